package lookup

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// places finds the parts of the country and the bodies that reports of the library
// are on, in questions.
type places struct {
	table *vi.Table[int]
	// files are the reports of each row of the table.
	files []map[string]bool
	rows  map[string]int
	names []vi.Meaning[int]
}

// add notes a report of a place or a body. A single word names neither, but Huế.
func (p *places) add(name, file string) {
	name = strings.ToLower(bare(name))
	if i := slices.IndexFunc(vi.Provinces, func(names []string) bool { return slices.Contains(names, name) }); i >= 0 {
		for _, other := range vi.Provinces[i] {
			p.row(other, file)
		}
		return
	}
	if strings.Contains(name, " ") {
		p.row(name, file)
	}
}

func (p *places) row(name, file string) {
	row, ok := p.rows[name]
	if !ok {
		row = len(p.files)
		p.rows[name] = row
		p.files = append(p.files, map[string]bool{})
		p.names = append(p.names, vi.Meaning[int]{Phrases: strings.ReplaceAll(name, "|", " "), Value: row})
	}
	p.files[row][file] = true
}

// bare is the name of a place without its noun: "tỉnh Phú Thọ" and "Phú Thọ" are
// one. A district keeps it: "huyện Sơn La" is not the province.
func bare(name string) string {
	for _, noun := range []string{"tỉnh ", "thành phố ", "tp. ", "tp ", "tp."} {
		if len(name) > len(noun) && strings.EqualFold(name[:len(noun)], noun) {
			return strings.TrimSpace(name[len(noun):])
		}
	}
	return name
}

// newPlaces collects where the reports come from.
func newPlaces(reports []corpus.Report) *places {
	p := &places{rows: map[string]int{}}
	for i := range reports {
		r := &reports[i]
		from := originOf(r)
		p.add(from.place, r.File)
		p.add(r.Issuer, r.File)
	}
	p.table = vi.NewTable(p.names...)
	return p
}

// Place is a part of the country or a body that a question names.
type Place struct {
	// First and Last are its tokens; Last is one behind.
	First, Last int
	// Files are the reports on it; nil where the library has none.
	Files map[string]bool
}

// PlacesIn lists the places that a question names and reports of the library are on,
// each once.
func (x *Index) PlacesIn(t *vi.Text) []Place {
	var list []Place
	rows := map[int]bool{}
	for i := 0; i < len(t.Tokens); {
		row, n := x.places.table.At(t, i)
		if n > 0 && !rows[row] {
			rows[row] = true
			list = append(list, Place{i, i + n, x.places.files[row]})
		}
		i += max(n, 1)
	}
	return list
}

// PlaceIn finds the first place that a question names: one that reports of the
// library are on, else any province.
func (x *Index) PlaceIn(t *vi.Text) (Place, bool) {
	var other Place
	for i := range t.Tokens {
		if row, n := x.places.table.At(t, i); n > 0 {
			return Place{i, i + n, x.places.files[row]}, true
		}
		if _, n := Provinces.At(t, i); n > 0 && other.Last == 0 {
			other = Place{First: i, Last: i + n}
		}
	}
	return other, other.Last > 0
}
