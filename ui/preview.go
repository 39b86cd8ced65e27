package ui

import (
	"image"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"beforehand/handout"
	"beforehand/handout/paper"
)

// preview shows one page of the handout as it will print. It is painted off the
// UI goroutine in exactly the dots it takes, since a large picture scaled by the
// window would hold up typing; of several asked for, the latest wins.
type preview struct {
	control
	pause   time.Duration // that typing must rest before pages are set anew
	work    func(func())  // away from the UI goroutine
	back    func(func())  // and back to it
	onPages func(handout.Handout)
	onCount func(short bool, pages int) // of the length that is not shown
	room    func() float32              // how high a page may stand
	words   wording

	wanted job
	number atomic.Int64 // of the latest job
	timer  *time.Timer
	made   handout.Handout
	page   int
	sheet  *canvas.Rectangle
	ring   *canvas.Rectangle
	image  *canvas.Image
}

// job is what a page is painted from.
type job struct {
	plan    handout.Plan
	options handout.Options
	page    int
	width   int // in dots
}

// result is what came of a job.
type result struct {
	handout handout.Handout
	page    int
	picture *image.RGBA
}

func newPreview(w *window, onPages func(handout.Handout), onCount func(bool, int)) *preview {
	p := &preview{
		pause: w.pause, work: w.work, back: w.back, onPages: onPages, onCount: onCount, words: w.words,
		room: func() float32 { return 600 },
	}
	p.extend(p)
	return p
}

// do sets the pages and paints one.
func (j job) do() result {
	h := handout.New(j.plan, j.options, faces())
	r := result{handout: h, page: max(0, min(j.page, len(h.Pages)-1))}
	if len(h.Pages) > 0 && j.width > 0 {
		page := h.Pages[r.page]
		r.picture = paper.Picture(page, float64(j.width)/page.W)
	}
	return r
}

// countOther is how many pages the other length takes.
func (j job) countOther() int {
	o := j.options
	o.Short = !o.Short
	return len(handout.New(j.plan, o, faces()).Pages)
}

// show asks for the pages of a plan, at once or after a pause.
func (p *preview) show(plan handout.Plan, o handout.Options, at bool) {
	p.wanted.plan, p.wanted.options = plan, o
	if p.dots() > 0 { // before it has a place, its layout asks
		p.ask(!at)
	}
}

// turn goes to another page.
func (p *preview) turn(by int) {
	to := max(0, min(len(p.made.Pages)-1, p.page+by))
	if to == p.page {
		return
	}
	p.page = to
	p.ask(false)
}

// ask starts a job with what is wanted now. One that is no longer the latest is
// given up at its next step.
func (p *preview) ask(wait bool) {
	number := p.number.Add(1)
	p.wanted.page, p.wanted.width = p.page, p.dots()
	j := p.wanted
	latest := func(do func()) {
		if number == p.number.Load() {
			do()
		}
	}
	start := func() {
		latest(func() {
			r := j.do()
			p.back(func() { latest(func() { p.take(r) }) })
		})
		latest(func() {
			pages := j.countOther()
			p.back(func() { latest(func() { p.onCount(!j.options.Short, pages) }) })
		})
	}
	if p.timer != nil {
		p.timer.Stop()
	}
	if wait && p.pause > 0 {
		p.timer = time.AfterFunc(p.pause, start)
		return
	}
	p.work(start)
}

// dots is the width of the page in dots of the screen; 0 while it has no place.
func (p *preview) dots() int {
	scale := float32(1)
	if on := canvasOf(p); on != nil {
		scale = on.Scale()
	}
	width, _ := p.pageSize(p.Size().Width)
	return max(0, int(width*scale+0.5))
}

// take shows what came of the latest job.
func (p *preview) take(r result) {
	p.made, p.page = r.handout, r.page
	if r.picture != nil && p.image != nil {
		p.image.Image = r.picture
		p.image.Refresh()
	}
	p.onPages(r.handout)
}

// AccessibilityLabel says which page is shown.
func (p *preview) AccessibilityLabel() string { return p.pageOf() }

func (p *preview) pageOf() string {
	return p.words.say("handout.page_of", "n", p.page+1, "of", len(p.made.Pages)).String()
}

// TypedKey turns pages; Return makes them larger, or whole again.
func (p *preview) TypedKey(key *fyne.KeyEvent) {
	p.showRing()
	switch onward(key.Name) {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	case fyne.KeyRight, fyne.KeyPageDown, fyne.KeySpace:
		p.turn(1)
	case fyne.KeyLeft, fyne.KeyPageUp:
		p.turn(-1)
	case fyne.KeyHome:
		p.turn(-len(p.made.Pages))
	case fyne.KeyEnd:
		p.turn(len(p.made.Pages))
	default:
		passUp(p, key)
	}
}

// TypedRune has no use for letters: space turns the page by its key.
func (p *preview) TypedRune(rune) {}

// pageSize is the largest page that the room holds.
func (p *preview) pageSize(width float32) (float32, float32) {
	sheet := p.wanted.options.Sheet
	if sheet.W == 0 {
		sheet = paper.Letter
	}
	ratio := float32(sheet.H / sheet.W)
	w := min(width-8, max(360, p.room())/ratio)
	return w, w * ratio
}

func (p *preview) heightAt(width float32) float32 {
	_, height := p.pageSize(width)
	return height + 8
}

// CreateRenderer draws the sheet of paper, which is white in every look.
func (p *preview) CreateRenderer() fyne.WidgetRenderer {
	p.sheet, p.ring = &canvas.Rectangle{FillColor: rgb(0xFFFFFF), StrokeWidth: 1}, newRing(0)
	p.image = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
	d := &drawing{
		objects: []fyne.CanvasObject{p.ring, p.sheet, p.image},
		min:     func() fyne.Size { return fyne.NewSize(200, 260) },
		layout:  p.layout,
	}
	d.refresh = func() {
		p.color()
		canvas.Refresh(p)
	}
	p.color()
	return d
}

func (p *preview) color() {
	showRing(p.ring, p.ringed())
	p.sheet.StrokeColor = paint(colorHair)
	p.sheet.Shadow = canvas.Shadow{Color: theme.Color(colorShadow), BlurRadius: 10, Offset: fyne.NewPos(0, 3)}
}

func (p *preview) layout(size fyne.Size) {
	width, height := p.pageSize(size.Width)
	x := (size.Width - width) / 2
	put(p.sheet, x-1, 3, width+2, height+2)
	placeRing(p.ring, x, 4, width, height)
	put(p.image, x, 4, width, height)
	if dots := p.dots(); dots > 0 && dots != p.wanted.width {
		p.ask(p.wanted.width > 0)
	}
}
