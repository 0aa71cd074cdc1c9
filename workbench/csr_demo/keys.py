"""
The ids of the demo's blocks: the opaque keys that the LMS uses.

A scenario is a course. A block's id is its url_name, else `<type><n>` in the order of the file, so that the same file
always gives the same keys. Which keys exist is kept in `BlockUsage`.
"""

import hashlib
import itertools
from collections.abc import Iterable

from opaque_keys.edx.asides import AsideDefinitionKeyV2, AsideUsageKeyV2
from opaque_keys.edx.keys import DefinitionKey, UsageKey
from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator, DefinitionLocator
from xblock.exceptions import NoSuchUsage
from xblock.runtime import IdGenerator, IdReader

from csr_demo.models import BlockUsage, LoadedScenario

ORGANISATION = "csr"
RUN = "demo"
OBJECT_ID_CHARACTERS = 24


def course_key_of(scenario: str) -> CourseLocator:
    """Return the key of the course that a scenario is."""
    return CourseLocator(ORGANISATION, scenario, RUN)


class KeyReader(IdReader):
    """
    Finds definitions and types from keys; asides as the LMS does it, although the demo shows none.

    A reader lives as long as a request. Blocks that were read ahead are known to exist until it ends.
    """

    def __init__(self) -> None:
        self._known: set[str] = set()

    def read_ahead(self, usage_ids: Iterable[UsageKey]) -> None:
        """Find out in one statement which of these blocks exist."""
        wanted = [str(usage_id) for usage_id in usage_ids]
        self._known.update(BlockUsage.objects.filter(usage_key__in=wanted).values_list("usage_key", flat=True))

    def get_definition_id(self, usage_id: UsageKey) -> DefinitionLocator:
        """Return the key of the block's definition. Raises NoSuchUsage if no scenario has the block."""
        text = str(usage_id)
        if text not in self._known and not BlockUsage.objects.filter(usage_key=text).exists():
            raise NoSuchUsage(text)
        return definition_of(usage_id)

    def get_block_type(self, def_id: DefinitionKey) -> str:
        """Return the type that the key names."""
        return str(def_id.block_type)

    def get_usage_id_from_aside(self, aside_id: AsideUsageKeyV2) -> UsageKey:
        """Return the block that the aside stands beside."""
        return aside_id.usage_key

    def get_definition_id_from_aside(self, aside_id: AsideDefinitionKeyV2) -> DefinitionKey:
        """Return the definition of the block that the aside stands beside."""
        return aside_id.definition_key

    def get_aside_type_from_usage(self, aside_id: AsideUsageKeyV2) -> str:
        """Return the type that the key names."""
        return str(aside_id.aside_type)

    def get_aside_type_from_definition(self, aside_id: AsideDefinitionKeyV2) -> str:
        """Return the type that the key names."""
        return str(aside_id.aside_type)


class KeyMaker(IdGenerator):
    """
    Makes the keys of one scenario while its file is read, and notes each in `BlockUsage`.

    `url_name` is set by the runtime to the name in the file before each block, None if it has none.
    """

    def __init__(self, scenario: LoadedScenario) -> None:
        self.url_name: str | None = None
        self._scenario = scenario
        self._course_key = course_key_of(scenario.name)
        self._usages: dict[DefinitionLocator, BlockUsageLocator] = {}

    def create_definition(self, block_type: str, slug: str | None = None) -> DefinitionLocator:
        """Return the key of a new block's definition."""
        block_id = slug or self.url_name
        usage_key = self._usage_key(block_type, block_id) if block_id else self._first_free_key(block_type)
        definition_key = definition_of(usage_key)
        self._usages[definition_key] = usage_key
        return definition_key

    def create_usage(self, def_id: DefinitionLocator) -> BlockUsageLocator:
        """Return the key of the block whose definition was just made, from now on known to exist."""
        usage_key = self._usages[def_id]
        BlockUsage.objects.create(scenario=self._scenario, usage_key=str(usage_key))
        return usage_key

    def create_aside(
        self, definition_id: DefinitionKey, usage_id: UsageKey, aside_type: str
    ) -> tuple[AsideDefinitionKeyV2, AsideUsageKeyV2]:
        """Return the keys of an aside of a block."""
        return AsideDefinitionKeyV2(definition_id, aside_type), AsideUsageKeyV2(usage_id, aside_type)

    def _first_free_key(self, block_type: str) -> BlockUsageLocator:
        keys = (self._usage_key(block_type, f"{block_type}{number}") for number in itertools.count(1))
        return next(key for key in keys if not BlockUsage.objects.filter(usage_key=str(key)).exists())

    def _usage_key(self, block_type: str, block_id: str) -> BlockUsageLocator:
        return self._course_key.make_usage_key(block_type, block_id)


def definition_of(usage_key: UsageKey) -> DefinitionLocator:
    """Return the definition key of a block: always the same one for the same usage key."""
    digest = hashlib.sha256(str(usage_key).encode()).hexdigest()
    return DefinitionLocator(usage_key.block_type, digest[:OBJECT_ID_CHARACTERS])
