"""The scorecard as a page: what every reader gets, in every language, for every instrument and every state."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from django.utils import translation

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.wording import with_instrument_words
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Mark
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.scoring.scorecard_page import scorecard_page
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import even_instrument, even_sheet
from tests.presentation.scored import PREFIX, SomeLinks, example, line_of, page_of, scored_attempt

MOST_BYTES = 60_000
LANGUAGES = ["en", "lt", "bg", "pl", "es", "ro", "el", "lv", "pt"]
VOID = {"br", "input", "path", "rect", "line", "polygon", "polyline", "circle"}


def html_of(scored: ScoredAttempt, language: str = "en") -> str:
    """Return the whole page in a language."""
    with translation.override(language):
        return render_template("scoring/scorecard.html", {"page": page_of(scored)})


class Nesting(HTMLParser):
    """Collects ids, references and links, and fails on tags that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a tag."""
        found = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "a":
            self.links.append(found)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.references += [value for name, value in attrs if name == "aria-labelledby" and value]
        self.references += re.findall(r"url\(#([^)]*)\)", found.get("fill") or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a tag that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.open.pop() == tag


def parsed(html: str) -> Nesting:
    """Return what stands in a page."""
    nesting = Nesting()
    nesting.feed(html)
    assert nesting.open == []
    return nesting


STATES = {
    "bakery": example(),
    "capped": example("gate-leading"),
    "too few": example("too-few-perspectives"),
    "left out": example("na-dk-unanswered"),
    "quick": example("quick-mode", mode=Mode.QUICK),
    "employee": example(role=Role.EMPLOYEE),
    "all at the start": line_of("0" * 48),
    "all at first steps": line_of("1" * 48),
    "all leading": line_of("4" * 48),
    "nothing known": line_of("d" * 48),
}


@pytest.mark.parametrize("state", STATES)
def test_page_is_sound_html_in_every_state(state: str) -> None:
    """Two blocks may stand on one page: ids carry the prefix, and every reference finds its target."""
    page = parsed(html_of(STATES[state]))

    assert [one for one, count in Counter(page.ids).items() if count > 1] == []
    assert [one for one in page.ids if not one.startswith(f"{PREFIX}-")] == []
    assert set(page.references) <= set(page.ids)
    assert page.headings[0] == 2
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))


@pytest.mark.parametrize("state", STATES)
def test_links_stay_in_the_frame(state: str) -> None:
    """The learning MFE would load our links over the whole course page."""
    links = parsed(html_of(STATES[state])).links

    assert {link["target"] for link in links} == {"_self"}
    assert {"?csr_1a2b3c4d=pathway", "?csr_1a2b3c4d=new"} <= {link["href"] for link in links}


def test_what_is_good_comes_before_the_number_and_the_sums_come_last() -> None:
    """METHODOLOGY 2.1: start from what is already good; statistics are for those who ask."""
    html = html_of(example())

    order = [
        "You are already good at “",
        "of 100",
        "csr-bars",
        "<h3>You are already good at</h3>",
        "Where to improve",
        "How balanced",
        "Why this number?",
        "Your average is",
        '<svg class="csr-radar',
    ]
    assert [html.index(part) for part in order] == sorted(html.index(part) for part in order)


@pytest.mark.parametrize("language", LANGUAGES)
def test_coordinates_keep_their_decimal_point_in_every_language(language: str) -> None:
    """A decimal comma in points='12,5,30,1' would draw another chart."""
    english, other = (
        re.findall(r'(?:points|x|y|cx|cy|x1|y1|x2|y2)="([^"]*)"', html_of(example(), one)) for one in ("en", language)
    )

    assert other == english


@pytest.mark.parametrize("language", ["lt", "bg", "pl", "es", "ro", "el", "lv", "pt"])
def test_numbers_in_the_text_have_a_decimal_comma(language: str) -> None:
    """34.9 would be read as a date or as thousands."""
    html = html_of(example(), language)

    assert "34,9" in html
    assert "34.9" not in html


@pytest.mark.parametrize("state", STATES)
def test_page_stays_small_in_a_script_of_two_bytes(state: str) -> None:
    """Phones on slow lines: at most 60 KB, also in Greek and Bulgarian, whose texts are longer and take two bytes."""
    html = html_of(STATES[state])
    text = "".join(re.findall(r">([^<]*)<", html))
    letters = sum(one.isalpha() for one in text)

    assert len(html.encode()) + letters + 2 * letters // 4 < MOST_BYTES


@pytest.mark.parametrize("count", [2, 5, 7])
def test_instruments_of_other_sizes_have_a_page(count: int) -> None:
    """Authors change areas, bands and words; nothing may rely on six."""
    instrument = even_instrument(count)
    html = html_of(scored_attempt(even_sheet(instrument, {f"p{n}": 2 for n in range(1, count + 1)}), instrument))

    assert html.count("csr-bars__name") == count
    assert ('class="csr-radar"' in html) == (count > 2)


def test_words_come_from_the_translated_instrument() -> None:
    """The scorecard is made with the attempt's instrument and read in the learner's language."""
    scored = example()
    words = with_instrument_words(packaged_instrument(), lambda context, text: f"[{context}]")

    html = render_template("scoring/scorecard.html", {"page": page_of(scored, words)})

    assert "[item.peo-health-safety.anchor.3]" in html
    assert "[band.first-steps.name]" in html
    assert "Health and safety at work" not in html


def test_texts_of_authors_are_escaped() -> None:
    """Authors' words are text, whatever they contain."""
    words = with_instrument_words(packaged_instrument(), lambda context, text: f"<script>{text}")

    html = render_template("scoring/scorecard.html", {"page": page_of(example(), words)})

    assert "<script>" not in html


