"""From the text of an answer to drafts: whichever block, statement, `by` or fence is missing, wrong or doubled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agents.answer.alternatives import named_alternatives
from agents.answer.blocks import Block, code_blocks, split_thought
from agents.answer.commands import Part, parts, same_statement
from agents.answer.layout import dedented, straightened, without_prose
from agents.answer.lean3 import from_lean3, looks_like_lean3
from agents.draft import Draft
from agents.task import Task
from prover.lean.source import HoleKind
from prover.lean.tokens import TokenKind, tokens

_HELPERS = frozenset({"theorem", "lemma", "def", "definition", "abbrev", "inductive", "structure"})
_LEADING_BY = re.compile(r"\A\s*(?::=)?\s*by\b[ \t]*")
_LEADING_ASSIGN = re.compile(r"\A\s*:=\s*")
_TACTIC_LINE = re.compile(
    r"^\s*(?:·|<;>|\{|(?:intro|intros|rintro|exact|apply|refine|rw|rewrite|rwa|simp|simpa|simp_all|simp_rw|omega|decide|norm_num|linarith"
    r"|nlinarith|ring|ring_nf|have|obtain|rcases|cases|cases'|induction|induction'|constructor|left|right|use|calc|by_cases|by_contra"
    r"|contradiction|exfalso|unfold|subst|specialize|interval_cases|positivity|aesop|tauto|grind|rfl|trivial|assumption|ext|funext"
    r"|show|suffices|exists|existsi|push_neg|zify|norm_cast|push_cast|exact_mod_cast|field_simp|gcongr|revert|generalize|set|let|all_goals"
    r"|any_goals|repeat|first|try|case|next|match|conv|change|split|sorry|nofun|native_decide|linear_combination|contrapose!?)\b)"
)

_LONGEST_TERM = 300
"""Characters of a one-line answer without fences that is taken for a term."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found in an answer. `drafts`: what to check, the likeliest first (empty if there is no Lean in it);
    the later ones are the same proof with slips repaired. `thought`: the reasoning, without its tags. `cut_off`: the
    answer ends in the middle."""

    drafts: tuple[Draft, ...]
    thought: str = ""
    cut_off: bool = False


def read_answer(text: str, task: Task, *, cut_off: bool = False, most: int = 4) -> Answer:
    """Read a model's answer to `task`; `cut_off` says that the endpoint stopped it at the token limit.

    Never fails. The statement of the answer is never used: an altered one is dropped and its proof tried on the
    statement that was asked for.
    """
    thought, rest = split_thought(text)
    blocks, sketches = code_blocks(rest), code_blocks(thought)
    drafts: dict[tuple[str, str], Draft] = {}
    if blocks:
        found = _from_blocks(blocks, sketches, task)
    else:
        found = _from_plain(rest, task) if rest.strip() else _from_blocks(sketches, [], task)
    for draft in found:
        if draft.body.strip():
            drafts.setdefault(draft.key, draft)
    ends_early = cut_off or any(not block.closed for block in blocks)
    return Answer(tuple(drafts.values())[:most], thought, ends_early)


def _from_blocks(blocks: list[Block], sketches: list[Block], task: Task) -> Iterator[Draft]:
    """The last block that holds a proof of the theorem comes first, then blocks that are a body alone. `sketches`:
    blocks of the thought, from which only helper lemmas are taken."""
    ranked = sorted(range(len(blocks)), key=lambda i: (_worth(blocks[i].text, task), i), reverse=True)
    for index in ranked:
        earlier = "\n\n".join(block.text for block in (*sketches, *blocks[:index]))
        yield from _from_code(blocks[index].text, task, earlier)


def _worth(code: str, task: Task) -> int:
    _, commands = parts(code)
    main = _main(commands, task)
    if main is None:
        return 1 if not commands and code.strip() else 0
    whole = main.body is not None and not re.search(r"\b(?:sorry|admit)\b", main.body.of(main.text))
    return (2 if main.name.split(".")[-1] != task.name.split(".")[-1] else 3) + 2 * whole


def _from_plain(text: str, task: Task) -> Iterator[Draft]:
    """An answer without fences: from the first line that looks like Lean to the first that is a sentence."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if _TACTIC_LINE.match(line) or re.match(r"\s*(?::=|by\b|begin\b|theorem|lemma|import|open|@\[)", line):
            yield from _from_code(without_prose("\n".join(lines[index:])), task, "")
            return
    for inline in re.findall(r"`([^`\n]+)`", text)[::-1] or [text.strip()]:
        if "\n" not in inline and len(inline) < _LONGEST_TERM and (_TACTIC_LINE.match(inline) or _is_term(inline)):
            yield from _from_code(inline, task, "")


def _from_code(code: str, task: Task, earlier: str) -> Iterator[Draft]:
    before, commands = parts(dedented(code))
    main = _main(commands, task)
    notes: list[str] = []
    if main is None and not commands:
        yield from _variants(before, "", ("the answer is a body without a statement",), whole=False)
        return
    if main is None or main.body is None:
        return
    if not same_statement(main.statement, task.statement):
        notes.append("the answer changes the statement; its own is dropped")
    given = {part.name for part in parts(task.context)[1]}
    helpers = [
        part
        for part in commands[: commands.index(main)]
        if part.keyword in _HELPERS and part.name != main.name and part.name not in given
    ]
    body = main.body.of(main.text)
    text = "\n\n".join(part.text for part in helpers)
    missing = _helpers_from(earlier, f"{text}\n{body}", given | {part.name for part in helpers}, task)
    if missing:
        notes.append("helper lemmas come from earlier in the answer")
        text = f"{missing}\n\n{text}".strip()
    yield from _variants(body, text, tuple(notes), whole=True)


def _variants(body: str, helpers: str, notes: tuple[str, ...], *, whole: bool) -> Iterator[Draft]:
    """The draft as it stands, then with each kind of habit replaced, then with its layout straightened."""
    as_it_is = _draft(body, helpers, notes, whole=whole)
    yield as_it_is
    now = as_it_is
    if looks_like_lean3(body) or looks_like_lean3(helpers):
        tactics = dedented(_strip_by(from_lean3(body)))
        now = replace(
            as_it_is,
            body=tactics,
            kind=HoleKind.TACTIC if "begin" in body else as_it_is.kind,
            helpers=_lean3_helpers(helpers),
            notes=(*notes, "Lean 3 habits replaced"),
        )
        yield now
    named = named_alternatives(now.body)
    if named != now.body:
        now = replace(now, body=named, notes=(*now.notes, "alternatives named by their constructors"))
        yield now
    straight = straightened(now.body)
    if now.kind is HoleKind.TACTIC and straight != now.body:
        yield replace(now, body=straight, notes=(*now.notes, "indentation straightened"))


def _draft(body: str, helpers: str, notes: tuple[str, ...], *, whole: bool) -> Draft:
    """After `:=` a term, unless `by` stands there; a body alone is tactics, unless it looks like none."""
    by = _LEADING_BY.match(body)
    if by:
        return Draft(dedented(_strip_by(body)), HoleKind.TACTIC, helpers, notes)
    bare = dedented(_LEADING_ASSIGN.sub("", body))
    first = bare.lstrip()
    if re.match(r"begin\b", first):
        return Draft(dedented(from_lean3(bare)), HoleKind.TACTIC, helpers, notes)
    if _TACTIC_LINE.match(first) and (not whole or not re.match(r"(?:have|show|let|suffices|calc|match)\b", first)):
        missing = (*notes, "a missing `by` was put in") if whole or _LEADING_ASSIGN.match(body) else notes
        return Draft(bare, HoleKind.TACTIC, helpers, missing)
    kind = HoleKind.TERM if whole or _LEADING_ASSIGN.match(body) or _is_term(first) else HoleKind.TACTIC
    return Draft(bare, kind, helpers, notes)


def _strip_by(body: str) -> str:
    """What follows `:= by`; tactics behind it on the same line keep their place relative to the lines below."""
    found = _LEADING_BY.match(body)
    if not found:
        return _LEADING_ASSIGN.sub("", body)
    rest = body[found.end() :]
    return rest.lstrip("\n") if rest.lstrip(" \t").startswith("\n") else rest


def _is_term(text: str) -> bool:
    return text.startswith(("fun ", "λ", "⟨", "@", "(")) or bool(re.match(r"[A-Z]\w*\.\w", text))


def _main(commands: list[Part], task: Task) -> Part | None:
    """The declaration that is meant to be the theorem: by name, else by statement, else the last theorem."""
    theorems = [part for part in commands if part.keyword in {"theorem", "lemma", "example"}]
    name = task.name.split(".")[-1]
    named = [part for part in theorems if part.name.split(".")[-1] == name and name]
    alike = [part for part in theorems if same_statement(part.statement, task.statement)]
    with_body = [part for part in theorems if part.body is not None]
    return next(iter(named[-1:] or alike[-1:] or with_body[-1:] or theorems[-1:]), None)


def _helpers_from(earlier: str, text: str, have: set[str], task: Task) -> str:
    """Lemmas of earlier blocks whose names the proof uses (and theirs), in order, the theorem itself excepted."""
    _, commands = parts(dedented(earlier))
    known = {p.name: p for p in commands if p.keyword in _HELPERS and p.name and p.body is not None}
    known.pop(task.name, None)
    if not known:
        return ""
    wanted: set[str] = set()
    texts = [text]
    while texts:
        words = {token.text for token in tokens(texts.pop()) if token.kind is TokenKind.WORD}
        new = (words & known.keys()) - have - wanted
        wanted |= new
        texts += [known[name].text for name in new]
    return "\n\n".join(part.text for name, part in known.items() if name in wanted)


def _lean3_helpers(helpers: str) -> str:
    _, commands = parts(helpers)
    texts = []
    for part in commands:
        if part.body is None:
            texts.append(part.text)
            continue
        body = part.body.of(part.text)
        tactics = dedented(_strip_by(from_lean3(body)))
        head = part.text[: part.body.start]
        if re.match(r"\s*(?:begin|by)\b", body):
            texts.append(f"{head} by\n" + "\n".join(f"  {line}" for line in tactics.split("\n")))
        else:
            texts.append(head + from_lean3(body))
    return "\n\n".join(texts)
