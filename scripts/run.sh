#!/bin/sh
# Opens the window; where there is no display, writes a sample handout instead and says where.
set -eu
cd "$(dirname "$0")/.."

visit=testdata/visits/knee.json
sample=sample-handout.pdf

if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ] && [ "$(uname -s)" = Linux ]; then
	echo "There is no display here, so no window."
elif bin/beforehand; then
	exit 0
else
	echo "The window could not be opened."
fi
bin/beforehand handout --visit "$visit" --out "$sample"
echo "A sample handout for $visit is in $PWD/$sample"
