prelude
import Init.List.MoreLemmas
import Init.Int.LinearLemmas
import Init.Logic.Rearranging

/-!
Lists: emptiness, members, parts, maps, filters and folds.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

namespace List
open Nat
theorem length_singleton {a : α} : length [a] = 1 := rfl
@[simp] theorem flatten_nil : List.flatten ([] : List (List α)) = [] := rfl
@[simp] theorem flatten_cons {l : List α} {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl

/-! ## Length and emptiness -/

@[simp] theorem nil_eq {α} {xs : List α} : [] = xs ↔ xs = [] := by cases xs <;> simp_all
theorem ne_nil_of_length_eq_add_one (_ : length l = n + 1) : l ≠ [] := by intros; cases l <;> simp_all
theorem eq_nil_iff_length_eq_zero : l = [] ↔ length l = 0 := by intros; cases l <;> simp_all
theorem length_pos_of_mem {a : α} : ∀ {l : List α}, a ∈ l → 0 < length l :=
  fun h => length_pos_iff.mpr (ne_nil_of_mem h)
theorem exists_mem_of_length_pos : ∀ {l : List α}, 0 < length l → ∃ a, a ∈ l := by
  intro l h
  cases l with
  | nil => simp at h
  | cons a l => exact ⟨a, mem_cons_self⟩
theorem length_pos_iff_exists_mem {l : List α} : 0 < length l ↔ ∃ a, a ∈ l := by intros; cases l <;> simp_all
theorem exists_cons_of_length_pos : ∀ {l : List α}, 0 < l.length → ∃ h t, l = h :: t := by
  intro l h
  cases l with
  | nil => simp at h
  | cons a l => exact ⟨a, l, rfl⟩
theorem length_pos_iff_exists_cons : ∀ {l : List α}, 0 < l.length ↔ ∃ h t, l = h :: t := fun {l} =>
  ⟨exists_cons_of_length_pos, fun ⟨h, t, e⟩ => by rw [e, length_cons]; omega⟩
theorem exists_cons_of_length_eq_add_one : ∀ {l : List α}, l.length = n + 1 → ∃ h t, l = h :: t := by
  intro l h
  cases l with
  | nil => simp at h
  | cons a l => exact ⟨a, l, rfl⟩
theorem ne_nil_iff_length_pos {l : List α} : l ≠ [] ↔ 0 < length l := by intros; cases l <;> simp_all
theorem length_eq_one_iff {l : List α} : length l = 1 ↔ ∃ a, l = [a] := by
  refine ⟨fun h => ?_, fun ⟨a, h⟩ => by rw [h]; rfl⟩
  cases l with
  | nil => simp at h
  | cons a l => exact ⟨a, by rw [eq_nil_of_length_eq_zero (l := l) (by rw [length_cons] at h; omega)]⟩
@[simp] theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l :=
  fun h => by have := congrArg length h; rw [length_cons] at this; omega
@[simp] theorem ne_cons_self {a : α} {l : List α} : l ≠ a :: l := by induction l <;> simp_all
theorem head_eq_of_cons_eq (H : h₁ :: t₁ = h₂ :: t₂) : h₁ = h₂ := by intros; simp_all
theorem tail_eq_of_cons_eq (H : h₁ :: t₁ = h₂ :: t₂) : t₁ = t₂ := by intros; simp_all
theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' := by simp
theorem cons_eq_cons {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' := by simp
theorem ne_nil_iff_exists_cons {l : List α} : l ≠ [] ↔ ∃ b l', l = b :: l' := by intros; cases l <;> simp_all
theorem singleton_inj {α : Type _} {a b : α} : [a] = [b] ↔ a = b := by simp
@[simp] theorem concat_ne_nil (a : α) (l : List α) : l ++ [a] ≠ [] := by simp

/-! ## Members -/

theorem eq_or_mem_of_mem_cons {a b : α} {l : List α} : a ∈ b :: l → a = b ∨ a ∈ l := by simp
theorem mem_concat_self {xs : List α} {a : α} : a ∈ xs ++ [a] := by simp
theorem mem_append_cons_self : a ∈ xs ++ a :: ys := by simp
theorem eq_of_mem_singleton : a ∈ [b] → a = b := by simp
theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} : (∀ x, x ∈ a :: l → p x) ↔ p a ∧ ∀ x, x ∈ l → p x :=
  ⟨fun h => ⟨h a mem_cons_self, fun x hx => h x (mem_cons_of_mem a hx)⟩,
    fun h x hx => (mem_cons.mp hx).elim (fun e => e ▸ h.1) (h.2 x)⟩
theorem forall_mem_ne {a : α} {l : List α} : (∀ a' : α, a' ∈ l → ¬a = a') ↔ a ∉ l :=
  ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩
theorem forall_mem_ne' {a : α} {l : List α} : (∀ a' : α, a' ∈ l → ¬a' = a) ↔ a ∉ l :=
  ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩
theorem exists_mem_nil (p : α → Prop) : ¬(∃ x, ∃ _ : x ∈ @nil α, p x) := by simp
theorem forall_mem_nil (p : α → Prop) : ∀ (x) (_ : x ∈ @nil α), p x := by simp
theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∃ x, ∃ _ : x ∈ a :: l, p x) ↔ p a ∨ ∃ x, ∃ _ : x ∈ l, p x :=
  ⟨fun ⟨x, hx, hp⟩ => (mem_cons.mp hx).elim (fun e => .inl (e ▸ hp)) (fun hx => .inr ⟨x, hx, hp⟩),
    fun h => h.elim (fun hp => ⟨a, mem_cons_self, hp⟩) (fun ⟨x, hx, hp⟩ => ⟨x, mem_cons_of_mem a hx, hp⟩)⟩
