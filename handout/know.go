package handout

import (
	"slices"

	"beforehand/content"
)

// evidence tells what is known, what is not, and what else one can do.
func (t *teller) evidence(p *Plan) {
	p.Known = t.lines("known", t.g.Known)
	p.Unknown = t.lines("unknown", t.g.Unknown)
	p.Numbers = t.numbers()
	p.Options = t.options()
	p.Conditions = t.conditions()
	p.Statuses = t.statuses()
	p.Claims = t.claims()
	p.FAQs = t.faqs()
	p.Ask, p.AskPrinted = t.questions()
	p.Report = t.report()
	p.Glossary = t.glossary()
	p.Sources = t.g.Sources
}

func (t *teller) numbers() []Number {
	var told []Number
	for _, n := range t.g.Numbers {
		if n.To(t.to) {
			id := "number." + n.ID
			told = append(told, Number{
				Told:  Told{ID: n.ID, Head: t.tell(id + ".head"), Text: t.tell(id + ".text"), Sources: n.Sources},
				Brief: t.tell(id + ".brief"), Alt: t.tell(id + ".alt"), Kind: n.Kind, Count: n.Count, Of: n.Of,
			})
		}
	}
	return told
}

func (t *teller) options() []Option {
	var told []Option
	for _, o := range t.g.Options {
		if o.To(t.to) {
			id := "option." + o.ID
			told = append(told, Option{
				ID: o.ID, Sources: o.Sources,
				Name: t.tell(id + ".name"), Good: t.tell(id + ".good"), Bad: t.tell(id + ".bad"),
			})
		}
	}
	return told
}

func (t *teller) conditions() []Condition {
	var told []Condition
	for _, c := range t.g.Conditions {
		if c.To(t.to) {
			id := "condition." + c.ID
			told = append(told, Condition{
				Told:      Told{ID: c.ID, Head: t.tell(id + ".name"), Text: t.tell(id + ".known"), Sources: c.Sources},
				Certainty: c.Certainty, Approved: c.Approved,
			})
		}
	}
	return told
}

// statuses are the rows of the approval table for the clinic's country.
func (t *teller) statuses() []Status {
	var told []Status
	for _, s := range t.g.Statuses {
		if s.To(t.to) && t.to.Country.In(s.Country) {
			id := "status." + s.ID
			told = append(told, Status{
				Told: Told{ID: s.ID, Head: t.tell(id + ".what"), Text: t.tell(id + ".state"), Sources: s.Sources},
				AsOf: t.cal.month(s.AsOf), Stale: content.Stale(s.Expires, t.today),
			})
		}
	}
	return told
}

func (t *teller) claims() []Claim {
	var told []Claim
	for _, c := range t.g.Claims {
		if c.To(t.to) {
			id := "claim." + c.ID
			told = append(told, Claim{
				ID: c.ID, Stage: c.Stage, Certainty: c.Certainty, Paired: c.Paired, Sources: c.Sources,
				Read: t.tell(id + ".read"), Know: t.tell(id + ".know"),
			})
		}
	}
	return told
}

func (t *teller) faqs() []FAQ {
	var told []FAQ
	for _, f := range t.g.FAQs {
		if f.To(t.to) {
			told = append(told, FAQ{ID: f.ID, Group: f.Group, Q: t.tell("faq." + f.ID + ".q"), A: t.tell("faq." + f.ID + ".a"), Sources: f.Sources})
		}
	}
	return told
}

// questions are those to ask the clinic, the ranked ones first, and how many are
// ranked: these are printed.
func (t *teller) questions() ([]Question, int) {
	ranked, rest := []content.Question{}, []content.Question{}
	for _, q := range t.g.Ask {
		switch {
		case !q.To(t.to):
		case q.Rank > 0:
			ranked = append(ranked, q)
		default:
			rest = append(rest, q)
		}
	}
	slices.SortStableFunc(ranked, func(a, b content.Question) int { return a.Rank - b.Rank })
	var told []Question
	for _, q := range append(ranked, rest...) {
		told = append(told, Question{Told{ID: q.ID, Text: t.tell("ask." + q.ID), Sources: q.Sources}, q.Group})
	}
	return told, len(ranked)
}

// report says where harm is told in the clinic's country.
func (t *teller) report() Told {
	for _, r := range t.g.Reports {
		if r.To(t.to) {
			return Told{ID: r.ID, Head: t.tell("report." + r.ID + ".brief"), Text: t.tell("report." + r.ID + ".text"), Sources: r.Sources}
		}
	}
	panic("handout: no report line applies to " + string(t.to.Country)) // Load has seen that the last one always does
}

func (t *teller) glossary() []Term {
	terms := make([]Term, len(t.g.Glossary))
	for i, term := range t.g.Glossary {
		terms[i] = Term{ID: term.ID, Name: t.tell("term." + term.ID + ".name"), Means: t.tell("term." + term.ID + ".means")}
	}
	return terms
}

// funding is who paid for the guide: a name, or that nobody did.
func (t *teller) funding() content.Text {
	if t.g.Edition.Funding == "none" {
		return t.w.Text("page.edition.no_funding")
	}
	return put(t.g.Edition.Funding)
}

// edition says which wording this is, and how far it has been checked. Only the
// clinic's approval of this very wording lifts the draft line.
func (t *teller) edition() Edition {
	hash := t.g.Hash()
	e := Edition{
		Hash: hash,
		Version: t.w.Text("page.edition.version").Fill(map[string]content.Text{
			"version": put(t.g.Edition.Version), "hash": put(hash),
		}),
		Review: t.w.Text("page.edition.draft"),
		Authorship: t.w.Text("page.edition.authorship").Fill(map[string]content.Text{
			"author": put(t.g.Edition.Author), "next": t.cal.month(t.g.Edition.Next), "funding": t.funding(),
		}),
	}
	a := t.c.Approval
	checked := a.By != "" && a.Hash == hash
	if checked {
		e.Review = t.w.Text("page.edition.approved").Fill(map[string]content.Text{
			"by": put(a.By), "on": t.cal.dayYear(a.On),
		})
	}
	switch made := t.w.Translation(); {
	case made.Review == "draft" && !checked:
		e.Review = t.w.Text("page.edition.translation_draft")
	case made.Review == "draft":
		e.Review = join(e.Review, t.w.Text("page.edition.translation_machine"))
	case made.Review == "approved":
		e.Review = join(e.Review, t.w.Text("page.edition.translation_approved").Fill(map[string]content.Text{"by": put(made.Reviewer)}))
	}
	return e
}