def test_date_mode_and_role_are_told() -> None:
    """A report is found again by its date, and says whose view it is."""
    attempt = page_of(example()).attempt

    assert (attempt.day, attempt.mode, attempt.role) == ("Nov. 23, 2026", "Full self-assessment", "Owner")


def test_employees_see_their_own_view_and_how_far_it_reaches() -> None:
    """An employee's 19 questions are not the company's scorecard."""
    attempt = page_of(example(role=Role.EMPLOYEE)).attempt

    assert attempt.title == "Your view of 5 areas"
    assert len(attempt.reach) == 1
    assert "the 19 questions that you were asked, of 48 in all" in attempt.reach[0]


def test_quick_check_says_that_it_is_not_comparable() -> None:
    """METHODOLOGY 2.4.8: the same company has 40 in the quick check and 32 in full."""
    attempt = page_of(example("quick-mode", mode=Mode.QUICK)).attempt

    assert attempt.mode == "Quick check"
    assert attempt.reach == (
        (
            "The quick check asks only core questions (18 of 48). "
            "Its number is not comparable with that of the full self-assessment."
        ),
    )


def test_answers_that_nobody_looked_at_again_are_told() -> None:
    """They count, so the number is partly one of last time (JOURNEY 7)."""
    scored = example()
    unseen = {item: replace(answer, mark=Mark.NOT_LOOKED_AT) for item, answer in scored.attempt.sheet.answers.items()}
    one = dict(list(unseen.items())[:1])
    sheets = [replace(scored.attempt.sheet, answers={**scored.attempt.sheet.answers, **some}) for some in ({}, one)]

    reaches = [page_of(scored_attempt(sheet)).attempt.reach for sheet in sheets]

    said = "1 answer was taken over from last time and not looked at again. It counts as it was."
    assert [(), (said,)] == reaches


def test_disclaimer_stays_when_an_author_leaves_it_empty() -> None:
    """A self-assessment must never pass for a certificate."""
    words = replace(packaged_instrument(), disclaimer="")

    assert "not a certificate, an audit or legal advice" in page_of(example(), words).attempt.disclaimer


def test_reader_who_cannot_go_on_gets_no_dead_links() -> None:
    """In a preview there is neither a learning path nor a new attempt."""
    scored = example()
    page = scorecard_page(scored, scored.instrument, SomeLinks(), PREFIX, new_attempt_url=None)

    links = parsed(render_template("scoring/scorecard.html", {"page": page})).links

    assert [link["href"] for link in links] == [f"?csr_1a2b3c4d={name}" for name in ("report", "one-page", "start")]


@pytest.mark.parametrize("state", ["bakery", "employee", "left out"])
def test_whoever_may_see_scores_only_finds_no_answer_and_no_report(state: str) -> None:
    """Staff who look as a learner who shares: bars stay, what was said to single questions does not."""
    page = replace(page_of(STATES[state]), shows_answers=False, report_url=None)

    html = render_template("scoring/scorecard.html", {"page": page}).replace("&#x27;", "'")

    scored = STATES[state]
    chosen = [scored.instrument.item(item).anchors.text(level) for item, level in scored.scorecard.levels.items()]
    assert "csr-bars__name" in html
    assert [words for words in chosen if words in html] == []
    assert "csr-bars__told" not in html
    assert "Report to print" not in html
    assert "You are already good at" not in html
