prelude
import Init.List.Lemmas
import Init.Nat.Lemmas

/-!
Lists: searching and erasing, last elements, lists determined by their elements, and lists of lists.
Also what arrays and strings take over from lists.
-/
set_option linter.all false
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Searching and erasing -/

def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as => match p a with
    | true => some a
    | false => find? p as

def erase [BEq α] : List α → α → List α
  | [], _ => []
  | a :: as, b => match a == b with
    | true => as
    | false => a :: List.erase as b

def elem [BEq α] (a : α) : List α → Bool
  | [] => false
  | b :: bs => match a == b with
    | true => true
    | false => elem a bs

def eraseDupsOnto [BEq α] : List α → List α → List α
  | [], seen => seen.reverse
  | a :: as, seen => match elem a seen with
    | true => eraseDupsOnto as seen
    | false => eraseDupsOnto as (a :: seen)

/-- The elements in order of first appearance, each once. -/
def eraseDups [BEq α] (as : List α) : List α := eraseDupsOnto as []

theorem any_eq_true {p : α → Bool} {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x = true := by
  induction l with
  | nil => exact ⟨fun h => Bool.noConfusion h, fun ⟨x, hx, _⟩ => absurd hx not_mem_nil⟩
  | cons a l ih =>
    simp only [any, Bool.or_eq_true, ih]
    constructor
    · rintro (h | ⟨x, hx, h⟩)
      · exact ⟨a, mem_cons.mpr (.inl rfl), h⟩
      · exact ⟨x, mem_cons.mpr (.inr hx), h⟩
    · rintro ⟨x, hx, h⟩
      cases mem_cons.mp hx with
      | inl e => exact .inl (e ▸ h)
      | inr m => exact .inr ⟨x, m, h⟩

theorem filter_filter {p q : α → Bool} {l : List α} : filter p (filter q l) = filter (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases hq : q a <;> cases hp : p a <;> simp [filter_cons, hp, hq, ih]

/-! ## Last elements and equality of lists -/

def getLast : (as : List α) → as ≠ [] → α
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) (cons_ne_nil b as)

theorem concat_eq_append {as : List α} {a : α} : concat as a = as ++ [a] := by
  induction as with
  | nil => rfl
  | cons b as ih => exact congrArg (b :: ·) ih

theorem append_inj : {s₁ s₂ t₁ t₂ : List α} → s₁ ++ t₁ = s₂ ++ t₂ → s₁.length = s₂.length → s₁ = s₂ ∧ t₁ = t₂
  | [], [], _, _, h, _ => ⟨rfl, h⟩
  | [], _ :: _, _, _, _, h => by simp at h
  | _ :: _, [], _, _, _, h => by simp at h
  | a :: s₁, b :: s₂, t₁, t₂, h, k => by
    injection h with e h
    have ⟨h₁, h₂⟩ := append_inj h (by simpa using k)
    exact ⟨by rw [e, h₁], h₂⟩
theorem append_cancel_right {as bs cs : List α} (h : as ++ bs = cs ++ bs) : as = cs := by
  have k : as.length = cs.length := by
    have := congrArg length h
    simp only [length_append] at this; omega
  exact (append_inj h k).1

theorem getElem_append {l₁ l₂ : List α} : {i : Nat} → (h : i < (l₁ ++ l₂).length) →
    (l₁ ++ l₂)[i] = if h' : i < l₁.length then l₁[i] else l₂[i - l₁.length]'(by rw [length_append] at h; omega) := by
  induction l₁ with
  | nil => intro i h; rfl
  | cons a l ih =>
    intro i h
    cases i with
    | zero => rw [dif_pos (show 0 < (a :: l).length from Nat.zero_lt_succ _)]; rfl
    | succ i =>
      have h' : i < (l ++ l₂).length := Nat.le_of_succ_le_succ h
      show (l ++ l₂)[i] = _
      rw [ih h']
      by_cases k : i < l.length
      · rw [dif_pos k, dif_pos (show i + 1 < (a :: l).length from Nat.succ_lt_succ k)]; rfl
      · rw [dif_neg k, dif_neg (show ¬i + 1 < (a :: l).length from fun e => k (Nat.lt_of_succ_lt_succ e))]
        congr 1
        exact (Nat.add_sub_add_right i 1 l.length).symm

theorem ext_getElem : {l₁ l₂ : List α} → l₁.length = l₂.length →
    (∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i] = l₂[i]) → l₁ = l₂
  | [], [], _, _ => rfl
  | [], _ :: _, h, _ => by simp at h
  | _ :: _, [], h, _ => by simp at h
  | a :: l₁, b :: l₂, h, k => by
    have e : a = b := k 0 (Nat.zero_lt_succ _) (Nat.zero_lt_succ _)
    have t : l₁ = l₂ :=
      ext_getElem (by simpa using h) (fun i h₁ h₂ => k (i + 1) (Nat.succ_lt_succ h₁) (Nat.succ_lt_succ h₂))
    rw [e, t]

/-! ## Lists of lists, sums -/

theorem mem_flatten {a : α} {L : List (List α)} : a ∈ L.flatten ↔ ∃ l, l ∈ L ∧ a ∈ l := by
  induction L with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun ⟨l, h, _⟩ => absurd h not_mem_nil⟩
  | cons l L ih =>
    simp only [flatten, mem_append, ih]
    constructor
    · rintro (h | ⟨m, hm, h⟩)
      · exact ⟨l, mem_cons.mpr (.inl rfl), h⟩
      · exact ⟨m, mem_cons.mpr (.inr hm), h⟩
    · rintro ⟨m, hm, h⟩
      cases mem_cons.mp hm with
      | inl e => exact .inl (e ▸ h)
      | inr hm => exact .inr ⟨m, hm, h⟩

theorem mem_flatMap {f : α → List β} {b : β} {l : List α} : b ∈ l.flatMap f ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  rw [flatMap, mem_flatten]
  constructor
  · rintro ⟨m, hm, h⟩
    obtain ⟨a, ha, rfl⟩ := mem_map.mp hm
    exact ⟨a, ha, h⟩
  · rintro ⟨a, ha, h⟩
    exact ⟨f a, mem_map.mpr ⟨a, ha, rfl⟩, h⟩

theorem sum_append [Add α] [Zero α] [Std.LawfulLeftIdentity (α := α) (· + ·) 0]
    [Std.Associative (α := α) (· + ·)] {l₁ l₂ : List α} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => exact (Std.LawfulLeftIdentity.left_id (op := (· + ·)) l₂.sum).symm
  | cons a l ih =>
    rw [cons_append, sum_cons, sum_cons, ih]
    exact (Std.Associative.assoc (op := (· + ·)) a l.sum l₂.sum).symm

end List

instance : Std.LawfulLeftIdentity (α := Nat) (· + ·) 0 := ⟨Nat.zero_add⟩

/-! ## Arrays and strings -/

def Array.map (f : α → β) (as : Array α) : Array β := ⟨as.toList.map f⟩
/-- All strings of a list, one after the other. -/
def String.join (l : List String) : String := l.foldl (fun s t => s ++ t) ""
