package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/handout/paper"
)

const (
	maryam = "\u0645\u0631\u064a\u0645"
	mixedA = maryam + " Lopez 12"
	mixedL = "Lopez " + maryam
)

var testType = paper.Type{Size: 16, Leading: 25}

// TestCaretPlaces holds the places of carets against the runs that paper sets: a
// caret stands at the end of the letter before it or at the beginning of the one
// after it, whichever is nested deeper.
func TestCaretPlaces(t *testing.T) {
	for _, c := range []struct {
		why, text string
		// order is the positions of the carets from left to right.
		order []int
	}{
		{"Latin", "Maria", []int{0, 1, 2, 3, 4, 5}},
		{"Arabic", maryam, []int{4, 3, 2, 1, 0}},
		// painted "Lopez 12 ميرم": the name and the number are one stretch
		{"a Latin name after an Arabic one", mixedA, []int{5, 6, 7, 8, 9, 10, 11, 12, 13, 4, 3, 2, 1, 0}},
		{"an Arabic name after a Latin one", mixedL, []int{0, 1, 2, 3, 4, 5, 10, 9, 8, 7, 6}},
		{"a Latin word within Arabic", "\u0645 a \u0645", []int{5, 4, 2, 3, 1, 0}},
		{"nothing", "", []int{0}},
		{"figures of a window from left to right", "12-3", []int{0, 1, 2, 3, 4}},
	} {
		w := newWriting(c.text, 0, testType)
		var order []int
		for _, s := range w.lines[0].seen {
			order = append(order, s.at)
		}
		if !slices.Equal(order, c.order) {
			t.Errorf("%s: %v, want %v", c.why, order, c.order)
		}
		edges := runEdges(w)
		for at := range w.text {
			if _, s := w.find(at); len(edges) > 0 && !slices.ContainsFunc(edges, func(x float32) bool { return away(x, s.x) < 0.05 }) {
				t.Errorf("%s: the caret at %d stands at %.2f, where no letter begins or ends", c.why, at, s.x)
			}
		}
	}
}

// runEdges is where the letters of a writing begin and end, as its runs tell.
func runEdges(w *writing) (edges []float32) {
	for _, l := range w.lines {
		for _, r := range l.set.Runs {
			for i, letter := range r.Text {
				if x0, x1, ok := r.Reach(i, i+len(string(letter))); ok {
					edges = append(edges, float32(x0), float32(x1))
				}
			}
		}
	}
	return edges
}

// Every position of these has its own place.
func TestCaretRoundTrips(t *testing.T) {
	for _, text := range []string{"", "Maria", maryam, mixedA, mixedL, "\u0645\u0631 (\u0661\u0662) Lopez 30-45, 38°C"} {
		for _, width := range []float32{0, 60, 400} {
			w := newWriting(text, width, testType)
			for at := range len(w.text) + 1 {
				line, s := w.find(at)
				if got := w.nearest(fyne.NewPos(s.x, (float32(line)+0.5)*w.high)); got != at {
					t.Errorf("%q in %g: position %d stands at %.2f of line %d, and there is %d", text, width, at, s.x, line, got)
				}
			}
		}
	}
}

// TestCaretWalks goes all the way with one arrow.
func TestCaretWalks(t *testing.T) {
	for _, c := range []struct {
		text     string
		from     int
		way      int
		want     []int
		wantWord []int
	}{
		{"Maria", 0, rightward, []int{1, 2, 3, 4, 5}, []int{5}},
		{maryam, 0, leftward, []int{1, 2, 3, 4}, []int{4}},
		{maryam, 4, rightward, []int{3, 2, 1, 0}, []int{0}},
		{mixedA, 0, leftward, []int{1, 2, 3, 4, 13, 12, 11, 10, 9, 8, 7, 6, 5}, []int{4, 11, 5}},
		{mixedL, 0, rightward, []int{1, 2, 3, 4, 5, 10, 9, 8, 7, 6}, []int{5, 6}},
	} {
		w := newWriting(c.text, 0, testType)
		if got := walked(c.from, func(at int) int { return w.beside(at, c.way) }); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
		if got := walked(c.from, func(at int) int { return w.pastWord(at, c.way) }); !slices.Equal(got, c.wantWord) {
			t.Errorf("%q by words: %v, want %v", c.text, got, c.wantWord)
		}
	}
}

func walked(at int, next func(int) int) (all []int) {
	for range 100 {
		to := next(at)
		if to == at {
			break
		}
		at = to
		all = append(all, at)
	}
	return all
}

