"""The rule builder: what a trainer sees, what is saved, and what is refused."""

import re
from typing import Any

import pytest
from django.http import QueryDict
from lxml import html

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.printer import print_rule
from csr_xblock.studio.frame.editor import Editor, EditorTab, Place, Saved, Sent, Shown, rendered
from csr_xblock.studio.frame.versions import version_of
from csr_xblock.studio.rules.fields import fields_of
from csr_xblock.studio.rules.rule_screens import OPENS_WHEN, RECOMMENDED_WHEN, RuleScreen
from csr_xblock.studio.rules.tree import tree_of
from tests.blocks.runtime import Course

EDITOR = Editor({"opens-when": OPENS_WHEN, "recommended-when": RECOMMENDED_WHEN}, (EditorTab("opens-when", "Opens"),))
PACKAGED = packaged_units()[UnitId("people-foundation")].opens_when
PROGRAM = (
    '<csr_program><csr_assessment/><csr_unit unit="g-why"/><csr_unit unit="people-foundation"{attributes}/>'
    '<csr_unit unit="finance-foundation"/></csr_program>'
)


def unit_in(olx: str, place: int) -> Any:
    """Return a block inside a programme, as a trainer sees it in Studio."""
    course = Course()
    program = course.in_studio(course.add(olx))
    return program.get_children()[place]


def people_unit(attributes: str = "") -> Any:
    """Return the unit people-foundation between two others."""
    return unit_in(PROGRAM.format(attributes=f" {attributes}"), 2)


def own_unit() -> Any:
    """Return a unit of a trainer's own outside a programme."""
    course = Course()
    return course.in_studio(course.add('<csr_unit unit="own-one" title="Our own"/>'))


def sent(rule: str, intent: str = "save", version: str = "", **others: str) -> Sent:
    """Return the form of a rule as a browser sends it."""
    data = QueryDict(mutable=True)
    data.update(fields_of(tree_of(parse_rule(rule))) if rule else {"part-join": "all", "part-parts": "0"})
    data.update(others)
    return Sent(intent, data, version=version)


def page_of(block: Any, outcome: Any = None, screen: str = "opens-when") -> html.HtmlElement:
    """Return a screen as a browser gets it."""
    view = EDITOR.screens[screen].show(block, "") if outcome is None else outcome.view
    return html.fromstring(rendered(EDITOR, block, Place(screen), view))


def region(page: html.HtmlElement, name: str) -> str:
    """Return the text of a part that follows typing."""
    (found,) = page.xpath(f'//*[@data-csr-region="{name}"]')
    return " ".join(found.text_content().split())


def state_of(page: html.HtmlElement, title: str) -> list[str]:
    """Return the words of the cells of a unit in the simulation, the own company's first."""
    rows = [row for row in page.xpath('//*[@data-csr-region="simulation"]//tr') if title in row.text_content()]
    return [" ".join(cell.text_content().split()) for cell in rows[0].xpath("./td")]


def test_the_packaged_rule_is_shown_as_rows_and_in_words() -> None:
    """A trainer begins from what holds, not from an empty form."""
    page = page_of(people_unit())

    assert region(page, "sentence").startswith("Opens when: ")
    assert "At present the packaged rule holds" in page.text_content()
    assert len(page.xpath('//*[contains(@class, "csr-rule-row")]')) == str(print_rule(PACKAGED)).count(" or ") + 1
    assert not page.xpath('//*[@aria-invalid="true"]')


def test_ids_are_unique_and_every_control_has_a_label() -> None:
    """Several rows ask for the same things; assistive technology must tell them apart."""
    page = page_of(people_unit('opens_when="people below 40 and (completed g-why or not level env-water at most 2)"'))
    ids = page.xpath("//@id")
    controls = page.xpath('//select | //input[not(@type="hidden")]')

    assert len(ids) == len(set(ids))
    assert set(page.xpath("//label/@for")) >= {control.get("id") for control in controls}
    assert {one for control in controls for one in (control.get("aria-describedby") or "").split()} <= set(ids)


