package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// What a block is on.

// topicHeading is the innermost heading or lead-in above the block that is a name, but
// for the label that the block itself opens with; else the report's title.
func (s *scan) topicHeading() string {
	for i := len(s.block.Headings) - 1; i >= 0; i-- {
		h := s.block.Headings[i]
		if len(h) <= longestTitle && !strings.HasPrefix(s.block.Text, h) && contentOf(s.lead(h).Text, empty, plainTopics) > 0 {
			return h
		}
	}
	return s.report.Title
}

// plainTopics say nothing in headings.
var plainTopics = vi.NewSet("kinh tế - xã hội | kinh tế xã hội | phát triển kinh tế - xã hội | kết quả | kết quả đạt được | kết quả thực hiện | tình hình | báo cáo | công tác | một số | hoạt động | thực hiện | nổi bật | tình hình chung | đánh giá chung | kết quả nổi bật | số liệu | thông tin | nội dung | tổng quan | sơ kết | tổng kết | cụ thể | chỉ tiêu chủ yếu | thông báo | thông cáo | thông cáo báo chí | công bố | tin tổng hợp | báo cáo nhanh | nhanh | tóm tắt | báo cáo tóm tắt | bản tin")

// goals begin like a verb of a state and name what is to be reached.
var goals = vi.NewSet("đạt chuẩn | đạt yêu cầu | đạt giải")

// compounds begin with a word that says nothing by itself.
var compounds = vi.NewSet("mức độ | đầu tư | đầu mối | đầu vào | đầu ra | cao đẳng | cao tốc | số hóa | số hoá | trung bình khá")

// dangling end no name.
var dangling = vi.NewSet("thuộc | như sau | sau đây | và | của | trong | với | cho | tại | theo | từ | đến | về")

// topic is what the block is on, without times and up to its first number: "mặt hàng
// xuất khẩu".
func (s *scan) topic() string {
	lead := s.lead(s.topicHeading())
	end := 0
	for end < len(lead.Tokens) && (lead.Tokens[end].Class != vi.Number || lead.mentionAt(end) != nil || lead.zones[end]) &&
		(end == 0 || (longest(lead.Text, end, stateVerbs) == 0 || goals.Has(lead.Text, end)) && !leadsChange(lead.Text, end)) {
		end++
	}
	kept := lead.trimSet(lead.trimLead(lead.kept(0, end)), verbs)
	if end < len(lead.Tokens) {
		kept = lead.trimSet(lead.headline(kept), headlineTails)
	}
	for len(kept) > 0 {
		n := longest(lead.Text, kept[0], plainTopics, empty)
		if n == 0 || compounds.Has(lead.Text, kept[0]) {
			break
		}
		kept = kept[min(n, len(kept)):]
	}
	kept = lead.trimSet(lead.trimSet(lead.behindIssuer(kept), dangling), plainTopics)
	name := lead.join(kept)
	if contentless(name) {
		return ""
	}
	return lowerCapitals(name)
}

// behindIssuer drops who speaks in front of a colon: "Bộ Công Thương: Xuất khẩu thủy sản".
func (s *scan) behindIssuer(kept []int) []int {
	for k, i := range kept {
		if s.Tokens[i].Key == ":" && k+1 < len(kept) && issuers.Has(s.Text, 0) {
			rest := kept[k+1:]
			for len(rest) > 1 {
				n := longest(s.Text, rest[0], plainTopics, empty)
				if n == 0 || n >= len(rest) || compounds.Has(s.Text, rest[0]) {
					break
				}
				rest = rest[n:]
			}
			return rest
		}
	}
	return kept
}

// leadsChange reports whether a verb of change stands at token i: "bật tăng".
func leadsChange(t *vi.Text, i int) bool {
	_, n := changeVerbs.At(t, i)
	return n > 0
}

// headline leaves of a headline that goes on with a number what stands before its colon:
// "Thủy sản: xuất siêu gần 3 tỷ USD".
func (s *scan) headline(kept []int) []int {
	for k, i := range kept {
		if k > 0 && s.Tokens[i].Key == ":" {
			return kept[:k]
		}
	}
	return kept
}

// headlineTails lead to the number of a headline.
var headlineTails = vi.NewSet("gần | hơn | trên | khoảng | bật | tiếp tục | vẫn | đã | chỉ | còn | thêm | đón | có | thu | vượt | đạt | tiêm | chiếm | giảm | tăng | mạnh")

// lowerCapitals writes a heading in capitals in small letters.
func lowerCapitals(name string) string {
	if name == strings.ToUpper(name) {
		return strings.ToLower(name)
	}
	return name
}
