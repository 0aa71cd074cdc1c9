"""Cover, who the company is, and what it stands for."""

from datetime import date

import pytest

from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.document.sections.company_sections import year_after
from tests.presentation.document.sections.companies import EVERYTHING, bakery, translator
from tests.presentation.document.sections.told import missing, section, text


def test_the_cover_says_what_it_rests_on_and_when_it_is_renewed() -> None:
    """Goals may reach beyond the year, so the strategy is not said to end with it."""
    cover = text(SectionId.COVER)

    assert "rests on our self-assessment of Nov. 23, 2026 and is due for renewal on Nov. 23, 2027." in cover


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 23), date(2027, 11, 23)),
        (date(2027, 11, 23), date(2028, 11, 23)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
    ids=["plain", "across a leap day", "on a leap day"],
)
def test_a_year_is_a_year_also_across_a_leap_day(day: date, expected: date) -> None:
    """365 days would end one day early every fourth year."""
    assert expected == year_after(day)


def test_the_cover_names_who_approved_a_version_before() -> None:
    """Version 2 is newer, and nobody has approved it."""
    facts, _words = bakery("en")

    assert "Before this text, version 1 was approved (Rasa Petraitytė, Nov. 25, 2026)." in text(SectionId.COVER)
    assert "None of the earlier versions has been approved." in text(SectionId.COVER, versions=facts.versions[:1])
    assert "approved" not in text(SectionId.COVER, versions=())


def test_before_a_hand_in_the_cover_names_no_self_assessment() -> None:
    """Nobody knows when it is to be renewed."""
    assert "self-assessment" not in text(SectionId.COVER, standing=None)


@pytest.mark.parametrize(
    ("employees", "alone", "expected"),
    [
        (0, True, "It is run by one person, without employees."),
        (0, False, "We have no employees."),
        (1, False, "We have one employee; by headcount we are a micro enterprise."),
        (9, False, "We have 9 employees; by headcount we are a micro enterprise."),
        (10, False, "by headcount we are a small enterprise."),
        (49, False, "a small enterprise"),
        (50, False, "by headcount we are a medium-sized enterprise."),
        (249, False, "a medium-sized enterprise"),
        (250, False, "We have 250 employees."),
    ],
)
def test_the_size_class_follows_from_the_people(employees: int, alone: bool, expected: str) -> None:
    """Recommendation 2003/361/EC; turnover may change it, so only the headcount is spoken for."""
    company = CompanyFacts(employees, "LT", "C")

    assert expected in text(SectionId.WHO_WE_ARE, company=company, is_one_person=alone)


def test_what_the_profile_does_not_say_is_asked_for() -> None:
    """And nothing is made up instead."""
    who = section(SectionId.WHO_WE_ARE, company=CompanyFacts(), name="")

    assert () == who.blocks
    assert ("profile", True) in [(part.screen, part.is_inside) for part in who.missing]


def test_values_come_from_what_is_done() -> None:
    """The statement itself nobody else can write, and the goals stand where their reasons are."""
    values = section(SectionId.VALUES)

    assert "The miller is paid within a week." in "\n".join(values.lines)
    assert "Use less energy" not in "\n".join(values.lines)
    assert ["document/edit/values"] == [part.screen for part in values.missing]


def test_without_anything_values_have_no_words() -> None:
    """They say where to look instead."""
    assert () == section(SectionId.VALUES, translator("en")).blocks
    assert [("document/edit/values", False), ("hunt", False)] == missing(SectionId.VALUES, translator("en"))


def test_a_hidden_hunt_is_not_asked_for() -> None:
    """There is no screen to lead to."""
    assert ("hunt", False) not in missing(SectionId.VALUES, steps=EVERYTHING - {Step.PROFILE}, good_things=())


def test_good_things_of_a_lost_area_are_still_told() -> None:
    """The questionnaire changes, what the company does stays."""
    thing = GoodThing("lineone", PerspectiveId("lost"), "We lend the van", 1)

    assert "We lend the van." in text(SectionId.VALUES, good_things=(thing,))
