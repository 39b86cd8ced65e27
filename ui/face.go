package ui

import (
	"encoding/binary"
	"slices"
	"sync"

	"fyne.io/fyne/v2"

	"beforehand/assets"
)

// Vazirmatn sits high in its line box. Prose puts its own baselines; Fyne's
// entries take theirs from the font, so they get one with its letters lower.
const sink = 0.075 // of the type size

// The fonts of Fyne's own widgets, made when the first of those is shown.
var (
	entryRegular = sync.OnceValue(func() fyne.Resource { return lowered("Vazirmatn-Regular-low.ttf", assets.Regular) })
	entryBold    = sync.OnceValue(func() fyne.Resource { return lowered("Vazirmatn-Bold-low.ttf", assets.Bold) })
)

// lowered is a font whose line box is as high as before, and stands higher
// around its letters. A font that cannot be read is left as it is.
func lowered(name string, ttf []byte) fyne.Resource {
	font := slices.Clone(ttf)
	head, okHead := table(font, "head", 20)
	hhea, okHhea := table(font, "hhea", 8)
	os2, okOS2 := table(font, "OS/2", 78)
	if okHead && okHhea && okOS2 {
		by := int16(sink * float64(binary.BigEndian.Uint16(head[18:])))
		add(hhea[4:], by)  // ascender
		add(hhea[6:], by)  // descender, negative
		add(os2[68:], by)  // sTypoAscender
		add(os2[70:], by)  // sTypoDescender, negative
		add(os2[74:], by)  // usWinAscent
		add(os2[76:], -by) // usWinDescent
	}
	return fyne.NewStaticResource(name, font)
}

// table is a table of a TrueType font that is at least so many bytes long.
func table(font []byte, tag string, least int) ([]byte, bool) {
	const directory, record = 12, 16
	if len(font) < directory {
		return nil, false
	}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		at := directory + i*record
		if at+record > len(font) {
			return nil, false
		}
		start, size := int(binary.BigEndian.Uint32(font[at+8:])), int(binary.BigEndian.Uint32(font[at+12:]))
		if string(font[at:at+4]) == tag && size >= least && start+size <= len(font) {
			return font[start : start+size], true
		}
	}
	return nil, false
}

func add(number []byte, by int16) {
	binary.BigEndian.PutUint16(number, uint16(int16(binary.BigEndian.Uint16(number))+by))
}
