package records

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Claim is held by the one window that a person has open on a screen. Who starts
// the program again calls that window, and is not needed any more.
//
// It is a file that the system keeps locked as long as the program lives, however
// that ends, so that none is ever left over; and a second, empty one which is the
// call. No connection of any kind is opened.
type Claim struct {
	file *os.File
	call string
}

// How often is looked for a call, and how long a caller waits for an answer before
// it opens a window of its own.
const (
	callEvery = 200 * time.Millisecond
	callWaits = 2 * time.Second
)

// TakeClaim takes the claim of this person on this screen, in a folder that is made
// if need be. Where another window holds it, that is called, and answered tells
// whether it has come. Without a claim and an answer a window is opened all the
// same: two are better than none.
func TakeClaim(folder string) (c *Claim, answered bool) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, false
	}
	lock := filepath.Join(folder, "window-"+screenName()+".lock")
	call := strings.TrimSuffix(lock, ".lock") + ".call"
	file, err := claim(lock)
	switch {
	case errors.Is(err, errClaimed):
		return nil, callWindow(call, callWaits)
	case err != nil:
		return nil, false
	}
	_ = os.Remove(call) // of one who waited in vain
	return &Claim{file: file, call: call}, false
}

var errClaimed = errors.New("another window is open")

// screenName tells apart the screens that one person may be at: another computer
// with the same home, another session. It is no name that could be read back.
func screenName() string {
	host, _ := os.Hostname()
	at := []string{host}
	for _, variable := range []string{"DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME"} {
		at = append(at, os.Getenv(variable))
	}
	sum := sha256.Sum256([]byte(strings.Join(at, "\x00")))
	return hex.EncodeToString(sum[:4])
}

// callWindow asks the window that is open to come to the front. It has done so when
// it takes the call away.
func callWindow(call string, wait time.Duration) bool {
	if err := os.WriteFile(call, nil, 0o600); err != nil {
		return false
	}
	for until := time.Now().Add(wait); time.Now().Before(until); time.Sleep(callEvery / 4) {
		if _, err := os.Stat(call); errors.Is(err, fs.ErrNotExist) {
			return true
		}
	}
	_ = os.Remove(call)
	return false
}

// Listen does something at each call, as long as the program lives. Without a claim
// there are no calls.
func (c *Claim) Listen(come func()) {
	if c == nil {
		return
	}
	for {
		time.Sleep(callEvery)
		if os.Remove(c.call) == nil {
			come()
		}
	}
}
