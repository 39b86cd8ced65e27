// Package paper sets a document of blocks on sheets of paper: fonts, shaping,
// lines, tables, pages, and the picture of a page. It knows nothing of
// patients, clinics or the guide, and nothing of PDF.
package paper

// Document is what stands on the pages, in reading order, before anybody knows
// where.
type Document struct {
	Lang  string // BCP 47
	RTL   bool   // the leading edge is the right one
	Also  Tongue // of the second sides of Pairs; its Lang is empty where there are none
	Title string
	Head  Running // at the top of every page but the first
	Foot  Foot    // at the bottom of every page
	// Continued follows a heading that is repeated after a page break, such as
	// "(continued)".
	Continued string
	Blocks    []Block
	// Tight takes space away, never type: 0 is the full spacing, 1 and 2 smaller
	// gaps and table cells, 3 less leading too.
	Tight int
}

// Tightest is the most that Tight asks for.
const Tightest = 3

// Running is one line with a leading and a trailing part and a rule below.
type Running struct{ Leading, Trailing Text }

// Foot is two lines under a rule. PageOf holds {page} and {pages}.
type Foot struct {
	First, Second Text
	PageOf        string
}

// Text is a paragraph's worth of words in one reading order.
type Text []Span

// Span is words in one style.
type Span struct {
	Text   string
	Weight Weight
	Raised bool   // a source number
	Lang   string // "" is the document's
	// Isolate keeps the span's direction from disturbing its neighbours: every
	// name, number, phone, clock time and date put into a sentence is isolated.
	Isolate bool
	Link    string // the address or number (a URI) that the words lead to; "" is none
}

// Weight is a weight of type.
type Weight uint8

// The weights: Medium for labels, Bold for stress.
const (
	Regular Weight = iota
	Medium
	Bold
)

// Size is a role of type; the Scale of a Sheet says how large it is.
type Size uint8

// The sizes. The zero value is body text.
const (
	Body Size = iota
	SignSize
	LabelSize
	CaptionSize
	SourceSize
	FootSize
	H1Size
	H2Size
	H3Size
	PhoneSize
	FactSize // the answers in the key facts
)

// Block is one of the types below.
type Block interface{ block() }

// Heading opens a part. It is never parted from the first lines of what
// follows. Trailing stands at the other end of its line, as phone numbers do,
// or under it where there is no room.
type Heading struct {
	Level    int // 1 to 3
	Icon     Icon
	Text     Text
	Trailing Text
}

// Para is a paragraph. One that leads in, such as how to read a table, is never
// parted from the first lines of what follows.
type Para struct {
	Text   Text
	Size   Size
	LeadIn bool
}

// List is a bulleted (or numbered) list; its items run down one column, then
// the next.
type List struct {
	Items   []Text
	Ordered bool
	Columns int // 0 and 1 are one column
	Size    Size
}

// Checklist is items with a drawn box to tick. Groups stand beside their date.
type Checklist struct {
	Groups  []CheckGroup
	Columns int // only for a group without a date
}

// CheckGroup is the items of one date, kept together where a page holds them.
type CheckGroup struct {
	When  Text // empty: the items start at the leading edge
	Items []Text
}

// Table is rows of cells. Heads are repeated on each page that it runs over; a
// row never parts.
type Table struct {
	Style  TableStyle
	Widths []float64 // shares of the width, one a column
	Head   []Cell    // nil: no head
	Rows   [][]Cell
	// RowHeads says that the first cell of each row names it.
	RowHeads bool
	// Heavy is the column before which a heavier rule stands, 0 for none; Tinted
	// the column with the fill, 0 for none. Used by Boxed tables.
	Heavy, Tinted int
	Size          Size
}

// TableStyle is how a Table is ruled.
type TableStyle uint8

// Ruled has rules between rows; Boxed an outline and columns too; Bare only thin
// rules between rows, none above the first; Plain none at all.
const (
	Ruled TableStyle = iota
	Boxed
	Bare
	Plain
)

// Cell is what stands in a table's cell. Where Icon is set it stands at the
// leading edge of the text.
type Cell struct {
	Icon Icon
	Text Text
	Size Size // Body is the size of the table
	Bar  Bar  // under the text, where Max > 0
}

// Bar is a span of time drawn 1.5 points to the minute: black to Min, open to
// Max.
type Bar struct{ Min, Max float64 }

