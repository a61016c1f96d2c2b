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
		if len(values) < 2 || values[0].role == change && values[0].versus != nil && s.pairedBehind(values[0]) != nil {
			continue
		}
		spans := s.items(i, sen.first)
		whole := s.joined(spans, len(values))
		if whole != nil {
			spans = whole
		}
		if len(spans) < len(values) {
			for _, st := range values {
				st.unpaired = true
			}
			return
		}
		spans = spans[len(spans)-len(values):]
		if whole == nil {
			spans[0][0] = s.itemStart(spans)
		}
		for k, st := range values {
			st.grounds.listed = true
			st.partOf = s.words(spans[k][0], spans[k][1], true)
			st.from, st.lead = values[0].from, max(spans[0][0], values[0].from)
		}
		return
	}
}

// joined puts items together that commas part, where "và" alone parts as many as there
// are values, and the items begin alike; nil where they don't: "nhóm may mặc, mũ nón, giày dép và nhóm thiết bị, đồ dùng gia đình".
func (s *scan) joined(spans [][2]int, values int) [][2]int {
	if len(spans) <= values {
		return nil
	}
	var whole [][2]int
	from := spans[0][0]
	for i, span := range spans {
		if last := i+1 == len(spans); last || s.Is(span[1], "và") {
			whole = append(whole, [2]int{from, span[1]})
			if !last {
				from = spans[i+1][0]
			}
		}
	}
	first, second := s.At(whole[0][0]), s.At(whole[len(whole)-1][0])
	if len(whole) == values && first.Fold == second.Fold {
		return whole
	}
	return nil
}

// itemPrepositions part what is counted from the first item: "tỷ lệ số hóa của cấp
// tỉnh, cấp huyện".
var itemPrepositions = vi.NewSet("của | theo | tại | ở | đối với | của các | ở các | tại các | cho")

// itemStart is where the first item begins, which the words of what is counted
// stand before: behind the last preposition, else as many words from its end as
// the second item has.
func (s *scan) itemStart(spans [][2]int) int {
	first, second := spans[0], spans[1]
	for i := first[1] - 1; i > first[0]; i-- {
		if itemPrepositions.Has(s.Text, i) {
			return i + 1
		}
	}
	return max(first[0], first[1]-(second[1]-second[0]))
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
	if b.lead-a.q.Last > noun || a.q.Unit != b.q.Unit || s.noun(a.after) != s.noun(b.after) && s.noun(a.after) != "" {
		return false
	}
	for i := a.q.Last; i < b.lead; i++ {
		if k := s.Tokens[i].Key; k == ";" || k == "(" || k == "." {
			return false
		}
	}
	return true
}

// items are the token ranges of the nouns listed right before token i, joined by
// commas and "và".
func (s *scan) items(i, first int) [][2]int {
	start := first
	for k := i - 1; k >= first; k-- {
		if s.Tokens[k].Class == vi.Sign && s.Tokens[k].Key != "," || s.mentionAt(k) != nil {
			start = k + 1
			break
		}
	}
	var spans [][2]int
	from := start
	for k := start; k <= i; k++ {
		if k == i || s.Tokens[k].Key == "," || s.Is(k, "và") {
			if k > from {
				spans = append(spans, [2]int{from, k})
			}
			from = k + 1
		}
	}
	return spans
}
