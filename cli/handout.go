package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/handout/paper"
	"beforehand/records"
)

// handoutCommand makes one handout.
type handoutCommand struct {
	Visit  string `required:"" placeholder:"FILE" help:"The visit, a .json file; - reads standard input."`
	Out    string `required:"" placeholder:"FILE.pdf" help:"Where to put the handout: .pdf, .html, .txt or .ics (the dates for a calendar)."`
	Clinic string `placeholder:"FILE" help:"The clinic, a .json file."`
	Lang   string `placeholder:"en" help:"The language. Without it: the visit's, or English."`
	Also   string `placeholder:"es" help:"A second language beside the first. Without it: the visit's, or none."`
	Paper  string `placeholder:"letter|a4" help:"The paper. Without it: the clinic's, or what its country uses."`
	Size   string `default:"standard" placeholder:"standard|large|giant" help:"How large the print is: body 13, 18 or 24 points."`
	Short  bool   `help:"The two pages that matter most."`
	NoName bool   `help:"Leave name and number off."`
	Today  string `placeholder:"2026-11-27" help:"The day to plan from. Without it: today at the clinic."`
}

// Help stands in the help of the command.
func (handoutCommand) Help() string {
	return "For example: beforehand handout --visit visit.json --out handout.pdf"
}

func (c handoutCommand) Run(s *session) error {
	choices, err := c.choices()
	if err != nil {
		return err
	}
	fonts := sync.OnceValues(fonts)
	go fonts() // while the guide is read: together they are most of the wait
	g, err := content.Builtin(content.Lang(c.Lang))
	if err != nil {
		return err
	}
	visit, clinic, err := c.read(s, g)
	if err != nil {
		return err
	}
	faces, err := fonts()
	if err != nil {
		return err
	}
	if err := c.check(g, faces, visit, clinic); err != nil {
		return err
	}
	if choices.today.IsZero() {
		choices.today = today(s.now, clinic.Zone)
	}
	plan := handout.Personalise(g, visit, clinic, choices.today)
	pages := handout.New(plan, handout.Options{Short: c.Short, Sheet: choices.sheet(clinic), NoName: c.NoName}, faces)
	write := map[string]func(io.Writer) error{
		".pdf": pages.WritePDF, ".html": pages.WriteHTML, ".txt": pages.WriteText, ".ics": plan.WriteCalendar,
	}
	if err := records.Save(c.Out, write[strings.ToLower(filepath.Ext(c.Out))]); err != nil {
		return err
	}
	for _, warning := range pages.Warnings {
		s.say("%s", warning)
	}
	return nil
}

// choices are the flags that have more to them than their text.
type choices struct {
	paper *paper.Sheet // nil: the clinic's
	today time.Time    // zero: today at the clinic
	scale paper.Scale
}

// scales are the sizes of print.
var scales = map[string]paper.Scale{"standard": paper.Standard, "large": paper.Large, "giant": paper.Giant}

func (c handoutCommand) choices() (choices, error) {
	var chosen choices
	scale, known := scales[strings.ToLower(c.Size)]
	if !known {
		return chosen, misuse("--size: %q is not known; use standard, large or giant", c.Size)
	}
	chosen.scale = scale
	switch ending := strings.ToLower(filepath.Ext(c.Out)); ending {
	case ".pdf", ".html", ".txt", ".ics":
	default:
		return chosen, misuse("--out: %q must end in .pdf, .html, .txt or .ics", c.Out)
	}
	switch strings.ToLower(c.Paper) {
	case "":
	case paper.Letter.Name:
		chosen.paper = &paper.Letter
	case paper.A4.Name:
		chosen.paper = &paper.A4
	default:
		return chosen, misuse("--paper: %q is not known; use letter or a4", c.Paper)
	}
	return chosen, c.chooseToday(&chosen)
}

func (c handoutCommand) chooseToday(chosen *choices) error {
	if c.Today == "" {
		return nil
	}
	day, err := time.Parse(time.DateOnly, c.Today)
	if err != nil || day.Year() < handout.FirstYear || day.Year() > handout.LastYear {
		return misuse("--today: %q is not a day from %d to %d; write it like 2026-11-27", c.Today, handout.FirstYear, handout.LastYear)
	}
	chosen.today = day
	return nil
}

