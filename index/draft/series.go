package draft

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// candidate is a series that a figure may be of.
type candidate struct {
	*lookup.Series
	// sure says that the words leave no doubt: only then is a value that fits nothing
	// called wrong.
	sure bool
	// faint says that the words only touch its name: the very value in another unit is
	// looked for there, nothing else.
	faint bool
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
// indicator or the report's own words for it; and, once these don't bear it out, those
// that its words come near to the names of.
type candidates struct {
	checker
	claim    claim
	list     []candidate
	searched bool
}

func (c checker) candidates(f claim) *candidates {
	list := &candidates{checker: c, claim: f}
	if s, ok := c.x.Get(f.Indicator); ok {
		list.add(s, true)
	}
	if s, ok := c.x.Get("~" + vi.Fold(f.Subject)); ok && f.Indicator == "" {
		list.add(s, true)
	}
	return list
}

func (c *candidates) add(s *lookup.Series, sure bool) {
	at := slices.IndexFunc(c.list, func(old candidate) bool { return old.Series == s })
	switch {
	case len(s.Figures) == 0:
	case at < 0:
		c.list = append(c.list, candidate{Series: s, sure: sure && len(c.list) == 0})
	case at == 0:
		c.list[0].sure = c.list[0].sure || sure
	}
}

// best is the result of the first candidate that bears a statement out, else the one
// that says most.
func (c *candidates) best(judge func(l *like) result) result {
	best, judged := result{verdict: index.VerdictUnknown}, 0
	for {
		for ; judged < len(c.list); judged++ {
			r := judge(likeOf(c.x, c.claim, c.list[judged]))
			if r.rank() > best.rank() {
				best = r
			}
			if best.agrees() {
				return best
			}
		}
		if c.searched {
			return best
		}
		c.search()
	}
}

// search looks for series by words: those read as the subject, and those of the
// clause.
func (c *candidates) search() {
	c.searched = true
	subject := plainWords(c.claim.Subject + " " + c.claim.Dimension[corpus.DimensionPart])
	clause := plainWords(c.claim.clause)
	c.find(subject)
	if clause != subject {
		c.find(clause)
	}
	if c.claim.Period.IsZero() || len(digitsOf(c.claim.Value)) < enoughDigits {
		return
	}
	for _, m := range c.x.FindAll(c.x.Words(plainWords(c.claim.Source.Quote))) {
		if !slices.ContainsFunc(c.list, func(old candidate) bool { return old.Series == m.Series }) {
			c.list = append(c.list, candidate{Series: m.Series, faint: true})
		}
	}
}

func (c *candidates) find(words string) {
	matches := c.x.FindAll(c.x.Words(words))
	matches = slices.DeleteFunc(matches, func(m lookup.Match) bool { return !toldIn(m.Series, c.claim.Unit) })
	for i := range matches {
		m := &matches[i]
		if m.Explained < likelyExplained || m.Named < likelyNamed || m.Score < asGood*matches[0].Score {
			continue
		}
		alone := i == 0 && (len(matches) == 1 || matches[1].Score < m.Score)
		c.add(m.Series, alone && m.Explained >= surelyExplained && m.Named >= surelyNamed)
	}
}

// spoken reports whether the words of the claim themselves name the series, whatever
// stands around them.
func (l *like) spoken() bool {
	return slices.ContainsFunc(l.index.FindAll(l.index.Words(plainWords(l.clause))), func(m lookup.Match) bool {
		return m.Series == l.series.Series && m.Named >= likelyNamed
	})
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
