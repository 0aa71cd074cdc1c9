"""The two letters: what stands in them, and what never does."""

import re
from dataclasses import replace

import pytest
from django.utils import translation

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.document.own_text import OwnText, fingerprint
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.domain.readiness.readiness import FiguresKept
from csr_xblock.presentation.document.document_page import DocumentHandlers
from csr_xblock.presentation.readiness.letter_page import LetterPage, letter_choices, letter_page, letter_to_write
from csr_xblock.presentation.readiness.letters import Letter, answers_letter, asks_letter
from csr_xblock.presentation.readiness.readiness_address import LetterAddress, letter_asked, letter_screen
from tests.presentation.readiness.made_readiness import KNOWN, LINKS, VALUES_NOTE, WATER, WATER_NOTE, WORDS, found

HANDLERS = DocumentHandlers("/save", "/keep", "/take")
OWN = OwnText("<p>Dear bank</p>", "en", "0" * 64, 3)
CODES = ["B2", "B4", "B5", "B6", "C2"]
"""Of which something can be told."""


def answers() -> Letter:
    """Return the letter with everything that the bakery can tell."""
    return answers_letter(found(), WORDS, KNOWN)


def page(
    letter: Letter | None = None, own: OwnText | None = None, basis: str = "", codes: frozenset[str] | None = None
) -> LetterPage:
    """Return the page of a letter."""
    letter = letter or answers()
    choices = letter_choices(found(), codes, LINKS) if letter.id is LetterId.ANSWERS else ()
    return letter_page(letter, own, choices, LINKS, HANDLERS, basis=basis, codes=codes, language="en")


def test_answers_stand_under_the_numbers_of_the_standard() -> None:
    """With the company's own note and the reading, and nothing twice."""
    letter = answers()
    lines = letter.lines

    assert CODES == [part.heading.split(":")[0] for part in letter.parts if re.match("[BC][0-9]", part.heading)]
    assert 1 == sum(VALUES_NOTE in line for line in lines)
    assert 1 == sum(WATER_NOTE in line for line in lines)
    assert "Water in m³: 180, read on June 30, 2026" in lines
    (pointer,) = (line for line in lines if line.endswith("see B2."))
    assert any(line.startswith(pointer.removesuffix("see B2.")) and VALUES_NOTE in line for line in lines)
    assert any("does not concern our company. We own no land." in line for line in lines)
    assert "Rasa's Bakery" == lines[-1]


def test_what_is_not_shown_is_not_told() -> None:
    """A level without a note is an opinion."""
    told = " ".join(answers().lines)

    assert WORDS.item("env-energy").anchors.text(2) not in told  # type: ignore[arg-type]
    assert not re.search(r"\b[Ll]evel\b", told)


def test_old_figures_are_not_told() -> None:
    """A year is the limit of the standard."""
    kept = FiguresKept({"kpi-water": next(it for it in found() if it.figures).figures[0].newest}, {})  # type: ignore[dict-item]

    assert not any("read on" in line for line in answers_letter(found(kept=kept), WORDS, KNOWN).lines)


def test_a_figure_of_a_month_is_not_told_as_one_of_the_year() -> None:
    """The standard wants the year; who reads the letter could take one for the other."""
    monthly = {"kpi-water": replace(WATER, is_of_year=False)}
    lines = answers_letter(found(kept=FiguresKept(monthly, monthly)), WORDS, KNOWN).lines

    assert "Water in m³: 180, read on June 30, 2026 (one of several readings in a year)" in lines


@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_letter_that_asks_refuses_nothing(language: str) -> None:
    """It asks for law and purpose, offers the standard, and keeps contracts and banks apart from reports."""
    with translation.override(language):
        told = " ".join(asks_letter(KNOWN).lines)

    assert "2025/1710" in told
    assert "2026/470" in told
    for word in ("refuse", "decline", "not obliged", "our right", "atsisak", "neprival", "teisę ne"):
        assert word not in told.casefold()
    if language == "en":
        assert "law, a contract, a tender, a loan" in told
        assert "loans and duties in the supply chain, other rules may apply" in told


@pytest.mark.parametrize(("employees", "has_limit"), [(24, True), (1000, True), (1001, False), (None, True)])
def test_only_companies_that_the_limit_is_about_name_it(employees: int | None, has_limit: bool) -> None:
    """It holds for companies with up to 1,000 employees."""
    told = " ".join(asks_letter(replace(KNOWN, facts=CompanyFacts(employees))).lines)

    assert has_limit == ("2026/470" in told)


