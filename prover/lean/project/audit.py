"""What a compiled module says about one theorem, asked of a fresh Lean that only imports the module.

Lean's answers are read by a strict grammar. What does not fit it exactly is not known, and what is not known is never
good enough: an axiom may have any name, one that reads like two others included.
"""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.lean.check import MIB, CheckStatus, Limits
from prover.lean.environment import Environment
from prover.lean.message import Severity
from prover.lean.project.compile import MODULE, NotCompiled, Report, reports, run_lean

AUDIT_LIMITS = Limits(seconds=300.0, memory=16384 * MIB)
"""Nothing of the candidate is elaborated here; importing a large library takes its time and its memory."""

MISSING = "missing"

_BRIEF = (("pp.maxSteps", "50"), ("pp.deepTerms", "false"))
_FULL = (
    *(("pp.all", "true"), ("pp.maxSteps", "100000000"), ("pp.deepTerms", "true"), ("pp.proofs", "true")),
    ("format.width", "1000000000"),
)
_OMISSION = "⋯"

_ATTRIBUTES = r"(?:@\[[^\[\]\n]*\]\s+)?"
_MODIFIERS = r"(?:(?:private|protected|public|noncomputable|unsafe|partial|nonrec|meta)\s+)*"
_KIND = re.compile(
    rf"{_ATTRIBUTES}{_MODIFIERS}"
    r"(theorem|axiom|def|abbrev|instance|opaque|inductive|structure|class|constructor|recursor|quotient)\s"
)
_AXIOMS = re.compile(r"'(?P<name>[^\n]+?)' depends on axioms: \[(?P<axioms>[^\[\]]*)\]")
_NO_AXIOMS = re.compile(r"'(?P<name>[^\n]+)' does not depend on any axioms")
_PART = r"(?:[^\s,.«»\[\]()'\"`]['!?\w₀-₉ₐ-ₜ]*|«[^«»]*»)"
_AXIOM = re.compile(rf"{_PART}(?:\.{_PART})*")


@dataclass(frozen=True, slots=True)
class Audit:
    """A constant: its kind in Lean's word or `missing`, its full type, its axioms. `None`: not known."""

    kind: str | None
    statement: str | None
    axioms: tuple[str, ...] | None


async def audit(environment: Environment, module_folder: Path, name: str) -> Audit:
    """Ask about constant `name` of the module in `module_folder`. Raises `NotCompiled` if Lean does not answer."""
    if not name or "\n" in name:
        raise NotCompiled("the theorem has no name that can be asked for")
    # The axioms come first: `pp.all` would write their universes too.
    lines = [f"import {MODULE}", "set_option pp.fullNames true", f"#print axioms {name}"]
    lines += [f"set_option {option} {value}" for option, value in _BRIEF]
    lines += [f"#print {name}"]
    lines += [f"set_option {option} {value}" for option, value in _FULL]
    lines += [f"#check @{name}"]
    with tempfile.TemporaryDirectory(prefix="prover-audit-") as folder:
        source = Path(folder) / "Audit.lean"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        finished = await run_lean(environment, ("--json", str(source)), AUDIT_LIMITS, module_folder)
    if finished.status is not CheckStatus.ELABORATED or finished.returncode not in {0, 1} or finished.cut:
        raise NotCompiled(f"the compiled module could not be read back: {finished.first_complaint}")
    said = list(reports(finished.output))
    printed = _said_at(said, lines.index(f"#print {name}") + 1)
    if finished.returncode == 1 or any(report.severity is Severity.ERROR for report in said):
        # The import itself fails on the first line; anything else is about the name.
        if any(report.start.line == 1 for report in said) or printed is None:
            raise NotCompiled(f"the compiled module could not be read back: {finished.first_complaint}")
        unknown = printed.severity is Severity.ERROR
        return Audit(MISSING if unknown else None, None, None)
    return Audit(
        kind_of(printed, name),
        _statement(_said_at(said, len(lines))),
        axioms_of(_said_at(said, lines.index(f"#print axioms {name}") + 1), name),
    )


def kind_of(printed: Report | None, name: str) -> str | None:
    """The kind in the answer to `#print name`."""
    found = _KIND.match(printed.text) if printed is not None else None
    if printed is None or found is None:
        return None
    # Behind the kind stands the constant's own name: that of another one would be an alias.
    rest = _plain(printed.text[found.end() :])
    own = _plain(name)
    if not rest.startswith(own) or rest[len(own) : len(own) + 1] not in {" ", "\n", ":", "."}:
        return None
    if rest[len(own) : len(own) + 1] == "." and rest[len(own) + 1 : len(own) + 2] != "{":
        return None
    return found.group(1)


def axioms_of(printed: Report | None, name: str) -> tuple[str, ...] | None:
    """The axioms in the answer to `#print axioms name`, names in Lean's writing (`«…»` where it is needed)."""
    if printed is None:
        return None
    none = _NO_AXIOMS.fullmatch(printed.text)
    if none is not None and _plain(none.group("name")) == _plain(name):
        return ()
    some = _AXIOMS.fullmatch(printed.text)
    if some is None or _plain(some.group("name")) != _plain(name):
        return None
    found = _listed(some.group("axioms"))
    return tuple(sorted(found)) if found else None


def _listed(text: str) -> list[str] | None:
    """Names separated by a comma and white space, and nothing else."""
    found, place = [], 0
    while True:
        match = _AXIOM.match(text, place)
        if match is None:
            return None
        found.append(match.group())
        place = match.end()
        if place == len(text):
            return found
        separator = re.compile(r",\s+").match(text, place)
        if separator is None:
            return None
        place = separator.end()


def _statement(checked: Report | None) -> str | None:
    if checked is None or _OMISSION in checked.text:
        return None
    return checked.text


def _said_at(said: Sequence[Report], line: int) -> Report | None:
    """The one message about a line; `None` if there is none, or more than one."""
    found = [report for report in said if report.start.line == line]
    return found[0] if len(found) == 1 else None


def _plain(name: str) -> str:
    """A name without the quotes that Lean puts around some parts."""
    return name.replace("«", "").replace("»", "")
