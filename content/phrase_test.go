package content

import (
	"errors"
	"fmt"
	"testing"
)

func TestPhrase(t *testing.T) {
	g := Builtin()
	like := Say("fault.use.date", "like", "2026-11-27")
	for _, c := range []struct {
		why        string
		say        Phrase
		en, es, ar string
	}{
		{"nothing goes in", Say("fault.kind.list"), "a list", "una lista", "قائمة"},
		{
			"a phrase in a phrase", Say("fault.not_zone", "found", "x", "use", like),
			"x is not a time zone; use a date like 2026-11-27 or null",
			"x no es una zona horaria; use una fecha como 2026-11-27 o null",
			"ليس x منطقة زمنية؛ اكتب تاريخًا مثل 2026-11-27 أو null",
		},
		{
			"a list", Say("terminal.failed.guide", "rows", List{"a", "b", "c"}),
			"the guide does not pass: a, b, c", "la guía no pasa la revisión: a, b, c", "لم ينجح الدليل في الفحص: a، b، c",
		},
		{
			"a choice", Say("terminal.failed.guide", "rows", Choice{"a", "b", "c"}),
			"the guide does not pass: a, b or c", "la guía no pasa la revisión: a, b o c", "لم ينجح الدليل في الفحص: a، b أو c",
		},
		{
			"a choice of one", Say("terminal.failed.guide", "rows", Choice{"a"}),
			"the guide does not pass: a", "la guía no pasa la revisión: a", "لم ينجح الدليل في الفحص: a",
		},
		{
			"a list of none", Say("terminal.failed.guide", "rows", List{}),
			"the guide does not pass: ", "la guía no pasa la revisión: ", "لم ينجح الدليل في الفحص: ",
		},
		{"one of them", Count("fault.more", 1, "file", "f"), "f: and 1 more like these", "f: y 1 error más como estos", "f: وخطأ واحد آخر كهذا"},
		{"a few of them", Count("fault.more", 3, "file", "f"), "f: and 3 more like these", "f: y 3 errores más como estos", "f: و3 أخطاء أخرى كهذه"},
	} {
		for l, want := range map[Lang]string{"en": c.en, "es": c.es, "ar": c.ar} {
			w, _ := g.Words(l)
			if got := c.say.In(w).String(); got != want {
				t.Errorf("%s, %s: %q, want %q", c.why, l, got, want)
			}
		}
		if got := c.say.Error(); got != c.en {
			t.Errorf("%s: as an error %q, want %q", c.why, got, c.en)
		}
	}
	if told, ok := errors.AsType[Told](fmt.Errorf("read: %w", like)); !ok || InEnglish(told) != "a date like 2026-11-27" {
		t.Errorf("within an error it is %v", told)
	}
}
