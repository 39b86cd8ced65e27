package handout

import (
	"time"

	"beforehand/content"
)

// Plan is one guide told to one patient: one language, real dates, only what
// applies. The window and the pages show the same Plan. Every Text in it is
// whole: nothing is left to fill in.
type Plan struct {
	Lang    content.Lang
	Visit   Visit
	Clinic  Clinic
	Today   time.Time // midnight at the clinic
	Undated bool      // the day of the visit is not known

	Facts      Facts
	Where      content.Text // the place to be treated, in a sentence: "your left knee"
	WherePlain content.Text // as a name: "left knee"
	Notice     Told         // "Know this first"
	AsOf       content.Text // the month of the notice's approval status
	Stale      bool         // the notice or the approval table is past its date
	Matters    []Matter
	Medicines  []Medicine
	Fasts      []Fast       // one for each visit with sleepy medicine
	Rides      []Ride       // likewise
	RideHome   content.Text // until when the adult stays, in sentences; empty where no sleepy medicine is given
	Taxi       content.Text // that a taxi is no ride home; likewise
	Home       []Told       // the first 24 hours
	Phones     Phones

	Stages     []Stage
	Events     []Event
	Tasks      []TaskGroup
	Tell       []Told
	Bring      []Told
	Wear       []Told
	Days       []Day        // one, or two where the cells are taken on another day
	Stop       content.Text // that the patient may say stop
	Leave      []Told
	Limits     []Limit
	Signs      []Sign
	Urgent     []Told // every emergency sign, the most urgent first
	Soon       []Told // every sign to call the clinic for
	Watch      Moment // until when to look at the spot each day; zero for a transplant
	Known      []Told
	Unknown    []Told
	Numbers    []Number
	Options    []Option
	Conditions []Condition
	Statuses   []Status
	Claims     []Claim
	FAQs       []FAQ
	Ask        []Question // all; the first AskPrinted are for the handout
	AskPrinted int
	Report     Told
	Glossary   []Term
	Sources    []content.Source
	Edition    Edition

	// Twin is the same visit told in its second language; nil where it has none.
	Twin *Plan

	words *content.Words // of Lang, for what the pages add of their own
}

// Told is a line of the guide, told.
type Told struct {
	ID      string
	Head    content.Text // a title or name, where the line has one
	Text    content.Text
	Sources []string // ids
}

// Facts are the key facts at the top of page one and in the visit bar.
type Facts struct {
	For, Number      content.Text // empty: not given
	Day, Arrive      content.Text
	DayShort         content.Text // "Thu, Dec 3"
	DayBrief         content.Text // "Thu, Dec 3, 2026"
	HarvestDay       content.Text // of a plan with two dates
	HarvestArrive    content.Text
	Where            content.Text // name and address of the clinic
	What             content.Text // "Your own bone marrow cells go into your left knee. Light sleepy medicine."
	Short            content.Text // "Same-day visit, left knee"
	Note             content.Text
	HarvestIsAnother bool
}

// Moment is a time on the way, with how it is said.
type Moment struct {
	Time      time.Time    // zero where it is not known
	Day       content.Text // "Thursday, November 19", "two weeks before your visit", or a line to write on
	Brief     content.Text // "Thu, Nov 19"
	BriefYear content.Text // "Thu, Nov 19, 2026"; empty where the time is not known
	Clock     content.Text // "1:00 am"; empty for a whole day
	Full      content.Text // the day, with the clock where there is one: "12 noon on Friday, December 4"
	// The same within a sentence, where a language says more: "el jueves 19 de
	// noviembre", "las 9:00 a. m.".
	FullIn, BriefIn, ClockIn content.Text
	Past                     bool // before today
	Today                    bool
}

// Matter is one of the three things that matter most.
type Matter struct {
	Told
	Shows string // "medicines", "food", "ride", "phones" or ""
}

// Medicine is one of the four lines that cannot be switched off.
type Medicine struct {
	Told               // Head is its name, Text the rule
	Brief content.Text // for page one
	When  content.Text // "By Thu, Nov 19", "Nov 26 to Dec 17"; empty where it has no date
	Icon  string       // "stop" or "ask"
}

// Fast is the food and drink clock of one visit.
type Fast struct {
	Visit     content.Text // "Thursday, December 3"; empty where it is not known
	VisitIn   content.Text // Visit within a sentence
	Brief     content.Text // "Thu, Dec 3"
	Arrive    Moment       // with the clock time; zero where it is not known
	Only      bool         // sleepy medicine is not sure: "only if you get sleepy medicine"
	Stretches []Stretch
}

