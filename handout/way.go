package handout

import (
	"slices"
	"strings"
	"time"

	"beforehand/content"
)

// stages are the seven parts of the way that apply, in order.
func (t *teller) stages() []Stage {
	var told []Stage
	for _, s := range t.g.Stages {
		if !s.To(t.to) {
			continue
		}
		id := "stage." + s.ID
		told = append(told, Stage{
			ID: s.ID, Title: t.tell(id + ".title"), Short: t.tell(id + ".short"),
			When: t.stageWhen(s.ID), Minutes: s.Minutes, HowLong: t.minutes(s.Minutes),
			What: t.lines(id+".what", s.What), Feel: t.lines(id+".feel", s.Feel), Who: t.lines(id+".who", s.Who),
			State: t.stageState(s.ID),
		})
	}
	return told
}

// stageWhen is the label of a stage's place in time.
func (t *teller) stageWhen(id string) Moment {
	label := func(word string) Moment {
		said := t.tell("page.stage." + word)
		return Moment{Day: said, Brief: said, Full: said}
	}
	switch id {
	case "consult":
		return label("before_yes")
	case "prep":
		return label("until_visit")
	case "harvest":
		return t.visitMoment(t.first, t.two)
	case "processing":
		if t.two {
			return label("between")
		}
		return label("next")
	case "injection":
		if t.two || !t.had("harvest") {
			return t.visitMoment(t.given, t.two)
		}
		return label("next")
	case "recovery":
		return label("after_visit")
	}
	return t.moment("+{follow_up_days}d")
}

// had reports whether a stage applies to this visit.
func (t *teller) had(id string) bool {
	return slices.ContainsFunc(t.g.Stages, func(s content.Stage) bool { return s.ID == id && s.To(t.to) })
}

// visitMoment is an arrival, or "your first visit" where it is not known.
func (t *teller) visitMoment(arrival time.Time, two bool) Moment {
	if !arrival.IsZero() {
		return t.at(arrival, true)
	}
	id := "page.unknown.day"
	if two {
		id = "page.unknown.day_two"
	}
	said := t.w.Text(id)
	return Moment{Day: said, Brief: said, Full: said}
}

// stageState is where a stage stands today. Without a date everything is ahead.
func (t *teller) stageState(id string) State {
	if t.given.IsZero() {
		return Ahead
	}
	first, given := midnight(t.given), midnight(t.given)
	if !t.first.IsZero() {
		first = midnight(t.first)
	}
	rest, ok := t.setting("rest_days")
	if !ok {
		rest = 7
	}
	span := map[string][2]time.Time{
		"consult":    {time.Time{}, first.AddDate(0, 0, -30)},
		"prep":       {first.AddDate(0, 0, -30), first},
		"harvest":    {first, first.AddDate(0, 0, 1)},
		"processing": {first, given.AddDate(0, 0, 1)},
		"injection":  {given, given.AddDate(0, 0, 1)},
		"recovery":   {given.AddDate(0, 0, 1), given.AddDate(0, 0, rest+1)},
		"follow_up":  {given.AddDate(0, 0, rest+1), given.AddDate(1, 0, 0)},
	}[id]
	switch {
	case !t.today.Before(span[1]):
		return Done
	case t.today.Before(span[0]):
		return Ahead
	}
	return Now
}

// minutes says a span of minutes; the zero range says nothing.
func (t *teller) minutes(r content.Range) content.Text {
	if r.Max == 0 {
		return nil
	}
	return t.w.Text("page.minutes").Fill(map[string]content.Text{
		"from": plain(itoa(r.Min)), "to": plain(itoa(r.Max)),
	})
}

// session is how long a visit takes in all: "1.5 to 3 hours".
func (t *teller) session() content.Text {
	r := t.g.Session.Minutes
	return whole(t.w.Text("page.hours").Fill(map[string]content.Text{
		"from": plain(hours(r.Min)), "to": plain(hours(r.Max)),
	}))
}

