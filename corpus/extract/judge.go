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

const reasonNoPeriod = "no period is named"

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
	if s.other != "" && st.grounds.time.from == "report" && !st.grounds.time.atDate && (f.Measure == corpus.Total || f.Measure == corpus.AverageDaily || f.Measure == corpus.Rate) {
		s.hold(st, "the time is not named: the report is on "+s.ref.Period.String()+" and on "+s.other)
	}
	if w := st.grounds.time; st.per != "" && w.from != "clause" && w.from != "sentence" && w.period.Months > 1 {
		s.hold(st, "a price or rate whose day is not named")
	}
	if f.Unit == "" {
		s.hold(st, "no unit and no noun counted")
	}
	if vi.Fold(f.Subject) == "" && f.Indicator == "" {
		s.hold(st, "nothing says what is counted")
	}
	if st.q.Rejoined {
		f.Notes = append(f.Notes, "Báo cáo viết “"+st.q.Digits+"”, đọc là một số nguyên.")
	}
	if otherAverages.Within(s.Text, st.from, st.q.First) || otherAverages.Within(s.Text, st.after, min(st.after+5, st.to)) {
		s.hold(st, "an average over another time than a day")
	}
	for k := range s.mentions {
		if m := &s.mentions[k]; m.Impossible != "" && m.First >= st.sentence.first && m.Last <= st.q.First {
			s.hold(st, "no calendar has "+m.Impossible)
		}
	}
	if st.unpaired {
		s.hold(st, "a list of values whose items are not found (lần lượt)")
	}
	if s.bareYear(st) {
		s.hold(st, "may be a year")
	}
}

// bareYear reports whether the number looks like a year that no word explains.
func (s *scan) bareYear(st *statement) bool {
	d := st.q.Digits
	return len(d) == 4 && st.q.Power == 0 && st.q.Unit == "" && (strings.HasPrefix(d, "19") || strings.HasPrefix(d, "20")) && s.noun(st.q.Last) == ""
}
