"""The judge for a Lake project: it needs nothing but the toolchain's command line.

The trusted text and the candidate are compiled to one `.olean` each, in separate processes. Fresh processes, which
only import the compiled module, say what it contains (`audit.py`), and `leanchecker` has the kernel go through its
constants again, where the toolchain has that program (4.28 or later).
"""

import hashlib
import os
import shutil
import tempfile
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path

from prover.lean.check import CheckStatus, Limits
from prover.lean.environment import Environment
from prover.lean.project.audit import AUDIT_LIMITS, Audit, audit
from prover.lean.project.compile import MODULE, NotCompiled, compile_text, search_path
from prover.lean.project.definitions import same_definitions
from prover.lean.project.gate import gate
from prover.lean.project.limited import run
from prover.lean.strict import StrictRequest
from prover.lean.tokens import tokens, without_header
from prover.lean.verdict import ALL_RULES, Evidence, Rule, decide

CHECKER = "leanchecker"
KEPT_STATEMENTS = 64


@dataclass(frozen=True, slots=True)
class _Trusted:
    """What is known of a trusted statement; `checker` says why `leanchecker` cannot be used, if it cannot."""

    audit: Audit
    checker: str | None


def applicable_rules(environment: Environment) -> frozenset[Rule]:
    """The rules that can be applied to candidates of this environment: `REPLAY` needs `leanchecker`."""
    return ALL_RULES if checker_of(environment) is not None else ALL_RULES - {Rule.REPLAY}


def checker_of(environment: Environment) -> Path | None:
    """The toolchain's `leanchecker`, or one on the project's PATH."""
    sysroot = environment.variables.get("LEAN_SYSROOT")
    places = [str(Path(sysroot) / "bin")] if sysroot else []
    places.append(environment.variables.get("PATH", os.environ.get("PATH", "")))
    found = shutil.which(CHECKER, path=os.pathsep.join(places))
    return Path(found) if found is not None else None


class ProjectJudge:
    """Implements `strict.Judge`; several requests may run at once, each in processes of its own."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._statements: OrderedDict[str, _Trusted] = OrderedDict()

    @property
    def rules(self) -> frozenset[Rule]:
        """The rules this judge can apply; decide by these and the verdict names them."""
        return applicable_rules(self._environment)

    async def evidence(self, request: StrictRequest) -> Evidence:
        """What is established about the candidate. Never raises for anything the candidate does."""
        refused = gate(request.candidate, request.trusted) if Rule.SYNTAX in request.rules else None
        if refused:
            return Evidence(refused=refused)
        if any(token.is_word("module") for token in tokens(self._environment.preamble)):
            return Evidence(
                refused=refused, error="files that begin with `module` cannot be checked: their axioms are hidden"
            )
        try:
            return await self._evidence(request, refused)
        except NotCompiled as error:
            return Evidence(refused=refused, error=str(error))
        except OSError as error:
            return Evidence(refused=refused, error=f"the check needs a writable folder: {error.strerror}")

    async def _evidence(self, request: StrictRequest, refused: tuple[str, ...] | None) -> Evidence:
        prefix = f"{self._environment.preamble}\n{without_header(request.context.text)}"
        trusted = await self._trusted(request, prefix)
        with tempfile.TemporaryDirectory(prefix="prover-candidate-") as name:
            folder = Path(name)
            compiled = await compile_text(self._environment, folder, prefix, request.candidate, request.limits)
            if compiled.olean is None:
                return Evidence(result=compiled.result, refused=refused)
            found = await audit(self._environment, folder, request.name)
            same = same_definitions(request.trusted, request.candidate)
            both = trusted.audit.statement is not None and found.statement is not None
            evidence = Evidence(
                result=compiled.result,
                refused=refused,
                constant_kind=found.kind,
                same_statement=(same and found.statement == trusted.audit.statement) if both else None,
                candidate_statement=found.statement or "",
                axioms=found.axioms,
            )
            if Rule.REPLAY not in request.rules or not self._holds_so_far(evidence, request):
                return evidence
            if trusted.checker is not None:
                return replace(evidence, error=trusted.checker)
            # The program prints no count; it goes through the one module.
            return replace(evidence, replay_error=await self._replay(folder), replayed=1)

    def _holds_so_far(self, evidence: Evidence, request: StrictRequest) -> bool:
        """All rules before the last one hold, so that it is worth a process to apply that one."""
        return decide(evidence, self._environment.id, request.rules - {Rule.REPLAY}).proved

    async def _trusted(self, request: StrictRequest, prefix: str) -> _Trusted:
        """The trusted statement compiled and asked about, or as it is remembered. Raises `NotCompiled`."""
        replay = Rule.REPLAY in request.rules
        key = hashlib.sha256("\0".join((prefix, request.trusted, request.name, str(replay))).encode()).hexdigest()
        known = self._statements.get(key)
        if known is not None:
            self._statements.move_to_end(key)
            return known
        with tempfile.TemporaryDirectory(prefix="prover-statement-") as name:
            folder = Path(name)
            compiled = await compile_text(self._environment, folder, prefix, request.trusted, request.limits)
            if compiled.olean is None:
                reason = compiled.result.status.value
                if compiled.result.status is CheckStatus.ELABORATED:
                    reason = compiled.result.errors[0].text.partition("\n")[0]
                raise NotCompiled(f"the statement itself does not elaborate: {reason}")
            found = await audit(self._environment, folder, request.name)
            if found.statement is None:
                raise NotCompiled(
                    f"the statement of {request.name} cannot be read back from its compiled module "
                    f"({found.kind or 'it has no full printed form'}; private theorems cannot)"
                )
            checker = await self._checker_complaint(folder) if replay else None
        trusted = _Trusted(found, checker)
        self._statements[key] = trusted
        while len(self._statements) > KEPT_STATEMENTS:
            self._statements.popitem(last=False)
        return trusted

    async def _checker_complaint(self, folder: Path) -> str | None:
        """Why `leanchecker` cannot be used: before it may refuse anything it must accept the trusted statement."""
        if checker_of(self._environment) is None:
            return f"the project's toolchain has no {CHECKER}"
        complaint = await self._replay(folder)
        return None if complaint is None else f"{CHECKER} does not accept the statement itself: {complaint}"

    async def _replay(self, folder: Path) -> str | None:
        """What `leanchecker` has against the module in `folder`. Raises `NotCompiled` if it could not be run."""
        checker = checker_of(self._environment)
        if checker is None:
            raise NotCompiled(f"the project's toolchain has no {CHECKER}")
        variables = {**self._environment.variables, "LEAN_PATH": search_path(self._environment, folder)}
        limits = Limits(AUDIT_LIMITS.seconds, AUDIT_LIMITS.memory)
        finished = await run((str(checker), MODULE), self._environment.root, variables, limits)
        if finished.status is not CheckStatus.ELABORATED:
            raise NotCompiled(f"{CHECKER} {finished.status.value}")
        if finished.returncode < 0:
            raise NotCompiled(f"{CHECKER} was ended by signal {-finished.returncode}")
        return None if finished.returncode == 0 else finished.first_complaint
