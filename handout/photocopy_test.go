package handout

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"beforehand/handout/paper"
)

// A handout is copied, and the copy is copied. What a reader must still tell apart
// there: the icons of the states, the rules that carry meaning, the panel that is
// tinted. The copier is a bad one: grey, out of focus, its contrast turned up, with
// dust on the glass.

const (
	copyDots  = 2.0   // to the point: 144 dpi
	thinRule  = 0.75  // points: such a rule only helps to read, and may break up
	shortRule = 20.0  // points: what is shorter belongs to a drawing
	halfDark  = 128.0 // half way between ink and paper
)

// grey is a picture in one tone, 0 is ink and 255 is paper.
type grey struct {
	w, h int
	tone []float64
}

func (g grey) at(x, y int) float64 {
	if x < 0 || y < 0 || x >= g.w || y >= g.h {
		return 255
	}
	return g.tone[y*g.w+x]
}

// greyOf is what a copier sees of a page.
func greyOf(p paper.Page) grey {
	img := paper.Picture(p, copyDots)
	g := grey{w: img.Rect.Dx(), h: img.Rect.Dy()}
	g.tone = make([]float64, g.w*g.h)
	for i := range g.tone {
		dot := img.Pix[4*i:]
		g.tone[i] = 0.299*float64(dot[0]) + 0.587*float64(dot[1]) + 0.114*float64(dot[2])
	}
	return g
}

// copied is a copy of a picture.
func (g grey) copied() grey {
	const contrast, dust = 2.5, 12.0
	noise := rand.New(rand.NewPCG(1, uint64(g.w)))
	out := g.blurred(1, 0).blurred(0, 1)
	for i, v := range out.tone {
		v = 128 + contrast*(v-128) + dust*(2*noise.Float64()-1)
		out.tone[i] = max(0, min(255, v))
	}
	return out
}

// blurred is out of focus along one axis, by about half a point.
func (g grey) blurred(dx, dy int) grey {
	kernel := [...]float64{0.06, 0.24, 0.4, 0.24, 0.06}
	out := grey{g.w, g.h, make([]float64, len(g.tone))}
	for y := range g.h {
		for x := range g.w {
			sum := 0.0
			for i, k := range kernel {
				sum += k * g.at(x+(i-2)*dx, y+(i-2)*dy)
			}
			out.tone[y*g.w+x] = sum
		}
	}
	return out
}

// photocopy is a photocopy of a photocopy.
func photocopy(p paper.Page) grey { return greyOf(p).copied().copied() }

// stateIcons are all icons that a handout has, and which of them tell a state.
var stateIcons = []struct {
	name  string
	icon  paper.Icon
	state bool
}{
	{"normal", paper.NormalIcon, true},
	{"call", paper.CallIcon, true},
	{"emergency", paper.EmergencyIcon, true},
	{"stop", paper.StopIcon, true},
	{"ask", paper.AskIcon, true},
	{"facts", paper.FactsIcon, false},
	{"calm", paper.CalmIcon, false},
	{"night", paper.NightIcon, false},
}

// place is where an icon stands on a page.
type place struct{ x, y, side float64 }

// found is where an icon has been drawn.
func found(p paper.Page, icon paper.Icon) []place {
	const field = 24
	drawn := icon.Draw(0, 0, field)
	var at []place
	for i := range p.Items {
		if i+len(drawn) > len(p.Items) {
			break
		}
		first, ok := p.Items[i].(paper.Shape)
		if !ok || len(first.Path) != len(drawn[0].Path) {
			continue
		}
		first = first.Placed()
		k := wide(first) / wide(drawn[0])
		from, to := drawn[0].Path[0].P[0], first.Path[0].P[0]
		if one := (place{to.X - k*from.X, to.Y - k*from.Y, k * field}); one.holds(p.Items[i:], icon) {
			at = append(at, one)
		}
	}
	return at
}

// wide is how far the corners of a shape reach from left to right.
func wide(s paper.Shape) float64 {
	x0, x1 := math.Inf(1), math.Inf(-1)
	for _, seg := range s.Path {
		if seg.Op != paper.ClosePath {
			x0, x1 = min(x0, seg.P[0].X), max(x1, seg.P[0].X)
		}
	}
	return x1 - x0
}

// holds reports whether items begin with an icon drawn there.
func (at place) holds(items []paper.Item, icon paper.Icon) bool {
	for i, want := range icon.Draw(at.x, at.y, at.side) {
		got, ok := items[i].(paper.Shape)
		if !ok || len(got.Path) != len(want.Path) || got.Fill != want.Fill {
			return false
		}
		got = got.Placed()
		for n := range got.Path {
			for m, p := range got.Path[n].P {
				if q := want.Path[n].P[m]; math.Hypot(p.X-q.X, p.Y-q.Y) > 0.01 {
					return false
				}
			}
		}
	}
	return true
}

// part is a square of a picture, in the dots around a place.
func (g grey) part(at place) []float64 {
	x0, y0, n := int(at.x*copyDots), int(at.y*copyDots), int(math.Ceil(at.side*copyDots))
	out := make([]float64, 0, n*n)
	for y := range n {
		for x := range n {
			out = append(out, g.at(x0+x, y0+y))
		}
	}
	return out
}

