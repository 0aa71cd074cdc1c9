"""Monitoring and review."""

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.services.goals.show_goals import ShownGoals
from tests.presentation.document.sections.companies import EVERYTHING
from tests.presentation.document.sections.told import section, text


def test_figures_stand_by_how_often_they_are_read() -> None:
    """Those without any number yet wait."""
    (found,) = (block for block in section(SectionId.MONITORING).blocks if isinstance(block, Table))

    assert (("Loaves left over", "Every month"), ("Energy use", "Every year")) == found.rows


def test_the_next_self_assessment_has_its_day() -> None:
    """A year after the hand-in."""
    assert "from Nov. 23, 2027 on" in text(SectionId.MONITORING)


def test_what_the_programme_hides_is_not_promised() -> None:
    """Neither the monthly board nor another self-assessment."""
    said = text(SectionId.MONITORING, steps=EVERYTHING - {Step.RENEW})

    assert "20 minutes" not in said
    assert "2027" not in said


def test_without_a_plan_nothing_is_looked_at_every_month() -> None:
    """There is nothing to move and nothing to read."""
    assert "20 minutes" in text(SectionId.MONITORING)
    assert "20 minutes" not in text(SectionId.MONITORING, actions=(), goals=ShownGoals())
