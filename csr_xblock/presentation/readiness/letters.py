"""
The words of the two letters: what the company can answer today, and what it asks back.

They refuse nothing, and claim no right: who may ask how much depends on a law, a contract or a loan that the company
does not know yet. Source of the sentence on reports: the fact `eu-omnibus` of countries.xml.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.translation import gettext as _

from csr_xblock.domain.document.blocks import Block, Bullets, Paragraph, lines_of
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.domain.readiness.readiness import DisclosureReadiness, Readiness, RowState
from csr_xblock.presentation.document.section_html import section_html
from csr_xblock.presentation.document.sections.writing import own_sentence
from csr_xblock.presentation.readiness.disclosure_words import disclosure_name, reading_words

LIMIT_EMPLOYEES = 1_000
"""Companies with more of them have no limit to what may be asked of them for reports (fact `eu-omnibus`)."""


@dataclass(frozen=True)
class LetterPart:
    """Blocks below a heading, '' for none."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Letter:
    """A letter in one language."""

    id: LetterId
    title: str
    parts: tuple[LetterPart, ...]

    @property
    def lines(self) -> list[str]:
        """What it says, as lines of plain text."""
        return [line for block in self.blocks for line in lines_of(block)]

    @property
    def html(self) -> str:
        """The letter as plain HTML, for who writes it anew."""
        return "".join(_html(part) for part in self.parts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The letter without headings of their own: each is a paragraph."""
        return tuple(
            block for part in self.parts for block in ((Paragraph(part.heading),) * bool(part.heading) + part.blocks)
        )


@dataclass(frozen=True)
class LetterFacts:
    """What both letters are written from. `company` is '' where nobody has given the name."""

    company: str
    facts: CompanyFacts
    act: str


def letter_title(letter: LetterId) -> str:
    """Return what a letter is called."""
    return {
        LetterId.ANSWERS: _("A letter with your answers"),
        LetterId.ASKS: _("A letter that asks back"),
    }[letter]


def answers_letter(found: Iterable[DisclosureReadiness], words: Instrument, known: LetterFacts) -> Letter:
    """Return the letter that answers: of each disclosure what is shown by a note, and figures of the last year."""
    opening = (
        Paragraph(_("Good day,")),
        Paragraph(
            _(
                "Thank you for your questions. Below you find what we can show today, in the order of the EU voluntary "
                "standard for small companies (Commission Recommendation (EU) %(act)s), with its numbers."
            )
            % {"act": known.act}
        ),
    )
    closing = (
        Paragraph(
            _(
                "We have written this ourselves, from our own self-assessment, our notes and our figures; nobody has "
                "audited it. If you would like to see the evidence for a point, please tell us which."
            )
        ),
        Paragraph(
            _(
                "If you need an answer on another point, please tell us which and what you need it for, and we will "
                "see what we can do."
            )
        ),
        *_regards(known),
    )
    return Letter(
        LetterId.ANSWERS,
        letter_title(LetterId.ANSWERS),
        (LetterPart("", opening), *_told_parts(found, words), LetterPart(_("About these answers"), closing)),
    )


def asks_letter(known: LetterFacts) -> Letter:
    """Return the letter that asks which law and purpose the questions have, and offers the voluntary standard."""
    act = {"act": known.act}
    blocks: tuple[Block, ...] = (
        Paragraph(_("Good day,")),
        Paragraph(
            _(
                "Thank you for your questions on how our company treats people and nature. So that we can answer them "
                "well, please tell us:"
            )
        ),
        Bullets(
            (
                _("What is behind your questions: a law, a contract, a tender, a loan? Which one?"),
                _("What will you use our answers for, and who will read them?"),
                _("Which points can you not do without, for which year, and by when?"),
            )
        ),
        Paragraph(
            _(
                "We collect our facts in the order of the EU voluntary standard for small companies (Commission "
                "Recommendation (EU) %(act)s). May we answer in that form? You would get what we know and can show, "
                "under the numbers of the standard."
            )
            % act
        ),
        *_on_reports(known.facts),
        Paragraph(
            _(
                "If you need something that is not in it, please tell us what for, and let us talk about how to get "
                "there."
            )
        ),
        *_regards(known),
    )
    return Letter(LetterId.ASKS, letter_title(LetterId.ASKS), (LetterPart("", blocks),))


def _on_reports(company: CompanyFacts) -> Iterator[Block]:
    """Yield the sentence on reports, for companies that the limit is about."""
    if company.employees is None or company.employees <= LIMIT_EMPLOYEES:
        yield Paragraph(
            _(
                "If you need the answers for a sustainability report that EU law makes you publish: for reports on "
                "2027 and later, Directive (EU) 2026/470 keeps questions to companies of our size within what the EU "
                "voluntary standard contains. For contracts, tenders, loans and duties in the supply chain, other "
                "rules may apply."
            )
        )


def _regards(known: LetterFacts) -> Iterator[Block]:
    yield Paragraph(_("Kind regards"))
    yield Paragraph(known.company or _("[your name and company]"))


def _heading(one: DisclosureReadiness) -> str:
    code = one.disclosure.code
    return _("%(code)s: %(name)s") % {"code": code, "name": disclosure_name(code)}


def _told_parts(found: Iterable[DisclosureReadiness], words: Instrument) -> Iterator[LetterPart]:
    """Yield a part for each disclosure of which something can be told; what stands in an earlier one is pointed to."""
    told_in: dict[ItemId, str] = {}
    for one in found:
        if one.is_tellable:
            yield LetterPart(_heading(one), (Bullets(tuple(_entries(one, words, told_in))),))


def _entries(one: DisclosureReadiness, words: Instrument, told_in: dict[ItemId, str]) -> Iterator[str]:
    for row in one.rows:
        if one.state is Readiness.NOT_CONCERNED and words.has_item(row.item):
            yield _not_concerned(words.item(row.item).topic, row.note)
        if row.state is RowState.SHOWN and row.level is not None and words.has_item(row.item):
            item = words.item(row.item)
            if row.item in told_in:
                yield _("%(topic)s: see %(code)s.") % {"topic": item.topic, "code": told_in[row.item]}
                continue
            told_in[row.item] = one.disclosure.code
            values = {
                "topic": item.topic,
                "sentence": own_sentence(item.anchors.text(row.level)),
                "note": own_sentence(row.note),
            }
            yield _("%(topic)s: %(sentence)s Evidence: %(note)s") % values
    for figure in one.figures:
        if figure.is_fresh and figure.newest is not None:
            yield reading_words(figure.kpi, figure.newest, words)


def _not_concerned(topic: str, reason: str) -> str:
    values = {"topic": topic, "reason": reason}
    if reason:
        return _("%(topic)s: this does not concern our company. %(reason)s") % values
    return _("%(topic)s: this does not concern our company.") % values


def _html(part: LetterPart) -> str:
    heading = format_html("<h3>{}</h3>", part.heading) if part.heading else ""
    return heading + section_html(part.blocks)
