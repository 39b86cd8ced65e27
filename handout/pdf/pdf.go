// Package pdf writes laid-out pages as a PDF file. It knows PDF and the pages of
// package paper; it knows nothing of patients, clinics or the guide.
//
// The plot: fpdf makes the pages and dips the pen; outlines go in as they stand, and
// the words as shaped glyphs with fonts of our own (glyphfont.go), because fpdf can
// neither shape nor say what a glyph stands for; then the file is written out anew with what fpdf has
// no word for (finish.go). The same pages give the same bytes.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"beforehand/handout/paper"
)

// Meta is what the file says about itself.
type Meta struct {
	Title   string // shown in the window's title bar
	Lang    string // BCP 47, such as "en-US"
	Author  string // "" is left out
	Creator string // the program; "" is left out
	Created time.Time
}

// Write writes pages as one PDF file. It refuses no pages, a page of a size that
// PDF does not know (3 to 14,400 points a side) and a page with a place that is
// not a number. Nothing is written to w before the whole file is made. Several
// goroutines may call it at once.
func Write(w io.Writer, pages []paper.Page, m Meta) error {
	if len(pages) == 0 {
		return errors.New("write PDF: there are no pages")
	}
	p := newPainter(pages[0], m)
	for i, page := range pages {
		if err := p.page(page); err != nil {
			return fmt.Errorf("write PDF: page %d: %w", i+1, err)
		}
	}
	var file painted
	if err := p.doc.Output(&file); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	finished, err := finish(file, p, m)
	if err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	if _, err := w.Write(finished); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// painted is fpdf's file. fpdf writes it at once and is then thrown away, so that its
// bytes can be kept without a copy.
type painted []byte

func (f *painted) Write(b []byte) (int, error) {
	if *f == nil {
		*f = b
	} else {
		*f = append(*f, b...)
	}
	return len(b), nil
}

// painter puts items on fpdf's pages and remembers which glyphs they used.
type painter struct {
	doc    *fpdf.Fpdf
	height float64 // of the page being painted
	fonts  []*glyphFont
	tags   *tags
	pen    pen
	text   []byte // of the page, what fpdf has not been given yet
}

// pen is what fpdf paints with; it is told only what changes.
type pen struct {
	fill, stroke paper.Color
	width        float64
	round        bool
	dash         []float64
}

// newPainter starts a document of pages like the first.
func newPainter(first paper.Page, m Meta) *painter {
	doc := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: first.W, Ht: first.H}})
	doc.SetAutoPageBreak(false, 0) // pages are laid out before they come here
	doc.SetCompression(false)      // finish reads the file, and compresses it
	doc.SetCatalogSort(true)
	doc.SetCreationDate(m.Created)
	doc.SetModificationDate(m.Created)
	p := &painter{doc: doc, tags: newTags(m.Lang), pen: pen{fill: paper.Ink, stroke: paper.Ink, width: 1}}
	doc.SetLineWidth(p.pen.width)
	return p
}

// page paints one page.
func (p *painter) page(page paper.Page) error {
	const least, most = 3, 14400 // ISO 32000-1, annex C.2
	if !(page.W >= least && page.W <= most && page.H >= least && page.H <= most) {
		return fmt.Errorf("%g by %g points large, want %d to %d", page.W, page.H, least, most)
	}
	p.height = page.H
	p.doc.AddPageFormat("P", fpdf.SizeType{Wd: page.W, Ht: page.H})
	p.tags.turn()
	for i, item := range page.Items {
		var err error
		switch item := item.(type) {
		case paper.Run:
			err = p.run(item)
		case paper.Shape:
			err = p.shape(item)
		case paper.Mark:
			err = p.tags.mark(item)
		}
		if err != nil {
			return fmt.Errorf("item %d: %w", i+1, err)
		}
	}
	if n := len(p.tags.open); n > 0 {
		return fmt.Errorf("a %s is not closed at the foot", p.tags.open[n-1].role)
	}
	p.text = p.tags.leave(p.text)
	p.hand()
	return nil
}

// hand gives fpdf what has been written, so that what fpdf writes next stands behind
// it.
func (p *painter) hand() {
	if len(p.text) > 0 {
		p.doc.RawWriteBuf(bytes.NewReader(bytes.TrimSuffix(p.text, []byte("\n"))))
		p.text = p.text[:0]
	}
}

// enter begins the sequence of an element, where it is not open.
func (p *painter) enter(e *element) {
	if e != p.tags.current {
		p.text = append(p.tags.enter(p.text, e), '\n')
	}
}

// errPlace is a coordinate that no page has.
var errPlace = errors.New("stands at a place that is not a number, or off any page")

// places tells whether numbers can stand in a PDF.
func places(numbers ...float64) bool {
	const far = 1e5
	for _, v := range numbers {
		if !(math.Abs(v) <= far) {
			return false
		}
	}
	return true
}

// shape paints a fill and a stroke in one.
func (p *painter) shape(s paper.Shape) error {
	fill := s.Fill.A > 0
	stroke := s.Stroke.A > 0 && s.Width > 0
	if !fill && !stroke || len(s.Path) == 0 {
		return nil
	}
	if !places(s.Width) || !places(s.Dash...) {
		return errPlace
	}
	e := p.tags.ofShape()
	p.enter(e)
	p.cover(e, s)
	how := "f\n"
	if fill {
		p.fill(s.Fill)
	}
	if stroke {
		p.stroke(s)
		how = "S\n"
	}
	if fill && stroke {
		how = "B\n"
	}
	return p.path(s.Path, how)
}

