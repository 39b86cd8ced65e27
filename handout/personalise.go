package handout

import (
	"time"

	"beforehand/content"
)

// Longest is how long a session may take, from arrival. What counts from the end
// of a visit counts from then: the safe side.
const Longest = 3 * time.Hour

// Personalise tells the guide to one patient. It is pure and total: the same
// visit, clinic and day give the same plan, and what is not known is told the
// stricter way. A visit should have passed [Check]; one that has not still gives
// a plan. today is a date at the clinic: its year, month and day, whatever its zone.
func Personalise(g *content.Guide, v Visit, c Clinic, today time.Time) Plan {
	t := newTeller(g, v, c, today)
	p := Plan{
		Lang: t.w.Lang, Visit: v, Clinic: c, Today: t.today, Undated: t.given.IsZero(),
		Facts: t.facts(), Where: t.where(), WherePlain: t.wherePlain(),
		Edition: t.edition(),
		words:   t.w,
	}
	t.safety(&p)
	t.way(&p)
	t.evidence(&p)
	p.Stale = t.stale(p.Statuses)
	p.Twin = twin(g, p)
	return p
}

// safety is what no visit may lose.
func (t *teller) safety(p *Plan) {
	p.Notice, p.AsOf = t.notice()
	p.Matters = t.matters()
	p.Medicines = t.medicines()
	p.Fasts = t.fasts()
	p.Rides = t.rides()
	p.RideHome, p.Taxi = t.rideHome(p.Rides)
	p.Home = t.home()
	p.Phones = t.phones()
	p.Signs = t.signs()
	p.Urgent = t.urgent()
	p.Soon = t.soon()
	p.Watch = t.watch()
}

// way is what happens, and what to do, in the order of time.
func (t *teller) way(p *Plan) {
	p.Stages = t.stages()
	p.Events = t.events()
	p.Tasks = t.tasks()
	p.Tell = t.lines("tell", t.g.Tell)
	p.Bring, p.Wear = t.bring()
	p.Days = t.days()
	p.Stop = t.stop()
	p.Leave = t.lines("leave", t.g.Leave)
	p.Limits = t.limits()
}

// teller tells lines of the guide to one visit.
type teller struct {
	g     *content.Guide
	w     *content.Words
	v     Visit
	c     Clinic
	to    content.Case
	cal   calendar
	today time.Time
	// given and first are the arrivals for the injection and for the first
	// needle, at the clinic; zero where they are not known.
	given, first time.Time
	two          bool // the first needle is on another day
	holes        map[string]content.Text
	moments      map[string]Moment // said already: many lines share one
}

func newTeller(g *content.Guide, v Visit, c Clinic, today time.Time) *teller {
	w, ok := g.Words(v.Lang)
	if !ok {
		w, _ = g.Words("en")
	}
	t := &teller{g: g, w: w, v: v, c: c, to: v.Case(c), today: dateIn(c.Zone, today), moments: map[string]Moment{}}
	t.given = local(v.At, c.Zone)
	t.first = t.given
	if t.two = twoVisits(v); t.two {
		t.first = local(v.HarvestAt, c.Zone)
	}
	t.cal = newCalendar(w, t.to.Country, t.given)
	if t.given.IsZero() {
		t.cal.visit = t.today
	}
	t.fillHoles()
	return t
}

// twoVisits reports whether the cells are taken on another day than they are
// given.
func twoVisits(v Visit) bool {
	own := v.Origin != "donor" && v.Origin != "cord_blood"
	return !v.HarvestAt.IsZero() || v.Pathway == "lab_grown" && own
}

// blank is a line to write on, in the middle of a text.
const blank = "____________"

func (t *teller) fillHoles() {
	t.holes = map[string]content.Text{
		"where":       t.where(),
		"arrive":      t.clockOr(t.given, "page.unknown.arrive"),
		"day":         t.dayOr(t.given, "page.unknown.day"),
		"clinic":      t.orWord(t.c.Name, "page.unknown.clinic"),
		"product":     t.orWord(t.v.Product, "page.unknown.product"),
		"phone_day":   phoneOrBlank(t.c.PhoneDay),
		"phone_night": phoneOrBlank(t.c.PhoneNight),
		"emergency":   t.emergency(),
		"total":       t.session(),
		"until24":     t.moment("end +24h").FullIn,
		"ask_by":      t.moment("first -{ask_blood_thinner_days}d").BriefIn,
		"nsaid_from":  t.moment("first -{nsaid_stop_days}d").BriefIn,
		"nsaid_to":    t.moment("+{nsaid_resume_days}d").BriefIn,
		"rest_until":  t.moment("+{rest_days}d").BriefIn,
		"soak_until":  t.moment("+{no_soak_days}d").BriefIn,
		"follow_up":   t.moment("+{follow_up_days}d").BriefIn,
		"date":        nil,
		"till":        nil,
	}
	for hole, setting := range map[string]string{
		"big": "fast_big_meal_hours", "light": "fast_light_meal_hours", "clear": "clear_drinks_hours",
	} {
		t.holes[hole] = t.mealClock(setting)
		if hours, ok := t.setting(setting); ok {
			t.holes["hours_"+hole] = put(itoa(hours))
		}
	}
}

// tell fills in the wording of an id.
func (t *teller) tell(id string) content.Text { return t.w.Text(id).Fill(t.holes) }

// tellAt fills in wording that speaks of its own moment.
func (t *teller) tellAt(id string, at, till Moment) content.Text {
	t.holes["date"], t.holes["till"] = at.FullIn, till.FullIn
	said := t.tell(id)
	t.holes["date"], t.holes["till"] = nil, nil // the next to be told has another moment, or none
	return said
}

