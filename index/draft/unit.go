package draft

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// nouns that count the same, so that one text may have the one and another the other.
var nouns = vi.NewTable(
	vi.Meaning[string]{Phrases: "giao dịch | lượt giao dịch | lượt | yêu cầu | lượt truy cập | lượt tải", Value: "lượt"},
	vi.Meaning[string]{Phrases: "người | người dân | nhân khẩu | công dân | đối tượng | trẻ em | khách hàng | người dùng | thành viên | khách | lao động", Value: "người"},
	vi.Meaning[string]{Phrases: "cuộc | vụ | sự cố | lượt tấn công | trường hợp", Value: "vụ"},
	vi.Meaning[string]{Phrases: "văn bản | tài liệu | phiếu", Value: "văn bản"},
	vi.Meaning[string]{Phrases: "hồ sơ | dữ liệu | trường hợp | bản ghi", Value: "hồ sơ"},
	vi.Meaning[string]{Phrases: "tài khoản", Value: "tài khoản"},
	vi.Meaning[string]{Phrases: "thuê bao", Value: "thuê bao"},
	vi.Meaning[string]{Phrases: "doanh nghiệp", Value: "doanh nghiệp"},
	vi.Meaning[string]{Phrases: "hệ thống | hệ thống thông tin | httt", Value: "hệ thống"},
	vi.Meaning[string]{Phrases: "hóa đơn", Value: "hóa đơn"},
	vi.Meaning[string]{Phrases: "cuộc gọi", Value: "cuộc gọi"},
)

// unitsFit reports whether two units may be meant for the same. Signs must agree;
// nouns only where both are known to count different things do they not.
func unitsFit(a, b string, s *lookup.Series) bool {
	if corpus.IsSign(a) || corpus.IsSign(b) {
		return a == b
	}
	mine, theirs := noun(a), noun(b)
	return mine == "" || theirs == "" || sameNoun(a, b, s)
}

// sameNoun reports whether two units are known to count the same.
func sameNoun(a, b string, s *lookup.Series) bool {
	x, y := vi.Fold(a), vi.Fold(b)
	return strings.Contains(x, y) || strings.Contains(y, x) || counts(s, x) || noun(a) != "" && noun(a) == noun(b)
}

// nounAt is the known noun that the words behind a number begin with.
func nounAt(behind string) string {
	t := vi.NewText(behind)
	if _, n := nouns.At(t, 0); n > 0 {
		return t.Source[t.Tokens[0].Start:t.Tokens[n-1].End]
	}
	return ""
}

func noun(unit string) string {
	t := vi.NewText(unit)
	if name, n := nouns.At(t, 0); n == len(t.Tokens) {
		return name
	}
	return ""
}

// counts reports whether the catalogue has the unit among those that the indicator is
// told in.
func counts(s *lookup.Series, folded string) bool {
	if s.Indicator == nil {
		return false
	}
	for i := range s.Indicator.Wordings {
		for _, u := range s.Indicator.Wordings[i].Unit {
			if vi.Fold(u) == folded {
				return true
			}
		}
	}
	return false
}