// Stretch is one part of the clock: what is allowed, until when. The last has
// only a beginning.
type Stretch struct {
	ID    string
	Head  content.Text // "Until 1:00 am", "After 7:00 am"
	Text  content.Text
	Until Moment // zero for the last
	Hours int    // before arrival
}

// Ride is who takes the patient home after one visit, and until when they stay.
type Ride struct {
	Only  bool // as Fast.Only
	Until Moment
}

// Phones are the numbers to call. An empty one is a line to write on.
type Phones struct {
	Day, Hours, Night content.Text
	Emergency         content.Text // "911"
	AnyEmergency      content.Text // "911 or your local emergency number", where the clinic gave none
	Given             bool         // the clinic gave an emergency number
}

// Stage is one of the seven parts of the way.
type Stage struct {
	ID              string
	Title, Short    content.Text
	When            Moment
	HowLong         content.Text // empty where it is not counted in minutes
	Minutes         content.Range
	What, Feel, Who []Told
	State           State
}

// State is where a stage or task stands, seen from today.
type State uint8

// The states.
const (
	Ahead State = iota
	Now
	Done
)

// Event is a stop on the timeline.
type Event struct {
	ID    string
	Kind  Kind
	When  Moment
	Title content.Text
	Text  content.Text
	Brief content.Text
	Short bool // also in the short handout
}

// Kind is which side of the visit an event is on.
type Kind uint8

// The kinds of event.
const (
	Before Kind = iota
	AtVisit
	After
)

// TaskGroup is what to do by one day.
type TaskGroup struct {
	When  Moment
	Head  content.Text // "By Thursday, November 19", "As soon as you can"
	Tasks []Task
}

// Task is something to do before the visit.
type Task struct {
	ID      string
	Do, Why content.Text
	When    Moment
	By      content.Text // "By Thu, Nov 19", "As soon as you can"
	Late    content.Text // what to say when its day is past; else empty
	Own     bool         // for what this patient takes or is given: its reason is never left out
	Sources []string
}

// Day is the day of a visit, step by step.
type Day struct {
	Head   content.Text // which visit it is, where there are two
	Arrive Moment
	// Earliest and Latest are when it is over by the clinics' usual total; zero
	// where there is no total, or no arrival to count from.
	Earliest, Latest Moment

	Steps []Step
	Sum   content.Range // of the counted steps, minutes
	Total content.Range // as clinics say, minutes
	Rest  content.Range // the difference: check-in and watching, minutes
	InAll content.Text  // "1.5 to 3 hours"
}

// Step is one step of the day.
type Step struct {
	ID      string
	Title   content.Text
	Text    content.Text
	HowLong content.Text
	Minutes content.Range
}

// Limit is something to leave alone after the visit, and until when.
type Limit struct {
	Told  // Head is what, Text what to do
	Until Moment
	Short bool
}

// Sign is a row of the sign table. What to do about it is its Answer.
type Sign struct {
	ID                            string
	Name, Normal, Call, Emergency content.Text
	Expected                      bool // Normal names something one can have
	ToCall                        bool // Call does
	Fever                         bool // is an emergency with a fever
	Late                          bool
	First                         int
	Sources                       []string
}

// Number is a number a patient can use, as people or as points.
type Number struct {
	Told
	Brief     content.Text // the number in one sentence or two
	Alt       content.Text
	Kind      string
	Count, Of int
}

// Option is one thing a patient can choose.
type Option struct {
	ID        string
	Name      content.Text
	Good, Bad content.Text
	Sources   []string
}

// Condition is what stem cells are offered for.
type Condition struct {
	Told
	Certainty string
	Approved  bool
}

// Status is a row of the approval table.
type Status struct {
	Told
	AsOf  content.Text
	Stale bool
}

// Claim sets what adverts say beside what is known.
type Claim struct {
	ID         string
	Stage      string
	Read, Know content.Text
	Certainty  string
	Paired     string
	Sources    []string
}

// FAQ is a question that people ask.
type FAQ struct {
	ID      string
	Group   string // as [content.FAQ]
	Q, A    content.Text
	Sources []string
}

// Question is one to ask the clinic.
type Question struct {
	Told
	Group string // as [content.Question]
}

// Term is a word explained.
type Term struct {
	ID          string
	Name, Means content.Text
}

// Edition is which wording this is, said.
type Edition struct {
	Version content.Text // "Wording 2026-11 (7f3a9c2e)"
	Review  content.Text // "Draft wording, not yet checked by a clinician."
	// Authorship is who wrote it, when it is looked at next, and who paid.
	Authorship content.Text
	Hash       string // of the guide's wording and facts, 8 hex digits
}
