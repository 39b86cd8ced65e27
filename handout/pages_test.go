package handout

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout/paper"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// words is what a reader of the pages reads, in reading order, without furniture.
func words(pages []paper.Page) string { return read(pages, false) }

// read is all that stands on the pages, with the running head and foot or not.
func read(pages []paper.Page, furniture bool) string {
	var b strings.Builder
	for _, page := range pages {
		artifact := 0
		for _, item := range page.Items {
			switch it := item.(type) {
			case paper.Mark:
				switch {
				case it.Role == paper.Artifact && it.Open:
					artifact++
				case it.Role == paper.Artifact:
					artifact--
				case !it.Open && it.Role != paper.Sect:
					b.WriteString("\n")
				}
			case paper.Run:
				if artifact == 0 || furniture {
					b.WriteString(it.Text)
				}
			}
		}
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

// isolates are in the forms that others set, and say nothing.
var isolates = strings.NewReplacer("\u2066", "", "\u2069", "")

// flat is words on one line, so that a phrase is found across line breaks.
func flat(s string) string { return strings.Join(strings.Fields(isolates.Replace(s)), " ") }

func TestGoldenHandouts(t *testing.T) {
	g, f := guide(t), fonts(t)
	v, c := maria()
	lab := Visit{
		Patient: Patient{Name: "Tomasz Brzęczyszczykiewicz"}, At: wall("2026-12-10T10:00"), HarvestAt: wall("2026-11-05T08:30"),
		Pathway: "lab_grown", Origin: "fat", Route: "joint", Part: "hip", Side: "right", Sedation: "deep",
	}
	london := Clinic{Name: "Canal Street Clinic", Country: "GB", Zone: zone(t, "Europe/London"), PhoneDay: "020 7946 0142"}
	for name, h := range map[string]Handout{
		"knee-full":    New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f),
		"knee-short":   New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter, Short: true}, f),
		"knee-no-name": New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter, Short: true, NoName: true}, f),
		"nothing":      New(Personalise(g, Visit{}, Clinic{}, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter, Short: true}, f),
		"two-dates-gb": New(Personalise(g, lab, london, wall("2026-11-01T00:00")), Options{Sheet: paper.A4}, f),
		"transplant":   New(Personalise(g, Visit{Pathway: "transplant", Origin: "donor", Route: "drip", At: wall("2026-12-03T09:00")}, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f),
	} {
		t.Run(name, func(t *testing.T) {
			got := words(h.Pages)
			if name == "knee-no-name" && strings.Contains(got, "Maria") {
				t.Error("the name is on a page without a name")
			}
			golden(t, name+".txt", got)
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; go test ./handout -update writes it", err)
	}
	if got != string(want) {
		a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("%s, line %d:\n got %q\nwant %q\ngo test ./handout -update rewrites it", file, i+1, a[i], b[i])
			}
		}
		t.Fatalf("%s: %d lines, want %d", file, len(a), len(b))
	}
}

// TestEveryVisitPrintsItsSafetyLines sets every visit that the guide's table
// allows in the short form, where room is scarcest, and a spread of them in the
// full one.
func TestEveryVisitPrintsItsSafetyLines(t *testing.T) {
	t.Parallel()
	g, f := guide(t), fonts(t)
	w, _ := g.Words("en")
	_, clinic := maria()
	n, full, most := 0, 0, map[bool]int{}
	everyVisit(g, func(v Visit) {
		n++
		forms := []bool{true}
		if n%9 == 0 {
			forms, full = []bool{true, false}, full+1
		}
		for _, short := range forms {
			p := Personalise(g, v, clinic, wall("2026-11-22T00:00"))
			h := New(p, Options{Short: short, Sheet: paper.Letter}, f)
			most[short] = max(most[short], len(h.Pages))
			if lost := unprinted(p, flat(words(h.Pages)), short, w); lost != "" {
				t.Fatalf("%+v, short %t: lost %q", v, short, lost)
			}
		}
	})
	t.Logf("%d visits in the short form, at most %d pages; %d in the full one, at most %d", n, most[true], full, most[false])
	if most[true] > ShortPages+1 || most[false] > FullPages+1 {
		t.Errorf("a handout takes more than a page more than usual: %v", most)
	}
}

