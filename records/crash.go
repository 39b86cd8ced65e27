package records

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
)

// mostCrash is how much of the report of a crash is kept.
const mostCrash = 64 << 10

// WatchCrashes writes to crash.log in a folder why the program ended, should it ever
// end by an error of its own. If that happened the last time, the report is moved
// beside it, where it stays until the next, and its path is returned; else "".
//
// A report holds names of functions, and addresses. No words of a visit are in it:
// nothing that this program panics with has any, which a test of the top folder
// sees to.
func WatchCrashes(folder string) (before string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	path := filepath.Join(folder, "crash.log")
	before, err = putAside(path)
	if err != nil {
		return "", err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return before, err
	}
	defer file.Close() // the runtime keeps a copy of its own
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		return before, fmt.Errorf("watch for crashes: %w", err)
	}
	return before, nil
}

// putAside moves a report that is not empty, cut to its beginning.
func putAside(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil || info.Size() == 0 {
		return "", nil
	}
	if info.Size() > mostCrash {
		if err := os.Truncate(path, mostCrash); err != nil {
			return "", err
		}
	}
	before := path + ".before"
	if err := os.Rename(path, before); err != nil {
		return "", err
	}
	return before, nil
}
