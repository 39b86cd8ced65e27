package handout

// Section is a part of the full handout that can be left out. What keeps a
// patient safe is in none of them: page one, the dates, the checklist, the
// medicine lines, the end dates, every sign, the phones, where harm is reported
// and how far the wording has been checked are on every handout.
type Section uint8

// The sections, in the order of the pages.
const (
	DaySection     Section = 1 << iota // the day, step by step, and what to bring
	KnowSection                        // what is known, and the options; a short form stays
	AskSection                         // questions to ask, with lines
	WordsSection                       // meanings of words
	RecordSection                      // the treatment record to fill in
	SourcesSection                     // the sources, and the numbers that point to them
)

// EverySection lists the sections in the order of the pages.
var EverySection = []Section{DaySection, KnowSection, AskSection, WordsSection, RecordSection, SourcesSection}

// With is the set with another section in it, or without.
func (s Section) With(one Section, in bool) Section {
	if in {
		return s | one
	}
	return s &^ one
}

// Has reports whether a section is in the set.
func (s Section) Has(one Section) bool { return s&one != 0 }

// leaves reports whether a section is left out of this handout.
func (c *composer) leaves(s Section) bool { return c.o.Leave.Has(s) }
