package paper

import (
	"strings"
	"unicode"
)

// In a paragraph that runs from right to left, what people write from left to
// right is kept in its own order by rule, here and nowhere else, so that nobody
// who translates has to think of it: figures with their ranges, units and signs
// ("30–45", "1.5", "555-0142", "38°C", "100.4 F"), and Latin words ("FDA",
// "Harborview Joint Clinic"). Left to the algorithm alone, "30–45" would be painted
// "45–30".

// stretch is a part of a text, in runes or bytes.
type stretch struct{ from, to int }

// leftToRight lists the stretches of a text that are written from left to right.
func leftToRight(text []rune) []stretch {
	var all []stretch
	for i := 0; i < len(text); {
		end := i + 1
		switch n := bracketed(text, i-1); {
		case n > 0:
			end = i - 1 + n
		case !western(text[i]) && !opens(text, i):
			i++
			continue
		}
		for end < len(text) {
			n := joined(text, end)
			if n == 0 {
				break
			}
			end += n
		}
		all = append(all, stretch{i, end})
		i = end
	}
	return all
}

// western is what such a stretch is made of.
func western(r rune) bool {
	return r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z' || r >= 0xC0 && r < 0x250 && unicode.IsLetter(r)
}

// opens reports whether text[i] is a sign that belongs to the figure after it.
func opens(text []rune, i int) bool {
	return strings.ContainsRune("+-−$€£#<>≤≥±", text[i]) && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' &&
		(i == 0 || !western(text[i-1]))
}

// joined is how many runes from text[end] on belong to the stretch before it: 0 is
// none.
func joined(text []rune, end int) int {
	r := text[end]
	follows := end+1 < len(text) && western(text[end+1])
	switch {
	case western(r), unicode.Is(unicode.Mn, r):
		return 1
	case strings.ContainsRune("°%′″™®", r):
		return 1
	case strings.ContainsRune("-–‑.,:/'’&@_−×", r) && follows:
		return 1
	case (r == ' ' || r == '\u00a0' || r == '\u202f') && follows && (latin(text[end+1]) || latin(text[end-1])):
		return 1 // "100.4 F", "Ctrl F", two words of a name
	case strings.ContainsRune(".,;:!?", r) && end+2 < len(text) && text[end+1] == ' ' && latin(text[end+2]):
		return 2 // a sentence of Latin words goes on
	}
	return bracketed(text, end)
}

// bracketed is how many runes a space and a bracket take from text[end] on, where the
// bracket holds nothing but such a stretch: "100.4 F (38 C)". What begins a text has
// no space before it.
func bracketed(text []rune, end int) int {
	if end+2 >= len(text) || end >= 0 && text[end] != ' ' || text[end+1] != '(' || !western(text[end+2]) {
		return 0
	}
	i := end + 3
	for i < len(text) && text[i] != ')' {
		n := joined(text, i)
		if n == 0 {
			return 0
		}
		i += n
	}
	if i >= len(text) {
		return 0
	}
	return i + 1 - end
}

func latin(r rune) bool { return western(r) && (r < '0' || r > '9') }

// Isolated is a text that runs from right to left with isolates (U+2066, U+2069)
// round what is written from left to right in it, for forms that others set. A
// text that has no letters from right to left stays as it is.
func Isolated(text string) string {
	runes := []rune(text)
	if !hasRightToLeft(runes) {
		return text
	}
	var b strings.Builder
	at := 0
	for _, s := range leftToRight(runes) {
		b.WriteString(string(runes[at:s.from]))
		b.WriteRune(leftToRightIsolate)
		b.WriteString(string(runes[s.from:s.to]))
		b.WriteRune(popIsolate)
		at = s.to
	}
	b.WriteString(string(runes[at:]))
	return b.String()
}

func hasRightToLeft(text []rune) bool {
	for _, r := range text {
		if r >= 0x590 && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return true
		}
	}
	return false
}