def test_a_rule_is_saved_in_its_written_form() -> None:
    """What the form says is what the field holds."""
    block = people_unit()
    outcome = OPENS_WHEN.submit(block, "", sent("people below 40 and (completed g-why or not people insufficient)"))

    assert isinstance(outcome, Saved)
    assert block.opens_when == "people below 40 and (completed g-why or not people insufficient)"


def test_the_packaged_rule_leaves_the_field_empty() -> None:
    """A later version's better rule then reaches this course."""
    block = people_unit('opens_when="always"')
    OPENS_WHEN.submit(block, "", sent(print_rule(PACKAGED)))

    assert block.opens_when == ""


def test_an_unchanged_rule_keeps_the_authors_own_writing() -> None:
    """Opening and saving must not look like a change in the course's file."""
    block = people_unit('opens_when="NOT  not people below 40"')
    OPENS_WHEN.submit(block, "", sent("people below 40"))

    assert block.opens_when == "NOT  not people below 40"


def test_as_packaged_shows_the_packaged_rule_and_saves_nothing() -> None:
    """Pressing it by mistake must not lose the own rule."""
    block = people_unit('opens_when="always"')
    outcome = OPENS_WHEN.submit(block, "", sent("always", "as-packaged"))
    page = page_of(block, outcome)

    assert outcome.kind == "changed"
    assert block.opens_when == "always"
    assert region(page, "sentence") == region(page_of(people_unit()), "sentence")


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"part-0-points": "101"}, "from 0 to 100"),
        ({"part-0-points": "many"}, "whole number"),
        ({"part-0-points": ""}, "Please fill this in."),
        ({"part-0-subject": ""}, "Please choose one."),
        ({"part-0-comparison": "about"}, "about"),
        ({"part-0-kind": "unit"}, "Please choose one."),
        ({"part-0-kind": "nonsense"}, "nonsense"),
        ({"part-0-subject": "gone"}, "“gone” is not in the self-assessment any more."),
    ],
)
def test_a_rejected_rule_changes_nothing_and_keeps_what_was_typed(fields: dict[str, str], error: str) -> None:
    """The error stands beside the field and in the summary."""
    block = people_unit('opens_when="always"')
    outcome = OPENS_WHEN.submit(block, "", sent("people below 40", **fields))
    page = page_of(block, outcome)

    assert outcome.kind == "rejected"
    assert block.opens_when == "always"
    assert error in page.xpath("string(//*[@data-csr-summary])")
    assert page.xpath('//*[@aria-invalid="true"]')
    (name,) = fields
    if name == "part-0-points":
        assert page.xpath(f'//input[@name="{name}"]/@value') == ([fields[name]] if fields[name] else [])


def test_an_empty_group_is_told_in_the_summary() -> None:
    """It has no field of its own."""
    block = people_unit()
    outcome = OPENS_WHEN.submit(block, "", sent("", **{"part-parts": "1", "part-0-parts": "0"}))

    assert "A group is empty." in page_of(block, outcome).xpath("string(//*[@data-csr-summary])")
    assert block.opens_when == ""


def test_a_name_that_is_gone_is_a_row_to_mend() -> None:
    """A removed question must not silently take a condition with it."""
    block = people_unit('opens_when="level own-item at most 1 or people below 40"')
    page = page_of(block)
    chosen = page.xpath('//select[@name="part-0-item"]/optgroup/option[@selected]')

    assert [one.get("value") for one in chosen] == ["own-item"]
    assert "“own-item” is not in the self-assessment any more" in region(page, "error-part-0-item")
    assert "own-item: level" in region(page, "sentence")
    assert "Nobody has a result for it." in region(page, "sentence")
    assert not page.xpath("//*[@data-csr-summary]")


def test_a_unit_elsewhere_in_the_course_is_kept_with_a_warning() -> None:
    """Units may stand outside the programme; only the trainer knows whether this one does."""
    block = people_unit()
    rule = "completed own-elsewhere or people below 40"
    checked = page_of(block, OPENS_WHEN.submit(block, "", sent(rule, "check")))

    assert "There is no unit “own-elsewhere” in this programme" in region(checked, "sentence")
    assert isinstance(OPENS_WHEN.submit(block, "", sent(rule)), Saved)
    assert block.opens_when == rule


