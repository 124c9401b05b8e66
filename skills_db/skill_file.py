"""A user's file as candidates, and all of them admitted in order."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace

from prover.lean.check import Limits
from prover.lean.pool import Pool
from prover.lean.problem import Problem, declarations
from prover.lean.source import Outline
from skills_db.admission import Admission, Admitted, Refused
from skills_db.skill import Provenance, RefusalReason
from skills_db.skill_source import Candidate, defined_names, mentioned_names

_OPEN = "Lean.Parser.Command.open"
_VARIABLE = "Lean.Parser.Command.variable"
_SCOPES = tuple(f"Lean.Parser.Command.{kind}" for kind in ("section", "namespace"))
_END = "Lean.Parser.Command.end"
_KEPT_BACK = frozenset((RefusalReason.TRIVIAL, RefusalReason.SIMILAR))


async def candidates_in(pool: Pool, text: str, limits: Limits | None = None) -> tuple[Candidate, ...]:
    """The theorems and lemmas of a file, in order, each with what is open and its `variable`s.

    Those that lean on definitions of the file will not elaborate alone. Raises `ProverError`.
    """
    outline = await pool.outline(text, limits=limits)
    return tuple(candidate for _, candidate in candidates_of(outline, text))


def candidates_of(outline: Outline, text: str) -> Iterator[tuple[Problem, Candidate]]:
    """The same of a file that Lean has read, each with its declaration."""
    problems = {
        problem.declaration.span.start + problem.span.start: problem for problem in declarations(outline, text)
    }
    defined = defined_names(problems.values())
    opens: list[list[str]] = [[]]
    variables: list[list[str]] = [[]]
    for command in outline.commands:
        if command.kind == _OPEN:
            opens[-1].append(f"{command.span.of(text).strip()} in")
        elif command.kind == _VARIABLE:
            variables[-1].append(command.span.of(text))
        elif command.kind in _SCOPES:
            opens.append([])
            variables.append([])
        elif command.kind == _END and len(opens) > 1:
            opens.pop()
            variables.pop()
        around = "\n".join(line for scope in opens for line in scope)
        for declaration in command.declarations:
            problem = problems[declaration.span.start]
            if problem.provable and problem.name:
                every = [one for scope in variables for one in scope]
                yield problem, Candidate.of(problem, around, every, defined)


async def admit_all(
    admission: Admission, candidates: Sequence[Candidate], provenance: Provenance
) -> AsyncIterator[Admitted | Refused]:
    """Admit candidates that may mention each other, in their order.

    One that is refused for being trivial or too like another is taken in after all, right before a later one whose
    proof needs it; then it is answered a second time. Raises `ProverError`.
    """
    renamed: dict[str, str] = {}
    kept_back: dict[str, Candidate] = {}
    generous = replace(admission.rules, closers=(), similar=None)
    for candidate in candidates:
        mentioned = set(mentioned_names(candidate.declaration)) - {candidate.name}
        wanted = [one for name, one in kept_back.items() if mentioned & _short_names(name)]
        helpers = [await admission.admit(one, provenance, renamed=renamed, rules=generous) for one in wanted]
        brought = [helper for helper in helpers if isinstance(helper, Admitted)]
        for helper in brought:
            _rename(renamed, helper.name, helper.skill.name)
        answer = await admission.admit(candidate, provenance, renamed=renamed)
        needed = set(answer.skill.depends_on) if isinstance(answer, Admitted) else set()
        for helper in reversed(brought):
            if helper.skill.id in needed:
                needed.update(helper.skill.depends_on)
                kept_back.pop(helper.name)
                yield helper
            else:
                admission.library.remove(helper.skill.id)
                _forget(renamed, helper.name)
        if isinstance(answer, Admitted):
            _rename(renamed, answer.name, answer.skill.name)
        elif answer.refusal.reason in _KEPT_BACK:
            kept_back[candidate.name] = candidate
        elif answer.refusal.reason is RefusalReason.KNOWN and answer.similar is not None:
            _rename(renamed, answer.name, answer.similar.name)
        yield answer


def _short_names(name: str) -> set[str]:
    """How the text around may call it: with fewer and fewer namespaces."""
    parts = name.split(".")
    return {".".join(parts[start:]) for start in range(len(parts))}


def _rename(renamed: dict[str, str], name: str, new: str) -> None:
    renamed.update(dict.fromkeys(_short_names(name), new))


def _forget(renamed: dict[str, str], name: str) -> None:
    for short in _short_names(name):
        renamed.pop(short, None)
