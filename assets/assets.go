// Package assets holds the program's bytes: type, icon and drawings.
package assets

import "embed"

// Vazirmatn 33.0.3 sets all text, Latin and Arabic (fonts/OFL-Vazirmatn.txt).
// Noto Sans stands behind it for letters of names that it lacks
// (fonts/OFL-NotoSans.txt).
var (
	//go:embed fonts/Vazirmatn-Regular.ttf
	Regular []byte
	//go:embed fonts/Vazirmatn-Medium.ttf
	Medium []byte
	//go:embed fonts/Vazirmatn-Bold.ttf
	Bold []byte
	//go:embed fonts/NotoSans-Regular.ttf
	FallbackRegular []byte
	//go:embed fonts/NotoSans-Bold.ttf
	FallbackBold []byte
)

// Licences are the licences of all parts of the program, word for word, each under
// a line "## name (kind)".
//
//go:embed licences.txt
var Licences string

//go:embed icons/*.svg
var icons embed.FS

// Icon is a drawing by its name: SVG on a field of 24, stroked in currentColor.
// It panics where there is none.
func Icon(name string) []byte {
	svg, err := icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		panic("assets: " + err.Error())
	}
	return svg
}
