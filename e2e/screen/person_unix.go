//go:build unix

package screen

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

// nobody is a user that every Linux has, and that owns nothing.
const nobody = 65534

// AsPerson has a command started by somebody who is not the superuser, for whom some things are done otherwise: Xlib keeps
// no table of composed letters for them. home and all in it becomes that person's; they must be able to reach it and the
// program. Whoever is no superuser starts it as who they are.
func AsPerson(command *exec.Cmd, home string) error {
	if os.Getuid() != 0 {
		return nil
	}
	command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	return filepath.WalkDir(home, func(file string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(file, nobody, nobody)
	})
}
