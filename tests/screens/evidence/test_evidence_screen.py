"""The screens of the folder in a programme: who sees what, by address, and the file."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from webob import Request

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from tests.blocks.runtime import person
from tests.domain.plan.made_actions import ENERGY
from tests.hunting import BUDDY, write
from tests.learners import CORE_ITEM, EMPLOYEE, answer_items, assess, key_of, start
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, words
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db

BILLS = "Bills of two years lie in the <green> binder."
BOOK = "The complaint book lies at the till."
START = "All steps</h3>"
FOLDER = 'data-csr-module="report evidence-search"'


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in with a note, and found a good thing."""
    key = key_of()
    assess(key, {ENERGY: Answer(2, evidence=BILLS), CORE_ITEM: 3})
    write(key)
    return Planned()


def staff(planned: Planned) -> None:
    """Let an employee of rasa's write a note in a draft."""
    jonas = colleague(key_of(), role=Role.EMPLOYEE)
    start(jonas, profile=EMPLOYEE)
    answer_items(jonas, {"cus-complaints": Answer(2, evidence=BOOK)})


def download(planned: Planned, who: str = "rasa", **options: Any) -> Any:
    """Return the answer to a download."""
    return planned.block("p", person(who)).handle("download_evidence", Request.blank("/", **options))


def cells_of(answer: Any) -> list[list[list[Any]]]:
    """Return the cells of each sheet."""
    book = openpyxl.load_workbook(BytesIO(answer.body))
    return [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets]


def test_notes_stand_in_the_folder_as_text(planned: Planned) -> None:
    """Whatever was typed; with what it belongs to."""
    page = planned.page("evidence")

    assert FOLDER in page
    assert "Bills of two years lie in the &lt;green&gt; binder." in page
    assert BUDDY in page
    assert "2 pieces of evidence" in page


def test_choices_are_addresses(planned: Planned) -> None:
    """They work without script, and Back works."""
    document = planned.document("evidence")
    (people,) = document.xpath("//a[starts-with(normalize-space(), 'People (1)')]/@href")

    assert people.endswith("evidence%2Fall%2Fpeople")
    assert BUDDY in planned.page("evidence/all/people")
    assert BILLS[:20] not in planned.page("evidence/all/people")
    assert "Nothing here with this choice." in planned.page("evidence/talks")


def test_no_address_of_the_folder_holds_words(planned: Planned) -> None:
    """The field has no name and stands in no form, so nothing that is typed there can be sent."""
    document = planned.document("evidence")

    (field,) = document.xpath("//input[@data-csr-words]")
    assert "name" not in field.attrib
    assert [] == field.xpath("ancestor::form")


def test_answers_without_a_note_lead_to_what_could_prove_them(planned: Planned) -> None:
    """With the number in the tab."""
    document = planned.document("evidence/no-note")

    assert ["What has no note yet (1)"] == words(document, "//a[@aria-current='page']")
    assert ["1 answer has no note yet"] == words(document, "//*[@data-csr-found]")


def test_what_counts_is_a_table_for_four_readers(planned: Planned) -> None:
    """Each row has a cell for each of them."""
    document = planned.document("evidence/what-counts")

    rows = document.xpath("//table[contains(@class, 'csr-evidence-table')]/tbody/tr")
    assert {4} == {len(row.xpath("td")) for row in rows}


def test_staff_see_their_own_only(planned: Planned) -> None:
    """Nothing of the company or the owner; and the owner sees nothing of theirs."""
    staff(planned)
    theirs, owners = planned.page("evidence", who=person("jonas")), planned.page("evidence")

    assert BOOK in theirs
    assert "in a draft, not handed in" in theirs
    assert not [text for text in (BUDDY, "Bills of two years") if text in theirs]
    assert BOOK not in owners
    assert BOOK in str(cells_of(download(planned, "jonas")))
    assert BUDDY not in str(cells_of(download(planned, "jonas")))


def test_the_other_screens_of_the_company_stay_closed_to_staff(planned: Planned) -> None:
    """The folder is the only one with something of their own."""
    staff(planned)

    assert START in planned.page("monthly", who=person("jonas"))


def test_nobody_without_a_profile_and_no_trainer_has_a_folder(planned: Planned) -> None:
    """They are shown the start page, and get no file."""
    assert FOLDER not in planned.page("evidence", who=person("ona"))
    assert FOLDER not in planned.page("evidence", who=person("tutor", "staff"))
    assert (409, "profile-missing") == (download(planned, "ona").status_int, download(planned, "ona").json["code"])


def test_a_programme_without_the_step_has_no_folder() -> None:
    """The trainer hides Show and renew."""
    assess(key_of(), 1)
    planned = Planned('programme-version="2" steps="profile, start, scorecard"')

    assert FOLDER not in planned.page("evidence")
    assert "evidence" not in planned.page("home").partition("csr-home-steps")[2]
    assert "Open the evidence folder" not in planned.page(inside="scorecard")


def test_scorecard_and_monthly_board_lead_to_it(planned: Planned) -> None:
    """Where evidence is told, and where figures are read."""
    assert "Open the evidence folder" in planned.page(inside="scorecard")
    assert "Open the evidence folder" in planned.page("monthly")
    assert "Evidence folder" in planned.page("home")


def test_the_file_is_a_workbook_of_two_sheets(planned: Planned) -> None:
    """It is asked for as the page asks."""
    folder, missing = cells_of(download(planned))

    told = [dict(zip(folder[0], row, strict=True)) for row in folder[1:]]
    assert {BILLS, BUDDY} == {row["What was written"] for row in told}
    assert 2 == len(missing)
    assert "get-only" == download(planned, method="POST").json["code"]


@pytest.mark.parametrize("written", ["=1+1", "+370 600", "@SUM(A1)", "＝1"])
def test_no_cell_is_a_formula(written: str) -> None:
    """Whatever people write (DESIGN 9)."""
    key = key_of()
    assess(key, {ENERGY: Answer(2, evidence=written)})
    write(key, written)

    cells = [str(cell) for sheet in cells_of(download(Planned())) for row in sheet[1:] for cell in row if cell]

    assert [] == [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝"))]


def test_the_page_asks_the_database_little(planned: Planned) -> None:
    """What the programme reads of everybody, and eight queries at most."""
    planned.page("evidence")

    assert len(queries_of(lambda: planned.page("evidence"))) <= 12
