package extract

import (
	"cmp"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Reports state what is wished for, planned, forecast or demanded beside what was
// counted. Such a figure says so in its dimension and answers no plain question.

// plan returns what kind of wish or forecast the clause states, "" for an
// observation.
func (s *scan) plan(st *statement) string {
	if st.role == part && st.of != nil && st.of.kind != "" {
		return st.of.kind
	}
	if kind := s.namedPlan(st); kind != "" {
		return kind
	}
	if s.besideLevel(st) && st.role == level {
		return "mức so sánh"
	}
	if achieved.Within(s.Text, st.from, st.to) {
		return ""
	}
	if s.opensWish(st) {
		return "mục tiêu"
	}
	for i := s.lastComma(st); i < st.q.First; i++ {
		if kind, n := planWords.At(s.Text, i); n > 0 && !s.zones[i] && s.mentionAt(i) == nil && !done.Within(s.Text, i+n, st.q.First) && !s.Is(i-1, "trình") {
			return kind
		}
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First >= st.sentence.first && m.Last <= st.q.First && s.Is(m.First, "cả") && s.ahead(m) && !m.base {
			return "dự báo" // "cả năm ước đạt" before the year is over
		}
		if m.First >= st.sentence.first && m.Last <= st.q.First && s.restOfYear(m) {
			return "kế hoạch"
		}
		if m.First >= st.sentence.first && (m.Last <= st.q.First || m.Last <= st.to) && s.future(m) && !m.base && !m.excluded {
			return "kế hoạch"
		}
	}
	if _, n := bounds.Before(s.Text, st.q.First); n > 0 {
		return "định mức"
	}
	if s.inPlans() && !s.toldBefore(st) {
		return "kế hoạch"
	}
	return ""
}

// opensWish reports whether the sentence begins with a verb of demand. "Giao dịch qua
// NDXP đạt …" begins with a noun, as does "Yêu cầu tra cứu: 5 triệu yêu cầu".
func (s *scan) opensWish(st *statement) bool {
	_, verb := wishOpeners.At(s.Text, st.sentence.first)
	name, noun := units.At(s.Text, st.sentence.first)
	if s.At(st.sentence.first + 1).Upper {
		return false // "Cần Thơ"
	}
	return verb > 0 && noun <= verb && (noun == 0 || name != s.noun(st.after))
}

// restOfYear reports whether a mention is what is left of the report's year: "6 tháng
// cuối năm" in a report on the first half.
func (s *scan) restOfYear(m *mention) bool {
	return m.OpenYear && !m.base && m.Last > m.First && s.Is(m.Last-2, "cuối") && s.Is(m.Last-1, "năm") && !s.ref.Period.IsZero() &&
		m.Period.Shift(12).Start >= s.ref.Period.End() && m.Period.Start < s.ref.Period.Start
}

// namedPlan is the kind of plan that a name right before the number or before the
// list that it stands in says.
func (s *scan) namedPlan(st *statement) string {
	return cmp.Or(s.bracketPlan(st), s.planLead(st))
}

// toldBefore reports whether the sentence speaks of what was counted already,
// which it may in a section of plans too.
func (s *scan) toldBefore(st *statement) bool {
	if countedWords.Within(s.Text, st.sentence.first, st.q.First) {
		return true
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First >= st.sentence.first && m.Last <= st.q.First && !m.excluded && !m.base && !m.OpenYear && !s.ahead(m) {
			return true
		}
	}
	return false
}

// planLead reads "Kế hoạch năm 2024: đón 9,5 triệu lượt khách, tổng thu 18.000 tỷ
// đồng": what stands behind the colon is all planned.
func (s *scan) planLead(st *statement) string {
	first, _ := s.bracket(st)
	for i := first; i < st.q.First; i++ {
		if s.Tokens[i].Key == ":" {
			if name := s.noun(first); name != "" && name == s.noun(st.after) {
				return "" // "Chỉ tiêu theo Quyết định số 293: 152/200 chỉ tiêu" counts them
			}
			kind, _ := planNames.At(s.Text, first)
			return kind
		}
	}
	return ""
}

// longestPlanName is how many words a plan's name has in front of brackets: "chỉ tiêu
// HĐND tỉnh giao cả năm".
const longestPlanName = 10

// bracketPlan reads the plan's own level in brackets behind its name: "bằng 65,5% kế
// hoạch năm (6.544,7 tỷ đồng)".
func (s *scan) bracketPlan(st *statement) string {
	open := s.openBracket(st)
	if open < 0 || st.lead != open+1 {
		return ""
	}
	for i := open - 1; i >= max(open-longestPlanName, st.sentence.first); i-- {
		if s.Tokens[i].Class == vi.Sign {
			return ""
		}
		if kind, n := planNames.At(s.Text, i); n > 0 {
			return kind
		}
	}
	return ""
}

// inPlans reports whether the block stands under a heading of plans: "Phương hướng,
// nhiệm vụ tháng 9".
func (s *scan) inPlans() bool {
	for _, h := range s.block.Headings {
		if lead := s.lead(h).Text; planHeadings.Has(lead, 0) && !countedWords.Within(lead, 0, len(lead.Tokens)) {
			return true
		}
	}
	return false
}

// planTime is the time of a plan: a month without a year lies ahead, and where no
// time is named it is the report's year.
func (s *scan) planTime(st *statement, w when) when {
	switch {
	case s.ref.Period.IsZero():
	case st.role == part && st.of != nil && st.of.kind == st.kind:
		w = st.of.grounds.time
	case s.wholeYear(st) && (w.undated || w.from == "paragraph" || w.from == "heading" || w.period.Months < 12 && w.from == "sentence"):
		w = when{period: corpus.Year(s.ref.Period.EndYear()), from: "report's year, for a plan"}
	case w.openYear && w.period.EndYear() < s.ref.Period.EndYear() && w.period.Shift(12).Start >= s.ref.Period.End():
		w.period = w.period.Shift(12)
		w.span = corpus.Span{}
	}
	return w
}

// wholeYear reports whether the words that lead to the number speak of a year's
// plan: "kế hoạch cả năm", "dự toán".
func (s *scan) wholeYear(st *statement) bool {
	if s.bracketPlan(st) != "" {
		return true
	}
	first := s.lastComma(st)
	if open := s.openBracket(st); open >= 0 {
		first = max(st.sentence.first, open-longestPlanName)
	}
	return yearlyPlans.Within(s.Text, first, st.q.First)
}

// lastComma is where the part of the clause that states the number begins.
func (s *scan) lastComma(st *statement) int {
	for i := st.lead - 1; i >= st.from; i-- {
		if s.cuts(i, st.lead) {
			return i + 1
		}
	}
	return st.from
}
