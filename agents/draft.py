"""A proof as a model wrote it, put into the shape that can be checked: helper lemmas and a body, no statement."""

from dataclasses import dataclass

from prover.lean.source import HoleKind


@dataclass(frozen=True, slots=True)
class Draft:
    """`helpers`: declarations to stand before the theorem. `body`: what comes after `:=` (tactics without their `by`,
    or a term, as `kind` says). `notes` tell what was done to the answer to make this of it, for the trace."""

    body: str
    kind: HoleKind = HoleKind.TACTIC
    helpers: str = ""
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Two drafts with the same key are the same proof, but for white space at line ends and blank lines."""
        return _squeezed(self.helpers), f"{self.kind.value}:{_squeezed(self.body)}"

    def text(self, statement: str) -> str:
        """The whole declaration as it is shown to a model or a person."""
        by = " by" if self.kind is HoleKind.TACTIC else ""
        body = "\n".join(f"  {line}" if line else "" for line in self.body.split("\n"))
        return f"{self.helpers.strip()}\n\n{statement} :={by}\n{body}".lstrip("\n")


def _squeezed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())
