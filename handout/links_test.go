package handout

import (
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout/paper"
)

func TestDial(t *testing.T) {
	for number, want := range map[string]string{
		"555-0142": "tel:5550142", "(555) 010-0199": "tel:5550100199", "+44 20 7946 0958": "tel:+442079460958", "911": "tel:911",
		"": "", "12": "", "555-0142 ext. 3": "", "ask at the desk": "", "555+0142": "", "____________": "",
	} {
		if got := dial(number); got != want {
			t.Errorf("%q dials %q, want %q", number, got, want)
		}
	}
}

func TestLinksPartAddresses(t *testing.T) {
	l := linksOf(Plan{
		Phones:  Phones{Day: put("555-0142"), Emergency: put("911")},
		Sources: []content.Source{{ID: "longer", Title: "Forms", URL: "https://www.example.org/report/form"}, {ID: "report", Title: "Reports", URL: "https://www.example.org/report"}, {ID: "none", Title: "A paper"}},
	})
	got := l.spans(paper.Span{Text: "Tell example.org/report, and/or us."}, false)
	if len(got) != 3 || got[1].Text != "example.org/report" || got[1].Link != "https://www.example.org/report" || got[0].Link+got[2].Link != "" {
		t.Errorf("parted as %+v", got)
	}
	var led []string
	for _, s := range l.spans(paper.Span{Text: "example.org/report/form or example.org/report"}, false) {
		led = append(led, s.Text+"→"+s.Link)
	}
	if got, want := strings.Join(led, "|"), "example.org/report/form→https://www.example.org/report/form| or →|example.org/report→https://www.example.org/report"; got != want {
		t.Errorf("parted as %s, want %s", got, want)
	}
	for _, c := range []struct {
		text, want string
		put        bool
	}{
		{"555-0142", "tel:5550142", true},
		{"Reports", "https://www.example.org/report", true},
		{"911", "", false},
		{"A paper", "", true},
		{"9:00 am", "", true},
	} {
		if got := l.spans(paper.Span{Text: c.text}, c.put); len(got) != 1 || got[0].Link != c.want {
			t.Errorf("%q leads to %+v, want %q", c.text, got, c.want)
		}
	}
}

// Every number to call on a page can be called from it, and every page among the
// sources be opened.
func TestPagesHaveTheirLinks(t *testing.T) {
	v, c := maria()
	p := Personalise(guide(t), v, c, wall("2026-11-22T00:00"))
	for name, sheet := range map[string]paper.Sheet{"standard": paper.Letter, "giant": paper.Letter.With(paper.Giant)} {
		links := map[string]string{}
		for _, page := range New(p, Options{Sheet: sheet}, fonts(t)).Pages {
			for _, item := range page.Items {
				if r, ok := item.(paper.Run); ok && r.Link != "" {
					links[r.Link] += r.Text
				}
			}
		}
		for to, words := range map[string]string{
			"tel:5550142": "555-0142", "tel:5550199": "555-0199", "tel:911": "911", "https://www.fda.gov/medwatch": "fda.gov/medwatch",
		} {
			if !strings.Contains(links[to], words) {
				t.Errorf("%s: %q leads to %s, want %q", name, links[to], to, words)
			}
		}
	}
}
