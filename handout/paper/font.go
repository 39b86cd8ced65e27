package paper

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
)

// Face is one weight of one typeface, parsed once and shared by every document;
// nothing in it changes.
type Face struct {
	Name string     // PostScript-like, without spaces: "Vazirmatn-Bold"
	TTF  []byte     // the font program, never written to
	Font *font.Font // the same, parsed; a font.Face made from it belongs to one goroutine
	Upem int        // font units to the em
}

// ParseFace reads a TrueType font.
func ParseFace(name string, ttf []byte) (*Face, error) {
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		return nil, fmt.Errorf("parse font %s: %w", name, err)
	}
	return &Face{Name: name, TTF: ttf, Font: face.Font, Upem: int(face.Upem())}, nil
}

// Fonts is the type of a document: a face for each weight, and faces behind them
// for letters that those lack. It remembers shaped words and is safe for several
// goroutines.
type Fonts struct {
	weights [3]*Face        // by Weight
	behind  [3]func() *Face // nil where it cannot be read

	shapers sync.Pool // of *shaper
	words   words
	texts   *setTexts
}

// NewFonts reads the three weights of the main typeface. The two of the one behind it
// (its Regular also stands in for Medium) are read when a letter first asks for them:
// most handouts never do, and to read them takes longer than the others. One that
// cannot be read has no letters.
func NewFonts(regular, medium, bold, fallbackRegular, fallbackBold []byte) (*Fonts, error) {
	f := &Fonts{texts: newSetTexts()}
	for _, w := range []struct {
		to   **Face
		name string
		ttf  []byte
	}{
		{&f.weights[Regular], "Vazirmatn-Regular", regular},
		{&f.weights[Medium], "Vazirmatn-Medium", medium},
		{&f.weights[Bold], "Vazirmatn-Bold", bold},
	} {
		face, err := ParseFace(w.name, w.ttf)
		if err != nil {
			return nil, err
		}
		*w.to = face
	}
	later := func(name string, ttf []byte) func() *Face {
		return sync.OnceValue(func() *Face {
			face, err := ParseFace(name, ttf)
			if err != nil {
				return nil
			}
			return face
		})
	}
	f.behind[Regular] = later("NotoSans-Regular", fallbackRegular)
	f.behind[Medium] = f.behind[Regular]
	f.behind[Bold] = later("NotoSans-Bold", fallbackBold)
	return f, nil
}
