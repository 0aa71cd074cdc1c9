"""
Renders our templates in the learner's language and wraps them into fragments with their assets.

An own engine, so that nothing depends on how the platform orders its template engines.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from django.template.backends.django import DjangoTemplates
from web_fragments.fragment import Fragment

from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.screens import asset_urls, short_id
from csr_xblock.openedx.speaking import speaking

START_FUNCTION = "CsrXBlockStart"
BASE_STYLES = ("frame/base.css", "frame/csr.css")
HELD_BY_ITSELF = "data-csr-leaving"
"""Marks a page whose own script holds its links until its answers are sent."""
BASE_SCRIPTS = ("frame/csr.js", "frame/links.js")
FORM_SCRIPTS = ("frame/busy.js", "frame/form.js")
"""What a page with a form needs besides."""


@cache
def _engine() -> DjangoTemplates:
    folder = Path(__file__).parent.parent / "templates" / "csr_xblock"
    options = {"autoescape": True, "builtins": ["django.templatetags.i18n", "django.templatetags.l10n"]}
    return DjangoTemplates({"NAME": "csr_xblock", "DIRS": [folder], "APP_DIRS": False, "OPTIONS": options})


def render_template(name: str, context: Mapping[str, object]) -> str:
    """Return a template of ours as HTML, in the active language."""
    return str(_engine().get_template(name).render(dict(context)))


def page_fragment(
    block: PlatformBlock,
    template: str,
    page: object,
    *,
    language: str,
    styles: tuple[str, ...],
    scripts: tuple[str, ...],
    title: str = "",
) -> Fragment:
    """
    Return one page of a block as a fragment, in the given language.

    `styles` and `scripts` are file names below static/csr_xblock; every page also gets the common ones.
    `title` stands small above the page, where nothing else names the block.
    """
    fragment = Fragment(framed_html(block, template, page, language=language, title=title, needs_script=bool(scripts)))
    add_assets(fragment, block, BASE_STYLES + styles, BASE_SCRIPTS + scripts)
    fragment.initialize_js(START_FUNCTION)
    return fragment


def framed_html(
    block: PlatformBlock, template: str, page: object, *, language: str, title: str = "", needs_script: bool = False
) -> str:
    """Return the HTML of a page, or of something that stands above or below one and needs no assets of its own."""
    with speaking(language):
        body = render_template(template, {"page": page})
        frame = {
            "body": body,
            "frame": short_id(block),
            "language": language,
            "title": title,
            "needs_script": needs_script,
            "warns_late": needs_script,
            "holds_links": HELD_BY_ITSELF not in body,
        }
        return render_template("frame/frame.html", frame)


def add_assets(fragment: Fragment, block: PlatformBlock, styles: tuple[str, ...], scripts: tuple[str, ...]) -> None:
    """Let a page load style sheets and scripts, named as for `page_fragment`."""
    for url in asset_urls(block, styles):
        fragment.add_css_url(url)
    for url in asset_urls(block, scripts):
        fragment.add_javascript_url(url)
