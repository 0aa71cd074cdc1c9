"""What is proposed for the official file, and why something is not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.vsme_file.template_reader import packaged_template
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.plan.actions import Action, ActionStatus, KeptAction, LinkedItem
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority, HandIn
from csr_xblock.domain.vsme_file.known import Known, Practice, YearFigure
from csr_xblock.domain.vsme_file.template import CellKind
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.vsme_file.cell_words import ask_words, cell_words
from csr_xblock.presentation.vsme_file.proposals import Proposals, proposals
from csr_xblock.presentation.vsme_file.proposed_texts import MOST_CHARACTERS
from tests.domain.goals.made_goals import LOAVES, PER_PERSON, TODAY, kept_goal

ISSUES = "SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative"
WORDS = "DescriptionOfPracticesPoliciesAndOrFutureInitiatives"
STRATEGY = "DescriptionOfKeyElementsOfStrategyThatRelatesToOrAffectsSustainabilityIssues"
CLIMATE = "DisclosureOfListOfMainActionsTheEntitySeeksInOrderToAchieveItsTargets"
CONVICTIONS = "TotalNumberOfConvictionsForTheViolationOfAntiCorruptionAndAntiBriberyLaws"
NOTE = "The yearly energy table, by month."
ENERGY_ITEM = ItemId("env-energy")


def proposed(known: Known) -> Proposals:
    """Return what is proposed."""
    return proposals(packaged_template(), known, packaged_instrument(), "EUR")


def values(known: Known) -> Mapping[str, object]:
    """Return the values by cell."""
    return {one.cell.id: one.value for one in proposed(known).wishes}


def figure(value: str, *, is_of_year: bool = True) -> YearFigure:
    """Return a reading."""
    return YearFigure(Decimal(value), TODAY, is_of_year)


def action(number: int, title: str, **more: object) -> KeptAction:
    """Return an action as kept."""
    return KeptAction(number, 0, Action(title, **more))  # type: ignore[arg-type]


def test_nothing_is_proposed_for_a_company_of_which_nothing_is_known() -> None:
    """Each cell says what is missing or who knows it."""
    found = proposed(Known())

    assert () == found.wishes
    assert {cell.id for cell in packaged_template().cells} == found.gaps.keys()


def test_every_cell_has_a_name_and_somebody_to_ask() -> None:
    """Also those for which we never know anything."""
    for cell in packaged_template().cells:
        assert cell_words(cell)
        assert ask_words(cell.ask)


def test_the_profile_gives_people_and_country() -> None:
    """None and nobody are different things."""
    assert {"NumberOfEmployees": Decimal(0)} == values(Known(CompanyFacts(0)))
    country = "CountryOfPrimaryOperationsAndLocationOfSignificantAssets"
    assert {country: "LT"} == values(Known(CompanyFacts(country="LT")))


def test_a_practice_ticks_its_issue_and_tells_how() -> None:
    """In the company's own words, which begin by saying that they are a proposal."""
    found = values(Known(practices={ENERGY_ITEM: Practice(2, NOTE)}))

    item = packaged_instrument().item(ENERGY_ITEM)
    text = str(found[WORDS])
    assert text.startswith("Proposed, please check:\n")
    assert f"{item.topic}: {item.anchors.text(2)} What shows it: {NOTE}" in text
    assert {f"{ISSUES}/0", WORDS} == found.keys()
    assert found[f"{ISSUES}/0"] is True


def test_a_level_never_becomes_a_number() -> None:
    """Whatever a company answers."""
    practices = {item.id: Practice(4, NOTE) for item in packaged_instrument().items}

    found = proposed(Known(practices=practices))

    assert not [one for one in found.wishes if one.cell.kind is CellKind.NUMBER]
    assert all(isinstance(one.value, str | bool) for one in found.wishes)


@pytest.mark.parametrize(
    ("kpi", "value", "cell", "expected"),
    [
        ("kpi-energy-intensity", "48500", "TotalEnergyConsumption", Decimal("48.5")),
        ("kpi-energy-intensity", "1", "TotalEnergyConsumption", Decimal("0.001")),
        ("kpi-water", "12.75", "TotalAmountOfWaterWithdrawnFromAllSites", Decimal("12.75")),
        ("kpi-accident-rate", "2", "NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod", Decimal(2)),
        ("kpi-convictions", "0", CONVICTIONS, Decimal(0)),
    ],
)
def test_a_reading_is_taken_over_in_the_unit_of_the_file(kpi: str, value: str, cell: str, expected: Decimal) -> None:
    """Exactly, without rounding."""
    assert expected == values(Known(figures={kpi: figure(value)}))[cell]


