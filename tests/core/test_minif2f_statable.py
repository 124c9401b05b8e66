"""The miniF2F statements marked as statable elaborate unchanged where the manifest says, with their meaning."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest
from lean_file import LeanFile, errors

from evals import minif2f_manifest
from prover.lean.embedded import EmbeddedPaths


def rows(name: str) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in (minif2f_manifest.DATA / name).read_text("utf-8").splitlines()]


MANIFEST = {row["name"]: row for row in rows(minif2f_manifest.MANIFEST)}
CORE = rows(minif2f_manifest.CORE.name)
BEYOND = rows(minif2f_manifest.STATEMENTS)

SUM = "@Finset.sum Nat Nat instAddNat"
CAST = "(@Nat.cast Int instNatCastInt"

MEANINGS = {
    # Each sum of natural numbers is cast as a whole; the difference is one of integers.
    "mathd_algebra_158": f"(@HSub.hSub Int Int Int (@instHSub Int Int.instSub) {CAST} ({SUM}",
    # The arrow is no cast, so that the difference is truncated.
    "amc12a_2020_p7": f"(@HSub.hSub Nat Nat Nat (@instHSub Nat instSubNat) ({SUM}",
    # Braces are a finite set, because an interval of finite sets stands on the other side.
    "mathd_numbertheory_135": (
        "@HasSSubset.SSubset (Finset Nat) (@Finset.instHasSSubset Nat) (@Insert.insert Nat (Finset Nat)"
    ),
    # The argument becomes a natural number before it is multiplied.
    "mathd_numbertheory_552": "(@OfNat.ofNat Nat (nat_lit 12) (instOfNatNat (nat_lit 12))) (PNat.val x))",
    # Inverses are those modulo p, of a number that was cast there.
    "mathd_numbertheory_764": "(@Inv.inv (ZMod p) (@ZMod.instInv p) (@Nat.cast (ZMod p) (@ZMod.instNatCast p) k))",
    # The number that is filtered is natural, what is divided an integer.
    "mathd_numbertheory_211": "@Finset.card Nat (@Finset.filter Nat (fun (n : Nat) => @Dvd.dvd Int Int.instDvd",
    "mathd_numbertheory_42": "@SDiff.sdiff (Set Nat) (@Set.instSDiff Nat) S (@Singleton.singleton Nat (Set Nat)",
    "mathd_numbertheory_43": "@IsGreatest Nat instLENat (@setOf Nat fun (n : Nat) => @Dvd.dvd Nat Nat.instDvd",
    "numbertheory_prmdvsneqnsqmodpeq0": f"@Dvd.dvd Int Int.instDvd {CAST} p) n)",
    "mathd_algebra_170": "@LE.le Int Int.instLEInt (@abs Int",
}
"""For some statements a subterm, printed in full, as Mathlib would elaborate it (up to names of instances)."""


def test_the_manifest_covers_all_statements_and_the_stored_ones_are_unchanged() -> None:
    assert len(MANIFEST) == 488
    assert Counter(row["split"] for row in MANIFEST.values()) == {"test": 244, "valid": 244}
    for row in CORE + BEYOND:
        collapsed = " ".join((row["statement"] or "").split())
        assert hashlib.sha256(collapsed.encode()).hexdigest() == MANIFEST[row["name"]]["sha256"] == row["sha256"]
    marked = {name for name, row in MANIFEST.items() if row["environment"]}
    assert marked == {row["name"] for row in CORE + BEYOND}
    assert all((row["reason"] is None) == (name in marked) for name, row in MANIFEST.items())
    assert {row["name"] for row in CORE} <= {name for name in marked if MANIFEST[name]["environment"] == "core"}


def test_at_least_180_are_statable() -> None:
    assert sum(row["environment"] is not None for row in MANIFEST.values()) >= 180


@pytest.fixture(scope="module")
def said(lean_for_mathlib: EmbeddedPaths, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    file = LeanFile("import Mathlib", "set_option autoImplicit false", minif2f_manifest.HEADER.strip())
    in_full = "set_option pp.all true\nset_option pp.universes false\nset_option pp.fieldNotation false"
    for row in CORE + BEYOND:
        file.add(row["name"] or "", f"{row['statement']} := by sorry\n{in_full}\n#check @{row['name']}")
    result = file.run(lean_for_mathlib, tmp_path_factory.mktemp("minif2f"))
    assert {name: errors(messages) for name, messages in result.items() if errors(messages)} == {}
    return {
        name: [" ".join(one.text.split()) for one in messages if one.severity != "warning" or "sorry" in one.text]
        for name, messages in result.items()
    }


def test_all_marked_statements_elaborate_unchanged_where_mathlib_is_imported(said: dict[str, list[str]]) -> None:
    assert len(said) == len(CORE + BEYOND)
    for name, texts in said.items():
        assert len(texts) == 2, name
        assert texts[0].startswith("declaration uses `sorry`"), name


@pytest.mark.parametrize("name", MEANINGS)
def test_a_statement_of_the_manifest_means_what_it_means_with_mathlib(said: dict[str, list[str]], name: str) -> None:
    assert MEANINGS[name] in said[name][1]


async def test_the_command_marks_what_elaborates_and_says_what_is_missing() -> None:
    statements = {
        "plain": "theorem plain (n : ℕ) : n ∣ n * n",
        "summed": "theorem summed (n : ℕ) : ∑ k ∈ Finset.range n, 2 * k + n = n ^ 2",
        "real": "theorem real (x : ℝ) : 0 ≤ x ^ 2",
        "wrong": "theorem wrong (n : ℕ) : n ∣ no_such_name",
    }
    source = [{"name": name, "split": "test", "statement": text, "sha256": ""} for name, text in statements.items()]
    table = await minif2f_manifest.manifest(source)
    assert [(row["name"], row["environment"], row["reason"]) for row in table] == [
        ("plain", "core", None),
        ("summed", "mathlib", None),
        ("real", None, "reals"),
        ("wrong", None, "other"),
    ]


async def test_a_source_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "source.jsonl").write_text("{}\n")
    arguments = minif2f_manifest.parser().parse_args(["--source", str(tmp_path / "source.jsonl")])
    assert await minif2f_manifest.main(arguments) == 2
    assert "is not the data set" in " ".join(capsys.readouterr().out.split())
