"""Terms made equal: first-order matching, with functions for functions."""

from collections.abc import Mapping

from prover.engine.evolution.statement import Role, Statement
from prover.engine.evolution.term import Apply, Binding, Local, Numeral, Term, locals_of, replaced

Values = dict[str, Term]


def renamed(about: Statement, prefix: str) -> Statement:
    """The statement with its leading variables under other names, so that it can stand beside another one."""
    names = {b.name: Local(f"{prefix}{b.name}") for b in about.binders}
    binders = tuple(type(b)(names[b.name].name, replaced(b.type, names), b.role) for b in about.binders)
    return Statement(binders, replaced(about.conclusion, names))


def matched(pattern: Term, term: Term, open_: frozenset[str], values: Mapping[str, Term]) -> Values | None:
    """Values of the open variables (and those given) that make the pattern the term; `None` if there are none."""
    found = dict(values)
    return found if _match(pattern, term, open_, found) else None


def _match(pattern: Term, term: Term, open_: frozenset[str], found: Values) -> bool:
    if isinstance(pattern, Local) and pattern.name in open_:
        if pattern.name not in found:
            found[pattern.name] = term
        return found[pattern.name] == term
    if isinstance(pattern, Apply):
        return (
            isinstance(term, Apply)
            and len(pattern.arguments) == len(term.arguments)
            and _match(pattern.head, term.head, open_, found)
            and all(_match(p, t, open_, found) for p, t in zip(pattern.arguments, term.arguments, strict=True))
        )
    if isinstance(pattern, Binding):
        if not isinstance(term, Binding) or pattern.sign != term.sign:
            return False
        if not _match(pattern.type, term.type, open_, found):
            return False
        return _match(replaced(pattern.body, {pattern.name: Local(term.name)}), term.body, open_, found)
    if isinstance(pattern, Numeral):
        return (
            isinstance(term, Numeral)
            and pattern.value == term.value
            and _match(pattern.type, term.type, open_, found)
        )
    return pattern == term


def joined(one: Statement, other: Statement, values: Mapping[str, Term], conclusion: Term) -> Statement | None:
    """One statement's hypotheses, then the other's with `values`, then a conclusion; `None` where the types of the
    values are wrong, or a hypothesis of the other has no place."""
    types = one.types
    facts = [b.type for b in one.facts]
    added = []
    for binder in other.binders:
        type_ = replaced(binder.type, values)
        if binder.name in values:
            value = values[binder.name]
            if isinstance(value, Local) and types.get(value.name) != type_:
                return None
            continue
        if binder.role is Role.FACT and any(alike(type_, fact) for fact in facts):
            continue
        added.append(type(binder)(binder.name, type_, binder.role))
    made = Statement((*one.binders, *added), one.conclusion).with_conclusion(replaced(conclusion, values))
    return made if made.closed() else None


def alike(one: Term, other: Term) -> bool:
    """Equal up to the names of bound variables."""
    return matched(one, other, frozenset(), {}) is not None and locals_of(one) == locals_of(other)
