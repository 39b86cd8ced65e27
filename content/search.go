package content

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Passage is a piece of the guide that can be searched for, told whole.
type Passage struct {
	ID, Kind    string
	Title, Text string
	Also        string // more words that it is found by, which are not shown
	Worth       int    // counts for it beside how well it fits
}

// Span is a stretch of a string, in bytes.
type Span struct{ From, To int }

// Found is a passage in which words stand that were searched for.
type Found struct {
	Passage     int    // its place in the list that the index was made of
	Title, Text []Span // where the words stand, the first one first
}

// Alike is what a language adds to a search.
type Alike struct {
	Groups []string // words that mean nearly the same: "swelling swollen puffy"
	Little []string // words that do not say what is looked for: "the", "my"
}

// Index finds passages by the words in them. It is made once and read only after
// that, so that a search costs no more than a look at each different word.
type Index struct {
	passages []Passage
	terms    []term
	alike    map[string][]string // by stem, the stems that mean the same
	little   map[string]bool
}

// term is a word with the places where it stands.
type term struct {
	word, stem string
	letters    []rune
	stands     []standing
}

// standing is one place of a word.
type standing struct {
	passage int
	part    part
	Span
}

// part is which words of a passage.
type part uint8

const (
	inAlso part = iota
	inText
	inTitle
)

func (p Passage) part(in part) string {
	return [...]string{inAlso: p.Also, inText: p.Text, inTitle: p.Title}[in]
}

// NewIndex reads passages. Of those that fit a search equally well, the first one
// comes first.
func NewIndex(passages []Passage, a Alike) *Index {
	x := &Index{passages: passages, alike: map[string][]string{}, little: map[string]bool{}}
	at := map[string]int{}
	for i, p := range passages {
		for _, in := range []part{inTitle, inText, inAlso} {
			for _, t := range variants(p.part(in)) {
				n, ok := at[t.word]
				if !ok {
					n = len(x.terms)
					at[t.word] = n
					x.terms = append(x.terms, term{word: t.word, stem: stem(t.word), letters: []rune(t.word)})
				}
				x.terms[n].stands = append(x.terms[n].stands, standing{i, in, t.Span})
			}
		}
	}
	for _, group := range a.Groups {
		x.group(tokens(group))
	}
	for _, words := range a.Little {
		for _, t := range tokens(words) {
			x.little[t.word] = true
		}
	}
	return x
}

func (x *Index) group(words []token) {
	roots := make([]string, len(words))
	for i, t := range words {
		roots[i] = stem(t.word)
	}
	for i, root := range roots {
		x.alike[root] = append(append(x.alike[root], roots[:i]...), roots[i+1:]...)
	}
}

// variants are the words of a string with the other forms in which they may be
// typed: two joined by a hyphen as one, an Arabic word without its article.
func variants(s string) []token {
	words := tokens(s)
	for i, t := range words[:len(words):len(words)] {
		if b, ok := t.bare(s); ok {
			words = append(words, b)
		}
		if i > 0 && hyphen(s[words[i-1].To:t.From]) {
			words = append(words, token{words[i-1].word + t.word, Span{words[i-1].From, t.To}})
		}
	}
	return words
}

func hyphen(s string) bool { return s == "-" || s == "\u2010" || s == "\u2011" }

// How well a word fits, from least to most. In a title, any way of fitting is worth
// more than the best in a text.
const (
	fitsTypo = 1 + iota
	fitsAlike
	fitsBegin
	fitsPlural
	fitsWhole
	titleMore
)

// Find gives the passages in which every word of a query stands, or how it begins,
// or a word like it; the best first. A word that stands nowhere may have one letter
// wrong. Where no passage has all words, those come that have most of them, if that
// is half or more, and all is false.
func (x *Index) Find(query string) (found []Found, all bool) {
	words := x.wanted(query)
	if len(words) == 0 {
		return nil, false
	}
	found = make([]Found, len(x.passages))
	sums, has := make([]int, len(x.passages)), make([]int, len(x.passages))
	best, most := make([]int, len(x.passages)), 0
	for _, w := range words {
		clear(best)
		x.look(w, found, best)
		for i, b := range best {
			if b > 0 {
				sums[i] += b
				has[i]++
				most = max(most, has[i])
			}
		}
	}
	if most == 0 || 2*most < len(words) {
		return nil, false
	}
	for i := range found {
		found[i].Passage = i
		found[i].Title, found[i].Text = inOrder(found[i].Title), inOrder(found[i].Text)
		sums[i] += x.passages[i].Worth
	}
	found = slices.DeleteFunc(found, func(f Found) bool { return has[f.Passage] < most })
	slices.SortStableFunc(found, func(a, b Found) int { return cmp.Compare(sums[b.Passage], sums[a.Passage]) })
	return found, most == len(words)
}

// mostWords is how many words of a query are looked at.
const mostWords = 10

// wanted are the words of a query that say what is looked for: all where none does.
func (x *Index) wanted(query string) []string {
	var all, telling []string
	for _, t := range tokens(query) {
		if slices.Contains(all, t.word) {
			continue
		}
		all = append(all, t.word)
		if !x.little[t.word] {
			telling = append(telling, t.word)
		}
	}
	if len(telling) == 0 {
		telling = all
	}
	return telling[:min(len(telling), mostWords)]
}

// look notes how well a word fits each passage, and where it stands there.
func (x *Index) look(word string, found []Found, best []int) {
	root, any := stem(word), false
	single := strings.TrimSuffix(word, "es") // of a Spanish plural
	alike := x.alike[root]
	for i := range x.terms {
		t := &x.terms[i]
		fits := 0
		switch {
		case t.word == word:
			fits = fitsWhole
		case t.stem == root || t.word == single:
			fits = fitsPlural
		case strings.HasPrefix(t.word, word):
			fits = fitsBegin
		case slices.Contains(alike, t.stem):
			fits = fitsAlike
		}
		if fits > 0 {
			any = true
			x.note(t, fits, word, found, best)
		}
	}
	const least = 5 // letters of a word that may have one wrong
	if letters := []rune(word); !any && len(letters) >= least {
		for i := range x.terms {
			if t := &x.terms[i]; almost(letters, t.letters) {
				x.note(t, fitsTypo, word, found, best)
			}
		}
	}
}

// note adds the places of a term to what was found.
func (x *Index) note(t *term, fits int, word string, found []Found, best []int) {
	for _, s := range t.stands {
		worth, span := fits, s.Span
		if fits == fitsBegin {
			full := x.passages[s.passage].part(s.part)[s.From:s.To]
			span.To = s.From + reach(full, utf8.RuneCountInString(word))
		}
		switch f := &found[s.passage]; s.part {
		case inTitle:
			worth += titleMore
			f.Title = append(f.Title, span)
		case inText:
			f.Text = append(f.Text, span)
		}
		best[s.passage] = max(best[s.passage], worth)
	}
}

// inOrder sorts stretches and joins those that overlap.
func inOrder(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && s.From < joined[n-1].To {
			joined[n-1].To = max(joined[n-1].To, s.To)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}
