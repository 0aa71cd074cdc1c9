"""What “Add new component” offers, with what a new block of the kind begins with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

EXAMPLE_TEXT = "<p>A text that a trainer writes with Studio’s own editor.</p>"
EXAMPLE_PROBLEM = """
<problem>
  <multiplechoiceresponse>
    <label>Which tap drips?</label>
    <choicegroup type="MultipleChoice">
      <choice correct="false">None</choice>
      <choice correct="true">The one in the kitchen</choice>
    </choicegroup>
  </multiplechoiceresponse>
</problem>
"""


@dataclass(frozen=True)
class NewComponent:
    """A kind of block that can be added: its name on the button, and the fields of a new one."""

    label: str | Promise
    fields: Mapping[str, Any] = field(default_factory=dict)


NEW_COMPONENTS = {
    "csr_program": NewComponent("CSR Step by Step"),
    "csr_assessment": NewComponent(_("CSR self-assessment")),
    "csr_unit": NewComponent(_("CSR learning unit")),
    "html": NewComponent(_("Text"), {"display_name": "Text", "data": EXAMPLE_TEXT}),
    "problem": NewComponent(_("Problem"), {"display_name": "Problem", "data": EXAMPLE_PROBLEM}),
}
