package content

import (
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"
)

// shelf holds the languages of the built-in guide that nobody has asked for yet: most
// people read one, and each costs time and memory at the start.
type shelf struct {
	from  fs.FS
	names []Lang

	mu   sync.Mutex
	read map[Lang]*Words // nil: it was read, and is not whole
}

// words reads a language. One with a fault is not there at all.
func (s *shelf) words(l Lang) (*Words, bool) {
	if s == nil || !slices.Contains(s.names, l) {
		return nil, false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	w, again := s.read[l]
	if !again {
		if tag, err := language.Parse(string(l)); err == nil {
			d := newDoor()
			if of := d.readLanguage(s.from, l, tag); len(d.problems) == 0 {
				w = of.words
			}
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
