"""What the judge makes of constants that no honest worker writes. Lean runs in a process of its own."""

import json
import subprocess
import sys
from typing import Any

import pytest

from prover.lean.embedded import EmbeddedPaths

PROGRAM = """
import json, os, sys
from pathlib import Path
from prover.lean.native.constants import Constants, name_of_constant
from prover.lean.native.elaborator import ENVIRONMENT, Elaboration
from prover.lean.native.judge import Judge
from prover.lean.native.objects import field
from prover.lean.native.runtime import Runtime

library, sysroot, scratch = (Path(argument) for argument in sys.argv[1:4])
runtime = Runtime(library, sysroot)
first = runtime.initial_state()
constants = Constants(runtime)
before = constants.kernel_environment(field(first, ENVIRONMENT))

def declared(text):
    elaboration = Elaboration(runtime, first, text)
    elaboration.run()
    kernel = constants.kernel_environment(field(elaboration.state(), ENVIRONMENT))
    return {name_of_constant(info): (name, info) for name, info in constants.added(kernel, before)}

def asked(pairs):
    constants.save(scratch / "candidate", pairs)
    frame = {"op": "judge", "context": "", "trusted": "k", "file": "candidate", "replay": True}
    return judge.answer(frame)

def one_after_the_other(count):
    # what is found to be new after a declaration, where that is not just what was declared
    state, wrong = first, []
    for number in range(count):
        old = constants.kernel_environment(field(state, ENVIRONMENT))
        elaboration = Elaboration(runtime, state, f"axiom one{number} : True")
        elaboration.run()
        state = elaboration.state()
        new = constants.kernel_environment(field(state, ENVIRONMENT))
        names = [name_of_constant(info) for _, info in constants.added(new, old)]
        if names != [(f"one{number}",)]:
            wrong.append([".".join(name) for name in names])
    return wrong

judge = Judge(runtime, first, scratch)
trust = {"op": "trust", "context": "", "key": "k", "text": "theorem t : 1 = 2 := sorry", "name": "t", "forget": []}
trusted = judge.answer(trust)
true = declared("theorem u : 1 = 1 := rfl")[("u",)]
false = declared("axiom t : 1 = 2")[("t",)]
lemma = declared("theorem w : 1 = 2 := sorry\\ntheorem t : 1 = 2 := w")
answers = {
    "trusted": trusted,
    "other name": asked([(false[0], true[1])]),
    "axiom": asked([false]),
    "lemma left out": asked([lemma[("t",)]]),
    "nothing": asked([]),
    "one after the other": one_after_the_other(500),
    "already there": asked([(constants._objects.name(("rfl",)), constants.find(before, ("rfl",))), *lemma.values()]),
}
(scratch / "candidate").unlink()
answers["no file"] = judge.answer({"op": "judge", "context": "", "trusted": "k", "file": "candidate", "replay": True})
print(json.dumps(answers), flush=True)
os._exit(0)
"""

Answers = dict[str, Any]


@pytest.fixture(scope="module")
def answers(paths: EmbeddedPaths, tmp_path_factory: pytest.TempPathFactory) -> Answers:
    command = [sys.executable, "-c", PROGRAM, paths.library, paths.sysroot, tmp_path_factory.mktemp("exchange")]
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr
    found: Answers = json.loads(result.stdout)
    assert found["trusted"] == {"error": None, "constant": "t"}
    return found


def test_a_constant_under_the_name_of_another_is_no_evidence(answers: Answers) -> None:
    assert "own names" in str(answers["other name"]["error"])


def test_an_axiom_is_seen_as_one(answers: Answers) -> None:
    assert (answers["axiom"]["kind"], answers["axiom"]["axioms"]) == ("axiom", ["t"])


def test_a_lemma_that_was_left_out_counts_as_an_axiom_and_fails_replay(answers: Answers) -> None:
    assert answers["lemma left out"]["axioms"] == ["w"]
    assert "unknown" in str(answers["lemma left out"]["replay_error"])


def test_nothing_declares_nothing(answers: Answers) -> None:
    assert (answers["nothing"]["kind"], answers["nothing"]["same"]) == ("missing", False)


def test_what_the_judge_has_itself_is_not_taken_from_the_candidate(answers: Answers) -> None:
    assert answers["already there"]["replayed"] == 2
    assert answers["already there"]["axioms"] == ["sorryAx"]


def test_constants_that_cannot_be_read_are_no_evidence(answers: Answers) -> None:
    assert "cannot be read" in str(answers["no file"]["error"])


def test_only_what_was_declared_is_new_however_names_collide(answers: Answers) -> None:
    """Symptom: after certain declarations a proof was refused for proving another statement: constants of the
    context counted as made by the statement where the hash tree had been rebuilt."""
    assert answers["one after the other"] == []
