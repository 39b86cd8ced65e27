package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/handout"
)

// finding is a row that sets what is known beside what it is about: what an advert
// says, a use, a product. Where there is little room it stands under it.
type finding struct {
	widget.BaseWidget
	heads     [2]*prose // of the columns, for where they stand one over the other
	about     *prose
	known     fyne.CanvasObject // a paragraph
	proof     *prose            // how good the proof is for what it is about, in words
	notes     *fyne.Container
	sources   *citation
	quoted    bool
	certainty int // squares; -1 where nothing is rated

	sunk, slip, rule *canvas.Rectangle
	quote            *canvas.Raster
	squares          [4]*canvas.Rectangle
	renderer         *drawing
}

// statement is what a finding tells.
type statement struct {
	id        string
	about     content.Text
	known     content.Text
	quoted    bool
	certainty string // "" where nothing is rated
	notes     []content.Text
	sources   []string
}

func newFinding(w *window, heads [2]content.Text, reveal func(fyne.CanvasObject)) *finding {
	f := &finding{
		about:   newProse(nil, roleText, colorInk),
		proof:   newProse(nil, roleNote, colorInk),
		notes:   newColumn(2),
		sources: newCitation(w, reveal),
	}
	for i, h := range heads {
		f.heads[i] = newProse(h, roleSmall, colorInk2)
	}
	f.sources.open.card = f
	f.ExtendBaseWidget(f)
	return f
}

// show tells a finding. Its words that can be opened are those of its topic.
func (f *finding) show(w wording, p handout.Plan, t statement, terms *glossary) {
	f.quoted, f.certainty = t.quoted, certaintyOf(t.certainty)
	f.about.set(t.about)
	terms.card = f
	f.known = terms.paragraph(f.known, t.known, roleBody, colorInk)
	if f.certainty >= 0 {
		f.proof.set(proofWords(w, f.certainty))
	}
	f.notes.Objects = f.notes.Objects[:0]
	for _, n := range t.notes {
		f.notes.Objects = append(f.notes.Objects, newProse(n, roleSmall, colorInk))
	}
	f.sources.show(p, t.known, t.sources)
	if f.renderer != nil {
		f.renderer.objects = f.parts()
		f.Refresh()
	}
}

// copied is what the row says, under the heads of the columns: an advert is not to be
// taken for what is known.
func (f *finding) copied() string {
	lines := []string{f.heads[0].String() + ": " + f.about.String()}
	if f.certainty >= 0 {
		lines = append(lines, f.proof.String())
	}
	lines = append(lines, f.heads[1].String()+": "+told(f.known))
	if notes := told(f.notes); notes != "" {
		lines = append(lines, notes)
	}
	return strings.Join(lines, "\n")
}

// certaintyOf is how many of four squares a certainty fills; -1 is no rating.
func certaintyOf(certainty string) int {
	switch certainty {
	case "none":
		return 0
	case "very low":
		return 1
	case "low":
		return 2
	case "moderate":
		return 3
	case "high":
		return 4
	}
	return -1
}

func proofWords(w wording, squares int) content.Text {
	return w.say("know.proof." + [...]string{"none", "very_low", "low", "moderate", "high"}[squares])
}

const (
	aboutWidth  = 236
	findingPad  = 16
	findingHead = 24  // of a part's own head
	findingFold = 560 // the width below which the two stand one over the other
	squareSize  = 11
	squareStep  = 15
	// squaresWidth is the room of all four, and before the words that say the same.
	squaresWidth = 4*squareStep + 6
	quoteSize    = 20
)

// CreateRenderer draws the row.
func (f *finding) CreateRenderer() fyne.WidgetRenderer {
	f.sunk, f.slip, f.rule = &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	f.quote = newIcon("quote", colorInk2)
	d := &drawing{
		min:    func() fyne.Size { return fyne.NewSize(200, 60) },
		layout: f.layout,
	}
	for i := range f.squares {
		f.squares[i] = &canvas.Rectangle{CornerRadius: 2, StrokeWidth: 2}
	}
	d.objects = f.parts()
	f.renderer = d
	return d.colored(f, f.color)
}

// parts are what the row is made of, in the order of reading.
func (f *finding) parts() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{f.sunk, f.slip, f.rule, f.quote, f.heads[0], f.about}
	for _, s := range f.squares {
		parts = append(parts, s)
	}
	return append(parts, f.proof, f.heads[1], f.known, f.notes, f.sources.Container)
}

