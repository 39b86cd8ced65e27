package handout

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"beforehand/assets"
	"beforehand/content"
	"beforehand/handout/paper"
)

// fonts are those that the program carries.
func fonts(t testing.TB) *paper.Fonts {
	t.Helper()
	f, err := paper.NewFonts(assets.Regular, assets.Medium, assets.Bold, assets.FallbackRegular, assets.FallbackBold)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// maria is the visit of the examples: everything is known.
func maria() (Visit, Clinic) {
	v := Visit{
		Patient: Patient{Name: "Maria Lopez", Number: "20417"}, At: wall("2026-12-03T09:00"),
		Pathway: "same_day", Origin: "marrow", Route: "joint", Part: "knee", Side: "left", Sedation: "light",
		Flags: []content.Flag{"blood_thinner", "nsaid"}, Lang: "en", Note: "Bring your old X-rays.",
	}
	c := Clinic{
		Name: "Harborview Joint Clinic", Address: "20 Pier Street, floor 2", Country: "US",
		PhoneDay: "555-0142", HoursDay: "8 am to 5 pm", PhoneNight: "555-0199", PhoneEmergency: "911",
		Settings: map[string]int{
			"nsaid_stop_days": 7, "nsaid_resume_days": 14, "ask_blood_thinner_days": 14, "follow_up_days": 14,
			"fast_big_meal_hours": 8, "fast_light_meal_hours": 6, "clear_drinks_hours": 2, "rest_days": 7, "no_soak_days": 5,
		},
	}
	return v, c
}

func BenchmarkPersonalise(b *testing.B) {
	g := guide(b)
	v, c := maria()
	for b.Loop() {
		Personalise(g, v, c, wall("2026-11-22T00:00"))
	}
}

// BenchmarkPages is a plan and its pages, warm: the figure of "ms a page".
func BenchmarkPages(b *testing.B) {
	for _, form := range []struct {
		name  string
		short bool
	}{{"full", false}, {"short", true}} {
		b.Run(form.name, func(b *testing.B) {
			g, f := guide(b), fonts(b)
			v, c := maria()
			pages := 0
			for b.Loop() {
				p := Personalise(g, v, c, wall("2026-11-22T00:00"))
				pages = len(New(p, Options{Short: form.short, Sheet: paper.Letter}, f).Pages)
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N)/float64(pages), "ms/page")
		})
	}
}

// BenchmarkPDF is the PDF of a full handout, warm, beside the same pages without the
// marks that become its tags.
func BenchmarkPDF(b *testing.B) {
	g, f := guide(b), fonts(b)
	v, c := maria()
	h := New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
	bare := h
	bare.Pages = nil
	for _, p := range h.Pages {
		p.Items = slices.DeleteFunc(slices.Clone(p.Items), func(i paper.Item) bool { _, mark := i.(paper.Mark); return mark })
		bare.Pages = append(bare.Pages, p)
	}
	for _, form := range []struct {
		name string
		Handout
	}{{"tagged", h}, {"untagged", bare}} {
		name, h := form.name, form.Handout
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := h.WritePDF(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N)/float64(len(h.Pages)), "ms/page")
		})
	}
}

// BenchmarkHandout is one full handout after the other, from visit to PDF, each for
// somebody else.
func BenchmarkHandout(b *testing.B) {
	g, f := guide(b), fonts(b)
	v, c := maria()
	pages := 0
	write := func(name string) {
		v.Patient.Name = name
		h := New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
		if err := h.WritePDF(io.Discard); err != nil {
			b.Fatal(err)
		}
		pages += len(h.Pages)
	}
	for i := range 3 {
		write(fmt.Sprint("Warm ", i))
	}
	pages = 0
	for i := 0; b.Loop(); i++ {
		write(fmt.Sprint("Maria Lopez ", i))
	}
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(pages), "ms/page")
	b.ReportMetric(float64(pages)/float64(b.N), "pages")
}

