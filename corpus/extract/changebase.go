package extract

import (
	"slices"

	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// Which period a change is against.

// changeBase is the period that a change is stated against: the base named right
// before it or behind it, else before it in the sentence, else in the lead-in.
func (s *scan) changeBase(st *statement) *mention {
	if m := s.mentionAt(st.lead - 1); m != nil && m.base {
		return m // "so với tháng 12/2021 tăng 4,21%"
	}
	if m := s.pairedBehind(st); m != nil {
		return m
	}
	for i := st.q.Last; i < st.sentence.last; i++ {
		if s.Tokens[i].Key == ";" || s.Tokens[i].Key == ")" {
			break
		}
		if m := s.mentionAt(i); m != nil && m.base {
			if s.leadsChange(m) && s.At(m.First-1).Key != "(" {
				break
			}
			return m
		}
		if s.Tokens[i].Class == vi.Number && s.mentionAt(i) == nil && !s.zones[i] {
			break
		}
	}
	var before []*mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.base && m.First >= st.sentence.first && m.Last <= st.q.First {
			before = append(before, m)
		}
	}
	if len(before) == 0 {
		return s.leadBase()
	}
	if s.anotherTime(before[len(before)-1], st) {
		return nil
	}
	return before[s.pairedBase(st, before)]
}

// leadBase is the one base that the lead-in of a list names: "có 9 nhóm tăng giá so với
// tháng trước:".
func (s *scan) leadBase() *mention {
	n := len(s.block.Headings)
	if n == 0 || s.block.Kind != read.Item {
		return nil
	}
	var base *mention
	lead := s.lead(s.block.Headings[n-1])
	for k := range lead.mentions {
		if m := &lead.mentions[k]; m.base {
			if base != nil {
				return nil
			}
			base = &mention{Mention: m.Mention, base: true, words: lead.text(m.First, m.Last)}
		}
	}
	return base
}

// leadsChange reports whether a base stands right before the change that is against
// it: "… và so với cùng kỳ năm trước tăng 4,37%".
func (s *scan) leadsChange(m *mention) bool {
	_, n := changeVerbs.At(s.Text, m.Last)
	return n > 0
}

// anotherTime reports whether the sentence goes on to another time between a base
// and a change: "tăng 2% so với tháng trước; bình quân 10 tháng tăng 1,4%".
func (s *scan) anotherTime(base *mention, st *statement) bool {
	if !slices.ContainsFunc(s.found, func(of *statement) bool { return of.sentence == st.sentence && of.q.First < base.First }) {
		return false // the sentence opens with its base
	}
	for k := range s.mentions {
		if m := &s.mentions[k]; m.First >= base.Last && m.Last <= st.q.First && !m.base && !m.excluded {
			return true
		}
	}
	return false
}

// pairedBehind is the base of one of several rates that one verb has, where as many bases
// stand behind them: "giảm lần lượt 7,3% và 15,6% so với tháng 8/2023 và tháng 9/2022".
func (s *scan) pairedBehind(st *statement) *mention {
	at := st.at
	first, last := at, at
	for first > 0 && s.found[first-1].sentence == st.sentence && s.pairs(s.found[first-1], s.found[first]) {
		first--
	}
	for last+1 < len(s.found) && s.found[last+1].sentence == st.sentence && s.pairs(s.found[last], s.found[last+1]) {
		last++
	}
	if first == last {
		return nil
	}
	bases := s.basesBehind(s.found[last])
	switch len(bases) {
	case 1:
		return bases[0]
	case last - first + 1:
		return bases[at-first]
	}
	return nil
}

// basesBehind are the bases that one "so với" behind a statement names.
func (s *scan) basesBehind(st *statement) []*mention {
	const far = 8 // words before the first, or between two
	var bases []*mention
	from := st.q.Last
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First < from || m.Last > st.sentence.last {
			continue
		}
		if !m.base || m.First-from > far {
			break
		}
		for i := from; i < m.First; i++ {
			if s.Tokens[i].Class == vi.Number || s.Tokens[i].Key == ";" || len(bases) > 0 && s.Tokens[i].Class == vi.Sign {
				return bases
			}
		}
		bases, from = append(bases, m), m.Last
	}
	return bases
}

// pairedBase is which of the bases named in front a change is against: "so với
// tháng trước và cùng kỳ: tăng 4,2% và 31%" pairs them in order.
func (s *scan) pairedBase(st *statement, bases []*mention) int {
	last := len(bases) - 1
	if last == 0 || bases[last].First-bases[last-1].Last > 3 {
		return last
	}
	n := 0
	for _, other := range s.found {
		if other.q.First > bases[last].Last && other.q.First < st.q.First {
			n++
		}
	}
	return min(n, last)
}
