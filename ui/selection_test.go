package ui

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
	"beforehand/handout"
)

// drawOver draws the pointer over a paragraph, from one of its words to another.
func drawOver(p *prose, from, to string) {
	at := func(word string) fyne.Position {
		i := strings.Index(p.String(), word)
		a := p.areas(content.Span{From: i, To: i + len(word)})[0]
		return fyne.NewPos(a.x+a.width/2, a.y+a.height/2)
	}
	start, end := at(from), at(to)
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(p)
	last := start
	for _, part := range []float32{0.1, 0.5, 1} {
		now := start.AddXY((end.X-start.X)*part, (end.Y-start.Y)*part)
		e := &fyne.DragEvent{Dragged: fyne.Delta{DX: now.X - last.X, DY: now.Y - last.Y}}
		e.Position, e.AbsolutePosition = now, corner.Add(now)
		p.Dragged(e)
		last = now
	}
	p.DragEnd()
}

func TestWordAround(t *testing.T) {
	for _, c := range []struct {
		said string
		at   int
		want string
	}{
		{"A needle takes it.", 4, "needle"},
		{"A needle takes it.", 2, "needle"},
		{"A needle takes it.", 16, "it."},
		{"A needle takes it.", 99, "it."},
		{"A needle takes it.", -3, "A"},
		{"\u0627\u0634\u0631\u0628 500", 2, "\u0627\u0634\u0631\u0628"},
		{"", 0, ""},
	} {
		if s := wordAround(c.said, c.at); c.said[s.From:s.To] != c.want {
			t.Errorf("%q at %d: %q, want %q", c.said, c.at, c.said[s.From:s.To], c.want)
		}
	}
}

// TestSelect selects whole words, in either direction and over lines, one paragraph
// at a time.
func TestSelect(t *testing.T) {
	p := testProse(t, "Do **not** stop your [blood thinner](anticoagulant) on your own.", roleBody)
	p.Resize(fyne.NewSize(140, p.heightAt(140)))
	for _, c := range []struct{ from, to, want string }{
		{"not", "your", "not stop your"},
		{"own", "blood", "blood thinner on your own."},
		{"own", "own", "own."},
	} {
		deselect()
		drawOver(p, c.from, c.to)
		got := ""
		if selected == p {
			got = p.String()[p.chosen.From:p.chosen.To]
		}
		if c.from == c.to {
			c.want = "" // the pointer did not go far enough
		}
		if got != c.want {
			t.Errorf("from %q to %q: %q, want %q", c.from, c.to, got, c.want)
		}
	}
	drawOver(p, "not", "your")
	other := newProse(said("Another line of words."), roleBody, colorInk)
	other.Resize(fyne.NewSize(400, 26))
	drawOver(other, "Another", "words")
	if p.chosen != (content.Span{}) || selected != other {
		t.Error("two paragraphs have selected words")
	}
	other.set(said("Other."))
	if selected != nil {
		t.Error("words that are gone stay selected")
	}
}

// TestSelectionIsSeen sees the ground behind selected words, and their own ink on it,
// in each look and at each text size; in high contrast it has an outline.
func TestSelectionIsSeen(t *testing.T) {
	for _, m := range []mode{modeLight, modeDark, modeContrast} {
		for _, scale := range []float32{1, 2} {
			p := testProse(t, "Do not stop it.", roleBody)
			fyne.CurrentApp().Settings().SetTheme(look{mode: m})
			canvasOf(p).(software.WindowlessCanvas).SetScale(scale)
			p.Resize(fyne.NewSize(300, 26))
			test.WidgetRenderer(p)
			size := p.ink.Size()
			count := func(name fyne.ThemeColorName) (dots int) {
				picture := p.paint(int(size.Width*scale), int(size.Height*scale)).(*image.RGBA)
				want := color.RGBAModel.Convert(paint(name)).(color.RGBA)
				for y := range picture.Rect.Dy() {
					for x := range picture.Rect.Dx() {
						if picture.RGBAAt(x, y) == want {
							dots++
						}
					}
				}
				return dots
			}
			ground, ink := count(colorSoft), count(colorInk)
			drawOver(p, "Do", "stop")
			if least := int(800 * scale * scale); ground > 0 || count(colorSoft) < least {
				t.Errorf("%s at %g: %d dots of the ground before, %d after", m, scale, ground, count(colorSoft))
			}
			outlined := count(colorInk) > ink+int(100*scale)
			if outlined != (m == modeContrast) || count(colorInk) == 0 {
				t.Errorf("%s at %g: %d dots of ink before, %d after", m, scale, ink, count(colorInk))
			}
			deselect()
			if count(colorSoft) > 0 {
				t.Errorf("%s at %g: the ground stays", m, scale)
			}
		}
	}
}

