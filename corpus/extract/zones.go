package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// findZones marks the tokens whose numbers are no figures: document numbers,
// names in quotation marks, labels, web addresses.
func (s *scan) findZones() {
	zones := make([]bool, len(s.Tokens))
	s.zones, s.documents = zones, make([]bool, len(s.Tokens))
	mark := func(from, to int) {
		for i := max(from, 0); i < to && i < len(zones); i++ {
			zones[i] = true
		}
	}
	quoted := -1
	for i, tok := range s.Tokens {
		switch {
		case tok.Class == vi.Sign && isQuote(tok.Key):
			if quoted >= 0 {
				mark(quoted, i)
				quoted = -1
			} else {
				quoted = i
			}
		case tok.Class == vi.Number && s.documentNumber(i):
			mark(i, s.documentEnd(i))
			for k := i; k < s.documentEnd(i); k++ {
				s.documents[k] = true
			}
		case tok.Class == vi.Number && s.label(i):
			mark(i, i+1)
			s.markAnd(i, mark)
		case tok.Class == vi.Word && (tok.Fold == "http" || tok.Fold == "https" || tok.Fold == "www"):
			mark(i, s.gluedEnd(i))
		}
	}
}

func isQuote(key string) bool { return key == "\"" || key == "“" || key == "”" }

// documentNumber reports whether the number at i begins 12/2023/NĐ-CP, 06/CP,
// 18-NQ/TW: digits tied to capital letters.
func (s *scan) documentNumber(i int) bool {
	for j := i; j < i+6; {
		sep := s.At(j + 1).Key
		if sep != "/" && sep != "-" {
			return false
		}
		next := s.At(j + 2)
		if next.Class == vi.Word {
			return next.Upper && (isCapitals(s.Source[next.Start:next.End])) && (s.Glued(j+1) || s.Glued(j))
		}
		if next.Class != vi.Number {
			return false
		}
		j += 2
	}
	return false
}

// isCapitals reports whether a word is an abbreviation in capitals, as in QĐ or TTg.
func isCapitals(w string) bool {
	n := 0
	for _, r := range w {
		if r >= 'A' && r <= 'Z' || r == 'Đ' {
			n++
		}
	}
	return n >= 1 && n*2 >= len([]rune(w))
}

// documentEnd is the token behind a document number.
func (s *scan) documentEnd(i int) int {
	j := i + 1
	for j < len(s.Tokens) {
		tok := s.Tokens[j]
		if tok.Class == vi.Sign && tok.Key != "/" && tok.Key != "-" {
			break
		}
		if tok.Class == vi.Word && !tok.Upper {
			break
		}
		if tok.Class != vi.Sign && !isJoiner(s.At(j-1)) && !s.Glued(j-1) {
			break
		}
		j++
	}
	return j
}

func isJoiner(t vi.Token) bool { return t.Key == "/" || t.Key == "-" }

// label reports whether the number at i is a name's: Đề án 06, mức độ 4, 5G,
// VNeID2, 24/7, "(1)".
func (s *scan) label(i int) bool {
	tok := s.Tokens[i]
	before, after := s.At(i-1), s.At(i+1)
	switch {
	case before.Class == vi.Word && s.Glued(i-1) && !s.verbGlued(i):
		return true // VNeID2, H5N1
	case before.Key == "." && s.Glued(i-1) && s.Glued(i-2) && s.At(i-2).Class == vi.Word && s.At(i-2).End-s.At(i-2).Start <= 2:
		return true // P.101, l.234
	case s.tiedToName(i):
		return true // COVID-19, ASEAN+3, CVE-2024-43451
	case before.Key == ":" && s.Glued(i-1) && s.At(i-2).Class == vi.Number:
		return true // 8:30
	case after.Class == vi.Word && s.Glued(i) && len(tok.Key) <= 2 && !isUnitWord(s.Text, i+1):
		return true // 5G, 3D
	case before.Key == "(" && after.Key == ")" && len(tok.Key) <= 2:
		return true // (1)
	case len(tok.Key) <= 2 && before.Class == vi.Sign && after.Key == ")" && i <= 1:
		return true // 1)
	case s.splitsWord(i):
		return true
	case tok.Key == "24" && after.Key == "/" && s.At(i+2).Key == "7":
		return true
	}
	if _, n := countedAfter.Before(s.Text, i); n > 0 {
		return false
	}
	if _, n := pageWords.Before(s.Text, i); n > 0 {
		return true
	}
	_, n := labelWords.Before(s.Text, i)
	_, weak := weakLabels.Before(s.Text, i)
	if n == 0 && (weak == 0 || !s.noNoun(i+1)) {
		return false
	}
	if _, ranked := rankWords.Before(s.Text, i); ranked > 0 {
		return false
	}
	return !s.bigCount(i)
}

