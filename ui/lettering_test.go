package ui

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// openEntry shows an entry that has the focus.
func openEntry(t *testing.T, e *entry, width, height float32) fyne.Window {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look{mode: modeLight})
	w := a.NewWindow("")
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.SetContent(e)
	w.Resize(fyne.NewSize(width, height))
	w.Canvas().Focus(e)
	return w
}

func typeInto(e *entry, text string) {
	for _, r := range text {
		e.TypedRune(r)
	}
}

func strike(e *entry, keys ...fyne.KeyName) {
	for _, name := range keys {
		e.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// withShift does something while Shift is held down.
func withShift(e *entry, do func()) {
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	do()
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
}

// placeOf is where in an entry its caret would stand at a position.
func placeOf(e *entry, at int) fyne.Position {
	w := e.lettering.writing()
	line, s := w.find(at)
	return e.lettering.Position().Add(e.lettering.corner()).AddXY(s.x, (float32(line)+0.5)*w.high)
}

func mouseDown(e *entry, at fyne.Position) {
	m := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	m.Position = at
	e.MouseDown(m)
}

func dragTo(e *entry, from, to fyne.Position) {
	d := &fyne.DragEvent{Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)}
	d.Position = to
	e.Dragged(d)
	e.DragEnd()
	m := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	m.Position = to
	e.MouseUp(m)
}

// Lettering paints where something is read from right to left, and nowhere else.
func TestLetteringWhere(t *testing.T) {
	for _, c := range []struct {
		text       string
		ltr, inRTL bool
	}{
		{"", false, true},
		{"12-3", false, true},
		{"Maria", false, false},
		{"Jos\u00e9 30\u201345", false, false},
		{maryam, true, true},
		{mixedL, true, true},
	} {
		for _, rightToLeft = range []bool{false, true} {
			want := c.ltr
			if rightToLeft {
				want = c.inRTL
			}
			e := newEntry()
			e.SetText(c.text)
			openEntry(t, e, 300, fieldHeight)
			seen := test.WidgetRenderer(e).Objects()
			if got := slices.ContainsFunc(seen, func(o fyne.CanvasObject) bool { return o == fyne.CanvasObject(e.lettering) }); got != want {
				t.Errorf("%q in a window from right to left %v: lettering %v", c.text, rightToLeft, got)
			}
		}
		rightToLeft = false
	}
}

// The caret of an empty line stands where its reader begins.
func TestCaretOfAnEmptyLine(t *testing.T) {
	rightToLeft = true
	defer func() { rightToLeft = false }()
	for _, e := range []*entry{newEntry(), newNoteEntry(2)} {
		openEntry(t, e, 300, 80)
		if x := e.lettering.caret.Position().X; x < 280 || !e.lettering.caret.Visible() {
			t.Errorf("the caret stands at %.1f", x)
		}
		e.covered = 20
		e.FocusLost()
		if e.lettering.caret.Visible() {
			t.Error("there is a caret where nobody types")
		}
	}
}

func TestArrowsInAnEntry(t *testing.T) {
	const (
		l, r      = fyne.KeyLeft, fyne.KeyRight
		home, end = fyne.KeyHome, fyne.KeyEnd
	)
	for _, c := range []struct {
		why, text string
		keys      []fyne.KeyName
		at        int
		shifted   []fyne.KeyName
		to        int
		selected  string
	}{
		{"left goes on in Arabic", maryam, []fyne.KeyName{home, l, l}, 2, []fyne.KeyName{l}, 3, maryam[4:6]},
		{"right goes back", maryam, []fyne.KeyName{end, r}, 3, []fyne.KeyName{r, r}, 1, maryam[2:6]},
		{"forth and back again selects nothing", maryam, []fyne.KeyName{home, l}, 1, []fyne.KeyName{l, r}, 1, ""},
		{"and then the other side", maryam, []fyne.KeyName{home, l, l}, 2, []fyne.KeyName{l, r, r}, 1, maryam[2:4]},
		{"over a border of directions", mixedA, []fyne.KeyName{home, l, l, l, l}, 4, []fyne.KeyName{l, l}, 12, " Lopez 1"},
		{"to the end", mixedA, []fyne.KeyName{home, l}, 1, []fyne.KeyName{end}, 13, mixedA[2:]},
		{"to the beginning", mixedL, []fyne.KeyName{end, r}, 9, []fyne.KeyName{home}, 0, mixedL[:12]},
		{"letters that are the same", "\u0645\u0645\u0645\u0645", []fyne.KeyName{home, l, l}, 2, []fyne.KeyName{l}, 3, "\u0645"},
		{"to the other side", "\u0645\u0645\u0645\u0645", []fyne.KeyName{home, l, l}, 2, []fyne.KeyName{r}, 1, "\u0645"},
	} {
		e := newEntry()
		openEntry(t, e, 300, fieldHeight)
		typeInto(e, c.text)
		strike(e, c.keys...)
		if got := e.CursorTextOffset(); got != c.at || e.SelectedText() != "" {
			t.Errorf("%s: the caret is at %d, want %d, and %q is selected", c.why, got, c.at, e.SelectedText())
		}
		withShift(e, func() { strike(e, c.shifted...) })
		from, to := e.selection()
		if got := e.CursorTextOffset(); got != c.to || e.SelectedText() != c.selected || to-from != len([]rune(c.selected)) || min(c.at, c.to) != from {
			t.Errorf("%s: then it is at %d, want %d, and %q is selected from %d to %d", c.why, got, c.to, e.SelectedText(), from, to)
		}
	}
}

// An arrow goes to the end of what is selected on its side.
func TestArrowsEndASelection(t *testing.T) {
	for _, c := range []struct {
		key fyne.KeyName
		at  int
	}{{fyne.KeyLeft, 3}, {fyne.KeyRight, 1}} {
		e := newEntry()
		openEntry(t, e, 300, fieldHeight)
		typeInto(e, maryam)
		e.choose(1, 3)
		strike(e, c.key)
		if got := e.CursorTextOffset(); got != c.at || e.SelectedText() != "" {
			t.Errorf("%s leads to %d with %q", c.key, got, e.SelectedText())
		}
	}
}

func TestWordJumps(t *testing.T) {
	for _, c := range []struct {
		text string
		key  fyne.KeyName
		mod  fyne.KeyModifier
		from int
		at   int
		want string
	}{
		{maryam + " " + maryam, fyne.KeyLeft, 0, 0, 4, ""},
		{maryam + " " + maryam, fyne.KeyRight, 0, 9, 5, ""},
		{maryam + " " + maryam, fyne.KeyLeft, fyne.KeyModifierShift, 0, 4, maryam},
		{mixedL, fyne.KeyRight, 0, 0, 5, ""},
	} {
		e := newEntry()
		openEntry(t, e, 300, fieldHeight)
		typeInto(e, c.text)
		e.choose(c.from, c.from)
		mod := fyne.KeyModifierControl
		if onMac {
			mod = fyne.KeyModifierAlt
		}
		e.TypedShortcut(&desktop.CustomShortcut{KeyName: c.key, Modifier: mod | c.mod})
		if got := e.CursorTextOffset(); got != c.at || e.SelectedText() != c.want {
			t.Errorf("%q from %d: %s leads to %d, want %d, with %q", c.text, c.from, c.key, got, c.at, e.SelectedText())
		}
	}
}

// TestMouseInAnEntry presses at every caret, and draws from each to each.
func TestMouseInAnEntry(t *testing.T) {
	for _, text := range []string{maryam, mixedA, mixedL} {
		e := newEntry()
		openEntry(t, e, 300, fieldHeight)
		typeInto(e, text)
		runes := []rune(text)
		for from := range len(runes) + 1 {
			mouseDown(e, placeOf(e, from))
			if got := e.CursorTextOffset(); got != from || e.SelectedText() != "" {
				t.Fatalf("%q pressed at %d: the caret is at %d, %q is selected", text, from, got, e.SelectedText())
			}
			for to := range len(runes) + 1 {
				mouseDown(e, placeOf(e, from))
				dragTo(e, placeOf(e, from), placeOf(e, to))
				want := string(runes[min(from, to):max(from, to)])
				if got := e.CursorTextOffset(); got != to || e.SelectedText() != want {
					t.Fatalf("%q drawn from %d to %d: the caret is at %d, %q is selected", text, from, to, got, e.SelectedText())
				}
			}
		}
		mouseDown(e, placeOf(e, 1))
		withShift(e, func() { mouseDown(e, placeOf(e, 3)) })
		if got, want := e.SelectedText(), string(runes[1:3]); got != want {
			t.Errorf("%q pressed with Shift: %q is selected, want %q", text, got, want)
		}
	}
}

// The first press selects a word where it is the first of two, and the whole line
// where it is the first of three.
func TestMouseSelectsWords(t *testing.T) {
	e := newEntry()
	openEntry(t, e, 300, fieldHeight)
	typeInto(e, mixedA)
	mouseDown(e, placeOf(e, 2))
	e.DoubleTapped(&fyne.PointEvent{})
	if got := e.SelectedText(); got != maryam {
		t.Errorf("pressed twice: %q", got)
	}
	mouseDown(e, placeOf(e, 2))
	if got := e.SelectedText(); got != mixedA {
		t.Errorf("pressed three times: %q", got)
	}
}

// What is typed over comes back, as in any entry.
func TestUndoInLettering(t *testing.T) {
	e := newEntry()
	e.SetText(maryam)
	openEntry(t, e, 300, fieldHeight)
	if e.SelectedText() != maryam {
		t.Fatalf("with the focus %q is selected", e.SelectedText())
	}
	typeInto(e, "a")
	if e.Text != "a" || e.lettering != nil {
		t.Fatalf("it reads %q, lettering %v", e.Text, e.lettering != nil)
	}
	e.TypedShortcut(ctrlZ)
	if e.Text != maryam || e.lettering == nil {
		t.Fatalf("taken back, it reads %q, lettering %v", e.Text, e.lettering != nil)
	}
	strike(e, fyne.KeyHome, fyne.KeyLeft)
	typeInto(e, "\u0627")
	strike(e, fyne.KeyBackspace, fyne.KeyBackspace)
	if e.Text != maryam[2:] {
		t.Errorf("it reads %q", e.Text)
	}
}

// A line longer than its box shows where the caret is, and where nobody types how it
// begins.
func TestLetteringScrolls(t *testing.T) {
	e := newEntry()
	e.SetText(strings.Repeat(maryam+" ", 20) + "Lopez")
	w := openEntry(t, e, 200, fieldHeight)
	strike(e, fyne.KeyHome)
	seen := func() {
		t.Helper()
		x := e.lettering.caret.Position().X
		if x < 5 || x > 195 {
			t.Errorf("the caret at %d stands at %.1f", e.CursorTextOffset(), x)
		}
	}
	for range 105 {
		before := e.lettering.scrolled.X
		strike(e, fyne.KeyLeft)
		seen()
		if d := e.lettering.scrolled.X - before; d < 0 && e.CursorTextOffset() < 95 {
			t.Fatalf("it scrolled back by %.1f", d)
		}
	}
	strike(e, fyne.KeyEnd)
	seen()
	typeInto(e, maryam)
	seen()
	w.Canvas().Unfocus()
	e.SetText(e.Text)
	if e.lettering.scrolled.X != 0 {
		t.Errorf("it does not show how it begins: %.1f", e.lettering.scrolled.X)
	}
}

// A note has lines, and turns between Fyne's text and lettering as it is typed.
func TestLetteringOfANote(t *testing.T) {
	latin := "I take a blood thinner, and a pill for my sugar in the morning"
	e := newNoteEntry(2)
	openEntry(t, e, 200, 90)
	typeInto(e, latin)
	rows := e.CursorRow
	if rows == 0 || e.lettering != nil {
		t.Fatalf("the caret is in row %d", rows)
	}
	typeInto(e, "\n"+maryam)
	if e.lettering == nil || e.CursorTextOffset() != len([]rune(e.Text)) {
		t.Fatalf("the caret is at %d of %d", e.CursorTextOffset(), len([]rune(e.Text)))
	}
	w := e.lettering.writing()
	if n := len(w.lines); n < 3 || !w.lines[n-1].rtl || w.lines[0].rtl {
		t.Errorf("there are %d lines", n)
	}
	if y := e.lettering.caret.Position().Y; y < 0 || y > 70 {
		t.Errorf("the caret stands at %.1f", y)
	}
	strike(e, fyne.KeyUp)
	if line, _ := w.find(e.CursorTextOffset()); line != len(w.lines)-2 {
		t.Errorf("the arrow leads to line %d of %d", line, len(w.lines))
	}
	strike(e, fyne.KeyHome)
	if got := e.CursorTextOffset(); got != w.lines[len(w.lines)-2].first() {
		t.Errorf("its line begins at %d", got)
	}
	strike(e, fyne.KeyPageDown)
	e.lettering.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 500)})
	if e.lettering.scrolled.Y != 0 {
		t.Errorf("scrolled to %.1f", e.lettering.scrolled.Y)
	}
	back := []fyne.KeyName{fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace}
	strike(e, back...)
	if e.lettering != nil || e.Text != latin || e.CursorRow != rows || e.CursorTextOffset() != len(latin) {
		t.Errorf("back in Latin the caret is in row %d, want %d, at %d", e.CursorRow, rows, e.CursorTextOffset())
	}
	fresh := newNoteEntry(2)
	openEntry(t, fresh, 200, 90)
	typeInto(fresh, latin+"\nMary")
	strike(fresh, back...)
	if got, want := drawn(e), drawn(fresh); got != want {
		t.Errorf("it is drawn as\n%s, want\n%s", got, want)
	}
}

