# Everything a user or contributor runs. `make demo` and `make test` need nothing but Python 3.11+ and a package index.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.PHONY: demo test lint test-slow test-serve bench-lean bench-steps bench-portfolio bench-automation bench-client bench-engine bench-agents bench-attention test-attention bench-library bench-index bench-skills bench-evolve hooks clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

# Exit code 1 means "some holes are not proved", which two of the examples are there to show.
demo: $(VENV)/.installed
	$(BIN)/prover doctor
	$(BIN)/prover prove --budget 15s examples/ || [ $$? -eq 1 ]

# Two workers on two processors; why, and what a test must not assume: docs/contributing.md.
# Where Python may not keep what it compiled, each of some thousand processes would compile all modules anew.
test: export PYTHONDONTWRITEBYTECODE =
# PROVER_TESTS_INSTALL: Debian's Chromium is installed for the tests that need it, where it is missing and this may.
test: lint
	PROVER_TESTS_INSTALL=1 $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

lint: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-slow: $(VENV)/.installed
	$(BIN)/python -m pytest -m slow

# The real vLLM on the processor, behind our client; a first run installs it (0.7 GB). `make test` runs it too.
test-serve: $(VENV)/.installed
	$(BIN)/python -m pytest tests/serve/test_serving.py

bench-lean: $(VENV)/.installed
	$(BIN)/python -m evals.bench_lean

# One tactic on a kept tactic state against a check of the whole script.
bench-steps: $(VENV)/.installed
	$(BIN)/python -m evals.bench_steps

# The 120 core statements of miniF2F, no model, strict verdicts.
bench-portfolio: $(VENV)/.installed
	$(BIN)/python -m evals.portfolio

# Schedules of attention by a model of the machine (no kernel runs).
bench-attention: $(VENV)/.installed
	$(BIN)/python -m evals.bench_attention

# The Triton kernel by its interpreter, and compiled for GPUs that need not be there (installs 1.8 GB).
test-attention: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet torch==2.13.0 triton
	$(BIN)/python -m pytest tests/attention

# Candidates a second through the whole loop of models and Lean, with a server that answers at once.
bench-engine: $(VENV)/.installed
	$(BIN)/python -m evals.bench_engine

# What models add to the search, at an equal budget of drafts and tokens; BENCH='--base-url … --model …'. Resumes.
bench-agents: $(VENV)/.installed
	$(BIN)/python -m evals.agents $(BENCH)

# 100,000 made-up skills: stored, listed, searched, compared; sizes.
bench-library: $(VENV)/.installed
	$(BIN)/python -m evals.bench_library

# All figures of the automation: core statements, proofs in Mathlib's style, false statements. Resumes; about an hour.
bench-automation: $(VENV)/.installed
	$(BIN)/python -m evals.automation

# Twenty problems that share lemmas, proved in sequence with and without the skill library, at equal time.
bench-skills: $(VENV)/.installed
	$(BIN)/python -m evals.library_problems

# 15 minutes of evolution without a model from an empty library, then problems with and without it. Resumes.
bench-evolve: $(VENV)/.installed
	$(BIN)/python -m evals.evolution $(BENCH)

# 8 parallel samples through our client against a bare load generator; BENCH='--base-url … --model …' for a real server.
bench-client: $(VENV)/.installed
	$(BIN)/python -m evals.bench_client $(BENCH)

# Recall against speed of the vector index and of others; BENCH='--size 1e6' for a million. Resumes.
bench-index: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	$(BIN)/python -m evals.bench_index $(BENCH)

# Write the generated modules of lean_project/core/Init/Hooks anew (needed when the wheel changes).
hooks: $(VENV)/.installed
	$(BIN)/python -m prover.lean.embedded.hooks --write

clean:
	rm -rf $(VENV) build dist *.egg-info
