"""A programme of version 2 in a course, with what members of a company see and do in its plan."""

from typing import Any

from lxml import html as lxml_html

from tests.blocks.placed_programme import ASSESSMENT, UNITS, Programme
from tests.blocks.runtime import Answered, Person, person, post
from tests.bodies import action_body

TASK = '<csr_unit url_name="task" unit="environment-foundation" opens-when="always"/>'
OWN_TASK = (
    '<csr_unit url_name="own" unit="our-own" title="A visit" text="x" task="Look.&#10;&#10;Ask." opens-when="always"/>'
)


class Planned(Programme):
    """A programme with the seven steps."""

    def __init__(self, settings: str = 'programme-version="2"') -> None:
        super().__init__(settings, ASSESSMENT + UNITS + TASK + OWN_TASK)

    def call(self, handler: str, body: dict[str, Any], who: str = "rasa", block: str = "p") -> Answered:
        """Let somebody call a handler."""
        return post(self.block(block, person(who)), handler, body)

    def plan(self, who: str = "rasa", **changes: Any) -> Answered:
        """Let somebody write a new action; each number is another page."""
        return self.call("save_action", action_body(**changes), who)

    def report(self, who: Person | None = None) -> str:
        """Return the report as text."""
        return " ".join(lxml_html.fromstring(self.page(inside="report", who=who)).text_content().split())

    def document(self, screen: str, who: Person | None = None) -> Any:
        """Return a page, parsed."""
        return lxml_html.fromstring(f"<div>{self.page(screen, who=who)}</div>")


def page_key(number: int) -> str:
    """Return the name of a page that writes a new action."""
    return f"{number:032x}"


def words(document: Any, path: str) -> list[str]:
    """Return the texts of some elements, each in one line."""
    return [" ".join(one.text_content().split()) for one in document.xpath(path)]