func (f *finding) color() {
	f.sunk.FillColor, f.slip.FillColor, f.rule.FillColor = paint(colorSunk), paint(colorSlip), paint(colorEdge)
	drawIcon(f.quote, "quote", colorInk2)
	f.quote.Hidden = !f.quoted
	for i, s := range f.squares {
		s.Hidden = f.certainty < 0
		s.FillColor, s.StrokeColor = paint(colorSunk), paint(colorEdge)
		if i < f.certainty {
			s.FillColor, s.StrokeColor = paint(colorAccent), paint(colorAccent)
		}
	}
	show(f.proof, f.certainty >= 0)
}

// folded says whether the two parts stand one over the other.
func (f *finding) folded(width float32) bool { return width < findingFold }

// columns are the widths of the two parts.
func (f *finding) columns(width float32) (about, known float32) {
	if f.folded(width) {
		return width, width
	}
	return aboutWidth, width - aboutWidth
}

func (f *finding) heightAt(width float32) float32 {
	folded := f.folded(width)
	about, known := f.columns(width)
	a, k := f.aboutHeight(about, folded), f.knownHeight(known, folded)
	if folded {
		return a + k + hairline()
	}
	return max(a, k) + hairline()
}

func (f *finding) aboutHeight(width float32, folded bool) float32 {
	inner := width - 2*findingPad
	height := 2*findingPad + f.about.heightAt(inner)
	switch {
	case folded:
		height += findingHead
	case f.quoted:
		height += quoteSize + 4
	}
	if f.certainty >= 0 {
		height += 8 + f.proof.heightAt(inner-squaresWidth)
	}
	return height
}

func (f *finding) knownHeight(width float32, folded bool) float32 {
	inner := width - 2*findingPad
	height := 2*findingPad - 6 + heightAt(f.known, inner) + f.notesHeight(inner) + citationHeight
	if folded {
		height += findingHead
	}
	return height
}

func (f *finding) notesHeight(width float32) float32 {
	if len(f.notes.Objects) == 0 {
		return 0
	}
	return 4 + heightAt(f.notes, width)
}

func (f *finding) layout(size fyne.Size) {
	line := hairline()
	folded := f.folded(size.Width)
	about, known := f.columns(size.Width)
	show(f.heads[0], folded)
	show(f.heads[1], folded)
	put(f.rule, 0, size.Height-line, size.Width, line)
	x, y, high := about, float32(0), size.Height-line
	if folded {
		x, y, high = 0, f.aboutHeight(about, folded), f.aboutHeight(about, folded)
	}
	put(f.sunk, 0, 0, about, high)
	put(f.slip, x, y, known, size.Height-line-y)
	f.layoutAbout(about, folded)
	f.layoutKnown(x, y, known, folded)
}

func (f *finding) layoutAbout(width float32, folded bool) {
	inner := width - 2*findingPad
	x, y := float32(findingPad), float32(findingPad)
	put(f.quote, x, y+1, quoteSize, quoteSize)
	if f.quoted {
		x += quoteSize + 8
	}
	put(f.heads[0], x, y, width-x-findingPad, roleSmall.line)
	switch {
	case folded:
		y += findingHead
	case f.quoted:
		y += quoteSize + 4
	}
	about := f.about.heightAt(inner)
	put(f.about, findingPad, y, inner, about)
	y += about + 8
	for i, s := range f.squares {
		put(s, findingPad+float32(i)*squareStep, y+6, squareSize, squareSize)
	}
	put(f.proof, findingPad+squaresWidth, y, inner-squaresWidth, f.proof.heightAt(inner-squaresWidth))
}

func (f *finding) layoutKnown(x, y, width float32, folded bool) {
	inner := width - 2*findingPad
	x, y = x+findingPad, y+findingPad
	put(f.heads[1], x, y, inner, roleSmall.line)
	if folded {
		y += findingHead
	}
	known := heightAt(f.known, inner)
	put(f.known, x, y, inner, known)
	y += known
	if notes := f.notesHeight(inner); notes > 0 {
		put(f.notes, x, y+4, inner, notes-4)
		y += notes
	}
	put(f.sources.Container, x, y+2, inner, citationHeight)
}
