"""
The services that only Studio has, and its `user` service, which says little of the person.

Source: load_services_for_studio and StudioPermissionsService in edx-platform, cms/djangoapps/contentstore/utils.py.
"""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from opaque_keys.edx.keys import CourseKey

from csr_demo.identity import Identity
from csr_demo.new_components import NEW_COMPONENTS
from csr_demo.user_service import DemoUserService

CHILDREN_TEMPLATE = "studio_render_children_view.html"


class StudioUserService(DemoUserService):
    """Tells who has signed in, and nothing of what they may do: in Studio's editors everybody seems to be a learner."""

    def _attributes(self, user: AbstractBaseUser) -> dict[str, object]:
        unknown = {
            "edx-platform.anonymous_user_id": None,
            "edx-platform.user_is_staff": False,
            "edx-platform.user_role": "student",
        }
        return super()._attributes(user) | unknown


class StudioPermissions:
    """The `studio_user_permissions` service: what the person may do with a course."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity

    def can_read(self, course_key: CourseKey) -> bool:
        """Return whether the person may see the course in Studio."""
        return self.can_write(course_key)

    def can_write(self, course_key: CourseKey) -> bool:
        """Return whether the person may change the course: the trainer may change every course of the demo."""
        return self._identity.is_trainer


class StudioTemplates:
    """The `mako` service, as far as `xblock.utils.studio_editable` uses it: the list of a container's children."""

    namespace_prefix = ""

    def render_template(self, template_file: str, dictionary: Mapping[str, Any]) -> str:
        """Return the children with what Studio offers around them. Raises TemplateDoesNotExist for other templates."""
        if (self.namespace_prefix, template_file) != ("lms.", CHILDREN_TEMPLATE):
            raise TemplateDoesNotExist(f"{self.namespace_prefix}{template_file}")
        root = dictionary["xblock_context"].get("root_xblock")
        page = {**dictionary, "new_components": NEW_COMPONENTS, "container": root and root.location}
        return render_to_string("csr_demo/studio_children.html", page)
