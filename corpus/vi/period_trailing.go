package vi

import "strconv"

// number reads a whole number of at most max digits.
func (p periodParser) number(i, max int) (int, bool) {
	tok := p.At(i)
	if tok.Class != Number || len(tok.Key) > max || !plainDigits(tok.Key) {
		return 0, false
	}
	n, err := strconv.Atoi(tok.Key)
	return n, err == nil
}

// fourDigitYear reads 1945 to 2100.
func (p periodParser) fourDigitYear(i int) (year, n int) {
	if y, ok := p.number(i, 4); ok && isYear(y) {
		return y, 1
	}
	return 0, 0
}

func isYear(y int) bool { return y >= 1945 && y <= 2100 }

// trailingYear reads the year behind a month or quarter: "/2023", "-2023",
// " năm 2023", "/23", " năm ngoái", " 2023". It gives 0, 0 where there is none.
func (p periodParser) trailingYear(i int) (year, n int) {
	if p.asking() {
		if year, n := p.askedYear(i); n > 0 {
			return year, n
		}
	}
	j := i
	if p.sign(j, ",") && p.Is(j+1, "năm") {
		j++
	}
	switch {
	case p.sign(j, "/", ".") || p.dash(j):
		if y, k := p.fourDigitYear(j + 1); k > 0 {
			return y, 2
		}
		if y, ok := p.number(j+1, 2); ok && p.sign(j, "/") && y >= 10 && y <= 50 && len(p.At(j+1).Key) == 2 && !p.sign(j+2, "/") {
			return 2000 + y, 2
		}
	case p.Is(j, "năm"):
		if y, k := p.fourDigitYear(j + 1); k > 0 {
			return y, j - i + 1 + k
		}
		if y, k := p.relativeYear(j); k > 0 {
			return y, j - i + k
		}
	default:
		if y, k := p.fourDigitYear(j); k > 0 && (p.loose || !p.countFollows(j)) {
			return y, 1
		}
	}
	return 0, 0
}

// countFollows reports whether the number at i counts the noun behind it, as in
// "quý I 2024 văn bản": then it is no year.
func (p periodParser) countFollows(i int) bool {
	if p.asking() && asideWords.Has(p.Text, i+1) {
		return false
	}
	return p.At(i+1).Class == Word && !p.Is(i+1, "là") && !p.Is(i+1, "đạt") && !p.Is(i+1, "của") && !p.Is(i+1, "so")
}

// relativeYears are the years named by their distance from today's or the report's.
var relativeYears = NewTable(
	Meaning[int]{"năm nay | năm này | năm báo cáo", 0},
	Meaning[int]{"năm ngoái | năm trước | năm qua | năm vừa qua", -1},
)

func (p periodParser) relativeYear(i int) (year, n int) {
	back, n := relativeYears.At(p.Text, i)
	if b, k := askedYears.At(p.Text, i); k > n && p.asking() {
		back, n = b, k
	}
	if n == 0 {
		return 0, 0
	}
	switch {
	case !p.ref.Period.IsZero():
		return p.ref.Period.EndYear() + back, n
	case !p.ref.Day.IsZero():
		return p.ref.Day.Year + back, n
	}
	return 0, 0
}

// asideWords go on behind a time: what they follow counts nothing.
var asideWords = NewSet("là | đạt | của | so | có | và | với | hay | hoặc | thì | thế | được | đến | tới | từ | bao nhiêu | bao | bn | tăng | giảm | trên | tại | ở | qua | cho | vs | không | ra sao | mấy | nào | ạ | nhé | nhỉ | vậy | " +
	"is | was | were | and | or | to | of | in | on | for | by | compared")

// askedYear reads the years that questions put behind a month or quarter: "t9-23",
// "tháng 9 năm 23", "tháng 9, 2023", "Q3 of 2023", "tháng 9 (2023)".
func (p periodParser) askedYear(i int) (year, n int) {
	switch j := i + 1; {
	case p.Is(i, "năm") || p.dash(i) && p.Glued(i) && p.Glued(i-1):
		if y, ok := p.shortYear(j); ok && !p.countFollows(j) && !p.sign(j+1, "/") {
			return y, 2
		}
	case p.Is(i, "của") || p.Is(i, "trong") || p.sign(i, ",") || p.Is(i, "of"):
		if p.Is(j, "năm") || p.Is(j, "year") {
			j++
		}
		if y, k := p.fourDigitYear(j); k > 0 && !p.countFollows(j) {
			return y, j + k - i
		}
		if y, k := p.relativeYear(i + 1); k > 0 {
			return y, k + 1
		}
	case p.sign(i, "("):
		if y, k := p.fourDigitYear(j); k > 0 && p.sign(j+k, ")") {
			return y, k + 2
		}
	case p.At(i).Class == Number:
		if y, ok := p.shortYear(i); ok && p.afterShortForm(i) {
			return y, 1
		}
	default:
		if y, k := p.relativeYear(i); k > 0 {
			return y, k
		}
	}
	return 0, 0
}

// shortYear reads the 23 of 2023.
func (p periodParser) shortYear(i int) (int, bool) {
	y, ok := p.number(i, 2)
	if !ok || len(p.At(i).Key) != 2 || y < 13 || y > 50 {
		return 0, false
	}
	return 2000 + y, true
}
