package ui

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/printing"
)

// printPages prints the handout as it stands on the desk now.
func (w *window) printPages() { w.bring("print.now", w.press.Print) }

// viewPages opens it in the system's viewer.
func (w *window) viewPages() { w.bring("print.opening", w.press.View) }

// bring makes the pages and brings them to paper one way. It goes on while the
// window is used, and can be stopped until the pages are there; those that are with
// the printer can be taken back for a while.
func (w *window) bring(says string, way func(context.Context, printing.Sheets) (printing.Job, error)) {
	w.leaveWelcome()
	if w.stopPrint != nil {
		return // one at a time: Ctrl+P pressed twice is one handout
	}
	ctx, stop := context.WithCancel(context.Background())
	w.stopPrint = stop
	w.toast.offer("print", w.words.say(says), w.words.say("print.stop"), w.stopPrinting)
	w.frame.Refresh()
	plan, options := w.desk.printed()
	title := w.words.say("file.name_handout").String() // print servers list it, so it names nobody
	w.work(func() {
		sheets, pages, err := sheetsOf(plan, options, title)
		var job printing.Job
		if err == nil {
			job, err = way(ctx, sheets)
		}
		w.back(func() {
			stop() // frees what waits on it
			w.stopPrint = nil
			w.printed(job, pages, err)
		})
	})
}

// sheetsOf is the handout as a PDF, with how many pages it has.
func sheetsOf(plan handout.Plan, o handout.Options, title string) (printing.Sheets, int, error) {
	h := handout.New(plan, o, faces())
	var pdf bytes.Buffer
	err := h.WritePDF(&pdf)
	name := o.Sheet.Name
	sheet := strings.ToUpper(name[:1]) + name[1:] // "Letter", "A4", as spoolers spell them
	return printing.Sheets{PDF: pdf.Bytes(), Title: title, Paper: sheet}, len(h.Pages), err
}

// stopPrinting stops what is on its way to the printer.
func (w *window) stopPrinting() {
	if w.stopPrint != nil {
		w.stopPrint()
	}
}

// printed tells what became of the pages.
func (w *window) printed(job printing.Job, pages int, err error) {
	switch {
	case errors.Is(err, context.Canceled):
		w.flash("stop", w.words.say("print.stopped"))
	case err != nil:
		w.toast.Hide()
		w.askOtherWay(err)
	case job.Viewed:
		w.flash("handout", w.words.say("print.viewed"))
	case job.ID == "":
		w.flash("tick", w.words.count("print.sent", pages))
	default:
		w.toast.offer("tick", w.words.count("print.sent_to", pages, "printer", job.Printer), w.words.say("print.stop"), func() { w.takeBack(job) })
		w.toast.goAfter(12*time.Second, w.back)
		w.frame.Refresh()
	}
}

// takeBack stops a job that is with the printer already.
func (w *window) takeBack(job printing.Job) {
	w.work(func() {
		err := w.press.Stop(context.Background(), job)
		w.back(func() {
			if err != nil {
				w.flash("info", w.words.say("print.too_late"))
				return
			}
			w.flash("stop", w.words.say("print.stopped"))
		})
	})
}

// askOtherWay says why the pages were not printed, and offers the other ways: a
// front desk is never left without its pages.
func (w *window) askOtherWay(err error) {
	var s *sheet
	closed := func(do func()) func() {
		return func() {
			s.shut()
			do()
		}
	}
	cancel := newButton(plain, "", w.words.say("sheet.close"), closed(func() {}))
	save := newButton(plain, "save", w.words.say("pdf.save"), closed(w.savePDF))
	view := newButton(mainKind, "handout", w.words.say("print.view"), closed(w.viewPages))
	first := view
	buttons := []fyne.CanvasObject{cancel, save, view}
	if errors.Is(err, printing.ErrNoViewer) {
		save = newButton(mainKind, "save", w.words.say("pdf.save"), closed(w.savePDF))
		first, buttons = save, []fyne.CanvasObject{cancel, save}
	}
	foot := newFoot(buttons...)
	body := newProse(w.sayPrintError(err), roleBody, colorInk)
	s = newSheet(w.Canvas(), w.words, w.words.say("print.title"), nil, body, foot, fyne.NewSize(640, 300))
	s.open(first)
}

// sayPrintError says in plain words what stands in the way, and what to do.
func (w *window) sayPrintError(err error) content.Text {
	say := w.words.say
	switch {
	case errors.Is(err, printing.ErrNoPrinter):
		return say("print.no_printer")
	case errors.Is(err, printing.ErrNoAnswer):
		return say("print.no_answer")
	case errors.Is(err, printing.ErrNoViewer):
		return say("print.no_viewer")
	}
	return say("print.failed", "error", err.Error())
}
