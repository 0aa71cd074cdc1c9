"""Own words are kept, cleaned, and never written over in silence."""

from dataclasses import replace

import pytest

from csr_xblock.domain.document.own_text import NOT_KEPT, OwnTextChange
from csr_xblock.domain.document.strategy_document import MAX_OWN_CHARACTERS
from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.readiness.letters import MAX_LETTER_CHARACTERS, LetterId
from csr_xblock.results.document.own_text_store import own_texts_of
from csr_xblock.services.document.write_own_text import write_own_text
from tests.learners import company_key_of, key_of, start

pytestmark = pytest.mark.django_db


@pytest.fixture
def rasa() -> AssessmentKey:
    """An owner with a company."""
    key = key_of("rasa")
    start(key)
    return key


def _says(html: str, revision: int = NOT_KEPT) -> OwnTextChange:
    return OwnTextChange("values", html, "en", "basis", revision)


def test_words_are_cleaned_and_kept(rasa: AssessmentKey) -> None:
    """What could run in a colleague's browser never gets into the database."""
    outcome = write_own_text(rasa, _says("<p>We <b>care</b><script>alert(1)</script></p>"))

    assert outcome.is_saved
    assert own_texts_of(company_key_of(rasa))["values"].html == "<p>We <b>care</b></p>"


def test_second_writer_is_told_and_nothing_is_overwritten(rasa: AssessmentKey) -> None:
    """Two people who write the same section both see both texts."""
    write_own_text(rasa, _says("<p>first</p>"))

    outcome = write_own_text(rasa, _says("<p>second</p>"))

    assert not outcome.is_saved
    assert outcome.kept is not None
    assert outcome.kept.html == "<p>first</p>"


def test_retry_is_no_conflict(rasa: AssessmentKey) -> None:
    """A page that did not hear the answer sends again."""
    write_own_text(rasa, _says("<p>first</p>"))

    assert write_own_text(rasa, _says("<p>first</p>")).is_saved


def test_no_words_bring_back_the_generated_ones(rasa: AssessmentKey) -> None:
    """Whoever takes the new text over has none of their own any more."""
    write_own_text(rasa, _says("<p>first</p>"))

    assert write_own_text(rasa, _says("", 1)).is_saved
    assert own_texts_of(company_key_of(rasa)) == {}


def test_words_that_a_colleague_took_away_meanwhile_are_told(rasa: AssessmentKey) -> None:
    """Neither of the two finds that the other's choice has vanished."""
    write_own_text(rasa, _says("<p>first</p>"))
    write_own_text(rasa, _says("", 1))

    outcome = write_own_text(rasa, _says("<p>second</p>", 1))

    assert not outcome.is_saved
    assert outcome.kept is None


def test_long_text_is_refused(rasa: AssessmentKey) -> None:
    """The limit of a section is told, and nothing is cut."""
    with pytest.raises(InvalidInput, match="text-too-long"):
        write_own_text(rasa, _says("x" * (MAX_OWN_CHARACTERS + 1)))


def test_text_that_cleaning_makes_too_long_is_refused(rasa: AssessmentKey) -> None:
    """Its writer could save no change of it any more."""
    with pytest.raises(InvalidInput, match="text-too-long"):
        write_own_text(rasa, _says("<p>" + "& " * 4_000 + "</p>"))


def test_links_cost_no_more_than_was_typed(rasa: AssessmentKey) -> None:
    """What a page adds to them is no part of the text."""
    html = '<a href="https://example.org">x</a>' * 285

    assert write_own_text(rasa, _says(html)).is_saved
    assert html == own_texts_of(company_key_of(rasa))["values"].html


def test_a_letter_may_be_longer_than_a_section(rasa: AssessmentKey) -> None:
    """It answers twenty points, a section tells one."""
    long = replace(_says("x" * MAX_LETTER_CHARACTERS), written_for=LetterId.ANSWERS.value)

    assert write_own_text(rasa, long).is_saved
    with pytest.raises(InvalidInput, match="text-too-long"):
        write_own_text(rasa, replace(long, html=long.html + "x"))


def test_preview_keeps_nothing() -> None:
    """Studio's preview has no learner."""
    with pytest.raises(NotAllowed):
        write_own_text(None, _says("<p>first</p>"))
