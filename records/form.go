package records

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

// A form lists the fields that an object may have, and what becomes of each.
type form []entry

type entry struct {
	name string
	take taker
}

// A taker puts a value that is not null where it belongs, or says what is wrong
// with it.
type taker func(r *reading, path string, v value)

// reading is one file being read: what is wrong with it so far, and where each
// of its fields stands.
type reading struct {
	what   string // "a visit"
	lines  map[string]int
	faults []Fault
	listed bool // the fields have been listed once
}

// read fills a form from a file, checks what was filled in, and returns all that
// is wrong, or nil.
func read(from io.Reader, file, what string, f form, g *content.Guide, check func() []handout.Problem) error {
	root, fault := parse(from)
	if fault != nil {
		return &Faults{File: file, All: []Fault{*fault}}
	}
	r := &reading{what: what, lines: map[string]int{}}
	if root.kind == object {
		r.fill("", root, f)
		r.problems(g, check())
	} else {
		r.say(root, "", "found %s; %s is one object, { … }", root.kind, what)
	}
	if len(r.faults) > 0 {
		slices.SortStableFunc(r.faults, func(a, b Fault) int { return a.Line - b.Line })
		return &Faults{File: file, All: r.faults}
	}
	return nil
}

func (r *reading) say(v value, path, format string, args ...any) {
	r.faults = append(r.faults, Fault{Line: v.line, Field: path, Text: fmt.Sprintf(format, args...)})
}

// problems adds what the guide says of values that do not go together.
func (r *reading) problems(g *content.Guide, found []handout.Problem) {
	if len(found) == 0 {
		return
	}
	words, _ := g.Words(content.English)
	for _, p := range found {
		r.faults = append(r.faults, Fault{
			Line: r.lines[p.Field], Field: p.Field, Text: p.Raw(words).String(), Problem: &p,
		})
	}
}

// fill takes the fields of an object. Null is not known, like a field left out.
func (r *reading) fill(path string, v value, f form) {
	for _, in := range v.fields {
		at := slices.IndexFunc(f, func(e entry) bool { return e.name == in.name })
		if at < 0 {
			r.unknown(path, in, f)
			continue
		}
		full := join(path, in.name)
		r.lines[full] = in.line
		if in.kind != null {
			f[at].take(r, full, in.value)
		}
	}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// unknown refuses a field, with the names it may have been meant as.
func (r *reading) unknown(path string, in field, f form) {
	whole := r.what
	if path != "" {
		whole = path
	}
	names := make([]string, len(f))
	for i, e := range f {
		names[i] = e.name
	}
	near := nearest(in.name, names)
	switch {
	case len(near) > 0:
		r.say(in.value, "", "%s is not a field of %s; did you mean %s?", quote(in.name), whole, choice(near))
	case r.listed:
		r.say(in.value, "", "%s is not a field of %s", quote(in.name), whole)
	default:
		r.listed = true
		r.say(in.value, "", "%s is not a field of %s; its fields are %s", quote(in.name), whole, strings.Join(names, ", "))
	}
}

// choice is a list as people say it: "a, b or c".
func choice(of []string) string {
	last := len(of) - 1
	if last <= 0 {
		return strings.Join(of, "")
	}
	return strings.Join(of[:last], ", ") + " or " + of[last]
}

// expect says whether a value is of a kind, and tells what was found if not.
func (r *reading) expect(want kind, path string, v value, use string) bool {
	if v.kind != want {
		r.say(v, path, "found %s; use %s or null", v.kind, use)
	}
	return v.kind == want
}

// inside takes an object within the object.
func inside(f form) taker {
	return func(r *reading, path string, v value) {
		if r.expect(object, path, v, "an object, { … }") {
			r.fill(path, v, f)
		}
	}
}

// words takes free text. What it is is not repeated in a fault: it may be a
// patient's name.
func words(into *string, most int) taker {
	return func(r *reading, path string, v value) {
		if v.kind == number {
			r.say(v, path, "found a number; put it in quotes, \"…\"")
			return
		}
		if !r.expect(text, path, v, "text in quotes") {
			return
		}
		clean, err := handout.Clean(v.text, most)
		if err != nil {
			r.say(v, path, "%v", err)
			return
		}
		*into = clean
	}
}

// oneOf takes one of a list of values.
func oneOf[T ~string](into *T, allowed []T) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, named(allowed)) {
			return
		}
		if !slices.Contains(allowed, T(v.text)) {
			r.say(v, path, "%s is not known here; use %s or null", quote(v.text), named(allowed))
			return
		}
		*into = T(v.text)
	}
}

