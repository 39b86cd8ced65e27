package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"beforehand/handout/paper"
)

// The colours by what they are for. Accent is what can be pressed, what is
// chosen, and now; green, amber and red are normal, call and emergency, and
// nothing else but a field that needs mending.
const (
	colorInk      = theme.ColorNameForeground
	colorAccent   = theme.ColorNamePrimary
	colorOnAccent = theme.ColorNameForegroundOnPrimary
	colorSlip     = theme.ColorNameInputBackground
	colorSunk     = theme.ColorNameHeaderBackground
	colorHair     = theme.ColorNameSeparator
	colorInk2     = theme.ColorNamePlaceHolder
	colorSoft     = theme.ColorNameHover
	colorPressed  = theme.ColorNamePressed
	colorNormal   = theme.ColorNameSuccess
	colorCall     = theme.ColorNameWarning
	colorEmerg    = theme.ColorNameError
	colorShadow   = theme.ColorNameShadow

	colorPaper      fyne.ThemeColorName = "paper" // the page: Background is this, as Fyne clears with it
	colorRail       fyne.ThemeColorName = "rail"
	colorEdge       fyne.ThemeColorName = "edge"       // outlines of fields, ticks and buttons
	colorAccentOver fyne.ThemeColorName = "accentOver" // the accent under the pointer
	colorNormalBg   fyne.ThemeColorName = "normalGround"
	colorCallBg     fyne.ThemeColorName = "callGround"
	colorEmergBg    fyne.ThemeColorName = "emergencyGround"
	colorMark       fyne.ThemeColorName = "mark" // behind a word that was searched for
	colorScrim      fyne.ThemeColorName = "scrim"
	colorThumb      fyne.ThemeColorName = "thumb" // of a scroll
)

// palette is the colours of one look. The stock names that a palette leaves out
// are the aliases below.
type palette map[fyne.ThemeColorName]color.NRGBA

var light = palette{
	colorPaper:      rgb(0xFAF6EE),
	colorRail:       rgb(0xEDE5D6),
	colorSlip:       rgb(0xFFFDF9),
	colorSunk:       rgb(0xF2EADC),
	colorHair:       rgb(0xDBCFBA),
	colorEdge:       rgb(0x7D7261),
	colorInk:        rgb(0x26232B),
	colorInk2:       rgb(0x59535E),
	colorAccent:     rgb(0x37418F),
	colorAccentOver: rgb(0x2B3478),
	colorPressed:    rgb(0x20285F),
	colorOnAccent:   rgb(0xFFFFFF),
	colorSoft:       rgb(0xE7E8F5),
	colorNormal:     rgb(0x28603F),
	colorNormalBg:   rgb(0xE6F0E3),
	colorCall:       rgb(0x7A4A00),
	colorCallBg:     rgb(0xFBEED3),
	colorEmerg:      rgb(0x9C1C20),
	colorEmergBg:    rgb(0xFBE6E2),
	colorMark:       rgb(0xFFE59E),
	colorShadow:     {R: 72, G: 56, B: 24, A: 38},
	colorScrim:      {R: 38, G: 32, B: 20, A: 117},
	colorThumb:      rgb(0xB0A796),
}

var dark = palette{
	colorPaper:      rgb(0x211E1B),
	colorRail:       rgb(0x171513),
	colorSlip:       rgb(0x2B2723),
	colorSunk:       rgb(0x191715),
	colorHair:       rgb(0x48413A),
	colorEdge:       rgb(0xA3988A),
	colorInk:        rgb(0xF4EEE3),
	colorInk2:       rgb(0xCCC2B4),
	colorAccent:     rgb(0xB6C0FB),
	colorAccentOver: rgb(0xCBD2FD),
	colorPressed:    rgb(0xE0E4FE),
	colorOnAccent:   rgb(0x141842),
	colorSoft:       rgb(0x35375A),
	colorNormal:     rgb(0x93D6AC),
	colorNormalBg:   rgb(0x20352A),
	colorCall:       rgb(0xF5C872),
	colorCallBg:     rgb(0x3D3015),
	colorEmerg:      rgb(0xFFA79E),
	colorEmergBg:    rgb(0x4A2320),
	colorMark:       rgb(0x6A5300),
	colorShadow:     {A: 0},
	colorScrim:      {A: 140},
	colorThumb:      rgb(0x6E665B),
}

