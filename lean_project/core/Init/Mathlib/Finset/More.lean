prelude
import Init.Mathlib.Finset.NumberSums

/-!
Unions of families, products, disjoint sets; counting by fibres and the pigeonhole principle; largest and smallest
elements of finite sets of numbers.
-/
set_option linter.all false
universe u v w

/-! ## Unions of families, products, powersets -/

namespace Finset
variable {α : Type u} {β : Type v} {γ : Type w} {s t : Finset α} {a b : α}

instance unionLaws [DecidableEq β] : CommutativeMonoidLaws (Union.union : Finset β → Finset β → Finset β) ∅ :=
  ⟨union_comm, fun a b c => ext fun x => by simp only [mem_union, or_assoc], empty_union⟩
/-- The union of all `t x` with `x` in `s`. -/
protected def biUnion [DecidableEq β] (s : Finset α) (t : α → Finset β) : Finset β := combine Union.union ∅ s t
@[simp] theorem mem_biUnion [DecidableEq β] {s : Finset α} {t : α → Finset β} {b : β} :
    b ∈ s.biUnion t ↔ ∃ a, a ∈ s ∧ b ∈ t a := by
  show b ∈ combine Union.union ∅ s t ↔ _
  induction s using Finset.cons_induction with
  | empty => exact ⟨fun h => absurd h (notMem_empty b), fun ⟨a, h, _⟩ => absurd h (notMem_empty a)⟩
  | cons a s ha ih =>
    rw [combine_cons, mem_union, ih]
    constructor
    · rintro (h | ⟨c, hc, h⟩)
      · exact ⟨a, mem_cons.mpr (.inl rfl), h⟩
      · exact ⟨c, mem_cons.mpr (.inr hc), h⟩
    · rintro ⟨c, hc, h⟩
      rcases mem_cons.mp hc with rfl | hc
      · exact .inl h
      · exact .inr ⟨c, hc, h⟩

/-- All pairs of an element of `s` and one of `t`; written `s ×ˢ t`. -/
protected def product [DecidableEq α] [DecidableEq β] (s : Finset α) (t : Finset β) : Finset (α × β) :=
  s.biUnion fun a => t.image fun b => (a, b)
infixr:82 " ×ˢ " => Finset.product
@[simp] theorem mem_product [DecidableEq α] [DecidableEq β] {s : Finset α} {t : Finset β} {p : α × β} :
    p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t := by
  obtain ⟨x, y⟩ := p
  rw [Finset.product, mem_biUnion]
  constructor
  · rintro ⟨a, ha, h⟩
    obtain ⟨b, hb, e⟩ := mem_image.mp h
    cases e
    exact ⟨ha, hb⟩
  · rintro ⟨hx, hy⟩
    exact ⟨x, hx, mem_image.mpr ⟨y, hy, rfl⟩⟩
theorem mk_mem_product [DecidableEq α] [DecidableEq β] {s : Finset α} {t : Finset β} {a : α} {b : β} (ha : a ∈ s)
    (hb : b ∈ t) : (a, b) ∈ s ×ˢ t := mem_product.mpr ⟨ha, hb⟩

theorem sum_biUnion_of_forall [DecidableEq β] {M : Type w} [Add M] [OfNat M 0] [AddCommutes M]
    {f : β → M} {t : α → Finset β}
    (h : ∀ x, x ∈ s → ∀ y, y ∈ s → x ≠ y → ∀ b, b ∈ t x → b ∉ t y) :
    ∑ x ∈ s.biUnion t, f x = ∑ x ∈ s, ∑ i ∈ t x, f i := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih =>
    have e : (cons a s ha).biUnion t = t a ∪ s.biUnion t := by
      ext b
      simp only [mem_biUnion, mem_union, mem_cons]
      constructor
      · rintro ⟨c, rfl | hc, hb⟩
        · exact .inl hb
        · exact .inr ⟨c, hc, hb⟩
      · rintro (hb | ⟨c, hc, hb⟩)
        · exact ⟨a, .inl rfl, hb⟩
        · exact ⟨c, .inr hc, hb⟩
    rw [e, sum_cons, ← ih fun x hx y hy => h x (mem_cons.mpr (.inr hx)) y (mem_cons.mpr (.inr hy))]
    refine combine_union (fun b hb hc => ?_) f
    obtain ⟨c, hc, hbc⟩ := mem_biUnion.mp hc
    exact h a (mem_cons.mpr (.inl rfl)) c (mem_cons.mpr (.inr hc)) (fun k => ha (k ▸ hc)) b hb hbc
