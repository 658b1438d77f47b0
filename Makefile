# `make` alone lists what there is. A fresh machine needs Python 3.11 or later, make and git.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

SECONDS   ?= 60
MUTATIONS ?= 10000
KILLS     ?= 200
SEED      ?= 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench fuzz accuracy samples golden schema clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q kqparse  # as pip does for a package that it copies
	@touch $@

demo: $(READY)  ## install, extract the samples into out/, and look at the result
	$(BIN)/kqparse extract samples/ -o out
	$(BIN)/kqparse validate out
	@ls out
	@$(BIN)/python -c "import csv; [print(' | '.join((r['position_id'], r['category'], r['headcount'], r['title_kk'] or r['title_ru']))) for r in csv.DictReader(open('out/positions.csv', encoding='utf-8', newline=''))]"

test: lint  ## lint, type-check and run every test
	$(BIN)/python -m pytest

lint: $(READY)  ## format, lint, types, direction of imports, grammar files
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/kqparse grammars check

bench: $(VENV)/.bench-ready  ## speed and memory, as ratios side by side in one run, into BENCHMARKS.md
	$(BIN)/python -m compileall -q kqparse  # or each start of a command may pay for what was changed since
	$(BIN)/python tests/bench/run.py $(ARGS)

$(VENV)/.bench-ready: $(READY) requirements-bench.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-bench.lock
	@touch $@

accuracy: $(READY)  ## how well requirements are understood, field by field, on the gold set
	$(BIN)/python tests/gold/accuracy.py

fuzz: $(READY)  ## hunt for inputs that break a promise (SECONDS=60 MUTATIONS=10000 KILLS=200 SEED=1)
	-@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement tests/fuzz/requirements.lock
	$(BIN)/python tests/fuzz/fuzz.py --seconds $(SECONDS) --mutations $(MUTATIONS) --kills $(KILLS) --seed $(SEED)
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=hunt --hypothesis-seed=$(SEED)  # laws, on new examples

samples: $(READY)  ## lay the samples out as PDF, DOCX and HTML into samples-in-formats/
	$(BIN)/python tests/layout/lay_out.py

golden: samples  ## write the samples in formats, the expected results, and what the README's commands print, anew
	$(BIN)/python tests/golden/write.py
	$(BIN)/python tests/docs/readme_examples.py

schema: $(READY)  ## write schema/ anew from the model and the registry of findings
	$(BIN)/kqparse schema > schema/document.schema.json.part && mv schema/document.schema.json.part schema/document.schema.json
	$(BIN)/kqparse rule --all > schema/RULES.md.part && mv schema/RULES.md.part schema/RULES.md

clean:  ## remove everything that make has made
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
