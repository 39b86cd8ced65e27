package content

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Text is wording in one reading order: pieces of plain words, stress, links to
// the glossary, and holes to be filled.
//
// In a words file it is written with three marks and no others: **stress**,
// [shown words](term) for a link to the glossary, and {hole}. Stress may hold
// links and holes, and a link may hold stress and holes; a link holds no link.
type Text []Piece

// Piece is a stretch of a Text.
type Piece struct {
	Words string
	Bold  bool
	Term  string // id of the glossary term that explains these words
	Hole  string // name of what is put in here; Words is then empty
	Put   bool   // came from outside the wording: a name, a date, a number, which must not disturb the order of its line
}

// Plain makes a Text of words as they stand, without marks. No words are no
// Text.
func Plain(words string) Text {
	if words == "" {
		return nil
	}
	return Text{{Words: words}}
}

// ParseText reads wording with its marks. The error says what is wrong with
// which mark, and where.
func ParseText(s string) (Text, error) {
	p := textParser{link: -1}
	for at := 0; at < len(s); {
		n, err := p.next(s[at:])
		if err != nil {
			return nil, fmt.Errorf("%w, at “%s”", err, start(s[at:]))
		}
		at += n
	}
	p.flush()
	switch {
	case p.bold:
		return nil, errors.New("** has no second **: close the stress")
	case p.link >= 0:
		return nil, errors.New("[ has no ](term): close the link")
	}
	return p.text, nil
}

type textParser struct {
	text  Text
	words string // of the piece being read
	bold  bool
	link  int // where in text the open link began; -1 outside
}

// marks are the bytes that are no words, or may be none.
var marks = func() (all [256]bool) {
	for _, b := range []byte("*[]{}\x7f") {
		all[b] = true
	}
	for b := range ' ' {
		all[b] = true
	}
	return all
}()

// next reads one mark, or the words before the next, from the start of s, which is
// not empty, and returns how long it was.
func (p *textParser) next(s string) (int, error) {
	switch {
	case strings.HasPrefix(s, "**"):
		p.flush()
		p.bold = !p.bold
		return 2, nil
	case s[0] == '[':
		return 1, p.open()
	case s[0] == ']':
		return p.close(s)
	case s[0] == '{':
		return p.hole(s)
	case s[0] == '}':
		return 0, errors.New("} has no { before it")
	case s[0] < ' ' || s[0] == 0x7f:
		return 0, errors.New("a line break, tab or control character: one paragraph is one line")
	}
	n := 1
	for n < len(s) && !marks[s[n]] {
		n++
	}
	p.words += s[:n]
	return n, nil
}

func (p *textParser) flush() {
	if p.words != "" {
		p.text = append(p.text, Piece{Words: p.words, Bold: p.bold})
		p.words = ""
	}
}

func (p *textParser) open() error {
	if p.link >= 0 {
		return errors.New("[ inside a link: close the first link with ](term)")
	}
	p.flush()
	p.link = len(p.text)
	return nil
}

func (p *textParser) close(s string) (int, error) {
	if p.link < 0 {
		return 0, errors.New("] has no [ before it")
	}
	rest, ok := strings.CutPrefix(s, "](")
	term, _, closed := strings.Cut(rest, ")")
	if !ok || !closed || !isID(term) {
		return 0, errors.New("a link ends with ](term), the term an id")
	}
	p.flush()
	if p.link == len(p.text) {
		return 0, errors.New("a link without words")
	}
	for i := p.link; i < len(p.text); i++ {
		p.text[i].Term = term
	}
	p.link = -1
	return len("](") + len(term) + len(")"), nil
}

func (p *textParser) hole(s string) (int, error) {
	name, _, closed := strings.Cut(s[1:], "}")
	if !closed || !isID(name) {
		return 0, errors.New("a hole is {name}: lower case, digits, underscore")
	}
	p.flush()
	p.text = append(p.text, Piece{Hole: name, Bold: p.bold})
	return len("{") + len(name) + len("}"), nil
}

// start is enough of s to find it by.
func start(s string) string {
	const enough = 24
	r := []rune(s)
	if len(r) <= enough {
		return s
	}
	return string(r[:enough]) + "…"
}

// isID reports whether s can name something: lower case letters, digits,
// underscore.
func isID(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return s != ""
}

// String is the words alone, with holes as {name}.
func (t Text) String() string {
	var b strings.Builder
	for _, p := range t {
		if p.Hole != "" {
			b.WriteString("{" + p.Hole + "}")
		} else {
			b.WriteString(p.Words)
		}
	}
	return b.String()
}

// Holes names what is to be put in, each once, in alphabetical order.
func (t Text) Holes() []string {
	var names []string
	for _, p := range t {
		if p.Hole != "" {
			names = append(names, p.Hole)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Terms names the glossary terms linked, each once, in alphabetical order.
func (t Text) Terms() []string {
	var ids []string
	for _, p := range t {
		if p.Term != "" {
			ids = append(ids, p.Term)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// stopped reports whether what was put in last ends with a stop of its own.
func stopped(t Text) bool {
	return len(t) > 0 && t[len(t)-1].Put && strings.HasSuffix(t[len(t)-1].Words, ".")
}

// Fill puts with[hole] in the place of each hole. What is put in takes on the
// stress and the link of its hole. A hole that with does not name stays; one
// that it names with nothing goes. The caller must not change the result.
func (t Text) Fill(with map[string]Text) Text {
	if !slices.ContainsFunc(t, func(p Piece) bool { return p.Hole != "" }) {
		return t // most wording has none
	}
	filled := make(Text, 0, len(t))
	for _, p := range t {
		in, ok := with[p.Hole]
		if p.Hole == "" || !ok {
			if stopped(filled) && strings.HasPrefix(p.Words, ".") {
				p.Words = p.Words[1:] // "9:00 a. m." ends the sentence too
			}
			if p.Words != "" || p.Hole != "" {
				filled = append(filled, p)
			}
			continue
		}
		for _, q := range in {
			q.Bold = q.Bold || p.Bold
			if p.Term != "" {
				q.Term = p.Term
			}
			filled = append(filled, q)
		}
	}
	return filled
}
