package ui

import (
	"time"

	"beforehand/content"
	"beforehand/handout"
)

// rehearse sets the words of the first screen where nobody sees them. The system is
// making the window meanwhile; when it is filled the shapes of its words are at hand. It
// changes nothing but the time that takes.
func rehearse(g *content.Guide, words wording) {
	p := handout.Personalise(g, handout.Visit{Lang: words.Lang}, handout.Clinic{}, time.Time{})
	say := func(r role, texts ...content.Text) {
		for _, t := range texts {
			faces().Lines(r.spans(t), r.settingIn(words, 0))
		}
	}
	sayAll := func(r role, within string, ids ...string) {
		for _, id := range ids {
			say(r, words.say(within+id))
		}
	}
	say(roleTitle, words.say("title"))
	sayAll(roleLabel, "screen.", "plan", "ready", "day", "after", "know", "ask", "handout")
	say(roleSmall, words.say("call.emergency"), join(p.Edition.Version, p.Edition.Review))
	say(roleLead, p.Phones.AnyEmergency)

	sayAll(roleSmall, "bar.", slipParts...)
	say(roleStrong, words.say("bar.not_given"), words.say("print.print"))
	say(roleLabel, words.say("bar.not_given"), p.Facts.Short, content.Text{{Words: g.NameOf(words.Lang), Put: true}}, words.say("bar.change"))

	say(roleDisplay, words.say("screen.plan"))
	say(roleBody, words.say("plan.lead_undated"))
	sayAll(roleLabel, "", "plan.invite", "bar.invite", "plan.to_matters", "compare.open")
	for _, st := range p.Stages {
		say(roleLead, st.Title)
		say(roleText, st.Short)
		say(roleStrong, words.label(st.When.Brief))
		say(roleSmall, st.HowLong)
	}
	say(roleLead, words.say("plan.matters"))
	panel := newMatters(words)
	for i, m := range p.Matters {
		say(roleTitle, words.say("plan.number", "n", i+1))
		say(roleStrong, m.Head)
		say(roleText, words.asked(m.Text))
		say(roleText, panel.details(p, m.Shows)...)
	}
	say(roleStrong, p.Notice.Head)
	say(roleText, p.Notice.Text)
}
