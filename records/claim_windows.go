package records

import (
	"errors"
	"os"
	"syscall"
)

// errSharing is what Windows says of a file that another program has for itself.
const errSharing = syscall.Errno(32)

// claim opens a file that nobody else may open meanwhile; the system closes it when
// the program ends.
func claim(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	const alone = 0
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, alone, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	switch {
	case errors.Is(err, errSharing):
		return nil, errClaimed
	case err != nil:
		return nil, err
	}
	return os.NewFile(uintptr(handle), path), nil
}
