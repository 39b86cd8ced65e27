package pdf

import (
	"math"
	"strconv"

	"beforehand/handout/paper"
)

// link is a place on a page that leads somewhere: some words of one line.
type link struct {
	of     *element
	to     string // a URI
	box           // with its page
	number int    // of its object
}

// leads tells whether a run leads to an address that PDF can hold (ISO 32000-1,
// 12.6.4.7: seven bits).
func leads(r paper.Run) bool {
	for i := range len(r.Link) {
		if c := r.Link[i]; c <= ' ' || c > '~' {
			return false
		}
	}
	return r.Link != ""
}

// linkIn is the element of a link in e: the last, where the link runs on, or a new one.
func (t *tags) linkIn(e *element, to string) *element {
	if n := len(e.kids); n > 0 {
		if last := e.kids[n-1].element; last != nil && last.role == linkRole && last.mark.Alt == to {
			return last
		}
	}
	made := t.element(linkRole, "")
	made.mark.Alt = to
	e.adopt(made)
	return made
}

// link remembers where some words of a link stand. Those of one line are one place.
func (t *tags) link(e *element, at box) {
	for e.role != linkRole { // a Span, where its words are in another language
		e = e.parent
	}
	if n := len(t.links); n > 0 {
		last := t.links[n-1]
		if last.of == e && last.page == at.page && math.Abs(last.y0-at.y0) < 1 {
			last.x0, last.y0, last.x1, last.y1 = min(last.x0, at.x0), min(last.y0, at.y0), max(last.x1, at.x1), max(last.y1, at.y1)
			return
		}
	}
	l := &link{of: e, to: e.mark.Alt, box: at}
	t.links = append(t.links, l)
	e.kids = append(e.kids, kid{link: l})
}

// addLinks adds the places of links to a file as annotations (ISO 32000-1, 12.5.6.5).
func (t *tags) addLinks(f *file) {
	for i, l := range t.links {
		b := []byte("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
		for i, v := range []float64{l.x0, l.y0, l.x1, l.y1} {
			if i > 0 {
				b = append(b, ' ')
			}
			b = number(b, v)
		}
		b = textString(append(b, "]/Contents"...), t.title(l.of))
		b = textString(append(b, "/A<</S/URI/URI"...), l.to)
		b = strconv.AppendInt(append(b, ">>/StructParent "...), int64(len(t.pages)+i), 10)
		l.number = f.add(append(b, ">>"...))
	}
}

// linksOn are the places of links on a page, in reading order.
func (t *tags) linksOn(page int) []*link {
	var on []*link
	for _, l := range t.links {
		if l.page == page {
			on = append(on, l)
		}
	}
	return on
}
