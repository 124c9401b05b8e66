prelude
import Init.Grind.RingLemmas
