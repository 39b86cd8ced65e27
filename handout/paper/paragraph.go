package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
)

// paragraph is the text between two newlines. Each rune knows its span and its
// place in the string.
type paragraph struct {
	text  string
	runes []rune
	spans []int
	at    []int // bytes; one more than runes
}

// paragraphs collects the spans of a text.
func paragraphs(t Text) []paragraph {
	var out []paragraph
	var p paragraph
	var b strings.Builder
	add := func(r rune, span int) {
		p.at = append(p.at, b.Len())
		p.runes = append(p.runes, r)
		p.spans = append(p.spans, span)
		b.WriteRune(r)
	}
	end := func() {
		if len(p.runes) > 0 {
			p.text = b.String()
			p.at = append(p.at, b.Len())
			out = append(out, p)
		}
		p = paragraph{}
		b.Reset()
	}
	for i, span := range t {
		before := rune(0)
		for _, r := range span.Text {
			switch {
			case r == '\n' && before == '\r':
			case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
				add(' ', i)
				end()
			case unicode.IsControl(r):
				add(' ', i)
			case unicode.Is(unicode.Bidi_Control, r) && r != 0x200E && r != 0x200F && r != 0x61C:
			default:
				add(r, i)
			}
			before = r
		}
	}
	end()
	return out
}

// levels gives the runes of a paragraph their bidi levels, with the isolated
// spans in isolates; nil is 0 for all.
func (p paragraph) levels(t Text, rtl bool) []int8 {
	base := int8(0)
	if rtl {
		base = 1
	}
	var own []stretch // what keeps its order from left to right
	if rtl {
		own = p.leftToRight(t)
	}
	text := make([]rune, 0, len(p.runes)+8)
	from := make([]int, 0, len(p.runes))
	for i, r := range p.runes {
		if s := p.spans[i]; t[s].Isolate && (i == 0 || p.spans[i-1] != s) {
			text = append(text, firstStrongIsolate)
		}
		if len(own) > 0 && own[0].from == i {
			text = append(text, leftToRightIsolate)
		}
		from = append(from, len(text))
		text = append(text, r)
		if len(own) > 0 && own[0].to == i+1 {
			text = append(text, popIsolate)
			own = own[1:]
		}
		if s := p.spans[i]; t[s].Isolate && (i == len(p.runes)-1 || p.spans[i+1] != s) {
			text = append(text, popIsolate)
		}
	}
	all := levels(text, base)
	if all == nil {
		return nil
	}
	out := make([]int8, len(p.runes))
	for i, k := range from {
		out[i] = all[k]
	}
	return out
}

// leftToRight lists what is written from left to right in a paragraph that is not,
// parted where an isolated span begins or ends.
func (p paragraph) leftToRight(t Text) []stretch {
	var all []stretch
	start := 0
	for i := range p.runes {
		last := i == len(p.runes)-1
		if !last && (p.spans[i+1] == p.spans[i] || !t[p.spans[i]].Isolate && !t[p.spans[i+1]].Isolate) {
			continue
		}
		for _, s := range leftToRight(p.runes[start : i+1]) {
			all = append(all, stretch{start + s.from, start + s.to})
		}
		start = i + 1
	}
	return all
}

// holds says that a line may not break before runes[end] although Unicode
// would: inside a phone number, a range, a code or a web address, after its
// hyphen or stroke.
func holds(runes []rune, end int) bool {
	switch runes[end-1] {
	case '-', '/', 0x2010, 0x2013:
	default:
		return false
	}
	for i := end - 1; i >= 0 && !isSpace(runes[i]); i-- {
		if unicode.IsDigit(runes[i]) || runes[i] == '.' && runes[end-1] == '/' {
			return true
		}
	}
	for i := end; i < len(runes) && !isSpace(runes[i]); i++ {
		if unicode.IsDigit(runes[i]) {
			return true
		}
	}
	return false
}

// joins says whether r sits on the rune before it.
func joins(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.M, r) || ignorable(r))
}

// scriptOf is the script of the first letter; figures and signs alone are
// shaped with the direction's own script.
func scriptOf(runes []rune, level int8) language.Script {
	for _, r := range runes {
		if r < utf8.RuneSelf {
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				return language.Latin
			}
			continue
		}
		if sc := language.LookupScript(r); sc != language.Common && sc != language.Inherited {
			return sc
		}
	}
	if level&1 == 1 {
		return language.Arabic
	}
	return language.Latin
}
