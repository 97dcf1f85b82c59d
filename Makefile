# The commands of this house. Each makes .venv and installs what it needs once; a second run starts in seconds.

PYTHON ?= python3
PORT ?= 8080
WORKERS ?= 3
PYTEST_ARGS ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install -c constraints.txt
SOURCES := pyproject.toml constraints.txt

# Modules are compiled once, for all the processes that tests start, wherever the files lie.
unexport PYTHONDONTWRITEBYTECODE
export PYTHONPYCACHEPREFIX := $(CURDIR)/.venv/compiled

.PHONY: help demo test check tests hunt bench pictures format

help:
	@echo "make demo      a shop to try in the browser, without a token (PORT=8080)"
	@echo "make test      all checks and all tests, on SQLite and on a real PostgreSQL"
	@echo "make hunt      look for what the tests have not thought of: random examples, thousands of them, for hours"
	@echo "make check     format, lint, types, import contracts"
	@echo "make format    bring the code into the form that make check asks for"
	@echo "make bench     measure, print a table and write it to bench/results/"
	@echo "make pictures  draw the pictures of the README anew"

demo: .venv/.ready-to-run
	@$(BIN)/parley demo --port $(PORT)

test: check tests

tests: .venv/.ready-to-develop
	@echo "== tests, on SQLite and PostgreSQL"
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(PYTEST_ARGS)

hunt: .venv/.ready-to-develop
	@HYPOTHESIS_PROFILE=thorough $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m hypothesis --timeout=0 $(PYTEST_ARGS)

check: .venv/.ready-to-develop
	@echo "== format" && $(BIN)/ruff format --check .
	@echo "== lint" && $(BIN)/ruff check .
	@echo "== types" && $(BIN)/mypy
	@echo "== who imports whom" && $(BIN)/lint-imports

format: .venv/.ready-to-develop
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: .venv/.ready-to-bench
	@$(BIN)/python -m bench

pictures: .venv/.ready-to-develop
	@$(BIN)/python -m tests.browser.pictures

.venv/.ready-to-run: .venv/bin/python $(SOURCES)
	@echo "== installing what the shop needs (once, about a minute)"
	@$(PIP) -e '.[charts]'
	@touch $@

.venv/.ready-to-develop: .venv/bin/python $(SOURCES)
	@echo "== installing what the shop, its checks and its tests need (once, a minute or two)"
	@$(PIP) -e '.[dev,postgres,charts,reco]'
	@touch .venv/.ready-to-run $@

.venv/.ready-to-bench: .venv/.ready-to-develop
	@echo "== installing what the benchmarks need (once)"
	@$(PIP) -e '.[dev,postgres,charts,reco,bench]'
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Parley needs Python 3.11 or newer: name one with make PYTHON=python3.12 …"; exit 2; }
	@echo "== making a virtual environment in .venv"
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "Python's venv module is missing (on Debian and Ubuntu: apt-get install python3-venv)"; exit 2; }
