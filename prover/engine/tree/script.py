"""A proof as a tree of tactics, and how it is written: bullets, alternatives, one step a line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

_SHORT = 60
"""Code points up to which an alternative's only step stands on the line of its label."""


@dataclass(frozen=True)
class Branch:
    """What is done in one of the goals a tactic leaves. `label`: `| succ n ih =>`, or empty."""

    script: "Script"
    label: str = ""


@dataclass(frozen=True)
class Script:
    """A tactic (its lines keep their indentation) and what is done in each goal that it leaves, in their order."""

    tactic: str
    branches: tuple[Branch, ...] = ()

    def lines(self) -> list[str]:
        """The lines as they are written."""
        script = _merged(self)
        lines = script.tactic.split("\n")
        if len(script.branches) == 1 and not script.branches[0].label:
            return lines + script.branches[0].script.lines()
        for branch in script.branches:
            first, *others = branch.script.lines()
            lead = branch.label or "·"
            fits = not branch.label or (not others and len(branch.label) + len(first) < _SHORT)
            if fits:
                lines.append(f"{lead} {first}")
            else:
                lines += [lead, f"  {first}"]
            lines += [f"  {line}" for line in others]
        return lines

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines())

    @property
    def steps(self) -> int:
        """How many tactics there are."""
        return 1 + sum(branch.script.steps for branch in self.branches)

    def mapped(self, change: Callable[[str], str]) -> "Script":
        """The same tree with all tactics and labels changed."""
        branches = tuple(Branch(b.script.mapped(change), change(b.label)) for b in self.branches)
        return Script(change(self.tactic), branches)

    def places(self) -> Iterator[tuple["Script", Callable[["Script"], "Script"]]]:
        """Every subtree, from the top, with the function that puts another in its place."""
        yield self, lambda script: script
        for index, branch in enumerate(self.branches):
            for inner, put in branch.script.places():
                yield inner, _putting(self, index, put)


def leaf(*steps: str) -> Script:
    """Steps one after the other that leave no goal."""
    return Script("\n".join(steps))


def _putting(script: Script, index: int, put: Callable[[Script], Script]) -> Callable[[Script], Script]:
    def change(new: Script) -> Script:
        branch = replace(script.branches[index], script=put(new))
        return replace(script, branches=(*script.branches[:index], branch, *script.branches[index + 1 :]))

    return change


def _merged(script: Script) -> Script:
    """`intro x` and `intro h` in one line."""
    while len(script.branches) == 1 and not script.branches[0].label:
        following = script.branches[0].script
        if not (_is_intro(script.tactic) and _is_intro(following.tactic)):
            break
        script = Script(f"{script.tactic} {following.tactic.removeprefix('intro ')}", following.branches)
    return script


def _is_intro(tactic: str) -> bool:
    return tactic.startswith("intro ") and "\n" not in tactic
