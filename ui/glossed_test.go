package ui

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
	"beforehand/handout"
)

func parsed(t *testing.T, words string) content.Text {
	t.Helper()
	text, err := content.ParseText(words)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestGlossary finds the words that can be opened: those with a meaning, each where
// it is first used in a part.
func TestGlossary(t *testing.T) {
	p := handout.Plan{Glossary: []handout.Term{{ID: "marrow", Name: said("Marrow")}, {ID: "clot", Name: said("Clot")}}}
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"none", []string{"A needle."}, ""},
		{"one", []string{"It takes [marrow](marrow)."}, "marrow"},
		{"no meaning", []string{"An [MRI](mri)."}, ""},
		{"the first use", []string{"[Marrow](marrow) and [marrow](marrow).", "More [marrow](marrow)."}, "Marrow"},
		{"two", []string{"[Marrow](marrow)[clot](clot)."}, "Marrow clot"},
		{"stress in a link", []string{"A [**big** clot](clot)."}, "big clot"},
		{"a second with stress", []string{"A [clot](clot), a [**big** clot](clot)."}, "clot"},
	} {
		test.NewTempApp(t)
		g := newGlossary(p, nil)
		var got []string
		for _, l := range c.lines {
			text := parsed(t, l)
			for _, w := range g.link(text) {
				got = append(got, text.String()[w.From:w.To])
			}
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// sampleGlossed is a paragraph with two words that can be opened, in a window.
func sampleGlossed(t *testing.T, width float32) (fyne.Window, *glossed) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look{mode: modeLight})
	p := handout.Plan{Glossary: []handout.Term{
		{ID: "marrow", Name: said("Marrow"), Means: said("The soft part inside bones.")},
		{ID: "lipo", Name: said("Liposuction"), Means: said("Taking fat with a tube.")},
	}}
	g := newGlossary(p, nil).paragraph(nil, parsed(t, "A needle takes [the soft marrow](marrow) out, or [fat](lipo)."), roleBody, colorInk).(*glossed)
	w := test.NewWindow(newColumn(0, g, newTick(said("Another"), func(bool) {})))
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 400))
	return w, g
}

func openCard(w fyne.Window) string {
	if top, ok := w.Canvas().Overlays().Top().(*layer); ok {
		return top.over.(*meaningCard).AccessibilityLabel()
	}
	return ""
}

func TestMeaningByKeyboard(t *testing.T) {
	w, g := sampleGlossed(t, 500)
	key := func(name fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	w.Canvas().Focus(g)
	key(fyne.KeyReturn)
	if got := openCard(w); got != "Marrow: The soft part inside bones." {
		t.Fatalf("Return opens %q", got)
	}
	key(fyne.KeyEscape)
	if openCard(w) != "" || w.Canvas().Focused() != fyne.Focusable(g) {
		t.Fatal("Esc closes the card and gives the focus back")
	}
	key(fyne.KeyRight)
	w.Canvas().Focused().TypedRune(' ')
	if got := openCard(w); !strings.HasPrefix(got, "Liposuction") {
		t.Fatalf("after Right, space opens %q", got)
	}
	key(fyne.KeyReturn)
	key(fyne.KeyRight)
	if g.at != 0 {
		t.Errorf("Right does not go round: at %d", g.at)
	}
	key(fyne.KeyLeft)
	key(fyne.KeyReturn)
	key(fyne.KeyTab)
	if _, ok := w.Canvas().Focused().(*tick); openCard(w) != "" || !ok {
		t.Errorf("Tab closes the card and goes on, to %T", w.Canvas().Focused())
	}
}

func TestMeaningByPointer(t *testing.T) {
	w, g := sampleGlossed(t, 500)
	tap := func(s content.Span) {
		a := g.text.areas(s)[0]
		g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(a.x+a.width/2, a.y+a.height/2)})
	}
	tap(content.Span{To: 1})
	if openCard(w) != "" {
		t.Error("a word without a meaning opens a card")
	}
	tap(g.words[1].Span)
	if got := openCard(w); !strings.HasPrefix(got, "Liposuction") {
		t.Fatalf("a click opens %q", got)
	}
	w.Canvas().Overlays().Top().(fyne.Tappable).Tapped(&fyne.PointEvent{})
	if openCard(w) != "" {
		t.Error("a click beside the card leaves it open")
	}
}

