package extract

import (
	"strings"
	"testing"

	"solieu/corpus/read"
)

// Who reports, and what the report is called, in the forms of heads that offices use.
func TestIdentify(t *testing.T) {
	const body = "\n1. Kết quả\nTrong tháng 9/2023, đơn vị tiếp nhận 1.204 hồ sơ của người dân, đã giải quyết 1.180 hồ sơ đúng hạn.\n"
	for _, test := range []struct{ name, head, issuer, title, number, issued string }{
		{"two lines", "ỦY BAN NHÂN DÂN\nHUYỆN TÂN PHÚ\nSố:  612/BC-UBND\nTân Phú, ngày 28 tháng 9 năm 2023\n\nBÁO CÁO\nCông tác chuyển đổi số tháng 9 năm 2023\n\nI- Kết quả đạt được\n\n1- Chính quyền số",
			"ỦY BAN NHÂN DÂN HUYỆN TÂN PHÚ", "Công tác chuyển đổi số tháng 9 năm 2023", "612/BC-UBND", "2023-09-28"},
		{"superior body", "ỦY BAN AN TOÀN GIAO THÔNG QUỐC GIA\nVĂN PHÒNG\n\nSố: 36/BC-VP\nHà Nội, ngày 23 tháng 9 năm 2023\n\nBÁO CÁO\nTình hình trật tự, an toàn giao thông tháng 9 năm 2023",
			"ỦY BAN AN TOÀN GIAO THÔNG QUỐC GIA VĂN PHÒNG", "Tình hình trật tự, an toàn giao thông tháng 9 năm 2023", "36/BC-VP", "2023-09-23"},
		{"motto between", "UBND TỈNH LAM GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/BC-SYT\nBÁO CÁO\nKết quả công tác y tế tháng 9 năm 2023",
			"UBND TỈNH LAM GIANG SỞ Y TẾ", "Kết quả công tác y tế tháng 9 năm 2023", "12/BC-SYT", ""},
		{"court", "TÒA ÁN NHÂN DÂN TỈNH LAM GIANG\n\nSơ kết công tác Tòa án tháng 9 năm 2023\n\n20/10/2023\n", "TÒA ÁN NHÂN DÂN TỈNH LAM GIANG", "Sơ kết công tác Tòa án tháng 9 năm 2023", "", "2023-10-20"},
		{"bank", "NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH TỈNH LAM GIANG\n\nHoạt động ngân hàng tháng 9 năm 2023\n\nNgày 12 tháng 10 năm 2023\n", "NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH TỈNH LAM GIANG", "Hoạt động ngân hàng tháng 9 năm 2023", "", "2023-10-12"},
		{"number below the title", "SỞ NÔNG NGHIỆP TỈNH LAM GIANG\n\nBáo cáo kết quả sản xuất nông nghiệp tháng 9 năm 2023\n\n(Báo cáo số 318/BC-SNN ngày 22/9/2023)\n", "SỞ NÔNG NGHIỆP TỈNH LAM GIANG", "Báo cáo kết quả sản xuất nông nghiệp tháng 9 năm 2023", "318/BC-SNN", "2023-09-22"},
		{"article", "Trang chủ | Giới thiệu | Tin tức\nĐang truy cập: 37   Hôm nay: 1.204   Tổng lượt truy cập: 9.381.552\n\nLam Giang: Chuyển đổi số tháng 9 có nhiều chuyển biến\n\nThứ sáu, 29/09/2023 | 09:15\n\nSở Thông tin và Truyền thông tỉnh Lam Giang vừa có báo cáo kết quả chuyển đổi số tháng 9/2023. Theo đó, nhiều chỉ tiêu nằm trong nhóm dẫn đầu cả nước.\n",
			"Sở Thông tin và Truyền thông tỉnh Lam Giang", "Lam Giang: Chuyển đổi số tháng 9 có nhiều chuyển biến", "", "2023-09-29"},
		{"title in capitals", "SỞ DU LỊCH TỈNH LAM GIANG\nSố: 7/BC-SDL\nBÁO CÁO\nKẾT QUẢ DU LỊCH THÁNG 9 NĂM 2023", "SỞ DU LỊCH TỈNH LAM GIANG", "KẾT QUẢ DU LỊCH THÁNG 9 NĂM 2023", "7/BC-SDL", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := read.File("bao-cao.txt", []byte(test.head+body))
			if err != nil {
				t.Fatal(err)
			}
			r := identify(doc, Given{})
			got := strings.Join([]string{r.Issuer, r.Title, r.Number, r.Issued.String()}, " | ")
			if want := strings.Join([]string{test.issuer, test.title, test.number, test.issued}, " | "); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}
