"""What the tests of LEGO share: files proved with a library of their own and a scripted model."""

from pathlib import Path

from agents.styles import STYLES
from prover.engine.drafting.drafting import Drafting
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.stage import FirstDrafts
from prover.engine.lean import Lean
from prover.engine.lego.agent import Lego
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.engine.skills.shelf import Shelf
from prover.lean.embedded import EmbeddedPaths
from prover.lean.source_file import SourceFile
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill
from tests.support.scripted_model import ScriptedModel


class Workplace:
    """A library of its own, and texts proved with it; the search is left out."""

    def __init__(self, lean: Lean, paths: EmbeddedPaths, folder: Path) -> None:
        self.lean, self.paths, self.folder = lean, paths, folder
        self.url = f"sqlite:///{folder / 'skills.db'}"
        self.shelf = Shelf(self.url, 1, use=True, harvest=True, required=True, told=lambda done, total: None)

    @property
    def library(self) -> Library:
        return Library(Database(self.url), self.lean.environment)

    def store(self, source: str) -> None:
        """A skill as if it had been admitted."""
        head = source.partition(" := by")[0]
        name = head.split()[1]
        skill = Skill(
            name,
            self.lean.environment.id,
            name,
            "theorem",
            head,
            source,
            " ".join(head.split()),
            Provenance(Origin.ADDED),
            name,
        )
        self.library.insert_many((skill,))

    async def prove(self, text: str, drafting: Drafting, *, library: bool = True) -> Solved:
        source = SourceFile(Path("test.lean"), text.encode())
        at_hand = await self.shelf.at_hand(self.lean.environment, self.paths) if library else None
        return await prove_file(
            self.lean, source, Options(budget=1.0, search=False), drafting=drafting, at_hand=at_hand
        )

    async def harvest(self, solved: Solved) -> dict[str, str | None]:
        return {one.name: one.skill for one in await self.shelf.harvest(self.lean, solved, Path("test.lean"))}

    def lego(self, model: ScriptedModel, rounds: Rounds, *, then_malot: bool = False) -> Drafting:
        style = STYLES["malot"]
        agents = (Lego(model), FirstDrafts(model, style)) if then_malot else (Lego(model),)
        return Drafting(
            model, "scripted", style, rounds, traces=self.folder / "traces", repair_seconds=0.0, agents=agents
        )
