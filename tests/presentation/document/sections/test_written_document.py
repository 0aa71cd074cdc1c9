"""The whole document: what holds for all of its sections."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import NEVER_OWN, SectionId
from csr_xblock.domain.identifiers import ObjectiveId, PerspectiveId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority, HandIn
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.section_words import footer_words
from csr_xblock.presentation.document.sections.two_pages import two_pages
from csr_xblock.presentation.document.sections.written_document import SECTIONS, written_document
from csr_xblock.services.document.read_facts import DocumentFacts, Standing
from tests.domain.instruments import sheet_of_line
from tests.own_questionnaire import own_instrument
from tests.presentation.document.sections.companies import EVERYTHING, TODAY, Company, bakery, joinery, translator
from tests.presentation.scored import SUBMITTED_AT, scored_attempt

COMPANIES = [bakery, joinery, translator]


def own_company() -> Company:
    """Return a company that has answered an author's questionnaire."""
    used = own_instrument()
    scored = scored_attempt(sheet_of_line(used, "404040", employees=3), used)
    facts = DocumentFacts(
        today=TODAY,
        steps=EVERYTHING,
        role=Role.OWNER,
        name="",
        company=CompanyFacts(3, "", ""),
        is_one_person=False,
        instrument=used,
        standing=Standing(scored, scored.scorecard),
        priorities=(
            ConfirmedPriority(ObjectiveId("team-goal"), "Tea helps", 1, SUBMITTED_AT, HandIn(7, SUBMITTED_AT)),
            ConfirmedPriority(ObjectiveId("env-climate"), "Lost", 1, SUBMITTED_AT, HandIn(7, SUBMITTED_AT)),
        ),
    )
    return facts, DocumentWords("en", used, used, used)


def test_all_sections_are_there_in_their_order() -> None:
    """Also those without anything to tell."""
    assert list(SectionId) == list(SECTIONS) == [one.id for one in written_document(*translator("en")).sections]


@pytest.mark.parametrize("company", COMPANIES)
def test_nothing_but_cover_and_change_log_changes_overnight(company: object) -> None:
    """Else own words would always be told of new data."""
    facts, words = company("en")  # type: ignore[operator]
    later = written_document(replace(facts, today=date(2031, 5, 17)), words)

    for section in written_document(facts, words).sections:
        if section.id not in NEVER_OWN:
            assert section == later.section(section.id)


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("company", COMPANIES)
def test_every_table_has_a_cell_for_each_heading_and_no_text_is_left_open(company: object, language: str) -> None:
    """A placeholder that was not filled in would stand in front of a bank."""
    with translation.override(language):
        facts, words = company(language)  # type: ignore[operator]
        documents = written_document(facts, words), two_pages(facts, words)

    for section in (section for document in documents for section in document.sections):
        tables = [block for block in section.blocks if isinstance(block, Table)]
        assert all(len(row) == len(found.head) for found in tables for row in found.rows)
        assert not any("%(" in line or "  " in line or line != line.strip() for line in section.lines)
        assert not any("%(" in part.sentence for part in section.missing)


def test_every_sheet_has_the_footer() -> None:
    """Also the short form."""
    for document in (written_document(*bakery("en")), two_pages(*bakery("en"))):
        assert footer_words() == document.footer


def test_an_authors_questionnaire_is_written_of_in_its_own_words() -> None:
    """Other areas, bands without a meaning, two to five answers, and a goal that it does not have."""
    document = written_document(*own_company())
    said = "\n".join(line for section in document.sections for line in section.lines)

    assert "Goal of the team: Tea helps." in said
    assert "level 2 of 2, “High”" in said
    assert "Step-free door: Everybody comes in without help." in said
    assert "The scale describes" not in said
    assert "Lost" not in said


def test_good_things_and_priorities_of_other_questions_do_no_harm() -> None:
    """A company that moves to an author's questionnaire takes its work along."""
    facts, _words = bakery("en")
    own, words = own_company()
    moved = replace(facts, instrument=own.instrument, standing=own.standing)

    assert written_document(moved, words).sections
    assert PerspectiveId("people") not in {area.id for area in own.instrument.perspectives}
