package paper

import (
	"fmt"
	"image"
	"strings"
	"testing"
)

const square = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">%s</svg>`

func inkAll(string) Color { return Ink }

func TestReadDrawing(t *testing.T) {
	for _, c := range []struct{ what, element, want string }{
		{"a move is followed by lines", `<path d="M1 2 3 4"/>`, "M 1 2 L 3 4"},
		{"small letters count from the pen", `<path d="m1 2 3 4"/>`, "M 1 2 L 4 6"},
		{"signs and points part numbers", `<path d="M1-2l.5.5-3+4"/>`, "M 1 -2 L 1.5 -1.5 L -1.5 2.5"},
		{"across and down", `<path d="M1 2H5V6h-1v-1"/>`, "M 1 2 L 5 2 L 5 6 L 4 6 L 4 5"},
		{"curves", `<path d="M0 0C1 2 3 4 5 6c1 1 2 2 3 3"/>`, "M 0 0 C 1 2 3 4 5 6 C 6 7 7 8 8 9"},
		{"a smooth curve goes on as the last one ended", `<path d="M0 0C1 2 3 4 5 6s3 4 5 6"/>`, "M 0 0 C 1 2 3 4 5 6 C 7 8 8 10 10 12"},
		{"after a line it starts at the pen", `<path d="M0 0L5 6S6 7 8 9"/>`, "M 0 0 L 5 6 C 5 6 6 7 8 9"},
		{"after an end the pen is at the start", `<path d="M1 1h4v4zl2 2"/>`, "M 1 1 L 5 1 L 5 5 Z L 3 3"},
	} {
		d, err := ReadDrawing([]byte(fmt.Sprintf(square, c.element)), inkAll)
		if err != nil {
			t.Errorf("%s: %v", c.what, err)
			continue
		}
		if got := steps(d.Shapes[0].Path); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.what, c.element, got, c.want)
		}
	}
}

func steps(p []Seg) string {
	var words []string
	for _, s := range p {
		words = append(words, [...]string{"M", "L", "C", "Z"}[s.Op])
		for _, at := range s.P[:[...]int{1, 1, 3, 0}[s.Op]] {
			words = append(words, fmt.Sprint(at.X), fmt.Sprint(at.Y))
		}
	}
	return strings.Join(words, " ")
}

func TestReadDrawingRefuses(t *testing.T) {
	for _, c := range []struct{ svg, want string }{
		{"", "no viewBox"},
		{"<svg viewBox='0 0 24'/>", "not 4 numbers"},
		{fmt.Sprintf(square, `<path d="L1 2"/>`), ""},
		{fmt.Sprintf(square, `<path d="1 2"/>`), "begins with"},
		{fmt.Sprintf(square, `<path d="M1"/>`), "where a number should be"},
		{fmt.Sprintf(square, `<path d="M1 2A1 1 0 0 0 3 3"/>`), "where a number should be"},
		{fmt.Sprintf(square, `<path d="M1 2z3"/>`), "follow the end"},
		{fmt.Sprintf(square, `<path d="M1e99 2"/>`), "where a number should be"},
		{fmt.Sprintf(square, `<text>no</text>`), "not known here"},
		{fmt.Sprintf(square, `<path d="M1 2" stroke-width="wide"/>`), "stroke-width"},
		{"<svg", "read a drawing"},
	} {
		_, err := ReadDrawing([]byte(c.svg), inkAll)
		if c.want == "" {
			continue // odd, and harmless
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.svg, err, c.want)
		}
	}
}

// A stroke is as thick as its drawing is large.
func TestDrawingScales(t *testing.T) {
	d, err := ReadDrawing([]byte(fmt.Sprintf(square, `<path d="M2 12h20"/>`)), inkAll)
	if err != nil {
		t.Fatal(err)
	}
	for _, scale := range []float64{1, 2, 4} {
		m := image.NewRGBA(image.Rect(0, 0, int(24*scale), int(24*scale)))
		d.Paint(m)
		thick := 0.0
		for y := range m.Rect.Dy() {
			thick += float64(m.RGBAAt(m.Rect.Dx()/2, y).A) / 255
		}
		if thick < 1.9*scale || thick > 2.1*scale {
			t.Errorf("at %g a stroke of 2 is %.2f dots thick", scale, thick)
		}
	}
}

func FuzzReadDrawing(f *testing.F) {
	f.Add(`<path d="M8.100 2.700h7.800l5.400 5.400v7.800l-5.400 5.400H8.100l-5.400-5.400V8.100z"/>`)
	f.Add(`<circle cx="1" cy="2" r="3"/><rect x="1" y="2" width="3" height="4" rx="1"/>`)
	f.Fuzz(func(_ *testing.T, element string) {
		d, err := ReadDrawing([]byte(fmt.Sprintf(square, element)), inkAll)
		if err == nil {
			d.Paint(image.NewRGBA(image.Rect(0, 0, 24, 24)))
		}
	})
}