// someOf takes a list of values, each once.
func someOf[T ~string](into *[]T, allowed []T) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(list, path, v, "a list, [ … ], of "+named(allowed)) {
			return
		}
		for i, item := range v.items {
			at := fmt.Sprintf("%s[%d]", path, i)
			switch {
			case item.kind != text:
				r.say(item, at, "found %s; use %s", item.kind, named(allowed))
			case !slices.Contains(allowed, T(item.text)):
				r.say(item, at, "%s is not known here; use %s", quote(item.text), named(allowed))
			case !slices.Contains(*into, T(item.text)):
				*into = append(*into, T(item.text))
			}
		}
	}
}

func named[T ~string](values []T) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return strings.Join(names, ", ")
}

// wholeNumber takes a whole number between two bounds; why says why there are
// bounds.
func wholeNumber(put func(int), within content.Range, unit, why string) taker {
	return func(r *reading, path string, v value) {
		use := fmt.Sprintf("%d to %d %s: %s", within.Min, within.Max, unit, why)
		if v.kind != number {
			r.say(v, path, "found %s; use a whole number, %s", v.kind, use)
			return
		}
		n, err := strconv.Atoi(v.text)
		switch {
		case errors.Is(err, strconv.ErrSyntax):
			r.say(v, path, "%.40s is not a whole number; use %s", v.text, use)
		case err != nil || n < within.Min || n > within.Max:
			r.say(v, path, "%.40s cannot be; use %s", v.text, use)
		default:
			put(n)
		}
	}
}

const (
	wallExample = `"2026-12-03T09:00"`
	wallLayout  = "2006-01-02T15:04"
	dayExample  = `"2026-11-27"`
)

// wallTime takes a date and a clock time at the clinic, and drops the seconds.
func wallTime(into *time.Time) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, "a date and time like "+wallExample) {
			return
		}
		t, err := time.Parse("2006-01-02T15:04:05", v.text)
		if err != nil {
			t, err = time.Parse(wallLayout, v.text)
		}
		if err != nil {
			r.say(v, path, "%s %s", quote(v.text), wallTimeFault(v.text, err))
			return
		}
		if r.inYears(v, path, t) {
			*into = t.Truncate(time.Minute)
		}
	}
}

// wallTimeFault says why a text is no wall time.
func wallTimeFault(s string, err error) string {
	if _, zoned := time.Parse(time.RFC3339, s); zoned == nil {
		return "has a time zone; leave it out and write the clock time at the clinic, like " + wallExample
	}
	if _, zoned := time.Parse("2006-01-02T15:04Z07:00", s); zoned == nil {
		return "has a time zone; leave it out and write the clock time at the clinic, like " + wallExample
	}
	if _, day := time.Parse(time.DateOnly, s); day == nil {
		return "has no clock time; write both, like " + wallExample
	}
	return dateFault(err) + "; write it like " + wallExample
}

// dateFault tells a date that does not exist from what is no date at all.
func dateFault(err error) string {
	var parse *time.ParseError
	if errors.As(err, &parse) && strings.HasSuffix(parse.Message, "out of range") {
		return "is not on the calendar or the clock"
	}
	return "is not a date and time"
}

// day takes a date.
func day(into *time.Time) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, "a date like "+dayExample) {
			return
		}
		t, err := time.Parse(time.DateOnly, v.text)
		if err != nil {
			r.say(v, path, "%s is not a date; write it like %s", quote(v.text), dayExample)
			return
		}
		if r.inYears(v, path, t) {
			*into = t
		}
	}
}

// inYears keeps out the slips of typing, and the zero time, which would pass for
// not known.
func (r *reading) inYears(v value, path string, t time.Time) bool {
	ok := t.Year() >= handout.FirstYear && t.Year() <= handout.LastYear
	if !ok {
		r.say(v, path, "%s is not between the years %d and %d; check it", quote(v.text), handout.FirstYear, handout.LastYear)
	}
	return ok
}
