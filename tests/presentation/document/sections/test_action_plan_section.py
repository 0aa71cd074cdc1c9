"""The action plan by quarter."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.plan.actions import Action, ActionStatus, KeptAction
from csr_xblock.domain.programme.settings import Step
from tests.presentation.document.sections.companies import EVERYTHING, bakery
from tests.presentation.document.sections.told import missing, section, text


def tables(**changes: object) -> list[Table]:
    """Return the tables of the plan."""
    return [block for block in section(SectionId.ACTION_PLAN, **changes).blocks if isinstance(block, Table)]


def action(number: int, title: str, status: ActionStatus = ActionStatus.PLANNED, **about: object) -> KeptAction:
    """Return an action as kept."""
    made = replace(Action(title, status, currency="EUR"), **about)  # type: ignore[arg-type]
    return KeptAction(number, 1, made, done_on=date(2026, 5, number) if status is ActionStatus.DONE else None)


def test_quarters_stand_in_their_order_and_what_has_no_day_last() -> None:
    """As captions, a table each."""
    captions = [found.caption for found in tables()]

    assert ["October to December 2026", "January to March 2027", "No day set yet"] == captions


def test_a_quarter_is_sorted_by_day() -> None:
    """Also across the end of a year."""
    made = (
        action(1, "Later", due=date(2027, 3, 31)),
        action(2, "Sooner", due=date(2027, 1, 1)),
        action(3, "This year", due=date(2026, 12, 31)),
    )

    assert [["This year"], ["Sooner", "Later"]] == [
        [row[0] for row in found.rows] for found in tables(actions=made, phases={})
    ]


def test_budgets_are_added_up_by_currency() -> None:
    """Two currencies are two sums, and one action alone has its sum in its row."""
    made = (action(1, "One", budget=Decimal(100)), action(2, "Two", budget=Decimal(50), currency="PLN"))

    assert "For the actions below we have set aside 100 EUR and 50 PLN in all." in text(
        SectionId.ACTION_PLAN, actions=made, phases={}
    )
    assert "set aside" not in text(SectionId.ACTION_PLAN, actions=made[:1], phases={})


def test_money_for_some_is_not_called_money_for_all() -> None:
    """The eggs of the bakery have none."""
    assert "For 2 of the 3 actions below we have set aside 2,550 EUR in all." in text(SectionId.ACTION_PLAN)


def test_what_is_done_says_what_it_has_saved_and_several_are_added_up() -> None:
    """One alone needs no sum."""
    done = ActionStatus.DONE
    made = (action(2, "Lamps", done, saved=Decimal(40)), action(1, "Meter", done, saved=Decimal(60)))
    said = text(SectionId.ACTION_PLAN, actions=made, phases={})

    assert said.index("Meter (May 1, 2026, 60 EUR saved so far)") < said.index("Lamps (May 2, 2026")
    assert "has saved us 100 EUR." in said
    assert "has saved us" not in text(SectionId.ACTION_PLAN)


def test_a_firm_of_one_is_not_asked_who_sees_to_it() -> None:
    """And has no column for it."""
    alone = {"is_one_person": True}

    assert "Who is responsible" in tables()[0].head
    assert "Who is responsible" not in tables(**alone)[0].head
    assert {len(found.head) for found in tables(**alone)} == {
        len(row) for found in tables(**alone) for row in found.rows
    }


def test_ideas_and_what_was_given_up_are_told_as_such() -> None:
    """An honest plan has both."""
    said = text(SectionId.ACTION_PLAN)

    assert "Not decided yet:\nDeliver by cargo bike in town\nNo longer planned:\nPut panels on the roof" in said


def test_each_gap_leads_to_its_action() -> None:
    """Neither day nor person is one gap."""
    facts, _words = bakery("en")
    named = replace(facts.actions[3], action=replace(facts.actions[3].action, responsible="Rasa"))

    assert [("action/4", False)] == missing(SectionId.ACTION_PLAN)
    assert "Say until when" in section(SectionId.ACTION_PLAN, actions=(named,)).missing[0].sentence


def test_an_empty_plan_leads_to_it_unless_it_is_hidden() -> None:
    """The step Decide holds it."""
    assert [("plan", False)] == missing(SectionId.ACTION_PLAN, actions=())
    assert [] == missing(SectionId.ACTION_PLAN, actions=(), steps=EVERYTHING - {Step.STRATEGY})


def test_the_table_is_not_told_a_second_time() -> None:
    """A sentence that names what stands in the next line is one too many."""
    assert 1 == text(SectionId.ACTION_PLAN).count("Ask the mill where its grain comes from")
