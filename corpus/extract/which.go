package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// Which of the stretches of time that a paragraph names is that of a statement.

// eventDay is the day that the sentence names before the figure: "Ngày 10/9/2023,
// hệ thống ghi nhận 1.200 lượt" covers that day only.
func (s *scan) eventDay(st *statement) corpus.Span {
	for k := range s.mentions {
		m := &s.mentions[k]
		oneDay := !m.Span.IsZero() && m.Span.From == m.Span.To
		if m.excluded && oneDay && m.First == st.sentence.first && m.Kind == vi.Within {
			return m.Span
		}
	}
	return corpus.Span{}
}

// againstMonthBefore reports whether the sentence compares with the month before
// the report's last one.
func (s *scan) againstMonthBefore(st *statement) bool {
	for k := range s.mentions {
		m := &s.mentions[k]
		if !m.base || m.First < st.q.Last || m.Last > st.sentence.last {
			continue
		}
		return m.Relative == vi.Absolute && m.Period.Months == 1 && m.Period.End() == s.ref.Period.End()-1 || m.Relative == vi.Previous && m.Months == 1
	}
	return false
}

// ownMention is the mention of the statement's own sentence.
func (s *scan) ownMention(st *statement) (*mention, string) {
	var before, after *mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.excluded || m.base || m.First < st.sentence.first || m.Last > st.sentence.last {
			continue
		}
		if m.Last <= st.q.First {
			if s.hidden(m, st) {
				continue
			}
			before = m
		} else if after == nil && m.First >= st.q.Last {
			after = m
		}
	}
	if before != nil && s.closesClause(before, st) {
		before = nil
	}
	if after != nil && s.ownedByNext(after, st) {
		after = nil
	}
	if after != nil && after.First < st.to && (before == nil || before.Last <= st.from || s.farFrom(before, after, st)) {
		return after, "clause"
	}
	if before != nil {
		return s.stretchOver(before), "sentence"
	}
	if after != nil && after.Kind != vi.From && (s.sameStatement(st, after) || s.datesSum(st, after)) {
		return after, "behind"
	}
	return nil, ""
}

// closesClause reports whether a mention ends a clause that tells no figure: "thiếu điện
// trong tháng 6; thiếu khoảng 15.000 lao động" says nothing of the workers' time.
func (s *scan) closesClause(m *mention, st *statement) bool {
	if s.At(m.Last).Key != ";" || !s.Is(m.First-1, "trong") && !s.Is(m.First-1, "vào") {
		return false
	}
	for _, of := range s.found[:st.at] {
		if of.sentence == st.sentence && of.q.First < m.First {
			return false
		}
	}
	for i := m.First - 2; i >= st.sentence.first; i-- {
		if s.Tokens[i].Class == vi.Word && s.mentionAt(i) == nil {
			return true
		}
	}
	return false
}

// datesSum reports whether a mention in brackets behind the sum of what a statement
// counts dates both: "trợ cấp cho 3.120 người với số tiền 12,4 tỷ đồng (lũy kế 2024)".
func (s *scan) datesSum(st *statement, m *mention) bool {
	next := s.neighbour(st.at, +1)
	return next != nil && isMoney(next.q.Unit) && (s.leadsAmount(next.from-1) || s.leadsAmount(next.from)) && m.First > next.q.Last && m.Last <= next.to+1 && s.At(m.First-1).Key == "("
}

// farFrom reports whether a mention right behind the noun counted is nearer to it than
// the one that the sentence opens with: "Từ tháng 7 … dẫn tới thiếu hụt khoảng 50 nghìn
// lao động trong quý IV".
func (s *scan) farFrom(before, after *mention, st *statement) bool {
	const far, near = 10, 3
	return st.lead-before.Last > far && after.First-st.after <= near && s.Is(after.First-1, "trong")
}

// ownedByNext reports whether a mention behind a statement leads to the next one, or
// to what the statement is compared with:
// "214 website, lũy kế từ đầu năm đến nay là 1.021 website".
func (s *scan) ownedByNext(m *mention, st *statement) bool {
	apart := false
	for i := st.q.Last; i < m.First; i++ {
		if againstWords.Has(s.Text, i) {
			return true // "so với chỉ tiêu giao cả năm"
		}
		apart = apart || s.Tokens[i].Key == "," || s.Is(i, "và")
	}
	if !apart {
		return false
	}
	for _, next := range s.found {
		if next.sentence == st.sentence && next.q.First >= m.Last {
			for i := m.Last; i < next.lead; i++ {
				if s.Tokens[i].Class == vi.Sign {
					return false
				}
			}
			return true
		}
	}
	return false
}

