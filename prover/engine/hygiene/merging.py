"""One skill takes the place of another: what needed the one that goes is rewritten and verified first."""

from collections.abc import Iterator

from prover.engine.hygiene.asking import Question, answers, head_of
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.instances import Instance, proofs_by
from prover.engine.hygiene.rewriting import NotSo, Workshop, as_it_will_be, first_sentence, verified_text
from prover.engine.hygiene.size import size_of
from prover.engine.hygiene.texts import renamed_source, with_lemma_inside, with_proof
from skills_db.library import Library
from skills_db.rewriting import Change, Circular, NewText, Overtaken, needing
from skills_db.skill import Skill, SkillState


async def merge(shop: Workshop, one: Instance, *, dry: bool = False) -> Step:
    """Let `one.general` take the place of `one.special`, or say why not. Raises `ProverError`."""
    library = shop.library
    special, general = library.get(one.special.id), library.get(one.general.id)
    if special is None or general is None:
        return Step(Done.LEFT, one.special, one.general.name, sentence="Somebody else has removed one of them.")
    left = _refusal(library, special, general)
    if left:
        return Step(Done.LEFT, special, general.name, sentence=left)
    proof = one.proof.replace(one.general.name, general.name)
    texts: dict[str, NewText] = {}
    for user in needing(library, special.id):
        text = await _rewritten(shop, user, (special, general, proof), texts)
        if isinstance(text, NotSo):
            sentence = f"{user.name}, which needs it, cannot do with {general.name}: {text.sentence}"
            return Step(Done.LEFT, special, general.name, sentence=sentence)
        texts[user.id] = text
    saved = size_of(special) + sum(size_of(t.old) - size_of(as_it_will_be(t)) for t in texts.values())
    rewritten = tuple(text.name for text in texts.values())
    step = Step(Done.MERGED, special, general.name, rewritten, tokens=saved)
    if not dry:
        try:
            shop.make(Change(tuple(texts.values()), special, general.id))
        except (Overtaken, Circular) as error:
            return Step(Done.LEFT, special, general.name, sentence=error.message)
    return step


def _refusal(library: Library, special: Skill, general: Skill) -> str:
    if SkillState.FAILING in (special.state, general.state):
        return "One of them no longer passes."
    above = library.dependents(special.id)
    if any(skill.id == general.id for skill in above):
        return f"{general.name} stands on it."
    failing = next((skill for skill in needing(library, special.id) if skill.state is SkillState.FAILING), None)
    return f"{failing.name}, which needs it, no longer passes." if failing is not None else ""


async def _rewritten(
    shop: Workshop,
    user: Skill,
    merged: tuple[Skill, Skill, str],
    texts: dict[str, NewText],
) -> NewText | NotSo:
    """A text for a skill that does not need the one that goes: the other in its place, or the one that goes proved
    inside, or another proof."""
    special, general, proof = merged
    changed = {id: as_it_will_be(text) for id, text in texts.items()}
    refusals: list[NotSo] = []
    for source in _texts(user, special, general, proof):
        text = await verified_text(shop, user, source, changed=changed, gone=frozenset({special.id}))
        if isinstance(text, NewText):
            return text
        refusals.append(text)
    (found,) = await answers(shop.pool, [Question(head_of(user, "hygiene"), proofs_by(general.name))])
    instead = with_proof(user.source, found) if found is not None else None
    if instead is not None:
        text = await verified_text(shop, user, instead, changed=changed, gone=frozenset({special.id}))
        if isinstance(text, NewText):
            return text
        refusals.append(text)
    return NotSo(first_sentence(refusals))


def _texts(user: Skill, special: Skill, general: Skill, proof: str) -> Iterator[str]:
    yield renamed_source(user, {special.name: general.name})
    inside = with_lemma_inside(user, special, proof)
    if inside is not None:
        yield inside
