prelude
import Init.Grind.Normalization

/-!
Lemmas of the library that `grind` instantiates by itself, and the symbols that it would rather not match on.
-/

/-! ## Symbols -/

attribute [grind symbol low] HAdd.hAdd HSub.hSub HMul.hMul Dvd.dvd HDiv.hDiv HMod.hMod

-- Equations and connectives are taken apart and never looked for.
attribute [grind symbol 0] Eq HEq Iff And Or Not

/-! ## Extensionality and definitions -/

attribute [grind ext] funext
attribute [grind =] Nat.min_def Nat.max_def Int.min_def Int.max_def

/-! ## Lists -/

namespace List

attribute [grind =] nil_append cons_append append_nil append_assoc
attribute [grind =] length_nil length_cons length_append length_map length_reverse length_replicate length_range
attribute [grind =] map_nil map_cons map_append map_map
attribute [grind =] reverse_nil reverse_cons reverse_append reverse_reverse
attribute [grind =] filter_nil filter_cons filter_append
attribute [grind =] foldl_nil foldl_cons foldl_append foldr_nil foldr_cons foldr_append sum_nil sum_cons
attribute [grind =] mem_cons mem_append mem_map mem_filter mem_reverse mem_range
grind_pattern not_mem_nil => a ∈ ([] : List α)

end List
