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
	what   content.Phrase // "a visit"
	lines  map[string]int
	faults []Fault
	listed bool // the fields have been listed once
}

// read fills a form from a file, checks what was filled in, and returns all that
// is wrong, or nil.
func read(from io.Reader, file string, what content.Phrase, f form, g *content.Guide, check func() []handout.Problem) error {
	root, fault := parse(from)
	if fault != nil {
		return &Faults{File: file, All: []Fault{*fault}}
	}
	r := &reading{what: what, lines: map[string]int{}}
	if root.kind == object {
		r.fill("", root, f)
		r.problems(check())
	} else {
		r.say(root, "", "fault.not_whole_file", "found", root.kind.said(), "whole", what, "object", someObject)
	}
	if len(r.faults) > 0 {
		slices.SortStableFunc(r.faults, func(a, b Fault) int { return a.Line - b.Line })
		return &Faults{File: file, All: r.faults}
	}
	return nil
}

func (r *reading) say(v value, path, id string, holes ...any) {
	r.faults = append(r.faults, Fault{Line: v.line, Field: path, Says: content.Say(id, holes...)})
}

// problems adds what the guide says of values that do not go together.
func (r *reading) problems(found []handout.Problem) {
	for _, p := range found {
		r.faults = append(r.faults, Fault{Line: r.lines[p.Field], Field: p.Field, Problem: &p})
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
	var whole any = r.what
	if path != "" {
		whole = path
	}
	found := quote(in.name)
	names := make([]string, len(f))
	for i, e := range f {
		names[i] = e.name
	}
	near := nearest(in.name, names)
	switch {
	case len(near) > 0:
		r.say(in.value, "", "fault.not_field_near", "found", found, "whole", whole, "near", content.Choice(near))
	case r.listed:
		r.say(in.value, "", "fault.not_field", "found", found, "whole", whole)
	default:
		r.listed = true
		r.say(in.value, "", "fault.not_field_of", "found", found, "whole", whole, "fields", content.List(names))
	}
}

// expect says whether a value is of a kind, and tells what was found if not.
func (r *reading) expect(want kind, path string, v value, use any) bool {
	if v.kind != want {
		r.say(v, path, "fault.found", "found", v.kind.said(), "use", use)
	}
	return v.kind == want
}

// inside takes an object within the object.
func inside(f form) taker {
	return func(r *reading, path string, v value) {
		if r.expect(object, path, v, content.Say("fault.use.object", "object", someObject)) {
			r.fill(path, v, f)
		}
	}
}

// words takes free text. What it is is not repeated in a fault: it may be a
// patient's name.
func words(into *string, most int) taker {
	return func(r *reading, path string, v value) {
		if v.kind == number {
			r.say(v, path, "fault.found_number", "quotes", `"…"`)
			return
		}
		if !r.expect(text, path, v, content.Say("fault.use.text")) {
			return
		}
		clean, err := handout.Clean(v.text, most)
		if err != nil {
			r.faults = append(r.faults, Fault{Line: v.line, Field: path, Says: why(err)})
			return
		}
		*into = clean
	}
}

// why is what an error says, in its own words where it has them in any language.
func why(err error) content.Phrase {
	if says, ok := errors.AsType[content.Phrase](err); ok {
		return says
	}
	return content.Say("fault.unreadable", "why", err.Error())
}

// oneOf takes one of a list of values.
func oneOf[T ~string](into *T, allowed []T) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, named(allowed)) {
			return
		}
		if !slices.Contains(allowed, T(v.text)) {
			r.say(v, path, "fault.unknown", "found", quote(v.text), "use", named(allowed))
			return
		}
		*into = T(v.text)
	}
}

// someOf takes a list of values, each once.
func someOf[T ~string](into *[]T, allowed []T) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(list, path, v, content.Say("fault.use.list", "list", someList, "values", named(allowed))) {
			return
		}
		for i, item := range v.items {
			at := fmt.Sprintf("%s[%d]", path, i)
			switch {
			case item.kind != text:
				r.say(item, at, "fault.found_within", "found", item.kind.said(), "use", named(allowed))
			case !slices.Contains(allowed, T(item.text)):
				r.say(item, at, "fault.unknown_within", "found", quote(item.text), "use", named(allowed))
			case !slices.Contains(*into, T(item.text)):
				*into = append(*into, T(item.text))
			}
		}
	}
}

func named[T ~string](values []T) content.List {
	names := make(content.List, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return names
}

// wholeNumber takes a whole number between two bounds. use says which, and why.
func wholeNumber(put func(int), within content.Range, use content.Phrase) taker {
	return func(r *reading, path string, v value) {
		if v.kind != number {
			r.say(v, path, "fault.found_no_number", "found", v.kind.said(), "use", use)
			return
		}
		n, err := strconv.Atoi(v.text)
		found := fmt.Sprintf("%.40s", v.text)
		switch {
		case errors.Is(err, strconv.ErrSyntax):
			r.say(v, path, "fault.not_whole", "found", found, "use", use)
		case err != nil || n < within.Min || n > within.Max:
			r.say(v, path, "fault.out_of_bounds", "found", found, "use", use)
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
		if !r.expect(text, path, v, content.Say("fault.use.time", "like", wallExample)) {
			return
		}
		t, err := time.Parse("2006-01-02T15:04:05", v.text)
		if err != nil {
			t, err = time.Parse(wallLayout, v.text)
		}
		if err != nil {
			r.say(v, path, wallTimeFault(v.text, err), "found", quote(v.text), "like", wallExample)
			return
		}
		if r.inYears(v, path, t) {
			*into = t.Truncate(time.Minute)
		}
	}
}

// wallTimeFault is the id of what says why a text is no wall time. A date that does
// not exist is told from what is no date at all.
func wallTimeFault(s string, err error) string {
	if _, zoned := time.Parse(time.RFC3339, s); zoned == nil {
		return "fault.has_zone"
	}
	if _, zoned := time.Parse("2006-01-02T15:04Z07:00", s); zoned == nil {
		return "fault.has_zone"
	}
	if _, day := time.Parse(time.DateOnly, s); day == nil {
		return "fault.no_clock"
	}
	var parse *time.ParseError
	if errors.As(err, &parse) && strings.HasSuffix(parse.Message, "out of range") {
		return "fault.not_calendar"
	}
	return "fault.not_time"
}

// day takes a date.
func day(into *time.Time) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, content.Say("fault.use.date", "like", dayExample)) {
			return
		}
		t, err := time.Parse(time.DateOnly, v.text)
		if err != nil {
			r.say(v, path, "fault.not_date", "found", quote(v.text), "like", dayExample)
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
		r.say(v, path, "fault.year", "found", quote(v.text), "first", handout.FirstYear, "last", handout.LastYear)
	}
	return ok
}
