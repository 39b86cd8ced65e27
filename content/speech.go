package content

import (
	"regexp"
	"strconv"
	"strings"
)

// How English wording sounds when it is read aloud: which words there are, and
// how many syllables each has. Readability is measured on that.

// spokenWord is a word as it is said: "100" is two, "one" and "hundred".
type spokenWord struct {
	word      string
	syllables int
}

// masked stands in a text for a name that cannot be said in easier words. It is
// a word of one syllable.
const masked = "\uFFFC"

// speak tells how a token is said: what stands between two spaces, with its
// punctuation. before is the token that it follows.
func speak(token, before string) []spokenWord {
	var words []spokenWord
	token = span.ReplaceAllString(token, "$1 to $2")
	for part := range strings.FieldsSeq(joiners.Replace(token)) {
		words = append(words, speakPart(part, before)...)
		before = part
	}
	return words
}

var (
	// span is a dash that is read "to".
	span = regexp.MustCompile(`(\d)–(\d)`)
	// joiners are read as words, or as the space between two.
	joiners = strings.NewReplacer("–", " ", "—", " ", "/", " ", "&", " and ", "°", " degrees ", "+", " ", "=", " ")
)

var (
	clockTime = regexp.MustCompile(`^(\d{1,2}):(\d\d)$`)
	amount    = regexp.MustCompile(`^(\$?)(\d[\d,]*)(?:\.(\d+))?(%?)$`)
	phone     = regexp.MustCompile(`^\d+(-[0-9]+)+$|^(911|999|112|988)$`)
	ordinal   = regexp.MustCompile(`^(\d+)(st|nd|rd|th)$`)
	acronym   = regexp.MustCompile(`^([A-Z]{2,6})s?$`)
)

func speakPart(s, before string) []spokenWord {
	s = strings.Trim(s, ".,;:!?()[]{}*“”‘’\"'…-")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "’s"), "'s")
	switch {
	case s == "":
		return nil
	case strings.Contains(s, masked):
		return []spokenWord{{masked, 1}}
	case phone.MatchString(s):
		return digits(s)
	case clockTime.MatchString(s):
		return speakClock(s)
	case amount.MatchString(s):
		return speakAmount(s)
	case ordinal.MatchString(s):
		n, _ := strconv.Atoi(ordinal.FindStringSubmatch(s)[1])
		return cardinal(n) // "third" for "three": the same beat, or nearly
	case (s == "am" || s == "pm") && startsWithDigit(before):
		return []spokenWord{{s, 2}}
	}
	return []spokenWord{{s, syllablesOf(s)}}
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// syllablesOf counts a word that is not a number: one with hyphens by its parts.
func syllablesOf(s string) int {
	if n, ok := knownSyllables(s); ok {
		return n
	}
	sum := 0
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '.' || r == '@' || r == '_' }) {
		switch {
		case acronym.MatchString(part):
			sum += letters(acronym.FindStringSubmatch(part)[1])
		case startsWithDigit(part):
			for _, w := range speakAmount(part) {
				sum += w.syllables
			}
		default:
			sum += Syllables(part)
		}
	}
	return max(sum, 1)
}

// letters counts letters said one by one: FDA is three syllables, W alone is.
func letters(s string) int { return len(s) + 2*strings.Count(s, "W") }

func digits(s string) []spokenWord {
	var words []spokenWord
	for _, r := range s {
		if r >= '0' && r <= '9' {
			words = append(words, cardinal(int(r-'0'))...)
		}
	}
	return words
}

func speakClock(s string) []spokenWord {
	m := clockTime.FindStringSubmatch(s)
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	words := cardinal(hour)
	switch {
	case minute == 0:
		return words
	case minute < 10:
		words = append(words, spokenWord{"oh", 1})
	}
	return append(words, cardinal(minute)...)
}

func speakAmount(s string) []spokenWord {
	m := amount.FindStringSubmatch(s)
	if m == nil {
		return digits(s)
	}
	n, err := strconv.Atoi(strings.ReplaceAll(m[2], ",", ""))
	if err != nil || n >= 1_000_000_000 {
		return digits(s)
	}
	var words []spokenWord
	if isYear := n >= 1900 && n < 2100 && len(s) == 4; isYear {
		words = append(cardinal(n/100), cardinal(n%100)...)
	} else {
		words = cardinal(n)
	}
	if m[3] != "" {
		words = append(append(words, spokenWord{"point", 1}), digits(m[3])...)
	}
	if m[1] != "" {
		words = append(words, spokenWord{"dollars", 2})
	}
	if m[4] != "" {
		words = append(words, spokenWord{"percent", 2})
	}
	return words
}

var (
	small = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens  = strings.Fields("zero ten twenty thirty forty fifty sixty seventy eighty ninety")
)

// cardinal says a whole number, zero to below a billion. "Forty-five" is one
// word.
func cardinal(n int) []spokenWord {
	switch {
	case n < 20:
		return []spokenWord{{small[n], Syllables(small[n])}}
	case n < 100:
		w := spokenWord{tens[n/10], Syllables(tens[n/10])}
		if n%10 > 0 {
			one := cardinal(n % 10)[0]
			w = spokenWord{w.word + "-" + one.word, w.syllables + one.syllables}
		}
		return []spokenWord{w}
	case n < 1000:
		return large(n, 100, spokenWord{"hundred", 2})
	case n < 1_000_000:
		return large(n, 1000, spokenWord{"thousand", 2})
	}
	return large(n, 1_000_000, spokenWord{"million", 2})
}

func large(n, unit int, name spokenWord) []spokenWord {
	words := append(cardinal(n/unit), name)
	if n%unit > 0 {
		words = append(words, cardinal(n%unit)...)
	}
	return words
}
