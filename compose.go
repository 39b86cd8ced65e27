package main

import (
	"os"
	"path/filepath"
)

// keepCompose has Xlib keep its table of composed letters (´ and e make é) in a folder
// of its own. Without one it reads half a megabyte of text twice at each start, which
// is a fifth of the time until the window shows; other systems have no such table. Xlib
// makes it anew when its text has changed, and only in a folder that is the person's.
// See XCOMPOSECACHE in Compose(5).
func keepCompose(folder string) {
	const variable = "XCOMPOSECACHE"
	if _, theirs := os.LookupEnv(variable); theirs || folder == "" {
		return
	}
	table := filepath.Join(folder, "compose")
	if err := os.MkdirAll(table, 0o700); err != nil {
		return // it starts as well without, only later
	}
	_ = os.Setenv(variable, table) // fails for names that no variable has
}
