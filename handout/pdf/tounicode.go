package pdf

import (
	"slices"
	"strconv"
)

// toUnicode is the CMap from codes to the text they stand for (ISO 32000-1,
// 9.10.3).
func (f *glyphFont) toUnicode() []byte {
	const block = 100 // the most that one bfchar may hold
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	for i := 0; i < len(f.codes); i += block {
		part := f.codes[i:min(i+block, len(f.codes))]
		b = strconv.AppendInt(b, int64(len(part)), 10)
		b = append(b, " beginbfchar\n"...)
		for _, c := range part {
			b = append(b, '<')
			b = hex16(b, c.id)
			b = append(b, "><"...)
			b = utf16(b, c.text)
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"...)
}

// nothing is the text of a glyph whose text an earlier glyph has told: a
// character that takes no room. PDF/UA wants one for every glyph.
const nothing = "\u200B"

// utf16 appends text as hexadecimal UTF-16.
func utf16(b []byte, text string) []byte {
	if text == "" {
		text = nothing
	}
	b = slices.Grow(b, 4*len(text)) // at most
	for _, r := range text {
		if r > 0xFFFF {
			r -= 0x10000
			b = hex16(b, uint16(0xD800+r>>10))
			r = 0xDC00 + r&0x3FF
		}
		b = hex16(b, uint16(r))
	}
	return b
}

func hex16(b []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15])
}
