package extract

import "solieu/corpus/vi"

// Sums of money that leave their currency out, as the items of a list do: "chi 5.688 tỷ
// đồng, trong đó huyện 1.214 tỷ, xã 908 tỷ".

const million = 6 // the power of ten from which a bare number may be a sum of money

// lendCurrency gives the bare sums of a block the currency of those that they stand with.
func (s *scan) lendCurrency() {
	for i, st := range s.found {
		if s.isBareNumber(st) {
			st.q.Unit = s.currencyAround(i)
		}
	}
}

// isBareNumber reports whether a number in millions or more has neither unit nor noun:
// the clause ends right behind it.
func (s *scan) isBareNumber(st *statement) bool {
	behind := s.At(st.q.Last)
	return st.q.Unit == "" && st.q.Of == nil && st.q.Power >= million && !s.saysNoun(st) &&
		(behind.Class == vi.Sign && behind.Key != "/" && behind.Key != "(" || behind.Class != vi.Word && behind.Class != vi.Number)
}

// saysNoun reports whether the words before a number say which noun it counts: "số
// thuê bao đạt 16,4 triệu"; in thousands of millions only where they say that it is one.
func (s *scan) saysNoun(st *statement) bool {
	const billion = 9
	for i := st.q.First - 1; i >= st.sentence.first; i-- {
		tok := s.Tokens[i]
		if tok.Class == vi.Number && s.mentionAt(i) == nil || tok.Key == ";" || tok.Key == "," {
			return false
		}
		if _, n := countWords.At(s.Text, i); n > 0 && s.noun(i+n) != "" {
			return true
		}
		if st.q.Power < billion && s.noun(i) != "" {
			return true
		}
	}
	return false
}

// currencyAround is the currency of the sum before in the sentence, else of the one
// behind all bare ones, else of what the sentence before tells and this one parts; ""
// where another thing is counted in millions there.
func (s *scan) currencyAround(at int) string {
	st := s.found[at]
	for i := at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		if of := s.found[i]; of.q.Power >= million || isMoney(of.q.Unit) {
			return currencyOf(of)
		}
	}
	for i := at + 1; i < len(s.found) && s.found[i].sentence == st.sentence; i++ {
		if of := s.found[i]; !s.isBareNumber(of) {
			if of.q.Power >= million {
				return currencyOf(of)
			}
			break
		}
	}
	if s.partOpener(st.sentence.first) == 0 {
		return ""
	}
	currency := ""
	for i := at - 1; i >= 0; i-- {
		of := s.found[i]
		switch {
		case of.sentence == st.sentence:
			continue
		case of.sentence.last != st.sentence.first:
			return currency
		case of.q.Power >= million:
			currency = currencyOf(of) // the first of the sentence
		}
	}
	return currency
}

func isMoney(unit string) bool { return unit == "VND" || unit == "USD" }

// currencyOf is the unit of a sum of money, "" for anything else.
func currencyOf(st *statement) string {
	if isMoney(st.q.Unit) && st.q.Per == "" {
		return st.q.Unit
	}
	return ""
}

// explainsPer reports whether brackets only say how much the price before is for:
// "130.000 đồng/chục (12 trái)".
func (s *scan) explainsPer(q vi.Quantity) bool {
	if len(s.found) == 0 || s.At(q.First-1).Key != "(" {
		return false
	}
	before := s.found[len(s.found)-1].q
	return before.Per != "" && before.Last == q.First-1 && q.Unit == ""
}
