package judge

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Report is what was found in a file.
type Report struct {
	Pages, Elements, Sequences, Characters, Links int
	// Outline is the structure, a line for each element with its words.
	Outline []string
	// Faults are what a reader would stumble over; a good file has none.
	Faults []string
}

// Judge reads a file and looks at everything that PDF/UA-1 (ISO 14289-1) asks for
// and a program can see.
func Judge(b []byte) Report {
	f, err := Read(b)
	if err != nil {
		return Report{Faults: []string{"the file cannot be read: " + err.Error()}}
	}
	j := &judge{
		File: f, fonts: map[Ref]*font{}, marked: map[mark]string{}, claimed: map[mark]Ref{},
		annotations: map[Ref]int{}, owners: map[int]Ref{}, holds: map[Ref]Ref{},
	}
	j.catalog()
	j.contents()
	j.structure()
	return j.Report
}

type judge struct {
	*File
	Report
	root    Dict
	pages   []Ref
	fonts   map[Ref]*font
	marked  map[mark]string // the words of each sequence that stands in a page
	claimed map[mark]Ref    // the element of each sequence, as the structure has it
	heading int             // the level of the last one

	annotations map[Ref]int // of the pages, each with its key in the structure's parent tree
	owners      map[int]Ref // the element of each such key
	holds       map[Ref]Ref // the element that has an annotation in it
}

// mark is a marked-content sequence: the page, from 0, and its MCID.
type mark struct{ page, id int }

func (j *judge) fault(format string, args ...any) {
	j.Faults = append(j.Faults, fmt.Sprintf(format, args...))
}

var language = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// catalog looks at what the file says about itself.
func (j *judge) catalog() {
	j.root = j.dict(j.Trailer["Root"])
	if j.Version != "1.7" {
		j.fault("the file is PDF %s, want 1.7", j.Version)
	}
	if j.dict(j.root["MarkInfo"])["Marked"] != true {
		j.fault("the file does not say that it is tagged")
	}
	if lang := Text(j.Get(j.root["Lang"])); !language.MatchString(lang) {
		j.fault("the language of the file is %q", lang)
	}
	if j.dict(j.root["ViewerPreferences"])["DisplayDocTitle"] != true {
		j.fault("the title is not shown")
	}
	s, _ := j.Get(j.root["Metadata"]).(Stream)
	if s.Dict["Filter"] != nil || !bytes.Contains(s.Data, []byte("<pdfuaid:part>1</pdfuaid:part>")) {
		j.fault("the metadata do not claim PDF/UA-1")
	}
	if !bytes.Contains(s.Data, []byte("<dc:title>")) {
		j.fault("the metadata have no title")
	}
	var walk func(v any, depth int)
	walk = func(v any, depth int) {
		d := j.dict(v)
		if r, ok := v.(Ref); ok && d["Type"] == Name("Page") {
			j.pages = append(j.pages, r)
		}
		for _, kid := range j.array(d["Kids"]) {
			if depth < 20 {
				walk(kid, depth+1)
			}
		}
	}
	walk(j.root["Pages"], 0)
	j.Pages = len(j.pages)
	if j.Pages == 0 {
		j.fault("there are no pages")
	}
}

// contents looks at every page.
func (j *judge) contents() {
	for i, r := range j.pages {
		page := j.dict(r)
		if page["Tabs"] != Name("S") {
			j.fault("page %d: the Tab key does not follow the structure", i+1)
		}
		if page["StructParents"] != float64(i) {
			j.fault("page %d: its key in the structure is %v", i+1, page["StructParents"])
		}
		data, ok := j.painted(page["Contents"])
		if !ok {
			j.fault("page %d: its contents cannot be read", i+1)
			continue
		}
		resources := j.dict(page["Resources"])
		if resources == nil {
			resources = j.dict(j.dict(page["Parent"])["Resources"])
		}
		p := painting{judge: j, page: i, fonts: j.dict(resources["Font"])}
		p.read(data)
		for _, a := range j.array(page["Annots"]) {
			r, _ := a.(Ref)
			j.annotation(i, r, j.dict(a))
		}
	}
}