theorem forall_mem_singleton {p : α → Prop} {a : α} : (∀ (x) (_ : x ∈ [a]), p x) ↔ p a := by simp
theorem mem_nil_iff (a : α) : a ∈ ([] : List α) ↔ False := by simp
theorem mem_singleton_self (a : α) : a ∈ [a] := mem_cons_self
theorem mem_of_mem_cons_of_mem : ∀ {a b : α} {l : List α}, a ∈ b :: l → b ∈ l → a ∈ l :=
  fun h hb => (mem_cons.mp h).elim (fun e => e ▸ hb) id
theorem eq_or_ne_mem_of_mem {a b : α} {l : List α} (h' : a ∈ b :: l) : a = b ∨ (a ≠ b ∧ a ∈ l) := by
  by_cases e : a = b
  · exact .inl e
  · exact .inr ⟨e, (mem_cons.mp h').resolve_left e⟩
theorem mem_of_ne_of_mem {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : a ∈ y :: l) : a ∈ l := by intros; simp_all
theorem ne_of_not_mem_cons {a b : α} {l : List α} : a ∉ b :: l → a ≠ b := by intros; simp_all
theorem not_mem_of_not_mem_cons {a b : α} {l : List α} : a ∉ b :: l → a ∉ l := by simp
theorem not_mem_cons_of_ne_of_not_mem {a y : α} {l : List α} : a ≠ y → a ∉ l → a ∉ y :: l := by intros; simp_all

/-! ## Maps -/

@[simp] theorem isEmpty_map {l : List α} {f : α → β} : (l.map f).isEmpty = l.isEmpty := by cases l <;> rfl
@[simp] theorem map_id_fun : map (id : α → α) = id := funext map_id
@[simp] theorem map_id_fun' : map (fun (a : α) => a) = id := funext map_id
theorem map_id' (l : List α) : map (fun (a : α) => a) l = l := by induction l <;> simp_all
theorem map_id'' {f : α → α} (h : ∀ x, f x = x) (l : List α) : map f l = l := by induction l <;> simp_all
theorem map_singleton {f : α → β} {a : α} : map f [a] = [f a] := rfl
theorem exists_of_mem_map (h : b ∈ map f l) : ∃ a, a ∈ l ∧ f a = b := mem_map.mp h
theorem mem_map_of_mem {f : α → β} (h : a ∈ l) : f a ∈ map f l := mem_map.mpr ⟨a, h, rfl⟩
theorem forall_mem_map {f : α → β} {l : List α} {P : β → Prop} :
    (∀ (i) (_ : i ∈ l.map f), P i) ↔ ∀ (j) (_ : j ∈ l), P (f j) :=
  ⟨fun h j hj => h _ (mem_map_of_mem hj), fun h i hi => by
    obtain ⟨j, hj, rfl⟩ := mem_map.mp hi; exact h j hj⟩
theorem eq_nil_of_map_eq_nil {f : α → β} {l : List α} (h : map f l = []) : l = [] := by intros; cases l <;> simp_all
@[simp] theorem map_inj_left {f g : α → β} : map f l = map g l ↔ ∀ a ∈ l, f a = g a := by
  induction l with
  | nil => simp
  | cons a l ih => rw [map_cons, map_cons, cons_eq_cons, ih, forall_mem_cons]
theorem map_inj_right {f : α → β} (w : ∀ x y, f x = f y → x = y) : map f l = map f l' ↔ l = l' := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  induction l generalizing l' with
  | nil => cases l' with
    | nil => rfl
    | cons b l' => exact absurd h.symm (cons_ne_nil _ _)
  | cons a l ih => cases l' with
    | nil => exact absurd h (cons_ne_nil _ _)
    | cons b l' =>
      rw [map_cons, map_cons] at h
      injection h with h₁ h₂
      rw [w a b h₁, ih h₂]
theorem map_eq_foldr {f : α → β} {l : List α} : map f l = foldr (fun a bs => f a :: bs) [] l := by
  induction l <;> simp_all
@[simp] theorem map_tail {f : α → β} {l : List α} : map f l.tail = (map f l).tail := by intros; cases l <;> simp_all

/-! ## Filters -/

@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l} (pa : p a) : filter p (a :: l) = a :: filter p l := by
  rw [filter_cons, if_pos pa]
@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l} (pa : ¬p a) : filter p (a :: l) = filter p l := by
  rw [filter_cons, if_neg pa]
