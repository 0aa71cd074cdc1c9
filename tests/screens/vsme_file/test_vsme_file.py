"""The handler that fills an uploaded file: who may, what comes back, and that nothing of it stays."""

import logging
import tempfile
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import html as lxml_html
from webob import Request

from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.content.vsme_file.opened_file import MAX_FILE_BYTES
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from tests.blocks.runtime import person
from tests.content.vsme_file.made_file import cell_in, made_file
from tests.learners import assess, key_of
from tests.screens.plan.planned import Planned
from tests.services.plan.planners import colleague
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db

SECRET = "Our secret turnover"
NOTE = "The yearly energy table, by month."
EMPLOYEES = "NumberOfEmployees"


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in."""
    assess(key_of(), {"env-energy": Answer(3, evidence=NOTE)})
    return Planned()


def secret_file() -> bytes:
    """Return a file in which the learner has written something already."""
    inner = f' t="inlineStr"><is><t>{SECRET}</t></is>'
    return made_file(cells={"DescriptionOfMainBusinessRelationships": inner}).data


def send(planned: Planned, data: bytes | None, answer: str = "file", who: str = "rasa", query: str = "") -> Any:
    """Send the form as a browser without scripts does."""
    fields: dict[str, Any] = {"answer": answer}
    if data is not None:
        fields["file"] = ("my.xlsx", data)
    request = Request.blank(f"/?{query}", POST=fields, content_type="multipart/form-data")
    return planned.block("p", person(who)).handle("fill_vsme_file", request)


def words(answer: Any) -> str:
    """Return a page that was answered as text."""
    assert answer.content_type == "text/html"
    return " ".join(lxml_html.document_fromstring(answer.text).text_content().split())


def test_the_file_comes_back_filled(planned: Planned) -> None:
    """As a file that no cache keeps."""
    made = made_file()

    answer = send(planned, made.data)

    assert (200, XLSX_TYPE) == (answer.status_int, answer.content_type)
    assert 'filename="vsme-proposed-' in answer.headers["Content-Disposition"]
    assert "private, no-store" == answer.headers["Cache-Control"]
    assert NOTE in cell_in(answer.body, made.places["DescriptionOfPracticesPoliciesAndOrFutureInitiatives"])
    assert "<v>" in cell_in(answer.body, made.places[EMPLOYEES])


def test_the_list_tells_what_the_file_would_get(planned: Planned) -> None:
    """As a page of its own, in the learner's language, that says nothing of what stands in the file."""
    told = words(answer := send(planned, secret_file(), "list"))

    assert 200 == answer.status_int
    assert "Filled in as a proposal" in told
    assert "What shows it: " + NOTE in told
    assert "Was there already, and stays B1" not in told
    assert "Main customers, suppliers and partners" in told
    assert SECRET not in told


@pytest.mark.parametrize("answer", ["file", "list"])
def test_nothing_of_an_upload_is_kept(
    planned: Planned, answer: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No row of any table, no file on the disk, no word in the log."""
    before = whole_database()
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", _forbidden)
    monkeypatch.setattr(tempfile, "mkstemp", _forbidden)
    monkeypatch.setattr(tempfile, "mkdtemp", _forbidden)

    with caplog.at_level(logging.DEBUG):
        send(planned, secret_file(), answer)

    assert before == whole_database()
    assert SECRET not in caplog.text
    assert "my.xlsx" not in caplog.text


def _forbidden(*_args: object, **_more: object) -> None:
    raise AssertionError("a file is made on the disk")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "Choose your file first."),
        (b"hello", "This is not the official VSME file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old format of Excel"),
        (b"PK\x03\x04" + bytes(3_000), "damaged"),
        (b"PK\x03\x04" + bytes(MAX_FILE_BYTES), "at most 5 MB"),
        (b"PK\x03\x04" + bytes(MAX_FILE_BYTES + 200_000), "at most 5 MB"),
    ],
    ids=["none", "text", "xls", "broken", "larger", "much larger"],
)
def test_what_cannot_be_filled_is_told_on_a_page(planned: Planned, data: bytes | None, sentence: str) -> None:
    """With the way back, because the form is sent without scripts."""
    answer = send(planned, data)

    assert 400 == answer.status_int
    assert sentence in words(answer)
    (back,) = lxml_html.document_fromstring(answer.text).xpath("//a/@href")
    assert "vsme-file" in back


def test_only_a_form_is_taken(planned: Planned) -> None:
    """Neither another method, nor another answer, nor a body that is no form."""
    block = planned.block("p", person())
    asked = [
        Request.blank("/"),
        Request.blank("/", method="POST", body=b"\xff\xfe", content_type="multipart/form-data; boundary=x"),
        Request.blank("/", POST={"file": "only words"}),
    ]

    assert [400] * 3 == [block.handle("fill_vsme_file", request).status_int for request in asked]
    assert 400 == send(planned, made_file().data, "everything").status_int


def test_staff_of_a_company_get_nothing(planned: Planned) -> None:
    """The plan and the notes are those of the company."""
    colleague(key_of(), "jonas", Role.EMPLOYEE)

    answer = send(planned, made_file().data, who="jonas")

    assert 403 == answer.status_int
    assert NOTE not in answer.text


def test_somebody_without_a_profile_is_told_to_fill_it_in(planned: Planned) -> None:
    """There is no company yet."""
    answer = send(planned, made_file().data, who="elena")

    assert 409 == answer.status_int
    assert "profile" in words(answer)


def test_a_page_of_another_company_fills_nothing(planned: Planned) -> None:
    """The person has joined another one since."""
    answer = send(planned, made_file().data, query="company=987654")

    assert 409 == answer.status_int
    assert "another company" in words(answer)


def test_the_screen_has_the_form_and_what_is_known(planned: Planned) -> None:
    """It works without scripts, so nobody is warned that they are off."""
    page = planned.document("vsme-file")

    (form,) = page.xpath("//form[@enctype='multipart/form-data']")
    assert "fill_vsme_file" in form.get("action")
    assert ["list", "file"] == form.xpath(".//button/@value")
    assert NOTE in page.text_content()
    assert [] == page.xpath("//noscript")


def test_the_screen_belongs_to_the_last_step() -> None:
    """Where that is hidden, there is the start page."""
    assess(key_of(), {"env-energy": 1})

    page = Planned('programme-version="2" steps="profile start scorecard"').document("vsme-file")

    assert [] == page.xpath("//form[@enctype='multipart/form-data']")


def test_the_archive_is_whole(planned: Planned) -> None:
    """Every entry can be unpacked."""
    assert ZipFile(BytesIO(send(planned, made_file().data).body)).testzip() is None
