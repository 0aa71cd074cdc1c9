"""All rules of a programme at once: in words, who waits for whom, what is odd, and simulated."""

from typing import Any

from django.http import QueryDict
from lxml import html

from csr_xblock.studio.frame.editor import Editor, EditorTab, Place, Sent, rendered
from csr_xblock.studio.programme.programme_rules import ProgrammeRulesScreen
from tests.blocks.runtime import Course, exported

SCREEN = ProgrammeRulesScreen()
EDITOR = Editor({"rules": SCREEN}, (EditorTab("rules", "Rules"),))
CHAIN = (
    '<csr_program><csr_assessment/><csr_unit unit="own-one" title="First" opens_when="people below 40"/>'
    '<csr_unit unit="own-two" title="Second" opens_when="completed own-one"/>'
    '<csr_unit unit="own-three" title="Third" opens_when="completed own-four"/>'
    '<csr_unit unit="own-four" title="Fourth" opens_when="completed own-three" recommended_when="always"/>'
    "</csr_program>"
)


def program(olx: str = CHAIN) -> Any:
    """Return a programme as a trainer sees it in Studio."""
    course = Course()
    return course.in_studio(course.add(olx))


def page_of(block: Any, numbers: str | None = None) -> html.HtmlElement:
    """Return the screen as a browser gets it."""
    sent = None if numbers is None else Sent("check", QueryDict(numbers))
    view = SCREEN.show(block, "") if sent is None else SCREEN.submit(block, "", sent).view
    return html.fromstring(rendered(EDITOR, block, Place("rules"), view))


def card(page: html.HtmlElement, title: str) -> str:
    """Return the text of one unit's rules."""
    (found,) = page.xpath(f'//li[./*[text()="{title}"]]')
    return " ".join(found.text_content().split())


def test_each_unit_says_its_rules_and_who_waits_for_whom() -> None:
    """A trainer sees the whole path without opening each unit."""
    page = page_of(program())

    assert "Opens when: “People" in card(page, "First")
    assert "These units ask for it: “Second”" in card(page, "First")
    assert "Asks for these units: “First”" in card(page, "Second")
    assert "Never recommended by itself." in card(page, "Second")
    assert "Recommended when: always." in card(page, "Fourth")


def test_units_that_wait_for_each_other_are_told() -> None:
    """Nobody would ever open them."""
    text = page_of(program()).text_content()

    assert "Nobody can open “Third” in this programme. It waits for: “Fourth”." in text
    assert "Nobody can open “Fourth” in this programme. It waits for: “Third”." in text
    assert "Nobody can open “Second”" not in text


def test_each_rule_and_each_warning_leads_to_the_editor_of_its_unit() -> None:
    """“Open the unit's own editor” is a search where there are fifteen of them."""
    block = program()
    keys = [str(unit.scope_ids.usage_id) for unit in block.get_children()[1:]]
    ways = page_of(block).xpath('//button[@data-csr-elsewhere="opens-when"]/@data-csr-usage')

    assert [*keys[2:], *keys] == ways


def test_numbers_change_the_simulation_and_nothing_else() -> None:
    """The screen is there to read."""
    block = program()
    before = exported(block)
    rows = {
        numbers: [
            " ".join(cell.text_content().split())
            for cell in page_of(block, numbers).xpath('//tr[./th[normalize-space()="First"]]/td[1]')
        ]
        for numbers in ("simulated-people=35", "simulated-people=40")
    }

    assert rows == {"simulated-people=35": ["○ Open"], "simulated-people=40": ["– Locked"]}
    assert before == exported(block)


def test_a_programme_without_units_says_so() -> None:
    """An empty table would look broken."""
    page = page_of(program("<csr_program/>"))

    assert "There are no units in this programme yet." in page.text_content()
    assert len(page.xpath('//input[@type="range"]')) == 6


def test_own_questions_of_the_programme_are_simulated() -> None:
    """Sliders for areas that nobody is asked about would mislead."""
    adapted = (
        '<csr_program><csr_assessment><instrument base="csr-step-by-step" version="1.0.0">'
        '<perspectives><perspective id="environment" off="true"/></perspectives></instrument></csr_assessment>'
        "</csr_program>"
    )

    assert len(page_of(program(adapted)).xpath('//input[@type="range"]')) == 5
