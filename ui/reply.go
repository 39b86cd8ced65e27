package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// reply is something that a search can find: a question with its answer, a word, a
// sign, or another line of the plan that tells what to do.
type reply struct {
	id    string
	kind  string // as its label is worded
	page  string // where more of it stands; "" where it is told whole
	title content.Text
	lines []replyLine
	also  string // more words that it is found by
	worth int    // counts for it when replies are ranked
}

// replyLine is a paragraph of a reply; one of a sign has its shape before it.
type replyLine struct {
	text  content.Text
	shape string
	color fyne.ThemeColorName
}

// plainly is a reply's one paragraph.
func plainly(t content.Text) []replyLine { return []replyLine{{text: t}} }

// text is all lines of a reply, a space between them.
func (r reply) text() string {
	said := make([]string, len(r.lines))
	for i, l := range r.lines {
		said[i] = l.text.String()
	}
	return strings.Join(said, " ")
}

// A sign comes before what is told of all patients: who searches for it may have it.
const (
	worthSign  = 3
	worthKnown = -12
)

// repliesOf is all of a plan that can be searched for, in the order in which equals
// are shown.
func repliesOf(w wording, p handout.Plan) []reply {
	all := []reply{lengthReply(w, p), helpReply(w, p)}
	for _, f := range p.FAQs {
		all = append(all, reply{id: "faq." + f.ID, kind: "question", title: f.Q, lines: plainly(f.A)})
	}
	for _, m := range p.Medicines {
		all = append(all, reply{id: "medicine." + m.ID, kind: "medicine", page: "ready", title: m.Head, lines: plainly(m.Text)})
	}
	for _, s := range p.Signs {
		all = append(all, reply{
			id: "sign." + s.ID, kind: "sign", page: "after", title: s.Name,
			lines: []replyLine{
				{w.say("search.normal", "text", s.Normal), "normal", colorNormal},
				{w.say("search.call", "text", s.Call), "call", colorCall},
				{w.say("search.emergency", "text", s.Emergency), "emerg", colorEmerg},
			},
			also:  p.WherePlain.String(), // the place that was treated shows it
			worth: worthSign,
		})
	}
	all = append(all, foodReplies(w, p)...)
	all = append(all, toDo(w, p)...)
	all = append(all, reply{id: "print", kind: "handout", page: "handout", title: w.say("shortcuts.print"), lines: plainly(w.say("handout.keys", "print", w.keys("print"), "save", w.keys("pdf"))), also: w.also("print")})
	for _, n := range p.Numbers {
		all = append(all, reply{id: "number." + n.ID, kind: "known", page: "know", title: n.Head, lines: plainly(n.Text), worth: worthKnown})
	}
	for _, c := range p.Conditions {
		all = append(all, reply{id: "condition." + c.ID, kind: "known", page: "know", title: c.Head, lines: plainly(c.Text), worth: worthKnown})
	}
	for _, t := range p.Glossary {
		all = append(all, reply{id: "term." + t.ID, kind: "word", title: t.Name, lines: plainly(t.Means)})
	}
	for _, r := range all {
		for i := range r.lines {
			r.lines[i].text = w.asked(r.lines[i].text)
		}
	}
	return all
}

// also are the other words that a reply is found by.
func (w wording) also(id string) string { return w.Plain("window.search.also." + id) }

// lengthReply is how long each visit takes, in words.
func lengthReply(w wording, p handout.Plan) reply {
	r := reply{id: "length", kind: "step", page: "day", title: w.say("search.length"), also: w.also("length")}
	for _, d := range p.Days {
		text := lengthOf(w, d)
		if len(d.Head) > 0 {
			text = w.say("plan.stretch", "head", d.Head, "text", text)
		}
		r.lines = append(r.lines, replyLine{text: text})
	}
	return r
}

// helpReply is what is known about benefit: the notice, and how much it may help
// where there is a number.
func helpReply(w wording, p handout.Plan) reply {
	r := reply{id: "help", kind: "known", page: "know", title: w.say("search.help"), lines: plainly(p.Notice.Text), also: w.also("help")}
	for _, n := range p.Numbers {
		if n.Kind == "points" {
			r.lines = append(r.lines, replyLine{text: n.Text})
		}
	}
	return r
}

// foodReplies is the food and drink clock of each visit, in words.
func foodReplies(w wording, p handout.Plan) []reply {
	var all []reply
	for _, f := range p.Fasts {
		var said []content.Text
		for _, s := range f.Stretches {
			said = append(said, w.say("plan.stretch", "head", s.Head, "text", s.Text))
		}
		title := w.say("search.food")
		if len(f.Visit) > 0 {
			title = w.say("search.food_day", "day", f.Visit)
		}
		all = append(all, reply{id: "food." + f.Visit.String(), kind: "food", page: "ready", title: title, lines: plainly(join(said...)), also: w.also("food")})
	}
	return all
}

// toDo is what to do before, on the day and after.
func toDo(w wording, p handout.Plan) []reply {
	var all []reply
	for _, g := range p.Tasks {
		for _, t := range g.Tasks {
			text := w.say("search.task", "head", g.Head, "why", t.Why)
			if len(t.Late) > 0 { // its day is past
				text = join(t.Late, t.Why)
			}
			all = append(all, reply{id: "task." + t.ID, kind: "task", page: "ready", title: t.Do, lines: plainly(text)})
		}
	}
	for _, d := range p.Days {
		for _, s := range d.Steps {
			all = append(all, reply{id: "step." + s.ID, kind: "step", page: "day", title: s.Title, lines: plainly(s.Text)})
		}
	}
	for _, l := range p.Limits {
		all = append(all, reply{id: "limit." + l.ID, kind: "limit", page: "after", title: l.Head, lines: plainly(l.Text)})
	}
	return all
}

// alikeIn are the words of a language that a search takes for one another, and
// those that it passes over.
func alikeIn(w wording) content.Alike {
	const groups = "window.search.alike."
	alike := content.Alike{Little: []string{w.Plain("window.search.little")}}
	for _, id := range w.IDs() {
		if strings.HasPrefix(id, groups) {
			alike.Groups = append(alike.Groups, w.Plain(id))
		}
	}
	return alike
}

// indexOf makes replies ready to be searched.
func indexOf(w wording, replies []reply) *content.Index {
	passages := make([]content.Passage, len(replies))
	for i, a := range replies {
		passages[i] = content.Passage{ID: a.id, Kind: a.kind, Title: a.title.String(), Text: a.text(), Also: a.also, Worth: a.worth}
	}
	return content.NewIndex(passages, alikeIn(w))
}
