"""From the library to the text of the hook modules."""

from pathlib import Path

from prover.lean.embedded.hooks.emit import hook_modules
from prover.lean.embedded.hooks.name import Name, demangle
from prover.lean.embedded.hooks.scan import library_descriptors
from prover.lean.embedded.hooks.symbols import exported_symbols


def hooks_folder(sources: Path) -> Path:
    """Where the hook modules lie among a core library's sources."""
    return sources / "Init" / "Hooks"


def generate(library: Path) -> dict[str, str]:
    """The text of each hook module, by its last name component. Takes about 2 s."""
    return hook_modules(library_descriptors(library), hook_functions(library))


def hook_functions(library: Path) -> list[Name]:
    """Names of the exported functions that are macros or unexpanders, and of few others."""
    functions = []
    for symbol in exported_symbols(library):
        # A look at the text spares demangling 200,000 symbols. `___boxed` marks the compiler's variant of a function.
        wanted = "macroRules_" in symbol.name or "unexpand" in symbol.name
        if wanted and symbol.is_code and symbol.name.startswith("l_") and not symbol.name.endswith("___boxed"):
            name = demangle(symbol.name.removeprefix("l_"))
            if name is not None:
                functions.append(name)
    return functions
