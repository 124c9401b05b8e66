prelude
import Init.Tactic.Powers

/-!
The search behind `linarith`: given polynomials that are not negative, find multiples of them, none negative, whose
sum is a negative number. Products of variables count as variables. Nothing is proved here; the result is checked
later.

Each polynomial is a new variable `s ≥ 0`, given by an equation over the monomials. At the point where all variables
without an equation are 0 an equation may demand `s < 0`. Then one of the variables it depends on has to grow, and
takes the place of `s`; when none can, the equation itself is the contradiction. Always taking the first choice
(Bland's rule) keeps the search from running in circles.
-/
set_option linter.all false

namespace LinearCertificate

/-- `scale * base = constant + ∑ coefficient * variable`, with `scale > 0`; variables in ascending order. -/
structure Equation where
  base : Nat
  scale : Int
  constant : Int
  summands : List (Nat × Int)

instance : Inhabited Equation := ⟨⟨0, 1, 0, []⟩⟩

/-- `p * x + q * y`. -/
def combine (p q : Int) : List (Nat × Int) → List (Nat × Int) → List (Nat × Int)
  | x, y => go (x.length + y.length + 1) x y
where
  go : Nat → List (Nat × Int) → List (Nat × Int) → List (Nat × Int)
    | 0, _, _ => []
    | _ + 1, [], y => y.map fun s => (s.1, q * s.2)
    | _ + 1, x, [] => x.map fun s => (s.1, p * s.2)
    | f + 1, (i, a) :: x, (j, b) :: y =>
      if i == j then
        let c := p * a + q * b
        if c == 0 then go f x y else (i, c) :: go f x y
      else if i < j then (i, p * a) :: go f x ((j, b) :: y)
      else (j, q * b) :: go f ((i, a) :: x) y

def coefficient (i : Nat) : List (Nat × Int) → Int
  | [] => 0
  | (j, a) :: r => if i == j then a else coefficient i r
def without (i : Nat) (l : List (Nat × Int)) : List (Nat × Int) := l.filter fun s => !(s.1 == i)

def Equation.reduced (e : Equation) : Equation :=
  let first := Nat.gcd e.scale.natAbs e.constant.natAbs
  let g := e.summands.foldl (fun g s => if g == 1 then 1 else Nat.gcd g s.2.natAbs) first
  if g == 1 || g == 0 then e
  else ⟨e.base, e.scale / g, e.constant / g, e.summands.map fun s => (s.1, s.2 / g)⟩

/-- The equation solved for its variable `j`. -/
def Equation.solve (e : Equation) (j : Nat) : Equation :=
  let a := coefficient j e.summands
  let sign : Int := if a < 0 then 1 else -1
  ⟨j, a.natAbs, sign * e.constant, combine sign (-sign) (without j e.summands) [(e.base, e.scale)]⟩
/-- The equation with `r.base` replaced by what `r` says. -/
def Equation.substitute (e r : Equation) : Equation :=
  let a := coefficient r.base e.summands
  if a == 0 then e
  else Equation.reduced ⟨e.base, r.scale * e.scale, r.scale * e.constant + a * r.constant,
    combine r.scale a (without r.base e.summands) r.summands⟩

/-- The equation whose base must grow: the one with the smallest base. -/
def violated : List Equation → Option Equation
  | [] => none
  | e :: r =>
    if e.constant < 0 then
      match violated r with
      | some f => if f.base < e.base then some f else some e
      | none => some e
    else violated r

/-- Below `free` are the monomials, which may take any value; from there on the variables that are not negative. -/
def entering (free : Nat) : List (Nat × Int) → Option Nat
  | [] => none
  | (i, a) :: r => if i < free || 0 < a then some i else entering free r

def search (free : Nat) : Nat → List Equation → Option (List (Nat × Nat))
  | 0, _ => none
  | steps + 1, equations =>
    match violated equations with
    | none => none
    | some e =>
      match entering free e.summands with
      | none => some ((e.base - free, e.scale.natAbs) :: e.summands.map fun s => (s.1 - free, s.2.natAbs))
      | some j =>
        let r := (e.solve j).reduced
        let rest := (equations.filter fun f => !(f.base == e.base)).map (·.substitute r)
        search free steps (if j < free then rest else r :: rest)

/-! ## From polynomials -/

open RingReflection

def index (m : Monomial) (l : List Monomial) : Option Nat := go 0 l
where
  go (i : Nat) : List Monomial → Option Nat
    | [] => none
    | n :: r => if Monomial.same m n then some i else go (i + 1) r

def monomials : Polynomial → List Monomial → List Monomial
  | .zero, l => l
  | .sum [] _ p, l => monomials p l
  | .sum (i :: m) _ p, l => match index (i :: m) l with
    | some _ => monomials p l
    | none => monomials p (l ++ [i :: m])

def sortedSummands (l : List (Nat × Int)) : List (Nat × Int) := l.foldl (fun l s => combine 1 1 l [s]) []

def equation (known : List Monomial) (base : Nat) (p : Polynomial) : Equation :=
  let (c, s) := go p 0 []
  ⟨base, 1, c, sortedSummands s⟩
where
  go : Polynomial → Int → List (Nat × Int) → Int × List (Nat × Int)
    | .zero, c, l => (c, l)
    | .sum [] a p, c, l => go p (c + a) l
    | .sum (i :: m) a p, c, l => match index (i :: m) known with
      | some k => go p c ((k, a) :: l)
      | none => go p c l

/-- Positions in the list and factors (positive ones only), so that the sum of the multiples is a negative number. -/
def certificate (polynomials : List Polynomial) : Option (List (Nat × Nat)) :=
  let known := polynomials.foldl (fun l p => monomials p l) []
  let free := known.length
  match search free 400 (number known free polynomials) with
  | none => none
  | some l => some (l.filter fun s => !(s.2 == 0))
where
  number (known : List Monomial) (i : Nat) : List Polynomial → List Equation
    | [] => []
    | p :: r => equation known i p :: number known (i + 1) r

end LinearCertificate
