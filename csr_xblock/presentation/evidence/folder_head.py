"""What stands above each view of the evidence folder: the views, and who sees it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.links import Links
from csr_xblock.presentation.evidence.folder_address import FolderView, view_screen
from csr_xblock.presentation.journey.screen_names import READINESS


@dataclass(frozen=True)
class FolderChoice:
    """A view, a kind or an area that can be chosen, with its address."""

    title: str
    url: str
    is_current: bool
    count: int | None = None


@dataclass(frozen=True)
class FolderHead:
    """
    What stands above each view of the folder. `who_sees` says who reads it, `is_own` that it is of one person.

    `readiness_url` leads to what banks and customers ask, '' for who does not lead the company.
    """

    prefix: str
    views: tuple[FolderChoice, ...]
    who_sees: str
    is_own: bool
    readiness_url: str


def folder_head(links: Links, view: FolderView, missing: int, *, is_own: bool) -> FolderHead:
    """Return the head. `is_own`: the reader sees the own notes and reports only."""
    views = {
        FolderView.FOLDER: (_("What is in it"), None),
        FolderView.NO_NOTE: (_("What has no note yet"), missing),
        FolderView.WHAT_COUNTS: (_("What counts, and for whom"), None),
    }
    return FolderHead(
        prefix=f"csr{links.block}",
        views=tuple(
            FolderChoice(title, links.to(view_screen(one)), one is view, count) for one, (title, count) in views.items()
        ),
        who_sees=_who_sees_own() if is_own else _who_sees(),
        is_own=is_own,
        readiness_url="" if is_own else links.to(READINESS),
    )


def _who_sees_own() -> str:
    return _("These are your own notes and reports. Nobody else sees this page, neither your company nor trainers.")


def _who_sees() -> str:
    return _(
        "Nobody else sees this page, and trainers never do. The notes on answers and the reports are your own; the "
        "rest belongs to the company, and whoever leads it sees that, too."
    )
