package content

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

func TestCount(t *testing.T) {
	tests := []struct {
		lang string
		n    int
		want string
		why  string
	}{
		{"en", 1, "one", "1 day"},
		{"en", 0, "other", "0 days"},
		{"en", -1, "one", "the day before counts as one"},
		{"en", 21, "other", "21 days"},
		{"ar", 0, "zero", "Arabic has six forms"},
		{"ar", 1, "one", ""},
		{"ar", 2, "two", "its dual"},
		{"ar", 3, "few", "3 to 10"},
		{"ar", 11, "many", "11 to 99"},
		{"ar", 100, "other", "the hundreds"},
		{"ar", 103, "few", "and again"},
		{"pl", 22, "few", "2 to 4 at the end, but 12 to 14"},
		{"pl", 12, "many", ""},
		{"ja", 1, "other", "Japanese has one form"},
	}
	for _, tt := range tests {
		w := &Words{Lang: Lang(tt.lang), tag: language.MustParse(tt.lang), texts: map[string]Text{}}
		for _, form := range pluralForms {
			w.texts["days."+form] = Plain(form)
		}
		if got := w.Count("days", tt.n).String(); got != tt.want {
			t.Errorf("%s: %d is %q; want %q: %s", tt.lang, tt.n, got, tt.want, tt.why)
		}
	}
}

func TestFormsOf(t *testing.T) {
	tests := map[string]string{
		"en": "one other", "ar": "few many one other two zero", "ja": "other", "es": "one other", "pl": "few many one",
	}
	for lang, want := range tests {
		if got := strings.Join(formsOf(language.MustParse(lang)), " "); got != want {
			t.Errorf("%s: %s; want %s", lang, got, want)
		}
	}
}

func TestWordsOfNothing(t *testing.T) {
	defer func() {
		if s, _ := recover().(string); !strings.HasPrefix(s, "content: no wording for stage.nap.title") {
			t.Errorf("panics with %q", s)
		}
	}()
	w := &Words{Lang: "en"}
	if w.Has("stage.nap.title") {
		t.Error("there is no such wording")
	}
	w.Plain("stage.nap.title")
}

func TestLangs(t *testing.T) {
	g := &Guide{words: map[Lang]func() *Words{"es": nil, "en": nil, "ar": nil}}
	if got := g.Langs(); !slices.Equal(got, []Lang{"en", "ar", "es"}) {
		t.Errorf("%v; want English first", got)
	}
	if _, ok := g.Words("fr"); ok {
		t.Error("there is no French")
	}
}

func TestFingerprint(t *testing.T) {
	if a, b := Fingerprint("Rest."), Fingerprint("Rest!"); len(a) != 8 || a == b {
		t.Errorf("%q and %q: want eight letters, and others for other wording", a, b)
	}
}
