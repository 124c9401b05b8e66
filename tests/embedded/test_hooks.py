import ctypes
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lean_project import CORE_LIBRARY
from prover.lean.embedded.hooks import rules
from prover.lean.embedded.hooks.arity import wrong_macros
from prover.lean.embedded.hooks.descriptor import Descriptor, Shape
from prover.lean.embedded.hooks.generate import generate, hook_functions, hooks_folder
from prover.lean.embedded.hooks.memory import Memory
from prover.lean.embedded.hooks.name import Name, demangle, mangle
from prover.lean.embedded.hooks.scan import library_descriptors, library_names
from prover.lean.embedded.hooks.symbols import exported_symbols
from prover.lean.embedded.wheel import find_wheel

components = st.one_of(
    st.integers(min_value=0, max_value=10**9),
    st.text(alphabet=st.sampled_from("_0123xuUafz9é«→𝔸'"), min_size=1, max_size=8),
    st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=6),
)


@pytest.fixture(scope="module")
def library() -> Path:
    return find_wheel().library


@pytest.fixture(scope="module")
def descriptors(library: Path) -> list[Descriptor]:
    return library_descriptors(library)


@given(st.lists(components, min_size=1, max_size=5))
@example(["a_", "b"])
@example(["a", "_b"])
@example(["a__", "_b_"])
@example(["a", "x41"])
@example(["a_", "x41"])
@example(["u00e9"])
@example(["0a"])
@example(["a", "0b"])
@example(["a", 0, "b"])
@example([0, 1])
@example(["a", 7])
@example(["_private", "Init", "Core", 0, "x"])
def test_a_name_survives_mangling(parts: list[str | int]) -> None:
    name = Name(tuple(parts))
    assert demangle(mangle(name)) == name


@given(st.text(alphabet=st.sampled_from("_0123xuUafz9"), max_size=12))
def test_what_demangles_is_the_mangled_form_of_one_name(symbol: str) -> None:
    name = demangle(symbol)
    assert name is None or mangle(name) == symbol


def test_the_spelling_is_that_of_the_compiler(library: Path, descriptors: list[Descriptor]) -> None:
    # Most parsers carry their own name as syntax kind in their data, which the compiler never mangled.
    exported = {symbol.name for symbol in exported_symbols(library)}
    own = [
        descriptor for descriptor in descriptors if descriptor.shape.is_node and descriptor.kind == descriptor.name
    ]
    assert len(own) > 800
    assert [str(it.kind) for it in own if it.kind and f"l_{mangle(it.kind)}" not in exported] == []
    assert {ord(character) for it in own for character in it.name.dotted} > {ord("_"), ord("∈"), ord("⟨"), ord("·")}


def test_names_are_quoted_where_lean_needs_it() -> None:
    assert str(Name(("Lean", "term_+_", "by?", "a'"))) == "Lean.«term_+_».by?.a'"
    assert str(Name(("λx", 3))) == "«λx».«3»"


def test_the_committed_modules_are_what_the_library_yields(library: Path) -> None:
    for name, text in generate(library).items():
        committed = (hooks_folder(CORE_LIBRARY) / f"{name}.lean").read_text(encoding="utf-8")
        assert committed == text, f"{name}: run `python -m prover.lean.embedded.hooks --write`"


def test_every_hooked_macro_and_unexpander_takes_three_parameters(library: Path) -> None:
    text = "".join(generate(library).values())
    hooked = [name for name in hook_functions(library) if f" def {name} : " in text]
    assert len(hooked) == text.count(" def ") > 300
    assert wrong_macros(library, hooked) == []


def test_a_function_of_another_shape_is_noticed(library: Path) -> None:
    right = next(name for name in hook_functions(library) if name.last.startswith("unexpandUnit"))
    absent, crashing = Name(("Lean", "absent")), Name(("Lean", "Name", "hash"))
    complaints = wrong_macros(library, [right, absent, crashing])
    assert complaints[0] == "Lean.absent: the library does not export it"
    assert len(complaints) == 2 and complaints[1].startswith("Lean.Name.hash: ")


def test_no_rule_is_stale(descriptors: list[Descriptor]) -> None:
    names = [descriptor.name for descriptor in descriptors]
    for entry in rules.LEFT_OUT:
        assert any(entry.covers(name) for name in names), entry.reason
        for namespace in entry.namespaces:
            assert any(name.within(namespace) for name in names), namespace
    dotted = {name.dotted for name in names}
    assert {name for entry in rules.LEFT_OUT for name in entry.names} <= dotted
    assert rules.BY_NAME.keys() <= dotted


def test_code_that_a_file_could_run_or_read_is_left_out(descriptors: list[Descriptor]) -> None:
    declared = {descriptor.name.dotted for descriptor in descriptors if rules.declared(descriptor)}
    assert declared.isdisjoint(
        {
            "Lean.Parser.Tactic.nativeDecide",
            "Lean.runElab",
            "Lean.runMeta",
            "Lean.runCmd",
            "Lean.includeStr",
            "Lean.byElab",
        }
    )
    assert {"Lean.Parser.Tactic.omega", "Lean.Parser.Tactic.simp", "term_+_", "Lean.calcTactic"} <= declared


def test_a_parser_that_no_rule_knows_stops_the_generator() -> None:
    name = Name(("Some", "where", "new"))
    with pytest.raises(rules.UnknownParser, match=r"Some\.where\.new"):
        rules.category(Descriptor(name, Shape.NODE, name))


def test_the_names_that_a_tactic_mentions_are_found(library: Path) -> None:
    names = library_names(library, "Lean_Elab_Tactic_Omega")
    assert {"Classical.propDecidable", "Decidable", "Lean.Omega.LinearCombo"} <= set(names)
    assert names == sorted(set(names))


@pytest.fixture
def memory() -> Iterator[Memory]:
    with Memory() as memory:
        yield memory


@pytest.mark.parametrize("address", [0, 1, 8, 2**32, 2**46, 2**47, 2**63, 2**64 - 8])
def test_a_wild_pointer_is_nothing_and_no_crash(address: int, memory: Memory) -> None:
    assert memory.read(address, 8) is None
    assert memory.word(address) is None
    assert memory.header(address) is None
    assert memory.name(address) is None


def test_an_object_that_points_into_nowhere_is_no_name(memory: Memory) -> None:
    # The header of a `Name.str` with a prefix and a text that lie at unmapped addresses.
    fake = (ctypes.c_uint64 * 4)((1 << 56) | (2 << 48), 2**40, 2**40 + 8, 0)
    assert memory.header(ctypes.addressof(fake)) is not None
    assert memory.name(ctypes.addressof(fake)) is None


def test_a_name_that_is_its_own_prefix_does_not_loop(memory: Memory) -> None:
    fake = (ctypes.c_uint64 * 4)((2 << 56) | (2 << 48), 0, 15, 0)
    fake[1] = ctypes.addressof(fake)
    assert memory.name(ctypes.addressof(fake)) is None
