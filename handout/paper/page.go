package paper

// Everything on a page is measured in points (1/72 inch) from the top left
// corner of the sheet, x to the right and y down.

// Page is one sheet, laid out: every item stands at a fixed place, in reading
// order. It is what the screen previews, what the PDF is painted from and what
// the goldens compare.
type Page struct {
	W, H  float64
	Items []Item
}

// Item is a Run, a Shape or a Mark.
type Item interface{ item() }

// Run is a piece of one line in one face, size, direction and language,
// already shaped.
type Run struct {
	X, Y   float64 // left end of the baseline
	Face   *Face
	Size   float64
	Color  Color
	Text   string  // in reading order
	Lang   string  // BCP 47; "" is the document's language
	RTL    bool    // the glyphs run against the order of the page's axis
	Turns  Ends    // where the line changes its direction
	Link   string  // a URI that the words lead to; "" is none
	Glyphs []Glyph // in visual order, left to right

	level int8 // of bidi, UAX #9
}

// Ends are ends of a run.
type Ends uint8

// The ends at which a run that goes against the direction of its paragraph begins or
// stops doing so. A run of letters from right to left between others of an English line
// has both; of two such runs side by side each has one.
const (
	LeftEnd Ends = 1 << iota
	RightEnd
)

// Glyph is one shape of a face. Advance, DX and DY are in font units
// (Face.Upem to the em, DY up), so that a run can be set at any size.
type Glyph struct {
	ID       uint16
	Advance  int32
	DX, DY   int32
	From, To int // the bytes of Run.Text it stands for; From == To where an earlier glyph stands for them
}

// Shape is a filled or stroked outline; a Fill or Stroke with A == 0 is not
// painted. Many shapes share one path, such as an icon's: it is drawn with its origin at
// At and Scale times as large, the stroke too.
type Shape struct {
	Path   []Seg
	At     Point
	Scale  float64 // 0 is 1
	Fill   Color
	Stroke Color
	Width  float64   // of the stroke
	Dash   []float64 // on, off; nil is a solid line
	Round  bool      // round caps and joins
}

// Times is how many times as large as its path a shape is drawn.
func (s Shape) Times() float64 {
	if s.Scale == 0 {
		return 1
	}
	return s.Scale
}

// Placed is a shape that looks the same, and whose path stands where it is drawn.
func (s Shape) Placed() Shape {
	k := s.Times()
	s.Path = path(s.Path).placed(s.At.X, s.At.Y, k)
	s.Width *= k
	if k != 1 && len(s.Dash) > 0 {
		dash := make([]float64, len(s.Dash))
		for i, d := range s.Dash {
			dash[i] = d * k
		}
		s.Dash = dash
	}
	s.At, s.Scale = Point{}, 0
	return s
}

// moved is a shape drawn k times as large, moved by x and y.
func (s Shape) moved(x, y, k float64) Shape {
	s.At, s.Scale = Point{x + k*s.At.X, y + k*s.At.Y}, k*s.Times()
	return s
}

// Seg is one step of a path. MoveTo and LineTo use P[0]; CubicTo all three,
// the last being its end; ClosePath none.
type Seg struct {
	Op SegOp
	P  [3]Point
}

// SegOp says what a Seg does.
type SegOp uint8

// The steps of a path.
const (
	MoveTo SegOp = iota
	LineTo
	CubicTo
	ClosePath
)

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Color is what a Run or Shape is painted with; A is 255, or 0 for nothing.
type Color struct{ R, G, B, A uint8 }

// Paper has few inks: see the look of the handout in the README.
var (
	None  = Color{}
	Ink   = Color{0, 0, 0, 255}
	White = Color{255, 255, 255, 255}
	// Accent is dark enough to print near-black and to survive a photocopy.
	Accent = Color{0x1C, 0x21, 0x50, 255}
	// Tint is the one fill; it fades in a copy, so it never carries meaning alone.
	Tint = Color{0xE6, 0xE9, 0xEA, 255}
)

// Mark opens or closes an element of the document's structure. Nobody paints
// it; the tagged PDF is built from it. An element that runs over a page is
// closed at its foot and opened again, with the same ID, on the next.
type Mark struct {
	Role  Role
	Open  bool
	ID    int    // of the element in its document, from 1; the same on Open and close
	Alt   string // what a Figure shows, or what a drawn Lbl says
	Lang  string // "" is inherited
	Scope string // of a TH: "Row" or "Column"
}

// Role is what an element is for a reader who cannot see the page. The names
// are those of PDF's standard structure types.
type Role string

// The roles that the layout gives.
const (
	Artifact Role = "Artifact" // rules, fills, running head and foot, repeated table heads
	H1       Role = "H1"
	H2       Role = "H2"
	H3       Role = "H3"
	P        Role = "P"
	L        Role = "L"
	LI       Role = "LI"
	Lbl      Role = "Lbl"
	LBody    Role = "LBody"
	TableR   Role = "Table"
	TR       Role = "TR"
	TH       Role = "TH"
	TD       Role = "TD"
	FigureR  Role = "Figure"
	Sect     Role = "Sect"
	Note     Role = "Note"
)

func (Run) item()   {}
func (Shape) item() {}
func (Mark) item()  {}
