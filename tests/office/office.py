"""LibreOffice without a screen: takes files, opens each of them and saves it in another format."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value>
</prop></item>
</oor:items>
"""
XLSX = "xlsx:Calc MS Excel 2007 XML"
FLAT = "fods:OpenDocument Spreadsheet Flat XML"
SECONDS = 300


class Office:
    """A program with a profile of its own, set to the country of a locale such as lt-LT."""

    def __init__(self, program: str, folder: Path, locale: str) -> None:
        self._program = program
        self._folder = folder
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS.format(locale=locale))
        self._profile = profile.as_uri()

    def saved(self, files: Mapping[str, bytes], form: str, opened_as: str = "") -> dict[str, bytes]:
        """
        Return the files after they were opened and saved in a format, by their names without an ending.

        All are done by one start of the program, which takes longer than the work. `opened_as` are filter options.
        """
        folder = Path(mkdtemp(dir=self._folder))
        for name, content in files.items():
            (folder / name).write_bytes(content)
        command = [self._program, f"-env:UserInstallation={self._profile}", "--headless", "--norestore"]
        command += [f"--infilter={opened_as}"] if opened_as else []
        command += ["--convert-to", form, "--outdir", "saved", *files]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
        ending = form.partition(":")[0]
        saved = {path.stem: path.read_bytes() for path in (folder / "saved").glob(f"*.{ending}")}
        assert saved.keys() == {Path(name).stem for name in files}, done.stdout + done.stderr
        return saved