// likeness is how alike two pictures are, whatever their contrast: 1 is the same, 0 is
// nothing in common.
func likeness(a, b []float64) float64 {
	mean := func(v []float64) float64 {
		sum := 0.0
		for _, x := range v {
			sum += x
		}
		return sum / float64(len(v))
	}
	ma, mb := mean(a), mean(b)
	var ab, aa, bb float64
	for i := range a {
		ab += (a[i] - ma) * (b[i] - mb)
		aa += (a[i] - ma) * (a[i] - ma)
		bb += (b[i] - mb) * (b[i] - mb)
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return ab / math.Sqrt(aa*bb)
}

// mistaken is what is wrong with a copied icon: it is not plainly nearest to its own
// original among all.
func mistaken(copied []float64, at place, own int, originals []paper.Icon) string {
	const plainly = 0.05
	like := make([]float64, len(originals))
	for i, icon := range originals {
		like[i] = likeness(copied, greyOf(alone(icon, at)).part(at))
	}
	for i := range like {
		if i != own && like[i] > like[own]-plainly {
			return fmt.Sprintf("like %.2f its original, and %.2f that of %s", like[own], like[i], stateIcons[i].name)
		}
	}
	return ""
}

// alone is a page with nothing but an icon.
func alone(icon paper.Icon, at place) paper.Page {
	p := paper.Page{W: at.x + at.side + 10, H: at.y + at.side + 10}
	for _, s := range icon.Draw(at.x, at.y, at.side) {
		p.Items = append(p.Items, s)
	}
	return p
}

// stroke is an upright or level part of a rule or an outline.
type stroke struct{ x0, y0, x1, y1, width float64 }

func (s stroke) String() string {
	return fmt.Sprintf("%g pt from %.0f, %.0f to %.0f, %.0f", s.width, s.x0, s.y0, s.x1, s.y1)
}

// strokes are the rules and the sides of the outlines on a page.
func strokes(p paper.Page) []stroke {
	var all []stroke
	for _, item := range p.Items {
		s, ok := item.(paper.Shape)
		if !ok || s.Stroke.A == 0 || s.Stroke == paper.White || len(s.Dash) > 0 {
			continue
		}
		s = s.Placed()
		var start, from paper.Point
		for _, seg := range s.Path {
			to := seg.P[0]
			switch seg.Op {
			case paper.MoveTo:
				start, from = to, to
				continue
			case paper.CubicTo:
				from = seg.P[2]
				continue
			case paper.ClosePath:
				to = start
			}
			if long := math.Hypot(to.X-from.X, to.Y-from.Y); long >= shortRule && (to.X == from.X || to.Y == from.Y) {
				all = append(all, stroke{min(from.X, to.X), min(from.Y, to.Y), max(from.X, to.X), max(from.Y, to.Y), s.Width})
			}
			from = to
		}
	}
	return all
}

// seen is which part of a stroke is still dark in a copy, and how wide it is there, in
// points.
func (s stroke) seen(g grey) (part, width float64) {
	upright := s.x0 == s.x1
	from, to, across := s.x0, s.x1, s.y0
	if upright {
		from, to, across = s.y0, s.y1, s.x0
	}
	reach := int(math.Ceil(s.width*copyDots/2)) + 1
	n, whole := 0, 0
	var widths []int
	for along := int(from*copyDots) + 3; along < int(to*copyDots)-3; along++ {
		ink := 0
		for d := -reach; d <= reach; d++ {
			x, y := along, int(across*copyDots)+d
			if upright {
				x, y = y, x
			}
			if g.at(x, y) < halfDark {
				ink++
			}
		}
		n++
		if ink > 0 {
			whole++
		}
		widths = append(widths, ink)
	}
	slices.Sort(widths)
	return float64(whole) / float64(n), float64(widths[len(widths)/2]) / copyDots
}

// lost are the carrying strokes of a page that are not there in its copy.
func lost(p paper.Page, g grey) (faults []string, carrying int) {
	const enough = 0.98
	for _, s := range strokes(p) {
		if s.width == thinRule {
			continue
		}
		carrying++
		if part, _ := s.seen(g); part < enough {
			faults = append(faults, fmt.Sprintf("a rule of %v: %.0f %% of it are left", s, 100*part))
		}
	}
	return faults, carrying
}

// faded is what is lost of the tinted panels: the tint itself goes, and the outline
// and the bar on the leading side must not.
func faded(p paper.Page, g grey) (faults []string, panels int) {
	const (
		across = 500.0 // points: a narrower tint is a column of a table
		bar    = 5.0   // points of 6
	)
	sides := strokes(p)
	for _, item := range p.Items {
		s, ok := item.(paper.Shape)
		if !ok || s.Fill != paper.Tint || wide(s) < across {
			continue
		}
		panels++
		s = s.Placed()
		a, b := s.Path[0].P[0], s.Path[2].P[0]
		for _, side := range []stroke{{a.X, a.Y, b.X, a.Y, 1}, {a.X, b.Y, b.X, b.Y, 1}, {b.X, a.Y, b.X, b.Y, 1}} {
			drawn := slices.ContainsFunc(sides, func(o stroke) bool {
				return math.Abs(o.x0-side.x0)+math.Abs(o.y0-side.y0)+math.Abs(o.x1-side.x1)+math.Abs(o.y1-side.y1) < 4
			})
			if part, _ := side.seen(g); !drawn || part < 0.98 {
				faults = append(faults, fmt.Sprintf("the outline of a panel: %v", side))
			}
		}
		lead := stroke{a.X + 3, a.Y, a.X + 3, b.Y, 6}
		if part, width := lead.seen(g); part < 0.98 || width < bar {
			faults = append(faults, fmt.Sprintf("the bar of a panel is %.1f pt wide", width))
		}
	}
	return faults, panels
}

// copiedPages are page one and the pages of the signs, with their copies.
func copiedPages(t *testing.T) (pages []paper.Page, copies []grey) {
	t.Helper()
	g, f := guide(t), fonts(t)
	v, c := maria()
	h := New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
	for n, p := range h.Pages {
		if n == 0 || len(found(p, paper.NormalIcon)) > 0 && len(found(p, paper.EmergencyIcon)) > 0 {
			pages, copies = append(pages, p), append(copies, photocopy(p))
		}
	}
	if len(pages) < 2 {
		t.Fatal("no page has the signs")
	}
	return pages, copies
}

func originals() (all []paper.Icon) {
	for _, s := range stateIcons {
		all = append(all, s.icon)
	}
	return all
}

func TestPhotocopyOfAPhotocopy(t *testing.T) {
	pages, copies := copiedPages(t)
	met := map[string]int{}
	tinted := 0
	for n, p := range pages {
		for i, s := range stateIcons {
			for _, at := range found(p, s.icon) {
				met[s.name]++
				if why := mistaken(copies[n].part(at), at, i, originals()); why != "" {
					t.Errorf("page %d: the icon of %s at %.0f, %.0f is %s", n+1, s.name, at.x, at.y, why)
				}
			}
		}
		faults, carrying := lost(p, copies[n])
		faded, panels := faded(p, copies[n])
		tinted += panels
		for _, fault := range append(faults, faded...) {
			t.Errorf("page %d: %s", n+1, fault)
		}
		if carrying < 10 {
			t.Errorf("page %d has %d rules that carry meaning", n+1, carrying)
		}
		if n > 0 {
			checkHeavy(t, p, copies[n])
		}
	}
	for _, s := range stateIcons {
		if s.state && met[s.name] == 0 {
			t.Errorf("the icon of %s is on no page", s.name)
		}
	}
	if tinted == 0 {
		t.Error("no page has a tinted panel")
	}
}

// checkHeavy looks whether the rule before an emergency is still heavier than the rules
// of the table.
func checkHeavy(t *testing.T, p paper.Page, g grey) {
	t.Helper()
	heavy, other := math.Inf(1), 0.0
	for _, s := range strokes(p) {
		if s.x0 != s.x1 {
			continue
		}
		if _, width := s.seen(g); s.width == 2.5 {
			heavy = min(heavy, width)
		} else {
			other = max(other, width)
		}
	}
	if math.IsInf(heavy, 1) || heavy < other+0.5 {
		t.Errorf("the rule before an emergency is %.1f pt wide, another upright one %.1f", heavy, other)
	}
}

// What a copy must not lose is missed where it is lost.
func TestPhotocopyCatches(t *testing.T) {
	pages, _ := copiedPages(t)
	redrawn := func(p paper.Page, redraw func(paper.Shape) paper.Shape) paper.Page {
		p.Items = slices.Clone(p.Items)
		for i, item := range p.Items {
			if s, ok := item.(paper.Shape); ok {
				p.Items[i] = redraw(s)
			}
		}
		return p
	}
	for n, p := range pages {
		thin := redrawn(p, func(s paper.Shape) paper.Shape {
			if s = s.Placed(); s.Width != thinRule && s.Width > 0 {
				s.Width = 0.5
			}
			return s
		})
		// All but the few that stand under a bar or along a fill.
		if faults, carrying := lost(thin, photocopy(thin)); len(faults) < carrying*3/4 {
			t.Errorf("page %d: of %d rules of half a point only %d are missed", n+1, carrying, len(faults))
		}
	}
	bare := redrawn(pages[0], func(s paper.Shape) paper.Shape {
		if wide(s) > 500 {
			s.Stroke = paper.None
		}
		return s
	})
	if faults, _ := faded(bare, photocopy(bare)); len(faults) != 3 {
		t.Errorf("a panel without an outline: %q", faults)
	}
	for i, s := range stateIcons {
		at := place{10, 10, 18}
		copied := photocopy(alone(s.icon, at)).part(at)
		for j := range stateIcons {
			alike := originals()
			alike[j] = s.icon
			if why := mistaken(copied, at, i, alike); (why == "") != (i == j) {
				t.Errorf("%s drawn like %s: %q", stateIcons[j].name, s.name, why)
			}
		}
	}
}
