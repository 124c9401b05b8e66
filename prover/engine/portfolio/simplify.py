"""Simpler versions of a proof that was found, to be tried one after the other."""

import re
from collections.abc import Iterator

_CHOICE = re.compile(r"first ((?:\| [^|]+)+)$")
_LEMMAS = re.compile(r"\[([^\[\]]+)\]")
_CLOSER = re.compile(r"\(?(simp_all(?: \[[^\]]*\])?|simp(?: \[[^\]]*\])?) <;> omega\)?$")


def simpler(steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Proofs that differ in one place and read better: a choice decided, a step or a lemma left out."""
    for index, line in enumerate(steps):
        choice = _CHOICE.search(line)
        if choice:
            for alternative in choice[1].split("|")[1:]:
                yield _with(
                    steps, index, line[: choice.start()] + alternative.strip().removeprefix("(").removesuffix(")")
                )
        closer = _CLOSER.search(line)
        if closer:
            yield _with(steps, index, line[: closer.start()] + closer[1])
            yield _with(steps, index, line[: closer.start()] + "omega")
    for index in reversed(range(len(steps))):
        if _removable(steps, index):
            yield steps[:index] + steps[index + 1 :]
    for index, line in enumerate(steps):
        if not re.search(r"\b(simp|simp_all|rw)\b", line):
            continue
        for lemmas in _LEMMAS.finditer(line):
            names = [n.strip() for n in lemmas[1].split(",")]
            for left_out in range(len(names)):
                kept = ", ".join(n for i, n in enumerate(names) if i != left_out)
                shorter = f"[{kept}]" if kept else ""
                text = line[: lemmas.start()].rstrip() + (f" {shorter}" if shorter else "") + line[lemmas.end() :]
                yield _with(steps, index, text)


def _with(steps: tuple[str, ...], index: int, line: str) -> tuple[str, ...]:
    return (*steps[:index], line, *steps[index + 1 :])


def _removable(steps: tuple[str, ...], index: int) -> bool:
    """A step of its own, not a header or a part of a structured block."""
    line = steps[index]
    following = steps[index + 1] if index + 1 < len(steps) else ""
    return len(steps) > 1 and not line.startswith((" ", "|")) and not following.startswith((" ", "|"))
