package ui

import (
	"image"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"beforehand/assets"
	"beforehand/content"
	"beforehand/handout/paper"
)

func testProse(t *testing.T, words string, r role) *prose {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look{})
	text, err := content.ParseText(words)
	if err != nil {
		t.Fatal(err)
	}
	return newProse(text, r, colorInk)
}

func TestProseBreaks(t *testing.T) {
	p := testProse(t, "Do **not** stop your [blood thinner](anticoagulant) on your own.", roleBody)
	wide := p.heightAt(2000)
	if wide != roleBody.line {
		t.Errorf("on one line it is %v high, want %v", wide, roleBody.line)
	}
	if narrow := p.heightAt(140); narrow < 3*roleBody.line {
		t.Errorf("140 wide it is %v high, want at least three lines", narrow)
	}
	p.Resize(fyne.NewSize(140, p.heightAt(140)))
	var said strings.Builder
	for _, l := range p.lines {
		if l.Width > 140 {
			t.Errorf("a line is %v wide", l.Width)
		}
		for _, r := range l.Runs {
			said.WriteString(r.Text)
		}
	}
	if got := said.String(); got != p.String() {
		t.Errorf("its lines read %q", got)
	}
	if p.String() != "Do not stop your blood thinner on your own." {
		t.Errorf("String is %q", p.String())
	}
}

// A dose or a time between Arabic words stands where a reader expects it: Fyne's
// own labels put the parts in the order of typing.
func TestProseOrder(t *testing.T) {
	p := testProse(t, "اشرب 500 مل من الماء في 14 أكتوبر", roleBody)
	p.Resize(fyne.NewSize(600, 30))
	x := map[string]float64{}
	for _, r := range p.lines[0].Runs {
		for _, word := range []string{"اشرب", "500", "14", "أكتوبر"} {
			if at := strings.Index(r.Text, word); at >= 0 {
				x[word], _, _ = r.Reach(at, at+len(word))
			}
		}
	}
	if !(x["اشرب"] > x["500"] && x["500"] > x["14"] && x["14"] > x["أكتوبر"]) {
		t.Errorf("from the right: %v", x)
	}
}

// Fyne cuts off what stands outside the line box of an entry's font, and with it the
// dots that tell one letter from another.
func TestLineBoxHoldsGlyphs(t *testing.T) {
	test.NewTempApp(t)
	const letters = "ÁÅÇÊĞİŁÑÕØŞÜŸßþgjpqy()[]{}|$&@0123456789ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
	const size, base = 50, 150
	for _, c := range []struct {
		weight paper.Weight
		file   fyne.Resource
	}{
		{paper.Regular, entryRegular()},
		{paper.Bold, entryBold()},
	} {
		for _, letter := range letters {
			line := faces().Lines(paper.Text{{Text: string(letter), Weight: c.weight}}, paper.Setting{Type: paper.Type{Size: size, Leading: size}})[0]
			run := line.Runs[0]
			run.X, run.Y = 50, base
			box, ascent := fyne.CurrentApp().Driver().RenderedTextSize(string(letter), size, fyne.TextStyle{}, c.file)
			top, bottom := inkRows(paper.Picture(paper.Page{W: 200, H: 300, Items: []paper.Item{run}}, 1))
			if top < int(base-ascent) || bottom > int(base-ascent+box.Height)+1 {
				t.Errorf("%s: %q has ink from %d to %d, its line box from %.0f to %.0f",
					c.file.Name(), letter, top, bottom, base-ascent, base-ascent+box.Height)
			}
		}
	}
}

// Letters of an entry stand lower than those of prose, in a box as high.
func TestLowered(t *testing.T) {
	test.NewTempApp(t)
	measure := fyne.CurrentApp().Driver().RenderedTextSize
	box, ascent := measure("Maria", 100, fyne.TextStyle{}, fyne.NewStaticResource("plain.ttf", assets.Regular))
	low, lowAscent := measure("Maria", 100, fyne.TextStyle{}, entryRegular())
	if d := lowAscent - ascent; d < 7 || d > 8 {
		t.Errorf("letters stand %v lower at size 100, want 7.5", d)
	}
	if low.Width != box.Width || math.Abs(float64(low.Height-box.Height)) > 0.1 {
		t.Errorf("the box is %v, want %v", low, box)
	}
	for _, broken := range []string{"", "not a font", string(assets.Regular[:40])} {
		if got := string(lowered("broken.ttf", []byte(broken)).Content()); got != broken {
			t.Errorf("%q became %q", broken, got)
		}
	}
}

// inkRows are the first and the last row of a picture with ink.
func inkRows(m *image.RGBA) (top, bottom int) {
	top = -1
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			if m.RGBAAt(x, y).R < 128 {
				if top < 0 {
					top = y
				}
				bottom = y + 1
				break
			}
		}
	}
	return top, bottom
}

func TestClipped(t *testing.T) {
	p := testProse(t, "Maria Magdalena Lopez", roleLabel)
	p.clipped = true
	p.Resize(fyne.NewSize(100, 24))
	said := func() string { return p.lines[0].Runs[0].Text }
	if len(p.lines) != 1 || !strings.HasSuffix(said(), "…") || p.lines[0].Width > 100 {
		t.Errorf("%d lines, %q, %v wide", len(p.lines), said(), p.lines[0].Width)
	}
	p.Resize(fyne.NewSize(400, 24))
	if said() != "Maria Magdalena Lopez" {
		t.Errorf("with room it reads %q", said())
	}
}

// TestProseInk sees that no letter is cut off at the edge of what is painted for it:
// the dots of a letter can tell one name from another.
func TestProseInk(t *testing.T) {
	const letters = "ÁÅÇÊĞİŁÑÕØŞÜŸßþgjpqy()[]{}|$&@0123456789ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
	for _, r := range []role{roleDisplay, roleTitle, roleLead, roleClock, roleBody, roleText, roleLabel, roleSmall, rolePhone} {
		for _, letter := range letters {
			p := testProse(t, "x", r)
			p.set(content.Plain(string(letter)))
			for _, scale := range []float32{1, 1.5, 2} {
				on := fyne.CurrentApp().Driver().CanvasForObject(p).(software.WindowlessCanvas)
				on.SetScale(scale)
				p.Resize(fyne.NewSize(200, r.line))
				test.WidgetRenderer(p)
				size := p.ink.Size()
				picture := p.paint(int(size.Width*scale+0.5), int(size.Height*scale+0.5)).(*image.RGBA)
				if !hasInk(picture, picture.Rect.Inset(1)) {
					t.Errorf("%g: %q has no ink", r.size, letter)
				}
				for i, edge := range edges(picture.Rect) {
					if hasInk(picture, edge) {
						t.Errorf("%g at %g: %q has ink at edge %d of what is painted", r.size, scale, letter, i)
					}
				}
			}
		}
	}
}

// edges are the outermost rows and columns.
func edges(r image.Rectangle) []image.Rectangle {
	return []image.Rectangle{
		image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Min.Y+1), image.Rect(r.Min.X, r.Max.Y-1, r.Max.X, r.Max.Y),
		image.Rect(r.Min.X, r.Min.Y, r.Min.X+1, r.Max.Y), image.Rect(r.Max.X-1, r.Min.Y, r.Max.X, r.Max.Y),
	}
}

func hasInk(m *image.RGBA, in image.Rectangle) bool {
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if m.RGBAAt(x, y).A > 0 {
				return true
			}
		}
	}
	return false
}
