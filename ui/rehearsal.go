package ui

import (
	"image"
	"time"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/handout/paper"
)

// rehearse sets and paints the words of the first screen where nobody sees them. The
// system is making the window meanwhile; when it is done the shapes of the words and
// the ink of their letters are at hand. It changes nothing but the time that takes.
func rehearse(g *content.Guide, words wording) {
	p := handout.Personalise(g, handout.Visit{Lang: words.Lang}, handout.Clinic{}, time.Time{})
	stage := image.NewRGBA(image.Rect(0, 0, 800, 40))
	say := func(r role, texts ...content.Text) {
		for _, t := range texts {
			paper.Paint(stage, image.Pt(overhang, overhang), faces().Lines(r.spans(t), r.settingIn(words, 0)), 1, paper.Ink)
		}
	}
	say(roleTitle, words.say("title"))
	say(roleDisplay, words.say("screen.plan"))
	say(roleLabel, words.say("bar.change"), words.say("plan.invite"), words.say("bar.not_given"))
	for _, id := range []string{"plan", "ready", "day", "after", "know", "ask", "handout"} {
		say(roleLabel, words.say("screen."+id))
	}
	for _, id := range slipParts {
		say(roleSmall, words.say("bar."+id))
	}
	say(roleBody, words.say("plan.lead_undated"))
	for _, st := range p.Stages {
		say(roleLead, st.Title)
		say(roleText, st.Short)
		say(roleStrong, st.When.Brief)
		say(roleSmall, st.HowLong)
	}
	for _, m := range p.Matters {
		say(roleStrong, m.Head)
		say(roleText, m.Text)
	}
	say(roleSmall, join(p.Edition.Version, p.Edition.Review))
	say(roleLead, p.Phones.AnyEmergency)
}
