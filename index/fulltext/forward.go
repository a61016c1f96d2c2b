package fulltext

import (
	"encoding/binary"
	"errors"
	"slices"
)

// A forward record is what the index stores of a passage: its words in order,
// so that a candidate is scored exactly without its text being cut again. The
// text itself stays in the library.
//
//	record  = string(report id) count(text) { textToken } count(context) { string(form) }
//	textToken = gap length string(form)
//	string  = length bytes
//
// All numbers are unsigned varints. gap is the bytes since the end of the token
// before, length the bytes of the token. The empty form parts pieces of the
// context that are no neighbours.
type forward struct {
	report string
	// words are the forms of the text and then of the context.
	words []string
	// text is how many of the words belong to the text.
	text int
	// spans are the bytes that the text's words take up.
	spans [][2]int
}

// length is how many words were indexed.
func (f *forward) length() int {
	n := 0
	for _, word := range f.words {
		if word != "" {
			n++
		}
	}
	return n
}

var errForward = errors.New("a passage's record is damaged")

// encodeForward writes the record of a passage; the context's parts are kept apart.
func encodeForward(report string, text []token, context [][]token) string {
	b := make([]byte, 0, 16*len(text)+64)
	b = appendString(b, report)
	b = binary.AppendUvarint(b, uint64(len(text)))
	end := 0
	for _, t := range text {
		b = binary.AppendUvarint(b, uint64(t.start-end))
		b = binary.AppendUvarint(b, uint64(t.end-t.start))
		b = appendString(b, t.form)
		end = t.end
	}
	forms := contextForms(context)
	b = binary.AppendUvarint(b, uint64(len(forms)))
	for _, form := range forms {
		b = appendString(b, form)
	}
	return string(b)
}

func contextForms(context [][]token) []string {
	var forms []string
	for _, part := range context {
		forms = append(forms, "")
		for _, t := range part {
			forms = append(forms, t.form)
		}
	}
	return forms
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// decode reads a record in place of the one before. Its strings share the record's memory.
func (f *forward) decode(record string) error {
	r := recordReader{rest: record}
	f.report = r.text()
	f.text = r.count()
	f.words = slices.Grow(f.words[:0], f.text+32)
	f.spans = slices.Grow(f.spans[:0], f.text)
	at := 0
	for range f.text {
		start := at + r.number()
		at = start + r.number()
		f.spans = append(f.spans, [2]int{start, at})
		f.words = append(f.words, r.text())
	}
	for range r.count() {
		f.words = append(f.words, r.text())
	}
	if r.bad || r.rest != "" {
		return errForward
	}
	return nil
}

// recordReader reads a record from the front; after a bad number all it reads
// is empty.
type recordReader struct {
	rest string
	bad  bool
}

func (r *recordReader) number() int {
	var n uint64
	for i := 0; i < len(r.rest) && i < 5; i++ {
		n |= uint64(r.rest[i]&0x7f) << (7 * i)
		if r.rest[i] < 0x80 {
			r.rest = r.rest[i+1:]
			return int(n)
		}
	}
	r.fail()
	return 0
}

// count reads a number of things that take up at least a byte each.
func (r *recordReader) count() int {
	n := r.number()
	if n > len(r.rest) {
		r.fail()
		return 0
	}
	return n
}

func (r *recordReader) text() string {
	n := r.count()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *recordReader) fail() { r.bad, r.rest = true, "" }
