package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// clause finds the qualifier and the words that belong to a quantity: back to
// where the words of the quantity before it end, on to where those of the next
// one begin. All quantities are qualified before.
func (s *scan) clause(at int, st *statement) {
	st.after = st.q.Last
	first, last := s.bracket(st)
	st.from, st.to = first, last
	if before := s.neighbour(at, -1); before != nil && before.q.Last > first {
		st.from = s.startAfter(before.q.Last, st.lead)
		if s.countsOwners(before, st) {
			s.takeOwners(before, st)
		}
	}
	if next := s.neighbour(at, +1); next != nil && next.q.First < last {
		st.to = s.endBefore(st.q.Last, next)
	}
	st.from = s.afterSemicolon(st.from, st.lead)
	st.to = s.endAtStop(st.q.Last, st.to)
}

// qualify reads the qualifier before the number; of two ("ước đạt trên") the one
// nearer to the number counts.
func (s *scan) qualify(st *statement) {
	st.lead, st.qualifier = st.q.First, corpus.Exact
	if s.Is(st.q.First-1, "gấp") { // "tăng hơn gấp đôi"
		if q, n := qualifiers.Before(s.Text, st.q.First-1); n > 0 {
			st.qualifier = q
		}
	}
	qualifier, n := qualifiers.Before(s.Text, st.q.First)
	if _, more := comparatives.Before(s.Text, st.q.First); n == 0 || more > 0 {
		return
	}
	st.qualifier, st.lead = qualifier, st.q.First-n
	if _, k := qualifiers.Before(s.Text, st.lead); k > 0 {
		st.lead -= k
	}
}

// neighbour is the statement before (-1) or behind (+1) in the same sentence.
func (s *scan) neighbour(at, step int) *statement {
	if at+step < 0 || at+step >= len(s.found) || s.found[at+step].sentence != s.found[at].sentence {
		return nil
	}
	return s.found[at+step]
}

// restate finds "hơn 18 triệu (18.053.000) lượt truy cập": the number in brackets
// is the one before it, said exactly; the noun behind the brackets is both's.
func (s *scan) restate(at int, st *statement) {
	next := s.neighbour(at, +1)
	if next == nil || s.At(st.q.Last).Key != "(" || next.lead != st.q.Last+1 || s.At(next.q.Last).Key != ")" || next.q.Unit != st.q.Unit {
		return
	}
	behind := next.q.Last + 1
	end := st.sentence.last
	if third := s.neighbour(at+1, +1); third != nil {
		end = s.endBefore(behind, third)
	}
	end = s.endAtStop(behind, end)
	for _, twin := range []*statement{st, next} {
		twin.after, twin.to, twin.from = behind, end, st.from
	}
	next.lead, next.restated = st.lead, true
}

// startAfter is the first token of the words that belong to the quantity at "to",
// among the words since the quantity before: behind the last semicolon or
// bracket, else at "trong đó", behind the first comma that ends something, or
// behind "và".
func (s *scan) startAfter(from, to int) int {
	at := -1
	for i := from; i < to; i++ {
		if s.explains(i, from, to) {
			i = s.closing(i)
			continue
		}
		switch s.Tokens[i].Key {
		case "(":
			if end := s.closing(i); at > 0 && s.Tokens[at-1].Key == ";" && end < to && end-i <= shortAside && !s.statesWithin(i, end) && contentless(s.words(end+1, to, true)) {
				i = end // behind a semicolon it only explains a word of this clause
				continue
			}
			at = i + 1
		case ";", ")":
			at = i + 1
		}
	}
	if at >= 0 {
		return at
	}
	if behind := s.nounAnd(from); behind > 0 && behind < to {
		return behind
	}
	for i := from; i < to; i++ {
		if s.partOpener(i) > 0 {
			return i
		}
		if s.paidFrom(i, to) {
			return i
		}
		if s.cuts(i, to) || s.leadsAmount(i) {
			if negations.Has(s.Text, i+1) {
				at = i + 1 // "8 vụ cháy, không có thiệt hại về người, tài sản hư hỏng 2,3 tỷ"
				continue
			}
			return i + 1
		}
	}
	if at >= 0 {
		return at
	}
	if s.joins(to - 1) {
		return to - 1
	}
	if unit, n := units.At(s.Text, from); measureUnits[unit] && from+n < to {
		return from + n // "184.600 ha cho 6.120 hộ"
	}
	return from
}

// explains reports whether a bracket at token i only explains the words before it, which the
// number behind it is of: "; máy chỉ nghe gọi (2G only) còn 143 thuê bao".
func (s *scan) explains(i, from, to int) bool {
	end := s.closing(i)
	if s.Tokens[i].Key != "(" || end+1 >= to || i == from || s.mentionBetween(i, end) != nil || s.statesWithin(i, end) || !contentless(s.words(end+1, to, true)) {
		return false
	}
	return s.Tokens[i-1].Class == vi.Word && !contentless(s.words(from, i, true)) && s.parted(from, i)
}

