package pdf

import (
	"hash/maphash"
	"math"
	"slices"
	"unsafe"

	"beforehand/handout/paper"
	"beforehand/handout/recent"
)

// A page is painted in parts: its running head, what stands between, its foot, and its
// number. The head and the foot name the patient and are the same on all pages; what
// stands between them on one patient's page often is what stood on another's, as the
// number is. What was painted lately is at hand as it was written. So that it hangs on
// nothing before it, each part begins with a fresh pen.

// part is what was written of some items, compressed, and all that it hung on.
type part struct {
	height   float64 // of its page
	items    []paper.Item
	spots    []spot // of the items
	fonts    []met
	deflated []byte // nil where nothing is seen of the items
}

// met is a font as a part met it, and the codes in it, each once, in their order.
type met struct {
	face     *paper.Face
	resource string
	codes    []code
}

// parts is shared by all documents.
var (
	parts    = recent.New[uint64, part](3 << 18)
	partSeed = maphash.MakeSeed()
)

// parting tells where the parts of a page end: an artifact with which the page begins,
// what comes after it, and up to two artifacts with which the page ends.
func parting(items []paper.Item) []int {
	artifact := func(i int, open bool) bool {
		m, ok := items[i].(paper.Mark)
		return ok && m.Role == paper.Artifact && m.Open == open
	}
	head := 0
	if len(items) > 0 && artifact(0, true) {
		for head < len(items) && !artifact(head, false) {
			head++
		}
		head = min(head+1, len(items))
	}
	ends := []int{len(items)}
	for last := len(items); len(ends) < 3 && last > head && artifact(last-1, false); ends = append(ends, last) {
		for last--; last > head && !artifact(last, true); {
			last--
		}
	}
	slices.Reverse(ends)
	return append([]int{head}, ends...)
}

// part paints the items of a page from one place to another.
func (p *painter) part(page []paper.Item, from, to int) error {
	items := page[from:to:to]
	if len(items) == 0 {
		return nil
	}
	spots, err := p.arrange(items, from)
	if err != nil {
		return err
	}
	key := keyOfPart(items)
	if known, ok := parts.Find(key); ok && p.wrote(known, items, spots) {
		p.add(known.deflated)
		return nil
	}
	made := part{height: p.height, items: items, spots: spots}
	p.begin()
	for i, item := range items {
		if err := p.paint(item, spots[i]); err != nil {
			return itemError(from+i, err)
		}
	}
	made.deflated = p.cut()
	for _, f := range p.met {
		made.fonts = append(made.fonts, met{f.face, f.resource, slices.Clone(f.met)})
	}
	parts.Keep(key, made, made.bytes())
	return nil
}

// wrote tells whether a part that is known is what painting these items would write.
// Fonts and codes come into the document as if they had been painted.
func (p *painter) wrote(known part, items []paper.Item, spots []spot) bool {
	if known.height != p.height || !slices.Equal(known.spots, spots) || !slices.EqualFunc(known.items, items, looksLike) {
		return false
	}
	for _, m := range known.fonts {
		f, err := p.font(m.face)
		if err != nil || f.resource != m.resource {
			return false
		}
		for i := range m.codes {
			if c, err := f.code(m.codes[i].shift, m.codes[i].text); err != nil || c.id != m.codes[i].id {
				return false
			}
		}
	}
	return true
}

// looksLike tells whether two items are painted alike where they stand at the same spot.
func looksLike(a, b paper.Item) bool {
	switch a := a.(type) {
	case paper.Run:
		b, ok := b.(paper.Run)
		return ok && a.X == b.X && a.Y == b.Y && a.Face == b.Face && a.Size == b.Size && a.Color == b.Color && a.Text == b.Text &&
			a.RTL == b.RTL && a.Turns == b.Turns && unsafe.SliceData(a.Glyphs) == unsafe.SliceData(b.Glyphs) && len(a.Glyphs) == len(b.Glyphs)
	case paper.Shape:
		b, ok := b.(paper.Shape)
		return ok && a.At == b.At && a.Scale == b.Scale && a.Fill == b.Fill && a.Stroke == b.Stroke && a.Width == b.Width &&
			a.Round == b.Round && slices.Equal(a.Dash, b.Dash) && samePath(a.Path, b.Path)
	case paper.Mark:
		_, ok := b.(paper.Mark)
		return ok // where it stands says the spots
	}
	return false
}

// samePath tells whether two paths are one, as those of an icon are, or alike.
func samePath(a, b []paper.Seg) bool {
	return len(a) == len(b) && (unsafe.SliceData(a) == unsafe.SliceData(b) || slices.Equal(a, b))
}

// keyOfPart is where some items are looked for. It takes the words and where they stand;
// the rest is compared.
func keyOfPart(items []paper.Item) uint64 {
	var h maphash.Hash
	h.SetSeed(partSeed)
	for _, item := range items {
		if r, ok := item.(paper.Run); ok {
			maphash.WriteComparable(&h, math.Float64bits(r.X)^math.Float64bits(r.Y)<<1)
			maphash.WriteComparable(&h, unsafe.SliceData(r.Glyphs))
		}
	}
	return h.Sum64()
}

// bytes is about what a part takes. Glyphs are mostly kept by package paper too, and the
// paths of icons by all who draw them.
func (m part) bytes() int {
	const few = 5 // segments of a rule or a rectangle, which is nobody else's
	n := len(m.deflated) + len(m.items)*int(unsafe.Sizeof(m.items[0])+unsafe.Sizeof(spot{}))
	for _, item := range m.items {
		switch item := item.(type) {
		case paper.Run:
			n += int(unsafe.Sizeof(item))
		case paper.Mark:
			n += int(unsafe.Sizeof(item))
		case paper.Shape:
			n += int(unsafe.Sizeof(item))
			if len(item.Path) <= few {
				n += len(item.Path) * int(unsafe.Sizeof(paper.Seg{}))
			}
		}
	}
	for _, f := range m.fonts {
		n += len(f.codes) * int(unsafe.Sizeof(code{}))
	}
	return n
}
