"""What all tests need."""

import atexit
import os
import shutil
import signal
import tempfile

import pytest

# A shell that starts the tests in the background makes them, and every program that they start, ignore Ctrl-C; the
# tests that interrupt a program need the usual disposition, which programs inherit from this process.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Nothing of a test goes into the database of whoever runs the tests.
os.environ["PROVER_DATA"] = _data = tempfile.mkdtemp(prefix="prover-tests-")
atexit.register(shutil.rmtree, _data, ignore_errors=True)

_FIRST = ("test_serving.py", "test_bad_files.py")
"""They take longest, and one of them waits for downloads: begun last, they would be waited for at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; the rest in the usual order."""
    items.sort(key=lambda item: _FIRST.index(item.path.name) if item.path.name in _FIRST else len(_FIRST))