theorem card_biUnion_of_forall [DecidableEq β] {t : α → Finset β}
    (h : ∀ x, x ∈ s → ∀ y, y ∈ s → x ≠ y → ∀ b, b ∈ t x → b ∉ t y) : (s.biUnion t).card = ∑ u ∈ s, (t u).card := by
  rw [card_eq_sum_ones, sum_biUnion_of_forall h]
  exact sum_congr rfl fun x _ => (card_eq_sum_ones (t x)).symm
theorem sum_product [DecidableEq α] [DecidableEq β] {M : Type w} [Add M] [OfNat M 0] [AddCommutes M] (s : Finset α)
    (t : Finset β) (f : α × β → M) : ∑ x ∈ s ×ˢ t, f x = ∑ x ∈ s, ∑ y ∈ t, f (x, y) := by
  rw [Finset.product, sum_biUnion_of_forall]
  · exact sum_congr rfl fun x _ => sum_image fun y _ z _ h => (Prod.mk.inj h).2
  · intro x hx y hy hne p hp hq
    obtain ⟨b, _, rfl⟩ := mem_image.mp hp
    obtain ⟨c, _, e⟩ := mem_image.mp hq
    exact hne (Prod.mk.inj e).1.symm
@[simp] theorem card_product [DecidableEq α] [DecidableEq β] (s : Finset α) (t : Finset β) :
    (s ×ˢ t).card = s.card * t.card := by
  rw [card_eq_sum_ones, sum_product]
  simp only [sum_const, smul_eq_mul, Nat.mul_one]

/-! ## Disjoint sets, differences -/

theorem disjoint_left : Disjoint s t ↔ ∀ ⦃a⦄, a ∈ s → a ∉ t := by
  constructor
  · intro h a hs ht
    exact notMem_empty a (h (singleton_subset_iff.mpr hs) (singleton_subset_iff.mpr ht) (mem_singleton_self a))
  · intro h x hs ht a ha
    exact absurd (ht ha) (h (hs ha))
theorem disjoint_right : Disjoint s t ↔ ∀ ⦃a⦄, a ∈ t → a ∉ s := by
  rw [disjoint_left]; exact ⟨fun h a m k => h k m, fun h a m k => h k m⟩
theorem disjoint_iff_inter_eq_empty [DecidableEq α] : Disjoint s t ↔ s ∩ t = ∅ := by
  rw [disjoint_left, eq_empty_iff_forall_notMem]
  simp only [mem_inter, not_and]
instance [DecidableEq α] : Decidable (Disjoint s t) := decidable_of_iff _ disjoint_iff_inter_eq_empty.symm
theorem card_union_of_disjoint [DecidableEq α] (h : Disjoint s t) : (s ∪ t).card = s.card + t.card :=
  card_union_of_forall_notMem (disjoint_left.mp h)
theorem sum_union [DecidableEq α] {M : Type w} [Add M] [OfNat M 0] [AddCommutes M] {f : α → M} (h : Disjoint s t) :
    ∑ x ∈ s ∪ t, f x = ∑ x ∈ s, f x + ∑ x ∈ t, f x := combine_union (disjoint_left.mp h) f
theorem prod_union [DecidableEq α] {M : Type w} [Mul M] [OfNat M 1] [MulCommutes M] {f : α → M} (h : Disjoint s t) :
    ∏ x ∈ s ∪ t, f x = (∏ x ∈ s, f x) * ∏ x ∈ t, f x := combine_union (disjoint_left.mp h) f
theorem disjoint_filter_filter_not (s : Finset α) (p : α → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)] :
    Disjoint (s.filter p) (s.filter fun a => ¬p a) :=
  disjoint_left.mpr fun a h k => (mem_filter.mp k).2 (mem_filter.mp h).2

