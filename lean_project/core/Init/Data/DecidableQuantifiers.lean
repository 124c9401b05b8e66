prelude
import Init.Data.Option

/-!
Bounded quantifiers over Booleans, natural numbers and lists are decidable.
-/
set_option linter.all false
universe u v w

/-! ## Booleans -/

instance Bool.instDecidableForallOfDecidablePred (p : Bool → Prop) [inst : DecidablePred p] :
    Decidable (∀ x, p x) :=
  match inst true, inst false with
  | isFalse h, _ => isFalse (fun h' => h (h' true))
  | _, isFalse h => isFalse (fun h' => h (h' false))
  | isTrue h, isTrue h' => isTrue (fun x => match x with | true => h | false => h')

instance Bool.instDecidableExistsOfDecidablePred (p : Bool → Prop) [inst : DecidablePred p] :
    Decidable (∃ x, p x) :=
  match inst true, inst false with
  | isTrue h, _ => isTrue ⟨_, h⟩
  | _, isTrue h => isTrue ⟨_, h⟩
  | isFalse h, isFalse h' =>
      isFalse (fun ⟨x, hx⟩ => match x, hx with | true, hx => h hx | false, hx => h' hx)

/-! ## Natural numbers and lists -/

instance Nat.decidableBallLT :
    (n : Nat) → (P : (k : Nat) → k < n → Prop) → [∀ k h, Decidable (P k h)] → Decidable (∀ k h, P k h)
  | 0, _, _ => isTrue (fun k h => absurd h (Nat.not_lt_zero k))
  | n + 1, P, H =>
    match Nat.decidableBallLT n (fun k h => P k (Nat.lt_of_lt_of_le h (Nat.le_succ n))), H n (Nat.lt_succ_self n) with
    | isFalse h, _ => isFalse (fun h' => h (fun k hk => h' k _))
    | _, isFalse h => isFalse (fun h' => h (h' n _))
    | isTrue h, isTrue h' => isTrue (fun k hk => if e : k < n then h k e else
        have e2 : k = n := Nat.le_antisymm (Nat.le_of_lt_succ hk) (Nat.le_of_not_lt e)
        by subst e2; exact h')

instance Nat.decidableBallLE (n : Nat) (P : (k : Nat) → k ≤ n → Prop) [∀ k h, Decidable (P k h)] :
    Decidable (∀ k h, P k h) :=
  decidable_of_iff (∀ (k : Nat) (h : k < n + 1), P k (Nat.le_of_lt_succ h))
    ⟨fun h k hk => h k (Nat.lt_succ_of_le hk), fun h k hk => h k (Nat.le_of_lt_succ hk)⟩

instance Nat.decidableExistsLT (n : Nat) (P : Nat → Prop) [DecidablePred P] :
    Decidable (∃ k, k < n ∧ P k) :=
  decidable_of_iff (¬∀ k, k < n → ¬P k) ⟨fun h => Classical.byContradiction
    (fun hn => h (fun k hk hp => hn ⟨k, hk, hp⟩)), fun ⟨k, hk, hp⟩ h => h k hk hp⟩

instance Nat.decidableExistsLE (n : Nat) (P : Nat → Prop) [DecidablePred P] : Decidable (∃ k, k ≤ n ∧ P k) :=
  decidable_of_iff (∃ k, k < n + 1 ∧ P k)
    ⟨fun ⟨k, hk, hp⟩ => ⟨k, Nat.le_of_lt_succ hk, hp⟩, fun ⟨k, hk, hp⟩ => ⟨k, Nat.lt_succ_of_le hk, hp⟩⟩

instance Nat.decidableForallFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_iff (∀ k h, P ⟨k, h⟩) ⟨fun h ⟨k, hk⟩ => h k hk, fun h k hk => h ⟨k, hk⟩⟩

instance Nat.decidableExistsFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
  decidable_of_iff (¬∀ i, ¬P i)
    ⟨fun h => Classical.byContradiction (fun hn => h (fun i hi => hn ⟨i, hi⟩)), fun ⟨i, hi⟩ h => h i hi⟩

instance List.decidableBAll {α : Type u} (p : α → Prop) [DecidablePred p] :
    (l : List α) → Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue (fun _ h => nomatch h)
  | a :: l => match (inferInstance : Decidable (p a)), List.decidableBAll p l with
    | isFalse h, _ => isFalse (fun h' => h (h' a (List.Mem.head _)))
    | _, isFalse h => isFalse (fun h' => h (fun x hx => h' x (List.Mem.tail _ hx)))
    | isTrue h, isTrue h' => isTrue (fun x hx => (List.mem_cons.mp hx).elim (fun e => e ▸ h) (h' x))

instance List.decidableBEx {α : Type u} (p : α → Prop) [DecidablePred p] (l : List α) :
    Decidable (∃ x, x ∈ l ∧ p x) :=
  decidable_of_iff (¬∀ x, x ∈ l → ¬p x)
    ⟨fun h => Classical.byContradiction (fun hn => h (fun x hx hp => hn ⟨x, hx, hp⟩)),
      fun ⟨x, hx, hp⟩ h => h x hx hp⟩
