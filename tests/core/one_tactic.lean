/-! Small uses of one tactic, command or notation each; a line `-- NAME` begins a case. All are valid in stock Lean 4. -/

-- and_intros
example (p q : Prop) (a : p) (b : q) : p ∧ q := by and_intros; exact a; exact b

-- apply_assumption
example (p q : Prop) (h : p → q) (a : p) : q := by apply_assumption; assumption

-- solve_by_elim
example (p q : Prop) (h : p → q) (a : p) : q := by solve_by_elim

-- exacts?
example (a b : Nat) (h : a = b) : b = a := by exact?

-- apply?
example (a b : Nat) : a + b = b + a := by apply?

-- rw?
example (a b : Nat) : a + b = b + a := by rw?

-- show_term
example (a b : Nat) : a + b = b + a := by show_term rw [Nat.add_comm]

-- simp?
example (a : Nat) : a + 0 = a := by simp?

-- simpa using
example (a b : Nat) (h : a + 0 = b) : a = b := by simpa using h

-- simp only
example (a b : Nat) (h : a + 0 = b) : a = b := by simp only [Nat.add_zero] at h; exact h

-- simp *
example (a b : Nat) (h : a = b) : b = a := by simp [*]

-- simp_arith
example (a b : Nat) (h : a + 2 ≤ b + 1) : a < b := by
  simp +arith at *
  exact h

-- dsimp
example (a b : Nat) (h : a = b) : (fun x => x) a = b := by dsimp; exact h

-- unfold
def ff (n : Nat) := n + 1
example : ff 2 = 3 := by unfold ff; rfl

-- delta
def ff (n : Nat) := n + 1
example : ff 2 = 3 := by delta ff; rfl

-- change
example (a : Nat) : a + 0 = a := by change a = a; rfl

-- nofun
example : ¬ (False) := by nofun

-- nomatch
example (h : False) : 1 = 2 := by nomatch h

-- exfalso
example (h : False) : 1 = 2 := by exfalso; exact h

-- trivial
example : True := by trivial

-- decide
example : 3 < 5 := by decide

-- decide_kernel
example : 3 < 5 := by decide +kernel

