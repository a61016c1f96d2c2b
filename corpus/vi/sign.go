package vi

// numberSign is the sign before a number: n tokens, and whether the number is
// negative, or may be.
type numberSign struct {
	n        int
	negative bool
	doubt    Doubt
	// bracketed says that a bracket closes behind the digits: (0,3)%.
	bracketed bool
}

var (
	// notMinus are words that end in âm and stand before numbers.
	notMinus = NewSet("thu âm | ghi âm | phát âm | siêu âm | lồng âm | nguyên âm | phụ âm | nốt âm")
	// minusLead are words that a value follows, so that the dash behind them is a
	// minus: "đạt -1,2 tỷ USD".
	minusLead = NewSet("là | đạt | còn | mức | ở mức | tăng trưởng | khoảng | ước | ước đạt | tới | xuống | giảm | tăng | bằng | về | hơn | gần")
)

// signAt reads the sign of a number at token i: a minus or plus that touches its
// number and not what stands before it, "âm", or a bracket around the digits of a
// share. A dash at the beginning of a text or line is a bullet.
func signAt(t *Text, i int) numberSign {
	tok, next := t.At(i), t.At(i+1)
	if tok.Class == Number || next.Class != Number {
		return numberSign{}
	}
	switch {
	case t.Is(i, "âm"):
		if tok.Key == tok.Fold || notMinus.Has(t, i-1) {
			return numberSign{}
		}
		return numberSign{n: 1, negative: true}
	case tok.Key == "(" && t.At(i+2).Key == ")" && t.Glued(i+2) && t.At(i+3).Key == "%":
		return numberSign{n: 1, negative: true, bracketed: true}
	case !t.Glued(i) || tok.Class != Sign:
		return numberSign{}
	case tok.Key == "−":
		if t.At(i-1).Class == Number {
			return numberSign{}
		}
		return numberSign{n: 1, negative: true}
	}
	return dashSign(t, i)
}

func dashSign(t *Text, i int) numberSign {
	before := t.At(i - 1)
	opened := before.Key == "(" || before.Key == ":" || before.Key == "=" || before.Key == "|"
	switch {
	case t.Glued(i-1) && !opened, before.Class == Number, i == 0:
		return numberSign{}
	case t.At(i).Key == "+":
		return numberSign{n: 1}
	case t.At(i).Key != "-" && t.At(i).Key != "–":
		return numberSign{}
	}
	if _, led := minusLead.Before(t, i); opened || led > 0 {
		return numberSign{n: 1, negative: true}
	}
	return numberSign{n: 1, doubt: DoubtMinus}
}

// quantity reads the number behind the sign. A count of nouns is never negative,
// but "đạt âm 12 nghìn tỷ đồng" and "-2,5%" are.
func (s numberSign) quantity(t *Text, i int, style Style) (Quantity, bool) {
	q, ok := unsigned(t, i+s.n, style)
	if !ok || q.Of != nil {
		return Quantity{}, false
	}
	q.First = i
	if s.bracketed {
		q.Last, q.Unit = i+4, "%"
	}
	if s.negative {
		q.Value = q.Value.Neg()
	}
	if q.Doubt == "" {
		q.Doubt = s.doubt
	}
	q.Signed = !s.bracketed
	return q, true
}
