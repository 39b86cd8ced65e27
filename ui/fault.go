package ui

import (
	"slices"
	"strings"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

// fault is something in a field that cannot stand.
type fault struct {
	field *field
	says  content.Text
	mends []mend
}

// mend is a button that puts a fault right.
type mend struct {
	says content.Text
	do   func()
}

// problems is what cannot stand in a visit.
func (f *form) problems(v handout.Visit) []handout.Problem {
	found := handout.Check(f.w.desk.guide, v, f.w.desk.clinic)
	return append(found, handout.Unprintable(faces(), v, handout.Clinic{})...)
}

// standing is a visit without what cannot stand in it, and what that was: nothing
// that is no longer in the form stays in the plan, and nothing ticked is lost.
func standing(v handout.Visit, problems func(handout.Visit) []handout.Problem) (handout.Visit, []handout.Problem) {
	var left []handout.Problem
	for found := problems(v); len(found) > 0; found = problems(v) {
		before := v
		for _, p := range found { // one left out may take another with it: a side goes with its part
			leaveOut(&v, p.Field)
		}
		if sameVisit(v, before) {
			break
		}
		left = append(left, found...)
	}
	return v, left
}

// leaveOut empties a field of a visit, by its name in a visit file.
func leaveOut(v *handout.Visit, field string) {
	switch field {
	case "patient.name":
		v.Patient.Name = ""
	case "patient.number":
		v.Patient.Number = ""
	case "at":
		v.At = time.Time{}
	case "harvest_at":
		v.HarvestAt = time.Time{}
	case "pathway":
		v.Pathway = ""
	case "product":
		v.Product = ""
	case "source":
		v.Origin = ""
	case "route":
		v.Route = ""
	case "part":
		v.Part = ""
	case "side":
		v.Side = ""
	case "site":
		v.Site = ""
	case "note":
		v.Note = ""
	case "also":
		v.Also = ""
	}
}

// faultOf is a problem at its field, with what would mend it.
func (f *form) faultOf(p handout.Problem) fault {
	name := p.Field
	if name == "at" && p.Word == "problem.gap" {
		name = "at.clock"
	}
	at := f.named(name)
	found := fault{field: at, says: p.Text(f.words.Words)}
	if p.Word == "problem.letters" && at.entry != nil {
		found.mends = []mend{{f.words.say("form.without"), func() { at.entry.SetText(without(at.entry.Text, p.Value)) }}}
	}
	set, ok := at.focus.(interface{ set(string) })
	if !ok {
		return found
	}
	choose := func(value string) func() {
		return func() {
			set.set(value)
			f.changed()
		}
	}
	const most = 2 // buttons beside the one that leaves the field out
	if len(p.Allowed) <= most {
		for _, a := range p.Allowed {
			found.mends = append(found.mends, mend{f.words.say("form.use", "value", f.valueAt(at, a)), choose(a)})
		}
	}
	found.mends = append(found.mends, mend{f.words.say("form.leave_out"), choose("")})
	return found
}

// without is a text that has lost some letters.
func without(text, letters string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(letters, r) {
			return -1
		}
		return r
	}, text)
}

// valueAt is a value of a field as people say it.
func (f *form) valueAt(at *field, value string) content.Text {
	name := at.name
	if name == "source" {
		name = "origin" // as the wording names it
	}
	return f.words.value(name, value)
}

// named is the field of a name; the first where none has it.
func (f *form) named(name string) *field {
	for _, fd := range f.fields {
		if fd.name == name {
			return fd
		}
	}
	return f.fields[0]
}

// tell shows the faults at their fields: those of a field being typed in wait
// until it is left.
func (f *form) tell(found []fault) {
	for _, fd := range f.fields {
		i := slices.IndexFunc(found, func(x fault) bool { return x.field == fd })
		if i < 0 || !f.ripe(fd) {
			if fd.faulty() {
				fd.blame(nil)
			}
			continue
		}
		f.blame(fd, found[i])
	}
	told := 0
	for _, fd := range f.fields {
		if fd.faulty() {
			told++
		}
	}
	f.count.set(nil)
	if told > 0 {
		f.count.set(f.words.count("form.to_fix", told))
	}
	show(f.countSign, told > 0)
	f.sheet.refit()
}

// ripe says whether the fault of a field may be told: it has been left. Told any
// earlier, its buttons would stand where the Tab key goes from it, and take what
// is typed for the next field.
func (f *form) ripe(fd *field) bool {
	return f.left[fd] && (fd.entry == nil || !fd.entry.on)
}

func (f *form) blame(fd *field, x fault) {
	if fd.blames(x) {
		return // the same buttons stay, one of which may have the focus
	}
	var buttons []*button
	for _, m := range x.mends {
		b := newButton(plain, "", m.says, nil)
		b.onPress = func() {
			m.do()
			f.changed()
			f.w.Canvas().Focus(fd.focus)
		}
		b.onFocus = f.sheet.body.reveal
		buttons = append(buttons, b)
	}
	fd.blame(x.says, buttons...)
}

// blames says whether a field tells a fault already.
func (f *field) blames(x fault) bool {
	if !f.faulty() || !same(f.fault.text, x.says) || len(f.mends.Objects) != len(x.mends) {
		return false
	}
	for i, m := range x.mends {
		if !same(f.mends.Objects[i].(*button).label.text, m.says) {
			return false
		}
	}
	return true
}

// first is the highest field with a fault.
func (f *form) first(found []fault) *field {
	for _, fd := range f.fields {
		if slices.ContainsFunc(found, func(x fault) bool { return x.field == fd }) {
			return fd
		}
	}
	return f.fields[0]
}

// blameAll tells every fault, also that of the field that has the focus.
func (f *form) blameAll(found []fault) {
	f.tell(found)
	for _, x := range found {
		if !x.field.faulty() {
			f.blame(x.field, x)
		}
	}
	f.count.set(f.words.count("form.to_fix", len(found)))
	show(f.countSign, true)
	f.sheet.refit()
}
