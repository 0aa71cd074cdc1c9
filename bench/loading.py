"""Make courses of scenarios that are written while measuring."""

from collections.abc import Callable, Mapping
from pathlib import Path

from csr_demo.people import make_users
from csr_demo.scenarios import load_scenario, read_catalogue
from django.core.management import call_command
from lxml import etree

LANGUAGE_ATTRIBUTE = "{http://www.w3.org/XML/1998/namespace}lang"


def load_scenarios(folder: Path, scenarios: Mapping[str, Callable[[], etree._Element]]) -> None:
    """Write the scenarios into the folder and make their blocks."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    catalogue = etree.Element("scenarios")
    for name, make in scenarios.items():
        entry = etree.SubElement(catalogue, "scenario", name=name)
        for tag in ("title", "description"):
            etree.SubElement(entry, tag, {LANGUAGE_ATTRIBUTE: "en"}).text = name
        (folder / f"{name}.xml").write_bytes(etree.tostring(make(), encoding="utf-8"))
    (folder / "scenarios.xml").write_bytes(etree.tostring(catalogue))
    make_users()
    for scenario in read_catalogue():
        load_scenario(scenario)