// lines tells those of a list that apply; each has one wording.
func (t *teller) lines(prefix string, list []content.Line) []Told {
	var told []Told
	for _, l := range list {
		if l.To(t.to) {
			told = append(told, Told{ID: l.ID, Text: t.tell(prefix + "." + l.ID), Sources: l.Sources})
		}
	}
	return told
}

// setting is the clinic's number, or the guide's, or not known.
func (t *teller) setting(id string) (int, bool) {
	if n, ok := t.c.Settings[id]; ok {
		return n, true
	}
	for _, s := range t.g.Settings {
		if s.ID == id && s.Default != nil {
			return *s.Default, true
		}
	}
	return 0, false
}

// moment says when something is, from its words in the facts.
func (t *teller) moment(when string) Moment {
	m, told := t.moments[when]
	if !told {
		m = t.readMoment(when)
		t.moments[when] = m
	}
	return m
}

func (t *teller) readMoment(when string) Moment {
	w, err := content.ParseWhen(when)
	if err != nil {
		panic("handout: " + err.Error()) // Load has read every moment of the guide
	}
	return t.when(w, t.arrival(w))
}

// arrival is the appointment that a moment counts from.
func (t *teller) arrival(w content.When) time.Time {
	if w.Anchor == content.First {
		return t.first
	}
	return t.given
}

// when says a moment counted from one arrival.
func (t *teller) when(w content.When, arrival time.Time) Moment {
	amount := w.Amount
	if w.Setting != "" {
		n, ok := t.setting(w.Setting)
		if !ok {
			return unknownMoment()
		}
		amount *= n
	}
	if arrival.IsZero() {
		said := t.cal.relative(w, amount, t.two)
		return undated(said, t.cal.briefRelative(w, amount, t.two))
	}
	at, ok := w.From(content.Appointment{Arrive: arrival, Longest: Longest}, t.setting)
	if !ok {
		return unknownMoment()
	}
	return t.at(at, w.Elapsed || w.ByClock)
}

// at says a moment on the calendar, with its clock time or as a whole day.
func (t *teller) at(at time.Time, byClock bool) Moment {
	m := Moment{Time: at, Day: t.cal.day(at), Brief: t.cal.brief(at), BriefYear: t.cal.briefYear(at)}
	m.Full, m.FullIn = m.Day, t.cal.within(m.Day)
	if byClock {
		m.Clock, m.ClockIn = t.cal.clock(at), t.cal.clockIn(at)
		m.Full = t.cal.dayClock(at)
		m.FullIn = m.Full
		if atMidnight(at) { // belongs to the evening before, whatever the calendar says
			eve := at.AddDate(0, 0, -1)
			m.Day, m.Brief, m.BriefYear = t.cal.day(eve), t.cal.brief(eve), t.cal.briefYear(eve)
		}
	}
	m.BriefIn = t.cal.within(m.Brief)
	day := midnight(at)
	m.Past, m.Today = day.Before(t.today), sameDay(day, t.today)
	return m
}

func sameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}

func unknownMoment() Moment {
	line := put(blank)
	return undated(line, line)
}

// undated is a moment that has no date: a distance in words, or a line to write
// on.
func undated(said, brief content.Text) Moment {
	return Moment{Day: said, Brief: brief, Full: said, FullIn: said, BriefIn: brief}
}

func phoneOrBlank(number string) content.Text {
	if number == "" {
		return put(blank)
	}
	return phone(number)
}

func (t *teller) orWord(s, id string) content.Text {
	if s == "" {
		return t.w.Text(id)
	}
	return put(s)
}

func (t *teller) clockOr(at time.Time, id string) content.Text {
	if at.IsZero() {
		return t.w.Text(id)
	}
	return t.cal.clockIn(at)
}

func (t *teller) dayOr(at time.Time, id string) content.Text {
	if at.IsZero() {
		return t.w.Text(id)
	}
	return t.cal.within(t.cal.day(at))
}

// emergency is the number to call, as it stands in a cell: the clinic's, or 911
// in the US. Elsewhere nobody here knows it.
func (t *teller) emergency() content.Text {
	switch {
	case t.c.PhoneEmergency != "":
		return phone(t.c.PhoneEmergency)
	case t.to.Country == "US":
		return put("911")
	}
	return t.w.Text("page.unknown.emergency_short")
}

// anyEmergency is the same where there is room to doubt it: "911 or your local
// emergency number", unless the clinic gave one.
func (t *teller) anyEmergency() content.Text {
	switch {
	case t.c.PhoneEmergency != "":
		return phone(t.c.PhoneEmergency)
	case t.to.Country == "US":
		return t.w.Text("page.unknown.emergency")
	}
	return t.w.Text("page.unknown.emergency_local")
}

// where is the place to be treated, as said in a sentence: "your left knee".
func (t *teller) where() content.Text {
	if t.v.Site != "" {
		return put(t.v.Site)
	}
	return t.w.Text("place." + t.placeID(""))
}

// wherePlain is the same as a name: "left knee".
func (t *teller) wherePlain() content.Text {
	if t.v.Site != "" {
		return put(t.v.Site)
	}
	return t.w.Text("place." + t.placeID("plain_"))
}

func (t *teller) placeID(form string) string {
	switch {
	case t.v.Route == "drip" || t.v.Pathway == "transplant":
		return "drip." + form + "any"
	case t.v.Part == "":
		return "unknown." + form + "any"
	case t.v.Side == "":
		return string(t.v.Part) + "." + form + "any"
	}
	return string(t.v.Part) + "." + form + string(t.v.Side)
}
