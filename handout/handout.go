package handout

import (
	"io"
	"sync"
	"time"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/handout/pdf"
)

// Options are the choices of one print.
type Options struct {
	Short  bool        // 2 pages, not the full handout
	Sheet  paper.Sheet // Letter or A4
	NoName bool        // leave name and number off
	Leave  Section     // the sections left out of the full handout
	// Ask is the questions that the patient picked, in their order; none is the
	// guide's own.
	Ask []content.Text
}

// MaxQuestion is how many characters a question of one's own has at most.
const MaxQuestion = 200

// The pages that a handout has in standard print. More is not a failure: what
// keeps a patient safe is printed on a page more, with a warning.
const (
	ShortPages = 2
	FullPages  = 8
)

// Handout is the pages of one plan, as they will print.
type Handout struct {
	Title    string
	Lang     string
	Pages    []paper.Page
	Warnings []content.Phrase // for whoever prints it: a page more than usual, a status past its date

	whole func() paper.Document // for the forms that have no pages: with nothing left out
}

// New sets a plan on sheets of paper. It presses only as hard as it must to stay
// within the usual pages.
func New(p Plan, o Options, f *paper.Fonts) Handout {
	budget := FullPages
	if o.Short {
		budget = ShortPages
		if len(o.Ask) > 0 {
			budget++ // their own page, to write on
		}
	}
	h := Handout{Lang: string(p.Lang), Title: p.title()}
	code := sync.OnceValues(p.code)
	h.whole = sync.OnceValue(func() paper.Document {
		if p.Twin != nil {
			return paired(p, o, code)
		}
		return newComposer(p, o, Roomy, code).document()
	})
	proof := set(p, o, budget, code, f)
	h.Pages = proof.Pages()
	proof.Drop()
	h.Warnings = p.warnings()
	if len(h.Pages) > budget && !o.Sheet.Enlarged() && p.Twin == nil {
		id := "page.warning.pages"
		if o.Leave != 0 && !o.Short {
			id = "page.warning.pages_of_some"
		}
		h.Warnings = append(h.Warnings, content.Say(id, "pages", len(h.Pages), "usual", budget))
	}
	return h
}

// set sets a plan in as many pages as it may have, or in as few more as can be. The
// budget is of standard print in one language only: large print and a second language
// take the pages that they need.
func set(p Plan, o Options, budget int, code func() (paper.Drawing, bool), f *paper.Fonts) (proof paper.Proof) {
	if p.Twin != nil {
		return proved(paired(p, o, code), o.Sheet, f)
	}
	if o.Sheet.Enlarged() {
		c := newComposer(p, o, Roomy, code)
		c.overrun, c.flows = true, true
		return paper.Prove(c.document(), o.Sheet, f)
	}
	s := setter{p, o, code, f}
	squeeze, few := Spare, usual
	one, fits := s.opening()
	if fits {
		squeeze, few = one.composer.squeeze, one.composer.terse
		proof = one.proof.Then(one.composer.rest())
	} else {
		proof = s.whole(squeeze, few, fits)
	}
	for proof.Len() > budget && squeeze != hardest {
		squeeze = next(squeeze, proof.Len()-budget)
		proof.Drop()
		proof = s.whole(squeeze, few, fits)
	}
	return proof
}

// setter sets a plan as tightly as it is asked to.
type setter struct {
	p    Plan
	o    Options
	code func() (paper.Drawing, bool)
	f    *paper.Fonts
}

func (s setter) whole(squeeze Squeeze, few terseness, fits bool) paper.Proof {
	c := newComposer(s.p, s.o, squeeze, s.code)
	c.overrun, c.terse = !fits, few
	return paper.Prove(c.document(), s.o.Sheet, s.f)
}

// opening is page one, set, and who composed it.
type opening struct {
	composer *composer
	proof    paper.Proof
}

// opening is page one with the least squeeze at which it is one page: it is read at
// night, on the fridge, and must say all it says at a glance. Languages with longer
// words get there only with a page one that is terse. Where it cannot be, it is pressed
// so that as much of it as can be stands there.
func (s setter) opening() (opening, bool) {
	// What fits at one squeeze fits at all harder ones, and most handouts need Spare.
	if flowing, ok := s.begin(Flowing, usual); ok {
		for _, looser := range []Squeeze{Roomy, Snug} {
			if one, ok := s.begin(looser, usual); ok {
				flowing.proof.Drop()
				return one, true
			}
		}
		return flowing, true
	}
	for _, few := range []terseness{usual, terse} {
		for _, tighter := range []Squeeze{Spare, Lean} {
			if one, ok := s.begin(tighter, few); ok {
				return one, true
			}
		}
	}
	return s.begin(Lean, tersest)
}

// begin sets page one, and tells whether it is one page.
func (s setter) begin(squeeze Squeeze, few terseness) (opening, bool) {
	c := newComposer(s.p, s.o, squeeze, s.code)
	c.terse = few
	proof := paper.Prove(c.on(c.front()), s.o.Sheet, s.f)
	if proof.Len() != 1 {
		proof.Drop()
		return opening{}, false
	}
	return opening{c, proof}, true
}

// next is the squeeze to try when a handout is so many pages over. Smaller gaps
// save a page in a few: from further away they are not worth the try.
func next(s Squeeze, over int) Squeeze {
	if over > 1 && s < Spare {
		return Spare
	}
	return s + 1
}

// warnings are what whoever prints the plan should know.
func (p Plan) warnings() []content.Phrase {
	var told []content.Phrase
	if p.Stale {
		told = append(told, content.Say("page.warning.stale"))
	}
	if p.over() {
		told = append(told, content.Say("page.warning.past"))
	}
	return told
}

// over reports whether the day of the visit is past.
func (p Plan) over() bool {
	return !p.Undated && midnight(local(p.Visit.At, p.Clinic.Zone)).Before(p.Today)
}

// WritePDF writes the handout as a PDF. The same plan and options give the same
// bytes: the file carries a fixed day, not the day on which it was made.
func (h Handout) WritePDF(w io.Writer) error {
	return pdf.Write(w, h.Pages, pdf.Meta{Title: h.Title, Lang: h.Lang, Creator: "Beforehand", Created: fixedDay})
}

// fixedDay stands where a PDF wants a date of its making.
var fixedDay = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// SheetFor is the paper of a clinic: its own choice, or what its country uses.
func SheetFor(c Clinic) paper.Sheet {
	switch c.Paper {
	case paper.Letter.Name:
		return paper.Letter
	case paper.A4.Name:
		return paper.A4
	}
	switch c.Country {
	case "", "US", "CA", "MX":
		return paper.Letter
	}
	return paper.A4
}
