"""`prover skills graph`, and the layout behind it."""

import itertools
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_library import here, prover, refused

from prover.cli.skills.schema import GraphAnswer
from prover.drawing.layers import Links, crossings, few_crossings, spread
from prover.drawing.layout import Box, Size, lay_out

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.usefixtures("skills")
class TestCommand:
    def test_the_picture_names_every_skill_and_draws_every_dependency(self, folder: Path, tmp_path: Path) -> None:
        destination = tmp_path / "graph.svg"
        done = prover("skills", "graph", "-o", destination, folder=folder)
        assert (done.code, done.out) == (0, f"written: {destination} (5 skills)\n")
        root = ET.fromstring(destination.read_text(encoding="utf-8"))
        texts = [text.text for text in root.iter(f"{SVG}text")]
        assert {"base", "left", "right", "top", "lonely", "×2", "no longer verified", "depth 2"} <= set(texts)
        assert "Skill library: 5 skills, 4 dependencies, depth 2" in texts
        edges = [path for path in root.iter(f"{SVG}path") if path.get("class") == "edge"]
        assert len(edges) == 4
        tips = [title.text for title in root.iter(f"{SVG}title")]
        assert any("Strictly below the <next> number." in str(tip) for tip in tips)

    def test_it_is_the_same_every_time_and_for_every_reader(self, folder: Path) -> None:
        once, again = (prover("skills", "graph", folder=folder, PYTHONHASHSEED=seed).out for seed in "12")
        assert once == again
        assert "prefers-color-scheme: dark" in once
        dark = here("skills", "graph", "--theme", "dark", folder=folder)
        assert "prefers-color-scheme" not in dark
        for picture in (once, dark):
            assert picture.count("http") == 1, "only the name of the format"

    def test_named_skills_with_what_is_connected_by_need(self, folder: Path) -> None:
        answer = GraphAnswer.model_validate_json(here("skills", "graph", "left", "--json", folder=folder))
        names = {node.id: node.name.removeprefix("Skill.") for node in answer.nodes}
        assert [(node.name, node.depth, node.used) for node in answer.nodes] == [
            ("Skill.base", 0, 2),
            ("Skill.left", 1, 1),
            ("Skill.top", 2, 0),
        ]
        assert [(names[edge.used], names[edge.user]) for edge in answer.edges] == [("base", "left"), ("left", "top")]

    def test_graphviz_text(self, folder: Path) -> None:
        out = here("skills", "graph", "--format", "dot", folder=folder)
        assert out.startswith("digraph skills {")
        assert out.count(" -> ") == 4

    def test_png(self, folder: Path, tmp_path: Path) -> None:
        done = prover("skills", "graph", "-o", tmp_path / "graph.PNG", folder=folder)
        assert done.code == 0, done.err
        content = (tmp_path / "graph.PNG").read_bytes()
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        assert len(content) > 10_000, "words are drawn"

    def test_without_the_renderer_png_says_what_to_install(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['resvg_py'] = None\n", encoding="utf-8")
        done = prover("skills", "graph", "-o", "graph.png", folder=folder, PYTHONPATH=str(tmp_path))
        assert done.code == 2
        assert "pip install resvg-py" in done.sentence

    def test_an_existing_file_is_kept(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "graph.json").write_text("mine", encoding="utf-8")
        sentence = refused("skills", "graph", "-o", tmp_path / "graph.json", folder=folder)
        assert sentence == f"prover: {tmp_path}/graph.json is there already. Use --force to overwrite it."
        assert (tmp_path / "graph.json").read_text(encoding="utf-8") == "mine"
        here("skills", "graph", "-o", tmp_path / "graph.json", "--force", folder=folder)
        assert len(json.loads((tmp_path / "graph.json").read_text(encoding="utf-8"))["nodes"]) == 5

    @pytest.mark.parametrize(
        ("destination", "sentence"),
        [("graph.bmp", "does not say which format"), ("none/graph.svg", "folder none does not exist")],
    )
    def test_places_that_cannot_be(self, folder: Path, destination: str, sentence: str) -> None:
        assert sentence in refused("skills", "graph", "-o", destination, folder=folder)


def test_the_graph_of_an_empty_library(tmp_path: Path) -> None:
    done = prover("skills", "graph", folder=tmp_path)
    assert done.code == 0
    assert ET.fromstring(done.out).tag == f"{SVG}svg"
    assert "The library is empty" in done.err


@st.composite
def graphs(draw: st.DrawFn) -> "nx.DiGraph[str]":
    """Graphs without circles: edges lead from smaller numbers to larger ones."""
    number = draw(st.integers(1, 14))
    pairs = list(itertools.combinations(range(number), 2))
    edges = draw(st.lists(st.sampled_from(pairs), max_size=25)) if pairs else []
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(map(str, range(number)))
    graph.add_edges_from((str(start), str(end)) for start, end in edges)
    return graph


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.size.width and other.x < one.x + one.size.width
    return across and one.y < other.y + other.size.height and other.y < one.y + one.size.height


@given(graphs(), st.lists(st.tuples(st.integers(20, 200), st.integers(10, 40)), min_size=14, max_size=14))
def test_boxes_do_not_overlap_and_arrows_lead_to_the_right(
    graph: "nx.DiGraph[str]", chosen: list[tuple[int, int]]
) -> None:
    sizes = {node: Size(*size) for node, size in zip(graph, chosen, strict=False)}
    drawing = lay_out(graph, sizes)
    assert drawing.boxes.keys() == set(graph)
    for one, other in itertools.combinations(drawing.boxes.values(), 2):
        assert not overlap(one, other)
    for box in drawing.boxes.values():
        assert box.x >= 0 <= box.y + 1e-6
        assert box.x + box.size.width <= drawing.width + 1e-6
        assert box.y + box.size.height <= drawing.height + 1e-6
    assert drawing.edges.keys() == set(graph.edges)
    for points in drawing.edges.values():
        xs = [x for x, _ in points]
        assert xs == sorted(xs)


@given(st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(0, 100)), min_size=1, max_size=12))
def test_spread_places_are_apart_and_no_small_move_is_better(pairs: list[tuple[float, float]]) -> None:
    wanted, steps = [place for place, _ in pairs], [step for _, step in pairs]
    places = spread(wanted, steps)

    def allowed(some: list[float]) -> bool:
        return all(b - a >= step - 1e-6 for a, b, step in zip(some, some[1:], steps[1:], strict=False))

    def distance(some: list[float]) -> float:
        return sum((place - want) ** 2 for place, want in zip(some, wanted, strict=True))

    assert allowed(places)
    for start, end, by in itertools.product(range(len(places)), range(1, len(places) + 1), (0.01, -0.01)):
        moved = [place + by if start <= number < end else place for number, place in enumerate(places)]
        assert not allowed(moved) or distance(moved) >= distance(places) - 1e-6


def test_crossings_are_counted_and_undone() -> None:
    links = Links()
    links.join("a", "y")
    links.join("b", "x")
    links.join("c", "z")
    columns = [["a", "b", "c"], ["x", "y", "z"]]
    assert crossings(columns, links) == 1
    assert crossings(few_crossings(columns, links), links) == 0
