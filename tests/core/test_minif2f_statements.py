"""The miniF2F statements that need no Mathlib elaborate unchanged, and mean what they mean with Mathlib."""

import hashlib
import json
from pathlib import Path

import pytest
from lean_file import LeanFile, errors

import evals
from prover.lean.embedded import EmbeddedPaths

DATA = Path(evals.__file__).parent / "data" / "minif2f_core.jsonl"
"""One object a line: `name`, `split`, `statement`, and `sha256` of the statement with its white space collapsed."""

ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]

NAT_SUB = "@HSub.hSub Nat Nat Nat (@instHSub Nat instSubNat)"
INT_SUB = "@HSub.hSub Int Int Int (@instHSub Int Int.instSub)"
NAT_POW = "@HPow.hPow Nat Nat Nat (@instHPow Nat Nat (@instPowNat Nat instNatPowNat))"
INT_POW = "@HPow.hPow Int Nat Int (@instHPow Int Nat (@instPowNat Int Int.instNatPow))"
CAST = "@Nat.cast Int instNatCastInt"
F_SUM = "(f (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) m n))"


def nat(number: int) -> str:
    return f"(@OfNat.ofNat Nat (nat_lit {number}) (instOfNatNat (nat_lit {number})))"


def integer(number: int) -> str:
    return f"(@OfNat.ofNat Int (nat_lit {number}) (@instOfNat (nat_lit {number})))"


MEANINGS = {
    # Coercions stand at the leaves, so the subtractions are those of the integers.
    "imo_1982_p1": f"@Eq Int ({INT_SUB} ({INT_SUB} ({CAST} {F_SUM}) ({CAST} (f m))) ({CAST} (f n))) {integer(0)}",
    "amc12a_2021_p3": f"@Eq Int ({INT_SUB} ({CAST} x) ({CAST} y)) {integer(14238)}",
    "mathd_algebra_144": f"@Eq Int ({INT_SUB} ({CAST} c) ({CAST} b)) ({CAST} d)",
    "mathd_algebra_125": f"({INT_SUB} ({CAST} y) {integer(3)})",
    # The base is an integer, the exponent stays a natural number, and `10` follows the other operand.
    "induction_11div10tonmn1ton": (
        f"@Dvd.dvd Int Int.instDvd {integer(11)} ({INT_SUB} ({INT_POW} {integer(10)} n) "
        f"({INT_POW} (@Neg.neg Int Int.instNegInt {integer(1)}) n))"
    ),
    "numbertheory_x5neqy2p4": f"@Ne Int ({INT_POW} x {nat(5)})",
    "numbertheory_sqmod4in01d": (
        f"@Eq Int (@HMod.hMod Int Int Int (@instHMod Int Int.instMod) ({INT_POW} a {nat(2)}) {integer(4)}) "
        f"{integer(0)}"
    ),
    # Bound variables without a type follow the other side.
    "mathd_numbertheory_296": f"@Exists Nat fun (x : Nat) => @Eq Nat ({NAT_POW} x {nat(3)}) n",
    "numbertheory_exk2powkeqapb2mulbpa2_aeq1": (
        f"@Exists Nat fun (k : Nat) => And (@GT.gt Nat instLTNat k {nat(0)}) (@Eq Nat ({NAT_POW} {nat(2)} k)"
    ),
    "imo_2019_p1": "@Exists Int fun (c : Int) => ∀ (z : Int)",
    # Natural numbers subtract and divide with truncation.
    "imo_1964_p1_1": f"@Dvd.dvd Nat Nat.instDvd {nat(7)} ({NAT_SUB} ({NAT_POW} {nat(2)} n) {nat(1)})",
    "mathd_algebra_314": (
        f"{NAT_POW} (@HDiv.hDiv Nat Nat Nat (@instHDiv Nat Nat.instDiv) {nat(1)} {nat(4)}) (@HAdd.hAdd Nat Nat Nat"
    ),
    # An arrow from `Nat` to `Nat` is no cast at all.
    "mathd_numbertheory_301": f"@HMul.hMul Nat Nat Nat (@instHMul Nat instMulNat) {nat(7)} j",
    "mathd_numbertheory_100": f"@Eq Nat (Nat.lcm n {nat(40)}) {nat(280)}",
    "imo_1992_p1": "@Eq (Prod Int (Prod Int Int)) (@Prod.mk Int (Prod Int Int) p (@Prod.mk Int Int q r))",
}
"""For some statements a subterm, printed in full, as Mathlib would elaborate it (up to names of ring instances)."""


def test_the_data_are_unchanged() -> None:
    assert len(ROWS) == 120
    assert len({row["name"] for row in ROWS}) == 120
    for row in ROWS:
        assert hashlib.sha256(" ".join(row["statement"].split()).encode()).hexdigest() == row["sha256"], row["name"]


@pytest.fixture(scope="module")
def said(lean: EmbeddedPaths, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    file = LeanFile()
    in_full = "set_option pp.all true\nset_option pp.universes false\nset_option pp.fieldNotation false"
    for row in ROWS:
        file.add(row["name"], f"{row['statement']} := by sorry\n{in_full}\n#check @{row['name']}")
    result = file.run(lean, tmp_path_factory.mktemp("minif2f"))
    assert {name: errors(messages) for name, messages in result.items() if errors(messages)} == {}
    return {name: [" ".join(one.text.split()) for one in messages] for name, messages in result.items()}


def test_all_statements_elaborate_unchanged(said: dict[str, list[str]]) -> None:
    for name, texts in said.items():
        assert len(texts) == 2, name
        assert texts[0].startswith("declaration uses `sorry`"), name


@pytest.mark.parametrize("name", MEANINGS)
def test_a_statement_means_what_it_means_with_mathlib(said: dict[str, list[str]], name: str) -> None:
    assert MEANINGS[name] in said[name][1]


def test_goals_show_the_notations_of_the_statements(lean: EmbeddedPaths, tmp_path: Path) -> None:
    file = LeanFile()
    file.add("goal", "example (n : ℕ) (x : ℤ) (h : |x - 3| ≤ n) : abs x = ↑n ∧ ∃ k > 0, k ∣ n := by skip")
    (text,) = errors(file.run(lean, tmp_path)["goal"])
    assert text == "unsolved goals\nn : ℕ\nx : ℤ\nh : |x - 3| ≤ ↑n\n⊢ |x| = ↑n ∧ ∃ k, k > 0 ∧ k ∣ n"
