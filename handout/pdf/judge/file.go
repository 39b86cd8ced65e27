package judge

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"unicode/utf16"
)

// File is the objects of a file, by number.
type File struct {
	Version string
	Trailer Dict
	objects map[Ref]any
}

// Read takes a file apart that has its cross-references in one stream.
func Read(b []byte) (*File, error) {
	version, ok := bytes.CutPrefix(b, []byte("%PDF-"))
	if !ok || len(version) < 3 {
		return nil, errors.New("no PDF header")
	}
	f := &File{Version: string(version[:3]), objects: map[Ref]any{}}
	tail := bytes.LastIndex(b, []byte("startxref"))
	if tail < 0 {
		return nil, errors.New("no startxref")
	}
	s := scanner{b: b, at: tail + len("startxref")}
	at, err := s.next(0)
	offset, ok := at.(float64)
	if err != nil || !ok || offset < 0 || int(offset) >= len(b) {
		return nil, errors.New("startxref leads nowhere")
	}
	_, v, err := object(b, int(offset))
	if err != nil {
		return nil, fmt.Errorf("cross-references: %w", err)
	}
	table, ok := v.(Stream)
	if !ok || table.Dict["Type"] != Name("XRef") {
		return nil, errors.New("no cross-reference stream")
	}
	f.Trailer = table.Dict
	return f, f.load(b, table)
}

// load reads every object that the cross-references name.
func (f *File) load(b []byte, table Stream) error {
	data, err := f.Decode(table)
	if err != nil {
		return fmt.Errorf("cross-references: %w", err)
	}
	w, _ := table.Dict["W"].(Array)
	if len(w) != 3 || w[0] != 1.0 || w[1] != 4.0 || w[2] != 2.0 {
		return errors.New("cross-references of an unknown width")
	}
	const entry = 7
	if size, _ := table.Dict["Size"].(float64); int(size)*entry != len(data) {
		return fmt.Errorf("cross-references of %d bytes for %v objects", len(data), table.Dict["Size"])
	}
	packs := map[Ref][]Ref{}
	for i := 1; i*entry < len(data); i++ {
		e := data[i*entry:]
		where := int(binary.BigEndian.Uint32(e[1:]))
		switch e[0] {
		case 1:
			number, v, err := object(b, where)
			if err != nil {
				return fmt.Errorf("object %d: %w", i, err)
			}
			if number != Ref(i) {
				return fmt.Errorf("object %d: at its place is object %d", i, number)
			}
			f.objects[number] = v
		case 2:
			packs[Ref(where)] = append(packs[Ref(where)], Ref(i))
		}
	}
	for pack, numbers := range packs {
		if err := f.unpack(pack, numbers); err != nil {
			return fmt.Errorf("object stream %d: %w", pack, err)
		}
	}
	return nil
}

// object reads the object at an offset.
func object(b []byte, at int) (Ref, any, error) {
	if at < 0 || at >= len(b) {
		return 0, nil, errors.New("stands outside the file")
	}
	s := scanner{b: b, at: at}
	var head [3]any
	for i := range head {
		v, err := s.next(0)
		if err != nil {
			return 0, nil, err
		}
		head[i] = v
	}
	number, ok := head[0].(float64)
	if !ok || head[2] != operator("obj") {
		return 0, nil, fmt.Errorf("no object at byte %d", at)
	}
	v, err := s.next(0)
	if err != nil {
		return 0, nil, err
	}
	d, isDict := v.(Dict)
	s.space()
	if !isDict || !bytes.HasPrefix(b[s.at:], []byte("stream\n")) {
		return Ref(number), v, nil
	}
	from := s.at + len("stream\n")
	length, ok := d["Length"].(float64)
	if !ok || length < 0 || from+int(length) > len(b) || !bytes.HasPrefix(b[from+int(length):], []byte("\nendstream")) {
		return 0, nil, errors.New("a stream of another length than it says")
	}
	return Ref(number), Stream{d, b[from : from+int(length)]}, nil
}

func (f *File) unpack(pack Ref, numbers []Ref) error {
	s, ok := f.objects[pack].(Stream)
	if !ok {
		return errors.New("is none")
	}
	data, err := f.Decode(s)
	if err != nil {
		return err
	}
	first, _ := s.Dict["First"].(float64)
	if first < 0 || int(first) > len(data) {
		return errors.New("begins outside itself")
	}
	index := scanner{b: data[:int(first)]}
	found := 0
	for {
		number, err := index.next(0)
		if err != nil {
			break
		}
		offset, err := index.next(0)
		n, okN := number.(float64)
		at, okAt := offset.(float64)
		if err != nil || !okN || !okAt || int(first+at) > len(data) {
			return errors.New("its index cannot be read")
		}
		inner := scanner{b: data, at: int(first + at)}
		if f.objects[Ref(n)], err = inner.next(0); err != nil {
			return fmt.Errorf("object %v: %w", n, err)
		}
		found++
	}
	if found != len(numbers) {
		return fmt.Errorf("holds %d objects, %d are looked for in it", found, len(numbers))
	}
	return nil
}

// Decode is what a stream holds.
func (f *File) Decode(s Stream) ([]byte, error) {
	switch s.Dict["Filter"] {
	case nil:
		return s.Data, nil
	case Name("FlateDecode"):
		r, err := zlib.NewReader(bytes.NewReader(s.Data))
		if err != nil {
			return nil, err
		}
		return io.ReadAll(io.LimitReader(r, 64<<20))
	}
	return nil, fmt.Errorf("a stream coded as %v", s.Dict["Filter"])
}

// Get follows a reference; what is none is returned as it is.
func (f *File) Get(v any) any {
	for range 10 {
		r, ok := v.(Ref)
		if !ok {
			return v
		}
		v = f.objects[r]
	}
	return nil
}

func (f *File) dict(v any) Dict {
	switch v := f.Get(v).(type) {
	case Dict:
		return v
	case Stream:
		return v.Dict
	}
	return nil
}

func (f *File) array(v any) Array {
	a, _ := f.Get(v).(Array)
	return a
}

// Text is a text string as it is read (ISO 32000-1, 7.9.2.2).
func Text(v any) string {
	s, _ := v.(String)
	if len(s) < 2 || s[0] != 0xFE || s[1] != 0xFF {
		return string(s)
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 2; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}
