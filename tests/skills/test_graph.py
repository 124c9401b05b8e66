"""The lemma graph, figures about a library, and requests."""

from made_up_skills import made_up

from skills_db.graph import building_order, lemma_graph, places
from skills_db.library import Library
from skills_db.requests import Requests
from skills_db.skill import Origin, Provenance, Refusal, RefusalReason, RequestState, Skill, SkillState, UseKind
from skills_db.skill_refusals import record_refusal
from skills_db.statistics import library_statistics

WISHED = Provenance(Origin.HARVESTED, problem="p")


def diamond(library: Library) -> tuple[Skill, ...]:
    base = library.insert(made_up("base"))
    right, left = library.insert(made_up("right", "", base)), library.insert(made_up("left", "", base))
    return base, right, left, library.insert(made_up("top", "", left, right))


def test_edges_lead_to_what_is_needed(library: Library) -> None:
    diamond(library)
    library.insert(made_up("alone"))
    graph = lemma_graph(library)
    assert set(graph.edges) == {
        ("Skill.right", "Skill.base"),
        ("Skill.left", "Skill.base"),
        ("Skill.top", "Skill.left"),
        ("Skill.top", "Skill.right"),
    }
    assert graph.nodes["Skill.alone"]["state"] == "active"


def test_what_much_stands_on_comes_first(library: Library) -> None:
    base, *_, top_skill = diamond(library)
    library.record_use(UseKind.USED, [base.id], "p")
    library.record_use(UseKind.USED, [base.id, top_skill.id], "q")
    library.record_use(UseKind.OFFERED, [top_skill.id], "q")
    found = places(library)
    assert [(p.name, p.depth, p.supports, p.used) for p in found] == [
        ("Skill.base", 0, 3, 2),
        ("Skill.left", 1, 1, 0),
        ("Skill.right", 1, 1, 0),
        ("Skill.top", 2, 0, 1),
    ]
    assert found[0].centrality == max(place.centrality for place in found)
    # Solved by hand, up to their sum: 1 for the top, 1 + 0.85 / 2 below it, 1 + 2 * 0.85 * 1.425 for the base.
    top = found[3].centrality
    assert [round(place.centrality / top, 6) for place in found] == [3.4225, 1.425, 1.425, 1.0]
    assert abs(sum(place.centrality for place in found) - 1) < 1e-12


def test_the_building_order_follows_names_where_it_is_free(library: Library) -> None:
    skills = diamond(library)
    assert [skill.short_name for skill in building_order(reversed(skills))] == ["base", "left", "right", "top"]


def test_an_empty_library_has_figures_too(library: Library) -> None:
    assert places(library) == ()
    figures = library_statistics(library)
    assert (figures.skills, figures.admission_yield, figures.growth) == (0, None, ())


def test_figures_count_what_happened(library: Library) -> None:
    base, _, _, top = diamond(library)
    library.set_state(top.id, SkillState.FAILING)
    library.record_use(UseKind.OFFERED, [base.id, top.id], "p")
    library.record_use(UseKind.OFFERED, [base.id], "q")
    record_refusal(
        library.database,
        Refusal("environment", "x", "theorem x", RefusalReason.SIMILAR, "Like another.", WISHED),
    )
    Requests(library).add("wish", "theorem wish : 1 = 1", WISHED)
    figures = library_statistics(library)
    assert (figures.skills, figures.failing, figures.edges) == (4, 1, 4)
    assert (figures.by_origin, figures.depths) == ({Origin.ADDED: 4}, {0: 1, 1: 2, 2: 1})
    offered, used = figures.reach[UseKind.OFFERED], figures.reach[UseKind.USED]
    assert (offered.skills, offered.problems, offered.uses, used.uses) == (2, 2, 3, 0)
    assert (figures.refusals, figures.requests) == ({RefusalReason.SIMILAR: 1}, {RequestState.OPEN: 1})
    assert figures.admission_yield == 4 / 5
    assert [(day.added, day.total) for day in figures.growth] == [(4, 4)]


class TestRequests:
    def test_a_wish_is_kept_once(self, library: Library) -> None:
        requests = Requests(library)
        first = requests.add("a", "theorem a :  1 = 1", WISHED, order_key="k")
        assert requests.add("b", "theorem a : 1 = 1", WISHED) == first
        assert requests.add("b", "theorem b : 1 = 1 ∨ False", WISHED, order_key="k") == first
        assert requests.get(first.id) == first
        assert len(requests.requests()) == 1

    def test_those_tried_least_come_first(self, library: Library) -> None:
        requests = Requests(library)
        for name in "abc":
            requests.add(name, f"theorem {name} : {name} = {name}", WISHED)
        taken = [request.name for _ in range(4) if (request := requests.take_up()) is not None]
        assert taken == ["a", "b", "c", "a"]
        assert [(request.name, request.tries) for request in requests.requests()] == [("b", 1), ("c", 1), ("a", 2)]

    def test_a_wish_that_came_true_names_its_proof(self, library: Library) -> None:
        requests = Requests(library)
        wish, other = (requests.add(name, f"theorem {name} : 1 = 1 ∧ {name}", WISHED) for name in "ab")
        skill = library.insert(made_up("a"))
        requests.proved(wish.id, skill)
        requests.drop(other.id)
        assert requests.take_up() is None
        (proved,) = requests.requests((RequestState.PROVED,))
        assert (proved.skill, proved.state) == (skill.id, RequestState.PROVED)
        library.remove(skill.id)
        assert requests.requests((RequestState.PROVED,)) == ()
        (again,) = requests.requests()
        assert (again.id, again.skill) == (wish.id, None)
