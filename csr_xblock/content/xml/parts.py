"""Small checks that several formats share: ids used twice, texts left empty, rules that cannot be read."""

from collections.abc import Collection, Iterable

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem, rule_problem
from csr_xblock.content.problems.similar_ids import hint_for
from csr_xblock.content.xml.safe_xml import words_of
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import NOTHING, Phrase
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.syntax import RESERVED_WORDS, RuleSyntaxError


def duplicate_problems(named: Iterable[tuple[str | Phrase, etree._Element]], file: str) -> list[ContentProblem]:
    """Return a problem for each id that stood before."""
    seen: set[str] = set()
    problems = []
    for name, element in named:
        # Phrases of one kind all have the same hash, so that a set of them would be searched one by one.
        if str(name) in seen:
            problems.append(problem(ProblemCode.DUPLICATE_ID, file, element.sourceline, id=name))
        seen.add(str(name))
    return problems


def with_ids(elements: Iterable[etree._Element]) -> list[tuple[str, etree._Element]]:
    """Return the elements with their ids."""
    return [(element.attrib["id"], element) for element in elements]


def reserved_problems(
    elements: Iterable[etree._Element], file: str, others: frozenset[str] = frozenset()
) -> list[ContentProblem]:
    """Return a problem for each id that a rule would misread; `others` are further words that it may not be."""
    words = RESERVED_WORDS | others
    return [
        problem(ProblemCode.RESERVED_ID, file, element.sourceline, id=name)
        for name, element in with_ids(elements)
        if name in words
    ]


def unknown_problem(
    code: ProblemCode, name: str, known: Collection[str], file: str, line: int | None, *, has_hint: bool = True
) -> list[ContentProblem]:
    """Return a problem with the most similar id, if a hint is wanted, if the name is not among the known ones."""
    if name in known:
        return []
    return [problem(code, file, line, id=name, hint=hint_for(name, known) if has_hint else NOTHING)]


def empty_text_problems(root: etree._Element, wordless: frozenset[str], file: str) -> list[ContentProblem]:
    """Return a problem for each innermost element without words, except those that never have any."""
    return [
        problem(ProblemCode.EMPTY_TEXT, file, element.sourceline, tag=element.tag)
        for element in root.iter(etree.Element)
        if not len(element) and str(element.tag) not in wordless and not words_of(element)
    ]


def parsed_rule(element: etree._Element, attribute: str, file: str) -> tuple[Rule | None, list[ContentProblem]]:
    """Return the rule in an attribute, or the problem that it cannot be read; neither if there is no such attribute."""
    text = element.get(attribute)
    if text is None:
        return None, []
    try:
        return parse_rule(text), []
    except RuleSyntaxError as error:
        return None, [rule_problem(error, file, element.sourceline)]
