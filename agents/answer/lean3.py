"""Lean 3 habits turned into Lean 4, as far as that goes by the words.

Most Lean that models have read is Lean 3. The result is a guess that Lean then judges; it is tried where the answer
bears one of the marks, beside the answer as it stands.
"""

import re

_MARKS = re.compile(
    r"\bbegin\b|,[ \t]*$|(?<![\w.])(?:nat|int|list|real|and|or|iff|eq|exists|not|false|true)\.[a-z]"
    r"|\bλ(?:(?!=>)[^,\n])*,|\bassume\b|\bexistsi\b|\brefl(?:exivity)?\b|\brintros\b"
    r"|\bfrom\b|\b(?:rw|rewrite|rwa|erw)[ \t]+(?:←[ \t]*)?[\w(]"
    r"|^[ \t]*\|[^\n|]*:=|\blet\b[^\n]*\bin[ \t]*$|\bcases\b[^\n]*\bwith\b(?![ \t]*$)|\bsplit\b|\badmit\b",
    re.MULTILINE,
)
_COMMENT = re.compile(r"^[ \t]*--[^\n]*\n|[ \t]*--[^\n]*", re.MULTILINE)
_BRACKETED = r"\([^()\n]*\)"
_ARGUMENT = rf"(?:[\w.']+|{_BRACKETED})"
_EQUATION = rf"(?:←[ \t]*)?[\w.']+(?:[ \t]+(?!at\b|using\b|with\b){_ARGUMENT})*"
_NAMESPACES = {word: word.capitalize() for word in ("nat", "int", "list", "set", "finset", "real")} | {
    word: word.capitalize() for word in ("and", "or", "iff", "eq", "exists", "not", "false", "true")
}
_RENAMED = {
    "refl": "rfl",
    "reflexivity": "rfl",
    "split": "constructor",
    "existsi": "use",
    "assume": "intro",
    "rintros": "rintro",
    "admit": "sorry",
    "squeeze_simp": "simp",
    "dec_trivial": "by decide",
    "exact_dec_trivial": "decide",
    "linarith,": "linarith",
    "unfold_coes": "skip",
    "fapply": "apply",
    "eapply": "apply",
}


def looks_like_lean3(text: str) -> bool:
    """Something in it is Lean 3."""
    return bool(_MARKS.search(_COMMENT.sub("", text)))


def from_lean3(body: str) -> str:
    """Tactic text with the habits replaced. Idempotent; leaves Lean 4 without those habits as it is, but for its
    comments, which are dropped: words in them are no tactics."""
    text = _without_begin_end(_COMMENT.sub("", body))
    text = re.sub(r",[ \t]*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"λ\s*((?:(?!=>)[^,\n⟨])*?),", r"fun \1 =>", text)
    text = re.sub(r"^([ \t]*\|[^\n|]*?)[ \t]*:=", r"\1 =>", text, flags=re.MULTILINE)
    text = re.sub(r"(\blet\b[^\n]*?)[ \t]+in[ \t]*$", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"\bassume[ \t]+([\w']+[ \t]*:[^\n]*)", r"intro (\1)", text)
    text = re.sub(rf"(?<![\w.])({'|'.join(_NAMESPACES)})\.(?=[a-z])", lambda m: f"{_NAMESPACES[m[1]]}.", text)
    text = re.sub(r"\b(have|show|suffices|obtain)\b([^\n]*?),\s*from\s+", _from_term, text)
    text = re.sub(r"\b(have|suffices)\b([^\n:]*:[^\n]*?),\s*by\s+", r"\1\2 := by ", text)
    text = re.sub(rf"\b(rw|rewrite|rwa|erw)[ \t]+({_EQUATION}|{_BRACKETED})", r"\1 [\2]", text)
    text = re.sub(r"\bcases\s+([^\n]*?)\s+with\s+([\w' ]+?)[ \t]*$", _cases, text, flags=re.MULTILINE)
    # Patterns are those of `rcases`; the alternatives of Lean 4's own `cases` begin with a bar.
    text = re.sub(r"\bcases(?=[ \t]+[^\n|]*\bwith[ \t]+[\w⟨_][^\n]*[|⟨][^\n]*$)", "rcases", text, flags=re.MULTILINE)
    text = re.sub(
        r"\binduction\s+(\w+)\s+with\s+(\w+)\s+(\w+)[ \t]*$", r"induction' \1 with \2 \3", text, flags=re.MULTILINE
    )
    text = re.sub(
        r"\b(" + "|".join(word for word in _RENAMED if word.isidentifier()) + r")\b", lambda m: _RENAMED[m[1]], text
    )
    text = re.sub(r"^([ \t]*)\{[ \t]*(.*?)[ \t]*\}[ \t]*$", r"\1· \2", text, flags=re.MULTILINE)
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _without_begin_end(text: str) -> str:
    """`begin … end` as a block: at the outside it disappears, inside it becomes `by`."""
    whole = re.match(r"\s*(?::=)?\s*begin\b(.*?)\bend\b[\s.]*\Z", text, re.DOTALL)
    if whole:
        text = whole[1]
    elif re.match(r"\s*(?::=)?\s*begin\b", text):
        text = re.sub(r"\A\s*(?::=)?\s*begin\b", "", text)
    text = re.sub(r"\bbegin\b", "by", text)
    return re.sub(r"^[ \t]*end[ \t]*$\n?", "", text, flags=re.MULTILINE)


def _from_term(found: "re.Match[str]") -> str:
    if found[1] == "show":
        return f"show{found[2]} from "
    return f"{found[1]}{found[2]} := "


def _cases(found: "re.Match[str]") -> str:
    return f"cases' {found[1]} with {found[2]}"
