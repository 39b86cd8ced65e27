package handout

import (
	"slices"
	"strings"

	"beforehand/content"
	"beforehand/handout/paper"
)

// links is where words of a page lead on a phone or a computer: numbers are called,
// addresses are opened. What is printed stays as it is.
type links struct {
	to        map[string]string // by the words
	addresses []string          // those that are parted from the words around them, the longest first
}

// linksOf are those of a plan: the numbers to call, the pages among the sources by
// their title, and their addresses where a text has them.
func linksOf(p Plan) links {
	l := links{to: map[string]string{}}
	for _, number := range []content.Text{p.Phones.Day, p.Phones.Night, p.Phones.Emergency} {
		if to := dial(number.String()); to != "" {
			l.to[number.String()] = to
		}
	}
	for _, s := range p.Sources {
		if s.URL != "" {
			l.to[s.Title], l.to[shown(s.URL)] = s.URL, s.URL
			l.addresses = append(l.addresses, shown(s.URL))
		}
	}
	slices.SortStableFunc(l.addresses, func(a, b string) int { return len(b) - len(a) })
	return l
}

// dial is a number as a phone is asked to call it (RFC 3966, without its separators);
// "" where it is none that can be called as it stands, such as one with an extension.
func dial(number string) string {
	const least = 3 // "911"
	digits := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -.()/\u00A0\u2013", r) {
			return -1
		}
		return r
	}, number)
	bare := strings.TrimPrefix(digits, "+")
	if len(bare) < least || strings.Trim(bare, "0123456789") != "" {
		return ""
	}
	return "tel:" + digits
}

// shown is an address as people write it.
func shown(url string) string {
	return strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://"), "www.")
}

// spans is a span, parted where addresses stand in its words.
func (l links) spans(s paper.Span, put bool) paper.Text {
	if put {
		s.Link = l.to[s.Text]
	}
	if s.Link != "" {
		return paper.Text{s}
	}
	for _, address := range l.addresses {
		before, after, ok := strings.Cut(s.Text, address)
		if !ok {
			continue
		}
		led := s
		led.Text, led.Link, led.Isolate = address, l.to[address], true
		part := func(words string) paper.Text {
			if words == "" {
				return nil
			}
			of := s
			of.Text = words
			return l.spans(of, false)
		}
		return slices.Concat(part(before), paper.Text{led}, part(after))
	}
	return paper.Text{s}
}
