"""What a bakery could answer today, for tests of pages and letters."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.readiness.disclosure_reader import packaged_standard
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.readiness.readiness import DisclosureReadiness, FiguresKept, readiness_of
from csr_xblock.domain.vsme_file.known import YearFigure
from csr_xblock.presentation.readiness.letters import LetterFacts

WORDS = packaged_instrument()
LINKS = Links("own")
BAKERY = CompanyFacts(24, "LT", "C")
KNOWN = LetterFacts("Rasa's Bakery", BAKERY, "2025/1710")
VALUES_NOTE = "One page with our values hangs beside the oven."
WATER_NOTE = "The water bill of the year is in the binder."
AWAY = Answer(special=Special.NOT_APPLICABLE, reason="We own no land.")
WATER = YearFigure(Decimal(180), date(2026, 6, 30), is_of_year=True)

ANSWERS = {
    "pro-values-commitment": Answer(3, evidence=VALUES_NOTE),
    "env-water": Answer(2, evidence=WATER_NOTE),
    "env-energy": Answer(2),
    "env-ghg": Answer(0),
    "env-nature": AWAY,
}


def found(
    answers: Mapping[str, Answer] = ANSWERS,
    kept: FiguresKept | None = None,
    mode: Mode = Mode.FULL,
    *,
    has_profile: bool = True,
) -> tuple[DisclosureReadiness, ...]:
    """Return all disclosures of a company with these answers; without `kept` its water was read in June."""
    sheet = AnswerSheet({ItemId(item): answer for item, answer in answers.items()}, mode, employees=24)
    kept = FiguresKept({"kpi-water": WATER}, {"kpi-water": WATER}) if kept is None else kept
    return readiness_of(packaged_standard().disclosures, WORDS, sheet, kept, has_profile=has_profile)


def one(code: str, **options: object) -> DisclosureReadiness:
    """Return one of them."""
    return next(it for it in found(**options) if it.disclosure.code == code)  # type: ignore[arg-type]
