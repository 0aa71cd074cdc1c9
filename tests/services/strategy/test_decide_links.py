"""A company decides link by link: once per tap, together, and nothing is overwritten in silence."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, CsrError, InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.strategy.company_link import MAX_OWN_LINKS, LinkEnds, LinkState, LinkWords
from csr_xblock.domain.strategy.link_changes import LinkChange, LinkOutcome
from csr_xblock.results.strategy.link_store import links_for
from csr_xblock.results.strategy.link_tables import LinkRow
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.strategy.decide_links import add_link, change_link, decide_link, remove_link
from csr_xblock.services.strategy.show_links import show_links
from tests.counts import counts_of
from tests.domain.strategy.links import HOSE, SKILLS_SAVE, SKILLS_TALK, kept
from tests.learners import OTHER_COURSE, OWNER, key_of
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db

WORDS = packaged_instrument()
OTHER = LinkWords("Our apprentice switched off the oven.", 1)
CONFIRMED, DROPPED, OPEN = LinkState.CONFIRMED, LinkState.DROPPED, LinkState.OPEN


def owner(name: str = "rasa") -> AssessmentKey:
    """Return the owner of a company."""
    save_profile(key_of(name).learner, OWNER)
    return key_of(name)


def tap(key: AssessmentKey, state: LinkState, shown: int = 0, ends: LinkEnds = SKILLS_SAVE) -> LinkChange:
    """Tap a proposal."""
    return decide_link(key, WORDS, ends, shown, state)


def test_a_tap_keeps_one_link_and_nothing_else() -> None:
    """A proposal is not copied; its words stay those of the questions."""
    rasa = owner()

    change = tap(rasa, CONFIRMED)

    assert (LinkOutcome.SAVED, 1) == (change.outcome, change.revision)
    assert (kept(),) == links_for(rasa)
    assert 1 == counts_of(rasa).links_looked_at


def test_taking_back_leaves_a_row_and_counts_no_more() -> None:
    """The row keeps own words, and tells two writers apart."""
    rasa = owner()
    change_link(rasa, WORDS, SKILLS_SAVE, 0, HOSE)

    tap(rasa, OPEN, 1)

    assert (kept(state=OPEN, words=HOSE, revision=2),) == links_for(rasa)
    assert 0 == counts_of(rasa).links_looked_at


def test_the_same_tap_again_changes_nothing() -> None:
    """After a lost answer, and by a colleague who agrees."""
    rasa = owner()
    tap(rasa, CONFIRMED)

    again, agreed = tap(rasa, CONFIRMED), tap(colleague(rasa), CONFIRMED)

    assert [(LinkOutcome.SAVED, 1)] * 2 == [(one.outcome, one.revision) for one in (again, agreed)]


def test_the_later_of_two_is_told_and_may_decide_then() -> None:
    """Both looked at the page before anything was said."""
    rasa = owner()
    tap(colleague(rasa), DROPPED)

    overtaken = tap(rasa, CONFIRMED)
    seen = tap(rasa, CONFIRMED, overtaken.revision)

    assert (LinkOutcome.TWO_TEXTS, DROPPED) == (overtaken.outcome, overtaken.kept and overtaken.kept.state)
    assert (LinkOutcome.SAVED, 2) == (seen.outcome, seen.revision)


def test_own_words_are_kept_and_two_texts_are_told() -> None:
    """Whoever writes says that it is true."""
    rasa = owner()
    first = change_link(colleague(rasa), WORDS, SKILLS_SAVE, 0, OTHER)

    overtaken = change_link(rasa, WORDS, SKILLS_SAVE, 0, HOSE)
    seen = change_link(rasa, WORDS, SKILLS_SAVE, overtaken.revision, HOSE)

    assert first.outcome is LinkOutcome.SAVED
    assert (LinkOutcome.TWO_TEXTS, OTHER) == (overtaken.outcome, overtaken.kept and overtaken.kept.words)
    assert (kept(words=HOSE, revision=2), LinkOutcome.SAVED) == (links_for(rasa)[0], seen.outcome)


def test_an_emptied_sentence_is_the_proposed_one() -> None:
    """So there is a way back from own words."""
    rasa = owner()
    change_link(rasa, WORDS, SKILLS_SAVE, 0, HOSE)

    change_link(rasa, WORDS, SKILLS_SAVE, 1, LinkWords("", 6))

    assert (kept(revision=2),) == links_for(rasa)


def test_own_link_is_added_once_changed_and_deleted() -> None:
    """Sent twice it is there once; deleting what is gone is no fault."""
    rasa = owner()
    changes = [add_link(rasa, WORDS, SKILLS_TALK, 0, HOSE) for _ in range(2)]
    changed = change_link(rasa, WORDS, SKILLS_TALK, 1, OTHER)

    assert [(LinkOutcome.SAVED, 1)] * 2 == [(one.outcome, one.revision) for one in changes]
    assert (kept(SKILLS_TALK, words=OTHER, revision=2), 2) == (links_for(rasa)[0], changed.revision)
    for _ in range(2):
        remove_link(rasa, WORDS, SKILLS_TALK, 2)
    assert () == links_for(rasa)


def test_nobody_deletes_what_a_colleague_has_just_changed() -> None:
    """And who writes into a deleted one is told, and can bring it back."""
    rasa = owner()
    add_link(rasa, WORDS, SKILLS_TALK, 0, HOSE)
    change_link(colleague(rasa), WORDS, SKILLS_TALK, 1, OTHER)

    with pytest.raises(Conflict, match="link-changed"):
        remove_link(rasa, WORDS, SKILLS_TALK, 1)
    remove_link(rasa, WORDS, SKILLS_TALK, 2)
    told = change_link(rasa, WORDS, SKILLS_TALK, 2, HOSE)
    back = change_link(rasa, WORDS, SKILLS_TALK, told.revision, HOSE)

    assert (LinkOutcome.REMOVED, 0, LinkOutcome.SAVED) == (told.outcome, told.revision, back.outcome)


def test_two_who_add_the_same_link_in_other_words_see_both() -> None:
    """The form for a new link tells it, too; for other goals it begins anew."""
    rasa = owner()
    add_link(colleague(rasa), WORDS, SKILLS_TALK, 0, OTHER)

    told = add_link(rasa, WORDS, SKILLS_TALK, 0, HOSE)
    elsewhere = add_link(rasa, WORDS, LinkEnds(SKILLS_TALK.target, SKILLS_TALK.source), told.revision, HOSE)

    assert (LinkOutcome.TWO_TEXTS, OTHER) == (told.outcome, told.kept and told.kept.words)
    assert LinkOutcome.SAVED is elsewhere.outcome


@pytest.mark.parametrize(
    ("source", "target", "words", "code", "field"),
    [
        ("", "com-dialogue", HOSE, "link-goal-missing", "source"),
        ("peo-learning", "env-gone", HOSE, "objective-unknown", "target"),
        ("peo-learning", "peo-learning", HOSE, "link-to-itself", "target"),
        ("peo-learning", "env-climate", HOSE, "link-is-there", "target"),
        ("peo-learning", "com-dialogue", LinkWords("", 3), "link-reason-missing", "why"),
        ("peo-learning", "com-dialogue", LinkWords("x"), "months-missing", "months"),
    ],
)
def test_own_links_that_make_no_sense_are_refused(
    source: str, target: str, words: LinkWords, code: str, field: str
) -> None:
    """The page leads to the field."""
    rasa = owner()

    with pytest.raises(InvalidInput) as refused:
        add_link(rasa, WORDS, LinkEnds(source, target), 0, words)  # type: ignore[arg-type]

    assert (code, field) == (refused.value.code, refused.value.field)
    assert not LinkRow.objects.exists()


def test_there_is_room_for_sixty_own_links() -> None:
    """The limit is stated on the page."""
    rasa = owner()
    proposed = {(link.source, link.target) for link in WORDS.links}
    goals = [one.id for one in WORDS.objectives]
    own = [LinkEnds(a, b) for a in goals for b in goals if a != b and (a, b) not in proposed]
    for ends in own[:MAX_OWN_LINKS]:
        add_link(rasa, WORDS, ends, 0, HOSE)

    with pytest.raises(Conflict, match="too-many-links"):
        add_link(rasa, WORDS, own[MAX_OWN_LINKS], 0, HOSE)
    tap(rasa, CONFIRMED)

    assert MAX_OWN_LINKS + 1 == LinkRow.objects.count()


def test_what_the_trainer_has_taken_out_is_kept_and_comes_back() -> None:
    """A page that still shows it is told."""
    rasa = owner()
    tap(rasa, CONFIRMED)
    without = replace(WORDS, links=())

    with pytest.raises(Conflict, match="link-gone"):
        decide_link(rasa, without, SKILLS_SAVE, 1, DROPPED)

    assert () == show_links(rasa, without).links
    assert 1 == counts_of(rasa).links_looked_at


def test_a_link_of_a_proposal_that_is_gone_can_be_made_anew() -> None:
    """Nobody sees the row that is kept from then."""
    rasa = owner()
    tap(rasa, DROPPED)

    change = add_link(rasa, replace(WORDS, links=()), SKILLS_SAVE, 0, HOSE)

    assert (LinkOutcome.SAVED, 2) == (change.outcome, change.revision)
    assert (kept(words=HOSE, revision=2),) == links_for(rasa)


def test_links_belong_to_company_course_and_assessment() -> None:
    """A colleague reads them; another course has its own."""
    rasa = owner()
    tap(rasa, CONFIRMED)

    assert 1 == counts_of(colleague(rasa)).links_looked_at
    assert 0 == counts_of(key_of("rasa", OTHER_COURSE)).links_looked_at
    assert 0 == counts_of(replace(rasa, assessment="shop")).links_looked_at
    assert 0 == counts_of(owner("elena")).links_looked_at


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_only_management_decides(role: Role) -> None:
    """Nothing is kept of others, and nothing where nothing may be kept."""
    rasa = owner()
    add_link(rasa, WORDS, SKILLS_TALK, 0, HOSE)
    for key, error in ((colleague(rasa, role=role), NotAllowed), (None, NotAllowed), (key_of("elena"), Conflict)):
        for attempt in (
            lambda key=key: decide_link(key, WORDS, SKILLS_SAVE, 0, CONFIRMED),
            lambda key=key: change_link(key, WORDS, SKILLS_SAVE, 0, HOSE),
            lambda key=key: add_link(key, WORDS, LinkEnds(SKILLS_TALK.target, SKILLS_TALK.source), 0, HOSE),
            lambda key=key: remove_link(key, WORDS, SKILLS_TALK, 1),
        ):
            refused: type[CsrError] = error
            with pytest.raises(refused):
                attempt()

    assert 1 == LinkRow.objects.count()
