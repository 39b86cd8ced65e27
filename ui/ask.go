package ui

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// askScreen is "Questions": a search over the plan with answers as one types, what
// people ask while nothing is typed, and the questions to take along.
type askScreen struct {
	w     *window
	view  *scroll
	field *searchField
	faqs  *faqList
	found *fyne.Container
	rows  []*foundRow
	some  *prose // no answer has all words
	more  *button
	none  *nothing
	list  *askList
	to    *button // goes to the list

	replies []reply
	index   *content.Index // of replies; nil until it is needed
	most    int            // how many of those found are shown
	laid    int            // which visit it was shown for
}

// foundAtFirst is how many of those found are shown before more are asked for: a
// single letter finds nearly all.
const foundAtFirst = 10

func newAskScreen(w *window) *askScreen {
	s := &askScreen{w: w, found: newColumn(0), most: foundAtFirst}
	say := w.words.say
	s.field = newSearchField(w.words, func(string) {
		s.most = foundAtFirst
		s.search()
	})
	s.faqs = newFAQList(w.words, func(r *faqRow) {
		s.view.refit()
		s.view.reveal(r.Container)
	})
	s.more = newButton(plain, "chevd", say("search.more"), s.showMore)
	s.some = newProse(say("search.some"), roleLabel, colorInk)
	s.none = newNothing(w.words, s.takeAlong)
	s.list = newAskList(w, s.listed, func(o fyne.CanvasObject) { s.view.reveal(o) })
	s.to = newButton(plain, "ask", nil, s.goToList)
	main := newColumn(20, s.field, s.some, newColumn(0, s.faqs.column, s.found, s.none.column, newInset(inset{top: 8}, newLine(line{}, s.more))))
	s.view = newPage(
		newHead(say("screen.ask"), newProse(say("ask.lead"), roleBody, colorInk2), s.to),
		newAside(aside{main: 760, panel: 312, gap: 32, fold: asideFold}, main, s.list.panel))
	s.faqs.reveal = s.view.reveal
	for _, e := range []*entry{s.field.entry, s.list.own.entry} {
		e.onWheel = s.view.Scrolled
	}
	for _, b := range []*button{s.to, s.field.clear, s.more, s.none.add} {
		b.onFocus = s.view.reveal
	}
	return s
}

func (s *askScreen) object() fyne.CanvasObject { return s.view }
func (s *askScreen) scroller() *scroll         { return s.view }

func (s *askScreen) show(p handout.Plan) {
	s.replies, s.index = repliesOf(s.w.words, p), nil
	s.faqs.show(p)
	s.none.show(s.w.words, p)
	if s.laid != s.w.desk.laid { // what was typed for another visit is forgotten with it
		s.laid = s.w.desk.laid
		s.field.entry.SetText("")
		s.list.own.entry.SetText("")
	}
	s.listed()
}

// escape empties the search.
func (s *askScreen) escape() {
	if s.field.entry.Text != "" {
		s.field.empty()
	}
}

// listed follows a change of the list.
func (s *askScreen) listed() {
	s.list.show()
	s.to.say(s.w.words.count("ask.to_list", len(s.w.desk.list)))
	for _, r := range s.faqs.rows {
		s.offer(r.ask, r.id, r.head.question.text)
	}
	s.search()
}

// search shows what was found for the words in the field; where there are none,
// what people ask.
func (s *askScreen) search() {
	words := s.field.entry.Text
	searching := strings.TrimSpace(words) != ""
	found, all := []content.Found(nil), true
	if searching {
		if s.index == nil {
			s.index = indexOf(s.w.words, s.replies)
		}
		found, all = s.index.Find(words)
		s.field.say(s.w.words.count("search.count", len(found)))
	} else {
		s.field.say(nil)
	}
	s.showFound(found)
	show(s.faqs.column, !searching)
	show(s.some, len(found) > 0 && !all)
	show(s.none.column, searching && len(found) == 0)
	if searching && len(found) == 0 {
		s.none.of(s.w.words, words)
	}
	s.view.refit()
}

