"""Names for lemmas as a Lean user would expect them: what the conclusion says, then `_of_` what is assumed."""

import re
from collections.abc import Iterator

from prover.engine.hygiene.statements import Stated
from prover.engine.hygiene.term import Kind, Term, bound, loose, shifted, telescope
from prover.lean.tokens import TokenKind, tokens
from skills_db.skill import NAMESPACE

_EMPTY = """
a aux auxiliary b bar base baz c case check claim cor corollary evolved ex example f fact final foo g
generalised generalized goal h help helper intermediate item k key l lem lemma lm main middle mutated my
n name new obs observation old p part problem prop proposition q r result s sample simple skill solution
step sub sublemma t temp test th theorem this thm tmp todo unnamed useful variant version x y z

"""
_EMPTY_WORDS = frozenset(_EMPTY.split())
"""Words that say nothing about a statement."""
_NUMBER = re.compile(r"\d+\Z")
_HASH = re.compile(r"(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{6,}\Z")
_LONGEST = 60
_MOST_WORDS = 6
_MOST_HYPOTHESES = 2
_SYMBOLS = {
    "HAdd.hAdd": "add",
    "HSub.hSub": "sub",
    "HMul.hMul": "mul",
    "HDiv.hDiv": "div",
    "HMod.hMod": "mod",
    "HPow.hPow": "pow",
    "HAppend.hAppend": "append",
    "Neg.neg": "neg",
    "Not": "not",
    "And": "and",
    "Or": "or",
    "Iff": "iff",
    "Eq": "eq",
    "Ne": "ne",
    "HEq": "heq",
    "LT.lt": "lt",
    "LE.le": "le",
    "Dvd.dvd": "dvd",
    "Membership.mem": "mem",
    "Exists": "exists",
    "List.cons": "cons",
    "List.nil": "nil",
    "Nat.succ": "succ",
    "Nat.zero": "zero",
    "False": "false",
    "True": "true",
}
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_RELATIONS = frozenset(("Eq", "Ne", "HEq", "LT.lt", "LE.le", "Dvd.dvd", "Membership.mem", "Iff", "And", "Or"))
_TWO_SIDES = 2


def says_nothing(name: str, statement: str = "") -> bool:
    """The name (without `Skill.`) tells nothing of its lemma: empty words, numbers, a hash, one letter, or too long.

    A number at the end counts as part of a name where the statement has it too.
    """
    last = name.rpartition(".")[2].strip("'")
    if len(last) > _LONGEST or not last:
        return True
    numbers = {token.text for token in tokens(statement) if token.kind is TokenKind.NUMBER}
    words = []
    for word in last.lower().split("_"):
        if _HASH.match(word):
            return True
        number = _NUMBER.search(word)
        words.append(word if number is None or number.group() in numbers else word[: number.start()])
    return all(word in _EMPTY_WORDS or not word or word.isdigit() for word in words) or (
        bool(re.search(r"_\d+\Z", last)) and last.rpartition("_")[2] not in numbers
    )


def proposed_names(stated: Stated) -> Iterator[str]:
    """Names for a lemma, full ones, the best first; the last are numbered, without end."""
    conclusion = _conclusion(stated.conclusion)
    hypotheses = [_words(stated.binders[place]) for place in stated.free_binders]
    told = ["_".join(words) for words in hypotheses if words]
    stems = [_joined(conclusion, told)]
    longer = _conclusion(stated.conclusion, whole=True)
    if longer != conclusion:
        stems.append(_joined(longer, told))
    for stem in stems:
        yield f"{NAMESPACE}.{stem}"
    number = 2
    while True:
        yield f"{NAMESPACE}.{stems[0]}_{number}"
        number += 1


def _joined(conclusion: list[str], hypotheses: list[str]) -> str:
    stem = "_".join(conclusion[:_MOST_WORDS]) or "of"
    for hypothesis in hypotheses[:_MOST_HYPOTHESES]:
        longer = f"{stem}_of_{hypothesis}" if stem != "of" else f"of_{hypothesis}"
        if len(longer) > _LONGEST:
            break
        stem = longer
    return stem if stem != "of" else "self"


