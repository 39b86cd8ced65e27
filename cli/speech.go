package cli

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"beforehand/content"
	"beforehand/handout/paper"
)

// What is said on the terminal is said in the language of the person's system.

// words are those of the terminal.
func (s *session) words() *content.Words {
	if s.spoken == nil {
		s.spoken = s.speak()
	}
	return s.spoken
}

func (s *session) speak() *content.Words {
	for _, l := range append(langsOf(s.Locale), content.English) {
		if w, ok := s.guide.Words(l); ok {
			return w
		}
	}
	panic("cli: the guide has no English") // it is not read without
}

// langsOf are the languages that a locale asks for, the closest first: of
// "es_MX.UTF-8" es-MX, then es.
func langsOf(locale string) []content.Lang {
	name, _, _ := strings.Cut(locale, "@")
	name, _, _ = strings.Cut(name, ".")
	if name == "" || name == "C" || name == "POSIX" {
		return nil
	}
	var langs []content.Lang
	for name = strings.ReplaceAll(name, "_", "-"); name != ""; name = name[:max(0, strings.LastIndexByte(name, '-'))] {
		langs = append(langs, content.Lang(name))
	}
	return langs
}

// told is an error as it is said, a line for each thing. What is wrong with a guide is
// told in English, to those who write one.
func (s *session) told(err error) []string {
	if told, ok := err.(content.Told); ok {
		var lines []string
		for _, line := range told.Lines(s.words()) {
			lines = append(lines, s.line(line))
		}
		return lines
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var lines []string
		for _, one := range joined.Unwrap() {
			lines = append(lines, s.told(one)...)
		}
		return lines
	}
	return strings.Split(err.Error(), "\n")
}

// tell tells the person something.
func (s *session) tell(p content.Phrase) { s.say(s.phrase(p)) }

// say writes a line to where what is said goes.
func (s *session) say(line string) { fmt.Fprintf(s.Err, "beforehand: %s\n", line) }

// phrase is a phrase as it stands on the terminal.
func (s *session) phrase(p content.Phrase) string { return s.line(p.In(s.words())) }

// The marks of the bidirectional algorithm (UAX #9) that keep a part of a line in its
// own order: from right to left, from where it begins to its end, and by its first
// letter.
const (
	rightToLeftIsolate = '\u2067'
	firstStrongIsolate = '\u2068'
	popIsolate         = '\u2069'
)

// line is a text as it stands on a terminal, which knows nothing of its direction. In
// a language from right to left the text is one part of the line, and so is each name
// of a file, a field or a flag within it.
func (s *session) line(t content.Text) string {
	if !s.words().RTL() {
		return t.String()
	}
	var b strings.Builder
	b.WriteRune(rightToLeftIsolate)
	for _, p := range t {
		if p.Put {
			b.WriteString(string(firstStrongIsolate) + p.Words + string(popIsolate))
		} else {
			b.WriteString(paper.Isolated(p.Words))
		}
	}
	b.WriteRune(popIsolate)
	return b.String()
}

// carried closes at the end of each line the parts that are open there, and opens them
// again on the next: the marks hold to the end of a line and no longer.
func carried(text string) string {
	var open []rune
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		words := strings.TrimLeft(line, " ")
		b.WriteString(line[:len(line)-len(words)] + string(open))
		for _, r := range words {
			switch {
			case r >= '\u2066' && r <= firstStrongIsolate:
				open = append(open, r)
			case r == popIsolate && len(open) > 0:
				open = open[:len(open)-1]
			}
		}
		b.WriteString(words + strings.Repeat(string(popIsolate), len(open)) + "\n")
	}
	return b.String()
}

// wide is how many columns of a terminal a text takes: marks have none of their own.
func wide(text string) int {
	n := utf8.RuneCountInString(text)
	for _, r := range text {
		if unicode.In(r, unicode.Cf, unicode.Mn) {
			n--
		}
	}
	return n
}

// padded fills a text with spaces up to some columns.
func padded(text string, columns int) string {
	return text + strings.Repeat(" ", max(0, columns-wide(text)))
}