@[simp] theorem filter_eq_self {l} : filter p l = l ↔ ∀ a ∈ l, p a := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [filter_cons, forall_mem_cons]
    by_cases h : p a = true
    · rw [if_pos h, cons_inj_right, ih]
      exact ⟨fun k => ⟨h, k⟩, fun k => k.2⟩
    · rw [if_neg h]
      refine ⟨fun e => ?_, fun k => absurd k.1 h⟩
      have := length_filter_le p l
      rw [e, length_cons] at this
      omega
theorem forall_mem_filter {l : List α} {p : α → Bool} {P : α → Prop} :
    (∀ (i) (_ : i ∈ l.filter p), P i) ↔ ∀ (j) (_ : j ∈ l), p j → P j :=
  ⟨fun h j hj hp => h j (mem_filter.mpr ⟨hj, hp⟩),
    fun h i hi => h i (mem_filter.mp hi).1 (mem_filter.mp hi).2⟩
theorem filter_map {f : β → α} {p : α → Bool} {l : List β} : filter p (map f l) = map f (filter (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, filter_cons, filter_cons, ih]
    by_cases h : p (f a) = true
    · rw [if_pos h, if_pos (show (p ∘ f) a = true from h), map_cons]
    · rw [if_neg h, if_neg (show ¬(p ∘ f) a = true from h)]
theorem filter_congr {p q : α → Bool} : ∀ {l : List α}, (∀ x ∈ l, p x = q x) → filter p l = filter q l := by
  intro l h
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, filter_cons, h a mem_cons_self, ih fun x hx => h x (mem_cons_of_mem a hx)]

/-! ## Append -/

theorem not_mem_append {a : α} {s t : List α} (h₁ : a ∉ s) (h₂ : a ∉ t) : a ∉ s ++ t :=
  fun h => (mem_append.mp h).elim h₁ h₂
theorem mem_append_left {a : α} {as : List α} (bs : List α) : a ∈ as → a ∈ as ++ bs := by intros; simp_all
theorem mem_append_right {b : α} (as : List α) {bs : List α} : b ∈ bs → b ∈ as ++ bs := by intros; simp_all
theorem append_of_mem {a : α} {l : List α} : a ∈ l → ∃ s t : List α, l = s ++ a :: t := by
  intro h
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons b l ih => cases mem_cons.mp h with
    | inl e => exact ⟨[], l, by rw [e, nil_append]⟩
    | inr m => obtain ⟨s, t, e⟩ := ih m; exact ⟨b :: s, t, by rw [e, cons_append]⟩
theorem mem_iff_append {a : α} {l : List α} : a ∈ l ↔ ∃ s t : List α, l = s ++ a :: t :=
  ⟨append_of_mem, fun ⟨s, t, e⟩ => by rw [e]; simp⟩
theorem forall_mem_append {p : α → Prop} {l₁ l₂ : List α} :
    (∀ (x) (_ : x ∈ l₁ ++ l₂), p x) ↔ (∀ (x) (_ : x ∈ l₁), p x) ∧ (∀ (x) (_ : x ∈ l₂), p x) :=
  ⟨fun h => ⟨fun x hx => h x (mem_append.mpr (.inl hx)), fun x hx => h x (mem_append.mpr (.inr hx))⟩,
    fun h x hx => (mem_append.mp hx).elim (h.1 x) (h.2 x)⟩
