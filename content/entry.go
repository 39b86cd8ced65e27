package content

import "slices"

// entry is what every fact of the guide has in common, for the checks and the
// measures that look at all of them.
type entry struct {
	kind string // as in the files: "task", or "stage.harvest.what" of a stage's lines
	id   string
	Applies
	seeds   []string
	sources []string
	needs   []string // wording that it needs: "do" for task.ID.do, "" for tell.ID
	may     []string // wording that it may have
	moments []string // as written
}

func (e entry) name() string { return e.kind + "." + e.id }

// word is the id of a wording of e.
func (e entry) word(part string) string {
	if part == "" {
		return e.name()
	}
	return e.name() + "." + part
}

// entries lists everything in the guide that has an id, in the order of Guide.
func (g *Guide) entries() []entry {
	var l entryList
	l.way(g)
	l.care(g)
	l.knowledge(g)
	l.references(g)
	return l
}

// way is what happens, and what to do by when.
func (l *entryList) way(g *Guide) {
	for _, s := range g.Stages {
		l.add(entry{kind: "stage", id: s.ID, Applies: s.Applies, seeds: s.Seeds, needs: []string{"title", "short"}})
		l.lines("stage."+s.ID+".what", s.What)
		l.lines("stage."+s.ID+".feel", s.Feel)
		l.lines("stage."+s.ID+".who", s.Who)
	}
	for _, t := range g.Tasks {
		e := l.line("task", t.Line, "do", "why")
		e.moments = []string{t.By, t.Till}
		if t.Late {
			e.needs = append(e.needs, "late")
		}
	}
	for _, m := range g.Limits {
		l.line("limit", m.Line, "what", "do").moments = []string{m.From, m.Until}
	}
	for _, v := range g.Events {
		l.line("event", v.Line, "title", "text", "brief").moments = []string{v.At}
	}
}

// care is what keeps a patient safe.
func (l *entryList) care(g *Guide) {
	for _, m := range g.Matters {
		l.line("matter", m.Line, "head", "detail")
	}
	for _, m := range g.Medicines {
		l.line("medicine", m.Line, "name", "rule", "brief")
	}
	for _, m := range g.Meals {
		l.add(entry{kind: "meal", id: m.ID, sources: m.Sources, needs: []string{""}})
	}
	l.signs(g.Signs)
	l.lines("tell", g.Tell)
	l.lines("bring", g.Bring)
	l.lines("home", g.Home)
	l.lines("leave", g.Leave)
}

// knowledge is what is known, what is not, and what to ask.
func (l *entryList) knowledge(g *Guide) {
	l.lines("known", g.Known)
	l.lines("unknown", g.Unknown)
	for _, n := range g.Numbers {
		l.line("number", n.Line, "head", "text", "brief", "alt")
	}
	for _, o := range g.Options {
		l.line("option", o.Line, "name", "good", "bad")
	}
	for _, c := range g.Conditions {
		l.line("condition", c.Line, "name", "known")
	}
	for _, s := range g.Statuses {
		l.line("status", s.Line, "what", "state")
	}
	for _, n := range g.Notices {
		l.line("notice", n.Line, "head", "text")
	}
	for _, c := range g.Claims {
		l.line("claim", c.Line, "read", "know")
	}
	for _, f := range g.FAQs {
		l.line("faq", f.Line, "q", "a")
	}
	for _, q := range g.Ask {
		l.line("ask", q.Line, "")
	}
	for _, r := range g.Reports {
		l.line("report", r.Line, "text", "brief")
	}
}

// references are the words and sources that all of it leans on, and the settings.
func (l *entryList) references(g *Guide) {
	for _, t := range g.Glossary {
		l.add(entry{kind: "term", id: t.ID, needs: []string{"name", "means"}})
	}
	for _, s := range g.Sources {
		l.add(entry{kind: "source", id: s.ID})
	}
	for _, s := range g.Settings {
		l.add(entry{kind: "setting", id: s.ID, sources: s.Sources})
	}
}

type entryList []entry

func (l *entryList) add(e entry) *entry {
	*l = append(*l, e)
	return &(*l)[len(*l)-1]
}

func (l *entryList) line(kind string, line Line, needs ...string) *entry {
	return l.add(entry{kind: kind, id: line.ID, Applies: line.Applies, seeds: line.Seeds, sources: line.Sources, needs: slices.Clone(needs)})
}

func (l *entryList) lines(kind string, lines []Line) {
	for _, line := range lines {
		l.line(kind, line, "")
	}
}

func (l *entryList) signs(signs []Sign) {
	for _, s := range signs {
		e := l.line("sign", s.Line, "name", "normal", "call", "emergency")
		e.want(s.CallList, "soon")
		e.want(s.UrgentList, "urgent")
	}
}

// want notes wording that e needs where the flag is set, and may have otherwise.
func (e *entry) want(flag bool, part string) {
	if flag {
		e.needs = append(e.needs, part)
	} else {
		e.may = append(e.may, part)
	}
}

// visitEntries lists the values of a visit as entries, since they have wording
// too: value.route.joint as a label, place.knee.left in a sentence ("your left
// knee"), place.knee.plain_left as a name ("left knee"). What is in the middle
// of the body has no sides.
func visitEntries() []entry {
	var l entryList
	values(&l, "pathway", append(slices.Clone(Pathways), Unknown))
	values(&l, "origin", append(slices.Clone(Origins), Unknown))
	values(&l, "route", append(slices.Clone(Routes), Unknown))
	values(&l, "part", append(slices.Clone(Parts), Unknown))
	values(&l, "side", []string{"left", "right", "both", Unknown})
	values(&l, "sedation", append(slices.Clone(Sedations), Unknown))
	values(&l, "flag", Flags)
	for _, part := range append(slices.Clone(Parts), "drip", Unknown) {
		l.add(entry{
			kind: "place", id: string(part), needs: []string{"any", "plain_any"},
			may: []string{"left", "right", "both", "plain_left", "plain_right", "plain_both"},
		})
	}
	return l
}

func values[T ~string](l *entryList, field string, values []T) {
	for _, v := range values {
		l.add(entry{kind: "value." + field, id: string(v), needs: []string{""}})
	}
}
