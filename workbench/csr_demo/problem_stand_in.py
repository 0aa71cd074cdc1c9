"""
The stand-in for the LMS's `problem`: one question with one right choice, with its own script, handler and state.

It proves that a native block with JavaScript works inside a learning unit.
"""

from typing import Any, Self

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import gettext as _
from lxml import etree
from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.exceptions import JsonHandlerError
from xblock.fields import Integer, Scope, ScopeIds, String
from xblock.runtime import Runtime


class DemoProblemBlock(XBlock):
    """A question read from the LMS's `<multiplechoiceresponse>`."""

    has_score = True
    display_name = String(scope=Scope.settings, default="")
    data = String(scope=Scope.content, default="<problem/>")
    chosen = Integer(scope=Scope.user_state, default=None)

    @classmethod
    def parse_xml(cls, node: etree._Element, runtime: Runtime, keys: ScopeIds) -> Self:
        """Keep the whole element as the question's text."""
        block = runtime.construct_xblock_from_class(cls, keys)
        block.display_name = node.get("display_name", "")
        block.data = etree.tostring(node, encoding="unicode")
        return block

    def student_view(self, _context: dict[str, Any]) -> Fragment:
        """Return the question with the learner's last choice and its result."""
        root = self._root()
        result = "" if self.chosen is None else self._result()["message"]
        page = {
            "block_id": self.scope_ids.usage_id.block_id,
            "display_name": self.display_name,
            "label": root.findtext(".//label", ""),
            "choices": [choice.text for choice in self._choices()],
            "chosen": self.chosen,
            "result": result,
        }
        fragment = Fragment(render_to_string("csr_demo/problem.html", page))
        fragment.add_javascript_url(static("csr_demo/problem.js"))
        fragment.initialize_js("CsrDemoProblem", {"failure": _("This could not be sent. Please try again.")})
        return fragment

    @XBlock.json_handler
    def check_choice(self, data: dict[str, Any], _suffix: str = "") -> dict[str, Any]:
        """Keep `choice`, the number of a choice from 0, and return whether it is right. 400 if there is no such one."""
        choice = data.get("choice") if isinstance(data, dict) else None
        if type(choice) is not int or not 0 <= choice < len(self._choices()):
            raise JsonHandlerError(400, _("Please choose an answer."))
        self.chosen = choice
        result = self._result()
        self.runtime.publish(self, "grade", {"value": int(result["is_right"]), "max_value": self.max_score()})
        return result

    def max_score(self) -> int:
        """Return the points for the right choice."""
        return 1

    def _result(self) -> dict[str, Any]:
        is_right = self._choices()[self.chosen].get("correct") == "true"
        return {"is_right": is_right, "message": _("That is right.") if is_right else _("Not quite. Try again.")}

    def _choices(self) -> list[etree._Element]:
        return self._root().findall(".//choice")

    def _root(self) -> etree._Element:
        return etree.fromstring(self.data)
