package ui

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"beforehand/handout/paper"
)

// writing is what stands in an entry, set in lines of either direction. A position
// is a number of letters, as Fyne counts them, from the beginning of the text; a
// place is where a caret stands, counted from the left end of the first line.
//
// Where letters of two directions meet, one position has two places, and one place
// two positions. A caret stands at the letter that is nested deeper, which is where
// the next letter of its kind will be. So each place has a position of its own.
type writing struct {
	text  []rune
	lines []writtenLine
	high  float32 // of a line
}

// writtenLine is a line of a writing.
type writtenLine struct {
	set   paper.Line
	rtl   bool         // its paragraph
	steps []paper.Step // in reading order, counted from the beginning of the text
	spots []spot       // likewise: where a caret may stand
	seen  []spot       // the same from left to right
}

// spot is a position with its place.
type spot struct {
	at int
	x  float32
}

// newWriting breaks each paragraph to a width, or, where that is 0, sets all on one
// line.
func newWriting(text string, width float32, t paper.Type) *writing {
	w := &writing{text: []rune(text), high: float32(t.Leading)}
	from := 0
	for from <= len(w.text) {
		to := len(w.text)
		if end := slices.Index(w.text[from:], '\n'); end >= 0 && width > 0 {
			to = from + end
		}
		w.addParagraph(from, to, paper.Setting{Width: float64(width), Type: t})
		from = to + 1
	}
	return w
}

// addParagraph sets the letters from to to. A paragraph is read as its first letter
// is; where it has none, as the window.
func (w *writing) addParagraph(from, to int, s paper.Setting) {
	words, at := w.plain(from, to)
	rtl, strong := paper.Direction(words)
	s.RTL = rtl || !strong && rightToLeft
	lines := faces().Lines(paper.Text{{Text: words}}, s)
	if len(lines) == 0 {
		w.addLine(writtenLine{rtl: s.RTL}, s.Width, from)
	}
	first := 0
	for i, set := range lines {
		l := writtenLine{set: set, rtl: s.RTL, steps: set.Steps()}
		for j := range l.steps {
			step := &l.steps[j]
			step.From, step.To = at[first+step.From], at[first+step.To]
		}
		begin := from
		if i > 0 {
			begin = at[first]
		}
		for _, r := range set.Runs {
			first += utf8.RuneCountInString(r.Text)
		}
		w.addLine(l, s.Width, begin)
		if last := &w.lines[len(w.lines)-1]; i < len(lines)-1 && len(last.spots) > 1 {
			last.spots = last.spots[:len(last.spots)-1] // it begins the next line
			last.sort()
		}
	}
}

// plain is the letters from to to as paper sets them, with the position of each, and
// of their end.
func (w *writing) plain(from, to int) (words string, at []int) {
	var b strings.Builder
	for i := from; i < to; i++ {
		r := w.text[i]
		switch {
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			r = ' '
		case unicode.Is(unicode.Bidi_Control, r) && r != '\u200e' && r != '\u200f' && r != '\u061c':
			continue // it is not painted, nor heeded
		}
		b.WriteRune(r)
		at = append(at, i)
	}
	return b.String(), append(at, to)
}

// addLine adds a line and says where a caret may stand in it.
func (w *writing) addLine(l writtenLine, width float64, from int) {
	if n := len(l.steps); n == 0 {
		l.spots = []spot{{at: from}}
		if l.rtl {
			l.spots[0].x = float32(width)
		}
	} else {
		l.spots = append(l.spots, spot{from, float32(l.steps[0].Begin())})
		for i := 1; i < n; i++ {
			x := l.steps[i].Begin()
			if l.steps[i-1].Level > l.steps[i].Level {
				x = l.steps[i-1].End()
			}
			l.spots = append(l.spots, spot{l.steps[i].From, float32(x)})
		}
		l.spots = append(l.spots, spot{l.steps[n-1].To, float32(l.steps[n-1].End())})
	}
	l.sort()
	w.lines = append(w.lines, l)
}

func (l *writtenLine) sort() {
	l.seen = slices.Clone(l.spots)
	slices.SortStableFunc(l.seen, func(a, b spot) int {
		switch {
		case a.x < b.x:
			return -1
		case a.x > b.x:
			return 1
		}
		return 0
	})
}

