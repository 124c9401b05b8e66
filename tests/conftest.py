"""What all tests need."""

import signal

import pytest

# A shell that starts the tests in the background makes them, and every program that they start, ignore Ctrl-C; the
# tests that interrupt a program need the usual disposition, which programs inherit from this process.
signal.signal(signal.SIGINT, signal.default_int_handler)

_FIRST = ("test_serving.py", "test_bad_files.py")
"""They take longest, and one of them waits for downloads: begun last, they would be waited for at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; the rest in the usual order."""
    items.sort(key=lambda item: _FIRST.index(item.path.name) if item.path.name in _FIRST else len(_FIRST))
