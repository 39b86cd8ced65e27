package paper

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ReadDrawing makes a drawing of a small SVG, as the program's own are written: a
// viewBox, and in it paths (all commands but arcs and quadratic curves), circles and
// rectangles, filled or stroked in "currentColor" or in a color like #26232B. What
// an outline does not say of its fill and stroke, the svg element says for it. ink
// gives each color that the file names the one that it is to have.
func ReadDrawing(svg []byte, ink func(name string) Color) (Drawing, error) {
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	r := svgReader{ink: ink}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Drawing{}, fmt.Errorf("read a drawing: %w", err)
		}
		if start, ok := token.(xml.StartElement); ok {
			if err := r.element(start); err != nil {
				line, _ := d.InputPos()
				return Drawing{}, fmt.Errorf("read a drawing: line %d: <%s>: %w", line, start.Name.Local, err)
			}
		}
	}
	if r.out.W <= 0 || r.out.H <= 0 {
		return Drawing{}, errors.New("read a drawing: no viewBox with a width and a height")
	}
	return r.out, nil
}

type svgReader struct {
	ink  func(string) Color
	top  map[string]string // the attributes of the svg element
	x, y float64           // of the viewBox
	out  Drawing
}

func (r *svgReader) element(e xml.StartElement) error {
	has := map[string]string{}
	for _, a := range e.Attr {
		has[a.Name.Local] = a.Value
	}
	switch e.Name.Local {
	case "svg":
		r.top = has
		box, err := numbers(has["viewBox"], 4)
		if err == nil {
			r.x, r.y, r.out.W, r.out.H = box[0], box[1], box[2], box[3]
		}
		return err
	case "path":
		p, err := readPath(has["d"])
		return r.add(p, has, err)
	case "circle":
		n, err := numbers(has["cx"]+" "+has["cy"]+" "+has["r"], 3)
		if err != nil {
			return err
		}
		return r.add(circle(n[0], n[1], n[2]), has, nil)
	case "rect":
		n, err := numbers(has["x"]+" "+has["y"]+" "+has["width"]+" "+has["height"], 4)
		if err != nil {
			return err
		}
		round, _ := strconv.ParseFloat(has["rx"], 64)
		return r.add(rounded(n[0], n[1], n[2], n[3], round), has, nil)
	}
	return errors.New("not known here")
}

// add gives an outline its fill and stroke.
func (r *svgReader) add(p path, has map[string]string, err error) error {
	if err != nil {
		return err
	}
	say := func(name string) string {
		if v, ok := has[name]; ok {
			return v
		}
		return r.top[name]
	}
	s := Shape{Path: p.placed(-r.x, -r.y, 1), Round: say("stroke-linecap") == "round"}
	if fill := say("fill"); fill != "none" && fill != "" {
		s.Fill = r.ink(fill)
	}
	if stroke := say("stroke"); stroke != "none" && stroke != "" {
		s.Stroke = r.ink(stroke)
		if s.Width, err = strconv.ParseFloat(say("stroke-width"), 64); err != nil {
			return fmt.Errorf("stroke-width: %w", err)
		}
	}
	r.out.Shapes = append(r.out.Shapes, s)
	return nil
}

// numbers reads n numbers.
func numbers(s string, n int) ([]float64, error) {
	fields := strings.Fields(s)
	if len(fields) != n {
		return nil, fmt.Errorf("%q is not %d numbers", s, n)
	}
	out := make([]float64, n)
	for i, f := range fields {
		v, err := finite(f)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

// finite reads a number of a size that a drawing may have.
func finite(s string) (float64, error) {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || !(v > -1e6 && v < 1e6) {
		return 0, fmt.Errorf("%q is no number for a drawing", s)
	}
	return v, nil
}

// readPath reads the commands of a path.
func readPath(d string) (path, error) {
	r := pathReader{rest: d}
	for r.skip(); r.rest != ""; r.skip() {
		if c := r.rest[0]; strings.IndexByte("MmLlHhVvCcSsZz", c) >= 0 {
			r.command, r.rest = c, r.rest[1:]
			if c == 'Z' || c == 'z' {
				r.out.close()
				r.at, r.handle = r.start, r.start
				continue
			}
		}
		if err := r.step(); err != nil {
			return nil, err
		}
	}
	return r.out, nil
}

type pathReader struct {
	rest    string
	command byte
	at      Point // where the pen is
	start   Point // of the outline
	handle  Point // the second of the last curve, or the pen
	out     path
}

func (r *pathReader) skip() { r.rest = strings.TrimLeft(r.rest, " ,\t\n\r") }

// step reads the numbers of one command. A command may have several sets of them;
// after a move the next are lines.
func (r *pathReader) step() error {
	if r.command == 0 {
		return fmt.Errorf("a path begins with %.8q", r.rest)
	}
	var from Point // what the numbers count from
	if r.command >= 'a' {
		from = r.at
	}
	var n [6]float64
	for i := range argumentsOf(r.command) {
		v, err := r.number()
		if err != nil {
			return err
		}
		n[i] = v
	}
	at := func(i int) Point { return Point{from.X + n[i], from.Y + n[i+1]} }
	switch r.command {
	case 'M', 'm':
		r.at, r.start = at(0), at(0)
		r.out.move(r.at.X, r.at.Y)
		r.command-- // L is what comes before M, and l before m
	case 'L', 'l':
		r.line(at(0))
	case 'H', 'h':
		r.line(Point{from.X + n[0], r.at.Y})
	case 'V', 'v':
		r.line(Point{r.at.X, from.Y + n[0]})
	case 'C', 'c':
		r.curve(at(0), at(2), at(4))
		return nil
	case 'S', 's':
		mirrored := Point{2*r.at.X - r.handle.X, 2*r.at.Y - r.handle.Y}
		r.curve(mirrored, at(0), at(2))
		return nil
	default:
		return fmt.Errorf("numbers follow the end of an outline: %.8q", r.rest)
	}
	r.handle = r.at
	return nil
}

func argumentsOf(command byte) int {
	switch command {
	case 'H', 'h', 'V', 'v':
		return 1
	case 'S', 's':
		return 4
	case 'C', 'c':
		return 6
	case 'Z', 'z':
		return 0
	}
	return 2
}

func (r *pathReader) line(to Point) {
	r.at = to
	r.out.line(to.X, to.Y)
}

func (r *pathReader) curve(a, b, to Point) {
	r.at, r.handle = to, b
	r.out.cubic(a.X, a.Y, b.X, b.Y, to.X, to.Y)
}

// number reads the next number. It ends where a second point or a sign begins:
// ".3-7.5.2" is three of them.
func (r *pathReader) number() (float64, error) {
	r.skip()
	end, point := 0, false
	for ; end < len(r.rest); end++ {
		switch c := r.rest[end]; {
		case c >= '0' && c <= '9':
			continue
		case c == '.' && !point:
			point = true
			continue
		case (c == '-' || c == '+') && end == 0:
			continue
		}
		break
	}
	v, err := finite(r.rest[:end])
	if err != nil {
		return 0, fmt.Errorf("a path has %.8q where a number should be", r.rest)
	}
	r.rest = r.rest[end:]
	return v, nil
}
