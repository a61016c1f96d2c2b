package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Every word in a picture that is not a report's stands in this file, beside those
// of package bot.
const (
	wordUnit         = "Đơn vị: "
	wordMonth        = "Tháng "
	wordMonthShort   = "T"
	wordQuarterShort = "Q"
	wordWhole        = "Toàn bộ: "
	wordSource       = "Nguồn: "
	wordPartial      = "Kỳ chưa đủ: "
	wordRounded      = "Số trên hình đã làm tròn."
	wordMissing      = "Kỳ để trống: báo cáo không nêu số liệu."
	wordBroken       = "Chỗ ngắt trên trục: các kỳ báo cáo không nêu số liệu."
	wordLength       = "Không vẽ vì kỳ dài khác: "
	wordManyPeriods  = "Chỉ vẽ các kỳ gần nhất."
	wordManyParts    = "Chỉ vẽ các phần lớn nhất."
	wordDiffer       = "Có báo cáo nêu số khác: "
	wordMore         = "…"
	wordAnd          = " và "
	wordMoreReports  = " báo cáo khác"

	// wordRest is what reports call the parts that they do not name.
	wordRest = "khác"
)

// between stands between what is said of all numbers of a picture.
const between = " · "

// Vietnamese is the error for the person who asked for a picture.
func (e *Undrawable) Vietnamese() string {
	return "Chưa vẽ được: cần ít nhất hai số liệu cùng chỉ tiêu, cùng loại số, cùng đơn vị và cùng độ dài kỳ."
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// enumeration joins at most limit names, and says that there are more.
func enumeration(names []string, limit int) string {
	if len(names) > limit {
		names = append(names[:limit:limit], wordMore)
	}
	return strings.Join(names, ", ")
}
