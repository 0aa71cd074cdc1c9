"""
Weigh an answer: how many bytes of HTML, and how many of scripts and style sheets after compression.

What the demo's page shell brings is left out of the scripts and style sheets, because the LMS brings other ones.
Scripts and styles that a block writes into the page count as such and not as HTML.
"""

import gzip
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client
from lxml import html

SHELL = "/static/csr_demo/"
OF_A_BLOCK = re.compile(r"^/xblock/resource/[^/]+")
"""Where the demo, like a developer's LMS, serves a file of a block; a real LMS has one address for all of a package."""

DATA_TYPES = {"json/xblock-args", "application/json"}


@dataclass(frozen=True)
class Weight:
    """Kilobytes of 1000 bytes; `assets` compressed. `elsewhere` counts files of other hosts, which are not weighed."""

    html: float
    assets: float
    elsewhere: int


def weigh(response: HttpResponse, client: Client) -> Weight:
    """Return the weight of a page, or of a handler's answer, which has no assets."""
    if not response["Content-Type"].startswith("text/html"):
        return Weight(len(response.content) / 1000, 0, 0)
    page = html.fromstring(response.content)
    inline = [text for element in page.iter("script", "style") if (text := code_of(element))]
    urls = asset_urls(page)
    own = [url for url in urls if not urlsplit(url).netloc]
    assets = [text.encode() for text in inline] + [download(client, url) for url in own]
    return Weight(
        html=(len(response.content) - sum(len(text.encode()) for text in inline)) / 1000,
        assets=sum(len(gzip.compress(asset, compresslevel=6)) for asset in assets) / 1000,
        elsewhere=len(urls) - len(own),
    )


def code_of(element: html.HtmlElement) -> str:
    """Return the script or style that is written into the page, '' for a link to one or for data."""
    return "" if element.get("type") in DATA_TYPES else element.text or ""


def asset_urls(page: html.HtmlElement) -> list[str]:
    """Return the addresses of the page's scripts and style sheets, each once, without those of the page shell."""
    found = [str(url) for url in (*page.xpath("//script/@src"), *page.xpath("//link[@rel='stylesheet']/@href"))]
    return list({OF_A_BLOCK.sub("", url): url for url in found if not url.startswith(SHELL)}.values())


def download(client: Client, url: str) -> bytes:
    """Return the content behind an address of this server. Raises RuntimeError if there is none."""
    response = client.get(url)
    if response.status_code != 200:
        raise RuntimeError(f"{url} answered {response.status_code}")
    return bytes(response.content)
