# The commands of the project; `make` lists them. They need Python 3.11 or 3.12, the checks Node.js 18 or later
# as well, and make .venv and node_modules themselves.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BENCH_VENV := .venv-bench
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest
MANAGE := $(BIN)/python workbench/manage.py
PORT ?= 8000

# Each stage says at its end how many tests it had and how long it took.
STAGE := tools/stage.sh

# As many processes as the machine has cores; JOBS=0 for one that can be debugged. The tests of one file stay in one
# process, which makes what they share once.
JOBS ?= auto
PARALLEL := -n $(JOBS) --dist loadfile

# Tests of what runs in the demo need its settings; all others have their own.
WORKBENCH_TESTS := tests/workbench
BROWSER_TESTS := tests/browser
OFFICE_TESTS := tests/office
DATABASE_TESTS := $(wildcard tests/results tests/services tests/reports tests/management)
NOT_UNIT := $(addprefix --ignore=,$(WORKBENCH_TESTS) $(BROWSER_TESTS) $(OFFICE_TESTS))
QUICK := -m 'not slow and not browser and not server and not long' --hypothesis-profile=fast

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-15s %s\n", $$1, $$2 }'

# --- Installing

.PHONY: install
install: $(VENV)/.installed ## Make .venv with the package and the demo (PYTHON=... to choose the Python)

