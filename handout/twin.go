package handout

import (
	"maps"
	"sync"

	"beforehand/content"
	"beforehand/handout/paper"
)

// A handout in two languages is the same visit told twice, composed twice, and set
// row for row: what the guide's facts say is the same in both, so that each block of
// one has its twin in the other. Only wording differs.

// twin is the plan in the visit's second language; nil where it has none that the
// guide can tell it in.
func twin(g *content.Guide, p Plan) *Plan {
	also := p.Visit.Also
	if _, ok := g.Words(also); !ok || also == p.Lang {
		return nil
	}
	v := p.Visit
	v.Lang, v.Also = also, ""
	told := Personalise(g, v, p.Clinic, p.Today)
	return &told
}

// paired composes a plan and its twin, with nothing left out, as one document.
func paired(p Plan, o Options, code func() (paper.Drawing, bool)) paper.Document {
	both := [2]Plan{p, *p.Twin}
	codes := [2]func() (paper.Drawing, bool){code, sync.OnceValues(p.Twin.code)}
	asked := [2]Options{o, o}
	asked[1].Ask = askedInTwin(p, o.Ask)
	// A word may stand on the pages of one language only: both explain it.
	terms := map[string]bool{}
	compose := func(i int) paper.Document {
		c := newComposer(both[i], asked[i], Roomy, codes[i])
		c.flows, c.overrun, c.halved, c.terms = true, true, true, maps.Clone(terms)
		d := c.document()
		maps.Copy(terms, c.terms)
		return d
	}
	compose(0)
	compose(1)
	first, second := compose(0), compose(1)

	t := twins{lang: second.Lang, loose: o.Sheet.Enlarged()}
	d := first
	d.Title = p.title()
	d.Also = paper.Tongue{Lang: second.Lang, RTL: second.RTL, Continued: second.Continued}
	d.Foot.Second = between([]paper.Text{first.Foot.Second, t.inline(paper.Text{{Text: p.Twin.Edition.Review.String(), Weight: paper.Bold}})}, "\n")
	d.Blocks = t.blocks(first.Blocks, second.Blocks)
	return d
}

// proved sets a handout in two languages: tighter where that brings whose it is and
// what to call for, which are read at night, onto fewer pages.
func proved(d paper.Document, s paper.Sheet, f *paper.Fonts) paper.Proof {
	const usual = 2 // two languages take twice the room
	opening := d
	for i, b := range d.Blocks {
		if p, ok := b.(paper.Panel); ok && p.Frame == paper.Alarm {
			opening.Blocks = d.Blocks[:i+1]
			break
		}
	}
	pages := func(tight int) int {
		opening.Tight = tight
		proof := paper.Prove(opening, s, f)
		defer proof.Drop()
		return proof.Len()
	}
	d.Tight = usual
	if n := pages(usual); n > 1 && pages(paper.Tightest) < n {
		d.Tight = paper.Tightest
	}
	return paper.Prove(d, s, f)
}

// title is that of the handout, in both languages.
func (p Plan) title() string {
	said := p.words.Plain("page.title")
	if p.Twin != nil {
		said += " / " + p.Twin.words.Plain("page.title")
	}
	return said
}

// askedInTwin is the questions that the patient picked, in the second language where
// they are the guide's own.
func askedInTwin(p Plan, picked []content.Text) []content.Text {
	told := make([]content.Text, len(picked))
	for i, q := range picked {
		told[i] = q
		for n, ask := range p.Ask {
			if ask.Text.String() == q.String() {
				told[i] = p.Twin.Ask[n].Text
			}
		}
	}
	return told
}
