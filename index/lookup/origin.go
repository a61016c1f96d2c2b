package lookup

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Figures of two reports are of the same thing only where both count in the same
// part of the country: a province's hồ sơ are not the nation's.

// origin is who speaks in a report, and for which part of the country.
type origin struct {
	// key is national for any body of the whole country, "" where the report does not
	// say, else it tells bodies apart.
	key string
	// place is the part of the country as it is written ("tỉnh Phú Thọ"), "" for the
	// whole or where the report names none.
	place string
	// local says that the report is on less than the whole country.
	local bool
}

// national is the key of all reports on the whole country: ministries repeat and
// revise each other's figures.
const national = "*"

// nationalBodies begin the names of issuers that report on the whole country.
var nationalBodies = vi.NewSet("bộ | chính phủ | văn phòng chính phủ | thủ tướng chính phủ | tổng cục | ngân hàng nhà nước | ủy ban quốc gia | uỷ ban quốc gia | thanh tra chính phủ | quốc hội | bảo hiểm xã hội việt nam | cục | vụ | viện | trung tâm | ủy ban an toàn giao thông quốc gia")

// localBodies stand in the names of issuers that report on a part of it.
var localBodies = vi.NewSet("ủy ban nhân dân | uỷ ban nhân dân | ubnd | hội đồng nhân dân | hđnd | tỉnh | thành phố | tp | huyện | thị xã | chi cục | quận | phường")

// shortened writes folded names of issuers in one way.
var shortened = strings.NewReplacer("uy ban nhan dan", "ubnd", "thanh pho", "tp")

// departments begin them.
var departments = vi.NewSet("sở | phòng")

// nationalCodes end the numbers of their documents: 109/BC-BTTTT.
var nationalCodes = []string{
	"BTTTT", "BKHCN", "BCA", "BTC", "BKHĐT", "BNV", "BYT", "BTP", "BCT", "BGTVT", "BXD", "BNNPTNT", "BNNMT", "BTNMT", "BGDĐT", "BVHTTDL",
	"BLĐTBXH", "BQP", "BNG", "BDTTG", "CP", "VPCP", "TTG", "TCTK", "NHNN", "TTCP", "BHXH",
}

// originOf tells who speaks in a report.
func originOf(r *corpus.Report) origin {
	issuer := vi.NewText(r.Issuer)
	code := documentCode(r.Number)
	body := localBodies.Within(issuer, 0, len(issuer.Tokens)) || departments.Has(issuer, 0)
	place := cmp.Or(placeOf(r.Issuer), placeOf(r.Title), headlinePlace(r.Title))
	if of := nationalBodies.Has(issuer, 0) || slices.Contains(nationalCodes, code); place == "" && !of {
		place = ownPlace(r)
	}
	switch {
	case body, place != "":
		who := shortened.Replace(squash(cmp.Or(r.Issuer, code)))
		return origin{strings.TrimSpace(who + " " + vi.Fold(place)), place, true}
	case nationalBodies.Has(issuer, 0), slices.Contains(nationalCodes, code):
		return origin{key: national}
	case r.Issuer != "":
		return origin{key: vi.Fold(r.Issuer)}
	case strings.HasPrefix(code, "UBND"), strings.HasPrefix(code, "S"):
		return origin{key: r.ID, local: true} // every province has one of this code
	}
	return origin{key: vi.Fold(code)}
}

// squash folds text and leaves single spaces.
func squash(text string) string { return strings.Join(strings.Fields(vi.Fold(text)), " ") }

// documentCode is who a document's number names: BTTTT of 109/BC-BTTTT.
func documentCode(number string) string {
	at := strings.LastIndexByte(number, '-')
	if at < 0 {
		return ""
	}
	return strings.ToUpper(strings.TrimSpace(number[at+1:]))
}

// placeNouns stand before the name of a place.
var placeNouns = vi.NewSet("tỉnh | thành phố | tp | huyện | thị xã | quận | xã | phường | thị trấn")

// Provinces are the provinces and cities of the country.
var Provinces = vi.NewSet(strings.Join(slices.Concat(vi.Provinces...), " | "))

// placeOf is the place that a text names ("… của tỉnh Phú Thọ tháng 9"), as it is
// written; "" for none. A province's name is known; of another place it is the words
// that begin with a capital.
func placeOf(text string) string {
	t := vi.NewText(text)
	for i := range t.Tokens {
		_, n := placeNouns.At(t, i)
		if n == 0 {
			continue
		}
		first := i + n
		if t.At(first).Key == "." {
			first++ // TP. Đà Nẵng
		}
		last := first
		if _, k := Provinces.At(t, first); k > 0 {
			last += k
		}
		for last == first || last > first && last < first+longestPlace && !Provinces.Has(t, first) {
			if tok := t.At(last); !tok.Upper || tok.Class != vi.Word || noPlace.Has(t, last) {
				break
			}
			last++
		}
		if last > first {
			return named(t, i, last)
		}
	}
	return provinceIn(t, text == strings.ToUpper(text))
}

// longestPlace is how many words the name of a place has at most.
const longestPlace = 4

// named writes the place at tokens i to last, each word with a capital.
func named(t *vi.Text, i, last int) string {
	var words []string
	for k := i; k < last; k++ {
		if tok := t.Tokens[k]; tok.Class == vi.Word {
			words = append(words, t.Source[tok.Start:tok.End])
		}
	}
	name := strings.Join(words, " ")
	if name != strings.ToUpper(name) {
		return name
	}
	for k, w := range words {
		words[k] = capital(w)
	}
	if _, n := placeNouns.At(t, i); n > 0 {
		for k := range n {
			words[k] = strings.ToLower(words[k])
		}
	}
	return strings.Join(words, " ")
}

