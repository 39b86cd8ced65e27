package handout

import (
	"beforehand/content"
	"beforehand/handout/paper"
)

// numberDrawing is the drawing of a number: people out of a hundred, or points
// of ten, counted from the side where one begins to read.
func numberDrawing(n Number, rtl bool) (d paper.Drawing, ok bool) {
	switch {
	case n.Count <= 0 || n.Of <= 0:
		return paper.Drawing{}, false
	case n.Kind == "people":
		return people(n.Count*100/n.Of, rtl), true
	case n.Kind == "points":
		if d = scale(n.Count, n.Of); rtl {
			d = mirrored(d)
		}
		return d, true
	}
	return paper.Drawing{}, false
}

// BodyFigure is where on the body cells are taken and given. The window and the
// pages show the same drawing.
type BodyFigure struct {
	Drawing paper.Drawing
	Seen    content.Text   // from which side
	Places  []content.Text // what each number stands for, from 1
	Alt     string
}

// Body is the figure for this visit; false where no place is known.
func (p Plan) Body() (BodyFigure, bool) {
	v := p.Visit
	drawing, view, ok := bodyDrawing(v)
	if !ok {
		return BodyFigure{}, false
	}
	f := BodyFigure{Drawing: drawing, Seen: p.words.Text("page.body.seen_" + view), Alt: p.words.Plain("page.body.alt")}
	if v.Origin == "marrow" || v.Origin == "fat" {
		f.Places = append(f.Places, p.words.Text("page.body.taken_"+string(v.Origin)))
	}
	if v.Part != "" || v.Route == "drip" {
		f.Places = append(f.Places, p.words.Text("page.body.given").Fill(map[string]content.Text{"where": p.Where}))
	}
	for _, place := range f.Places {
		f.Alt += " " + place.String()
	}
	return f, true
}

// bodyDrawing is a body with the places where cells are taken and given, and the
// side from which it is seen ("front" or "back"). It is false where no place is
// known, or only the clinic's own words for it.
func bodyDrawing(v Visit) (paper.Drawing, string, bool) {
	return body(string(v.Origin), string(v.Route), string(v.Part), string(v.Side))
}
