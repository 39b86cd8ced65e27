package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Words are searched for without capitals, accents and what else people leave out
// when they type. Arabic letters that are written one for another become one, and
// its vowel marks and the stretching line go.

// token is a word as it is compared, and the stretch in which it stands.
type token struct {
	word string
	Span
}

// tokens are the words of a string. An apostrophe does not part a word, a hyphen
// does.
func tokens(s string) []token {
	var found []token
	var word strings.Builder
	from, to := 0, 0
	end := func() {
		if word.Len() > 0 {
			found = append(found, token{word.String(), Span{from, to}})
			word.Reset()
		}
	}
	for at, r := range s {
		folded, within := fold(r)
		switch {
		case folded != "":
			if word.Len() == 0 {
				from = at
			}
			word.WriteString(folded)
			to = at + utf8.RuneLen(r)
		case within && word.Len() > 0:
			if !apostrophe(r) {
				to = at + utf8.RuneLen(r)
			}
		default:
			end()
		}
	}
	end()
	return found
}

// fold is the form in which a letter or digit is compared, which may be of more
// than one letter. What is nothing of its own may yet stand within a word.
func fold(r rune) (folded string, within bool) {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return string(r), true
	case 'A' <= r && r <= 'Z':
		return string(r + 'a' - 'A'), true
	case r == utf8.RuneError:
		return "", false
	case apostrophe(r) || r == tatweel || unicode.In(r, unicode.M, unicode.Cf):
		return "", true
	case r < utf8.RuneSelf:
		return "", false
	}
	var out strings.Builder
	for _, part := range norm.NFKD.String(string(r)) {
		part = unicode.ToLower(part)
		if plain, ok := plainLetters[part]; ok {
			out.WriteString(plain)
		} else if unicode.In(part, unicode.L, unicode.Nd) {
			out.WriteRune(part)
		}
	}
	return out.String(), false
}

// Folded is a text in which letters stand as they are compared: small, without
// accents and marks.
func Folded(s string) string {
	var out strings.Builder
	for _, r := range s {
		switch folded, within := fold(r); {
		case folded != "":
			out.WriteString(folded)
		case within && !apostrophe(r):
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

const tatweel = '\u0640'

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// plainLetters are those that Unicode does not take apart.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h",
	'ٱ': "ا", 'ى': "ي", 'ی': "ي", 'ې': "ي", 'ة': "ه", 'ک': "ك", 'ء': "",
	'٠': "0", '١': "1", '٢': "2", '٣': "3", '٤': "4", '٥': "5", '٦': "6", '٧': "7", '٨': "8", '٩': "9",
	'۰': "0", '۱': "1", '۲': "2", '۳': "3", '۴': "4", '۵': "5", '۶': "6", '۷': "7", '۸': "8", '۹': "9",
}

// reach is how many bytes of a word its first n folded letters take, with the marks
// on the last.
func reach(word string, n int) int {
	letters := 0
	for at, r := range word {
		if letters >= n && !unicode.Is(unicode.M, r) {
			return at
		}
		folded, _ := fold(r)
		letters += utf8.RuneCountInString(folded)
	}
	return len(word)
}

// articles begin an Arabic word and are no part of what it is looked up by.
var articles = []string{"وال", "بال", "فال", "كال", "ال", "لل"}

// bare is an Arabic word without its article.
func (t token) bare(s string) (token, bool) {
	const least = 3 // letters that must stay
	for _, a := range articles {
		if rest, ok := strings.CutPrefix(t.word, a); ok && utf8.RuneCountInString(rest) >= least {
			from := t.From + reach(s[t.From:t.To], utf8.RuneCountInString(a))
			return token{rest, Span{from, t.To}}, true
		}
	}
	return token{}, false
}

// stem is a word without the ending of a plural. Three letters stay at least.
func stem(word string) string {
	const least = 3
	rest, ok := strings.CutSuffix(word, "s")
	if !ok || len(rest) < least || ends(rest, "s", "u", "i") { // "press", "virus", "sepsis"
		return word
	}
	short, ok := strings.CutSuffix(rest, "e")
	switch {
	case !ok || len(short) < least:
		return rest
	case ends(short, "s", "x", "z", "ch", "sh"):
		return short
	case ends(short, "i") && len(short) > least:
		return short[:len(short)-1] + "y"
	}
	return rest
}

func ends(word string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(word, e) })
}

// almost reports whether a word is another, or how another begins, but for one letter
// that is wrong, missing, too many, or changed places with the next.
func almost(word, other []rune) bool {
	for n := len(word) - 1; n <= len(word)+1; n++ {
		if n <= len(other) && oneEdit(word, other[:n]) {
			return true
		}
	}
	return false
}

func oneEdit(a, b []rune) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 2 && len(b) == 2 {
		return a[0] == b[1] && a[1] == b[0]
	}
	return len(a) <= 1 && len(b) <= 1
}
