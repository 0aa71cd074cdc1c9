"""
The pages around our blocks: a plain one, and two that treat what stands in them as the LMS and Studio do.

The elements around a block and the style sheets are written from what was measured in a running platform of August
2025: which elements, which classes, how strong the rules are, and what they do to plain HTML. Nothing is copied.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

COOKIE, PARAMETER = "csr_demo_host", "host"
VERTICAL = "vertical"


@dataclass(frozen=True)
class HostPage:
    """
    A page, as CSS selectors of the elements that it puts around a block, from the outside in.

    `around_main` stands around the page's main element, `around_block` inside it; a vertical brings the last elements
    of the LMS's by itself. `around_author` is what Studio's own page lacks, `modal` stands around an editor.
    """

    name: str
    label: Promise
    body_classes: str = ""
    around_main: tuple[str, ...] = ()
    around_block: tuple[str, ...] = ()
    around_author: tuple[str, ...] = ()
    modal: tuple[str, ...] = ()

    @property
    def sheet(self) -> str:
        """The name of its style sheet, '' for the plain page."""
        return f"csr_demo/hosts/{self.name}.css" if self.body_classes else ""

    @property
    def main(self) -> "Wrapping":
        """What stands around the page's main element."""
        return Wrapping(self.around_main)

    @property
    def block(self) -> "Wrapping":
        """What stands around a block that learners see."""
        return Wrapping(self.around_block)

    @property
    def author(self) -> "Wrapping":
        """What stands around a block that authors see."""
        return Wrapping(self.around_author)

    @property
    def editor(self) -> "Wrapping":
        """What stands around an editor."""
        return Wrapping(self.modal)


@dataclass(frozen=True)
class Wrapping:
    """Elements around something, from the outside in."""

    selectors: tuple[str, ...]

    @property
    def opening(self) -> SafeString:
        """The opening tags."""
        return _tags(map(_opening, self.selectors))

    @property
    def closing(self) -> SafeString:
        """The closing tags."""
        return _tags(format_html("</{}>", _tag(one)) for one in reversed(self.selectors))


PLAIN = HostPage("plain", _("Plain"))
LMS = HostPage(
    "lms",
    _("Like the LMS"),
    "ltr view-in-course view-courseware courseware",
    ("div.content-wrapper.main-container", "div.course-wrapper.chromeless", "section.course-content"),
    ("div.xblock.xblock-student_view.xblock-student_view-vertical", "div.vert-mod", "div.vert.vert-0"),
)
STUDIO = HostPage(
    "studio",
    _("Like Studio"),
    "ltr is-signedin course container view-container js",
    ("div.wrapper.wrapper-view",),
    (
        "div.wrapper-content.wrapper",
        "div.inner-wrapper",
        "section.content-area",
        "article.content-primary",
        "section.wrapper-xblock.level-page.studio-xblock-wrapper",
        "article.xblock-render",
    ),
    ("div.wrapper-content.wrapper", "div.inner-wrapper", "section.content-area", "article.content-primary"),
    ("div.modal-window.modal-editor.confirm.modal-lg", "div.edit-xblock-modal", "div.modal-content"),
)
HOST_PAGES = {page.name: page for page in (PLAIN, LMS, STUDIO)}


def host_page_of(request: HttpRequest) -> HostPage:
    """Return the page that the address asks for, else the one that was chosen in the bar; the plain one at first."""
    asked = request.GET.get(PARAMETER) or request.COOKIES.get(COOKIE, "")
    return HOST_PAGES.get(asked, PLAIN)


def around(page: HostPage, block_type: str) -> Wrapping:
    """Return what stands around a block that learners see; a vertical brings the LMS's elements by itself."""
    return Wrapping(()) if page is LMS and block_type == VERTICAL else page.block


def _tags(tags: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((tag,) for tag in tags))


def _opening(selector: str) -> SafeString:
    return format_html('<{} class="{}">', _tag(selector), " ".join(selector.split(".")[1:]))


def _tag(selector: str) -> str:
    return selector.partition(".")[0]
