"""
The addresses of one block's screens: a query parameter of the page that shows the block.

Plain values; `openedx.screens` makes them from what the platform says of a page.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

PREFIX = "csr_"
SEARCH = "_q"
"""Ends the name of a block's second parameter: what somebody searches for on a screen with a list."""

MAX_SEARCH_CHARACTERS = 80


@dataclass(frozen=True)
class Links:
    """Makes the links of one block's screens. `block` is its short id, `kept` are the page's other parameters."""

    block: str
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def parameter(self) -> str:
        """The name of the parameter that holds the screen, for forms that are sent as an address."""
        return PREFIX + self.block

    @property
    def search_parameter(self) -> str:
        """The name of the parameter that holds a search."""
        return self.parameter + SEARCH

    def to(self, screen: str, search: str = "") -> str:
        """Return the relative address of a screen of this block, of a list with a search."""
        searched = [(self.search_parameter, search)] if search else []
        return "?" + urlencode([*self.kept, (self.parameter, screen), *searched])
