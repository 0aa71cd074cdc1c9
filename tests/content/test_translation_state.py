"""How far questions are translated, told without counting what nobody translated."""

from dataclasses import replace

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.translation_state import ContentTranslation, content_translations
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.instrument_editing import with_item
from tests.own_questionnaire import own_instrument


def _in(language: str, instrument: Instrument) -> ContentTranslation:
    return next(one for one in content_translations(instrument) if one.language == language)


def test_packaged_questions_are_all_there_in_english_and_lithuanian() -> None:
    """The numbers that trainers have read until now."""
    english, lithuanian = _in("en", packaged_instrument()), _in("lt", packaged_instrument())

    assert (0, 100) == (english.own, english.percent)
    assert lithuanian.percent >= 99


def test_own_questions_are_translated_into_no_language() -> None:
    """They are in the language of their author, and learners of every other one read it, too."""
    shares = {one.language: (one.own == one.texts, one.translated) for one in content_translations(own_instrument())}

    assert {(True, 0)} == set(shares.values())


def test_a_changed_text_is_taken_off_the_share() -> None:
    """One question with other words is one question less that Lithuanians read in Lithuanian."""
    packaged = packaged_instrument()
    water = packaged.item(ItemId("env-water"))
    changed = with_item(packaged, replace(water, topic="Rain", text="Where does the rain go?"))

    before, after = _in("lt", packaged), _in("lt", changed)

    assert (2, before.translated - 2, before.texts) == (after.own, after.translated, after.texts)
