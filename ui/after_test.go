package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// openAfter is the window on "Afterwards".
func openAfter(t testing.TB, v handout.Visit) (*window, *afterScreen) {
	t.Helper()
	w := openTest(t, v)
	w.turnTo(pageOf(w, "after"))
	return w, w.open.screen.(*afterScreen)
}

// TestEverySignHasAnAnswer asks about every sign in every column, with a fever and
// without, on every route of every plan, at a clinic of which all numbers are known
// and at one of which none is.
func TestEverySignHasAnAnswer(t *testing.T) {
	guide := content.Builtin()
	words, _ := guide.Words(content.English)
	w := wording{words}
	for _, clinic := range []handout.Clinic{
		{},
		{PhoneDay: "555-0142"},
		{PhoneDay: "555-0142", PhoneNight: "555-0199", PhoneEmergency: "112"},
		{Country: "AE"},
	} {
		for _, pathway := range append([]content.Pathway{""}, content.Pathways...) {
			for _, route := range append([]content.Route{""}, content.Routes...) {
				v := handout.Visit{Pathway: pathway, Route: route}
				p := handout.Personalise(guide, v, clinic, november27)
				for _, s := range p.Signs {
					for column := handout.Unsure; column <= handout.Emergency; column++ {
						for _, fever := range []bool{false, true} {
							q := question{s, column, fever}
							if problem := wrong(p, q, advise(w, p, q)); problem != "" {
								t.Fatalf("%s by %q, %s in column %d, fever %t: %s", pathway, route, s.ID, column, fever, problem)
							}
						}
					}
				}
			}
		}
	}
}

// wrong is what is wrong with an answer.
func wrong(p handout.Plan, q question, a advice) string {
	if len(a.word) == 0 || len(a.lines) == 0 || len(a.calls) == 0 {
		return "it says too little"
	}
	for _, c := range a.calls {
		if len(c.number) == 0 || strings.Contains(c.number.String()+c.label.String(), "_") {
			return "a number is not told: " + c.number.String()
		}
	}
	for _, l := range append(a.lines, a.word) {
		if strings.ContainsAny(l.String(), "_{}") {
			return "not all is told: " + l.String()
		}
	}
	look := stateOf(a.severity)
	number := a.calls[0].number.String()
	switch a.severity {
	case handout.Normal:
		if q.column != handout.Normal || q.fever || !q.sign.Expected || look.shape != "normal" {
			return "it is called normal"
		}
	case handout.Call:
		if look.shape != "call" || p.Phones.Day != nil && number != p.Phones.Day.String() {
			return "it does not send to the clinic"
		}
	case handout.Emergency:
		if look.shape != "emerg" || number != p.Phones.AnyEmergency.String() || len(a.calls) != 1 {
			return "it does not send to the emergency number"
		}
	default:
		return "it has no state"
	}
	if a.severity < q.sign.Answer(q.column) {
		return "it is milder than its column"
	}
	return ""
}

// TestNothingAskedIsNotNormal sees that the screen calls nothing normal before
// somebody has said how it is.
func TestNothingAskedIsNotNormal(t *testing.T) {
	_, s := openAfter(t, knee())
	if s.finder.answer.state.shape != "phone" || !strings.Contains(seen(s.finder.answer), "When in doubt, call") {
		t.Errorf("with no sign the answer is %s: %s", s.finder.answer.state.shape, seen(s.finder.answer))
	}
	for _, sign := range s.finder.plan.Signs {
		s.finder.onSign(sign.ID)
		if s.finder.answer.state.shape == "normal" {
			t.Errorf("%s is called normal before its line is chosen", sign.ID)
		}
	}
	s.finder.onSign("r8_breathing")
	if s.finder.answer.state.shape != "emerg" {
		t.Error("trouble with breathing is no emergency at once")
	}
}

