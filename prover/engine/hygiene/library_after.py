"""The library as it would be after a change that is not made yet, for those who verify it."""

from collections.abc import Iterable, Mapping

from skills_db.graph import building_order
from skills_db.library import Library
from skills_db.skill import Skill, SkillState


class LibraryAfter(Library):
    """A library in which some skills are as they will be (`changed`, by id, which stays) and `gone` is missing.

    Only `named`, `many` and `closure` look at it so; skills come in building order instead of library order, since
    library order is not settled before the change is made.
    """

    def __init__(self, library: Library, changed: Mapping[str, Skill], gone: frozenset[str] = frozenset()) -> None:
        self.database, self.environment = library.database, library.environment
        self._changed, self._gone = dict(changed), gone
        self._before = library

    def named(self, names: Iterable[str]) -> tuple[Skill, ...]:
        """The active skills that will have these names."""
        wanted = set(names)
        kept = {skill.id: skill for skill in self._before.named(wanted) if skill.id not in self._changed}
        kept |= {id: skill for id, skill in self._changed.items() if skill.name in wanted}
        return building_order(skill for id, skill in kept.items() if self._is_there(skill))

    def many(self, ids: Iterable[str]) -> tuple[Skill, ...]:
        """The skills with these ids that will be there."""
        wanted = tuple(dict.fromkeys(ids))
        found = {skill.id: skill for skill in self._before.many(wanted)}
        found |= {id: self._changed[id] for id in wanted if id in self._changed}
        return building_order(skill for skill in found.values() if skill.id not in self._gone)

    def closure(self, ids: Iterable[str]) -> tuple[Skill, ...]:
        """These skills and all that they will need. A circle is cut where it closes: no text of one can be verified
        with it, and the change itself is refused."""
        found: dict[str, Skill] = {}
        todo = set(ids)
        while todo:
            new = self.many(todo)
            found |= {skill.id: skill for skill in new}
            todo = {needed for skill in new for needed in skill.depends_on} - set(found) - self._gone
        return building_order(found.values())

    def _is_there(self, skill: Skill) -> bool:
        return skill.id not in self._gone and skill.state is SkillState.ACTIVE
