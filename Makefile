# Everything a newcomer needs. Each target makes what it lacks first: the preflight names missing system packages, the
# virtual environment is built from the lock file and rebuilt when that changes. No .env is needed for any of them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:
.DEFAULT_GOAL := help

# The offices of the demonstration and their year; what `make demo` prints and `make bench` measures.
DEMO_KODE ?= SETDA MOJOSARI DISKOMINFO
DEMO_TAHUN ?= 2024
# Address of the demonstration server; SERVE=0 prints and stops.
ALAMAT ?= 127.0.0.1:8000
SERVE ?= 1

# The first Python that is new enough, else any: the preflight then says what is wrong with it.
# Asked by running it, because a version manager's python3.11 may exist and not start.
ifndef PYTHON
PYTHON := $(shell for p in python3.11 python3 python3.12 python3.13 python3.14; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; exit; }; done; echo python3)
endif

VENV := .venv
BIN := $(VENV)/bin
INSTALL = $(PYTHON) -m venv --clear $(VENV) && $(BIN)/python -m pip install --quiet --no-deps --require-hashes -r

# Development settings are asked for by name; production is the default of sakip/settings.py. Database and directory are
# named here and no .env is read, so that a demonstration never meets the real data of the same machine.
export SAKIP_ENV := development
export SAKIP_ENV_FILE := /dev/null
export SAKIP_DATA_DIR := $(CURDIR)/var
export DATABASE_URL := sqlite:///$(CURDIR)/var/sakip.sqlite3
MANAGE := $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest
# What no later change may leave untested (desain.md 9).
TANPA_CELAH := reports/calc/*,sakip/actions/*

.PHONY: help demo data test test-sqlite test-postgres coverage lint format gambar bench venv lock preflight preflight-tests clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- Environment ----------------------------------------------------------------------------------------------------

preflight: ## Name missing system packages
	@command -v $(PYTHON) >/dev/null || { echo "KURANG: Python 3.11, untuk aplikasi. Pasang: apt-get install python3" >&2; exit 2; }
	@$(PYTHON) sakip/preflight.py

preflight-tests:
	@command -v $(PYTHON) >/dev/null || { echo "KURANG: Python 3.11, untuk aplikasi. Pasang: apt-get install python3" >&2; exit 2; }
	@$(PYTHON) sakip/preflight.py --tests

# Two stamps in one environment: what runs the application, and that plus what checks it.
$(VENV)/.siap-aplikasi: requirements.lock | preflight
	$(INSTALL) requirements.lock
	@touch $@

$(VENV)/.siap: requirements-dev.lock requirements.lock | preflight
	$(INSTALL) requirements-dev.lock
	@touch $(VENV)/.siap-aplikasi $@

venv: $(VENV)/.siap ## Make the virtual environment with everything in it

lock: ## Resolve pyproject.toml again into both lock files (needs the network)
	$(PYTHON) -m venv .uv && .uv/bin/python -m pip install --quiet uv
	.uv/bin/uv pip compile --quiet --no-config --no-header --universal --python-version 3.11 --generate-hashes \
	  --upgrade pyproject.toml --output-file requirements.lock
	.uv/bin/uv pip compile --quiet --no-config --no-header --universal --python-version 3.11 --generate-hashes \
	  --upgrade pyproject.toml --extra dev --constraints requirements.lock --output-file requirements-dev.lock

# --- Demonstration --------------------------------------------------------------------------------------------------

data: preflight $(VENV)/.siap-aplikasi ## Migrate the SQLite database in var/ and load the demonstration data
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) isi_contoh

demo: data ## Set up, load the demonstration, print each LKjIP, then serve (SERVE=0 stops before)
	@for kode in $(DEMO_KODE); do \
	  $(MANAGE) lkjip "$$kode" $(DEMO_TAHUN) --format html,pdf --keluar var/lkjip; done
	@echo "LKjIP tercetak di var/lkjip:" && ls -1 var/lkjip
	@if [ "$(SERVE)" = 0 ]; then exit 0; fi; \
	  echo "Buka http://$(ALAMAT)/ (Ctrl-C untuk berhenti)"; \
	  stop() { trap - INT TERM EXIT; kill $$anak 2>/dev/null || true; wait $$anak 2>/dev/null || true; }; \
	  anak=; trap 'stop; exit 0' INT TERM; trap stop EXIT; \
	  $(MANAGE) db_worker --no-reload & anak="$$!"; \
	  $(MANAGE) runserver --noreload $(ALAMAT) & anak="$$anak $$!"; \
	  wait -n

# --- Checks ---------------------------------------------------------------------------------------------------------

lint: $(VENV)/.siap ## Style, import contracts and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy

format: $(VENV)/.siap ## Rewrite the code in the project's style
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

test: preflight-tests lint ## All checks and tests, on SQLite and PostgreSQL, and the coverage gate
	$(MAKE) --no-print-directory test-sqlite test-postgres coverage

test-sqlite: $(VENV)/.siap
	$(PYTEST) -n 2 --cov --cov-report=

test-postgres: $(VENV)/.siap
	$(BIN)/python -m tests.postgres -- $(PYTEST) -n 2 --cov --cov-append --cov-report= tests/sakip

coverage: $(VENV)/.siap
	$(BIN)/coverage report --include='$(TANPA_CELAH)' --fail-under=100

gambar: $(VENV)/.siap ## Take the pictures of docs/panduan anew
	SAKIP_GAMBAR=$(CURDIR)/docs/panduan/gambar $(PYTEST) -q tests/sakip/browser/test_panduan.py -k pictures

bench: data ## Time the printing of each demonstration office; writes bench/hasil.json
	$(BIN)/python bench/run.py --tahun $(DEMO_TAHUN) $(DEMO_KODE)

clean: ## Remove everything the targets made
	rm -rf $(VENV) .uv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage .coverage.* bench/hasil.json
	find var -mindepth 1 ! -name .gitkeep -delete
