package handout

import "beforehand/handout/paper"

// numberDrawing is the drawing of a number: people out of a hundred, or points
// of ten.
func numberDrawing(n Number) (paper.Drawing, bool) {
	switch {
	case n.Count <= 0 || n.Of <= 0:
		return paper.Drawing{}, false
	case n.Kind == "people":
		return people(n.Count * 100 / n.Of), true
	case n.Kind == "points":
		return scale(n.Count, n.Of), true
	}
	return paper.Drawing{}, false
}

// bodyDrawing is a body with the places where cells are taken and given, and the
// side from which it is seen ("front" or "back"). It is false where no place is
// known, or only the clinic's own words for it.
func bodyDrawing(v Visit) (paper.Drawing, string, bool) {
	return body(string(v.Origin), string(v.Route), string(v.Part), string(v.Side))
}
