package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"
)

// Load reads a guide: facts.toml and know.toml, and for each language a folder
// words/LANG of TOML files. It checks all of it and, where anything is wrong,
// returns no guide but everything there is to put right, as [Problems].
func Load(fsys fs.FS) (*Guide, error) {
	d := gather(fsys)
	d.check()
	if len(d.problems) > 0 {
		return nil, d.inOrder()
	}
	d.guide.files = fsys
	d.guide.hash = sync.OnceValue(func() string { return hash(fsys) })
	return d.guide, nil
}

// inOrder is all that is wrong, in the order of the files.
func (d *door) inOrder() Problems {
	slices.SortStableFunc(d.problems, func(a, b Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	return d.problems
}

// Problem is one thing to put right in the files of a guide.
type Problem struct {
	File string // "words/en/guide.toml"
	Line int    // from 1; 0 where it is not known
	ID   string // "task.ride", "task.ride.why"; may be empty
	What string // what is wrong, and what to do
}

func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	if p.ID != "" {
		b.WriteString(": " + p.ID)
	}
	return b.String() + ": " + p.What
}

// Problems is all that is wrong with a guide, in the order of its files.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].Error()
	}
	return strings.Join(lines, "\n")
}

// factFiles hold the facts; both are read into one Guide.
var factFiles = []string{"facts.toml", "know.toml"}

// gather reads as much of a guide as can be read.
func gather(fsys fs.FS) *door {
	d := &door{
		guide: &Guide{words: map[Lang]func() *Words{}}, facts: map[string]string{},
		files: map[string]string{}, lines: map[string]map[string]int{},
	}
	for _, name := range factFiles {
		d.readFacts(fsys, name)
	}
	d.readSeeds(fsys)
	d.readLanguages(fsys)
	return d
}

// door is where a guide is checked: what has been read, from where, and what is
// wrong with it.
type door struct {
	guide    *Guide
	facts    map[string]string // the file of each kind of entry
	verdicts map[string]string // of the claim audit, by seed id
	wording  []wording
	problems Problems
	files    map[string]string         // as they stand, by name
	lines    map[string]map[string]int // of things in them, by file; found where a problem asks
}

// wording is the words files of one language as they stand.
type wording struct {
	lang   Lang
	folder string
	words  *Words
	places map[string]string // the file of each id
	ids    []string          // of places, in alphabetical order; made by check
}

// place is a line of a file.
type place struct {
	file string
	line int
}

// at is where id stands in a file.
func (d *door) at(file, id string) place {
	lines, ok := d.lines[file]
	if !ok {
		lines = locate(d.files[file])
		d.lines[file] = lines
	}
	return place{file, lines[id]}
}

func (d *door) problem(at place, id, format string, args ...any) {
	d.problems = append(d.problems, Problem{File: at.file, Line: at.line, ID: id, What: fmt.Sprintf(format, args...)})
}

// readFacts reads one file of facts into the guide.
func (d *door) readFacts(fsys fs.FS, name string) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		d.problem(place{file: name}, "", "cannot be read: %v", err)
		return
	}
	strict := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	unknown, err := unknownKeys(strict.Decode(d.guide))
	if err != nil {
		d.problem(place{name, errorLine(err)}, "", "%s", errorText(err))
		return
	}
	d.files[name] = string(data)
	for _, key := range unknown {
		line, _ := key.Position()
		d.problem(place{name, line}, strings.Join(key.Key(), "."), "there is no such key; look at the fields in guide.go")
	}
	for kind, line := range kindsIn(string(data)) {
		if file, ok := d.facts[kind]; ok && file != name {
			d.problem(place{name, line}, kind, "is in %s as well: keep it in one file", file)
			continue
		}
		d.facts[kind] = name
	}
}

// unknownKeys parts the keys that nothing takes from all other errors.
func unknownKeys(err error) ([]toml.DecodeError, error) {
	if unknown, ok := errors.AsType[*toml.StrictMissingError](err); ok {
		return unknown.Errors, nil
	}
	return nil, err
}