// TestHotSwollenKnee finds what to do about a hot, swollen knee on day three by
// keys alone: the letter of the sign, Tab, and the line that fits.
func TestHotSwollenKnee(t *testing.T) {
	v := knee()
	w, s := openAfter(t, v)
	w.desk.clinic = handout.Clinic{PhoneDay: "555-0142", PhoneNight: "555-0199"}
	w.desk.edit(func(v *handout.Visit) { v.At = november27.AddDate(0, 0, -3).Add(9 * time.Hour) })
	w.Canvas().Focus(s.finder.sign)
	typed(w, "s")
	if !strings.Contains(seen(s.finder.answer), "Not sure? Call the clinic today") {
		t.Errorf("the sign alone says %q", seen(s.finder.answer))
	}
	press(w, fyne.KeyTab, fyne.KeyDown, fyne.KeyDown)
	said := seen(s.finder.answer)
	for _, want := range []string{"Call the clinic today", "555-0142", "555-0199", "Do not wait until tomorrow.", "Emergency, call 911: With fever"} {
		if !strings.Contains(said, want) {
			t.Errorf("the answer does not say %q:\n%s", want, said)
		}
	}
	press(w, fyne.KeyTab, fyne.KeySpace) // a fever, too
	if said := seen(s.finder.answer); !strings.Contains(said, "Emergency: call now") || strings.Contains(said, "555-0142") {
		t.Errorf("with a fever the answer is\n%s", said)
	}
}

// TestSignTableChooses moves in the table by keys, and taps a cell.
func TestSignTableChooses(t *testing.T) {
	w, s := openAfter(t, knee())
	w.Canvas().Focus(s.table)
	press(w, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn)
	if q := s.finder.asked; q.sign.ID != "r2_swelling" || q.column != handout.Call || s.table.chosen != (cell{1, handout.Call}) {
		t.Errorf("down, right and Return ask about %s in column %d", q.sign.ID, q.column)
	}
	if w.Canvas().Focused() != fyne.Focusable(s.table) {
		t.Error("the table lost the focus")
	}
	for _, want := range []string{"Swelling, redness", "Often normal: A little", "Emergency: call 911: With fever"} {
		if said := s.table.copied(); !strings.Contains(said, want) {
			t.Errorf("what is copied does not say %q:\n%s", want, said)
		}
	}
	if said := s.finder.answer.copied(); !strings.HasPrefix(said, "Call the clinic today\n") {
		t.Errorf("what is copied of the answer is %q", said)
	}
	press(w, fyne.KeyEnd, fyne.KeyRight)
	if w.open.screen.scroller().Offset.Y == 0 {
		t.Error("the last row is not scrolled into view")
	}
	press(w, fyne.KeySpace)
	driver := fyne.CurrentApp().Driver()
	view := s.view
	at := driver.AbsolutePositionForObject(s.finder.answer).Y - driver.AbsolutePositionForObject(view).Y
	if at < 0 || at+s.finder.answer.Size().Height > view.Size().Height {
		t.Errorf("the answer stands at %.0f of %.0f", at, view.Size().Height)
	}
	for c, b := range s.table.boxes {
		s.table.Tapped(&fyne.PointEvent{Position: fyne.NewPos(b.x+b.width/2, b.y+b.height/2)})
		sign := s.table.rows[c.row].sign
		if s.finder.asked.sign.ID != sign.ID {
			t.Fatalf("a tap on %v asks about %s", c, s.finder.asked.sign.ID)
		}
		if s.finder.answer.state != stateOf(sign.Answer(c.column)) {
			t.Errorf("a tap on column %d of %s is answered by %s", c.column, sign.ID, s.finder.answer.state.shape)
		}
	}
}

// TestTwoTapsChooseOnce sees that a double click does not hit the sign that the
// first click moves under the pointer.
func TestTwoTapsChooseOnce(t *testing.T) {
	_, s := openAfter(t, knee())
	var table fyne.CanvasObject = s.table
	twice, ok := table.(fyne.DoubleTappable)
	if !ok {
		t.Fatal("each click of two chooses")
	}
	b := s.table.boxes[cell{1, handout.Call}]
	twice.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(b.x+5, b.y+5)})
	if s.finder.asked.sign.ID != "r2_swelling" {
		t.Errorf("it asks about %q", s.finder.asked.sign.ID)
	}
}

// TestSignThatNoLongerApplies is put away with its answer.
func TestSignThatNoLongerApplies(t *testing.T) {
	w, s := openAfter(t, handout.Visit{})
	s.finder.onSign("r13_back")
	if !s.finder.asked.asked() {
		t.Fatal("the back is no sign of a visit of which nothing is known")
	}
	w.desk.edit(func(v *handout.Visit) { v.Pathway, v.Route = "same_day", "joint" })
	if s.finder.asked.asked() || s.finder.answer.state.shape != "phone" {
		t.Errorf("the answer about %s stays", s.finder.asked.sign.ID)
	}
}

