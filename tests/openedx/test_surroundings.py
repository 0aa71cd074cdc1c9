"""What surrounds a block: who, where, in which language, and what authors have set around it."""

from dataclasses import FrozenInstanceError

import pytest

from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.programme.settings import OF_VERSION_1, Step
from csr_xblock.openedx.surroundings import programme_home, surroundings_inside, surroundings_of
from tests.blocks.runtime import Course, Person
from tests.learners import COURSE
from tests.openedx.trees import NESTED, Tree

RASA = Person(7, preferences={"pref-lang": "lt", "time_zone": "Europe/Vilnius"})


def test_person_place_language_and_time_zone_are_read() -> None:
    """Everything below the edge takes them from here."""
    around = surroundings_of(Tree('<csr_unit url_name="u"/>', RASA)("csr_unit", "u"))

    assert around.learner == Learner(COURSE, 7)
    assert (around.language, around.time_zone, around.learner_id) == ("lt", "Europe/Vilnius", 7)
    assert around.key == AssessmentKey(Learner(COURSE, 7), "main")
    assert around.programme is None
    assert around.units == ()


def test_nobody_has_no_key() -> None:
    """What nobody may keep is not asked for."""
    around = surroundings_of(Tree('<csr_unit url_name="u"/>')("csr_unit", "u"))

    assert (around.learner, around.key, around.learner_id, around.time_zone) == (None, None, 0, "")


def test_surroundings_are_frozen() -> None:
    """They are handed down through every floor, and none may change what the next one sees."""
    around = surroundings_of(Tree('<csr_unit url_name="u"/>')("csr_unit", "u"))

    with pytest.raises(FrozenInstanceError):
        around.language = "lt"  # type: ignore[misc]


def test_platform_is_asked_once_and_children_only_when_they_are_needed() -> None:
    """A saved answer needs the programme's settings, and none of its units."""
    tree = Tree('<csr_program><csr_assessment url_name="a"/><csr_unit/><csr_unit/></csr_program>', RASA)
    assessment = tree("csr_assessment", "a")
    tree.runtime.loaded.clear()

    around = surroundings_of(assessment)

    assert [key.block_type for key in tree.runtime.loaded] == ["csr_program"]
    assert len(around.units) == len(around.units) == 2
    assert tree.runtime.user_service is not None
    assert tree.runtime.user_service.times_asked == 1


def test_programme_that_may_not_be_loaded_is_none() -> None:
    """The LMS gives None for a block without access."""
    course = Course()
    course.add(NESTED)
    runtime = course.as_seen_by(None)
    unit = runtime.get_block(course.key.make_usage_key("csr_unit", "flat"))
    runtime.denied.add(unit.parent)

    around = surroundings_of(unit)

    assert around.programme is None
    assert (around.settings.language, around.language) == ("", "en")


@pytest.mark.parametrize(
    ("olx", "expected"),
    [
        pytest.param('<csr_program language="lt"><csr_unit url_name="u" language="es"/></csr_program>', "es", id="own"),
        pytest.param('<csr_program language="lt"><csr_unit url_name="u"/></csr_program>', "lt", id="programme"),
        pytest.param('<csr_program><csr_unit url_name="u"/></csr_program>', "", id="default"),
        pytest.param('<csr_unit url_name="u"/>', "", id="alone"),
    ],
)
def test_own_setting_comes_before_the_programmes_and_the_default(olx: str, expected: str) -> None:
    """A trainer sets a thing once, and differently where it must be."""
    assert surroundings_of(Tree(olx)("csr_unit", "u")).settings.language == expected


def test_setting_that_a_block_does_not_have_is_the_programmes() -> None:
    """A unit has no mode; the programme around it has."""
    assert surroundings_of(Tree(NESTED)("csr_unit", "flat")).settings.mode == "quick"


def test_inner_programme_takes_nothing_from_the_one_around_it() -> None:
    """A programme's settings are its own."""
    assert surroundings_of(Tree(NESTED)("csr_program", "inner")).settings.mode == ""


@pytest.mark.parametrize(
    ("own", "programmes", "expected"),
    [
        pytest.param("", "", 0, id="nothing set"),
        pytest.param("", "30", 30, id="the programme's"),
        pytest.param("7", "30", 7, id="own"),
        pytest.param("0", "30", 30, id="0 is not an own value"),
        pytest.param("-5", "30", 30, id="below 0 is read as 0"),
        pytest.param("", "-5", 0, id="never below 0"),
        pytest.param("", "3000000", 3650, id="never more than ten years"),
    ],
)
def test_number_is_the_blocks_own_or_the_programmes(own: str, programmes: str, expected: int) -> None:
    """A trainer sets it once and may differ in one place."""
    settings = [f'repeat-after-days="{value}"' if value else "" for value in (programmes, own)]
    olx = '<csr_program {}><vertical><csr_assessment url_name="a" {}/></vertical></csr_program>'.format(*settings)

    assert surroundings_of(Tree(olx)("csr_assessment", "a")).settings.repeat_rule.after_days == expected


@pytest.mark.parametrize(
    ("olx", "expected"),
    [
        pytest.param('<csr_unit url_name="u"/>', set(Step), id="no programme"),
        pytest.param('<csr_program><csr_unit url_name="u"/></csr_program>', set(OF_VERSION_1), id="nothing set"),
        pytest.param(
            '<csr_program programme-version="2"><csr_assessment/><csr_unit url_name="u"/></csr_program>',
            set(Step),
            id="version 2",
        ),
        pytest.param(
            '<csr_program steps="path"><csr_assessment/><csr_unit url_name="u"/></csr_program>',
            {Step.PROFILE, Step.START, Step.PATH},
            id="no scorecard",
        ),
        pytest.param(
            '<csr_program steps="scorecard"><csr_unit url_name="u"/></csr_program>', {Step.PATH}, id="no assessment"
        ),
    ],
)
def test_unit_knows_the_steps_of_its_programme(olx: str, expected: set[Step]) -> None:
    """It links to no step that is hidden."""
    assert surroundings_of(Tree(olx)("csr_unit", "u")).steps == expected


@pytest.mark.parametrize(
    "assessment",
    [
        pytest.param('<csr_assessment url_name="a"/>', id="as the programme"),
        pytest.param('<csr_assessment url_name="a" language="es" assessment="spring" mode="full"/>', id="own"),
    ],
)
def test_surroundings_inside_a_programme_are_those_that_the_block_would_read(assessment: str) -> None:
    """The programme hands them down instead of letting the assessment ask again."""
    tree = Tree(f'<csr_program url_name="p" language="lt" mode="quick">{assessment}</csr_program>', RASA)
    outer = surroundings_of(tree("csr_program", "p"))
    block = tree("csr_assessment", "a")

    inside = surroundings_inside(outer, block)

    assert inside == surroundings_of(block)
    assert outer.programme is not None
    assert outer.programme.followed.assessment_name == inside.settings.assessment_name


def test_home_of_a_programme_is_its_own_document() -> None:
    """A unit is a document of its own, so a relative link would lead nowhere."""
    tree = Tree('<csr_program url_name="p"><csr_unit url_name="u"/></csr_program>')
    programme = surroundings_of(tree("csr_unit", "u")).programme

    assert programme is not None
    assert programme_home(programme, "path") == (
        f"/xblock/{tree('csr_program', 'p').scope_ids.usage_id}?csr_{programme.short_id}=path"
    )