LOCKED := $(wildcard requirements/*.txt)

# pip is asked again only after a change of what it reads.
$(VENV)/.installed: setup.py pyproject.toml csr_xblock/__init__.py $(LOCKED)
	tools/make_venv.sh $(VENV)
	tools/install.sh $(VENV) 'workbench'
	touch $@

$(VENV)/.installed-tests: $(VENV)/.installed
	tools/install.sh $(VENV) 'workbench,test,dev'
	touch $@

$(VENV)/.installed-mysql $(VENV)/.installed-postgres: $(VENV)/.installed-%: $(VENV)/.installed-tests
	tools/install.sh $(VENV) 'workbench,test,dev,$*'
	touch $@

$(BENCH_VENV)/.installed: setup.py pyproject.toml csr_xblock/__init__.py
	tools/make_venv.sh $(BENCH_VENV)
	tools/install.sh $(BENCH_VENV) 'workbench,bench'
	touch $@

.PHONY: lock
lock: ## Write down anew which versions the demo and the tests are installed with
	tools/lock.sh

# npm is asked again only after a change of what is wanted.
node_modules/.installed: package.json package-lock.json .npmrc
	@command -v npm >/dev/null || { echo "The checks of scripts and styles need Node.js 18 or later, with npm." >&2; exit 1; }
	npm ci --loglevel=error
	touch $@

# --- The demo

.PHONY: run
run: $(VENV)/.installed ## Start the demo on http://127.0.0.1:8000 (PORT=... for another port)
	$(MANAGE) migrate --run-syncdb --noinput --verbosity 0
	CSR_WORKBENCH_URL=http://127.0.0.1:$(PORT) $(MANAGE) runserver 127.0.0.1:$(PORT)

.PHONY: reset
reset: ## Forget what was done in the demo
	rm -rf workbench/var

# --- Checks and tests

.PHONY: test
test: check test-unit test-workbench test-office test-browser ## Every check and test; Chromium and LibreOffice are found or installed

.PHONY: test-fast
test-fast: lint ## What needs no browser and no server, with fewer examples for property tests
	@$(STAGE) "quick unit tests" $(PYTEST) $(NOT_UNIT) $(PARALLEL) $(QUICK)
	@$(STAGE) "quick tests of the demo" $(PYTEST) $(WORKBENCH_TESTS) --ds=demo_settings $(PARALLEL) $(QUICK)

.PHONY: check
check: format-check links-check lint

.PHONY: format-check
format-check: $(VENV)/.installed-tests
	@$(STAGE) format $(BIN)/ruff format --check .

.PHONY: links-check
links-check:
	@$(STAGE) links tools/check_links.sh

.PHONY: lint
lint: $(VENV)/.installed-tests node_modules/.installed ## Lint, check types, import contracts and annotations
	@$(STAGE) ruff $(BIN)/ruff check .
	@$(STAGE) mypy $(BIN)/mypy
	@$(STAGE) "import contracts" $(BIN)/lint-imports
	@$(STAGE) "annotations of personal data" env PYTHONPATH=. DJANGO_SETTINGS_MODULE=tests.settings $(BIN)/code_annotations \
		django_find_annotations --config_file .pii_annotations.yml --lint --coverage
	@$(STAGE) "scripts and styles" npm run --silent lint

.PHONY: test-unit
test-unit: $(VENV)/.installed-tests
	@$(STAGE) "unit tests" $(PYTEST) $(NOT_UNIT) $(PARALLEL)

.PHONY: test-workbench
test-workbench: $(VENV)/.installed-tests
	@$(STAGE) "tests of the demo" $(PYTEST) $(WORKBENCH_TESTS) --ds=demo_settings -m 'not browser and not long' $(PARALLEL)

.PHONY: test-office
test-office: $(VENV)/.installed-tests ## Open, change and save every workbook and download in LibreOffice
	@SOFFICE_PATH="$$(tools/find_office.sh)"; export SOFFICE_PATH; \
	$(STAGE) "tests in LibreOffice" $(PYTEST) $(OFFICE_TESTS)

# A page that a busy machine brings too late gets a second try, which the stage's line counts; a wrong value gets none.
SECOND_TRY := --reruns 1 --only-rerun TimeoutError --only-rerun 'Locator expected'

# Each process has a browser and a demo of its own.
.PHONY: test-browser
test-browser: $(VENV)/.installed-tests
	@CHROME_PATH="$$(tools/find_browser.sh)"; export CHROME_PATH; status=0; \
	$(STAGE) "browser tests of the demo" $(PYTEST) $(WORKBENCH_TESTS) --ds=demo_settings -m 'browser and not long' $(SECOND_TRY) || status=$$?; \
	$(STAGE) "browser tests" $(PYTEST) $(BROWSER_TESTS) --ds=demo_settings -m 'not long' $(PARALLEL) $(SECOND_TRY) || status=$$?; exit $$status

# CSR_TEST_DB=mysql or CSR_TEST_DB=postgres in the environment: that server is there already.
.PHONY: test-mysql
test-mysql: $(VENV)/.installed-mysql ## The database tests on MySQL or MariaDB: CSR_TEST_DB_... or a throw-away server
	@$(STAGE) "database tests on MySQL" $(if $(filter mysql,$(CSR_TEST_DB)),,tools/with_mariadb.sh) \
		$(PYTEST) $(DATABASE_TESTS) $(PARALLEL)

.PHONY: test-postgres
test-postgres: $(VENV)/.installed-postgres ## The database tests on PostgreSQL: CSR_TEST_DB_... or a throw-away server
	@$(STAGE) "database tests on PostgreSQL" $(if $(filter postgres,$(CSR_TEST_DB)),,tools/with_postgres.sh) \
		$(PYTEST) $(DATABASE_TESTS) $(PARALLEL)

# Whole pages and requests take half of the time and meet the same modules, so the other Python has them with the long tests.
WHOLE_PAGES := $(addprefix --ignore=,tests/screens tests/studio tests/edge)

.PHONY: test-pythons
test-pythons: $(VENV)/.installed-tests ## The quick unit tests but whole pages on the other Python of 3.11 and 3.12, if it is there
	@tools/test_other_pythons.sh $(BIN)/python $(NOT_UNIT) $(WHOLE_PAGES) $(PARALLEL) $(QUICK)

.PHONY: test-long
test-long: $(VENV)/.installed-tests ## What takes minutes and no other command runs; once per change that it is about
	@$(STAGE) --may-be-empty "long tests" $(PYTEST) $(NOT_UNIT) -m long
	@tools/test_other_pythons.sh $(BIN)/python $(NOT_UNIT) $(PARALLEL) $(QUICK)
	@$(STAGE) --may-be-empty "long tests of the demo" $(PYTEST) $(WORKBENCH_TESTS) $(BROWSER_TESTS) --ds=demo_settings -m long

.PHONY: bench
bench: $(BENCH_VENV)/.installed ## Measure our pages beside those of other blocks
	$(BENCH_VENV)/bin/python bench/run.py

.PHONY: bench-size
bench-size: $(VENV)/.installed-tests ## Measure trainers' and authors' pages with 1,000 and 100,000 attempts (minutes)
	$(BIN)/python bench/size.py --files

.PHONY: figures
figures: $(VENV)/.installed ## Count modules, Any, climbs between floors and calls of the package
	$(BIN)/python bench/figures.py

# --- The sources

.PHONY: messages
messages: $(VENV)/.installed-tests ## Collect texts and compile translations (LANGUAGES="pl es" begins new ones; needs gettext)
	tools/update_messages.sh $(BIN)/python $(LANGUAGES)

.PHONY: snapshots
snapshots: $(VENV)/.installed-tests ## Write the documents of the made-up companies anew; read what has changed before you commit it
	CSR_SNAPSHOTS=write $(PYTEST) -q tests/presentation/document/sections/test_snapshots.py

.PHONY: screenshots
screenshots: $(VENV)/.installed-tests ## Take the pictures of docs/for_trainers.md anew
	CHROME_PATH="$$(tools/find_browser.sh)" $(BIN)/python tools/screenshots.py

.PHONY: format
format: $(VENV)/.installed-tests ## Format the Python files
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

.PHONY: package
package: $(VENV)/.installed-tests ## Build the source archive and the wheel into dist/
	rm -rf build dist
	$(BIN)/python -m build

.PHONY: clean
clean: ## Remove what the commands above have made, except .venv and the demo's data
	rm -rf node_modules build dist *.egg-info .tox .venv-* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -path ./$(VENV) -prune -o -type d -name __pycache__ -exec rm -rf {} +
