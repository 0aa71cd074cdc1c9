"""
The scenarios: situations to look at, each a file of OLX that becomes the blocks of a course of its own.

`scenarios/scenarios.xml` lists them with their words; `scenarios/<name>.xml` holds the blocks. A file is read once;
after a change it is read again by `manage.py load_scenarios --replace`, which keeps what learners did.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language
from lxml import etree
from opaque_keys.edx.keys import UsageKey

from csr_demo.keys import KeyMaker, course_key_of, definition_of
from csr_demo.models import BlockUsage, FieldValue, LoadedScenario
from csr_demo.runtime import DemoRuntime

CATALOGUE = "scenarios.xml"
LANGUAGE_ATTRIBUTE = "{http://www.w3.org/XML/1998/namespace}lang"
SOURCE_LANGUAGE = "en"


@dataclass(frozen=True)
class Scenario:
    """A scenario with its words by language code; there are always English ones."""

    name: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]

    @property
    def title(self) -> str:
        """The title in the language of the page."""
        return _in_page_language(self.titles)

    @property
    def description(self) -> str:
        """What there is to see, in the language of the page."""
        return _in_page_language(self.descriptions)

    @property
    def file(self) -> Path:
        """Where its blocks are written."""
        return Path(settings.CSR_DEMO_SCENARIOS) / f"{self.name}.xml"


def read_catalogue() -> list[Scenario]:
    """Return all scenarios in the order in which they are shown."""
    root = etree.parse(Path(settings.CSR_DEMO_SCENARIOS) / CATALOGUE).getroot()
    return [
        Scenario(node.get("name"), _texts(node, "title"), _texts(node, "description"))
        for node in root.iterfind("scenario")
    ]


def find_scenario(name: str) -> Scenario | None:
    """Return the scenario of that name, None if there is none."""
    return next((scenario for scenario in read_catalogue() if scenario.name == name), None)


def root_of(scenario: Scenario) -> UsageKey | None:
    """Return the key of the scenario's outermost block, None if the scenario has not been loaded."""
    loaded = LoadedScenario.objects.filter(name=scenario.name).first()
    return UsageKey.from_string(loaded.root) if loaded else None


@transaction.atomic
def load_scenario(scenario: Scenario, replace: bool = False) -> bool:
    """
    Make the blocks of a scenario unless that was done before, and return whether it was done now.

    With `replace` they are made anew, under the same keys. Raises PluginMissingError if a block type is not installed.
    """
    already = LoadedScenario.objects.filter(name=scenario.name).first()
    if already and not replace:
        return False
    if already:
        _forget_blocks(already)
    loaded = LoadedScenario.objects.create(name=scenario.name, root="")
    runtime = DemoRuntime(course_key_of(scenario.name), key_maker=KeyMaker(loaded))
    loaded.root = str(runtime.parse_xml_string(scenario.file.read_bytes()))
    loaded.save()
    return True


def _forget_blocks(loaded: LoadedScenario) -> None:
    usage_keys = list(BlockUsage.objects.filter(scenario=loaded).values_list("usage_key", flat=True))
    definition_keys = [str(definition_of(UsageKey.from_string(key))) for key in usage_keys]
    FieldValue.objects.filter(user="", owner__in=[*usage_keys, *definition_keys]).delete()
    loaded.delete()


def _texts(node: etree._Element, tag: str) -> dict[str, str]:
    return {child.get(LANGUAGE_ATTRIBUTE): " ".join((child.text or "").split()) for child in node.iterfind(tag)}


def _in_page_language(texts: Mapping[str, str]) -> str:
    return texts.get(get_language() or SOURCE_LANGUAGE, texts[SOURCE_LANGUAGE])
