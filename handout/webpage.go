package handout

import (
	"bufio"
	"html"
	"io"
	"strconv"
	"strings"

	"beforehand/handout/paper"
)

// The handout as a web page: one file that needs no other, right without scripts,
// larger by the browser's own zoom, read aloud by its own elements. It has the words
// of the pages, and none left out to save room.

// webStyle is as little as makes the page calm to read and to print. Every pair of
// its colors has 7 : 1 or more (WCAG 2.1, 1.4.6).
const webStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:52rem;background:#fff;color:#111;font:1.125rem/1.5 system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0 .6em;color:#1c2150}
h2{font-size:1.4rem;line-height:1.25;margin:1.8em 0 .5em;padding-top:.5em;border-top:3px solid #1c2150;color:#1c2150}
h3{font-size:1.15rem;margin:1.2em 0 .3em}
p,ul,ol,dl,table,figure{margin:.5em 0 .9em}
li{margin:.3em 0}
a{color:inherit}
ul.checks{list-style:none;padding:0}
ul.checks label{display:flex;gap:.6em;align-items:baseline}
ul.checks input{width:1.2em;height:1.2em;flex:none}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #555;padding:.45em .6em;text-align:start;vertical-align:top}
thead th{background:#e6e9ea}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.3em 1em}
dt{font-weight:600}dd{margin:0}
section.panel{border:2px solid #1c2150;border-radius:.5rem;padding:.4rem 1rem;margin:1rem 0}
section.calm{border-inline-start-width:.5rem;background:#f4f5f6}
section.alarm{border:4px solid #000}
.blank{display:inline-block;min-width:12rem;border-bottom:1px solid #111}
figure svg{max-width:100%;height:auto}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
.pair>div{min-width:0}
.pair p,.pair ul,.pair dl{margin:.2em 0}
footer{margin-top:2.5em;padding-top:.6em;border-top:1px solid #555;font-size:.95rem}
@media (max-width:40rem){
 table,thead,tbody,tr,th,td{display:block}
 thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 td[data-head]::before{content:attr(data-head) ": ";font-weight:600}
 dl{grid-template-columns:1fr}
 .pair{grid-template-columns:1fr;margin-bottom:.9em}
 .pair>div+div{border-inline-start:3px solid #555;padding-inline-start:.7em}
}
@media print{
 body{max-width:none;padding:0;font-size:12pt}
 a{text-decoration:none}
 h1,h2,h3{break-after:avoid}
 tr,li,section,figure{break-inside:avoid}
}
`

// WriteHTML writes the handout as a web page. An error is the writer's.
func (h Handout) WriteHTML(w io.Writer) error {
	out := bufio.NewWriter(w)
	doc := h.whole()
	p := webPage{out: out, lang: doc.Lang, rtl: doc.RTL, also: doc.Also}
	p.raw("<!DOCTYPE html>\n<html lang=\"", html.EscapeString(doc.Lang), "\" dir=\"", direction(doc.RTL), "\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>", html.EscapeString(h.Title), "</title>\n<style>", webStyle, "</style>\n</head>\n<body>\n<main>\n")
	p.blocks(doc.Blocks)
	p.raw("</main>\n<footer>\n")
	p.element("p", doc.Foot.First)
	p.element("p", doc.Foot.Second)
	p.raw("</footer>\n</body>\n</html>\n")
	return out.Flush()
}

type webPage struct {
	out  *bufio.Writer
	lang string
	rtl  bool
	also paper.Tongue
}

func direction(rtl bool) string {
	if rtl {
		return "rtl"
	}
	return "ltr"
}

// twins are two languages side by side.
func (p *webPage) twins(b paper.Pair) {
	n := paper.Numbered{Number: b.Spine.Number, Blocks: b.First}
	p.raw("<div class=\"pair\">\n<div>\n")
	p.blocks(headed(n))
	p.raw("</div>\n<div lang=\"", html.EscapeString(p.also.Lang), "\" dir=\"", direction(p.also.RTL), "\">\n")
	first, rtl := p.lang, p.rtl
	p.lang, p.rtl = p.also.Lang, p.also.RTL
	n.Blocks = b.Second
	p.blocks(headed(n))
	p.lang, p.rtl = first, rtl
	p.raw("</div>\n</div>\n")
}

// raw writes parts as they stand.
func (p *webPage) raw(parts ...string) {
	for _, s := range parts {
		p.out.WriteString(s)
	}
}

// element writes an element with some words, or nothing where there are none.
func (p *webPage) element(name string, t paper.Text) {
	if strings.TrimSpace(sayAll(t)) == "" {
		return
	}
	p.raw("<", name, ">")
	p.words(t)
	p.raw("</", name, ">\n")
}

// words writes a text; what came from outside keeps its own direction.
func (p *webPage) words(t paper.Text) {
	for _, s := range t {
		open, end := "", ""
		wrap := func(tag, attributes string) {
			open, end = open+"<"+tag+attributes+">", "</"+tag+">"+end
		}
		if s.Link != "" {
			wrap("a", ` href="`+html.EscapeString(s.Link)+`"`)
		}
		if s.Isolate {
			wrap("bdi", "")
		}
		if s.Lang != "" && s.Lang != p.lang {
			wrap("span", ` lang="`+html.EscapeString(s.Lang)+`"`)
		}
		switch {
		case s.Raised:
			wrap("sup", "")
		case s.Weight != paper.Regular:
			wrap("strong", "")
		}
		text := s.Text
		if p.rtl {
			text = paper.Isolated(text)
		}
		p.raw(open, strings.ReplaceAll(html.EscapeString(text), "\n", "<br>"), end)
	}
}

func (p *webPage) blocks(blocks []paper.Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *webPage) block(b paper.Block) {
	switch b := b.(type) {
	case paper.Heading:
		p.heading(b)
	case paper.Para:
		p.element("p", b.Text)
	case paper.List:
		p.list(b)
	case paper.Checklist:
		p.checklist(b)
	case paper.Table:
		p.table(b)
	case paper.Grid:
		p.grid(b)
	case paper.Panel:
		p.panel(b)
	case paper.Numbered:
		p.blocks(headed(b))
	case paper.Bands:
		p.raw("<dl>\n")
		for _, s := range b.Stretches {
			p.pair(s.Head, s.Text)
		}
		p.raw("</dl>\n")
	case paper.Timeline:
		p.timeline(b)
	case paper.WriteIn:
		p.raw("<p>")
		for _, blank := range b.Blanks {
			p.words(blank.Label)
			p.raw(" ", roomToWrite, " ")
		}
		p.raw("</p>\n")
	case paper.Columns:
		for _, c := range b.Columns {
			p.blocks(c.Blocks)
		}
	case paper.Figure:
		p.figure(b)
	case paper.Keep:
		p.blocks(b.Blocks)
	case paper.Pair:
		p.twins(b)
	case paper.Rule, paper.Space, paper.Break: // for paper only
	}
}

const roomToWrite = `<span class="blank">&nbsp;</span>`

func (p *webPage) heading(h paper.Heading) {
	name := "h" + strconv.Itoa(h.Level)
	p.raw("<", name, ">")
	p.words(h.Text)
	if len(h.Trailing) > 0 {
		p.raw(" ")
		p.words(h.Trailing)
	}
	p.raw("</", name, ">\n")
}

func (p *webPage) list(l paper.List) {
	name := "ul"
	if l.Ordered {
		name = "ol"
	}
	p.raw("<", name, ">\n")
	for _, item := range l.Items {
		p.element("li", item)
	}
	p.raw("</", name, ">\n")
}

func (p *webPage) checklist(c paper.Checklist) {
	for _, g := range c.Groups {
		p.element("h3", g.When)
		p.raw("<ul class=\"checks\">\n")
		for _, item := range g.Items {
			p.raw("<li><label><input type=\"checkbox\"><span>")
			p.words(item)
			p.raw("</span></label></li>\n")
		}
		p.raw("</ul>\n")
	}
}

func (p *webPage) table(t paper.Table) {
	p.raw("<table>\n")
	if len(t.Head) > 0 {
		p.raw("<thead><tr>")
		for _, c := range t.Head {
			p.raw(`<th scope="col">`)
			p.words(c.Text)
			p.raw("</th>")
		}
		p.raw("</tr></thead>\n")
	}
	p.raw("<tbody>\n")
	for _, row := range t.Rows {
		p.raw("<tr>")
		for i, c := range row {
			name, attributes := "td", ""
			if i == 0 && t.RowHeads {
				name, attributes = "th", ` scope="row"`
			} else if i < len(t.Head) {
				attributes = ` data-head="` + html.EscapeString(sayAll(t.Head[i].Text)) + `"`
			}
			p.raw("<", name, attributes, ">")
			p.words(c.Text)
			p.raw("</", name, ">")
		}
		p.raw("</tr>\n")
	}
	p.raw("</tbody>\n</table>\n")
}

func (p *webPage) grid(g paper.Grid) {
	p.raw("<dl>\n")
	for _, row := range g.Rows {
		for _, f := range row {
			p.pair(f.Label, f.Text)
		}
	}
	p.raw("</dl>\n")
}

// pair is a label and what belongs to it, or room to write.
func (p *webPage) pair(label, text paper.Text) {
	p.raw("<dt>")
	p.words(label)
	p.raw("</dt><dd>")
	if sayAll(text) == "" {
		p.raw(roomToWrite)
	}
	p.words(text)
	p.raw("</dd>\n")
}

func (p *webPage) panel(b paper.Panel) {
	class := map[paper.Frame]string{paper.Calm: "panel calm", paper.Outline: "panel", paper.Alarm: "panel alarm"}[b.Frame]
	if class == "" {
		p.blocks(b.Blocks)
		return
	}
	p.raw(`<section class="`, class, "\">\n")
	p.blocks(b.Blocks)
	p.raw("</section>\n")
}

func (p *webPage) timeline(t paper.Timeline) {
	p.raw("<ol class=\"timeline\">\n")
	for _, s := range t.Stops {
		p.raw("<li><strong>")
		for i, w := range s.When {
			if i > 0 {
				p.raw(listMark([]string{sayAll(w)}))
			}
			p.words(w)
		}
		p.raw("</strong> ")
		p.words(s.Text)
		p.raw("</li>\n")
	}
	p.raw("</ol>\n")
}

// figure draws the shapes of a drawing as they are on paper.
func (p *webPage) figure(f paper.Figure) {
	d := f.Drawing
	p.raw(`<figure><svg role="img" aria-label="`, html.EscapeString(f.Alt), `" width="`, svgNumber(d.W*4/3), `" height="`, svgNumber(d.H*4/3),
		`" viewBox="0 0 `, svgNumber(d.W), " ", svgNumber(d.H), "\">\n")
	for _, s := range d.Shapes {
		p.shape(s)
	}
	for _, l := range d.Labels {
		p.raw(`<text text-anchor="middle" x="`, svgNumber(l.X), `" y="`, svgNumber(l.Y), `" font-size="`, svgNumber(l.Size), `" fill="`, svgColor(l.Color), `">`,
			html.EscapeString(l.Text), "</text>\n")
	}
	p.raw("</svg>")
	if len(f.Caption) > 0 {
		p.raw("\n")
		p.element("figcaption", f.Caption)
	}
	p.raw("</figure>\n")
}

func (p *webPage) shape(s paper.Shape) {
	p.raw(`<path d="`)
	for _, step := range s.Path {
		p.raw([...]string{"M", "L", "C", "Z"}[step.Op])
		for i, at := range step.P[:[...]int{1, 1, 3, 0}[step.Op]] {
			if i > 0 {
				p.raw(" ")
			}
			p.raw(svgNumber(at.X), " ", svgNumber(at.Y))
		}
	}
	p.raw(`" fill="`, svgColor(s.Fill), `" stroke="`, svgColor(s.Stroke), `" stroke-width="`, svgNumber(s.Width))
	if s.Round {
		p.raw(`" stroke-linecap="round" stroke-linejoin="round`)
	}
	if len(s.Dash) > 0 {
		p.raw(`" stroke-dasharray="`)
		for _, d := range s.Dash {
			p.raw(svgNumber(d), " ")
		}
	}
	p.raw("\"/>\n")
}

func svgNumber(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) }

func svgColor(c paper.Color) string {
	if c.A == 0 {
		return "none"
	}
	const digits = "0123456789abcdef"
	b := []byte{'#'}
	for _, v := range []uint8{c.R, c.G, c.B} {
		b = append(b, digits[v>>4], digits[v&15])
	}
	return string(b)
}
