prelude
import Init.Data.Fin

/-!
Printing values: Format, Repr and ToString.
-/
set_option linter.all false
universe u v w

/-! ## Types and classes -/

inductive Std.Format.FlattenBehavior
  | allOrNone | fill

inductive Std.Format
  | nil : Format
  | line : Format
  | align (force : Bool) : Format
  | text : String → Format
  | nest (indent : Int) (f : Format) : Format
  | append : Format → Format → Format
  | group : Format → (behavior : Std.Format.FlattenBehavior := Std.Format.FlattenBehavior.allOrNone) → Format
  | tag : Nat → Format → Format

abbrev Lean.Format := Std.Format
instance : Inhabited Std.Format := ⟨.nil⟩
class Repr (α : Type u) where
  reprPrec : α → Nat → Std.Format
export Repr (reprPrec)
class ToString (α : Type u) where
  toString : α → String
export ToString (toString)
class Std.ToFormat (α : Type u) where
  format : α → Std.Format
instance : Coe String Std.Format := ⟨.text⟩
instance : Append Std.Format := ⟨.append⟩
/-- As an argument of a function: with parentheses where needed. -/
abbrev reprArg {α : Type u} [Repr α] (a : α) : Std.Format := reprPrec a 1024
abbrev repr {α : Type u} [Repr α] (a : α) : Std.Format := reprPrec a 0

/-! ## Instances -/

/-- `x` between two delimiters, indented by the length of the first. -/
def Std.Format.bracket (l : String) (x : Std.Format) (r : String) : Std.Format :=
  .group (.nest (l.length : Int) (.text l ++ x ++ .text r))
def Std.Format.paren (x : Std.Format) : Std.Format := .bracket "(" x ")"
def Std.Format.sbracket (x : Std.Format) : Std.Format := .bracket "[" x "]"
def Repr.addAppParen (f : Std.Format) (prec : Nat) : Std.Format :=
  if prec ≥ 1024 then (.text "(" : Std.Format) ++ f ++ (.text ")" : Std.Format) else f
def Nat.digitChar (n : Nat) : Char := Char.ofNat (48 + n)

def Nat.toDigitsAux : (fuel n : Nat) → List Char → List Char
  | 0, _, acc => acc
  | f + 1, n, acc =>
      if n < 10 then Nat.digitChar n :: acc else toDigitsAux f (n / 10) (Nat.digitChar (n % 10) :: acc)

def Nat.repr (n : Nat) : String := ⟨Nat.toDigitsAux (n + 1) n []⟩
def Int.repr : Int → String
  | .ofNat n => Nat.repr n
  | .negSucc n => "-" ++ Nat.repr (n + 1)
@[extern "by_name"] opaque String.quote (s : String) : String
instance : Repr Nat := ⟨fun n _ => .text (Nat.repr n)⟩
instance : Repr Int :=
  ⟨fun n prec => if n < 0 then Repr.addAppParen (.text (Int.repr n)) prec else .text (Int.repr n)⟩
instance : Repr String := ⟨fun s _ => .text (String.quote s)⟩
instance : Repr Bool := ⟨fun b _ => .text (match b with | true => "true" | false => "false")⟩
instance : Repr Unit := ⟨fun _ _ => .text "()"⟩

def List.reprAux {α : Type u} [Repr α] : List α → Std.Format
  | [] => .text ""
  | [a] => repr a
  | a :: as => repr a ++ (.text ", " : Std.Format) ++ reprAux as

instance {α : Type u} [Repr α] : Repr (List α) :=
  ⟨fun l _ => (.text "[" : Std.Format) ++ List.reprAux l ++ (.text "]" : Std.Format)⟩
instance {α : Type u} [Repr α] : Repr (Option α) :=
  ⟨fun o prec =>
    match o with
    | none => .text "none"
    | some a => Repr.addAppParen ((.text "some " : Std.Format) ++ reprPrec a 1024) prec⟩
instance {α : Type u} {β : Type v} [Repr α] [Repr β] : Repr (α × β) :=
  ⟨fun (a, b) _ => (.text "(" : Std.Format) ++ repr a ++ (.text ", " : Std.Format) ++ repr b ++
    (.text ")" : Std.Format)⟩
instance : ToString Nat := ⟨Nat.repr⟩
instance : ToString Int := ⟨Int.repr⟩
instance : ToString String := ⟨fun s => s⟩
instance : ToString Bool := ⟨fun b => match b with | true => "true" | false => "false"⟩
