package content

// Lang is a language tag, "en".
type Lang string

// Words is the wording of one language by id, and how that language says dates,
// ranges and numbers.
type Words struct {
	Lang  Lang
	texts map[string]Text
	plain map[string]string
}

// Text is wording in one reading order: pieces of plain words, stress, links to
// the glossary, and holes to be filled.
type Text []Piece

// Piece is a stretch of a Text.
type Piece struct {
	Words string
	Bold  bool
	Term  string // id of the glossary term that explains these words
	Hole  string // name of what is put in here; Words is then empty
	Put   bool   // was put into a hole: a name, a date, a number, which is kept from disturbing the line around it
}
