"""The pages of the document: sections with what can be done to each."""

from dataclasses import replace

from csr_xblock.domain.document.own_text import OwnText, fingerprint
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.presentation.document.document_page import DocumentHandlers, OwnWords, full_page, short_page
from csr_xblock.presentation.document.edit_page import EditPage, edit_page, section_to_write
from csr_xblock.presentation.document.short_form import short_form
from tests.domain.document.made_documents import MADE_DOCUMENT

LINKS, INNER = Links("own"), Links("inner")
KEY = AssessmentKey(Learner("course-v1:A+B+C", 7))
HANDLERS = DocumentHandlers("/save", "/keep", "/take")
VALUES = SectionId.VALUES
OWN = OwnText("<p>We bake.</p>", "en", "b" * 64, 3)


def _values() -> Section:
    found = MADE_DOCUMENT.section(VALUES)
    assert found is not None
    return found


def test_what_is_missing_leads_to_where_it_is_done() -> None:
    """A sentence that says what to do, and is the link that does it: in the programme or in the assessment."""
    missing = (MissingPart("Set a goal.", "goals"), MissingPart("Answer.", "scorecard", is_inside=True))
    document = replace(MADE_DOCUMENT, sections=(replace(MADE_DOCUMENT.sections[0], missing=missing),))

    page = full_page(document, OwnWords({}, document, {}), LINKS, INNER, HANDLERS)

    assert [("Set a goal.", "?csr_own=goals"), ("Answer.", "?csr_inner=scorecard")] == [
        (part.sentence, part.url) for part in page.sections[0].missing
    ]


def test_cover_and_change_log_are_not_written_anew() -> None:
    """They follow from versions and approval; own words would contradict them."""
    sections = tuple(Section(one, one.value, ()) for one in SectionId)
    document = replace(MADE_DOCUMENT, sections=sections)

    page = full_page(document, OwnWords({}, document, {}), LINKS, INNER, HANDLERS)

    assert page.cover is not None
    assert {"cover", "change-log"} == {one.slug for one in (page.cover, *page.sections) if not one.edit_url}
    assert 14 == len({one.id for one in page.sections})


def test_only_sections_with_words_have_a_number() -> None:
    """The others are not printed, and the numbers of those that are have no gap."""
    filled = MADE_DOCUMENT.section(VALUES)
    assert filled is not None
    empty = Section(SectionId.WHO_WE_ARE, "Who we are", ())
    document = replace(MADE_DOCUMENT, sections=(empty, filled))

    page = full_page(document, OwnWords({}, document, {}), LINKS, INNER, HANDLERS)

    assert ["", "1"] == [section.number for section in page.sections]


def test_the_text_of_today_is_called_a_draft() -> None:
    """A bank must not take for approved what nobody has approved."""
    page = full_page(MADE_DOCUMENT, OwnWords({}, MADE_DOCUMENT, {}), LINKS, INNER, HANDLERS)

    assert "Draft: this text has not been approved." == page.standing
    assert "" == short_page(short_form(MADE_DOCUMENT), LINKS, INNER, HANDLERS).standing


def test_own_words_on_other_data_stand_beside_the_new_text() -> None:
    """Nothing is taken over in silence: the page has both, and what each choice sends."""
    page = full_page(MADE_DOCUMENT, OwnWords({VALUES: OWN}, MADE_DOCUMENT, {VALUES: "c" * 64}), LINKS, INNER, HANDLERS)

    (section,) = page.changed
    assert section.slug == "values"
    assert section.new_data is not None
    assert ("c" * 64, 3) == (section.new_data.basis, section.new_data.revision)
    assert section.new_data.blocks


def test_own_words_on_todays_data_ask_nothing() -> None:
    """A question that comes back each time is not read any more."""
    page = full_page(MADE_DOCUMENT, OwnWords({VALUES: OWN}, MADE_DOCUMENT, {}), LINKS, INNER, HANDLERS)

    assert () == page.changed


def test_nothing_is_edited_in_the_short_form() -> None:
    """It is written from the same choices; own words stand in the full document."""
    page = short_page(short_form(MADE_DOCUMENT), LINKS, INNER, HANDLERS)

    assert {""} == {section.edit_url for section in page.sections}


def _edit(own: OwnText | None, language: str = "en") -> EditPage:
    written = section_to_write(_values(), LINKS, language)
    return edit_page(written, own, KEY, HANDLERS, language=language, rich_text="{}", is_changed=False)


def test_writing_begins_from_the_generated_words() -> None:
    """An empty page is the hardest."""
    page = _edit(None)

    assert ("<p>We bake <b>honestly</b>.</p>", 0, False) == (page.html, page.revision, page.is_own)
    assert page.basis == fingerprint(_values().lines)


def test_writing_goes_on_from_own_words() -> None:
    """And says what they count, since there is a limit."""
    page = _edit(OWN)

    assert (OWN.html, 3, True, len(OWN.html)) == (page.html, page.revision, page.is_own, page.characters)


def test_words_of_another_language_are_named() -> None:
    """Saving makes them words of the page's language, so the page says so first."""
    page = _edit(OWN, language="lt")

    assert ("en", "English") == (page.language, page.language_name)
