package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
	"beforehand/handout"
)

// openAsk is the window at its questions.
func openAsk(t testing.TB, v handout.Visit) (*window, *askScreen) {
	t.Helper()
	w := openTest(t, v)
	w.find()
	return w, w.open.screen.(*askScreen)
}

// TestAskStates compares the screen in the states that typing and picking bring it to.
func TestAskStates(t *testing.T) {
	for name, bring := range map[string]func(*window, *askScreen){
		"found":   func(_ *window, s *askScreen) { s.field.entry.SetText("driv") },
		"nothing": func(_ *window, s *askScreen) { s.field.entry.SetText("xylophone") },
		"some":    func(_ *window, s *askScreen) { s.field.entry.SetText("taxi surf") },
		"long":    func(_ *window, s *askScreen) { s.field.blame(said("Too long.")) },
		"open": func(_ *window, s *askScreen) {
			s.faqs.rows["taxi"].head.press()
			s.faqs.rows["taxi"].ask.press()
		},
		"listed": func(w *window, s *askScreen) {
			w.desk.ask(picked{"ask.price", said("What is the price?")})
			w.desk.ask(picked{"ask.other", said("What else could I do?")})
			s.list.own.entry.SetText("May my son come?")
			s.list.addOwn()
			s.list.addOwn() // nothing is typed now
		},
	} {
		w, s := openAsk(t, handout.Visit{})
		w.desk.plan = samplePlan()
		s.show(w.desk.plan)
		bring(w, s)
		golden(t, "ask-"+name+".txt", drawn(s.view))
	}
}

// TestAskIsTold finds every question, answer and group on the screen, and in a search
// everything that can be found.
func TestAskIsTold(t *testing.T) {
	for name, v := range map[string]handout.Visit{"empty": {}, "filled": knee()} {
		w, s := openAsk(t, v)
		for _, r := range s.faqs.rows {
			r.setOpen(true)
		}
		all := seen(w.frame)
		for _, f := range w.desk.plan.FAQs {
			for _, want := range []content.Text{f.Q, w.words.asked(f.A), w.words.say("ask.faq_group." + f.Group)} {
				if !strings.Contains(all, want.String()) {
					t.Errorf("%s: the screen does not say %q", name, want)
				}
			}
		}
		if strings.Contains(all, "__") {
			t.Errorf("%s: there is a line to write on, on the screen", name)
		}
		for _, r := range s.replies {
			s.field.entry.SetText(r.title.String())
			s.showMore()
			if all := seen(s.found); !strings.Contains(all, r.title.String()) || !containsAll(all, r.lines) {
				t.Errorf("%s: %s is not found by its title %q", name, r.id, r.title)
			}
		}
	}
}

func containsAll(all string, lines []replyLine) bool {
	return !slices.ContainsFunc(lines, func(l replyLine) bool { return !strings.Contains(all, l.text.String()) })
}

// TestSearch types what people look for, and expects the answer among the first.
func TestSearch(t *testing.T) {
	_, s := openAsk(t, knee())
	for words, want := range map[string]string{
		"driv":                            "faq.driving",
		"can i drive":                     "faq.driving",
		"when can I drive home":           "faq.driving",
		"blood thinner":                   "faq.blood_thinner",
		"Eliquis":                         "faq.blood_thinner",
		"swollen knee":                    "sign.r2_swelling",
		"hot swollen knee on day 3":       "sign.r2_swelling",
		"what do i do if my knee is hot?": "sign.r3_fever",
		"fever":                           "faq.fever",
		"bleeding":                        "sign.r4_bleeding",
		"ibuprofen":                       "faq.ibuprofen",
		"advil":                           "faq.ibuprofen",
		"ibuprofne":                       "faq.ibuprofen",
		"tylenol":                         "faq.pain_pill",
		"cost":                            "faq.cost",
		"money":                           "faq.cost",
		"can I eat breakfast":             "faq.eat",
		"drink water":                     "faq.water",
		"swimming":                        "faq.bath",
		"taxi":                            "faq.taxi",
		"ozempic":                         "faq.diabetes",
		"anesthesia":                      "faq.asleep_light",
		"say no":                          "faq.say_no",
		"nsaid":                           "term.nsaid",
		"how long is the visit":           "length",
		"how many hours":                  "length",
		"sum of the minutes":              "length",
		"does it work":                    "help",
		"will it help me":                 "help",
		"benefit":                         "help",
		"how do I print":                  "print",
	} {
		s.field.entry.SetText(words)
		var shown []string
		for i := range s.found.Objects {
			shown = append(shown, s.rows[i].title.String())
		}
		i := slices.IndexFunc(s.replies, func(r reply) bool { return r.id == want })
		if i < 0 {
			t.Errorf("the plan has no %s", want)
			continue
		}
		const first = 4
		if at := slices.Index(shown, s.replies[i].title.String()); at < 0 || at >= first {
			t.Errorf("%q finds %q, not among the first %q", words, shown, s.replies[i].title)
		}
	}
}

