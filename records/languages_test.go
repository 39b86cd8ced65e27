package records

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"beforehand/content"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// Every fault of a visit, a clinic and of saving, as it is said in each language. Names
// of files and fields, and what a field may say, are the same in all.
func TestFaultsInEveryLanguage(t *testing.T) {
	for _, l := range content.Builtin().Langs() {
		w, _ := content.Builtin().Words(l)
		var b strings.Builder
		tell := func(name string, err error) {
			told, ok := errors.AsType[content.Told](err)
			if !ok {
				t.Fatalf("%s: %v has no words of its own", name, err)
			}
			b.WriteString("# " + name + "\n")
			for _, line := range told.Lines(w) {
				b.WriteString(line.String() + "\n")
			}
		}
		for _, c := range visitRefusals(t) {
			_, err := readVisit(t, c.text)
			tell(c.name, err)
		}
		for _, c := range clinicRefusals() {
			_, err := ReadClinic(strings.NewReader(c.text), "clinic.json", content.Builtin())
			tell(c.name, err)
		}
		_, err := ReadVisit(failing{}, "visit.json", content.Builtin())
		tell("a file that cannot be read", err)
		for _, more := range []int{1, 2, 3, 11, 100} { // each plural
			faults := &Faults{File: "visit.json", All: make([]Fault, mostShown+more)}
			for i := range faults.All {
				faults.All[i].Says = content.Say("fault.not_utf8")
			}
			b.WriteString("# more\n" + faults.Lines(w)[mostShown].String() + "\n")
		}
		for _, cause := range unsaved {
			tell("saving", saved("visit.json", cause))
		}
		got := b.String()
		if unfilled := regexp.MustCompile(`\{[a-z_]+\}`).FindString(got); unfilled != "" {
			t.Errorf("%s: nothing fills %s", l, unfilled)
		}
		golden(t, filepath.Join("testdata", string(l)+".txt"), got)
	}
}

// unsaved is all that can stand in the way of saving.
var unsaved = []error{
	errFolder, errDevice, errProtected, syscall.ENOSPC, syscall.EACCES, syscall.EROFS, syscall.ENAMETOOLONG,
	syscall.ENOENT, syscall.ENOTDIR, errors.New("the press stopped"),
}

// What stood in the way of saving can still be asked for.
func TestSaveErrorKeepsItsCause(t *testing.T) {
	err := Save(filepath.Join(t.TempDir(), "no", "visit.json"), says("new"))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not that something does not exist", err)
	}
	var cause *fs.PathError
	if !errors.As(err, &cause) {
		t.Errorf("%v has no path", err)
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs; got:\n%s", path, got)
	}
}