// first and last are where a line begins and ends for its reader.
func (l *writtenLine) first() int { return l.spots[0].at }
func (l *writtenLine) last() int  { return l.spots[len(l.spots)-1].at }

// find is the line in which a caret at a position stands, and the last of its spots
// at or before that.
func (w *writing) find(at int) (line int, s spot) {
	for i, l := range w.lines {
		if i > 0 && l.first() > at {
			break
		}
		line = i
	}
	s = w.lines[line].spots[0]
	for _, t := range w.lines[line].spots {
		if t.at <= at {
			s = t
		}
	}
	return line, s
}

// nearest is the position whose place is nearest to a point.
func (w *writing) nearest(p fyne.Position) int {
	line := int(math.Floor(float64(p.Y / w.high)))
	return w.lines[max(0, min(line, len(w.lines)-1))].nearest(p.X)
}

func (l *writtenLine) nearest(x float32) int {
	best := l.spots[0]
	for _, s := range l.spots {
		if away(s.x, x) < away(best.x, x) {
			best = s
		}
	}
	return best.at
}

func away(a, b float32) float32 { return max(a-b, b-a) }

// The ways a caret goes.
const (
	leftward  = -1
	rightward = 1
)

// beside is the next position to the left or right of one. At the end of a line it is
// at the other end of the line that is read next, or before.
func (w *writing) beside(at, way int) int {
	line, s := w.find(at)
	seen := w.lines[line].seen
	if i := slices.Index(seen, s) + way; i >= 0 && i < len(seen) {
		return seen[i].at
	}
	next := line - 1
	if (way == rightward) != w.lines[line].rtl {
		next = line + 1
	}
	if next < 0 || next >= len(w.lines) {
		return s.at
	}
	seen = w.lines[next].seen
	if way == leftward {
		return seen[len(seen)-1].at
	}
	return seen[0].at
}

// pastWord is the position to the left or right beyond the next word of the line.
func (w *writing) pastWord(at, way int) int {
	line, _ := w.find(at)
	within := false
	for first := true; ; first = false {
		next := w.beside(at, way)
		if to, _ := w.find(next); to != line || next == at {
			if first {
				return next
			}
			return at
		}
		word := w.isWord(line, at, next)
		if within && !word {
			return at
		}
		within, at = within || word, next
	}
}

// isWord says whether what stands between two neighbours of a line is part of a word.
func (w *writing) isWord(line, a, b int) bool {
	_, s := w.find(a)
	_, t := w.find(b)
	middle := float64(s.x+t.x) / 2
	for _, step := range w.lines[line].steps {
		if step.X0 <= middle && middle < step.X1 {
			r := w.text[step.From]
			return !unicode.IsSpace(r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r)
		}
	}
	return false
}

// above is the position over or, where by is 1, under one; over the first line it is
// the beginning, and under the last the end.
func (w *writing) above(at, by int) int {
	line, s := w.find(at)
	switch next := line + by; {
	case next < 0:
		return w.lines[0].first()
	case next >= len(w.lines):
		return w.lines[len(w.lines)-1].last()
	default:
		return w.lines[next].nearest(s.x)
	}
}

// areas are where the letters between two positions stand: some stretches of a line
// where they are of both directions.
func (w *writing) areas(from, to int) (areas []area) {
	for i, l := range w.lines {
		first := len(areas)
		for _, s := range byPlace(l.steps) {
			if s.To <= from || s.From >= to {
				continue
			}
			a := area{float32(s.X0), float32(i) * w.high, float32(s.X1 - s.X0), w.high}
			if last := len(areas) - 1; last >= first && away(areas[last].x+areas[last].width, a.x) < 0.01 {
				areas[last].width += a.width
			} else {
				areas = append(areas, a)
			}
		}
	}
	return areas
}

// byPlace is steps from left to right.
func byPlace(steps []paper.Step) []paper.Step {
	sorted := slices.Clone(steps)
	slices.SortStableFunc(sorted, func(a, b paper.Step) int {
		if a.X0 < b.X0 {
			return -1
		}
		return 1
	})
	return sorted
}

// extent is from where to where the carets of a line stand.
func (l *writtenLine) extent() (left, right float32) { return l.seen[0].x, l.seen[len(l.seen)-1].x }