@pytest.mark.parametrize(
    ("rule", "warning"),
    [
        ("people below 40 and people at least 40", "This can never be true"),
        ("people below 40 or people at least 40", "answered enough questions, whatever they answered"),
        ("assessment-completed or people below 40", "whatever they answered"),
        ("completed g-why or not completed g-why", "true for everybody, from the beginning"),
        ("completed people-foundation", "Nobody can open “"),
        ("completed customers-practice", "is not in this programme"),
    ],
)
def test_odd_rules_are_told_while_they_are_made(rule: str, warning: str) -> None:
    """They may be saved: a trainer may be in the middle of a change."""
    block = people_unit()
    outcome = OPENS_WHEN.submit(block, "", sent(rule, "check"))

    assert warning in region(page_of(block, outcome), "sentence")
    saved = OPENS_WHEN.submit(block, "", sent(rule))
    assert isinstance(saved, Saved)
    assert warning in saved.warning


@pytest.mark.parametrize("rule", ["always", "assessment-completed", "people below 40", "completed g-why"])
def test_plain_rules_have_no_warning(rule: str) -> None:
    """Warnings that come always are not read."""
    block = people_unit()
    outcome = OPENS_WHEN.submit(block, "", sent(rule, "check"))

    assert "Please look at this" not in region(page_of(block, outcome), "sentence")
    saved = OPENS_WHEN.submit(block, "", sent(rule))
    assert isinstance(saved, Saved)
    assert "" == saved.warning


def test_a_unit_recommended_only_while_locked_is_told() -> None:
    """Neither rule alone is wrong; together they say nothing."""
    block = people_unit('opens_when="people at least 60"')
    outcome = RECOMMENDED_WHEN.submit(block, "", sent("people below 40", "check"))

    assert "It is never recommended" in region(page_of(block, outcome, "recommended-when"), "sentence")


def test_others_who_wait_for_a_closed_unit_are_named() -> None:
    """Closing one unit may close a chain of them."""
    olx = (
        '<csr_program><csr_unit unit="g-why" opens_when="always"/>'
        '<csr_unit unit="own-two" title="Second" opens_when="completed g-why"/></csr_program>'
    )
    block = unit_in(olx, 0)
    outcome = OPENS_WHEN.submit(block, "", sent("completed own-two", "check"))

    assert "Nobody can open “Second” in this programme." in region(page_of(block, outcome), "sentence")


def test_buttons_change_the_shape_and_keep_what_was_typed() -> None:
    """Adding a row must not lose the number that was just typed above it."""
    block = people_unit()
    outcome = OPENS_WHEN.submit(block, "", sent("people below 33", "add-condition:part", version="before"))
    page = page_of(block, outcome)

    assert outcome.kind == "changed"
    assert page.xpath('//input[@name="part-0-points"]/@value') == ["33"]
    assert page.xpath('//input[@name="part-parts"]/@value') == ["2"]
    assert page.xpath('//input[@name="version"]/@value') == ["before"]
    assert len(page.xpath("//*[@data-csr-focus]")) == 1
    assert not page.xpath('//*[@aria-invalid="true"]')


def test_groups_within_groups_can_be_added_and_removed() -> None:
    """Any nesting that the language allows can be made without typing."""
    block = people_unit()
    outcome = OPENS_WHEN.submit(block, "", sent("always and (always or always)", "add-group:part-1"))
    assert page_of(block, outcome).xpath('//input[@name="part-1-2-parts"]/@value') == ["1"]

    outcome = OPENS_WHEN.submit(block, "", sent("always and (always or always)", "remove:part-1"))
    assert page_of(block, outcome).xpath('//input[@name="part-parts"]/@value') == ["1"]


def test_somebody_elses_change_is_not_overwritten_silently() -> None:
    """The second of two trainers is told, and may save again knowingly."""
    block = people_unit('opens_when="always"')
    outcome = OPENS_WHEN.submit(block, "", sent("people below 40", version=version_of("people below 20")))
    page = page_of(block, outcome)

    assert outcome.kind == "conflict"
    assert block.opens_when == "always"
    assert page.xpath('//input[@name="part-0-points"]/@value') == ["40"]
    again = sent("people below 40", version=page.xpath('//input[@name="version"]/@value')[0])
    assert isinstance(OPENS_WHEN.submit(block, "", again), Saved)


