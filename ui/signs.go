package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/content"
	"beforehand/handout"
)

// signTable is the sign table: a row a sign, a column a severity, and every cell
// can be pressed. It is one stop of the Tab key, and the arrows move from cell to
// cell. Where it is narrow a sign is a block of three labelled lines.
type signTable struct {
	control
	words    wording
	onChoose func(s handout.Sign, column handout.Severity)
	reveal   func(fyne.CanvasObject)
	rows     []*signRow
	labels   [severities]content.Text // of the columns
	at       cell                     // where the keys are
	over     cell                     // where the pointer is
	chosen   cell
	boxes    map[cell]area // where each cell stands, of the last layout
	narrow   bool

	draw       *drawing
	head       *prose
	heads      [severities]*signHead
	lines      [severities]*canvas.Rectangle // before each column
	wash, mark *canvas.Rectangle
	ring       *canvas.Rectangle
}

// severities is how many columns there are beside the signs' names, which stand in
// column 0.
const severities = 3

// cell is one of the table: a row, and a column as a severity; nowhere is none.
type cell struct {
	row    int
	column handout.Severity
}

var nowhere = cell{row: -1}

// signRow is what is drawn of one sign.
type signRow struct {
	sign   handout.Sign
	icon   *canvas.Raster
	name   *prose
	cells  [severities]*prose
	labels [severities]*prose // of a narrow table, made when there first is one
	shapes [severities]*canvas.Raster
	rule   *canvas.Rectangle
}

// signHead is the head of a column, in the ground of its state.
type signHead struct {
	ground *canvas.Rectangle
	shape  *canvas.Raster
	word   *prose
}

func newSignTable(w wording, reveal func(fyne.CanvasObject), onChoose func(handout.Sign, handout.Severity)) *signTable {
	t := &signTable{
		words: w, onChoose: onChoose, reveal: reveal, at: cell{0, handout.Normal}, over: nowhere, chosen: nowhere,
		head: newProse(w.Text("page.sign.sign"), roleNote, colorInk2),
		ring: newRing(6), wash: &canvas.Rectangle{CornerRadius: 6}, mark: &canvas.Rectangle{CornerRadius: 6, StrokeWidth: 3},
	}
	for i := range severities {
		t.heads[i] = &signHead{ground: &canvas.Rectangle{}, word: newProse(nil, roleStrong, colorInk), shape: newIcon(stateOf(severityOf(i)).shape, colorInk)}
		t.lines[i] = &canvas.Rectangle{}
	}
	t.onPress = func() { t.choose(t.at) }
	t.extend(t)
	return t
}

// severityOf is the severity of a column, counted from 0.
func severityOf(column int) handout.Severity { return handout.Severity(column) + handout.Normal }

// show tells the signs.
func (t *signTable) show(p handout.Plan) {
	t.labels = [severities]content.Text{
		t.words.Text("page.sign.normal"), t.words.Text("page.sign.call"),
		t.words.Text("page.sign.emergency").Fill(filling([]any{"emergency", p.Phones.Emergency})),
	}
	for i, head := range t.heads {
		head.word.set(t.labels[i])
	}
	for len(t.rows) < len(p.Signs) {
		t.rows = append(t.rows, newSignRow())
	}
	t.rows = t.rows[:len(p.Signs)]
	for i, s := range p.Signs {
		t.rows[i].show(s)
	}
	t.at.row = max(0, min(t.at.row, len(t.rows)-1))
	t.over = nowhere
	t.Refresh()
}

func newSignRow() *signRow {
	r := &signRow{icon: newIcon("info", colorInk), name: newProse(nil, roleStrong, colorInk), rule: &canvas.Rectangle{}}
	for i := range r.cells {
		r.cells[i] = newProse(nil, roleText, colorInk)
	}
	return r
}

func (r *signRow) show(s handout.Sign) {
	r.sign = s
	r.name.set(s.Name)
	for i, words := range r.cells {
		words.set(s.Cell(severityOf(i)))
	}
}

// signIcons are the drawings of the signs, by the number in their id.
var signIcons = map[string]string{
	"r1": "needle", "r2": "bandage", "r3": "thermo", "r4": "drop", "r5": "bruise", "r6": "fluid",
	"r7": "tired", "r8": "lungs", "r9": "leg", "r10": "itch", "r11": "nerves", "r12": "head",
	"r13": "spine", "r14": "eye", "r15": "face", "r16": "stomach", "r17": "hourglass", "r18": "hourglass",
}

// signIcon is the drawing of a sign.
func signIcon(id string) string {
	number, _, _ := strings.Cut(id, "_")
	if name, ok := signIcons[number]; ok {
		return name
	}
	return "info"
}

// pick marks the cell of a sign without telling anybody.
func (t *signTable) pick(s handout.Sign, column handout.Severity) {
	t.chosen = nowhere
	for i, r := range t.rows {
		if r.sign.ID == s.ID && s.ID != "" && column != handout.Unsure {
			t.chosen = cell{i, column}
		}
	}
	t.Refresh()
}

func (t *signTable) choose(at cell) {
	if at.row < 0 || at.row >= len(t.rows) {
		return
	}
	t.onChoose(t.rows[at.row].sign, at.column)
}

// AccessibilityLabel is the cell that Return would choose.
func (t *signTable) AccessibilityLabel() string {
	if t.at.row >= len(t.rows) {
		return t.head.String()
	}
	r, column := t.rows[t.at.row], t.at.column
	return r.name.String() + ". " + t.labels[column-handout.Normal].String() + ": " + r.sign.Cell(column).String()
}

