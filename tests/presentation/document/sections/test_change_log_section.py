"""The change log: versions, and the comparison with the hand-in before."""

from dataclasses import replace

from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Mark
from tests.presentation.comparison.pairs import pair_of_sheets
from tests.presentation.document.sections.companies import joinery
from tests.presentation.document.sections.told import missing, text


def test_versions_stand_with_who_has_approved_them() -> None:
    """The newest first."""
    said = text(SectionId.CHANGE_LOG)

    assert said.index("Priorities confirmed") < said.index("Rasa Petraitytė, Nov. 25, 2026")
    assert "Approved: not yet" in said


def test_before_a_version_it_leads_to_them() -> None:
    """And says nothing of versions."""
    assert [("document/versions", False)] == missing(SectionId.CHANGE_LOG, versions=())
    assert "" == text(SectionId.CHANGE_LOG, versions=())


def test_a_comparison_tells_what_has_changed_and_never_why() -> None:
    """METHODOLOGY 2.4.9."""
    said = text(SectionId.CHANGE_LOG, joinery("en"))

    assert "Up and down are judged by the 48 questions that were answered both times." in said
    assert "The numbers do not say why." in said
    assert "April 30, 2027: Put new guards on the saws" in said
    assert "March 12, 2027: Footprint, water and substances (learning unit)" in said


def test_whole_numbers_have_no_change_in_points_beside_them() -> None:
    """45 and 64 with +18.2 look like a mistake; the areas' numbers are rounded, the change is not."""
    said = text(SectionId.CHANGE_LOG, joinery("en"))

    assert "Environment · Nov. 23, 2026: 45 · Nov. 23, 2027: 64 · Change: Up" in said
    assert "+" not in said


def test_answers_that_nobody_looked_at_are_told() -> None:
    """They are no proof that nothing has changed."""
    facts, words = joinery("en")
    assert facts.standing is not None
    assert facts.standing.before is not None
    pair = facts.standing.before
    sheet = pair.second.attempt.sheet
    energy = ItemId("env-energy")
    unseen = {**sheet.answers, energy: replace(sheet.answers[energy], mark=Mark.NOT_LOOKED_AT)}
    again = pair_of_sheets(pair.first.attempt.sheet, replace(sheet, answers=unseen))
    said = text(SectionId.CHANGE_LOG, (replace(facts, standing=replace(facts.standing, before=again)), words))

    assert "One answer was taken over without being looked at again; it does not count." in said
    assert "the 47 questions" in said


def test_across_a_new_version_of_the_questions_only_the_numbers_are_told() -> None:
    """Questions mean something else."""
    facts, words = joinery("en")
    assert facts.standing is not None
    assert facts.standing.before is not None
    before = replace(facts.standing.before, comparison=None)
    said = text(SectionId.CHANGE_LOG, (replace(facts, standing=replace(facts.standing, before=before)), words))

    assert "The questions have changed since Nov. 23, 2026, so the areas cannot be compared." in said
    assert "Change:" not in said
