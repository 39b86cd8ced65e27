package content

import (
	"math"
	"testing"
)

func TestRead(t *testing.T) {
	tests := []struct {
		text                        string
		words, sentences, syllables int
		reason                      string
	}{
		{"The cat sat on the mat.", 6, 1, 6, "one plain sentence"},
		{"Come early. Bring a friend!", 5, 2, 6, "two; ear-ly"},
		{"Cold pack", 2, 1, 2, "a cell without a stop is a sentence"},
		{"Eat soft food, e.g. soup.", 5, 1, 6, "e.g. ends nothing, and is said as two letters"},
		{"Dr. Lee will see you.", 5, 1, 6, "Dr. ends nothing; doc-tor"},
		{"It takes 1.5 hours.", 6, 1, 6, "1.5 ends nothing: one point five"},
		{"Stay 45 minutes.", 3, 1, 6, "forty-five is one word of three"},
		{"25 of 100 people", 5, 1, 9, "twen-ty-five of one hun-dred peo-ple"},
		{"No food after 9:00 am.", 5, 1, 7, "nine a m"},
		{"Come at 7:05 pm.", 6, 1, 8, "sev-en oh five p m"},
		{"Call 911.", 4, 1, 4, "nine one one"},
		{"Call 555-0142.", 8, 1, 9, "digit by digit, ze-ro"},
		{"The FDA says no.", 4, 1, 6, "three letters"},
		{"An MRI or X-ray", 4, 1, 7, "M R I; X-ray is one word of two"},
		{"It costs $5,156.", 8, 1, 13, "five thou-sand one hun-dred fif-ty-six dol-lars"},
		{"A fever of 100.4 F (38 C)", 10, 1, 14, "one hun-dred point four F, thir-ty-eight C"},
		{"Wait 2–3 days.", 5, 1, 5, "two to three"},
		{"You didn’t call.", 3, 1, 4, "did-n’t"},
		{"He left at 9 p.m. She stayed.", 7, 2, 8, "p.m. ends it before a capital"},
		{"He left at 9 p.m. on foot.", 7, 1, 8, "and not before a small letter"},
		{"“Is it safe?” you ask.", 5, 2, 5, "a stop within quotes"},
		{"In 2026 we look again.", 6, 1, 10, "twen-ty twen-ty-six"},
		{"", 0, 0, 0, "nothing"},
		{"– …", 0, 0, 0, "dashes are no words"},
	}
	for _, tt := range tests {
		m := Read(tt.text)
		if m.Words != tt.words || m.Sentences != tt.sentences || m.Syllables != tt.syllables {
			t.Errorf("%q: %d words, %d sentences, %d syllables; want %d, %d, %d: %s",
				tt.text, m.Words, m.Sentences, m.Syllables, tt.words, tt.sentences, tt.syllables, tt.reason)
		}
	}
}

func TestReadMasked(t *testing.T) {
	raw, hidden := Read("Ask about acetaminophen."), ReadMasked("Ask about acetaminophen.")
	if raw.Syllables != 9 || hidden.Syllables != 4 || hidden.Words != 3 {
		t.Errorf("raw %d syllables, masked %d of %d words; want 9, 4 of 3", raw.Syllables, hidden.Syllables, hidden.Words)
	}
	if m := ReadMasked("Tell the Food and Drug Administration."); m.Words != 3 {
		t.Errorf("a name of four words is %d words with two others; want 3", m.Words)
	}
	if m := ReadMasked("Insulins differ."); m.Syllables != 3+2 {
		t.Errorf("a name within a word is masked: %d syllables", m.Syllables)
	}
}

// The grades are worked out by hand from the formulas.
func TestGrade(t *testing.T) {
	// 18 words, 3 sentences; of two syllables is only "clinic".
	text := "You may feel sore for a few days. Call your clinic if it gets worse. Rest at home."
	m := Read(text)
	if m.Words != 18 || m.Sentences != 3 || m.Syllables != 19 {
		t.Fatalf("%+v", m)
	}
	near(t, "grade", m.Grade(), 0.39*6+11.8*19/18-15.59)
	near(t, "ease", m.Ease(), 206.835-1.015*6-84.6*19/18)
	if m.Longest != 8 || m.SentenceMean() != 6 {
		t.Errorf("longest %d, mean %v; want 8 and 6", m.Longest, m.SentenceMean())
	}
	// McLaughlin's formula at 30 sentences with 9 hard words: 1.043 × 3 + 3.1291.
	near(t, "SMOG", Measure{Sentences: 30, Hard: 9}.SMOG(), 6.2581)
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s is %v; want %v", what, got, want)
	}
}

func TestSyllables(t *testing.T) {
	tests := map[string]int{
		"knee": 1, "needle": 2, "needles": 2, "bandage": 2, "bandages": 3, "medicine": 3, "swallowed": 2, "treated": 2,
		"soaked": 1, "handled": 2, "clinic": 2, "area": 3, "idea": 3, "people": 2, "safely": 2, "movement": 2,
		"questions": 2, "infection": 3, "numb": 1, "numbing": 2, "bruise": 1, "bruises": 2, "ache": 1, "aches": 1, "shoulder": 2,
		"something": 2, "everything": 3, "usually": 4, "diabetes": 4, "hours": 1, "tired": 1, "science": 2, "quiet": 2,
		"fluid": 2, "being": 2, "trying": 2, "wouldn’t": 2, "can’t": 1, "it’ll": 2, "rhythm": 2, "insulin": 3,
		"breathe": 1, "tissue": 2, "league": 1, "basically": 3, "easiest": 3, "worried": 2, "allergies": 3, "a": 1, "the": 1,
	}
	for word, want := range tests {
		if got := Syllables(word); got != want {
			t.Errorf("%s has %d; want %d", word, got, want)
		}
	}
}

// A word that the spelling gets right needs no entry.
func TestDictionaryIsNeeded(t *testing.T) {
	dictionary := syllableDictionary()
	if len(dictionary) < 300 {
		t.Errorf("%d words; the yardstick asks for about 300", len(dictionary))
	}
	for word, n := range dictionary {
		if n < 1 || n > 6 {
			t.Errorf("%s: %d syllables", word, n)
		}
		if len(word) > 3 && word == lowerLetters(word) && spelledSyllables(word) == n {
			t.Errorf("%s: take it away, the spelling says %d too", word, n)
		}
	}
}

func lowerLetters(s string) string {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return ""
		}
	}
	return s
}

// The first sentence of the Gettysburg Address: 30 words, 48 syllables
// ("con-ti-nent", "Lib-er-ty", "ded-i-cat-ed", "prop-o-si-tion", "cre-at-ed").
func TestGradeOfAKnownText(t *testing.T) {
	m := Read("Four score and seven years ago our fathers brought forth on this continent, a new nation, " +
		"conceived in Liberty, and dedicated to the proposition that all men are created equal.")
	if m.Words != 30 || m.Sentences != 1 || m.Syllables != 48 || m.Hard != 5 {
		t.Fatalf("%+v", m)
	}
	near(t, "grade", m.Grade(), 14.99)
	near(t, "ease", m.Ease(), 41.025)
}

func TestMeasureOfNothing(t *testing.T) {
	var m Measure
	near(t, "grade", m.Grade(), -15.59)
	near(t, "mean sentence", m.SentenceMean(), 0)
	near(t, "SMOG", m.SMOG(), 0)
}
