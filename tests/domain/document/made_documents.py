"""A small document with a block of every kind."""

from csr_xblock.domain.document.blocks import (
    Bar,
    Bars,
    Bullets,
    Formatted,
    GoalMap,
    MapArea,
    MapGoal,
    MapLink,
    Paragraph,
    Table,
)
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument

GOAL_MAP = GoalMap(
    "One goal helps another: people who learn save energy.",
    (
        MapArea("People", "#3a6ea5", (MapGoal("peo-learning", "Everybody learns"),)),
        MapArea("Environment", "#2e7d32", (MapGoal("env-climate", "Less energy", is_first=True),)),
    ),
    (
        MapLink(
            "peo-learning",
            "env-climate",
            "Who knows the oven switches it off in time.",
            6,
            "It shows after about 6 months.",
        ),
    ),
)
MADE_DOCUMENT = StrategyDocument(
    "en",
    "Our strategy for responsible business",
    "The rye of Rasa",
    "Prepared by the company from a self-assessment for learning. Not a certificate, label or audit.",
    (
        Section(
            SectionId.SCORECARD,
            "Where we stand",
            (
                Paragraph("We reached 32 of 100 points."),
                Bars(
                    "Two of six areas have a number.",
                    (
                        Bar("People", 50, "50, In place", "#3a6ea5"),
                        Bar("Environment", None, "Not enough answers", "#2e7d32"),
                    ),
                ),
            ),
        ),
        Section(SectionId.STRENGTHS, "What we are good at", (Bullets(("Safe work", "Fair pay")),)),
        Section(SectionId.MAP, "Our strategy map", (GOAL_MAP,)),
        Section(
            SectionId.GOALS,
            "Goals and measures",
            (
                Table(
                    "Goals in figures",
                    ("Goal", "Today", "Target"),
                    (("Energy", "12 kWh", "10 kWh"), ("Bread", "", "5")),
                ),
            ),
        ),
        Section(
            SectionId.VALUES,
            "Our values and commitment",
            (Formatted("<p>We bake <b>honestly</b>.</p>", "en"),),
            is_own=True,
        ),
    ),
)
