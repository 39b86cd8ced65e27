package paper

import (
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/bidi"
)

// Step is what a caret goes over at once: a letter with the marks on it. Where a
// font joins some letters to one shape, each has its part of that.
type Step struct {
	From, To int     // runes of the line's text
	X0, X1   float64 // its left and right end, counted as Run.X is
	Level    int8    // of bidi: odd where it is read from right to left (UAX #9)
}

// Begin and End are the sides at which a reader comes to a step and leaves it.
func (s Step) Begin() float64 {
	if s.Level&1 == 1 {
		return s.X1
	}
	return s.X0
}

// End is the other side.
func (s Step) End() float64 {
	if s.Level&1 == 1 {
		return s.X0
	}
	return s.X1
}

// Steps are the steps of a line in reading order. What has no width of its own, such
// as a mark of direction, belongs to the letter before it.
func (l Line) Steps() []Step {
	begins := l.begins()
	var steps []Step
	from := 0
	for _, r := range l.Runs {
		steps = r.steps(steps, begins, from)
		from += utf8.RuneCountInString(r.Text)
	}
	return wide(steps)
}

// begins says of each rune of a line whether a letter begins with it.
func (l Line) begins() []bool {
	var runes []rune
	for _, r := range l.Runs {
		runes = append(runes, []rune(r.Text)...)
	}
	begins := make([]bool, len(runes))
	var s segmenter.Segmenter
	s.Init(runes)
	for it := s.GraphemeIterator(); it.Next(); {
		begins[it.Grapheme().Offset] = true
	}
	return begins
}

// steps adds those of a run that begins with a rune of its line.
func (r Run) steps(steps []Step, begins []bool, from int) []Step {
	own := len(steps)
	for _, c := range r.clusters() {
		var at []int
		for i := from + c.From; i < from+c.To; i++ {
			if begins[i] {
				at = append(at, i)
			}
		}
		if len(at) == 0 && len(steps) > own { // a mark that has its own shape
			last := &steps[len(steps)-1]
			last.To, last.X0, last.X1 = from+c.To, min(last.X0, c.X0), max(last.X1, c.X1)
			continue
		}
		c.From, c.To = c.From+from, c.To+from
		steps = append(steps, c.parted(at)...)
	}
	return steps
}

// parted gives each letter of a shape the same part of it.
func (s Step) parted(at []int) []Step {
	n := max(1, len(at))
	width := (s.End() - s.Begin()) / float64(n)
	parts := make([]Step, n)
	for i := range parts {
		begin := s.Begin() + float64(i)*width
		parts[i] = Step{s.From, s.To, min(begin, begin+width), max(begin, begin+width), s.Level}
		if i > 0 {
			parts[i].From, parts[i-1].To = at[i], at[i]
		}
	}
	return parts
}

// clusters are the shapes of a run in reading order, each with the runes of the run
// that it stands for. The glyphs are not asked for their order: spaces that hang over
// the end of a line keep that of the words before them, whichever way they are read.
func (r Run) clusters() []Step {
	advances := map[int]int32{}
	for _, g := range r.Glyphs {
		advances[g.From] += g.Advance
	}
	unit := r.Size / float64(r.Face.Upem)
	from, left, right := 0, r.X, r.X+r.Width()
	var all []Step
	for i, at := range slices.Sorted(maps.Keys(advances)) {
		if i > 0 {
			from = utf8.RuneCountInString(r.Text[:at])
			all[i-1].To = from
		}
		s := Step{From: from, To: utf8.RuneCountInString(r.Text), X0: left, X1: right, Level: r.level}
		if width := float64(advances[at]) * unit; r.RTL {
			right -= width
			s.X0 = right
		} else {
			left += width
			s.X1 = left
		}
		all = append(all, s)
	}
	return all
}

// wide joins steps without a width to the one before, or at the beginning of a line
// to the one after.
func wide(steps []Step) []Step {
	const least = 0.01
	out := steps[:0]
	from := 0
	for _, s := range steps {
		switch {
		case s.X1-s.X0 >= least:
			s.From = from
			out = append(out, s)
		case len(out) > 0:
			out[len(out)-1].To = s.To
		default:
			continue
		}
		from = s.To
	}
	return out
}

// Direction says whether a paragraph is read from right to left, as its first strong
// letter is (UAX #9, P2 and P3); strong is false where it has none.
func Direction(text string) (rtl, strong bool) {
	for _, r := range text {
		switch direct(r) {
		case bidi.L:
			return false, true
		case bidi.R, bidi.AL:
			return true, true
		}
	}
	return false, false
}

// RightToLeft says whether a text has letters that are read from right to left.
func RightToLeft(text string) bool {
	for _, r := range text {
		if c := direct(r); c == bidi.R || c == bidi.AL {
			return true
		}
	}
	return false
}

func direct(r rune) bidi.Class {
	if r < utf8.RuneSelf {
		return asciiClass[r]
	}
	p, _ := bidi.LookupRune(r)
	return p.Class()
}
