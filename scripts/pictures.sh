#!/bin/sh
# Makes the pictures of docs/: the window, page one, and every page of two handouts. Look at them afterwards.
set -eu
cd "$(dirname "$0")/.."

mkdir -p docs
rm -f docs/*.png
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Told as if on one fixed day, so that the pages do not change from day to day.
handout() {
	name=$1
	shift
	bin/beforehand handout --visit "testdata/visits/$name.json" --clinic testdata/clinics/harborview.json \
		--today 2026-11-16 --out "$work/$name.pdf" "$@"
	pdftoppm -r 80 -png "$work/$name.pdf" "docs/$name"
}

handout knee
handout lab_grown_hip --short
pdftoppm -r 80 -png -f 1 -l 1 -singlefile "$work/knee.pdf" docs/page-1
go run ./e2e/photograph few bin/beforehand testdata/visits/knee.json docs
ls docs
