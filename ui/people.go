package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// people is the panel that draws one number of the guide: of 100 people, how many
// had something and how many did not; or points of pain, which are not people.
type people struct {
	w        *window
	plan     handout.Plan
	onChange func() // of the height
	which    *radio
	figures  *tally
	has      *tally // one figure of each kind, as the key
	lacks    *tally
	hasText  *prose
	lackTxt  *prose
	text     *prose
	sources  *citation
	panel    *fyne.Container
}

func newPeople(w *window, reveal func(fyne.CanvasObject), onChange func()) *people {
	n := &people{
		w: w, onChange: onChange, figures: newTally(0, 100, "people"), has: newTally(1, 1, "people"), lacks: newTally(0, 1, "people"),
		hasText: newProse(nil, roleStrong, colorInk), lackTxt: newProse(nil, roleStrong, colorInk),
		text: newProse(nil, roleText, colorInk), sources: newCitation(w, reveal),
	}
	n.which = newRadio(w.words.say("know.numbers"), func(string) {
		n.tell()
		n.onChange()
	})
	n.which.setReveal(reveal)
	key := newColumn(2,
		newLine(line{gap: 8, stretch: true}, n.has, n.hasText),
		newLine(line{gap: 8, stretch: true}, n.lacks, n.lackTxt))
	body := &fyne.Container{Layout: besideFigures{}, Objects: []fyne.CanvasObject{
		n.which, n.figures, newColumn(8, key, n.text, n.sources.Container),
	}}
	n.panel = newFramed(newSunk(), inset{top: 18, side: 20, bottom: 10},
		newColumn(8, newProse(w.words.say("know.numbers"), roleLead, colorInk), body))
	return n
}

// show tells the numbers of a plan; where it has none, there is no panel.
func (n *people) show(p handout.Plan) {
	n.plan = p
	show(n.panel, len(p.Numbers) > 0)
	if len(p.Numbers) == 0 {
		return
	}
	chosen := p.Numbers[0].ID
	offers := make([]option, len(p.Numbers))
	for i, number := range p.Numbers {
		offers[i] = option{number.ID, number.Head}
		if number.ID == n.which.value() {
			chosen = number.ID // and stays so
		}
	}
	n.which.offer(offers, chosen)
	n.tell()
}

// tell draws the number that is chosen.
func (n *people) tell() {
	number := n.plan.Numbers[n.which.chosen]
	say := n.w.words.say
	are := number.Kind == "people"
	n.figures.set(number.Count, number.Of, number.Kind)
	n.has.set(1, 1, number.Kind)
	n.lacks.set(0, 1, number.Kind)
	show(n.lacks, are)
	if are {
		n.hasText.set(say("know.had", "n", number.Count, "of", number.Of))
		n.lackTxt.set(say("know.had_not", "n", number.Of-number.Count, "of", number.Of))
	} else {
		n.hasText.set(say("know.points", "n", number.Count, "of", number.Of))
		n.lackTxt.set(say("know.points_not"))
	}
	n.text.set(number.Text)
	n.sources.show(n.plan, number.Text, number.Sources)
}

// besideFigures sets what can be chosen, the figures, and what they say one under
// the other; where there is room, the figures beside the words.
type besideFigures struct{}

const figuresFold = 520

func (besideFigures) split(width float32) (words, figures float32) {
	return width - tallyAcross*figureMost - 28, tallyAcross * figureMost
}

func (l besideFigures) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	if size.Width < figuresFold {
		column{12}.Layout(o, size)
		return
	}
	words, figures := l.split(size.Width)
	column{8}.walk([]fyne.CanvasObject{o[0], o[2]}, words, func(o fyne.CanvasObject, y, height float32) { put(o, 0, y, words, height) })
	put(o[1], size.Width-figures, 0, figures, heightAt(o[1], figures))
}

func (l besideFigures) heightAt(o []fyne.CanvasObject, width float32) float32 {
	if width < figuresFold {
		return column{12}.heightAt(o, width)
	}
	words, figures := l.split(width)
	return max(column{8}.heightAt([]fyne.CanvasObject{o[0], o[2]}, words), heightAt(o[1], figures))
}

func (besideFigures) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
