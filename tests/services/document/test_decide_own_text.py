"""Once data change, a company keeps its own words or takes the new text over; nothing goes in silence."""

import pytest

from csr_xblock.domain.document.own_text import OwnText, OwnTextChange
from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.document.own_text_store import own_texts_of
from csr_xblock.services.document.decide_own_text import keep_own_text, take_over_text
from csr_xblock.services.document.write_own_text import write_own_text
from tests.learners import company_key_of, key_of, start
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

OLD, NEW = "a" * 64, "b" * 64


@pytest.fixture
def rasa() -> AssessmentKey:
    """An owner whose company has written its values."""
    key = key_of("rasa")
    start(key)
    write_own_text(key, OwnTextChange("values", "<p>We bake.</p>", "lt", OLD, 0))
    return key


def _kept(key: AssessmentKey) -> OwnText | None:
    return own_texts_of(company_key_of(key)).get("values")


def test_own_words_hold_for_the_new_data(rasa: AssessmentKey) -> None:
    """Words and language stay; only what they were written beside is another text."""
    keep_own_text(rasa, "values", 1, NEW)

    assert OwnText("<p>We bake.</p>", "lt", NEW, 2) == _kept(rasa)


def test_new_text_takes_their_place(rasa: AssessmentKey) -> None:
    """No own words, so the generated ones stand there."""
    take_over_text(rasa, "values", 1)

    assert _kept(rasa) is None


def test_each_decision_sent_twice_is_one(rasa: AssessmentKey) -> None:
    """A page that did not hear the answer sends again."""
    for _time in range(2):
        keep_own_text(rasa, "values", 1, NEW)
    assert OwnText("<p>We bake.</p>", "lt", NEW, 2) == _kept(rasa)

    for _time in range(2):
        take_over_text(rasa, "values", 2)
    assert _kept(rasa) is None


def test_words_that_somebody_has_written_since_are_not_deleted(rasa: AssessmentKey) -> None:
    """The page that decides has not shown them."""
    write_own_text(rasa, OwnTextChange("values", "<p>We bake rye.</p>", "lt", NEW, 1))

    with pytest.raises(Conflict):
        take_over_text(rasa, "values", 1)
    with pytest.raises(Conflict):
        keep_own_text(rasa, "values", 1, "c" * 64)

    kept = _kept(rasa)
    assert kept is not None
    assert kept.html == "<p>We bake rye.</p>"


def test_words_that_are_gone_cannot_be_kept(rasa: AssessmentKey) -> None:
    """Somebody else has taken the new text over."""
    take_over_text(rasa, "values", 1)

    with pytest.raises(Conflict):
        keep_own_text(rasa, "values", 1, NEW)


def test_nobody_decides_in_a_preview() -> None:
    """Studio and those who look as a learner keep nothing."""
    for decide in (lambda: keep_own_text(None, "values", 1, NEW), lambda: take_over_text(None, "values", 1)):
        with pytest.raises(NotAllowed):
            decide()


def test_a_decision_needs_few_queries(rasa: AssessmentKey) -> None:
    """Seven at most, as the docstrings say; savepoints not counted twice."""
    assert len(queries_of(lambda: keep_own_text(rasa, "values", 1, NEW))) <= 9
    assert len(queries_of(lambda: take_over_text(rasa, "values", 2))) <= 9
