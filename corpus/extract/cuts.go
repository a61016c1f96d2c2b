package extract

import "solieu/corpus/vi"

// Which commas end a clause.

// longestListItem is how many words an item of a list of nouns has at most
// ("tỉnh, thành phố", "cán bộ, công chức, viên chức").
const longestListItem = 5

// cuts reports whether the comma at token i ends a clause: what follows it up to
// the next sign is no short item of a list of nouns.
func (s *scan) cuts(i, to int) bool {
	if s.Tokens[i].Key != "," {
		return false
	}
	if rateNames.Has(s.Text, i+1) {
		return true // "1.408 vụ, tỷ lệ giải quyết đúng hạn 97,5%"
	}
	if s.nounList(i) {
		return false
	}
	n := 0
	for k := i + 1; k < to && k < len(s.Tokens); k++ {
		tok := s.Tokens[k]
		if tok.Key == ":" {
			return true
		}
		if tok.Key == "," && s.nounList(k) {
			continue // "khu vực nông, lâm nghiệp và thủy sản"
		}
		if tok.Key == "." && s.Is(k-1, "tp") {
			continue // "Lào Cai 71%, TP. Huế 66%"
		}
		if tok.Class == vi.Sign && tok.Key != "-" && tok.Key != "/" {
			return n == 0
		}
		if tok.Class == vi.Number || s.mentionAt(k) != nil || n == 0 && s.opensClause(k) || n > 0 && s.states(k) {
			return true
		}
		if n++; n > longestListItem {
			return !s.inList(i) || s.stated(to)
		}
	}
	// The words run up to the next number: they are its own.
	return n == 0 || s.leadsNumber(to)
}

// rateNames begin what is told of what was counted before.
var rateNames = vi.NewSet("tỷ lệ | tỉ lệ | tỷ trọng")

// stated reports whether a number begins at token i right behind a verb that says so:
// "7 nghìn hồ sơ, lượt thực hiện các tiện ích đạt 500 nghìn".
func (s *scan) stated(i int) bool {
	_, n := stateVerbs.Before(s.Text, i)
	return n > 0 && s.leadsNumber(i)
}

// states reports whether the word at token i says that something has a value.
func (s *scan) states(i int) bool { return stateVerbs.Has(s.Text, i) }

var stateVerbs = vi.NewSet("đạt | là | chiếm | tăng | giảm | ước đạt | bằng")

// inList reports whether the comma at token i ends a short item, so that a long
// one may close the list: "xã, phường, thị trấn kết nối internet cáp quang".
func (s *scan) inList(i int) bool {
	const short = 3
	for back := 1; back <= short+1 && i-back >= 0; back++ {
		if tok := s.Tokens[i-back]; tok.Class == vi.Number || tok.Key == "," || tok.Key == "%" {
			return back > 1
		}
	}
	return false
}

// leadsNumber reports whether a quantity's lead begins at token i.
func (s *scan) leadsNumber(i int) bool {
	for _, st := range s.found {
		if st.lead == i {
			return true
		}
	}
	return false
}

// opensClause reports whether the word at token i begins or carries a clause of
// its own.
func (s *scan) opensClause(i int) bool {
	if amounts.Has(s.Text, i) || clauseVerbs.Has(s.Text, i) || dailyWords.Has(s.Text, i) || planWords.Has(s.Text, i) || againstWords.Has(s.Text, i) || superlatives.Has(s.Text, i) {
		return true
	}
	if _, n := changeVerbs.At(s.Text, i); n > 0 {
		return true
	}
	_, n := qualifiers.At(s.Text, i)
	return n > 0
}

// nounList reports whether a comma stands within a noun counted: bộ, ngành.
func (s *scan) nounList(comma int) bool {
	for back := 1; back <= 3; back++ {
		if _, n := units.At(s.Text, comma-back); n > back {
			return true
		}
	}
	return false
}
