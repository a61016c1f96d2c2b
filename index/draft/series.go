package draft

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// candidate is a series that a figure may be of.
type candidate struct {
	*lookup.Series
	// sure says that the words leave no doubt: only then is a value that fits nothing
	// called wrong.
	sure bool
}

// Shares of a match by words from which on a series is looked at, and from which on
// it is surely meant: how much of the words the name explains, how much of the name
// they give.
const (
	likelyExplained, likelyNamed = 0.55, 0.6
	surelyExplained, surelyNamed = 0.85, 0.85
	// asGood is the share of the best match's score from which on a second one may
	// be meant as well.
	asGood = 0.9
)

// candidates lists the series that a figure may be of, the likeliest first: its
// indicator, the report's own words, or words near enough to the names of a series.
func (c checker) candidates(f claim) []candidate {
	var list []candidate
	add := func(s *lookup.Series, sure bool) {
		if !slices.ContainsFunc(list, func(c candidate) bool { return c.Series == s }) && len(s.Figures) > 0 {
			list = append(list, candidate{s, sure})
		}
	}
	if s, ok := c.x.Get(f.Indicator); ok {
		add(s, true)
	}
	if s, ok := c.x.Get("~" + vi.Fold(f.Subject)); ok && f.Indicator == "" {
		add(s, true)
	}
	for _, words := range []string{f.Subject + " " + f.Dimension[corpus.DimensionPart], plainWords(f.clause)} {
		matches := slices.DeleteFunc(c.x.Find(c.x.Words(words)), func(m lookup.Match) bool { return !toldIn(m.Series, f.Unit) })
		for i := range matches {
			m := &matches[i]
			if m.Explained < likelyExplained || m.Named < likelyNamed || m.Score < asGood*matches[0].Score {
				continue
			}
			alone := i == 0 && (len(matches) == 1 || matches[1].Score < m.Score)
			add(m.Series, len(list) == 0 && alone && m.Explained >= surelyExplained && m.Named >= surelyNamed)
		}
	}
	return list
}

// toldIn reports whether figures of a series have the unit, or count nouns as it does.
func toldIn(s *lookup.Series, unit string) bool {
	return slices.ContainsFunc(s.Figures, func(g corpus.Figure) bool {
		return g.Unit == unit || !corpus.IsSign(g.Unit) && !corpus.IsSign(unit) || money[g.Unit] && money[unit]
	})
}

// money are the units of which one may stand for another by a slip.
var money = map[string]bool{"VND": true, "USD": true}

// frame are words of a sentence that name nothing counted: time, verbs, comparing.
var frame = vi.NewSet("trong | tháng | năm | quý | ngày | đầu năm | 6 tháng | 9 tháng | đến hết | tính đến | đến | hết | cuối | lũy kế | từ đầu năm | theo báo cáo | ghi nhận | đạt | là | có | đã | ước đạt | ước | " +
	"bình quân | trung bình | mỗi ngày | hằng ngày | một ngày | tăng | giảm | so với | cùng kỳ | năm trước | tháng trước | hơn | gần | khoảng | trên | xấp xỉ | nghìn | triệu | tỷ | còn | riêng | về | đối với | kết quả | cả nước | toàn quốc | trong đó")

// plainWords leaves out of a clause its numbers, times and verbs.
func plainWords(clause string) string {
	t := vi.NewText(clause)
	var kept []string
	for i := 0; i < len(t.Tokens); i++ {
		if _, n := frame.At(t, i); n > 0 {
			i += n - 1
		} else if t.Tokens[i].Class == vi.Word {
			kept = append(kept, t.Source[t.Tokens[i].Start:t.Tokens[i].End])
		}
	}
	return strings.Join(kept, " ")
}
