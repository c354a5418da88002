# Two commands for a machine with Python 3.11 or newer; each does all of its own set-up.
# The README gives the same as plain commands.

PYTHON ?= python3
BIN := .venv/bin

CAN_MAKE_VENV := $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null

# Packages of Debian, as root only; elsewhere the machine is left as it is.
IS_DEBIAN_ROOT := [ "$$(id -u)" = 0 ] && grep -qs '^ID=debian' /etc/os-release
debian = ! { $(IS_DEBIAN_ROOT); } || { missing=; for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; done; \
  [ -z "$$missing" ] || { apt-get update -qq && $(APT_INSTALL) $$missing; } \
    || echo "Could not install$$missing: going on without." >&2; }
APT_INSTALL := DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends

# An environment whose Python is gone is none: it is made anew.
$(shell [ ! -L .venv/bin/python ] || [ -x .venv/bin/python ] || rm -rf .venv)

.DEFAULT_GOAL := help
.PHONY: help solve test trust docs lock sbom benchmark debian-pictures debian-solvers clean

help:
	@echo "make solve   install, plan the reference case, say where its chart lies"
	@echo "make test    install what the tests need; linters, types, floors, tests"
	@echo "make trust   the slow and exhaustive tests, and docs/trust.md; SEED=N for other cases, MUTANTS=N"
	@echo "make docs    write the pages that the code states, and the book of all pages"
	@echo "make benchmark   time the reference case, part by part"
	@echo "make lock    pin every package with the hash of its files; make sbom lists them, with licences"
	@echo "make clean   remove the environment and the caches; runs and inputs stay"

solve: .venv/.installed-report
	$(BIN)/pathway solve inputs/alibaba

test: debian-pictures .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n logical --maxprocesses 4

trust: debian-pictures debian-solvers .venv/.installed-dev .venv/.installed-solvers \
    .venv/.installed-mutants
	rm -rf build/trust
	$(BIN)/pytest -n logical --maxprocesses 4 -m trust $(if $(SEED),--seed $(SEED))
	$(BIN)/python tests/mutants.py $(or $(MUTANTS),30) $(if $(SEED),--seed $(SEED))
	$(BIN)/python tests/counting.py

docs: .venv/.installed-dev
	$(BIN)/python docs/generate.py
	$(BIN)/python -m sphinx -q -W --keep-going -j auto -c docs . build/book
	@echo "The book: build/book/index.html"

benchmark: .venv/.installed-dev
	$(BIN)/python benchmarks/run.py

lock: build/tools/.made
	{ sed '/^[^#]/,$$d' requirements.lock; build/tools/bin/uv pip compile pyproject.toml --extra all \
	  --constraint constraints.txt --generate-hashes --universal --python-version 3.11 \
	  --no-header --no-emit-index-url --no-annotate --quiet; } > build/requirements.lock
	mv build/requirements.lock requirements.lock

sbom: build/tools/.made .venv/.installed-all
	build/tools/bin/cyclonedx-py environment --output-file build/sbom.json $(BIN)/python

# Tools that only these two need, apart from what the program needs.
build/tools/.made:
	$(PYTHON) -m venv --clear build/tools
	build/tools/bin/python -m pip install --quiet uv cyclonedx-bom
	@touch $@

# One stamp for each extra: installed again only when the project's needs change.
.venv/.installed-%: pyproject.toml constraints.txt .venv/bin/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[$*]'
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>/dev/null || echo missing)." \
	    "Name one, as in: make solve PYTHON=python3.12" >&2; exit 1; }
	@$(CAN_MAKE_VENV) || ! { $(IS_DEBIAN_ROOT); } || { \
	  apt-get update -qq && $(APT_INSTALL) python3-venv; }
	@$(CAN_MAKE_VENV) || { echo "$(PYTHON) cannot make environments: install its venv module" \
	  "(Debian, Ubuntu: python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv || { rm -rf .venv; exit 1; }

# Without them the picture tests use the browser that is there, or are skipped and say so;
# PATHWAY_REQUIRE_PICTURES=1 turns such a skip into a failure.
debian-pictures:
	@$(call debian,chromium-headless-shell fonts-noto-cjk fonts-inter libreoffice-impress \
	  libreoffice-calc poppler-utils)

# Other solvers, for a second opinion: what is not there is skipped.
debian-solvers:
	@$(call debian,coinor-cbc glpk-utils)

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
