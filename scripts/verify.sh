#!/bin/sh
# Makes the handout of every sample visit, short and full, in each language and in English beside each other one, and has veraPDF judge each by PDF/UA-1.
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
	for words in "--lang en" "--lang es" "--lang ar" "--lang en --also es" "--lang en --also ar" "--lang ar --also en"; do
		file=$folder/$name-$(echo "$words" | tr -d ' ')
		# shellcheck disable=SC2086 # two to four words
		bin/beforehand handout --visit "$visit" $words --out "$file-full.pdf" 2>/dev/null
		# shellcheck disable=SC2086
		bin/beforehand handout --visit "$visit" $words --out "$file-short.pdf" --short 2>/dev/null
	done
done
java -cp "$(cat "$folder/classpath")" org.verapdf.apps.GreenfieldCliWrapper --flavour ua1 --format text "$folder"/*.pdf >"$folder/verdicts" 2>&1 || true
grep -v '^PASS' "$folder/verdicts" || true
passed=$(grep -c '^PASS' "$folder/verdicts" || true)
files=$(ls "$folder"/*.pdf | wc -l)
echo "veraPDF, PDF/UA-1: $passed of $files handouts pass"
[ "$passed" -eq "$files" ]
