"""The pages of the stand-in for Studio: what they show, and to whom."""

import pytest
from csr_demo.scenarios import Scenario
from csr_demo.stand_ins import STAND_INS
from django.test import Client
from django.urls import reverse
from lxml import html
from opaque_keys.edx.keys import UsageKey

from tests.workbench.edited_block import LEARNER, TRAINER, EditedBlock, add_edited_block
from tests.workbench.native_blocks import PAGE, PROBLEM


@pytest.fixture
def edited(scenarios: list[Scenario], monkeypatch: pytest.MonkeyPatch) -> UsageKey:
    """Return the key of a block with an editor."""
    monkeypatch.setitem(STAND_INS, "edited", EditedBlock)
    monkeypatch.setattr(EditedBlock, "asked", [])
    return add_edited_block()


@pytest.fixture
def trainer(scenarios: list[Scenario]) -> Client:
    """Return the trainer's browser."""
    client = Client()
    client.post("/choose/", TRAINER)
    return client


def page_of(client: Client, name: str, *arguments: object) -> html.HtmlElement:
    """Return a page of Studio."""
    response = client.get(reverse(name, args=[str(argument) for argument in arguments]))
    assert response.status_code == 200
    return html.fromstring(response.content)


def test_the_courses_lead_to_the_page_of_their_outermost_block(trainer: Client) -> None:
    """A trainer begins there."""
    links = page_of(trainer, "studio_home").xpath("//main//a/@href")

    assert links[0] == f"/studio/container/{PAGE}"


@pytest.mark.parametrize("name", ["studio_home", "container_handler", "studio_editor", "studio_editor_panel"])
def test_learners_are_refused_with_a_sentence(edited: UsageKey, client: Client, name: str) -> None:
    """Nobody must believe that learners can look into Studio."""
    client.post("/choose/", LEARNER)
    response = client.get(reverse(name, args=[] if name == "studio_home" else [str(edited)]))

    assert response.status_code == 403
    assert "Only trainers of a course may open it in Studio." in response.content.decode()


def test_the_page_of_a_container_offers_everything_for_each_child(edited: UsageKey, trainer: Client) -> None:
    """The buttons of Studio's heading: what is missing here could not be tried in the demo."""
    page = page_of(trainer, "container_handler", PAGE)
    parts = page.xpath(f"//*[@data-locator='{edited}']/header//*[self::a or self::button]/text()")

    assert parts == ["View", "Edit", "Duplicate", "Delete", "Move up", "Move down"]
    assert len(page.xpath("//*[@data-locator]/header")) == 4


def test_a_block_without_editor_or_children_offers_neither(trainer: Client, edited: UsageKey) -> None:
    """A link that leads to an error would be a riddle."""
    page = page_of(trainer, "container_handler", PAGE)
    parts = page.xpath(f"//*[@data-locator='{PROBLEM}']/header//*[self::a or self::button]/text()")

    assert parts == ["Duplicate", "Delete", "Move up", "Move down"]


def test_authors_see_the_view_for_authors_with_studios_context(edited: UsageKey, trainer: Client) -> None:
    """Our blocks tell by the root whether they are on their own page."""
    page = page_of(trainer, "container_handler", edited)
    context = EditedBlock.asked[-1]

    assert len(page.xpath("//p[@class='for-authors']")) == 1
    assert context["root_xblock"].location == edited
    assert (context["is_pages_view"], context["reorderable_items"]) == (False, set())


def test_without_a_view_for_authors_they_see_what_learners_see(
    edited: UsageKey, trainer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So Studio does: a forgotten `has_author_view` must show here, too."""
    monkeypatch.setattr(EditedBlock, "has_author_view", False)
    page = page_of(trainer, "container_handler", edited)

    assert len(page.xpath("//p[@class='for-learners']")) == 1


def test_what_validation_found_stands_at_the_block(edited: UsageKey, trainer: Client) -> None:
    """Studio shows it on the page and in the list of its container."""
    own = page_of(trainer, "container_handler", edited).xpath("//li[@class='demo-message-error']/text()")
    listed = page_of(trainer, "container_handler", PAGE).xpath("//li[@class='demo-message-error']/text()")

    assert own == listed == ["There is no text."]


def test_addresses_differ_between_editors_and_previews(edited: UsageKey, trainer: Client) -> None:
    """A handler that is called at the wrong one seems to save, and does not."""
    in_preview = page_of(trainer, "container_handler", edited).xpath("//*[@data-write]/@data-write")
    in_editor = page_of(trainer, "studio_editor", edited).xpath("//*[@data-write]/@data-write")

    assert in_preview == [f"/studio/preview/xblock/{edited}/handler/write/?a=1"]
    assert in_editor == [f"/studio/xblock/{edited}/handler/write/"]


def test_the_page_tells_the_script_which_runtime_a_block_has(edited: UsageKey, trainer: Client) -> None:
    """The script's addresses must be those of the server."""
    runtime = page_of(trainer, "studio_editor", edited).xpath("//*[@data-init]/@data-runtime-class")

    assert runtime == ["StudioRuntime"]


def test_the_panel_gets_an_editor_with_its_files(edited: UsageKey, trainer: Client) -> None:
    """Studio's window loads an editor into a page that does not have its scripts yet."""
    answer = trainer.get(reverse("studio_editor_panel", args=[str(edited)])).json()

    assert "class='editor'" in answer["html"]
    assert [(one["kind"], one["data"]) for one in answer["resources"]] == [("url", "/static/csr_demo/demo.css")]


@pytest.mark.parametrize("name", ["container_handler", "studio_editor", "studio_editor_panel"])
@pytest.mark.parametrize("key", ["not-a-key", PROBLEM.replace("problem1", "problem9")])
def test_what_does_not_exist_is_not_found(trainer: Client, name: str, key: str) -> None:
    """A deleted block may still be open in another window."""
    assert trainer.get(reverse(name, args=[key])).status_code == 404


def test_a_block_without_editor_has_no_page_for_it(trainer: Client) -> None:
    """An empty page would hide the mistake."""
    assert trainer.get(reverse("studio_editor", args=[PROBLEM])).status_code == 404


def test_the_bar_leads_to_the_other_side_and_back(trainer: Client) -> None:
    """Comparing what authors and learners see is one click."""
    course = html.fromstring(trainer.get("/scenario/native/").content)
    studio = page_of(trainer, "container_handler", PAGE)

    assert course.xpath("//*[@class='demo-side']/a/@href") == [f"/studio/container/{PAGE}"]
    assert studio.xpath("//*[@class='demo-side']/a/@href") == [f"/xblock/{PAGE}"]


def test_the_pages_speak_the_chosen_language(trainer: Client, edited: UsageKey) -> None:
    """The trainers of the demo are Lithuanian, too."""
    trainer.post("/choose/", TRAINER | {"language": "lt"})
    page = page_of(trainer, "container_handler", PAGE)

    parts = page.xpath(f"//*[@data-locator='{edited}']/header//*[self::a or self::button]/text()")

    assert parts == ["Atverti", "Redaguoti", "Dubliuoti", "Ištrinti", "Perkelti aukštyn", "Perkelti žemyn"]
