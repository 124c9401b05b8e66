"""Lemmas compiled into modules that sessions import, with the real Lean."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from prover.lean.check import CheckRequest
from prover.lean.embedded import EmbeddedPaths
from prover.lean.embedded.cache import cache_folder
from prover.lean.environment import Environment
from prover.lean.native import NativeSession
from prover.lean.skill_modules import Entry, SkillModules, ensure_modules

Embedded = tuple[Environment, EmbeddedPaths]

DOUBLE = Entry(
    "a",
    "Skill.double",
    """theorem Skill.double (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + 2) (n : Nat) :
    f n = 2 * n := by
  induction n with
  | zero => simp [zero]
  | succ n ih => simp [step, ih]; omega""",
)
TWICE = Entry(
    "b",
    "Skill.twice",
    "theorem Skill.twice (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + 2) (n : Nat) : "
    "f (n + n) = 4 * n := by\n  rw [Skill.double f zero step]; omega",
    ("a",),
)
WRONG = Entry("c", "Skill.wrong", "theorem Skill.wrong : 1 = 2 := by decide")
ON_WRONG = Entry("d", "Skill.on_wrong", "theorem Skill.on_wrong : 2 = 1 := Skill.wrong.symm", ("c",))
RUNS_CODE = Entry("e", "Skill.runs", "#eval 1\ntheorem Skill.runs : True := trivial")


def _small(number: int) -> Entry:
    name = f"Skill.small_{number}"
    return Entry(f"s{number}", name, f"theorem {name} (n : Nat) : n + {number} = {number} + n := by omega")


async def _names_seen(modules: SkillModules, *names: str) -> list[bool]:
    async with NativeSession(modules.paths, modules.environment.preamble) as session:
        return [(await session.check(CheckRequest(f"#check @{name}"))).without_error for name in names]


async def test_sessions_import_the_lemmas_and_prove_with_them(embedded: Embedded, cache: Path) -> None:
    environment, paths = embedded
    modules = await ensure_modules(environment, paths, [TWICE, DOUBLE])
    assert modules.names == {"Skill.double", "Skill.twice"}
    assert modules.environment.id.startswith(f"{environment.id}-skills-")
    proof = (
        "theorem t (f : Nat → Nat) (h : f 0 = 0) (s : ∀ n, f (n + 1) = f n + 2) : f (k + k) = 4 * k := by\n"
        "  rw [Skill.twice f h s]"
    )
    async with NativeSession(modules.paths, modules.environment.preamble) as session:
        assert (await session.check(CheckRequest(proof))).without_error
        mentioned = await session.mentions(proof)
    assert mentioned is not None and "Skill.twice" in mentioned and "Skill.double" not in mentioned
    async with NativeSession(paths, environment.preamble) as plain:
        assert not (await plain.check(CheckRequest(proof))).without_error


async def test_what_does_not_compile_is_left_out_with_its_reason_and_what_needs_it(
    embedded: Embedded, cache: Path
) -> None:
    environment, paths = embedded
    modules = await ensure_modules(environment, paths, [DOUBLE, WRONG, ON_WRONG, RUNS_CODE, TWICE])
    assert modules.names == {"Skill.double", "Skill.twice"}
    reasons = {one.name: one.reason for one in modules.left_out}
    assert "decide" in reasons["Skill.wrong"]
    assert reasons["Skill.on_wrong"] == "it depends on a skill that is left out"
    assert "`eval`" in reasons["Skill.runs"]
    assert await _names_seen(modules, "Skill.twice", "Skill.wrong") == [True, False]
    again = await ensure_modules(environment, paths, [DOUBLE, WRONG, ON_WRONG, RUNS_CODE, TWICE])
    assert (again.compiled, again.left_out) == (0, modules.left_out)


async def test_a_longer_library_compiles_only_its_end_anew(embedded: Embedded, cache: Path) -> None:
    environment, paths = embedded
    entries = [_small(number) for number in range(17)]
    first = await ensure_modules(environment, paths, entries)
    assert first.compiled == 3
    longer = await ensure_modules(environment, paths, [*entries, _small(17)])
    assert longer.compiled == 1
    assert longer.environment.id != first.environment.id
    assert await _names_seen(longer, "Skill.small_0", "Skill.small_17") == [True, True]
    assert (await ensure_modules(environment, paths, entries)).compiled == 0


def _damage(cache: Path, damage: str) -> None:
    (olean,) = cache.rglob("*.olean")
    olean.chmod(0o644)
    if damage == "gone":
        olean.unlink()
    else:
        content = olean.read_bytes()
        olean.write_bytes(content[:1000] if damage == "cut" else content[:5000] + b"\xff" + content[5001:])


@pytest.mark.parametrize("damage", ["cut", "changed", "gone"])
async def test_a_damaged_module_is_compiled_again(embedded: Embedded, cache: Path, damage: str) -> None:
    environment, paths = embedded
    first = await ensure_modules(environment, paths, [_small(1)])
    _damage(cache, damage)
    again = await ensure_modules(environment, paths, [_small(1)])
    assert (again.compiled, again.environment) == (1, first.environment)
    assert await _names_seen(again, "Skill.small_1") == [True]


async def test_two_at_once_compile_once(embedded: Embedded, cache: Path) -> None:
    environment, paths = embedded
    both = await asyncio.gather(*(ensure_modules(environment, paths, [DOUBLE, TWICE]) for _ in range(2)))
    assert sorted(modules.compiled for modules in both) == [0, 1]
    assert await _names_seen(both[0], "Skill.twice") == [True]


_COMPILES_SLOWLY = """
import asyncio
from pathlib import Path
from prover.engine.lean import choose_environment
from prover.lean.skill_modules import Entry, ensure_modules

async def main():
    environment, paths = await choose_environment(Path("x.lean"), Path("embedded"))
    entries = [
        Entry(str(i), f"Skill.s{i}", f"theorem Skill.s{i} : ({i} + 2) * 500 = ({i} + 2) * 500 := by decide")
        for i in range(400)
    ]
    print("begins", flush=True)
    await ensure_modules(environment, paths, entries)

asyncio.run(main())
"""


def _killed_while_compiling(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _COMPILES_SLOWLY], stdout=subprocess.PIPE, start_new_session=True, text=True
    )
    try:
        assert process.stdout is not None and process.stdout.readline() == "begins\n"
        deadline = time.monotonic() + 60
        while not list(folder.glob(".compiling-*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert list(folder.glob(".compiling-*"))
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


async def test_a_killed_compiler_leaves_nothing_that_is_taken_for_a_module(embedded: Embedded) -> None:
    # The other process needs the core library in the cache, so this test shares the usual one.
    environment, paths = embedded
    folder = cache_folder() / "skill_modules" / environment.id
    await asyncio.to_thread(_killed_while_compiling, folder)
    entry = Entry("k", "Skill.after_the_kill", f"theorem Skill.after_the_kill : {os.getpid()} = {os.getpid()} := rfl")
    modules = await asyncio.wait_for(ensure_modules(environment, paths, [entry]), 60)
    assert modules.compiled == 1
    assert await _names_seen(modules, "Skill.after_the_kill") == [True]
