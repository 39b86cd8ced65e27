package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/handout/paper"
	"beforehand/records"
)

// handoutCommand makes one handout.
type handoutCommand struct {
	Visit  string `required:"" placeholder:"FILE"`
	Out    string `required:"" placeholder:"FILE.pdf"`
	Clinic string `placeholder:"FILE"`
	Lang   string `placeholder:"en"`
	Also   string `placeholder:"es"`
	Paper  string `placeholder:"letter|a4"`
	Size   string `default:"standard" placeholder:"standard|large|giant"`
	Short  bool
	NoName bool
	Today  string `placeholder:"2026-11-27"`
}

func (c handoutCommand) Run(s *session) error {
	choices, err := c.choices()
	if err != nil {
		return err
	}
	visit, clinic, err := c.read(s)
	if err != nil {
		return err
	}
	faces, err := fonts()
	if err != nil {
		return err
	}
	if err := c.check(s, faces, visit, clinic); err != nil {
		return err
	}
	if choices.today.IsZero() {
		choices.today = today(s.now, clinic.Zone)
	}
	plan := handout.Personalise(s.guide, visit, clinic, choices.today)
	if plan.Undated && c.ending() == ".ics" {
		return failed("terminal.failed.no_day", "file", c.Out)
	}
	pages := handout.New(plan, handout.Options{Short: c.Short, Sheet: choices.sheet(clinic), NoName: c.NoName}, faces)
	write := map[string]func(io.Writer) error{
		".pdf": pages.WritePDF, ".html": pages.WriteHTML, ".txt": pages.WriteText, ".ics": plan.WriteCalendar,
	}
	if err := records.Save(c.Out, write[c.ending()]); err != nil {
		return err
	}
	for _, warning := range pages.Warnings {
		s.tell(warning)
	}
	return nil
}

// ending is how the name of the handout ends, which says in which form it is made.
func (c handoutCommand) ending() string { return strings.ToLower(filepath.Ext(c.Out)) }

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
		return chosen, misuse("terminal.misuse.unknown", "flag", "--size", "found", quoted(c.Size), "allowed", content.Choice{"standard", "large", "giant"})
	}
	chosen.scale = scale
	switch c.ending() {
	case ".pdf", ".html", ".txt", ".ics":
	default:
		return chosen, misuse("terminal.misuse.ending", "flag", "--out", "found", quoted(c.Out), "allowed", content.Choice{".pdf", ".html", ".txt", ".ics"})
	}
	switch strings.ToLower(c.Paper) {
	case "":
	case paper.Letter.Name:
		chosen.paper = &paper.Letter
	case paper.A4.Name:
		chosen.paper = &paper.A4
	default:
		return chosen, misuse("terminal.misuse.unknown", "flag", "--paper", "found", quoted(c.Paper), "allowed", content.Choice{paper.Letter.Name, paper.A4.Name})
	}
	return chosen, c.chooseToday(&chosen)
}

func (c handoutCommand) chooseToday(chosen *choices) error {
	if c.Today == "" {
		return nil
	}
	day, err := time.Parse(time.DateOnly, c.Today)
	if err != nil || day.Year() < handout.FirstYear || day.Year() > handout.LastYear {
		return misuse("terminal.misuse.not_day", "flag", "--today", "found", quoted(c.Today),
			"first", handout.FirstYear, "last", handout.LastYear, "like", "2026-11-27")
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
func (c handoutCommand) read(s *session) (handout.Visit, handout.Clinic, error) {
	visit, visitErr := readFile(s, c.Visit, s.In, records.ReadVisit)
	clinic, clinicErr := handout.Clinic{}, error(nil)
	if c.Clinic != "" {
		clinic, clinicErr = readFile(s, c.Clinic, nil, records.ReadClinic)
	}
	if err := errors.Join(visitErr, clinicErr); err != nil {
		return handout.Visit{}, handout.Clinic{}, err
	}
	if c.NoName {
		visit.Patient = handout.Patient{}
	}
	if c.Lang != "" {
		visit.Lang = content.Lang(c.Lang)
		if _, ok := s.guide.Words(visit.Lang); !ok {
			return visit, clinic, misuse("terminal.misuse.no_wording", "flag", "--lang", "found", quoted(c.Lang), "allowed", langs(s.guide))
		}
	}
	if err := c.chooseAlso(s.guide, &visit); err != nil {
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
		return misuse("terminal.misuse.no_wording", "flag", "--also", "found", quoted(c.Also), "allowed", langs(g))
	case visit.Also == first:
		return misuse("terminal.misuse.same_language", "flag", "--also", "found", quoted(c.Also))
	}
	return nil
}

func langs(g *content.Guide) content.Choice {
	var names content.Choice
	for _, l := range g.Langs() {
		names = append(names, string(l))
	}
	return names
}

// quoted is what was typed, as it is shown.
func quoted(typed string) string { return fmt.Sprintf("%q", typed) }

// readFile reads a file, or standard input where the name is - and there is one.
func readFile[T any](s *session, name string, in io.Reader, read func(io.Reader, string, *content.Guide) (T, error)) (T, error) {
	if name == "-" && in != nil {
		got, err := read(in, name, s.guide)
		if faults, ok := errors.AsType[*records.Faults](err); ok {
			faults.File = s.fileName(name)
		}
		return got, err
	}
	var none T
	f, err := os.Open(name)
	if err != nil {
		return none, openError(name, err)
	}
	defer f.Close()
	if at, err := f.Stat(); err == nil && at.IsDir() {
		return none, failed("terminal.failed.folder", "file", name)
	}
	return read(f, name, s.guide)
}

// fileName is a file as people are told of it.
func (s *session) fileName(name string) string {
	if name == "-" {
		return s.words().Plain("terminal.standard_input")
	}
	return name
}

func openError(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return failed("terminal.failed.no_file", "file", name)
	case errors.Is(err, fs.ErrPermission):
		return failed("terminal.failed.no_permission", "file", name)
	}
	if cause, ok := errors.AsType[*fs.PathError](err); ok {
		err = cause.Err
	}
	return failed("terminal.failed.no_opening", "file", name, "why", err.Error())
}

// check refuses what can only be seen with visit, clinic and type together: an
// hour that the clinic's clocks skip, letters that cannot be printed.
func (c handoutCommand) check(s *session, faces *paper.Fonts, v handout.Visit, clinic handout.Clinic) error {
	ofVisit := append(handout.Check(s.guide, v, clinic), handout.Unprintable(faces, v, handout.Clinic{})...)
	return errors.Join(s.faults(c.Visit, ofVisit), s.faults(c.Clinic, handout.Unprintable(faces, handout.Visit{}, clinic)))
}

// faults is what cannot stand in a file; nil where there is nothing.
func (s *session) faults(file string, problems []handout.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	found := &records.Faults{File: s.fileName(file)}
	for _, p := range problems {
		found.All = append(found.All, records.Fault{Field: p.Field, Problem: &p})
	}
	return found
}
