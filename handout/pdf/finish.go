package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// fpdf has no hook for objects of others, so its file is read back, changed and
// written out anew. What it is read for holds for fpdf v0.12.0: the tree of pages
// is object 1, their resources object 2, page p object 1+2p and its contents
// 2+2p, the information and the catalog the last two. Each is looked at before it
// is touched, and where something else stands no file is made at all.

// Numbers of fpdf's objects.
const (
	pagesObject     = 1
	resourcesObject = 2
)

func pageObject(page int) int     { return 1 + 2*page }
func contentsObject(page int) int { return 2 + 2*page }

// finish appends fpdf's file as it is to be.
func finish(out, painted []byte, p *painter, m Meta) ([]byte, error) {
	f, err := complete(painted, p, m)
	if err != nil {
		return out, err
	}
	return f.write(out), nil
}

// complete is the objects of fpdf's file with our fonts, the structure, the bookmarks
// and what the file says about itself.
func complete(painted []byte, p *painter, m Meta) (*file, error) {
	f, err := read(painted)
	if err != nil {
		return nil, err
	}
	pages := len(p.tags.pages)
	if err := f.check(pages); err != nil {
		return nil, err
	}
	p.tags.addLinks(f)
	shared := map[string]int{} // the running head stands on many pages
	for page := 1; page <= pages; page++ {
		if err := f.fill(page, p.pieces[page-1], p.tags.linksOn(page), shared); err != nil {
			return nil, err
		}
	}
	if err := f.addFonts(p.fonts); err != nil {
		return nil, err
	}
	structure := p.tags.add(f)
	f.structure = structure
	outline := p.tags.addOutline(f)
	f.objects[f.info].body = information(m)
	f.objects[f.catalog].body = catalog(m, structure, outline, f.stream("/Type/Metadata/Subtype/XML", metadata(m)))
	return f, nil
}

// How a page of fpdf's begins, and what names its contents.
const (
	pageBegins   = "<</Type /Page\n/Parent 1 0 R\n"
	pageContents = "/Contents "
)

// fill gives a page its contents and its links, leads from it to its entry in the structure's
// parent tree, and says that the Tab key goes through it in the structure's order. The piece
// of a page that is the longest takes the place of fpdf's own contents.
func (f *file) fill(page int, pieces [][]byte, links []*link, shared map[string]int) error {
	old := f.objects[pageObject(page)].body
	own := contentsObject(page)
	named := reference([]byte(pageContents), own)
	body, ends := bytes.CutSuffix(old, append(slices.Clone(named), ">>"...))
	if !ends {
		return errFpdf("page %d does not end with its contents: %.80q", page, old)
	}
	b := append([]byte(pageBegins), "/Tabs/S/StructParents "...)
	b = strconv.AppendInt(b, int64(page-1), 10)
	if len(links) > 0 {
		b = append(b, "/Annots["...)
		for _, l := range links {
			b = append(reference(b, l.number), ' ')
		}
		b = append(b, ']')
	}
	b = append(b, '\n')
	b = append(b, body[len(pageBegins):]...)
	b = append(b, "/Contents["...)
	if len(pieces) == 0 {
		pieces = [][]byte{deflate(nil)}
	}
	longest := longest(pieces)
	for i, piece := range pieces {
		number, known := own, false
		if i == longest {
			f.objects[own] = streamed("/Filter/FlateDecode", piece)
		} else if number, known = shared[string(piece)]; !known {
			number = f.stream("/Filter/FlateDecode", piece)
			shared[string(piece)] = number
		}
		b = append(reference(b, number), ' ')
	}
	f.objects[pageObject(page)].body = append(b, "]>>"...)
	return nil
}

// longest is the place of the longest piece.
func longest(pieces [][]byte) int {
	at := 0
	for i, piece := range pieces {
		if len(piece) > len(pieces[at]) {
			at = i
		}
	}
	return at
}

// file is the objects of a PDF file, by number; the first number is 1.
type file struct {
	objects       []object
	info, catalog int
	structure     int // the first object of it
}

// object is one object: of a stream its dictionary, and apart from that its data.
type object struct{ body, data []byte }

// errFpdf is a file that is not as fpdf v0.12.0 writes it.
func errFpdf(format string, args ...any) error {
	return fmt.Errorf("fpdf's file is not as expected (is it v0.12.0?): "+format, args...)
}

// read takes a file of fpdf's apart.
func read(b []byte) (*file, error) {
	at, ok := lastNumber(b, "startxref\n")
	if !ok || at > len(b) {
		return nil, errFpdf("no startxref")
	}
	table := b[at:]
	count, ok := lastNumber(table[:min(len(table), 30)], "xref\n0 ")
	if !ok || count < 1 {
		return nil, errFpdf("no xref at byte %d", at)
	}
	const entry = 20 // bytes
	start := len("xref\n0 ") + len(strconv.Itoa(count)) + 1
	if count > len(table)/entry || len(table) < start+count*entry {
		return nil, errFpdf("xref of %d objects is cut off", count)
	}
	offsets := make([]int, count)
	for i := 1; i < count; i++ {
		line := table[start+i*entry:]
		offset, err := strconv.Atoi(string(line[:10]))
		if err != nil || offset < 0 || offset > at {
			return nil, errFpdf("xref entry %q", line[:entry-1])
		}
		offsets[i] = offset
	}
	f := &file{objects: make([]object, count), info: count - 2, catalog: count - 1}
	ends := append(slices.Sorted(slices.Values(offsets)), at)
	for i := 1; i < count; i++ {
		end := ends[slices.Index(ends, offsets[i])+1]
		body, ok := unwrap(b[offsets[i]:end], i)
		if !ok {
			return nil, errFpdf("no object %d at byte %d", i, offsets[i])
		}
		f.objects[i].body = body
	}
	return f, nil
}