theorem card_sdiff_of_subset [DecidableEq α] (h : s ⊆ t) : (t \ s).card = t.card - s.card := by
  have e : s ∪ (t \ s) = t := ext fun a => by
    rw [mem_union, mem_sdiff]
    exact ⟨fun k => k.elim (fun m => h m) And.left, fun m => (Classical.em (a ∈ s)).imp_right fun n => ⟨m, n⟩⟩
  have := card_union_of_forall_notMem (s := s) (t := t \ s) fun a m k => (mem_sdiff.mp k).2 m
  rw [e] at this; omega
theorem card_union_add_card_inter [DecidableEq α] (s t : Finset α) :
    (s ∪ t).card + (s ∩ t).card = s.card + t.card := by
  have e : s ∪ t = s ∪ (t \ s) := ext fun a => by
    rw [mem_union, mem_union, mem_sdiff]
    exact ⟨fun k => k.elim .inl fun m => (Classical.em (a ∈ s)).imp_right fun n => ⟨m, n⟩,
      fun k => k.imp_right And.left⟩
  have f : t \ s = t \ (s ∩ t) := ext fun a => by
    rw [mem_sdiff, mem_sdiff, mem_inter]; exact and_congr_right fun m => not_congr ⟨fun k => ⟨k, m⟩, And.left⟩
  rw [e, card_union_of_forall_notMem fun a m k => (mem_sdiff.mp k).2 m, f, card_sdiff_of_subset inter_subset_right]
  have := card_le_card (inter_subset_right (s₁ := s) (s₂ := t))
  omega
theorem card_union_le [DecidableEq α] (s t : Finset α) : (s ∪ t).card ≤ s.card + t.card := by
  have := card_union_add_card_inter s t; omega
theorem sum_sdiff [DecidableEq α] {M : Type w} [Add M] [OfNat M 0] [AddCommutes M] {f : α → M} (h : s ⊆ t) :
    ∑ x ∈ t \ s, f x + ∑ x ∈ s, f x = ∑ x ∈ t, f x := by
  refine (combine_union (op := HAdd.hAdd) (s := t \ s) (t := s) (fun a m => (mem_sdiff.mp m).2) f).symm.trans ?_
  refine sum_congr (ext fun a => ?_) fun _ _ => rfl
  rw [mem_union, mem_sdiff]
  exact ⟨fun k => k.elim And.left fun m => h m, fun m => (Classical.em (a ∈ s)).symm.imp_left fun n => ⟨m, n⟩⟩
theorem filter_card_add_filter_neg_card_eq_card (p : α → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)] :
    (s.filter p).card + (s.filter fun a => ¬p a).card = s.card := by
  rw [card_eq_sum_ones, card_eq_sum_ones, card_eq_sum_ones]; exact sum_filter_add_sum_filter_not s p _
theorem sum_ite {M : Type w} [Add M] [OfNat M 0] [laws : AddCommutes M] {p : α → Prop} [DecidablePred p]
    (f g : α → M) :
    (∑ x ∈ s, if p x then f x else g x) = ∑ x ∈ s with p x, f x + ∑ x ∈ s with ¬p x, g x := by
  rw [sum_filter, sum_filter, ← sum_add_distrib]
  refine sum_congr rfl fun x _ => ?_
  by_cases h : p x
  · rw [if_pos h, if_pos h, if_neg (fun k => k h), laws.comm, laws.unit]
  · rw [if_neg h, if_neg h, if_pos h, laws.unit]

/-! ## Counting -/

theorem card_image_le [DecidableEq β] {f : α → β} : (s.image f).card ≤ s.card := by
  induction s using Finset.cons_induction with
  | empty => exact Nat.le_refl 0
  | cons a s ha ih =>
    classical
    have e : (cons a s ha).image f = insert (f a) (s.image f) := ext fun b => by
      rw [mem_image, mem_insert, mem_image]
      constructor
      · rintro ⟨c, hc, rfl⟩
        exact (mem_cons.mp hc).imp (fun k => congrArg f k) fun k => ⟨c, k, rfl⟩
      · rintro (rfl | ⟨c, hc, rfl⟩)
        · exact ⟨a, mem_cons.mpr (.inl rfl), rfl⟩
        · exact ⟨c, mem_cons.mpr (.inr hc), rfl⟩
    rw [e, card_cons]
    have := card_insert_le (f a) (s.image f)
    omega
