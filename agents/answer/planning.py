"""From the text of an answer to a plan: numbered steps, and the statements of the lemmas wished for."""

import re

from agents.answer.blocks import split_thought
from agents.answer.commands import parts, same_statement
from agents.answer.lemmas import head_of, is_statement, theorems_in
from agents.plan import Plan, Wish
from agents.task import Task

MOST_WISHES = 5
"""LEGO-Prover's figure."""
MOST_STEPS = 12
_MOST_OF_STEP = 400
"""Characters of one step that are kept: a plan is read by another prompt."""

_FENCED = re.compile(r"^[ \t]*(```+|~~~+).*?(?:^[ \t]*\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_STEP = re.compile(
    r"^[ \t]*(?:#+[ \t]*)?(?:\*\*)?(?:[Ss]tep[ \t]*)?(?P<number>\d{1,2})[.):]+(?:\*\*)?[ \t]*(?P<text>\S.*)$"
)
_BULLET = re.compile(r"^[ \t]*[-*•][ \t]+(?P<text>\S.*)$")
_HEADING = re.compile(r"^[ \t]*(?:#+|\*\*)")
_WISHES = re.compile(
    r"^[ \t#*]*(?:required|helpful|helper|wished|needed|useful)?[ \t-]*(?:for[ \t]*)?lemmas?\b", re.IGNORECASE
)


def read_plan(text: str, task: Task, shown: str = "") -> Plan:
    """Read a decomposer's answer. Never fails; an answer without plan or lemmas is an empty plan.

    `shown`: the worked examples of the prompt. What is copied from them is nobody's wish.
    """
    _, rest = split_thought(text)
    return Plan(_steps(rest), _wishes(rest, task, shown))


def _steps(text: str) -> tuple[str, ...]:
    """Numbered lines with what hangs on them, up to where the lemmas begin; bullets where nothing is numbered."""
    lines = _FENCED.sub("", text).split("\n")
    ends = [at for at, line in enumerate(lines) if _WISHES.match(line)]
    before = lines[: ends[0]] if ends and any(_STEP.match(line) for line in lines[: ends[0]]) else lines
    for shape in (_STEP, _BULLET):
        steps: list[str] = []
        goes_on = False
        for line in before:
            found = shape.match(line)
            if found:
                steps.append(found["text"].strip())
            elif goes_on and line.strip() and not _HEADING.match(line):
                steps[-1] += f" {line.strip()}"
            goes_on = bool(found) or (goes_on and bool(line.strip()))
        if steps:
            return tuple(_short(step) for step in steps[:MOST_STEPS])
    return ()


def _short(step: str) -> str:
    plain = " ".join(step.replace("**", "").split())
    return plain if len(plain) <= _MOST_OF_STEP else f"{plain[:_MOST_OF_STEP].rstrip()} …"


def _wishes(text: str, task: Task, shown: str) -> tuple[Wish, ...]:
    """The first statements that are not the theorem itself and that neither file nor examples have."""
    given = {part.name for part in parts(task.context)[1]} | {task.name}
    known = [_unnamed(task.statement, task.name), *(_unnamed(head_of(p), p.name) for p in theorems_in(shown))]
    wishes: list[Wish] = []
    for part in theorems_in(text):
        head = head_of(part)
        name = part.name
        if name in given or any(same_statement(_unnamed(head, name), other) for other in known):
            continue
        if is_statement(head):
            given.add(name)
            wishes.append(Wish(name, head))
    return tuple(wishes[:MOST_WISHES])


def _unnamed(statement: str, name: str) -> str:
    return statement.replace(name, "_", 1)