// copied is the sign that the keys are at.
func (t *signTable) copied() string { return t.told(t.at.row) }

func (t *signTable) cardAt(at fyne.Position) string { return t.told(t.cellAt(at).row) }

// told is a sign, a line a column; nothing where there is no such row.
func (t *signTable) told(row int) string {
	if row < 0 || row >= len(t.rows) {
		return ""
	}
	r := t.rows[row]
	lines := []string{r.name.String()}
	for i, words := range r.cells {
		lines = append(lines, t.labels[i].String()+": "+words.String())
	}
	return strings.Join(lines, "\n")
}

// FocusGained shows the ring and brings its cell into view.
func (t *signTable) FocusGained() {
	deselect()
	t.focused = true
	t.Refresh()
	t.revealCell()
}

func (t *signTable) revealCell() {
	if t.at.row < len(t.rows) && !t.byMouse {
		t.reveal(t.rows[t.at.row].cells[t.at.column-handout.Normal])
	}
}

// TypedKey moves from cell to cell, or chooses one.
func (t *signTable) TypedKey(key *fyne.KeyEvent) {
	to := t.at
	switch onward(key.Name) {
	case fyne.KeyDown:
		to.row++
	case fyne.KeyUp:
		to.row--
	case fyne.KeyRight:
		to.column++
	case fyne.KeyLeft:
		to.column--
	case fyne.KeyHome:
		to.row = 0
	case fyne.KeyEnd:
		to.row = len(t.rows) - 1
	default:
		t.control.TypedKey(key)
		return
	}
	t.byMouse = false
	t.at.row = max(0, min(to.row, len(t.rows)-1))
	t.at.column = max(handout.Normal, min(to.column, handout.Emergency))
	t.Refresh()
	t.revealCell()
}

// Tapped chooses the cell under the pointer; the name of a sign chooses the sign.
func (t *signTable) Tapped(at *fyne.PointEvent) {
	t.takeFocus()
	to := t.cellAt(at.Position)
	if to == nowhere {
		return
	}
	t.at = cell{to.row, max(to.column, handout.Normal)}
	t.Refresh()
	t.choose(to)
}

// DoubleTapped chooses once: what a first tap shows moves the rows, and a second
// would hit another sign.
func (t *signTable) DoubleTapped(at *fyne.PointEvent) { t.Tapped(at) }

// MouseMoved shows which cell a tap would choose.
func (t *signTable) MouseMoved(at *desktop.MouseEvent) {
	if to := t.cellAt(at.Position); to != t.over {
		t.over = to
		t.Refresh()
	}
}

// MouseOut ends what MouseMoved began.
func (t *signTable) MouseOut() {
	t.over = nowhere
	t.control.MouseOut()
}

// cellAt is the cell at a place.
func (t *signTable) cellAt(at fyne.Position) cell {
	at.X = fromLeading(at.X, t.Size().Width)
	for s, b := range t.boxes {
		if b.holds(at) {
			return s
		}
	}
	return nowhere
}

// CreateRenderer draws the table.
func (t *signTable) CreateRenderer() fyne.WidgetRenderer {
	t.draw = &drawing{
		min:    func() fyne.Size { return fyne.NewSize(300, 200) },
		layout: t.layout,
	}
	return t.draw.colored(t, t.color)
}

func (t *signTable) color() {
	t.draw.objects = append(t.draw.objects[:0], t.wash, t.mark, t.ring, t.head)
	for i, h := range t.heads {
		t.draw.objects = append(t.draw.objects, h.ground, h.shape, h.word, t.lines[i])
		s := stateOf(severityOf(i))
		ground, ink := s.ground, s.color
		if contrasting() {
			ground, ink = s.color, colorPaper
		}
		h.ground.FillColor = paint(ground)
		h.word.restyle(roleStrong, ink)
		drawIcon(h.shape, s.shape, ink)
		t.lines[i].FillColor = paint(colorHair)
		show(h.word, !t.narrow)
		h.ground.Hidden, h.shape.Hidden, t.lines[i].Hidden = t.narrow, t.narrow, t.narrow
	}
	show(t.head, !t.narrow)
	for _, r := range t.rows {
		t.draw.objects = append(t.draw.objects, t.colorRow(r)...)
	}
	t.wash.FillColor, t.wash.Hidden = paint(colorSoft), t.over == nowhere
	t.mark.Hidden = t.chosen == nowhere
	chosen := stateOf(t.chosen.column)
	t.mark.FillColor, t.mark.StrokeColor = paint(chosen.ground), paint(chosen.color)
	showRing(t.ring, t.ringed() && len(t.rows) > 0)
}

// colorRow gives a row its colours, and says what it is made of.
func (t *signTable) colorRow(r *signRow) []fyne.CanvasObject {
	drawIcon(r.icon, signIcon(r.sign.ID), colorInk)
	r.rule.FillColor = paint(colorHair)
	parts := []fyne.CanvasObject{r.icon, r.name, r.rule}
	for i, words := range r.cells {
		parts = append(parts, words)
		if t.narrow && r.shapes[i] != nil {
			s := stateOf(severityOf(i))
			drawIcon(r.shapes[i], s.shape, s.color)
			parts = append(parts, r.labels[i], r.shapes[i])
		}
	}
	return parts
}
