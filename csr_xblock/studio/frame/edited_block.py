"""
What makes a block editable in Studio: the editor's view, and the handlers behind its screens and downloads.

Mixed into each block class, which names its `editor` and `downloads`. Only people who may change the course come in.
"""

from typing import Any, ClassVar, cast
from urllib.parse import quote

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from web_fragments.fragment import Fragment
from webob import Request, Response

from csr_xblock.content.xml.xml_words import fit_for_xml
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.edge import rich_text
from csr_xblock.edge.handlers import MAX_FORM_BYTES, Caller, csr_request_handler, json_response
from csr_xblock.edge.protocols import CsrBlockProtocol
from csr_xblock.edge.rendering import BASE_SCRIPTS, BASE_STYLES, add_assets, page_fragment, render_template
from csr_xblock.openedx.identity import may_author
from csr_xblock.openedx.screens import asset_url
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.studio import author_handler_url
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.message_page import authors_only_page
from csr_xblock.studio.frame.downloads import Download
from csr_xblock.studio.frame.editor import AGAIN, CHECK, SAVE, Editor, Place, Sent, shown_screen, submitted_screen
from csr_xblock.studio.frame.form_values import FormValues

START_EDITOR = "CsrEditorStart"
STYLES = (
    "frame/table.css",
    "questions/assessment.css",
    "units/unit_state.css",
    "units/unit.css",
    "studio/studio.css",
    rich_text.STYLE,
)
SCRIPTS = (
    *rich_text.SCRIPTS,
    "studio/asked_place.js",
    "studio/block_editor.js",
    "studio/editor_exit.js",
    "studio/editor_focus.js",
    "studio/editor_foot.js",
    "studio/editor_kept.js",
    "studio/editor_guard.js",
    "studio/editor_regions.js",
    "studio/editor_says.js",
    "studio/editor_server.js",
    "studio/editor.js",
)


class EditedBlock:
    """`editor` holds the screens, `downloads` what can be fetched as a file, by name."""

    editor: ClassVar[Editor[Any]]
    downloads: ClassVar[dict[str, Download]] = {}

    def studio_view(self, context: FormValues | None = None) -> Fragment:
        """Return the block's editor, on its first screen; `place` in the context asks for another."""
        language = self.language_code()  # type: ignore[attr-defined]
        with speaking(language):
            if not may_author(self._block()):
                return page_fragment(
                    self._block(),
                    "frame/message.html",
                    authors_only_page(),
                    language=language,
                    styles=(),
                    scripts=(),
                )
            asked = (context or {}).get("place")
            place = Place.read(asked) if isinstance(asked, str) and asked else self.editor.first
            body = render_template("studio/frame/editor.html", {"page": self._frame(place)})
            html = render_template(
                "frame/frame.html", {"body": body, "language": language, "title": "", "needs_script": True}
            )
        fragment = Fragment(html)
        add_assets(fragment, self._block(), BASE_STYLES + STYLES, BASE_SCRIPTS + SCRIPTS)
        fragment.initialize_js(START_EDITOR)
        return fragment

    @csr_request_handler(Caller.AUTHOR)
    def show_editor(self, around: Surroundings, request: Request) -> Response:
        """Return a screen as JSON."""
        return json_response(200, shown_screen(self.editor, self._block(), Place.read(request.GET.get("place", ""))))

    @csr_request_handler(Caller.AUTHOR)
    def submit_editor(self, around: Surroundings, request: Request) -> Response:
        """Take a screen's form: save it, or say what is wrong and change nothing."""
        place = Place.read(request.GET.get("place", ""))
        return json_response(*submitted_screen(self.editor, self._block(), place, _sent(request)))

    @csr_request_handler(Caller.AUTHOR)
    def download_content(self, around: Surroundings, request: Request) -> Response:
        """Return a file of the block's content."""
        name = request.GET.get("what", "")
        if name not in self.downloads:
            raise InvalidInput("place-unknown", "what")
        file = self.downloads[name](self)
        disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
        headers = [("Content-Disposition", disposition), ("X-Content-Type-Options", "nosniff")]
        response = Response(file.content, content_type=file.content_type)
        response.headerlist += headers
        return response

    def _static_url(self, name: str) -> str:
        return asset_url(self._block(), name)

    def _block(self) -> CsrBlockProtocol:
        return cast("CsrBlockProtocol", self)

    def _frame(self, place: Place) -> dict[str, str]:
        return {
            "usage_key": str(self.scope_ids.usage_id),  # type: ignore[attr-defined]
            "show_url": author_handler_url(self._block(), "show_editor"),
            "submit_url": author_handler_url(self._block(), "submit_editor"),
            "screen": shown_screen(self.editor, self._block(), place)["html"],
            "rich_text": rich_text.rich_text_settings(self._static_url),
        }


def _sent(request: Request) -> Sent:
    if request.method != "POST":
        raise InvalidInput("post-only")
    if (request.content_length or 0) > MAX_FORM_BYTES:
        raise InvalidInput("too-large")
    data, files = QueryDict(mutable=True), {}
    for name, value in _posted(request):
        if isinstance(value, str):
            if "\x00" in value:
                raise InvalidInput("value-invalid", name[:80])
            data.appendlist(name, fit_for_xml(value.replace("\r\n", "\n")))
        elif getattr(value, "filename", ""):
            # Nobody asks for a file's own name, and Django refuses some.
            files[name] = SimpleUploadedFile("upload", value.file.read())
    if data.get("intent") is None:
        raise InvalidInput("value-invalid", "intent")
    intent = data.get("intent", SAVE)
    return Sent(
        CHECK if intent == AGAIN else intent, data, files, data.get("version", ""), is_shown_again=intent == AGAIN
    )


def _posted(request: Request) -> list[tuple[str, Any]]:
    """Return the form's fields. Raises InvalidInput for a body in which there is no form, or in another encoding."""
    try:
        return list(request.POST.items())
    except (ValueError, LookupError, DeprecationWarning) as fault:
        # WebOb raises a warning as an error for every encoding but UTF-8.
        raise InvalidInput("value-invalid") from fault
