# make build   the environment from requirements.lock, then the graph and the page of seeds/ in out/
# make test    the environment of the developers, then every check
# make bench   how long the seeds take to read and pages to open; with CORPORA=folder, how well and quickly names are found in test sets;
#              with SIZES="2000 20000", how archives of so many articles are built (from POOL=file); what comes of HOSTILE=10000
#              hostile files and of builds that are killed KILLS=1000 times
# make guide   docs/questions.md anew: the named questions and what they answer on the seed page
# make lock    the lock files anew (needs uv)

PYTHON := $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PIP := .venv/bin/pip --disable-pip-version-check --no-input install --quiet --quiet
UV := UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --python-version 3.11 --generate-hashes

# Without a stamp the environment is made from nothing: one that pip left half-made has none. The lock files are whole;
# without --no-deps pip takes a package that is asked for with an extra at its newest, which no lock file knows.
define environment
	$(if $(PYTHON),,$(error Baotu needs Python 3.11 or newer; there is none among python3.11, python3.12 … python3))
	@test -e .venv/run || $(PYTHON) -m venv --clear .venv
	@rm -f .venv/run .venv/dev
	$(PIP) --require-hashes --no-deps -r $<
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch .venv/run
endef

.PHONY: build test bench guide lock browser clean

build: .venv/run
	.venv/bin/baotu build seeds --out out

test: .venv/dev browser
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/pytest

bench: .venv/dev browser
	.venv/bin/python -m timeit -n 1 -r 5 -s 'from graph import build' 'build(["seeds"])'
	PYTHONPATH=tests .venv/bin/python -m bench.page
	.venv/bin/python -m bench.speed $(or $(CORPORA),seeds)
	.venv/bin/python -m bench.identity
	.venv/bin/python -m bench.ask
	PYTHONPATH=tests .venv/bin/python -m bench.serve
	.venv/bin/python -m bench.hostile $(HOSTILE)
	.venv/bin/python -m bench.kills $(KILLS)
	$(if $(CORPORA),.venv/bin/python -m bench.accuracy $(CORPORA) $(MARKS))
	$(if $(SIZES),.venv/bin/python -m bench.scale $(POOL) --sizes $(SIZES))

guide: build
	.venv/bin/python -c 'from pathlib import Path; from graph.query import guide; from graph.store import load; \
		Path("docs/questions.md").write_text(guide(load(Path("out/graph.ttl"))), encoding="utf-8")'

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv" >&2; exit 1; }
	$(UV) --extra install --output-file requirements.lock pyproject.toml
	$(UV) --extra install --extra train --extra formats --extra serve --extra cluster --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache out/graph.html

.venv/run: requirements.lock pyproject.toml
	$(environment)

.venv/dev: requirements-dev.lock pyproject.toml
	$(environment)
	@touch $@

# The page is checked in Chromium, with a Chinese font.
BROWSER := apt-get install --yes --no-install-recommends chromium fonts-noto-cjk
browser:
	@if ! command -v chromium >/dev/null; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			{ apt-get update && $(BROWSER); } >/dev/null || exit 1; \
		else \
			echo "the page is not checked in a browser; for that type: sudo $(BROWSER)" >&2; \
		fi; \
	fi
