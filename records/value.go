package records

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"beforehand/content"
)

// A visit or a clinic is a few lines; these bounds keep a wrong file from
// costing more than a sentence.
const (
	maxBytes = 256 << 10
	maxDepth = 8
)

// value is a JSON value that remembers the line it stands on.
type value struct {
	line   int
	kind   kind
	text   string // of a string; of a number, as it is written
	items  []value
	fields []field
}

type field struct {
	name string
	value
}

type kind int

const (
	null kind = iota
	boolean
	number
	text
	list
	object
)

// said is a kind as people are told of it.
func (k kind) said() any {
	switch k {
	case boolean:
		return content.Say("fault.kind.truth")
	case number:
		return content.Say("fault.kind.number")
	case text:
		return content.Say("fault.kind.text")
	case list:
		return content.Say("fault.kind.list")
	case object:
		return content.Say("fault.kind.object")
	}
	return "null" // as the file spells it
}

// Pieces of JSON, as they are shown in a sentence.
const (
	someObject = "{ … }"
	someList   = "[ … ]"
)

// parse reads one JSON value and nothing after it. It is stricter than the
// standard library: a field that stands twice, and text that is not UTF-8, are
// errors.
func parse(r io.Reader) (value, *Fault) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return value{}, &Fault{Says: content.Say("fault.unreadable", "why", err.Error())}
	}
	if len(data) > maxBytes {
		return value{}, &Fault{Says: content.Say("fault.large", "size", fmt.Sprintf("%d KB", maxBytes>>10))}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // Windows editors write one
	if len(bytes.TrimSpace(data)) == 0 {
		return value{}, &Fault{Says: content.Say("fault.empty", "nothing", "{}")}
	}
	if at := invalid(data); at >= 0 {
		return value{}, &Fault{Line: lineOf(data, at), Says: content.Say("fault.not_utf8")}
	}
	if fault := wellFormed(data); fault != nil {
		return value{}, fault
	}
	p := parser{data: data, tokens: json.NewDecoder(bytes.NewReader(data))}
	p.tokens.UseNumber()
	v := p.value(0)
	return v, p.fault
}

// invalid is where the first byte stands that is not UTF-8, or -1.
func invalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	return len(data) - len(validSuffix(data))
}

// validSuffix drops what is valid from the front.
func validSuffix(data []byte) []byte {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			break
		}
		data = data[n:]
	}
	return data
}

// lineOf counts from 1.
func lineOf(data []byte, offset int) int {
	return 1 + bytes.Count(data[:min(max(offset, 0), len(data))], []byte("\n"))
}

// wellFormed says where data stops being one JSON value.
func wellFormed(data []byte) *Fault {
	var raw json.RawMessage
	err := json.Unmarshal(data, &raw)
	if err == nil {
		return nil
	}
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return &Fault{Says: content.Say("fault.unreadable", "why", err.Error())}
	}
	at := int(syntax.Offset) - 1
	f := &Fault{Line: lineOf(data, at)}
	// The library tells these apart in its words only; a test sees that it still does.
	switch what := syntax.Error(); {
	case strings.Contains(what, "after top-level value"):
		f.Says = content.Say("fault.after_end", "brace", "}", "object", someObject)
	case strings.Contains(what, "unexpected end"):
		f.Says = content.Say("fault.cut_off", "quote", `"`, "bracket", "[", "brace", "{")
	case strings.Contains(what, "exceeded max depth"):
		return tooDeep(f.Line)
	default:
		f.Says = content.Say("fault.not_json", "found", quote(letterAt(data, at)))
	}
	return f
}

// letterAt is the letter that stands at a byte.
func letterAt(data []byte, at int) string {
	_, n := utf8.DecodeRune(data[at:])
	return string(data[at : at+n])
}

func tooDeep(line int) *Fault {
	return &Fault{Line: line, Says: content.Say("fault.deep", "most", maxDepth)}
}

// parser turns the tokens of a well-formed text into a value.
type parser struct {
	data   []byte
	tokens *json.Decoder
	read   int // bytes whose lines are counted
	line   int
	fault  *Fault // the first
}

func (p *parser) next() json.Token {
	token, err := p.tokens.Token()
	if err != nil && p.fault == nil {
		p.fault = &Fault{Line: p.line, Says: content.Say("fault.unreadable", "why", err.Error())}
	}
	end := int(p.tokens.InputOffset())
	if p.line == 0 {
		p.line = 1
	}
	p.line += bytes.Count(p.data[p.read:end], []byte("\n"))
	p.read = end
	return token
}

func (p *parser) value(depth int) value {
	token := p.next()
	v := value{line: p.line}
	switch t := token.(type) {
	case bool:
		v.kind = boolean
	case json.Number:
		v.kind, v.text = number, t.String()
	case string:
		v.kind, v.text = text, t
	case json.Delim:
		if depth == maxDepth && p.fault == nil {
			p.fault = tooDeep(p.line)
		}
		if t == '[' {
			v.kind, v.items = list, p.items(depth+1)
		} else {
			v.kind, v.fields = object, p.fields(depth+1)
		}
	default:
		v.kind = null
	}
	return v
}

func (p *parser) items(depth int) []value {
	var items []value
	for p.fault == nil && p.tokens.More() {
		items = append(items, p.value(depth))
	}
	p.next()
	return items
}

func (p *parser) fields(depth int) []field {
	var fields []field
	first := map[string]int{}
	for p.fault == nil && p.tokens.More() {
		name, _ := p.next().(string)
		if line, twice := first[name]; twice && p.fault == nil {
			p.fault = &Fault{Line: p.line, Says: content.Say("fault.twice", "field", quote(name), "line", line)}
		}
		first[name] = p.line
		fields = append(fields, field{name, p.value(depth)})
	}
	p.next()
	return fields
}

// quote shows what stands in a file: in quotes, on one line, and not all of it
// where it is long.
func quote(s string) string {
	const enough = 40
	if r := []rune(s); len(r) > enough {
		s = string(r[:enough]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