// painted is what paints a page: one stream, or several that are read as one (ISO
// 32000-1, 7.8.2).
func (j *judge) painted(v any) ([]byte, bool) {
	streams := j.array(v)
	if streams == nil {
		streams = Array{v}
	}
	var all []byte
	for _, v := range streams {
		s, ok := j.Get(v).(Stream)
		data, err := j.Decode(s)
		if !ok || err != nil {
			return nil, false
		}
		all = append(append(all, data...), '\n')
	}
	return all, len(streams) > 0
}

func (j *judge) annotation(page int, r Ref, a Dict) {
	if a["Subtype"] == Name("Link") && Text(j.Get(a["Contents"])) == "" {
		j.fault("page %d: a link without contents", page+1)
	}
	if len(j.array(a["Rect"])) != 4 {
		j.fault("page %d: an annotation without a place", page+1)
	}
	key, ok := a["StructParent"].(float64)
	if !ok {
		j.fault("page %d: an annotation that is no part of the structure", page+1)
		return
	}
	j.annotations[r] = int(key)
}

// structure looks at the elements, and whether they and the pages agree.
func (j *judge) structure() {
	tree := j.dict(j.root["StructTreeRoot"])
	if tree == nil {
		j.fault("there is no structure")
		return
	}
	kids := j.array(tree["K"])
	if kids == nil {
		kids = Array{tree["K"]}
	}
	for _, k := range kids {
		if r, ok := k.(Ref); ok {
			j.element(r, "", 0)
		}
	}
	j.agree(j.parents(tree))
	for _, f := range j.fonts {
		j.Faults = append(j.Faults, f.faults...)
	}
	slices.Sort(j.Faults)
	j.Faults = slices.Compact(j.Faults)
}

