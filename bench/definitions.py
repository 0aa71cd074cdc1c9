"""Know what each module of the package defines and imports, and which methods a class has. From the text alone."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sources import Source, parts_of

PROPERTIES = frozenset({"property", "cached_property"})
PROTOCOL = "Protocol"
UNTYPED = frozenset({"Any", "object"})


@dataclass(frozen=True)
class Function:
    """A function of a module; a method has the name of its class in front."""

    source: Source = field(repr=False)
    name: str
    node: ast.FunctionDef = field(repr=False)

    def __str__(self) -> str:
        return f"{self.source.path}:{self.name}"

    @property
    def is_property(self) -> bool:
        """Whether it is called by reading an attribute."""
        return any(isinstance(one, ast.Name) and one.id in PROPERTIES for one in self.node.decorator_list)


@dataclass(frozen=True)
class Class:
    """A class of a module, with its own methods by name."""

    source: Source = field(repr=False)
    node: ast.ClassDef = field(repr=False)

    @property
    def methods(self) -> dict[str, Function]:
        """The methods that its own text defines."""
        own = (one for one in self.node.body if isinstance(one, ast.FunctionDef))
        return {one.name: Function(self.source, f"{self.node.name}.{one.name}", one) for one in own}

    @property
    def fields(self) -> frozenset[str]:
        """The names that its own text declares with a type."""
        return frozenset(ast.unparse(one.target) for one in self.node.body if isinstance(one, ast.AnnAssign))

    @property
    def is_protocol(self) -> bool:
        """Whether it says only what others must have."""
        return any(ast.unparse(base).startswith(PROTOCOL) for base in self.node.bases)


@dataclass(frozen=True)
class Constant:
    """A value that a module keeps under a name."""

    source: Source = field(repr=False)
    node: ast.expr = field(repr=False)


Meaning = Source | Function | Class | Constant


class Definitions:
    """The modules of the package, searched by name."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._modules = {source.name: source for source in sources}
        self._defined = {source.name: dict(_defined_in(source)) for source in sources}
        self._imported = {source.name: dict(_imported_in(source)) for source in sources}
        classes = [found for names in self._defined.values() for found in names.values() if isinstance(found, Class)]
        self._heirs: defaultdict[Class, list[Class]] = defaultdict(list)
        self._by_name: defaultdict[str, list[Function]] = defaultdict(list)
        for one in classes:
            for base in self.bases(one):
                self._heirs[base].append(one)
            for name, method in one.methods.items():
                if not one.is_protocol:
                    self._by_name[name].append(method)
        self.open_fields = frozenset(self._open_fields(classes))
        """Attributes whose value may be of any class."""

    def meaning(self, module: str, name: str) -> Meaning | None:
        """Return what a name stands for in a module, None for what is not of the package."""
        defined = self._defined.get(module, {}).get(name)
        if defined is not None:
            return defined
        return self._at(self._imported.get(module, {}).get(name, ""))

    def bases(self, one: Class) -> list[Class]:
        """Return the classes of the package right above a class."""
        found = (self.meaning(one.source.name, ast.unparse(base)) for base in one.node.bases)
        return [base for base in found if isinstance(base, Class)]

    def inherited(self, one: Class, name: str) -> Function | None:
        """Return the method that a class has from above, None if the package defines none."""
        found = (self.method(base, name) for base in self.bases(one))
        return next((method for method in found if method is not None), None)

    def method(self, one: Class, name: str) -> Function | None:
        """Return the method that a class has, its own or from above."""
        return one.methods.get(name) or self.inherited(one, name)

    def overrides(self, one: Class, name: str) -> Iterator[Function]:
        """Yield the methods of that name that the classes below define anew."""
        for heir in self._heirs[one]:
            if name in heir.methods:
                yield heir.methods[name]
            yield from self.overrides(heir, name)

    def has_field(self, one: Class, name: str) -> bool:
        """Return whether a class, or one above it, declares an attribute with a type."""
        return name in one.fields or any(self.has_field(base, name) for base in self.bases(one))

    def owner(self, function: Function) -> Class | None:
        """Return the class of a method, None for a function of a module."""
        name, _, _ = function.name.rpartition(".")
        found = self.meaning(function.source.name, name) if name else None
        return found if isinstance(found, Class) else None

    def written_class(self, module: str, annotation: ast.expr) -> Class | None:
        """Return the class that an annotation says, perhaps beside None."""
        found = self.meaning(module, ast.unparse(annotation).strip("\"'").removesuffix(" | None"))
        return found if isinstance(found, Class) else None

    def is_open(self, module: str, annotation: ast.expr | None) -> bool:
        """Return whether an annotation names what may be of any class: Any, a protocol, or another name for one."""
        return any(self._is_untyped(where, name) for where, name in self._written_names(module, annotation))

    def functions_in(self, constant: Constant) -> Iterator[Function]:
        """Yield the functions that a table or another value of a module names."""
        for node in ast.walk(constant.node):
            found = self.meaning(constant.source.name, node.id) if isinstance(node, ast.Name) else None
            if isinstance(found, Function):
                yield found

    def methods_named(self, name: str) -> Sequence[Function]:
        """Return every method of that name, whatever its class."""
        return self._by_name[name]

    def _written_names(self, module: str, annotation: ast.expr | None) -> Iterator[tuple[str, str]]:
        """Yield each name in an annotation with its module, and after it those that it is another name for."""
        for name in _names_in(annotation):
            yield module, name
            found = self.meaning(module, name)
            if isinstance(found, Constant):
                yield from ((found.source.name, inside) for inside in _names_in(found.node))

    def _is_untyped(self, module: str, name: str) -> bool:
        found = self.meaning(module, name)
        return name in UNTYPED or (isinstance(found, Class) and found.is_protocol)

    def _open_fields(self, classes: Iterable[Class]) -> Iterator[str]:
        for one in classes:
            for node in one.node.body:
                if isinstance(node, ast.AnnAssign) and self.is_open(one.source.name, node.annotation):
                    yield ast.unparse(node.target)

    def _at(self, dotted: str) -> Meaning | None:
        if dotted in self._modules:
            return self._modules[dotted]
        module, _, name = dotted.rpartition(".")
        return self.meaning(module, name) if module in self._modules else None


def _names_in(annotation: ast.expr | None) -> list[str]:
    parts = () if annotation is None else parts_of(annotation)
    return [part.id for part in parts if isinstance(part, ast.Name)]


def _defined_in(source: Source) -> Iterable[tuple[str, Meaning]]:
    for node in source.tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, Function(source, node.name, node)
        elif isinstance(node, ast.ClassDef):
            yield node.name, Class(source, node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else (node.target,):
                if isinstance(target, ast.Name):
                    yield target.id, Constant(source, node.value)


def _imported_in(source: Source) -> Iterable[tuple[str, str]]:
    """Yield each name that a module imports, also within functions, and the dotted name that it stands for."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom):
            for one in node.names:
                yield one.asname or one.name, f"{node.module}.{one.name}"
        elif isinstance(node, ast.Import):
            for one in node.names:
                if one.asname:
                    yield one.asname, one.name