// hours is minutes as hours and halves: 90 is "1.5".
func hours(minutes int) string {
	s := itoa(minutes / 60)
	if minutes%60 >= 30 {
		s += ".5"
	}
	return s
}

// day is the day of the visit, step by step: check-in, sleepy medicine, the
// counted steps, then watching and going home. What the steps leave of the
// clinics' usual total is told as check-in and watching.
func (t *teller) day() Day {
	d := Day{Total: t.g.Session.Minutes, InAll: t.session()}
	counted := t.countedSteps()
	for _, s := range counted {
		d.Sum.Min += s.Minutes.Min
		d.Sum.Max += s.Minutes.Max
	}
	whole := t.v.Pathway == "same_day" || t.v.Pathway == "" && len(counted) == 3
	if !whole {
		d.Total, d.InAll = content.Range{}, nil
	} else {
		d.Rest = content.Range{Min: d.Total.Min - d.Sum.Min, Max: d.Total.Max - d.Sum.Max}
	}
	d.Steps = append(d.Steps, t.step("checkin", nil))
	if yes, unsure := t.sedated(); yes && !unsure {
		d.Steps = append(d.Steps, t.step("sleepy", t.w.Text("page.step.few_minutes")))
	} else {
		d.Steps = append(d.Steps, t.step("numbing", t.w.Text("page.step.few_minutes")))
	}
	d.Steps = append(d.Steps, counted...)
	var rest content.Text
	if whole {
		rest = t.w.Text("page.step.with_checkin").Fill(map[string]content.Text{"minutes": t.minutes(d.Rest)})
	}
	last := t.step("watch", rest)
	last.Minutes = d.Rest
	d.Steps = append(d.Steps, last)
	return d
}

func (t *teller) step(id string, howLong content.Text) Step {
	return Step{ID: id, Title: t.tell("page.step." + id + ".title"), Text: t.tell("page.step." + id + ".text"), HowLong: howLong}
}

// countedSteps are the stages of the visit day that have a length.
func (t *teller) countedSteps() []Step {
	var steps []Step
	for _, s := range t.g.Stages {
		if !s.To(t.to) || !slices.Contains([]string{"harvest", "processing", "injection"}, s.ID) {
			continue
		}
		if s.ID == "processing" && (t.two || t.v.Pathway == "transplant") {
			s.Minutes = content.Range{} // days or weeks in a laboratory
		}
		id := "stage." + s.ID
		step := Step{ID: s.ID, Title: t.tell(id + ".title"), Minutes: s.Minutes, HowLong: t.minutes(s.Minutes)}
		step.Text = join(first(t.lines(id+".what", s.What)), first(t.lines(id+".feel", s.Feel)))
		steps = append(steps, step)
	}
	return steps
}

func first(told []Told) content.Text {
	if len(told) == 0 {
		return nil
	}
	return told[0].Text
}

// events are the stops of the timeline, in the order of time. Those without a
// date keep the guide's order.
func (t *teller) events() []Event {
	var told []Event
	for _, e := range t.g.Events {
		if !e.To(t.to) {
			continue
		}
		m := t.eventMoment(e)
		id := "event." + e.ID
		told = append(told, Event{
			ID: e.ID, When: m, Kind: t.kind(e, m), Short: e.Short,
			Title: t.tellAt(id+".title", m, Moment{}), Text: t.tellAt(id+".text", m, Moment{}), Brief: t.tellAt(id+".brief", m, Moment{}),
		})
	}
	sortEvents(told)
	return told
}

// sortEvents orders by time. What has no date stays behind the event that the
// guide names before it.
func sortEvents(events []Event) {
	at := make(map[string]time.Time, len(events))
	var last time.Time
	for _, e := range events {
		if !e.When.Time.IsZero() {
			last = e.When.Time
		}
		at[e.ID] = last
	}
	slices.SortStableFunc(events, func(a, b Event) int { return at[a.ID].Compare(at[b.ID]) })
}

