"""
The packaged texts say something: each place has one, no sentence says what another says, and nothing is trade talk.

Generated filler is what these tests look for. They cannot see whether a sentence is true; people read for that.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest

from csr_xblock.content.library import instrument_in, packaged_instrument, packaged_interpretation
from csr_xblock.content.messages import collect_messages
from csr_xblock.content.wording import with_instrument_words
from csr_xblock.domain.scoring.interpretation import Passage
from tests.test_lithuanian import TRADE_WORDS, badly_quoted

LENGTHS = {"en": (60, 90), "lt": (45, 95)}
LANGUAGES = tuple(LENGTHS)
FORBIDDEN = re.compile(
    r"\b(smes?|esg|kpis?|csr|stakeholders?|materiality|compliances?|leverag\w*|embed\w*|synerg\w*|holistic\w*"
    r"|best practices?|journey|landscape|robust|crucial|ensur\w*|foster\w*|it is important)\b",
    re.IGNORECASE,
)
FILLER = {
    "en": re.compile(
        r"\b(not (just|only|merely)|more than just|rather than|remember that|keep in mind|the key is|it is worth|great"
        r"|at this (level|stage|height)|important(ly)?|valuable|meaningful|truly|simply|congratulations|well done"
        r"|the (trap|danger|gap) (is|lies))\b",
        re.IGNORECASE,
    ),
    "lt": re.compile(
        r"\b(ne tik|svarbu|nepamirškite|atminkite|verta pažymėti|šiame lygyje|šioje pakopoje|šaunu|puiku|sveikiname"
        r"|spąst\w*|glūdi)\b",
        re.IGNORECASE,
    ),
}
"""Ornament: contrasts that inform of nothing, praise, and words that announce what the sentence then should say."""

RUN = 4
"""Words in a row that no two texts may share; by them a pattern is found that was filled in with other nouns."""

SHARED_ON_PURPOSE = re.compile(r"\b(may be (a legal duty|legal duties)|gali būti teisinė pareiga)\b")
DOES_SOMETHING = re.compile(r"(kite|kitės)\b|\btegul\b", re.IGNORECASE)
"""A sentence that asks for something. In Lithuanian an ending says so; English has none, and has the same sentences."""

STEM = 5
"""Letters that tell words apart: endings change in Lithuanian, and a copied sentence is often only bent."""

MOST_ALIKE = 0.4
MOST_LIKE_THE_QUESTIONS = 0.62
"""Shares of stems that two sentences may have in common. A next step may be a quick win, in words of its own."""


def passages(language: str) -> dict[str, Passage]:
    """Return every text by the context of its translation."""
    texts = packaged_interpretation(language)
    found = {f"{area}.{band}": passage for (area, band), passage in texts.areas.items()}
    found |= {f"company.{band}": passage for band, passage in texts.company.items()}
    assert texts.without_number is not None
    return {**found, "without-number": texts.without_number}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [one for one in re.split(r"(?<=[.?!])[“’']?\s+", text) if one]


def stems(sentence: str) -> frozenset[str]:
    """Return the beginnings of a sentence's words, without case, punctuation and numbers."""
    return frozenset(word[:STEM] for word in re.findall(r"[^\W\d_]+", sentence.lower()))


def likeness(one: str, other: str) -> float:
    """Return the share 0..1 of stems that two sentences have in common."""
    ours, theirs = stems(one), stems(other)
    return len(ours & theirs) / len(ours | theirs)


def too_alike(pairs: Iterable[tuple[str, str]], most: float) -> list[tuple[str, str]]:
    """Return the pairs of sentences that share more than they may."""
    return [(one, other) for one, other in pairs if likeness(one, other) > most]


def runs(text: str) -> set[str]:
    """Return every run of words within the sentences of a text."""
    kept = [re.findall(r"[^\W\d_]+", SHARED_ON_PURPOSE.sub("", one.lower())) for one in sentences(text)]
    return {" ".join(words[n : n + RUN]) for words in kept for n in range(len(words) - RUN + 1)}


