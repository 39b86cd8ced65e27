package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"beforehand/handout/paper"
	"beforehand/handout/stock"
)

// The structure of the document for a reader who cannot see it (ISO 32000-1, 14.7
// and 14.8; PDF/UA-1 is ISO 14289-1). While pages are painted, everything that is
// painted stands in a marked-content sequence: of an element of the structure, or of
// an artifact, which is passed over. Afterwards the elements become objects.

// tags is the structure in the making.
type tags struct {
	root    *element
	byID    []*element   // those that a mark has opened, by its ID
	open    []*element   // the elements that a mark has opened, the innermost last
	current *element     // whose sequence what is painted next may go on with; nil is none
	spot    spot         // of that sequence
	pages   [][]*element // by page, the elements of its sequences in their order
	page    int          // being painted, from 1
	lang    string       // of the document
	words   []said       // of all elements
	links   []*link
	all     []*element // that say something, each before those in it; made by add
	objects []byte     // of all elements, one after the other; made by add
	stock   stock.Of[element]
	room    stock.Of[kid]
}

// element is one element of the structure.
type element struct {
	role   paper.Role
	mark   paper.Mark
	parent *element
	kids   []kid
	lang   string
	said   [2]int // its own words, in reading order: the first and the last, from 1
	rtl    bool   // some of them run from right to left
	box    box    // what it covers of its first page
	number int    // of its object
}

// said is some words of an element, and which come next, from 1; 0 is none.
type said struct {
	text string
	next int
}

// kid is an element, a link's place on a page, or a sequence of a page.
type kid struct {
	element  *element
	link     *link
	page, at int // where both are nil; the page from 1
}

// artifact stands for everything that is no part of the structure.
var artifact = &element{role: paper.Artifact}

// roles for which the layout has no mark.
const (
	documentRole paper.Role = "Document"
	spanRole     paper.Role = "Span"
	linkRole     paper.Role = "Link"
)

// spareTags are the tags of documents that are written, for the next, a few: their
// room is the most of what a document takes.
var spareTags = make(stock.Shelf[tags], 4)

func newTags(lang string) *tags {
	const usual = 512 // elements of a full handout
	t := spareTags.Spare()
	if t.byID == nil {
		t.byID, t.words = make([]*element, usual), make([]said, 0, 2*usual)
	}
	t.lang = lang
	t.root = t.element(documentRole, lang)
	return t
}

// letGo gives the tags to the next document. Nobody may look at them, or at a file
// that they were added to, any more.
func (t *tags) letGo() {
	t.root, t.current, t.spot, t.page, t.links = nil, nil, spot{}, 0, nil
	clear(t.byID)
	clear(t.words)
	clear(t.all)
	t.open, t.words, t.all, t.objects = t.open[:0], t.words[:0], t.all[:0], t.objects[:0]
	for i := range t.pages {
		clear(t.pages[i])
		t.pages[i] = t.pages[i][:0]
	}
	t.pages = t.pages[:0]
	t.stock.Clear()
	t.room.Clear()
	spareTags.Back(t)
}

func (t *tags) element(role paper.Role, lang string) *element {
	const few = 2 // children that most have
	e := &t.stock.Take(1)[0]
	e.role, e.lang, e.kids = role, lang, t.room.Take(few)[:0]
	return e
}

// turn begins a page.
func (t *tags) turn() {
	if t.page++; t.page <= cap(t.pages) {
		t.pages = t.pages[:t.page] // with the room of an earlier document's
	} else {
		t.pages = append(t.pages, nil)
	}
}

// mark opens or closes an element. It does not touch the page: a sequence begins
// with the first thing that is painted in it.
func (t *tags) mark(m paper.Mark) error {
	if !m.Open {
		if len(t.open) == 0 {
			return fmt.Errorf("the end of a %s that has no beginning", m.Role)
		}
		last := t.open[len(t.open)-1]
		if last.role != m.Role || last.mark.ID != m.ID {
			return fmt.Errorf("a %s ends inside a %s", m.Role, last.role)
		}
		t.open = t.open[:len(t.open)-1]
		return nil
	}
	if m.Role == paper.Artifact {
		t.open = append(t.open, artifact)
		return nil
	}
	if m.ID < 0 || m.ID > mostElements {
		return fmt.Errorf("a %s has the ID %d, want 0 to %d", m.Role, m.ID, mostElements)
	}
	const more = 128
	if m.ID >= len(t.byID) {
		t.byID = append(t.byID, make([]*element, m.ID+more-len(t.byID))...)
	}
	e := t.byID[m.ID]
	if e == nil || m.ID == 0 {
		parent := t.innermost()
		e = t.element(m.Role, m.Lang)
		e.mark = m
		if parent != artifact {
			parent.adopt(e)
		}
		t.byID[m.ID] = e
	}
	t.open = append(t.open, e)
	return nil
}

