package main

import (
	"os"
	"runtime"

	system "github.com/jeandeaual/go-locale"
)

// locale is what the person's system speaks: by the variables of POSIX, the first that
// is set, in the order in which it names them (Base Definitions, 8.2). Windows and
// macOS set none of them of their own accord, and are asked.
func locale() string {
	for _, variable := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if said := os.Getenv(variable); said != "" {
			return said
		}
	}
	if runtime.GOOS != "windows" && runtime.GOOS != "darwin" {
		return ""
	}
	said, err := system.GetLocale()
	if err != nil {
		return ""
	}
	return said
}
