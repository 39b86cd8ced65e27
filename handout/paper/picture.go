package paper

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"beforehand/handout/recent"
)

// The rules of this room:
//
//   - A page is painted with what stands on it and nothing else. What cannot be
//     painted (a face without outlines, a place that is not a number) is left
//     out; nothing here fails or panics.
//   - Baselines and thin rules stand on whole dots, so that type and rules of one
//     weight look alike all over the page. Across, a glyph stands on quarter
//     dots: word spaces stay even.
//   - Fills are non-zero, as in the PDF.

// maxDots is the longest side of a picture, in dots; maxEm the largest type.
const (
	maxDots = 8192
	maxEm   = 2048.0
)

// Picture paints a page as it will be printed, with dotsPerPoint dots to the
// point: 96.0/72 shows it as large as on paper on a usual screen. A picture that
// would be wider or higher than 8,192 dots is made smaller. Several goroutines
// may call it at once.
func Picture(p Page, dotsPerPoint float64) *image.RGBA {
	return Repaint(nil, p, dotsPerPoint)
}

// Repaint is Picture on the sheet of an earlier one that nobody looks at any
// more, or on a new one where that is nil or too small. Half the time of a picture
// goes into a new sheet.
func Repaint(sheet *image.RGBA, p Page, dotsPerPoint float64) *image.RGBA {
	scale := fit(p, dotsPerPoint)
	size := image.Rect(0, 0, dots(p.W*scale), dots(p.H*scale))
	if sheet == nil || cap(sheet.Pix) < 4*size.Dx()*size.Dy() {
		sheet = image.NewRGBA(size)
	}
	sheet.Pix, sheet.Stride, sheet.Rect = sheet.Pix[:4*size.Dx()*size.Dy()], 4*size.Dx(), size
	b := brushFor(sheet, scale)
	defer b.rest()
	b.blank()
	for _, item := range p.Items {
		switch item := item.(type) {
		case Run:
			b.run(item)
		case Shape:
			b.shape(item)
		case Mark: // words for a reader that cannot see the page
		}
	}
	return sheet
}

// Paint paints lines of type on a picture that is there, from at on, with scale dots to
// the point. It is what a screen shows text with: the same glyphs as in Picture, and
// no page around them.
func Paint(on *image.RGBA, at image.Point, lines []Line, scale float64, c Color) {
	if !(scale > 0) {
		return
	}
	b := brushFor(on, scale)
	defer b.rest()
	x, top := float64(at.X)/scale, float64(at.Y)/scale
	for _, l := range lines {
		for _, r := range l.Runs {
			r.X += x
			r.Y += top
			r.Color = c
			b.run(r)
		}
		top += l.Leading
	}
}

// Paint paints the shapes of a drawing in the middle of a picture that is there, as
// large as it can be whole. Labels are left to a page.
func (d Drawing) Paint(on *image.RGBA) {
	size := on.Rect.Size()
	scale := min(float64(size.X)/d.W, float64(size.Y)/d.H)
	if !(scale > 0) || math.IsInf(scale, 0) {
		return
	}
	x, y := (float64(size.X)/scale-d.W)/2, (float64(size.Y)/scale-d.H)/2
	b := brushFor(on, scale)
	defer b.rest()
	for _, s := range d.Shapes {
		b.shape(s.moved(x, y, 1))
	}
}

// fit is the scale that keeps the page within maxDots.
func fit(p Page, scale float64) float64 {
	long := max(p.W, p.H)
	switch {
	case !(scale > 0) || !(long > 0):
		return 0
	case long*scale > maxDots:
		return maxDots / long
	}
	return scale
}

// dots is a length in whole dots, at least one.
func dots(v float64) int {
	if !(v > 1) {
		return 1
	}
	return int(min(math.Round(v), maxDots))
}

// brush paints one picture.
type brush struct {
	img    *image.RGBA
	scale  float64
	raster vector.Rasterizer
	faces  map[*Face]*font.Face // a font.Face belongs to one goroutine
	ink    image.Uniform
}

// brushes are those at rest. What a brush needs for a face and for its outlines is as
// large as a picture of a line of words.
var brushes = sync.Pool{New: func() any { return &brush{faces: map[*Face]*font.Face{}} }}

func brushFor(on *image.RGBA, scale float64) *brush {
	b := brushes.Get().(*brush)
	b.img, b.scale = on, scale
	return b
}

// rest puts a brush away for the next picture.
func (b *brush) rest() {
	const faces = 8 // more than a program has
	if len(b.faces) > faces {
		clear(b.faces)
	}
	b.img = nil
	brushes.Put(b)
}

