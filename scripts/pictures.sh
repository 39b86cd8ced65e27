#!/bin/sh
# Makes the pictures of docs/: the window, page one, every page of two handouts, a short one in large and in giant print,
# and handouts in Spanish, in Arabic, and in Arabic beside English.
# Look at them afterwards.
set -eu
cd "$(dirname "$0")/.."

mkdir -p docs
rm -f docs/*.png
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Told as if on one fixed day, so that the pages do not change from day to day.
handout() {
	name=$1
	to=$2
	shift 2
	bin/beforehand handout --visit "testdata/visits/$name.json" --clinic testdata/clinics/harborview.json \
		--today 2026-11-16 --out "$work/$to.pdf" "$@"
	pdftoppm -r 80 -png "$work/$to.pdf" "docs/$to"
}

handout knee knee
handout lab_grown_hip lab_grown_hip --short
handout knee knee-large --short --size large
handout knee knee-giant --short --size giant
handout arabic_knee arabic
handout arabic_knee arabic-english --short --also en
handout knee spanish --short --lang es
pdftoppm -r 80 -png -f 1 -l 1 -singlefile "$work/knee.pdf" docs/page-1
go run ./e2e/photograph few bin/beforehand testdata/visits/knee.json docs
ls docs
