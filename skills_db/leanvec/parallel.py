"""Work on ranges of rows by several threads: the kernels release the interpreter's lock."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def processors() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)


def in_parallel(work: Callable[[int, int], None], size: int, threads: int, chunk: int) -> None:
    """work(first, last) for ranges of at most `chunk` that cover 0 … size - 1; what it raises is raised."""
    ranges = [(start, min(start + chunk, size)) for start in range(0, size, chunk)]
    if threads <= 1 or len(ranges) <= 1:
        for first, last in ranges:
            work(first, last)
        return
    with ThreadPoolExecutor(min(threads, len(ranges)), thread_name_prefix="leanvec") as pool:
        for future in [pool.submit(work, first, last) for first, last in ranges]:
            future.result()