theorem exists_ne_map_eq_of_card_lt_of_maps_to [DecidableEq β] {t : Finset β} (hc : t.card < s.card) {f : α → β}
    (hf : ∀ a, a ∈ s → f a ∈ t) : ∃ x, x ∈ s ∧ ∃ y, y ∈ s ∧ x ≠ y ∧ f x = f y := by
  apply Classical.byContradiction
  intro h
  have inj : Set.InjOn f (s : Set α) := fun x hx y hy e =>
    Classical.byContradiction fun hne => h ⟨x, hx, y, hy, hne, e⟩
  have := card_image_of_injOn inj
  have k : s.image f ⊆ t := fun b hb => by obtain ⟨a, ha, rfl⟩ := mem_image.mp hb; exact hf a ha
  have := card_le_card k
  omega
theorem card_le_card_of_injOn {t : Finset β} (f : α → β) (hf : ∀ a, a ∈ s → f a ∈ t)
    (f_inj : Set.InjOn f (s : Set α)) :
    s.card ≤ t.card := by
  classical
  rw [← card_image_of_injOn f_inj]
  exact card_le_card fun b hb => by obtain ⟨a, ha, rfl⟩ := mem_image.mp hb; exact hf a ha
theorem card_eq_sum_card_fiberwise [DecidableEq β] {f : α → β} {t : Finset β} (H : ∀ x, x ∈ s → f x ∈ t) :
    s.card = ∑ b ∈ t, (s.filter fun a => f a = b).card := by
  simp only [card_filter]
  rw [sum_comm, card_eq_sum_ones]
  refine sum_congr rfl fun x hx => ?_
  rw [sum_ite_eq t (f x) fun _ => 1, if_pos (H x hx)]
theorem card_le_one : s.card ≤ 1 ↔ ∀ a, a ∈ s → ∀ b, b ∈ s → a = b := by
  classical
  constructor
  · intro h a ha b hb
    apply Classical.byContradiction
    intro hne
    have := card_le_card (s := {a, b}) (t := s) (insert_subset_iff.mpr ⟨ha, singleton_subset_iff.mpr hb⟩)
    rw [card_pair hne] at this; omega
  · intro h
    rcases s.eq_empty_or_nonempty with rfl | ⟨a, ha⟩
    · exact Nat.zero_le 1
    · exact card_le_card (t := {a}) fun b hb => mem_singleton.mpr (h b hb a ha)
theorem one_lt_card : 1 < s.card ↔ ∃ a, a ∈ s ∧ ∃ b, b ∈ s ∧ a ≠ b := by
  rw [← Nat.not_le, card_le_one]
  constructor
  · intro h
    apply Classical.byContradiction
    intro k
    exact h fun a ha b hb => Classical.byContradiction fun hne => k ⟨a, ha, b, hb, hne⟩
  · rintro ⟨a, ha, b, hb, hne⟩ h; exact hne (h a ha b hb)
theorem card_eq_two [DecidableEq α] : s.card = 2 ↔ ∃ x y, x ≠ y ∧ s = {x, y} := by
  constructor
  · intro h
    obtain ⟨a, ha, b, hb, hne⟩ := one_lt_card.mp (show 1 < s.card by omega)
    refine ⟨a, b, hne, (eq_of_subset_of_card_le (insert_subset_iff.mpr ⟨ha, singleton_subset_iff.mpr hb⟩) ?_).symm⟩
    rw [card_pair hne]; omega
  · rintro ⟨x, y, hne, rfl⟩; exact card_pair hne
theorem sum_range_induction {M : Type w} [Add M] [OfNat M 0] [AddCommutes M] (f s : Nat → M) (base : s 0 = 0)
    (n : Nat)
    (step : ∀ k, k < n → s (k + 1) = s k + f k) : ∑ k ∈ range n, f k = s n := by
  induction n with
  | zero => exact base.symm
  | succ n ih => rw [sum_range_succ, ih fun k hk => step k (by omega), step n (Nat.lt_succ_self n)]