// TestSearchWithoutVisit finds the same when nothing of the visit is known.
func TestSearchWithoutVisit(t *testing.T) {
	_, s := openAsk(t, handout.Visit{})
	for words, want := range map[string]string{
		"when do I stop eating": "Food and drink",
		"how long":              "How long the visit takes",
		"does it help":          "Does it work? Does it help?",
		"blood thinner":         "Should I stop my blood thinner or heart aspirin?",
	} {
		s.field.entry.SetText(words)
		if len(s.found.Objects) == 0 || s.rows[0].title.String() != want {
			t.Errorf("%q does not find %q first", words, want)
		}
	}
}

// TestSearchMarks sees that the words that were looked for are marked.
func TestSearchMarks(t *testing.T) {
	_, s := openAsk(t, knee())
	s.field.entry.SetText("driv")
	test.LaidOutObjects(s.view)
	if n := len(s.rows[0].title.under); n != 1 {
		t.Errorf("%q has %d marks, want 1", s.rows[0].title, n)
	}
	s.field.entry.SetText("")
	if s.found.Visible() || !s.faqs.column.Visible() {
		t.Error("an empty search does not show what people ask")
	}
}

// TestFindFromAnywhere goes to the search with its keys, types, and empties it.
func TestFindFromAnywhere(t *testing.T) {
	w := openTest(t, knee())
	w.find()
	typed(w, "drive")
	s := w.open.screen.(*askScreen)
	if s.field.entry.Text != "drive" || !s.found.Visible() {
		t.Fatalf("the field has %q", s.field.entry.Text)
	}
	press(w, fyne.KeyEscape)
	if s.field.entry.Text != "" || w.Canvas().Focused() != fyne.Focusable(s.field.entry) {
		t.Errorf("after Esc the field has %q", s.field.entry.Text)
	}
	typed(w, "cost")
	press(w, fyne.KeyTab, fyne.KeyTab) // over the cross to the first answer
	press(w, fyne.KeyReturn)
	if !w.desk.asks("faq.cost") {
		t.Error("Return does not put the first answer on the list")
	}
	press(w, fyne.KeyEscape)
	if s.field.entry.Text != "" {
		t.Error("Esc does not empty the search from an answer")
	}
}

// TestReplyOpensItsScreen sees that what stands on another screen leads there, once
// there is such a screen.
func TestReplyOpensItsScreen(t *testing.T) {
	w, s := openAsk(t, knee())
	for _, p := range w.pages {
		b := newButton(quiet, "", nil, nil)
		s.act(b, reply{kind: "sign", page: p.id})
		if b.press(); w.open != p {
			t.Errorf("the button “%s” does not open %s", b.AccessibilityLabel(), p.id)
		}
	}
	b := newButton(quiet, "", nil, nil)
	if s.act(b, reply{kind: "word"}); b.Visible() {
		t.Error("a word has a button")
	}
}

