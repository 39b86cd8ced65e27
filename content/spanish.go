package content

import (
	"regexp"
	"strconv"
	"strings"
)

// How Spanish wording sounds when it is read aloud. Its spelling tells the
// syllables of a word nearly always.

// FernandezHuerta is the reading ease of Spanish, 0 to 100: 70 to 80 is sixth
// grade, higher is easier. This is the formula as Law corrected it in 2011: sixty
// times the syllables of a word, and 1.02 times the words of a sentence.
func (m Measure) FernandezHuerta() float64 {
	return 206.84 - 60*m.perWord(m.Syllables) - 1.02*m.SentenceMean()
}

// Inflesz is the reading ease of Szigriszt-Pazos for Spanish, 0 to 100, in the
// bands of the INFLESZ scale: from 65 quite easy, from 80 very easy.
func (m Measure) Inflesz() float64 {
	return 206.835 - 62.3*m.perWord(m.Syllables) - m.SentenceMean()
}

// SpanishSyllables counts the syllables of one Spanish word by its spelling: two
// strong vowels part, a weak one joins its neighbor unless it has an accent; h is
// silent, and so is the u of que, gui.
func SpanishSyllables(word string) int {
	word = unheard.Replace(strings.ToLower(word))
	if rest, ok := strings.CutSuffix(word, "y"); ok {
		word = rest + "i" // "muy", "y"
	}
	n, before := 0, rune(0)
	for _, r := range word {
		if !strings.ContainsRune(strongVowels+weakVowels+accentedWeak, r) {
			before = 0
			continue
		}
		if before == 0 || parts(before, r) {
			n++
		}
		before = r
	}
	return max(n, 1)
}

const (
	strongVowels = "aeoáéó"
	weakVowels   = "iuü"
	accentedWeak = "íú"
)

var unheard = strings.NewReplacer("h", "", "que", "qe", "qué", "qé", "qui", "qi", "quí", "qí", "gue", "ge", "gué", "gé", "gui", "gi", "guí", "gí")

// parts reports whether two vowels that meet are of two syllables.
func parts(a, b rune) bool {
	strong := func(r rune) bool { return strings.ContainsRune(strongVowels, r) }
	accented := func(r rune) bool { return strings.ContainsRune(accentedWeak, r) }
	return strong(a) && strong(b) || accented(a) && strong(b) || strong(a) && accented(b)
}

var spanish = tongue{
	speak: speakSpanish,
	never: []string{"p.", "ej.", "dr.", "dra.", "sr.", "sra.", "núm.", "aprox.", "a."},
	maybe: []string{"etc.", "m.", "ud.", "uds.", "ee.uu."},
}

var spanishJoiners = strings.NewReplacer("–", " a ", "—", " ", "/", " ", "&", " y ", "°", " grados ", "+", " ", "=", " ")

// speakSpanish tells how a token is said, its figures in words.
func speakSpanish(token, _ string) []spokenWord {
	var words []spokenWord
	for part := range strings.FieldsSeq(spanishJoiners.Replace(token)) {
		words = append(words, speakSpanishPart(strings.Trim(part, ".,;:!?¡¿()[]{}*“”«»‘’\"'…-"))...)
	}
	return words
}

var spanishLetter = regexp.MustCompile(`^\pL$`)

func speakSpanishPart(s string) []spokenWord {
	switch {
	case s == "":
		return nil
	case strings.Contains(s, masked):
		return []spokenWord{{masked, 1}}
	case phone.MatchString(s):
		return spanishDigits(s)
	case clockTime.MatchString(s):
		m := clockTime.FindStringSubmatch(s)
		words := spanishNumber(m[1])
		if m[2] != "00" {
			words = append(words, spanishNumber(m[2])...)
		}
		return words
	case amount.MatchString(s):
		return spanishAmount(s)
	case s == "%":
		return []spokenWord{{"por", 1}, {"ciento", 2}}
	case s == "m": // of "a. m."
		return []spokenWord{{"eme", 2}}
	case spanishLetter.MatchString(s):
		return []spokenWord{{s, 1}}
	case acronym.MatchString(s):
		return []spokenWord{{s, spanishLetters(s)}}
	}
	n := 0
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '-' || r == '.' || r == '@' || r == '_' }) {
		if startsWithDigit(part) {
			for _, w := range spanishDigits(part) {
				n += w.syllables
			}
			continue
		}
		n += SpanishSyllables(part)
	}
	return []spokenWord{{s, max(n, 1)}}
}

// spanishLetters are the syllables of letters said one by one: efe, de, a.
func spanishLetters(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("FLMNRSXZ", r):
			n += 2
		case strings.ContainsRune("HJ", r):
			n += 2
		case r == 'W' || r == 'Y':
			n += 3
		default:
			n++
		}
	}
	return n
}

func spanishDigits(s string) []spokenWord {
	var words []spokenWord
	for _, r := range s {
		if r >= '0' && r <= '9' {
			words = append(words, spanishNumber(string(r))...)
		}
	}
	return words
}

func spanishAmount(s string) []spokenWord {
	m := amount.FindStringSubmatch(s)
	words := spanishNumber(strings.ReplaceAll(m[2], ",", ""))
	if m[3] != "" {
		words = append(append(words, spokenWord{"punto", 2}), spanishDigits(m[3])...)
	}
	if m[1] != "" {
		words = append(words, spokenWord{"dólares", 3})
	}
	if m[4] != "" {
		words = append(words, spokenWord{"por", 1}, spokenWord{"ciento", 2})
	}
	return words
}

// spanishNumber says a whole number in words, below a billion; longer ones digit
// by digit.
func spanishNumber(figures string) []spokenWord {
	n, err := strconv.Atoi(figures)
	if err != nil || n < 0 || n >= 1_000_000_000 {
		return spanishDigits(figures)
	}
	var words []spokenWord
	for w := range strings.FieldsSeq(spanishCardinal(n)) {
		words = append(words, spokenWord{w, SpanishSyllables(w)})
	}
	return words
}

var (
	spanishSmall = strings.Fields("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince " +
		"dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis " +
		"veintisiete veintiocho veintinueve")
	spanishTens     = strings.Fields("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
	spanishHundreds = strings.Fields("- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos")
)

func spanishCardinal(n int) string {
	rest := func(head string, n int) string {
		if n == 0 {
			return head
		}
		return head + " " + spanishCardinal(n)
	}
	switch {
	case n < len(spanishSmall):
		return spanishSmall[n]
	case n < 100 && n%10 > 0:
		return spanishTens[n/10] + " y " + spanishSmall[n%10]
	case n < 100:
		return spanishTens[n/10]
	case n == 100:
		return "cien"
	case n < 1000:
		return rest(spanishHundreds[n/100], n%100)
	case n < 2000:
		return rest("mil", n%1000)
	case n < 1_000_000:
		return rest(spanishCardinal(n/1000)+" mil", n%1000)
	case n < 2_000_000:
		return rest("un millón", n%1_000_000)
	}
	return rest(spanishCardinal(n/1_000_000)+" millones", n%1_000_000)
}
