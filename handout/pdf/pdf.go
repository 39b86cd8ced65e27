// Package pdf writes laid-out pages as a PDF file. It knows PDF and the pages of
// package paper; it knows nothing of patients, clinics or the guide.
//
// The plot: fpdf makes the file and its empty pages. What stands on them is written
// here: outlines, and words as shaped glyphs with fonts of our own (glyphfont.go),
// because fpdf can neither shape nor say what a glyph stands for. Then the file is
// written out anew with that and with the structure, for which fpdf has no word
// (finish.go). The same pages give the same bytes.
package pdf

import (
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
// not a number. Nothing is written to w before the whole file is made. The pages
// must stay as they are for good, glyphs and paths too: what is written of them is
// remembered.
// Several goroutines may call it at once.
func Write(w io.Writer, pages []paper.Page, m Meta) error {
	if len(pages) == 0 {
		return errors.New("write PDF: there are no pages")
	}
	p := newPainter(pages[0], m)
	defer func() {
		giveBack(p.text)
		p.tags.letGo()
	}()
	for i, page := range pages {
		if err := p.page(page); err != nil {
			return fmt.Errorf("write PDF: page %d: %w", i+1, err)
		}
	}
	var file painted
	if err := p.doc.Output(&file); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	finished, err := finish(spareBuffer(), file, p, m)
	defer giveBack(finished)
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

// painter turns the items of pages into their contents and remembers which glyphs
// they used.
type painter struct {
	doc    *fpdf.Fpdf // the file, with empty pages
	height float64    // of the page being painted
	fonts  []*glyphFont
	tags   *tags
	pen    pen          // of the part being painted
	spot   spot         // whose sequence is open in text
	text   []byte       // of the page, as far as it is no piece yet
	pieces [][][]byte   // by page, its contents, compressed
	turn   int          // counts the parts, from 1
	met    []*glyphFont // by the part being painted, in the order of their use
}

// newPainter starts a document of pages like the first.
func newPainter(first paper.Page, m Meta) *painter {
	doc := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: first.W, Ht: first.H}})
	doc.SetAutoPageBreak(false, 0) // pages are laid out before they come here
	doc.SetCompression(false)      // finish reads the file
	doc.SetCatalogSort(true)
	doc.SetCreationDate(m.Created)
	doc.SetModificationDate(m.Created)
	return &painter{doc: doc, tags: newTags(m.Lang), text: spareBuffer()}
}

// page paints one page, part by part.
func (p *painter) page(page paper.Page) error {
	const least, most = 3, 14400 // ISO 32000-1, annex C.2
	if !(page.W >= least && page.W <= most && page.H >= least && page.H <= most) {
		return fmt.Errorf("%g by %g points large, want %d to %d", page.W, page.H, least, most)
	}
	p.height = page.H
	p.doc.AddPageFormat("P", fpdf.SizeType{Wd: page.W, Ht: page.H})
	p.tags.turn()
	p.pieces = append(p.pieces, nil)
	from := 0
	for _, to := range parting(page.Items) {
		if err := p.part(page.Items, from, to); err != nil {
			return err
		}
		from = to
	}
	if n := len(p.tags.open); n > 0 {
		return fmt.Errorf("a %s is not closed at the foot", p.tags.open[n-1].role)
	}
	return nil
}

// arrange finds for each item the sequence of the structure that it stands in; an item
// of which nothing is seen has none. What the structure must know of an item but its
// look is seen to here: its words, the place that it covers, where it leads.
func (p *painter) arrange(items []paper.Item, from int) ([]spot, error) {
	defer p.tags.leave()
	spots := make([]spot, len(items))
	for i, item := range items {
		var err error
		switch item := item.(type) {
		case paper.Run:
			spots[i], err = p.spotOfRun(item)
		case paper.Shape:
			spots[i] = p.spotOfShape(item)
		case paper.Mark:
			err = p.tags.mark(item)
		}
		if err != nil {
			return nil, itemError(from+i, err)
		}
	}
	return spots, nil
}

// itemError says which item of a page an error is about, from 0.
func itemError(i int, err error) error { return fmt.Errorf("item %d: %w", i+1, err) }

// paint paints an item, unless it is nowhere.
func (p *painter) paint(item paper.Item, at spot) error {
	if at == (spot{}) {
		return nil
	}
	p.enter(at)
	switch item := item.(type) {
	case paper.Run:
		return p.run(item)
	case paper.Shape:
		return p.shape(item)
	}
	return nil
}

// begin begins a part.
func (p *painter) begin() {
	p.pen = freshPen
	p.met = p.met[:0]
	p.turn++
}

// enter ends the sequence before another, and begins that.
func (p *painter) enter(at spot) {
	if at == p.spot {
		return
	}
	if p.spot == (spot{}) {
		p.text = append(p.text, "q\n"...)
	} else {
		p.text = append(p.text, "EMC "...)
	}
	p.spot = at
	p.text = append(at.begin(p.text), '\n')
}

// cut makes a piece of what has been painted since the last, and returns it.
func (p *painter) cut() []byte {
	if p.spot != (spot{}) {
		p.text = append(p.text, "EMC Q"...)
		p.spot = spot{}
	}
	var piece []byte
	if len(p.text) > 0 {
		piece = deflate(p.text)
	}
	p.text = p.text[:0]
	p.add(piece)
	return piece
}

