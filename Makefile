# Everything a user or contributor runs. `make demo` and `make test` need nothing but Python 3.11+.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.PHONY: demo test lint test-fast test-slow bench-lean hooks clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: $(VENV)/.installed
	$(BIN)/prover doctor
	$(BIN)/prover prove examples/

test: lint
	$(BIN)/python -m pytest

lint: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-slow: $(VENV)/.installed
	$(BIN)/python -m pytest -m slow

bench-lean: $(VENV)/.installed
	$(BIN)/python -m evals.bench_lean

clean:
	rm -rf $(VENV) build dist *.egg-info
