"""The packaged content is read once and comes in the language asked for."""

import pytest

from csr_xblock.content import library
from csr_xblock.content.library import (
    countries,
    effective_instrument,
    facts_for,
    finished_unit_ids,
    instrument_hash,
    instrument_in,
    own_unit_text,
    packaged_instrument,
    packaged_units,
    unit_languages,
    unit_text,
)
from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from tests.content.documents import adaptation

WHY = UnitId("g-why")


def test_everything_is_read_once_per_process() -> None:
    """Each page needs the instrument; parsing it each time would cost more than the page."""
    assert packaged_instrument() is packaged_instrument()
    assert packaged_units("lt") is packaged_units("lt")
    assert countries() is countries()
    assert unit_text(WHY, "en") is unit_text(WHY, "en")
    assert instrument_in("lt") is instrument_in("lt")
    assert effective_instrument(adaptation()) is effective_instrument(adaptation())


def test_files_are_not_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The promise holds for the disk, too."""
    before = (packaged_instrument(), unit_text(WHY, "en"), packaged_units())
    monkeypatch.setattr(library.Path, "read_bytes", lambda path: pytest.fail(f"{path} was read again"))

    assert before == (packaged_instrument(), unit_text(WHY, "en"), packaged_units())


@pytest.mark.parametrize("adapted", ["", "  \n ", adaptation()], ids=["nothing", "blank", "no differences"])
def test_without_differences_the_packaged_instrument_is_used(adapted: str) -> None:
    """Attempts of such blocks can be compared with all others, as the hash is the same."""
    assert effective_instrument(adapted) == packaged_instrument()
    assert instrument_hash(effective_instrument(adapted)) == instrument_hash(packaged_instrument())


def test_faulty_adaptation_is_refused_each_time() -> None:
    """A cached failure must not turn into an old or empty instrument."""
    for _ in range(2):
        with pytest.raises(InvalidContent):
            effective_instrument("<instrument>")


def test_a_faulty_document_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each view of a page meets it again, and reading what is faulty may take longest."""
    faulty = f"<instrument><!-- {monkeypatch!r} --></instrument>"
    read: list[str] = []
    monkeypatch.setattr(library, "read_adapted_instrument", lambda xml, _: read.append(xml) or refuse())
    monkeypatch.setattr(library, "read_own_unit_text", lambda xml: read.append(xml) or refuse())

    for _ in range(3):
        for use in (effective_instrument, own_unit_text):
            with pytest.raises(InvalidContent, match="not well-formed"):
                use(faulty)

    assert read == [faulty, faulty]


def refuse() -> None:
    """Refuse a document."""
    raise InvalidContent([problem(ProblemCode.XML_ILL_FORMED, "", 1, reason="no end")])


@pytest.mark.parametrize("language", ["lt", "lt-LT", "LT"])
def test_words_come_in_the_language_asked_for(language: str) -> None:
    """Regional tags of the platform find the language."""
    assert instrument_in(language).bands[1].name == "Pirmieji žingsniai"


def test_unknown_language_gives_english() -> None:
    """No learner is left without words."""
    assert instrument_in("de") == packaged_instrument()
    assert unit_text(WHY, "de").language == "en"


def test_unit_without_text_raises_key_error() -> None:
    """Callers ask first; a page for a unit that does not exist is their mistake."""
    with pytest.raises(KeyError):
        unit_text(UnitId("no-such-unit"), "en")
    assert unit_languages(UnitId("no-such-unit")) == ()


def test_finished_units_have_an_english_text() -> None:
    """English is what all others fall back to."""
    assert WHY in finished_unit_ids()
    assert all(unit_languages(unit)[0] == "en" for unit in finished_unit_ids())


def test_units_are_in_the_order_of_the_catalogue() -> None:
    """It is the order of the programme."""
    assert list(packaged_units())[:3] == ["g-why", "g-stakeholders", "g-scorecard"]
    assert list(packaged_units("lt")) == list(packaged_units())


def test_facts_of_a_country_come_before_those_of_europe() -> None:
    """What is near comes first."""
    ids = [fact.id[:2] for fact in facts_for(WHY, "LT", "en")]

    assert ids == sorted(ids, key=lambda prefix: prefix == "eu")
    assert {"lt", "eu"} == set(ids)