@[simp] theorem singleton_append : [x] ++ l = x :: l := rfl
theorem append_inj_right (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : t₁ = t₂ := (append_inj h hl).2
theorem append_inj_left (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : s₁ = s₂ := (append_inj h hl).1
theorem append_inj' (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) : s₁ = s₂ ∧ t₁ = t₂ := by
  have e := congrArg length h
  rw [length_append, length_append, hl] at e
  exact append_inj h (Nat.add_right_cancel e)
theorem append_right_inj {t₁ t₂ : List α} (s) : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ := ⟨append_cancel_left, fun h => h ▸ rfl⟩
theorem append_left_inj {s₁ s₂ : List α} (t) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ := ⟨append_cancel_right, fun h => h ▸ rfl⟩
@[simp] theorem append_left_eq_self {xs ys : List α} : xs ++ ys = ys ↔ xs = [] :=
  ⟨fun h => append_cancel_right (h.trans (nil_append ys).symm), fun h => by rw [h, nil_append]⟩
@[simp] theorem append_right_eq_self {xs ys : List α} : xs ++ ys = xs ↔ ys = [] := by induction xs <;> simp_all
theorem nil_eq_append_iff : [] = a ++ b ↔ a = [] ∧ b = [] := by rw [eq_comm, append_eq_nil_iff]
theorem eq_nil_of_append_eq_nil {l₁ l₂ : List α} (h : l₁ ++ l₂ = []) : l₁ = [] ∧ l₂ = [] := by intros; simp_all
theorem append_ne_nil_of_left_ne_nil {s : List α} (h : s ≠ []) (t : List α) : s ++ t ≠ [] := by intros; simp_all
theorem append_ne_nil_of_right_ne_nil (s : List α) : t ≠ [] → s ++ t ≠ [] := by intros; simp_all
theorem append_eq_cons_iff : as ++ bs = x :: c ↔ (as = [] ∧ bs = x :: c) ∨ (∃ as', as = x :: as' ∧ c = as' ++ bs) :=
  by
  cases as with
  | nil => simp
  | cons a as =>
    constructor
    · intro h
      rw [cons_append] at h
      injection h with h₁ h₂
      exact .inr ⟨as, by rw [h₁], h₂.symm⟩
    · rintro (⟨h, _⟩ | ⟨as', h, h'⟩)
      · exact absurd h (cons_ne_nil a as)
      · injection h with h₁ h₂
        rw [h', cons_append, h₁, h₂]
theorem eq_nil_or_concat : ∀ l : List α, l = [] ∨ ∃ l' b, l = concat l' b := by
  intro l
  induction l with
  | nil => exact .inl rfl
  | cons a l ih =>
    rcases ih with rfl | ⟨l', b, rfl⟩
    · exact .inr ⟨[], a, rfl⟩
    · exact .inr ⟨a :: l', b, rfl⟩

/-! ## Flattening -/

@[simp] theorem length_flatten {L : List (List α)} : L.flatten.length = (L.map length).sum := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, length_append, ih, map_cons, sum_cons]
theorem flatten_singleton {l : List α} : [l].flatten = l := append_nil l
theorem exists_of_mem_flatten : a ∈ flatten L → ∃ l, l ∈ L ∧ a ∈ l := mem_flatten.mp
theorem mem_flatten_of_mem (lL : l ∈ L) (al : a ∈ l) : a ∈ flatten L := mem_flatten.mpr ⟨_, lL, al⟩
@[simp] theorem map_flatten {f : α → β} {L : List (List α)} : (flatten L).map f = (map (map f) L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, map_append, ih, map_cons, flatten_cons]
@[simp] theorem flatten_append {L₁ L₂ : List (List α)} : flatten (L₁ ++ L₂) = flatten L₁ ++ flatten L₂ := by
  induction L₁ with
  | nil => rfl
  | cons l L ih => rw [cons_append, flatten_cons, flatten_cons, ih, append_assoc]
theorem flatMap_def {l : List α} {f : α → List β} : l.flatMap f = flatten (map f l) := rfl
@[simp] theorem flatMap_id {L : List (List α)} : L.flatMap id = L.flatten := by rw [flatMap_def, map_id]
theorem exists_of_mem_flatMap {b : β} {l : List α} {f : α → List β} : b ∈ l.flatMap f → ∃ a, a ∈ l ∧ b ∈ f a :=
  mem_flatMap.mp
theorem mem_flatMap_of_mem {b : β} {l : List α} {f : α → List β} {a} (al : a ∈ l) (h : b ∈ f a) : b ∈ l.flatMap f :=
  mem_flatMap.mpr ⟨a, al, h⟩
theorem flatMap_singleton (f : α → List β) (x : α) : [x].flatMap f = f x := append_nil (f x)

/-! ## Repetitions -/

@[simp] theorem replicate_one : replicate 1 a = [a] := rfl
theorem replicate_succ' : replicate (n + 1) a = replicate n a ++ [a] := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show a :: replicate (n + 1) a = a :: (replicate n a ++ [a])
    rw [ih]
theorem eq_of_mem_replicate {a b : α} {n} (h : b ∈ replicate n a) : b = a := (mem_replicate.mp h).2
@[simp] theorem replicate_succ_ne_nil {n : Nat} {a : α} : replicate (n+1) a ≠ [] :=
  fun h => absurd h (cons_ne_nil _ _)
@[simp] theorem replicate_eq_nil_iff {n : Nat} (a : α) : replicate n a = [] ↔ n = 0 := by
  cases n <;> simp [replicate_succ]
theorem eq_replicate_of_mem {a : α} : ∀ {l : List α}, (∀ (b) (_ : b ∈ l), b = a) → l = replicate l.length a := by
  intro l h
  induction l with
  | nil => rfl
  | cons b l ih =>
    have k := forall_mem_cons.mp h
    rw [length_cons, replicate_succ, ← ih k.2, k.1]
theorem eq_replicate_iff {a : α} {n} {l : List α} : l = replicate n a ↔ length l = n ∧ ∀ (b) (_ : b ∈ l), b = a :=
  ⟨fun h => by rw [h]; exact ⟨length_replicate, fun _ => eq_of_mem_replicate⟩,
    fun h => h.1 ▸ eq_replicate_of_mem h.2⟩
@[simp] theorem replicate_append_replicate : replicate n a ++ replicate m a = replicate (n + m) a := by
  induction n with
  | zero => rw [Nat.zero_add, replicate_zero, nil_append]
  | succ n ih => rw [Nat.add_right_comm, replicate_succ, replicate_succ, cons_append, ih]
@[simp] theorem map_replicate : (replicate n a).map f = replicate n (f a) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, replicate_succ, map_cons, ih]
@[simp] theorem map_const {l : List α} {b : β} : map (Function.const α b) l = replicate l.length b :=
  by induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (b :: ·) ih
@[simp] theorem tail_replicate {n : Nat} {a : α} : (replicate n a).tail = replicate (n - 1) a := by cases n <;> rfl

/-! ## Reversal -/

@[simp] theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] :=
  ⟨fun h => by rw [← reverse_reverse xs, h]; rfl, fun h => by rw [h]; rfl⟩
theorem reverse_ne_nil_iff {xs : List α} : xs.reverse ≠ [] ↔ xs ≠ [] :=
  ⟨fun h e => h (reverse_eq_nil_iff.mpr e), fun h e => h (reverse_eq_nil_iff.mp e)⟩
theorem reverse_eq_iff {as bs : List α} : as.reverse = bs ↔ as = bs.reverse :=
  ⟨fun h => by rw [← h, reverse_reverse], fun h => by rw [h, reverse_reverse]⟩
@[simp] theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys := by
  rw [reverse_eq_iff, reverse_reverse]
@[simp] theorem reverse_eq_cons_iff {xs : List α} {a : α} {ys : List α} :
    xs.reverse = a :: ys ↔ xs = ys.reverse ++ [a] := by rw [reverse_eq_iff, reverse_cons]
@[simp] theorem filter_reverse {p : α → Bool} {l : List α} : (l.reverse.filter p) = (l.filter p).reverse :=
  by induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, filter_append, ih]; cases e : p a <;> simp [filter_cons, e]
