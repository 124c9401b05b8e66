"""Lean inside this process: loaded, initialised, with the imports of the environment's preamble followed."""

from pathlib import Path

from prover.lean.native.capture import Capture
from prover.lean.native.objects import LeanFailure, Objects, box, field, pair, text_of
from prover.lean.native.symbols import Symbols

_LINE_WIDTH = 100
_KEEP_PRIVATE_PARTS = 2  # `OLeanLevel.private`: all that the compiled modules contain


class Runtime:
    """The started Lean. One per process: Lean cannot be initialised twice.

    What `preamble` imports at its head is imported, `Init` at least; the rest of it is not read. `environment` is
    what the imports give, `messages` an empty message log, `options` the empty options (borrowed for ever), `capture`
    the tactic that opens holes.
    `LEAN_PATH` must name the folder of the compiled core library.
    """

    def __init__(self, library: Path, sysroot: Path, preamble: str = "") -> None:
        self.symbols = symbols = Symbols(library)
        self.objects = objects = Objects(symbols)
        symbols.initialize()
        # `IO.Promise.new` needs a task manager; with `Elab.async` off (the default here) it never starts a thread, so
        # forking stays safe.
        symbols.init_task_manager()
        symbols.mark_end_initialization()
        symbols.enable_initializer_execution()
        objects.drop(objects.io(symbols.init_search_path(objects.string(str(sysroot)), box(0))))
        self.options = symbols.constant("l_Lean_Options_empty")
        self.first_macro_scope = symbols.constant("l_Lean_firstFrontendMacroScope")
        self.name_equality = symbols.constant("l_Lean_Name_instBEq")
        self.name_hash = symbols.constant("l_Lean_instHashableName")
        self.empty_metavariables = symbols.constant("l_Lean_instInhabitedMetavarContext")
        self.messages = self._no_messages()
        self.capture = Capture(symbols, objects)
        self.environment = self._import(preamble)

    def input_context(self, text: str) -> int:
        """New `InputContext` of a text (line ends are normalised, as everywhere in Lean)."""
        size = len(text.encode("utf-8", "replace"))
        objects = self.objects
        return self.symbols.input_context(objects.string(text), objects.string("<input>"), 1, box(size))

    def initial_state(self) -> int:
        """New `Command.State` that has seen nothing but the imports."""
        keep = self.objects.keep
        return self.symbols.make_state(keep(self.environment), keep(self.messages), keep(self.options))

    def _no_messages(self) -> int:
        """The message log of a text without imports and without faults."""
        objects = self.objects
        _, rest = pair(parsed := objects.io(self.symbols.parse_header(self.input_context(""))))
        messages = objects.keep(field(rest, 1))
        objects.drop(parsed)
        return messages

    def _import(self, text: str) -> int:
        objects, symbols = self.objects, self.symbols
        header, _ = pair(parsed := objects.io(symbols.parse_header(self.input_context(text))))
        imports = symbols.header_imports(objects.keep(header), 1)
        objects.drop(parsed)
        trust, leak, load_extensions, no_artifacts = 0, 0, 1, box(1)
        return objects.io(
            symbols.import_modules(
                imports,
                objects.keep(self.options),
                trust,
                objects.empty_array(),
                leak,
                load_extensions,
                _KEEP_PRIVATE_PARTS,
                no_artifacts,
            )
        )

    def pretty(self, result: int, width: int = _LINE_WIDTH) -> str:
        """Text of a `Format` that an `IO` function returned (taken over); empty when the function failed."""
        try:
            layout = self.objects.io(result)
        except LeanFailure:
            return ""
        text = self.symbols.format_pretty(layout, box(width), box(0), box(0))
        shown = text_of(text)
        self.objects.drop(text)
        return shown
