//go:build !unix

package screen

import "os/exec"

// AsPerson does nothing where there is no superuser.
func AsPerson(*exec.Cmd, string) error { return nil }
