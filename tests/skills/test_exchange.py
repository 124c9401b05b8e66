"""Skills as files: out, in again, and what a poisoned file comes to."""

import asyncio
import json
import os
import tomllib
from pathlib import Path

import pytest
from made_up_skills import made_up
from open_lean import OpenLean

from prover.errors import ProverError
from skills_db.admission import Admission, AdmissionRules, Admitted, Refused
from skills_db.exchange import export_jsonl, export_lean, import_jsonl
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, SkillState
from skills_db.skill_file import admit_all, candidates_in

FILE = """
open Nat
/-- Two steps at a time. -/
theorem zigzag (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 2)) (n : Nat) : P (2 * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih
theorem and_zigzag (P Q : Nat → Prop) (h0 : P 0 ∧ Q 0) (hs : ∀ n, P n ∧ Q n → P (n + 2) ∧ Q (n + 2)) (n : Nat) :
    Q (2 * n) ∧ P (2 * n) :=
  (zigzag (fun n => P n ∧ Q n) h0 hs n).symm
theorem a_first_name (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a : Nat) : f (f (f (f a))) = a := by rw [h, h]
"""


async def filled(library: Library, lean: OpenLean) -> Admission:
    admission = Admission(library, lean, AdmissionRules())
    candidates = await candidates_in(lean.pool, FILE)
    answers = [answer async for answer in admit_all(admission, candidates, Provenance(Origin.ADDED))]
    assert all(isinstance(answer, Admitted) for answer in answers), answers
    return admission


async def test_an_exported_library_comes_back_whole(own_library: Library, lean: OpenLean, tmp_path: Path) -> None:
    admission = await filled(own_library, lean)
    file, again = tmp_path / "skills.jsonl", tmp_path / "again.jsonl"
    assert export_jsonl(own_library, file) == 3
    before = {skill.id: skill for skill in own_library.skills()}
    for skill in before.values():
        if own_library.get(skill.id) is not None:
            own_library.remove(skill.id, dependents=True)
    answers = [answer async for answer in import_jsonl(file, admission)]
    assert [answer.name for answer in answers] == ["Skill.a_first_name", "Skill.zigzag", "Skill.and_zigzag"]
    for skill in own_library.skills():
        old = before[skill.id]
        assert (skill.name, skill.source, skill.depends_on) == (old.name, old.source, old.depends_on)
        assert (skill.description, skill.origin) == (old.description, Origin.IMPORTED)
    export_jsonl(own_library, again)
    assert again.read_bytes().replace(b'"imported"', b'"added"') == file.read_bytes()


def poisoned(skill: dict[str, object]) -> dict[str, dict[str, object] | str]:
    """Lines made from an honest one, by what is wrong with them."""
    source = str(skill["source"])
    return {
        "no JSON": "{",
        "no object": "[1]",
        "no source": {"id": "x", "name": "Skill.x"},
        "a number for a source": skill | {"source": 3},
        "two theorems": skill | {"source": source + "\ntheorem Skill.y : True := trivial"},
        "no theorem": skill | {"source": "axiom Skill.evil : False"},
        "an axiom beside it": skill | {"source": "axiom evil : False\n" + source},
        "a false claim": skill | {"source": "theorem _root_.Skill.a_first_name : 1 = 2 := by decide"},
        "a claim by sorry": skill | {"source": "theorem _root_.Skill.a_first_name : 1 = 2 := by exact sorryAx _"},
        "another statement than claimed": skill
        | {"source": "theorem _root_.Skill.z (P : Prop) (q : P → P) (h : P) : P := q h"},
        "a program": skill | {"source": source.replace("rw [h, h]", "run_tac pure ()")},
        "the kernel switched off": skill | {"source": "set_option debug.skipKernelTC true in\n" + source},
        "a trick in the name": skill | {"name": "Skill.x : True := trivial\naxiom evil : False\ntheorem y"},
    }


