PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
.PHONY: campaign crash help setup demo test check format lint types imports budgets bench pictures lock system clean

help:  ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-9s %s\n", $$1, $$2}'

$(VENV)/.run: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

setup: $(VENV)/.run  ## make .venv with what the program needs

demo: $(VENV)/.run  ## open Claimdeck on the bundled Medicare and Medicaid portals
	@$(BIN)/claimdeck demo

system:  # a real Secret Service and strace for the tests that need them, where we may install
	@sh tests/system_packages.sh

test: export PYTHONDONTWRITEBYTECODE =  # or each program that a test starts compiles itself anew
test: $(VENV)/.dev system  ## run every test
	@$(BIN)/python -m pytest -n 3  # two cores: where one test waits for a program, another goes on

format: $(VENV)/.dev  ## rewrite the code in the house format
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lint: $(VENV)/.dev
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: $(VENV)/.dev
	@$(BIN)/mypy

imports: $(VENV)/.dev
	@$(BIN)/lint-imports --no-cache

budgets: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.budgets

check: lint types imports budgets test  ## what CI runs: format, lint, types, layers, byte budgets, tests

crash: $(VENV)/.dev system  ## stop the store at every system call and look at what is left
	@$(BIN)/python -m tests.crash.campaign
	@$(BIN)/python -m tests.crash.downloads

campaign: $(VENV)/.dev  ## break and narrow the line under every operation; draw every example of the property tests
	@$(BIN)/python -m tests.line_faults
	@$(BIN)/python -m tests.line_faults.slow_line
	@CLAIMDECK_DRAWN=1 $(BIN)/python -m pytest -n 2 tests/x12 tests/mock_backend tests/offline_cache

bench: $(VENV)/.dev  ## print the performance table
	@$(BIN)/python -m benchmarks

LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 pyproject.toml

pictures: $(VENV)/.dev  ## draw the pictures of the documentation again
	@CLAIMDECK_PICTURES=1 $(BIN)/python -m pytest tests/screens/test_pictures.py

lock: $(VENV)/.dev  ## pin every dependency again, for every system
	@$(LOCK) --extra build --output-file requirements.lock
	@$(LOCK) --extra build --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean:  ## forget the environment and every cache
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
