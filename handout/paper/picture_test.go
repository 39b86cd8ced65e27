package paper

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

var updatePictures = flag.Bool("update-pictures", false, "write the golden pictures again")

// pictureFace reads one of the program's faces.
func pictureFace(tb testing.TB, name string) *Face {
	tb.Helper()
	ttf, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
	if err != nil {
		tb.Fatal(err)
	}
	face, err := ParseFace(name, ttf)
	if err != nil {
		tb.Fatal(err)
	}
	return face
}

// pictureRun shapes words of one direction into a run.
func pictureRun(f *Face, text string, x, y, size float64, rtl bool) Run {
	runes := []rune(text)
	in := shaping.Input{
		Text: runes, RunEnd: len(runes), Face: font.NewFace(f.Font), Size: fixed.I(f.Upem),
		Direction: di.DirectionLTR, Script: language.Latin, Language: "en",
	}
	if rtl {
		in.Direction, in.Script, in.Language = di.DirectionRTL, language.Arabic, "ar"
	}
	var shaper shaping.HarfbuzzShaper
	run := Run{X: x, Y: y, Face: f, Size: size, Color: Ink, Text: text, RTL: rtl}
	for _, g := range shaper.Shape(in).Glyphs {
		run.Glyphs = append(run.Glyphs, Glyph{
			ID: uint16(g.GlyphID), Advance: int32(g.Advance.Round()), DX: int32(g.XOffset.Round()), DY: int32(g.YOffset.Round()),
		})
	}
	return run
}

func segs(points ...Point) []Seg {
	path := []Seg{{Op: MoveTo, P: [3]Point{points[0]}}}
	for _, p := range points[1:] {
		path = append(path, Seg{Op: LineTo, P: [3]Point{p}})
	}
	return path
}

func upright(x, y, w, h float64) []Seg {
	return append(segs(Point{x, y}, Point{x + w, y}, Point{x + w, y + h}, Point{x, y + h}), Seg{Op: ClosePath})
}

// fullPage is about as much ink as a handout has on its fullest page.
func fullPage(tb testing.TB) Page {
	latin, bold := pictureFace(tb, "Vazirmatn-Regular"), pictureFace(tb, "Vazirmatn-Bold")
	p := Page{W: 612, H: 792}
	p.Items = append(p.Items,
		Shape{Path: upright(43, 100, 526, 200), Fill: Tint, Stroke: Ink, Width: 1},
		Shape{Path: upright(43, 400, 526, 100), Stroke: Ink, Width: 2.5},
	)
	for i := range 40 {
		y := 60 + 17*float64(i)
		p.Items = append(p.Items,
			pictureRun(bold, "Thursday, December 3", 43, y, 13, false),
			pictureRun(latin, "Stop eating solid food at 3:00 am; clear water until 7:00 am.", 180, y, 13, false),
			Shape{Path: segs(Point{43, y + 4}, Point{569, y + 4}), Stroke: Ink, Width: .75},
		)
	}
	return p
}

