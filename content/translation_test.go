package content

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// translated is the guide in English and in a language that says the same.
func translated(t *testing.T, lang string) fstest.MapFS {
	t.Helper()
	m := files(t)
	for name, f := range files(t) {
		if rest, ok := strings.CutPrefix(name, "words/en/"); ok {
			m["words/"+lang+"/"+rest] = f
		}
	}
	m["words/"+lang+"/"+translationFile] = &fstest.MapFile{Data: []byte(`review = "draft"`)}
	return m
}

func TestStaleWords(t *testing.T) {
	m := translated(t, "fr")
	all, err := StaleWords(m, "fr")
	if err != nil || len(all) < 2000 {
		t.Fatalf("%d stale where nothing is noted, %v", len(all), err)
	}
	noted, err := MadeFrom(m, "fr")
	if err != nil {
		t.Fatal(err)
	}
	m[MadeFromFile("fr")] = &fstest.MapFile{Data: noted}
	if stale, err := StaleWords(m, "fr"); err != nil || len(stale) > 0 {
		t.Fatalf("stale after all was noted: %q, %v", stale, err)
	}
	english := string(m["words/en/page.toml"].Data)
	m["words/en/page.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(english, "Your stem cell visit", "Your visit", 1))}
	if stale, err := StaleWords(m, "fr"); err != nil || !slices.Equal(stale, []string{"page.title"}) {
		t.Errorf("stale after page.title changed: %q, %v", stale, err)
	}
	if stale, err := StaleWords(m, English); err != nil || len(stale) > 0 {
		t.Errorf("English is stale: %q, %v", stale, err)
	}
}

func TestTranslationIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "write \"draft\" until a named person",
		"review = \"fine\"":                    "write \"draft\" until a named person",
		"review = \"approved\"":                "what was approved names one",
		"review = \"draft\"\nreviewer = \"X\"": "a draft has no reviewer",
		"review = \"draft\"\nby = \"X\"":       "there is no such key: by",
		"review = \"draft":                     "translation.toml:1",
		"review = \"approved\"\nreviewer = \"X\"": "",
		"review = \"draft\"\nreviewer = \"\"":     "",
	} {
		m := translated(t, "fr")
		m["words/fr/"+translationFile] = &fstest.MapFile{Data: []byte(text)}
		_, err := Load(m)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	m := translated(t, "fr")
	m["words/en/"+translationFile] = &fstest.MapFile{Data: []byte(`review = "draft"`)}
	if _, err := Load(m); err == nil || !strings.Contains(err.Error(), "English is no translation") {
		t.Errorf("a translation of English: %v", err)
	}
}

// TestLanguages holds every language of the program to what a page may be printed in:
// nothing missing, nothing made from an older English, as easy to read as its bars ask.
func TestLanguages(t *testing.T) {
	g := Builtin()
	for _, s := range Scorecard(g, time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)).Languages {
		t.Logf("%+v", s)
		if s.Missing > 0 || s.Stale > 0 {
			t.Errorf("%s: %d missing, %d stale: %q", s.Lang, s.Missing, s.Stale, s.StaleIDs)
		}
		if !s.Plain() {
			t.Errorf("%s does not read easily: %q", s.Lang, s.Hardest)
		}
		if s.Review == "" {
			t.Errorf("%s has no review state", s.Lang)
		}
	}
}

func TestRTL(t *testing.T) {
	for _, lang := range []string{"ar", "fa", "he", "ur"} {
		g, problems := read(translated(t, lang))
		w, ok := g.Words(Lang(lang))
		if !ok || !w.RTL() {
			t.Errorf("%s does not run from right to left: %d problems", lang, len(problems))
		}
	}
	for _, lang := range []string{"es", "ru", "az"} {
		g, _ := read(translated(t, lang))
		if w, ok := g.Words(Lang(lang)); !ok || w.RTL() {
			t.Errorf("%s runs from right to left", lang)
		}
	}
}

func TestNameOf(t *testing.T) {
	g := Builtin()
	for l, want := range map[Lang]string{"en": "English", "es": "Español", "ar": "العربية", "tlh": "tlh"} {
		if got := g.NameOf(l); got != want {
			t.Errorf("%s is called %q; want %q", l, got, want)
		}
	}
}