-- omega
example (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega

-- next
example (p q : Prop) (a : p) (b : q) : p ∧ q := by
  constructor
  next => exact a
  next => exact b

-- case
example (p q : Prop) (a : p) (b : q) : p ∧ q := by
  constructor
  case left => exact a
  case right => exact b

-- case'
example (p q : Prop) (a : p) (b : q) : p ∧ q := by
  constructor
  case' left => skip
  all_goals assumption

-- rotate_left
example (p q : Prop) (a : p) (b : q) : p ∧ q := by constructor; rotate_left; exact b; exact a

-- any_goals
example (p q : Prop) (a : p) (b : q) : p ∧ q := by constructor; any_goals assumption

-- repeat'
example (p q r : Prop) (a : p) (b : q) (c : r) : p ∧ q ∧ r := by
  repeat' constructor
  all_goals assumption

-- iterate
example (p q r : Prop) (a : p) (b : q) (c : r) : p ∧ q ∧ r := by
  iterate 2 (refine And.intro ?_ ?_; rotate_left)
  all_goals assumption

-- rename_i
example : ∀ a b : Nat, a = b → b = a := by intros; rename_i h; exact h.symm

-- rename
example (a b : Nat) (h : a = b) : b = a := by rename a = b => hh; exact hh.symm

-- revert
example (a b : Nat) (h : a = b) : b = a := by revert h; intro h; exact h.symm

-- clear
example (a b : Nat) (h : a = b) (k : a = a) : b = a := by clear k; exact h.symm

-- subst_vars
example (a b : Nat) (h : a = b) : b = a := by subst_vars; rfl

-- subst_eqs
example (a b : Nat) (h : a = b) : b = a := by subst h; rfl

-- injections
example (a b c d : Nat) (h : (a, b) = (c, d)) : a = c := by injections

-- injection
example (a b : Nat) (h : a + 1 = b + 1) : a = b := by injection h

-- split at
example (a : Nat) (h : (if a = 0 then 1 else 2) = 1) : a = 0 := by split at h; assumption; contradiction

-- split match
example (a : Option Nat) : (match a with | none => 0 | some _ => 0) = 0 := by split <;> rfl

-- generalize
example (a b : Nat) : (a + b) * 0 = 0 := by generalize a + b = c; rfl

-- obtain
example (h : ∃ x : Nat, x = 2 ∧ True) : True := by obtain ⟨x, rfl, -⟩ := h; trivial

-- rintro
example : (∃ x : Nat, x = 2) ∨ False → True := by rintro (⟨x, rfl⟩ | h) <;> trivial

-- have pat
example (p q : Prop) (h : p ∧ q) : q := by have ⟨_, hq⟩ := h; exact hq

-- have :=
example (p q : Prop) (h : p → q) (a : p) : q := by have := h a; exact this

-- have :
example (p q : Prop) (h : p → q) (a : p) : q := by
  have hq : q := by
    exact h a
  exact hq

-- let
example : ∃ n : Nat, n = 3 := by
  let x := 3
  exact ⟨x, rfl⟩

-- set_option in
set_option maxRecDepth 1000 in
example : True := by set_option trace.profiler false in trivial

-- open in
example (a b : Nat) : a + b = b + a := by open Nat in exact Nat.add_comm a b

-- refine ⟨_,_⟩
example (p q : Prop) (a : p) (b : q) : p ∧ q := by refine ⟨?_, ?_⟩ <;> assumption

-- refine'
example (p q : Prop) (a : p) (b : q) : p ∧ q := by refine' ⟨_, _⟩ <;> assumption

-- calc
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := calc
  a = b := h
  _ = c := k

-- calc mix
example (a b c : Nat) (h : a ≤ b) (k : b < c) : a < c := calc
  a ≤ b := h
  _ < c := k

-- conv lhs
example (a b : Nat) : a + b = b + a := by conv => lhs; rw [Nat.add_comm]

-- conv in
example (a b : Nat) : a + b = b + a := by conv in a + b => rw [Nat.add_comm]

-- conv arg
example (a b : Nat) : (a + b) * 2 = (b + a) * 2 := by conv => lhs; arg 1; rw [Nat.add_comm]

-- conv ext
example (f : Nat → Nat) : (fun x => f (x + 0)) = f := by conv => lhs; ext x; rw [Nat.add_zero]

-- conv enter
example (a b : Nat) : (a + b) * 2 = (b + a) * 2 := by conv => enter [1, 1]; rw [Nat.add_comm]

-- rw at
example (a b : Nat) (h : a = b) (k : a = 2) : b = 2 := by rw [h] at k; exact k

-- rw ← at *
example (a b : Nat) (h : a = b) (k : a = 2) : b = 2 := by rw [← h]; exact k

-- rwa
example (a b : Nat) (h : a = b) (k : a = 2) : b = 2 := by rwa [h] at k

-- erw
example (a b : Nat) (h : a = b) : b = a := by erw [h]

-- ac_rfl
example (a b c : Nat) : a + b + c = c + b + a := by ac_rfl

-- ac_nf
example (a b c : Nat) : a + b + c = c + b + a := by ac_nf

-- ext
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by ext x; exact h x

-- funext
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by funext x; exact h x

-- congr
example (f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by congr

-- symm
example (a b : Nat) (h : a = b) : b = a := by symm; exact h

-- exists
example : ∃ x : Nat, x = 3 := by exists 3

-- fail_if_success
example : True := by
  fail_if_success exact 3
  trivial

-- guard_target
example : True := by guard_target =ₛ True; trivial

-- first
example (p : Prop) (h : p) : p := by first | trivial | exact h

-- try
example (p : Prop) (h : p) : p := by
  try rfl
  assumption

-- <;>
example (p q : Prop) (a : p) (b : q) : p ∧ q := by constructor <;> assumption

-- sorry
example : 1 = 2 := by sorry

-- admit
example : 1 = 2 := by admit

-- stop
example : 1 = 2 := by stop rfl

-- norm_cast
example (a b : Nat) (h : (a : Int) = b) : a = b := by norm_cast at h

-- exact_mod_cast
example (a b : Nat) (h : (a : Int) + b = 3) : a + b = 3 := by exact_mod_cast h

-- push_cast
example (a b : Nat) : ((a + b : Nat) : Int) = a + b := by push_cast; rfl

-- infer_instance
example : Decidable (1 = 2) := by infer_instance

-- specialize
example (h : ∀ x : Nat, x = x) : 3 = 3 := by specialize h 3; exact h

-- cases h:
example (n : Nat) : n = n := by cases h : n <;> rfl

-- induction gen
example (a b : Nat) : a + b = b + a := by induction a generalizing b with | zero => simp | succ a ih => rw [Nat.add_right_comm, ih]; rfl

-- induction using
example (n : Nat) : n = n := by induction n using Nat.strongRecOn with | _ n ih => rfl

-- induction simple
example (n : Nat) : n = n := by induction n; rfl; rfl

-- match tac
example (n : Nat) : n = n := by match n with | 0 => rfl | k + 1 => rfl

-- intro pat
example : ∀ p : Nat × Nat, p = p := by intro ⟨a, b⟩; rfl

-- fun cases
example : ∀ p : Nat, p = p := fun | 0 => rfl | _ + 1 => rfl

-- show from
example (p : Prop) (h : p) : p := show p from h

-- by_cases
example (p : Prop) : p ∨ ¬p := by by_cases h : p; exact .inl h; exact .inr h

-- false_or_by_contra
example (p : Prop) (h : ¬¬p) : p := by false_or_by_contra; contradiction

-- absurd
example (p : Prop) (h : p) (n : ¬p) : 1 = 2 := by exact absurd h n

-- if dec
example : (if 2 < 3 then 1 else 0) = 1 := by rfl

-- simp if
example (x : Nat) (h : x = 3) : (if x = 3 then 1 else 0) = 1 := by simp [h]

-- simp contextual
example (x : Nat) : x = 3 → x + 1 = 4 := by simp +contextual

-- simp_all
example (p q : Prop) (h : p) (k : p → q) : q := by simp_all

-- deriving
inductive C | a | b deriving DecidableEq, Repr, BEq, Inhabited, Hashable, Ord

-- deriving2
inductive C | a | b deriving DecidableEq, Inhabited
example : C.a ≠ C.b := by decide

-- structure ext
structure S where
  x : Nat
  y : Nat := 3
example : ({x := 2} : S).y = 3 := rfl

-- class inst
class K (α : Type) where
  k : α
instance : K Nat := ⟨3⟩
example : (K.k : Nat) = 3 := rfl

-- mutual
mutual
inductive E : Nat → Prop
  | z : E 0
  | s : O n → E (n+1)
inductive O : Nat → Prop
  | s : E n → O (n+1)
end
example : E 2 := .s (.s .z)

-- mutual def
mutual
def ev : Nat → Bool
  | 0 => true
  | n+1 => od n
def od : Nat → Bool
  | 0 => false
  | n+1 => ev n
end
example : ev 4 = true := rfl

-- wf
def g (n : Nat) : Nat := if h : n = 0 then 0 else g (n / 2) + 1
termination_by n
decreasing_by omega

-- wf auto
def g (n : Nat) : Nat := if h : n = 0 then 0 else g (n - 1) + 1

-- wf lex
def ack : Nat → Nat → Nat
  | 0, n => n + 1
  | m+1, 0 => ack m 1
  | m+1, n+1 => ack m (ack (m+1) n)
termination_by m n => (m, n)

-- fun_induction
def h2 : Nat → Nat
  | 0 => 0
  | n+1 => h2 n
example (n : Nat) : h2 n = 0 := by fun_induction h2 n <;> simp_all

-- eval
#eval 1 + 1

-- reduce
#reduce 1 + 1

-- check
#check Nat.add_comm
#check (1 : Int)
#check fun x : Nat => x
#check ∃ x : Nat, x = 2
#check (1, 2)
#check [1,2]

-- print
#print Nat.add_comm
#print Nat
#print axioms Nat.add_comm
#print Or

-- print inst
#print instances Add

-- synth
#synth Add Nat

-- do option
def d (x : Option Nat) : Option Nat := do
  let y ← x
  return y + 1
example : d (some 2) = some 3 := rfl

-- string
example : "a" ++ "b" = "ab" := by decide

-- char
example : 'a' ≠ 'b' := by decide

-- set lit
example : (2 : Int) + -3 = -1 := by decide

-- list lit
example : [1,2] ++ [3] = [1,2,3] := by simp

-- fin
example : (2 : Fin 3) = 2 := rfl

-- subtype
example : {x : Nat // x > 2} := ⟨3, by decide⟩

-- sigma
example : (n : Nat) × Fin (n+1) := ⟨2, 1, by decide⟩

-- pipe
example : (3 |> (· + 1)) = 4 := rfl

-- dollar
example : (id <| 1 + 1) = 2 := rfl

-- exists with rfl
example : ∃ x, x = 2 := ⟨2, rfl⟩

-- binder pred
example : ∀ x < 3, x ≤ 3 := by intro x h; omega

-- exists pred
example : ∃ x > 3, x = 4 := ⟨4, by decide, rfl⟩

-- forall mem
example : ∀ x ∈ [1,2], x ≤ 2 := by decide

-- attribute
@[simp] theorem foo (a : Nat) : a - a = 0 := Nat.sub_self a
example (a : Nat) : a - a = 0 := by simp

-- local attr
attribute [local simp] Nat.add_comm in
example (a b : Nat) : a + b = b + a := by simp

-- grind
example (a b : Nat) (h : a = b) : b = a := by grind

-- bool decide
example (a b : Bool) : (a || b) = (b || a) := by revert a b; decide

-- prop ext
example (p q : Prop) (h : p ↔ q) : p = q := by ext; exact h

-- nested by
example : ∃ x : Nat, x * x = 16 ∧ x > 0 := ⟨4, by decide, by decide⟩

-- variable
variable (p q : Prop)
example (h : p ∧ q) : q := h.2

-- namespace
namespace Foo
theorem bar : 1 = 1 := rfl
end Foo
example := Foo.bar
open Foo
example := bar

-- universe
universe u
example {α : Type u} (a : α) : a = a := rfl

-- autobound
theorem foo {xs : List α} : xs = xs := rfl

-- where
theorem w : 1 = 1 := aux
where aux : 1 = 1 := rfl

-- termby
theorem foo (n : Nat) : 0 ≤ n := by exact Nat.zero_le n

-- theorem with anonymous constructor
theorem x : True := ⟨⟩

-- abbrev
abbrev N := Nat
example : (2 : N) = 2 := rfl

-- opaque
opaque op : Nat
example : op = op := rfl

-- axiom
axiom ax : 1 = 2
#print axioms ax

-- letrec
example : 1 = 1 := by let rec f : Nat → Nat | 0 => 0 | n+1 => f n; rfl

-- exact rfl lit
example : 123456789 * 987654321 = 121932631112635269 := rfl

-- decide big
example : 2^64 % 1000000007 = 582344008 := by decide

-- simp nat
example : 2^64 % 1000000007 = 582344008 := by simp

-- norm rfl int
example : (-7 : Int) / 2 = -4 := by decide

-- int emod
example : (-7 : Int) % 2 = 1 := by rfl

-- dvd dec
example : ¬ (3 ∣ 10) := by decide

-- nat sub
example : 3 - 5 = 0 := by rfl

-- show_from
example : 3 ≤ 5 := by show 3 ≤ 5; decide

-- anonymous have
example (h : 1 = 2) : False := by
  have : ¬ 1 = 2 := by decide
  exact this h

-- classical
example (p : Prop) : p ∨ ¬p := by classical exact Decidable.em p

-- choose_spec
example (p : Nat → Prop) (h : ∃ x, p x) : p h.choose := h.choose_spec

-- exists_prop
example (p q : Prop) : (∃ _ : p, q) ↔ p ∧ q := ⟨fun ⟨a,b⟩ => ⟨a,b⟩, fun ⟨a,b⟩ => ⟨a,b⟩⟩

-- orders in ascii
example (a b : Nat) (h : a <= b) : b >= a ∧ ∃ c, c <= a := ⟨h, 0, Nat.zero_le a⟩

-- simp large differences
example : 3486784401 - 1048576 = (3485735825 : Nat) := by simp

-- simp under a decidable predicate
def chosen (p : Nat → Prop) [DecidablePred p] (s : List Nat) : List Nat := s.filter fun a => decide (p a)
example (s : List Nat) (h : chosen (fun a => a < 3 ∧ (1 < a ∧ a ∣ 4)) s = []) :
    chosen (fun a => (a < 3 ∧ 1 < a) ∧ a ∣ 4) s = [] := by simp only [and_assoc]; exact h