// TestListOrder moves and takes off by keyboard; the focus stays with the question.
func TestListOrder(t *testing.T) {
	w, s := openAsk(t, knee())
	list := w.desk.plan.Ask
	for _, q := range list[:3] {
		w.desk.ask(picked{"ask." + q.ID, q.Text})
	}
	s.listed()
	order := func(want ...int) {
		t.Helper()
		if len(w.desk.list) != len(want) || len(w.desk.print.Ask) != len(want) {
			t.Fatalf("%d questions and %d in print, want %d", len(w.desk.list), len(w.desk.print.Ask), len(want))
		}
		for i, n := range want {
			if w.desk.list[i].id != "ask."+list[n].ID || !same(w.desk.print.Ask[i], list[n].Text) {
				t.Errorf("place %d has %q, want %q", i, w.desk.print.Ask[i], list[n].Text)
			}
		}
	}
	w.Canvas().Focus(s.list.rows[0].down)
	press(w, fyne.KeyReturn)
	order(1, 0, 2)
	press(w, fyne.KeyReturn)
	order(1, 2, 0)
	press(w, fyne.KeyReturn) // at the end only up is left
	order(1, 0, 2)
	w.Canvas().Focus(s.list.rows[1].off)
	press(w, fyne.KeyReturn)
	order(1, 2)
	press(w, fyne.KeyReturn)
	order(1)
	press(w, fyne.KeyReturn)
	order()
	if w.Canvas().Focused() != fyne.Focusable(s.list.own.entry) {
		t.Error("with the list empty the focus is lost")
	}
}

// TestListBelongsToItsVisit sees that the list stays through a change of the visit,
// told anew, and goes with the visit.
func TestListBelongsToItsVisit(t *testing.T) {
	w, s := openAsk(t, knee())
	w.desk.ask(picked{"faq.driving", said("An old wording?")})
	w.desk.ask(ownQuestion("May my son come?"))
	w.desk.edit(func(v *handout.Visit) { v.Sedation = "none" }) // another answer about driving
	if len(w.desk.print.Ask) != 2 {
		t.Fatalf("%d questions after a change, want 2", len(w.desk.print.Ask))
	}
	name := func(names ...string) int {
		for _, n := range names {
			w.desk.edit(func(v *handout.Visit) { v.Patient.Name = n })
		}
		return len(w.desk.list)
	}
	if n := name("Maria", "Maria Lopez", "Maria Lopez-Garcia"); n != 2 {
		t.Errorf("%d questions after the name was typed on, want 2", n)
	}
	if n := name("", "O", "Omar Haddad"); n != 0 {
		t.Errorf("%d questions are left for another patient", n)
	}
	w.desk.ask(ownQuestion("May my son come?"))
	if n := name("", "Omar"); n != 1 {
		t.Errorf("%d questions after the name was typed again, want 1", n)
	}
	s.field.entry.SetText("my own search")
	s.list.own.entry.SetText("half a question")
	w.desk.lay(handout.Visit{}, "")
	if len(w.desk.list)+len(w.desk.print.Ask) != 0 {
		t.Error("the list stays for the next patient")
	}
	if s.field.entry.Text+s.list.own.entry.Text != "" {
		t.Error("what was typed stays for the next patient")
	}
}

// TestOwnQuestions types what can be a question, and what cannot.
func TestOwnQuestions(t *testing.T) {
	for _, c := range []struct{ typed, listed, told string }{
		{"May my daughter come?", "May my daughter come?", ""},
		{"  two   spaces\tand a tab ", "two spaces and a tab", ""},
		{"\u202eturned\u202c \u2066round\u2069", "turned round", ""},
		{"هل يمكن لابني أن يأتي؟", "هل يمكن لابني أن يأتي؟", ""},
		{"", "", "Type your question"},
		{" \u200b\ufeff ", "", "Type your question"},
		{"Is it safe? 😀", "", "cannot be printed: 😀"},
		{"lost \ufffd letter", "", "Type it again"},
		{strings.Repeat("why ", 60), "", "at most 200 letters"},
		{strings.Repeat("a", 200), strings.Repeat("a", 200), ""},
	} {
		w, s := openAsk(t, knee())
		s.list.own.entry.SetText(c.typed)
		s.list.addOwn()
		got := ""
		if len(w.desk.print.Ask) > 0 {
			got = w.desk.print.Ask[0].String()
		}
		if got != c.listed {
			t.Errorf("%q puts %q on the list, want %q", c.typed, got, c.listed)
		}
		if told := s.list.own.fault.String(); (c.told == "") != (told == "") || !strings.Contains(told, c.told) {
			t.Errorf("%q is told %q, want %q", c.typed, told, c.told)
		}
		if c.listed == "" && s.list.own.entry.Text != c.typed {
			t.Errorf("%q is lost", c.typed)
		}
		s.list.own.entry.SetText(c.listed)
		if s.list.addOwn(); len(w.desk.list) > 1 {
			t.Errorf("%q is on the list twice", c.listed)
		}
	}
}