// A text of some lines is walked through to its end, and back.
func TestCaretWalksLines(t *testing.T) {
	for _, c := range []struct {
		text     string
		on, back int
	}{
		{"I take a blood thinner,\nand a pill for sugar", rightward, leftward},
		{strings.Repeat(maryam+" ", 9) + "\n" + maryam, leftward, rightward},
	} {
		w := newWriting(c.text, 90, testType)
		if len(w.lines) < 4 {
			t.Fatalf("%q has %d lines", c.text, len(w.lines))
		}
		on := append([]int{0}, walked(0, func(at int) int { return w.beside(at, c.on) })...)
		if len(on) != len(w.text)+1 {
			t.Errorf("%q: on its way to the end a caret stands at %v", c.text, on)
		}
		back := append([]int{len(w.text)}, walked(len(w.text), func(at int) int { return w.beside(at, c.back) })...)
		slices.Reverse(back)
		if !slices.Equal(on, back) {
			t.Errorf("%q: on %v and back %v", c.text, on, back)
		}
	}
}

// TestSelectionPlaces tells the stretches that are selected.
func TestSelectionPlaces(t *testing.T) {
	for _, c := range []struct {
		text     string
		from, to int
		want     int // stretches
	}{
		{"Maria", 1, 3, 1},
		{maryam, 1, 3, 1},
		{mixedA, 2, 7, 2},
		{mixedA, 0, 13, 1},
		{mixedL, 3, 8, 2},
		{mixedL, 3, 3, 0},
	} {
		w := newWriting(c.text, 0, testType)
		areas := w.areas(c.from, c.to)
		if len(areas) != c.want {
			t.Errorf("%q from %d to %d: %v", c.text, c.from, c.to, areas)
		}
		wide := float32(0)
		for _, a := range areas {
			wide += a.width
		}
		if want := reached(w, c.from, c.to); away(wide, want) > 0.05 {
			t.Errorf("%q from %d to %d: %.2f wide, its runs say %.2f", c.text, c.from, c.to, wide, want)
		}
	}
}

// reached is how wide the letters between two positions are, as the runs tell.
func reached(w *writing, from, to int) (wide float32) {
	at := 0
	for _, r := range w.lines[0].set.Runs {
		for i, letter := range r.Text {
			x0, x1, ok := r.Reach(i, i+len(string(letter)))
			if ok && at >= from && at < to {
				wide += float32(x1 - x0)
			}
			at++
		}
	}
	return wide
}

// FuzzWriting types anything: each place leads back to its position, and an arrow
// leads on.
func FuzzWriting(f *testing.F) {
	for _, text := range []string{
		"", " ", "\n", "Maria", maryam, mixedA, mixedL, "\u2067Lopez\u2069 " + maryam, "\u202e" + mixedA + "\u202c",
		"\u0645\u064e\u0631\u0652 e\u0301", "\u064e", "\u0644\u0627 \u0644\u0623", "\U0001F469\u200d\U0001F52C\U0001F1EA\U0001F1EC " + maryam,
		"\u200f\u200e", "a\u200f", "\xe2\x80 \u200f", "\u0661\u0662 38°C (30-45)\r\n" + maryam + "\tb  \u2029c", "\xff" + maryam, "\u0645\u0640\u200c\u0631",
	} {
		f.Add(text, uint16(0), true)
		f.Add(text, uint16(17), false)
	}
	f.Fuzz(func(t *testing.T, text string, width uint16, rtl bool) {
		if len(text) > 400 {
			return
		}
		rightToLeft = rtl
		t.Cleanup(func() { rightToLeft = false })
		w := newWriting(text, float32(width%500), testType)
		if err := broken(w); err != nil {
			t.Fatalf("%q in %d: %v", text, width%500, err)
		}
	})
}

// broken says what is wrong with a writing.
func broken(w *writing) error {
	spots := map[int]bool{}
	for i, l := range w.lines {
		for j, s := range l.spots {
			if spots[s.at] || s.at < 0 || s.at > len(w.text) || j > 0 && s.at < l.spots[j-1].at {
				return fmt.Errorf("line %d stops at %v", i, l.spots)
			}
			spots[s.at] = true
			if line, found := w.find(s.at); line != i || found != s {
				return fmt.Errorf("position %d is in line %d at %v, not %d at %v", s.at, line, found, i, s)
			}
			if got := l.nearest(s.x); got != s.at {
				return fmt.Errorf("in line %d position %d stands at %.2f, and there is %d: %v", i, s.at, s.x, got, l.spots)
			}
		}
	}
	for at := range len(w.text) + 1 {
		if _, s := w.find(at); !spots[s.at] || s.at > at && s.at != w.lines[0].first() {
			return fmt.Errorf("position %d stands at %v", at, s)
		}
		w.pastWord(at, leftward)
		w.above(at, 1)
	}
	for i, l := range w.lines {
		for j := 1; j < len(l.seen); j++ {
			a, b := l.seen[j-1].at, l.seen[j].at
			if w.beside(a, rightward) != b || w.beside(b, leftward) != a {
				return fmt.Errorf("in line %d the arrows lead from %d to %d, and back to %d", i, a, w.beside(a, rightward), w.beside(b, leftward))
			}
		}
	}
	return nil
}
