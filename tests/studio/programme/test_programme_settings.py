"""The forms of a programme's settings: what they show, what they take, and that defaults stay unset."""

from typing import Any

import pytest
from django.http import QueryDict
from lxml import html as lxml_html
from xblock.core import XBlock

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.openedx.speaking import speaking
from csr_xblock.studio.frame.editor import Place, Saved, Sent, Shown, ShownAs, shown_screen, submitted_screen
from csr_xblock.studio.programme.programme_editor import EDITOR, LEARNING, PEOPLE, POINTS, PROGRAMME, SCREENS
from tests.blocks.runtime import Course, exported

EMPTY = "<csr_program><csr_assessment/></csr_program>"
FULL = """<csr_program display_name="Our way" introduction="Welcome." language="lt" mode="quick" prefill="empty"
    steps="profile start path" repeat-limit="2" repeat-after-days="30" may-open-locked="true" asks-before="false"
    results-for="nobody"
    contact="laima@example.com" evidence-review="trainer" grading="both" completes-with="units" counted-units="5"
    offers-certificate="true" weight="2.5"><csr_assessment/></csr_program>"""

DEFAULTS: dict[str, dict[str, Any]] = {
    PROGRAMME: {
        "display_name": "CSR Step by Step",
        "introduction": "",
        "language": "learner",
        "steps": ["scorecard", "path"],
    },
    LEARNING: {"mode": "", "prefill": "previous", "repeat_limit": "0", "repeat_after_days": "0", "asks_before": "on"},
    POINTS: {"grading": "", "weight": "", "completes_with": "assessment", "counted_units": "3"},
    PEOPLE: {"results_for": "", "evidence_review": "self", "contact": ""},
}
"""What a browser sends for each screen of a new programme; an unchecked box is not sent."""

CHANGED: dict[str, dict[str, Any]] = {
    PROGRAMME: {"display_name": "Our way", "introduction": "Welcome.", "language": "lt", "steps": ["path"]},
    LEARNING: {
        "mode": "quick",
        "prefill": "empty",
        "repeat_limit": "2",
        "repeat_after_days": "30",
        "may_open_locked": "on",
    },
    POINTS: {
        "grading": "both",
        "weight": "2.5",
        "completes_with": "units",
        "counted_units": "5",
        "offers_certificate": "on",
    },
    PEOPLE: {"results_for": "nobody", "evidence_review": "trainer", "contact": "laima@example.com"},
}
"""What turns the empty programme into the full one."""


def program(olx: str = EMPTY) -> XBlock:
    """Return a programme in Studio."""
    course = Course()
    return course.in_studio(course.add(olx))


def sent(values: dict[str, Any], version: str = "", intent: str = "save") -> Sent:
    """Return what a browser sends."""
    data = QueryDict(mutable=True)
    for name, value in values.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return Sent(intent, data, version=version)


def save(block: XBlock, screen: str, values: dict[str, Any], **changes: Any) -> Saved | Shown:
    """Send the form of a screen with some changes."""
    return SCREENS[screen].submit(block, "", sent({**values, **changes}))


def settings_of(block: XBlock) -> dict[str, Any]:
    """Return what is set on the block."""
    names = [
        name for name, field in block.fields.items() if field.is_set_on(block) and name not in ("children", "parent")
    ]
    return {name: getattr(block, name) for name in names}


def page(block: XBlock, screen: str) -> lxml_html.HtmlElement:
    """Return a screen as the browser shows it."""
    with speaking("en"):
        return lxml_html.fromstring(shown_screen(EDITOR, block, Place(screen))["html"])


def entered(document: lxml_html.HtmlElement) -> dict[str, Any]:
    """Return what a browser would send if nothing were changed."""
    values: dict[str, Any] = {}
    for control in document.xpath("//*[@name][not(@name='intent' or @name='version')]"):
        if control.get("type") == "checkbox" and control.get("name") == "steps":
            values.setdefault("steps", [])
            values["steps"] += [control.get("value")] if control.get("checked") is not None else []
        elif control.get("type") not in ("radio", "checkbox") or control.get("checked") is not None:
            values[control.get("name")] = _value(control)
    return values


def _value(control: lxml_html.HtmlElement) -> str:
    if control.tag == "select":
        return next(iter(control.xpath("./option[@selected]/@value")), "")
    if control.tag == "textarea":
        return (control.text or "").removeprefix("\n")
    return str(control.get("value", "on" if control.get("type") == "checkbox" else ""))