// kindsIn tells the line of each kind of entry in a file of facts: the first word
// of the head of a table.
func kindsIn(file string) map[string]int {
	kinds := map[string]int{}
	line := 0
	for text := range strings.Lines(file) {
		line++
		if head, ok := strings.CutPrefix(text, "["); ok {
			kind, _, _ := strings.Cut(strings.Trim(head, "[] \t\r\n"), ".")
			if _, there := kinds[kind]; !there {
				kinds[kind] = line
			}
		}
	}
	return kinds
}

const seedFile = "seeds.toml"

// readSeeds reads what the claim audit found of each seed statement.
func (d *door) readSeeds(fsys fs.FS) {
	d.verdicts = map[string]string{}
	data, err := fs.ReadFile(fsys, seedFile)
	if err != nil {
		d.problem(place{file: seedFile}, "", "cannot be read: %v", err)
		return
	}
	var seeds map[string][]string
	if err := toml.Unmarshal(data, &seeds); err != nil {
		d.problem(place{seedFile, errorLine(err)}, "", "%s", errorText(err))
		return
	}
	for verdict, ids := range seeds {
		for _, id := range ids {
			d.verdicts[id] = verdict
		}
	}
	d.guide.seeds = len(d.verdicts)
}

// readLanguages reads the folders under words, one a language.
func (d *door) readLanguages(fsys fs.FS) {
	folders, err := fs.ReadDir(fsys, "words")
	if err != nil {
		d.problem(place{file: "words"}, "", "cannot be read: %v", err)
		return
	}
	for _, f := range folders {
		folder := path.Join("words", f.Name())
		if !f.IsDir() {
			d.problem(place{file: folder}, "", "is no folder of a language: put it in one")
			continue
		}
		tag, err := language.Parse(f.Name())
		if err != nil {
			d.problem(place{file: folder}, "", "is not named for a language: %v", err)
			continue
		}
		d.wording = append(d.wording, d.readLanguage(fsys, Lang(f.Name()), tag))
	}
	if d.guide.words[English] == nil {
		d.problem(place{file: path.Join("words", string(English))}, "", "is missing: the guide is written in English first")
	}
	// English first: the others are held against it.
	slices.SortStableFunc(d.wording, func(a, b wording) int {
		return slices.Index(d.guide.Langs(), a.lang) - slices.Index(d.guide.Langs(), b.lang)
	})
}

// manyWords is about how much wording a language has.
const manyWords = 1200

// wordFiles are in the folder of every language.
var wordFiles = []string{"guide.toml", "know.toml", "page.toml", "window.toml", "files.toml", "terminal.toml"}

// readLanguage reads the folder of one language.
func (d *door) readLanguage(fsys fs.FS, l Lang, tag language.Tag) wording {
	w := wording{
		lang: l, folder: path.Join("words", string(l)),
		words:  &Words{Lang: l, texts: make(map[string]Text, manyWords), tag: tag},
		places: make(map[string]string, manyWords),
	}
	d.guide.words[l] = func() *Words { return w.words }
	files, err := fs.ReadDir(fsys, w.folder)
	if err != nil {
		d.problem(place{file: w.folder}, "", "cannot be read: %v", err)
		return w
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	for _, name := range append(wordFiles, translationFile) {
		if !slices.Contains(names, name) && (name != translationFile || w.lang != English) {
			d.problem(place{file: path.Join(w.folder, name)}, "", "is missing: every language has it")
		}
	}
	for _, name := range names {
		file := path.Join(w.folder, name)
		if path.Ext(name) != ".toml" {
			d.problem(place{file: file}, "", "is no TOML file: take it away")
			continue
		}
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			d.problem(place{file: file}, "", "cannot be read: %v", err)
			continue
		}
		switch name {
		case translationFile:
			d.readTranslation(w, file, data)
		case madeFromFile:
		default:
			d.readWords(w, file, string(data))
		}
	}
	return w
}

