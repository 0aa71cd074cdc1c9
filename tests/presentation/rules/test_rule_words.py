"""What opens a unit, in the learner's words: every kind of rule, and groups that can be read in one way only."""

import pytest
from django.utils import translation
from hypothesis import given

from csr_xblock.content.library import instrument_in, packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.presentation.rules.rule_words import (
    RuleNames,
    describe_locked,
    describe_recommended,
    describe_rule,
    describe_way,
)
from tests.domain.made_rules import RULES
from tests.own_questionnaire import own_instrument


def names_in(language: str) -> RuleNames:
    """Return the names of the packaged content in a language."""
    titles = {unit_id: unit.title for unit_id, unit in packaged_units(language).items()}
    return RuleNames(instrument_in(language), titles)


def described(rule: str) -> str:
    """Return a rule in English words."""
    return describe_rule(parse_rule(rule), names_in("en"))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("always", "always"),
        ("finance at least 40", "“Finance” reaches 40"),
        ("finance above 40", "“Finance” is above 40"),
        ("finance at most 40", "“Finance” is 40 or less"),
        ("finance below 40", "“Finance” is below 40"),
        ("overall at least 40", "Overall score reaches 40"),
        ("cus-trust below 65", "“Earn trust with safe products, honest words and protected data” is below 65"),
        ("people insufficient", "“People”: not enough answers for a number"),
        ("level env-water at most 1", "“Water”: level “First steps” or lower"),
        ("level env-water at least 3", "“Water”: level “Managed” or higher"),
        ("completed g-why", "the unit “Why responsible business pays for a small company” is done"),
        ("started g-stakeholders", "the unit “Who matters, what matters” is begun"),
        ("assessment-completed", "you have handed in a self-assessment"),
        ("importance-rated", "you have rated how important the goals are"),
        ("priorities-chosen", "you have chosen your priorities"),
        ("actions at least 1", "1 action of your plan is planned, running or done"),
        ("actions at least 3", "3 actions of your plan are planned, running or done"),
        (
            "priority env-climate at most 3",
            "“Use less energy and cut emissions” is among your first 3 priorities",
        ),
    ],
)
def test_every_kind_of_rule_has_words(rule: str, expected: str) -> None:
    """A locked unit says what opens it, whatever its author wrote."""
    assert expected == described(rule)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (
            "finance below 40 or people below 40 and customers below 40",
            "“Finance” is below 40 or (“People” is below 40 and “Customers” is below 40)",
        ),
        (
            "(finance below 40 or people below 40) and customers below 40",
            "(“Finance” is below 40 or “People” is below 40) and “Customers” is below 40",
        ),
        (
            "not (finance below 40 or people below 40)",
            "it is not true that (“Finance” is below 40 or “People” is below 40)",
        ),
        (
            "not finance below 40 or people below 40",
            "(it is not true that “Finance” is below 40) or “People” is below 40",
        ),
        ("not importance-rated", "it is not true that you have rated how important the goals are"),
        (
            "finance below 40 and not people below 40 and not (customers below 40 and people below 20)",
            "“Finance” is below 40, unless “People” is below 40 or (“Customers” is below 40 and “People” is below 20)",
        ),
        (
            "finance below 40 and not people below 40 or customers below 40",
            "(“Finance” is below 40, unless “People” is below 40) or “Customers” is below 40",
        ),
        (
            "not finance below 40 and not people below 40",
            "it is not true that (“Finance” is below 40 or “People” is below 40)",
        ),
    ],
    ids=[
        "and-in-or",
        "or-in-and",
        "not-of-a-group",
        "not-in-a-group",
        "not-alone",
        "unless",
        "unless-in-a-group",
        "neither-nor",
    ],
)
def test_groups_can_be_read_in_one_way_only(rule: str, expected: str) -> None:
    """'Not A or B' without parentheses would promise some learners what the rule refuses them."""
    assert expected == described(rule)


@given(rule=RULES)
def test_parentheses_are_balanced_and_nothing_is_left_out(rule: Rule) -> None:
    """Ids that no name is known for are shown as they are: an author's slip must not break a learner's page."""
    sentence = describe_locked(rule, names_in("en"))

    assert sentence.count("(") == sentence.count(")")
    assert "{" not in sentence
    assert sentence.startswith(("Opens when: ", "Opens unless "))


def test_locked_unit_says_what_opens_it() -> None:
    """The sentence that a learner reads beside the lock."""
    rule = packaged_units()[UnitId("finance-practice")].opens_when

    expected = "Opens when: “Finance” reaches 40 or the unit “Where the money leaks, where risks hide” is done."
    assert expected == describe_locked(rule, names_in("en"))


def test_exception_is_a_sentence_and_no_formula() -> None:
    """“Recommended when: not: ...” is a programmer's grammar."""
    names = names_in("en")
    rule = parse_rule("not importance-rated")

    assert "Recommended unless you have rated how important the goals are." == describe_recommended(rule, names)
    assert "Opens unless you have rated how important the goals are." == describe_locked(rule, names)


def test_lithuanian_names_stand_uninflected_in_quotes() -> None:
    """Lithuanian inflects; names put into running text in the nominative would be wrong, in quotes they are right."""
    names = names_in("lt")
    with translation.override("lt"):
        sentence = describe_locked(parse_rule("finance at least 40 or completed g-why"), names)

    assert "„Finansai“" in sentence
    assert f"„{names.unit_titles[UnitId('g-why')]}“" in sentence
    assert sentence.startswith("Atsivers, kai: ")


def test_unknown_names_are_shown_as_ids() -> None:
    """An id is a poor name, but it tells the trainer what is wrong."""
    rule = parse_rule("nowhere below 40 and level nothing at most 1 and completed no-unit")

    expected = "nowhere is below 40 and nothing: level “First steps” or lower and the unit no-unit is done"
    assert expected == describe_rule(rule, RuleNames(packaged_instrument(), {}))


def test_a_locked_unit_names_only_ways_that_its_learners_can_go() -> None:
    """“customers reaches 40” is a riddle where nobody is asked about customers."""
    names = RuleNames(own_instrument(), {})

    way = describe_way(parse_rule("customers at least 40 or shop at least 40"), names)
    nowhere = describe_way(parse_rule("customers at least 40"), names)

    assert "Opens when: “The shop” reaches 40." == way
    assert "This unit does not fit the questions of your self-assessment, so it stays closed." == nowhere


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("level shop-lamps at most 1", "“Lamps”: level “Not yet” or lower"),
        ("level shop-lamps at least 1", "“Lamps”: level “Half” or higher"),
        ("level shop-door at least 2", "“Step-free door”: level “Done” or higher"),
        ("level team-rota at most 3", "“Rota”: level “Nearly” or lower"),
    ],
)
def test_a_level_is_named_as_the_question_offers_it(rule: str, expected: str) -> None:
    """Nobody can choose a level that the question leaves out, so that a rule comes down to the next one."""
    assert expected == describe_rule(parse_rule(rule), RuleNames(own_instrument(), {}))
