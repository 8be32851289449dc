# Two commands on a fresh machine that has python3 and make: `make timeline` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable chrome

CORPORA ?= corpora

.PHONY: help timeline test lint types unit browser bench bench-page clean
.DEFAULT_GOAL := help

help:
	@echo "make timeline  build the chronology of seeds/ into output/"
	@echo "make test      lint, types and all tests, a browser included"
	@echo "make bench     scores and speed, with CORPORA=folder of annotated texts as JSON Lines"
	@echo "make bench-page  how quick the page is at 1,000, 10,000 and 100,000 events"
	@echo "make clean     remove what these two made"

timeline: $(VENV)/run.stamp
	@$(BIN)/timeline build seeds -o output

test: lint types unit

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/test.stamp
	$(BIN)/mypy

unit: $(VENV)/test.stamp browser
	$(BIN)/python -m pytest -q

bench: $(VENV)/test.stamp
	@$(BIN)/python tests/bench/tagging.py $(CORPORA)
	@echo; $(BIN)/python tests/bench/cases.py --seeds $(CORPORA)/../gold/seeds.json
	@echo; $(BIN)/python tests/bench/dating.py $(CORPORA)
	@echo; $(BIN)/python tests/bench/telling.py 10000 30000

bench-page: $(VENV)/test.stamp browser
	@$(BIN)/python tests/bench/page.py

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find output -mindepth 1 ! -name .gitkeep -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ---------------------------------------------------------------- what they need

# Debian's python3 comes without the module that puts pip into a new environment.
$(VENV)/pyvenv.cfg:
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq && \
	  apt-get install -y -qq python3-venv && $(PYTHON) -m venv $(VENV); } || { rm -rf $(VENV); \
	  echo "make: $(PYTHON) -m venv does not work here; install your system's package for it (python3-venv)" >&2; exit 1; }

$(VENV)/run.stamp: $(VENV)/pyvenv.cfg pyproject.toml
	$(PIP) install -q -e .
	@touch $@

$(VENV)/test.stamp: $(VENV)/pyvenv.cfg pyproject.toml
	$(PIP) install -q -e ".[test]"
	@touch $@ $(VENV)/run.stamp

# Chromium from the PATH, else Debian's, else playwright's own download; none is an error.
browser: $(VENV)/test.stamp
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit 0; done; \
	if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium && chromium --version && exit 0; \
	fi; \
	$(BIN)/playwright install chromium || { echo "make: no browser for the page's tests could be found or installed" >&2; exit 1; }
