"""
The questions of an assessment as its editor works on them: read from the block, changed, checked and set again.

Only differences from the packaged instrument are kept. An instrument of one's own, imported as a whole, is kept whole.
"""

from dataclasses import dataclass
from functools import cached_property

from csr_xblock.content.library import effective_instrument, instrument_with_words, packaged_instrument
from csr_xblock.content.questions.adapted_writer import write_adaptation
from csr_xblock.content.questions.instrument_writer import write_instrument
from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.instrument_changes import is_same_entry
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.openedx.identity import course_key_of
from csr_xblock.openedx.screens import short_id
from csr_xblock.services.questions.touched_answers import TouchedAnswers


@dataclass(frozen=True)
class QuestionsScene:
    """
    What every screen of the questions needs. `edited` and `base` are as they are kept, `words` and `base_words` as the
    trainer reads them. For a whole instrument of one's own `base` is `edited`: there is nothing to go back to.
    """

    block: AssessmentBlock
    edited: Instrument
    base: Instrument
    words: Instrument
    base_words: Instrument

    @property
    def prefix(self) -> str:
        """With what ids on the page begin."""
        return f"csr{short_id(self.block)}"

    @property
    def is_own(self) -> bool:
        """Whether the questions are a whole instrument of one's own."""
        return not builds_on_package(self.edited)

    @property
    def readings(self) -> tuple[tuple[Instrument, Instrument], ...]:
        """The questions as the trainer reads them with the same as they are kept: the edited ones, then the base."""
        return (self.words, self.edited), (self.base_words, self.base)

    @cached_property
    def answers(self) -> TouchedAnswers:
        """The answers that a change touches; nothing is read before it is asked for."""
        return TouchedAnswers(course_key_of(self.block), self.block.surroundings().settings.assessment_name)

    def is_packaged_item(self, item: ItemId) -> bool:
        """Return whether there is a packaged version of an item to go back to."""
        return self.base.has_item(item) and not self.is_own

    def is_changed_item(self, item: ItemId) -> bool:
        """Return whether an item is asked otherwise than in the package."""
        is_in_both = self.base.has_item(item) and self.edited.has_item(item)
        return is_in_both and not is_same_entry(self.base.item(item), self.edited.item(item))

    def is_packaged_area(self, area: PerspectiveId) -> bool:
        """Return whether there is a packaged version of an area to go back to."""
        return self.base.has_perspective(area) and not self.is_own

    def taken_ids(self) -> set[str]:
        """Return ids that a new entry cannot have: those in use, and those under which answers are kept."""
        return {*_ids_of(self.base), *_ids_of(self.edited), *self.answers.items}


def read_scene(block: AssessmentBlock) -> QuestionsScene:
    """Return the questions of a block. Raises InvalidContent for stored ones with faults."""
    edited = block.instrument()
    base = packaged_instrument() if builds_on_package(edited) else edited
    language = block.language_code()
    return QuestionsScene(
        block, edited, base, instrument_with_words(edited, language), instrument_with_words(base, language)
    )


def written(edited: Instrument) -> str:
    """
    Return the form in which edited questions are kept.

    Raises InvalidContent with what learners could not use: it is read back as learners' screens read it.
    """
    # Differences cannot say everything: an imported whole may leave out a mode, or have its goals in another order.
    differences = _as_differences(edited)
    if differences is not None and effective_instrument(differences) == edited:
        return differences
    whole = write_instrument(edited)
    if effective_instrument(whole) != edited:
        raise AssertionError("what was written is not what was edited")
    return whole


def save_questions(block: AssessmentBlock, edited: Instrument) -> None:
    """Set the block's questions. Raises InvalidContent and changes nothing if learners could not use them."""
    block.instrument_xml = written(edited)


def _ids_of(instrument: Instrument) -> set[str]:
    return {
        *(one.id for one in instrument.perspectives),
        *(one.id for one in instrument.objectives),
        *(one.id for one in instrument.items),
        *(one.id for one in instrument.bands),
    }


def _as_differences(edited: Instrument) -> str | None:
    try:
        return write_adaptation(edited, packaged_instrument())
    except ValueError:
        return None


def builds_on_package(edited: Instrument) -> bool:
    """Return whether the questions are the packaged ones with changes, not an instrument of one's own."""
    packaged = packaged_instrument()
    return (edited.id, edited.version) == (packaged.id, packaged.version)
