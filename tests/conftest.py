"""What all tests need."""

import signal

# A shell that starts the tests in the background makes them, and every program that they start, ignore Ctrl-C; the
# tests that interrupt a program need the usual disposition, which programs inherit from this process.
signal.signal(signal.SIGINT, signal.default_int_handler)