// add adds a piece to the contents of the page.
func (p *painter) add(piece []byte) {
	if piece != nil {
		page := &p.pieces[len(p.pieces)-1]
		*page = append(*page, piece)
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

// spotOfShape is where a shape stands.
func (p *painter) spotOfShape(s paper.Shape) spot {
	if fills, strokes := inks(s); !fills && !strokes || len(s.Path) == 0 {
		return spot{}
	}
	e := p.tags.ofShape()
	if e.boxed() {
		p.cover(e, s)
	}
	return p.tags.enter(e)
}

// inks tells whether a shape is filled, and whether it has a line.
func inks(s paper.Shape) (fills, strokes bool) { return s.Fill.A > 0, s.Stroke.A > 0 && s.Width > 0 }

// shape paints a fill and a stroke in one.
func (p *painter) shape(s paper.Shape) error {
	if k := s.Times(); !places(s.Width, k, k*s.Width) || !places(s.Dash...) {
		return errPlace
	}
	fill, stroke := inks(s)
	how := "f\n"
	if fill {
		p.text = p.pen.fillWith(p.text, s.Fill)
	}
	if stroke {
		p.text = p.pen.strokeLike(p.text, s)
		how = "S\n"
	}
	if fill && stroke {
		how = "B\n"
	}
	return p.path(s, how)
}

// cover tells a figure what a shape covers.
func (p *painter) cover(e *element, s paper.Shape) {
	edge := s.Times() * s.Width / 2
	for _, seg := range s.Path {
		n := 1
		switch seg.Op {
		case paper.CubicTo:
			n = 3
		case paper.ClosePath:
			n = 0
		}
		for _, of := range seg.P[:n] {
			x, y := p.stand(s, of)
			p.tags.cover(e, box{p.tags.page, x - edge, y - edge, x + edge, y + edge})
		}
	}
}

// stand is where a point of a shape's path stands, from the lower left corner of the page.
func (p *painter) stand(s paper.Shape, at paper.Point) (x, y float64) {
	k := s.Times()
	return s.At.X + k*at.X, p.height - (s.At.Y + k*at.Y)
}

// path draws the outline of a shape, which starts with a MoveTo, and paints it with an
// operator.
func (p *painter) path(shape paper.Shape, how string) error {
	begun := false
	for _, s := range shape.Path {
		at := s.P
		if !places(at[0].X, at[0].Y, at[1].X, at[1].Y, at[2].X, at[2].Y) {
			return errPlace
		}
		ok := true
		switch {
		case s.Op == paper.MoveTo:
			ok = p.step("m\n", shape, at[:1])
			begun = true
		case !begun:
		case s.Op == paper.LineTo:
			ok = p.step("l\n", shape, at[:1])
		case s.Op == paper.CubicTo:
			ok = p.step("c\n", shape, at[:])
		case s.Op == paper.ClosePath:
			ok = p.step("h\n", shape, nil)
		}
		if !ok {
			return errPlace
		}
	}
	if begun {
		p.text = append(p.text, how...)
	}
	return nil
}

// step writes one step of a shape's outline, unless it leads off any page.
func (p *painter) step(operator string, s paper.Shape, to []paper.Point) bool {
	b := p.text
	for _, at := range to {
		x, y := p.stand(s, at)
		if !places(x, y) {
			return false
		}
		b = append(number(b, x), ' ')
		b = append(number(b, y), ' ')
	}
	p.text = append(b, operator...)
	return true
}

// spotOfRun is where shaped words stand.
func (p *painter) spotOfRun(r paper.Run) (spot, error) {
	if len(r.Glyphs) == 0 || r.Color.A == 0 {
		return spot{}, nil
	}
	if !places(r.X, r.Y, r.Size) || r.Size <= 0 {
		return spot{}, errPlace
	}
	e := p.tags.ofRun(r)
	at := p.tags.enter(e)
	led := e != artifact && leads(r)
	if !led && !e.boxed() {
		return at, nil
	}
	covers := box{p.tags.page, r.X, p.height - r.Y - 0.3*r.Size, r.X + r.Width(), p.height - r.Y + r.Size}
	if e.boxed() {
		p.tags.cover(e, covers)
	}
	if led {
		p.tags.link(e, covers)
	}
	return at, nil
}

// run writes shaped words. A run is one text object, complete in itself.
func (p *painter) run(r paper.Run) error {
	f, err := p.font(r.Face)
	if err != nil {
		return err
	}
	b := p.pen.fillWith(p.text, r.Color)
	b = append(b, "BT /"...)
	b = append(b, f.resource...)
	b = append(b, ' ')
	b = number(b, r.Size)
	b = append(b, " Tf 1 0 0 1 "...)
	b = number(b, r.X)
	b = append(b, ' ')
	b = number(b, p.height-r.Y)
	b = append(b, " Tm "...)
	if b, err = f.show(b, r); err != nil {
		return err
	}
	p.text = append(b, "TJ ET\n"...)
	return nil
}

// font is the document's own use of a face, which the part being painted meets.
func (p *painter) font(face *paper.Face) (*glyphFont, error) {
	for _, f := range p.fonts {
		if f.face == face {
			p.meet(f)
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
	p.meet(f)
	return f, nil
}

// meet notes a font for the part being painted, once.
func (p *painter) meet(f *glyphFont) {
	if f.turn != p.turn {
		f.turn, f.met = p.turn, f.met[:0]
		p.met = append(p.met, f)
	}
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
	b = whole(b, n/100)
	if cents := n % 100; cents != 0 {
		b = append(b, '.', byte('0'+cents/10))
		if cents%10 != 0 {
			b = append(b, byte('0'+cents%10))
		}
	}
	return b
}

// whole appends a number from 0. Most on a page have up to three digits, and there are
// thousands of them.
func whole(b []byte, n int64) []byte {
	switch {
	case n < 10:
		return append(b, byte('0'+n))
	case n < 100:
		return append(b, byte('0'+n/10), byte('0'+n%10))
	case n < 1000:
		return append(b, byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10))
	}
	return strconv.AppendInt(b, n, 10)
}
