package paper

import (
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// shaper is what one goroutine needs in order to shape: a font.Face caches as
// it goes and may not be shared.
type shaper struct {
	fonts     *Fonts
	harfbuzz  shaping.HarfbuzzShaper
	faces     map[*Face]*font.Face
	languages map[string]language.Language
	segments  segmenter.Segmenter
}

// shaper takes one from the pool; give it back with release.
func (f *Fonts) shaper() *shaper {
	if s, ok := f.shapers.Get().(*shaper); ok {
		return s
	}
	return &shaper{fonts: f, faces: map[*Face]*font.Face{}, languages: map[string]language.Language{}}
}

func (s *shaper) release() { s.fonts.shapers.Put(s) }

func (s *shaper) face(f *Face) *font.Face {
	face := s.faces[f]
	if face == nil {
		face = font.NewFace(f.Font)
		s.faces[f] = face
	}
	return face
}

func (s *shaper) language(lang string) language.Language {
	l, ok := s.languages[lang]
	if !ok {
		l = language.NewLanguage(lang)
		if len(s.languages) < 64 {
			s.languages[lang] = l
		}
	}
	return l
}

// word is a shaped piece of text that no line break divides, with the white
// space after it. It is shared by all documents and never written to.
type word struct {
	glyphs  []Glyph // From and To count from the start of the word
	advance int32   // of all glyphs, in font units
	trail   int32   // of the white space at the end
	ink     int     // bytes before that white space
}

// wordKey is what a word's shape depends on: bytes from to to of token, in the
// company of the rest of it.
type wordKey struct {
	token    string
	from, to int
	face     *Face
	rtl      bool
	script   language.Script
	lang     string
}

// words remembers shaped words. It holds glyphs only: a shaping.Output would keep its
// font.Face alive, and that its caches.
type words struct {
	mu sync.Mutex // who waits for it spins: see recent.Shelf
	m  map[wordKey]*word
}

// mostWords bounds the memory: about 2 MB, and twice the words of a guide.
const mostWords = 1 << 12

func (c *words) get(k wordKey) *word {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.m[k]
}

func (c *words) put(k wordKey, w *word) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.m == nil || len(c.m) >= mostWords {
		c.m = make(map[wordKey]*word, mostWords/8)
	}
	k.token = strings.Clone(k.token)
	c.m[k] = w
}

// word shapes bytes k.from to k.to of k.token.
func (s *shaper) word(k wordKey) *word {
	// What no one repeats, such as a URL of a thousand characters, is not kept.
	const longest = 64
	if len(k.token) <= longest {
		if w := s.fonts.words.get(k); w != nil {
			return w
		}
	}
	w := s.shape(k)
	if len(k.token) <= longest {
		s.fonts.words.put(k, w)
	}
	return w
}

func (s *shaper) shape(k wordKey) *word {
	runes := []rune(k.token)
	bytesAt := make([]int, len(runes)+1)
	from, to := 0, len(runes)
	i := 0
	for b := range k.token {
		bytesAt[i] = b
		if b == k.from {
			from = i
		}
		if b == k.to {
			to = i
		}
		i++
	}
	bytesAt[len(runes)] = len(k.token)
	out := s.harfbuzz.ShapeNoExtents(shaping.Input{
		Text: runes, RunStart: from, RunEnd: to,
		Direction: directionOf(k.rtl),
		Face:      s.face(k.face),
		Size:      fixed.I(k.face.Upem),
		Script:    k.script,
		Language:  s.language(k.lang),
	})
	return wordOf(out.Glyphs, k, bytesAt)
}

func directionOf(rtl bool) di.Direction {
	if rtl {
		return di.DirectionRTL
	}
	return di.DirectionLTR
}

func wordOf(glyphs []shaping.Glyph, k wordKey, bytesAt []int) *word {
	w := &word{glyphs: make([]Glyph, len(glyphs))}
	text := k.token[k.from:k.to]
	w.ink = len(strings.TrimRightFunc(text, isSpace))
	last := -1
	for i, g := range glyphs {
		cluster := g.TextIndex()
		from := bytesAt[cluster] - k.from
		to := from
		if cluster != last {
			to = bytesAt[cluster+g.RunesCount()] - k.from
		}
		last = cluster
		w.glyphs[i] = Glyph{
			ID:      uint16(g.GlyphID),
			Advance: int32(g.Advance.Round()),
			DX:      int32(g.XOffset.Round()), DY: int32(g.YOffset.Round()),
			From: from, To: to,
		}
		w.advance += w.glyphs[i].Advance
		if from >= w.ink {
			w.trail += w.glyphs[i].Advance
		}
	}
	return w
}

// isSpace says whether a line may end after r without it counting for the width.
func isSpace(r rune) bool { return r == ' ' || unicode.Is(unicode.Zs, r) && !isGlue(r) }

// isGlue says whether r is a space that holds its neighbours together.
func isGlue(r rune) bool { return r == 0xA0 || r == 0x2007 || r == 0x202F }

// pick chooses the face of a weight for a letter and the marks on it: the first
// that has them all, else the first that has the letter, else the main one.
// behind says to ask the face behind first.
func (s *shaper) pick(w Weight, cluster []rune, behind bool) *Face {
	main := s.fonts.weights[w]
	if !behind && (len(cluster) == 1 && cluster[0] < 0x7F || s.hasAll(main, cluster)) {
		return main
	}
	first, second := main, s.fonts.behind[w]()
	if second == nil {
		return main
	}
	if behind {
		first, second = second, first
	}
	for _, f := range [...]*Face{first, second} {
		if s.hasAll(f, cluster) {
			return f
		}
	}
	if s.hasAll(second, cluster[:1]) && !s.hasAll(first, cluster[:1]) {
		return second
	}
	return first
}

// behind says whether a word has a letter that only the face behind has, and that
// face all the others: a name is then set in one face rather than two.
func (s *shaper) behind(word []rune) bool {
	for _, r := range word {
		if r >= 0x7F {
			return !s.hasAll(s.fonts.weights[Regular], word) && s.hasAll(s.fonts.behind[Regular](), word)
		}
	}
	return false
}

func (s *shaper) hasAll(f *Face, runes []rune) bool {
	if f == nil {
		return false
	}
	face := s.face(f)
	for _, r := range runes {
		if _, ok := face.NominalGlyph(r); !ok && !ignorable(r) {
			return false
		}
	}
	return true
}

// ignorable says whether r is never seen: Unicode's Default_Ignorable_Code_Point.
func ignorable(r rune) bool {
	if r < 0xAD {
		return false
	}
	switch {
	case r >= 0x600 && r <= 0x605, r == 0x6DD, r == 0x70F, r == 0x890, r == 0x891, r == 0x8E2,
		r >= 0xFFF9 && r <= 0xFFFB, r >= 0x110BD && r <= 0x110CD, r >= 0x13430 && r <= 0x1343F:
		return false // format characters that have a shape
	}
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// Missing lists the characters of s that no face can print in every weight,
// each once, in order. Spaces, control characters and what is never seen are
// not among them.
func (f *Fonts) Missing(s string) []rune {
	sh := f.shaper()
	defer sh.release()
	var out []rune
	seen := map[rune]bool{}
	for _, r := range s {
		if r < 0x7F || seen[r] || unicode.IsSpace(r) || unicode.IsControl(r) || ignorable(r) {
			continue
		}
		seen[r] = true
		for w := range f.weights {
			one := []rune{r}
			if !sh.hasAll(f.weights[w], one) && !sh.hasAll(f.behind[w](), one) {
				out = append(out, r)
				break
			}
		}
	}
	return out
}