@pytest.mark.parametrize(
    ("kpi", "cell", "words"),
    [
        ("kpi-ghg", "GrossScope1GreenhouseGasEmissions", "scope 1 and scope 2 apart"),
        ("kpi-waste-intensity", "TotalWasteGeneratedMass", "by type of waste"),
        ("kpi-turnover", "EmployeeTurnoverRate", "how many people left"),
        ("kpi-pay-gap", "PercentageGapInPayBetweenFemaleAndMaleEmployees", "average pay per hour"),
        ("kpi-training-hours", "AverageNumberOfAnnualTrainingHoursPerMaleEmployee", "women and men apart"),
        ("kpi-renewable", "EnergyConsumptionFromElectricity_RenewableEnergyMember", "not a share"),
        ("kpi-convictions", CONVICTIONS, "only a 0"),
    ],
)
def test_a_reading_that_counts_otherwise_is_told_and_not_filled(kpi: str, cell: str, words: str) -> None:
    """The file wants it apart, or works it out itself."""
    found = proposed(Known(figures={kpi: figure("7.5")}))

    assert () == found.wishes
    assert "7.5" in found.gaps[cell]
    assert words in found.gaps[cell]


def test_a_part_of_a_year_is_not_taken_for_the_year() -> None:
    """It is told how to come to it."""
    found = proposed(Known(figures={"kpi-energy-intensity": figure("4000", is_of_year=False)}))

    assert () == found.wishes
    assert "add your readings up" in found.gaps["TotalEnergyConsumption"]


def test_the_plan_tells_what_is_still_to_be_done_and_no_names() -> None:
    """Ideas, what is done and what was given up are left out; the climate gets its own list."""
    actions = (
        action(1, "Read the meter", status=ActionStatus.RUNNING, due=date(2027, 1, 9), responsible="Jonas"),
        action(2, "Ask the miller", objective=ObjectiveId("env-climate"), participants="Elena"),
        action(3, "Heat pump", items=(LinkedItem(ENERGY_ITEM),)),
        *(action(9, "Hidden", status=one) for one in (ActionStatus.IDEA, ActionStatus.DONE, ActionStatus.STOPPED)),
    )

    found = values(Known(actions=actions))

    assert {WORDS, CLIMATE} == found.keys()
    lines = str(found[WORDS]).split("\n")[1:]
    assert [
        f"Under way, due {date_words(date(2027, 1, 9))}: Read the meter",
        "Planned: Ask the miller",
        "Planned: Heat pump",
    ] == lines
    assert "Read the meter" not in str(found[CLIMATE])
    assert "Heat pump" in str(found[CLIMATE])


def test_targets_are_goals_with_beginning_and_target() -> None:
    """A goal without a target is none."""
    found = values(Known(goals=(kept_goal(LOAVES), kept_goal(PER_PERSON), kept_goal(replace(LOAVES, target=None)))))

    lines = str(found["DescriptionOfATargetRelatedToAPolicy"]).split("\n")[1:]
    assert f"Loaves left over: from 24 to 12 (loaves) by {date_words(date(2027, 1, 31))}" == lines[0]
    assert len(lines) == 2
    assert found["UndertakingHasSetATargetWhichIsRelatedToAPolicy"] is True
    assert {} == values(Known(goals=(kept_goal(replace(LOAVES, target=None)),)))


def test_the_strategy_is_what_comes_first_with_its_reason() -> None:
    """A goal that the questions do not have any more is left out."""
    rests_on = HandIn(1, datetime(2026, 11, 1, tzinfo=UTC))
    confirmed = tuple(
        ConfirmedPriority(ObjectiveId(name), why, 1, rests_on.handed_in_at, rests_on)
        for name, why in (("env-climate", "Energy is dear."), ("peo-learning", ""), ("gone", "x"))
    )

    text = str(values(Known(priorities=confirmed))[STRATEGY])

    assert "Why: Energy is dear." in text
    assert len(text.split("\n")) == 3


def test_a_text_stays_readable() -> None:
    """Whole lines are left out where there would be too many."""
    practices = {item.id: Practice(3, "x" * 2_000) for item in packaged_instrument().items}

    text = str(values(Known(practices=practices))[WORDS])

    assert len(text) <= MOST_CHARACTERS
    assert text.endswith("x" * 2_000)


def test_every_value_says_where_it_comes_from() -> None:
    """So that somebody can look it up."""
    known = Known(
        CompanyFacts(24, "LT"),
        {ENERGY_ITEM: Practice(2, NOTE)},
        {"kpi-water": figure("3")},
        actions=(action(1, "Lamps"),),
        goals=(kept_goal(),),
    )

    found = proposed(known)

    assert {one.cell.id for one in found.wishes} == found.origins.keys() == found.shown.keys()
    assert all(found.origins.values())
    assert "From your plan." in found.origins[WORDS]
