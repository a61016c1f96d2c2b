package vi

import "solieu/corpus"

// digitWords are the words of single digits. Some stand only behind mươi (mốt,
// lăm, tư) or in tháng tư, which the grammar below sees to.
var digitWords = NewTable(
	Meaning[int]{"không", 0}, Meaning[int]{"một | mốt", 1}, Meaning[int]{"hai", 2}, Meaning[int]{"ba", 3},
	Meaning[int]{"bốn | tư", 4}, Meaning[int]{"năm | lăm | nhăm", 5}, Meaning[int]{"sáu", 6},
	Meaning[int]{"bảy | bẩy", 7}, Meaning[int]{"tám", 8}, Meaning[int]{"chín", 9},
)

// wordsBelowThousand reads a number in words from token i on: hai mươi mốt, một
// trăm linh năm, mười hai. It returns the value and the tokens used, 0 for none.
func wordsBelowThousand(t *Text, i int) (value, n int) {
	start := i
	if d, k := digitWords.At(t, i); k > 0 && t.Is(i+1, "trăm") {
		value, i = d*100, i+2
		if t.Is(i, "linh") || t.Is(i, "lẻ") {
			if d, k := digitWords.At(t, i+1); k > 0 {
				return value + d, i + 2 - start
			}
			return value, i - start
		}
	}
	if t.Is(i, "mười") {
		value, i = value+10, i+1
		if d, k := digitWords.At(t, i); k > 0 {
			value, i = value+d, i+1
		}
		return value, i - start
	}
	d, k := digitWords.At(t, i)
	if k == 0 {
		return value, i - start
	}
	if !t.Is(i+1, "mươi") {
		return value + d, i + 1 - start
	}
	value, i = value+d*10, i+2
	if d, k := digitWords.At(t, i); k > 0 {
		value, i = value+d, i+1
	}
	return value, i - start
}

// wordNumber reads a number in words that a multiplier follows (hai mươi mốt
// triệu, nửa triệu, hai phẩy năm tỷ): other number words are left alone, for
// "năm", "ba" and "một" have other meanings too often.
func wordNumber(t *Text, i int) (value corpus.Decimal, n int) {
	if t.Is(i, "nửa") && isMultiplier(t, i+1) {
		half, _ := corpus.ParseDecimal("0.5")
		return half, 1
	}
	whole, n := wordsBelowThousand(t, i)
	if n == 0 {
		return value, 0
	}
	value = corpus.NewDecimal(int64(whole))
	if t.Is(i+n, "phẩy") {
		if d, k := digitWords.At(t, i+n+1); k > 0 {
			if v, err := corpus.ParseDecimal(value.String() + "." + corpus.NewDecimal(int64(d)).String()); err == nil {
				value, n = v, n+2
			}
		}
	}
	if !isMultiplier(t, i+n) {
		return corpus.Decimal{}, 0
	}
	return value, n
}
