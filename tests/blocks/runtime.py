"""
A small platform for these tests: the LMS's kind of ids, services, addresses and mixed-in fields, and its OLX parsing.

A `Course` keeps the blocks; `as_seen_by` gives the runtime of one person and one request, as the LMS makes it.
"""

import json
import sys
from dataclasses import dataclass, field
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from lxml import etree
from opaque_keys.edx.keys import CourseKey, LearningContextKey, UsageKey
from opaque_keys.edx.locator import DefinitionLocator
from web_fragments.fragment import Fragment
from webob import Request
from xblock.core import XBlock, XBlockMixin
from xblock.fields import Boolean, Dict, Scope, String
from xblock.reference.user_service import UserService, XBlockUser
from xblock.runtime import DictKeyValueStore, IdGenerator, IdReader, KvsFieldData, NullI18nService, Runtime

from tests.learners import COURSE


class PlatformMixin(XBlockMixin):
    """Some of the fields that the platform mixes into every block."""

    upstream = String(default=None, scope=Scope.settings)
    group_access = Dict(default={}, scope=Scope.settings)
    visible_to_staff_only = Boolean(default=False, scope=Scope.settings)
    hide_from_toc = Boolean(default=False, scope=Scope.settings)


class HtmlBlock(XBlock):
    """A native leaf with a text and a script."""

    display_name = String(default="Text", scope=Scope.settings)
    content = String(default="", scope=Scope.content)

    def student_view(self, context: dict[str, Any] | None = None) -> Fragment:
        """Return the text."""
        fragment = Fragment(f"<div class='native'>{self.content}</div>")
        fragment.add_javascript_url("/static/native.js")
        return fragment


class VerticalBlock(XBlock):
    """A native container."""

    has_children = True
    display_name = String(default="Unit", scope=Scope.settings)

    def student_view(self, context: dict[str, Any] | None = None) -> Fragment:
        """Return all children."""
        fragment = Fragment()
        for child in self.get_children():
            rendered = child.render("student_view", context)
            fragment.add_content(rendered.content)
            fragment.add_fragment_resources(rendered)
        return fragment


NATIVE = {"html": HtmlBlock, "vertical": VerticalBlock}


@dataclass(frozen=True)
class Person:
    """Who looks at a page. Without a `user_id` somebody who is not signed in."""

    user_id: int | None = None
    role: str = "student"
    preferences: dict[str, str] = field(default_factory=dict)
    is_enrolled: bool = True

    @property
    def attributes(self) -> dict[str, Any]:
        """What the LMS's `user` service tells of the person (common/djangoapps/xblock_django/user_service.py)."""
        if self.user_id is None:
            return {"edx-platform.is_authenticated": False, "edx-platform.request_country_code": None}
        return {
            "edx-platform.is_authenticated": True,
            "edx-platform.anonymous_user_id": f"anonymous-{self.user_id}",
            "edx-platform.request_country_code": None,
            "edx-platform.user_id": self.user_id,
            "edx-platform.username": f"user{self.user_id}",
            "edx-platform.user_is_beta_tester": False,
            "edx-platform.user_is_global_staff": False,
            "edx-platform.user_is_staff": self.role in ("staff", "instructor"),
            "edx-platform.user_role": self.role,
            "edx-platform.user_preferences": self.preferences,
        }


NOBODY = Person()


def person(username: str = "rasa", role: str = "student", language: str | None = None) -> Person:
    """Return a platform user as a person; made when the name is new."""
    user, _ = get_user_model().objects.get_or_create(username=username)
    return Person(user.pk, role, {"pref-lang": language} if language else {})


class LmsUserService(UserService):
    """The `user` service in the shape of the LMS. It counts how often it is asked: each time costs a query there."""

    def __init__(self, who: Person) -> None:
        super().__init__()
        self.who = who
        self.times_asked = 0

    def get_current_user(self) -> XBlockUser:
        """Return the person."""
        self.times_asked += 1
        user = XBlockUser(is_current_user=True)
        user.opt_attrs.update(self.who.attributes)
        return user


class LmsEnrollments:
    """The `enrollments` service: who takes part in the course, as a query set that can be asked whether it is empty."""

    def __init__(self, who: Person) -> None:
        self._who = who
        self._is_found = False
        self.times_asked = 0

    def get_active_enrollments_by_course(self, course_id: CourseKey) -> "LmsEnrollments":
        """Return the enrolments of a course."""
        return self

    def filter(self, *, user_id: int) -> "LmsEnrollments":
        """Return those of one person."""
        self._is_found = self._who.is_enrolled or user_id != self._who.user_id
        return self

    def exists(self) -> bool:
        """Return whether there is any; each time costs a query there."""
        self.times_asked += 1
        return self._is_found


class LmsCompletion:
    """The `completion` service of one person, with the methods of the LMS that ours call (edx-completion)."""

    def __init__(self, course: "Course", who: Person) -> None:
        self._kept = course.completions.setdefault(who.user_id, {})

    def completion_tracking_enabled(self) -> bool:
        """Return whether the site keeps completion at all."""
        return True

    def get_completions(self, candidates: list[UsageKey]) -> dict[UsageKey, float]:
        """Return how complete each block is, 0.0 for those that nothing is known of."""
        return {key: self._kept.get(key, 0.0) for key in candidates}

    def submit(self, key: UsageKey, completion: float) -> None:
        """Keep how complete a block is."""
        self._kept[key] = completion


