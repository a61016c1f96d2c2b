package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// hold keeps a figure for review.
func (s *scan) hold(st *statement, reason string) {
	st.figure.Status = corpus.Review
	st.figure.Reasons = append(st.figure.Reasons, reason)
}

const (
	reasonNoPeriod = "no period is named"
	reasonNothing  = "nothing says what is counted"
)

// judge accepts the figure or holds it back, with the reasons.
func (s *scan) judge(st *statement) {
	f := &st.figure
	if st.q.Doubt != "" {
		s.hold(st, "number "+s.text(st.q.First, st.q.Last)+": "+string(st.q.Doubt))
	}
	switch {
	case f.Period.IsZero() && st.vague != "":
		s.hold(st, "no months are fixed for "+st.vague)
	case f.Period.IsZero():
		s.hold(st, reasonNoPeriod)
	}
	if st.grounds.time.doubt != "" && f.Measure != corpus.Stock {
		s.hold(st, "the time is not named: beside it the report speaks of "+st.grounds.time.doubt)
	}
	if s.other != "" && st.grounds.time.from == "report" && !st.grounds.time.atDate && (f.Measure == corpus.Total || f.Measure == corpus.AverageDaily || f.Measure == corpus.Rate && !s.stands(st)) {
		s.hold(st, "the time is not named: the report is on "+s.ref.Period.String()+" and on "+s.other)
	}
	if w := st.grounds.time; s.isPrice(st) && w.from != "clause" && w.from != "sentence" && w.period.Months > 1 {
		s.hold(st, "a price or rate whose day is not named")
	}
	if f.Unit == "" {
		s.hold(st, "no unit and no noun counted")
	}
	if f.Indicator == "" && st.partOf == "" && s.saysNothing(st) {
		s.hold(st, reasonNothing)
	}
	if st.q.Rejoined {
		f.Notes = append(f.Notes, "Báo cáo viết “"+st.q.Digits+"”, đọc là một số nguyên.")
	}
	if s.averagesTime(st.from, st.q.First) || otherAverages.Within(s.Text, st.after, min(st.after+5, st.to)) {
		s.hold(st, "an average over another time than a day")
	}
	for k := range s.mentions {
		if m := &s.mentions[k]; m.Impossible != "" && m.First >= st.sentence.first && m.Last <= st.q.First {
			s.hold(st, "no calendar has "+m.Impossible)
		}
	}
	if st.role == part && st.partOf == "" && f.Indicator != "" && f.Indicator == st.of.figure.Indicator && f.Period == st.of.figure.Period {
		s.hold(st, "a part that nothing names")
	}
	if st.unpaired || s.sharesUnit(st) {
		s.hold(st, "a list of values whose items are not found (lần lượt)")
	}
	if s.besideNumber(st) {
		s.hold(st, "stands right beside another number, as cells of a table do")
	}
	if s.bareYear(st) {
		s.hold(st, "may be a year")
	}
}

// isPrice reports whether a sum is told for a piece or a measure of goods, or a rate for a
// time: what is so changes from day to day, unlike wages and yields.
func (s *scan) isPrice(st *statement) bool {
	if st.q.Unit == "%" {
		return st.per != ""
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(st.per, "/"), "/")
	return isMoney(st.q.Unit) && goods[first]
}

// goods are what prices are told for.
var goods = map[string]bool{"kg": true, "tấn": true, "tạ": true, "thùng": true, "lít": true, "lượng": true, "chỉ": true, "ounce": true, "cổ phiếu": true, "USD": true, "EUR": true,
	"chục": true, "con": true, "quả": true, "trái": true, "cây": true, "m2": true, "m3": true}

// standingShares name shares that are the same for a month and for the months up to its end.
var standingShares = vi.NewSet("che phủ | bao phủ | độ che phủ | phủ sóng | lấp đầy | hộ nghèo | hộ cận nghèo | diện tích")

// stands reports whether a share is of what stands, not of what came in.
func (s *scan) stands(st *statement) bool {
	return standingShares.Within(s.Text, st.from, st.lead)
}

// saysNothing reports whether the subject names nothing, not even a noun of its own.
func (s *scan) saysNothing(st *statement) bool {
	if len(st.figure.Subject) > surelyContent || hasOthers(st.figure.Subject, poorSyllables, 1) && !special(st.figure.Unit) {
		return false
	}
	t := vi.NewText(st.figure.Subject)
	if ownTotals.Within(t, 0, len(t.Tokens)) {
		return false
	}
	if special(st.figure.Unit) {
		return contentOf(t, empty, plans, amounts) == 0
	}
	return contentOf(t, empty, voidNouns) == 0
}

// ownTotals are sums that name what they are of: what a bank has lent.
var ownTotals = vi.NewSet("dư nợ | tổng dư nợ | nợ xấu | tổng nợ")

// averagesTime reports whether words say that a number is the average of another time
// than a day; "công suất bình quân tháng 6" is that of June.
func (s *scan) averagesTime(from, to int) bool {
	for i := from; i < to; i++ {
		_, n := otherAverages.At(s.Text, i)
		if n == 0 || i+n > to {
			continue
		}
		if m := s.mentionAt(i + n - 1); m == nil || m.Vague || m.Period.IsZero() {
			return true // no calendar has "tuần 450"
		}
	}
	return false
}

// sharesUnit reports whether the number is one of a "lần lượt" list whose unit only the
// last has: "lần lượt đạt 12,7 và 9,8 tỷ đồng".
func (s *scan) sharesUnit(st *statement) bool {
	_, n := respectively.Before(s.Text, st.lead)
	return n > 0 && !st.grounds.listed && st.direction == "" && st.q.Unit == "" && s.noun(st.after) == ""
}

// besideNumber reports whether nothing stands between the number and the one before or
// behind it.
func (s *scan) besideNumber(st *statement) bool {
	before, behind := s.neighbour(st.at, -1), s.neighbour(st.at, +1)
	return st.q.Unit == "" && (before != nil && before.q.Last == st.q.First || behind != nil && behind.q.First == st.q.Last)
}

// bareYear reports whether the number looks like a year that no word explains.
func (s *scan) bareYear(st *statement) bool {
	d := st.q.Digits
	return len(d) == 4 && st.q.Power == 0 && st.q.Unit == "" && (strings.HasPrefix(d, "19") || strings.HasPrefix(d, "20")) && s.noun(st.q.Last) == ""
}
