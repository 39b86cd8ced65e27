package content

import (
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/pelletier/go-toml/v2"
)

// shelf holds the languages of the built-in guide that nobody has asked for yet: most
// people read one, and each costs time and memory at the start.
type shelf struct {
	from  fs.FS
	names []Lang

	mu   sync.Mutex
	read map[Lang]*Words // nil: it was read, and is not whole
}

// words reads a language and holds it against the facts and the English, as [Load]
// does. One with a gap is not there at all.
func (s *shelf) words(l Lang) (*Words, bool) {
	if s == nil || !slices.Contains(s.names, l) {
		return nil, false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	w, again := s.read[l]
	if !again {
		if g, problems := readOnly(s.from, []Lang{English, l}); len(problems) == 0 {
			w = g.words[l]
		}
		s.read[l] = w
	}
	return w, w != nil
}

// NameOf is the name of a language in that language: "Español". For a language that
// nobody has asked for yet it reads no more than that.
func (g *Guide) NameOf(l Lang) string {
	if w, ok := g.words[l]; ok {
		return w.Plain("page.language.name")
	}
	if g.shelf == nil || !slices.Contains(g.shelf.names, l) {
		return string(l)
	}
	var page struct {
		Page struct{ Language struct{ Name string } }
	}
	data, err := fs.ReadFile(g.shelf.from, path.Join("words", string(l), "page.toml"))
	if err != nil || toml.Unmarshal(data, &page) != nil || page.Page.Language.Name == "" {
		return string(l)
	}
	return page.Page.Language.Name
}