class _Keys(IdReader, IdGenerator):
    """Opaque keys, as the split modulestore gives them out. `url_name` is that of the element that is read next."""

    def __init__(self, context_key: LearningContextKey) -> None:
        self.url_name: str | None = None
        self._context_key = context_key
        self._usage_of: dict[DefinitionLocator, UsageKey] = {}
        self._definition_of: dict[UsageKey, DefinitionLocator] = {}
        self._numbers = count(1)

    def create_definition(self, block_type: str, slug: str | None = None) -> DefinitionLocator:
        number = next(self._numbers)
        definition = DefinitionLocator(block_type, f"{number:024x}")
        name = slug or self.url_name or f"{block_type}{number}"
        usage = self._context_key.make_usage_key(block_type, name)
        if usage in self._definition_of:
            usage = self._context_key.make_usage_key(block_type, f"{block_type}{number}")
        self._usage_of[definition] = usage
        self._definition_of[usage] = definition
        return definition

    def create_usage(self, def_id: DefinitionLocator) -> UsageKey:
        return self._usage_of[def_id]

    def made(self) -> list[UsageKey]:
        """Return the keys of all blocks, in the order in which they were made."""
        return list(self._definition_of)

    def get_definition_id(self, usage_id: UsageKey) -> DefinitionLocator:
        return self._definition_of[usage_id]

    def get_block_type(self, def_id: DefinitionLocator) -> str:
        return str(def_id.block_type)

    def create_aside(self, definition_id: Any, usage_id: Any, aside_type: str) -> Any:
        raise NotImplementedError

    get_usage_id_from_aside = get_definition_id_from_aside = create_aside
    get_aside_type_from_usage = get_aside_type_from_definition = create_aside


class LmsRuntime(Runtime):
    """
    The blocks of a course for one person and one request.

    `loaded`, `rendered` and `published` note which blocks were read, which views were shown, and the events. `denied`
    cannot be loaded, as by group access: the LMS gives None for them.
    """

    user_id = None
    """A plain attribute: reading the deprecated property of the base class warns, though the runtime itself must."""

    def __init__(self, course: "Course", who: Person | None) -> None:
        self.user_service = None if who is None else LmsUserService(who)
        # Nobody's completion is kept without an account (lms/djangoapps/courseware/block_render.py).
        self.completion = None if who is None or who.user_id is None else LmsCompletion(course, who)
        self.enrolments = None if who is None else LmsEnrollments(who)
        services = {
            "field-data": KvsFieldData(course.fields),
            "i18n": NullI18nService(),
            "user": self.user_service,
            "completion": self.completion,
            "enrollments": self.enrolments,
        }
        super().__init__(course.keys, services=services, id_generator=course.keys, mixins=(PlatformMixin,))
        self.loaded: list[UsageKey] = []
        self.rendered: list[tuple[str, str]] = []
        self.published: list[tuple[str, str, dict[str, Any]]] = []
        self.denied: set[UsageKey] = set()

    def load_block_type(self, block_type: str) -> type[XBlock]:
        """Return a native class of these tests, else the one that an installed package offers."""
        return NATIVE.get(block_type) or super().load_block_type(block_type)

    def get_block(self, usage_id: UsageKey, for_parent: XBlock | None = None) -> XBlock | None:
        """Return a block, None if this person may not load it."""
        self.loaded.append(usage_id)
        return None if usage_id in self.denied else super().get_block(usage_id, for_parent)

    def render(self, block: XBlock, view_name: str, context: dict[str, Any] | None = None) -> Fragment:
        """Return a view in its wrapping element."""
        self.rendered.append((block.scope_ids.block_type, view_name))
        return super().render(block, view_name, context)

    def handler_url(
        self, block: XBlock, handler_name: str, suffix: str = "", query: str = "", thirdparty: bool = False
    ) -> str:
        """Return the address of a handler as the LMS builds it."""
        if not getattr(block.__class__, handler_name, None):
            raise ValueError(f"{handler_name!r} is not a function name")
        usage_id = block.scope_ids.usage_id
        url = f"/courses/{usage_id.context_key}/xblock/{usage_id}/handler/{handler_name}"
        return f"{url}?{query}" if query else url

    def local_resource_url(self, block: XBlock, uri: str) -> str:
        """Return the address of a file of the block's package, as the LMS does in development."""
        return f"/xblock/resource/{block.scope_ids.block_type}/{uri}"

    def resource_url(self, resource: str) -> str:
        """Refuse: nothing of ours asks for it."""
        raise NotImplementedError

    def publish(self, block: XBlock, event_type: str, event_data: dict[str, Any]) -> None:
        """Note the block's type and the event; completion is kept."""
        self.published.append((block.scope_ids.block_type, event_type, event_data))
        if event_type == "completion" and self.completion is not None:
            self.completion.submit(block.scope_ids.usage_id, event_data["completion"])

    def applicable_aside_types(self, block: XBlock) -> list[str]:
        """Return none."""
        return []

    def _usage_id_from_node(self, node: etree._Element, parent_id: UsageKey | None) -> UsageKey:
        self.id_generator.url_name = node.attrib.pop("url_name", None)
        return super()._usage_id_from_node(node, parent_id)


