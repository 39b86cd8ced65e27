// Package content is the guide: what happens at a stem cell visit, told once as
// facts and once per language as wording. It knows moments counted from an
// appointment, and to whom a line applies; it knows no patient and no calendar
// date.
package content

import "io/fs"

// Guide is everything the program knows, checked when it was loaded: every id is
// worded in every language, every statement of the seed documents has its place,
// every moment can be read. After [Load] nothing in it changes.
type Guide struct {
	Edition    Edition
	Session    Session
	Stages     []Stage     `toml:"stage"`
	Tasks      []Task      `toml:"task"`     // getting ready
	Limits     []Limit     `toml:"limit"`    // after the visit, what to leave until when
	Events     []Event     `toml:"event"`    // the timeline
	Matters    []Matter    `toml:"matter"`   // candidates for "the three things that matter most", most urgent first
	Medicines  []Medicine  `toml:"medicine"` // the four lines nobody can switch off
	Meals      []Meal      `toml:"meal"`     // the food and drink clock, earliest first
	Signs      []Sign      `toml:"sign"`     // normal, call the clinic, emergency
	Tell       []Line      // whom to tell what, before the day
	Bring      []Line      // what to bring and wear
	Home       []Line      // the first 24 hours after sleepy medicine
	Leave      []Line      // ticked before going home
	Known      []Line      // what is known of benefit and harm
	Unknown    []Line      // what is not
	Numbers    []Number    `toml:"number"`    // people out of 100, and points out of 10
	Options    []Option    `toml:"option"`    // what else one can do, doing nothing included
	Conditions []Condition `toml:"condition"` // what it is offered for
	Statuses   []Status    `toml:"status"`    // the dated approval table
	Notices    []Notice    `toml:"notice"`    // "Know this first", by country and pathway
	Claims     []Claim     `toml:"claim"`     // "you may read" beside "what we know"
	FAQs       []FAQ       `toml:"faq"`
	Ask        []Question  // questions to ask the clinic
	Reports    []Report    `toml:"report"` // where harm is reported, by country
	Glossary   []Term      `toml:"term"`
	Sources    []Source    `toml:"source"`
	Settings   []Setting   `toml:"setting"` // the numbers a clinic may tighten
	Pairs      Pairs       // what goes with what
	words      map[Lang]func() *Words
	seeds      int           // statements that the seed documents make
	hash       func() string // nil where it was read from nowhere
	files      fs.FS         // as read
}

// Edition says which wording this is and how far it has been checked.
type Edition struct {
	Version  string // year and month, "2026-11"
	Review   string // "draft" until a named clinician has approved it
	Reviewer string // empty while it is a draft
	Next     string // year and month of the next look
	Author   string
	Funding  string // "none" until the owner says otherwise
}

// Session is how long a visit takes in all, as clinics say, in minutes. It is
// more than the sum of its steps: the rest is check-in and watching.
type Session struct {
	Minutes Range
	Seeds   []string
}

// Line is one piece of wording, and to whom it applies. Its wording has the id
// of its place and its own: "tell.pregnant".
type Line struct {
	ID string
	Applies
	Seeds   []string // statements of the seed documents that it answers, "S1-17"
	Sources []string // ids in Sources
}

// Stage is one of the seven parts of the way, in order.
// Words: stage.ID.title, .short (one line), .what.LINE, .feel.LINE, .who.LINE.
type Stage struct {
	ID      string
	Applies        // a donor product has no harvest
	Minutes Range  // zero where it is not counted in minutes
	Basis   string // "seed", "clinic habit" or "sum" (the visit: derived)
	What    []Line
	Feel    []Line
	Who     []Line
	Seeds   []string
}

// Range is the least and the most of something.
type Range struct{ Min, Max int }

// Task is something to do before the visit.
// Words: task.ID.do (the act, bold), .why, and .late where Late is set (what to
// say when its day is past).
type Task struct {
	Line
	By   string // a When: the day or hour by which; "" is as soon as you can
	Till string // a When: of a task with a span, its end
	Late bool
}

// Limit is something to leave alone, or take up again, after the visit.
// Words: limit.ID.what, .do.
type Limit struct {
	Line
	From  string // a When; "" is the visit itself
	Until string // a When; "" is as long as the clinic says: a line to write on
	Short bool   // also in the short handout
}

// Event is a stop on the timeline.
// Words: event.ID.title, .text, and .brief (at most 5 words, for the drawing
// across the page).
type Event struct {
	Line
	At    string // a When; "" is before saying yes
	Short bool   // also in the short handout
}

