// Package judge reads a finished PDF file and says what a reader who cannot see it
// would stumble over. It is for tests: it knows the format and nothing of how our
// files are made, so that it cannot share their mistakes.
package judge

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// The objects of a PDF (ISO 32000-1, 7.3). Numbers are float64, strings String,
// booleans bool, null nil.
type (
	// Name is a name without its slash.
	Name string
	// String is a string's bytes.
	String string
	// Ref is a reference to an object by its number.
	Ref int
	// Dict is a dictionary.
	Dict map[Name]any
	// Array is an array.
	Array []any
	// Stream is a stream as it stands in the file, still encoded.
	Stream struct {
		Dict Dict
		Data []byte
	}
	// operator is a word of a page's contents, or of the file.
	operator string
)

var errEnd = errors.New("the end")

// scanner reads objects one after the other.
type scanner struct {
	b  []byte
	at int
}

func (s *scanner) space() {
	for s.at < len(s.b) {
		switch c := s.b[s.at]; {
		case c == '%':
			for s.at < len(s.b) && s.b[s.at] != '\n' && s.b[s.at] != '\r' {
				s.at++
			}
		case isSpace(c):
			s.at++
		default:
			return
		}
	}
}

func isSpace(c byte) bool {
	return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '
}

func isRegular(c byte) bool { return !isSpace(c) && bytes.IndexByte([]byte("()<>[]{}/%"), c) < 0 }

// next is the next object or word. Depth bounds how far arrays may nest.
func (s *scanner) next(depth int) (any, error) {
	s.space()
	if s.at >= len(s.b) {
		return nil, errEnd
	}
	if depth > 60 {
		return nil, fmt.Errorf("byte %d: nested too deep", s.at)
	}
	switch c := s.b[s.at]; {
	case c == '/':
		return s.name(), nil
	case c == '(':
		return s.literal()
	case bytes.HasPrefix(s.b[s.at:], []byte("<<")):
		return s.dict(depth)
	case c == '<':
		return s.hex()
	case c == '[':
		return s.array(depth)
	case isRegular(c):
		return s.word(), nil
	}
	return nil, fmt.Errorf("byte %d: an unexpected %q", s.at, s.b[s.at])
}

func (s *scanner) regular() string {
	from := s.at
	for s.at < len(s.b) && isRegular(s.b[s.at]) {
		s.at++
	}
	return string(s.b[from:s.at])
}

func (s *scanner) name() Name {
	s.at++
	raw := s.regular()
	var b []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if v, err := strconv.ParseUint(raw[i+1:i+3], 16, 8); err == nil {
				b = append(b, byte(v))
				i += 2
				continue
			}
		}
		b = append(b, raw[i])
	}
	return Name(b)
}

// word is a number, a reference, a constant or an operator.
func (s *scanner) word() any {
	w := s.regular()
	if v, err := strconv.ParseFloat(w, 64); err == nil {
		if n := int(v); n > 0 && float64(n) == v {
			if rest, ok := bytes.CutPrefix(s.b[s.at:], []byte(" 0 R")); ok && (len(rest) == 0 || !isRegular(rest[0])) {
				s.at += len(" 0 R")
				return Ref(n)
			}
		}
		return v
	}
	switch w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return operator(w)
}

// literal is a string in brackets.
func (s *scanner) literal() (any, error) {
	var out []byte
	depth := 0
	for ; s.at < len(s.b); s.at++ {
		switch c := s.b[s.at]; c {
		case '\\':
			s.at++
			if s.at < len(s.b) {
				out = append(out, s.b[s.at]) // ours escape brackets and backslashes only
			}
			continue
		case '(':
			depth++
			if depth == 1 {
				continue
			}
		case ')':
			depth--
			if depth == 0 {
				s.at++
				return String(out), nil
			}
		}
		out = append(out, s.b[s.at])
	}
	return nil, errors.New("a string that does not end")
}

func (s *scanner) hex() (any, error) {
	end := bytes.IndexByte(s.b[s.at:], '>')
	if end < 0 {
		return nil, errors.New("a string that does not end")
	}
	digits := s.b[s.at+1 : s.at+end]
	s.at += end + 1
	var out []byte
	half := -1
	for _, c := range digits {
		v := bytes.IndexByte([]byte("0123456789ABCDEF"), bytes.ToUpper([]byte{c})[0])
		switch {
		case isSpace(c):
		case v < 0:
			return nil, fmt.Errorf("a string with %q in it", c)
		case half < 0:
			half = v
		default:
			out = append(out, byte(half<<4|v))
			half = -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return String(out), nil
}

func (s *scanner) array(depth int) (any, error) {
	s.at++
	a := Array{}
	for {
		s.space()
		if s.at < len(s.b) && s.b[s.at] == ']' {
			s.at++
			return a, nil
		}
		v, err := s.next(depth + 1)
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

func (s *scanner) dict(depth int) (any, error) {
	s.at += 2
	d := Dict{}
	for {
		s.space()
		if bytes.HasPrefix(s.b[s.at:], []byte(">>")) {
			s.at += 2
			return d, nil
		}
		key, err := s.next(depth + 1)
		if err != nil {
			return nil, err
		}
		name, ok := key.(Name)
		if !ok {
			return nil, fmt.Errorf("byte %d: a dictionary with the key %v", s.at, key)
		}
		if d[name], err = s.next(depth + 1); err != nil {
			return nil, err
		}
	}
}
