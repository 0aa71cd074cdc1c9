"""
Writes the catalogue of texts for translators: `python -m csr_xblock.content.messages > translations/content.pot`.

It runs the `with_..._words` functions of `wording` over the packaged content, so that there is no second list of
contexts. Equal content gives equal bytes.
"""

import sys

from csr_xblock.content.library import (
    countries,
    example_companies,
    packaged_instrument,
    packaged_interpretation,
    packaged_units,
)
from csr_xblock.content.wording import (
    with_example_words,
    with_fact_words,
    with_instrument_words,
    with_interpretation_words,
    with_unit_words,
)
from csr_xblock.domain.errors import CsrError

HEADER = """\
# Words of the self-assessment and its interpretation, titles of learning units, national facts, example companies.
#
# The context of each text names its place: item.env-water.text is the question of the item env-water.
#
msgid ""
msgstr ""
"Project-Id-Version: csr-xblock content\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


class AmbiguousContext(CsrError):
    """Two different texts have the same context, so that a translation would be shown in a wrong place."""


def collect_messages() -> dict[str, str]:
    """Return every translatable English text of the packaged content by context, in the order of contexts."""
    found: dict[str, str] = {}

    def note(context: str, text: str) -> str:
        if text and found.setdefault(context, text) != text:
            raise AmbiguousContext(context)
        return text

    with_instrument_words(packaged_instrument(), note)
    with_interpretation_words(packaged_interpretation(), note)
    for unit in packaged_units().values():
        with_unit_words(unit, note)
    for country in countries().values():
        for fact in country.facts:
            with_fact_words(fact, note)
    for company in example_companies():
        with_example_words(company, note)
    return dict(sorted(found.items()))


def template_text(messages: dict[str, str]) -> str:
    """Return messages as the text of a gettext template."""
    entries = [f'msgctxt {_quoted(context)}\nmsgid {_quoted(text)}\nmsgstr ""\n' for context, text in messages.items()]
    return "\n".join([HEADER, *entries])


def _quoted(text: str) -> str:
    return f'"{text.translate(ESCAPES)}"'


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(template_text(collect_messages()))
