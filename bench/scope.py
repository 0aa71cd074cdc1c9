"""What the names and attributes in one function of the package may stand for."""

import ast
from collections.abc import Iterator, Sequence

from definitions import Class, Definitions, Function, Meaning
from sources import Source

FEW = 4
"""More methods of one name say only that the name is a common one."""

COMMON = frozenset(name for kind in (str, bytes, list, dict, set) for name in dir(kind))
"""What values of Python's own types have: of such a name nothing is known."""


class Scope:
    """A function of the package, with the functions inside it."""

    def __init__(self, function: Function, definitions: Definitions) -> None:
        self.node = function.node
        self.source = function.source
        self.definitions = definitions
        self._owner = definitions.owner(function)
        self._local = set(_local_names(function.node))
        self._types = dict(self._typed_names())

    def meaning(self, name: ast.Name) -> Meaning | None:
        """Return what a name stands for, None for a local one and for what is not of the package."""
        return None if name.id in self._local else self.definitions.meaning(self.source.name, name.id)

    def found(self, node: ast.Attribute) -> Meaning | None:
        """Return what an attribute of a module, of a class or of a value with a written class is."""
        value = self._value(node.value)
        if isinstance(value, Source):
            return self.definitions.meaning(value.name, node.attr)
        if isinstance(value, Class) and not value.is_protocol:
            return self.definitions.method(value, node.attr)
        return None

    def overriding(self, node: ast.Attribute) -> Sequence[Function]:
        """Return the methods of classes below the value's class that may stand in for an attribute that was found."""
        value = None if _is_super(node.value) else self._value(node.value)
        return list(self.definitions.overrides(value, node.attr)) if isinstance(value, Class) else []

    def guessed(self, node: ast.Attribute) -> Sequence[Function]:
        """Return the methods of an attribute's name, whatever their class; none if there are many."""
        value = self._value(node.value)
        if isinstance(value, Source) or (isinstance(value, Class) and self.definitions.has_field(value, node.attr)):
            return []
        methods = self.definitions.methods_named(node.attr)
        return methods if node.attr not in COMMON and len(methods) <= FEW else []

    def called(self, node: ast.expr) -> Sequence[Meaning]:
        """Return what a called expression may be of the package."""
        found: Meaning | None = None
        if isinstance(node, ast.Name):
            found = self.meaning(node)
        elif isinstance(node, ast.Attribute):
            found = self.found(node)
            if found is None:
                return self.guessed(node)
        return [] if found is None else [found]

    def _value(self, node: ast.expr) -> Meaning | None:
        """Return the module or the class that stands before a dot."""
        if _is_super(node):
            return next(iter(self.definitions.bases(self._owner)), None) if self._owner else None
        if not isinstance(node, ast.Name):
            return None
        return self._types.get(node.id) or self.meaning(node)

    def _typed_names(self) -> Iterator[tuple[str, Class]]:
        """Yield the parameters whose class is written down, the first of a method with the method's own class."""
        for node in ast.walk(self.node):
            if isinstance(node, ast.arg) and node.annotation is not None:
                found = self.definitions.written_class(self.source.name, node.annotation)
                if found is not None:
                    yield node.arg, found
        if self._owner is not None and self.node.args.args:
            yield self.node.args.args[0].arg, self._owner


def _local_names(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.FunctionDef) and node is not function:
            yield node.name


def _is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"
