package main

import (
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"beforehand/assets"
)

// The packager reads FyneApp.toml, the program its own constants.
func TestMetadataAgrees(t *testing.T) {
	b, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{`Version = "` + version + `"`, `ID = "` + appID + `"`} {
		if !strings.Contains(string(b), line+"\n") {
			t.Errorf("FyneApp.toml does not say %s", line)
		}
	}
}

// The language of the terminal is the first that is set, as POSIX has it.
func TestLocale(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("where nothing is set the system is asked")
	}
	for _, c := range []struct{ why, all, messages, lang, want string }{
		{"nothing is set", "", "", "", ""},
		{"only the language", "", "", "es_MX.UTF-8", "es_MX.UTF-8"},
		{"messages are another's", "", "ar_EG.UTF-8", "es_MX.UTF-8", "ar_EG.UTF-8"},
		{"all of it is another's", "C", "ar_EG.UTF-8", "es_MX.UTF-8", "C"},
	} {
		t.Setenv("LC_ALL", c.all)
		t.Setenv("LC_MESSAGES", c.messages)
		t.Setenv("LANG", c.lang)
		if got := locale(); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Nothing is said by the libraries that are linked in, whatever the locale. This
// test program has the same ones, so it stands in for ours.
func TestLoadingIsQuiet(t *testing.T) {
	for _, lang := range []string{"", "C", "C.UTF-8", "POSIX", "en_US.UTF-8", "no such place"} {
		child := exec.Command(os.Args[0], "-test.run=^TestMetadataAgrees$")
		child.Env = append(os.Environ(), "LC_ALL=", "LC_MESSAGES=", "LANG="+lang)
		var errs strings.Builder
		child.Stderr = &errs
		if err := child.Run(); err != nil || errs.Len() > 0 {
			t.Errorf("LANG=%q: %v, %s", lang, err, errs.String())
		}
	}
}

// The licence of every library that is linked in is shipped. This test program has
// the same ones; scripts/licences.sh writes them anew.
func TestLicencesAreShipped(t *testing.T) {
	built, ok := debug.ReadBuildInfo()
	if !ok || len(built.Deps) == 0 {
		t.Skip("built without a list of what is in it")
	}
	for _, library := range built.Deps {
		if !strings.Contains(assets.Licences, "\n## "+library.Path+" (") {
			t.Errorf("the licence of %s is not in assets/licences.txt: run sh scripts/licences.sh", library.Path)
		}
	}
}

// Xlib keeps its table where we say, unless the person has said it.
func TestKeepCompose(t *testing.T) {
	for _, c := range []struct{ why, theirs, folder, want string }{
		{"nobody has said", "", "cache", "cache/compose"},
		{"the person has", "theirs", "cache", "theirs"},
		{"there is no folder", "", "", ""},
	} {
		t.Chdir(t.TempDir())
		t.Setenv("XCOMPOSECACHE", c.theirs) // put back at the end
		if c.theirs == "" {
			os.Unsetenv("XCOMPOSECACHE")
		}
		keepCompose(c.folder)
		if got := os.Getenv("XCOMPOSECACHE"); got != c.want {
			t.Errorf("%s: Xlib is told %q, want %q", c.why, got, c.want)
		}
		if info, err := os.Stat(c.want); c.want == "cache/compose" && (err != nil || info.Mode().Perm() != 0o700) {
			t.Errorf("%s: the folder is %v, %v, want one that only its person can enter", c.why, info, err)
		}
	}
}
