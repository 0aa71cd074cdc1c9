"""What stands around a unit's text: typed once, kept only where it differs from the package."""

import pytest

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import UnitLevel
from csr_xblock.openedx.written import written_unit
from tests.studio.unit_editing import Desk, described, error_of, text_of

WHY = packaged_units()[UnitId("g-why")]


def test_packaged_unit_stays_as_it_comes_when_nothing_is_changed() -> None:
    """A value that is written down would no longer follow the package, nor the learner's language."""
    desk = Desk('<csr_unit unit="g-why"/>')

    desk.change("basics")

    block = desk.block()
    unset = ("title", "promise", "minutes", "task_minutes", "evidence_required", "roles", "perspective", "level")
    assert [name for name in unset if block.fields[name].is_set_on(block)] == []
    assert described(block) == WHY


def test_packaged_unit_can_take_other_times_roles_and_words() -> None:
    """Twenty minutes are the default of own units, and still a choice for packaged ones."""
    desk = Desk('<csr_unit unit="g-why"/>')

    desk.change("basics", title="Ours", minutes="20", task_minutes="0", roles=["owner", "manager"])

    unit = described(desk.block())
    assert (unit.title, unit.promise, unit.online_minutes, unit.task_minutes) == ("Ours", WHY.promise, 20, 0)
    assert unit.roles == ("owner", "manager")
    assert desk.block().unit == "g-why"


def test_area_of_a_packaged_unit_is_not_asked() -> None:
    """Its rules and its place belong together."""
    tree = Desk('<csr_unit unit="g-why"/>').show("basics")

    assert tree.xpath("//*[@name='perspective' or @name='level']") == []
    assert WHY.title in text_of(tree)


def test_own_unit_says_where_it_belongs() -> None:
    """The learning path shows it there."""
    desk = Desk('<csr_unit unit="own-visit" title="Visit"/>')

    desk.change("basics", perspective="people", level="practice", roles=["employee"], evidence_required=[])

    block = desk.block()
    unit = described(block)
    assert (unit.perspective, unit.level, unit.roles) == ("people", UnitLevel.PRACTICE, ("employee",))
    assert block.evidence_required is False


def test_level_without_an_area_is_not_kept() -> None:
    """It would mean nothing."""
    desk = Desk('<csr_unit unit="own-visit" title="Visit"/>')

    desk.change("basics", perspective="", level="leading")

    assert desk.block().level == ""


def test_new_block_becomes_an_own_unit_by_its_title() -> None:
    """Who opens Basics first gets the same as who begins with the choice."""
    desk = Desk("<csr_unit/>")

    desk.change("basics", title="A visit")

    assert (desk.block().unit, desk.block().display_name) == ("own-a-visit", "A visit")


def test_unit_that_learners_may_know_by_its_block_keeps_that_name() -> None:
    """Units without a slug are known by their block's id; a new slug would hide what learners have done."""
    desk = Desk('<csr_unit url_name="w3" title="Old" text="Read."/>')

    desk.change("basics", title="New")

    assert (desk.block().unit, written_unit(desk.block()).slug) == ("", "own-w3")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "a" * 201),
        ("promise", "a" * 501),
        ("minutes", "-1"),
        ("minutes", "many"),
        ("task_minutes", "10001"),
        ("perspective", "peopel"),
        ("level", "general"),
        ("roles", ["boss"]),
    ],
)
def test_faults_stand_beside_their_field(field: str, value: str | list[str]) -> None:
    """Nothing is kept while there is one."""
    desk = Desk('<csr_unit unit="own-visit" title="Visit"/>')

    answer = desk.change("basics", **{"promise": "See", field: value})

    assert answer["status"] == 400
    assert error_of(answer["tree"], field) != ""
    assert (desk.block().title, desk.block().promise) == ("Visit", "")


def test_second_trainer_is_told() -> None:
    """Nothing is overwritten silently."""
    desk = Desk('<csr_unit unit="own-visit" title="Visit"/>')
    mine = desk.form("basics") | {"title": "Mine"}
    desk.change("basics", title="Theirs")

    assert desk.send("basics", mine)["kind"] == "conflict"
    assert desk.block().title == "Theirs"


def test_characters_that_no_file_can_hold_are_dropped() -> None:
    """They come with pasted text, and would stop the export of the whole course."""
    desk = Desk('<csr_unit unit="own-visit" title="Visit"/>')

    desk.change("basics", title="A\x0bvisit\x07")

    assert desk.block().title == "A visit"


def test_settings_are_kept_where_they_differ_from_the_programme() -> None:
    """Empty settings follow the programme around the unit."""
    desk = Desk('<csr_unit unit="g-why"/>')
    assert desk.change("settings")["kind"] == "saved"
    assert not desk.block().fields["display_name"].is_set_on(desk.block())

    desk.change("settings", display_name="Week 1", language="lt", evidence_review="trainer", assessment="second")

    block = desk.block()
    assert (block.display_name, block.language, block.evidence_review) == ("Week 1", "lt", "trainer")
    assert block.surroundings().settings.assessment_name == "second"
    assert block.author_faults() == []
