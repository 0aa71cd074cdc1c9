"""What a schema cannot say of national facts: ids used once, units and languages that exist."""

from collections.abc import Collection

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.rules.rule_checks import unknown_problems
from csr_xblock.content.xml.parts import duplicate_problems, empty_text_problems, with_ids
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.languages import LANGUAGES

WORDLESS = frozenset({"country"})


def countries_problems(root: etree._Element, file: str, units: Collection[str] | None = None) -> list[ContentProblem]:
    """Return everything that is wrong with a `<countries>` that fits its schema; `units` are the ids that exist."""
    countries = root.findall("country")
    problems = empty_text_problems(root, WORDLESS, file)
    problems += duplicate_problems([(country.attrib["code"], country) for country in countries], file)
    problems += duplicate_problems(with_ids(root.findall("country/fact")), file)
    for country in countries:
        problems += language_problems(country.attrib["language"], country, file)
    for fact in root.findall("country/fact"):
        names = fact.get("units", "").split()
        problems += unknown_problems(ProblemCode.UNKNOWN_UNIT, names, units, file, fact.sourceline)
    return sorted(problems, key=lambda one: one.line or 0)


def language_problems(language: str, element: etree._Element, file: str) -> list[ContentProblem]:
    """Return a problem if the package does not have this language."""
    if language in LANGUAGES:
        return []
    known = ", ".join(LANGUAGES)
    return [problem(ProblemCode.LANGUAGE_UNKNOWN, file, element.sourceline, language=language, known=known)]