// lastNumber is the number that stands after the last such word.
func lastNumber(b []byte, word string) (int, bool) {
	at := bytes.LastIndex(b, []byte(word))
	if at < 0 {
		return 0, false
	}
	b = b[at+len(word):]
	n := 0
	for n < len(b) && n < 10 && b[n] >= '0' && b[n] <= '9' {
		n++
	}
	v, err := strconv.Atoi(string(b[:n]))
	return v, err == nil
}

// unwrap is an object without its first and last line.
func unwrap(b []byte, number int) ([]byte, bool) {
	b, begins := bytes.CutPrefix(b, []byte(strconv.Itoa(number)+" 0 obj\n"))
	b, ends := bytes.CutSuffix(b, []byte("\nendobj\n"))
	return b, begins && ends
}

// check looks whether the objects that finish changes are what it takes them
// for.
func (f *file) check(pages int) error {
	if len(f.objects) != contentsObject(pages)+3 {
		return errFpdf("%d objects for %d pages", len(f.objects)-1, pages)
	}
	expect := func(number int, begin string) error {
		if body := f.objects[number].body; !bytes.HasPrefix(body, []byte(begin)) {
			return errFpdf("object %d begins %.40q, not %q", number, body, begin)
		}
		return nil
	}
	for page := 1; page <= pages; page++ {
		if err := expect(pageObject(page), pageBegins); err != nil {
			return err
		}
		if err := expect(contentsObject(page), "<</Length "); err != nil {
			return err
		}
	}
	for _, e := range []struct {
		number int
		begin  string
	}{
		{pagesObject, "<</Type /Pages\n"},
		{resourcesObject, "<<\n/ProcSet "},
		{f.info, "<<\n/Producer "},
		{f.catalog, "<<\n/Type /Catalog\n"},
	} {
		if err := expect(e.number, e.begin); err != nil {
			return err
		}
	}
	return nil
}

// addFonts adds the fonts and names them in the resources of the pages.
func (f *file) addFonts(fonts []*glyphFont) error {
	entry := []byte("/Font <<\n")
	named := slices.Clone(entry)
	for _, font := range fonts {
		number, err := font.add(f)
		if err != nil {
			return err
		}
		named = append(named, '/')
		named = append(named, font.resource...)
		named = append(reference(append(named, ' '), number), '\n')
	}
	resources := &f.objects[resourcesObject]
	if !bytes.Contains(resources.body, entry) {
		return errFpdf("object %d names no fonts", resourcesObject)
	}
	resources.body = bytes.Replace(resources.body, entry, named, 1)
	return nil
}

const producer = "fpdf 0.12.0"

// information is the document's information dictionary (ISO 32000-1, 14.3.3).
func information(m Meta) []byte {
	b := []byte("<<")
	for _, e := range []struct{ key, value string }{
		{"/Title", m.Title},
		{"/Author", m.Author},
		{"/Creator", m.Creator},
		{"/Producer", producer},
		{"/CreationDate", date(m.Created)},
		{"/ModDate", date(m.Created)},
	} {
		if e.value != "" {
			b = textString(append(b, e.key...), e.value)
		}
	}
	return append(b, ">>"...)
}

// date is a moment as PDF writes it; "" where it is not known.
func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("D:20060102150405Z")
}

// catalog is the root of the file (ISO 32000-1, 7.7.2).
func catalog(m Meta, structure, outline, metadata int) []byte {
	b := reference([]byte("<</Type/Catalog/Pages "), pagesObject)
	b = reference(append(b, "/MarkInfo<</Marked true>>/StructTreeRoot "...), structure)
	b = reference(append(b, "/Metadata "...), metadata)
	if outline > 0 {
		b = reference(append(b, "/Outlines "...), outline)
	}
	if m.Lang != "" {
		b = textString(append(b, "/Lang"...), m.Lang)
	}
	if m.Title != "" {
		b = append(b, "/ViewerPreferences<</DisplayDocTitle true>>"...)
	}
	return append(b, ">>"...)
}

// textString appends text as a PDF string.
func textString(b []byte, text string) []byte {
	for _, r := range text {
		if r < ' ' || r > '~' {
			return append(utf16(append(b, "<FEFF"...), text), '>')
		}
	}
	b = append(b, '(')
	for i := range len(text) {
		if c := text[i]; c == '(' || c == ')' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, text[i])
	}
	return append(b, ')')
}

// add adds an object and returns its number.
func (f *file) add(body []byte) int {
	f.objects = append(f.objects, object{body: body})
	return len(f.objects) - 1
}

// stream adds a stream object, of which keys says all but the length.
func (f *file) stream(keys string, data []byte) int {
	f.objects = append(f.objects, streamed(keys, data))
	return len(f.objects) - 1
}

// deflated adds a stream object that is compressed here.
func (f *file) deflated(keys string, data []byte) int {
	return f.stream(keys+"/Filter/FlateDecode", deflated(data))
}

// reference appends a reference to an object.
func reference(b []byte, number int) []byte {
	return append(strconv.AppendInt(b, int64(number), 10), " 0 R"...)
}