func (t *teller) eventMoment(e content.Event) Moment {
	switch {
	case e.At == "":
		said := t.tell("page.stage.before_yes")
		return Moment{Day: said, Brief: said, Full: said}
	case e.ID == "harvest":
		return t.visitMoment(t.first, t.two)
	case e.ID == "visit":
		return t.visitMoment(t.given, t.two)
	}
	return t.moment(e.At)
}

// kind is the side of the visit that an event stands on. Both needles are
// visits.
func (t *teller) kind(e content.Event, m Moment) Kind {
	switch {
	case e.ID == "visit" || e.ID == "harvest":
		return AtVisit
	case e.At == "" || strings.Contains(e.At, "-"):
		return Before
	}
	return After
}

// tasks are what to do before the visit, by day: first what has no day of its
// own, then by date.
func (t *teller) tasks() []TaskGroup {
	var groups []TaskGroup
	for _, task := range t.g.Tasks {
		if !task.To(t.to) {
			continue
		}
		told := t.task(task)
		at := slices.IndexFunc(groups, func(g TaskGroup) bool { return sameMoment(g.When, told.When) })
		if at < 0 {
			groups = append(groups, TaskGroup{When: told.When, Head: t.groupHead(task, told.When)})
			at = len(groups) - 1
		}
		groups[at].Tasks = append(groups[at].Tasks, told)
	}
	if !t.given.IsZero() {
		slices.SortStableFunc(groups, func(a, b TaskGroup) int { return a.When.Time.Compare(b.When.Time) })
	}
	return groups
}

// sameMoment reports whether two tasks stand under one date: the day counts, the
// hour does not.
func sameMoment(a, b Moment) bool {
	if a.Time.IsZero() || b.Time.IsZero() {
		return a.Time.IsZero() && b.Time.IsZero() && a.Full.String() == b.Full.String()
	}
	return sameDay(a.Time, b.Time)
}

func (t *teller) task(task content.Task) Task {
	when, till := t.soonest(task.By), Moment{}
	if task.Till != "" {
		till = t.moment(task.Till)
	}
	id := "task." + task.ID
	told := Task{
		ID: task.ID, When: when, Sources: task.Sources,
		Do: t.tellAt(id+".do", when, till), Why: t.tellAt(id+".why", when, till),
	}
	if task.Late && when.Past {
		told.Late = t.tellAt(id+".late", when, till)
	}
	return told
}

// soonest is the moment of a task; one whose day nobody gave is to be done as
// soon as the patient can.
func (t *teller) soonest(by string) Moment {
	if by != "" {
		m := t.moment(by)
		if !m.Time.IsZero() || t.given.IsZero() && m.Full.String() != blank {
			return m
		}
	}
	return Moment{}
}

func (t *teller) groupHead(task content.Task, m Moment) content.Text {
	switch {
	case len(m.Full) == 0:
		return t.w.Text("page.task.now")
	case m.Time.IsZero():
		return t.w.Text("page.task.at").Fill(map[string]content.Text{"date": m.Day})
	case sameDay(m.Time, t.given) || sameDay(m.Time, t.first):
		return t.w.Text("page.task.at").Fill(map[string]content.Text{"date": t.cal.day(m.Time)})
	case task.Till != "":
		return t.w.Text("page.task.from").Fill(map[string]content.Text{"date": t.cal.day(m.Time)})
	}
	return t.w.Text("page.task.by").Fill(map[string]content.Text{"date": t.cal.day(m.Time)})
}

// limits are what to leave alone after the visit, and until when.
func (t *teller) limits() []Limit {
	var told []Limit
	for _, l := range t.g.Limits {
		if !l.To(t.to) {
			continue
		}
		until := unknownMoment()
		if l.Until != "" {
			until = t.moment(l.Until)
		}
		id := "limit." + l.ID
		told = append(told, Limit{
			Until: until, Short: l.Short,
			Told: Told{ID: l.ID, Sources: l.Sources, Head: t.tellAt(id+".what", until, Moment{}), Text: t.tellAt(id+".do", until, Moment{})},
		})
	}
	return told
}
