package pdf

import (
	"slices"

	"beforehand/handout/paper"
)

// pen is what a page is painted with; the page is told only what changes.
type pen struct {
	fill, stroke paper.Color
	width        float64
	round        bool
	dash         []float64
	times        float64 // how large the dashes are
}

// freshPen is the pen at the beginning of every page (ISO 32000-1, 8.4.1), which q and Q
// bring back.
var freshPen = pen{fill: paper.Ink, stroke: paper.Ink, width: 1}

// fillWith readies the pen for a fill or for words.
func (p *pen) fillWith(b []byte, c paper.Color) []byte {
	if c == p.fill {
		return b
	}
	p.fill = c
	return append(color(b, c), "rg\n"...)
}

// strokeLike readies the pen for the lines of a shape.
func (p *pen) strokeLike(b []byte, s paper.Shape) []byte {
	if s.Stroke != p.stroke {
		p.stroke = s.Stroke
		b = append(color(b, s.Stroke), "RG\n"...)
	}
	k := s.Times()
	if width := k * s.Width; width != p.width {
		p.width = width
		b = append(number(b, width), " w\n"...)
	}
	if s.Round != p.round {
		p.round = s.Round
		ends := "0 J 0 j\n" // butt and miter
		if s.Round {
			ends = "1 J 1 j\n"
		}
		b = append(b, ends...)
	}
	if dash := pattern(s.Dash); k != p.times && len(dash)+len(p.dash) > 0 || !slices.Equal(dash, p.dash) {
		p.dash, p.times = dash, k
		b = append(b, '[')
		for i, v := range dash {
			if i > 0 {
				b = append(b, ' ')
			}
			b = number(b, k*v)
		}
		b = append(b, "] 0 d\n"...)
	}
	return b
}

// pattern is dash where it is one that PDF allows; nil is a solid line.
func pattern(dash []float64) []float64 {
	sum := 0.0
	for _, v := range dash {
		if v < 0 {
			return nil
		}
		sum += v
	}
	if sum < 0.01 {
		return nil
	}
	return dash
}

// color appends the parts of a color, each from 0 to 1 in thousandths.
func color(b []byte, c paper.Color) []byte {
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		switch v {
		case 0:
			b = append(b, "0 "...)
		case 255:
			b = append(b, "1 "...)
		default:
			n := (int(v)*1000 + 127) / 255
			b = append(b, '.', byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10), ' ')
		}
	}
	return b
}