// BenchmarkThousand makes a thousand different full handouts, from visit to PDF, on
// one core and on two. On one everything is done on it, the clearing away of memory too.
func BenchmarkThousand(b *testing.B) {
	const many = 1000
	g, f := guide(b), fonts(b)
	visits := different(g, many)
	_, clinic := maria()
	for _, cores := range []int{1, 2} {
		b.Run(fmt.Sprintf("cores=%d", cores), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
			var pages atomic.Int64
			for b.Loop() {
				var group sync.WaitGroup
				next := atomic.Int64{}
				for range cores {
					group.Go(func() {
						for i := next.Add(1) - 1; i < many; i = next.Add(1) - 1 {
							h := New(Personalise(g, visits[i], clinic, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
							if err := h.WritePDF(io.Discard); err != nil {
								b.Error(err)
							}
							pages.Add(int64(len(h.Pages)))
						}
					})
				}
				group.Wait()
			}
			b.ReportMetric(b.Elapsed().Seconds()*1000/float64(pages.Load()), "ms/page")
			b.ReportMetric(float64(pages.Load())/float64(b.N), "pages")
		})
	}
}

// BenchmarkTags is what tags cost: a thousand different full handouts from visit to PDF,
// each as it is and without the marks that become its tags, in turns, since no machine is
// equally fast for long.
func BenchmarkTags(b *testing.B) {
	g, f := guide(b), fonts(b)
	visits := different(g, 1000)
	_, clinic := maria()
	var whole, written [2]time.Duration // tagged, and without
	for b.Loop() {
		for i, v := range visits {
			for _, form := range [][2]int{{0, 1}, {1, 0}}[i%2] {
				start := time.Now()
				h := New(Personalise(g, v, clinic, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
				if form == 1 {
					for n, p := range h.Pages {
						h.Pages[n].Items = slices.DeleteFunc(p.Items, func(i paper.Item) bool { _, mark := i.(paper.Mark); return mark })
					}
				}
				set := time.Now()
				if err := h.WritePDF(io.Discard); err != nil {
					b.Fatal(err)
				}
				whole[form] += time.Since(start)
				written[form] += time.Since(set)
			}
		}
	}
	b.ReportMetric(100*(float64(whole[0])/float64(whole[1])-1), "%-of-handout")
	b.ReportMetric(100*(float64(written[0])/float64(written[1])-1), "%-of-writing")
}

// different is n visits, each with a name, a day and a way of its own.
func different(g *content.Guide, n int) []Visit {
	var all []Visit
	everyVisit(g, func(v Visit) { all = append(all, v) })
	visits := make([]Visit, n)
	for i := range visits {
		v := all[i*len(all)/n]
		v.Patient = Patient{Name: fmt.Sprintf("Maria Lopez %d", i), Number: itoa(20000 + i)}
		v.At = v.At.AddDate(0, 0, i%300)
		v.Flags = content.Flags[i%len(content.Flags):]
		visits[i] = v
	}
	return visits
}

// TestMemoryStaysFlat makes a thousand different handouts. The last hundred take, on
// the whole, no more of the machine's memory than the first, and what is kept for the
// next handout stays within its bounds. They are made in a process of their own: the
// memory that other tests have used lies in pieces.
func TestMemoryStaysFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("a thousand handouts")
	}
	const alone = "BEFOREHAND_TEST_ALONE"
	if os.Getenv(alone) == "" {
		command := exec.Command(os.Args[0], "-test.run=^TestMemoryStaysFlat$", "-test.v")
		command.Env = append(os.Environ(), alone+"=1")
		said, err := command.CombinedOutput()
		if t.Logf("%s", said); err != nil {
			t.Error(err)
		}
		return
	}
	const most = 24 << 20 // of what is kept: shaped words, prepared texts, subsets
	// Collected often, so that what is taken is what is held, and not garbage that
	// happens to lie about: of that there is more on a busy machine, and after other tests.
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	debug.FreeOSMemory()
	g, f := guide(t), fonts(t)
	_, clinic := maria()
	var taken, kept [10]uint64 // in kB
	for i, v := range different(g, 1000) {
		h := New(Personalise(g, v, clinic, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
		if err := h.WritePDF(io.Discard); err != nil {
			t.Fatal(err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		taken[i/100] += (m.Sys - m.HeapReleased) / 100 >> 10
		if i%100 == 99 {
			runtime.GC()
			runtime.ReadMemStats(&m)
			kept[i/100] = m.HeapAlloc >> 10
		}
	}
	if float64(taken[9]) > 1.1*float64(taken[0]) {
		t.Errorf("memory taken grew from %d to %d kB", taken[0], taken[9])
	}
	if kept[9] > most>>10 {
		t.Errorf("%d kB are kept", kept[9])
	}
	t.Logf("kB taken on the whole by each hundred: %v, kept after it: %v", taken, kept)
}

// BenchmarkLanguage is one whole full handout as PDF, warm, in each language: Arabic is
// to cost at most one and a half times the English.
func BenchmarkLanguage(b *testing.B) {
	g, f := guide(b), fonts(b)
	for _, lang := range g.Langs() {
		b.Run(string(lang), func(b *testing.B) {
			v, c := maria()
			v.Lang = lang
			for b.Loop() {
				h := New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
				if err := h.WritePDF(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