@pytest.mark.parametrize("screen", list(DEFAULTS))
def test_form_shows_what_holds(screen: str) -> None:
    """Where nothing is set, the choice that holds is chosen, so nobody has to guess."""
    assert entered(page(program(), screen)) == DEFAULTS[screen]


@pytest.mark.parametrize("screen", list(DEFAULTS))
def test_form_shows_what_is_set(screen: str) -> None:
    """What was chosen before is found again."""
    assert entered(page(program(FULL), screen)) == CHANGED[screen]


@pytest.mark.parametrize("screen", list(DEFAULTS))
def test_saving_without_a_change_sets_nothing(screen: str) -> None:
    """OLX holds what authors decided; a default that is written down would never follow a better one."""
    block = program()

    assert isinstance(save(block, screen, DEFAULTS[screen]), Saved)

    assert settings_of(block) == {}


def test_all_screens_together_make_the_full_programme() -> None:
    """What the editor saves is what a person would write, to the byte."""
    block = program()
    for screen, values in CHANGED.items():
        assert isinstance(save(block, screen, values), Saved)

    assert settings_of(block) == settings_of(program(FULL))
    assert exported(block).split(">")[0] == exported(program(FULL)).split(">")[0]


def test_going_back_to_the_defaults_unsets_everything() -> None:
    """A trainer who undoes a change leaves no trace of it."""
    block = program(FULL)
    for screen, values in DEFAULTS.items():
        assert isinstance(save(block, screen, values), Saved)

    assert settings_of(block) == {}


@pytest.mark.parametrize(
    ("screen", "field", "value"),
    [
        (PROGRAMME, "display_name", ""),
        (PROGRAMME, "display_name", "x" * 201),
        (PROGRAMME, "introduction", "x" * 4001),
        (PROGRAMME, "language", "tlh"),
        (PROGRAMME, "steps", ["profile"]),
        (LEARNING, "mode", "long"),
        (LEARNING, "prefill", "all"),
        (LEARNING, "repeat_limit", "-1"),
        (LEARNING, "repeat_limit", "101"),
        (LEARNING, "repeat_limit", ""),
        (LEARNING, "repeat_after_days", "3651"),
        (LEARNING, "repeat_after_days", "soon"),
        (POINTS, "grading", "score"),
        (POINTS, "weight", "-0.1"),
        (POINTS, "weight", "1001"),
        (POINTS, "weight", "nan"),
        (POINTS, "completes_with", "view"),
        (POINTS, "counted_units", "0"),
        (POINTS, "counted_units", "51"),
        (PEOPLE, "results_for", "everybody"),
        (PEOPLE, "evidence_review", "peers"),
        (PEOPLE, "contact", "x" * 201),
    ],
)
def test_rejected_form_changes_nothing_and_keeps_what_was_typed(screen: str, field: str, value: Any) -> None:
    """One wrong value among right ones saves none of them."""
    block = program()
    values = {**CHANGED[screen], field: value}

    with speaking("en"):
        status, answer = submitted_screen(EDITOR, block, Place(screen), sent(values))

    document = lxml_html.fromstring(answer["html"])
    assert (status, settings_of(block)) == (400, {})
    assert document.xpath(f"//*[@data-csr-region='error-{field}']")[0].text_content().strip()
    assert {name: typed for name, typed in entered(document).items() if name != field} == {
        name: typed for name, typed in CHANGED[screen].items() if name != field
    }


@pytest.mark.parametrize(
    ("screen", "field", "value", "expected"),
    [
        (PROGRAMME, "display_name", "x" * 200, "x" * 200),
        (PROGRAMME, "introduction", "x" * 4000, "x" * 4000),
        (LEARNING, "repeat_limit", "100", 100),
        (LEARNING, "repeat_after_days", "3650", 3650),
        (POINTS, "weight", "0", 0.0),
        (POINTS, "weight", "1000", 1000.0),
        (POINTS, "counted_units", "1", 1),
        (POINTS, "counted_units", "50", 50),
        (PEOPLE, "contact", "x" * 200, "x" * 200),
    ],
)
def test_values_at_the_limits_are_taken(screen: str, field: str, value: str, expected: object) -> None:
    """The help names them."""
    block = program()

    assert isinstance(save(block, screen, DEFAULTS[screen], **{field: value}), Saved)

    assert settings_of(block) == {field: expected}


def test_neither_scorecard_nor_path() -> None:
    """Both boxes may be empty; the answering steps are written all the same."""
    block = program()
    save(block, PROGRAMME, {name: value for name, value in DEFAULTS[PROGRAMME].items() if name != "steps"})

    assert settings_of(block) == {"steps": "profile start"}


