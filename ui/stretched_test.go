package ui

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
	"beforehand/handout"
)

// longWords is the guide in words almost 40 % longer, with accents: what other
// languages do to a window.
var longWords = sync.OnceValues(func() (*content.Guide, error) {
	files := fstest.MapFS{}
	guide := os.DirFS("../content/guide")
	err := fs.WalkDir(guide, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if strings.HasPrefix(path, "words/") && !strings.HasPrefix(path, "words/en/") {
			return nil
		}
		text, err := fs.ReadFile(guide, path)
		if strings.HasPrefix(path, "words/") {
			text = []byte(stretch(string(text)))
		}
		files[path] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		return nil, err
	}
	return content.Load(files)
})

var (
	quoted = regexp.MustCompile(`= "[^"]*"`)
	// kept is what is no word: a hole, and the name of a term that words link to.
	kept = regexp.MustCompile(`\{[^}]*\}|\]\([^)]*\)`)
)

var longer = strings.NewReplacer("a", "áá", "e", "éé", "i", "íí", "o", "óó", "u", "úú")

func stretch(toml string) string {
	return quoted.ReplaceAllStringFunc(toml, func(value string) string {
		var out strings.Builder
		at := 0
		for _, hole := range kept.FindAllStringIndex(value, -1) {
			out.WriteString(longer.Replace(value[at:hole[0]]))
			out.WriteString(value[hole[0]:hole[1]])
			at = hole[1]
		}
		out.WriteString(longer.Replace(value[at:]))
		return out.String()
	})
}

// TestLongWords opens every screen, in windows of all sizes, with words, a name and
// a place much longer than usual, and sees that no words leave the window, are cut
// off below or lie on others.
func TestLongWords(t *testing.T) {
	guide, err := longWords()
	if err != nil {
		t.Fatal(err)
	}
	long := knee()
	long.Patient.Name = strings.Repeat("María-Magdalena ", 7)
	long.Site = strings.Repeat("the upper, outer side of the kneecap ", 8)
	long.Flags = content.Flags
	for name, v := range map[string]handout.Visit{"nothing known": {}, "everything long": long} {
		for _, size := range []fyne.Size{{Width: 450, Height: 320}, {Width: 640, Height: 410}, {Width: 900, Height: 640}, {Width: 1280, Height: 820}, {Width: 3840, Height: 2160}} {
			w := openTestIn(t, guide, v)
			for _, p := range w.pages {
				w.turnTo(p)
				w.Resize(size)
				if len(seen(w.frame)) < 200 {
					t.Fatalf("%s, %s: hardly a word is seen: %q", name, p.id, seen(w.frame))
				}
				for _, fault := range crowded(w.frame, size) {
					t.Errorf("%s, %s at %vx%v: %s", name, p.id, size.Width, size.Height, fault)
				}
			}
		}
	}
}

// openTestIn is openTest with a guide of its own.
func openTestIn(t testing.TB, guide *content.Guide, v handout.Visit) *window {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look{mode: modeLight})
	w := newWindow(a.NewWindow(""), newDesk(guide, wordsFor(guide, "en"), func() time.Time { return november27 }), "")
	w.SetPadded(false)
	w.work, w.back, w.pause = func(func()) {}, func(f func()) { f() }, 0
	w.desk.lay(v, "")
	t.Cleanup(w.Close)
	return w
}

// crowded tells of words that stand outside the window, are cut off, or lie on one
// another.
func crowded(o fyne.CanvasObject, window fyne.Size) (faults []string) {
	type placed struct {
		*prose
		x0, y0, x1, y1 float32
	}
	var all []placed
	driver := fyne.CurrentApp().Driver()
	for _, o := range objects(o) {
		p, ok := o.(*prose)
		if !ok || p.String() == "" {
			continue
		}
		at, size := driver.AbsolutePositionForObject(o), o.Size()
		left, width := p.extent()
		one := placed{p, at.X + left, at.Y, at.X + left + width, at.Y + float32(len(p.lines))*p.role.line}
		if one.x0 < -0.5 || one.x1 > window.Width+1 {
			faults = append(faults, fmt.Sprintf("%.40q stands from %.0f to %.0f", p, one.x0, one.x1))
		}
		if one.y1 > at.Y+size.Height+1.5 {
			faults = append(faults, fmt.Sprintf("%.40q is %.0f high in a place of %.0f", p, one.y1-at.Y, size.Height))
		}
		for _, other := range all {
			if min(one.x1, other.x1)-max(one.x0, other.x0) > 2 && min(one.y1, other.y1)-max(one.y0, other.y0) > 4 {
				faults = append(faults, fmt.Sprintf("%.40q lies on %.40q", p, other.prose))
			}
		}
		all = append(all, one)
	}
	return faults
}
