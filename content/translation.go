package content

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"github.com/pelletier/go-toml/v2"
)

// Translation is how the wording of a language came to be.
type Translation struct {
	// Review is "draft" until a named person has approved the translation, and
	// then "approved"; "" for English, which is no translation.
	Review   string
	Reviewer string
}

// Translation tells how the wording of w came to be.
func (w *Words) Translation() Translation { return w.translation }

const (
	// translationFile is in the folder of every language but English.
	translationFile = "translation.toml"
	// madeFromFile is beside it, and remembers which English each wording was made
	// from. It serves those who keep the wording; a program that runs has no use
	// for it.
	madeFromFile = "made_from.toml"
)

// MadeFromFile is the path within a guide of what [MadeFrom] writes.
func MadeFromFile(l Lang) string { return path.Join("words", string(l), madeFromFile) }

// readTranslation reads the state of a translation.
func (d *door) readTranslation(w wording, file string, data []byte) {
	t := &w.words.translation
	if err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(t); err != nil {
		d.problem(place{file, errorLine(err)}, "", "%s", errorText(err))
		return
	}
	switch {
	case w.lang == English:
		d.problem(place{file: file}, "", "English is no translation: take the file away")
	case t.Review != "draft" && t.Review != "approved":
		d.problem(place{file: file}, "review", "write \"draft\" until a named person has approved the translation, then \"approved\"")
	case (t.Review == "draft") != (t.Reviewer == ""):
		d.problem(place{file: file}, "reviewer", "a draft has no reviewer, and what was approved names one")
	}
}

// Fingerprint is a short hash of an entry as it stands in the English words
// file, marks and all. A translated entry keeps the fingerprint of the English
// that it was made from, so that a change of the English shows as a translation
// to look at again.
func Fingerprint(english string) string {
	sum := sha256.Sum256([]byte(english))
	return hex.EncodeToString(sum[:4])
}

// StaleWords lists the ids whose wording in a language was made from an English
// that has changed since, or from one that nobody noted, in alphabetical order.
func StaleWords(guide fs.FS, l Lang) ([]string, error) {
	if l == English {
		return nil, nil
	}
	english, own, err := besideEnglish(guide, l)
	if err != nil {
		return nil, err
	}
	noted, err := madeFrom(guide, l)
	if err != nil {
		return nil, err
	}
	stale := []string{}
	for id := range own {
		if said := sourceOf(id, english); noted[id] != Fingerprint(said) {
			stale = append(stale, id)
		}
	}
	slices.Sort(stale)
	return stale, nil
}

// MadeFrom is the file that says of every wording of a language that it was made
// from the English as it stands now.
func MadeFrom(guide fs.FS, l Lang) ([]byte, error) {
	english, own, err := besideEnglish(guide, l)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("# Which English each wording was made from, as a fingerprint. Written by\n" +
		"#   beforehand check --guide content/guide --translated " + string(l) + "\n" +
		"# when all of it has been held against the English. A wording whose English has\n" +
		"# changed since is listed by the check as stale.\n\n")
	ids := make([]string, 0, len(own))
	for id := range own {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		fmt.Fprintf(&b, "%q = %q\n", id, Fingerprint(sourceOf(id, english)))
	}
	return b.Bytes(), nil
}

// besideEnglish reads the words of English and of a language, marks and all.
func besideEnglish(guide fs.FS, l Lang) (english, own map[string]string, err error) {
	if english, err = rawWords(guide, English); err != nil {
		return nil, nil, err
	}
	own, err = rawWords(guide, l)
	return english, own, err
}

// sourceOf is the English that a wording is made from: for a form that English
// has not, such as a dual, that of any other number.
func sourceOf(id string, english map[string]string) string {
	if said, ok := english[id]; ok {
		return said
	}
	base := id[:max(0, len(id)-len(path.Ext(id)))]
	return english[base+".other"]
}

// rawWords are the wordings of a language as they stand in its files.
func rawWords(guide fs.FS, l Lang) (map[string]string, error) {
	raw := map[string]string{}
	for _, name := range wordFiles {
		file := path.Join("words", string(l), name)
		data, err := fs.ReadFile(guide, file)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		var tree map[string]any
		if err := toml.Unmarshal(data, &tree); err != nil {
			return nil, fmt.Errorf("read %s: line %d: %s", file, errorLine(err), errorText(err))
		}
		flatten(tree, "", func(id string, value any) {
			if words, ok := value.(string); ok {
				raw[id] = words
			}
		})
	}
	return raw, nil
}

// madeFrom are the fingerprints that a language has noted; none where the file is
// not there yet.
func madeFrom(guide fs.FS, l Lang) (map[string]string, error) {
	file := MadeFromFile(l)
	data, err := fs.ReadFile(guide, file)
	if err != nil {
		return map[string]string{}, nil // then all of it is stale, which says what to do
	}
	var noted map[string]string
	if err := toml.Unmarshal(data, &noted); err != nil {
		return nil, fmt.Errorf("read %s: line %d: %s", file, errorLine(err), errorText(err))
	}
	return noted, nil
}
