package paper

import (
	"math"
	"testing"
)

// TestSteps tells where the letters of a line stand: each is as wide as what stands
// for it, and together they fill the line.
func TestSteps(t *testing.T) {
	f := testFonts(t)
	for _, c := range []struct {
		why, text string
		rtl       bool
		froms     []int
	}{
		{"Latin", "abc", false, []int{0, 1, 2}},
		{"Arabic", "مريم", true, []int{0, 1, 2, 3}},
		{"mixed", "مر ab", true, []int{0, 1, 2, 3, 4}},
		{"lam and alef are one shape and two letters", "لا", true, []int{0, 1}},
		{"a mark belongs to its letter", "مَر", true, []int{0, 2}},
		{"and so does an accent that has no shape of its own", "q\u0301x", false, []int{0, 2}},
		{"a mark of direction has no width", "a\u200fb", false, []int{0, 2}},
		{"not at the beginning either", "\u200fab", false, []int{0, 2}},
		{"spaces that hang over the end", "مر  ", false, []int{0, 1, 2, 3}},
		{"an emoji of some runes", "a\U0001F469\u200d\U0001F52Cb", false, []int{0, 1, 4}},
	} {
		lines := f.Lines(Text{{Text: c.text}}, Setting{Type: Type{Size: 16, Leading: 24}, RTL: c.rtl})
		steps := lines[0].Steps()
		if len(steps) != len(c.froms) {
			t.Errorf("%s: %+v", c.why, steps)
			continue
		}
		sum, width := 0.0, 0.0
		for _, r := range lines[0].Runs {
			width += r.Width()
		}
		for i, s := range steps {
			sum += s.X1 - s.X0
			if s.From != c.froms[i] {
				t.Errorf("%s: step %d begins with rune %d, want %d", c.why, i, s.From, c.froms[i])
			}
		}
		if math.Abs(sum-width) > 0.01 {
			t.Errorf("%s: the steps are %.2f wide, the line is %.2f", c.why, sum, width)
		}
	}
}

func TestDirection(t *testing.T) {
	for _, c := range []struct {
		text               string
		rtl, strong, mixed bool
	}{
		{"", false, false, false},
		{"12-3 ", false, false, false},
		{"Maria", false, true, false},
		{"12 مريم Lopez", true, true, true},
		{"Lopez مريم", false, true, true},
		{"שרה", true, true, true},
	} {
		rtl, strong := Direction(c.text)
		if mixed := RightToLeft(c.text); rtl != c.rtl || strong != c.strong || mixed != c.mixed {
			t.Errorf("%q: %v %v %v", c.text, rtl, strong, mixed)
		}
	}
}
