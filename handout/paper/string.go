package paper

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// String is the page as text, for goldens and for reading: elements by
// indentation, a line for each line of text (x, baseline, width, size, words),
// shapes by what they look like, places to a tenth of a point. After a run, b is
// bold, m medium, n the face behind; ^ is raised, ← right to left.
func (p Page) String() string {
	w := pageWriter{}
	w.say("page %s×%s", tenth(p.W), tenth(p.H))
	w.depth++
	for i := 0; i < len(p.Items); {
		switch it := p.Items[i].(type) {
		case Mark:
			w.mark(it)
			i++
		case Run:
			n := sameLine(p.Items[i:])
			w.runs(p.Items[i : i+n])
			i += n
		case Shape:
			n := sameDrawing(p.Items[i:])
			w.shapes(p.Items[i : i+n])
			i += n
		}
	}
	return w.String()
}

type pageWriter struct {
	strings.Builder
	depth int
}

func (w *pageWriter) say(format string, args ...any) {
	w.WriteString(strings.Repeat("  ", max(w.depth, 0)))
	fmt.Fprintf(w, format, args...)
	w.WriteByte('\n')
}

// tenth is a number of points rounded to a tenth, without a needless zero.
func tenth(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10+0, 'f', -1, 64)
}

func (w *pageWriter) mark(m Mark) {
	if !m.Open {
		w.depth--
		return
	}
	line := string(m.Role)
	if m.ID > 0 {
		line += " " + strconv.Itoa(m.ID)
	}
	if m.Scope != "" {
		line += " " + m.Scope
	}
	if m.Lang != "" {
		line += " lang=" + m.Lang
	}
	if m.Alt != "" {
		line += " " + strconv.Quote(m.Alt)
	}
	w.say("%s", line)
	w.depth++
}

// sameLine counts the runs at the start of items that stand on one line.
func sameLine(items []Item) int {
	first := items[0].(Run)
	n := 1
	for n < len(items) {
		r, ok := items[n].(Run)
		// A raised number stands up to half its size above the line.
		if !ok || math.Abs(r.Y-first.Y) > 0.5*min(first.Size, r.Size)+slack {
			break
		}
		n++
	}
	return n
}

func (w *pageWriter) runs(items []Item) {
	first := items[0].(Run)
	x0, x1 := math.Inf(1), math.Inf(-1)
	var words strings.Builder
	for _, item := range items {
		r := item.(Run)
		x0 = min(x0, r.X)
		x1 = max(x1, r.X+r.Width())
		words.WriteString(" " + r.summary(first))
	}
	w.say("%s %s w%s %spt%s", tenth(x0), tenth(first.Y), tenth(x1-x0), tenth(first.Size), words.String())
}

// summary is a run in short, next to the first of its line.
func (r Run) summary(first Run) string {
	s := strconv.Quote(r.Text)
	if r.RTL {
		s = "←" + s
	}
	switch name := r.Face.Name; {
	case strings.HasSuffix(name, "Bold"):
		s += "b"
	case strings.HasSuffix(name, "Medium"):
		s += "m"
	}
	if strings.HasPrefix(r.Face.Name, "Noto") {
		s += "n"
	}
	if r.Size != first.Size {
		s += "^" + tenth(r.Size)
	}
	if r.Lang != "" {
		s += "@" + r.Lang
	}
	if r.Link != "" {
		s += "→" + r.Link
	}
	if r.Color != Ink {
		s += " " + r.Color.String()
	}
	return s
}

// String names the inks of the handout.
func (c Color) String() string {
	switch c {
	case None:
		return "none"
	case Ink:
		return "ink"
	case White:
		return "white"
	case Accent:
		return "accent"
	case Tint:
		return "tint"
	}
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// sameDrawing counts the shapes at the start of items that are told together:
// those with curves, such as the parts of an icon.
func sameDrawing(items []Item) int {
	n := 0
	for n < len(items) {
		s, ok := items[n].(Shape)
		if !ok || s.straight() && n == 0 {
			break
		}
		if s.straight() {
			break
		}
		n++
	}
	return max(n, 1)
}

// straight says whether a shape is a rule or an upright rectangle.
func (s Shape) straight() bool {
	for i, seg := range s.Path {
		if seg.Op == CubicTo {
			return false
		}
		if seg.Op == LineTo {
			a, b := s.Path[i-1].P[0], seg.P[0]
			if a.X != b.X && a.Y != b.Y {
				return false
			}
		}
	}
	return len(s.Path) == 2 || len(s.Path) == 5
}

func (w *pageWriter) shapes(items []Item) {
	s := items[0].(Shape).Placed()
	var all path
	for _, item := range items {
		all = append(all, item.(Shape).Placed().Path...)
	}
	x0, y0, x1, y1 := all.extent()
	place := fmt.Sprintf("%s %s %s×%s", tenth(x0), tenth(y0), tenth(x1-x0), tenth(y1-y0))
	switch {
	case !s.straight():
		w.say("drawing %s of %d", place, len(items))
	case len(s.Path) == 2:
		dash := ""
		if len(s.Dash) > 0 {
			dash = " dashed"
		}
		w.say("rule %s %s%s %s", place, strconv.FormatFloat(s.Width, 'f', -1, 64), dash, s.Stroke)
	case s.Fill.A > 0:
		w.say("fill %s %s", place, s.Fill)
	default:
		w.say("frame %s %s %s", place, strconv.FormatFloat(s.Width, 'f', -1, 64), s.Stroke)
	}
}
