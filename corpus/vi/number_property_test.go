package vi

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"solieu/corpus"
)

// TestWrittenIsRead writes random numbers in both styles, with each multiplier,
// sign and unit, and reads them back.
func TestWrittenIsRead(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	multipliers := []struct {
		word  string
		power int
	}{{"", 0}, {" nghìn", 3}, {" triệu", 6}, {" tỷ", 9}, {" nghìn tỷ", 12}}
	units := []struct{ word, unit string }{{" hồ sơ", ""}, {"%", "%"}, {" đồng", "VND"}, {" USD", "USD"}, {" điểm phần trăm", "điểm %"}}
	for range 5000 {
		whole, decimals := random.IntN(1_000_000), random.IntN(100)
		m, u := multipliers[random.IntN(len(multipliers))], units[random.IntN(len(units))]
		if strings.HasSuffix(u.unit, "%") { // shares have no thousands
			m, whole = multipliers[0], whole%1000
		}
		plain := strconv.Itoa(whole)
		if decimals > 0 {
			plain += "." + strconv.Itoa(decimals)
		}
		value, err := corpus.ParseDecimal(plain)
		if err != nil {
			t.Fatal(err)
		}
		want, ok := value.Shift(m.power)
		if !ok {
			continue
		}
		style := Style(random.IntN(2))
		sign := ""
		if random.IntN(4) == 0 {
			sign, want = "âm ", want.Neg()
		}
		text := sign + written(plain, style) + m.word + u.word
		q, _ := QuantityAt(NewText(text), 0, style)
		if q.Value != want || q.Unit != u.unit || q.Doubt != "" && q.Doubt != DoubtTwice {
			t.Errorf("%q in style %d: %v, want %v %s", text, style, q, want, u.unit)
		}
	}
}

// written groups the digits of a plain number.
func written(plain string, style Style) string {
	group, point := ".", ","
	if style == English {
		group, point = ",", "."
	}
	whole, fraction, _ := strings.Cut(plain, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + group + whole[i:]
	}
	if fraction != "" {
		whole += point + fraction
	}
	return whole
}

// TestWordsAreRead writes numbers in words and reads them back.
func TestWordsAreRead(t *testing.T) {
	for n := 1; n < 1000; n++ {
		word := inVietnamese(n)
		q, ok := QuantityAt(NewText(word+" triệu lượt"), 0, Vietnamese)
		if want := corpus.NewDecimal(int64(n) * 1_000_000); !ok || q.Value != want {
			t.Errorf("%q: %v, want %v", word, q, want)
		}
	}
}

var digitNames = strings.Fields("không một hai ba bốn năm sáu bảy tám chín")

func inVietnamese(n int) string {
	hundreds, tens, ones := n/100, n/10%10, n%10
	var words []string
	if hundreds > 0 {
		words = append(words, digitNames[hundreds], "trăm")
	}
	switch {
	case tens == 0 && hundreds > 0 && ones > 0:
		words = append(words, "linh")
	case tens == 1:
		words = append(words, "mười")
	case tens > 1:
		words = append(words, digitNames[tens], "mươi")
	}
	switch {
	case ones == 1 && tens > 1:
		words = append(words, "mốt")
	case ones == 5 && tens > 0:
		words = append(words, "lăm")
	case ones > 0:
		words = append(words, digitNames[ones])
	}
	return strings.Join(words, " ")
}
