"""
What the levels mean, in words: the text of each area's band, the company's, and one for areas without a number.

Number, band and text come from the same score, so that they never contradict each other. Staff get areas with a number
only (JOURNEY 2). Which texts fit an instrument is decided in `domain.scoring.interpretation`.
"""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from csr_xblock.domain.languages import language_or_english
from csr_xblock.domain.questions.instrument import Instrument, Perspective
from csr_xblock.domain.scoring.interpretation import Interpretation, Passage
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, Scorecard
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_words import band_name


@dataclass(frozen=True)
class MeaningView:
    """
    One level in words. `text` is '' where none fits the instrument; `lang` is '' if it is in the page's language.

    `id` and `color` are those of the area, '' for the company and for areas without a number.
    """

    title: str
    band: str
    number: str
    text: str
    lang: str
    id: str = ""
    color: str = ""


@dataclass(frozen=True)
class InterpretationView:
    """
    The company, None for staff and without a level; the areas that have a number, in the instrument's order; one text
    for those without one, None if there are none. `lead` is how all of it is to be taken, in sentences.
    """

    lead: tuple[str, ...]
    company: MeaningView | None
    areas: tuple[MeaningView, ...]
    without_number: MeaningView | None

    @property
    def has_texts(self) -> bool:
        """Whether there is anything to read; an adapted instrument may have left nothing."""
        found = (self.company, *self.areas, self.without_number)
        return any(one is not None and one.text for one in found)


def interpretation_view(words: Instrument, scorecard: Scorecard, texts: Interpretation) -> InterpretationView:
    """Return a scorecard's texts; `words` and `texts` are in the reader's language, `texts` fit the instrument."""
    asked = [(one, scorecard.perspectives[one.id]) for one in words.perspectives if one.id in scorecard.perspectives]
    return InterpretationView(
        lead=_lead(scorecard),
        company=_company(words, scorecard, texts),
        areas=tuple(_area(words, one, score, texts) for one, score in asked if score.display is not None),
        without_number=_without_number(asked, texts) if scorecard.overall.is_of_company else None,
    )


def _lead(scorecard: Scorecard) -> tuple[str, ...]:
    sentences = (
        _("This is how each level often looks in a small firm, and what helps next."),
        _("The texts follow the level and not single answers, so a sentence here and there may not fit you."),
    )
    if scorecard.overall.is_of_company:
        return sentences
    return (*sentences, _("They speak to those who run the firm: the steps are theirs to take, and yours to suggest."))


def _company(words: Instrument, scorecard: Scorecard, texts: Interpretation) -> MeaningView | None:
    overall = scorecard.overall
    if overall.display is None:
        return None
    passage = None if overall.band is None else texts.company.get(overall.band)
    return MeaningView(
        _("Your company"), band_name(words, overall.band), whole(overall.display), _text(passage), _language(passage)
    )


def _area(words: Instrument, area: Perspective, score: PerspectiveScore, texts: Interpretation) -> MeaningView:
    assert score.display is not None
    passage = None if score.band is None else texts.areas.get((area.id, score.band))
    return MeaningView(
        title=area.title,
        band=band_name(words, score.band),
        number=whole(score.display),
        text=_text(passage),
        lang=_language(passage),
        id=area.id,
        color=area.color,
    )


def _without_number(asked: list[tuple[Perspective, PerspectiveScore]], texts: Interpretation) -> MeaningView | None:
    """Return the text under the names of the areas that it is true of: something in them could be answered."""
    titles = [
        area.title
        for area, score in asked
        if score.display is None and score.applicable_items and texts.covers(area.id)
    ]
    if not titles:
        return None
    title = _("Without a number: %(areas)s") % {"areas": quoted_names(titles)}
    return MeaningView(title, "", "", _text(texts.without_number), _language(texts.without_number))


def _text(passage: Passage | None) -> str:
    return "" if passage is None else passage.text


def _language(passage: Passage | None) -> str:
    """Return the text's language where the page, which is in the active one, must say it; '' elsewhere."""
    if passage is None or passage.language == language_or_english(get_language()):
        return ""
    return passage.language
