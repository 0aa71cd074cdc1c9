"""
Everything that can be wrong with authors' content: one code each, with the sentence of what is wrong and what to do.

The sentences are for authors: in English on the command line, in their own language in Studio, through
`presentation.problem_words`. `{names}` in them are filled in where a fault is found.
"""

from enum import StrEnum

from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import Phrase, gettext_noop, phrase
from csr_xblock.domain.rules.syntax import (
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
    XML_MANY_ELEMENTS = "xml-many-elements"
    XML_MANY_ATTRIBUTES = "xml-many-attributes"
    XML_LONG_ATTRIBUTE = "xml-long-attribute"
    XML_ENTITY = "xml-entity"
    XML_DOCTYPE = "xml-doctype"
    ROOT_UNKNOWN = "root-unknown"
    ROOT_OTHER = "root-other"
    SCHEMA = "schema"
    DUPLICATE_ID = "duplicate-id"
    RESERVED_ID = "reserved-id"
    UNKNOWN_PERSPECTIVE = "unknown-perspective"
    UNKNOWN_OBJECTIVE = "unknown-objective"
    UNKNOWN_ITEM = "unknown-item"
    UNKNOWN_FIGURE = "unknown-figure"
    UNKNOWN_UNIT = "unknown-unit"
    UNKNOWN_BAND = "unknown-band"
    UNKNOWN_SUBJECT = "unknown-subject"
    UNKNOWN_BASE = "unknown-base"
    BASE_VERSION = "base-version"
    NOTHING_ASKED = "nothing-asked"
    EMPTY_TEXT = "empty-text"
    OWN_ENTRY_INCOMPLETE = "own-entry-incomplete"
    OFF_UNKNOWN = "off-unknown"
    ORDER_UNKNOWN = "order-unknown"
    ORDER_TWICE = "order-twice"
    MOVED_ITEM = "moved-entry"
    ANCHORS = "anchors"
    LEVELS = "levels"
    LEVEL_NOT_OFFERED = "level-not-offered"
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
    WORKBOOK_UNREADABLE = "workbook-unreadable"
    FILE_FOREIGN = "file-foreign"
    WORKBOOK_UNKNOWN = "workbook-unknown"
    WORKBOOK_FOREIGN = "workbook-foreign"
    WORKBOOK_TOO_LARGE = "workbook-too-large"
    SHEET_MISSING = "sheet-missing"
    HEADINGS_LOWER = "headings-lower"
    HEADINGS_MISSING = "headings-missing"
    COLUMN_MISSING = "column-missing"
    COLUMN_TWICE = "column-twice"
    TOO_MANY_ROWS = "too-many-rows"
    CELL_FORMULA = "cell-formula"
    CELL_EMPTY = "cell-empty"
    CELL_VALUE = "cell-value"
    CELL_UNKNOWN = "cell-unknown"
    CELL_MOVED = "cell-moved"
    CELL_STRUCK = "cell-struck"
    CELLS_MERGED = "cells-merged"
    CELL_TOO_LONG = "cell-too-long"
    CELL_FORMAT = "cell-format"
    NOTHING_TO_READ = "nothing-to-read"
    TOO_MANY = "too-many"
    PART_TOO_LONG = "part-too-long"


PASSED_ON = "{sentence}"
"""In the place of codes that have several sentences, which stand where the fault is found."""

SENTENCES: dict[str, str] = {
    ProblemCode.FILE_UNREADABLE: gettext_noop(
        "The file cannot be read ({reason}). Check the name and the permissions."
    ),
    ProblemCode.XML_ILL_FORMED: gettext_noop("This is not well-formed XML: {reason}. Correct the tags near this line."),
    ProblemCode.XML_TOO_LARGE: gettext_noop(
        "The document has more than {limit} bytes. Split it, or remove what is not needed."
    ),
    ProblemCode.XML_TOO_DEEP: gettext_noop(
        "Elements are nested deeper than {limit} levels. Take the inner elements out."
    ),
    ProblemCode.XML_MANY_ELEMENTS: gettext_noop(
        "The document has more than {limit} elements. Split it, or remove what is not needed."
    ),
    ProblemCode.XML_MANY_ATTRIBUTES: gettext_noop(
        "An element has more than {limit} attributes. Remove those that are not needed."
    ),
    ProblemCode.XML_LONG_ATTRIBUTE: gettext_noop("An attribute has more than {limit} characters. Shorten it."),
    ProblemCode.XML_ENTITY: gettext_noop(
        "XML does not know '&{name};', which is a word of HTML. Write the character itself; "
        "in the place of &nbsp; write &#160;, or a space."
    ),
    ProblemCode.XML_DOCTYPE: gettext_noop(
        "The document declares a DOCTYPE, which is not read. Remove the declaration and write "
        "characters instead of entities."
    ),
    ProblemCode.ROOT_UNKNOWN: gettext_noop("The root element <{tag}> is not known. Use one of: {known}."),
    ProblemCode.ROOT_OTHER: gettext_noop("This document begins with <{tag}>, and one with <{wanted}> is wanted here."),
    ProblemCode.SCHEMA: PASSED_ON,
    ProblemCode.DUPLICATE_ID: gettext_noop("The id '{id}' is used twice. Give one of the two another id."),
    ProblemCode.RESERVED_ID: gettext_noop("The id '{id}' is a word of the rule language. Choose another id."),
    ProblemCode.UNKNOWN_PERSPECTIVE: gettext_noop(
        "There is no perspective '{id}'.{hint} Correct the id or add the perspective."
    ),
    ProblemCode.UNKNOWN_OBJECTIVE: gettext_noop(
        "There is no objective '{id}'.{hint} Correct the id or add the objective."
    ),
    ProblemCode.UNKNOWN_ITEM: gettext_noop("There is no item '{id}'.{hint} Correct the id or add the item."),
    ProblemCode.UNKNOWN_FIGURE: gettext_noop("There is no figure '{id}'.{hint} Correct the id."),
    ProblemCode.UNKNOWN_UNIT: gettext_noop("There is no learning unit '{id}'.{hint} Correct the id or add the unit."),
    ProblemCode.UNKNOWN_BAND: gettext_noop("There is no band '{id}'.{hint} Correct the id or add the band."),
    ProblemCode.UNKNOWN_SUBJECT: gettext_noop(
        "'{id}' is neither a perspective nor an objective nor 'overall'.{hint} Correct the id."
    ),
    ProblemCode.UNKNOWN_BASE: gettext_noop("There is no instrument '{id}' to adapt. Use base=\"{known}\"."),
    ProblemCode.BASE_VERSION: gettext_noop(
        "The adaptation was made for version {version}, but the instrument has version {known}. "
        "Check the differences against the new version and change the version attribute."
    ),
    ProblemCode.NOTHING_ASKED: gettext_noop("Every item is switched off. Leave at least one."),
    ProblemCode.EMPTY_TEXT: gettext_noop(
        "The element <{tag}> has no text. Write it, or remove the element if it is optional."
    ),
    ProblemCode.OWN_ENTRY_INCOMPLETE: gettext_noop(
        "'{id}' is not in the instrument, so it is taken for {kind}, "
        "and something is missing: {missing}.{hint} Complete it or correct the id."
    ),
    ProblemCode.OFF_UNKNOWN: gettext_noop(
        "'{id}' cannot be switched off because the instrument does not have it.{hint} "
        "Correct the id or remove the element."
    ),
    ProblemCode.ORDER_UNKNOWN: gettext_noop(
        "The order of <{tag}> names '{id}', which the instrument does not have.{hint} Correct the id or take it out."
    ),
    ProblemCode.ORDER_TWICE: gettext_noop("The order of <{tag}> names '{id}' twice. Keep one of the two."),
    ProblemCode.MOVED_ITEM: gettext_noop(
        "'{id}' belongs to '{owner}' and cannot be moved to '{other}', because results would no "
        "longer be comparable. Switch it off and add your own under a new id."
    ),
    ProblemCode.ANCHORS: gettext_noop(
        "Item '{id}' needs two to five anchors at different levels from 0 to 4, one at 0 and one at 4. {detail} "
        "Correct them."
    ),
    ProblemCode.LEVELS: gettext_noop("The scale needs the levels 0, 1, 2, 3 and 4, each once and in this order."),
    ProblemCode.LEVEL_NOT_OFFERED: gettext_noop(
        "The item '{id}' offers no answer at level {level}. Choose one of these levels: {known}."
    ),
    ProblemCode.WEIGHT_RANGE: gettext_noop(
        "The weight {value} of '{id}' is outside 1 to 10. Choose a whole number in this range."
    ),
    ProblemCode.EFFORT_RANGE: gettext_noop("The effort {value} of '{id}' is not 1, 2 or 3. Choose one of them."),
    ProblemCode.NA_HINT_MISSING: gettext_noop(
        "Item '{id}' may be answered with 'does not apply', but no <na-hint> says when. Add the hint."
    ),
    ProblemCode.BANDS_ORDER: gettext_noop(
        "The bands must begin at 0 and rise, each above the one before, up to 100. Correct '{id}'."
    ),
    ProblemCode.PARAMETER_RANGE: gettext_noop(
        "The parameter {name} is {value}; it must lie between {lowest} and {highest}."
    ),
    ProblemCode.PARAMETER_ORDER: gettext_noop("The parameter {smaller} must be below {larger}. Change one of the two."),
    ProblemCode.TOO_FEW_PERSPECTIVES: gettext_noop(
        "An overall score needs {needed} perspectives, but only {present} are left. "
        "Lower min-valid-perspectives or keep more."
    ),
    ProblemCode.PARAMETER_SUM: gettext_noop(
        "The three weights of the confidence give {total} together; it must be 1. Change them."
    ),
    ProblemCode.NO_ITEMS: gettext_noop(
        "Perspective '{id}' has no items. Add one, or switch the perspective off as a whole."
    ),
    ProblemCode.NO_CORE_ITEMS: gettext_noop(
        "Perspective '{id}' has no core item, so the quick check cannot ask about it. Mark an item with core=\"true\"."
    ),
    ProblemCode.LINK_TO_ITSELF: gettext_noop(
        "The link from '{id}' leads to itself. Remove it or name another objective."
    ),
    ProblemCode.LINK_CIRCLE: gettext_noop(
        'The links run in a circle: {circle}. Mark the one that feeds back with feedback="true".'
    ),
    ProblemCode.UNIT_LEVEL: PASSED_ON,
    ProblemCode.UNIT_NEVER_OPENS: PASSED_ON,
    ProblemCode.UNIT_CIRCLE: gettext_noop(
        "These units wait for each other: {circle}. Give one of them another way to open."
    ),
    ProblemCode.UNIT_ID_MISMATCH: gettext_noop(
        "The text is for unit '{id}', but the file is called '{name}'. Make both the same."
    ),
    ProblemCode.RIGHT_ANSWERS: PASSED_ON,
    ProblemCode.HTML_NOT_ALLOWED: gettext_noop(
        "The link '{value}' is not kept, because only http, https and mailto links are. Change the address."
    ),
    ProblemCode.LANGUAGE_UNKNOWN: gettext_noop("The language '{language}' is not one of: {known}."),
    ProblemCode.NOTHING_TO_READ: gettext_noop("The text has no part at all. Write at least one, or remove the text."),
    ProblemCode.TOO_MANY: gettext_noop(
        "There are {count} <{tag}> in <{owner}>; at most {limit} are kept. Remove some."
    ),
    ProblemCode.PART_TOO_LONG: gettext_noop(
        "The part <{tag}> has {count} characters; at most {limit} are kept. Shorten it."
    ),
    ProblemCode.WORKBOOK_UNREADABLE: gettext_noop(
        "This is not a workbook that can be read: {reason}. Save it in the format .xlsx and try again."
    ),
    ProblemCode.FILE_FOREIGN: PASSED_ON,
    ProblemCode.WORKBOOK_UNKNOWN: gettext_noop(
        "This workbook has neither a sheet 'Questions' nor a sheet 'Reading', so it is "
        "neither a questionnaire nor a unit. Begin with a file that was downloaded here."
    ),
    ProblemCode.WORKBOOK_FOREIGN: gettext_noop(
        "This workbook was not made here for this purpose: its sheets are {sheets}, and there is no sheet '{wanted}'. "
        "Download the workbook here, and copy your words into it."
    ),
    ProblemCode.WORKBOOK_TOO_LARGE: gettext_noop(
        "The workbook is too large: {reason}. Remove pictures, sheets and rows that are not needed."
    ),
    ProblemCode.SHEET_MISSING: gettext_noop(
        "There is no sheet '{sheet}'.{hint} Give the sheet its name back, or copy it from a new download."
    ),
    ProblemCode.HEADINGS_LOWER: gettext_noop(
        "The headings stand in row {row}, below other words. Delete the rows above: the first row holds the headings."
    ),
    ProblemCode.HEADINGS_MISSING: gettext_noop(
        "The first row has none of the headings ({names} and so on). Copy the first row from a new download."
    ),
    ProblemCode.COLUMN_MISSING: gettext_noop(
        "The first row has no column '{heading}'.{hint} Give the column its heading back."
    ),
    ProblemCode.COLUMN_TWICE: gettext_noop(
        "The column '{heading}' stands twice. Remove one, or give it another heading."
    ),
    ProblemCode.TOO_MANY_ROWS: gettext_noop(
        "The sheet has more than {limit} rows with something in them. Remove what is not needed."
    ),
    ProblemCode.CELL_FORMULA: gettext_noop(
        "The cell holds a formula without its result. Save the file in a spreadsheet program, or write the result."
    ),
    ProblemCode.CELL_EMPTY: gettext_noop("'{heading}' is empty. Fill it in."),
    ProblemCode.CELL_VALUE: gettext_noop("'{heading}' is {value}, but must be {wanted}."),
    ProblemCode.CELL_UNKNOWN: gettext_noop(
        "'{value}' is not on the sheet {sheet}.{hint} Correct it, or add a row there."
    ),
    ProblemCode.CELL_MOVED: gettext_noop(
        "This packaged row belongs to '{owner}' and cannot be moved to '{other}', because results would no longer be "
        "comparable. Write no in its first column, and add a row of your own with an empty Id."
    ),
    ProblemCode.CELL_STRUCK: gettext_noop(
        "Words of this row are struck through, here and maybe in other cells. Delete them, or take the line away."
    ),
    ProblemCode.CELLS_MERGED: gettext_noop(
        "The cells {cells} are merged, so that only one of them holds words. Separate them, and fill in each."
    ),
    ProblemCode.CELL_FORMAT: gettext_noop("The formatting cannot be read: {reason}."),
    ProblemCode.CELL_TOO_LONG: gettext_noop(
        "The text that begins with '{begin}' does not fit into a cell, which takes {limit} "
        "characters. Shorten it, or use XML."
    ),
    RuleErrorCode.EMPTY: gettext_noop("The rule is empty. Write a rule, for example: people below 40."),
    RuleErrorCode.TOO_LONG: gettext_noop("The rule is longer than {characters} characters. Make it shorter."),
    RuleErrorCode.TOO_DEEP: gettext_noop("The rule is nested deeper than {depth} levels. Make it simpler."),
    RuleErrorCode.UNKNOWN_CHARACTER: gettext_noop(
        "The character '{word}' has no place in a rule. Use words, whole numbers and parentheses."
    ),
    RuleErrorCode.UNFINISHED: gettext_noop("The rule ends too early. Complete it, for example: people below 40."),
    RuleErrorCode.UNEXPECTED_WORD: gettext_noop(
        "'{word}' is not expected here. Join two conditions with 'and' or 'or'."
    ),
    RuleErrorCode.EXPECTED_ID: gettext_noop("An id is expected here, not '{word}'."),
    RuleErrorCode.EXPECTED_COMPARISON: gettext_noop(
        "After the name, 'below', 'at most', 'above', 'at least' or 'insufficient' is expected, not '{word}'."
    ),
    RuleErrorCode.WRONG_COMPARISON: gettext_noop(
        "'{word}' cannot be used here. Use 'at most' or 'at least': levels take both, "
        "priorities 'at most', actions 'at least'."
    ),
    RuleErrorCode.EXPECTED_NUMBER: gettext_noop("A whole number is expected here, not '{word}'."),
    RuleErrorCode.NUMBER_OUT_OF_RANGE: gettext_noop(
        "The number {word} is out of range: scores go from 0 to {points}, levels "
        "from 0 to {level}, priorities from 1 to {rank}, actions from 1 to {actions}."
    ),
    RuleErrorCode.UNCLOSED_PARENTHESIS: gettext_noop("This parenthesis is not closed. Add ')'."),
}


RULE_LIMITS: dict[str, object] = {
    "characters": MAX_RULE_CHARACTERS,
    "depth": MAX_RULE_DEPTH,
    "points": MAX_POINTS,
    "level": MAX_LEVEL,
    "rank": MAX_RANK,
    "actions": MAX_ACTIONS,
}


def problem(code: ProblemCode, file: str, line: int | None, **details: object) -> ContentProblem:
    """Return the problem of this code with its sentence filled in."""
    sentence = Phrase(SENTENCES[code], details)
    return ContentProblem(code.value, str(sentence), file, line, sentence=sentence)


def rule_problem(error: RuleSyntaxError, file: str, line: int | None) -> ContentProblem:
    """Return the problem that a rule's syntax error is; its sentence ends with the column."""
    what = Phrase(SENTENCES[error.code], {**RULE_LIMITS, "word": error.word})
    sentence = phrase(gettext_noop("{sentence} (column {column})"), sentence=what, column=error.column)
    return ContentProblem(error.code.value, str(sentence), file, line, error.column, sentence=sentence)
