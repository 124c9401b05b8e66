"""The user's cache folder, files written whole or not at all, and a lock between processes."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def cache_folder() -> Path:
    """`PROVER_CACHE` if set, else the platform's cache folder for this user, with `prover` appended. Not created."""
    named = os.environ.get("PROVER_CACHE")
    if named:
        return Path(named).expanduser().absolute()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "prover"
    base = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG specification has relative paths ignored.
    folder = Path(base) if base.startswith("/") else Path.home() / ".cache"
    return folder / "prover"


def write_atomically(path: Path, text: str) -> None:
    """Replace `path` by a file with `text`: a reader sees the old file or the new one. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def exclusive(lock: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock file exclusively; `waiting` is called once if another process holds it. Raises `OSError`.

    The kernel frees the lock when its holder ends in whatever way, so a killed builder blocks nobody.
    """
    import fcntl  # noqa: PLC0415 - absent on Windows, where the wheel's check says that there is no embedded Lean

    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(file, fcntl.LOCK_EX)
        # Never removed: a waiting process would hold a lock on a file that nobody else can find.
        yield
