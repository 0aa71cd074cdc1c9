"""
What the people of the demo have answered: the bakery of METHODOLOGY 2.4.8 and a half-finished draft.

Only inputs stand here. Every score that the demo shows is computed from them by the package.
"""

from datetime import date

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.evidence import TaskEvidence

BAKERY = CompanyFacts(employees=24, country="LT", sector="C")
HOTEL = CompanyFacts(employees=38, country="BG", sector="I")

BAKERY_LEVELS = "112032213223211131211110323221101221001011012110"
"""One level for each of the 48 items, in the order of the instrument."""

BAKERY_EVIDENCE = {
    "peo-health-safety": "Risk assessment of May, green folder in the office; first-aid course of Jonas in March.",
    "pro-values-commitment": "One page with our values hangs beside the oven and is part of every contract.",
    "cus-product-safety": "HACCP book, checked by the food authority in April without remarks.",
    "fin-tax-transparency": "Our accountant sends the yearly summary, all taxes were paid on time.",
    "peo-fair-pay": "Pay table by type of work, shown to everybody at the staff meeting in January.",
    "env-energy": "Meter readings of the three ovens, every Friday since last autumn.",
}

HIDDEN_CSR_LIST = (
    "People: rota two weeks ahead, new people get a buddy. Neighbours: unsold bread goes to the parish at six. "
    "Customers: the allergen list is at the till. Nature: paper bags only, old flour sacks become cleaning cloths. "
    "Finance: we pay the miller within a week. The emptiest box was community."
)
FIRST_REPORT = TaskEvidence(HIDDEN_CSR_LIST, "Rasa, Ona from the shop and both bakers", date(2025, 10, 13))
MONDAY_PLAN = "Ask the neighbours about the noise of the delivery van at five in the morning."


def bakery_answers(instrument: Instrument) -> dict[ItemId, Answer]:
    """Return the bakery's answer to every item."""
    return {
        item.id: Answer(level=int(level), evidence=BAKERY_EVIDENCE.get(item.id, ""))
        for item, level in zip(instrument.items, BAKERY_LEVELS, strict=True)
    }


def half_of_the_answers(instrument: Instrument) -> dict[ItemId, Answer]:
    """Return the bakery's answers to the first half of the items."""
    answers = bakery_answers(instrument)
    return {item.id: answers[item.id] for item in instrument.items[: len(instrument.items) // 2]}
