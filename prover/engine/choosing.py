"""Which declarations of a file are worked on: all with holes, or the one that was named."""

from difflib import get_close_matches
from pathlib import Path

from prover.engine.opening import Opened
from prover.errors import ProverError
from prover.lean.problem import Problem


def chosen_problems(every: list[Problem], opened: Opened, wanted: str | None) -> list[Problem]:
    """The declarations to work on; `wanted`: a full name or its last part. Raises `ProverError` if there is none."""
    if wanted is None:
        return every
    chosen = [p for p in every if p.name == wanted] or [p for p in every if p.name.split(".")[-1] == wanted]
    if chosen:
        return chosen
    for one in opened.aside:
        if wanted in (one.name, one.name.rpartition(".")[2]):
            raise ProverError(f"{wanted} in {opened.source.path} does not elaborate: {one.reason}")
    declared = [d.name for d in opened.outline.declarations if d.name] if opened.outline else []
    raise no_such_theorem(opened.source.path, wanted, declared, [p.name for p in every if p.name])


def no_such_theorem(path: Path, wanted: str, declared: list[str], candidates: list[str]) -> ProverError:
    """The error for a `--theorem` that is not among `candidates`, with names that are near."""
    if wanted in declared or wanted in {name.split(".")[-1] for name in declared}:
        return ProverError(f"{wanted} in {path} has no hole to fill.")
    short = {name.split(".")[-1]: name for name in candidates}
    near = [short.get(match, match) for match in get_close_matches(wanted, [*candidates, *short], n=3, cutoff=0.5)]
    hint = f"Did you mean {' or '.join(dict.fromkeys(near))}?" if near else None
    if hint is None and candidates:
        hint = f"There are: {', '.join(candidates[:8])}{', …' if len(candidates) > 8 else ''}."
    return ProverError(f"There is no theorem {wanted} in {path}.", hint=hint)
