"""The programme block: the journey, the embedded assessment, and the learning path of its units."""

from typing import Any

from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.fields import Scope, String

from csr_xblock.block_base import CsrBlock
from csr_xblock.olx import field_attributes, write_attributes
from csr_xblock.program_screens import program_faults, program_fragment


def _(text: str) -> str:
    """Mark a text for translation; Studio translates it when it shows the field."""
    return text


@XBlock.wants("user")
class CsrProgramXBlock(CsrBlock, XBlock):
    """A container. Its settings are the defaults of the assessment and the units inside it."""

    has_children = True

    display_name = String(display_name=_("Title"), default=_("CSR Step by Step"), scope=Scope.settings)
    introduction = String(
        display_name=_("Introduction"),
        help=_("A few sentences that learners read above the steps."),
        default="",
        scope=Scope.content,
    )
    language = String(
        display_name=_("Language"),
        help=_("learner, course, or a language code such as lt."),
        default="",
        scope=Scope.settings,
    )
    assessment = String(
        display_name=_("Name of the assessment"),
        help=_("Empty: main."),
        default="",
        scope=Scope.settings,
    )
    mode = String(
        display_name=_("Length of the self-assessment"),
        help=_("quick, full, or empty to let the learner choose."),
        default="",
        scope=Scope.settings,
    )
    prefill = String(
        display_name=_("A new attempt starts with"),
        help=_("previous: the answers of the last attempt; empty: no answers."),
        default="",
        scope=Scope.settings,
    )

    @XBlock.supports("multi_device")
    def student_view(self, context: dict[str, Any] | None = None) -> Fragment:
        """Return the steps and the current screen. Units are listed, never rendered."""
        return program_fragment(self, context or {})

    def author_faults(self) -> list[str]:
        """Return the faults of the settings, and of what the programme holds, as sentences."""
        return [*self.setting_faults(), *program_faults(self)]

    @classmethod
    def parse_xml(cls, node: Any, runtime: Any, keys: Any) -> "CsrProgramXBlock":
        """Read the block from OLX; every child element is a child block."""
        return super().parse_xml(field_attributes(node, cls), runtime, keys)

    def add_xml_to_node(self, node: Any) -> None:
        """Write the block as OLX."""
        super().add_xml_to_node(node)
        write_attributes(node, self)