// cover tells a figure what a shape covers.
func (p *painter) cover(e *element, s paper.Shape) {
	edge := s.Width / 2
	for _, seg := range s.Path {
		n := 1
		switch seg.Op {
		case paper.CubicTo:
			n = 3
		case paper.ClosePath:
			n = 0
		}
		for _, at := range seg.P[:n] {
			p.tags.cover(e, at.X-edge, p.height-at.Y-edge, at.X+edge, p.height-at.Y+edge)
		}
	}
}

// path draws an outline, which starts with a MoveTo, and paints it with an operator.
func (p *painter) path(path []paper.Seg, how string) error {
	begun := false
	for _, s := range path {
		at := s.P
		if !places(at[0].X, at[0].Y, at[1].X, at[1].Y, at[2].X, at[2].Y) {
			return errPlace
		}
		switch {
		case s.Op == paper.MoveTo:
			p.step("m\n", at[:1])
			begun = true
		case !begun:
		case s.Op == paper.LineTo:
			p.step("l\n", at[:1])
		case s.Op == paper.CubicTo:
			p.step("c\n", at[:])
		case s.Op == paper.ClosePath:
			p.step("h\n", nil)
		}
	}
	if begun {
		p.text = append(p.text, how...)
	}
	return nil
}

// step writes one step of an outline. fpdf would write each number with all its
// decimal places, and five of them in a curve.
func (p *painter) step(operator string, to []paper.Point) {
	b := p.text
	for _, at := range to {
		b = append(number(b, at.X), ' ')
		b = append(number(b, p.height-at.Y), ' ')
	}
	p.text = append(b, operator...)
}

// fill dips the pen for fills and words.
func (p *painter) fill(c paper.Color) {
	if c != p.pen.fill {
		p.hand()
		p.doc.SetFillColor(int(c.R), int(c.G), int(c.B))
		p.pen.fill = c
	}
}

// stroke readies the pen for the lines of a shape.
func (p *painter) stroke(s paper.Shape) {
	p.hand()
	if c := s.Stroke; c != p.pen.stroke {
		p.doc.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.pen.stroke = c
	}
	if s.Width != p.pen.width {
		p.doc.SetLineWidth(s.Width)
		p.pen.width = s.Width
	}
	if s.Round != p.pen.round {
		ends, joins := "butt", "miter"
		if s.Round {
			ends, joins = "round", "round"
		}
		p.doc.SetLineCapStyle(ends)
		p.doc.SetLineJoinStyle(joins)
		p.pen.round = s.Round
	}
	if dash := pattern(s.Dash); !same(dash, p.pen.dash) {
		p.doc.SetDashPattern(dash, 0)
		p.pen.dash = dash
	}
}

// pattern is dash where it is one that PDF allows; nil is a solid line.
func pattern(dash []float64) []float64 {
	sum := 0.0
	for _, v := range dash {
		if v < 0 {
			return nil
		}
		sum += v
	}
	if sum < 0.01 {
		return nil
	}
	return dash
}

func same(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// run writes shaped words. A run is one text object, complete in itself.
func (p *painter) run(r paper.Run) error {
	if len(r.Glyphs) == 0 || r.Color.A == 0 {
		return nil
	}
	if !places(r.X, r.Y, r.Size) || r.Size <= 0 {
		return errPlace
	}
	f, err := p.font(r.Face)
	if err != nil {
		return err
	}
	e := p.tags.ofRun(r)
	p.enter(e)
	p.tags.cover(e, r.X, p.height-r.Y-0.3*r.Size, r.X+r.Width(), p.height-r.Y+r.Size)
	p.fill(r.Color)
	b := append(p.text, "BT /"...)
	b = append(b, f.resource...)
	b = append(b, ' ')
	b = number(b, r.Size)
	b = append(b, " Tf 1 0 0 1 "...)
	b = number(b, r.X)
	b = append(b, ' ')
	b = number(b, p.height-r.Y)
	b = append(b, " Tm "...)
	b, err = f.show(b, r)
	if err != nil {
		return err
	}
	p.text = append(b, "ET\n"...)
	return nil
}

// font is the document's own use of a face.
func (p *painter) font(face *paper.Face) (*glyphFont, error) {
	for _, f := range p.fonts {
		if f.face == face {
			return f, nil
		}
	}
	if face == nil {
		return nil, errors.New("words without a face")
	}
	f, err := newGlyphFont(face, "T"+strconv.Itoa(len(p.fonts)+1))
	if err != nil {
		return nil, err
	}
	p.fonts = append(p.fonts, f)
	return f, nil
}

// number appends a number with at most two places, which is 1/7200 inch.
func number(b []byte, v float64) []byte {
	return hundredths(b, int64(math.Round(v*100)))
}

// hundredths appends n/100.
func hundredths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if cents := n % 100; cents != 0 {
		b = append(b, '.', byte('0'+cents/10))
		if cents%10 != 0 {
			b = append(b, byte('0'+cents%10))
		}
	}
	return b
}
