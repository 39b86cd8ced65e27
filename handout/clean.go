package handout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"beforehand/content"
)

// maxMarks is how many marks may stand on one letter: Vietnamese needs two and
// fully pointed Arabic three; a pile of them would cover the lines above.
const maxMarks = 4

// Clean makes a text that came from outside fit to stand in a line: in NFC, on
// one line, without the invisible characters that turn the reading order or hide
// words. Joiners stay, since Persian and Indic names are spelled with them. What
// is left of the text is never cut: one longer than most characters is an error,
// as is one that has lost letters on its way here. The error is a [content.Phrase].
func Clean(s string, most int) (string, error) {
	switch {
	case !utf8.ValidString(s):
		return "", content.Say("fault.not_utf8")
	case strings.ContainsRune(s, utf8.RuneError):
		return "", content.Say("fault.lost_letter")
	case piled(s):
		return "", content.Say("fault.marks", "most", maxMarks)
	}
	s = norm.NFC.String(strings.Map(visible, s))
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
	if n := utf8.RuneCountInString(s); n > most {
		return "", content.Say("fault.long", "n", n, "most", most)
	}
	return s, nil
}

// visible keeps what can be seen or shapes its neighbours, makes every break a
// space and drops the rest: byte order marks, soft hyphens, language tags, and
// the marks of the bidirectional algorithm (UAX #9 §2), with which a name could
// reorder the date beside it. The program isolates such texts itself.
func visible(r rune) rune {
	const nonJoiner, joiner = '\u200c', '\u200d'
	switch {
	case unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp):
		return ' '
	case r == nonJoiner || r == joiner:
		return r
	case unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return -1
	}
	return r
}

// piled reports whether more marks than maxMarks follow one letter.
func piled(s string) bool {
	n := 0
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.M, r):
			n++
		case visible(r) == r:
			n = 0
		}
		if n > maxMarks {
			return true
		}
	}
	return false
}
