"""The sources of a core library: which modules there are and in which order they can be compiled."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from prover.errors import ProverError

ROOT = "Init"
"""The module that a file without a header imports; everything it reaches is part of the library."""

MATHLIB_ROOT = "Mathlib"
"""The module that `import Mathlib` stands for: `Init`, and Mathlib's names and tactics for `ℕ` and `ℤ`."""

_HEADER_LINE = re.compile(r"^(?:public\s+)?(?:meta\s+)?import\s+(?:all\s+)?(\S+)\s*$")


@dataclass(frozen=True, slots=True)
class Sources:
    """A core library before it is compiled.

    `folder` holds `Init.lean`, `Mathlib.lean` and `Init/**.lean`. `contents` are the texts as they were read, so
    that what is compiled is what was hashed even if a file is edited meanwhile. `imports` maps every module that the
    root reaches, itself included, to the modules it imports. `sha256` is the hash over names and contents of all.
    """

    folder: Path
    contents: Mapping[str, bytes]
    imports: Mapping[str, tuple[str, ...]]
    sha256: str

    @property
    def order(self) -> TopologicalSorter[str]:
        """A prepared sorter over the modules: hands out those whose imports are done."""
        sorter = TopologicalSorter(self.imports)
        sorter.prepare()
        return sorter

    def write(self, folder: Path) -> None:
        """Write the texts as they were read into another folder. Raises `OSError`."""
        for module, text in self.contents.items():
            file = source_file(folder, module)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text)


def source_file(folder: Path, module: str) -> Path:
    """`Init.Hooks.Syntax` lies in `Init/Hooks/Syntax.lean` below the folder."""
    return folder.joinpath(*module.split(".")).with_suffix(".lean")


def read_sources(folder: Path, root: str = ROOT) -> Sources:
    """Follow the imports from the root's file; raises `ProverError` for an unreadable or missing file and a cycle."""
    imports: dict[str, tuple[str, ...]] = {}
    digest = hashlib.sha256()
    pending = [root]
    contents: dict[str, bytes] = {}
    while pending:
        module = pending.pop()
        if module in imports:
            continue
        path = source_file(folder, module)
        try:
            contents[module] = path.read_bytes()
            imports[module] = header_imports(contents[module].decode("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise ProverError(
                f"The core library's source {path} cannot be read: {error}.",
                hint="Reinstall prover with: pip install --force-reinstall --no-deps prover",
            ) from error
        pending.extend(imports[module])
    for module in sorted(contents):
        for part in (module.encode(), contents[module]):
            # Lengths keep two different lists of files from giving the same bytes.
            digest.update(len(part).to_bytes(8, "big") + part)
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        raise ProverError(f"The core library's modules import each other in a circle: {error.args[1]}.") from None
    return Sources(folder, contents, imports, digest.hexdigest())


def header_imports(text: str) -> tuple[str, ...]:
    """The modules named by the `import` lines at the head of a core library file.

    These files are our own and keep one import per line with comments around them, so no Lean is needed to read them;
    should a file break the habit, its compile fails for want of the module and says so.
    """
    names: list[str] = []
    depth = 0
    for raw in text.splitlines():
        line = raw.strip()
        if depth == 0 and (line == "" or line.startswith("--") or line in ("prelude", "module")):
            continue
        if depth or line.startswith("/-"):
            depth += line.count("/-") - line.count("-/")
            continue
        found = _HEADER_LINE.match(line)
        if found is None:
            break
        names.append(found.group(1))
    return tuple(names)
