"""The map in words: how far it is, what comes first, and what a removal would take along."""

from dataclasses import replace
from datetime import date

import pytest

from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup, KeptTalk, StakeholderMap
from csr_xblock.domain.stakeholders.starting_set import Proposal
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.presentation.stakeholders.group_view import MapPlace
from csr_xblock.presentation.stakeholders.map_page import MapPage, MapUrls, map_page
from csr_xblock.presentation.stakeholders.stakeholder_words import proposal_name

TODAY = date(2026, 11, 29)
KEY = AssessmentKey(Learner("course-v1:A+B+C", 7))
URLS = MapUrls("/add", "/save", "/talk", "/remove", "/back")
CUSTOMERS = StakeholderGroup("Customers", "Fresh bread.", "At the counter.", date(2026, 12, 1), Strength.HIGH)


def talks(count: int) -> tuple[KeptTalk, ...]:
    """Return so many talks."""
    return tuple(KeptTalk(f"talk-{number}", 1, Talk(TODAY, "a customer", "Good.")) for number in range(count))


def page_of(*groups: KeptGroup, urls: MapUrls = URLS) -> MapPage:
    """Return the page of a map with these groups."""
    return map_page(StakeholderMap(CompanyFacts(), groups), MapPlace("csr1", TODAY), urls, KEY)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "Short talks written down: 0 of 3."),
        (2, "Short talks written down: 2 of 3."),
        (3, "3 talks are written down."),
        (7, "7 talks are written down."),
    ],
)
def test_the_page_says_how_far_the_three_talks_are(count: int, expected: str) -> None:
    """Three short talks are asked for, and nobody is stopped at three."""
    page = page_of(KeptGroup("customers", 1, CUSTOMERS, talks(count)))

    assert ("1 group is on your map.", expected) == (page.groups_words, page.talks_words)


def test_an_empty_map_speaks_of_no_talks() -> None:
    """First there must be somebody to talk with."""
    page = page_of()

    assert ("There is no group on your map yet.", "") == (page.groups_words, page.talks_words)


def test_groups_with_a_very_come_first() -> None:
    """Either side is enough; what was removed leads nowhere."""
    page = page_of(
        KeptGroup("customers", 1, CUSTOMERS),
        KeptGroup("school", 1, StakeholderGroup("School", affected=Strength.MIDDLE, influence=Strength.LOW)),
        KeptGroup("bank", 1, StakeholderGroup("Bank", influence=Strength.HIGH)),
        KeptGroup("town", 1, StakeholderGroup("Town", influence=Strength.HIGH), is_removed=True),
    )

    assert [("Customers", "#csr1-group-customers"), ("Bank", "#csr1-group-bank")] == [
        (one.title, one.url) for one in page.first
    ]


def test_a_removal_says_what_goes_along() -> None:
    """Without talks there is nothing to ask about."""
    page = page_of(KeptGroup("customers", 1, CUSTOMERS, talks(2)), KeptGroup("bank", 1, StakeholderGroup("Bank")))

    assert [
        "“Customers” will be removed, and with it 2 talks and what you heard. Until tomorrow you can put it back.",
        "",
    ] == [one.removal_words for one in page.groups]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 12, 1), "Dec. 1, 2026"),
        (TODAY, "Nov. 29, 2026"),
        (date(2026, 11, 28), "was due on Nov. 28, 2026"),
        (None, ""),
    ],
)
def test_the_next_talk_is_told_by_the_learners_day(day: date | None, expected: str) -> None:
    """What is over is said so, gently."""
    page = page_of(KeptGroup("customers", 1, replace(CUSTOMERS, next_talk=day)))

    assert expected == page.group("customers").next_talk_words


def test_a_bare_group_says_that_nothing_is_written_yet() -> None:
    """One tap has put it there."""
    page = page_of(KeptGroup("customers", 1, CUSTOMERS), KeptGroup("bank", 1, StakeholderGroup("Bank")))

    assert [False, True] == [one.is_bare for one in page.groups]


def test_without_addresses_the_page_is_only_read() -> None:
    """In a preview nothing can be saved."""
    assert page_of(urls=MapUrls("", "", "", "", "")).is_read_only
    assert not page_of().is_read_only


def test_drafts_are_kept_where_the_receipts_deletion_finds_them() -> None:
    """It forgets everything whose name begins with course and person."""
    assert page_of().draft_key.startswith(f"csr-xblock:{KEY.learner.course}:7:")


@pytest.mark.parametrize("proposal", Proposal)
def test_every_proposal_has_a_name(proposal: Proposal) -> None:
    """It comes onto the map under it."""
    assert proposal_name(proposal)
