"""The constants that a text adds to an environment: found, written to a file, read again elsewhere."""

from collections.abc import Iterator
from pathlib import Path

from prover.lean.native.names import LeanName
from prover.lean.native.objects import array_items, field, list_items, name_of, pair, tag
from prover.lean.native.runtime import Runtime

KINDS = ("axiom", "def", "theorem", "opaque", "quotient", "inductive", "constructor", "recursor")
"""Constructors of `Lean.ConstantInfo`, in order."""

_COLLISION = 1  # Lean.PersistentHashMap.Node: entries | collision keys values
_ENTRY, _SUBTREE = 0, 1  # Lean.PersistentHashMap.Entry: entry key value | ref node | null
# The file holds a memory image that is mapped at an address computed from this name; the anonymous name gives address
# 0, which cannot be unmapped again.
_IMAGE_NAME: LeanName = ("Candidate",)


def kind_of_constant(info: int) -> str:
    """`theorem`, `def`, `axiom`, …"""
    return KINDS[tag(info)]


def name_of_constant(info: int) -> LeanName:
    """The name that the constant itself carries."""
    return name_of(field(_value(info), 0))


def level_parameters(info: int) -> list[int]:
    """Names of the universe parameters (borrowed objects)."""
    return list(list_items(field(_value(info), 1)))


def type_of_constant(info: int) -> int:
    """The type, as a Lean expression (borrowed)."""
    return field(_value(info), 2)


def _value(info: int) -> int:
    # ConstantInfo.k (Val extends ConstantVal): the common part is the first field of the first field.
    return field(field(info, 0), 0)


class Constants:
    """Reads the tables of constants of environments."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._symbols, self._objects = runtime.symbols, runtime.objects

    def drop(self, value: int) -> None:
        """Give back a reference that a method here returned."""
        self._objects.drop(value)

    def kernel_environment(self, environment: int) -> int:
        """What the kernel knows of an environment (a new reference)."""
        return self._symbols.kernel_environment(self._objects.keep(environment))

    def find(self, kernel: int, name: LeanName) -> int | None:
        """A constant of a kernel environment (a new reference), or `None`."""
        found = self._symbols.find_constant(self._objects.keep(kernel), self._objects.name(name))
        if found & 1:
            return None
        info = self._objects.keep(field(found, 0))
        self._objects.drop(found)
        return info

    def contains(self, kernel: int, name: LeanName) -> bool:
        """The kernel environment has a constant of this name."""
        info = self.find(kernel, name)
        if info is None:
            return False
        self._objects.drop(info)
        return True

    def added(self, kernel: int, base: int) -> Iterator[tuple[int, int]]:
        """(name, constant) pairs of `kernel` that `base` lacks; all borrowed from `kernel`.

        Both are kernel environments, `kernel` grown out of `base`. Their tables are trees that share every part that
        did not change, so this costs time in the number of new constants, not of all.
        """
        yield from _new_entries(_table(kernel), _table(base))

    def used_by(self, info: int) -> list[LeanName]:
        """Names of all constants that the type and the value of a constant mention (constructors included)."""
        tree = self._symbols.constants_of_constant(self._objects.keep(info))
        names = []
        todo = [tree]
        while todo:  # a node of the set: size, key, value, left, right
            node = todo.pop()
            if not node & 1:
                names.append(name_of(field(node, 1)))
                todo += (field(node, 3), field(node, 4))
        self._objects.drop(tree)
        return names

    def used_in(self, expression: int) -> list[LeanName]:
        """Names of all constants in an expression."""
        array = self._symbols.constants_of_expression(self._objects.keep(expression))
        names = [name_of(name) for name in array_items(array)]
        self._objects.drop(array)
        return names

    def save(self, path: Path, pairs: list[tuple[int, int]]) -> None:
        """Write constants to a file in the format of compiled modules. Raises `LeanFailure`."""
        keep = self._objects.keep
        items = self._objects.list([self._objects.constructor(0, [keep(name), keep(info)]) for name, info in pairs])
        # Never write into a file that another process may have mapped.
        path.unlink(missing_ok=True)
        file, image = self._objects.string(str(path)), self._objects.name(_IMAGE_NAME)
        result = self._symbols.save_module_data(file, image, items)
        for value in (items, file, image):
            self._objects.drop(value)
        self._objects.drop(self._objects.io(result))

    def read(self, path: Path) -> "SavedConstants":
        """Map a file of constants into memory. Raises `LeanFailure`."""
        file = self._objects.string(str(path))
        result = self._symbols.read_module_data(file)
        self._objects.drop(file)
        data = self._objects.io(result)
        root, region = pair(data)
        self._objects.keep(region)
        self._objects.drop(data)
        return SavedConstants(self._runtime, root, region)


class SavedConstants:
    """Constants of a mapped file; all references to them end with `close`."""

    def __init__(self, runtime: Runtime, root: int, region: int) -> None:
        self._runtime, self._region = runtime, region
        self.by_name: dict[LeanName, tuple[int, int]] = {}
        for item in list_items(root):
            name, info = pair(item)
            self.by_name[name_of(name)] = (name, info)

    def close(self) -> None:
        """Unmap the file."""
        objects = self._runtime.objects
        objects.drop(objects.io(self._runtime.symbols.free_region(self._region)))


def _table(kernel: int) -> int:
    # Kernel.Environment.constants : SMap {map₁ (of the imports), map₂ (since the imports)}; a map is its root node.
    return field(field(kernel, 0), 1)


def _new_entries(node: int, base: int) -> Iterator[tuple[int, int]]:
    """Entries of a hash tree that are not in the tree `base` (0: an empty one), by identity of its parts."""
    if node == base:
        return
    if tag(node) == _COLLISION:
        names, infos = (array_items(field(node, index)) for index in (0, 1))
        old = set(array_items(field(base, 0))) if base and tag(base) == _COLLISION else _entry_names(base)
        yield from ((name, info) for name, info in zip(names, infos, strict=True) if name not in old)
        return
    entries = array_items(field(node, 0))
    if base and tag(base) == _COLLISION:
        # Where too many collide, what was one list becomes a subtree with the same names in it.
        old = set(array_items(field(base, 0)))
        yield from ((name, info) for name, info in _new_entries(node, 0) if name not in old)
        return
    earlier = array_items(field(base, 0)) if base else [0] * len(entries)
    for entry, before in zip(entries, earlier, strict=True):
        if entry == before or entry & 1:
            continue
        if tag(entry) == _SUBTREE:
            yield from _entries_below(field(entry, 0), before)
        elif tag(entry) == _ENTRY and not _same_entry(entry, before):
            yield pair(entry)


def _entries_below(node: int, before: int) -> Iterator[tuple[int, int]]:
    """New entries of a subtree whose place held the entry `before` (a subtree, a single entry, or nothing)."""
    if before and not before & 1 and tag(before) == _SUBTREE:
        yield from _new_entries(node, field(before, 0))
        return
    old = field(before, 0) if before and not before & 1 else 0
    yield from ((name, info) for name, info in _new_entries(node, 0) if name != old)


def _same_entry(entry: int, before: int) -> bool:
    return bool(before) and not before & 1 and tag(before) == _ENTRY and pair(entry) == pair(before)


def _entry_names(node: int) -> set[int]:
    return set() if not node else {name for name, _ in _new_entries(node, 0)}
