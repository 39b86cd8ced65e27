# make run    opens the window; with no display it writes a sample handout and says where
# make test   every check there is: format, vet, staticcheck, all tests, the window included
# Both install what is missing on Debian and Ubuntu (scripts/setup.sh). The others:
# make build, make judge (every handout in every size), make verify (veraPDF, through Maven), make race, make fuzz (FUZZTIME=20s for each parser), make bench (speed, side by side), make pictures (docs/), make screens (docs/screens/)

.PHONY: run test build race fuzz bench pictures screens judge verify setup-run setup-test setup-bench
.DEFAULT_GOAL := build

# One set of flags for build, vet and test: another set is another build of Fyne, a minute long.
export GOFLAGS := $(strip $(GOFLAGS) -tags=no_emoji,no_animations,migrated_fynedo -trimpath -buildvcs=false)

# clang compiles Fyne in a third of gcc's time. Looked for when a recipe runs, since set-up may only just have installed it.
ifeq ($(origin CC),default)
cc = $$(command -v clang >/dev/null && echo clang || echo gcc)
else
cc = $(CC)
endif
go = CC="$(cc)" go

run: setup-run build
	@sh scripts/run.sh

build: setup-run content/carried_facts.go
	@$(go) build -ldflags '-s -w' -o bin/beforehand .

# The program carries the guide as Go. A guide with a fault ends this, with its file and line.
content/carried_facts.go: $(shell find content/guide -name '*.toml')
	@$(go) generate ./content

test: setup-test build
	@unformatted=$$($(go) tool gofumpt -l .) && if [ -n "$$unformatted" ]; then \
		echo "not formatted (go tool gofumpt -w .):"; echo "$$unformatted"; exit 1; fi
	@$(go) vet ./...
	@$(go) tool staticcheck ./...
	@$(go) test -timeout 20m ./...

race: setup-test build
	@$(go) test -race -timeout 60m ./...

fuzz: setup-test
	@CC="$(cc)" sh scripts/fuzz.sh

bench: setup-bench build
	@$(go) run ./bench

pictures: setup-test build
	@CC="$(cc)" sh scripts/pictures.sh

screens: setup-test build
	@CC="$(cc)" sh scripts/screens.sh

judge: setup-test
	@JUDGE=all $(go) test -count=1 -timeout 60m -run TestEveryHandoutIsTagged -v ./handout | grep -v '^=== '

verify: build
	@sh scripts/verify.sh

setup-run:
	@sh scripts/setup.sh run

setup-test:
	@sh scripts/setup.sh test

setup-bench:
	@sh scripts/setup.sh bench