// Lettering stands on the line of Fyne's text, and its letters are within their box.
func TestLetteringStands(t *testing.T) {
	ink := func(text string, rtl bool) (top, bottom int) {
		rightToLeft = rtl
		defer func() { rightToLeft = false }()
		e := newEntry()
		e.SetText(text)
		w := openEntry(t, e, 300, fieldHeight)
		w.Canvas().Unfocus()
		dots := w.Canvas().Capture()
		top = -1
		for y := 4; y < fieldHeight-4; y++ {
			for x := 10; x < 290; x++ {
				if c := color.GrayModel.Convert(dots.At(x, y)).(color.Gray); c.Y < 100 {
					if top < 0 {
						top = y
					}
					bottom = y
				}
			}
		}
		return top, bottom
	}
	t0, b0 := ink("12", false)
	t1, b1 := ink("12", true)
	if t0 < 0 || max(t0-t1, t1-t0) > 1 || max(b0-b1, b1-b0) > 1 {
		t.Errorf("figures reach from %d to %d, in lettering from %d to %d", t0, b0, t1, b1)
	}
}

// In a window that is read from right to left the icon of a line stands at its left,
// where Latin letters begin: they begin beside it.
func TestLatinBesideTheIcon(t *testing.T) {
	before := rightToLeft
	t.Cleanup(func() { rightToLeft = before })
	rightToLeft = true
	e := newEntry()
	e.covered = 46
	openEntry(t, e, 300, 46)
	typeInto(e, "31 feb")
	if x := placeOf(e, 0).X; x < e.covered {
		t.Errorf("the text begins at %g, the icon ends at %g", x, e.covered)
	}
	if from, to := placeOf(e, 0).X, placeOf(e, 6).X; to <= from {
		t.Errorf("the text goes from %g to %g", from, to)
	}
}