// inked is the smallest box around all that is darker than half.
func inked(img *image.RGBA) image.Rectangle {
	var r image.Rectangle
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y).G < 128 {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func TestPictureInk(t *testing.T) {
	face := pictureFace(t, "Vazirmatn-Regular")
	for _, test := range []struct {
		name string
		item Item
		want image.Rectangle
	}{
		{"a fill", Shape{Path: upright(10, 20, 30, 5), Fill: Ink}, image.Rect(20, 40, 80, 50)},
		{"a heavy rule, its width around the line", Shape{Path: segs(Point{10, 20}, Point{40, 20}), Stroke: Ink, Width: 3}, image.Rect(20, 37, 80, 43)},
		{"a frame: corners are square", Shape{Path: upright(10, 20, 30, 10), Stroke: Ink, Width: 2}, image.Rect(18, 38, 82, 62)},
		{"round ends stand out by half the width", Shape{Path: segs(Point{10, 20}, Point{40, 20}), Stroke: Ink, Width: 4, Round: true}, image.Rect(16, 36, 84, 44)},
		{"a round point", Shape{Path: segs(Point{10, 20}, Point{10, 20}), Stroke: Ink, Width: 4, Round: true}, image.Rect(16, 36, 24, 44)},
		{"a slope", Shape{Path: segs(Point{10, 10}, Point{40, 40}), Stroke: Ink, Width: 2}, image.Rect(19, 19, 81, 81)},
		{"part of it off the page", Shape{Path: upright(-50, 90, 100, 100), Fill: Ink}, image.Rect(0, 180, 100, 200)},
		{"an I on its baseline", pictureRun(face, "I", 20, 50, 20, false), image.Rect(43, 72, 46, 100)},
		{"nothing to paint with", Shape{Path: upright(10, 20, 30, 5), Width: 3}, image.Rectangle{}},
		{"white", Shape{Path: upright(10, 20, 30, 5), Fill: White}, image.Rectangle{}},
		{"a mark", Mark{Role: H1, Open: true}, image.Rectangle{}},
	} {
		got := inked(Picture(Page{W: 100, H: 100, Items: []Item{test.item}}, 2))
		if far(got, test.want) > 1 {
			t.Errorf("%s: ink in %v, want %v", test.name, got, test.want)
		}
	}
}

// far is the widest distance between the sides of two boxes.
func far(a, b image.Rectangle) int {
	d := 0
	for _, v := range []int{a.Min.X - b.Min.X, a.Min.Y - b.Min.Y, a.Max.X - b.Max.X, a.Max.Y - b.Max.Y} {
		d = max(d, v, -v)
	}
	return d
}

func TestPictureSize(t *testing.T) {
	for _, test := range []struct {
		name string
		w, h float64
		dots float64
		want image.Point
	}{
		{"letter on a screen", 612, 792, 96.0 / 72, image.Pt(816, 1056)},
		{"no page", 0, 0, 1, image.Pt(1, 1)},
		{"no scale", 612, 792, 0, image.Pt(1, 1)},
		{"not a number", 612, 792, math.NaN(), image.Pt(1, 1)},
		{"endless", 612, 792, math.Inf(1), image.Pt(6330, 8192)},
		{"too large is made smaller", 612, 792, 100, image.Pt(6330, 8192)},
	} {
		if got := Picture(Page{W: test.w, H: test.h}, test.dots).Rect.Size(); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// Whatever stands on a page, a picture comes of it.
func TestPictureOfNonsense(t *testing.T) {
	face := pictureFace(t, "Vazirmatn-Regular")
	nan, inf := math.NaN(), math.Inf(1)
	run := pictureRun(face, "Water", 10, 10, 13, false)
	runs := []func(*Run){
		func(r *Run) { r.Face = nil },
		func(r *Run) { r.Face = &Face{} },
		func(r *Run) { r.Size = nan },
		func(r *Run) { r.Size = inf },
		func(r *Run) { r.Size = -1 },
		func(r *Run) { r.X = nan },
		func(r *Run) { r.Y = inf },
		func(r *Run) { r.Glyphs = []Glyph{{ID: 65535, Advance: math.MaxInt32}, {ID: 3, DX: math.MinInt32}} },
	}
	var items []Item
	for _, spoil := range runs {
		r := run
		spoil(&r)
		items = append(items, r)
	}
	for _, v := range []float64{nan, inf, -inf, 1e300, -1e6} {
		items = append(items,
			Shape{Path: segs(Point{v, 5}, Point{9, v}), Stroke: Ink, Width: 1},
			Shape{Path: segs(Point{1, 5}, Point{9, 7}), Stroke: Ink, Width: v, Round: true},
			Shape{Path: segs(Point{1, 5}, Point{9, 5}), Stroke: Ink, Width: 1, Dash: []float64{v, 1}},
			Shape{Path: upright(v, 1, 5, v), Fill: Ink},
			Shape{Path: segs(Point{v, 1}, Point{7, 9}, Point{2, v}), Fill: Ink},
		)
	}
	items = append(items,
		Shape{Fill: Ink, Stroke: Ink, Width: 1},
		Shape{Path: []Seg{{Op: LineTo}, {Op: ClosePath}, {Op: 99}}, Fill: Ink},
		Shape{Path: segs(Point{1, 5}, Point{9, 5}), Stroke: Ink, Width: 1, Dash: []float64{0, 0}},
		Shape{Path: segs(Point{1, 5}, Point{9, 5}), Stroke: Ink, Width: 1, Dash: []float64{1e-9, 1e-9}},
	)
	Picture(Page{W: 100, H: 100, Items: items}, 1.5)
}

// A sheet used again shows nothing of what stood on it.
func TestRepaint(t *testing.T) {
	page := fullPage(t)
	sheet := Picture(page, 2)
	for _, p := range []Page{{W: 100, H: 300}, page, {W: 2000, H: 50}} {
		sheet = Repaint(sheet, p, 1)
		if want := Picture(p, 1); sheet.Rect != want.Rect || !bytes.Equal(sheet.Pix, want.Pix) {
			t.Errorf("%g by %g points: not as on a new sheet", p.W, p.H)
		}
	}
}

func TestPicturesAtOnce(t *testing.T) {
	page := fullPage(t)
	want := Picture(page, 1)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got := Picture(page, 1); !bytes.Equal(got.Pix, want.Pix) {
				t.Error("two pictures of one page differ")
			}
		})
	}
	all.Wait()
}

