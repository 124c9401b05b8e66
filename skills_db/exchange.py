"""Skills as files: one JSON object a line for other libraries of ours, and a Lean library for everybody."""

import json
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from prover.errors import ProverError
from prover.lean.environment import Environment
from prover.lean.source_file import write_atomically
from skills_db.admission import Admission, Admitted, Refused
from skills_db.graph import building_order
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Refusal, RefusalReason, Skill, SkillState, UseKind
from skills_db.skill_file import candidates_in
from skills_db.skill_refusals import record_refusal

_PART = 1000
"""Skills in one module of an exported Lean library."""


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class _Header(_Strict):
    format: Literal["prover skills"]
    version: Literal[1]
    environment: str
    lean_version: str = ""


class _Line(_Strict):
    """One skill as it is claimed to be. Only id, source and description are read back; the rest is for readers."""

    id: str
    source: str
    description: str = ""
    name: str = ""
    statement: str = ""
    depends_on: list[str] = []
    origin: str = ""
    used_by: list[str] | None = None


def export_jsonl(
    library: Library,
    path: Path,
    *,
    ids: Iterable[str] | None = None,
    lean_version: str = "",
    with_uses: bool = False,
) -> int:
    """Write the active skills (or those with these `ids` and what they need) in building order; returns how many.
    `with_uses`: name the proofs that use each. Raises `ProverError`.
    """
    skills = _chosen(library, ids)
    names = {skill.id: skill.name for skill in skills}
    header = _Header(format="prover skills", version=1, environment=library.environment, lean_version=lean_version)
    lines = [header.model_dump_json()]
    for skill in skills:
        line = _Line(
            id=skill.id,
            name=skill.name,
            statement=skill.statement,
            source=skill.source,
            description=skill.description,
            depends_on=[names.get(id, id) for id in skill.depends_on],
            origin=skill.origin.value,
            used_by=_used_by(library, skill) if with_uses else None,
        )
        lines.append(json.dumps(line.model_dump(exclude_none=True), ensure_ascii=False))
    write_atomically(path, "".join(f"{line}\n" for line in lines).encode())
    return len(skills)


def claimed_environment(first_line: str) -> str:
    """The environment that a file with this first line says it comes from; empty if it says nothing of the kind."""
    try:
        header = json.loads(first_line)
    except ValueError:
        return ""
    named = header.get("environment") if isinstance(header, dict) else None
    return named if isinstance(named, str) else ""


async def import_jsonl(
    path: Path, admission: Admission, *, called: str | None = None
) -> AsyncIterator[Admitted | Refused]:
    """Admit what a file claims to be skills, in its order; nothing in it is believed but as text to verify.

    `called`: what the file is called where skills say whence they come (default: its path).

    What is no skill, or not what it claims to be, is refused with its line number. Raises `ProverError` when the file
    as a whole is none of ours or cannot be read.
    """
    lines = _lines(path)
    header = _header(path, next(lines, (1, ""))[1])
    same = header.environment == admission.library.environment
    provenance = Provenance(Origin.IMPORTED, file=called or str(path))
    renamed: dict[str, str] = {}
    for number, text in lines:
        try:
            line = _Line.model_validate_json(text)
            candidates = await candidates_in(admission.lean.pool, line.source, admission.rules.limits)
        except ValidationError as error:
            what = "; ".join(f"{'.'.join(map(str, one['loc'])) or 'it'}: {one['msg']}" for one in error.errors()[:1])
            yield _refused(admission, provenance, number, text, f"It is not a skill ({what}).")
            continue
        except ProverError as error:
            yield _refused(admission, provenance, number, text, f"It cannot be read: {error.message}")
            continue
        if len(candidates) != 1:
            yield _refused(admission, provenance, number, text, f"It has {len(candidates)} theorems, not one.")
            continue
        (candidate,) = candidates
        answer = await admission.admit(
            candidate,
            provenance,
            description=line.description,
            renamed=renamed,
            claimed=line.id if same else None,
        )
        if isinstance(answer, Admitted):
            renamed[candidate.name] = answer.skill.name
        elif answer.refusal.reason is RefusalReason.KNOWN and answer.similar is not None:
            renamed[candidate.name] = answer.similar.name
        yield answer


