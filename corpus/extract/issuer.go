package extract

import (
	"slices"
	"strings"

	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// Who speaks in a report: one or two lines in capitals at its head, the superior body
// first, or the body that an article's opening sentence names.

// issuers begin the names of those who report.
var issuers = vi.NewSet("bộ | ủy ban | uỷ ban | ubnd | sở | tổng cục | cục | vụ | viện | văn phòng | ban | chính phủ | thủ tướng chính phủ | quốc hội | hội đồng | hđnd | " +
	"tập đoàn | tổng công ty | công ty | chi cục | chi nhánh | tòa án | toà án | tand | viện kiểm sát | vksnd | công an | bảo hiểm xã hội | bhxh | ngân hàng | kho bạc | kbnn | " +
	"bưu điện | viễn thông | thống kê | điện lực | hiệp hội | liên minh | quỹ | đài | hải quan | thuế | thanh tra | kiểm toán | tỉnh ủy | tỉnh uỷ | thành ủy | thành uỷ | huyện ủy | huyện uỷ | quận ủy | đảng ủy | đảng bộ | đảng | " +
	"hội | liên đoàn | liên hiệp | mặt trận | ủy ban mttq | đoàn | trung tâm | trường | đại học | học viện | bệnh viện | phòng | tổ công tác | quân khu | bộ tư lệnh | bộ chỉ huy | cảng | cơ quan | ban quản lý")

// placeLines go on with a body's name on a line of their own: "HUYỆN YÊN MINH".
var placeLines = vi.NewSet("tỉnh | thành phố | tp | huyện | quận | thị xã | xã | phường | thị trấn | khu vực | chi nhánh | việt nam")

// noBody are lines in capitals of a head that name nobody.
var noBody = vi.NewSet("cộng hòa | cộng | độc lập | báo cáo | thông cáo | thông báo | tờ trình | kế hoạch | kết quả | tình hình | dự thảo")

const (
	// issuerTokens is how many words a line that names a body has at most.
	issuerTokens = 16
	// issuerLines is how many lines name the issuer at most.
	issuerLines = 3
)

// issuerOf joins the lines of the head that name who reports.
func issuerOf(head []string) string {
	var lines []string
	for _, line := range head {
		line = leftColumn(line)
		t := vi.NewText(line)
		if len(lines) == issuerLines || len(lines) > 0 && (t.Is(0, "số") || t.Is(0, "báo")) {
			break
		}
		if namesBody(t, line) || len(lines) > 0 && inCapitals(t, line) && placeLines.Has(t, 0) {
			lines = append(lines, line)
		}
	}
	issuer := strings.Join(lines, " ")
	if t := vi.NewText(issuer); localBody.Has(t, 0) && !placeLines.Within(t, 0, len(t.Tokens)) {
		if at := seat(head); at != "" {
			issuer += " " + strings.ToUpper(at) // "ỦY BAN NHÂN DÂN" of Hà Giang
		}
	}
	return issuer
}

// localBody are bodies that each province or district has one of.
var localBody = vi.NewSet("ủy ban nhân dân | uỷ ban nhân dân | ubnd | hội đồng nhân dân | hđnd | sở | công an tỉnh | chi cục | phòng")

// namesBody reports whether a line in capitals is the name of a body.
func namesBody(t *vi.Text, line string) bool {
	return (inCapitals(t, line) || titled(t)) && issuers.Has(t, 0) && !dated(t)
}

// longestTitled is how many words a line has at most that names a body in small letters.
const longestTitled = 12

// titled reports whether a line in small letters is nothing but the name of a local body:
// "Trung tâm DVVL tỉnh Bắc Giang".
func titled(t *vi.Text) bool {
	n := len(t.Tokens)
	return n > 2 && n <= longestTitled && t.Tokens[0].Upper && placeLines.Within(t, 1, n) && t.Tokens[n-1].Upper &&
		!slices.ContainsFunc(t.Tokens, func(tok vi.Token) bool { return tok.Class != vi.Word })
}

func inCapitals(t *vi.Text, line string) bool {
	return line == strings.ToUpper(line) && len(t.Tokens) <= issuerTokens && !noBody.Has(t, 0)
}

// dated reports whether a line names a time, as titles do and bodies don't.
func dated(t *vi.Text) bool { return len(vi.FindPeriods(t, vi.Reference{})) > 0 }

// saying stand behind the name of a body that an article is on.
var saying = vi.NewSet("vừa | cho biết | cho hay | báo cáo | công bố | thông tin | tổ chức | đã | có")

// localNouns stand in the names of bodies of a place.
var localNouns = vi.NewSet("tỉnh | thành phố | tp | tp . | huyện | quận | thị xã")

// speaker is the body of a place that the opening sentence of an article begins with:
// "Sở Thông tin và Truyền thông tỉnh Bắc Giang vừa có báo cáo …". A body of the whole
// country needs no name: what names no place is of the whole country.
func speaker(doc *read.Document) string {
	for i := range doc.Blocks[:min(openingBlocks, len(doc.Blocks))] {
		t := vi.NewText(doc.Blocks[i].Text)
		if !t.At(0).Upper || !issuers.Has(t, 0) {
			continue
		}
		for last := 1; last < min(issuerTokens, len(t.Tokens)); last++ {
			if t.At(last).Class == vi.Sign && t.At(last).Key != "." && t.At(last).Key != "-" {
				break
			}
			if !t.At(last).Upper && saying.Has(t, last) {
				if localNouns.Within(t, 1, last) {
					return t.Source[:t.Tokens[last-1].End]
				}
				break
			}
		}
	}
	return ""
}