// TestCopy copies what is selected; else the card that has the focus.
func TestCopy(t *testing.T) {
	w := openTest(t, knee())
	row := w.open.screen.(*planScreen).stops["harvest"]
	copied := func() string {
		fyne.CurrentApp().Clipboard().SetContent("")
		w.copyKeys()
		return fyne.CurrentApp().Clipboard().Content()
	}
	if got := copied(); got != "" || !strings.Contains(w.toast.label.String(), "Select words") {
		t.Errorf("nothing to copy: %q, says %q", got, w.toast.label.String())
	}
	w.Canvas().Focus(row)
	if got := copied(); !strings.HasPrefix(got, "Taking the cells\n9:00 am") || strings.Contains(got, "What happens") {
		t.Errorf("a closed stage: %q", got)
	}
	if w.toast.label.String() != "Copied" {
		t.Errorf("the toast says %q", w.toast.label.String())
	}
	w.open.screen.(*planScreen).onStop(row)
	if got := copied(); !strings.Contains(got, "What happens:\nA needle takes marrow") {
		t.Errorf("an open stage: %q", got)
	}
	whole := copied()
	for _, o := range objects(row) {
		if g, ok := o.(*glossed); ok {
			w.Canvas().Focus(g)
			break
		}
	}
	if got := copied(); got != whole {
		t.Errorf("a paragraph of the card: %q", got)
	}
	drawOver(w.open.screen.(*planScreen).lead, "happens", "dates")
	if got := copied(); got != "happens, on your own dates." {
		t.Errorf("selected words: %q", got)
	}
	w.turnTo(w.pages[len(w.pages)-1])
	if got := selection(w.Canvas()); got != "" {
		t.Errorf("on another screen %q is still selected", got)
	}
}

// TestDragIsAPress sees that a press with a trembling hand is a press, and that one
// which selects, or leaves the row, is not.
func TestDragIsAPress(t *testing.T) {
	w := openTest(t, knee())
	row := w.open.screen.(*planScreen).stops["harvest"]
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(row.title)
	drag := func(p *prose, dx, dy float32) {
		row.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
		e := &fyne.DragEvent{Dragged: fyne.Delta{DX: dx, DY: dy}}
		e.Position = fyne.NewPos(10+dx, 10+dy)
		e.AbsolutePosition = corner.Add(e.Position)
		p.Dragged(e)
		p.DragEnd()
	}
	drag(row.title, 3, 2)
	if !row.open {
		t.Error("a trembling press does nothing")
	}
	row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(300, 10)})
	drag(row.title, 60, 0)
	if row.open || selection(w.Canvas()) == "" {
		t.Error("selecting presses the row, or does not select")
	}
	label := newLabel(said("Print"), roleLabel, colorInk)
	drag(label, 0, 500)
	if row.open {
		t.Error("a press that left the row opens it")
	}
}

// TestCopyMenu opens by the other button of the mouse: on a row for that, elsewhere
// for the card that stands there.
func TestCopyMenu(t *testing.T) {
	w := openTest(t, knee())
	s := w.open.screen.(*planScreen)
	row := s.stops["harvest"]
	rows := func() string {
		if l, ok := w.Canvas().Overlays().Top().(*layer); ok {
			return seen(l)
		}
		return ""
	}
	w.openCopyMenu(copyAt(row, fyne.NewPos(500, 300)))
	if got := rows(); got != "Copy this card" {
		t.Fatalf("on a row: %q", got)
	}
	press(w, fyne.KeyReturn)
	if got := fyne.CurrentApp().Clipboard().Content(); got != plainSpaces.Replace(row.copied()) {
		t.Errorf("copied %q", got)
	}
	drawOver(row.short, "team", "body")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.matters.column).AddXY(60, 60)
	w.openCopyMenu(copyAt(s.view.sheet, at))
	if got := rows(); !strings.HasPrefix(got, "Copy\n") || !strings.Contains(got, "card") {
		t.Fatalf("on a panel, with selected words: %q", got)
	}
	press(w, fyne.KeyDown, fyne.KeyReturn)
	got := fyne.CurrentApp().Clipboard().Content()
	if !strings.HasPrefix(got, "The three things that matter most\n") || strings.Contains(got, s.notice.text.String()) {
		t.Errorf("the card is %q", got)
	}
	s.view.sheet.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if selection(w.Canvas()) != "" {
		t.Error("a click on the page leaves words selected")
	}
}

