"""The monthly board in words."""

from dataclasses import replace
from datetime import date

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.links import Links
from csr_xblock.domain.monthly.monthly_look import MoveReason
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.presentation.monthly.monthly_page import MovedAction, month_question, monthly_page
from csr_xblock.services.monthly.show_month import ActionToMove, QuestionToTalk
from tests.domain.plan.made_actions import WHOLE, kept

WORDS = packaged_instrument()
ITEM = WORDS.items[0]
TODAY = date(2026, 11, 29)


def shown(reason: MoveReason) -> MovedAction:
    """Return a running action as the board shows it."""
    action = ActionToMove(kept(replace(WHOLE, status=ActionStatus.RUNNING)), reason, date(2026, 9, 1))
    page = monthly_page(
        (), [action], None, WORDS, Links("1a2b3c4d"), "/move", TODAY, currency="EUR", has_plan=True, has_handed_in=True
    )
    assert "November 2026" == page.month
    return page.actions[0]


def test_action_that_stands_still_says_since_when() -> None:
    """Of one that is due its day is enough."""
    assert shown(MoveReason.QUIET).quiet.startswith("running, and nothing has changed since Sept. 1")
    assert "" == shown(MoveReason.DUE).quiet


def test_more_than_fits_twenty_minutes_is_counted() -> None:
    """The most urgent twelve are on the sheet, and the plan has the others."""
    running = replace(WHOLE, status=ActionStatus.RUNNING)
    actions = [ActionToMove(kept(running, number), MoveReason.DUE, TODAY) for number in range(1, 16)]

    pages = [
        monthly_page(
            (), actions[:many], None, WORDS, Links("1a2b3c4d"), "/move", TODAY,
            currency="EUR", has_plan=True, has_handed_in=True,
        )
        for many in (12, 15)
    ]  # fmt: skip

    assert [(12, ""), (12, "And 3 more.")] == [(len(page.actions), page.more_actions) for page in pages]
    assert [1, 12] == [pages[1].actions[place].card.id for place in (0, -1)]


def test_question_says_where_the_company_is_and_what_is_next() -> None:
    """In the sentences that were to choose from; at the top there is no next one."""
    levels = [anchor.level for anchor in ITEM.anchors]
    low, top = (
        month_question(QuestionToTalk(ITEM, level, WORDS), WORDS, "/draft") for level in (levels[0], levels[-1])
    )

    assert (ITEM.text, ITEM.anchors.text(levels[0]), ITEM.anchors.text(levels[1])) == (
        low.text,
        low.here,
        low.next_level,
    )
    assert (ITEM.anchors.text(levels[-1]), "") == (top.here, top.next_level)
