package paper

// Sheet is a paper size with its margins and the type to set on it.
type Sheet struct {
	Name   string
	W, H   float64
	Margin float64 // on all sides; the foot stands inside it
	Scale  Scale
}

// Letter and A4 are the sheets, with standard type.
var (
	Letter = Sheet{Name: "letter", W: 612, H: 792, Margin: 43, Scale: Standard}
	A4     = Sheet{Name: "a4", W: 595, H: 842, Margin: 43, Scale: Standard}
)

// Scale gives each Size its type size and leading in points, and the unit of
// space.
type Scale struct {
	Type map[Size]Type
	Unit float64
}

// Type is a type size and its leading (baseline to baseline), in points.
type Type struct{ Size, Leading float64 }

// Standard is clear print: body 13 points, after the RNIB's and UKAAF's least of
// 12.
var Standard = Scale{
	Unit: 8,
	Type: map[Size]Type{
		Body:        {13, 17},
		SignSize:    {14, 17.8},
		LabelSize:   {11, 14},
		CaptionSize: {12, 15.5},
		SourceSize:  {10.5, 13.5},
		FootSize:    {10, 12.5},
		H1Size:      {25, 30},
		H2Size:      {17, 21},
		H3Size:      {14.5, 18.5},
		PhoneSize:   {20, 24},
		FactSize:    {16, 20},
	},
}

// With is the sheet with type of another scale.
func (s Sheet) With(scale Scale) Sheet {
	s.Scale = scale
	return s
}

// Large is large print: body 18 points.
var Large = Scale{
	Unit: 11,
	Type: map[Size]Type{
		Body:        {18, 24},
		SignSize:    {18, 24},
		LabelSize:   {15, 19},
		CaptionSize: {18, 24},
		SourceSize:  {13, 16},
		FootSize:    {13, 16},
		H1Size:      {31, 37},
		H2Size:      {23, 28},
		H3Size:      {20, 26},
		PhoneSize:   {22.5, 28},
		FactSize:    {20, 26},
	},
}

// Giant is for those who read with a magnifier: body 24 points. Headings grow less
// than what they stand over.
var Giant = Scale{
	Unit: 14,
	Type: map[Size]Type{
		Body:        {24, 32},
		SignSize:    {24, 32},
		LabelSize:   {19, 24},
		CaptionSize: {24, 32},
		SourceSize:  {16, 19},
		FootSize:    {16, 19},
		H1Size:      {38, 45},
		H2Size:      {30, 37},
		H3Size:      {26, 34},
		PhoneSize:   {30, 37},
		FactSize:    {26, 34},
	},
}
