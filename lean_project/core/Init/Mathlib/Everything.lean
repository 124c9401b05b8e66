prelude
import Init.Mathlib.Numbers.Divisors
import Init.Mathlib.Numbers.ZMod
import Init.Mathlib.Finset.More
import Init.Mathlib.Functions

/-!
All names of Mathlib that are not made by tactics. The namespaces that competition statements open exist here, even
those that are empty.
-/
set_option linter.all false

namespace BigOperators
end BigOperators
namespace Real
end Real
namespace Topology
end Topology
namespace Rat
end Rat
namespace Polynomial
end Polynomial
namespace Filter
end Filter
namespace MeasureTheory
end MeasureTheory
namespace Pointwise
end Pointwise
namespace ENNReal
end ENNReal
namespace NNReal
end NNReal
namespace Complex
end Complex

/-- `Type*` is a type of any universe. -/
macro "Type*" : term => `(Type _)
/-- `Sort*` is a sort of any universe. -/
macro "Sort*" : term => `(Sort _)
