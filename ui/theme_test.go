package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
)

// pairs are the colours that stand on one another, and the contrast that WCAG 2.1
// asks for: 4.5 for text (1.4.3), 3 for what shows a control or its state (1.4.11).
var pairs = []struct {
	front, ground fyne.ThemeColorName
	least         float64
	where         string
}{
	{colorInk, colorPaper, 4.5, "guide text on the page"},
	{colorInk2, colorPaper, 4.5, "second text on the page"},
	{colorAccent, colorPaper, 4.5, "today"},
	{colorPaper, colorInk2, 3, "the tick of a stage that is done"},
	{colorInk, colorSlip, 4.5, "cards and fields"},
	{colorInk2, colorSlip, 4.5, "heads of a card"},
	{colorAccent, colorSlip, 4.5, "Change on the slip"},
	{colorEmerg, colorSlip, 4.5, "what is wrong with a field"},
	{colorInk, colorRail, 4.5, "tabs"},
	{colorInk2, colorRail, 4.5, "the edition and the keys"},
	{colorAccent, colorRail, 4.5, "buttons in the rail"},
	{colorInk, colorSunk, 4.5, "the three things"},
	{colorAccent, colorSunk, 4.5, "the numbers of the three things"},
	{colorInk2, colorSunk, 4.5, "the head of what an advert says"},
	{colorEdge, colorSunk, 3, "the outlines of people and squares"},
	{colorInk, colorSoft, 4.5, "what is chosen"},
	{colorInk2, colorSoft, 4.5, "a stage under the pointer"},
	{colorAccent, colorSoft, 4.5, "a quiet button under the pointer"},
	{colorOnAccent, colorAccent, 4.5, "the main button"},
	{colorOnAccent, colorAccentOver, 4.5, "the main button under the pointer"},
	{colorOnAccent, colorPressed, 4.5, "the main button pressed"},
	{colorPaper, colorInk, 4.5, "what was done"},
	{colorNormal, colorNormalBg, 4.5, "normal"},
	{colorCall, colorCallBg, 4.5, "call"},
	{colorEmerg, colorEmergBg, 4.5, "emergency"},
	{colorInk, colorNormalBg, 4.5, "text of a normal sign"},
	{colorInk, colorCallBg, 4.5, "text of a sign to call for"},
	{colorInk, colorEmergBg, 4.5, "text of an emergency"},
	{colorPaper, colorNormal, 4.5, "head of what is normal, in high contrast"},
	{colorPaper, colorCall, 4.5, "head of what to call for, in high contrast"},
	{colorPaper, colorEmerg, 4.5, "head of the emergencies, in high contrast"},
	{colorNormal, colorPaper, 4.5, "normal, in a narrow sign table"},
	{colorCall, colorPaper, 4.5, "call, in a narrow sign table"},
	{colorEmerg, colorPaper, 4.5, "emergency, in a narrow sign table"},
	{colorInk, colorMark, 4.5, "a word that was searched for"},
	{colorNormal, colorPaper, 3, "the shape of what is normal, on the page"},
	{colorCall, colorPaper, 3, "the shape of what to call for, on the page"},
	{colorEmerg, colorPaper, 3, "the shape of an emergency, on the page"},
	{colorEdge, colorSlip, 3, "the edge of a field in a sheet"},
	{colorEdge, colorPaper, 3, "the edge of a button on the page"},
	{colorEdge, colorRail, 3, "an edge in the rail"},
	{colorAccent, colorPaper, 3, "the focus ring on the page"},
	{colorAccent, colorRail, 3, "the focus ring in the rail"},
	{colorAccent, colorSlip, 3, "the focus ring in a sheet"},
}

func TestContrast(t *testing.T) {
	for _, look := range []struct {
		name   string
		colors palette
		text   float64 // 4.5 is AA (1.4.3), 7 is AAA (1.4.6)
	}{{"light", light, 4.5}, {"dark", dark, 4.5}, {"contrast", contrast, 7}} {
		for _, p := range pairs {
			least := p.least
			if least == 4.5 {
				least = look.text
			}
			if got := contrastOf(look.colors[p.front], look.colors[p.ground]); got < least {
				t.Errorf("%s: %s on %s is %.2f, want %.1f (%s)", look.name, p.front, p.ground, got, least, p.where)
			} else {
				t.Logf("%-8s  %-14s on %-18s %5.2f  %s", look.name, p.front, p.ground, got, p.where)
			}
		}
	}
}

// TestPalettes sees that all looks have the same colours.
func TestPalettes(t *testing.T) {
	for look, colors := range map[string]palette{"dark": dark, "contrast": contrast} {
		for name := range light {
			if _, ok := colors[name]; !ok {
				t.Errorf("the %s look has no %s", look, name)
			}
		}
		if len(colors) != len(light) {
			t.Errorf("the %s look has %d colours, the light one %d", look, len(colors), len(light))
		}
	}
}

// contrastOf is the contrast ratio of WCAG 2.1, 1 to 21.
func contrastOf(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

// TestCleared sees that Fyne clears a window with the very colour of the page.
func TestCleared(t *testing.T) {
	for name, colors := range map[string]palette{"light": light, "dark": dark, "contrast": contrast} {
		paper := colors[colorPaper]
		r, g, b, _ := cleared(paper).RGBA()
		part := func(v uint32) uint8 { return uint8(float64(v)/(255*255)*255 + 0.5) }
		if got := (color.NRGBA{part(r), part(g), part(b), 255}); got != paper {
			t.Errorf("%s: cleared with %v, want %v", name, got, paper)
		}
	}
}
