"""
Everything that can be wrong with authors' content: one code each, with the sentence of what is wrong and what to do.

The sentences are for authors on the command line and in Studio; `{names}` in them are filled in where a fault is found.
"""

from enum import StrEnum

from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.rule_syntax import (
    MAX_ACTIONS,
    MAX_LEVEL,
    MAX_POINTS,
    MAX_RANK,
    MAX_RULE_CHARACTERS,
    MAX_RULE_DEPTH,
    RuleErrorCode,
    RuleSyntaxError,
)


class ProblemCode(StrEnum):
    """The stable codes of faults in XML files. Faults in rules have the codes of `RuleErrorCode`."""

    FILE_UNREADABLE = "file-unreadable"
    XML_ILL_FORMED = "xml-ill-formed"
    XML_TOO_LARGE = "xml-too-large"
    XML_TOO_DEEP = "xml-too-deep"
    XML_DOCTYPE = "xml-doctype"
    ROOT_UNKNOWN = "root-unknown"
    SCHEMA = "schema"
    DUPLICATE_ID = "duplicate-id"
    RESERVED_ID = "reserved-id"
    UNKNOWN_PERSPECTIVE = "unknown-perspective"
    UNKNOWN_OBJECTIVE = "unknown-objective"
    UNKNOWN_ITEM = "unknown-item"
    UNKNOWN_UNIT = "unknown-unit"
    UNKNOWN_BAND = "unknown-band"
    UNKNOWN_SUBJECT = "unknown-subject"
    UNKNOWN_BASE = "unknown-base"
    BASE_VERSION = "base-version"
    NOTHING_ASKED = "nothing-asked"
    EMPTY_TEXT = "empty-text"
    OWN_ENTRY_INCOMPLETE = "own-entry-incomplete"
    OFF_UNKNOWN = "off-unknown"
    MOVED_ITEM = "moved-entry"
    ANCHORS = "anchors"
    LEVELS = "levels"
    WEIGHT_RANGE = "weight-range"
    EFFORT_RANGE = "effort-range"
    NA_HINT_MISSING = "na-hint-missing"
    BANDS_ORDER = "bands-order"
    PARAMETER_RANGE = "parameter-range"
    PARAMETER_ORDER = "parameter-order"
    TOO_FEW_PERSPECTIVES = "too-few-perspectives"
    PARAMETER_SUM = "parameter-sum"
    NO_ITEMS = "no-items"
    NO_CORE_ITEMS = "no-core-items"
    LINK_TO_ITSELF = "link-to-itself"
    LINK_CIRCLE = "link-circle"
    UNIT_LEVEL = "unit-level"
    UNIT_NEVER_OPENS = "unit-never-opens"
    UNIT_CIRCLE = "unit-circle"
    UNIT_ID_MISMATCH = "unit-id-mismatch"
    RIGHT_ANSWERS = "right-answers"
    HTML_NOT_ALLOWED = "html-not-allowed"
    LANGUAGE_UNKNOWN = "language-unknown"


