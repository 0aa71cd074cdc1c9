"""A trainer's text of a unit beside the packaged one, section by section, for the editor in Studio."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.units.learning_unit import Choice, KnowPoint, Question, UnitText, WorkTask


@dataclass(frozen=True)
class ComparedSection:
    """A section in both texts as sanitised HTML; '' where one of them does not have it."""

    title: str
    packaged_html: str
    own_html: str

    @property
    def is_changed(self) -> bool:
        """Whether the two differ."""
        return self.packaged_html != self.own_html


def compare_texts(packaged: UnitText, own: UnitText) -> tuple[ComparedSection, ...]:
    """Return every section that one of the texts has, in the order of the page."""
    theirs, ours = _sections(packaged), _sections(own)
    titles = dict.fromkeys([*theirs, *ours])
    found = (ComparedSection(title, theirs.get(title, ""), ours.get(title, "")) for title in titles)
    return tuple(section for section in found if section.packaged_html or section.own_html)


def _sections(text: UnitText) -> dict[str, str]:
    return {
        _("After this unit you can"): _list(text.objectives),
        _("A story"): _titled(text.story_title, text.story_html),
        _("Good to know"): "".join(_point(point) for point in text.know),
        _("See it at your workplace"): sanitise_html(text.workplace_html),
        _("Your task in the company"): _task(text.task),
        _("In your country"): sanitise_html(text.national_html),
        _("Knowledge check"): "".join(_question(question) for question in text.questions),
        _("What will you do on Monday?"): sanitise_html(text.monday_html),
        _("Some weeks later"): _paragraph(text.transfer_question),
    }


def _point(point: KnowPoint) -> str:
    return _titled(point.title, point.html)


def _task(task: WorkTask) -> str:
    steps = mark_safe("".join(f"<li>{sanitise_html(step)}</li>" for step in task.steps_html))
    ends = [task.deliverable_html, task.example_html]
    return "".join(
        [
            _titled(task.title, task.intro_html),
            format_html("<ol>{}</ol>", steps) if task.steps_html else "",
            *(f"<p>{sanitise_html(end)}</p>" for end in ends if end),
            _paragraph(task.evidence_prompt),
        ]
    )


def _question(question: Question) -> str:
    choices = format_html_join("", "<li>{}{}<br>{}</li>", (_choice(one) for one in question.choices))
    return format_html("<p><b>{}</b></p><ul>{}</ul>", question.prompt, choices)


def _choice(choice: Choice) -> tuple[str, str, str]:
    return choice.text, " ✓" if choice.is_correct else "", choice.feedback


def _titled(title: str, html: str) -> str:
    heading = format_html("<p><b>{}</b></p>", title) if title else SafeString()
    return heading + sanitise_html(html)


def _list(lines: Iterable[str]) -> str:
    entries = format_html_join("", "<li>{}</li>", ((line,) for line in lines))
    return format_html("<ul>{}</ul>", entries) if entries else ""


def _paragraph(words: str) -> str:
    return format_html("<p>{}</p>", words) if words else ""
