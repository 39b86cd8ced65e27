//go:build unix

package records

import (
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A process of its own stands in for a full disk: it may write no file larger
// than this many bytes.
const (
	fullDisk = "BEFOREHAND_FULL_DISK"
	room     = 4096
)

func TestSaveOnAFullDisk(t *testing.T) {
	if path := os.Getenv(fullDisk); path != "" {
		signal.Ignore(syscall.SIGXFSZ) // an error is wanted, not an end
		limit := syscall.Rlimit{Cur: room, Max: room}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			t.Skip(err)
		}
		err := Save(path, says(strings.Repeat("new ", room)))
		if err == nil || !strings.Contains(err.Error(), "the disk is full; make room, or choose another place") {
			t.Errorf("got %v", err)
		}
		return
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "visit.json")
	writeFile(t, path, "old", 0o600)
	child := exec.Command(os.Args[0], "-test.run=^TestSaveOnAFullDisk$")
	child.Env = append(os.Environ(), fullDisk+"="+path)
	if out, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	holds(t, folder, map[string]string{"visit.json": "old"})
}