def _conclusion(term: Term, *, whole: bool = False) -> list[str]:
    """Words for a conclusion. Of an equation the left side says enough, unless `whole`, or it is a variable."""
    law = _law(term)
    if law:
        return law
    if term.head.is_constant("Eq") and not whole:
        left, right = term.arguments[-2:]
        if left.arguments and left.head.kind is not Kind.CONSTANT:
            return _words(term)  # `f n` alone says little
        words = _words(left)
        if words and left.kind is not Kind.NUMBER:
            return words
        return ["eq", *_words(right)] if _words(right) else ["eq"]
    return _words(term)


def _law(term: Term) -> list[str]:
    """The usual names of equations that have one: `add_comm`, `add_assoc`, `reverse_reverse`."""
    if not term.head.is_constant("Eq"):
        return []
    left, right = term.arguments[-2:]
    own = _sides(left)
    if own is None or left.head != right.head:
        return []
    symbol, (first, second) = own
    other = _sides(right)
    if other is None:
        return []
    if other[1] == (second, first) and first != second and first.kind is second.kind is Kind.BOUND:
        return [symbol, "comm"]
    nested, turned = _sides(first), _sides(other[1][1])
    if nested is None or turned is None or not nested[0] == turned[0] == symbol:
        return []
    return [symbol, "assoc"] if (*nested[1], second) == (other[1][0], *turned[1]) else []


def _sides(term: Term) -> tuple[str, tuple[Term, Term]] | None:
    """The word of an operation and its two sides."""
    explicit = _explicit(term)
    if term.head.kind is not Kind.CONSTANT or len(explicit) != _TWO_SIDES:
        return None
    return _symbol(term.head.text), (explicit[0], explicit[1])


def _property(term: Term) -> list[str]:
    """The usual word for what a function obeys everywhere."""
    binders, body = telescope(term)
    if not body.head.is_constant("Eq"):
        return []
    left, right = body.arguments[-2:]
    inner = left.arguments[-1] if left.arguments else left
    if len(binders) == 1 and right == bound(0) and inner.head == left.head and inner.arguments == (right,):
        return ["involutive"]
    if len(binders) == _TWO_SIDES and left.arguments[-2:] == right.arguments[-2:][::-1] and left.head == right.head:
        return ["comm"] if set(left.arguments[-2:]) == {bound(0), bound(1)} else []
    return []


def _words(term: Term) -> list[str]:
    """Words for a term, its main symbol first; none for a variable."""
    head = term.head
    if head.is_constant("OfNat.ofNat") and len(term.arguments) > 1:
        return _words(term.arguments[1])
    match head.kind:
        case Kind.NUMBER:
            return [_DIGITS[int(head.text)] if int(head.text) < len(_DIGITS) else head.text]
        case Kind.CONSTANT:
            return _application(head.text, _explicit(term))
        case Kind.BOUND if term.arguments:
            return ["apply", *(word for argument in _explicit(term) for word in _words(argument))][:_MOST_WORDS]
        case Kind.FOR_ALL:
            kind, body = term.parts
            if 0 in loose(body):
                return _property(term) or _words(body)
            before, after = _words(kind), _words(shifted(body, -1))
            return [*after, "imp" if not before else "of", *before][:_MOST_WORDS] if after else before
        case Kind.LAMBDA | Kind.LET:
            return _words(term.parts[-1])
        case Kind.PROJECTION:
            return [*_words(term.parts[0])]
        case _:
            return []


def _application(name: str, arguments: list[Term]) -> list[str]:
    if name == "Exists":
        return ["exists", *(word for argument in arguments for word in _words(argument))][:_MOST_WORDS]
    parts = [_words(argument) for argument in arguments]
    word = _symbol(name)
    if name in _RELATIONS and len(parts) == _TWO_SIDES:
        return [*parts[0], word, *parts[1]][:_MOST_WORDS]
    return [word, *(one for part in parts for one in part)][:_MOST_WORDS]


def _symbol(name: str) -> str:
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    last = name.rpartition(".")[2]
    return (last[:1].lower() + last[1:]).strip("_") or "it"


def _explicit(term: Term) -> list[Term]:
    """The arguments that a reader sees: neither types nor instances."""
    return [argument for argument in term.arguments if not _hidden(argument)]


def _hidden(term: Term) -> bool:
    head = term.head
    if head.kind is Kind.SORT:
        return True
    if head.kind is not Kind.CONSTANT:
        return False
    last = head.text.rpartition(".")[2]
    if last.startswith(("inst", "dec")) and last != "decide":
        return True
    # Types begin with a capital letter, and so do classes; so do propositions, which are not arguments as a rule.
    return last[:1].isupper() and head.text not in _SYMBOLS