// tiedToName reports whether signs tie the number to a word without a space.
func (s *scan) tiedToName(i int) bool {
	const longest = 4 // signs in a name, more than CVE-2024-43451 has
	for range longest {
		if !s.Glued(i-1) || !isTie(s.At(i-1)) || !s.Glued(i-2) {
			return false
		}
		if i -= 2; s.At(i).Class == vi.Word {
			return true
		}
	}
	return false
}

func isTie(t vi.Token) bool { return t.Key == "-" || t.Key == "+" }

// bigCount reports whether the number is too long for a label or has a
// multiplier: "mức 45.210 tỷ" is a figure, "mức 4" is not.
func (s *scan) bigCount(i int) bool {
	q, ok := vi.QuantityAt(s.Text, i, s.styleAt(i))
	if ok && q.Power == 0 && q.Unit == "" && q.Of == nil {
		if end := s.rangeEnd(q); end > 0 {
			q, ok = vi.QuantityAt(s.Text, end, s.styleAt(end)) // "mức 5 - 7%"
		}
	}
	return ok && (q.Power > 0 || len(q.Digits) > 4 || q.Unit != "" || q.Of != nil)
}

// verbGlued: "đạt52,1 tỷ" lacks a space; its number is a figure.
func (s *scan) verbGlued(i int) bool {
	_, qualifier := qualifiers.At(s.Text, i-1)
	return qualifier > 0 || verbs.Has(s.Text, i-1)
}

// isUnitWord reports whether a word may stick to its number: 12k, 52,1tỷ, 80%.
func isUnitWord(t *vi.Text, i int) bool {
	if _, n := vi.UnitSign(t, i); n > 0 {
		return true
	}
	if _, n := units.At(t, i); n > 0 {
		return true
	}
	return t.Is(i, "tỷ") || t.Is(i, "triệu") || t.Is(i, "nghìn") || t.Is(i, "ngàn")
}

// markAnd marks the numbers that follow a label's: "mức độ 3 và 4", "mức độ 3, 4".
func (s *scan) markAnd(i int, mark func(from, to int)) {
	for s.Is(i+1, "và") || s.At(i+1).Key == "," {
		next := s.At(i + 2)
		if next.Class != vi.Number || len(next.Key) > 2 || s.bigCount(i+2) || !s.noNoun(i+3) {
			return
		}
		mark(i+2, i+3)
		i += 2
	}
}

// noNoun reports whether no noun counted stands at token i.
func (s *scan) noNoun(i int) bool {
	_, n := units.At(s.Text, i)
	return n == 0
}

// gluedEnd is the token behind a run without spaces.
func (s *scan) gluedEnd(i int) int {
	for s.Glued(i) {
		i++
	}
	return i + 1
}

// bareDay reports whether "10/10" is a day, from a "ngày" a few words before.
func (s *scan) bareDay(q vi.Quantity) bool {
	if q.Of == nil || len(q.Digits) > 2 || !s.noNoun(q.Last) {
		return false
	}
	for i := q.First - 1; i >= 0 && i >= q.First-4; i-- {
		if dayWords.Has(s.Text, i) {
			return true
		}
	}
	return false
}

// dayWords lead to a day: "ngày 10/10", "dịp lễ 2/9".
var dayWords = vi.NewSet("ngày | dịp | lễ | tết | quốc khánh | sáng | chiều | trưa | tối | mùng")

