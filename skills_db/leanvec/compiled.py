"""How the numeric core is compiled: numba, to native code, kept on disk after the first call.

numba comes as a wheel with its own LLVM, so nobody needs a compiler. Importing it takes about half a second and the
first call of a kernel some seconds more, once per machine; therefore nothing imports this package before it searches.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
R = TypeVar("R")

Integer = Any
"""An integer within a kernel: numba, not mypy, knows how wide it is."""
Number = Any
"""A float within a kernel, most often float32."""


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Native code for `function`, which releases the interpreter's lock while it runs.

    The cache on disk notices a change of the function's own file only. Whoever edits `intrinsics.py` removes the
    `__pycache__` folder beside it.
    """
    return cast(Callable[P, R], numba.njit(nogil=True, cache=True, fastmath=True, error_model="numpy")(function))


def inlined(function: Callable[P, R]) -> Callable[P, R]:
    """The same for small functions that only other kernels call: their code is put where they are called."""
    return cast(
        Callable[P, R], numba.njit(nogil=True, fastmath=True, error_model="numpy", forceinline=True)(function)
    )
