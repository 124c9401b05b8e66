"""The native driver: Lean from the wheel inside our own processes, through ctypes."""

from prover.lean.native.session import NativeSession

__all__ = ["NativeSession"]
