"""
Tell which values of a function may be of any class: those typed Any or with a protocol, and what is made from them.

A value with a class in its annotation has one of the same or a lower floor, because imports lead down only. So it is
through the open values alone that a lower module comes to a higher one.
"""

import ast
from collections.abc import Iterator

from definitions import Function
from scope import Scope

PASSES = 3
"""How many assignments in a row are followed, more than any function of ours has."""

Binding = tuple[ast.expr, ast.expr]


class OpenValues:
    """The open values of one function."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._names = set(self._written_open())
        bindings = list(_bindings(scope.node))
        for _ in range(PASSES):
            for target, value in bindings:
                if self.has(value):
                    self._names.update(node.id for node in ast.walk(target) if isinstance(node, ast.Name))

    def has(self, value: ast.AST) -> bool:
        """Return whether an expression may have a value of any class."""
        if isinstance(value, ast.Name):
            return value.id in self._names
        if isinstance(value, ast.Attribute):
            return value.attr in self._scope.definitions.open_fields or self.has(value.value)
        if isinstance(value, ast.Call):
            return self._gives_open(value)
        return any(self.has(child) for child in ast.iter_child_nodes(value))

    def _written_open(self) -> Iterator[str]:
        """Yield the parameters and variables whose annotation says so."""
        for node in ast.walk(self._scope.node):
            if not isinstance(node, ast.arg | ast.AnnAssign):
                continue
            if self._scope.definitions.is_open(self._scope.source.name, node.annotation):
                yield node.arg if isinstance(node, ast.arg) else ast.unparse(node.target)

    def _gives_open(self, call: ast.Call) -> bool:
        """Return whether a call may give a value of any class. What is not ours may give back what it was given."""
        known = self._scope.called(call.func)
        if known:
            functions = (one for one in known if isinstance(one, Function))
            return any(self._scope.definitions.is_open(one.source.name, one.node.returns) for one in functions)
        return self.has(call.func) or any(self.has(given) for given in call.args)


def _bindings(function: ast.FunctionDef) -> Iterator[Binding]:
    """Yield what gets a value, and the value or what it is taken from."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            yield from ((target, node.value) for target in node.targets)
        elif isinstance(node, ast.For | ast.comprehension):
            yield node.target, node.iter
        elif isinstance(node, ast.NamedExpr):
            yield node.target, node.value
        elif isinstance(node, ast.withitem) and node.optional_vars is not None:
            yield node.optional_vars, node.context_expr
