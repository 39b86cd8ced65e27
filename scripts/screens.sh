#!/bin/sh
# Photographs every screen in light, dark and high contrast, at 100 and 200 %, and in light in each other
# language, into docs/screens/. Look at them afterwards.
set -eu
cd "$(dirname "$0")/.."

mkdir -p docs/screens
rm -f docs/screens/*.png
go run ./e2e/photograph every bin/beforehand testdata/visits/knee.json docs/screens
