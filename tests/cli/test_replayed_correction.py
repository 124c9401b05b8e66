"""What a real model did: its first draft failed, Lean's error and goal went to the corrector, the correction holds.

The model was Qwen2.5-Coder-1.5B-Instruct under vLLM on a processor (docs/agents.md says how it came about and how to
record it anew). Its answers are given again from the file; Lean, the loop and the strict check are real.
"""

import json
from pathlib import Path

from command import prover

RECORDING = Path(__file__).parent / "recordings" / "regroup.jsonl"
STATEMENT = "theorem regroup (a b c : Nat) : a + (b + c) = b + (a + c)"
GOAL = "a b c : ℕ\n⊢ b + c + a = b + (a + c)"
ERROR = "Tactic `split` failed: Could not split an `if` or `match` expression in the goal"
SETTINGS = (
    f"recording.replay={RECORDING}",
    "roles.default.max_tokens=192",
    "roles.default.temperature=0.7",
    "roles.corrector.temperature=0.9",
    "roles.default.seed=13",
)
NOBODY = "http://127.0.0.1:9/v1"


def test_a_real_model_corrects_its_draft_after_leans_error_and_goal(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(f"{STATEMENT} := by\n  sorry\n", encoding="utf-8")
    options = ["--agents", "malot", "--samples", "1", "--rounds", "1", "--width", "1", "--trace", "traces", "--json"]
    options += [part for setting in SETTINGS for part in ("--set", setting)]
    own = {"HOME": str(tmp_path), "PROVER_DATA": str(tmp_path / "data"), "PROVER_BASE_URL": NOBODY}
    done = prover("prove", "a.lean", *options, cwd=tmp_path, **own)
    assert done.code == 0, done.out + done.err

    draft, correction = json.loads((tmp_path / "traces" / "regroup.json").read_text(encoding="utf-8"))["steps"]
    assert (draft["origin"], draft["outcome"], draft["round"]) == ("prover", "not_proved", 0)
    said = next(said for said in draft["said"] if said["text"].startswith(ERROR))
    assert said["line"] == 3 and GOAL in said["text"]

    assert (correction["origin"], correction["parent"], correction["round"]) == ("corrector", draft["number"], 1)
    asked = _asked_of_the_corrector()
    assert draft["text"] in asked and ERROR in asked and GOAL in asked and "Line 3, `split`" in asked
    assert correction["answer"].startswith(asked)

    theorem = json.loads(done.out)["files"][0]["theorems"][0]["verdict"]
    assert correction["outcome"] == theorem["outcome"] == "proved"
    assert theorem["axioms"] == ["propext"]
    assert (tmp_path / "a.solved.lean").read_text(encoding="utf-8") == f"{STATEMENT} := by omega\n"


def _asked_of_the_corrector() -> str:
    """The thought that was begun for it, as it stands in the request."""
    lines = [json.loads(line) for line in RECORDING.read_text(encoding="utf-8").splitlines()]
    chats = [line["request"]["messages"] for line in lines if line.get("path") == "chat/completions"]
    return next(str(chat[-1]["content"]) for chat in chats if "I had Lean check it" in chat[-1]["content"])
