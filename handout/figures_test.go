package handout

import (
	"slices"
	"strings"
	"testing"

	qrcode "rsc.io/qr"

	"beforehand/content"
	"beforehand/handout/paper"
)

// dark tells whether a drawing is ink at a place.
func dark(d paper.Drawing) func(x, y float64) bool {
	const dots = 4.0
	page := paper.Page{W: d.W, H: d.H}
	for _, s := range d.Shapes {
		page.Items = append(page.Items, s)
	}
	img := paper.Picture(page, dots)
	return func(x, y float64) bool { return img.RGBAAt(int(x*dots), int(y*dots)).G < 128 }
}

func TestPeople(t *testing.T) {
	for _, test := range []struct{ affected, want int }{{0, 0}, {1, 1}, {25, 25}, {26, 26}, {100, 100}, {-3, 0}, {250, 100}} {
		d := people(test.affected, false)
		at := dark(d)
		got := 0
		for i := range 100 {
			x, y := d.W/25*(float64(i%25)+0.5), d.H/4*(float64(i/25)+0.6)
			if at(x, y) {
				if i != got {
					t.Errorf("%d affected: person %d is black, but not the one before", test.affected, i+1)
				}
				got++
			}
		}
		if got != test.want {
			t.Errorf("%d affected: %d are black, want %d", test.affected, got, test.want)
		}
		if len(d.Shapes) > 2 {
			t.Errorf("%d affected: %d shapes, want them merged into two", test.affected, len(d.Shapes))
		}
	}
}

// In Arabic one counts from the right.
func TestTallyFromTheRight(t *testing.T) {
	for _, kind := range []string{"people", "points"} {
		for _, rtl := range []bool{false, true} {
			d := Tally(kind, 1, 10, rtl)
			at, first := dark(d), 0
			if rtl {
				first = 9
			}
			for i := range 10 {
				x := d.W / 10 * (float64(i) + 0.5)
				if solid := at(x, d.H*0.7); solid != (i == first) {
					t.Errorf("%s, rtl %t: figure %d from the left is solid: %t", kind, rtl, i+1, solid)
				}
			}
		}
	}
}

func TestScale(t *testing.T) {
	for _, test := range []struct{ points, of, black int }{{1, 10, 1}, {0, 10, 0}, {10, 10, 10}, {12, 10, 10}, {1, 0, 0}, {1, -4, 0}} {
		d := scale(test.points, test.of)
		got := 0
		if test.of > 0 {
			at := dark(d)
			for i := range test.of {
				if at(d.W/float64(test.of)*(float64(i)+0.5), d.H/2) {
					got++
				}
			}
		}
		if got != test.black {
			t.Errorf("%d of %d: %d squares are black, want %d", test.points, test.of, got, test.black)
		}
	}
}

// Each module of the drawing is what the code says it is.
func TestCodeIsDrawn(t *testing.T) {
	const text = "BEGIN:VEVENT\r\nSUMMARY:Your stem cell visit\r\nDTSTART:20261203T150000Z\r\nEND:VEVENT"
	d, err := qr(text)
	if err != nil {
		t.Fatal(err)
	}
	code, err := qrcode.Encode(text, qrcode.M)
	if err != nil {
		t.Fatal(err)
	}
	at := dark(d)
	module := d.W / float64(code.Size+2*quietZone)
	for y := -quietZone; y < code.Size+quietZone; y++ {
		for x := -quietZone; x < code.Size+quietZone; x++ {
			got := at((float64(x+quietZone)+0.5)*module, (float64(y+quietZone)+0.5)*module)
			if got != code.Black(x, y) {
				t.Fatalf("module %d, %d: black is %v, want %v", x, y, got, code.Black(x, y))
			}
		}
	}
}

func TestCodeTooLong(t *testing.T) {
	for _, size := range []int{600, 10_000} {
		if _, err := qr(strings.Repeat("x", size)); err == nil {
			t.Errorf("a code of %d letters that no phone can read gives no error", size)
		}
	}
}

// A disc on the wrong side could bring the needle to it.
func TestBodySides(t *testing.T) {
	const left, right = "left", "right"
	for _, test := range []struct {
		why                       string
		origin, route, part, side string
		view                      string
		where                     map[string]string // side of the drawing, by number
	}{
		{"seen from the back, left is at the left", "marrow", "joint", "knee", "left", "back", map[string]string{"2": left}},
		{"and right at the right", "marrow", "joint", "knee", "right", "back", map[string]string{"2": right}},
		{"seen from the front, left is at the right", "fat", "joint", "knee", "left", "front", map[string]string{"2": right}},
		{"and right at the left", "fat", "joint", "shoulder", "right", "front", map[string]string{"2": left}},
		{"nothing is taken: the place is the first", "", "joint", "hand", "left", "front", map[string]string{"1": right}},
		{"two views: the jaw on the figure at the left, its left side", "marrow", "", "jaw", "left", "both", map[string]string{"2": left, "1": right}},
	} {
		d, view, ok := body(test.origin, test.route, test.part, test.side)
		if !ok || view != test.view {
			t.Errorf("%s: seen from %q (%v), want %q", test.why, view, ok, test.view)
		}
		for _, l := range d.Labels {
			got := left
			if l.X > d.W/2 {
				got = right
			}
			if want := test.where[l.Text]; want != "" && got != want {
				t.Errorf("%s: number %s is at the %s", test.why, l.Text, got)
			}
		}
	}
}

func TestBodyPlaces(t *testing.T) {
	for _, test := range []struct {
		why                       string
		origin, route, part, side string
		labels                    string
		ok                        bool
	}{
		{"taken and given", "marrow", "joint", "knee", "left", "12", true},
		{"both sides", "fat", "joint", "knee", "both", "122", true},
		{"an arm, whichever", "marrow", "drip", "", "", "12", true},
		{"only taken", "fat", "", "", "", "1", true},
		{"a side that is not known is not guessed", "marrow", "joint", "knee", "", "", false},
		{"the middle has no side", "", "disc", "low_back", "", "1", true},
		{"the clinic's own words", "donor", "joint", "", "", "", false},
		{"nothing", "", "", "", "", "", false},
	} {
		d, _, ok := body(test.origin, test.route, test.part, test.side)
		var numbers []string
		for _, l := range d.Labels {
			numbers = append(numbers, l.Text)
		}
		slices.Sort(numbers)
		if labels := strings.Join(numbers, ""); ok != test.ok || labels != test.labels {
			t.Errorf("%s: numbers %q (%v), want %q", test.why, labels, ok, test.labels)
		}
	}
}

// Every part that a visit can name has its place, inside the drawing.
func TestEveryPartHasItsPlace(t *testing.T) {
	for _, part := range content.Parts {
		for _, origin := range []string{"", "marrow", "fat"} {
			d, _, ok := body(origin, "joint", string(part), "both")
			if !ok {
				t.Errorf("%s has no place on the body", part)
			}
			for _, s := range d.Shapes {
				for _, seg := range s.Path {
					for _, p := range seg.P {
						if p.X < 0 || p.X > d.W || p.Y < 0 || p.Y > d.H {
							t.Fatalf("%s: something at %v, outside of %g by %g", part, p, d.W, d.H)
						}
					}
				}
			}
		}
	}
}
