"""A block with an editor and a view for authors, put among the native blocks, and what authors do with blocks."""

from typing import Any, ClassVar

from csr_demo import authoring
from csr_demo.keys import course_key_of
from csr_demo.runtime import DemoRuntime
from django.test import Client
from django.urls import reverse
from opaque_keys.edx.keys import UsageKey
from web_fragments.fragment import Fragment
from webob import Request, Response
from xblock.core import XBlock
from xblock.fields import Scope, String
from xblock.validation import ValidationMessage

from tests.workbench.native_blocks import PAGE

TRAINER = {"learner": "rasa", "role": "staff", "language": "en", "next": "/"}
LEARNER = TRAINER | {"role": "student"}


@XBlock.needs("user", "studio_user_permissions")
class EditedBlock(XBlock):
    """Its handlers change it, its neighbours, or tell what the services say."""

    has_children = True
    has_author_view = True
    display_name = String(default="Edited", scope=Scope.settings)
    text = String(default="", scope=Scope.content)
    note = String(default="", scope=Scope.user_state)
    asked: ClassVar[list[dict[str, Any]]] = []

    def student_view(self, context: dict[str, Any]) -> Fragment:
        """Return the learners' view."""
        return Fragment(f"<p class='for-learners'>{self.text}</p>")

    def author_view(self, context: dict[str, Any]) -> Fragment:
        """Return the authors' view; its context is noted."""
        self.asked.append(context)
        address = self.runtime.handler_url(self, "write", "", "a=1")
        return Fragment(f"<p class='for-authors' data-write='{address}'></p>")

    def studio_view(self, context: dict[str, Any]) -> Fragment:
        """Return the editor."""
        fragment = Fragment(f"<p class='editor' data-write='{self.runtime.handler_url(self, 'write')}'></p>")
        fragment.add_css_url("/static/csr_demo/demo.css")
        fragment.initialize_js("Nothing")
        return fragment

    def validate(self) -> Any:
        """Return a fault that authors should read."""
        validation = super().validate()
        validation.add(ValidationMessage(ValidationMessage.ERROR, "There is no text."))
        return validation

    def studio_post_duplicate(self, store: object, source_block: XBlock) -> bool:
        """Note of what this is a copy."""
        self.text = f"copy of {source_block.display_name}"
        return False

    @XBlock.handler
    def write(self, request: Request, suffix: str = "") -> Response:
        """Change this block, its parent and what the person has noted."""
        self.text = f"{request.text}{suffix}"
        self.note = "noted"
        parent = self.get_parent()
        parent.display_name = "Changed from inside"
        parent.save()
        return Response("written")

    @XBlock.handler
    def add(self, request: Request, suffix: str = "") -> Response:
        """Put two texts into this block."""
        for text in ("one", "two"):
            self.runtime.create_child(self, "html", {"data": text})
        return Response(str(len(self.children)))

    @XBlock.json_handler
    def tell(self, data: dict[str, Any], suffix: str = "") -> dict[str, Any]:
        """Tell what the services say of the person."""
        user = self.runtime.service(self, "user").get_current_user()
        permissions = self.runtime.service(self, "studio_user_permissions")
        course = self.scope_ids.usage_id.course_key
        return {"attributes": user.opt_attrs, "may": [permissions.can_read(course), permissions.can_write(course)]}


def add_edited_block() -> UsageKey:
    """Put the block at the end of the page of native blocks."""
    return authoring.create_child(UsageKey.from_string(PAGE), "edited", {})


def stored(key: UsageKey) -> XBlock:
    """Return a block as it is kept."""
    return DemoRuntime(course_key_of("native")).get_block(key)


def children_of(key: str | UsageKey) -> list[str]:
    """Return the ids of what is in a container, in order."""
    return [child.block_id for child in stored(UsageKey.from_string(str(key))).children]


def handler_address(key: UsageKey, handler: str, route: str = "component_handler") -> str:
    """Return the address of a handler in Studio."""
    return reverse(route, kwargs={"usage_key_string": str(key), "handler": handler, "suffix": ""})


def change(client: Client, key: str | UsageKey, change: str) -> int:
    """Let the trainer press a button of a block's heading, and return the status of the answer."""
    return client.post(reverse("studio_change", args=[str(key), change]), {"next": "/"}).status_code