class StudioPermissions:
    """Studio's service that says who may change a course."""

    def __init__(self, may_write: bool) -> None:
        self._may_write = may_write

    def can_read(self, course_key: CourseKey) -> bool:
        """Return whether the person may see the course in Studio."""
        return self._may_write

    def can_write(self, course_key: CourseKey) -> bool:
        """Return whether the person may change the course."""
        return self._may_write


class StudioTemplates:
    """Studio's service for its own templates: of the one for children it shows what is inside."""

    def __init__(self) -> None:
        self.namespace_prefix = ""

    def render_template(self, name: str, values: dict[str, Any]) -> str:
        """Return the children one after the other."""
        assert (name, self.namespace_prefix) == ("studio_render_children_view.html", "lms.")
        return "".join(item["content"] for item in values["items"])


class StudioRuntime(LmsRuntime):
    """The blocks of a course in Studio; `author` may change it. Its `user` service names no role."""

    is_author_mode = True

    def __init__(self, course: "Course", who: Person | None, may_write: bool = True) -> None:
        super().__init__(course, who)
        self._course = course
        self._services["studio_user_permissions"] = StudioPermissions(may_write)
        self._services["mako"] = StudioTemplates()
        self._services["completion"] = None

    def blocks_of_type(self, block_type: str) -> list[XBlock]:
        """Return the blocks of a type in the course, as the modulestore finds them."""
        return [self.get_block(key) for key in self._course.keys.made() if key.block_type == block_type]

    def create_child(self, parent: XBlock, block_type: str, fields: dict[str, Any]) -> UsageKey:
        """Make a block inside another, as the modulestore does."""
        definition = self.id_generator.create_definition(block_type)
        usage_id = self.id_generator.create_usage(definition)
        child = self.get_block(usage_id)
        child.parent = parent.scope_ids.usage_id
        for name, value in fields.items():
            setattr(child, name, value)
        child.save()
        return usage_id


class Course:
    """Blocks in one course, or in a library for a key that is none of a course."""

    def __init__(self, key: str = COURSE) -> None:
        self.key = LearningContextKey.from_string(key)
        self.keys = _Keys(self.key)
        self.fields = DictKeyValueStore()
        self.completions: dict[int | None, dict[UsageKey, float]] = {}

    @property
    def course_key(self) -> CourseKey:
        """The key, known to be a course's."""
        assert isinstance(self.key, CourseKey)
        return self.key

    def add(self, olx: str) -> UsageKey:
        """Read a block with all that is in it from OLX, and return its key."""
        return LmsRuntime(self, None).parse_xml_string(olx)

    def as_seen_by(self, who: Person | None) -> LmsRuntime:
        """Return a new runtime, as for one request. None: no `user` service."""
        return LmsRuntime(self, who)

    def in_studio(self, usage_id: UsageKey, *, may_write: bool = True, who: Person | None = None) -> XBlock:
        """Return a block as somebody sees it in Studio, in a new request."""
        return StudioRuntime(self, who or Person(1), may_write).get_block(usage_id)

    def block(self, usage_id: UsageKey, who: Person | None) -> XBlock:
        """Return a block as a person sees it in a new request."""
        return self.as_seen_by(who).get_block(usage_id)


@dataclass(frozen=True)
class Answered:
    """What a handler answered."""

    status: int
    data: dict[str, Any]


def post(
    block: XBlock,
    handler: str,
    data: object = None,
    *,
    body: bytes | None = None,
    method: str = "POST",
    query: str = "",
) -> Answered:
    """Call a handler as a browser does. `body` replaces the JSON."""
    request = Request.blank(f"/?{query}", method=method, body=json.dumps(data).encode() if body is None else body)
    response = block.handle(handler, request)
    assert response.content_type == "application/json"
    return Answered(response.status_int, json.loads(response.body))


def exported(block: XBlock) -> str:
    """Return a block with all that is in it as the platform writes it into a course's file."""
    node = etree.Element("unknown")
    block.add_xml_to_node(node)
    return etree.tostring(node, encoding="unicode", pretty_print=True)


def masquerade(
    monkeypatch: pytest.MonkeyPatch, course: str, role: str = "student", user_name: str | None = None
) -> None:
    """Let the current request masquerade, as lms/djangoapps/courseware/masquerade.py keeps it in the session."""
    chosen = SimpleNamespace(role=role, user_name=user_name, user_partition_id=None, group_id=None)
    session = {"masquerade_settings": {CourseKey.from_string(course): chosen}}
    crum = SimpleNamespace(get_current_request=lambda: SimpleNamespace(session=session))
    monkeypatch.setitem(sys.modules, "crum", crum)
