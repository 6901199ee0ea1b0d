PYTHON := $(shell command -v python3.13 || command -v python3.12 || command -v python3.11 || command -v python3)

.PHONY: build test
build: .venv/run
	.venv/bin/baotu build seeds --out out

test: .venv/dev
	.venv/bin/pytest

.venv/run: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	.venv/bin/pip install -q --require-hashes -r requirements.lock
	.venv/bin/pip install -q --no-deps --no-build-isolation -e .
	touch $@

.venv/dev: requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv .venv
	.venv/bin/pip install -q --require-hashes -r requirements-dev.lock
	.venv/bin/pip install -q --no-deps --no-build-isolation -e .
	touch $@