// contrast is black on white: every pair of text and ground has 7 : 1 or more.
var contrast = palette{
	colorPaper:      rgb(0xFFFFFF),
	colorRail:       rgb(0xFFFFFF),
	colorSlip:       rgb(0xFFFFFF),
	colorSunk:       rgb(0xFFFFFF),
	colorHair:       rgb(0x000000),
	colorEdge:       rgb(0x000000),
	colorInk:        rgb(0x000000),
	colorInk2:       rgb(0x1C1C1C),
	colorAccent:     rgb(0x171B86),
	colorAccentOver: rgb(0x10136B),
	colorPressed:    rgb(0x000040),
	colorOnAccent:   rgb(0xFFFFFF),
	colorSoft:       rgb(0xE3E6FF),
	colorNormal:     rgb(0x00421C),
	colorNormalBg:   rgb(0xFFFFFF),
	colorCall:       rgb(0x553200),
	colorCallBg:     rgb(0xFFFFFF),
	colorEmerg:      rgb(0x860007),
	colorEmergBg:    rgb(0xFFFFFF),
	colorMark:       rgb(0xFFE94D),
	colorShadow:     {A: 0},
	colorScrim:      {A: 160},
	colorThumb:      rgb(0x4A4A4A),
}

// alias gives the stock names of Fyne's own widgets a colour of ours.
var alias = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameButton:              colorSlip,
	theme.ColorNameDisabled:            colorInk2,
	theme.ColorNameDisabledButton:      colorSunk,
	theme.ColorNameFocus:               colorAccent,
	theme.ColorNameHyperlink:           colorAccent,
	theme.ColorNameMenuBackground:      colorSlip,
	theme.ColorNameOverlayBackground:   colorSlip,
	theme.ColorNameScrollBar:           colorThumb,
	theme.ColorNameSelection:           colorSoft,
	theme.ColorNameForegroundOnError:   colorPaper,
	theme.ColorNameForegroundOnSuccess: colorPaper,
	theme.ColorNameForegroundOnWarning: colorPaper,
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// mode is which of the looks is wanted.
type mode string

// The modes.
const (
	modeSystem   mode = "system" // light or dark, as the system says
	modeLight    mode = "light"
	modeDark     mode = "dark"
	modeContrast mode = "contrast"
)

// look is the program's theme.
type look struct{ mode mode }

// palette is the colours of the look where the system wants a variant.
func (l look) palette(variant fyne.ThemeVariant) palette {
	switch l.mode {
	case modeLight:
		return light
	case modeDark:
		return dark
	case modeContrast:
		return contrast
	}
	if variant == theme.VariantDark {
		return dark
	}
	return light
}

func (l look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	colors := l.palette(variant)
	if own, ok := alias[name]; ok {
		name = own
	}
	switch name {
	case theme.ColorNameBackground:
		return cleared(colors[colorPaper])
	case theme.ColorNameInputBorder, theme.ColorNameScrollBarBackground:
		return color.Transparent // a field draws its own edge
	}
	if c, ok := colors[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// cleared is a colour as Fyne must be told it to clear a window with it: the
// painter takes 255 × 255 for the most of a channel, which makes it brighter.
type cleared color.NRGBA

func (c cleared) RGBA() (r, g, b, a uint32) {
	r, g, b, a = color.NRGBA(c).RGBA()
	const most = 255 * 255
	part := func(v uint32) uint32 { return v * most / 0xFFFF }
	return part(r), part(g), part(b), part(a)
}

func (look) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return entryBold()
	}
	return entryRegular()
}

func (look) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

func (look) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 16
	case theme.SizeNameCaptionText:
		return 15
	case theme.SizeNameSubHeadingText:
		return 21
	case theme.SizeNameHeadingText:
		return 29
	case theme.SizeNameInnerPadding:
		return 8.5 // with a line of text and its border, a field 46 high
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInputBorder:
		return 2
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius:
		return 10
	case theme.SizeNameCardRadius:
		return 14
	case theme.SizeNameDialogRadius:
		return 16
	case theme.SizeNameModalBlurRadius:
		return 0
	case theme.SizeNameScrollBar:
		return 12
	case theme.SizeNameScrollBarSmall:
		return 6
	}
	return theme.DefaultTheme().Size(name)
}

// role is what a piece of text is for, which says how it is set.
type role struct {
	size, line float32
	weight     paper.Weight
}

// The roles. Nothing is smaller than small.
var (
	roleDisplay = role{29, 38, paper.Bold}    // a screen's title
	roleTitle   = role{21, 28, paper.Bold}    // a sheet's title
	roleLead    = role{18, 25, paper.Bold}    // head of a stage, a panel, a card
	roleClock   = role{19, 26, paper.Bold}    // days and times in the leading column
	roleBody    = role{17, 26, paper.Regular} // guide text
	roleText    = role{16, 24, paper.Regular} // fields, panels
	roleLabel   = role{16, 24, paper.Medium}  // labels, tabs
	roleStrong  = role{16, 24, paper.Bold}    // what is chosen, buttons
	roleSmall   = role{15, 22, paper.Regular} // captions
	roleNote    = role{15, 22, paper.Medium}  // captions that carry a time
	roleChip    = role{15, 22, paper.Bold}
	rolePhone   = role{22, 30, paper.Bold} // the number to call
	roleCall    = role{26, 34, paper.Bold} // the same in an answer
)

// paint is a colour of the look in use now.
func paint(name fyne.ThemeColorName) color.Color { return theme.Color(name) }
