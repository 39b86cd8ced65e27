package records

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var dusk = Settings{Version: settingsVersion, Look: "dark", TextSize: 150, Width: 1300, Height: 900, Screen: "know", Started: true}

func TestSettings(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "beforehand") // made when first needed
	path := filepath.Join(folder, "settings.json")
	if got, err := ReadSettings(path); got != (Settings{}) || err != nil {
		t.Errorf("without a file: %+v, %v", got, err)
	}
	first := Settings{Version: settingsVersion, Started: true}
	for _, s := range []Settings{first, dusk} {
		if err := s.Save(path); err != nil {
			t.Fatal(err)
		}
		if got, err := ReadSettings(path); got != s || err != nil {
			t.Errorf("saved %+v, read %+v, %v", s, got, err)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before := "{\n  \"version\": 1,\n  \"started\": true\n}\n"
	holds(t, folder, map[string]string{"settings.json": string(text), "settings.json.before": before})
}

// A file that cannot be read is moved aside, and the one before it is taken.
func TestBadSettings(t *testing.T) {
	for _, bad := range []string{"", "{", "null and more", `{"text_size": "large"}`, `[]`, "\x00\xff", strings.Repeat(" ", mostSettings) + "{}"} {
		folder := t.TempDir()
		path := filepath.Join(folder, "settings.json")
		writeFile(t, path, bad, 0o600)
		writeFile(t, path+".before", `{"version": 1, "look": "light"}`, 0o600)
		got, err := ReadSettings(path)
		var moved MovedError
		if !errors.As(err, &moved) || got.Look != "light" {
			t.Errorf("%.20q: read %+v, %v", bad, got, err)
			continue
		}
		holds(t, folder, map[string]string{"settings.json.unread": bad, "settings.json.before": `{"version": 1, "look": "light"}`})
		if filepath.Base(moved.To) != "settings.json.unread" {
			t.Errorf("it says that the file is now %s", moved.To)
		}
		if got, err := ReadSettings(path); got != (Settings{}) || err != nil {
			t.Errorf("the next time: %+v, %v", got, err)
		}
	}
}

// What a later version has written is read as far as it is known.
func TestLaterSettings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	writeFile(t, path, `{"version": 7, "look": "dark", "voice": {"speed": 2}}`, 0o600)
	if got, err := ReadSettings(path); got.Look != "dark" || err != nil {
		t.Errorf("read %+v, %v", got, err)
	}
}

func FuzzSettings(f *testing.F) {
	whole, err := json.Marshal(dusk)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add([]byte(`{"version": 7, "width": -1e9}`))
	f.Add([]byte(`{"text_size": "large"}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := parseSettings(bytes.NewReader(text))
		if err != nil {
			if s != (Settings{}) {
				t.Errorf("%v, and %+v", err, s)
			}
			return
		}
		path := filepath.Join(t.TempDir(), "settings.json")
		if err := s.Save(path); err != nil {
			t.Fatal(err)
		}
		again, err := ReadSettings(path)
		s.Version = settingsVersion
		if again != s || err != nil {
			t.Errorf("saved %+v, read %+v, %v", s, again, err)
		}
	})
}
