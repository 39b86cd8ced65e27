package paper

// checkGap is between items to tick, in units.
const checkGap = 0.625

// checklist is items with a box to tick, beside their date.
func (l *layout) checklist(b Checklist, c column, heading *Heading) []piece {
	var out []piece
	repeat := l.continued(heading, c, piece{})
	for i, g := range b.Groups {
		var pieces []piece
		switch {
		case len(g.Items) == 0:
			continue
		case len(g.When) > 0:
			pieces = l.datedChecks(g, c, heading)
		case b.Columns > 1:
			pieces = l.inColumns(len(g.Items), min(b.Columns, len(g.Items)), c, checkGap*l.unit, func(p *pen, i int, c column) float64 {
				return p.check(g.Items[i], c)
			})
		default:
			pieces = l.checks(g.Items, c)
		}
		if i > 0 && len(out) > 0 {
			pieces[0].before += l.unit
		}
		for k := range pieces {
			if len(out)+k > 0 && pieces[k].repeat == nil {
				pieces[k].repeat = repeat
			}
		}
		out = append(out, pieces...)
	}
	return out
}

// checks is a list of items to tick.
func (l *layout) checks(items []Text, c column) []piece {
	var out []piece
	var m Mark
	for i := range items {
		p := pen{layout: l}
		if i == 0 {
			m = p.open(Mark{Role: L})
		}
		h := p.check(items[i], c)
		if i == len(items)-1 {
			p.close(m)
		}
		pieces := solid(p, h)
		if i > 0 {
			pieces[0].before = checkGap * l.unit
		}
		out = append(out, pieces...)
	}
	return out
}

// check draws one item and returns its height.
func (p *pen) check(t Text, c column) float64 {
	typ := p.typeOf(Body)
	side, indent := p.k*12.5, p.k*23
	lines := p.text(t, Body, Regular, c.w-indent)
	top := typ.middle() - side/2
	p.element(Mark{Role: LI}, func() {
		p.element(Mark{Role: Lbl, Alt: "☐"}, func() {
			x := p.left(c.x+strong/2, side)
			p.shape(Shape{Path: rectangle(x, top, side, side), Stroke: Ink, Width: strong})
		})
		p.element(Mark{Role: LBody}, func() { p.lines(lines, c.x+indent, 0, c.w-indent) })
	})
	return max(height(lines), top+side+strong)
}

// manyChecks are more items under one date than are kept on one page at any price: the
// date is said again where they go on.
const manyChecks = 4

// datedChecks is the items of one date under a rule, the date beside the first.
func (l *layout) datedChecks(g CheckGroup, c column, heading *Heading) []piece {
	date, gap := l.dateColumn(c), 10*l.k
	lines := l.text(g.When, Body, Bold, date)
	rule := l.joint(func(p *pen) {
		p.across(c.x, thin/2, date, thin, Ink)
		p.across(c.x+date+gap, thin/2, c.w-date-gap, thin, Ink)
	})
	p := pen{layout: l}
	p.element(Mark{Role: P}, func() { p.lines(lines, c.x, 0, date) })
	pieces := l.checks(g.Items, c.in(date+gap, c.w-date-gap))
	pieces[0].items = append(p.items, pieces[0].items...)
	pieces[0].before = l.pad - thin
	// A date of several lines beside one short item needs room of its own.
	if short := height(lines) - sum(pieces); short > 0 {
		pieces[len(pieces)-1].height += short
	}
	out := append([]piece{rule}, pieces...)
	if n := len(out); len(g.Items) > manyChecks && heading != nil {
		again := pen{layout: l}
		again.artifact(func() { again.lines(lines, c.x, 0, date) })
		repeat := l.continued(heading, c, piece{items: again.items})
		keep(out[:3], l.tall) // two items before the turn of the page, and two after
		keep(out[n-2:], l.tall)
		for i := 3; i < n; i++ {
			out[i].repeat = repeat
		}
	} else {
		keep(out, l.tall)
	}
	if height(lines) > pieces[0].height && len(pieces) > 1 {
		out[1].sticky = true // the date reaches into the second item
	}
	return out
}

// dateColumn is the leading column of dates in a column.
func (l *layout) dateColumn(c column) float64 { return min(112*l.k, c.w/3) }