// Grid is fields in rows, as in the key facts and the treatment record.
type Grid struct {
	Rows [][]Field
	// Outlined draws a rule round each field; otherwise thin rules between them
	// under one heavy rule.
	Outlined bool
	// Open has thin rules between the fields of a row and below each row, and
	// none above: for a grid inside a panel.
	Open bool
	// Unruled leaves out the rules below and between: what the Grid stands in has them.
	Unruled bool
}

// Field is a label and what stands in it; an empty Text leaves room to write.
type Field struct {
	Icon   Icon // at the leading edge of label and text
	Label  Text
	Text   Text
	Share  float64 // of the row's width
	Beside bool    // the label stands before the text, not above it
	// LabelShare is how much of the width a label beside the text takes, so that those
	// of several rows line up; 0 is what it needs.
	LabelShare float64
	Size       Size
}

// Panel is blocks in a frame.
type Panel struct {
	Frame  Frame
	Icon   Icon
	Blocks []Block
}

// Frame is how a Panel is drawn.
type Frame uint8

// Calm has an outline, a bar at the leading edge and the tint; Outline a rule all
// round; Alarm a heavy rule all round; Open none.
const (
	Calm Frame = iota
	Outline
	Alarm
	Open
)

// Numbered is one of the few things that matter most: a number in a disc, then
// its blocks. A thin rule parts it from a Numbered that follows.
type Numbered struct {
	Number string
	Blocks []Block
}

// Bands is a bar that thins as less is allowed, with a tick, a head and a text
// for each stretch.
type Bands struct{ Stretches []Stretch }

// Stretch is one part of Bands.
type Stretch struct {
	Share     float64 // of the width
	Thickness float64 // in points; 0 is a dashed line
	Head      Text
	Text      Text
}

// Timeline is stops along an axis: down the page, or across it where Across is
// set and there are at most seven.
type Timeline struct {
	Stops  []Stop
	Across bool
	Legend [3]Text // before, visit, after; empty: no legend
	// Read follows the legend: how to read the drawing.
	Read Text
}

// Stop is one place on a timeline.
type Stop struct {
	Kind StopKind
	When []Text // a line each
	Text Text
}

// StopKind is the shape of a stop: an open circle, a filled disc, an open square.
type StopKind uint8

// The kinds of stop.
const (
	StopBefore StopKind = iota
	StopAt
	StopAfter
)

// WriteIn is labels with a line to write on, side by side.
type WriteIn struct {
	Blanks []Blank
}

// Blank is a label and its line; without a label only the line.
type Blank struct {
	Label Text
	Share float64 // of the width
}

// Columns is blocks side by side.
type Columns struct {
	Columns []Column
	Gap     float64
}

// Column is one of Columns.
type Column struct {
	Share  float64
	Blocks []Block
}

// Figure is a drawing with the words that stand for it (Alt) and a caption.
type Figure struct {
	Drawing Drawing
	Alt     string
	Caption Text
	Center  bool
}

// Drawing is shapes and labels on a field of W by H points.
type Drawing struct {
	W, H   float64
	Shapes []Shape
	Labels []Label
}

// Label is words in a drawing, centred on X with their baseline at Y.
type Label struct {
	X, Y   float64
	Text   string
	Size   float64
	Weight Weight
	Color  Color
}

// Keep is blocks that stand on one page together wherever one page can hold
// them.
type Keep struct{ Blocks []Block }

// Break starts a new page.
type Break struct{}

// Space is room, in units of 8 points at standard size.
type Space struct{ Units float64 }

// Rule is a thin line across the page.
type Rule struct{}

func (Heading) block()   {}
func (Para) block()      {}
func (List) block()      {}
func (Checklist) block() {}
func (Table) block()     {}
func (Grid) block()      {}
func (Panel) block()     {}
func (Numbered) block()  {}
func (Bands) block()     {}
func (Timeline) block()  {}
func (WriteIn) block()   {}
func (Columns) block()   {}
func (Figure) block()    {}
func (Keep) block()      {}
func (Break) block()     {}
func (Space) block()     {}
func (Rule) block()      {}

// Icon is a small drawing that says what kind of thing stands beside it. Each
// differs in outline, so that none depends on colour.
type Icon uint8

// The icons.
const (
	NoIcon        Icon = iota
	FactsIcon          // square, calendar
	CalmIcon           // circle, i
	NormalIcon         // circle, tick
	StopIcon           // octagon, bar
	AskIcon            // octagon, question mark
	CallIcon           // rounded square, handset
	NightIcon          // rounded square, moon
	EmergencyIcon      // triangle, exclamation mark
)