// showFound tells the first of those found.
func (s *askScreen) showFound(found []content.Found) {
	shown := found[:min(len(found), s.most)]
	for len(s.rows) < len(shown) {
		s.rows = append(s.rows, newFoundRow(s.view.reveal))
	}
	s.found.Objects = s.found.Objects[:0]
	for i, f := range shown {
		r, one := s.rows[i], s.replies[f.Passage]
		r.show(s.w.words, one, f)
		s.act(r.do, one)
		s.found.Objects = append(s.found.Objects, r.Container)
	}
	show(s.found, len(shown) > 0)
	show(s.more, len(shown) < len(found))
}

// act is what can be done with something found: a question goes on the list, and
// what stands on another screen is opened there.
func (s *askScreen) act(b *button, one reply) {
	if one.kind == "question" {
		show(b, true)
		s.offer(b, one.id, one.title)
		return
	}
	i := slices.IndexFunc(s.w.pages, func(p *page) bool { return p.id == one.page })
	show(b, i >= 0)
	if i < 0 {
		return
	}
	b.icon, b.spoken = "chev", nil
	b.onPress = func() {
		s.w.turnTo(s.w.pages[i])
		s.w.focusTab()
	}
	b.say(s.w.words.say("search.see", "screen", s.w.words.say("screen."+one.page)))
}

// offer makes a button put a question on the list, or take it off.
func (s *askScreen) offer(b *button, id string, question content.Text) {
	word, icon := "ask.this", "plus"
	if s.w.desk.asks(id) {
		word, icon = "ask.listed", "tick"
	}
	b.icon = icon
	b.spoken = s.w.words.say(word+"_spoken", "question", question)
	b.onPress = func() {
		if s.w.desk.asks(id) {
			s.w.desk.unask(id)
		} else {
			s.w.desk.ask(picked{id, question})
		}
		s.listed()
	}
	b.say(s.w.words.say(word))
}

// goToList goes to the line where a question of one's own is written, at the foot of
// the list.
func (s *askScreen) goToList() {
	s.w.Canvas().Focus(s.list.own.entry)
	s.view.reveal(s.list.panel)
}

// showMore shows all that was found. The focus goes to the first that was not shown.
func (s *askScreen) showMore() {
	before := s.most
	s.most = len(s.replies)
	s.search()
	shown := s.rows[:len(s.found.Objects)]
	for _, r := range shown[min(before, len(shown)):] {
		if r.do.Visible() {
			s.w.Canvas().Focus(r.do)
			return
		}
	}
	s.w.Canvas().Focus(s.field.entry)
}

// takeAlong puts what was searched for in vain on the list.
func (s *askScreen) takeAlong() {
	q, fault := s.list.readOwn(s.field.entry.Text)
	if len(fault) > 0 {
		s.field.blame(fault)
		s.view.refit()
		return
	}
	s.w.desk.ask(q)
	s.field.empty()
	s.listed()
	s.w.flash("tick", s.w.words.say("ask.listed"))
}

// find goes to the search from any screen.
func (w *window) find() {
	i := slices.IndexFunc(w.pages, func(p *page) bool { return p.id == "ask" })
	w.turnTo(w.pages[i])
	s := w.open.screen.(*askScreen)
	s.view.ScrollToOffset(fyne.Position{})
	w.Canvas().Focus(s.field.entry)
}

// nothing says what to do where a search finds nothing.
type nothing struct {
	column          *fyne.Container
	head, read, ill *prose
	add             *button
}

func newNothing(w wording, onAdd func()) *nothing {
	n := &nothing{
		head: newProse(nil, roleLead, colorInk),
		read: newProse(w.say("search.none_read"), roleBody, colorInk),
		ill:  newProse(nil, roleBody, colorInk),
		add:  newButton(plain, "plus", w.say("search.none_add"), onAdd),
	}
	n.column = newColumn(10, n.head, n.read, newLine(line{}, n.add), n.ill)
	return n
}

func (n *nothing) show(w wording, p handout.Plan) {
	n.ill.set(w.say("search.none_ill", "emergency", p.Phones.AnyEmergency))
}

// of names what was searched for.
func (n *nothing) of(w wording, words string) {
	const most = 60 // letters that are said again
	said := []rune(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return -1
	}, words))
	if len(said) > most {
		said = append(said[:most:most], '…')
	}
	n.head.set(w.say("search.none", "words", content.Text{{Words: string(said), Put: true}}))
}
