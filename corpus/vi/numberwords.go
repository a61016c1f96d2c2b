package vi

import (
	"strconv"

	"solieu/corpus"
)

// digitWords are the words of single digits, lastDigits those that stand only
// behind tens: "đầu tư nghìn tỷ" has no four.
var (
	digitWords = NewTable(
		Meaning[int]{"không", 0}, Meaning[int]{"một", 1}, Meaning[int]{"hai", 2}, Meaning[int]{"ba", 3}, Meaning[int]{"bốn", 4}, Meaning[int]{"năm", 5},
		Meaning[int]{"sáu", 6}, Meaning[int]{"bảy | bẩy", 7}, Meaning[int]{"tám", 8}, Meaning[int]{"chín", 9},
	)
	lastDigits = NewTable(Meaning[int]{"mốt", 1}, Meaning[int]{"tư", 4}, Meaning[int]{"lăm | nhăm", 5})
)

// lastDigit reads the digit behind tens, hundreds or a decimal point.
func lastDigit(t *Text, i int) (value, n int) {
	if d, n := lastDigits.At(t, i); n > 0 {
		return d, n
	}
	return digitWords.At(t, i)
}

// wordsBelowThousand reads a number in words from token i on: hai mươi mốt, một
// trăm linh năm, mười hai. It returns the value and the tokens used, 0 for none.
func wordsBelowThousand(t *Text, i int) (value, n int) {
	if d, k := digitWords.At(t, i); k > 0 && t.Is(i+1, "trăm") {
		value, n = d*100, 2
		if t.Is(i+n, "linh") || t.Is(i+n, "lẻ") {
			if d, k := lastDigit(t, i+n+1); k > 0 {
				return value + d, n + 2
			}
			return value, n
		}
	}
	tens, k := wordsBelowHundred(t, i+n)
	return value + tens, n + k
}

func wordsBelowHundred(t *Text, i int) (value, n int) {
	d, k := digitWords.At(t, i)
	switch {
	case t.Is(i, "mười"):
		value, n = 10, 1
	case k > 0 && t.Is(i+1, "mươi"):
		value, n = d*10, 2
	case k > 0:
		return d, 1
	default:
		return 0, 0
	}
	if d, k := lastDigit(t, i+n); k > 0 {
		value, n = value+d, n+1
	}
	return value, n
}

// wordNumber reads a number in words that a multiplier or "phần trăm" follows
// (hai mươi mốt triệu, nửa triệu, hai phẩy năm phần trăm): other number words are
// left alone, for "năm", "ba" and "một" have other meanings too often.
func wordNumber(t *Text, i int) (value corpus.Decimal, n int) {
	if t.Is(i, "nửa") && isMultiplier(t, i+1) {
		return half, 1
	}
	whole, n := wordsBelowThousand(t, i)
	if n == 0 {
		return value, 0
	}
	value = corpus.NewDecimal(int64(whole))
	if t.Is(i+n, "phẩy") {
		if fraction, k := digitRow(t, i+n+1); k > 0 {
			value, _ = corpus.ParseDecimal(strconv.Itoa(whole) + "." + fraction)
			n += 1 + k
		}
	}
	if !isMultiplier(t, i+n) && !inPercent.Has(t, i+n) {
		return corpus.Decimal{}, 0
	}
	return value, n
}

var inPercent = NewSet("phần trăm | điểm phần trăm")

var half, _ = corpus.ParseDecimal("0.5")

// digitRow reads decimals in words, at most two: phẩy năm, phẩy bảy lăm.
func digitRow(t *Text, i int) (digits string, n int) {
	for n < 2 {
		d, k := lastDigit(t, i+n)
		if k == 0 {
			break
		}
		digits, n = digits+strconv.Itoa(d), n+1
	}
	return digits, n
}

// multiples are the words behind gấp: gấp đôi, gấp rưỡi, gấp ba.
var multiples = NewTable(
	Meaning[string]{"rưỡi", "1.5"}, Meaning[string]{"đôi | hai", "2"}, Meaning[string]{"ba", "3"}, Meaning[string]{"bốn | tư", "4"}, Meaning[string]{"năm", "5"},
	Meaning[string]{"sáu", "6"}, Meaning[string]{"bảy", "7"}, Meaning[string]{"tám", "8"}, Meaning[string]{"chín", "9"}, Meaning[string]{"mười", "10"},
)

// betweenMultiple may stand between gấp and its number.
var betweenMultiple = NewSet("hơn | gần | khoảng | trên | tới | đến | ít nhất | xấp xỉ")

// behindMultiple follow a multiple that lacks its "lần": "tăng gấp 3 so với".
var behindMultiple = NewSet("so | cùng | mức | năm | tháng | quý | kỳ | với | số | lần")

// multiplied reports whether gấp stands before token i.
func multiplied(t *Text, i int) bool {
	if _, n := betweenMultiple.Before(t, i); n > 0 {
		i -= n
	}
	return t.Is(i-1, "gấp")
}

// multipleWord reads the word behind gấp and the "lần" that may follow.
func multipleWord(t *Text, i int) (value corpus.Decimal, n int) {
	word, n := multiples.At(t, i)
	if n == 0 || !multiplied(t, i) || isMultiplier(t, i+n) {
		return value, 0
	}
	value, _ = corpus.ParseDecimal(word)
	if t.Is(i+n, "lần") {
		n++
	}
	return value, n
}