func TestMasksStayBounded(t *testing.T) {
	face := pictureFace(t, "Vazirmatn-Regular")
	for size := 40.0; size < 140; size++ {
		Picture(Page{W: 612, H: 200, Items: []Item{pictureRun(face, "abcdefghijklmnopqrstuvwxyz0123456789", 10, 100, size, false)}}, 1)
	}
	if n := masks.Bytes(); n < maskBytes || n > 2*maskBytes {
		t.Errorf("%d bytes of masks are kept, want %d to %d", n, maskBytes, 2*maskBytes)
	}
}

// Ink is the point here: how strokes meet and how a line of type sits.
func TestPictureGoldens(t *testing.T) {
	face := pictureFace(t, "Vazirmatn-Regular")
	corner := segs(Point{10, 30}, Point{25, 8}, Point{40, 30})
	moved := func(path []Seg, dx float64) []Seg {
		out := append([]Seg(nil), path...)
		for i := range out {
			out[i].P[0].X += dx
		}
		return out
	}
	for name, page := range map[string]Page{
		"strokes": {W: 160, H: 60, Items: []Item{
			Shape{Path: corner, Stroke: Ink, Width: 5},
			Shape{Path: moved(corner, 45), Stroke: Ink, Width: 5, Round: true},
			Shape{Path: append(moved(corner, 90), Seg{Op: ClosePath}), Fill: Tint, Stroke: Ink, Width: 1.5, Dash: []float64{4, 2}},
			Shape{Path: segs(Point{10, 40}, Point{150, 40}), Stroke: Ink, Width: 1.5, Dash: []float64{6, 3}},
			Shape{Path: []Seg{{Op: MoveTo, P: [3]Point{{10, 52}}}, {Op: CubicTo, P: [3]Point{{50, 35}, {100, 70}, {150, 50}}}}, Stroke: Accent, Width: 3, Dash: []float64{0, 6}, Round: true},
		}},
		"type": {W: 200, H: 50, Items: []Item{
			pictureRun(face, "Arrive at 9:00 am – fasting", 8, 18, 13, false),
			pictureRun(face, "العلاج بالخلايا الجذعية", 60, 40, 13, true),
		}},
	} {
		t.Run(name, func(t *testing.T) {
			comparePicture(t, Picture(page, 2), filepath.Join("testdata", "picture-"+name+".png"))
		})
	}
}