WITH_START_PAGE = '<csr_program programme-version="2"{steps}><csr_assessment/></csr_program>'
ALL_BOXES = ["importance", "scorecard", "strategy", "path", "renew"]
NEW_BOXES = {"importance", "strategy", "renew"}


def journey(steps: str = "") -> XBlock:
    """Return a programme with the start page; `steps` as they are written."""
    return program(WITH_START_PAGE.format(steps=f' steps="{steps}"' if steps else ""))


@pytest.mark.parametrize(
    ("steps", "boxes"),
    [
        ("", ALL_BOXES),
        ("profile start scorecard path", ["scorecard", "path"]),
        ("profile start strategy", ["strategy"]),
    ],
)
def test_programme_with_start_page_offers_its_own_steps(steps: str, boxes: list[str]) -> None:
    """A setting per new step; what has no screens yet is not offered, and stays as it is written."""
    block = journey(steps)
    shown = entered(page(block, PROGRAMME))
    before = settings_of(block)

    assert isinstance(save(block, PROGRAMME, shown), Saved)

    assert ("on", boxes) == (shown["programme_version"], shown["steps"])
    assert before == settings_of(block)


def test_steps_are_named_with_what_they_are_about() -> None:
    """The titles alone say nothing to a trainer who sees them for the first time."""
    words = page(journey(), PROGRAMME).text_content()

    assert "Ask: who is affected by the company, and how important each goal is" in words
    assert "Decide" in words


@pytest.mark.parametrize(
    ("steps", "written"), [("", ""), ("profile start path", "profile importance start strategy path renew")]
)
def test_start_page_is_switched_on_and_taken_back(steps: str, written: str) -> None:
    """There what was hidden stays hidden, and back the programme is as it was."""
    block = program(f'<csr_program steps="{steps}"><csr_assessment/></csr_program>')
    values = entered(page(block, PROGRAMME))
    save(block, PROGRAMME, values, programme_version="on")
    switched = (block.programme_version, block.steps)
    values = entered(page(block, PROGRAMME))
    del values["programme_version"]
    save(block, PROGRAMME, values)

    assert ((2, written), (1, steps)) == (switched, (block.programme_version, block.steps))
    assert "programme_version" not in settings_of(block)


def version_on(block: XBlock) -> str:
    """Return what the form says that it began from."""
    return str(page(block, PROGRAMME).xpath("//input[@name='version']/@value")[0])


@pytest.mark.parametrize("hidden", ["scorecard", "path"])
def test_boxes_that_were_not_there_hide_nothing(hidden: str) -> None:
    """Somebody else has switched the start page on meanwhile: told, and saved again without hiding the new steps."""
    block = program()
    began, boxes = version_on(block), [one for one in ("scorecard", "path") if one != hidden]
    save(block, PROGRAMME, DEFAULTS[PROGRAMME], programme_version="on")
    values = {**DEFAULTS[PROGRAMME], "steps": boxes, "programme_version": "on", "version": began}
    with speaking("en"):
        status, answer = submitted_screen(EDITOR, block, Place(PROGRAMME), sent(values, version=began))

    shown = entered(lxml_html.fromstring(answer["html"]))
    assert (409, [step for step in ALL_BOXES if step in boxes or step in NEW_BOXES]) == (status, shown["steps"])
    assert (2, "") == (block.programme_version, block.steps)

    assert isinstance(save(block, PROGRAMME, shown), Saved)

    assert hidden not in block.steps
    assert {"importance", "renew"} <= set(block.steps.split())


def test_boxes_of_the_start_page_are_no_fault_once_it_was_taken_back() -> None:
    """The same the other way round."""
    block = journey()
    began = version_on(block)
    save(block, PROGRAMME, {**DEFAULTS[PROGRAMME], "steps": ALL_BOXES})
    values = {**DEFAULTS[PROGRAMME], "steps": ["importance", "path"], "version": began}
    with speaking("en"):
        status, answer = submitted_screen(EDITOR, block, Place(PROGRAMME), sent(values, version=began))

    assert (409, ["path"]) == (status, entered(lxml_html.fromstring(answer["html"]))["steps"])


def test_title_of_a_new_programme_is_shown_in_the_authors_language() -> None:
    """It is not the author's word yet, so saving it does not make it one."""
    block = program()
    with speaking("lt"):
        document = lxml_html.fromstring(shown_screen(EDITOR, block, Place(PROGRAMME))["html"])
        title = document.xpath("//input[@name='display_name']/@value")[0]
        save(block, PROGRAMME, DEFAULTS[PROGRAMME], display_name=title)

    assert title != "CSR Step by Step"
    assert settings_of(block) == {}


