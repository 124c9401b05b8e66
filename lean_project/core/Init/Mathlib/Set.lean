prelude
import Init.Mathlib.Definitions

/-!
Sets as in Mathlib: predicates with notation. Bounds of sets: `IsLeast`, `IsGreatest`.
-/
set_option linter.all false
universe u v w

/-- A set of elements of a type: a predicate. -/
def Set (α : Type u) : Type u := α → Prop
/-- The set of all elements with the property `p`; written `{x | p x}`. -/
def setOf {α : Type u} (p : α → Prop) : Set α := p

syntax (name := setBuilderNotation) "{" Lean.binderIdent (" : " term)? " | " term "}" : term
syntax (name := setBuilderWithPredicate) (priority := low) "{" Lean.binderIdent binderPred " | " term "}" : term
macro_rules (kind := setBuilderNotation)
  | `({$x:ident | $p}) => `(setOf fun $x:ident => $p)
  | `({_ | $p}) => `(setOf fun _ => $p)
  | `({$x:ident : $t | $p}) => `(setOf fun $x:ident : $t => $p)
  | `({_ : $t | $p}) => `(setOf fun _ : $t => $p)
macro_rules (kind := setBuilderWithPredicate)
  | `({$x:ident $pred:binderPred | $p}) => `(setOf fun $x:ident => satisfies_binder_pred% $(⟨x.raw⟩) $pred ∧ $p)
@[app_unexpander setOf] def setOf.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `({$x:ident | $p})
  | stx => pure stx

@[app_unexpander Singleton.singleton] def Singleton.singleton.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `({$a:term})
  | stx => pure stx
@[app_unexpander Insert.insert] def Insert.insert.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $a {$ts:term,*}) => `({$a:term, $ts,*})
  | stx => pure stx

namespace Set
variable {α : Type u} {β : Type v} {γ : Type w} {s t r : Set α} {a b : α}

/-- `a` lies in the set. -/
protected def Mem (s : Set α) (a : α) : Prop := s a
instance : Membership α (Set α) := ⟨Set.Mem⟩
@[ext] theorem ext {a b : Set α} (h : ∀ x, x ∈ a ↔ x ∈ b) : a = b := funext fun x => propext (h x)
theorem mem_setOf {a : α} {p : α → Prop} : a ∈ {x | p x} ↔ p a := Iff.rfl
@[simp] theorem mem_setOf_eq {x : α} {p : α → Prop} : (x ∈ {y | p y}) = p x := rfl
@[simp] theorem setOf_mem_eq {s : Set α} : {x | x ∈ s} = s := rfl

instance : HasSubset (Set α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
instance : HasSSubset (Set α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance : LE (Set α) := ⟨fun s t => s ⊆ t⟩
instance : EmptyCollection (Set α) := ⟨{_a | False}⟩
instance : Insert α (Set α) := ⟨fun a s => {b | b = a ∨ b ∈ s}⟩
instance : Singleton α (Set α) := ⟨fun a => {b | b = a}⟩
instance : Union (Set α) := ⟨fun s t => {a | a ∈ s ∨ a ∈ t}⟩
instance : Inter (Set α) := ⟨fun s t => {a | a ∈ s ∧ a ∈ t}⟩
instance : SDiff (Set α) := ⟨fun s t => {a | a ∈ s ∧ a ∉ t}⟩
/-- The set of all elements. -/
def univ : Set α := {_a | True}
/-- All elements that do not lie in the set. -/
def compl (s : Set α) : Set α := {a | a ∉ s}
postfix:max "ᶜ" => Set.compl

theorem subset_def : (s ⊆ t) = ∀ x, x ∈ s → x ∈ t := rfl
theorem ssubset_def : (s ⊂ t) = (s ⊆ t ∧ ¬t ⊆ s) := rfl
theorem Subset.refl (a : Set α) : a ⊆ a := fun _ h => h
theorem Subset.rfl {s : Set α} : s ⊆ s := fun _ h => h
theorem Subset.trans {a b c : Set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c := fun _ h => bc (ab h)
theorem Subset.antisymm {a b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b := ext fun x => ⟨@h₁ x, @h₂ x⟩
theorem mem_of_subset_of_mem {s₁ s₂ : Set α} {a : α} (h : s₁ ⊆ s₂) : a ∈ s₁ → a ∈ s₂ := @h a
@[simp] theorem mem_univ (x : α) : x ∈ (univ : Set α) := trivial
@[simp] theorem mem_empty_iff_false (x : α) : x ∈ (∅ : Set α) ↔ False := Iff.rfl
theorem notMem_empty (x : α) : x ∉ (∅ : Set α) := id
theorem not_mem_empty (x : α) : x ∉ (∅ : Set α) := id
@[simp] theorem mem_insert_iff {x a : α} {s : Set α} : x ∈ insert a s ↔ x = a ∨ x ∈ s := Iff.rfl
theorem mem_insert (x : α) (s : Set α) : x ∈ insert x s := .inl rfl
@[simp] theorem mem_singleton_iff {a b : α} : a ∈ ({b} : Set α) ↔ a = b := Iff.rfl
theorem mem_singleton (a : α) : a ∈ ({a} : Set α) := rfl
@[simp] theorem mem_union (x : α) (a b : Set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b := Iff.rfl
@[simp] theorem mem_inter_iff (x : α) (a b : Set α) : x ∈ a ∩ b ↔ x ∈ a ∧ x ∈ b := Iff.rfl
theorem mem_inter {x : α} {a b : Set α} (ha : x ∈ a) (hb : x ∈ b) : x ∈ a ∩ b := ⟨ha, hb⟩
@[simp] theorem mem_diff {s t : Set α} (x : α) : x ∈ s \ t ↔ x ∈ s ∧ x ∉ t := Iff.rfl
@[simp] theorem mem_compl_iff (s : Set α) (x : α) : x ∈ sᶜ ↔ x ∉ s := Iff.rfl
theorem eq_empty_iff_forall_notMem {s : Set α} : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun h x => by rw [h]; exact id, fun h => ext fun x => ⟨h x, False.elim⟩⟩

/-- The set has an element. -/
protected def Nonempty (s : Set α) : Prop := ∃ x, x ∈ s
theorem nonempty_def {s : Set α} : s.Nonempty ↔ ∃ x, x ∈ s := Iff.rfl

/-- The values of `f` on `s`; written `f '' s`. -/
def image (f : α → β) (s : Set α) : Set β := {b | ∃ a, a ∈ s ∧ f a = b}
/-- The elements whose value lies in `s`; written `f ⁻¹' s`. -/
def preimage (f : α → β) (s : Set β) : Set α := {a | f a ∈ s}
infixl:80 " '' " => Set.image
infixl:80 " ⁻¹' " => Set.preimage
/-- All values of `f`. -/
def range {ι : Sort w} (f : ι → α) : Set α := {x | ∃ y, f y = x}
@[simp] theorem mem_image (f : α → β) (s : Set α) (y : β) : y ∈ f '' s ↔ ∃ x, x ∈ s ∧ f x = y := Iff.rfl
theorem mem_image_of_mem (f : α → β) {x : α} {a : Set α} (h : x ∈ a) : f x ∈ f '' a := ⟨x, h, rfl⟩
@[simp] theorem mem_preimage {f : α → β} {s : Set β} {a : α} : a ∈ f ⁻¹' s ↔ f a ∈ s := Iff.rfl
@[simp] theorem mem_range {ι : Sort w} {f : ι → α} {x : α} : x ∈ range f ↔ ∃ y, f y = x := Iff.rfl
theorem mem_range_self {ι : Sort w} {f : ι → α} (i : ι) : f i ∈ range f := ⟨i, rfl⟩
/-- `f` is injective on `s`. -/
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a₁ : α⦄, a₁ ∈ s → ∀ ⦃a₂ : α⦄, a₂ ∈ s → f a₁ = f a₂ → a₁ = a₂

