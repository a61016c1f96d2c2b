package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// Which level a change is of.

// changed is the level that the change at a place is of: nil for none in its sentence.
func (s *scan) changed(at int, st *statement) *statement {
	if of := s.changedIn(at, st); of != nil {
		return of
	}
	if what := s.changedCount(st); what > 0 {
		return s.levelOfCount(st, what)
	}
	of := s.levelBefore(at)
	if of == nil {
		return s.levelBeforeSentence(at, st)
	}
	if s.namesOther(of, st) {
		return nil
	}
	of = s.overAverage(of, st)
	if noun := s.noun(st.after); st.q.Unit == "" && noun != "" {
		return s.levelCounting(at, noun)
	}
	if st.q.Unit == "" && of.q.Unit != "" {
		return s.levelLike(at, st)
	}
	if st.q.Unit == "%" && s.planRate(of) {
		if whole := s.levelOfRate(of); whole != nil {
			return whole
		}
	}
	return of
}

// levelBeforeSentence is the level of the sentence before that a sentence of changes
// goes on about: "So với cùng kỳ, tăng 268 vụ, giảm 41 người chết".
func (s *scan) levelBeforeSentence(at int, st *statement) *statement {
	if s.noun(st.after) == "" || st.q.Unit != "" || st.versus == nil || st.sentence.first == 0 {
		return nil
	}
	return s.levelNamed(st)
}

// levelCounting is the nearest level before in the sentence that counts the noun, in the same
// brackets or outside: "có 94 bến xe (tăng 12 bến xe so với cuối năm)".
func (s *scan) levelCounting(at int, noun string) *statement {
	for k := at - 1; k >= 0 && s.found[k].sentence == s.found[at].sentence; k-- {
		of := s.found[k]
		if of.role != level && of.role != part || of.q.Unit != "" || s.namedPlan(of) != "" || s.openBracket(of) != s.openBracket(s.found[at]) && s.openBracket(of) >= 0 {
			continue
		}
		if n := s.noun(of.after); n != "" && (strings.HasPrefix(n, noun) || strings.HasPrefix(noun, n)) {
			return of
		}
	}
	return nil
}

// planRate reports whether a rate says how much of a plan is done: "đạt 90% kế hoạch".
func (s *scan) planRate(st *statement) bool {
	return st.q.Unit == "%" && plans.Has(s.Text, st.q.Last)
}

// plans follow the share of them that is done.
var plans = vi.NewSet("kế hoạch | dự toán | chỉ tiêu | kh | so với kế hoạch | so với dự toán | so với chỉ tiêu | so kế hoạch | so dự toán")

// levelOfRate is the level that a rate is of: the one before it in its sentence.
func (s *scan) levelOfRate(rate *statement) *statement {
	for i := rate.at - 1; i >= 0 && s.found[i].sentence == rate.sentence; i-- {
		if of := s.found[i]; of.role == level && of.q.Unit != "%" {
			return of
		}
	}
	return nil
}

// aspects tell behind a change in what a level changed: in number or in value.
var aspects = vi.NewTable(
	vi.Meaning[bool]{Phrases: "về lượng | về số lượng | về khối lượng | về sản lượng | về số giao dịch", Value: false},
	vi.Meaning[bool]{Phrases: "về giá trị | về trị giá | về số tiền | về kim ngạch | về doanh thu | về vốn", Value: true},
)

// changedIn is the level of the sentence that changed in what the words behind the
// change name: "giảm 34,2% về lượng và 31,4% về trị giá"; nil where they name nothing.
func (s *scan) changedIn(at int, st *statement) *statement {
	money, n := aspects.At(s.Text, st.q.Last)
	if n == 0 {
		return nil
	}
	for k := at - 1; k >= 0 && s.found[k].sentence == st.sentence; k-- {
		of := s.found[k]
		if of.role == level && of.q.Unit != "%" && (of.q.Unit == "VND" || of.q.Unit == "USD") == money {
			return of
		}
	}
	return nil
}

// namesOther reports whether the words since a level name something else that
// changed: "6 tháng ước 134,9 tỷ kWh, trong đó công nghiệp tăng 9,8%".
func (s *scan) namesOther(of, st *statement) bool {
	for i := of.q.Last; i < st.lead; i++ {
		n := s.partOpener(i)
		if s.Tokens[i].Key == ":" && int(s.brackets[i].open) == s.openBracket(st) {
			n = max(1, st.from-i) // "có 11 nhóm hàng: giáo dục tăng 2,7%"
		}
		if n > 0 && !contentless(s.words(i+n, st.lead, true)) {
			return s.openBracket(st) == s.openBracket(of)
		}
	}
	return false
}