// noFigure says why a quantity can't be a figure, "" where it may be one.
func (s *scan) noFigure(q vi.Quantity) string {
	switch {
	case s.cutByPage(q):
		return "cut by a page break: no piece of the file states it"
	case q.First > 0 && strings.Contains("≥≤><=", s.At(q.First-1).Key):
		return "a threshold" // "CVSS ≥ 9,0"
	case s.isFraction(q), s.isShareOfFew(q):
		return "a fraction"
	case thresholds.Within(s.Text, q.Last, q.Last+5) && s.Is(q.First-1, "từ"):
		return "names a class" // "từ 200 lao động trở lên"
	case q.Unit == "VND" && q.Value.Sign() == 0:
		return "names a kind" // "tour 0 đồng"
	case q.Unit != "":
		return ""
	case s.sizesGroup(q):
		return "the size of a group that the clause tells of"
	case s.isCropYear(q):
		return "a year"
	case len(q.Digits) > 4 && q.Digits[0] == '0' && !strings.ContainsAny(q.Digits, ".,"):
		return "part of a code or a date" // "mã số thuế 0108234567"
	case kinds.Has(s.Text, q.Last), len(q.Digits) <= 2 && models.Within(s.Text, q.First-longestModel, q.First):
		return "names a kind"
	case len(q.Digits) == 3 && q.Power == 0 && strings.HasSuffix(q.Digits, ".0") && s.noNoun(q.Last):
		return "a version" // "chợ 4.0"
	case s.namesKind(q), s.namesSeason(q):
		return "part of a name" // "tiêm đủ 2 mũi", "Lúa Hè Thu 2023: …"
	case notCounted.Has(s.Text, q.Last) && len(q.Digits) <= 2:
		return "names a kind" // "chính quyền địa phương 02 cấp"
	case s.bareDay(q):
		return "a day"
	case timeNouns.Has(s.Text, q.Last) && q.Power == 0:
		return "a duration or an age"
	case s.At(q.First-1).Key == "/" && s.Glued(q.First-1), s.At(q.Last).Key == "/" && s.At(q.Last+1).Class == vi.Number:
		return "part of a code or a date"
	case s.At(q.Last).Key == ":" && s.At(q.Last+1).Class == vi.Number:
		return "a time of day"
	case q.First == 0 && q.Last == len(s.Tokens):
		return "stands alone: a page's number or a table's cell"
	case q.First == 0 && s.footnoteMark(q):
		return "a footnote's mark"
	case q.First == 0 && (s.At(q.Last).Key == "." || s.At(q.Last).Key == ")" || s.block.Kind == read.Footnote):
		return "a list's or a footnote's number"
	}
	return ""
}

// models are ways of doing things that a number behind them counts the sides of: "mô
// hình bảo vệ 4 lớp".
var models = vi.NewSet("mô hình | phương châm | nguyên tắc")

// longestModel is how many words may stand between the two.
const longestModel = 4

// cutByPage reports whether the halves of a block meet within the quantity: "2.318" at
// the end of a page and "tỷ đồng" on the next can't be quoted.
func (s *scan) cutByPage(q vi.Quantity) bool {
	for _, join := range s.block.Joins {
		if s.Tokens[q.First].Start < join && join < s.Tokens[q.Last-1].End {
			return true
		}
	}
	return false
}

// footnoteMark reports whether a small number at the front of a block is followed
// by a sentence of its own: "3 Kết quả tự đo kiểm của doanh nghiệp."
func (s *scan) footnoteMark(q vi.Quantity) bool {
	next := s.At(q.Last)
	return len(q.Digits) <= 2 && q.Power == 0 && next.Class == vi.Word && next.Upper && strings.ToUpper(s.Source[next.Start:next.End]) != s.Source[next.Start:next.End]
}

// isShareOfFew reads "9 trong 10 hồ sơ".
func (s *scan) isShareOfFew(q vi.Quantity) bool {
	return s.Is(q.First-1, "trong") && s.At(q.First-2).Class == vi.Number ||
		s.Is(q.Last, "trong") && s.At(q.Last+1).Class == vi.Number && s.mentionAt(q.Last+1) == nil
}

// largestDenominator is that of fractions in common speech.
const largestDenominator = 10

// isFraction reads "1/3 số hồ sơ" and "trên 2/3 hồ sơ": nobody counts more than two
// of three.
func (s *scan) isFraction(q vi.Quantity) bool {
	if q.Of == nil {
		return false
	}
	_, n := qualifiers.Before(s.Text, q.First)
	return fractionOf.Has(s.Text, q.Last) || n > 0 && q.Of.Compare(corpus.NewDecimal(largestDenominator)) <= 0
}

// splitWords are two-syllable words that page numbers were found in.
var splitWords = vi.NewSet("thông tin | dịch vụ | giao dịch | hành chính | trực tuyến | điện tử | doanh nghiệp | ngân hàng | cơ quan | quốc gia | dữ liệu | kết nối | chia sẻ | quản lý | chứng thư | " +
	"địa phương | nền tảng | ứng dụng | thuê bao | triển khai | phát triển | an toàn | xử lý | bưu chính | viễn thông | kinh tế | xã hội | chuyển đổi | công nghệ | hệ thống | người dân | thủ tục | hồ sơ | truyền thông | giao thông")

// splitsWord reports whether the number at i is a page's that stands within a word:
// "hệ thống thông 12 tin". "truyền thông 12 tin" says something.
func (s *scan) splitsWord(i int) bool {
	if i == 0 || len(s.Tokens[i].Key) > 3 {
		return false
	}
	if _, n := splitWords.Before(s.Text, i); n > 0 {
		return false
	}
	tokens := []vi.Token{s.At(i - 1), s.At(i + 1)}
	return splitWords.Has(s.Text.With(tokens), 0)
}
