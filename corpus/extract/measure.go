package extract

import (
	"math"
	"math/big"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// measure tells which statistic the figure is.
func (s *scan) measure(st *statement, w when, ind *corpus.Indicator) corpus.Measure {
	switch {
	case st.rank:
		return corpus.Rank
	case st.q.Of != nil:
		return corpus.Ratio
	case st.q.Unit == "%":
		return corpus.Rate
	case st.q.Unit == "Mbps":
		return corpus.Speed
	case s.daily(st):
		return corpus.AverageDaily
	case w.since:
		return corpus.Cumulative
	case s.countsAlone(w):
		return corpus.Total
	}
	if ind != nil {
		if m := fittingMeasure(ind, w, s.ref.Period); m != corpus.Total || !w.atDate || s.countsMonth(st) {
			return m
		}
		if s.isFlow(st) {
			return corpus.Total
		}
		return corpus.Cumulative // nobody says since when
	}
	if w.atDate && s.isFlow(st) {
		return corpus.Total
	}
	if w.atDate || w.undated {
		return corpus.Stock
	}
	return corpus.Total
}

// countsAlone reports whether a stretch is picked out of a longer count: "lũy kế 131 nghìn
// đơn. Riêng tháng 12: 26 nghìn đơn" is what came in then.
func (s *scan) countsAlone(w when) bool {
	m := s.mentionAt(w.after)
	return m != nil && m.First == w.after && !w.atDate && !w.undated && (w.from == "clause" || w.from == "sentence") && s.isAlone(m)
}

// flowWords name sums that are counted from the first of January where a report on the
// year so far tells them up to a day.
var flowWords = vi.NewSet("thu ngân sách | chi ngân sách | giải ngân | vốn thực hiện | doanh thu | xuất khẩu | nhập khẩu | đăng ký cấp mới | vốn đầu tư nước ngoài đăng ký")

// isFlow reports whether a sum told up to a day is of the year so far.
func (s *scan) isFlow(st *statement) bool {
	p := s.ref.Period
	if st.q.Unit != "VND" && st.q.Unit != "USD" || p.Months < 2 || p.StartMonth() != 1 || st.grounds.time.since {
		return false
	}
	return flowWords.Within(s.Text, st.from, st.lead) && !sumWords.Within(s.Text, st.sentence.first, st.q.First)
}

// fittingMeasure chooses among the measures that the catalogue knows: a count of
// events told "tính đến 20/4" is the month's total, if the report is the month's
// and nothing says that the count began earlier.
func fittingMeasure(ind *corpus.Indicator, w when, report corpus.Period) corpus.Measure {
	has := map[corpus.Measure]bool{}
	for _, m := range ind.Measures {
		has[m] = true
	}
	switch {
	case !w.atDate && !w.undated && has[corpus.Total]:
		return corpus.Total
	case w.atDate && !w.undated && has[corpus.Total] && ind.Measures[0] == corpus.Total && report.Overlaps(w.period):
		return corpus.Total
	case w.atDate && has[corpus.Cumulative]:
		return corpus.Cumulative
	case w.atDate && has[corpus.Stock]:
		return corpus.Stock
	case w.atDate:
		return corpus.Cumulative
	}
	return ind.Measures[0]
}

// countsMonth reports whether a total "tính đến ngày 20/4" counts from the first of the
// month: it is compared with a month, or the daily average told beside it makes so
// many days of the total.
func (s *scan) countsMonth(st *statement) bool {
	day := st.grounds.time.span.To
	if day.IsZero() || s.againstMonth(st) {
		return true
	}
	for _, of := range s.found {
		if of == st || of.q.Unit != st.q.Unit || of.q.Value.Sign() <= 0 || !s.daily(of) {
			continue
		}
		days, _ := new(big.Rat).Quo(st.q.Value.Rat(), of.q.Value.Rat()).Float64()
		return math.Abs(days-float64(day.Day)) < 2
	}
	return false
}

// againstMonth reports whether the paragraph goes on to compare with a month.
func (s *scan) againstMonth(st *statement) bool {
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.base && m.First > st.q.Last && (m.Period.Months == 1 || m.Relative == vi.Previous && m.Months == 1) {
			return true
		}
	}
	return false
}