// mostElements is more than any document has; what is beyond is a mistake.
const mostElements = 1 << 20

func (e *element) adopt(inner *element) {
	inner.parent = e
	e.kids = append(e.kids, kid{element: inner})
}

// innermost is the element in which something painted now stands.
func (t *tags) innermost() *element {
	for _, e := range t.open {
		if e == artifact {
			return artifact
		}
	}
	if len(t.open) == 0 {
		return t.root
	}
	return t.open[len(t.open)-1]
}

// ofRun is the element of some words: a Span in the innermost one where they are in
// another language.
func (t *tags) ofRun(r paper.Run) *element {
	e := t.innermost()
	if e == artifact || e == t.root {
		return artifact
	}
	if leads(r) {
		e = t.linkIn(e, r.Link)
	}
	if r.Lang != "" && r.Lang != e.language(t.lang) {
		if n := len(e.kids); n > 0 && e.kids[n-1].element != nil && e.kids[n-1].element.role == spanRole && e.kids[n-1].element.lang == r.Lang {
			e = e.kids[n-1].element
		} else {
			span := t.element(spanRole, r.Lang)
			e.adopt(span)
			e = span
		}
	}
	t.words = append(t.words, said{text: r.Text})
	if last := len(t.words); e.said[0] == 0 {
		e.said[0], e.said[1] = last, last
	} else {
		t.words[e.said[1]-1].next, e.said[1] = last, last
	}
	e.rtl = e.rtl || r.RTL
	return e
}

// text is an element's own words, in reading order.
func (t *tags) text(e *element) string {
	var b strings.Builder
	for at := e.said[0]; at > 0; at = t.words[at-1].next {
		b.WriteString(t.words[at-1].text)
	}
	return b.String()
}

// language is what an element is in.
func (e *element) language(document string) string {
	for ; e != nil; e = e.parent {
		if e.lang != "" {
			return e.lang
		}
	}
	return document
}

// ofShape is the element of something drawn. Only a figure and a label (the box of
// a checklist) say something with a drawing; all else is rules and grounds.
func (t *tags) ofShape() *element {
	switch e := t.innermost(); e.role {
	case paper.FigureR, paper.Lbl:
		return e
	}
	return artifact
}

// spot is where in the structure something painted stands: a sequence, by the role of
// its element and its number on the page, or an artifact. The zero value is nowhere.
type spot struct {
	role paper.Role
	at   int
}

// enter is the spot of what is painted next, for an element: in the sequence before, where
// that is its own, or in a new one.
func (t *tags) enter(e *element) spot {
	if e == t.current {
		return t.spot
	}
	t.current = e
	t.spot = spot{role: paper.Artifact}
	if e != artifact {
		on := &t.pages[t.page-1]
		t.spot = spot{e.role, len(*on)}
		e.kids = append(e.kids, kid{page: t.page, at: len(*on)})
		*on = append(*on, e)
	}
	return t.spot
}

// leave ends the sequence, as every part of a page must at its end.
func (t *tags) leave() { t.current = nil }

// begin appends the beginning of a sequence.
func (s spot) begin(b []byte) []byte {
	if s.role == paper.Artifact {
		return append(b, "/Artifact BMC"...)
	}
	b = append(b, '/')
	b = append(b, s.role...)
	b = append(b, " <</MCID "...)
	b = strconv.AppendInt(b, int64(s.at), 10)
	return append(b, ">> BDC"...)
}

// box is a rectangle of a page, in points from its lower left corner.
type box struct {
	page           int // 0 is nothing yet
	x0, y0, x1, y1 float64
}

// boxed is true of a figure and a heading, of which the file says where they stand.
func (e *element) boxed() bool { return e.role == paper.FigureR || e.level() > 0 }

// cover makes the box of an element hold a place, if it is on the page where that begins.
func (t *tags) cover(e *element, place box) {
	b := &e.box
	if b.page == 0 {
		*b = place
	}
	if b.page == place.page {
		b.x0, b.y0, b.x1, b.y1 = min(b.x0, place.x0), min(b.y0, place.y0), max(b.x1, place.x1), max(b.y1, place.y1)
	}
}

// add adds the structure to a file: the elements, the root that holds them and the
// tree in which a reader finds the element of a sequence. It returns the number of
// the root.
func (t *tags) add(f *file) int {
	root := len(f.objects)
	elements := t.elements()
	for i, e := range elements {
		e.number = root + 2 + i
	}
	const more = 100 // the root, the tree and the bookmarks
	f.objects = slices.Grow(f.objects, len(elements)+more)
	tree := root + 1
	b := reference([]byte("<</Type/StructTreeRoot/K "), t.root.number)
	b = reference(append(b, "/ParentTree "...), tree)
	b = append(b, "/ParentTreeNextKey "...)
	b = strconv.AppendInt(b, int64(len(t.pages)+len(t.links)), 10)
	f.add(append(b, ">>"...))
	f.add(t.parentTree())
	for _, e := range elements {
		from := len(t.objects)
		t.objects = t.object(t.objects, e, root)
		f.add(t.objects[from:len(t.objects):len(t.objects)])
	}
	return root
}

