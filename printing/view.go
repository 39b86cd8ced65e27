package printing

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// folderName begins the names of the folders for the viewer, by which Clear finds
// those of a run that ended badly.
const folderName = "beforehand-pages-"

// View opens sheets in the system's viewer. Their file can be read by this person
// only, its name says nothing, and Clear removes it.
func (p Press) View(ctx context.Context, s Sheets) (Job, error) {
	folder, err := os.MkdirTemp(p.Folder, folderName) // 0700
	if err != nil {
		return Job{}, err
	}
	file := filepath.Join(folder, "handout.pdf")
	if err := os.WriteFile(file, s.PDF, 0o600); err != nil {
		return Job{}, errors.Join(err, os.RemoveAll(folder))
	}
	for _, view := range p.Views {
		path, err := exec.LookPath(view[0])
		if err == nil && opens(ctx, path, append(view[1:len(view):len(view)], file)) {
			return Job{Viewed: true}, nil
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return Job{}, err
	}
	return Job{}, ErrNoViewer
}

// opens starts a viewer. Some end at once, when another program has taken the
// file, and some only when the person closes them: one that is still there after
// a while has opened it. It is never ended from here.
func opens(ctx context.Context, path string, words []string) bool {
	const while = 3 * time.Second
	command := exec.Command(path, words...)
	if command.Start() != nil {
		return false
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	select {
	case err := <-ended:
		return err == nil
	case <-time.After(while):
		return true
	case <-ctx.Done():
		return true
	}
}

// Clear removes every file made for the viewer, also those that an earlier run
// had no time for. A viewer that has one open may keep it until it is closed; it
// then goes at the next start.
func (p Press) Clear() {
	found, _ := filepath.Glob(filepath.Join(p.Folder, folderName+"*"))
	for _, folder := range found {
		_ = os.RemoveAll(folder) // nothing to be done, and the next start tries again
	}
}
