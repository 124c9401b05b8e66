"""Names for what a tactic introduced without any: in the alternatives of `cases … with`, or by `rename_i`."""

import re
from collections.abc import Sequence

from prover.engine.tree.sequent import Sequent, read_sequent, renamed

_MARK = re.compile(r"✝[¹²³⁴⁵⁶⁷⁸⁹⁰]*")
_HYPOTHESIS_OF_INDUCTION = re.compile(r"_ih$|^ih\d*$")


def new_names(before: Sequent, after: Sequent, *, induction: bool) -> tuple[str, ...]:
    """A name for each local of `after` that has none and was not there before, in their order."""
    count = len(after.hidden) - len(before.hidden)
    if count <= 0:
        return ()
    chosen: list[str] = []
    # Where the hypotheses of induction have names of their own, `a` is another one.
    induction = induction and not any("_ih" in hidden for hidden in after.hidden[-count:])
    for hidden in after.hidden[-count:]:
        base = _MARK.sub("", hidden).replace(".", "_") or "x"
        base = base if re.fullmatch(r"[^\W\d][\w'₀-₉]*", base) else "x"
        proof = any(h.name == hidden and after.is_fact(h) for h in after.hypotheses)
        if _HYPOTHESIS_OF_INDUCTION.search(base) or (induction and base == "a" and proof):
            base = "ih"
        elif base == "a" and proof:
            base = "h"
        accessible = {h.name for h in after.hypotheses if h.accessible}
        taken = accessible | set(chosen)
        name = base if base not in taken else next(n for i in range(1, 999) if (n := f"{base}{i}") not in taken)
        chosen.append(name)
    return tuple(chosen)


def with_names(text: str, before: Sequent, names: Sequence[str]) -> str:
    """A goal's text after `rename_i` gave it these names."""
    hidden = read_sequent(text).hidden
    return renamed(text, dict(zip(hidden[len(hidden) - len(names) :], names, strict=True))) if names else text


def alternatives(tags: Sequence[str], names: Sequence[Sequence[str]], *, every_argument: bool) -> list[str]:
    """`| cons head tail ih =>` for each goal; `every_argument`: names for implicit ones too (`| @step n h =>`)."""
    at = "@" if every_argument else ""
    return [
        f"| {' '.join([f'{at}{tag}' if given else tag, *given])} =>" for tag, given in zip(tags, names, strict=True)
    ]


def constructor_of(sequent: Sequent) -> str:
    """The last part of a goal's case name."""
    return sequent.tag.rpartition(".")[2].split()[0] if sequent.tag else ""
