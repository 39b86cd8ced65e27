package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/records"
)

// hardestGrade is the bar for patient wording: sixth grade (AMA, NIH).
const hardestGrade = 6.0

// checkCommand measures the guide.
type checkCommand struct {
	JSON  bool   `name:"json" help:"Print the figures as JSON."`
	Guide string `placeholder:"DIR" help:"Check the guide in a folder instead of the one built in."`

	Translated string `placeholder:"LANG" help:"Note in the folder of --guide that all wording in a language was held against the English as it stands now."`
}

func (c checkCommand) Run(s *session) error {
	if c.Translated != "" {
		return c.noteTranslated(s)
	}
	g, err := c.load()
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
		return fmt.Errorf("write the scorecard: %w", err)
	}
	if stale := card.Stale; stale > 0 {
		s.say("%d approvals or notices are past their month; look at them again", stale)
	}
	if failed := card.failed(); len(failed) > 0 {
		return fmt.Errorf("the guide does not pass: %s", strings.Join(failed, ", "))
	}
	return nil
}

// noteTranslated writes down from which English a translation was made, and says
// which wordings that makes fresh.
func (c checkCommand) noteTranslated(s *session) error {
	lang := content.Lang(c.Translated)
	if c.Guide == "" {
		return misuse("--translated: say with --guide in which folder the guide is")
	}
	g, err := c.load()
	if err != nil {
		return err
	}
	if _, ok := g.Words(lang); !ok || lang == content.English {
		return misuse("--translated: %q is no translation; use one of %s", c.Translated, langs(g))
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
	s.say("%s: %d wordings noted as made from the English of now", file, len(stale))
	return nil
}

func (c checkCommand) load() (*content.Guide, error) {
	if c.Guide == "" {
		return content.Builtin()
	}
	at, err := os.Stat(c.Guide)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such folder; name the one with facts.toml in it", c.Guide)
	case err != nil:
		return nil, openError(c.Guide, err)
	case !at.IsDir():
		return nil, misuse("--guide: %s is not a folder; name the one with facts.toml in it", c.Guide)
	}
	if _, err := os.Stat(filepath.Join(c.Guide, "facts.toml")); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: this folder holds no guide; name the one with facts.toml in it", c.Guide)
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
type verdict string

const (
	passes verdict = "ok"
	fails  verdict = "fails"
	warns  verdict = "look"
	told   verdict = "" // a figure without a bar
)

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
	name, figure string
}

func (c scorecard) rows() []row {
	aging := passes
	if c.Stale > 0 {
		aging = warns
	}
	rows := []row{
		{bar(c.Coverage.Of > 0 && c.Coverage.Used == c.Coverage.Of), "seed statements used", fmt.Sprintf("%d of %d", c.Coverage.Used, c.Coverage.Of)},
		{bar(c.Missing == 0), "entries without wording", fmt.Sprint(c.Missing)},
		{bar(c.MissingGlyphs == 0), "characters that cannot be printed", listed(c.MissingGlyphs, c.Unprintable)},
		{bar(c.Signs), "all signs with all columns", yes(c.Signs)},
		{bar(len(c.Banned) == 0), "wording that promises too much", listed(len(c.Banned), c.Banned)},
		{bar(c.GradeMax <= hardestGrade), "grade of the hardest block", fmt.Sprintf("%.1f, at most %.1f: %s", c.GradeMax, hardestGrade, strings.Join(c.Hardest, ", "))},
		{told, "  counting every name", fmt.Sprintf("%.1f", c.GradeMaxRaw)},
		{told, "grade of all wording", fmt.Sprintf("%.1f", c.GradeMean)},
		{told, "  counting every name", fmt.Sprintf("%.1f", c.GradeMeanRaw)},
		{told, "reading ease, 0 to 100", fmt.Sprintf("%.1f", c.Ease)},
		{told, "SMOG grade", fmt.Sprintf("%.1f", c.SMOG)},
		{told, "words in a sentence", fmt.Sprintf("%.1f, at most %d", c.SentenceMean, c.SentenceMax)},
		{told, "passive sentences of 100", fmt.Sprintf("%.1f", c.Passive)},
		{told, "sources without year or address", fmt.Sprint(c.SourcesBare)},
		{aging, "approvals and notices past their month", fmt.Sprint(c.Stale)},
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
	name := func(what string) string { return string(l.Lang) + ": " + what }
	figure := fmt.Sprintf("%.1f words in a sentence; %.1f in the block where they are longest, at most %d", l.SentenceMean, l.SentenceMost, content.MostSentenceMean)
	if l.FernandezHuerta != 0 {
		figure = fmt.Sprintf("Fernández-Huerta %.1f, hardest block %.1f, at least %d; INFLESZ %.1f, hardest %.1f, at least %d; %.1f words in a sentence",
			l.FernandezHuerta, l.FernandezHuertaMin, content.LeastFernandezHuerta, l.Inflesz, l.InfleszMin, content.LeastInflesz, l.SentenceMean)
	}
	return []row{
		{told, name("review state of the translation"), l.Review},
		{bar(l.Missing == 0), name("entries without wording"), fmt.Sprint(l.Missing)},
		{bar(l.Stale == 0), name("made from an older English"), listed(l.Stale, l.StaleIDs)},
		{bar(l.Plain()), name("how easily it reads"), figure + ": " + strings.Join(l.Hardest, ", ")},
	}
}

// listed is a count, and what was counted.
func listed(n int, what []string) string {
	if n == 0 {
		return "0"
	}
	const most = 12
	if len(what) > most {
		return fmt.Sprintf("%d: %s and %d more", n, strings.Join(what[:most], ", "), len(what)-most)
	}
	return fmt.Sprintf("%d: %s", n, strings.Join(what, ", "))
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// failed names the rows that fail.
func (c scorecard) failed() []string {
	var names []string
	for _, r := range c.rows() {
		if r.verdict == fails {
			names = append(names, r.name)
		}
	}
	return names
}

func (c scorecard) write(s *session) error {
	var b strings.Builder
	var langs []string
	for _, l := range c.Languages {
		langs = append(langs, string(l.Lang))
	}
	fmt.Fprintf(&b, "Wording %s, review state: %s, in: %s\n\n", c.Wording, c.Review, strings.Join(langs, ", "))
	rows := c.rows()
	widest := len(slices.MaxFunc(rows, func(a, b row) int { return len(a.name) - len(b.name) }).name)
	for _, r := range rows {
		fmt.Fprintf(&b, "%-5s  %-*s  %s\n", r.verdict, widest, r.name, r.figure)
	}
	_, err := s.Out.Write([]byte(b.String()))
	return err
}

func (c scorecard) writeJSON(s *session) error {
	e := json.NewEncoder(s.Out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(c)
}