// Matter is a candidate for the three things that matter most; the first three
// that apply are shown. Words: matter.ID.head (a sentence that is the
// instruction), .detail.
type Matter struct {
	Line
	Shows string // what stands under it: "medicines", "food", "ride", "phones" or ""
}

// Medicine is one of the four medicine lines. Words: medicine.ID.name, .rule
// (the whole line), .brief (for page one).
type Medicine struct {
	Line
	Icon        string // "stop" or "ask"
	By          string // a When: ask by then; "" has no date
	From, Until string // a When each: the clinic's own window; "" has none
}

// Meal is one stretch of the food and drink clock. Words: meal.ID.
type Meal struct {
	ID      string
	Setting string // the hours before arrival at which it ends; "" for the last
	Sources []string
}

// Sign is a row of the sign table. No column is ever empty.
// Words: sign.ID.name, .normal, .call, .emergency, and .urgent (the emergency
// cell as an item of a list: "Chest pain or short breath") and .soon (the call
// cell so).
type Sign struct {
	Line
	Late bool // weeks to years later
	// CallList and UrgentList say that the cell names something to call for, not
	// "Do not wait. Call 911." and the like, so that lists leave it out.
	CallList   bool `toml:"call_list"`
	UrgentList bool `toml:"urgent_list"`
	First      int  // rank on page one's emergency list, 0 for not there
	// Expected says that the normal cell names something one can have, not "None
	// expected."
	Expected bool
	// Fever says that the sign is an emergency where there is a fever as well.
	Fever bool
}

// Number is a number a patient can use. Words: number.ID.head, .text,
// .brief, .alt.
type Number struct {
	Line
	Count, Of int    // 25 of 100 people, or 1 of 10 points
	Kind      string // "people" or "points"
}

// Option is one thing a patient can choose. Words: option.ID.name, .good, .bad,
// about equal in length.
type Option struct{ Line }

// Condition is what stem cells are offered for. Words: condition.ID.name, .known.
type Condition struct {
	Line
	Certainty string // "none", "very low", "low", "moderate", "high"
	Approved  bool
}

// Status is one row of the approval table. Words: status.ID.what, .state.
type Status struct {
	Line
	Country string // ISO 3166 code, "EU"
	AsOf    string `toml:"as_of"` // year and month
	Expires string // year and month; then "this may have changed"
}

// Notice is the line that stands on every handout. Words: notice.ID.head, .text.
// The first that applies is shown.
type Notice struct {
	Line
	AsOf    string `toml:"as_of"` // year and month; "" with Expires "": does not age
	Expires string // year and month
}

// Claim sets what adverts say beside what is known. Words: claim.ID.read, .know.
type Claim struct {
	Line
	Stage     string
	Verdict   string // as in the claim audit: "overstated", "supported", …
	Certainty string // of the thing claimed
	Bare      bool   // may stand as a fact; the others only beside "what we know"
	Benefit   bool   // never shown without Paired
	Paired    string // id of the claim that names its risk or doubt
}

// FAQ is a question that people ask. Words: faq.ID.q, .a.
type FAQ struct {
	Line
	Group string // "visit", "food", "home", "signs", "proof", "choice"
}

// Question is one to ask the clinic. Words: ask.ID.
type Question struct {
	Line
	Group string // "treatment", "proof", "safety", "rights", "cost", "provider", "after"
	Rank  int    // 1 to 5: on the handout, in this order; 0: only in the window
}

// Report says where harm is told. Words: report.ID.text, .brief.
type Report struct{ Line }

// Term is a word explained. Words: term.ID.name, .means.
type Term struct{ ID string }

// Source is where a statement comes from.
type Source struct {
	ID     string
	Title  string // in its own language
	Org    string
	Year   int
	URL    string
	Seen   bool // its text was read; others are never shown as a source
	Public bool // of enough authority to cite to patients
}

// Setting is a number of the clinic's. A clinic may be stricter than the guide,
// never looser.
type Setting struct {
	ID       string // the field of the clinic file
	Unit     string // "days" or "hours"
	Default  *int   // nil: not known, which prints as a line to write on
	Min, Max int    // what a clinic may choose, both included
	Sources  []string
}

// Pairs is what goes with what: for each pathway its sources and routes, for
// each route its parts. What is not listed cannot be had.
type Pairs struct {
	Sources map[Pathway][]Origin
	Routes  map[Pathway][]Route
	Parts   map[Route][]Part
}