// readWords reads one words file into w.
func (d *door) readWords(w wording, file, data string) {
	var tree map[string]any
	if err := toml.Unmarshal([]byte(data), &tree); err != nil {
		d.problem(place{file, errorLine(err)}, "", "%s", errorText(err))
		return
	}
	d.files[file] = data
	flatten(tree, "", func(id string, value any) {
		words, ok := value.(string)
		before, again := w.places[id]
		text, err := ParseText(words)
		switch {
		case !ok:
			d.problem(d.at(file, id), id, "is no wording: write it as a string")
		case again:
			d.problem(d.at(file, id), id, "is in %s as well: keep one", before)
		case strings.TrimSpace(words) == "":
			d.problem(d.at(file, id), id, "is empty: word it")
		case strings.TrimSpace(words) != words || strings.Contains(words, "  "):
			d.problem(d.at(file, id), id, "has a space too many")
		case err != nil:
			d.problem(d.at(file, id), id, "%v", err)
		default:
			w.words.texts[id] = text
		}
		w.places[id] = file
	})
}

// flatten tells each leaf of nested tables by its dotted id, in order of ids.
func flatten(tree map[string]any, prefix string, leaf func(id string, value any)) {
	keys := make([]string, 0, len(tree))
	for k := range tree {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		if sub, ok := tree[k].(map[string]any); ok {
			flatten(sub, prefix+k+".", leaf)
		} else {
			leaf(prefix+k, tree[k])
		}
	}
}

// locate finds the lines of a TOML file on which things stand: "task" and
// "task.ride" for a [[task]] with id = "ride", "stage.harvest.title" for a title
// under [stage.harvest]. It serves messages only: what it misses has no line.
func locate(file string) map[string]int {
	lines := map[string]int{}
	note := func(id string, line int) {
		if _, ok := lines[id]; !ok {
			lines[id] = line
		}
	}
	var header string
	line := 0
	for text := range strings.Lines(file) {
		line++
		text = strings.TrimSpace(text)
		if strings.HasPrefix(text, "[") {
			header = strings.Trim(text, "[] \t")
			note(header, line)
			continue
		}
		key, value, ok := strings.Cut(text, "=")
		if !ok {
			continue
		}
		key = strings.Trim(key, " \t\"")
		value, _, _ = strings.Cut(strings.TrimLeft(value, " \t\""), "\"")
		if header != "" {
			key = header + "." + key
		}
		note(key, line)
		if strings.HasSuffix(key, ".id") {
			note(header+"."+value, line)
		}
	}
	return lines
}

func errorLine(err error) int {
	if at, ok := errors.AsType[*toml.DecodeError](err); ok {
		line, _ := at.Position()
		return line
	}
	return 0
}

func errorText(err error) string {
	if unknown, ok := errors.AsType[*toml.StrictMissingError](err); ok && len(unknown.Errors) > 0 {
		return "there is no such key: " + strings.Join(unknown.Errors[0].Key(), ".")
	}
	said := strings.TrimPrefix(err.Error(), "toml: ")
	if m := wrongType.FindStringSubmatch(said); m != nil {
		return "found a TOML " + m[1] + ", which cannot stand here: see how the entries beside it write it"
	}
	return said
}

// wrongType is what the library says of a value of another type, in words of Go.
var wrongType = regexp.MustCompile(`^cannot (?:decode|store) (?:a )?(?:TOML )?([a-z ]+) into `)

// UnmarshalText reads a range as "30 to 45".
func (r *Range) UnmarshalText(text []byte) error {
	least, most, ok := strings.Cut(string(text), " to ")
	from, err1 := strconv.Atoi(least)
	to, err2 := strconv.Atoi(most)
	if !ok || err1 != nil || err2 != nil || from < 0 || from > to || to > maxAmount {
		return fmt.Errorf("a range is “least to most”, whole numbers from 0 to %d", maxAmount)
	}
	r.Min, r.Max = from, to
	return nil
}
