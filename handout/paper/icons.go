package paper

// Each icon is drawn on a field of 24 by 24, mostly with a stroke of 2. What
// sets it apart is its outline, which outlives a bad copy: square for facts,
// circle for calm, octagon for stop, rounded square for call, triangle for
// emergency.

const iconGrid = 24

// Draw is an icon as shapes, with its field's left top corner at x, y and its
// side in points. Text stands beside every icon, so that it needs none itself.
func (i Icon) Draw(x, y, side float64) []Shape {
	if int(i) >= len(icons) {
		return nil
	}
	out := make([]Shape, len(icons[i]))
	for n, s := range icons[i] {
		out[n] = s.moved(x, y, side/iconGrid).Placed()
	}
	return out
}

var icons = [...][]Shape{
	FactsIcon:     calendar(Accent),
	CalmIcon:      append(ring(), filled(circle(12, 7.6, 1.45), Ink), filled(rounded(10.7, 10.4, 2.6, 7.2, 0.9), Ink)),
	NormalIcon:    append(ring(), traced(polylineOf(7.4, 12.4, 10.6, 15.6, 16.6, 9), 2.2)),
	StopIcon:      {octagon(), filled(rounded(6, 10.3, 12, 3.4, 0.6), White)},
	AskIcon:       append([]Shape{octagon()}, question()...),
	CallIcon:      append([]Shape{{Path: rounded(2, 2, 20, 20, 4.5), Stroke: Ink, Width: 2}}, handset()...),
	NightIcon:     {filled(rounded(1, 1, 22, 22, 5), Ink), filled(moon(), White)},
	EmergencyIcon: {triangle(), filled(exclamation(), White), filled(circle(12, 18.5, 1.45), White)},
}

func filled(p path, c Color) Shape { return Shape{Path: p, Fill: c} }

func traced(p path, width float64) Shape {
	return Shape{Path: p, Stroke: Ink, Width: width, Round: true}
}

func ring() []Shape { return []Shape{{Path: circle(12, 12, 10), Stroke: Ink, Width: 2}} }

func calendar(c Color) []Shape {
	return []Shape{
		{Path: rectangle(3, 4.5, 18, 17), Stroke: c, Width: 2},
		filled(rectangle(2, 3.5, 20, 6.5), c),
		filled(rectangle(6, 1, 2.4, 4), c),
		filled(rectangle(15.6, 1, 2.4, 4), c),
		filled(rectangle(12.5, 13, 5, 5), c),
	}
}

func octagon() Shape {
	const a, b = 1.0, 23.0
	const c = (b - a) * 0.2929
	return filled(polygon(a+c, a, b-c, a, b, a+c, b, b-c, b-c, b, a+c, b, a, b-c, a, a+c), Ink)
}

func question() []Shape {
	var hook path
	hook.move(8.6, 9.2)
	hook.cubic(8.6, 6.9, 10.1, 5.7, 12.1, 5.7)
	hook.cubic(14.1, 5.7, 15.6, 7, 15.6, 8.9)
	hook.cubic(15.6, 11.4, 12, 11.5, 12, 14.4)
	return []Shape{
		{Path: hook, Stroke: White, Width: 2.5},
		filled(circle(12, 17.9, 1.6), White),
	}
}

func handset() []Shape {
	var body path
	body.move(7.6, 8.6)
	body.cubic(8.2, 12.2, 11.8, 15.8, 15.4, 16.4)
	return []Shape{
		traced(body, 2.6),
		traced(polylineOf(8.1, 7.2, 9.2, 9.3), 3.4),
		traced(polylineOf(14.7, 14.8, 16.8, 15.9), 3.4),
	}
}

func moon() (p path) {
	p.move(14.6, 5.2)
	p.cubic(10.2, 4.3, 6.2, 7.6, 6.2, 12)
	p.cubic(6.2, 16.4, 10.2, 19.7, 14.6, 18.8)
	p.cubic(12.2, 17.3, 11, 14.8, 11, 12)
	p.cubic(11, 9.2, 12.2, 6.7, 14.6, 5.2)
	p.close()
	return p.placed(1.6, 0, 1)
}

func triangle() Shape {
	return Shape{
		Path: polygon(12, 2.2, 23, 21.4, 1, 21.4), Fill: Ink,
		Stroke: Ink, Width: 1.6, Round: true,
	}
}

func exclamation() path { return polygon(10.6, 8.6, 13.4, 8.6, 12.9, 15.8, 11.1, 15.8) }
