"""The instructions that decide the speed, as LLVM code: byte products and prefetches.

All take addresses as 64-bit integers (`array.ctypes.data` inside a kernel). Nothing here checks a bound: the callers
are the kernels of this package, which own the arrays.

A code is an unsigned byte (LVQ-8) or half of one (LVQ-4), the query is quantised to signed bytes, and the sum is a
32-bit integer: at most 32,768 dimensions before it could overflow, far above what an index accepts. Processors with
the VNNI instructions multiply and add 64 pairs at once; elsewhere LLVM makes the best of the same sum.
"""

from typing import Any

import llvmlite.binding as llvm
from llvmlite import ir
from numba import types
from numba.extending import intrinsic

_I8, _I16, _I32, _I64, _F32 = ir.IntType(8), ir.IntType(16), ir.IntType(32), ir.IntType(64), ir.FloatType()


def processor_has(feature: str) -> bool:
    """Whether the processor this runs on has an instruction set, by LLVM's name for it."""
    return bool(llvm.get_host_cpu_features().get(feature, False))


_WIDE = processor_has("avx512vnni") and processor_has("avx512f")
_NARROW = processor_has("avx512vnni") and processor_has("avx512vl")
BLOCK = 64
"""Bytes of codes that one step of the wide loop takes; records are multiples of half of it."""


def _load(builder: Any, base: Any, offset: Any, width: int) -> Any:
    """`width` bytes at base + offset, at any alignment."""
    kind = ir.VectorType(_I8, width)
    value = builder.load(builder.inttoptr(builder.add(base, offset), kind.as_pointer()))
    value.align = 1
    return value


def _accumulate(builder: Any, total: Any, codes: Any, query: Any, width: int) -> Any:
    """total[i] + the four products that belong to lane i; codes unsigned, query signed."""
    lanes = width // 4
    sums = ir.VectorType(_I32, lanes)
    if (width == 64 and _WIDE) or (width == 32 and _NARROW):
        fused = builder.module.declare_intrinsic(
            f"llvm.x86.avx512.vpdpbusd.{width * 8}", fnty=ir.FunctionType(sums, [sums, sums, sums])
        )
        return builder.call(fused, [total, builder.bitcast(codes, sums), builder.bitcast(query, sums)])
    wide = ir.VectorType(_I32, width)
    products = builder.mul(builder.zext(codes, wide), builder.sext(query, wide))
    for part in range(4):
        chosen = ir.Constant(sums, [4 * lane + part for lane in range(lanes)])
        total = builder.add(total, builder.shuffle_vector(products, ir.Constant(wide, ir.Undefined), chosen))
    return total


def _horizontal(builder: Any, total: Any, lanes: int) -> Any:
    reduce = builder.module.declare_intrinsic(
        f"llvm.vector.reduce.add.v{lanes}i32", fnty=ir.FunctionType(_I32, [ir.VectorType(_I32, lanes)])
    )
    return builder.call(reduce, [total])


def _unpacked(builder: Any, packed: Any, width: int) -> Any:
    """2 * width codes out of width bytes: first all low halves, then all high halves."""
    bytes_ = ir.VectorType(_I8, width)
    low = builder.and_(packed, ir.Constant(bytes_, [15] * width))
    high = builder.lshr(packed, ir.Constant(bytes_, [4] * width))
    order = ir.Constant(ir.VectorType(_I32, 2 * width), list(range(2 * width)))
    return builder.shuffle_vector(low, high, order)


def _loop(builder: Any, length: Any, step: int, body: Any) -> tuple[Any, Any]:
    """Sum of body(offset) over offset = 0, step, … while offset + step <= length; also where it stopped."""
    sums = ir.VectorType(_I32, 16)
    before = builder.block
    head, inside, after = (builder.append_basic_block(name) for name in ("dot.head", "dot.body", "dot.done"))
    builder.branch(head)
    builder.position_at_end(head)
    offset, total = builder.phi(_I64), builder.phi(sums)
    offset.add_incoming(ir.Constant(_I64, 0), before)
    total.add_incoming(ir.Constant(sums, [0] * 16), before)
    beyond = builder.add(offset, ir.Constant(_I64, step))
    builder.cbranch(builder.icmp_signed("<=", beyond, length), inside, after)
    builder.position_at_end(inside)
    grown = body(offset, total)
    offset.add_incoming(beyond, builder.block)
    total.add_incoming(grown, builder.block)
    builder.branch(head)
    builder.position_at_end(after)
    return offset, total


