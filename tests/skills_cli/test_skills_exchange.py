"""`prover skills export`, `import` and `remove` with real skills and real Lean."""

import json
import tomllib
from pathlib import Path

from made_library import here, prover, refused
from real_library import change

from prover.cli.skills.schema import ExportAnswer, GrowthAnswer, RemoveAnswer


def test_an_exported_lean_library_replaces_no_other_folder_unless_asked_to(real: Path) -> None:
    answer = ExportAnswer.model_validate_json(here("skills", "export", real / "out", "--json", folder=real))
    assert (answer.format, answer.skills, answer.kept) == ("lean", 12, None)
    (real / "out" / "User.lean").write_text("import Skills\n", encoding="utf-8")
    assert (real / "out" / "lean-toolchain").read_text().startswith("leanprover/lean4:v4.")
    assert 'name = "Skills"' in (real / "out" / "lakefile.toml").read_text()
    first = (real / "out" / "Skills" / "Part001.lean").read_bytes()
    again = refused("skills", "export", "out", folder=real)
    assert again == "prover: out is not empty. Name a new folder, or use --force."
    forced = prover("skills", "export", "out", "--force", folder=real)
    assert "what stood there before: out.bak" in forced.out
    assert (real / "out.bak" / "User.lean").exists()
    assert (real / "out" / "Skills" / "Part001.lean").read_bytes() == first


def test_a_library_over_mathlib_requires_it(real: Path) -> None:
    change(real, "UPDATE environments SET preamble = 'import Mathlib' || char(10)")
    here("skills", "export", real / "out", folder=real)
    lakefile = tomllib.loads((real / "out" / "lakefile.toml").read_text(encoding="utf-8"))
    version = (real / "out" / "lean-toolchain").read_text(encoding="utf-8").strip().partition(":")[2]
    assert lakefile["require"] == [{"name": "mathlib", "scope": "leanprover-community", "rev": version}]
    assert lakefile["lean_lib"] == [{"name": "Skills"}]
    assert (real / "out" / "Skills" / "Part001.lean").read_text(encoding="utf-8").startswith("import Mathlib\n")


def test_a_folder_of_the_users_own_is_never_moved(real: Path) -> None:
    (real / "mine").mkdir()
    (real / "mine" / "thesis.tex").write_text("years of work", encoding="utf-8")
    sentence = refused("skills", "export", "mine", "--force", folder=real)
    assert sentence == "prover: mine holds something else than an exported library. Name another folder."
    assert (real / "mine" / "thesis.tex").exists()


def test_what_is_removed_comes_back_by_import(real: Path) -> None:
    sentence = "prover: Skill.zigzag is needed by Skill.and_zigzag. --with-dependents removes what needs it, too."
    assert refused("skills", "remove", "zigzag", folder=real) == sentence
    change(
        real,
        "INSERT INTO skill_uses (skill, kind, problem, created_at) "
        "SELECT sequence, 'used', 'a.lean:t', created_at FROM skills WHERE name = 'Skill.zigzag'",
    )
    done = prover("skills", "remove", "zigzag", "--with-dependents", "--json", folder=real)
    answer = RemoveAnswer.model_validate_json(done.out)
    assert [skill.name for skill in answer.removed] == ["Skill.zigzag", "Skill.and_zigzag"]
    (kept,) = answer.kept
    assert Path(kept).parent == real / "removed"
    _, *lines = Path(kept).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["used_by"] for line in lines] == [["a.lean:t"], []]
    assert "no skill 'zigzag'" in refused("skills", "show", "zigzag", folder=real)
    back = prover("skills", "import", kept, folder=real)
    assert [line.split()[:2] for line in back.out.splitlines()[:-1]] == [
        ["admitted", "Skill.zigzag"],
        ["admitted", "Skill.and_zigzag"],
    ]
    assert back.code == 0
    assert "needs:        Skill.zigzag" in here("skills", "show", "and_zigzag", folder=real)


def test_an_imported_file_is_not_believed(real: Path) -> None:
    file = real / "skills.jsonl"
    here("skills", "export", file, "--skill", "turn3", folder=real)
    header, *lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    turn3 = json.loads(lines[-1])
    poisoned = [
        turn3 | {"source": "theorem _root_.Skill.turn3 : 1 = 2 := by decide"},
        turn3 | {"source": "axiom evil : False\n" + turn3["source"]},
        turn3 | {"source": "theorem _root_.Skill.other (P Q : Prop) (p : P) (f : P → Q) : Q := f p"},
    ]
    file.write_text("\n".join([header, *map(json.dumps, poisoned), "{", lines[0]]), encoding="utf-8")
    done = prover("skills", "import", "skills.jsonl", "--json", folder=real)
    answer = GrowthAnswer.model_validate_json(done.out)
    assert (done.code, answer.admitted) == (1, [])
    assert [one.reason for one in answer.refused[:3]] == ["not verified", "known", "not verified"]
    assert "states something else" in answer.refused[2].sentence
    assert answer.refused[3].sentence.startswith("Line 5: It is not a skill")
    assert answer.refused[4].reason == "known"


def test_a_file_that_is_no_library(real: Path) -> None:
    (real / "a.lean").write_text("theorem t : True := trivial\n", encoding="utf-8")
    for name, sentence in (
        ("a.lean", "prover: a.lean is not an exported library"),
        ("b", "prover: b cannot be read"),
    ):
        assert refused("skills", "import", name, folder=real).startswith(sentence)
