package ui

import (
	"image"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
	last := float32(-1)
	var said []string
	for _, o := range test.WidgetRenderer(p).Objects() {
		text := o.(*canvas.Text)
		said = append(said, text.Text)
		if right := o.Position().X + o.Size().Width; right > 141 {
			t.Errorf("%q reaches to %v", text.Text, right)
		}
		if o.Position().Y < last {
			t.Errorf("%q stands above what comes before it", text.Text)
		}
		last = o.Position().Y
	}
	if got := strings.Join(said, " "); got != "Do not stop your blood thinner on your own." && !strings.Contains(got, "not") {
		t.Errorf("it reads %q", got)
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
	x := map[string]float32{}
	for _, o := range test.WidgetRenderer(p).Objects() {
		for _, word := range []string{"اشرب", "500", "14", "أكتوبر"} {
			if strings.Contains(o.(*canvas.Text).Text, word) {
				x[word] = o.Position().X
			}
		}
	}
	if !(x["اشرب"] > x["500"] && x["500"] > x["14"] && x["14"] > x["أكتوبر"]) {
		t.Errorf("from the right: %v", x)
	}
}

// Fyne cuts off what stands outside the line box of a font, and with it the dots
// that tell one letter from another.
func TestLineBoxHoldsGlyphs(t *testing.T) {
	test.NewTempApp(t)
	const letters = "ÁÅÇÊĞİŁÑÕØŞÜŸßþgjpqy()[]{}|$&@0123456789ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
	const size, base = 50, 150
	for _, c := range []struct {
		weight paper.Weight
		file   fyne.Resource
	}{
		{paper.Regular, fyne.NewStaticResource("r.ttf", assets.Regular)},
		{paper.Medium, fyne.NewStaticResource("m.ttf", assets.Medium)},
		{paper.Bold, fyne.NewStaticResource("b.ttf", assets.Bold)},
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
	if n := len(test.WidgetRenderer(p).Objects()); n != 1 {
		t.Fatalf("%d runs, want one line", n)
	}
	text := test.WidgetRenderer(p).Objects()[0].(*canvas.Text)
	if !strings.HasSuffix(text.Text, "…") || text.Size().Width > 100 {
		t.Errorf("%q, %v wide", text.Text, text.Size().Width)
	}
	p.Resize(fyne.NewSize(400, 24))
	if text := test.WidgetRenderer(p).Objects()[0].(*canvas.Text); text.Text != "Maria Magdalena Lopez" {
		t.Errorf("with room it reads %q", text.Text)
	}
}
