"""
What the platform gives every block, and the fields of ours that are read here, as types.

XBlock has no types of its own. A course written by hand can hold None in any field, so readers say `or ""`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from web_fragments.fragment import Fragment

PROGRAMME_TYPE, ASSESSMENT_TYPE, UNIT_TYPE = "csr_program", "csr_assessment", "csr_unit"


class UsageKey(Protocol):
    """The id of a block in a course; `str` of it is what addresses hold."""

    @property
    def block_id(self) -> str:
        """The last part, which a re-run of the course keeps."""
        ...

    @property
    def context_key(self) -> Any:
        """The key of the course, or of the library."""
        ...


class ScopeIds(Protocol):
    """Which block it is."""

    usage_id: UsageKey
    block_type: str


class Runtime(Protocol):
    """The platform as one block sees it, for one person and one request."""

    def service(self, block: "PlatformBlock", name: str) -> Any:
        """Return one of the platform's services, None where there is none."""
        ...

    def handler_url(self, block: "PlatformBlock", handler_name: str, suffix: str = "", query: str = "") -> str:
        """Return the address of a handler."""
        ...

    def local_resource_url(self, block: "PlatformBlock", uri: str) -> str:
        """Return the address of a file of the block's package."""
        ...

    def publish(self, block: "PlatformBlock", event_type: str, event_data: Mapping[str, object]) -> None:
        """Tell the platform that something has happened."""
        ...


class Field(Protocol):
    """One field of a block's class."""

    default: object

    @property
    def values(self) -> object:
        """The values that are possible; of a number {"min": ..., "max": ...}."""
        ...

    def is_set_on(self, block: "PlatformBlock") -> bool:
        """Return whether an author has set it."""
        ...

    def delete_from(self, block: "PlatformBlock") -> None:
        """Let the default hold again."""
        ...


class PlatformBlock(Protocol):
    """Any block, also a native one."""

    scope_ids: ScopeIds
    runtime: Runtime
    parent: object
    display_name: str
    fields: Mapping[str, Field]

    def get_parent(self) -> "PlatformBlock | None":
        """Return the block around it."""
        ...

    def get_children(self) -> Sequence["PlatformBlock | None"]:
        """Return the blocks inside; None stands for one that this person may not load."""
        ...

    def render(self, view: str, context: Mapping[str, object]) -> Fragment:
        """Return one of the block's views in the platform's wrapping."""
        ...


class ProgrammeFields(PlatformBlock, Protocol):
    """What an author sets of a programme, as far as others than its own editor need it."""

    steps: str
    programme_version: int
    contact: str
    may_open_locked: bool
    asks_before: bool
    grading: str
    completes_with: str
    counted_units: int
    offers_certificate: bool


class AssessmentFields(PlatformBlock, Protocol):
    """What an author sets of a self-assessment."""

    instrument_xml: str


class UnitFields(PlatformBlock, Protocol):
    """What an author sets of a unit."""

    children: list[object]
    unit: str
    opens_when: str
    recommended_when: str
    title: str
    promise: str
    text: str
    task: str
    unit_text: str
    perspective: str
    level: str
    roles: str
    evidence_required: bool
    evidence_review: str
    minutes: int
    task_minutes: int