async def test_a_poisoned_file_ends_in_refusals(own_library: Library, lean: OpenLean, tmp_path: Path) -> None:
    admission = await filled(own_library, lean)
    file = tmp_path / "skills.jsonl"
    export_jsonl(own_library, file)
    header, first, *_ = file.read_text().splitlines()
    for skill in own_library.skills():
        if own_library.get(skill.id) is not None:
            own_library.remove(skill.id, dependents=True)
    lines = poisoned(json.loads(first))
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines.values()]
    file.write_text("\n".join([header, *texts]))
    answers = [answer async for answer in import_jsonl(file, admission)]
    refused = {what: a.refusal for what, a in zip(lines, answers, strict=True) if isinstance(a, Refused)}
    # The theorem alone is taken from its line, and a name that is claimed is not even read.
    assert set(lines) - set(refused) == {"an axiom beside it"}
    assert refused["a trick in the name"].sentence == "Skill.a_first_name says the same."
    assert all(refusal.sentence and refusal.provenance.file == str(file) for refusal in refused.values())
    assert refused["no JSON"].sentence.startswith("Line 2: It is not a skill")
    assert "something else than is claimed" in refused["another statement than claimed"].sentence
    (only,) = own_library.skills()
    assert only.name == "Skill.a_first_name" and "axiom" not in only.source


@pytest.mark.parametrize("text", ["", "theorem t : True := trivial\n", '{"format": "other"}\n', "\0\n"])
async def test_a_file_that_is_none_of_ours(own_library: Library, lean: OpenLean, tmp_path: Path, text: str) -> None:
    file = tmp_path / "skills.jsonl"
    file.write_text(text)
    with pytest.raises(ProverError, match="not an exported library"):
        [answer async for answer in import_jsonl(file, Admission(own_library, lean))]


def building_order(folder: Path) -> list[str]:
    """The modules that `lake build` would compile by the lakefile, each behind those that it imports."""
    lakefile = tomllib.loads((folder / "lakefile.toml").read_text())
    (root,) = (one["name"] for one in lakefile["lean_lib"] if one["name"] in lakefile["defaultTargets"])
    order: list[str] = []

    def visit(module: str) -> None:
        for line in (folder / f"{module.replace('.', '/')}.lean").read_text().splitlines():
            if line.startswith("import Skills"):
                visit(line.split()[1])
        if module not in order:
            order.append(module)

    visit(root)
    return order


async def test_the_exported_lean_library_builds(own_library: Library, lean: OpenLean, tmp_path: Path) -> None:
    """Module by module, as `lake build` would; there is no lake here."""
    await filled(own_library, lean)
    folder = tmp_path / "exported"
    assert export_lean(own_library, lean.environment, folder, part=1) == 3
    text = "".join((folder / "Skills" / f"Part00{number}.lean").read_text() for number in (1, 2, 3))
    assert text.index("Skill.a_first_name") < text.index("Skill.zigzag") < text.index("Skill.and_zigzag")
    user = "import Skills\n#check @Skill.and_zigzag\nexample := @Skill.a_first_name\n"
    (folder / "User.lean").write_text(user)
    environment = lean.environment
    path = os.pathsep.join(filter(None, (environment.variables.get("LEAN_PATH"), str(folder))))
    modules = building_order(folder)
    files = {str(file.relative_to(folder)) for file in folder.rglob("*.lean")} - {"User.lean"}
    assert files == {f"{module.replace('.', '/')}.lean" for module in modules}, "every file belongs to the library"
    for module in (*modules, "User"):
        file = folder / f"{module.replace('.', '/')}.lean"
        process = await asyncio.create_subprocess_exec(
            *environment.command,
            *("-R", str(folder), "-o", str(file.with_suffix(".olean")), str(file)),
            env=dict(environment.variables) | {"LEAN_PATH": path},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output, _ = await asyncio.wait_for(process.communicate(), 120)
        assert process.returncode == 0, output.decode()
    assert b"Skill.and_zigzag" in output
    with pytest.raises(ProverError, match="is not empty"):
        export_lean(own_library, lean.environment, folder)


def test_what_stands_on_a_failing_skill_is_not_exported(library: Library, tmp_path: Path) -> None:
    base = library.insert(made_up("base"))
    middle = library.insert(made_up("middle", "", base))
    library.insert_many((made_up("top", "", middle), made_up("other")))
    library.set_state(base.id, SkillState.FAILING)
    assert export_jsonl(library, tmp_path / "skills.jsonl") == 1
