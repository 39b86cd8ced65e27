package pdf

import (
	"bytes"
	"encoding/xml"
	"time"
)

// metadata is what the file says about itself, in XMP (ISO 16684-1). It must stand
// there uncompressed, and claims PDF/UA-1 (ISO 14289-1, 5).
func metadata(m Meta) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` +
		`<pdfuaid:part>1</pdfuaid:part><dc:format>application/pdf</dc:format>`)
	put := func(before, text, after string) {
		if text == "" {
			return
		}
		b.WriteString(before)
		_ = xml.EscapeText(&b, []byte(text)) // a bytes.Buffer takes everything
		b.WriteString(after)
	}
	put(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, m.Title, "</rdf:li></rdf:Alt></dc:title>")
	put("<dc:creator><rdf:Seq><rdf:li>", m.Author, "</rdf:li></rdf:Seq></dc:creator>")
	put("<dc:language><rdf:Bag><rdf:li>", m.Lang, "</rdf:li></rdf:Bag></dc:language>")
	put("<xmp:CreatorTool>", m.Creator, "</xmp:CreatorTool>")
	put("<pdf:Producer>", producer, "</pdf:Producer>")
	if !m.Created.IsZero() {
		when := m.Created.UTC().Format(time.RFC3339)
		put("<xmp:CreateDate>", when, "</xmp:CreateDate>")
		put("<xmp:ModifyDate>", when, "</xmp:ModifyDate>")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}
