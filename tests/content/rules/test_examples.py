"""The example companies can be scored, differ visibly, and answer items that exist."""

import pytest
from lxml import etree

from csr_xblock.content import library
from csr_xblock.content.library import EXAMPLES_FILE, example_companies, packaged_instrument
from csr_xblock.content.rules.example_checks import example_problems
from csr_xblock.content.rules.examples import read_examples
from csr_xblock.content.validation import validate_bytes, validate_file
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.profile import SECTORS
from csr_xblock.domain.questions.answers import Special
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from tests.own_questionnaire import own_instrument

BEGIN = '<examples version="1.0.0"><company id="a" country="LT" sector="C" employees="3"><name>A</name>'
COMPANY = f"{BEGIN}<description>B</description>%s</company></examples>"


def scorecards() -> dict[str, Scorecard]:
    """Return the packaged companies' scorecards by id."""
    return {company.id: score(packaged_instrument(), company.sheet) for company in example_companies()}


def test_the_packaged_companies_are_valid() -> None:
    """Authors may take the file as a pattern."""
    assert validate_file(EXAMPLES_FILE) == []


def test_every_company_has_said_something_to_every_item() -> None:
    """A new item that nobody answers would make every example say 'too few answers' in time."""
    asked = [item.id for item in packaged_instrument().items]

    assert [asked] * 5 == [list(company.sheet.answers) for company in example_companies()]


def test_what_does_not_apply_may_be_left_out() -> None:
    """An answer that scoring does not accept would count as missing, unseen."""
    for company in example_companies():
        for item, answer in company.sheet.answers.items():
            if answer.special is Special.NOT_APPLICABLE:
                assert company.sheet.is_not_applicable(packaged_instrument().item(item)), (company.id, item)


def test_companies_differ_visibly() -> None:
    """A trainer who tries a rule sees it open for one and stay closed for another."""
    overall = {company: card.overall.display for company, card in scorecards().items()}
    numbers = {company: [one.display for one in card.perspectives.values()] for company, card in scorecards().items()}

    assert overall["joinery"] is None
    assert None in numbers["joinery"]
    assert any(number is not None for number in numbers["joinery"])
    assert min(one for one in numbers["hotel"] if one is not None) >= 65
    assert max(one for one in numbers["haulier"] if one is not None) < 40
    assert max(filter(None, numbers["software"])) - min(filter(None, numbers["software"])) >= 50
    assert len({tuple(one) for one in numbers.values()}) == 5


def test_companies_come_from_different_countries_and_known_sectors() -> None:
    """Trainers in nine countries find one that is like their own learners'."""
    companies = example_companies()

    assert len({company.country for company in companies}) == len(companies)
    assert {company.sector for company in companies} <= set(SECTORS)


def test_names_come_in_the_language_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trainer in Vilnius reads Lithuanian."""
    asked = []

    def translated(companies: object, language: str) -> object:
        asked.append(language)
        return companies

    monkeypatch.setattr(library, "translated_examples", translated)
    example_companies.cache_clear()
    example_companies("lt-lt")
    example_companies.cache_clear()

    assert asked == ["lt"]


def test_reads_each_kind_of_answer() -> None:
    """A level, a reason and 'I do not know' must not be mixed up."""
    answers = '<answer item="a" level="4"/><not-applicable item="b" reason="No."/><unknown item="c"/>'
    (company,) = read_examples(COMPANY % answers)
    sheet = company.sheet

    assert (company.name, company.description, sheet.employees) == ("A", "B", 3)
    assert [4, None, None] == [answer.level for answer in sheet.answers.values()]
    assert sheet.answers[ItemId("b")].reason == "No."
    assert sheet.answers[ItemId("c")].special is Special.DO_NOT_KNOW


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (COMPANY % '<answer item="env-water" level="5"/>', "schema"),
        (COMPANY % '<answer item="env-water" level="1"/><unknown item="env-water"/>', "duplicate-id"),
        (COMPANY % '<answer item="env-watter" level="1"/>', "unknown-item"),
        (COMPANY.replace("<name>A", "<name> ") % '<unknown item="env-water"/>', "empty-text"),
        (COMPANY.replace('sector="C"', 'sector="Z"') % '<unknown item="env-water"/>', "schema"),
    ],
    ids=["level", "twice", "unknown item", "no name", "sector"],
)
def test_faults_are_found(document: str, code: str) -> None:
    """An example that scores something else than its author thinks would mislead."""
    assert [code] == [one.code for one in validate_bytes(document.encode(), "")]


def test_a_document_with_faults_is_not_read() -> None:
    """Readers give nothing out that checks have refused."""
    with pytest.raises(InvalidContent):
        read_examples(COMPANY % '<answer item="a" level="1"/><answer item="a" level="1"/>')


def test_a_level_that_an_item_does_not_offer_is_told() -> None:
    """Whoever makes companies for a questionnaire of two or three answers sees the slip with its line."""
    answers = '<answer item="shop-door" level="2"/>\n<answer item="shop-lamps" level="2"/>'

    (fault,) = example_problems(etree.fromstring(COMPANY % answers), "", own_instrument())

    assert ("level-not-offered", 1) == (fault.code, fault.line)
    assert "Choose one of these levels: 0, 4." in fault.message
