package records

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Save writes a file whole or not at all: beside its place, then renamed into
// it. On any error what stood there before is as it was, and nothing is left
// beside it. A new file is for its owner alone to read, since it may name a
// patient; one that is there keeps its mode, and a link keeps being one.
func Save(path string, write func(io.Writer) error) error {
	if err := save(path, write); err != nil {
		return fmt.Errorf("save %s: %w", path, explain(err))
	}
	return nil
}

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
	errFolder    = errors.New("this is a folder; name a file in it")
	errDevice    = errors.New("this is not an ordinary file; choose another name")
	errProtected = errors.New("the file is write-protected; choose another name, or unprotect it first")
)

// explain gives an error of the disk its next step.
func explain(err error) error {
	var cause syscall.Errno
	if !errors.As(err, &cause) {
		return err
	}
	switch {
	case cause == syscall.ENOSPC, cause == syscall.EDQUOT, cause == syscall.EFBIG:
		return fmt.Errorf("the disk is full; make room, or choose another place (%w)", cause)
	case errors.Is(cause, fs.ErrPermission), cause == syscall.EROFS:
		return fmt.Errorf("this folder cannot be written to; choose another (%w)", cause)
	case cause == syscall.ENAMETOOLONG:
		return fmt.Errorf("the name is too long; choose a shorter one (%w)", cause)
	case errors.Is(cause, fs.ErrNotExist), cause == syscall.ENOTDIR:
		return fmt.Errorf("there is no such folder; make it first, or choose another (%w)", cause)
	}
	return err
}