/-! ## Intervals -/

section
variable [LE α] [LT α] {x : α}
/-- From `a` to `b`, both included. -/
def Icc (a b : α) : Set α := {x | a ≤ x ∧ x ≤ b}
/-- From `a` to `b`, without `b`. -/
def Ico (a b : α) : Set α := {x | a ≤ x ∧ x < b}
/-- From `a` to `b`, without `a`. -/
def Ioc (a b : α) : Set α := {x | a < x ∧ x ≤ b}
/-- Between `a` and `b`. -/
def Ioo (a b : α) : Set α := {x | a < x ∧ x < b}
/-- From `a` on. -/
def Ici (a : α) : Set α := {x | a ≤ x}
/-- Above `a`. -/
def Ioi (a : α) : Set α := {x | a < x}
/-- Up to `b`. -/
def Iic (b : α) : Set α := {x | x ≤ b}
/-- Below `b`. -/
def Iio (b : α) : Set α := {x | x < b}
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ici : x ∈ Ici a ↔ a ≤ x := Iff.rfl
@[simp] theorem mem_Ioi : x ∈ Ioi a ↔ a < x := Iff.rfl
@[simp] theorem mem_Iic : x ∈ Iic b ↔ x ≤ b := Iff.rfl
@[simp] theorem mem_Iio : x ∈ Iio b ↔ x < b := Iff.rfl
end

