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
		short := t.tell(id + ".short")
		if s.ID == "harvest" && t.v.Origin == "" { // whose cells they are is not known
			short = t.tell("page.stage.own_if")
		}
		told = append(told, Stage{
			ID: s.ID, Title: t.tell(id + ".title"), Short: short,
			When: t.stageWhen(s.ID), Minutes: t.stageMinutes(s), HowLong: t.minutes(t.stageMinutes(s)),
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
		return undated(said, said)
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
	return undated(said, t.w.Text(id+"_brief"))
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

// days are the days of the visits, step by step: check-in, medicine, the counted
// steps, then watching and going home.
func (t *teller) days() []Day {
	if !t.two {
		return []Day{t.visitDay(t.given, "harvest", "processing", "injection")}
	}
	first, last := t.visitDay(t.first, "harvest"), t.visitDay(t.given, "injection")
	first.Head = t.w.Text("page.day.first").Fill(map[string]content.Text{"day": first.Arrive.Day})
	last.Head = t.w.Text("page.day.last").Fill(map[string]content.Text{"day": last.Arrive.Day})
	return []Day{first, last}
}

// visitDay is one visit with some of the stages. Where all three are done on one
// day, what they leave of the clinics' usual total is check-in and watching.
func (t *teller) visitDay(arrival time.Time, stages ...string) Day {
	d := Day{Arrive: t.visitMoment(arrival, t.two)}
	counted, all := t.countedSteps(stages)
	for _, s := range counted {
		d.Sum.Min += s.Minutes.Min
		d.Sum.Max += s.Minutes.Max
	}
	if all {
		d.Total, d.InAll = t.g.Session.Minutes, t.session()
		d.Rest = content.Range{Min: d.Total.Min - d.Sum.Min, Max: d.Total.Max - d.Sum.Max}
		if !arrival.IsZero() {
			d.Earliest, d.Latest = t.at(after(arrival, d.Total.Min), true), t.at(after(arrival, d.Total.Max), true)
		}
	}
	d.Steps = append(d.Steps, t.step("checkin"))
	if numbing := t.numbing(); numbing != "" {
		d.Steps = append(d.Steps, t.step(numbing))
	}
	d.Steps = append(d.Steps, counted...)
	last := t.step("watch")
	if all {
		last.Minutes = d.Rest
		last.HowLong = t.w.Text("page.step.with_checkin").Fill(map[string]content.Text{"minutes": t.minutes(d.Rest)})
	}
	d.Steps = append(d.Steps, last)
	return d
}

func after(t time.Time, minutes int) time.Time { return t.Add(time.Duration(minutes) * time.Minute) }

// stop is that the patient may say stop. A transplant cannot be stopped at any
// time.
func (t *teller) stop() content.Text {
	if t.v.Pathway == "transplant" {
		return t.tell("page.day.stop_transplant")
	}
	return t.tell("page.day.stop")
}

// bring is what to have in the bag, and what to wear.
func (t *teller) bring() (bring, wear []Told) {
	for _, l := range t.lines("bring", t.g.Bring) {
		if l.ID == "loose" || strings.HasPrefix(l.ID, "wear_") {
			wear = append(wear, l)
		} else {
			bring = append(bring, l)
		}
	}
	return bring, wear
}

// numbing is the step in which the patient gets medicine, if there is one.
func (t *teller) numbing() string {
	switch {
	case t.v.Sedation == "light" || t.v.Sedation == "deep":
		return "sleepy"
	case t.v.Route == "drip" || t.v.Pathway == "transplant":
		return ""
	}
	return "numbing"
}

// step is a step whose words are the page's own. A transplant has other words.
func (t *teller) step(id string) Step {
	word := "page.step." + id
	if t.v.Pathway == "transplant" && t.w.Has(word+"_transplant.title") {
		word += "_transplant"
	}
	s := Step{ID: id, Title: t.tell(word + ".title"), Text: t.tell(word + ".text")}
	if t.w.Has(word + ".long") {
		s.HowLong = t.tell(word + ".long")
	}
	return s
}

// countedSteps are those of the stages that apply, with their lengths, and
// whether all of the harvest, the processing and the injection are counted in
// minutes: only then do the steps make up the usual total.
func (t *teller) countedSteps(stages []string) (steps []Step, all bool) {
	for _, s := range t.g.Stages {
		if !s.To(t.to) || !slices.Contains(stages, s.ID) {
			continue
		}
		id, minutes := "stage."+s.ID, t.stageMinutes(s)
		step := Step{ID: s.ID, Title: t.tell(id + ".title"), Minutes: minutes, HowLong: t.minutes(minutes)}
		step.Text = join(first(t.lines(id+".what", s.What)), first(t.lines(id+".feel", s.Feel)))
		steps = append(steps, step)
	}
	counted := 0
	for _, s := range steps {
		if s.Minutes.Max > 0 {
			counted++
		}
	}
	return steps, counted == 3
}

// stageMinutes is the length of a stage for this visit. The minutes of the guide
// are those of a needle in a clinic: a laboratory takes days, a drip hours, and
// what a study or a transplant takes nobody can say here.
func (t *teller) stageMinutes(s content.Stage) content.Range {
	known := false
	switch s.ID {
	case "harvest":
		known = t.v.Pathway == "same_day" || t.v.Pathway == "lab_grown" || t.v.Pathway == ""
	case "processing":
		known = (t.v.Pathway == "same_day" || t.v.Pathway == "") && !t.two
	case "injection":
		known = t.v.Pathway != "transplant" && t.v.Pathway != "trial" && t.v.Route != "drip"
	}
	if !known {
		return content.Range{}
	}
	return s.Minutes
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
		if !e.To(t.to) || e.ID == "harvest" && !t.two {
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
		return undated(said, said)
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
		ID: task.ID, When: when, By: t.by(task, when, when.Brief, when.BriefIn), Sources: task.Sources, Own: len(task.Flag) > 0 || len(task.Sedation) > 0,
		Do: t.tellAt(id+".do", when, till), Why: t.tellAt(id+".why", when, till),
	}
	if task.Late && when.Past && !t.over(t.arrivalOf(task.By)) {
		told.Late = t.tellAt(id+".late", when, till)
	}
	return told
}

// arrivalOf is the appointment that a task is for.
func (t *teller) arrivalOf(by string) time.Time {
	if w, err := content.ParseWhen(by); err == nil {
		return t.arrival(w)
	}
	return t.given
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

// groupHead is the day of a group. Midnight counts to the day it begins, like
// the other tasks of the group.
func (t *teller) groupHead(task content.Task, m Moment) content.Text {
	if m.Time.IsZero() {
		return t.by(task, m, m.Day, m.FullIn)
	}
	day := t.cal.day(m.Time)
	return t.by(task, m, day, t.cal.within(day))
}

// by is when a task is to be done, with its day said in long or in short, alone
// and within a sentence.
func (t *teller) by(task content.Task, m Moment, day, within content.Text) content.Text {
	id := "page.task.by"
	switch {
	case len(m.Full) == 0:
		return t.w.Text("page.task.now")
	case m.Time.IsZero(), sameDay(m.Time, t.given), sameDay(m.Time, t.first):
		return t.w.Text("page.task.at").Fill(map[string]content.Text{"date": day})
	case task.Till != "":
		id = "page.task.from"
	}
	return t.w.Text(id).Fill(map[string]content.Text{"date": within})
}

// limits are what to leave alone after the visit, and until when.
func (t *teller) limits() []Limit {
	var told []Limit
	for _, l := range t.g.Limits {
		if !l.To(t.to) {
			continue
		}
		until := t.until(l.Until)
		id := "limit." + l.ID
		told = append(told, Limit{
			Until: until, Short: l.Short,
			Told: Told{ID: l.ID, Sources: l.Sources, Head: t.tellAt(id+".what", until, Moment{}), Text: t.tellAt(id+".do", until, Moment{})},
		})
	}
	return told
}

// until is the end of a limit. One that follows sleepy medicine ends twice where
// there are two visits.
func (t *teller) until(when string) Moment {
	if when == "" {
		return unknownMoment()
	}
	w, err := content.ParseWhen(when)
	if err != nil || w.Anchor != content.End || !t.two || t.over(t.first) {
		return t.moment(when)
	}
	first, last := t.when(w, t.first), t.when(w, t.given)
	last.Brief = whole(t.w.Text("page.limit.both").Fill(map[string]content.Text{
		"first": briefClock(first), "last": briefClock(last),
	}))
	last.Clock = nil
	return last
}

func briefClock(m Moment) content.Text { return join(m.Brief, m.Clock) }
