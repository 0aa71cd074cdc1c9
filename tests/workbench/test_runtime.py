"""The runtime gives blocks the addresses and the wrapping of the LMS."""

import pytest
from csr_demo.keys import KeyMaker, course_key_of
from csr_demo.models import BlockUsage, LoadedScenario
from csr_demo.runtime import DemoRuntime
from csr_demo.scenarios import Scenario
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html
from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.exceptions import NoSuchUsage

from tests.workbench.native_blocks import PAGE, PROBLEM, PROBLEM_HANDLER, block_seen_by, learner_identity


@pytest.fixture
def problem(scenarios: list[Scenario]) -> XBlock:
    """Return the question as the first learner sees it."""
    return block_seen_by(learner_identity(), PROBLEM)


@pytest.mark.parametrize(
    ("suffix", "query", "ending"),
    [("", "", ""), ("a/b", "", "/a/b"), ("", "x=1", "?x=1"), ("a", "x=1", "/a?x=1")],
    ids=["plain", "suffix", "query", "both"],
)
def test_handler_addresses_are_those_of_the_lms(problem: XBlock, suffix: str, query: str, ending: str) -> None:
    """The LMS leaves the last slash out when there is no suffix; scripts that add one would miss there."""
    url = problem.runtime.handler_url(problem, "check_choice", suffix, query)

    assert url == PROBLEM_HANDLER + ending


@pytest.mark.parametrize("name", ["student_view", "no_such_thing"])
def test_what_is_not_a_handler_has_no_address(problem: XBlock, name: str) -> None:
    """A mistyped name must be found when the page is made, not when a learner clicks."""
    with pytest.raises(ValueError, match=name):
        problem.runtime.handler_url(problem, name)


def test_resources_are_served_where_the_lms_serves_them_in_development(problem: XBlock) -> None:
    """Our package builds no addresses itself."""
    url = problem.runtime.local_resource_url(problem, "csr_xblock/js/page.js")

    assert url == "/xblock/resource/problem/csr_xblock/js/page.js"


def test_every_block_on_the_page_is_wrapped_for_its_script(scenarios: list[Scenario]) -> None:
    """Scripts find their block, its handlers and its arguments by this element, in the LMS as here."""
    page = block_seen_by(learner_identity(), PAGE).render("student_view", {})
    wrapper = html.fromstring(page.content).xpath("//div[@data-block-type='problem']")[0]

    assert dict(wrapper.attrib) == {
        "class": "xblock xblock-student_view xblock-student_view-problem",
        "data-usage-id": PROBLEM,
        "data-block-type": "problem",
        "data-course-id": "course-v1:csr+native+demo",
        "data-has-score": "True",
        "data-init": "CsrDemoProblem",
        "data-runtime-class": "LmsRuntime",
        "data-runtime-version": "1",
    }


def test_a_childs_script_reaches_the_page_around_it(scenarios: list[Scenario]) -> None:
    """A container that lost it would show a question whose button does nothing."""
    page = block_seen_by(learner_identity(), PAGE).render("student_view", {})

    assert [resource.data for resource in page.resources] == ["/static/csr_demo/problem.js"]


def test_arguments_cannot_end_their_script_element(problem: XBlock) -> None:
    """A learner's text among the arguments would otherwise become part of the page."""
    fragment = Fragment("")
    fragment.initialize_js("Init", {"text": "</script><b>"})

    wrapped = problem.runtime.wrap_xblock(problem, "student_view", fragment, {})

    assert html.fromstring(wrapped.content).xpath("script")[0].text == r'{"text": "\u003C/script\u003E\u003Cb\u003E"}'


def statements_for(units: int) -> int:
    """Return how many statements it takes to read every field of a new programme with so many units."""
    scenario = LoadedScenario.objects.create(name=f"units-{units}", root="")
    maker = DemoRuntime(course_key_of(scenario.name), key_maker=KeyMaker(scenario))
    unit = '<csr_unit title="Own" text="x"/>'
    root = maker.parse_xml_string(f"<csr_program>{unit * units}</csr_program>")
    program = DemoRuntime(course_key_of(scenario.name), learner_identity()).get_block(root)
    with CaptureQueriesContext(connection) as statements:
        values = [[getattr(unit, name) for name in unit.fields] for unit in program.get_children()]

    assert len(values) == units
    return len(statements)


def test_the_blocks_of_a_container_are_read_at_once(scenarios: list[Scenario]) -> None:
    """The LMS reads the fields of many blocks together; a demo that does not would make long programmes look slow."""
    assert statements_for(5) == statements_for(50)


def test_what_is_written_to_a_child_is_read_back(scenarios: list[Scenario]) -> None:
    """What was read ahead must not hide what the same request has written since."""
    page = block_seen_by(learner_identity(), PAGE)
    problem = page.get_children()[-1]
    problem.chosen = 1
    problem.save()

    again = page.runtime.get_block(problem.scope_ids.usage_id)

    assert again.chosen == 1


def test_a_child_that_was_deleted_is_not_read_ahead(scenarios: list[Scenario]) -> None:
    """A container may still name it, and must hear that it is gone."""
    page = block_seen_by(learner_identity(), PAGE)
    BlockUsage.objects.filter(usage_key=PROBLEM).delete()

    with pytest.raises(NoSuchUsage):
        page.get_children()
