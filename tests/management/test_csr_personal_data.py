"""The command for one person: it gives what the learner's page gives, and deletes what retirement deletes."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.results.questions.retired_tables import RetiredAttempt
from tests.learners import learner_of
from tests.people import ABOUT_NOBODY, SECRETS, everything, live

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    """Run the command and return what it says."""
    output = StringIO()
    call_command("csr_personal_data", *arguments, stdout=output)
    return output.getvalue()


def test_export_as_json_holds_every_table_about_people() -> None:
    """With what each column means, and the questions that were answered."""
    live()

    data = json.loads(run("export", "rasa"))

    tables = {table.name for table in REGISTER if table.person}
    beside = {"csr_xblock_trainerdecision (decided by you)", "csr_xblock_givenlearning (given to you)"}
    assert tables | beside == set(data["tables"])
    assert [] == [name for name in tables if not data["tables"][name]["rows"]]
    assert {"user_id": learner_of().user_id, "username": "rasa"} == data["person"]
    [questionnaire] = data["questionnaires"].values()
    assert 48 == len(questionnaire["questions"])
    assert all(secret in json.dumps(data, ensure_ascii=False) for secret in SECRETS)


@pytest.mark.parametrize(("language", "heading"), [("en", "Self-assessments"), ("lt", "Įsivertinimai")])
def test_export_as_html_is_one_file_in_words(tmp_path: Path, language: str, heading: str) -> None:
    """It opens without a network, and asks nobody for anything."""
    live()
    file = tmp_path / "rasa.html"

    said = run("export", "rasa", "--format", "html", "--language", language, "--output", str(file))

    page = file.read_text("utf-8")
    assert f"Written: {file}\n" == said
    assert heading in page
    assert all(secret in page.replace("&#x27;", "'") for secret in SECRETS)
    assert not [word for word in ("http:", "https:", "<script", "src=", "csr_xblock_") if word in page]


def test_a_dry_run_tells_how_much_there_is_and_deletes_nothing() -> None:
    """By table, so that an operator sees that it is the right person."""
    live()
    before = everything()

    said = run("delete", "rasa", "--dry-run")

    assert "csr_xblock_attempt: 3\n" in said
    assert said.endswith("Nothing was deleted (delete).\n")
    assert everything() == before


def test_deletion_leaves_the_log_alone_of_all_tables() -> None:
    """As retirement does."""
    live()

    assert run("delete", "rasa").endswith("Deleted (delete).\n")

    assert {"csr_xblock_trainerdecision"} == {name for name, rows in everything(ABOUT_NOBODY).rows.items() if rows}


@pytest.mark.parametrize(
    ("setting", "options", "kept"),
    [("pseudonymise", (), 2), ("pseudonymise", ("--no-keep-levels",), 0), ("delete", ("--keep-levels",), 2)],
)
def test_the_site_decides_what_is_kept_unless_the_operator_does(
    settings: Any, setting: str, options: tuple[str, ...], kept: int
) -> None:
    """A person may ask for more than the site does by itself."""
    settings.CSR_XBLOCK_RETIREMENT = setting
    live()

    run("delete", "rasa", *options)

    assert kept == RetiredAttempt.objects.count()


@pytest.mark.parametrize("what", ["export", "delete"])
def test_a_name_that_nobody_has_is_told(what: str) -> None:
    """A slip of the pen deletes nobody."""
    with pytest.raises(CommandError, match="There is no user 'rassa'"):
        run(what, "rassa")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("delete", "rasa", "--output", "copy.json"), "--output"),
        (("delete", "rasa", "--format", "html", "--language", "lt"), "--format, --language"),
        (("export", "rasa", "--dry-run"), "--dry-run"),
        (("export", "rasa", "--no-keep-levels"), "--keep-levels"),
    ],
)
def test_an_option_of_the_other_request_is_refused(arguments: tuple[str, ...], named: str) -> None:
    """Nothing is deleted for somebody who believes that a copy is written first."""
    live()
    before = everything()

    with pytest.raises(CommandError, match=f"{arguments[0]}' has no {named}. Nothing was done"):
        run(*arguments)

    assert everything() == before


def test_a_language_without_words_is_refused() -> None:
    """Instead of a page in English."""
    live()
    with pytest.raises(CommandError, match="--language: invalid choice: 'xx'"):
        run("export", "rasa", "--format", "html", "--language", "xx")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """In one sentence, without the lines of the program."""
    live()
    with pytest.raises(CommandError, match=r"rasa\.json cannot be written: No such file or directory\."):
        run("export", "rasa", "--output", str(tmp_path / "no-folder" / "rasa.json"))