def sentences_of_the_instrument(language: str) -> Iterator[str]:
    """Yield what questions, answers and quick wins say; shorter pieces are names."""
    texts: list[str] = []
    with_instrument_words(instrument_in(language), lambda context, text: (texts.append(text), text)[1])  # type: ignore[func-returns-value]
    yield from (one for text in texts for one in sentences(text) if len(stems(one)) > 3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_area_and_band_has_one_text_and_the_company_each_band(language: str) -> None:
    """A level without words would stand there bare; the file cannot name a place twice."""
    instrument, texts = packaged_instrument(), packaged_interpretation(language)
    places = {(area.id, band.id) for area in instrument.perspectives for band in instrument.bands}

    assert places == set(texts.areas)
    assert {band.id for band in instrument.bands} == set(texts.company)
    assert 36 == len(passages(language)) == len({passage.text for passage in passages(language).values()})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_its_language(language: str) -> None:
    """An English island on a Lithuanian page is read by nobody."""
    assert {language} == {passage.language for passage in passages(language).values()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_the_length_that_is_read_on_a_phone(language: str) -> None:
    """Shorter says nothing concrete, longer is not read."""
    shortest, longest = LENGTHS[language]
    counted = {place: len(passage.text.split()) for place, passage in passages(language).items()}

    assert {} == {place: count for place, count in counted.items() if not shortest <= count <= longest}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_used_twice(language: str) -> None:
    """Case, punctuation and numbers do not make another sentence of one."""
    used = Counter(stems(one) for passage in passages(language).values() for one in sentences(passage.text))

    assert [] == [set(one) for one, times in used.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_sentences_say_nearly_the_same(language: str) -> None:
    """A sentence that fits a second level or area says nothing about the first."""
    found = [one for passage in passages(language).values() for one in sentences(passage.text)]

    assert len(found) > 150
    assert [] == too_alike(combinations(found, 2), MOST_ALIKE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_repeats_a_question_an_answer_or_a_quick_win(language: str) -> None:
    """The report has those, too: what is read twice on one paper looks made by a machine."""
    known = list(sentences_of_the_instrument(language))
    found = [one for passage in passages(language).values() for one in sentences(passage.text)]

    assert [] == too_alike(((one, other) for one in found for other in known), MOST_LIKE_THE_QUESTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_do_not_begin_by_a_pattern(language: str) -> None:
    """'At this level …' thirty times is a form that was filled in."""
    begun = Counter(
        " ".join(one.lower().split()[:2]) for passage in passages(language).values() for one in sentences(passage.text)
    )
    texts = Counter(" ".join(passage.text.lower().split()[:2]) for passage in passages(language).values())

    assert {} == {words: times for words, times in begun.items() if times > 2}
    assert 1 == max(texts.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_four_words_in_a_row_stand_in_two_texts(language: str) -> None:
    """'Buyers notice that you …', 'Neighbours notice that you …': a mould, although no sentence is used twice."""
    used = Counter(run for passage in passages(language).values() for run in runs(passage.text))

    assert [] == [run for run, times in used.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_ornament(language: str) -> None:
    """Praise and announcements fit every level, so they say nothing about this one."""
    found = {place: FILLER[language].findall(passage.text) for place, passage in passages(language).items()}

    assert {} == {place: words for place, words in found.items() if words}


def test_each_text_asks_for_two_things_to_do() -> None:
    """A mirror alone is closed again: a text says what an owner can do, and something else first."""
    for place, passage in passages("lt").items():
        all_of_it = sentences(passage.text)
        asking = [one for one in all_of_it if DOES_SOMETHING.search(one)]

        assert 2 <= len(asking) < len(all_of_it), place


def test_no_words_of_the_trade() -> None:
    """The texts are for a baker on a phone."""
    found = [FORBIDDEN.findall(passage.text) for passage in passages("en").values()]
    lithuanian = [TRADE_WORDS.findall(passage.text) for passage in passages("lt").values()]

    assert [] == [words for words in (*found, *lithuanian) if words]


def test_nothing_is_an_accusation_or_a_promise() -> None:
    """It is a self-view: the law may ask for something, nobody breaks it, and nobody is certified."""
    for place, passage in passages("en").items():
        assert not re.search(r"\b(illegal|breach|break the law|certified|guaranteed)\b", passage.text), place
        assert "legal dut" not in passage.text or "may be" in passage.text, place
    for place, passage in passages("lt").items():
        assert "teisinė pareiga" not in passage.text or "gali būti teisinė pareiga" in passage.text, place


def test_lithuanian_is_written_as_lithuanian() -> None:
    """Its own letters and quotation marks, and politely to whoever reads."""
    texts = {place: passage.text for place, passage in passages("lt").items()}

    assert [] == [place for place, text in texts.items() if not re.search("[ąčęėįšųūž]", text)]
    assert [] == [place for place, text in texts.items() if badly_quoted(text)]
    assert [] == [place for place, text in texts.items() if not re.search(r"(j[ūu]s|kite\b|ate\b|ite\b|tumėte)", text)]


def test_translators_get_every_text_under_its_place() -> None:
    """A text that is not in the template stays English in eight languages."""
    collected = collect_messages()

    assert {f"interpretation.{place}": one.text for place, one in passages("en").items()} == {
        context: text for context, text in collected.items() if context.startswith("interpretation.")
    }


def test_the_measures_above_can_fail() -> None:
    """A copied sentence with another number, case or ending is found."""
    one = "Ask your two largest suppliers what their goods cause."
    assert stems(one) == stems("ASK your 2 two largest suppliers, what their goods cause!")
    assert too_alike([(one, "Ask your three largest suppliers what their goods caused.")], MOST_ALIKE)
    assert not too_alike([(one, "Read the meter on the first of each month.")], MOST_ALIKE)
    assert FORBIDDEN.search("We embed ESG.")
    assert FILLER["en"].search("Safety is not just a rule.")
    assert FILLER["lt"].search("Sauga yra ne tik taisyklė.")
    assert runs("Buyers notice that you pay late.") & runs("Do neighbours notice that you pay?")
    assert not runs("This may be a legal duty.")
    assert DOES_SOMETHING.search("Tegul buhalterija patikrina.")
    assert not DOES_SOMETHING.search("Žinote, kiek sunaudojate.")
