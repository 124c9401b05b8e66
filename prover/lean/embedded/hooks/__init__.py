"""Makes the hook modules of the core library: declarations whose bodies are native code in the wheel's library.

The library holds all parsers, macros and unexpanders of Lean; what an environment of our own lacks is only their
declarations (name, type, attribute). They are read off the library itself: its symbol table gives the names, its data
the syntax kinds. `python -m prover.lean.embedded.hooks --write` writes them, `--check` compares. For development, on
Linux; users of the package never run it.
"""
