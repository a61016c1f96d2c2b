package spell

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
	"solieu/index"
)

// chat lists short forms of chats and what they stand for. Particles of which
// nothing depends ("ko", "đc", "nha") are stop words where questions are read. Short
// forms that are catalogued as abbreviations are no matter of this table.
var chat = [][2]string{
	{"gd | gdich", "giao dịch"},
	{"tk | tkhoan", "tài khoản"},
	{"vb", "văn bản"},
	{"hs | hso", "hồ sơ"},
	{"dn", "doanh nghiệp"},
	{"cty | cti", "công ty"},
	{"kh | khg", "khách hàng"},
	{"tb", "thuê bao"},
	{"tb ngày | tbình ngày", "trung bình ngày"},
	{"tb mỗi ngày", "trung bình mỗi ngày"},
	{"tb 1 ngày", "trung bình 1 ngày"},
	{"ctr | ctrình", "chương trình"},
	{"kd", "kinh doanh"},
	{"qg", "quốc gia"},
	{"cq", "cơ quan"},
	{"vp", "văn phòng"},
	{"yc | ycầu", "yêu cầu"},
	{"gtri | gtrị", "giá trị"},
	{"dl | dliệu", "dữ liệu"},
	{"cả nc", "cả nước"},
	{"sd", "sử dụng"},
	{"đp", "địa phương"},
	{"dk | đk", "đăng ký"},
	{"tcm", "tấn công mạng"},
	{"hđđt | hddt", "hóa đơn điện tử"},
	{"ttuyến | ttuyen", "trực tuyến"},
	{"bnhiêu | bnhieu | bnhiu | bnhiêu | bao nhiu", "bao nhiêu"},
	{"ck năm trước | ck năm ngoái | cùng kì năm trước", "cùng kỳ năm trước"},
	{"so ck | so với ck | so cùng kỳ", "so với cùng kỳ"},
	{"onl", "trực tuyến"},
	{"ng", "người"},
	{"tmđtử", "thương mại điện tử"},
	{"gđ", "giai đoạn"},
	{"dv", "dịch vụ"},
	{"csở | cso | c/s", "cơ sở"},
	{"ttin", "thông tin"},
	{"ckỳ | ckì | cky", "cùng kỳ"},
	{"trc", "trước"},
	{"hnay | hnai", "hôm nay"},
	{"hqua", "hôm qua"},
	{"nnao | tnao", "thế nào"},
	{"ktsố | ktso", "kinh tế số"},
	{"svs | so vs | so vơi", "so với"},
	{"svck | sv ck | so vs ck", "so với cùng kỳ"},
	{"b/c", "báo cáo"},
	{"year-on-year", "year on year"},
	{"sp", "sản phẩm"},
	{"đtử | đtu", "điện tử"},
	{"sliệu | slieu", "số liệu"},
	{"slg | slượng | sluong", "số lượng"},
	{"lkế | lke | lk", "lũy kế"},
	{"tgian", "thời gian"},
	{"nnước | nhnước", "nhà nước"},
}

// shortForms is the table compiled.
var shortForms = makeShortForms()

func makeShortForms() *vi.Table[string] {
	var rows []vi.Meaning[string]
	for _, r := range chat {
		rows = append(rows, vi.Meaning[string]{Phrases: spaced(r[0]), Value: r[1]})
	}
	return vi.NewTable(rows...)
}

// spaced sets the signs of a short form apart, as tokens are.
func spaced(phrases string) string {
	return strings.NewReplacer("/", " / ", ".", " . ", "-", " - ").Replace(phrases)
}

// chatPhrases gives each short form and what it stands for.
func chatPhrases() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, r := range chat {
			for _, short := range strings.Split(r[0], "|") {
				if !yield(short, r[1]) {
					return
				}
			}
		}
	}
}

// placeNouns stand before the initials of a place: "tp dn" is no doanh nghiệp.
var placeNouns = vi.NewSet("tp | tỉnh | thành phố | địa bàn")

// short writes short forms out.
func (s *Speller) short(l *line) []index.Fix {
	text := l.String()
	t := vi.NewQuestion(text)
	var b strings.Builder
	var fixes []index.Fix
	from := 0
	for i := 0; i < len(t.Tokens); {
		long, n := shortForms.At(t, i)
		if n == 0 || placeNouns.Has(t, i-1) || !alone(text, t.Tokens[i].Start, t.Tokens[i+n-1].End) {
			i++
			continue
		}
		start, end := t.Tokens[i].Start, t.Tokens[i+n-1].End
		if typed := text[start:end]; vi.Fold(typed) != vi.Fold(long) {
			long = keep(typed, long)
			fixes = append(fixes, index.Fix{Typed: typed, Read: long, Kind: index.FixShort})
			b.WriteString(text[from:start])
			b.WriteString(long)
			from = end
		}
		i += n
	}
	if len(fixes) > 0 {
		b.WriteString(text[from:])
		*l = *cut(b.String())
	}
	return fixes
}

// alone reports whether text[start:end] stands by itself, not within a name: "e-KH",
// "KH2", "@tk_bot", "12/KH-UBND".
func alone(text string, start, end int) bool {
	const joins = "-_@&#."
	if r, _ := utf8.DecodeLastRuneInString(text[:start]); start > 0 && (isPart(r) || strings.ContainsRune(joins, r) || r == '/' && isUpper(text[start:end])) {
		return false
	}
	r, size := utf8.DecodeRuneInString(text[end:])
	if end == len(text) || !strings.ContainsRune(joins, r) {
		return end == len(text) || !isPart(r)
	}
	r, _ = utf8.DecodeRuneInString(text[end+size:])
	return end+size == len(text) || !isPart(r)
}

func isPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
