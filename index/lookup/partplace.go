package lookup

import (
	"strings"

	"solieu/corpus/vi"
)

// Parts that are places, in the words of a question: of a list that names "Thanh Trì" with
// its cases, "huyện Thanh Trì" is asked for.

// districtNouns and provinceNouns are the last syllables of what stands before the names of
// districts and of provinces, folded.
var (
	districtNouns = []string{"huyen", "quan", "xa", "phuong", "pho", "tp", "tran"}
	provinceNouns = []string{"tinh"}
	cityNouns     = []string{"tinh", "pho", "tp"}
)

// cities are the places that are provinces and cities at once.
var cities = vi.NewSet("hà nội | hồ chí minh | đà nẵng | hải phòng | cần thơ | huế")

// tellPlace notes the nouns that may stand before the name of a part that is a place. The
// city of Hà Giang is not the province: a province's name takes its own noun only.
func (s *Series) tellPlace(part string) {
	t := vi.NewText(part)
	if !t.At(0).Upper || t.At(0).Class != vi.Word || placeNouns.Has(t, 0) {
		return
	}
	for _, tok := range t.Tokens {
		if !tok.Upper || tok.Class != vi.Word || !vi.IsSyllable(tok.Fold) {
			return
		}
	}
	nouns := districtNouns
	if _, n := Provinces.At(t, 0); n == len(t.Tokens) {
		if nouns = provinceNouns; cities.Has(t, 0) {
			nouns = cityNouns
		}
	} else if len(t.Tokens) < 2 {
		return
	}
	for _, noun := range nouns {
		s.note(noun+" "+t.At(0).Fold, bagShare)
	}
	if len(nouns) > 1 {
		s.note("thanh pho", bagShare)
	}
}

// seat reports whether a part is the town that has the name of the place that the series
// counts in: who asks for Hà Giang does not ask for the town of Hà Giang.
func (s *Series) seat(part string) bool {
	t := vi.NewText(part)
	_, n := placeNouns.At(t, 0)
	if n == 0 || n >= len(t.Tokens) || s.Place == "" {
		return false
	}
	return strings.EqualFold(part[t.Tokens[n].Start:], bare(s.Place))
}