// parents is the structure's own list of which sequence belongs to which element.
func (j *judge) parents(tree Dict) map[mark]Ref {
	out := map[mark]Ref{}
	nums := j.array(j.dict(tree["ParentTree"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		page, _ := nums[i].(float64)
		if owner, ok := nums[i+1].(Ref); ok && j.array(owner) == nil {
			j.owners[int(page)] = owner
			continue
		}
		for id, r := range j.array(nums[i+1]) {
			if ref, ok := r.(Ref); ok {
				out[mark{int(page), id}] = ref
			}
		}
	}
	return out
}

// agree compares the sequences of the pages with those that elements claim and with
// the parent tree.
func (j *judge) agree(parents map[mark]Ref) {
	perPage := map[int]int{}
	for m := range j.marked {
		perPage[m.page]++
		if j.claimed[m] == 0 {
			j.fault("page %d: sequence %d belongs to no element", m.page+1, m.id)
		}
		if parents[m] != j.claimed[m] {
			j.fault("page %d: sequence %d leads to another element than the one that has it", m.page+1, m.id)
		}
	}
	for page, n := range perPage {
		for id := range n {
			if _, ok := j.marked[mark{page, id}]; !ok {
				j.fault("page %d: no sequence has number %d of %d", page+1, id, n)
			}
		}
	}
	for r, key := range j.annotations {
		owner := j.owners[key]
		if owner == 0 || j.holds[r] != owner || j.dict(owner)["S"] != Name("Link") {
			j.fault("annotation %d is in no link of the structure, or its key leads to another", r)
		}
	}
	for r := range j.holds {
		if _, ok := j.annotations[r]; !ok {
			j.fault("a link holds object %d, which is no annotation of a page", r)
		}
	}
	for m := range j.claimed {
		if _, ok := j.marked[m]; !ok {
			j.fault("an element has sequence %d of page %d, which is not there", m.id, m.page+1)
		}
	}
}

// within says in what each kind of element must stand; "" is anywhere.
var within = map[Name][]Name{
	"Document": {""}, "Sect": nil, "H1": nil, "H2": nil, "H3": nil, "P": nil, "Span": nil, "Link": nil, "Note": nil,
	"L": nil, "LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"},
	"Table": nil, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "Figure": nil,
}

func (j *judge) element(r Ref, parent Name, depth int) string {
	e := j.dict(r)
	role, _ := e["S"].(Name)
	allowed, known := within[role]
	switch {
	case depth > 40:
		j.fault("elements nest too deep")
		return ""
	case !known:
		j.fault("an element is a %q, which is no standard role", role)
	case allowed != nil && !slices.Contains(allowed, parent):
		j.fault("a %s stands in a %q", role, parent)
	}
	j.Elements++
	line := len(j.Outline)
	j.Outline = append(j.Outline, "")
	said := j.kids(r, e, role, depth)
	if actual := e["ActualText"]; actual != nil {
		said = Text(actual)
	}
	j.check(e, role, said)
	j.Outline[line] = strings.TrimRight(strings.Repeat("  ", depth)+describe(e, role, said, j), " ")
	return said
}

// describe is an element in a line.
func describe(e Dict, role Name, said string, j *judge) string {
	out := string(role)
	if lang := Text(j.Get(e["Lang"])); lang != "" {
		out += " lang=" + lang
	}
	if scope, ok := j.dict(e["A"])["Scope"].(Name); ok {
		out += " " + string(scope)
	}
	if alt := Text(j.Get(e["Alt"])); alt != "" {
		return fmt.Sprintf("%s alt %q", out, alt)
	}
	for _, k := range j.array(e["K"]) {
		if _, inner := k.(Ref); inner && e["ActualText"] == nil {
			return out // its words stand below it
		}
	}
	return fmt.Sprintf("%s %q", out, said)
}

// kids goes through what is in an element, and returns its words.
func (j *judge) kids(r Ref, e Dict, role Name, depth int) string {
	var said strings.Builder
	page := slices.Index(j.pages, pageOf(e))
	for _, k := range j.array(e["K"]) {
		switch k := k.(type) {
		case Ref:
			said.WriteString(j.element(k, role, depth+1))
		case float64:
			said.WriteString(j.claim(mark{page, int(k)}, r))
		case Dict:
			if id, ok := k["MCID"].(float64); ok {
				said.WriteString(j.claim(mark{slices.Index(j.pages, pageOf(k)), int(id)}, r))
			}
			if held, ok := k["Obj"].(Ref); ok {
				j.holds[held] = r
				j.Links++
			}
		default:
			j.fault("a %s holds a %T", role, k)
		}
	}
	return said.String()
}

func pageOf(d Dict) Ref {
	r, _ := d["Pg"].(Ref)
	return r
}

func (j *judge) claim(m mark, r Ref) string {
	if other := j.claimed[m]; other != 0 {
		j.fault("page %d: sequence %d is in two elements", m.page+1, m.id)
	}
	j.claimed[m] = r
	j.Sequences++
	return j.marked[m]
}

// check looks at what an element of its role must have.
func (j *judge) check(e Dict, role Name, said string) {
	attributes := j.dict(e["A"])
	switch role {
	case "Figure":
		if Text(j.Get(e["Alt"])) == "" {
			j.fault("a figure without words for it")
		}
		if len(j.array(attributes["BBox"])) != 4 {
			j.fault("a figure that does not say where it stands")
		}
	case "TH":
		if s := attributes["Scope"]; s != Name("Row") && s != Name("Column") {
			j.fault("a head cell %q without a scope", said)
		}
	case "H1", "H2", "H3":
		level := int(role[1] - '0')
		if level > j.heading+1 {
			j.fault("heading %q is an %s after an H%d", said, role, j.heading)
		}
		if strings.TrimSpace(said) == "" {
			j.fault("an %s without words", role)
		}
		j.heading = level
	case "Lbl", "P", "Span":
		if strings.TrimSpace(said) == "" {
			j.fault("a %s without words", role)
		}
	}
	if lang := e["Lang"]; lang != nil && !language.MatchString(Text(j.Get(lang))) {
		j.fault("a %s in the language %q", role, Text(j.Get(lang)))
	}
}
