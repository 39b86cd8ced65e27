package records

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func says(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// holds checks what is in a folder: file names and their text.
func holds(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := want[e.Name()]; !ok {
			t.Errorf("%s was left in the folder", e.Name())
		}
	}
	for name, text := range want {
		got, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || string(got) != text {
			t.Errorf("%s holds %q, %v, want %q", name, got, err, text)
		}
	}
}

func writeFile(t *testing.T, path, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	s, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return s.Mode()
}

func TestSave(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "visit.json")
	for _, text := range []string{"first", "second, which is longer", ""} {
		if err := Save(path, says(text)); err != nil {
			t.Fatal(err)
		}
		holds(t, folder, map[string]string{"visit.json": text})
	}
}

func TestSaveModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes are another thing there")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "visit.json")
	if err := Save(path, says("new")); err != nil {
		t.Fatal(err)
	}
	if got := mode(t, path); got != 0o600 {
		t.Errorf("a new file has mode %v: it may name a patient", got)
	}
	if err := os.Chmod(path, 0o664); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, says("again")); err != nil {
		t.Fatal(err)
	}
	if got := mode(t, path); got != 0o664 {
		t.Errorf("a file that was shared now has mode %v", got)
	}
}

func TestSaveThroughALink(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	writeFile(t, filepath.Join(elsewhere, "real.json"), "old", 0o600)
	link := filepath.Join(folder, "visit.json")
	if err := os.Symlink(filepath.Join(elsewhere, "real.json"), link); err != nil {
		t.Skip(err)
	}
	if err := Save(link, says("new")); err != nil {
		t.Fatal(err)
	}
	if mode(t, link)&fs.ModeSymlink == 0 {
		t.Error("the link became a file")
	}
	holds(t, elsewhere, map[string]string{"real.json": "new"})
}

// A link to a file that is not there yet, as on a disk that was emptied, stays a link.
func TestSaveThroughALinkToNothing(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	link := filepath.Join(folder, "visit.json")
	if err := os.Symlink(filepath.Join(elsewhere, "real.json"), link); err != nil {
		t.Skip(err)
	}
	further := filepath.Join(folder, "further.json")
	if err := os.Symlink("visit.json", further); err != nil {
		t.Skip(err)
	}
	if err := Save(further, says("new")); err != nil {
		t.Fatal(err)
	}
	if mode(t, link)&fs.ModeSymlink == 0 || mode(t, further)&fs.ModeSymlink == 0 {
		t.Error("a link became a file")
	}
	holds(t, elsewhere, map[string]string{"real.json": "new"})
}

func TestSaveKeepsTheOldFile(t *testing.T) {
	gone := errors.New("the press stopped")
	cases := []struct {
		name  string
		write func(io.Writer) error
	}{
		{"failing at once", func(io.Writer) error { return gone }},
		{"failing half way", func(w io.Writer) error { return errors.Join(says("half a pa")(w), gone) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "visit.json")
			writeFile(t, path, "old", 0o600)
			if err := Save(path, c.write); !errors.Is(err, gone) || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v, want the path and why", err)
			}
			holds(t, folder, map[string]string{"visit.json": "old"})
		})
	}
}

func TestSaveRefuses(t *testing.T) {
	folder := t.TempDir()
	writeFile(t, filepath.Join(folder, "file"), "old", 0o600)
	writeFile(t, filepath.Join(folder, "protected"), "old", 0o400)
	cases := []struct {
		name, path, want string
	}{
		{"a folder", folder, "this is a folder; name a file in it"},
		{"a folder that is not there", filepath.Join(folder, "no", "visit.json"), "there is no such folder; make it first"},
		{"a file for a folder", filepath.Join(folder, "file", "visit.json"), "there is no such folder; make it first"},
		{"a protected file", filepath.Join(folder, "protected"), "write-protected"},
		{"a device", os.DevNull, "not an ordinary file"},
		{"a name too long for a disk", filepath.Join(folder, strings.Repeat("a", 300)), "the name is too long"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := Save(c.path, says("new"))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "save "+c.path+": ") {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	holds(t, folder, map[string]string{"file": "old", "protected": "old"})
}

func TestSaveToAnUnwritableFolder(t *testing.T) {
	if os.Geteuid() <= 0 {
		t.Skip("nothing is unwritable to the superuser, nor by its mode on Windows")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "visit.json")
	writeFile(t, path, "old", 0o600)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	if err := Save(path, says("new")); err == nil || !strings.Contains(err.Error(), "cannot be written to; choose another") {
		t.Errorf("got %v", err)
	}
	holds(t, folder, map[string]string{"visit.json": "old"})
}
