"""`csr-xblock validate` tells authors every problem of their files, one a line."""

from pathlib import Path

import pytest

from csr_xblock.cli import main
from csr_xblock.content.library import DATA, INSTRUMENT_FILE, UNITS_FILE, packaged_instrument
from csr_xblock.content.sheets.questions.instrument_workbook import write_instrument_workbook
from tests.content.sheets.workbooks import with_cell

FAULTY = """<instrument base="csr-step-by-step" version="1.0.0">
  <items>
    <item id="env-energy" weight="99"/>
    <item id="fin-savigs" off="true"/>
  </items>
</instrument>
"""


def test_packaged_files_have_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    """The same command that authors use holds for what we ship."""
    files = sorted(str(file) for file in DATA.glob("**/*.xml"))

    assert main(["validate", *files]) == 0
    assert capsys.readouterr().out == f"{len(files)} files, no problems\n"


def test_one_file_is_counted_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence is read by people."""
    assert main(["validate", str(UNITS_FILE)]) == 0
    assert capsys.readouterr().out == "1 file, no problems\n"


def test_every_problem_has_its_own_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Editors jump to `file:line:`; a script looks at the status."""
    file = tmp_path / "ours.xml"
    file.write_text(FAULTY, encoding="utf-8")

    status = main(["validate", str(INSTRUMENT_FILE), str(file), str(tmp_path / "missing.xml")])

    assert status == 1
    assert capsys.readouterr().out == (
        f"{file}:3: weight-range: The weight 99 of 'env-energy' is outside 1 to 10. "
        "Choose a whole number in this range.\n"
        f"{file}:4: off-unknown: 'fin-savigs' cannot be switched off because the instrument does not have it. "
        "Did you mean 'fin-savings'? Correct the id or remove the element.\n"
        f"{tmp_path / 'missing.xml'}: file-unreadable: The file cannot be read (No such file or directory). "
        "Check the name and the permissions.\n"
    )


@pytest.mark.parametrize("arguments", [[], ["validate"], ["score"], ["publish"]])
def test_wrong_arguments_end_with_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2 is what argparse and the other commands use, too."""
    with pytest.raises(SystemExit) as raised:
        main(arguments)

    assert raised.value.code == 2
    assert "usage: csr-xblock" in capsys.readouterr().err


def test_workbooks_are_checked_by_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A colleague's sheet can be looked at before anybody opens Studio."""
    good = write_instrument_workbook(packaged_instrument(), packaged_instrument())
    file, other = tmp_path / "ours.xlsx", tmp_path / "good.xlsx"
    file.write_bytes(with_cell(good, "Questions", 2, "Weight", 99))
    other.write_bytes(good)

    assert main(["validate", str(other)]) == 0
    assert main(["validate", str(file)]) == 1
    assert capsys.readouterr().out == (
        "1 file, no problems\n"
        f"{file}: Questions K2: weight-range: The weight 99 of 'fin-strategy-link' is outside 1 to 10. "
        "Choose a whole number in this range.\n"
    )
