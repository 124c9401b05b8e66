prelude
import Init.Foundation.Monads

/-!
Names, syntax trees, parser descriptions, and the types of macros and unexpanders. Constructors and fields stand in
stock order: the binary shares their memory layout.
-/
set_option linter.all false
set_option bootstrap.inductiveCheckResultingUniverse false
set_option autoImplicit false
set_option bootstrap.genMatcherCode false
universe u v w

/-! ## Hash values -/

theorem UInt64.aux : LT.lt (0 : Nat) (HPow.hPow (2 : Nat) (64 : Nat)) := of_decide_eq_true rfl
@[inline] unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β :=
  PULift.down.{u, v} (cast (lcProof (α := Eq (PULift.{v, u} α) (PULift.{u, v} β))) (PULift.up.{v, u} a))
def UInt64.zero : UInt64 := UInt64.ofBitVec ⟨⟨0, UInt64.aux⟩⟩
instance : Inhabited UInt64 := ⟨UInt64.zero⟩
@[extern "lean_uint64_of_nat"] opaque UInt64.ofNat (n : @& Nat) : UInt64
@[extern "lean_uint64_mix_hash"] opaque mixHash (u₁ u₂ : UInt64) : UInt64
@[extern "lean_string_hash"] opaque String.hash (s : @& String) : UInt64

/-! ## Names -/

namespace Lean

inductive Name
  | anonymous : Name
  | str (pre : Name) (str : String) : Name
  | num (pre : Name) (i : Nat) : Name
with
  @[computed_field] hash : Name → UInt64
    | .anonymous => UInt64.ofNat 1723
    | .str p s => mixHash (Name.hash p) (String.hash s)
    | .num p v => mixHash (Name.hash p) (UInt64.ofNat v)

instance : Inhabited Name := ⟨.anonymous⟩
@[reducible] def Name.mkStr (p : Name) (s : String) : Name := .str p s
@[reducible] def Name.mkNum (p : Name) (s : Nat) : Name := .num p s
@[reducible] def Name.mkSimple (s : String) : Name := .str .anonymous s
@[reducible] def Name.mkStr1 (a : String) : Name := .str .anonymous a
@[reducible] def Name.mkStr2 (a b : String) : Name := .str (mkStr1 a) b
@[reducible] def Name.mkStr3 (a b c : String) : Name := .str (mkStr2 a b) c
@[reducible] def Name.mkStr4 (a b c d : String) : Name := .str (mkStr3 a b c) d
@[reducible] def Name.mkStr5 (a b c d e : String) : Name := .str (mkStr4 a b c d) e
@[reducible] def Name.mkStr6 (a b c d e f : String) : Name := .str (mkStr5 a b c d e) f
@[reducible] def Name.mkStr7 (a b c d e f g : String) : Name := .str (mkStr6 a b c d e f) g
@[reducible] def Name.mkStr8 (a b c d e f g h : String) : Name := .str (mkStr7 a b c d e f g) h

/-! ## Syntax trees -/

abbrev SyntaxNodeKind := Name

inductive SourceInfo
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw) (endPos : String.Pos.Raw)
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical : Bool := false)
  | none : SourceInfo

inductive Syntax.Preresolved
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)

inductive Syntax
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax

instance : Inhabited Syntax := ⟨.missing⟩
abbrev SyntaxNodeKinds := List SyntaxNodeKind
structure TSyntax (ks : SyntaxNodeKinds) where
  raw : Syntax
instance {ks : SyntaxNodeKinds} : Inhabited (TSyntax ks) := ⟨⟨default⟩⟩

/-! ## Parser descriptions -/

inductive ParserDescr
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

abbrev TrailingParserDescr := ParserDescr
instance : Inhabited ParserDescr := ⟨.symbol ""⟩

/-! ## Macros and unexpanders -/

abbrev MacroScope := Nat
inductive Macro.Exception
  | error : Syntax → String → Macro.Exception
  | unsupportedSyntax : Macro.Exception
opaque Macro.MethodsRefPointed : Subtype (fun (α : Type) => Nonempty α) := ⟨Unit, ⟨()⟩⟩
def Macro.MethodsRef : Type := MethodsRefPointed.val

structure Macro.Context where
  methods : Macro.MethodsRef
  quotContext : Name
  currMacroScope : MacroScope
  currRecDepth : Nat := 0
  maxRecDepth : Nat := 512
  ref : Syntax

structure Macro.State where
  macroScope : MacroScope
  expandedMacroDecls : List Name := List.nil
  traceMsgs : List (Prod Name String) := List.nil

instance : Inhabited Macro.State := ⟨⟨0, .nil, .nil⟩⟩
abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)
abbrev Macro := Syntax → MacroM Syntax
instance : Inhabited Macro := ⟨fun s _ st => .ok s st⟩
abbrev PrettyPrinter.UnexpandM := ReaderT Syntax (EStateM Unit Unit)
abbrev PrettyPrinter.Unexpander := Syntax → UnexpandM Syntax
instance : Inhabited PrettyPrinter.Unexpander := ⟨fun s _ st => .ok s st⟩
structure Parser.Category where
end Lean
