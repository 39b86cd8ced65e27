package handout

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/handout/pdf/judge"
)

// TestFourthLanguage adds a language by nothing but a folder, as CONTRIBUTING tells: a
// made-up one, English with accents and a third longer. Its handout is whole and clean
// in every size, so no layout breaks with longer words.
func TestFourthLanguage(t *testing.T) {
	g, err := content.Load(withFolder(t, "eo"))
	if err != nil {
		t.Fatal(err)
	}
	f := fonts(t)
	v, clinic := maria()
	v.Lang = "eo"
	p := Personalise(g, v, clinic, wall("2026-11-22T00:00"))
	if p.Lang != "eo" || !strings.Contains(p.Medicines[0].Brief.String(), "dôo nôot stôop") {
		t.Fatalf("the plan is in %s: %s", p.Lang, p.Medicines[0].Brief)
	}
	for _, scale := range []paper.Scale{paper.Standard, paper.Large, paper.Giant} {
		for _, short := range []bool{true, false} {
			h := New(p, Options{Short: short, Sheet: paper.A4.With(scale)}, f)
			for _, fault := range judge.Judge(pdfOf(t, h)).Faults {
				t.Errorf("short %v, body %v: %v", short, scale.Type[paper.Body].Size, fault)
			}
			said := pageWords(h.Pages)
			for what, texts := range safetyOf(p) {
				for _, text := range texts {
					if !strings.Contains(said, wordsOnly(text.String())) {
						t.Errorf("short %v, body %v: %s is not on the pages: %s", short, scale.Type[paper.Body].Size, what, text)
					}
				}
			}
			for _, fault := range overTheEdge(h.Pages) {
				t.Errorf("short %v, body %v: %s", short, scale.Type[paper.Body].Size, fault)
			}
		}
	}
}

// overTheEdge tells of words that leave the sheet.
func overTheEdge(pages []paper.Page) (faults []string) {
	for _, p := range pages {
		for _, i := range p.Items {
			if r, ok := i.(paper.Run); ok && (r.X < 0 || r.X+r.Width() > p.W || r.Y > p.H) {
				faults = append(faults, r.Text)
			}
		}
	}
	return faults
}

// withFolder is the guide of the program with one language more.
func withFolder(t *testing.T, lang string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	guide := os.DirFS("../content/guide")
	err := fs.WalkDir(guide, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(guide, path)
		files[path] = &fstest.MapFile{Data: text}
		if file, ok := strings.CutPrefix(path, "words/en/"); ok {
			files["words/"+lang+"/"+file] = &fstest.MapFile{Data: []byte(accented(string(text)))}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files["words/"+lang+"/translation.toml"] = &fstest.MapFile{Data: []byte(`review = "draft"`)}
	return files
}

var (
	wording = regexp.MustCompile(`= "[^"]*"`)
	// noWord is a hole, or the name of a term that words link to.
	noWord = regexp.MustCompile(`\{[^}]*\}|\]\([^)]*\)`)
	longer = strings.NewReplacer("a", "âa", "e", "êe", "i", "îi", "o", "ôo", "u", "ûu")
)

// accented makes the words of a words file longer, and leaves its marks alone.
func accented(toml string) string {
	return wording.ReplaceAllStringFunc(toml, func(value string) string {
		var out strings.Builder
		at := 0
		for _, kept := range noWord.FindAllStringIndex(value, -1) {
			out.WriteString(longer.Replace(value[at:kept[0]]) + value[kept[0]:kept[1]])
			at = kept[1]
		}
		return out.String() + longer.Replace(value[at:])
	})
}
