package judge

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// painting reads the contents of one page.
type painting struct {
	*judge
	page  int
	fonts Dict
	font  *font
	open  []int // the MCIDs of the sequences that are open; -1 is an artifact
}

// painters are the operators that put something on the page (ISO 32000-1, table 51).
var painters = map[operator]bool{
	"f": true, "F": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true, "S": true, "s": true,
	"Tj": true, "TJ": true, "'": true, `"`: true, "Do": true, "sh": true, "BI": true,
}

func (p *painting) read(data []byte) {
	s := scanner{b: data}
	var args []any
	for {
		v, err := s.next(0)
		if errors.Is(err, errEnd) {
			break
		}
		if err != nil {
			p.fault("page %d: %v", p.page+1, err)
			return
		}
		op, ok := v.(operator)
		if !ok {
			args = append(args, v)
			continue
		}
		p.operate(op, args)
		args = args[:0]
	}
	if len(p.open) > 0 {
		p.fault("page %d: a sequence is not closed", p.page+1)
	}
}

func (p *painting) operate(op operator, args []any) {
	switch {
	case op == "BMC" || op == "BDC":
		p.begin(args)
	case op == "EMC":
		if len(p.open) == 0 {
			p.fault("page %d: the end of a sequence that has no beginning", p.page+1)
			return
		}
		p.open = p.open[:len(p.open)-1]
	case op == "Tf" && len(args) == 2:
		name, _ := args[0].(Name)
		p.font = p.fontOf(name)
	case painters[op]:
		if len(p.open) == 0 {
			p.fault("page %d: %s paints outside marked content", p.page+1, op)
		}
		p.say(op, args)
	}
}

func (p *painting) begin(args []any) {
	if len(p.open) > 0 {
		p.fault("page %d: a sequence begins inside another", p.page+1)
	}
	id := -1
	if len(args) == 2 {
		if d, ok := args[1].(Dict); ok {
			if n, ok := d["MCID"].(float64); ok {
				id = int(n)
			}
		}
	}
	if len(args) == 0 || id < 0 && args[0] != Name("Artifact") {
		p.fault("page %d: a sequence that is neither numbered nor an artifact", p.page+1)
	}
	p.open = append(p.open, id)
	if id >= 0 {
		m := mark{p.page, id}
		if _, twice := p.marked[m]; twice {
			p.fault("page %d: two sequences have number %d", p.page+1, id)
		}
		p.marked[m] += ""
	}
}

// say adds the words of a text operator to the sequence that is open.
func (p *painting) say(op operator, args []any) {
	if op != "Tj" && op != "TJ" || len(args) != 1 {
		return
	}
	if p.font == nil {
		p.fault("page %d: words without a font", p.page+1)
		return
	}
	var said strings.Builder
	pieces, ok := args[0].(Array)
	if !ok {
		pieces = Array{args[0]}
	}
	for _, piece := range pieces {
		if s, ok := piece.(String); ok {
			p.font.say(&said, s)
		}
	}
	p.Characters += len([]rune(said.String()))
	if n := len(p.open); n > 0 && p.open[n-1] >= 0 {
		p.marked[mark{p.page, p.open[n-1]}] += said.String()
	}
}

// font is a font of two-byte codes.
type font struct {
	name    string
	unicode map[uint16]string
	glyphs  []byte // CIDToGIDMap; nil where a code is the number of its glyph
	count   int    // of the glyphs in the font program; 0 is not known
	faults  []string
}