def test_programme_without_an_assessment_completes_with_units_unless_told_otherwise() -> None:
    """The form says what holds for this programme."""
    block = program("<csr_program/>")

    assert entered(page(block, POINTS))["completes_with"] == "units"
    save(block, POINTS, DEFAULTS[POINTS], completes_with="units")
    assert settings_of(block) == {}
    save(block, POINTS, DEFAULTS[POINTS], completes_with="assessment")
    assert settings_of(block) == {"completes_with": "assessment"}


@pytest.mark.parametrize("screen", list(DEFAULTS))
def test_second_trainer_is_told(screen: str) -> None:
    """What the first has saved is not overwritten silently; saving again, knowingly, does it."""
    block = program()
    version = page(block, screen).xpath("//input[@name='version']/@value")[0]
    save(block, screen, CHANGED[screen])

    with speaking("en"):
        status, answer = submitted_screen(EDITOR, block, Place(screen), sent(DEFAULTS[screen], version))

    document = lxml_html.fromstring(answer["html"])
    newest = document.xpath("//input[@name='version']/@value")[0]
    assert (status, answer["kind"]) == (409, "conflict")
    assert "Somebody else has changed this" in document.text_content()
    assert entered(document) == DEFAULTS[screen]
    assert settings_of(block) != {}
    again = SCREENS[screen].submit(block, "", sent(DEFAULTS[screen], newest))
    assert (type(again), settings_of(block)) == (Saved, {})


def test_wrong_form_does_not_forget_from_what_it_began() -> None:
    """After mending a wrong number the second trainer is still told of the first one's save."""
    block = program()
    version = page(block, LEARNING).xpath("//input[@name='version']/@value")[0]
    save(block, LEARNING, CHANGED[LEARNING])
    wrong = {**DEFAULTS[LEARNING], "repeat_limit": "many"}

    with speaking("en"):
        _, answer = submitted_screen(EDITOR, block, Place(LEARNING), sent(wrong, version))
    kept = lxml_html.fromstring(answer["html"]).xpath("//input[@name='version']/@value")[0]
    outcome = SCREENS[LEARNING].submit(block, "", sent(DEFAULTS[LEARNING], kept))

    assert isinstance(outcome, Shown)
    assert outcome.kind is ShownAs.CONFLICT


def test_other_settings_of_the_programme_are_no_conflict() -> None:
    """Two trainers may work on two tabs."""
    block = program()
    version = page(block, PEOPLE).xpath("//input[@name='version']/@value")[0]
    save(block, LEARNING, CHANGED[LEARNING])

    outcome = SCREENS[PEOPLE].submit(block, "", sent(CHANGED[PEOPLE], version))

    assert isinstance(outcome, Saved)


@pytest.mark.parametrize("screen", list(DEFAULTS))
def test_checking_saves_nothing(screen: str) -> None:
    """A check answers what a save would say."""
    block = program()

    outcome = SCREENS[screen].submit(block, "", sent(CHANGED[screen], intent="check"))

    assert isinstance(outcome, Shown)
    assert settings_of(block) == {}


@pytest.mark.parametrize(("argument", "intent"), [("x", "save"), ("", "publish")])
def test_unknown_requests_are_refused(argument: str, intent: str) -> None:
    """A screen of settings is about the block and nothing in it, and knows two intents."""
    with pytest.raises(InvalidInput):
        SCREENS[PROGRAMME].submit(program(), argument, sent(CHANGED[PROGRAMME], intent=intent))


@pytest.mark.parametrize("screen", list(DEFAULTS))
def test_every_control_has_a_name_for_everybody(screen: str) -> None:
    """Each input has a label, each group of inputs a legend, and ids are there once."""
    document = page(program(), screen)
    labelled = set(document.xpath("//label/@for"))
    controls = document.xpath("//input[not(@type='hidden')] | //select | //textarea")
    ids = document.xpath("//@id")

    assert controls
    assert {control.get("id") for control in controls} <= labelled
    assert all(fieldset.xpath("./legend") for fieldset in document.xpath("//fieldset"))
    assert len(ids) == len(set(ids))


def test_tabs_lead_to_all_screens() -> None:
    """A screen without a tab would be lost."""
    assert [tab.screen for tab in EDITOR.tabs] == list(SCREENS)