@intrinsic  # type: ignore[untyped-decorator]
def dot_bytes(typing: Any, codes: Any, query: Any, length: Any) -> Any:
    """Sum of codes[j] * query[j] for j < length, a multiple of 32: unsigned bytes times signed bytes, int32."""
    signature = types.int32(types.int64, types.int64, types.int64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        base, other, size = arguments

        def step(offset: Any, total: Any) -> Any:
            return _accumulate(
                builder, total, _load(builder, base, offset, 64), _load(builder, other, offset, 64), 64
            )

        offset, total = _loop(builder, size, 64, step)
        whole = _horizontal(builder, total, 16)
        before = builder.block
        rest, done = builder.append_basic_block("dot.rest"), builder.append_basic_block("dot.end")
        builder.cbranch(builder.icmp_signed("<", offset, size), rest, done)
        builder.position_at_end(rest)
        zero = ir.Constant(ir.VectorType(_I32, 8), [0] * 8)
        tail = _accumulate(builder, zero, _load(builder, base, offset, 32), _load(builder, other, offset, 32), 32)
        more = builder.add(whole, _horizontal(builder, tail, 8))
        builder.branch(done)
        builder.position_at_end(done)
        result = builder.phi(_I32)
        result.add_incoming(whole, before)
        result.add_incoming(more, rest)
        return result

    return signature, generate


@intrinsic  # type: ignore[untyped-decorator]
def dot_halves(typing: Any, codes: Any, query: Any, length: Any) -> Any:
    """The same for LVQ-4: `length` bytes of codes, a multiple of 32, against 2 * length signed bytes of query.

    Block b of 32 bytes holds dimensions 64 b … 64 b + 31 in its low halves and the next 32 in its high halves.
    """
    signature = types.int32(types.int64, types.int64, types.int64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        base, other, size = arguments

        def step(offset: Any, total: Any) -> Any:
            codes = _unpacked(builder, _load(builder, base, offset, 32), 32)
            query = _load(builder, other, builder.add(offset, offset), 64)
            return _accumulate(builder, total, codes, query, 64)

        _, total = _loop(builder, size, 32, step)
        return _horizontal(builder, total, 16)

    return signature, generate


@intrinsic  # type: ignore[untyped-decorator]
def half_at(typing: Any, address: Any) -> Any:
    """The float16 at an address as float32. By shifting and one product, so that no instruction set is needed."""
    signature = types.float32(types.int64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        loaded = builder.load(builder.inttoptr(arguments[0], _I16.as_pointer()))
        loaded.align = 2
        bits = builder.zext(loaded, _I32)
        sign = builder.shl(builder.and_(bits, ir.Constant(_I32, 0x8000)), ir.Constant(_I32, 16))
        body = builder.shl(builder.and_(bits, ir.Constant(_I32, 0x7FFF)), ir.Constant(_I32, 13))
        value = builder.bitcast(builder.or_(sign, body), _F32)
        return builder.fmul(value, ir.Constant(_F32, 2.0**112))

    return signature, generate


@intrinsic  # type: ignore[untyped-decorator]
def float_at(typing: Any, address: Any) -> Any:
    """The float32 at an address, at any alignment."""
    signature = types.float32(types.int64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        loaded = builder.load(builder.inttoptr(arguments[0], _F32.as_pointer()))
        loaded.align = 1
        return loaded

    return signature, generate


@intrinsic  # type: ignore[untyped-decorator]
def bits_of(typing: Any, value: Any) -> Any:
    """The bits of a float32 as int32."""
    return types.int32(types.float32), lambda context, builder, signature, arguments: builder.bitcast(
        arguments[0], _I32
    )


@intrinsic  # type: ignore[untyped-decorator]
def float_of(typing: Any, value: Any) -> Any:
    """The float32 with these bits (int32)."""
    return types.float32(types.int32), lambda context, builder, signature, arguments: builder.bitcast(
        arguments[0], _F32
    )


@intrinsic  # type: ignore[untyped-decorator]
def prefetch(typing: Any, address: Any) -> Any:
    """Ask for the cache line at an address. Any address is allowed, nothing is read."""
    signature = types.void(types.int64)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        pointer = _I8.as_pointer()
        fetch = builder.module.declare_intrinsic(
            "llvm.prefetch", [pointer], ir.FunctionType(ir.VoidType(), [pointer, _I32, _I32, _I32])
        )
        constants = [ir.Constant(_I32, value) for value in (0, 3, 1)]  # read, keep in all caches, data
        builder.call(fetch, [builder.inttoptr(arguments[0], pointer), *constants])
        return context.get_dummy_value()

    return signature, generate
