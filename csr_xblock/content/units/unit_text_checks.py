"""
What a schema cannot say of a unit's text: right answers that can be given, ids used once, links that are kept.

A file's name is held against the unit it says it is for.
"""

from collections.abc import Collection
from pathlib import PurePath

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.rules.rule_checks import unknown_problems
from csr_xblock.content.units.country_checks import language_problems
from csr_xblock.content.units.sanitising import URL_SCHEMES
from csr_xblock.content.xml.parts import duplicate_problems, empty_text_problems, with_ids
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import gettext_noop, phrase

XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FILE_ENDING = ".xml"
NO_WORDS: frozenset[str] = frozenset()
SEVERAL_RIGHT = gettext_noop(
    "Question '{id}' needs at least two right choices and one wrong, but {right} of {all} are right. "
    'Change correct="...".'
)
ONE_RIGHT = gettext_noop(
    "Question '{id}' needs exactly one right choice and at least one wrong, but {right} of {all} are right. "
    'Change correct="...".'
)


def unit_text_problems(root: etree._Element, file: str, units: Collection[str] | None = None) -> list[ContentProblem]:
    """Return everything that is wrong with a `<unit-text>` that fits its schema; `units` are the ids that exist."""
    problems = unknown_problems(ProblemCode.UNKNOWN_UNIT, [root.attrib["unit"]], units, file, root.sourceline)
    problems += _name_problems(root, file) + part_problems(root, file)
    return sorted(problems, key=lambda one: one.line or 0)


def part_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    """Return what is wrong with the parts and the language of a text, packaged or a trainer's own."""
    questions = root.findall("check/question")
    problems = empty_text_problems(root, NO_WORDS, file)
    if XML_LANGUAGE in root.attrib:
        problems += language_problems(root.attrib[XML_LANGUAGE], root, file)
    problems += duplicate_problems(with_ids(root.findall("know/point")), file)
    problems += duplicate_problems(with_ids(questions), file)
    for question in questions:
        problems += duplicate_problems(with_ids(question.findall("choice")), file)
        problems += _answer_problems(question, file)
    for link in root.iter("a"):
        problems += _link_problems(link, file)
    return problems


def _name_problems(root: etree._Element, file: str) -> list[ContentProblem]:
    path = PurePath(file)
    unit = root.attrib["unit"]
    if path.suffix != FILE_ENDING or path.stem == unit:
        return []
    return [problem(ProblemCode.UNIT_ID_MISMATCH, file, root.sourceline, id=unit, name=path.name)]


def _answer_problems(question: etree._Element, file: str) -> list[ContentProblem]:
    marks = [choice.get("correct") == "true" for choice in question.findall("choice")]
    right, wrong = marks.count(True), marks.count(False)
    if question.get("kind") == "multiple":
        is_fair, template = right > 1 and wrong > 0, SEVERAL_RIGHT
    else:
        is_fair, template = right == 1 and wrong > 0, ONE_RIGHT
    if is_fair:
        return []
    sentence = phrase(template, id=question.get("id"), right=right, all=len(marks))
    return [problem(ProblemCode.RIGHT_ANSWERS, file, question.sourceline, sentence=sentence)]


def _link_problems(link: etree._Element, file: str) -> list[ContentProblem]:
    address = link.attrib["href"].strip()
    scheme, _, rest = address.partition(":")
    if scheme.lower() in URL_SCHEMES and rest:
        return []
    return [problem(ProblemCode.HTML_NOT_ALLOWED, file, link.sourceline, value=address)]
