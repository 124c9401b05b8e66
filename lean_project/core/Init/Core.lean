prelude
import Init.Logic.WellFounded

/-!
Logic, up to the point where terms can be printed with notation: `Init.Hooks.Unexpanders` needs these declarations.
-/
