#!/bin/sh
# Installs what a fresh Debian or Ubuntu lacks for: setup.sh run | test | bench.
# With everything in place it says nothing and calls no package manager.
set -eu

# What Fyne's window is compiled with. clang, because gcc takes three times as long over it.
run='clang libc6-dev pkg-config libgl-dev libegl-dev libxcursor-dev libxi-dev libxinerama-dev
	libxrandr-dev libxxf86vm-dev libwayland-dev libxkbcommon-dev ca-certificates'
# What the tests open the window with (a display, a keyboard, OpenGL) and read the PDF with.
test="$run xvfb xdotool libgl1-mesa-dri strace poppler-utils qpdf"

main() {
	case "${1-}" in
	run) wanted=$run ;;
	test | bench) wanted=$test ;;
	*)
		echo "usage: setup.sh run | test | bench" >&2
		exit 2
		;;
	esac
	need_go
	if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
		say_what_to_install "$wanted"
		return
	fi
	missing=$(not_installed $wanted)
	[ -z "$missing" ] || install_packages "$1" $missing
	[ "$1" != bench ] || peers
}

# What the handout is timed beside. Each may be missing: the others are still timed.
peers() {
	command -v chromium >/dev/null || (install_packages bench chromium) ||
		echo "The handout will not be timed beside Chromium." >&2
	command -v soffice >/dev/null || (install_packages bench libreoffice-writer-nogui) ||
		echo "The handout will not be timed beside LibreOffice." >&2
	typst=${XDG_CACHE_HOME:-$HOME/.cache}/beforehand-bench
	if command -v npm >/dev/null && [ -z "${TYPST_MODULES-}" ] && [ ! -d "$typst/node_modules" ]; then
		npm install --silent --no-audit --no-fund --prefix "$typst" @myriaddreamin/typst-ts-node-compiler@0.7.0 >&2 ||
			echo "The handout will not be timed beside Typst." >&2
	fi
}

# Go 1.21 is the first that fetches the version go.mod names. Asked from outside the module,
# so that nothing is fetched before the certificates are there.
need_go() {
	if ! command -v go >/dev/null; then
		echo "Go is missing. Get it from https://go.dev/dl/ (1.21 or newer), put its bin folder on PATH, then run make again." >&2
		exit 1
	fi
	version=$(cd / && GOTOOLCHAIN=local go env GOVERSION)
	case "$version" in
	'' | go1.[0-9] | go1.[0-9].* | go1.1[0-9]* | go1.20*)
		echo "This Go is too old: $version. Get 1.21 or newer from https://go.dev/dl/, then run make again." >&2
		exit 1
		;;
	esac
}

not_installed() {
	installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p') || true
	for package; do
		printf '%s\n' "$installed" | grep -qx "$package" || printf '%s ' "$package"
	done
}

install_packages() {
	purpose=$1
	shift
	root=
	if [ "$(id -u)" != 0 ]; then
		if ! command -v sudo >/dev/null; then
			echo "make $purpose needs packages that are missing. As root: apt-get update && apt-get install -y --no-install-recommends $*" >&2
			exit 1
		fi
		root=sudo
		[ -t 0 ] || root='sudo -n' # nobody there to type a password
	fi
	echo "Installing what make $purpose needs: $*"
	log=$(mktemp)
	if ! { $root apt-get update -q && $root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"; } >"$log" 2>&1; then
		cat "$log" >&2
		rm -f "$log"
		echo "Installing failed. To try by hand: ${root:+sudo }apt-get update && ${root:+sudo }apt-get install --no-install-recommends $*" >&2
		exit 1
	fi
	rm -f "$log"
}

# On other systems nothing is installed for you; nothing is said either when the headers are found.
say_what_to_install() {
	case "$(uname -s)" in
	Linux) pkg-config --exists x11 xcursor xi xinerama xrandr xxf86vm gl egl wayland-client xkbcommon 2>/dev/null && return ;;
	Darwin) xcode-select -p >/dev/null 2>&1 && return ;;
	*) return ;;
	esac
	echo "If the build fails, install a C compiler and what Debian calls: $1" | tr -s '\n\t ' ' ' >&2
	echo >&2
}

main "$@"
