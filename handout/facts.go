package handout

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"beforehand/content"
)

// facts are the key facts of the visit.
func (t *teller) facts() Facts {
	f := Facts{
		Day:    t.w.Text("page.facts.not_known"),
		Arrive: t.w.Text("page.facts.not_known"),
		Where:  t.whereabouts(),
		What:   t.what(),
		Short:  t.short(),
	}
	if t.v.Patient.Name != "" {
		f.For = put(t.v.Patient.Name)
	}
	if t.v.Patient.Number != "" {
		f.Number = put(t.v.Patient.Number)
	}
	if t.v.Note != "" {
		f.Note = put(t.v.Note)
	}
	f.DayShort, f.DayBrief = f.Day, f.Day
	if !t.given.IsZero() {
		f.Day, f.Arrive, f.DayShort = t.cal.dayYear(t.given), t.cal.clock(t.given), t.cal.brief(t.given)
		f.DayBrief = t.cal.briefYear(t.given)
	}
	if f.HarvestIsAnother = t.two; t.two {
		f.HarvestDay, f.HarvestArrive = t.w.Text("page.facts.not_known"), t.w.Text("page.facts.not_known")
		if !t.first.IsZero() {
			f.HarvestDay, f.HarvestArrive = t.cal.briefYear(t.first), t.cal.clock(t.first)
		}
	}
	return f
}

// whereabouts is the clinic's name and address.
func (t *teller) whereabouts() content.Text {
	switch name, address := t.c.Name, unbrokenNumbers(t.c.Address); {
	case name == "" && address == "":
		return t.w.Text("page.facts.ask_where")
	case address == "":
		return put(name)
	case name == "":
		return put(address)
	default:
		return t.w.Text("page.facts.name_address").Fill(map[string]content.Text{"name": put(name), "address": put(address)})
	}
}

// beforeNumber and afterNumber are the spaces beside a number.
var (
	beforeNumber = regexp.MustCompile(`(\pL) (\d)`)
	afterNumber  = regexp.MustCompile(`(\d) (\pL)`)
)

// unbrokenNumbers keeps a house or floor with its street or word in one line: "20 Pier
// Street, floor 2". Where a line runs from right to left, a number alone at its end
// would be taken for something else.
func unbrokenNumbers(address string) string {
	return afterNumber.ReplaceAllString(beforeNumber.ReplaceAllString(address, "$1\u00a0$2"), "$1\u00a0$2")
}

// what is the treatment in a sentence or three.
func (t *teller) what() content.Text {
	id := "page.what.unknown"
	switch {
	case t.v.Origin != "":
		id = "page.what." + string(t.v.Origin)
	case t.v.Product != "":
		id = "page.what.product"
	}
	said := t.tell(id)
	if t.v.Product != "" && t.v.Origin != "" {
		said = join(said, t.tell("page.what.named"))
	}
	sedation := string(t.v.Sedation)
	if sedation == "" {
		sedation = content.Unknown
	}
	return join(said, t.tell("page.what.sedation_"+sedation))
}

// short is the treatment as a label: "Same-day visit, left knee".
func (t *teller) short() content.Text {
	id := "page.what.short"
	if t.v.Part == "" && t.v.Site == "" {
		id = "page.what.short_placeless"
	}
	pathway := string(t.v.Pathway)
	if pathway == "" {
		pathway = content.Unknown
	}
	return t.w.Text(id).Fill(map[string]content.Text{
		"pathway": t.w.Text("page.what.pathway_" + pathway),
		"place":   t.wherePlain(),
	})
}

// join sets one text after another, with a space.
func join(texts ...content.Text) content.Text {
	var all content.Text
	for _, text := range texts {
		if len(text) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, content.Piece{Words: " "})
		}
		all = append(all, text...)
	}
	return all
}

// notice is "Know this first", the first that applies, and the month as of which
// it was right.
func (t *teller) notice() (told Told, asOf content.Text) {
	n := t.firstNotice()
	if n.AsOf != "" {
		asOf = t.cal.month(n.AsOf)
	}
	return Told{
		ID: n.ID, Sources: n.Sources,
		Head: t.tell("notice." + n.ID + ".head"), Text: t.tell("notice." + n.ID + ".text"),
	}, asOf
}

func (t *teller) firstNotice() content.Notice {
	for _, n := range t.g.Notices {
		if n.To(t.to) {
			return n
		}
	}
	panic("handout: no notice applies to " + string(t.to.Country)) // Load has seen that the last one always does
}

// stale reports whether the approval status that the plan shows may have
// changed since it was written.
func (t *teller) stale(statuses []Status) bool {
	return content.Stale(t.firstNotice().Expires, t.today) || slices.ContainsFunc(statuses, func(s Status) bool { return s.Stale })
}

// matters are the three things that matter most, by the guide's priorities.
func (t *teller) matters() []Matter {
	var three []Matter
	for _, m := range t.g.Matters {
		if len(three) == 3 {
			break
		}
		if m.To(t.to) {
			three = append(three, Matter{Shows: m.Shows, Told: Told{
				ID: m.ID, Sources: m.Sources,
				Head: t.tell("matter." + m.ID + ".head"), Text: t.tell("matter." + m.ID + ".detail"),
			}})
		}
	}
	return three
}

