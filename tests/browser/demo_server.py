"""
The demo as a visitor gets it: started with the commands of the README, with a database of its own.

Between tests the database is put back, so that every test begins with the same people and the same answers.
"""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(ROOT / "workbench" / "manage.py")]
SCENARIOS = ROOT / "workbench" / "scenarios"
OWN_SCENARIOS = Path(__file__).parent / "scenarios"
START_SECONDS = 60


@dataclass(frozen=True)
class Demo:
    """A running demo. `strangers` is its database before anybody did anything, `seeded` as a visitor finds it."""

    url: str
    database: Path
    strangers: Path
    seeded: Path

    def put_back(self, state: Path) -> None:
        """Make the running demo forget what happened since the state was kept."""
        copy_database(state, self.database)


@contextmanager
def running_demo(folder: Path) -> Iterator[Demo]:
    """Start the demo in a folder for its files, give it, and stop it."""
    database, strangers, seeded = (folder / f"{name}.sqlite3" for name in ("demo", "strangers", "seeded"))
    environment = os.environ | {
        "CSR_WORKBENCH_DB": str(database),
        "CSR_WORKBENCH_SCENARIOS": str(all_scenarios(folder / "scenarios")),
        "PYTHONUNBUFFERED": "1",
    }
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    make_people = "from csr_demo.people import make_users; make_users()"
    for command in (["migrate", "--run-syncdb", "-v0"], ["load_scenarios"], ["shell", "-v0", "-c", make_people]):
        subprocess.run([*MANAGE, *command], env=environment, check=True, stdout=subprocess.DEVNULL)
    copy_database(database, strangers)
    url = f"http://127.0.0.1:{free_port()}"
    environment["CSR_WORKBENCH_URL"] = url
    command = [*MANAGE, "runserver", url.removeprefix("http://"), "--noreload"]
    log_file = folder / "server.log"
    with log_file.open("w") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            wait_until_up(url, server, log_file)
            copy_database(database, seeded)
            yield Demo(url, database, strangers, seeded)
        finally:
            server.terminate()
            server.wait(timeout=10)


def all_scenarios(folder: Path) -> Path:
    """Return a folder with the demo's scenarios and those that only these tests need."""
    shutil.copytree(SCENARIOS, folder)
    catalogue = etree.parse(folder / "scenarios.xml")
    for file in sorted(OWN_SCENARIOS.glob("*.xml")):
        shutil.copy(file, folder)
        scenario = etree.SubElement(catalogue.getroot(), "scenario", name=file.stem)
        for tag in ("title", "description"):
            text = etree.SubElement(scenario, tag, {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
            text.text = file.stem
    catalogue.write(folder / "scenarios.xml", encoding="utf-8")
    return folder


def copy_database(source: Path, target: Path) -> None:
    """Copy a database while a server may use either of them."""
    with closing(sqlite3.connect(source, timeout=20)) as old, closing(sqlite3.connect(target, timeout=20)) as new:
        old.backup(new)


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_up(url: str, server: subprocess.Popen[bytes], log_file: Path) -> None:
    """Return when the address answers."""
    for _ in range(START_SECONDS * 5):
        assert server.poll() is None, log_file.read_text()
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except urllib.error.URLError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"{url} did not answer within {START_SECONDS} seconds: {log_file.read_text()}")