// blank makes the whole sheet white.
func (b *brush) blank() {
	pix := b.img.Pix
	copy(pix, []byte{0xFF, 0xFF, 0xFF, 0xFF})
	for n := 4; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
}

// dip loads the brush with a colour; false is nothing to paint with.
func (b *brush) dip(c Color) bool {
	b.ink.C = color.NRGBA(c)
	return c.A > 0
}

// run paints shaped text.
func (b *brush) run(r Run) {
	if r.Face == nil || r.Face.Font == nil || r.Face.Upem <= 0 || !b.dip(r.Color) {
		return
	}
	em := r.Size * b.scale
	if !(em > 0 && em <= maxEm) {
		return
	}
	unit := em / float64(r.Face.Upem)
	x, y := r.X*b.scale, r.Y*b.scale
	for _, g := range r.Glyphs {
		b.glyph(r.Face, g.ID, em, x+float64(g.DX)*unit, y-float64(g.DY)*unit)
		x += float64(g.Advance) * unit
	}
}

// glyph paints one glyph with its origin at x, y (in dots).
func (b *brush) glyph(f *Face, id uint16, em, x, y float64) {
	if !(math.Abs(x) < 2*maxDots && math.Abs(y) < 2*maxDots) {
		return
	}
	quarters := int(math.Floor(x*4 + 0.5))
	key := maskKey{face: f, em: uint32(em*64 + 0.5), id: id, quarter: uint8(quarters & 3)}
	m, known := masks.Find(key)
	if !known {
		m = b.mask(key)
		masks.Keep(key, m, bytesOf(m))
	}
	if m == nil {
		return
	}
	at := image.Pt(quarters>>2, int(math.Floor(y+0.5)))
	draw.DrawMask(b.img, m.Rect.Add(at), &b.ink, image.Point{}, m, m.Rect.Min, draw.Over)
}

// mask rasterises a glyph; nil is a glyph without ink. The mask's bounds are
// around the glyph's origin.
func (b *brush) mask(k maskKey) *image.Alpha {
	face := b.faces[k.face]
	if face == nil {
		face = font.NewFace(k.face.Font)
		b.faces[k.face] = face
	}
	outline, ok := face.GlyphDataOutline(font.GID(k.id))
	if !ok || len(outline.Segments) == 0 {
		return nil
	}
	unit := float32(k.em) / 64 / float32(k.face.Upem)
	shift := float32(k.quarter) / 4
	at := bounds(outline.Segments, unit, shift)
	if at.Empty() || at.Dx() > 4*maxEm || at.Dy() > 4*maxEm {
		return nil
	}
	place := func(p opentype.SegmentPoint) (x, y float32) {
		return p.X*unit + shift - float32(at.Min.X), -p.Y*unit - float32(at.Min.Y)
	}
	z := &b.raster
	z.Reset(at.Dx(), at.Dy())
	for _, s := range outline.Segments {
		x0, y0 := place(s.Args[0])
		x1, y1 := place(s.Args[1])
		x2, y2 := place(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(x0, y0)
		case opentype.SegmentOpLineTo:
			z.LineTo(x0, y0)
		case opentype.SegmentOpQuadTo:
			z.QuadTo(x0, y0, x1, y1)
		case opentype.SegmentOpCubeTo:
			z.CubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	z.ClosePath()
	m := image.NewAlpha(image.Rect(0, 0, at.Dx(), at.Dy()))
	z.Draw(m, m.Rect, image.Opaque, image.Point{})
	m.Rect = at
	return m
}

// bounds is the dots that an outline may touch.
func bounds(outline []opentype.Segment, unit, shift float32) image.Rectangle {
	const far = float32(1 << 20)
	x0, y0, x1, y1 := far, far, -far, -far
	for i := range outline {
		for _, p := range outline[i].ArgsSlice() {
			x, y := p.X*unit+shift, -p.Y*unit
			x0, x1 = min(x0, x), max(x1, x)
			y0, y1 = min(y0, y), max(y1, y)
		}
	}
	if !(x0 > -far && y0 > -far && x1 < far && y1 < far) {
		return image.Rectangle{}
	}
	floor, ceil := func(v float32) int { return int(math.Floor(float64(v))) }, func(v float32) int { return int(math.Ceil(float64(v))) }
	return image.Rect(floor(x0), floor(y0), ceil(x1)+1, ceil(y1)+1)
}

// shape paints a fill, then a stroke.
func (b *brush) shape(s Shape) {
	lines, ok := flatten(s, b.scale)
	if !ok {
		return
	}
	if b.dip(s.Fill) {
		if r, ok := box(lines); ok {
			b.block(r)
		} else {
			b.polygons(lines)
		}
	}
	scale := s.Times() * b.scale
	width := max(s.Width*scale, 0.6) // a hairline stays to be seen in a small picture
	if !(s.Width > 0 && width < maxDots) || !b.dip(s.Stroke) {
		return
	}
	lines = dashed(lines, s.Dash, scale)
	if bars, ok := bars(lines, width); ok && !s.Round {
		for _, r := range bars {
			b.block(r)
		}
		return
	}
	b.polygons(stroked(lines, width, s.Round))
}

// polygons fills outlines with the brush's ink.
func (b *brush) polygons(lines []polyline) {
	const far = 2.0 * maxDots
	x0, y0, x1, y1 := far, far, -far, -far
	for _, l := range lines {
		for _, p := range l.points {
			x0, x1 = min(x0, p.X), max(x1, p.X)
			y0, y1 = min(y0, p.Y), max(y1, p.Y)
		}
	}
	if x0 > x1 {
		return
	}
	at := image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1))+1, int(math.Ceil(y1))+1).Intersect(b.img.Rect)
	if at.Empty() {
		return
	}
	z := &b.raster
	z.Reset(at.Dx(), at.Dy())
	for _, l := range lines {
		for i, p := range l.points {
			x, y := float32(p.X-float64(at.Min.X)), float32(p.Y-float64(at.Min.Y))
			if i == 0 {
				z.MoveTo(x, y)
			} else {
				z.LineTo(x, y)
			}
		}
		z.ClosePath()
	}
	z.Draw(b.img, at, &b.ink, image.Point{})
}

