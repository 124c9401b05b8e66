prelude
import Init.Hooks.Unexpanders

/-!
What syntax quotations of user macros and notations expand to. `extern` opaques are carried out by the binary: the
function of that name is taken, the extern string itself is not used.
-/
set_option linter.all false
universe u v w

/-! ## Exceptions -/

class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α
abbrev throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α :=
  MonadExceptOf.throw e

abbrev tryCatchThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (x : m α)
    (h : ε → m α) :
    m α :=
  MonadExceptOf.tryCatch x h

class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} : m α → (ε → m α) → m α
export MonadExcept (throw tryCatch)
instance (ε : Type u) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m :=
  ⟨throwThe ε, tryCatchThe ε⟩
instance {ε σ : Type} : MonadExceptOf ε (EStateM ε σ) :=
  ⟨fun e s => .error e s, fun x h s => match x s with | .error e s => h e s | .ok a s => .ok a s⟩
instance {ρ ε : Type} {m : Type → Type} [MonadExceptOf ε m] : MonadExceptOf ε (ReaderT ρ m) :=
  ⟨fun e _ => MonadExceptOf.throw e, fun x h r => MonadExceptOf.tryCatch (x r) (fun e => h e r)⟩

/-! ## Strings and arrays -/

instance : Inhabited Substring.Raw := ⟨⟨"", ⟨0⟩, ⟨0⟩⟩⟩
@[extern "by_name"] opaque String.toRawSubstring (s : String) : Substring.Raw
@[extern "by_name"] opaque String.toRawSubstring' (s : String) : Substring.Raw
@[extern "by_name"] opaque Array.append {α : Type u} (as bs : Array α) : Array α
instance {α : Type u} : Append (Array α) := ⟨Array.append⟩
def Array.mkArray0 {α : Type u} : Array α := Array.mkEmpty 0
def Array.mkArray1 {α : Type u} (a : α) : Array α := mkArray0.push a
def Array.mkArray2 {α : Type u} (a b : α) : Array α := (mkArray1 a).push b
def Array.mkArray3 {α : Type u} (a b c : α) : Array α := (mkArray2 a b).push c
def Array.mkArray4 {α : Type u} (a b c d : α) : Array α := (mkArray3 a b c).push d
def Array.mkArray5 {α : Type u} (a b c d e : α) : Array α := (mkArray4 a b c d).push e
def Array.mkArray6 {α : Type u} (a b c d e f : α) : Array α := (mkArray5 a b c d e).push f
def Array.mkArray7 {α : Type u} (a b c d e f g : α) : Array α := (mkArray6 a b c d e f).push g
def Array.mkArray8 {α : Type u} (a b c d e f g h : α) : Array α := (mkArray7 a b c d e f g).push h

/-! ## Syntax kinds -/

namespace Lean

instance : Coe SyntaxNodeKind SyntaxNodeKinds := ⟨fun k => .cons k .nil⟩
instance {ks : SyntaxNodeKinds} : CoeHead (TSyntax ks) Syntax := ⟨TSyntax.raw⟩
instance {ks : SyntaxNodeKinds} : CoeOut (TSyntax ks) Syntax := ⟨TSyntax.raw⟩
def TSyntaxArray (ks : SyntaxNodeKinds) := Array (TSyntax ks)
abbrev Term := TSyntax `term
abbrev Command := TSyntax `command
abbrev Ident := TSyntax `ident
abbrev choiceKind : SyntaxNodeKind := `choice
abbrev nullKind : SyntaxNodeKind := `null
abbrev identKind : SyntaxNodeKind := `ident
abbrev strLitKind : SyntaxNodeKind := `str
abbrev numLitKind : SyntaxNodeKind := `num

/-! ## Positions and hygiene -/

class MonadRef (m : Type → Type) where
  getRef : m Syntax
  withRef {α} : Syntax → m α → m α
export MonadRef (getRef)
def withRef {m : Type → Type} [Monad m] [MonadRef m] {α : Type} (ref : Syntax) (x : m α) : m α :=
  MonadRef.withRef ref x
@[extern "by_name"] opaque SourceInfo.fromRef (ref : Syntax) (canonical : Bool := false) : SourceInfo := .none
instance : Inhabited SourceInfo := ⟨.none⟩

class MonadQuotation (m : Type → Type) extends MonadRef m where
  getCurrMacroScope : m MacroScope
  getContext : m Name
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)
def MonadRef.mkInfoFromRefPos {m : Type → Type} [Monad m] [MonadRef m] : m SourceInfo :=
  do pure (SourceInfo.fromRef (← getRef))
@[extern "by_name"] opaque addMacroScope (ctx : Name) (n : Name) (scp : MacroScope) : Name

-- Lean only asks that the two opaque instances have some value; the binary's own are taken in their place.
instance : Inhabited (MonadQuotation MacroM) where
  default := {
    getRef := fun _ s => .ok .missing s
    withRef := fun _ x => x
    getCurrMacroScope := fun _ s => .ok 0 s
    getContext := fun _ s => .ok .anonymous s
    withFreshMacroScope := fun x => x }
instance : Inhabited (MonadQuotation PrettyPrinter.UnexpandM) where
  default := {
    getRef := fun _ s => .ok .missing s
    withRef := fun _ x => x
    getCurrMacroScope := fun _ s => .ok 0 s
    getContext := fun _ s => .ok .anonymous s
    withFreshMacroScope := fun x => x }
@[instance] opaque Macro.instMonadQuotationMacroM : MonadQuotation MacroM
@[instance] opaque PrettyPrinter.instMonadQuotationUnexpandM : MonadQuotation PrettyPrinter.UnexpandM

/-! ## Taking syntax apart and building it -/

namespace Syntax

@[extern "by_name"] opaque getKind (stx : Syntax) : SyntaxNodeKind
@[extern "by_name"] opaque isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool
@[extern "by_name"] opaque getArg (stx : Syntax) (i : Nat) : Syntax
@[extern "by_name"] opaque getArgs (stx : Syntax) : Array Syntax
@[extern "by_name"] opaque getNumArgs (stx : Syntax) : Nat
@[extern "by_name"] opaque getOptional? (stx : Syntax) : Option Syntax
@[extern "by_name"] opaque matchesNull (stx : Syntax) (n : Nat) : Bool
@[extern "by_name"] opaque matchesIdent (stx : Syntax) (id : Name) : Bool
@[extern "by_name"] opaque matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool
@[extern "by_name"] opaque getId (stx : Syntax) : Name
@[extern "by_name"] opaque setArg (stx : Syntax) (i : Nat) (a : Syntax) : Syntax
def node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  .node info kind (Array.mkArray1 a₁)
def node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  .node info kind (Array.mkArray2 a₁ a₂)
def node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  .node info kind (Array.mkArray3 a₁ a₂ a₃)
def node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  .node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)
def node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  .node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)
def node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  .node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)
def node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  .node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)
def node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  .node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)
structure SepArray (sep : String) where
  elemsAndSeps : Array Syntax
structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  elemsAndSeps : Array Syntax
end Syntax

@[extern "by_name"] opaque mkAtom (val : String) : Syntax
@[extern "by_name"] opaque mkNullNode (args : Array Syntax) : Syntax
@[extern "by_name"] opaque mkIdent (val : Name) : Ident
end Lean
