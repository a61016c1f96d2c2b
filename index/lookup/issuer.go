package lookup

import (
	"cmp"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Figures of two reports are of the same thing only where both count in the same
// part of the country: a province's hồ sơ are not the nation's.

// national is the issuer of all reports on the whole country: ministries repeat and
// revise each other's figures.
const national = "*"

// nationalBodies begin the names of issuers that report on the whole country.
var nationalBodies = vi.NewSet("bộ | chính phủ | văn phòng chính phủ | thủ tướng chính phủ | tổng cục | ngân hàng nhà nước | ủy ban quốc gia | uỷ ban quốc gia | thanh tra chính phủ | quốc hội | bảo hiểm xã hội việt nam")

// localBodies stand in the names of issuers that report on a part of it.
var localBodies = vi.NewSet("ủy ban nhân dân | uỷ ban nhân dân | ubnd | hội đồng nhân dân | hđnd | tỉnh | thành phố | tp | huyện | thị xã | chi cục")

// shortened writes folded names of issuers in one way.
var shortened = strings.NewReplacer("uy ban nhan dan", "ubnd", "thanh pho", "tp")

// departments begin them.
var departments = vi.NewSet("sở | phòng")

// nationalCodes end the numbers of their documents: 109/BC-BTTTT.
var nationalCodes = []string{
	"BTTTT", "BKHCN", "BCA", "BTC", "BKHĐT", "BNV", "BYT", "BTP", "BCT", "BGTVT", "BXD", "BNNPTNT", "BNNMT", "BTNMT", "BGDĐT", "BVHTTDL",
	"BLĐTBXH", "BQP", "BNG", "BDTTG", "CP", "VPCP", "TTG", "TCTK", "NHNN", "TTCP", "BHXH",
}

// issuerOf tells who speaks in a report, national for any body of the whole
// country, "" where the report does not say.
func issuerOf(r *corpus.Report) string {
	issuer := vi.NewText(r.Issuer)
	code := documentCode(r.Number)
	switch {
	case localBodies.Within(issuer, 0, len(issuer.Tokens)), departments.Has(issuer, 0):
		return strings.TrimSpace(shortened.Replace(vi.Fold(r.Issuer)) + " " + cmp.Or(placeOf(r.Issuer), placeOf(r.Title)))
	case placeOf(r.Title) != "":
		return strings.TrimSpace(vi.Fold(r.Issuer+" "+code) + " " + placeOf(r.Title))
	case nationalBodies.Has(issuer, 0), slices.Contains(nationalCodes, code):
		return national
	case r.Issuer != "":
		return vi.Fold(r.Issuer)
	case strings.HasPrefix(code, "UBND"), strings.HasPrefix(code, "S"):
		return r.ID // every province has one of this code
	}
	return vi.Fold(code)
}

// documentCode is who a document's number names: BTTTT of 109/BC-BTTTT.
func documentCode(number string) string {
	at := strings.LastIndexByte(number, '-')
	if at < 0 {
		return ""
	}
	return strings.ToUpper(strings.TrimSpace(number[at+1:]))
}

// placeNouns stand before the name of a place.
var placeNouns = vi.NewSet("tỉnh | thành phố | tp | huyện | thị xã | quận | xã | phường")

// placeOf is the place that a title names ("… của tỉnh Phú Thọ tháng 9"), folded;
// "" for none.
func placeOf(title string) string {
	t := vi.NewText(title)
	for i := range t.Tokens {
		_, n := placeNouns.At(t, i)
		last := i + n
		for n > 0 && t.At(last).Upper && t.At(last).Class == vi.Word && !noPlace.Has(t, last) {
			last++
		}
		if n > 0 && last > i+n {
			return vi.Fold(t.Source[t.Tokens[i].Start:t.Tokens[last-1].End])
		}
	}
	return ""
}

// noPlace are words of titles written in capitals that are no name of a place:
// "KINH TẾ - XÃ HỘI THÁNG 9".
var noPlace = vi.NewSet("tháng | quý | năm | tuần | ngày | hội")

// local are the ids of the figures that somebody else than a national body states.
func local(all []stated) map[string]bool {
	ids := map[string]bool{}
	for _, f := range all {
		if f.issuer != national && f.issuer != "" {
			ids[f.ID] = true
		}
	}
	return ids
}

// Nationwide drops the figures of a place or a body where there are others: a
// province's figure must not answer for the country.
func (s *Series) Nationwide(figures []corpus.Figure) []corpus.Figure {
	here := func(f corpus.Figure) bool { return s.local[f.ID] }
	if len(s.local) == 0 || !slices.ContainsFunc(figures, func(f corpus.Figure) bool { return !here(f) }) {
		return figures
	}
	return slices.DeleteFunc(slices.Clone(figures), here)
}

// together reports whether figures of two issuers may be one: of one issuer, or one
// is not known and the other speaks for the whole country.
func together(a, b string) bool {
	return a == b || a == "" && b == national || a == national && b == ""
}