def test_without_a_name_there_is_a_place_for_it() -> None:
    """Nobody sends a letter from nobody."""
    assert "[your name and company]" == asks_letter(replace(KNOWN, company="")).lines[-1]


@pytest.mark.parametrize("letter", [answers(), asks_letter(KNOWN)], ids=["answers", "asks"])
def test_writing_begins_from_the_whole_letter(letter: Letter) -> None:
    """Cleaning changes nothing of it, so nothing is lost when it is saved."""
    assert sanitise_html(letter.html) == letter.html.replace("&#x27;", "'")
    written = letter_to_write(letter, "1" * 64, None, LINKS, "en")

    assert (letter.html, "1" * 64, letter.id.value) == (written.html, written.basis, written.slug)
    assert len(letter.blocks) == len(written.generated)


def test_each_point_can_be_left_out_and_taken_in() -> None:
    """By a link, so it works without scripts and can be kept."""
    everything = {it.code: it for it in letter_choices(found(), None, LINKS)}
    two = {it.code: it for it in letter_choices(found(), frozenset({"B2", "B6"}), LINKS)}

    assert CODES == list(everything)
    assert all(it.is_in for it in everything.values())
    assert everything["B2"].url.endswith("B4-B5-B6-C2")
    assert {"B2", "B6"} == {code for code, it in two.items() if it.is_in}
    assert two["C2"].url.endswith("B2-B6-C2")
    assert two["B2"].url.endswith("answers%2FB6")


def test_leaving_out_the_last_brings_all_back() -> None:
    """And taking in the last one leads to the plain address."""
    last = {it.code: it for it in letter_choices(found(), frozenset({"B6"}), LINKS)}
    nearly = {it.code: it for it in letter_choices(found(), frozenset(CODES[:-1]), LINKS)}

    assert last["B6"].url.endswith("letter%2Fanswers")
    assert nearly["C2"].url.endswith("letter%2Fanswers")


def test_own_words_stand_in_the_place_of_the_letter() -> None:
    """Without points to choose: they are not the software's any more."""
    shown = page(own=OWN, basis=OWN.basis)

    assert (True, (), None, 1) == (shown.is_own, shown.choices, shown.new_data, len(shown.parts))


def test_new_data_are_offered_beside_own_words() -> None:
    """With the fingerprint that own words get when they stay."""
    shown = page(own=OWN, basis="1" * 64)

    assert shown.new_data is not None
    assert ("1" * 64, 3) == (shown.new_data.basis, shown.new_data.revision)
    assert len(answers().blocks) == len(shown.new_data.blocks)


def test_the_letter_that_asks_has_nothing_to_choose() -> None:
    """And is never empty."""
    shown = page(asks_letter(KNOWN))

    assert ((), False) == (shown.choices, shown.is_empty)


def test_other_data_are_another_basis() -> None:
    """A note that changes is seen."""
    assert fingerprint(answers().lines) != fingerprint(answers_letter(found(answers={}), WORDS, KNOWN).lines)


@pytest.mark.parametrize(
    ("parts", "asked"),
    [
        ((), None),
        (("letter",), None),
        (("letter", "nothing"), None),
        (("B3",), None),
        (("letter", "asks"), LetterAddress(LetterId.ASKS)),
        (("letter", "asks", "edit"), LetterAddress(LetterId.ASKS, None, True)),
        (("letter", "answers", "B3-C8"), LetterAddress(LetterId.ANSWERS, frozenset({"B3", "C8"}))),
        (("letter", "answers", "B3-X9", "edit"), LetterAddress(LetterId.ANSWERS, frozenset({"B3"}), True)),
        (("letter", "answers", "X9"), LetterAddress(LetterId.ANSWERS)),
    ],
)
def test_addresses_are_read_as_they_are_made(parts: tuple[str, ...], asked: LetterAddress | None) -> None:
    """What is not known is left out."""
    assert asked == letter_asked(parts, ["B3", "C8"])
    if asked is not None and "X9" not in "".join(parts):
        codes = None if asked.codes is None else sorted(asked.codes)
        assert "/".join(("readiness", *parts)) == letter_screen(asked.letter, codes, is_edit=asked.is_edit)
