#!/bin/sh
# Writes assets/licences.txt: the licence of all that is part of the program, word for word. The program shows it under
# About. Run it when go.mod changes; a test of the top folder sees what is missing.
set -eu
cd "$(dirname "$0")/.."

# kind names a licence by its words.
kind() {
	if grep -qi 'SIL OPEN FONT' "$1"; then echo "SIL Open Font License"
	elif grep -qi 'unlicense' "$1"; then echo "Unlicense or BSD"
	elif grep -qi 'apache license' "$1"; then echo "Apache 2.0"
	elif grep -qi 'without restriction' "$1"; then echo "MIT"
	elif grep -qi 'permission to use, copy, modify' "$1"; then echo "ISC"
	elif grep -qi 'redistributions\? of source code\|redistributions in binary' "$1"; then echo "BSD"
	elif grep -qi 'misrepresented' "$1"; then echo "zlib"
	elif grep -qi 'bitstream' "$1"; then echo "Bitstream Vera"
	else echo "its own licence"; fi
}

# part writes one licence under the name of what it is for.
part() {
	printf '## %s (%s)\n\n' "$1" "$(kind "$2")"
	tr -d '\r' <"$2" | sed -e 's/^#/ #/' -e 's/[[:space:]]*$//'
	printf '\n\n'
}

modules() {
	for system in linux windows darwin; do
		CGO_ENABLED=1 GOOS=$system go list -e -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}' . 2>/dev/null
	done | sort -u
}

out=assets/licences.txt
{
	part Beforehand LICENSE
	part Vazirmatn assets/fonts/OFL-Vazirmatn.txt
	part "Noto Sans" assets/fonts/OFL-NotoSans.txt
	part Go "$(go env GOROOT)/LICENSE"
	modules | while read -r name folder; do
		for file in "$folder"/LICENSE "$folder"/LICENSE.md "$folder"/COPYING "$folder"/COPYING.txt; do
			if [ -f "$file" ]; then part "$name" "$file"; fi
		done
		case $name in
		fyne.io/fyne/v2)
			for font in DejaVu-Powerline Inter; do part "$font" "$folder/theme/font/LICENSE_$font.txt"; done ;;
		*/glfw) part GLFW "$folder/glfw/LICENSE.md" ;;
		esac
	done
} >"$out"
grep -c '^## ' "$out"
