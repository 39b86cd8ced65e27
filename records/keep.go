package records

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"beforehand/content"
)

// Save writes a file whole or not at all: beside its place, then renamed into
// it. On any error what stood there before is as it was, and nothing is left
// beside it. A new file is for its owner alone to read, since it may name a
// patient; one that is there keeps its mode, and a link keeps being one.
func Save(path string, write func(io.Writer) error) error {
	return saved(path, save(path, write))
}

// SaveError is that a file could not be saved. It says why, and what to do, in any
// language.
type SaveError struct {
	Path  string
	Cause error
}

// saved makes an error of saving one that names the file.
func saved(path string, err error) error {
	if err == nil {
		return nil
	}
	return &SaveError{path, err}
}

// Lines is one line: "save visit.json: the disk is full; make room, or …".
func (e *SaveError) Lines(w *content.Words) []content.Text {
	var says any = e.Cause.Error() // an error of the disk that has no words of ours
	if phrase, ok := explain(e.Cause); ok {
		says = phrase
	}
	return []content.Text{content.Say("save.failed", "file", e.Path, "why", says).In(w)}
}

func (e *SaveError) Error() string { return content.InEnglish(e) }

// Unwrap is what stood in the way.
func (e *SaveError) Unwrap() error { return e.Cause }

func save(path string, write func(io.Writer) error) error {
	target, mode, err := place(path)
	if err != nil {
		return err
	}
	// Made in memory first, so that a program that is stopped in the making leaves
	// nothing of a patient on the disk.
	var whole bytes.Buffer
	if err := write(&whole); err != nil {
		return err
	}
	// The name says nothing of what is in it.
	temp, err := os.CreateTemp(filepath.Dir(target), ".beforehand-*.tmp")
	if err != nil {
		return err
	}
	err = fill(temp, mode, whole.Bytes())
	if err == nil {
		err = os.Rename(temp.Name(), target)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// place finds the file to replace, through links, and the mode to give it.
func place(path string) (target string, mode fs.FileMode, err error) {
	target, err = filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		if to, err := os.Readlink(path); err == nil { // to a file that is not there yet
			if !filepath.IsAbs(to) {
				to = filepath.Join(filepath.Dir(path), to)
			}
			return place(to)
		}
		return path, 0o600, nil
	}
	if err != nil {
		return "", 0, err
	}
	was, err := os.Stat(target)
	switch {
	case err != nil:
		return "", 0, err
	case was.IsDir():
		return "", 0, errFolder
	case !was.Mode().IsRegular():
		return "", 0, errDevice
	case was.Mode().Perm()&0o200 == 0:
		return "", 0, errProtected
	}
	return target, was.Mode().Perm(), nil
}

// fill writes, and has the disk confirm it, before the file takes its place.
func fill(temp *os.File, mode fs.FileMode, b []byte) error {
	_, err := temp.Write(b)
	if err == nil {
		err = temp.Chmod(mode)
	}
	if err == nil {
		err = temp.Sync()
	}
	return errors.Join(err, temp.Close())
}

// syncFolder makes the new name outlast a power cut. Where a system has no such
// call or refuses it the file itself is whole all the same.
func syncFolder(path string) {
	if folder, err := os.Open(path); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
}

var (
	errFolder    = content.Say("save.folder")
	errDevice    = content.Say("save.device")
	errProtected = content.Say("save.protected")
)

// explain gives an error of the disk its next step, where there is one to give.
func explain(err error) (content.Phrase, bool) {
	if says, ok := errors.AsType[content.Phrase](err); ok {
		return says, true
	}
	cause, ok := errors.AsType[syscall.Errno](err)
	switch {
	case !ok:
		return content.Phrase{}, false
	case cause == syscall.ENOSPC, cause == syscall.EDQUOT, cause == syscall.EFBIG:
		return content.Say("save.full"), true
	case errors.Is(cause, fs.ErrPermission), cause == syscall.EROFS:
		return content.Say("save.closed"), true
	case cause == syscall.ENAMETOOLONG:
		return content.Say("save.long_name"), true
	case errors.Is(cause, fs.ErrNotExist), cause == syscall.ENOTDIR:
		return content.Say("save.no_folder"), true
	}
	return content.Phrase{}, false
}