// block fills an upright rectangle, most of a page's shapes, without a mask as
// large as itself: its rim dot by dot, what is inside by copying.
func (b *brush) block(r rect) {
	at := image.Rect(int(math.Floor(r.x0)), int(math.Floor(r.y0)), int(math.Ceil(r.x1)), int(math.Ceil(r.y1))).Intersect(b.img.Rect)
	inside := image.Rect(int(math.Ceil(r.x0)), int(math.Ceil(r.y0)), int(math.Floor(r.x1)), int(math.Floor(r.y1))).Intersect(at)
	if _, _, _, alpha := b.ink.RGBA(); alpha != 0xFFFF || inside.Empty() {
		inside = image.Rectangle{Min: at.Max, Max: at.Max}
	}
	for y := at.Min.Y; y < at.Max.Y; y++ {
		high := covered(y, r.y0, r.y1)
		for x := at.Min.X; x < at.Max.X; x++ {
			if x == inside.Min.X && inside.Min.Y <= y && y < inside.Max.Y {
				x = inside.Max.X
				if x == at.Max.X {
					break
				}
			}
			b.tint(x, y, high*covered(x, r.x0, r.x1))
		}
	}
	draw.Draw(b.img, inside, &b.ink, image.Point{}, draw.Src)
}

// tint covers part of one dot with ink.
func (b *brush) tint(x, y int, part float64) {
	red, green, blue, alpha := b.ink.RGBA()
	c := uint32(part*256 + 0.5)
	keep := 0xFFFF - alpha*c>>8
	i := b.img.PixOffset(x, y)
	dot := b.img.Pix[i : i+4 : i+4]
	dot[0] = uint8((red*c>>8 + uint32(dot[0])*0x101*keep/0xFFFF) >> 8)
	dot[1] = uint8((green*c>>8 + uint32(dot[1])*0x101*keep/0xFFFF) >> 8)
	dot[2] = uint8((blue*c>>8 + uint32(dot[2])*0x101*keep/0xFFFF) >> 8)
}

// covered is how much of the dot from i to i+1 lies between from and to.
func covered(i int, from, to float64) float64 {
	return max(0, min(to, float64(i+1))-max(from, float64(i)))
}

// maskKey names a rasterised glyph: its em in 1/64 dots, moved right by so many
// quarters of a dot.
type maskKey struct {
	face    *Face
	em      uint32
	id      uint16
	quarter uint8
}

// maskBytes is how much one generation of masks may take.
const maskBytes = 4 << 20

// masks is shared by every picture: the same few hundred glyphs make up all
// pages.
var masks = recent.New[maskKey, *image.Alpha](maskBytes)

// bytesOf is about what a mask takes.
func bytesOf(m *image.Alpha) int {
	const entry = 160 // of the map and the header
	if m == nil {
		return entry
	}
	return entry + len(m.Pix)
}
