package pdf

import (
	"unsafe"

	"beforehand/handout/paper"
	"beforehand/handout/recent"
)

// shown is a run as it was written, and the codes in it, each once, in their order.
type shown struct {
	written []byte
	uses    []use
	text    string
	turns   paper.Ends
	glyphs  []paper.Glyph
}

// use is a code that stood for a glyph, and for bytes from to to of the run's text or a
// mark.
type use struct {
	shift
	id, from, to uint16
	mark         mark
}

func (u use) says(text string) string {
	return piece{from: int(u.from), to: int(u.to), mark: u.mark}.says(text)
}

// shownRuns is shared by all documents. A run is known by where its glyphs are in
// memory, which is why they are kept with it.
var shownRuns = recent.New[runKey, shown](1 << 18)

type runKey struct {
	face   *paper.Face
	glyphs *paper.Glyph // the first
	count  int
}

func keyOf(face *paper.Face, r paper.Run) runKey { return runKey{face, &r.Glyphs[0], len(r.Glyphs)} }

// shownBefore is what was written of a run in another document.
func shownBefore(face *paper.Face, r paper.Run) (shown, bool) {
	found, ok := shownRuns.Find(keyOf(face, r))
	return found, ok && found.text == r.Text && found.turns == r.Turns
}

func (made shown) remember(face *paper.Face, r paper.Run) {
	made.text, made.turns, made.glyphs = r.Text, r.Turns, r.Glyphs // which package paper mostly keeps too
	const entry = 100                                              // of the map and the headers, about
	shownRuns.Keep(keyOf(face, r), made, entry+len(made.written)+len(made.uses)*int(unsafe.Sizeof(use{})))
}