theorem sum_bij {κ : Type v} {M : Type w} [Add M] [OfNat M 0] [AddCommutes M] {t : Finset κ} {f : α → M} {g : κ → M}
    (i : ∀ a, a ∈ s → κ) (hi : ∀ a ha, i a ha ∈ t) (i_inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂)
    (i_surj : ∀ b, b ∈ t → ∃ a ha, i a ha = b) (h : ∀ a ha, f a = g (i a ha)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x := by
  classical
  by_cases hk : Nonempty κ
  · obtain ⟨k⟩ := hk
    let j : α → κ := fun a => if ha : a ∈ s then i a ha else k
    have hj : ∀ a ha, j a = i a ha := fun a ha => dif_pos ha
    have e : t = s.image j := ext fun b => by
      rw [mem_image]
      constructor
      · intro hb; obtain ⟨a, ha, e⟩ := i_surj b hb; exact ⟨a, ha, (hj a ha).trans e⟩
      · rintro ⟨a, ha, rfl⟩; rw [hj a ha]; exact hi a ha
    rw [e, sum_image fun x hx y hy e => i_inj x hx y hy ((hj x hx).symm.trans (e.trans (hj y hy)))]
    exact sum_congr rfl fun a ha => (h a ha).trans (congrArg g (hj a ha).symm)
  · have e : s = ∅ := eq_empty_of_forall_notMem fun a ha => hk ⟨i a ha⟩
    have e' : t = ∅ := eq_empty_of_forall_notMem fun b hb => hk ⟨b⟩
    rw [e, e']; rfl

/-! ## Largest and smallest elements -/

section
variable {M : Type} [Add M] [Mul M] [OfNat M 0] [OfNat M 1] [OfNat M 2] [Pow M Nat] [LE M] [LT M] [Dvd M]
  [number : NaturalOrInteger M]
theorem exists_max_image (s : Finset α) (f : α → M) (h : s.Nonempty) : ∃ x, x ∈ s ∧ ∀ y, y ∈ s → f y ≤ f x := by
  induction s using Finset.cons_induction with
  | empty => obtain ⟨x, hx⟩ := h; exact absurd hx (notMem_empty x)
  | cons a s ha ih =>
    rcases s.eq_empty_or_nonempty with rfl | hs
    · refine ⟨a, mem_cons.mpr (.inl rfl), fun y hy => ?_⟩
      rcases mem_cons.mp hy with rfl | hy
      · exact le_refl _
      · exact absurd hy (notMem_empty y)
    · obtain ⟨x, hx, hmax⟩ := ih hs
      by_cases c : f x ≤ f a
      · refine ⟨a, mem_cons.mpr (.inl rfl), fun y hy => ?_⟩
        rcases mem_cons.mp hy with rfl | hy
        · exact le_refl _
        · exact le_trans (hmax y hy) c
      · refine ⟨x, mem_cons.mpr (.inr hx), fun y hy => ?_⟩
        rcases mem_cons.mp hy with rfl | hy
        · exact le_of_lt (not_le.mp c)
        · exact hmax y hy
theorem exists_min_image (s : Finset α) (f : α → M) (h : s.Nonempty) : ∃ x, x ∈ s ∧ ∀ y, y ∈ s → f x ≤ f y := by
  induction s using Finset.cons_induction with
  | empty => obtain ⟨x, hx⟩ := h; exact absurd hx (notMem_empty x)
  | cons a s ha ih =>
    rcases s.eq_empty_or_nonempty with rfl | hs
    · refine ⟨a, mem_cons.mpr (.inl rfl), fun y hy => ?_⟩
      rcases mem_cons.mp hy with rfl | hy
      · exact le_refl _
      · exact absurd hy (notMem_empty y)
    · obtain ⟨x, hx, hmin⟩ := ih hs
      by_cases c : f a ≤ f x
      · refine ⟨a, mem_cons.mpr (.inl rfl), fun y hy => ?_⟩
        rcases mem_cons.mp hy with rfl | hy
        · exact le_refl _
        · exact le_trans c (hmin y hy)
      · refine ⟨x, mem_cons.mpr (.inr hx), fun y hy => ?_⟩
        rcases mem_cons.mp hy with rfl | hy
        · exact le_of_lt (not_le.mp c)
        · exact hmin y hy
end

theorem Ico_insert_right {a b : Nat} (h : a ≤ b) : insert b (Ico a b) = Icc a b :=
  ext fun x => by rw [mem_insert, mem_Ico, mem_Icc]; omega
end Finset
