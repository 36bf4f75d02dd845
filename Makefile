# The first goal that needs it makes .venv; PYTHON=python3.12 chooses another interpreter.
PYTHON ?= python3
BIN := .venv/bin
DEMO := corpus/ivorian-soldiers

.PHONY: install demo test check format clean

install: .venv/installed

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet torch==2.13.0
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

.venv/demo: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable .
	touch $@

demo: .venv/demo
	$(BIN)/toolkit compare $(DEMO)/thai-article.txt $(DEMO)/report-1.txt $(DEMO)/report-2.txt
	$(BIN)/toolkit compare $(DEMO)/thai-article.txt $(DEMO)/report-1.txt $(DEMO)/report-2.txt --format html -o demo.html
	@echo "The page: $(CURDIR)/demo.html"

test: .venv/installed
	$(BIN)/pytest

check: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/toolkit models verify

format: .venv/installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv build dist demo.html
