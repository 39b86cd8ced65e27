package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
)

// A tagged file has hundreds of small objects. They are packed into object streams
// (ISO 32000-1, 7.5.7), which makes it less than half as large, and found through a
// cross-reference stream (7.5.8). Streams stand by themselves. The structure, which is
// much the same in many files, is not packed with what is before it.

// packed is how many objects an object stream holds at most.
const packed = 200

// place is where an object is: at an offset of the file, or in an object stream.
type place struct {
	offset int
	in, at int // the stream's object, and the place in it; in is 0 for none
}

// writer puts the objects of a file one after the other.
type writer struct {
	out    []byte
	places []place
}

// write appends the whole file. Its /ID is told from its contents, so that the same
// pages are the same file.
func (f *file) write(out []byte) []byte {
	w := writer{out: out, places: make([]place, len(f.objects), len(f.objects)+1+len(f.objects)/packed+1)}
	w.out = append(w.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	small := make([]int, 0, len(f.objects))
	for i, o := range f.objects {
		switch {
		case i == 0:
		case o.data != nil:
			w.object(i, o)
		default:
			small = append(small, i)
		}
	}
	for len(small) > 0 {
		n := min(packed, len(small))
		if part := slices.IndexFunc(small[:n], func(i int) bool { return i >= f.structure }); part > 0 {
			n = part
		}
		w.pack(f, small[:n])
		small = small[n:]
	}
	w.end(f)
	return w.out
}

// object writes an object that stands by itself.
func (w *writer) object(number int, o object) {
	w.places[number] = place{offset: len(w.out)}
	w.out = strconv.AppendInt(w.out, int64(number), 10)
	w.out = append(w.out, " 0 obj\n"...)
	w.out = append(w.out, o.body...)
	if o.data != nil {
		w.out = append(w.out, "\nstream\n"...)
		w.out = append(w.out, o.data...)
		w.out = append(w.out, "\nendstream"...)
	}
	w.out = append(w.out, "\nendobj\n"...)
}

// pack writes objects as one stream: first their numbers and where they begin, then
// themselves.
func (w *writer) pack(f *file, numbers []int) {
	own := len(w.places)
	w.places = append(w.places, place{})
	index, bodies := spareBuffer(), spareBuffer()
	for at, number := range numbers {
		w.places[number] = place{in: own, at: at}
		index = strconv.AppendInt(index, int64(number), 10)
		index = strconv.AppendInt(append(index, ' '), int64(len(bodies)), 10)
		index = append(index, ' ')
		bodies = append(append(bodies, f.objects[number].body...), '\n')
	}
	keys := []byte("/Type/ObjStm/N ")
	keys = strconv.AppendInt(keys, int64(len(numbers)), 10)
	keys = strconv.AppendInt(append(keys, "/First "...), int64(len(index)), 10)
	keys = append(keys, "/Filter/FlateDecode"...)
	index = append(index, bodies...)
	w.object(own, streamed(string(keys), deflated(index)))
	giveBack(index)
	giveBack(bodies)
}

// end writes the cross-reference stream, which is the trailer too.
func (w *writer) end(f *file) {
	own, at := len(w.places), len(w.out)
	w.places = append(w.places, place{offset: at})
	sum := sha256.Sum256(w.out)
	id := hex.EncodeToString(sum[:16])
	keys := []byte("/Type/XRef/W[1 4 2]/Size ")
	keys = strconv.AppendInt(keys, int64(len(w.places)), 10)
	keys = reference(append(keys, "/Root "...), f.catalog)
	keys = reference(append(keys, "/Info "...), f.info)
	keys = append(keys, "/ID[<"+id+"><"+id+">]/Filter/FlateDecode"...)
	w.object(own, streamed(string(keys), deflate(w.table())))
	w.out = append(w.out, "startxref\n"...)
	w.out = strconv.AppendInt(w.out, int64(at), 10)
	w.out = append(w.out, "\n%%EOF\n"...)
}

// table is the places of all objects: kind, offset or stream, and place in it.
func (w *writer) table() []byte {
	const free, alone, inStream = 0, 1, 2
	table := make([]byte, 0, 7*len(w.places))
	for i, p := range w.places {
		kind, where, at := byte(alone), p.offset, 0
		switch {
		case i == 0:
			kind, where, at = free, 0, 0xFFFF
		case p.in > 0:
			kind, where, at = inStream, p.in, p.at
		}
		table = append(table, kind)
		table = binary.BigEndian.AppendUint32(table, uint32(where))
		table = binary.BigEndian.AppendUint16(table, uint16(at))
	}
	return table
}
