package content

import (
	"regexp"
	"strings"
	"sync"
)

// Syllables counts the syllables of one English word: from the dictionary of
// the guide where it has the word, else by its spelling. Spelling alone errs on
// one common word in twenty or so; those are in the dictionary.
func Syllables(word string) int {
	if n, ok := knownSyllables(word); ok {
		return n
	}
	return spelledSyllables(word)
}

func knownSyllables(word string) (int, bool) {
	dictionary := syllableDictionary()
	word = strings.ReplaceAll(word, "'", "’")
	for _, w := range []string{word, strings.ToLower(word)} {
		if n, ok := dictionary[w]; ok {
			return n, true
		}
	}
	return 0, false
}

// syllableDictionary is the words whose spelling misleads, by their syllables.
var syllableDictionary = sync.OnceValue(func() map[string]int {
	var lists map[string][]string
	readBuiltin("guide/syllables.toml", &lists)
	counts := map[string]int{}
	for name, words := range lists {
		for _, w := range words {
			counts[w] = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}[name]
		}
	}
	return counts
})

// Rules of English spelling: a group of vowels is a syllable, save for what is
// silent, and for vowels that part.
var (
	vowelGroup = pattern(`[aeiouy]+`)
	silent     = pattern(`[^aeiouylr]e$|[aeiouylr][lr]e$|[^aeiouyszxcghl]es$|[aeioury]les$|[^cs]hes$|` +
		`[^aeiouytdl]ed$|[aeiourlwy]led$|[^aeiouyl]e(ly|ments?|ful|fully|less|ness)$|ically$|[gq]ues?$`)
	parted = pattern(`[^cstglxn]i[ao]|^i[ao]|[^l]li[ao]|[^cstgxn]iu|eo[^u]|eo$|[^qg]ua|[aeouy]ing|` +
		`[aou]y([aou]|e[^d])|ie(t|st$)|[^cstxd]ien|[^aeiou]ier$|ism|[st]hm$|creat`)
)

// pattern is a regular expression that is compiled when first asked for: a window that
// opens measures no wording.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

func spelledSyllables(word string) int {
	stem, ending, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(word), "'", "’"), "’")
	n := len(vowelGroup().FindAllString(stem, -1)) + len(parted().FindAllString(stem, -1))
	if silent().MatchString(stem) {
		n--
	}
	if saysEnding(stem, ending) {
		n++
	}
	return max(n, 1)
}

// saysEnding reports whether what follows the apostrophe is a syllable of its
// own, as in "didn’t" and "it’ll", not in "can’t" and "you’ll".
func saysEnding(stem, ending string) bool {
	switch ending {
	case "t":
		return strings.HasSuffix(stem, "dn") || strings.HasSuffix(stem, "sn")
	case "d", "ve":
		return strings.HasSuffix(stem, "d") || strings.HasSuffix(stem, "t")
	case "ll":
		return strings.HasSuffix(stem, "t")
	}
	return false
}
