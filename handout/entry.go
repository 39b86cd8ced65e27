package handout

import (
	"strings"
	"time"

	"beforehand/handout/paper"
)

// code is the drawing of the calendar entry as a QR code. There is none without
// a date, or where a clinic's phone is too long for it.
func (p Plan) code() (paper.Drawing, bool) {
	if p.Undated {
		return paper.Drawing{}, false
	}
	drawing, err := qr(calendarEntry(p))
	return drawing, err == nil
}

// calendarEntry is the visit as an entry for a phone's calendar (RFC 5545), small
// enough for a QR code: when, where and whom to call. It never has a name.
func calendarEntry(p Plan) string {
	start := local(p.Visit.At, p.Clinic.Zone)
	lines := []string{
		"BEGIN:VEVENT",
		"SUMMARY:" + escape(p.words.Plain("page.code.summary")),
		"DTSTART:" + stamp(start, p.Clinic.Zone),
		"DTEND:" + stamp(start.Add(Longest), p.Clinic.Zone),
	}
	if p.Clinic.PhoneDay != "" {
		lines = append(lines, "DESCRIPTION:"+escape(p.words.Plain("page.code.call")+" "+p.Clinic.PhoneDay))
	}
	return strings.Join(append(lines, "END:VEVENT"), "\r\n")
}

// stamp is a moment as an absolute time where the zone is known, so that it is
// right on a phone that has travelled; else the wall time.
func stamp(moment time.Time, zone *time.Location) string {
	if zone == nil {
		return moment.Format("20060102T150405")
	}
	return moment.UTC().Format("20060102T150405Z")
}

// escape is RFC 5545, 3.3.11.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}
