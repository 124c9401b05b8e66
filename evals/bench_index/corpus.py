"""Real statements and real goals: what the core library states, and what its own proofs pass through.

Passages are the statements of the library, queries the goals that Lean prints at the beginning of their proofs and
after each first few lines of them. A query's relevant passages are the lemmas that the rest of its proof names, which
is what a prover would have liked to find. The statement itself never counts, nor is it searched for its own goals.
"""

import asyncio
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from prover.lean.check import Limits
from prover.lean.embedded import MATHLIB_ROOT, embedded_environment, embedded_paths
from prover.lean.native import NativeSession
from prover.lean.pool import Pool

CORE = Path(__file__).parents[2] / "lean_project" / "core" / "Init"
_DECLARATION = re.compile(
    r"^(?:@\[[^\]]*\]\s*)?(?:private |protected |noncomputable )*(?:theorem|lemma) (?P<name>\S+)(?P<rest>.*)",
    re.DOTALL,
)
_NAME = re.compile(r"[A-Za-z_][\w.'₀-₉]*")
_TOP = re.compile(r"^(?=\S)", re.MULTILINE)
_OPENING, _CLOSING = "([{⟨⦃", ")]}⟩⦄"


@dataclass(frozen=True, slots=True)
class Lemma:
    """A theorem of the core library as its source states it. `head` stands between the name and `:=`."""

    name: str
    namespace: str
    head: str
    proof: str

    @property
    def statement(self) -> str:
        """The declaration's head."""
        return f"theorem {self.name}{self.head}"


@dataclass(frozen=True, slots=True)
class GoalQuery:
    """A goal as Lean prints it, of the theorem `theorem`, and the lemmas that the rest of its proof names."""

    text: str
    theorem: str
    relevant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Statements and the goals met in proving them."""

    lemmas: tuple[Lemma, ...]
    goals: tuple[GoalQuery, ...]

    def write(self, path: Path) -> None:
        """As JSON, beside the other results."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self), ensure_ascii=False), encoding="utf-8")

    @staticmethod
    def read(path: Path) -> "Corpus":
        """What `write` wrote."""
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Corpus(
            tuple(Lemma(**item) for item in raw["lemmas"]),
            tuple(GoalQuery(item["text"], item["theorem"], tuple(item["relevant"])) for item in raw["goals"]),
        )


def core_lemmas() -> tuple[Lemma, ...]:
    """Every theorem of `lean_project/core/Init`, hooks left out, in order of files."""
    found: dict[str, Lemma] = {}
    for path in sorted(CORE.rglob("*.lean")):
        if "Hooks" in path.parts:
            continue
        namespaces: list[str] = []
        for block in _TOP.split(re.sub(r"/-.*?-/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)):
            words = block.split()
            if words[:1] == ["namespace"] or words[:1] == ["section"]:
                namespaces.append(words[1] if words[0] == "namespace" else "")
            elif words[:1] == ["end"] and namespaces:
                namespaces.pop()
            match = _DECLARATION.match(block)
            parts = _split(match["rest"]) if match else None
            if match and parts:
                namespace = ".".join(part for part in namespaces if part)
                name = f"{namespace}.{match['name']}" if namespace else match["name"]
                found.setdefault(name, Lemma(name, namespace, *parts))
    return tuple(found.values())


def _split(rest: str) -> tuple[str, str] | None:
    """Head and proof, at the `:=` (or the first `|`) outside all brackets."""
    depth = 0
    for index, letter in enumerate(rest):
        depth += (letter in _OPENING) - (letter in _CLOSING)
        if depth == 0 and rest.startswith((":=", "\n  | "), index):
            return rest[:index].rstrip(), rest[index + 2 :].strip() if letter == ":" else ""
    return None


def prefixes(proof: str, at_most: int = 3) -> list[tuple[str, str]]:
    """(lines so far, rest) of a tactic proof, cut before lines of its outermost level; nothing for terms."""
    lines = [line for line in proof.splitlines() if line.strip()]
    if not lines or lines[0].strip() != "by" or len(lines) < 2:
        return [("", proof)]
    indent = len(lines[1]) - len(lines[1].lstrip())
    starts = [
        index
        for index, line in enumerate(lines[1:], 1)
        if len(line) - len(line.lstrip()) == indent and line.strip()[0] not in "|·"
    ]
    return [("\n".join(lines[1:start]), "\n".join(lines[start:])) for start in starts[:at_most]]


def names_in(text: str, namespace: str, known: frozenset[str]) -> tuple[str, ...]:
    """The known lemmas that a text names, as seen from inside a namespace."""
    found: dict[str, None] = {}
    for word in _NAME.findall(text):
        outer = namespace.split(".") if namespace else []
        candidates = [".".join([*outer[:size], word]) for size in range(len(outer), -1, -1)]
        hit = next((candidate for candidate in candidates if candidate in known), None)
        if hit:
            found[hit] = None
    return tuple(found)


async def core_goals(lemmas: tuple[Lemma, ...], seconds: float) -> tuple[GoalQuery, ...]:
    """The goals of all lemmas that can be stated in a file of their own, asked of the embedded Lean."""
    known = frozenset(lemma.name for lemma in lemmas)
    queries: dict[tuple[str, str], GoalQuery] = {}
    paths = embedded_paths(root=MATHLIB_ROOT)
    preamble = embedded_environment(root=MATHLIB_ROOT).preamble
    async with Pool(lambda: NativeSession(paths, preamble), 1) as pool:
        for start in range(0, len(lemmas), 100):
            blocks: list[str] = []
            meaning: list[tuple[Lemma, str]] = []
            for lemma in lemmas[start : start + 100]:
                for done, rest in prefixes(lemma.proof):
                    label = f"goal_{len(meaning)}"
                    inside = f"namespace {lemma.namespace}\n" if lemma.namespace else ""
                    after = f"end {lemma.namespace}\n" if lemma.namespace else ""
                    lines = f"{done}\n  sorry" if done else "  sorry"
                    blocks.append(f"{inside}theorem {label}{lemma.head} := by\n{lines}\n{after}")
                    meaning.append((lemma, rest))
            text = "universe u v w\nset_option autoImplicit true\n" + "\n".join(blocks)
            outline = await pool.outline(text, goals=True, limits=Limits(seconds=seconds))
            for declaration in outline.declarations:
                label = declaration.name.rsplit(".", 1)[-1]
                lemma, rest = meaning[int(label.removeprefix("goal_"))]
                for goal in (hole.goals[0] for hole in declaration.holes if hole.goals):
                    used = tuple(name for name in names_in(rest, lemma.namespace, known) if name != lemma.name)
                    if "sorry" not in goal:  # the statement did not elaborate outside its own file
                        queries.setdefault((goal, lemma.name), GoalQuery(goal, lemma.name, used))
    return tuple(queries.values())


def load_corpus(path: Path) -> Corpus:
    """The corpus kept at `path`, or made anew (some minutes of Lean)."""
    if path.exists():
        return Corpus.read(path)
    lemmas = core_lemmas()
    corpus = Corpus(lemmas, asyncio.run(core_goals(lemmas, seconds=120)))
    corpus.write(path)
    return corpus