def test_a_rejected_form_still_knows_what_it_began_from() -> None:
    """Otherwise the save after it would overwrite what somebody else has saved meanwhile."""
    block = people_unit('opens_when="people below 33"')
    outcome = OPENS_WHEN.submit(block, "", sent("people below 40", version="before", **{"part-0-points": "101"}))

    assert ["before"] == page_of(block, outcome).xpath('//input[@name="version"]/@value')


@pytest.mark.parametrize("screen", [OPENS_WHEN, RECOMMENDED_WHEN], ids=["opens", "recommended"])
def test_a_check_saves_nothing(screen: RuleScreen) -> None:
    """Every keystroke sends one."""
    block = people_unit()
    screen.submit(block, "", sent("people below 12", "check"))

    assert (block.opens_when, block.recommended_when) == ("", "")


def test_a_check_is_answered_with_the_same_words_as_a_save_and_without_the_lists() -> None:
    """Hundreds of names in each row would make typing slow, and nothing of a check but its words is shown."""
    block = people_unit()
    wrong = {"part-0-points": "101"}
    checked = page_of(block, OPENS_WHEN.submit(block, "", sent("people below 40", "check", **wrong)))
    refused = page_of(block, OPENS_WHEN.submit(block, "", sent("people below 40", **wrong)))

    for name in refused.xpath("//@data-csr-region"):
        assert region(checked, name) == region(refused, name)
    assert checked.xpath("//*[@aria-invalid]/@name") == refused.xpath("//*[@aria-invalid]/@name")
    assert len(checked.xpath("//option")) < 20 < len(refused.xpath("//option"))


def test_an_own_unit_needs_no_rule_to_be_recommended() -> None:
    """It is simply not recommended by itself."""
    block = own_unit()
    page = page_of(block, screen="recommended-when")
    assert region(page, "sentence") == "Never recommended by itself."

    RECOMMENDED_WHEN.submit(block, "", sent("people below 40"))
    assert block.recommended_when == "people below 40"
    assert isinstance(RECOMMENDED_WHEN.submit(block, "", sent("")), Saved)
    assert block.recommended_when == ""


def test_an_own_unit_has_no_packaged_rule_to_speak_of() -> None:
    """There is nothing packaged that a trainer could go back to."""
    block = own_unit()
    assert "there is no rule" in page_of(block).text_content()

    block.opens_when = "people below 40"
    page = page_of(block)

    assert "packaged" not in page.text_content()
    assert page.xpath('//button[@value="as-packaged"]')


def test_a_unit_must_not_be_left_without_a_rule_to_open() -> None:
    """Nobody could say when it opens."""
    block = people_unit()

    assert isinstance(OPENS_WHEN.submit(block, "", sent("")), Shown)


def test_a_saved_text_that_is_no_rule_is_shown() -> None:
    """A course file may have been written by hand."""
    page = page_of(people_unit('opens_when="people beneath 40"'))

    assert "The saved rule “people beneath 40” cannot be read" in page.text_content()


def test_units_offered_are_those_of_the_programme_first() -> None:
    """By title, never by id."""
    page = page_of(people_unit())
    groups = page.xpath('//select[@name="part-0-unit"]/optgroup')

    assert [group.get("label") for group in groups][-2:] == ["In this programme", "Not in this programme"]
    assert [one.get("value") for one in groups[-2]] == ["g-why", "people-foundation", "finance-foundation"]


def test_subjects_are_those_of_the_programmes_own_questions() -> None:
    """A rule about an area that was added must be possible, and none about one that was switched off."""
    adapted = (
        f'<instrument base="{packaged_instrument().id}" version="{packaged_instrument().version}">'
        '<perspectives><perspective id="environment" off="true"/></perspectives></instrument>'
    )
    block = unit_in(f'<csr_program><csr_assessment>{adapted}</csr_assessment><csr_unit unit="g-why"/></csr_program>', 1)
    offered = page_of(block).xpath('//select[@name="part-0-subject"]//option/@value')

    assert "people" in offered
    assert "environment" not in offered