// TestCardsAreCopied copies each kind of row from its own screen: what it shows, and
// nothing of its neighbours.
func TestCardsAreCopied(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "ready"))
	var rows []*tickRow
	for _, o := range objects(w.frame) {
		if r, ok := o.(*tickRow); ok {
			rows = append(rows, r)
		}
	}
	if len(rows) < 2 {
		t.Fatalf("%d rows", len(rows))
	}
	for i, r := range rows {
		got := r.copied()
		if !strings.Contains(got, r.task.Do.String()) || !strings.Contains(got, r.why.String()) {
			t.Errorf("copied %q", got)
		}
		if i > 0 && strings.Contains(got, rows[i-1].task.Do.String()) {
			t.Errorf("copied with its neighbour: %q", got)
		}
	}
}

// TestSignsAreCopied copies a sign with its columns: by the keys the one that they are
// at, by the pointer the one under it.
func TestSignsAreCopied(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "after"))
	table := w.open.screen.(*afterScreen).table
	w.Canvas().Focus(table)
	var corner fyne.Position
	for _, size := range []fyne.Size{{Width: 1280, Height: 820}, {Width: 640, Height: 410}} {
		w.Resize(size)
		corner = fyne.CurrentApp().Driver().AbsolutePositionForObject(table)
		for i, r := range table.rows {
			b := table.boxes[cell{i, handout.Call}]
			got := copyAt(table, corner.AddXY(b.x+5, b.y+5)).card
			for _, want := range []string{r.sign.Name.String(), r.sign.Normal.String(), table.labels[1].String() + ": " + r.sign.Call.String(), r.sign.Emergency.String()} {
				if !strings.Contains(got, want) {
					t.Errorf("at %s %q is copied, without %q", r.sign.ID, got, want)
				}
			}
			if first := table.rows[0].sign.Name.String(); i > 0 && strings.HasPrefix(got, first) {
				t.Errorf("at %s %q is copied", r.sign.ID, got)
			}
		}
	}
	press(w, fyne.KeyDown)
	w.copyKeys()
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, plainSpaces.Replace(table.rows[1].sign.Name.String())+"\n") {
		t.Errorf("by the keys %q is copied", got)
	}
	corner = fyne.CurrentApp().Driver().AbsolutePositionForObject(table) // the keys may have turned the page
	if got := copyAt(table, corner.AddXY(5, -5)).card; got != "" {
		t.Errorf("beside the rows %q is copied", got)
	}
}

// TestFAQIsCopied copies a question, and its answer where that is open, wherever in
// it the focus or the pointer is.
func TestFAQIsCopied(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "ask"))
	s := w.open.screen.(*askScreen)
	f := w.desk.plan.FAQs[1]
	row := s.faqs.rows[f.ID]
	if got := copyAt(row.head, fyne.Position{}).card; got != f.Q.String() {
		t.Errorf("folded: %q", got)
	}
	row.head.press()
	want := f.Q.String() + "\n" + w.words.asked(f.A).String()
	for _, focused := range []fyne.Focusable{row.head, row.ask} {
		w.Canvas().Focus(focused)
		w.copyKeys()
		if got := fyne.CurrentApp().Clipboard().Content(); got != plainSpaces.Replace(want) {
			t.Errorf("open: %q is copied, not %q", got, want)
		}
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(row.answer).AddXY(5, 5)
	if got := copyAt(s.view.sheet, at).card; got != want {
		t.Errorf("on the answer %q is copied, not %q", got, want)
	}
}
