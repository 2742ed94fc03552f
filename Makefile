# Windows, or no make: README.md gives the same in plain pip and python words.

SEEDS   ?= seeds
CONTENT ?= content
OUT     ?= site
PORT    ?= 8000
PYTHON  ?= python3

BIN     := .venv/bin
DIGEST  := $(BIN)/digest

.PHONY: site serve test check eval tools bench shots lock clean

site: .venv/run
	@$(DIGEST) ingest $(SEEDS) --content $(CONTENT)
	@$(DIGEST) build --content $(CONTENT) --out $(OUT)

serve: .venv/run
	@$(DIGEST) serve --content $(CONTENT) --port $(PORT)

test: .venv/dev
	@$(BIN)/pytest

check: .venv/dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(MAKE) --no-print-directory test

eval: .venv/run
	@$(DIGEST) evaluate --gold tests/gold --pages $(SEEDS) --write $(CONTENT)/evaluation.json

tools: .venv/dev
	@$(BIN)/python .ci/tools.py

bench: .venv/dev
	@$(BIN)/python -m tests.bench.measure
	@$(BIN)/python -m tests.bench.analyses
	@$(BIN)/python -m tests.bench.ingesting
	@$(BIN)/python -m tests.bench.linear

# Pictures of every page kind, wide and narrow, light, dark and print, in shots/: to be laid beside the design.
shots: .venv/dev
	@$(BIN)/python -m tests.browser.shots $(CONTENT)

# One lock for all platforms, in two files: what runs, and what develops it.
lock: .venv/dev
	@$(BIN)/python .ci/lock.py

clean:
	rm -rf .venv .cache site/* dist

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it with PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements.txt pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: .venv/run requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