def test_simulation_shows_every_unit_for_every_company() -> None:
    """A word and a sign in each cell, never colour alone."""
    page = page_of(people_unit('opens_when="people below 60"'))
    cells = state_of(page, packaged_units()[UnitId("people-foundation")].title)

    assert len(cells) == 6
    assert {re.sub(r"^\W ", "", cell) for cell in cells} >= {"Locked", "Recommended"}
    assert page.xpath('//tr[@class="csr-simulation-this"]//*[@class="csr-tag"]/text()') == ["This unit"]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({"simulated-people": "35"}, "Open"),
        ({"simulated-people": "45"}, "Locked"),
        ({"simulated-people": "35", "simulated-people-missing": "on"}, "Locked"),
    ],
    ids=["below", "above", "too few answers"],
)
def test_sliders_decide_what_the_own_company_finds(numbers: dict[str, str], expected: str) -> None:
    """A trainer sees at once from which number on the unit is open."""
    block = own_unit()
    outcome = OPENS_WHEN.submit(block, "", sent("people below 40", "check", **numbers))
    page = page_of(block, outcome)

    assert expected in state_of(page, "Our own")[0]
    assert "simulated" not in block.opens_when


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("priorities-chosen", {"simulated-priorities-chosen": "on"}),
        ("importance-rated", {"simulated-importance-rated": "on"}),
        ("actions at least 3", {"simulated-actions": "3"}),
    ],
    ids=["priorities", "importance", "actions"],
)
def test_boxes_decide_what_the_own_company_has_done(rule: str, field: dict[str, str]) -> None:
    """A rule that waits for the company's own work can be tried, too, and nothing of it is saved."""
    block = own_unit()
    before, after = (page_of(block, OPENS_WHEN.submit(block, "", sent(rule, "check", **one))) for one in ({}, field))
    [(name, value)] = field.items()
    [box] = after.xpath(f'//input[@name="{name}"]')

    assert ["Locked", "Open"] == [re.sub(r"^\W ", "", state_of(page, "Our own")[0]) for page in (before, after)]
    assert value == ("on" if box.get("checked") is not None else box.get("value"))
    assert "simulated" not in block.opens_when


@pytest.mark.parametrize("number", ["-1", "1000", "x", ""])
def test_made_up_actions_do_no_harm(number: str) -> None:
    """The field sends what a browser wants to send."""
    block = own_unit()
    outcome = OPENS_WHEN.submit(block, "", sent("always", "check", **{"simulated-actions": number}))

    assert page_of(block, outcome).xpath('string(//input[@name="simulated-actions"]/@value)') == "0"


@pytest.mark.parametrize("number", ["-5", "1000", "x", ""])
def test_made_up_numbers_do_no_harm(number: str) -> None:
    """The sliders send what a browser wants to send."""
    block = own_unit()
    outcome = OPENS_WHEN.submit(block, "", sent("people below 40", "check", **{"simulated-people": number}))

    assert region(page_of(block, outcome), "simulated-people") in ("50", "100")


def test_forms_that_no_rule_has_are_refused() -> None:
    """The frame answers with a 4xx."""
    with pytest.raises(InvalidInput):
        OPENS_WHEN.submit(own_unit(), "", sent("", **{"part-parts": "99999"}))


def test_regions_hold_no_controls_and_have_unique_names() -> None:
    """The script replaces them while somebody types."""
    page = page_of(people_unit())
    names = page.xpath("//@data-csr-region")

    assert len(names) == len(set(names))
    assert not page.xpath("//*[@data-csr-region]//*[self::input or self::select or self::button]")


def test_names_in_a_title_cannot_become_html() -> None:
    """Lists are written without templates, so they must escape by themselves."""
    course = Course()
    block = course.in_studio(course.add('<csr_unit unit="own-one"/>'))
    block.title = "<script>alert(1)</script>"
    page = page_of(block)

    assert not page.xpath("//script")
    assert page.xpath('//select[@name="part-0-unit"]//option/text()').count("<script>alert(1)</script>") == 1