func (p *painting) fontOf(name Name) *font {
	r, ok := p.fonts[name].(Ref)
	if !ok {
		p.fault("page %d: there is no font %s", p.page+1, name)
		return nil
	}
	if f := p.judge.fonts[r]; f != nil {
		return f
	}
	f := &font{name: string(name), unicode: map[uint16]string{}}
	p.judge.fonts[r] = f
	d := p.dict(r)
	inner := p.dict(first(p.array(d["DescendantFonts"])))
	descriptor := p.dict(inner["FontDescriptor"])
	embedded := false
	for _, key := range []Name{"FontFile", "FontFile2", "FontFile3"} {
		s, ok := p.Get(descriptor[key]).(Stream)
		embedded = embedded || ok && len(s.Data) > 0
		if key == "FontFile2" && ok {
			program, _ := p.Decode(s)
			f.count = glyphs(program)
		}
	}
	if !embedded {
		f.fault("font %s is not embedded", name)
	}
	if s, ok := p.Get(inner["CIDToGIDMap"]).(Stream); ok {
		f.glyphs, _ = p.Decode(s)
	}
	if s, ok := p.Get(d["ToUnicode"]).(Stream); ok {
		data, err := p.Decode(s)
		if err != nil {
			f.fault("font %s: its characters cannot be read", name)
		}
		f.readUnicode(data)
	} else {
		f.fault("font %s does not say which characters it has", name)
	}
	return f
}

func first(a Array) any {
	if len(a) == 0 {
		return nil
	}
	return a[0]
}

func (f *font) fault(format string, args ...any) {
	f.faults = append(f.faults, fmt.Sprintf(format, args...))
}

// readUnicode reads a ToUnicode map (ISO 32000-1, 9.10.3).
func (f *font) readUnicode(data []byte) {
	s := scanner{b: data}
	var args []any
	for {
		v, err := s.next(0)
		if err != nil {
			return
		}
		op, ok := v.(operator)
		if !ok {
			args = append(args, v)
			continue
		}
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				f.unicode[code(args[i])] = utf(args[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				f.rangeOf(code(args[i]), code(args[i+1]), args[i+2])
			}
		}
		args = nil
	}
}

func (f *font) rangeOf(from, to uint16, what any) {
	if list, ok := what.(Array); ok {
		for i, v := range list {
			f.unicode[from+uint16(i)] = utf(v)
		}
		return
	}
	runes := []rune(utf(what))
	for c := int(from); c <= int(to) && len(runes) > 0; c++ {
		f.unicode[uint16(c)] = string(runes)
		runes[len(runes)-1]++
	}
}

func code(v any) uint16 {
	s, _ := v.(String)
	if len(s) != 2 {
		return 0
	}
	return uint16(s[0])<<8 | uint16(s[1])
}

func utf(v any) string {
	s, _ := v.(String)
	return Text("\xFE\xFF" + s)
}

// glyph is what a code shows; 0 is nothing.
func (f *font) glyph(c uint16) int {
	if f.glyphs == nil {
		return int(c)
	}
	at := 2 * int(c)
	if at+1 >= len(f.glyphs) {
		return 0
	}
	return int(f.glyphs[at])<<8 | int(f.glyphs[at+1])
}

// glyphs is how many glyphs a TrueType program has (OpenType, "maxp"); 0 where it
// does not say.
func glyphs(program []byte) int {
	const directory, record = 12, 16
	for at := directory; at+record <= len(program); at += record {
		entry := program[at : at+record]
		if string(entry[:4]) != "maxp" {
			continue
		}
		if table := int(binary.BigEndian.Uint32(entry[8:])); table >= 0 && table+6 <= len(program) {
			return int(binary.BigEndian.Uint16(program[table+4:]))
		}
	}
	return 0
}

// nothing is the character of a glyph whose text an earlier glyph has told.
const nothing = "\u200B"

// say adds the characters that a string of codes stands for.
func (f *font) say(out *strings.Builder, s String) {
	for i := 0; i+1 < len(s); i += 2 {
		c := uint16(s[i])<<8 | uint16(s[i+1])
		text, ok := f.unicode[c]
		if !ok || text == "" || strings.ContainsRune(text, 0) {
			f.fault("font %s: code %d stands for no character", f.name, c)
		}
		if glyph := f.glyph(c); glyph == 0 || glyph >= f.count && f.count > 0 {
			f.fault("font %s: code %d has no glyph", f.name, c)
		}
		if text != nothing {
			out.WriteString(text)
		}
	}
}
