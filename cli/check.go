package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/records"
)

// hardestGrade is the bar for patient wording: sixth grade (AMA, NIH).
const hardestGrade = 6.0

// checkCommand measures the guide.
type checkCommand struct {
	JSON       bool   `name:"json"`
	Guide      string `placeholder:"DIR"`
	Translated string `placeholder:"LANG"`
}

func (c checkCommand) Run(s *session) error {
	if c.Translated != "" {
		return c.noteTranslated(s)
	}
	g, err := c.load(s)
	if err != nil {
		return err
	}
	faces, err := fonts()
	if err != nil {
		return err
	}
	card := newScorecard(g, faces, s)
	if c.JSON {
		err = card.writeJSON(s)
	} else {
		err = card.write(s)
	}
	if err != nil {
		return failed("terminal.failed.scorecard", "why", err.Error())
	}
	if stale := card.Stale; stale > 0 {
		s.tell(content.Count("terminal.aging", stale))
	}
	if rows := card.failed(); len(rows) > 0 {
		return failed("terminal.failed.guide", "rows", s.names(rows))
	}
	return nil
}

// noteTranslated writes down from which English a translation was made, and says
// which wordings that makes fresh.
func (c checkCommand) noteTranslated(s *session) error {
	lang := content.Lang(c.Translated)
	if c.Guide == "" {
		return misuse("terminal.misuse.needs_guide", "flag", "--translated", "guide", "--guide")
	}
	g, err := c.load(s)
	if err != nil {
		return err
	}
	if _, ok := g.Words(lang); !ok || lang == content.English {
		return misuse("terminal.misuse.no_translation", "flag", "--translated", "found", quoted(c.Translated), "allowed", langs(g)[1:])
	}
	stale, err := content.StaleWords(os.DirFS(c.Guide), lang)
	if err != nil {
		return err
	}
	noted, err := content.MadeFrom(os.DirFS(c.Guide), lang)
	if err != nil {
		return err
	}
	file := filepath.Join(c.Guide, filepath.FromSlash(content.MadeFromFile(lang)))
	err = records.Save(file, func(w io.Writer) error { _, err := w.Write(noted); return err })
	if err != nil {
		return err
	}
	for _, id := range stale {
		fmt.Fprintln(s.Out, id)
	}
	s.tell(content.Count("terminal.noted", len(stale), "file", file))
	return nil
}

func (c checkCommand) load(s *session) (*content.Guide, error) {
	if c.Guide == "" {
		return s.guide, nil
	}
	at, err := os.Stat(c.Guide)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, failed("terminal.failed.no_folder", "file", c.Guide, "facts", "facts.toml")
	case err != nil:
		return nil, openError(c.Guide, err)
	case !at.IsDir():
		return nil, misuse("terminal.misuse.not_folder", "flag", "--guide", "file", c.Guide, "facts", "facts.toml")
	}
	if _, err := os.Stat(filepath.Join(c.Guide, "facts.toml")); errors.Is(err, fs.ErrNotExist) {
		return nil, failed("terminal.failed.no_guide", "file", c.Guide, "facts", "facts.toml")
	}
	return content.Load(os.DirFS(c.Guide))
}

// scorecard is the score of a guide, with what only whoever has the type can
// tell.
type scorecard struct {
	content.Score
	Wording string `json:"wording"` // version and hash
	// MissingGlyphs counts the characters that our faces lack; Unprintable says
	// where the first of each stands.
	MissingGlyphs int      `json:"missing_glyphs"`
	Unprintable   []string `json:"unprintable"`
}

func newScorecard(g *content.Guide, f *paper.Fonts, s *session) scorecard {
	card := scorecard{
		Score:       content.Scorecard(g, today(s.now, nil)),
		Wording:     fmt.Sprintf("%s (%s)", g.Edition.Version, g.Hash()),
		Unprintable: unprintable(g, f),
	}
	card.MissingGlyphs = len(card.Unprintable)
	return card
}

