"""What the three blocks share: where their assets are, what surrounds them, OLX, and what they say to their author."""

from collections.abc import Mapping
from typing import Self, cast

from django.utils.translation import gettext
from xblock.fields import Scope, String
from xblock.validation import Validation, ValidationMessage

from csr_xblock.edge.olx import Node, field_attributes, schema_warnings, write_attributes
from csr_xblock.openedx.blocks import Field, PlatformBlock, Runtime
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.surroundings import Surroundings, surroundings_of
from csr_xblock.openedx.written import ranges_of
from csr_xblock.placed.faults import Fault
from csr_xblock.placed.setting_faults import JUDGED, faults_of_settings


class CsrBlock:
    """
    Mixed into each block class beside XBlock.

    The LMS publishes everything below `resources_dir`, and serves what lies below `public_dir` in it in development
    (docs/decisions/0003-blocks-at-package-root.md).
    """

    resources_dir = "static"
    public_dir = "csr_xblock"
    show_in_read_only_mode = True
    """Staff who look as a named learner are shown our pages too; nothing is saved then, and no answers are told."""

    display_name: str
    fields: Mapping[str, Field]

    schema_version = String(help="Set by an import from a newer version only.", default="", scope=Scope.settings)

    def surroundings(self) -> Surroundings:
        """Return what surrounds the block now. Views and handlers ask once and hand it down."""
        return surroundings_of(cast("PlatformBlock", self))

    def language_code(self) -> str:
        """Return the language of the block's screens and messages."""
        return self.surroundings().language

    def shown_title(self) -> str:
        """Return the author's title; the one that every new block has is said in the active language."""
        return (
            gettext(str(self.display_name))
            if has_usual_title(cast("PlatformBlock", self))
            else str(self.display_name or "")
        )

    def setting_faults(self) -> list[Fault]:
        """Return a fault for each setting that has a value nobody knows. Learners get the default instead."""
        ranges = ranges_of(self.fields)
        return faults_of_settings(
            {name: getattr(self, name) for name in (*JUDGED, *ranges) if name in self.fields}, ranges
        )

    def author_faults(self) -> list[Fault]:
        """Return what an author must mend before learners can use the block."""
        raise NotImplementedError

    def validate(self) -> Validation:
        """Return what Studio shows to the author: what the platform finds, every fault of ours, a newer schema."""
        validation: Validation = super().validate()  # type: ignore[misc]
        with speaking(self.language_code()):
            for fault in self.author_faults():
                kind = ValidationMessage.WARNING if fault.is_beginning else ValidationMessage.ERROR
                validation.add(ValidationMessage(kind, str(fault)))
            for sentence in schema_warnings(self.schema_version):
                validation.add(ValidationMessage(ValidationMessage.WARNING, sentence))
        return validation

    @classmethod
    def parse_xml(cls, node: Node, runtime: Runtime, keys: object) -> Self:
        """Read the block from OLX; in a container every child element is a child block."""
        block: Self = super().parse_xml(field_attributes(node, cls), runtime, keys)  # type: ignore[misc]
        return block

    def add_xml_to_node(self, node: Node) -> None:
        """Write the block as OLX."""
        super().add_xml_to_node(node)  # type: ignore[misc]
        write_attributes(node, self)


def has_usual_title(block: PlatformBlock) -> bool:
    """Return whether the block still has the title that every new one has."""
    return block.display_name == block.fields["display_name"].default