theorem reverse_concat {l : List α} {a : α} : (l ++ [a]).reverse = a :: l.reverse := by simp
@[simp] theorem reverse_replicate {n : Nat} {a : α} : (replicate n a).reverse = replicate n a := by induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, reverse_cons, ih]; clear ih; induction n with
    | zero => rfl
    | succ n ih => exact congrArg (a :: ·) ih

/-! ## Folds -/

theorem foldr_map {f : α₁ → α₂} {g : α₂ → β → β} {l : List α₁} {init : β} :
    (l.map f).foldr g init = l.foldr (fun x y => g (f x) y) init := by induction l <;> simp_all
theorem foldl_eq_foldr_reverse {l : List α} {f : β → α → β} {b : β} :
    l.foldl f b = l.reverse.foldr (fun x y => f y x) b := by induction l generalizing b <;> simp_all
@[simp] theorem foldl_reverse {l : List α} {f : β → α → β} {b : β} :
    l.reverse.foldl f b = l.foldr (fun x y => f y x) b := by rw [foldl_eq_foldr_reverse, reverse_reverse]
@[simp] theorem foldr_reverse {l : List α} {f : α → β → β} {b : β} :
    l.reverse.foldr f b = l.foldl (fun x y => f y x) b :=
  (foldl_eq_foldr_reverse (f := fun x y => f y x)).symm
