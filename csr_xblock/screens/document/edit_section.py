"""The screen on which a section of the document, or a letter, is written in own words."""

from web_fragments.fragment import Fragment

from csr_xblock.domain.document.own_text import OwnText
from csr_xblock.domain.document.strategy_document import NEVER_OWN, SectionId
from csr_xblock.edge import rich_text
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import asset_url
from csr_xblock.presentation.document.edit_page import WrittenText, edit_page, section_to_write
from csr_xblock.screens.document.document_pages import STYLES, full_fragment, handlers_of
from csr_xblock.screens.document.shown_document import shown_document
from csr_xblock.screens.journey.company_scene import CompanyScene

SCRIPTS = (*FORM_SCRIPTS, "units/task_draft.js", *rich_text.SCRIPTS, "document/own_text.js")
NAME = 1
"""Where the section's name stands among the parts of the address: edit/values."""


def edit_fragment(scene: CompanyScene) -> Fragment:
    """Return the form of a section; the full document for one that is not there, or that nobody writes anew."""
    slug = scene.parts[NAME] if len(scene.parts) > NAME else ""
    shown = shown_document(scene)
    section = shown.generated.section(SectionId(slug)) if slug in set(SectionId) - NEVER_OWN else None
    if section is None:
        return full_fragment(scene)
    written = section_to_write(section, scene.links, scene.around.language)
    return editor(scene, written, shown.own.get(section.id), is_changed=section.id in shown.changed)


def editor(scene: CompanyScene, written: WrittenText, own: OwnText | None, *, is_changed: bool) -> Fragment:
    """Return the form of a text. `is_changed`: own words rest on other data than there are today."""
    assert scene.key is not None  # a company screen is shown to members only
    page = edit_page(
        written,
        own,
        scene.key,
        handlers_of(scene),
        language=scene.around.language,
        rich_text=rich_text.rich_text_settings(lambda name: asset_url(scene.block, name)),
        is_changed=is_changed,
    )
    return page_fragment(
        scene.block,
        "document/edit.html",
        page,
        language=scene.around.language,
        styles=(*STYLES, rich_text.STYLE),
        scripts=SCRIPTS,
    )
