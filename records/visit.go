// Package records makes visits and clinics from files, and files from them, and
// keeps what it writes safe. It knows JSON and the disk; it has no word for a
// widget or a glyph.
package records

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

// ReadVisit reads a visit file: one JSON object, UTF-8, at most 256 KB, in which
// every field may be left out or null, which is not known. Times are wall time
// at the clinic, "2026-12-03T09:00", and are carried in UTC; seconds are dropped.
// Texts are cleaned by [handout.Clean].
//
// The error is a [Faults] with everything that is wrong: what cannot be read, an
// unknown field or value, and by [handout.Check] values that do not go together.
// That a clock time exists where the clinic is can only be asked once the clinic
// is known too.
func ReadVisit(r io.Reader, file string, g *content.Guide) (handout.Visit, error) {
	var v handout.Visit
	err := read(r, file, content.Say("fault.visit"), visitForm(&v, g), g, func() []handout.Problem {
		return handout.Check(g, v, handout.Clinic{})
	})
	if err != nil {
		return handout.Visit{}, err
	}
	return v, nil
}

func visitForm(v *handout.Visit, g *content.Guide) form {
	return form{
		{"id", id(&v.ID)},
		{"patient", inside(form{
			{"name", words(&v.Patient.Name, handout.MaxName)},
			{"number", words(&v.Patient.Number, handout.MaxNumber)},
		})},
		{"at", wallTime(&v.At)},
		{"harvest_at", wallTime(&v.HarvestAt)},
		{"pathway", oneOf(&v.Pathway, content.Pathways)},
		{"product", words(&v.Product, handout.MaxProduct)},
		{"source", oneOf(&v.Origin, content.Origins)},
		{"route", oneOf(&v.Route, content.Routes)},
		{"part", oneOf(&v.Part, content.Parts)},
		{"side", oneOf(&v.Side, handout.Sides)},
		{"site", words(&v.Site, handout.MaxWords)},
		{"sedation", oneOf(&v.Sedation, content.Sedations)},
		{"flags", someOf(&v.Flags, content.Flags)},
		{"lang", oneOf(&v.Lang, g.Langs())},
		{"also", oneOf(&v.Also, g.Langs())},
		{"note", words(&v.Note, handout.MaxWords)},
	}
}

// maxID is room for a UUID and for what a clinic's own system may use.
const maxID = 64

// id takes a visit's id, which ends up in calendar entries.
func id(into *string) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, content.Say("fault.use.text")) {
			return
		}
		if len(v.text) > maxID || strings.Trim(v.text, idLetters) != "" {
			r.say(v, path, "fault.not_id", "most", maxID, "dash", "-", "underscore", "_")
			return
		}
		*into = v.text
	}
}

const idLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"

// NewID makes the id of a visit that is saved for the first time, from 16 random
// bytes: crypto/rand's Reader, outside tests.
func NewID(random io.Reader) (string, error) {
	var b [16]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("make an id for the visit: %w", err)
	}
	return hex.EncodeToString(b[:]), nil
}

// WriteVisit writes a visit as [ReadVisit] reads it: one field a line, always in
// the same order, so that a change to a visit is a change to a line.
func WriteVisit(w io.Writer, v handout.Visit) error {
	var b bytes.Buffer
	sep := "{\n  "
	for _, f := range []struct {
		name  string
		value any
	}{
		{"id", orNull(v.ID)},
		{"patient", patientFile(v.Patient)},
		{"at", wallTimeOrNull(v.At)},
		{"harvest_at", wallTimeOrNull(v.HarvestAt)},
		{"pathway", orNull(v.Pathway)},
		{"product", v.Product},
		{"source", orNull(v.Origin)},
		{"route", orNull(v.Route)},
		{"part", orNull(v.Part)},
		{"side", orNull(v.Side)},
		{"site", v.Site},
		{"sedation", orNull(v.Sedation)},
		{"flags", append([]content.Flag{}, v.Flags...)}, // [], not null
		{"lang", orNull(v.Lang)},
		{"also", orNull(v.Also)},
		{"note", v.Note},
	} {
		b.WriteString(sep)
		fmt.Fprintf(&b, "%q: ", f.name)
		if err := writeJSON(&b, f.value); err != nil {
			return fmt.Errorf("write visit: %s: %w", f.name, err)
		}
		sep = ",\n  "
	}
	b.WriteString("\n}\n")
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("write visit: %w", err)
	}
	return nil
}

// patientFile is a patient as the file spells it.
type patientFile struct {
	Name   string `json:"name"`
	Number string `json:"number"`
}

// writeJSON writes a value on one line, with letters like & as they are.
func writeJSON(b *bytes.Buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - len("\n"))
	return nil
}

func orNull[T ~string](s T) any {
	if s == "" {
		return nil
	}
	return s
}

func wallTimeOrNull(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Format(wallLayout)
}
