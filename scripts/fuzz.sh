#!/bin/sh
# Feeds nonsense to every parser, each for FUZZTIME (20s if not said). What breaks one is kept in its testdata/fuzz.
set -eu
cd "$(dirname "$0")/.."

for package in $(go list ./...); do
	for fuzz in $(go test -list '^Fuzz' "$package" | grep '^Fuzz' || true); do
		echo "$package $fuzz"
		go test -run '^$' -fuzz "^$fuzz\$" -fuzztime "${FUZZTIME-20s}" "$package"
	done
done