SENTENCES: dict[str, str] = {
    ProblemCode.FILE_UNREADABLE: "The file cannot be read ({reason}). Check the name and the permissions.",
    ProblemCode.XML_ILL_FORMED: "This is not well-formed XML: {reason}. Correct the tags near this line.",
    ProblemCode.XML_TOO_LARGE: "The document has more than {limit} bytes. Split it, or remove what is not needed.",
    ProblemCode.XML_TOO_DEEP: "Elements are nested deeper than {limit} levels. Take the inner elements out.",
    ProblemCode.XML_DOCTYPE: "The document declares a DOCTYPE, which is not read. Remove the declaration and write "
    "characters instead of entities.",
    ProblemCode.ROOT_UNKNOWN: "The root element <{tag}> is not known. Use one of: {known}.",
    ProblemCode.SCHEMA: "{reason}",
    ProblemCode.DUPLICATE_ID: "The id '{id}' is used twice. Give one of the two another id.",
    ProblemCode.RESERVED_ID: "The id '{id}' is a word of the rule language. Choose another id.",
    ProblemCode.UNKNOWN_PERSPECTIVE: "There is no perspective '{id}'.{hint} Correct the id or add the perspective.",
    ProblemCode.UNKNOWN_OBJECTIVE: "There is no objective '{id}'.{hint} Correct the id or add the objective.",
    ProblemCode.UNKNOWN_ITEM: "There is no item '{id}'.{hint} Correct the id or add the item.",
    ProblemCode.UNKNOWN_UNIT: "There is no learning unit '{id}'.{hint} Correct the id or add the unit.",
    ProblemCode.UNKNOWN_BAND: "There is no band '{id}'.{hint} Correct the id or add the band.",
    ProblemCode.UNKNOWN_SUBJECT: "'{id}' is neither a perspective nor an objective nor 'overall'.{hint} "
    "Correct the id.",
    ProblemCode.UNKNOWN_BASE: "There is no instrument '{id}' to adapt. Use base=\"{known}\".",
    ProblemCode.BASE_VERSION: "The adaptation was made for version {version}, but the instrument has version {known}. "
    "Check the differences against the new version and change the version attribute.",
    ProblemCode.NOTHING_ASKED: "Every item is switched off. Leave at least one.",
    ProblemCode.EMPTY_TEXT: "The element <{tag}> has no text. Write it, or remove the element if it is optional.",
    ProblemCode.OWN_ENTRY_INCOMPLETE: "'{id}' is not in the instrument, so it is taken for your own {kind}, "
    "and something is missing: {missing}.{hint} Complete it or correct the id.",
    ProblemCode.OFF_UNKNOWN: "'{id}' cannot be switched off because the instrument does not have it.{hint} "
    "Correct the id or remove the element.",
    ProblemCode.MOVED_ITEM: "'{id}' belongs to '{owner}' and cannot be moved to '{other}', because results would no "
    "longer be comparable. Switch it off and add your own under a new id.",
    ProblemCode.ANCHORS: "Item '{id}' needs one anchor for each level 0 to 4. {detail} Correct them.",
    ProblemCode.LEVELS: "The scale needs the levels 0, 1, 2, 3 and 4, each once and in this order.",
    ProblemCode.WEIGHT_RANGE: "The weight {value} of '{id}' is outside 1 to 10. Choose a whole number in this range.",
    ProblemCode.EFFORT_RANGE: "The effort {value} of '{id}' is not 1, 2 or 3. Choose one of them.",
    ProblemCode.NA_HINT_MISSING: "Item '{id}' may be answered with 'does not apply', but no <na-hint> says when. "
    "Add the hint.",
    ProblemCode.BANDS_ORDER: "The bands must begin at 0 and rise, each above the one before, up to 100. "
    "Correct '{id}'.",
    ProblemCode.PARAMETER_RANGE: "The parameter {name} is {value}; it must lie between {lowest} and {highest}.",
    ProblemCode.PARAMETER_ORDER: "The parameter {smaller} must be below {larger}. Change one of the two.",
    ProblemCode.TOO_FEW_PERSPECTIVES: "An overall score needs {needed} perspectives, but only {present} are left. "
    "Lower min-valid-perspectives or keep more.",
    ProblemCode.PARAMETER_SUM: "The three weights of the confidence give {total} together; it must be 1. Change them.",
    ProblemCode.NO_ITEMS: "Perspective '{id}' has no items. Add one, or switch the perspective off as a whole.",
    ProblemCode.NO_CORE_ITEMS: "Perspective '{id}' has no core item, so the quick check cannot ask about it. "
    'Mark an item with core="true".',
    ProblemCode.LINK_TO_ITSELF: "The link from '{id}' leads to itself. Remove it or name another objective.",
    ProblemCode.LINK_CIRCLE: 'The links run in a circle: {circle}. Mark the one that feeds back with feedback="true".',
    ProblemCode.UNIT_LEVEL: "Unit '{id}' has level '{level}', but {detail}.",
    ProblemCode.UNIT_NEVER_OPENS: "Unit '{id}' can never open: {detail}. Change its opens-when.",
    ProblemCode.UNIT_CIRCLE: "These units wait for each other: {circle}. Give one of them another way to open.",
    ProblemCode.UNIT_ID_MISMATCH: "The text is for unit '{id}', but the file is called '{name}'. Make both the same.",
    ProblemCode.RIGHT_ANSWERS: "Question '{id}' {detail}.",
    ProblemCode.HTML_NOT_ALLOWED: "The link '{value}' is not kept, because only http, https and mailto links are. "
    "Change the address.",
    ProblemCode.LANGUAGE_UNKNOWN: "The language '{language}' is not one of: {known}.",
    RuleErrorCode.EMPTY: "The rule is empty. Write a rule, for example: people below 40.",
    RuleErrorCode.TOO_LONG: f"The rule is longer than {MAX_RULE_CHARACTERS} characters. Make it shorter.",
    RuleErrorCode.TOO_DEEP: f"The rule is nested deeper than {MAX_RULE_DEPTH} levels. Make it simpler.",
    RuleErrorCode.UNKNOWN_CHARACTER: "The character '{word}' has no place in a rule. Use words, whole numbers and "
    "parentheses.",
    RuleErrorCode.UNFINISHED: "The rule ends too early. Complete it, for example: people below 40.",
    RuleErrorCode.UNEXPECTED_WORD: "'{word}' is not expected here. Join two conditions with 'and' or 'or'.",
    RuleErrorCode.EXPECTED_ID: "An id is expected here, not '{word}'.",
    RuleErrorCode.EXPECTED_COMPARISON: "After the name, 'below', 'at most', 'above', 'at least' or 'insufficient' is "
    "expected, not '{word}'.",
    RuleErrorCode.WRONG_COMPARISON: "'{word}' cannot be used here. Use 'at most' or 'at least': levels take both, "
    "priorities 'at most', actions 'at least'.",
    RuleErrorCode.EXPECTED_NUMBER: "A whole number is expected here, not '{word}'.",
    RuleErrorCode.NUMBER_OUT_OF_RANGE: f"The number {{word}} is out of range: scores go from 0 to {MAX_POINTS}, levels "
    f"from 0 to {MAX_LEVEL}, priorities from 1 to {MAX_RANK}, actions from 1 to {MAX_ACTIONS}.",
    RuleErrorCode.UNCLOSED_PARENTHESIS: "This parenthesis is not closed. Add ')'.",
}


def problem(code: ProblemCode, file: str, line: int | None, **details: object) -> ContentProblem:
    """Return the problem of this code with its sentence filled in."""
    return ContentProblem(code.value, SENTENCES[code].format(**details), file, line)


def rule_problem(error: RuleSyntaxError, file: str, line: int | None) -> ContentProblem:
    """Return the problem that a rule's syntax error is; its sentence ends with the column."""
    sentence = SENTENCES[error.code].format(word=error.word)
    return ContentProblem(error.code.value, f"{sentence} (column {error.column})", file, line, error.column)
