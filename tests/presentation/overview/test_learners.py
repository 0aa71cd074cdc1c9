"""The list of learners in words."""

import pytest

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId
from csr_xblock.domain.overview.disclosure import ToldResult
from csr_xblock.domain.overview.learner_filters import Activity, AtLevel, LearnerFilter, UnitShare, WithUnit
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.people.person_names import PersonName
from csr_xblock.presentation.overview.learners import LearnersPage, learners_page
from csr_xblock.services.overview.list_learners import LearnerPage
from tests.presentation.overviews import LINKS, WHY, WORDS, figure, learner


def page(
    *learners: LearnerRecord, chosen: LearnerFilter | None = None, number: int = 1, pages: int = 1
) -> LearnersPage:
    """Return a page of the list."""
    listed = LearnerPage(learners, number, pages, found=figure(len(learners)))
    return learners_page(
        listed, chosen or LearnerFilter(), WORDS, {WHY: "Why"}, LINKS, csv_url="/csv", xlsx_url="/xlsx"
    )


def test_row_says_where_a_learner_is() -> None:
    """Days, not times: who worked when is nobody's business."""
    row = page(learner(units_open=figure(3), units_done=figure(1))).rows[0]

    assert ("Rasa Petraitienė", "rasa", "Handed in", "Owner") == (row.name, row.username, row.step, row.role)
    assert {"Nov. 3, 2026"} == {row.last_active, row.submitted}
    assert ("1 of 3 open ones done", "52 – In place", "1") == (row.units, row.result, str(row.attempts))
    assert row.url.endswith("=attempts%2F7")


@pytest.mark.parametrize(
    ("is_open", "done", "units"),
    [(3, 0, "0 of 3 open ones done"), (0, 0, "0 done"), (None, 0, "0 done"), (None, 2, "2 done")],
)
def test_units_are_told_as_far_as_they_may_be(is_open: int | None, done: int, units: str) -> None:
    """Which units are open follows from the score; how many are done does not, and none is an answer."""
    opened = None if is_open is None else figure(is_open)

    assert units == page(learner(units_open=opened, units_done=figure(done))).rows[0].units


@pytest.mark.parametrize(
    ("record", "result"),
    [
        (learner(submitted_at=None, result=None), "–"),
        (learner(result=None), "not shared"),
        (learner(result=ToldResult(None, None)), "Not enough answers"),
        (learner(result=ToldResult(figure(40), None)), "40 – Not enough answers"),
        (learner(result=ToldResult(None, None, is_staff_view=True)), "View of areas, without a level"),
        (
            learner(result=ToldResult(figure(52), BandId("in-place"), is_provisional=True)),
            "52 – In place (provisional)",
        ),
    ],
    ids=["nothing handed in", "not shared", "too few answers", "no level", "staff", "an area is missing"],
)
def test_result_is_told_or_it_is_said_why_not(record: LearnerRecord, result: str) -> None:
    """A blank cell would be read as a bad result."""
    assert result == page(record).rows[0].result


def test_account_without_a_name_is_called_by_its_user_name() -> None:
    """The LMS allows them."""
    assert "ona" == page(learner(PersonName(8, "ona"))).rows[0].name


def test_filter_offers_every_step_and_shows_the_chosen_one() -> None:
    """The values are addresses, so that no script is needed."""
    options = page(chosen=LearnerFilter(LearnerStep.UNITS)).options

    assert ["learners", *(f"learners/{group}" for group in (*LearnerStep, *Activity))] == [
        option.value for option in options
    ]
    assert ["Learning with units"] == [option.label for option in options if option.is_chosen]


def test_pages_keep_the_filter() -> None:
    """Turning a page must not start the search anew."""
    pages = page(chosen=LearnerFilter(LearnerStep.UNITS, "ona"), number=2, pages=3).pages

    assert "Page 2 of 3" == pages.sentence
    assert pages.previous_url.endswith("=learners%2Funits%2F1&csr_1a2b3c4d_q=ona")
    assert pages.next_url.endswith("=learners%2Funits%2F3&csr_1a2b3c4d_q=ona")


def test_first_and_last_page_lead_nowhere_else() -> None:
    """A link that does nothing is a broken one."""
    first, last, single = page(pages=2).pages, page(number=2, pages=2).pages, page().pages

    assert ("", "") == (first.previous_url, last.next_url)
    assert "" == single.sentence


def test_group_behind_a_number_is_named_and_kept() -> None:
    """Whoever comes from a bar must see whose list this is, and a search there must stay there."""
    group = AtLevel(PerspectiveId(OVERALL), WORDS.bands[0].id, tuple(band.id for band in WORDS.bands))
    shown = page(chosen=LearnerFilter(group, "ona"), number=2, pages=3)

    assert f"The whole company: {WORDS.bands[0].name}" == shown.filtered_by
    assert [shown.filtered_by] == [option.label for option in shown.options if option.is_chosen]
    assert f"=learners%2Flevel.overall.{WORDS.bands[0].id}%2F3&" in shown.pages.next_url
    assert "share their results" in shown.who
    assert shown.is_filtered


@pytest.mark.parametrize(
    ("group", "words", "says_more"),
    [
        (AtLevel(PerspectiveId(OVERALL), None), "The whole company: Not enough answers", False),
        (WithUnit(WHY, UnitShare.RECOMMENDED), "“Why” is recommended", False),
        (WithUnit(WHY, UnitShare.DONE), "“Why” is done", True),
    ],
    ids=["no level", "recommended", "done"],
)
def test_list_says_whom_it_leaves_out(group: AtLevel | WithUnit, words: str, says_more: bool) -> None:
    """What was entered and done is counted of everybody and listed of those who share."""
    shown = page(chosen=LearnerFilter(group))

    assert words == shown.filtered_by
    assert says_more == ("also counts others" in shown.who)


def test_steps_leave_nobody_out() -> None:
    """Everybody stands at one."""
    assert ("Handed in", "") == ((shown := page(chosen=LearnerFilter(LearnerStep.HANDED_IN))).filtered_by, shown.who)


def test_list_of_an_area_says_its_numbers() -> None:
    """Who comes from a bar of one area wants to see that area."""
    chosen = LearnerFilter(AtLevel(PerspectiveId("environment"), BandId("in-place")))
    told = {7: ToldResult(figure(44), BandId("in-place"))}
    listed = LearnerPage((learner(),), 1, 1, figure(1), told)
    shown = learners_page(listed, chosen, WORDS, {}, LINKS, csv_url="", xlsx_url="")

    assert ("Environment and climate", "44 – In place", "52 – In place") == (
        shown.area,
        shown.rows[0].area,
        shown.rows[0].result,
    )
    assert "" == page(learner(), chosen=LearnerFilter(AtLevel(PerspectiveId(OVERALL), BandId("in-place")))).area


def test_who_was_not_active_lately_can_be_listed() -> None:
    """To ask who is stuck."""
    shown = page(learner(), chosen=LearnerFilter(Activity.QUIET))

    assert ("Not active for 14 days", "") == (shown.filtered_by, shown.who)
    assert ["learners/quiet"] == [one.value for one in shown.options if one.is_chosen]
