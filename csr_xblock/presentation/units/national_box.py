"""
The national box of a unit: laws, organisations and awards of the learner's country, and of the European Union.

Facts come checked from `content`; here they get their words and their order. Source: METHODOLOGY 3.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _

from csr_xblock.content.units.country_facts import EUROPEAN_UNION, CountryFact

FACTS_CHECKED = date(2026, 11, 1)
"""The month in which the packaged facts were checked: `as-of` in countries.xml, held equal by a test."""

HOST = re.compile(r"\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b")
"""A host name inside a source, which may go on with a path, a date or a remark."""


@dataclass(frozen=True)
class FactView:
    """One fact: its kind in words, the text and its language, and year and source host where known, else ''."""

    kind: str
    text: str
    language: str
    year: str
    source: str


@dataclass(frozen=True)
class NationalBox:
    """
    The box of one unit. `title` stands above it and in the page's contents.

    `country` is its name, '' if the profile names none or it has no facts here; `has_country` tells the two apart.
    `profile_url` is None if there is no profile to link to.
    """

    title: str
    intro_html: str
    country: str
    has_country: bool
    own_facts: tuple[FactView, ...]
    european_facts: tuple[FactView, ...]
    checked: str
    profile_url: str | None


def national_box(
    facts: Iterable[CountryFact], *, intro_html: str, country_name: str, profile_url: str | None
) -> NationalBox:
    """
    Return the box. `facts` are those of `content.library.facts_for`; `country_name` is '' if the profile has none.
    """
    facts = tuple(facts)
    european = tuple(fact for fact in facts if _is_european(fact))
    own = tuple(fact for fact in facts if not _is_european(fact))
    month = formats.date_format(FACTS_CHECKED, "YEAR_MONTH_FORMAT")
    return NationalBox(
        title=_("In your country") if own else _("In the European Union"),
        intro_html=intro_html,
        country=country_name if own else "",
        has_country=bool(country_name),
        own_facts=_views(own),
        european_facts=_views(european),
        checked=_("Checked in {month}. Rules change: ask your adviser before you decide.").format(month=month),
        profile_url=profile_url,
    )


def source_hosts(source: str | None) -> str:
    """Return the host names in a source, separated by commas, '' if it names none."""
    found = (host.removeprefix("www.") for host in HOST.findall((source or "").lower()))
    return ", ".join(dict.fromkeys(found))


def kind_words() -> dict[str, str]:
    """Return the word for each kind of fact, in the order in which they are shown: who helps, then what applies."""
    return {
        "body": _("Organisation"),
        "network": _("Network"),
        "social-partner": _("Social partner"),
        "partner": _("Partner"),
        "law": _("Law"),
        "standard": _("Standard"),
        "strategy": _("Strategy"),
        "programme": _("Programme"),
        "tool": _("Tool"),
        "label": _("Label"),
        "award": _("Award"),
    }


def _is_european(fact: CountryFact) -> bool:
    """Return whether the fact is of the Union: ids begin with the country's code."""
    return fact.id.startswith(f"{EUROPEAN_UNION.lower()}-")


def _views(facts: tuple[CountryFact, ...]) -> tuple[FactView, ...]:
    words = kind_words()
    order = {kind: number for number, kind in enumerate(words)}
    in_order = sorted(facts, key=lambda fact: order.get(fact.kind, len(order)))
    return tuple(
        FactView(
            kind=words.get(fact.kind) or _("Good to know"),
            text=fact.text,
            language=fact.language,
            year=str(fact.year or ""),
            source=source_hosts(fact.source),
        )
        for fact in in_order
    )
