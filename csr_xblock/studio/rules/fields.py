"""
The fields in which a browser sends the form of a rule.

Each group and row has a path of places from the root, and its fields begin with it: `part-0-2-kind` is the kind of
the third row in the first group. Values are not checked here.
"""

from collections.abc import Mapping

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.rules.syntax import MAX_RULE_CHARACTERS, MAX_RULE_DEPTH
from csr_xblock.studio.rules.tree import BLANK, Group, Join, StatementRow

ROOT = "part"
MAX_NODES = MAX_RULE_CHARACTERS // 4
"""More rows than any rule has room for."""

Path = tuple[int, ...]
"""The places that lead from the root to a group or row; the root's is empty."""


def prefix_of(path: Path) -> str:
    """Return how the names of a node's fields begin."""
    return "-".join([ROOT, *(str(place) for place in path)])


def fields_of(node: StatementRow | Group, path: Path = ()) -> dict[str, str]:
    """Return the fields of a form as a browser sends them."""
    prefix = prefix_of(path)
    fields = {f"{prefix}-not": "on"} if node.is_negated else {}
    if isinstance(node, StatementRow):
        return fields | {f"{prefix}-{name}": str(value) for name, value in node.values.items()}
    fields |= {f"{prefix}-join": node.join.value, f"{prefix}-parts": str(len(node.parts))}
    for place, part in enumerate(node.parts):
        fields |= fields_of(part, (*path, place))
    return fields


def read_tree(data: Mapping[str, str]) -> Group:
    """
    Return the form that a browser sent. Values are not checked, missing ones are those of a new row.

    Raises InvalidInput for more rows or deeper groups than any rule can have.
    """
    return _Reader(data).group(())


class _Reader:
    """Reads the nodes of a form and counts them, so that made-up counts cannot keep the server busy."""

    def __init__(self, data: Mapping[str, str]) -> None:
        self._data = data
        self._nodes = 0

    def group(self, path: Path) -> Group:
        prefix = prefix_of(path)
        written = self._data.get(f"{prefix}-parts", "0")
        count = int(written) if written.isdecimal() and len(written) < len(str(MAX_NODES)) + 1 else MAX_NODES + 1
        self._nodes += count
        if self._nodes > MAX_NODES or len(path) > MAX_RULE_DEPTH:
            raise InvalidInput("rule-too-long", f"{prefix}-parts")
        join = Join.ANY if self._data.get(f"{prefix}-join") == Join.ANY else Join.ALL
        parts = tuple(self._node((*path, place)) for place in range(count))
        return Group(join, parts, bool(path) and f"{prefix}-not" in self._data)

    def _node(self, path: Path) -> StatementRow | Group:
        prefix = prefix_of(path)
        if f"{prefix}-parts" in self._data:
            return self.group(path)
        values = {name: self._data.get(f"{prefix}-{name}", blank) for name, blank in BLANK.items()}
        return StatementRow(values, f"{prefix}-not" in self._data)
