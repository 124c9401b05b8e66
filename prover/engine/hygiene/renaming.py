"""Skills get names that say what they state; what mentions them is renamed with them and verified."""

from collections.abc import Sequence
from itertools import islice

from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.names import proposed_names, says_nothing
from prover.engine.hygiene.rewriting import NotSo, Workshop, as_it_will_be, verified_text
from prover.engine.hygiene.statements import Stated
from prover.engine.hygiene.texts import renamed_source
from skills_db.library import Library
from skills_db.rewriting import Change, NewText, Overtaken, needing
from skills_db.skill import Skill, SkillState

_TRIED = 50
"""Names that are proposed for one skill before it keeps its own."""


def badly_named(statements: Sequence[Stated]) -> list[Stated]:
    """Those whose names say nothing."""
    return [one for one in statements if says_nothing(one.skill.short_name, one.skill.statement)]


def better_name(library: Library, stated: Stated, taken: frozenset[str] = frozenset()) -> str | None:
    """The first proposed name that is free or its own already; `None` if it is to keep what it has. `taken`: names
    that are promised to others."""
    for name in islice(proposed_names(stated), _TRIED):
        if name == stated.skill.name:
            return None
        if name not in taken and library.by_name(name) is None:
            return name
    return None


async def rename(shop: Workshop, skill: Skill, name: str, *, dry: bool = False) -> Step:
    """Call a skill `name` from now on, or say why not. Raises `ProverError`."""
    library = shop.library
    current = library.get(skill.id)
    if current is None:
        return Step(Done.LEFT, skill, name, sentence="Somebody else has removed it.")
    users = needing(library, current.id)
    failing = next((one for one in (current, *users) if one.state is SkillState.FAILING), None)
    if failing is not None:
        return Step(Done.LEFT, current, name, sentence=f"{failing.name} no longer passes.")
    changed: dict[str, Skill] = {}
    texts: list[NewText] = []
    for one in (current, *users):
        own = name if one.id == current.id else one.name
        source = renamed_source(one, {current.name: name})
        text = await verified_text(shop, one, source, name=own, changed=changed)
        if isinstance(text, NotSo):
            return Step(Done.LEFT, current, name, sentence=f"{one.name} with the new name: {text.sentence}")
        changed[one.id] = as_it_will_be(text)
        texts.append(text)
    if not dry:
        try:
            shop.make(Change(tuple(texts)))
        except Overtaken as error:
            return Step(Done.LEFT, current, name, sentence=error.message)
    return Step(Done.RENAMED, current, name, tuple(text.name for text in texts[1:]))
