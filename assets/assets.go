// Package assets holds the program's bytes: type, icon and drawings.
package assets

import _ "embed"

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