// unprintable lists each character of the guide that none of our faces has, with
// the first place where it stands.
func unprintable(g *content.Guide, f *paper.Fonts) []string {
	found := []string{}
	seen := map[rune]bool{}
	look := func(place, text string) {
		for _, r := range f.Missing(text) {
			if !seen[r] {
				seen[r] = true
				found = append(found, fmt.Sprintf("%c (%U) in %s", r, r, place))
			}
		}
	}
	for _, lang := range g.Langs() {
		words, _ := g.Words(lang)
		for _, id := range words.IDs() {
			look(string(lang)+": "+id, words.Plain(id))
		}
	}
	for _, source := range g.Sources {
		look("source."+source.ID, source.Title+source.Org+source.URL)
	}
	return found
}

// verdict is what a row of the scorecard comes to.
type verdict int

const (
	told verdict = iota // a figure without a bar
	passes
	fails
	warns
)

func (v verdict) said() content.Phrase {
	switch v {
	case passes:
		return content.Say("terminal.check.ok")
	case fails:
		return content.Say("terminal.check.fails")
	case warns:
		return content.Say("terminal.check.look")
	}
	return content.Phrase{}
}

// bar is fails unless a condition holds.
func bar(holds bool) verdict {
	if holds {
		return passes
	}
	return fails
}

// row is a line of the scorecard.
type row struct {
	verdict
	name   content.Phrase
	figure any  // a text, or a phrase
	under  bool // it belongs to the row above
}

func (c scorecard) rows() []row {
	aging := passes
	if c.Stale > 0 {
		aging = warns
	}
	rows := []row{
		{verdict: bar(c.Coverage.Of > 0 && c.Coverage.Used == c.Coverage.Of), name: content.Say("terminal.check.used"), figure: content.Say("terminal.check.of", "n", c.Coverage.Used, "of", c.Coverage.Of)},
		{verdict: bar(c.Missing == 0), name: content.Say("terminal.check.missing"), figure: fmt.Sprint(c.Missing)},
		{verdict: bar(c.MissingGlyphs == 0), name: content.Say("terminal.check.unprintable"), figure: counted(c.MissingGlyphs, c.Unprintable)},
		{verdict: bar(c.Signs), name: content.Say("terminal.check.signs"), figure: yes(c.Signs)},
		{verdict: bar(len(c.Banned) == 0), name: content.Say("terminal.check.banned"), figure: counted(len(c.Banned), c.Banned)},
		{verdict: bar(c.GradeMax <= hardestGrade), name: content.Say("terminal.check.hardest"), figure: content.Say("terminal.check.grade_most", "grade", tenths(c.GradeMax), "most", tenths(hardestGrade), "where", content.List(c.Hardest))},
		{name: content.Say("terminal.check.raw"), figure: tenths(c.GradeMaxRaw), under: true},
		{name: content.Say("terminal.check.grade"), figure: tenths(c.GradeMean)},
		{name: content.Say("terminal.check.raw"), figure: tenths(c.GradeMeanRaw), under: true},
		{name: content.Say("terminal.check.ease"), figure: tenths(c.Ease)},
		{name: content.Say("terminal.check.smog"), figure: tenths(c.SMOG)},
		{name: content.Say("terminal.check.sentence"), figure: content.Say("terminal.check.sentence_most", "mean", tenths(c.SentenceMean), "most", c.SentenceMax)},
		{name: content.Say("terminal.check.passive"), figure: tenths(c.Passive)},
		{name: content.Say("terminal.check.bare"), figure: fmt.Sprint(c.SourcesBare)},
		{verdict: aging, name: content.Say("terminal.check.aging"), figure: fmt.Sprint(c.Stale)},
	}
	for _, l := range c.Languages {
		rows = append(rows, languageRows(l)...)
	}
	return rows
}

