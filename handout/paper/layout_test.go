package paper

import (
	"fmt"
	"image/png"
	"os"
	"testing"
)

func plainText(s string) Text { return Text{{Text: s}} }
func bold(s string) Span      { return Span{Text: s, Weight: Bold} }
func plain(s string) Span     { return Span{Text: s} }

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	f := testFonts(t)
	for name, d := range map[string]Document{"full": fullHandout(), "arabic": arabicHandout()} {
		for i, p := range Layout(d, Letter, f) {
			w, _ := os.Create(fmt.Sprintf("%s/%s-%d.png", dir, name, i+1))
			png.Encode(w, Picture(p, 100.0/72))
			w.Close()
			os.WriteFile(fmt.Sprintf("%s/%s-%d.txt", dir, name, i+1), []byte(p.String()), 0o644)
		}
	}
}

func TestLookIcons(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	p := Page{W: 440, H: 60}
	for i := FactsIcon; i <= EmergencyIcon; i++ {
		for _, s := range i.Draw(10+float64(i-1)*54, 6, 48) {
			p.Items = append(p.Items, s)
		}
	}
	w, _ := os.Create(dir + "/icons.png")
	png.Encode(w, Picture(p, 2.5))
	w.Close()
}