theorem foldr_cons_nil {l : List α} : l.foldr cons [] = l := by induction l <;> simp_all

/-! ## Heads, tails, parts -/

@[simp] theorem head_mem : ∀ {l : List α} (h : l ≠ []), head l h ∈ l := fun {l} h => match l, h with
  | _ :: _, _ => mem_cons_self
@[simp] theorem head?_eq_none_iff : l.head? = none ↔ l = [] := by cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons a l => exact ⟨fun h => (nomatch h), fun h => nomatch h⟩
theorem head?_eq_some_iff {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by
  cases xs with
  | nil => exact ⟨fun h => (nomatch h), fun ⟨_, h⟩ => nomatch h⟩
  | cons b xs =>
    exact ⟨fun h => ⟨xs, congrArg (· :: xs) (Option.some.inj h)⟩, fun ⟨_, h⟩ => congrArg some (cons.inj h).1⟩
theorem mem_of_mem_tail {a : α} {l : List α} (h : a ∈ tail l) : a ∈ l := by cases l with
  | nil => exact h
  | cons b l => exact mem_cons_of_mem b h
@[simp] theorem length_tail {l : List α} : l.tail.length = l.length - 1 := by cases l <;> rfl
@[simp] theorem cons_head_tail (h : l ≠ []) : l.head h :: l.tail = l := by cases l with
  | nil => exact absurd rfl h
  | cons a l => rfl
@[simp] theorem getLast_mem : ∀ {l : List α} (h : l ≠ []), getLast l h ∈ l := by
  intro l h
  induction l with
  | nil => exact absurd rfl h
  | cons a l ih => cases l with
    | nil => exact mem_cons_self
    | cons b l => exact mem_cons_of_mem a (ih (fun e => nomatch e))
@[simp] theorem getElem?_nil {i : Nat} : ([] : List α)[i]? = none := rfl
theorem getElem?_cons_zero {l : List α} : (a::l)[0]? = some a := rfl
theorem getElem?_eq_some_iff {l : List α} : l[i]? = some a ↔ ∃ h : i < l.length, l[i] = a := by
  induction l generalizing i with
  | nil => exact ⟨fun h => (nomatch h), fun ⟨h, _⟩ => absurd h (Nat.not_lt_zero i)⟩
  | cons b l ih => cases i with
    | zero => exact ⟨fun h => ⟨Nat.zero_lt_succ _, Option.some.inj h⟩, fun ⟨_, h⟩ => congrArg some h⟩
    | succ i => exact ⟨fun h => (ih.mp h).elim fun k e => ⟨Nat.succ_lt_succ k, e⟩,
        fun ⟨k, e⟩ => ih.mpr ⟨Nat.lt_of_succ_lt_succ k, e⟩⟩
@[simp] theorem getElem?_map {f : α → β} : ∀ {l : List α} {i : Nat}, (map f l)[i]? = Option.map f l[i]? := by
  intro l
  induction l with
  | nil => intro i; rfl
  | cons a l ih => intro i; cases i with
    | zero => rfl
    | succ i => exact ih
theorem ext_getElem? {l₁ l₂ : List α} (h : ∀ i : Nat, l₁[i]? = l₂[i]?) : l₁ = l₂ := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact nomatch h 0
  | cons a l₁ ih => cases l₂ with
    | nil => exact nomatch h 0
    | cons b l₂ => rw [Option.some.inj (h 0), ih fun i => h (i + 1)]
theorem drop_of_length_le {l : List α} (h : l.length ≤ i) : drop i l = [] := by
  induction l generalizing i with
  | nil => cases i <;> rfl
  | cons a l ih => cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i => exact ih (Nat.le_of_succ_le_succ h)
@[simp] theorem take_length {l : List α} : l.take l.length = l := by induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (a :: ·) ih
@[simp] theorem drop_length {l : List α} : l.drop l.length = [] := drop_of_length_le (Nat.le_refl _)
end List