instance : CoeSort (Set α) (Type u) := ⟨fun s => {x // x ∈ s}⟩
instance [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∩ t) :=
    inferInstanceAs (Decidable (a ∈ s ∧ a ∈ t))
instance [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s ∪ t) :=
    inferInstanceAs (Decidable (a ∈ s ∨ a ∈ t))
instance [Decidable (a ∈ s)] [Decidable (a ∈ t)] : Decidable (a ∈ s \ t) :=
    inferInstanceAs (Decidable (a ∈ s ∧ a ∉ t))
instance [Decidable (a ∈ s)] : Decidable (a ∈ sᶜ) := inferInstanceAs (Decidable (¬a ∈ s))
instance [DecidableEq α] : Decidable (a ∈ ({b} : Set α)) := inferInstanceAs (Decidable (a = b))
instance [DecidableEq α] [Decidable (a ∈ s)] : Decidable (a ∈ insert b s) :=
  inferInstanceAs (Decidable (a = b ∨ a ∈ s))
instance : Decidable (a ∈ (∅ : Set α)) := inferInstanceAs (Decidable False)
instance : Decidable (a ∈ (univ : Set α)) := inferInstanceAs (Decidable True)
instance (p : α → Prop) [DecidablePred p] : DecidablePred (· ∈ {x | p x}) :=
    fun a => inferInstanceAs (Decidable (p a))

end Set

/-- No set but the empty one lies in both. -/
def Disjoint {α : Type u} [LE α] [EmptyCollection α] (a b : α) : Prop := ∀ ⦃x⦄, x ≤ a → x ≤ b → x ≤ ∅
theorem Disjoint.symm {α : Type u} [LE α] [EmptyCollection α] {a b : α} (h : Disjoint a b) : Disjoint b a :=
  fun _ hb ha => h ha hb
theorem Set.disjoint_left {α : Type u} {s t : Set α} : Disjoint s t ↔ ∀ ⦃a⦄, a ∈ s → a ∉ t :=
  ⟨fun h a hs ht => h (x := ({a} : Set α)) (fun x e => Set.mem_singleton_iff.mp e ▸ hs)
    (fun x e => Set.mem_singleton_iff.mp e ▸ ht) (Set.mem_singleton a), fun h x hs ht a m => h (hs m) (ht m)⟩

/-! ## Bounds -/

section
variable {α : Type u} [LE α] {s : Set α} {a : α}

/-- All upper bounds of a set. -/
def upperBounds (s : Set α) : Set α := {x | ∀ ⦃a⦄, a ∈ s → a ≤ x}
/-- All lower bounds of a set. -/
def lowerBounds (s : Set α) : Set α := {x | ∀ ⦃a⦄, a ∈ s → x ≤ a}
/-- The set has an upper bound. -/
def BddAbove (s : Set α) : Prop := (upperBounds s).Nonempty
/-- The set has a lower bound. -/
def BddBelow (s : Set α) : Prop := (lowerBounds s).Nonempty
/-- `a` is the least element of `s`. -/
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
/-- `a` is the greatest element of `s`. -/
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s
/-- `a` is the least upper bound of `s`. -/
def IsLUB (s : Set α) : α → Prop := IsLeast (upperBounds s)
/-- `a` is the greatest lower bound of `s`. -/
def IsGLB (s : Set α) : α → Prop := IsGreatest (lowerBounds s)
theorem mem_upperBounds : a ∈ upperBounds s ↔ ∀ x, x ∈ s → x ≤ a := Iff.rfl
theorem mem_lowerBounds : a ∈ lowerBounds s ↔ ∀ x, x ∈ s → a ≤ x := Iff.rfl
theorem bddAbove_def : BddAbove s ↔ ∃ x, ∀ y, y ∈ s → y ≤ x := Iff.rfl
theorem bddBelow_def : BddBelow s ↔ ∃ x, ∀ y, y ∈ s → x ≤ y := Iff.rfl

/-! ## Monotone functions -/

variable {β : Type v} [LE β] [LT α] [LT β]
/-- Larger arguments have larger or equal values. -/
def Monotone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b
/-- Larger arguments have smaller or equal values. -/
def Antitone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a
/-- Larger arguments have larger values. -/
def StrictMono (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b
/-- Larger arguments have smaller values. -/
def StrictAnti (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f b < f a
end

section
variable {β : Type} [Add β] [Mul β] [OfNat β 0] [OfNat β 1] [OfNat β 2] [Pow β Nat] [LE β] [LT β] [Dvd β]
  [number : NaturalOrInteger β] {f : Nat → β}
theorem monotone_nat_of_le_succ (hf : ∀ n, f n ≤ f (n + 1)) : Monotone f := by
  intro a b h
  induction b with
  | zero => rw [Nat.le_zero.mp h]; exact le_rfl
  | succ b ih =>
    rcases Nat.lt_or_eq_of_le h with h | rfl
    · exact le_trans (ih (Nat.le_of_lt_succ h)) (hf b)
    · exact le_rfl
theorem strictMono_nat_of_lt_succ (hf : ∀ n, f n < f (n + 1)) : StrictMono f := by
  intro a b h
  induction b with
  | zero => exact absurd h (Nat.not_lt_zero a)
  | succ b ih =>
    rcases Nat.lt_or_eq_of_le (Nat.le_of_lt_succ h) with h | rfl
    · exact lt_trans (ih h) (hf b)
    · exact hf a
end