// TestAfterIsTold finds all of the plan that belongs on the screen, in both views,
// wide and narrow, and no line to write on.
func TestAfterIsTold(t *testing.T) {
	transplant := handout.Visit{Pathway: "transplant", Route: "drip"}
	for name, v := range map[string]handout.Visit{"empty": {}, "filled": knee(), "transplant": transplant} {
		for _, width := range []float32{1280, 640} {
			w, s := openAfter(t, v)
			w.Resize(fyne.NewSize(width, 820))
			signs := seen(s.view)
			s.which.choose(1)
			until, p := seen(s.view), w.desk.plan
			find := func(where string, texts ...content.Text) {
				for _, text := range texts {
					if text = w.words.asked(text); !strings.Contains(strings.ToLower(where), strings.ToLower(text.String())) {
						t.Errorf("%s, %.0f wide: the screen does not say %q", name, width, text)
					}
				}
			}
			for _, sign := range p.Signs {
				find(signs, sign.Name, sign.Normal, sign.Call, sign.Emergency)
			}
			for _, u := range p.Urgent {
				find(signs, u.Text)
			}
			for _, l := range p.Limits {
				find(until, l.Head, l.Text, l.Until.Brief)
			}
			for _, told := range append(p.Home, p.Report) {
				find(until, told.Text)
			}
			for _, st := range p.Stages[len(p.Stages)-2:] {
				for _, lines := range [][]handout.Told{st.What, st.Feel, st.Who} {
					for _, l := range lines {
						find(until, l.Text)
					}
				}
			}
			find(signs, p.Watch.Full, p.Phones.AnyEmergency)
			if strings.Contains(signs+until, "__") {
				t.Errorf("%s: there is a line to write on", name)
			}
		}
	}
}

// TestNewWordsHaveAPlace sees that what is told anew is laid out, even where the
// card is as large as before.
func TestNewWordsHaveAPlace(t *testing.T) {
	w, s := openAfter(t, knee())
	for _, sign := range s.finder.plan.Signs {
		s.finder.onSign(sign.ID)
		s.finder.onSign(sign.ID)
		for _, o := range objects(w.frame) {
			if p, ok := o.(*prose); ok && p.String() != "" && (p.Size().Width < 1 || p.Size().Height < 1) {
				t.Errorf("%s: %q has no place", sign.ID, p)
			}
		}
	}
}

// TestAnswerCards compares the states of the answer, and the other view.
func TestAnswerCards(t *testing.T) {
	for _, c := range []struct {
		name   string
		sign   string
		column handout.Severity
		fever  bool
		width  float32
	}{
		{"unsure", "r2", handout.Unsure, false, 1280},
		{"normal", "r2", handout.Normal, false, 1280},
		{"call", "r2", handout.Call, false, 1280},
		{"emergency", "r8", handout.Unsure, false, 1280},
		{"fever", "r7", handout.Normal, true, 1280},
		{"narrow", "r2", handout.Call, false, 640},
	} {
		w, s := openAfter(t, handout.Visit{})
		w.Resize(fyne.NewSize(c.width, 820))
		s.show(samplePlan())
		s.finder.ask(s.finder.signOf(c.sign), c.column)
		if c.fever {
			s.finder.onFever(true)
		}
		golden(t, "answer-"+c.name+".txt", drawn(s.view))
	}
	_, s := openAfter(t, handout.Visit{})
	p := samplePlan()
	rest := []handout.Told{{ID: "rest", Text: said("You rest.")}}
	p.Stages = append(p.Stages, handout.Stage{ID: "recovery", Title: said("Getting better"), What: rest, Feel: rest})
	s.show(p)
	s.which.choose(1)
	golden(t, "after-until.txt", drawn(s.view))
}

// BenchmarkQuestion is the choice of a sign.
func BenchmarkQuestion(b *testing.B) {
	_, s := openAfter(b, knee())
	i := 0
	for b.Loop() {
		i++
		s.finder.onSign(s.finder.plan.Signs[i%len(s.finder.plan.Signs)].ID)
	}
}
