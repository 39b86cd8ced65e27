package content

import (
	"embed"
	"io/fs"
	"sync"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"
)

// The guide that the program carries stands twice in this package: as its authors write
// it, under guide, and as Go, in the files carried_….go, so that nothing is parsed when
// the program starts. TestCarried holds that both are the same. With the tag uncarried
// the package builds without the Go, which is how it is written again.

//go:generate go test -tags uncarried -count=1 -run ^TestCarried$ . -update

//go:embed guide
var guideFiles embed.FS

// Builtin is the guide that the program carries, in all its languages. It is not
// checked each time that the program starts: a test has seen that all of it is whole.
func Builtin() *Guide {
	g := carriedFacts
	g.files = builtinFiles()
	g.hash = func() string { return carriedHash }
	g.words = map[Lang]func() *Words{}
	for l, words := range carriedWords {
		g.words[l] = words
	}
	return &g
}

// builtinFiles are the guide's as its authors write them.
func builtinFiles() fs.FS {
	sub, err := fs.Sub(guideFiles, "guide")
	if err != nil {
		panic("content: " + err.Error()) // the name is a good one
	}
	return sub
}

// readBuiltin reads a file that the program carries beside its guide.
func readBuiltin(name string, into any) {
	data, err := guideFiles.ReadFile(name)
	if err == nil {
		err = toml.Unmarshal(data, into)
	}
	if err != nil {
		panic("content: " + err.Error()) // the tests have read it
	}
}

// said is a wording and its id.
type said struct {
	id   string
	text Text
}

// carry makes the words of a language from what is said in it, when they are asked for:
// most people read one.
func carry(l Lang, t Translation, all []said) func() *Words {
	return sync.OnceValue(func() *Words {
		w := &Words{Lang: l, tag: language.Make(string(l)), translation: t, texts: make(map[string]Text, len(all))}
		for _, s := range all {
			w.texts[s.id] = s.text
		}
		return w
	})
}
