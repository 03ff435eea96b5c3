# make run          decide the events of the Zhejiang rules and show a table, then one decision explained
# make test         all tests
# make test-long    calendars against one truth value a minute on 100,000 random cases, CASES= for another number;
#                   then every token of the rule sets deleted, doubled and replaced.
#                   What it says is kept in .cache/logs/test-long.log
# make fuzz         hand bytes made by chance to lexer, parser, formatter, checker and event reader;
#                   TARGET=text|formatter|checker|events SECONDS=3600 for one target and longer
# make fuzz-planted show that each fuzz target finds a bug planted for it
# make bench-peers  measure Pai and its peers, write docs/benchmarks.md
# make bench-deadlines  measure deadlines alone, write that section of docs/benchmarks.md
# make bench-cases  measure the lives of cases alone, write that section of docs/benchmarks.md
# make bench-sets   measure rule sets of other shapes, and a stream on more cores
# make format       lay out the sources
# make bench-repl   measure the first prompt of the REPL alone, write that section of docs/benchmarks.md
# make install      PREFIX=/usr/local DESTDIR=
#
# Each sets up what it needs and says so: on Debian nothing but Swift and make has to be there.

PREFIX ?= /usr/local
DESTDIR ?=

SWIFT = swift
RELEASE = .build/release
PAI = $(RELEASE)/pai
TESTED = .build-release-tests
CASES = 100000
ZHEJIANG = Rules/zhejiang-four-platforms

BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
COMMANDS = check decide why due repl timeline assess replay test diff list fmt explain bench completion manual

# The runtime of Swift goes into the program, so that it runs where there is no Swift.
STATIC = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

.PHONY: run ground build test test-long test-units test-properties test-command test-documents test-calendars fuzz \
	fuzz-planted bench-peers bench-deadlines bench-cases bench-repl bench-sets install uninstall format clean

run: build
	@$(PAI) decide $(ZHEJIANG) --events $(ZHEJIANG)/events.ndjson --format table
	@echo
	@sed -n 3p $(ZHEJIANG)/events.ndjson | $(PAI) why $(ZHEJIANG) --event -

# Those that show what the command prints.
DOCUMENTS = README.md README.zh-CN.md $(foreach name,guide tutorial,docs/$(name).md docs/$(name).zh-CN.md) docs/repl.md

# What every build needs; a header has no command by which it could be found.
ground:
	@Scripts/need git
	@[ "$$(uname -s)" != Linux ] || [ -e /usr/include/histedit.h ] || Scripts/need histedit.h=libedit-dev

build: ground
	@$(SWIFT) build -c release --product pai $(STATIC)

test: test-units test-properties test-command test-documents test-calendars

test-units: ground
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --skip PropertyTests

test-properties: ground
	$(SWIFT) build --build-tests -c release -Xswiftc -enable-testing --scratch-path $(TESTED)
	$(SWIFT) test --skip-build -c release -Xswiftc -enable-testing --scratch-path $(TESTED) --filter PropertyTests

# After test-properties, whose build holds the command.
test-command: test-properties
	@Scripts/need python3
	python3 Tests/CommandTests --pai $(TESTED)/release/pai

# Debian has what makes virtual environments in a package of its own, without a command.
test-calendars:
	@Scripts/need python3
	@python3 -c 'import ensurepip' 2>/dev/null || Scripts/need ensurepip=python3-venv
	python3 Tests/CalendarTests

# Built as test-properties builds.
test-long: ground
	$(SWIFT) build --build-tests -c release -Xswiftc -enable-testing --scratch-path $(TESTED)
	@mkdir -p .cache/logs
	PAI_CALENDAR_CASES=$(CASES) PAI_SLIPS=all $(SWIFT) test --skip-build -c release -Xswiftc -enable-testing \
		--scratch-path $(TESTED) --filter 'PropertyTests.(CalendarTests|SlipTests)' > .cache/logs/test-long.log 2>&1; \
		status=$$?; cat .cache/logs/test-long.log; exit $$status

fuzz: ground
	@Scripts/need python3
	@SWIFT="$(SWIFT)" Fuzzing/run $(TARGET) $(SECONDS)

fuzz-planted: ground
	@Scripts/need python3
	@SWIFT="$(SWIFT)" Fuzzing/run --planted

# What the documents show is what the command prints; the tables of words are those of the vocabulary.
test-documents: test-properties
	@Scripts/need python3
	Scripts/keyword-table.py --check
	Scripts/documented-output.py --pai $(TESTED)/release/pai $(DOCUMENTS)

bench-peers: build
	@Scripts/need python3
	@$(SWIFT) build -c release --product bench-deadlines $(STATIC)
	@$(SWIFT) build -c release --product bench-cases $(STATIC)
	python3 Benchmarks/peers/run.py --pai $(PAI) --deadlines $(RELEASE)/bench-deadlines \
		--cases $(RELEASE)/bench-cases --repl $(PAI) --sets $(PAI) --out docs/benchmarks.md

bench-deadlines: ground
	@Scripts/need python3
	@$(SWIFT) build -c release --product bench-deadlines $(STATIC)
	python3 Benchmarks/peers/run.py --deadlines $(RELEASE)/bench-deadlines --out docs/benchmarks.md

bench-cases: ground
	@Scripts/need python3
	@$(SWIFT) build -c release --product bench-cases $(STATIC)
	python3 Benchmarks/peers/run.py --cases $(RELEASE)/bench-cases --out docs/benchmarks.md

bench-repl: build
	@Scripts/need python3
	python3 Benchmarks/peers/run.py --repl $(PAI) --out docs/benchmarks.md

bench-sets: build
	@Scripts/need python3
	python3 Benchmarks/peers/run.py --sets $(PAI) --out docs/benchmarks.md

install: build
	install -d $(BIN) $(SHARE)/man/man1 $(SHARE)/man/zh_CN/man1 $(SHARE)/bash-completion/completions \
		$(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $(PAI) $(BIN)/pai
	$(PAI) manual --lang en > $(SHARE)/man/man1/pai.1
	$(PAI) manual --lang zh > $(SHARE)/man/zh_CN/man1/pai.1
	for command in $(COMMANDS); do \
		$(PAI) manual --lang en $$command > $(SHARE)/man/man1/pai-$$command.1 && \
		$(PAI) manual --lang zh $$command > $(SHARE)/man/zh_CN/man1/pai-$$command.1 || exit 1; \
	done
	$(PAI) completion bash > $(SHARE)/bash-completion/completions/pai
	$(PAI) completion zsh > $(SHARE)/zsh/site-functions/_pai
	$(PAI) completion fish > $(SHARE)/fish/vendor_completions.d/pai.fish

uninstall:
	rm -f $(BIN)/pai $(SHARE)/man/man1/pai.1 $(SHARE)/man/zh_CN/man1/pai.1 \
		$(COMMANDS:%=$(SHARE)/man/man1/pai-%.1) $(COMMANDS:%=$(SHARE)/man/zh_CN/man1/pai-%.1) \
		$(SHARE)/bash-completion/completions/pai $(SHARE)/zsh/site-functions/_pai \
		$(SHARE)/fish/vendor_completions.d/pai.fish

# How the sources are laid out (.swift-format).
format:
	@$(SWIFT) format --in-place --recursive --parallel Sources Tests Benchmarks Fuzzing Package.swift

clean:
	rm -rf .build .build-*
