#!/bin/sh
# Makes the handout of every sample visit, short and full, and has veraPDF judge each by PDF/UA-1.
# veraPDF comes through Maven (scripts/verapdf/pom.xml), which needs a network and a JDK; everything else here does not.
set -eu

command -v mvn >/dev/null && command -v java >/dev/null || {
	echo "make verify needs Maven and Java: install maven and default-jre-headless" >&2
	exit 1
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -B -f scripts/verapdf/pom.xml dependency:build-classpath -Dmdep.outputFile="$folder/classpath" >/dev/null
for visit in testdata/visits/*.json; do
	name=$(basename "$visit" .json)
	bin/beforehand handout --visit "$visit" --out "$folder/$name-full.pdf" 2>/dev/null
	bin/beforehand handout --visit "$visit" --out "$folder/$name-short.pdf" --short 2>/dev/null
done
java -cp "$(cat "$folder/classpath")" org.verapdf.apps.GreenfieldCliWrapper --flavour ua1 --format text "$folder"/*.pdf >"$folder/verdicts" 2>&1 || true
grep -v '^PASS' "$folder/verdicts" || true
passed=$(grep -c '^PASS' "$folder/verdicts" || true)
files=$(ls "$folder"/*.pdf | wc -l)
echo "veraPDF, PDF/UA-1: $passed of $files handouts pass"
[ "$passed" -eq "$files" ]
