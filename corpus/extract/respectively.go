package extract

import "solieu/corpus/vi"

// respectively maps the values of "cấp tỉnh, cấp huyện, cấp xã lần lượt đạt 94,1%,
// 91,2% và 88%" to the items before "lần lượt": each value becomes a part. Where
// items and values don't pair, the values are marked, so that they are held back.
func (s *scan) respectively(sen sentence) {
	for i := sen.first; i < sen.last; i++ {
		if !respectively.Has(s.Text, i) {
			continue
		}
		values := s.run(i, sen)
		if len(values) < 2 {
			continue
		}
		names := s.items(i, sen.first)
		for k, st := range values {
			st.from = values[0].from
			if len(names) >= len(values) {
				st.partOf = names[len(names)-len(values)+k]
			} else {
				st.unpaired = true
			}
		}
		return
	}
}

// run is the quantities behind token i that only commas and "và" part, all in the
// same unit.
func (s *scan) run(i int, sen sentence) []*statement {
	var values []*statement
	for _, st := range s.found {
		if st.q.First < i || st.sentence != sen {
			continue
		}
		if n := len(values); n > 0 && !s.adjoins(values[n-1], st) {
			break
		}
		if len(values) == 0 && st.lead-i > 4 {
			break
		}
		values = append(values, st)
	}
	return values
}

func (s *scan) adjoins(a, b *statement) bool {
	const noun = 4 // words of the noun counted that may stand between
	if b.lead-a.q.Last > noun || a.q.Unit != b.q.Unit {
		return false
	}
	for i := a.q.Last; i < b.lead; i++ {
		if k := s.Tokens[i].Key; k == ";" || k == "(" || k == "." {
			return false
		}
	}
	return true
}

// items are the nouns listed right before token i, joined by commas and "và".
func (s *scan) items(i, first int) []string {
	var names []string
	start := first
	for k := i - 1; k >= first; k-- {
		if s.Tokens[k].Class == vi.Sign && s.Tokens[k].Key != "," || s.mentionAt(k) != nil {
			start = k + 1
			break
		}
	}
	from := start
	for k := start; k <= i; k++ {
		if k == i || s.Tokens[k].Key == "," || s.Is(k, "và") {
			if name := s.words(from, k, true); name != "" {
				names = append(names, name)
			}
			from = k + 1
		}
	}
	return names
}