// parted reports whether a sign parts the words up to token i from what was counted before.
func (s *scan) parted(from, i int) bool {
	for k := from; k < i; k++ {
		if key := s.Tokens[k].Key; key == ";" || key == "," {
			return true
		}
	}
	return false
}

// negations open words that say what there is none of.
var negations = vi.NewSet("không có | chưa có | không xảy ra")

// shortAside is how many tokens of brackets only explain a word: "(2G only)".
const shortAside = 4

// joins reports whether the word at token i joins two statements: "217/705 huyện
// và 43 triệu thửa đất".
func (s *scan) joins(i int) bool { return s.Is(i, "và") || s.Is(i, "với") }

// nounAnd is the "và" right behind the noun counted at token i, 0 for none: "2,64 triệu
// hồ sơ và chuyển trả 4,17 triệu kết quả".
func (s *scan) nounAnd(i int) int {
	if _, n := units.At(s.Text, i); n > 0 && s.Is(i+n, "và") {
		return i + n
	}
	return 0
}

// endBefore ends a clause where the next quantity's own words begin.
func (s *scan) endBefore(from int, next *statement) int {
	if behind := s.nounAnd(from); behind > 0 && behind < next.lead {
		return behind
	}
	for i := from; i < next.lead; i++ {
		switch s.Tokens[i].Key {
		case ";", ")":
			return i
		case "(":
			if next.q.First < s.closing(i) {
				return i
			}
			i = s.closing(i) // only explains a word
			continue
		}
		if s.partOpener(i) > 0 || s.cuts(i, next.lead) || s.leadsAmount(i) || s.leadsBase(i) || i > from && s.paysAmount(i, next) {
			return i
		}
	}
	if s.joins(next.lead-1) && next.lead-1 > from {
		return next.lead - 1
	}
	return next.lead
}

// leadsAmount reports whether the word at token i leads to the sum of what was counted
// before: "cho 1.164 người với số tiền 21,9 tỷ đồng".
func (s *scan) leadsAmount(i int) bool {
	_, n := amounts.At(s.Text, i+1)
	return n > 0 && s.joins(i)
}

// paysAmount reports whether the sum of what was counted is said at token i without a word
// that joins it: "xử phạt 11 cơ sở tổng số tiền 296 triệu đồng".
func (s *scan) paysAmount(i int, next *statement) bool {
	_, n := sumsPaid.At(s.Text, i)
	return n > 0 && i+n == next.lead && next.q.Unit == "VND"
}

// paidFrom reports whether such a sum is all that stands from token i on to a number.
func (s *scan) paidFrom(i, to int) bool {
	_, n := sumsPaid.At(s.Text, i)
	return n > 0 && i+n == to && s.At(i-1).Class == vi.Word
}

// sumsPaid are sums of money that stand for themselves.
var sumsPaid = vi.NewSet("số tiền | tổng số tiền | tổng tiền | với số tiền | tổng trị giá | tổng giá trị | kinh phí | tổng kinh phí")

// leadsBase reports whether a second base begins at token i: "tăng 4,2% và so với cùng
// kỳ tăng 4,4%".
func (s *scan) leadsBase(i int) bool {
	_, n := againstWords.At(s.Text, i+1)
	return n > 0 && s.joins(i)
}

func (s *scan) partOpener(i int) int {
	_, n := partOpeners.At(s.Text, i)
	return n
}

// afterSemicolon moves the start of a clause behind the last semicolon before the
// number.
func (s *scan) afterSemicolon(from, lead int) int {
	for i := lead - 1; i >= from; i-- {
		if s.Tokens[i].Key == ";" {
			return i + 1
		}
	}
	return from
}

// endAtStop ends a clause at the first sign that ends something; brackets that
// only explain a word do not.
func (s *scan) endAtStop(from, to int) int {
	for i := from; i < to; i++ {
		switch s.Tokens[i].Key {
		case ";", ")", ":", ".":
			return i
		case "so":
			if _, n := againstWords.At(s.Text, i); n > 1 && s.mentionAt(i+n) == nil {
				return i // "thiếu 1.023 giáo viên so với định mức"
			}
		case "(":
			end := s.closing(i)
			if end >= to || s.statesWithin(i, end) {
				return i
			}
			i = end
		default:
			if s.cuts(i, to) {
				return i
			}
		}
	}
	return to
}

func (s *scan) statesWithin(from, to int) bool {
	for _, st := range s.found {
		if from < st.q.First && st.q.First < to {
			return true
		}
	}
	return false
}