// hidden reports whether a mention stands in brackets that closed before the
// statement and so says nothing of it.
func (s *scan) hidden(m *mention, st *statement) bool {
	open := -1
	for i := m.First - 1; i >= st.sentence.first; i-- {
		if s.Tokens[i].Key == ")" {
			break
		}
		if s.Tokens[i].Key == "(" {
			open = i
			break
		}
	}
	if open < 0 || open == s.openBracket(st) {
		return false
	}
	if m.First != open+1 {
		return true
	}
	// "riêng dịp lễ (từ 29/4 đến 3/5) đạt 91,7%": the bracket only says when.
	if s.At(m.Last).Key == ")" && m.Kind == vi.Within && m.Span.From != m.Span.To && !s.statesWithin(m.Last, st.q.First) {
		return false
	}
	// "trong tháng 9/2023 (từ 01/9 đến 15/9)" dates the period before it.
	for k := range s.mentions {
		if p := &s.mentions[k]; p.Last == open && !p.base {
			return false
		}
	}
	return true
}

// stretchOver prefers the period named just before days, and takes the days from
// them: "trong tháng 9/2023 (từ 01/9 đến 15/9/2023)", "trong quý II, tính đến ngày
// 21/6/2022, …".
func (s *scan) stretchOver(m *mention) *mention {
	sign := s.At(m.First - 1).Key
	if sign != "(" && sign != "," || m.Span.IsZero() {
		return m
	}
	for k := range s.mentions {
		p := &s.mentions[k]
		stretch := p.Period
		if p.Relative == vi.This {
			stretch = p.Resolve(s.ref.Period)
		}
		if p.Last == m.First-1 && !p.base && !p.excluded && p.Kind == vi.Within && stretch.Contains(m.Period) {
			merged := *p
			merged.Period, merged.Relative = stretch, vi.Absolute
			merged.Span = corpus.Span{From: m.Span.From, To: m.Span.To}
			if m.Kind == vi.AsOf {
				merged.Span.From = stretch.Days().From
			}
			return &merged
		}
	}
	return m
}

// sameStatement reports whether no other figure stands between a statement and a
// mention behind it.
func (s *scan) sameStatement(st *statement, m *mention) bool {
	for _, other := range s.found {
		if other.q.First >= st.q.Last && other.q.Last <= m.First && other.role != change {
			return false
		}
	}
	for i := st.q.Last; i < m.First; i++ {
		if s.Tokens[i].Key == ";" || s.Tokens[i].Key == "(" || planWords.Has(s.Text, i) {
			return false
		}
	}
	return true
}

// sumWords lead to a stretch that a report sums up beside its own.
var sumWords = vi.NewSet("lũy kế | luỹ kế | tính chung | cộng dồn | lũy kế đến | luỹ kế đến")

// sumsUp reports whether a mention is a stretch since January beside the time that the
// paragraph is on.
func (s *scan) sumsUp(m *mention) bool {
	_, n := sumWords.Before(s.Text, m.First)
	return n > 0 || sumWords.Has(s.Text, m.First)
}

// isAlone reports whether a mention picks one stretch out of what the paragraph is on.
func (s *scan) isAlone(m *mention) bool {
	_, n := aloneWords.Before(s.Text, m.First)
	return n > 0
}

var aloneWords = vi.NewSet("riêng | riêng trong | tính riêng | tính riêng trong | chỉ riêng | chỉ tính riêng | riêng trong")

// carried is the time that the sentences before speak of.
func (s *scan) carried(st *statement) (*mention, string) {
	var found *mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.Last > st.sentence.first {
			break
		}
		if m.Relative == vi.Now && m.Period.IsZero() {
			found = nil // what stands now ends the time spoken of before
			continue
		}
		if found != nil && s.sumsUp(m) || s.isAlone(m) {
			continue // "Lũy kế 5 tháng …", "Riêng tháng 9 …" hold for their own sentence
		}
		if !m.excluded && !m.base && m.Kind != vi.From && m.Kind != vi.Before && !s.ahead(m) && !s.pastYear(m) && !s.inAside(m) {
			found = m
		}
	}
	if found == nil {
		return nil, ""
	}
	return found, "paragraph"
}