// What a wrong order would make dangerous, as it is printed: ranges, decimals, phones,
// degrees, brackets, and names of one script in a sentence of the other.
func TestOrderOfMixedLines(t *testing.T) {
	f := testFonts(t)
	plain := func(s string) Span { return Span{Text: s} }
	iso := func(s string) Span { return Span{Text: s, Isolate: true} }
	page := Page{W: 300, H: 168}
	y := 6.0
	for _, line := range []struct {
		rtl  bool
		text Text
	}{
		{true, Text{plain("يستغرق ذلك 30–45 دقيقة، ثم 1.5 ساعة.")}},
		{true, Text{plain("اتصل على "), iso("555-0142"), plain(" قبل 9:00 ص.")}},
		{true, Text{plain("حرارتك 38°C أو أعلى (100.4 F).")}},
		{true, Text{plain("الزيارة كلها "), iso("(1.5 to 3 hours)"), plain(" في العيادة.")}},
		{true, Text{plain("خطة "), iso("Maria Lopez (Lee)"), plain("، الركبة اليسرى.")}},
		{false, Text{plain("Dr. "), iso("ليلى حدّاد"), plain(" calls in 30–45 minutes (1.5 hours).")}},
		{false, Text{plain("Ask for "), iso("د. سامي [الطابق 2]"), plain(", then 555-0142.")}},
	} {
		set := Setting{Width: page.W - 16, Type: Type{Size: 13, Leading: 22}, Lang: "en", RTL: line.rtl}
		if line.rtl {
			set.Lang = "ar"
		}
		for _, l := range f.Lines(line.text, set) {
			for _, r := range l.Runs {
				r.X, r.Y = r.X+8, r.Y+y
				page.Items = append(page.Items, r)
			}
			y += l.Leading
		}
	}
	comparePicture(t, Picture(page, 2), filepath.Join("testdata", "picture-order.png"))
}

// comparePicture allows what differs between processors in the last bits.
func comparePicture(t *testing.T, got *image.RGBA, golden string) {
	t.Helper()
	if *updatePictures {
		var b bytes.Buffer
		if err := png.Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Dir(golden), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.Open(golden)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoded, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(decoded.Bounds())
	draw.Draw(want, want.Rect, decoded, image.Point{}, draw.Src)
	if got.Rect != want.Rect {
		t.Fatalf("%s: %v large, want %v", golden, got.Rect, want.Rect)
	}
	off := 0
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			if unlike(got.RGBAAt(x, y), want.RGBAAt(x, y)) {
				off++
			}
		}
	}
	if off > 0 {
		t.Errorf("%s: %d dots differ", golden, off)
	}
}

func unlike(a, b color.RGBA) bool {
	const least = 8
	d := func(a, b uint8) bool { return int(a)-int(b) > least || int(b)-int(a) > least }
	return d(a.R, b.R) || d(a.G, b.G) || d(a.B, b.B)
}

func FuzzPictureOfShape(f *testing.F) {
	f.Add(1.0, 2.0, 30.0, 40.0, 5.0, 60.0, 1.5, 3.0, true)
	f.Add(-1e9, 2.0, 1e9, 2.5, 700.0, -1e9, 1e4, 1e-12, false)
	f.Fuzz(func(_ *testing.T, x0, y0, x1, y1, x2, y2, width, dash float64, round bool) {
		path := []Seg{
			{Op: MoveTo, P: [3]Point{{x0, y0}}},
			{Op: CubicTo, P: [3]Point{{x1, y1}, {x2, y2}, {x0, y2}}},
			{Op: LineTo, P: [3]Point{{x2, y1}}},
			{Op: ClosePath},
			{Op: LineTo, P: [3]Point{{x1, y0}}},
		}
		Picture(Page{W: 60, H: 60, Items: []Item{
			Shape{Path: path, Fill: Tint, Stroke: Ink, Width: width, Round: round},
			Shape{Path: path, Stroke: Ink, Width: width, Dash: []float64{dash, 2}},
		}}, 1)
	})
}

func BenchmarkPicture(b *testing.B) {
	page := fullPage(b)
	b.Run("warm", func(b *testing.B) {
		for b.Loop() {
			Picture(page, 96.0/72)
		}
	})
	b.Run("again", func(b *testing.B) {
		var sheet *image.RGBA
		for b.Loop() {
			sheet = Repaint(sheet, page, 96.0/72)
		}
	})
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			masks.Forget()
			Picture(page, 96.0/72)
		}
	})
}