// languageRows are the rows of a translation.
func languageRows(l content.LangScore) []row {
	if l.Lang == content.English {
		return nil
	}
	name := func(what string) content.Phrase {
		return content.Say("terminal.check.in_language", "lang", string(l.Lang), "what", content.Say(what))
	}
	return []row{
		{name: name("terminal.check.review"), figure: reviewed(l.Review)},
		{verdict: bar(l.Missing == 0), name: name("terminal.check.missing"), figure: fmt.Sprint(l.Missing)},
		{verdict: bar(l.Stale == 0), name: name("terminal.check.stale"), figure: counted(l.Stale, l.StaleIDs)},
		{verdict: bar(l.Plain()), name: name("terminal.check.plain"), figure: easeOf(l)},
	}
}

// easeOf says how easily a translation reads, by the measures of its language.
func easeOf(l content.LangScore) content.Phrase {
	if l.FernandezHuerta == 0 {
		return content.Say("terminal.check.sentences", "mean", tenths(l.SentenceMean),
			"longest", tenths(l.SentenceMost), "most", content.MostSentenceMean, "where", content.List(l.Hardest))
	}
	return content.Say("terminal.check.spanish",
		"huerta", tenths(l.FernandezHuerta), "huerta_least", tenths(l.FernandezHuertaMin), "huerta_bar", content.LeastFernandezHuerta,
		"inflesz", tenths(l.Inflesz), "inflesz_least", tenths(l.InfleszMin), "inflesz_bar", content.LeastInflesz,
		"mean", tenths(l.SentenceMean), "where", content.List(l.Hardest))
}

func tenths(figure float64) string { return fmt.Sprintf("%.1f", figure) }

// counted is a count, and what was counted.
func counted(n int, what []string) any {
	const most = 12
	switch {
	case n == 0:
		return "0"
	case len(what) > most:
		return content.Say("terminal.check.counted_some", "n", n, "what", content.List(what[:most]), "more", len(what)-most)
	}
	return content.Say("terminal.check.counted", "n", n, "what", content.List(what))
}

func yes(b bool) content.Phrase {
	if b {
		return content.Say("terminal.check.yes")
	}
	return content.Say("terminal.check.no")
}

// failed are the names of the rows that fail.
func (c scorecard) failed() []content.Phrase {
	var names []content.Phrase
	for _, r := range c.rows() {
		if r.verdict == fails {
			names = append(names, r.name)
		}
	}
	return names
}

// names is a list of phrases.
func (s *session) names(of []content.Phrase) content.List {
	var names content.List
	for _, p := range of {
		names = append(names, p.In(s.words()).String())
	}
	return names
}

func (c scorecard) write(s *session) error {
	var b strings.Builder
	var langs content.List
	for _, l := range c.Languages {
		langs = append(langs, string(l.Lang))
	}
	heading := content.Say("terminal.check.heading", "wording", c.Wording, "state", reviewed(c.Review), "langs", langs)
	fmt.Fprintf(&b, "%s\n\n", s.phrase(heading))
	for _, r := range aligned(s.cells(c.rows())) {
		b.WriteString(r + "\n")
	}
	_, err := s.Out.Write([]byte(b.String()))
	return err
}

// cells are the rows as they are said: verdict, name, figure.
func (s *session) cells(rows []row) [][3]string {
	var all [][3]string
	for _, r := range rows {
		var cells [3]string
		if r.verdict != told {
			cells[0] = s.phrase(r.verdict.said())
		}
		cells[1] = s.phrase(r.name)
		if r.under {
			cells[1] = "  " + cells[1]
		}
		cells[2], _ = r.figure.(string)
		if phrase, ok := r.figure.(content.Phrase); ok {
			cells[2] = s.phrase(phrase)
		}
		all = append(all, cells)
	}
	return all
}

// aligned are lines with their cells one below the other.
func aligned(rows [][3]string) []string {
	var first, second int
	for _, r := range rows {
		first, second = max(first, wide(r[0])), max(second, wide(r[1]))
	}
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = padded(r[0], first) + "  " + padded(r[1], second) + "  " + r[2]
	}
	return lines
}

func (c scorecard) writeJSON(s *session) error {
	e := json.NewEncoder(s.Out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(c)
}
