package ui

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"beforehand/content"
	"beforehand/handout"
)

// What the clinic has not given is a line to write on in the plan, which is right
// on paper. Nobody can write on a screen: there the patient is told whom to ask.

// lineToWriteOn is such a line, or a part of one.
var lineToWriteOn = regexp.MustCompile("_{2,}")

func isBlank(p content.Piece) bool { return lineToWriteOn.MatchString(p.Words) }

// hasBlank says whether a text has a line to write on.
func hasBlank(t content.Text) bool { return slices.ContainsFunc(t, isBlank) }

// asked is a text without lines to write on. A line stands for a number to call
// or a day, alone or as one end of two.
func (w wording) asked(t content.Text) content.Text {
	if !hasBlank(t) {
		return t
	}
	t = cutBlanks(t)
	var out content.Text
	for i := 0; i < len(t); i++ {
		if !isBlank(t[i]) {
			out = append(out, t[i])
			continue
		}
		twoDays := i+2 < len(t) && isBlank(t[i+2]) && joinsDays(t[i+1])
		fromTo := false
		if twoDays {
			out, fromTo = cutWord(out, w.say("blank.from").String())
		}
		said := strings.TrimSpace(out.String())
		opens := said == "" || strings.HasSuffix(said, ":")
		id := "blank.clinic"
		switch {
		case opens && twoDays:
			id = "blank.ask"
			i += 2
		case fromTo:
			id = "blank.days"
			i += 2
		case twoDays, endsRange(t, i), i+2 < len(t) && t[i+2].Put && joinsDays(t[i+1]):
			id = "blank.day"
		case opens:
			id = "blank.ask"
		}
		fill := w.say(id)
		if said == "" {
			fill = capital(fill)
		}
		out = append(out, fill...)
	}
	return out
}

// cutWord takes a word off the end of a text, such as the "from" of two days, and says
// whether it stood there.
func cutWord(t content.Text, word string) (content.Text, bool) {
	if len(t) == 0 || t[len(t)-1].Put {
		return t, false
	}
	last := t[len(t)-1]
	rest, ok := strings.CutSuffix(strings.TrimRight(last.Words, " "), word)
	if !ok || rest != "" && !strings.HasSuffix(rest, " ") {
		return t, false
	}
	last.Words = rest
	return append(slices.Clone(t[:len(t)-1]), last), true
}

// endsRange says whether a piece is the second of two days.
func endsRange(t content.Text, i int) bool {
	return i >= 2 && t[i-2].Put && joinsDays(t[i-1])
}

// joinsDays says whether a piece can stand between two days: "to", and not the end
// of a sentence.
func joinsDays(p content.Piece) bool {
	return !p.Put && !strings.ContainsAny(p.Words, ".:;?!,") && len(strings.Fields(p.Words)) == 1
}

// cutBlanks gives each line to write on a piece of its own.
func cutBlanks(t content.Text) content.Text {
	var out content.Text
	for _, p := range t {
		rest := p.Words
		for _, at := range lineToWriteOn.FindAllStringIndex(p.Words, -1) {
			from := len(p.Words) - len(rest)
			out = appendWords(out, p, p.Words[from:at[0]], false)
			out = appendWords(out, p, p.Words[at[0]:at[1]], true)
			rest = p.Words[at[1]:]
		}
		out = appendWords(out, p, rest, p.Put && rest == p.Words)
	}
	return out
}

func appendWords(t content.Text, like content.Piece, words string, put bool) content.Text {
	if words == "" {
		return t
	}
	like.Words, like.Put = words, put
	return append(t, like)
}

// askedLines are lines of the plan without lines to write on.
func (w wording) askedLines(lines []handout.Told) []handout.Told {
	told := slices.Clone(lines)
	for i := range told {
		told[i].Text = w.asked(told[i].Text)
	}
	return told
}

// number is a number to call, or whom to ask for it.
func (w wording) number(t content.Text) content.Text {
	if len(t) == 0 {
		return w.say("blank.ask")
	}
	return t
}

// label is a text as it begins a line: without lines to write on, with a capital.
func (w wording) label(t content.Text) content.Text {
	if t = w.asked(t); len(t) == 0 {
		return w.asked(content.Plain("__"))
	}
	return capital(t)
}

// capital begins a text with a capital letter.
func capital(t content.Text) content.Text {
	if len(t) == 0 {
		return t
	}
	out := append(content.Text(nil), t...)
	first, size := utf8.DecodeRuneInString(out[0].Words)
	out[0].Words = string(unicode.ToUpper(first)) + out[0].Words[size:]
	return out
}
