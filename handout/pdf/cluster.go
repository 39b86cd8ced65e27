package pdf

import (
	"fmt"
	"unicode/utf8"

	"beforehand/handout/paper"
)

// What reads words back out of a PDF takes the codes from left to right and turns
// round what runs from right to left, code by code or character by character:
// readers differ. So right-to-left text gets one character a code.
//
// PDFium (Chrome) turns a line with more Arabic words than Latin ones round piece by
// piece, and begins a piece wherever letters, figures and signs change: "30–45" is three.
// To please it a run would have to stand back to front in the file, or each Arabic word by
// itself among marks that outnumber them, or each piece begin with a mark that makes PDFium
// sort them back to front. All were tried: poppler then breaks the line in two, pdf.js
// (Firefox) reads what PDFium did, or spaces come into figures. So the file says what is
// true, and the README warns. Figures with a point or a hyphen come back right from it.

// piece is what one code will show: a glyph of a run, with the bytes of the run's
// text that it stands for.
type piece struct {
	glyph    int // -1: nothing is drawn
	from, to int
	// Characters that a ligature swallowed have a share each of its width, in font
	// units: readers take one without width for none, or for another word's. width is
	// the share of one of which nothing is drawn, taken what the ligature itself has
	// left to them.
	width, taken int32
	mark         mark // is said in place of a piece of the text
}

// mark is a mark of direction, which has no glyph (UAX #9, 2.6). Marks stand where a
// line begins and ends to go against its own direction. Without them what reads words
// back guesses where it ends: a bracket or a space beside a figure in an Arabic line
// comes back on its wrong side.
type mark uint8

const (
	leftToRight mark = 1 + iota
	rightToLeft
)

// says is what a piece of a text stands for.
func (p piece) says(text string) string {
	switch p.mark {
	case leftToRight:
		return "\u200E"
	case rightToLeft:
		return "\u200F"
	}
	return text[p.from:p.to]
}

// pieces appends the pieces of a run, from left to right.
func pieces(out []piece, r paper.Run) ([]piece, error) {
	const thin = 1 // font unit: readers pass over what takes no room
	if r.Turns&paper.LeftEnd != 0 {
		out = append(out, piece{glyph: -1, width: thin, mark: rightToLeft})
	}
	for i := 0; i < len(r.Glyphs); {
		from, to := r.Glyphs[i].From, r.Glyphs[i].To
		j := i + 1
		for ; j < len(r.Glyphs) && r.Glyphs[j].From == from; j++ {
			to = max(to, r.Glyphs[j].To)
		}
		if from < 0 || to < from || to > len(r.Text) {
			return nil, fmt.Errorf("glyph %d stands for bytes %d to %d of a text of %d bytes", r.Glyphs[i].ID, from, to, len(r.Text))
		}
		if j == i+1 && (to-from == 1 || !r.RTL) {
			out = append(out, piece{glyph: i, from: from, to: to})
		} else {
			out = cluster(out, r, i, j, from, to)
		}
		i = j
	}
	if r.Turns&paper.RightEnd != 0 {
		out = append(out, piece{glyph: -1, width: thin, mark: leftToRight})
	}
	return out, nil
}

// cluster shares bytes from to to of the text among glyphs i to j, which stand for
// them together: a letter and its marks, or a ligature. The first glyph in reading
// order takes all that is more than one character for each.
func cluster(out []piece, r paper.Run, i, j, from, to int) []piece {
	var some [8]int // most clusters are short
	starts := some[:0]
	for at := from; at < to; {
		starts = append(starts, at)
		_, size := utf8.DecodeRuneInString(r.Text[at:to])
		at += size
	}
	glyphs := j - i
	most := max(1, len(starts)-glyphs+1) // characters of the first glyph
	start := func(k int) int {
		if k >= len(starts) {
			return to
		}
		return starts[k]
	}
	for g := i; g < j; g++ {
		k := g - i // in reading order
		if r.RTL {
			k = j - 1 - g
		}
		switch {
		case k > 0:
			out = append(out, piece{glyph: g, from: start(most + k - 1), to: start(most + k)})
		case !r.RTL:
			out = append(out, piece{glyph: g, from: from, to: start(most)})
		default:
			share := max(0, r.Glyphs[g].Advance) / int32(most)
			for c := most - 1; c > 0; c-- { // what a ligature swallowed
				out = append(out, piece{glyph: -1, from: start(c), to: start(c + 1), width: share})
			}
			out = append(out, piece{glyph: g, from: from, to: start(1), taken: share * int32(most-1)})
		}
	}
	return out
}
