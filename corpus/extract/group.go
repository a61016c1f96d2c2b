package extract

import "solieu/corpus/vi"

// groupReach is how many words may stand between the size of a group and the verb that
// states what the group has.
const groupReach = 14

// sizesGroup reports whether a number is the size of a group whose sum the clause goes on
// to state: "Doanh thu 5 sàn lớn (A, B, C) đạt 318,9 nghìn tỷ đồng".
func (s *scan) sizesGroup(q vi.Quantity) bool {
	i := q.First
	for groupLinks.Has(s.Text, i-1) {
		i--
	}
	_, head := bareHeads.Before(s.Text, i)
	_, sum := amounts.Before(s.Text, i)
	if head == 0 && sum == 0 || q.Power > 0 || q.Of != nil || len(q.Digits) > 3 || s.At(q.Last).Class != vi.Word || measureUnits[s.noun(q.Last)] {
		return false
	}
	for k, words := q.Last, 0; k < len(s.Tokens) && words < groupReach; k, words = k+1, words+1 {
		if s.Tokens[k].Key == "(" {
			k = s.closing(k)
			continue
		}
		if s.Tokens[k].Class != vi.Word {
			return false
		}
		_, n := groupVerbs.At(s.Text, k)
		if n == 0 {
			continue
		}
		if _, more := qualifiers.At(s.Text, k+n); more > 0 {
			n += more
		}
		return s.At(k+n).Class == vi.Number && s.mentionAt(k+n) == nil
	}
	return false
}

var (
	groupLinks = vi.NewSet("của | tại | ở | các | cả")
	groupVerbs = vi.NewSet("đạt | ước đạt | là | ước | tăng | giảm | chiếm | đạt được | ước tính | ở mức")
)