// capital writes a word with its first letter large only.
func capital(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(r) + strings.ToLower(w[n:])
}

// noPlace are words of titles and heads written in capitals that are no name of a
// place: "KINH TẾ - XÃ HỘI THÁNG 9", "TỈNH HÒA BÌNH SỞ …".
var noPlace = vi.NewSet("tháng | quý | năm | tuần | ngày | hội | sở | phòng | ban | chi cục | cục | số | văn phòng | trung tâm")

// provinceIn is the first province that a text names, where anywhere is said to do.
func provinceIn(t *vi.Text, anywhere bool) string {
	for i := range t.Tokens {
		if _, n := Provinces.At(t, i); n > 0 && anywhere && t.At(i).Upper {
			return named(t, i, i+n)
		}
	}
	return ""
}

// headlinePlace is the province that a headline begins with, or the body that it begins
// with is of: "Bắc Giang: …", "Quảng Ninh đón …", "Sở Y tế Đắk Lắk: …".
func headlinePlace(title string) string {
	t := vi.NewText(title)
	if _, n := Provinces.At(t, 0); n > 0 && t.At(0).Upper {
		return named(t, 0, n)
	}
	if !headlineBodies.Has(t, 0) {
		return ""
	}
	for i := 1; i < len(t.Tokens) && i < longestBodyName && t.At(i).Key != ":"; i++ {
		if _, n := Provinces.At(t, i); n > 0 && t.At(i).Upper {
			return named(t, i, i+n)
		}
	}
	return ""
}

// headlineBodies begin headlines too: "Sở Y tế Đắk Lắk: …".
var headlineBodies = vi.NewSet("nhnn khu vực | nhnn chi nhánh | ngân hàng nhà nước khu vực | ngân hàng nhà nước chi nhánh | sở | công an | thuế | cục thuế | chi cục | ban quản lý | bhxh | bảo hiểm xã hội | bưu điện | trung tâm | ubnd | hđnd | kho bạc | hải quan | thống kê | cục thống kê | chi nhánh | bệnh viện | ngành | vnpt | viễn thông")

// longestBodyName is how many words of a headline name a body at most.
const longestBodyName = 10

// ownWords are how a report speaks of the part of the country that it is on.
var ownWords = vi.NewSet("toàn tỉnh | của tỉnh | địa bàn tỉnh | toàn huyện | của huyện | địa bàn huyện | toàn thành phố | của thành phố | địa bàn thành phố | toàn quận | địa bàn quận | tỉnh ta | trong tỉnh")

// ownPlace is the place that the text of a report is on: it speaks of its province
// or district as its own, and names one more often than any other.
func ownPlace(r *corpus.Report) string {
	own, counts := false, map[string]int{}
	best := ""
	for i := range r.Passages {
		t := vi.NewText(r.Passages[i].Text)
		for k := range t.Tokens {
			own = own || ownWords.Has(t, k)
			_, n := placeNouns.At(t, k)
			if place := ""; n > 0 && t.At(k+n).Upper {
				place = placeOf(t.Source[t.Tokens[k].Start:])
				counts[place]++
			} else if _, n := Provinces.At(t, k); n > 0 && t.At(k).Upper {
				counts[named(t, k, k+n)]++
			}
		}
	}
	if !own {
		return ""
	}
	for place, n := range counts {
		if n > counts[best] || n == counts[best] && place < best {
			best = place
		}
	}
	return best
}

// together reports whether figures of two origins may be one: of one origin, or one
// is not known and the other speaks for the whole country.
func together(a, b string) bool {
	return a == b || a == "" && b == national || a == national && b == ""
}

// Nationwide drops the figures of a place or a body where there are others: a
// province's figure must not answer for the country.
func (s *Series) Nationwide(figures []corpus.Figure) []corpus.Figure {
	if len(s.local) == 0 || !slices.ContainsFunc(figures, func(f corpus.Figure) bool { return !s.Local(&f) }) {
		return figures
	}
	return slices.DeleteFunc(slices.Clone(figures), func(f corpus.Figure) bool { return s.Local(&f) })
}

// Local reports whether a figure counts in a part of the country only.
func (s *Series) Local(f *corpus.Figure) bool {
	_, local := s.local[f.ID]
	return local
}

// PlaceOf is the part of the country that a figure counts in, as it is written; ""
// for the whole, or where the report does not name it.
func (s *Series) PlaceOf(f *corpus.Figure) string { return s.local[f.ID] }

// Places lists the parts of the country that figures of the series count in, "" for
// those whose reports name none, and reports whether some count in the whole.
func (s *Series) Places() (places []string, whole bool) {
	for i := range s.Figures {
		f := &s.Figures[i]
		switch place := s.PlaceOf(f); {
		case !s.Local(f):
			whole = true
		case !slices.Contains(places, place):
			places = append(places, place)
		}
	}
	return places, whole
}

// In is the series with only the figures of a part of the country.
func (s *Series) In(place string) *Series {
	in := *s.Where(func(f *corpus.Figure) bool { return s.Local(f) && s.PlaceOf(f) == place })
	in.Place = place
	return &in
}

// localOnes are the places of the figures that somebody else than a national body
// states, by the figures' ids.
func localOnes(all []stated) map[string]string {
	places := map[string]string{}
	for _, f := range all {
		if f.origin.local {
			places[f.ID] = f.origin.place
		}
	}
	return places
}