// medicines are the four lines, whoever the patient is.
func (t *teller) medicines() []Medicine {
	told := make([]Medicine, len(t.g.Medicines))
	for i, m := range t.g.Medicines {
		id := "medicine." + m.ID
		told[i] = Medicine{
			Told:  Told{ID: m.ID, Head: t.tell(id + ".name"), Text: t.tell(id + ".rule"), Sources: m.Sources},
			Brief: t.tell(id + ".brief"),
			When:  t.window(m),
			Icon:  t.medicineIcon(m),
		}
	}
	return told
}

// medicineIcon is the sign of a medicine line. Until the clinic has given the days on
// which to stop, there is nothing but to ask.
func (t *teller) medicineIcon(m content.Medicine) string {
	if m.Icon == "stop" && t.moment(m.From).Time.IsZero() {
		return "ask"
	}
	return m.Icon
}

// window is when a medicine line is due: "By Thu, Nov 19", "Nov 26 to Dec 17",
// or two lines to write on.
func (t *teller) window(m content.Medicine) content.Text {
	switch {
	case m.By != "":
		by := t.moment(m.By)
		switch {
		case by.Time.IsZero():
			return t.w.Text("page.medicine.now")
		case by.Past && !t.given.Before(t.today) && (t.flagged("blood_thinner") || t.flagged("heart_aspirin")):
			return t.w.Text("page.medicine.late")
		}
		return t.w.Text("page.medicine.by").Fill(map[string]content.Text{"date": by.BriefIn})
	case m.From != "":
		from, to := t.moment(m.From), t.moment(m.Until)
		if t.given.IsZero() {
			return t.w.Text("page.medicine.clinic_dates")
		}
		return t.w.Text("page.medicine.from_to").Fill(map[string]content.Text{
			"from": t.shortOr(from), "to": t.shortOr(to),
		})
	}
	return nil
}

func (t *teller) flagged(f content.Flag) bool { return slices.Contains(t.v.Flags, f) }

func (t *teller) shortOr(m Moment) content.Text {
	if m.Time.IsZero() {
		return put("______")
	}
	return t.cal.short(m.Time)
}

// sedated reports whether sleepy medicine is planned, and whether that is not
// sure.
func (t *teller) sedated() (yes, unsure bool) {
	return t.v.Sedation != "none", t.v.Sedation == ""
}

// sessions are the arrivals at which sleepy medicine may be given. A first visit
// that is over has no clock any more.
func (t *teller) sessions() []time.Time {
	yes, _ := t.sedated()
	switch {
	case !yes:
		return nil
	case t.two && !t.over(t.first):
		return []time.Time{t.first, t.given}
	}
	return []time.Time{t.given}
}

// over reports whether the day of an arrival is past.
func (t *teller) over(arrival time.Time) bool {
	return !arrival.IsZero() && midnight(arrival).Before(t.today)
}

// rides say who takes the patient home, and until when that adult stays.
func (t *teller) rides() []Ride {
	_, unsure := t.sedated()
	end := content.When{Anchor: content.End, Elapsed: true, Amount: 24}
	var rides []Ride
	for _, arrival := range t.sessions() {
		rides = append(rides, Ride{Only: unsure, Until: t.when(end, arrival)})
	}
	return rides
}

// rideHome says until when the adult stays, and that a taxi will not do. Nothing
// is said where nobody needs a ride.
func (t *teller) rideHome(rides []Ride) (until, taxi content.Text) {
	switch {
	case len(rides) == 0:
		return nil, nil
	case t.v.Pathway == "transplant":
		return t.w.Text("page.ride.transplant"), nil
	}
	last := rides[len(rides)-1]
	id := "page.ride.until"
	if last.Only {
		id += "_unsure"
	}
	if len(rides) > 1 {
		id += "_two"
	}
	with := map[string]content.Text{"until": last.Until.FullIn, "first": rides[0].Until.FullIn}
	return t.w.Text(id).Fill(with), t.w.Text("page.ride.taxi")
}

// home is what not to do in the first 24 hours after sleepy medicine.
func (t *teller) home() []Told {
	if yes, _ := t.sedated(); !yes {
		return nil
	}
	return t.lines("home", t.g.Home)
}

func (t *teller) phones() Phones {
	p := Phones{Emergency: t.emergency(), AnyEmergency: t.anyEmergency(), Given: t.c.PhoneEmergency != ""}
	if t.c.PhoneDay != "" {
		p.Day = phone(t.c.PhoneDay)
	}
	if t.c.PhoneNight != "" {
		p.Night = phone(t.c.PhoneNight)
	}
	if t.c.HoursDay != "" {
		p.Hours = put(t.c.HoursDay)
	}
	return p
}

// longestPhone is the most characters that a number is kept on one line with.
const longestPhone = 20

// phone is a number to call, which does not break at its spaces.
func phone(number string) content.Text {
	if utf8.RuneCountInString(number) <= longestPhone {
		number = strings.ReplaceAll(number, " ", "\u00a0")
	}
	return put(number)
}
