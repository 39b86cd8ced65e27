package handout

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"beforehand/content"
	"beforehand/handout/paper"
)

// form is a handout in one of the forms that have no pages.
func form(t *testing.T, p Plan, o Options, write func(Handout, io.Writer) error) string {
	t.Helper()
	o.Sheet = paper.Letter
	var b bytes.Buffer
	if err := write(New(p, o, fonts(t)), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestFormsKeepTheSafetyLines writes a spread of visits as text and as a web page,
// and finds every safety line.
func TestFormsKeepTheSafetyLines(t *testing.T) {
	t.Parallel()
	g := guide(t)
	w, _ := g.Words("en")
	_, clinic := maria()
	n := 0
	everyVisit(g, func(v Visit) {
		if n++; n%97 != 0 {
			return
		}
		v.Flags = []content.Flag{"blood_thinner", "diabetes"}
		p := Personalise(g, v, clinic, wall("2026-11-22T00:00"))
		for _, short := range []bool{false, true} {
			text := form(t, p, Options{Short: short}, Handout.WriteText)
			if lost := unprinted(p, flat(text), short, w); lost != "" {
				t.Fatalf("%+v, short %t: the text lost %q", v, short, lost)
			}
			page := wordsOf(t, form(t, p, Options{Short: short}, Handout.WriteHTML))
			if lost := unprinted(p, flat(page), short, w); lost != "" {
				t.Fatalf("%+v, short %t: the web page lost %q", v, short, lost)
			}
		}
	})
}

func TestTextIsNarrow(t *testing.T) {
	v, clinic := maria()
	v.Patient.Name = strings.Repeat("Maria-Magdalena ", 7)
	v.Site = strings.Repeat("x", 200)
	text := form(t, Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")), Options{}, Handout.WriteText)
	for i, line := range strings.Split(text, "\n") {
		if n := utf8.RuneCountInString(line); n > textWidth && !strings.Contains(line, "xxx") {
			t.Errorf("line %d is %d columns wide: %q", i+1, n, line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("line %d ends in blanks", i+1)
		}
	}
	if strings.Contains(text, "\n\n\n") {
		t.Error("two empty lines stand together")
	}
}

// NoName holds for every form.
func TestFormsWithoutAName(t *testing.T) {
	v, clinic := maria()
	p := Personalise(guide(t), v, clinic, wall("2026-11-22T00:00"))
	for _, write := range []func(Handout, io.Writer) error{Handout.WriteText, Handout.WriteHTML} {
		if said := form(t, p, Options{NoName: true}, write); strings.Contains(said, "Lopez") || strings.Contains(said, "20417") {
			t.Error("the name or number is there")
		}
	}
}

// TestWebPage reads the page as a browser would: its language, its headings without
// gaps, heads of columns with a scope, words for each drawing, and nothing that is
// fetched from anywhere.
func TestWebPage(t *testing.T) {
	v, clinic := maria()
	v.Patient.Name = `<script>alert("Maria")</script> & "Lopez"`
	page := form(t, Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")), Options{}, Handout.WriteHTML)
	if strings.Contains(page, "<script") || strings.Contains(wordsOf(t, page), "&amp;") {
		t.Error("a name is not written as text")
	}
	if m := regexp.MustCompile(`(src|<link|url\(|@import)`).FindString(page); m != "" {
		t.Errorf("the page fetches something: %s", m)
	}
	level, figures := 0, 0
	seen := map[string]int{}
	eachElement(t, page, func(e xml.StartElement) {
		has := map[string]string{}
		for _, a := range e.Attr {
			has[a.Name.Local] = a.Value
		}
		name := e.Name.Local
		seen[name]++
		switch name {
		case "a":
			if to := has["href"]; !strings.HasPrefix(to, "tel:") && !strings.HasPrefix(to, "https://") {
				t.Errorf("a link leads to %q", to)
			}
		case "html":
			if has["lang"] != "en" || has["dir"] != "ltr" {
				t.Errorf("the page is in %q, written %q", has["lang"], has["dir"])
			}
		case "h1", "h2", "h3":
			if at := int(name[1] - '0'); at > level+1 {
				t.Errorf("an %s follows an h%d", name, level)
			}
			level = int(name[1] - '0')
		case "th":
			if has["scope"] != "col" && has["scope"] != "row" {
				t.Error("a th without a scope")
			}
		case "svg":
			figures++
			if has["role"] != "img" || has["aria-label"] == "" {
				t.Error("a drawing without words")
			}
		}
	})
	if seen["h1"] != 1 || seen["main"] != 1 || seen["table"] < 3 || figures < 2 || seen["input"] < 10 {
		t.Errorf("the page has %v", seen)
	}
}

func eachElement(t *testing.T, page string, f func(xml.StartElement)) {
	t.Helper()
	each(t, page, func(token xml.Token) {
		if e, ok := token.(xml.StartElement); ok {
			f(e)
		}
	})
}

func each(t *testing.T, page string, f func(xml.Token)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		f(token)
	}
}

// wordsOf is what can be read on a page.
func wordsOf(t *testing.T, page string) string {
	var b strings.Builder
	each(t, page, func(token xml.Token) {
		if c, ok := token.(xml.CharData); ok {
			b.Write(c)
			return
		}
		if e, ok := token.(xml.EndElement); ok && !slices.Contains([]string{"a", "bdi", "strong", "sup"}, e.Name.Local) {
			b.WriteByte(' ')
		}
	})
	return b.String()
}
