package handout

import (
	"bytes"
	"encoding/xml"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/handout/pdf/judge"
)

// tongues are the pairs of languages to try that the guide can tell.
func tongues(t *testing.T, g *content.Guide) [][2]content.Lang {
	t.Helper()
	var there [][2]content.Lang
	for _, pair := range [][2]content.Lang{{"en", "ar"}, {"ar", "en"}, {"en", "es"}, {"es", "ar"}} {
		if slices.Contains(g.Langs(), pair[0]) && slices.Contains(g.Langs(), pair[1]) {
			there = append(there, pair)
		}
	}
	if len(there) == 0 {
		t.Skip("the guide has only English, so that nothing can stand beside it")
	}
	return there
}

func in(v Visit, pair [2]content.Lang) Visit {
	v.Lang, v.Also = pair[0], pair[1]
	return v
}

func TestTwin(t *testing.T) {
	g := guide(t)
	v, c := maria()
	for also, why := range map[content.Lang]string{"": "none is asked for", "en": "it is the first", "tlh": "the guide has no such words"} {
		v.Also = also
		if p := Personalise(g, v, c, wall("2026-11-22T00:00")); p.Twin != nil {
			t.Errorf("%q: a twin, though %s", also, why)
		}
	}
	for _, pair := range tongues(t, g) {
		p := Personalise(g, in(v, pair), c, wall("2026-11-22T00:00"))
		if p.Twin == nil || p.Twin.Lang != pair[1] || p.Twin.Twin != nil {
			t.Errorf("%v: no twin, or one with a twin", pair)
		}
	}
}

// TestTwinsKeepTheSafetyLines sets a spread of visits in two languages, finds every
// safety line of both, sees that each row begins at the height of its twin and that
// neither leaves its half of the page, and has each file judged.
func TestTwinsKeepTheSafetyLines(t *testing.T) {
	t.Parallel()
	g, f := guide(t), fonts(t)
	_, clinic := maria()
	all := tongues(t, g)
	sheets := []paper.Sheet{paper.Letter, paper.A4, paper.Letter.With(paper.Large), paper.A4.With(paper.Large), paper.A4.With(paper.Giant)}
	made := 0
	ways(g, func(n int, v Visit) {
		if n%11 != 0 {
			return
		}
		v.Flags = []content.Flag{"blood_thinner", "diabetes"}
		v.Note = "Bring your old X-rays."
		pair, sheet, short := all[made%len(all)], sheets[made%len(sheets)], made%2 == 0
		made++
		p := Personalise(g, in(v, pair), clinic, wall("2026-11-22T00:00"))
		h := New(p, Options{Short: short, Sheet: sheet}, f)
		for _, problem := range h.Warnings {
			t.Errorf("%+v, %v: warned of %s", v, pair, problem)
		}
		text := flat(words(h.Pages))
		for _, told := range []Plan{p, *p.Twin} {
			w, _ := g.Words(told.Lang)
			if lost := unprinted(told, text, short, w); lost != "" {
				t.Fatalf("%+v, %v, short %t: lost %q", v, pair, short, lost)
			}
			if review := told.Edition.Review.String(); !strings.Contains(flat(read(h.Pages, true)), flat(review)) {
				t.Errorf("%v: no page says in %s how far it is checked", pair, told.Lang)
			}
		}
		if !sheet.Enlarged() {
			level(t, h.Pages)
		}
		var b bytes.Buffer
		if err := h.WritePDF(&b); err != nil {
			t.Fatal(err)
		}
		if r := judge.Judge(b.Bytes()); len(r.Faults) > 0 {
			t.Fatalf("%+v, %v, short %t:\n%s", v, pair, short, strings.Join(r.Faults, "\n"))
		}
	})
	if made < 10 {
		t.Errorf("only %d handouts", made)
	}
	t.Logf("%d handouts in two languages", made)
}

// level sees that every row of the second language begins at the height of one of the
// first, each in its own half of the page.
func level(t *testing.T, pages []paper.Page) {
	t.Helper()
	for n, page := range pages {
		var first []paper.Run
		var second []paper.Run // the first run of each row
		inside, aside, begun := 0, 0, false
		for _, item := range page.Items {
			switch it := item.(type) {
			case paper.Mark:
				step := -1
				if it.Open {
					step = 1
				}
				switch it.Role {
				case paper.Sect:
					inside += step
					begun = false
				case paper.Artifact:
					aside += step
				}
			case paper.Run:
				switch x0, x1, ok := it.Reach(0, len(strings.TrimRight(it.Text, " "))); {
				case aside > 0 || !ok:
				case x0 < 42 || x1 > page.W-42:
					t.Errorf("page %d: %q stands in the margin", n+1, it.Text)
				case inside == 0:
					first = append(first, it)
				default:
					if x0 < page.W/2 && x1 > page.W/2 {
						t.Errorf("page %d: %q is in both halves", n+1, it.Text)
					}
					if !begun {
						second = append(second, it)
					}
					begun = true
				}
			}
		}
		for _, r := range second {
			if !slices.ContainsFunc(first, func(o paper.Run) bool { return math.Abs(o.Y-r.Y) < 0.01 && (o.X < page.W/2) != (r.X < page.W/2) }) {
				t.Errorf("page %d: nothing stands level with %q", n+1, r.Text)
			}
		}
	}
}