// The card stands in the window and not over its word, wherever that is.
func TestMeaningStandsByItsWord(t *testing.T) {
	for _, width := range []float32{160, 300, 900} {
		w, g := sampleGlossed(t, width)
		for _, below := range []float32{400, 130} {
			w.Resize(fyne.NewSize(width, below))
			openMeaning(g, 0)
			l := w.Canvas().Overlays().Top().(*layer)
			l.Resize(w.Canvas().Size())
			card := l.over.(*meaningCard)
			at, size := card.Position(), card.Size()
			if at.X < 0 || at.X+size.Width > w.Canvas().Size().Width || at.Y < 0 {
				t.Errorf("%v: at %v, %v", w.Canvas().Size(), at, size)
			}
			l.close()
		}
	}
}

// A word that stands on two lines is underlined, and ringed, on both.
func TestGlossedOnTwoLines(t *testing.T) {
	w, g := sampleGlossed(t, 170)
	if got := len(g.text.areas(g.words[0].Span)); got != 2 {
		t.Fatalf("it stands on %d lines", got)
	}
	w.Canvas().Focus(g)
	if got := strings.Count(drawn(g), "rectangle"); got != 2 {
		t.Errorf("%d rings", got)
	}
	if got := g.text.lit; got != 0 {
		t.Errorf("word %d stands out", got)
	}
}

// TestUnderline finds the dots under a word that can be opened, and none elsewhere, in
// each look and at each text size.
func TestUnderline(t *testing.T) {
	for _, m := range []mode{modeLight, modeDark, modeContrast} {
		for _, scale := range []float32{1, 2} {
			w, g := sampleGlossed(t, 500)
			fyne.CurrentApp().Settings().SetTheme(look{mode: m})
			w.Canvas().(software.WindowlessCanvas).SetScale(scale)
			p := g.text
			size := p.ink.Size()
			picture := p.paint(int(size.Width*scale), int(size.Height*scale)).(*image.RGBA)
			accent := color.RGBAModel.Convert(paint(colorAccent)).(color.RGBA)
			accented := func(x float32) bool {
				row := int((overhang + float32(p.lines[0].Baseline) + 5) * scale)
				for n := range int(4 * scale) {
					if picture.RGBAAt(int((x-p.left+overhang)*scale)+n, row) == accent {
						return true
					}
				}
				return false
			}
			a := p.areas(g.words[0].Span)[0]
			if !accented(a.x+2) || !accented(a.x+a.width-6) {
				t.Errorf("%s at %g: the word has no line under it", m, scale)
			}
			if accented(a.x-12) || accented(a.x+a.width+8) {
				t.Errorf("%s at %g: a line stands under other words", m, scale)
			}
		}
	}
}

// TestPlanWordsOpen opens a stage of the guide itself: its words of art have meanings.
func TestPlanWordsOpen(t *testing.T) {
	w := openTest(t, knee())
	s := w.open.screen.(*planScreen)
	taking := s.stops["harvest"]
	s.onStop(taking)
	var found []*glossed
	for _, o := range objects(taking) {
		if g, ok := o.(*glossed); ok {
			found = append(found, g)
		}
	}
	if len(found) < 2 {
		t.Fatalf("%d paragraphs with words that can be opened", len(found))
	}
	w.Canvas().Focus(found[0])
	w.desk.edit(func(v *handout.Visit) { v.Patient.Name = "Omar Haddad" })
	if w.Canvas().Focused() != fyne.Focusable(found[0]) || !strings.Contains(seen(taking), found[0].text.String()) {
		t.Error("a change of the visit takes the focus away")
	}
	press(w, fyne.KeyReturn)
	golden(t, "meaning.txt", drawn(w.Canvas().Overlays().Top()))
	press(w, fyne.KeyEscape)
	taking.Tapped(&fyne.PointEvent{Position: fyne.NewPos(300, taking.Size().Height-40)})
	if !taking.open {
		t.Error("a click into the card closes it")
	}
	taking.Tapped(&fyne.PointEvent{Position: fyne.NewPos(300, 10)})
	if taking.open {
		t.Error("a click on its head does not close it")
	}
}
