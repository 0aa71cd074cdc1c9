"""What was changed in the proposed figures of a goal, part by part, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from django.utils.translation import gettext as _

from csr_xblock.domain.questions.instrument import Kpi

Part = tuple[str, str, str]
"""The name of a part, its old text and the new one."""


def figure_parts(old: Sequence[Kpi], new: Sequence[Kpi]) -> Iterator[Part]:
    """Yield each part that differs, also of figures that were added or taken out; then another order of them."""
    before, after = {one.id: one for one in old}, {one.id: one for one in new}
    for one in old:
        if one.id not in after:
            yield _("Figure"), _whole(one), ""
        else:
            yield from _changed_parts(one, after[one.id])
    for one in new:
        if one.id not in before:
            yield _("Figure"), "", _whole(one)
    if [one for one in before if one in after] != [one for one in after if one in before]:
        yield _("Figures"), _names(old), _names(new)


def _changed_parts(old: Kpi, new: Kpi) -> Iterator[Part]:
    for field in fields(Kpi):
        before, after = (_shown(field.name, getattr(one, field.name)) for one in (old, new))
        if before != after:
            part = _("{figure}: {part}").format(figure=old.name, part=_part_words(field.name))
            yield part, before, after


def _part_words(part: str) -> str:
    return {
        "name": _("Figure"),
        "unit": _("Unit of the figure"),
        "direction": _("Better"),
        "kind": _("Kind of figure"),
        "formula": _("How it is counted"),
        "frequency": _("How often"),
        "example_target": _("Example of a target"),
        "vsme": "VSME",
    }[part]


def _shown(part: str, value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    if part in ("direction", "kind"):
        words = {"up": _("more"), "down": _("less"), "leading": _("shows early"), "lagging": _("shows the result")}
        return words.get(str(value), str(value))
    return str(value)


def _whole(figure: Kpi) -> str:
    return _("{figure} ({target})").format(figure=figure.name, target=figure.example_target)


def _names(figures: Sequence[Kpi]) -> str:
    return "; ".join(figure.name for figure in figures)
