"""Turns a file system's refusal into one sentence that names the folder and the way out."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prover.errors import ProverError

OTHER_FOLDER = "Set PROVER_CACHE to a folder that can be written."

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NOT_A_FOLDER = (errno.ENOTDIR, errno.EEXIST, errno.EISDIR)


@contextmanager
def storage_errors(folder: Path, what: str = "the core library", size: str = "40 MB") -> Iterator[None]:
    """Within the block, an `OSError` becomes a `ProverError` about the cache folder and what is written there."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            message = f"The disk is full (or a quota or limit is reached): {what} cannot be written to {folder}."
            hint = f"Free {size}, or set PROVER_CACHE to a folder on another disk."
        elif error.errno in _REFUSED:
            message = f"The cache folder {folder} cannot be written ({error.strerror})."
            hint = OTHER_FOLDER
        elif error.errno in _NOT_A_FOLDER:
            message = f"The cache folder {folder} cannot be made, because a file stands in its way."
            hint = OTHER_FOLDER
        else:
            message = f"The cache folder {folder} cannot be used ({error})."
            hint = OTHER_FOLDER
        raise ProverError(message, hint=hint) from error