def export_lean(
    library: Library, environment: Environment, folder: Path, ids: Iterable[str] | None = None, *, part: int = _PART
) -> int:
    """Write the active skills (or those with these `ids` and what they need) as a Lean library into a new or empty
    folder; returns how many. It is laid out for `lake build`: a root `Skills.lean` that imports modules of `part`
    skills each, every one of which imports the one before it and begins with the environment's preamble.

    Raises `ProverError`.
    """
    if folder.exists() and any(folder.iterdir()):
        raise ProverError(f"{folder} is not empty.", hint="Name a new folder.")
    skills = _chosen(library, ids)
    modules: list[str] = []
    files: dict[str, str] = {}
    for start in range(0, len(skills), part):
        module = f"Part{start // part + 1:03}"
        imports = [f"import Skills.{earlier}" for earlier in modules[-1:]]
        texts = [skill.source for skill in skills[start : start + part]]
        files[f"Skills/{module}.lean"] = "\n".join(("\n".join(_opening(environment, imports)), *texts))
        modules.append(module)
    files["Skills.lean"] = "".join(f"import Skills.{module}\n" for module in modules)
    files["lakefile.toml"] = _lakefile(environment)
    files["lean-toolchain"] = f"leanprover/lean4:v{environment.lean_version}\n"
    try:
        (folder / "Skills").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProverError(f"{folder} cannot be made: {error.strerror}.") from error
    for name, text in files.items():
        write_atomically(folder / name, text.encode())
    return len(skills)


def _used_by(library: Library, skill: Skill) -> list[str]:
    return list(dict.fromkeys(use.problem for use in library.uses(skill.id) if use.kind is UseKind.USED))


def _lakefile(environment: Environment) -> str:
    text = 'name = "skills"\ndefaultTargets = ["Skills"]\n'
    if any(line.split()[:2] == ["import", "Mathlib"] for line in environment.preamble.splitlines()):
        text += (
            f'\n[[require]]\nname = "mathlib"\nscope = "leanprover-community"\nrev = "v{environment.lean_version}"\n'
        )
    return f'{text}\n[[lean_lib]]\nname = "Skills"\n'


def _opening(environment: Environment, imports: list[str]) -> list[str]:
    """The first lines of a module: imports, those of the environment's preamble among them, then the rest of it."""
    preamble = environment.preamble.strip().splitlines()
    own = [line for line in preamble if line.startswith("import ")]
    return [*own, *imports, *(line for line in preamble if line not in own)]


def _chosen(library: Library, ids: Iterable[str] | None) -> tuple[Skill, ...]:
    if ids is not None:
        return building_order(library.closure(ids))
    chosen: dict[str, Skill] = {}
    # In library order, so that what a skill needs was looked at before; what stands on a failing one is left out.
    for skill in library.skills(states=(SkillState.ACTIVE,), limit=None):
        if all(needed in chosen for needed in skill.depends_on):
            chosen[skill.id] = skill
    return building_order(chosen.values())


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise ProverError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from error


def _header(path: Path, text: str) -> _Header:
    try:
        return _Header.model_validate_json(text)
    except ValidationError:
        raise ProverError(
            f"{path} is not an exported library: its first line does not say so.",
            hint="`prover skills add` takes Lean files.",
        ) from None


def _refused(admission: Admission, provenance: Provenance, number: int, text: str, sentence: str) -> Refused:
    name = f"line {number}"
    environment = admission.library.environment
    reason = RefusalReason.NOT_A_THEOREM
    refusal = Refusal(environment, name, text.strip()[:100_000], reason, f"Line {number}: {sentence}", provenance)
    record_refusal(admission.library.database, refusal)
    return Refused(name, refusal)