// TestTwinsOnPageOne compares the page that alone must do.
func TestTwinsOnPageOne(t *testing.T) {
	g := guide(t)
	pair := tongues(t, g)[0]
	v, c := maria()
	p := Personalise(g, in(v, pair), c, wall("2026-11-22T00:00"))
	h := New(p, Options{Sheet: paper.Letter}, fonts(t))
	got := words(h.Pages[:1])
	for _, told := range []Plan{p, *p.Twin} {
		lines := []content.Text{told.Facts.For, told.Facts.Day, told.Facts.Arrive, told.Notice.Text, told.Phones.Day, told.Phones.Night}
		for _, s := range told.Urgent[:onFront] {
			lines = append(lines, s.Text)
		}
		for _, line := range lines {
			if !strings.Contains(flat(got), flat(spaced(line))) {
				t.Errorf("page one does not say %q", line)
			}
		}
	}
	golden(t, "knee-full-"+string(pair[0])+"-"+string(pair[1])+"-1.txt", got)
}

// TestTwinsInTheOtherForms finds both languages in the forms that have no pages.
func TestTwinsInTheOtherForms(t *testing.T) {
	g := guide(t)
	_, clinic := maria()
	for _, pair := range tongues(t, g) {
		v, _ := maria()
		p := Personalise(g, in(v, pair), clinic, wall("2026-11-22T00:00"))
		for _, short := range []bool{false, true} {
			text := form(t, p, Options{Short: short}, Handout.WriteText)
			page := form(t, p, Options{Short: short}, Handout.WriteHTML)
			for _, told := range []Plan{p, *p.Twin} {
				w, _ := g.Words(told.Lang)
				if lost := unprinted(told, flat(text), short, w); lost != "" {
					t.Errorf("%v, short %t: the text lost %q", pair, short, lost)
				}
				if lost := unprinted(told, flat(wordsOf(t, page)), short, w); lost != "" {
					t.Errorf("%v, short %t: the web page lost %q", pair, short, lost)
				}
			}
			sides := 0
			eachElement(t, page, func(e xml.StartElement) {
				for _, a := range e.Attr {
					if e.Name.Local == "div" && a.Name.Local == "lang" && a.Value == string(pair[1]) {
						sides++
					}
				}
			})
			if sides < 20 {
				t.Errorf("%v: %d sides say that they are in %s", pair, sides, pair[1])
			}
		}
		var dates bytes.Buffer
		if err := p.WriteCalendar(&dates); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(dates.String(), " / ") {
			t.Errorf("%v: no entry has its title in both languages", pair)
		}
	}
}

// TestUnlikeTwins pairs what the two languages word in another shape, which no guide
// should have: nothing is lost, and no line stands beside one of which it is no twin.
func TestUnlikeTwins(t *testing.T) {
	para := func(s string) paper.Block { return paper.Para{Text: paper.Text{{Text: s}}} }
	list := func(items ...string) paper.Block {
		var l paper.List
		for _, s := range items {
			l.Items = append(l.Items, paper.Text{{Text: s}})
		}
		return l
	}
	side := func(blocks ...paper.Block) []paper.Block { return blocks }
	cases := []struct {
		why          string
		first, other []paper.Block
		want         []paper.Block
	}{
		{
			"alike", side(para("a"), list("b", "c")), side(para("A"), list("B", "C")),
			side(pair(para("a"), para("A")), pair(list("b"), list("B")), paper.Pair{First: side(list("c")), Second: side(list("C")), Goes: true}),
		},
		{
			"a list with an item more stands whole", side(para("a"), list("b", "c"), para("d")), side(para("A"), list("B"), para("D")),
			side(pair(para("a"), para("A")), pair(list("b", "c"), list("B")), pair(para("d"), para("D"))),
		},
		{
			"a block without a twin", side(para("a"), list("b")), side(para("A")),
			side(pair(para("a"), para("A")), paper.Pair{First: side(list("b")), Second: []paper.Block{}}),
		},
	}
	for _, c := range cases {
		if got := (twins{lang: "es"}).blocks(c.first, c.other); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", c.why, got, c.want)
		}
	}
}