func (c choices) sheet(clinic handout.Clinic) paper.Sheet {
	if c.paper != nil {
		return c.paper.With(c.scale)
	}
	return handout.SheetFor(clinic).With(c.scale)
}

// today is the date on the clinic's wall, or on this computer's where the clinic
// has no zone.
func today(now time.Time, zone *time.Location) time.Time {
	if zone != nil {
		now = now.In(zone)
	}
	return time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
}

// read reads the visit and the clinic, with the choices that change them.
func (c handoutCommand) read(s *session, g *content.Guide) (handout.Visit, handout.Clinic, error) {
	visit, visitErr := readFile(c.Visit, s.In, g, records.ReadVisit)
	clinic, clinicErr := handout.Clinic{}, error(nil)
	if c.Clinic != "" {
		clinic, clinicErr = readFile(c.Clinic, nil, g, records.ReadClinic)
	}
	if err := errors.Join(visitErr, clinicErr); err != nil {
		return handout.Visit{}, handout.Clinic{}, err
	}
	if c.NoName {
		visit.Patient = handout.Patient{}
	}
	if c.Lang != "" {
		visit.Lang = content.Lang(c.Lang)
		if _, ok := g.Words(visit.Lang); !ok {
			return visit, clinic, misuse("--lang: there is no wording in %q; use %s", c.Lang, langs(g))
		}
	}
	if err := c.chooseAlso(g, &visit); err != nil {
		return visit, clinic, err
	}
	return visit, clinic, nil
}

// chooseAlso takes the second language, which is none of the first. Where --lang makes
// the visit's second language its first, that language stands alone.
func (c handoutCommand) chooseAlso(g *content.Guide, visit *handout.Visit) error {
	if c.Also == "" {
		if visit.Also == visit.Lang {
			visit.Also = ""
		}
		return nil
	}
	visit.Also = content.Lang(c.Also)
	first := visit.Lang
	if first == "" {
		first = content.English
	}
	switch _, ok := g.Words(visit.Also); {
	case !ok:
		return misuse("--also: there is no wording in %q; use %s", c.Also, langs(g))
	case visit.Also == first:
		return misuse("--also: the handout is in %q already; name another language, or leave --also out", c.Also)
	}
	return nil
}

func langs(g *content.Guide) string {
	var names []string
	for _, l := range g.Langs() {
		names = append(names, string(l))
	}
	return strings.Join(names, " or ")
}

// readFile reads a file, or standard input where the name is - and there is one.
func readFile[T any](name string, in io.Reader, g *content.Guide, read func(io.Reader, string, *content.Guide) (T, error)) (T, error) {
	if name == "-" && in != nil {
		return read(in, "standard input", g)
	}
	f, err := os.Open(name)
	if err != nil {
		var none T
		return none, openError(name, err)
	}
	defer f.Close()
	if at, err := f.Stat(); err == nil && at.IsDir() {
		var none T
		return none, fmt.Errorf("%s: this is a folder; name a file in it", name)
	}
	return read(f, name, g)
}

func openError(name string, err error) error {
	var cause *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file; check the name and the folder", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: may not be read; ask whoever owns it", name)
	case errors.As(err, &cause):
		return fmt.Errorf("%s: cannot be opened: %w", name, cause.Err)
	}
	return fmt.Errorf("%s: cannot be opened: %w", name, err)
}

// check refuses what can only be seen with visit, clinic and type together: an
// hour that the clinic's clocks skip, letters that cannot be printed.
func (c handoutCommand) check(g *content.Guide, faces *paper.Fonts, v handout.Visit, clinic handout.Clinic) error {
	words, _ := g.Words(content.English)
	var found []error
	tell := func(file string, problems []handout.Problem) {
		if file == "-" {
			file = "standard input"
		}
		for _, p := range problems {
			found = append(found, fmt.Errorf("%s: %s: %s", file, p.Field, p.Raw(words)))
		}
	}
	tell(c.Visit, handout.Check(g, v, clinic))
	tell(c.Visit, handout.Unprintable(faces, v, handout.Clinic{}))
	tell(c.Clinic, handout.Unprintable(faces, handout.Visit{}, clinic))
	return errors.Join(found...)
}