// unprinted is a safety line of the plan that the pages have lost.
func unprinted(p Plan, text string, short bool, w *content.Words) string {
	has := func(line content.Text) bool {
		return strings.Contains(text, flat(strings.ReplaceAll(line.String(), "\u00a0", " ")))
	}
	var lines []content.Text
	lines = append(lines, p.Notice.Text, p.Phones.Day, p.Phones.Night, p.Phones.Emergency)
	for _, m := range p.Medicines {
		lines = append(lines, m.Brief)
	}
	for _, fast := range p.Fasts {
		for _, s := range fast.Stretches[:3] {
			lines = append(lines, s.Head, s.Text)
		}
	}
	if p.Visit.Pathway == "transplant" && len(p.Rides) > 0 {
		lines = append(lines, w.Text("page.ride.transplant"))
	} else {
		for _, r := range p.Rides {
			lines = append(lines, r.Until.Full)
		}
	}
	if short {
		for _, s := range append(append([]Told(nil), p.Urgent...), p.Soon...) {
			lines = append(lines, s.Text)
		}
	} else {
		for _, s := range p.Signs {
			lines = append(lines, s.Name, s.Normal, s.Call, s.Emergency)
		}
	}
	for _, line := range lines {
		if !has(line) {
			return line.String()
		}
	}
	return ""
}

func TestSameVisitSameBytes(t *testing.T) {
	g, f := guide(t), fonts(t)
	v, c := maria()
	write := func() []byte {
		var b bytes.Buffer
		if err := New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.A4}, f).WritePDF(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	if a, b := write(), write(); !bytes.Equal(a, b) {
		t.Error("the same visit gave two different files")
	}
}

// What is late and must be called about comes before all that is to be done.
func TestLateComesFirst(t *testing.T) {
	v, clinic := maria()
	for day, late := range map[string]bool{"2026-11-10T00:00": false, "2026-11-22T00:00": true} {
		plan := Personalise(guide(t), v, clinic, wall(day))
		groups := newComposer(plan, Options{}, Roomy, nil).taskGroups()
		first := wordsIn(groups[0].Items[0])
		if got := strings.Contains(first, "call the clinic now"); got != late || strings.Contains(wordsIn(groups[0].When), "Late") != late {
			t.Errorf("on %s the first to do is %q: %q", day, wordsIn(groups[0].When), first)
		}
		told, planned := 0, 0
		for _, g := range groups {
			told += len(g.Items)
		}
		for _, g := range plan.Tasks {
			planned += len(g.Tasks)
		}
		if told != planned {
			t.Errorf("on %s %d things are to be done, and told are %d", day, planned, told)
		}
	}
}

func wordsIn(t paper.Text) string {
	var all strings.Builder
	for _, span := range t {
		all.WriteString(span.Text)
	}
	return strings.ReplaceAll(all.String(), "\u00a0", " ")
}

// On the short handout a day that is past says what to do in its place, which takes no
// more room.
func TestLateOnTheShortHandout(t *testing.T) {
	v, clinic := maria()
	for day, want := range map[string]string{
		"2026-11-10T00:00": "Thu, Nov 19", "2026-11-22T00:00": "Late: call now",
		"2026-12-03T00:00": "Late: call now", // the day to pack is past too, and nobody need call about that
	} {
		plan := Personalise(guide(t), v, clinic, wall(day))
		o := Options{Short: true, Sheet: paper.Letter}
		blocks := newComposer(plan, o, Spare, plan.code).dates()
		stop := blocks[1].(paper.Timeline).Stops[0]
		if got := wordsIn(stop.When[0]); got != want || !strings.Contains(wordsIn(stop.Text), "blood thinner") {
			t.Errorf("on %s the first date is %q: %q, want %q", day, got, wordsIn(stop.Text), want)
		}
		if day := wordsIn(blocks[1].(paper.Timeline).Stops[1].When[0]); day != "Wed, Dec 2" {
			t.Errorf("on %s, to pack is dated %q", plan.Today, day)
		}
		if n := len(New(plan, o, fonts(t)).Pages); n != 2 {
			t.Errorf("on %s the short handout has %d pages", day, n)
		}
	}
}