// elements are all that say something, each before those in it. Of an element without
// anything in it nothing stays; but a cell may be empty, since it holds its place in a
// row.
func (t *tags) elements() []*element {
	t.all = t.all[:0]
	t.gather(t.root)
	return t.all
}

func (t *tags) gather(e *element) {
	t.all = append(t.all, e)
	kept := e.kids[:0]
	for _, k := range e.kids {
		if k.element == nil {
			kept = append(kept, k)
			continue
		}
		before := len(t.all)
		t.gather(k.element)
		if cell := k.element.role == paper.TD || k.element.role == paper.TH; cell || len(k.element.kids) > 0 {
			kept = append(kept, k)
		} else {
			t.all = t.all[:before]
		}
	}
	e.kids = kept
}

// parentTree leads from the sequences of a page, and from the places of links, to their
// elements (ISO 32000-1, 14.7.4.4). A page's key is its place, from 0; the links follow.
func (t *tags) parentTree() []byte {
	b := []byte("<</Nums[")
	for page, elements := range t.pages {
		b = strconv.AppendInt(b, int64(page), 10)
		b = append(b, '[')
		for i, e := range elements {
			if i > 0 {
				b = append(b, ' ')
			}
			b = reference(b, e.number)
		}
		b = append(b, ']')
	}
	for i, l := range t.links {
		b = strconv.AppendInt(b, int64(len(t.pages)+i), 10)
		b = append(reference(append(b, ' '), l.of.number), ' ')
	}
	return append(b, "]>>"...)
}

// object appends an element as the file has it.
func (t *tags) object(b []byte, e *element, root int) []byte {
	b = append(append(b, "<</S/"...), e.role...)
	b = append(b, "/P "...)
	if e.parent == nil {
		b = reference(b, root)
	} else {
		b = reference(b, e.parent.number)
	}
	page := e.firstPage()
	if page > 0 {
		b = reference(append(b, "/Pg "...), pageObject(page))
	}
	if e.lang != "" && e.parent != nil {
		b = textString(append(b, "/Lang"...), e.lang)
	}
	b = e.attributes(b)
	b = t.instead(b, e)
	return append(e.appendKids(b, page), ">>"...)
}

// firstPage is the page of the first sequence of its own; 0 is none.
func (e *element) firstPage() int {
	for _, k := range e.kids {
		if k.element == nil && k.link == nil {
			return k.page
		}
	}
	return 0
}

// attributes are the scope of a head cell, and where a figure stands.
func (e *element) attributes(b []byte) []byte {
	switch {
	case e.role == paper.TH && e.mark.Scope != "":
		b = append(b, "/A<</O/Table/Scope/"...)
		b = append(b, e.mark.Scope...)
		return append(b, ">>"...)
	case e.role == paper.FigureR && e.box.page > 0:
		b = append(b, "/A<</O/Layout/Placement/Block/BBox["...)
		for i, v := range []float64{e.box.x0, e.box.y0, e.box.x1, e.box.y1} {
			if i > 0 {
				b = append(b, ' ')
			}
			b = number(b, v)
		}
		return append(b, "]>>"...)
	}
	return b
}

// instead is what is said in place of what is drawn, and in which order where the
// glyphs of a line do not stand in the order of reading: in the page's contents such
// a text would come back reversed from some readers.
func (t *tags) instead(b []byte, e *element) []byte {
	switch {
	case e.role == paper.FigureR:
		return textString(append(b, "/Alt"...), e.mark.Alt)
	case e.role == paper.Lbl && e.mark.Alt != "":
		return textString(append(b, "/ActualText"...), e.mark.Alt)
	case e.rtl:
		return textString(append(b, "/ActualText"...), t.text(e))
	}
	return b
}

func (e *element) appendKids(b []byte, page int) []byte {
	b = append(b, "/K["...)
	for i, k := range e.kids {
		if i > 0 {
			b = append(b, ' ')
		}
		switch {
		case k.element != nil:
			b = reference(b, k.element.number)
		case k.link != nil:
			b = reference(append(b, "<</Type/OBJR/Pg "...), pageObject(k.link.page))
			b = append(reference(append(b, "/Obj "...), k.link.number), ">>"...)
		case k.page == page:
			b = strconv.AppendInt(b, int64(k.at), 10)
		default:
			b = reference(append(b, "<</Type/MCR/Pg "...), pageObject(k.page))
			b = append(b, "/MCID "...)
			b = strconv.AppendInt(b, int64(k.at), 10)
			b = append(b, ">>"...)
		}
	}
	return append(b, ']')
}