// TestLongPasteIsTold sees that a large text is not put in, and why is told.
func TestLongPasteIsTold(t *testing.T) {
	w, s := openAsk(t, knee())
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(strings.Repeat("many words ", 100_000))
	for name, e := range map[string]*entry{"search": s.field.entry, "own": s.list.own.entry} {
		w.Canvas().Focus(e)
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
		if e.Text != "" {
			t.Errorf("%s: %d letters were put in", name, len(e.Text))
		}
		if !strings.Contains(seen(s.view), "too long") {
			t.Errorf("%s: nothing is told", name)
		}
		typed(w, "a")
		if strings.Contains(seen(s.view), "too long") {
			t.Errorf("%s: it is told still after other words", name)
		}
	}
}

// TestNothingFound offers to take the words along as a question.
func TestNothingFound(t *testing.T) {
	w, s := openAsk(t, knee())
	s.field.entry.SetText("xylophone \u202elessons")
	if all := seen(s.view); !strings.Contains(all, "Nothing found for “xylophone lessons”") || !strings.Contains(all, "Call 911") {
		t.Errorf("the screen says\n%s", all)
	}
	s.none.add.press()
	if len(w.desk.list) != 1 || w.desk.list[0].text.String() != "xylophone lessons" {
		t.Errorf("the list has %v", w.desk.list)
	}
	s.field.entry.SetText("xylophone 😀")
	s.none.add.press()
	if len(w.desk.list) != 1 || !s.field.fault.Visible() {
		t.Error("letters that cannot be printed are not told")
	}
}

// TestPickerTicks puts questions of the guide on the list and takes them off.
func TestPickerTicks(t *testing.T) {
	w, s := openAsk(t, knee())
	s.list.openPicker()
	press(w, fyne.KeySpace, fyne.KeyTab, fyne.KeySpace)
	if len(w.desk.list) != 2 {
		t.Fatalf("%d questions, want 2", len(w.desk.list))
	}
	press(w, fyne.KeySpace, fyne.KeyEscape)
	if len(w.desk.list) != 1 || w.desk.list[0].id != "ask."+w.desk.plan.Ask[0].ID {
		t.Errorf("the list has %v", w.desk.list)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the sheet")
	}
}

// BenchmarkSearch is a keystroke in the search, up to the answers in their places.
func BenchmarkSearch(b *testing.B) {
	_, s := openAsk(b, knee())
	test.LaidOutObjects(s.view)
	words := []string{"d", "dr", "dri", "driv", "drive", "drive a", "drive", "bl", "blood t", "blood thinner", "zzzzzz", "p"}
	i := 0
	for b.Loop() {
		i++
		s.field.entry.SetText(words[i%len(words)])
	}
}

// BenchmarkFirstSearch is the first keystroke after a change of the visit, which
// makes the index.
func BenchmarkFirstSearch(b *testing.B) {
	w, s := openAsk(b, knee())
	for b.Loop() {
		s.show(w.desk.plan)
		s.field.entry.SetText("d")
		s.field.entry.SetText("")
	}
}

// TestPastTaskIsFoundWithWhatToDoNow sees that the day that something was to be done
// by is not told any more when it is past.
func TestPastTaskIsFoundWithWhatToDoNow(t *testing.T) {
	w, s := openAsk(t, knee())
	w.desk.clinic.Settings = map[string]int{"ask_blood_thinner_days": 14, "nsaid_stop_days": 7}
	w.desk.edit(func(v *handout.Visit) { v.At = november27.AddDate(0, 0, 2) })
	late := 0
	for _, g := range w.desk.plan.Tasks {
		for _, task := range g.Tasks {
			if len(task.Late) == 0 {
				continue
			}
			late++
			i := slices.IndexFunc(s.replies, func(r reply) bool { return r.id == "task."+task.ID })
			if text := s.replies[i].text(); !strings.HasPrefix(text, w.words.asked(task.Late).String()) {
				t.Errorf("%s is found with %q", task.ID, text)
			}
		}
	}
	if late == 0 {
		t.Error("no task of the plan is late")
	}
}
