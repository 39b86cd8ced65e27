package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
)

// fileList is the files of a folder: one stop of the Tab key, moved in by the
// arrows. It shows as many as have room and scrolls with the arrows.
type fileList struct {
	control
	dir    string
	files  []listed
	at     int
	top    int // the first that is shown
	onPick func(path string, folder bool)

	none   *prose // where there is nothing to choose
	rows   []*prose
	icons  []*canvas.Raster
	mark   *canvas.Rectangle
	ground *canvas.Rectangle
	ring   *canvas.Rectangle
}

const (
	fileRows = 6
	fileRow  = 36
)

func newFileList(none content.Text, onPick func(path string, folder bool)) *fileList {
	l := &fileList{onPick: onPick, none: newProse(none, roleText, colorInk2)}
	for range fileRows {
		l.rows = append(l.rows, newClipped(nil, roleText, colorInk))
		l.icons = append(l.icons, newIcon("folder", colorInk2))
	}
	l.extend(l)
	return l
}

// show lists what is in a folder.
func (l *fileList) show(dir string, files []listed) {
	l.dir, l.files = dir, files
	l.at, l.top = 0, 0
	l.Refresh()
}

func (l *fileList) heightAt(float32) float32 { return fileRows*fileRow + 12 + 2*(ringWidth+1) }

// AccessibilityLabel is the file that Return would choose.
func (l *fileList) AccessibilityLabel() string {
	if l.at < len(l.files) {
		return l.files[l.at].name
	}
	return l.dir
}

// TypedKey moves, or chooses.
func (l *fileList) TypedKey(key *fyne.KeyEvent) {
	l.showRing()
	switch key.Name {
	case fyne.KeyDown:
		l.move(l.at + 1)
	case fyne.KeyUp:
		l.move(l.at - 1)
	case fyne.KeyPageDown:
		l.move(l.at + fileRows)
	case fyne.KeyPageUp:
		l.move(l.at - fileRows)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.pick(l.at)
	case fyne.KeySpace: // its letter follows
	default:
		passUp(l, key)
	}
}

// TypedRune chooses with space.
func (l *fileList) TypedRune(r rune) {
	if r == ' ' {
		l.pick(l.at)
	}
}

func (l *fileList) move(to int) {
	l.at = max(0, min(len(l.files)-1, to))
	l.top = min(l.top, l.at)
	l.top = max(l.top, l.at-fileRows+1)
	l.Refresh()
}

func (l *fileList) pick(i int) {
	if i >= 0 && i < len(l.files) {
		l.onPick(filepath.Join(l.dir, l.files[i].name), l.files[i].folder)
	}
}

// Tapped chooses the row under the pointer.
func (l *fileList) Tapped(at *fyne.PointEvent) {
	l.takeFocus()
	l.pick(l.top + int((at.Position.Y-6-ringWidth-1)/fileRow))
}

// Scrolled moves through the list.
func (l *fileList) Scrolled(e *fyne.ScrollEvent) {
	step := 1
	if e.Scrolled.DY > 0 {
		step = -1
	}
	l.top = max(0, min(len(l.files)-fileRows, l.top+step))
	l.at = max(l.top, min(l.top+fileRows-1, l.at))
	l.Refresh()
}

// CreateRenderer draws the rows.
func (l *fileList) CreateRenderer() fyne.WidgetRenderer {
	l.ground, l.mark, l.ring = &canvas.Rectangle{CornerRadius: 10}, &canvas.Rectangle{CornerRadius: 6}, newRing(10)
	d := &drawing{
		objects: []fyne.CanvasObject{l.ring, l.ground, l.mark, l.none},
		min:     func() fyne.Size { return fyne.NewSize(200, l.heightAt(200)) },
		layout:  l.layout,
	}
	for i := range l.rows {
		d.objects = append(d.objects, l.rows[i], l.icons[i])
	}
	return d.colored(l, l.color)
}

// layout keeps the ring inside the list: what scrolls is cut off at its edge.
func (l *fileList) layout(size fyne.Size) {
	const in = ringWidth + 1
	size = size.SubtractWidthHeight(2*in, 2*in)
	put(l.ground, in, in, size.Width, size.Height)
	placeRing(l.ring, in, in, size.Width, size.Height)
	put(l.mark, in+6, in+6+float32(l.at-l.top)*fileRow, size.Width-12, fileRow)
	put(l.none, in+18, in+12, size.Width-36, l.none.role.line)
	for i, row := range l.rows {
		y := in + 6 + float32(i)*fileRow
		put(l.icons[i], in+16, y+7, 22, 22)
		put(row, in+48, y+(fileRow-row.role.line)/2, size.Width-64, row.role.line)
	}
}

func (l *fileList) color() {
	showRing(l.ring, l.ringed())
	l.ground.FillColor = paint(colorSunk)
	l.mark.FillColor = paint(colorSoft)
	l.mark.Hidden = !l.focused || len(l.files) == 0
	show(l.none, len(l.files) == 0)
	for i, row := range l.rows {
		on := l.top+i < len(l.files)
		l.icons[i].Hidden = !on
		show(row, on)
		if !on {
			continue
		}
		file := l.files[l.top+i]
		row.set(content.Plain(file.name))
		name := "handout"
		if file.folder {
			name = "folder"
		}
		drawIcon(l.icons[i], name, colorInk2)
	}
}
