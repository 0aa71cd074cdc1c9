"""A self-assessment's own settings; what is not set follows the programme around it."""

from html import escape

import pytest

from tests.own_questionnaire import OWN_XML
from tests.studio.assessments import html, in_studio, refused, saved, send

pytestmark = pytest.mark.django_db


def test_settings_are_saved() -> None:
    """Each field sets the block's field of its name."""
    block = in_studio()

    saved(send(block, "settings", {"display_name": "Our check", "mode": "quick", "prefill": "empty", "language": "lt",
                                   "repeat_limit": 2, "repeat_after_days": 30, "results_for": "nobody",
                                   "assessment": "spring"}))  # fmt: skip

    assert ("Our check", "quick", "empty", "lt", 2, 30, "nobody", "spring") == (
        block.display_name, block.mode, block.prefill, block.language, block.repeat_limit, block.repeat_after_days,
        block.results_for, block.assessment,
    )  # fmt: skip


def test_untouched_settings_follow_the_programme() -> None:
    """Saving the form must not tie the block to what the programme says today."""
    block = in_studio()

    saved(send(block, "settings"))

    assert not any(block.fields[name].is_set_on(block) for name in ("mode", "prefill", "language", "display_name"))
    assert "As the programme around it" in html(block, "settings")


@pytest.mark.parametrize(
    "typed",
    [{"display_name": ""}, {"mode": "long"}, {"repeat_limit": -1}, {"language": "xx"}, {"assessment": "x" * 65}],
    ids=["no title", "unknown length", "negative", "unknown language", "long name"],
)
def test_faulty_settings_are_refused(typed: dict[str, object]) -> None:
    """Learners get no value that nobody knows."""
    block = in_studio()

    refused(send(block, "settings", typed))

    assert not block.fields["mode"].is_set_on(block)


def test_no_length_is_offered_that_the_questions_do_not_have() -> None:
    """A quick check that does not exist would be a promise to learners."""
    shown = html(in_studio(f'<csr_assessment instrument_xml="{escape(OWN_XML)}"/>'), "settings")

    assert "All questions only" in shown
    assert "The quick check only" not in shown
