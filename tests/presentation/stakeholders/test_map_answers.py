"""What a form learns after a save: above all the other text, when there are two."""

from dataclasses import replace
from datetime import date

from csr_xblock.domain.stakeholders.map_changes import MapChange, MapOutcome
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.presentation.stakeholders.map_answers import change_answer

SENT = StakeholderGroup("Customers", "Fresh bread.", "At the counter.", None, Strength.HIGH)


def test_each_field_that_differs_is_told_in_words_and_as_the_form_takes_it() -> None:
    """What is alike needs no choice."""
    kept = replace(SENT, expectations="A call.", next_talk=date(2026, 12, 1), affected=Strength.LOW, dialogue="")

    answer = change_answer(MapChange(MapOutcome.TWO_TEXTS, 4, kept), SENT, "Saved.")

    assert ("two-texts", 4) == (answer["outcome"], answer["revision"])
    assert [
        ("expectations", "What they expect from us", "A call.", "A call."),
        ("dialogue", "How we talk with them", "", "–"),
        ("next_talk", "When the next talk is due", "2026-12-01", "Dec. 1, 2026"),
        ("affected", "How strongly our work affects them", "low", "A little"),
    ] == [(one["field"], one["label"], one["value"], one["words"]) for one in answer["theirs"]]


def test_two_texts_of_a_talk_are_told_alike() -> None:
    """Day, with whom, what was heard."""
    sent = Talk(date(2026, 11, 20), "a driver", "Good.")

    answer = change_answer(MapChange(MapOutcome.TWO_TEXTS, 2, replace(sent, day=date(2026, 11, 21))), sent, "Saved.")

    assert [("day", "2026-11-21", "Nov. 21, 2026")] == [
        (one["field"], one["value"], one["words"]) for one in answer["theirs"]
    ]


def test_what_is_saved_or_removed_has_no_other_text() -> None:
    """The sentence is enough."""
    saved = change_answer(MapChange(MapOutcome.SAVED, 2), SENT, "Saved. All is well.")
    removed = change_answer(MapChange(MapOutcome.REMOVED, 5), SENT, "Saved.")

    assert ("saved", "Saved. All is well.", []) == (saved["outcome"], saved["message"], saved["theirs"])
    assert ("removed", 5, []) == (removed["outcome"], removed["revision"], removed["theirs"])
    assert "save once more" in removed["message"]
