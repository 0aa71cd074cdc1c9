"""
Walk from a function of the package to all that it may call, from the text alone.

A function that is named is taken as called: it may be passed on, or stand in a table. An attribute of a value whose
class is not written down is followed to every method or property of that name, if there are few. What the platform
calls by a text, such as a view or a handler, is not followed.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from definitions import Class, Constant, Definitions, Function, Meaning
from floors import is_above
from open_values import OpenValues
from scope import Scope

MADE = ("__init__", "__post_init__")
Call = tuple[Function, Function]


@dataclass(frozen=True)
class Walk:
    """
    What is met from a function on: `functions` in the order of the text, the deeper first, each once.

    `calls` are pairs of caller and called, each once.
    """

    functions: tuple[Function, ...]
    calls: tuple[Call, ...]


def walk_from(entry: Function, definitions: Definitions) -> Walk:
    """Return all that a function may call, and what that may call in turn."""
    met: dict[Function, None] = {}
    calls: dict[Call, None] = {}
    waiting = [entry]
    while waiting:
        caller = waiting.pop()
        if caller not in met:
            met[caller] = None
            called = list(dict.fromkeys(Body(Scope(caller, definitions)).called()))
            calls |= dict.fromkeys((caller, one) for one in called)
            waiting.extend(reversed(called))
    return Walk(tuple(met), tuple(calls))


class Body:
    """What one function names, with the functions inside it."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._open = OpenValues(scope)

    def called(self) -> Iterator[Function]:
        """Yield each function that may be called, some more than once."""
        nodes = [node for part in _parts(self._scope.node) for node in ast.walk(part)]
        passed_on = {given for node in nodes if isinstance(node, ast.Call) for given in _passed_on(node)}
        for node in sorted(nodes, key=_place):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                yield from self._functions_of(self._scope.meaning(node))
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                yield from (one for one in self._of_attribute(node) if node in passed_on or one.is_property)

    def _of_attribute(self, node: ast.Attribute) -> Iterator[Function]:
        found = self._scope.found(node)
        if found is not None:
            yield from self._functions_of(found)
            yield from self._scope.overriding(node)
        else:
            guessed = self._scope.guessed(node)
            is_open = self._open.has(node.value)
            yield from (one for one in guessed if is_open or not is_above(one.source, self._scope.source))

    def _functions_of(self, meaning: Meaning | None) -> Iterator[Function]:
        definitions = self._scope.definitions
        if isinstance(meaning, Function):
            yield meaning
        elif isinstance(meaning, Class):
            made = (definitions.method(meaning, name) for name in MADE)
            yield from (one for one in made if one is not None)
        elif isinstance(meaning, Constant):
            yield from definitions.functions_in(meaning)


def _parts(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yield what a function does, and what its parameters are when nothing is given."""
    yield from function.args.defaults
    yield from (one for one in function.args.kw_defaults if one is not None)
    yield from function.body


def _passed_on(call: ast.Call) -> Iterator[ast.expr]:
    """Yield what is called, and what is given to the call."""
    yield call.func
    yield from call.args
    yield from (one.value for one in call.keywords)


def _place(node: ast.AST) -> tuple[int, int]:
    """Return the place of an expression in the text; what has none names nothing."""
    return getattr(node, "end_lineno", 0), getattr(node, "end_col_offset", 0)
