package records

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Settings are the habits of the window, and nothing of a patient. Zero values are
// what was never set.
type Settings struct {
	Version  int    `json:"version"`
	Look     string `json:"look,omitempty"`
	Dark     bool   `json:"dark,omitempty"`      // the desktop was, the last time
	TextSize int    `json:"text_size,omitempty"` // percent
	Width    int    `json:"width,omitempty"`     // of the window, at a text size of 100 %
	Height   int    `json:"height,omitempty"`
	Screen   string `json:"screen,omitempty"`   // the one that was open last
	Started  bool   `json:"started,omitempty"`  // the first start is over
	Language string `json:"language,omitempty"` // of the window
}

// settingsVersion goes up when a field changes its meaning. A file of a later
// version is read for what is known here.
const settingsVersion = 1

// mostSettings is more than a settings file ever has.
const mostSettings = 1 << 16

// mostName is longer than the name of any look or screen.
const mostName = 40

// ReadSettings reads a settings file. Where there is none the settings are zero.
// A file that cannot be read is moved aside and named in the error, which is a
// [MovedError], and the one saved before it is read instead.
func ReadSettings(path string) (Settings, error) {
	s, err := readSettings(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Settings{}, nil
	}
	if err == nil {
		return s, nil
	}
	moved := MovedError{To: aside(path), Cause: err}
	if moveErr := os.Rename(path, moved.To); moveErr != nil {
		moved.To = path
	}
	if s, err = readSettings(backup(path)); err != nil {
		s = Settings{}
	}
	return s, moved
}

func readSettings(path string) (s Settings, err error) {
	file, err := os.Open(path)
	if err != nil {
		return s, err
	}
	defer file.Close()
	return parseSettings(file)
}

func parseSettings(r io.Reader) (s Settings, err error) {
	text, err := io.ReadAll(io.LimitReader(r, mostSettings+1))
	switch {
	case err != nil:
		return Settings{}, err
	case len(text) > mostSettings:
		return Settings{}, errors.New("too long for settings")
	}
	if err := json.Unmarshal(text, &s); err != nil {
		return Settings{}, err
	}
	if max(len(s.Look), len(s.Screen), len(s.Language)) > mostName {
		return Settings{}, errors.New("a name too long for settings")
	}
	return s, nil
}

// Save writes the settings to their file, whole or not at all. Those that were
// there stay beside it as a backup.
func (s Settings) Save(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return saved(path, err)
	}
	if before, err := os.ReadFile(path); err == nil {
		if err := Save(backup(path), func(w io.Writer) error { _, err := w.Write(before); return err }); err != nil {
			return err
		}
	}
	s.Version = settingsVersion
	return Save(path, func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		return out.Encode(s)
	})
}

func backup(path string) string { return path + ".before" }

// aside is where a file goes that cannot be read.
func aside(path string) string { return path + ".unread" }

// MovedError is that a file could not be read, and was moved aside so that nothing
// of it is lost.
type MovedError struct {
	To    string // where it is now
	Cause error
}

func (e MovedError) Error() string { return fmt.Sprintf("read settings, now %s: %v", e.To, e.Cause) }

// Unwrap is what was wrong with the file.
func (e MovedError) Unwrap() error { return e.Cause }
