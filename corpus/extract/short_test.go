package extract

import (
	"strings"
	"testing"
)

// TestShort reads paragraphs as short reports of one body have them: what each figure is
// called, and brief's words.
func TestShort(t *testing.T) {
	for _, group := range shortReports {
		t.Run(group.name, func(t *testing.T) {
			for _, test := range group.tests {
				_, report := readReport(t, "bao-cao.md", []byte(reportOfTests+test.text+"\n"))
				var got []string
				for i := range report.Figures {
					f := &report.Figures[i]
					got = append(got, f.Name+": "+brief(f))
				}
				if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
					t.Errorf("%s\n got %s\nwant %s", test.text, strings.Join(got, "\n     "), strings.Join(test.want, "\n     "))
				}
			}
		})
	}
}

var shortReports = []struct {
	name  string
	tests []sentenceTest
}{
	{"bare sums", []sentenceTest{
		{"- Tổng dư nợ: 4.310 tỷ đồng với 61.240 hộ vay, tăng 9,2%. Trong đó hộ nghèo 1.115 tỷ; hộ cận nghèo 842 tỷ; nước sạch 390 tỷ.", []string{
			"Tổng dư nợ: 4310000000000 VND 2023-09 stock",
			"Hộ vay (Tổng dư nợ): 61240 hộ 2023-09 stock [up 9.2 % vs -]",
			"Tổng dư nợ: 1115000000000 VND 2023-09 stock phần=hộ nghèo",
			"Tổng dư nợ: 842000000000 VND 2023-09 stock phần=hộ cận nghèo",
			"Tổng dư nợ: 390000000000 VND 2023-09 stock phần=nước sạch",
		}},
		{"- Cho vay qua các hội: Phụ nữ 1.842 tỷ, Nông dân 1.377 tỷ, Đoàn Thanh niên 615 tỷ đồng.", []string{
			"Vay qua các hội: 1842000000000 VND 2023-09 stock phần=Phụ nữ",
			"Vay qua các hội: 1377000000000 VND 2023-09 stock phần=Nông dân",
			"Vay qua các hội: 615000000000 VND 2023-09 stock phần=Đoàn Thanh niên",
		}},
		{"- Xuất khẩu sang Nhật Bản 24,6 tỷ USD; Hàn Quốc 21,4 tỷ; Thái Lan 8,3 tỷ.", []string{
			"Xuất khẩu: 24600000000 USD 2023-09 stock phần=Nhật Bản",
			"Xuất khẩu: 21400000000 USD 2023-09 stock phần=Hàn Quốc",
			"Xuất khẩu: 8300000000 USD 2023-09 stock phần=Thái Lan",
		}},
		{"Số thuê bao internet đạt 17,2 triệu, trong khi doanh thu đạt 9,4 nghìn tỷ đồng.", []string{
			"Số thuê bao internet: 17200000 thuê bao 2023-09 stock",
			"Doanh thu (Số thuê bao internet): 9400000000000 VND 2023-09 stock",
		}},
		{"Sản lượng cam thu hoạch đạt 41,3 triệu quả.", []string{
			"Sản lượng cam thu hoạch: 41300000 quả 2023-09 stock",
		}},
	}},
	{"prices and rates", []sentenceTest{
		{"Thu nhập bình quân 8,3 triệu đồng/người/tháng; bình quân 17,5 tiêu chí/xã.", []string{
			"Thu nhập bình quân (đồng/người/tháng): 8300000 VND 2023-09 stock",
			"Tiêu chí/xã (bình quân): 17.5 tiêu chí/xã 2023-09 stock",
		}},
		{"Giá dứa 95.000 đồng/chục (12 quả).", []string{
			"Giá dứa (đồng/chục): 95000 VND 2023-09 stock",
		}},
	}},
	{"average days", []sentenceTest{
		{"Tuyến xe điện phục vụ 642.300 lượt khách với 1.310 chuyến, bình quân 21.410 lượt/ngày.", []string{
			"Lượt khách (Tuyến xe điện phục vụ): 642300 lượt khách 2023-09 stock",
			"Chuyến (Tuyến xe điện phục vụ lượt khách): 1310 chuyến 2023-09 stock",
			"Lượt khách (Tuyến xe điện phục vụ): 21410 lượt khách 2023-09 average_daily",
		}},
		{"Hệ thống bù trừ xử lý 812,4 nghìn tỷ đồng/ngày.", []string{
			"Hệ thống bù trừ: 812400000000000 VND 2023-09 average_daily",
		}},
		{"NDXP tháng 9: 96,4 triệu giao dịch, trung bình mỗi ngày 3,21 triệu giao dịch; tăng 11,2% so với tháng 8/2023.", []string{
			"Giao dịch qua NDXP: 96400000 giao dịch 2023-09 total [up 11.2 % vs 2023-08]",
			"Giao dịch qua NDXP: 3210000 giao dịch 2023-09 average_daily",
		}},
	}},
	{"changes of what they name", []sentenceTest{
		{"Toàn tỉnh xảy ra 312 vụ tai nạn giao thông, làm chết 141 người, bị thương 260 người. So với cùng kỳ: giảm 5,3% số vụ, giảm 3,8% số người chết, tăng 1,4% số người bị thương.", []string{
			"Vụ tai nạn giao thông: 312 vụ 2023-09 total [down 5.3 % vs 2022-09]",
			"Người chết do tai nạn giao thông: 141 người 2023-09 total [down 3.8 % vs 2022-09]",
			"Người (bị thương; vụ tai nạn giao thông): 260 người 2023-09 stock [up 1.4 % vs 2022-09]",
		}},
		{"Trong 10 nhóm hàng: y tế tăng 3,41%, may mặc tăng 0,72%; bưu chính giảm 0,11%.", []string{
			"Nhóm hàng (Trong): 10 nhóm 2023-09 stock",
			"Mức tăng: y tế: 3.41 % 2023-09 rate [up 3.41 % vs -]",
			"Mức tăng: may mặc: 0.72 % 2023-09 rate [up 0.72 % vs -]",
			"Mức giảm: bưu chính: 0.11 % 2023-09 rate [down 0.11 % vs -]",
		}},
		{"CPI tháng 9 tăng 0,46% so với tháng trước. Bình quân 9 tháng tăng 2,9%.", []string{
			"Chỉ số giá tiêu dùng (CPI): 0.46 % 2023-09 rate [up 0.46 % vs 2023-08]",
			"Chỉ số giá tiêu dùng (CPI): 2.9 % 2023-01/2023-09 rate [up 2.9 % vs -]",
		}},
	}},
	{"times of one sentence", []sentenceTest{
		{"Riêng tháng 8/2023 doanh thu của các sàn đạt 31,5 nghìn tỷ đồng. Thị phần doanh thu: Sàn Xanh 61,2%, Sàn Đỏ 24,9%.", []string{
			"Doanh thu của các sàn: 31500000000000 VND 2023-08 total",
			"Thị phần doanh thu: 61.2 % 2023-09 rate phần=Sàn Xanh",
			"Thị phần doanh thu: 24.9 % 2023-09 rate phần=Sàn Đỏ",
		}},
		{"Tỷ lệ thanh toán thẻ đạt 58,2%, tăng từ 41% năm 2022. Thẻ đã phát hành: 318.000 thẻ.", []string{
			"Tỷ lệ thanh toán thẻ: 58.2 % 2023-09 rate",
			"Thẻ đã phát hành: 318000 thẻ 2023-09 stock",
		}},
		{"Hỗ trợ 6.310 người với số tiền 41,7 tỷ đồng (lũy kế 2023).", []string{
			"Người (Hỗ trợ): 6310 người 2023-01/2023-09 total",
			"Số tiền (Hỗ trợ người): 41700000000 VND 2023-01/2023-09 total",
		}},
		{"Công suất buồng phòng bình quân tháng 9 đạt 61%.", []string{
			"Công suất buồng phòng bình quân: 61 % 2023-09 rate",
		}},
	}},
	{"times of a clause", []sentenceTest{
		{"Giá tiêu xô ngày 21/9: 71.200 đồng/kg.", []string{
			"Giá tiêu xô (đồng/kg): 71200 VND 2023-09 total 2023-09-21..2023-09-21",
		}},
		{"Khó khăn: thiếu nước tưới ở hai huyện phía Tây trong tháng 8; thiếu khoảng 4.200 lao động.", []string{
			"Lao động (thiếu; Khó khăn): 4200 lao động 2023-09 stock ~approx",
		}},
		{"Mạng gom có 3,2 triệu tài khoản, trong đó 2,1 triệu tài khoản (65,6%) ở nông thôn, hải đảo.", []string{
			"Tài khoản (Mạng gom): 3200000 tài khoản 2023-09 stock",
			"Tài khoản (Mạng gom): 2100000 tài khoản 2023-09 stock phần=ở nông thôn, hải đảo",
			"Tỷ lệ tài khoản (Mạng gom): 65.6 % 2023-09 rate phần=ở nông thôn, hải đảo",
		}},
	}},
	{"narrowed counts", []sentenceTest{
		{"Bão làm 214 trạm BTS bị mất liên lạc.", []string{
			"Trạm BTS bị mất liên lạc (Bão làm): 214 trạm 2023-09 stock",
		}},
		{"Toàn tỉnh có 1.214 trạm BTS.", []string{
			"Trạm thu phát sóng di động (BTS): 1214 trạm 2023-09 stock",
		}},
	}},
	{"sizes of groups", []sentenceTest{
		{"Doanh thu 4 hãng lớn (Xanh, Đỏ, Tím, Vàng) đạt 52,6 nghìn tỷ đồng, tăng 12,4%.", []string{
			"Doanh thu 4 hãng lớn: 52600000000000 VND 2023-09 stock [up 12.4 % vs -]",
		}},
		{"Có 4 hãng lớn hoạt động.", []string{
			"Hãng lớn hoạt động: 4 hãng lớn 2023-09 stock",
		}},
	}},
	{"worth of counts", []sentenceTest{
		{"- Hạt điều: 0,46 triệu tấn, 2,61 tỷ USD", []string{
			"Hạt điều: 460000 tấn 2023-09 stock",
			"Trị giá (Hạt điều): 2610000000 USD 2023-09 stock",
		}},
		{"Nhập khẩu 210,4 tỷ USD; ô tô nguyên chiếc 91.204 xe (2,04 tỷ USD).", []string{
			"Nhập khẩu: 210400000000 USD 2023-09 stock",
			"Xe (ô tô nguyên chiếc): 91204 xe 2023-09 stock",
			"Trị giá (ô tô nguyên chiếc xe): 2040000000 USD 2023-09 stock",
		}},
	}},
	{"parts by what happened", []sentenceTest{
		{"Cả tỉnh xảy ra 312 vụ tai nạn giao thông, làm chết 141 người. Trong đó: đường bộ 301 vụ, chết 134 người; đường sắt 8 vụ, chết 6 người.", []string{
			"Vụ tai nạn giao thông: 312 vụ 2023-09 total",
			"Người chết do tai nạn giao thông: 141 người 2023-09 total",
			"Vụ tai nạn giao thông: 301 vụ 2023-09 total phần=đường bộ",
			"Người chết do tai nạn giao thông: 134 người 2023-09 total phần=đường bộ",
			"Vụ tai nạn giao thông: 8 vụ 2023-09 total phần=đường sắt",
			"Người chết do tai nạn giao thông: 6 người 2023-09 total phần=đường sắt",
		}},
		{"Thu nội địa 9 tháng 41.300 tỷ đồng.\n\nTheo địa bàn: Đông Hải 21.640 tỷ đồng, Tây Sơn 19.660 tỷ đồng.", []string{
			"Thu nội địa: 41300000000000 VND 2023-01/2023-09 total",
			"Thu nội địa: 21640000000000 VND 2023-01/2023-09 total phần=Đông Hải",
			"Thu nội địa: 19660000000000 VND 2023-01/2023-09 total phần=Tây Sơn",
		}},
		{"Xử lý 5.120 đơn, trong đó sáng chế 410; nhãn hiệu quốc tế (Madrid) 960.", []string{
			"Đơn (Xử lý): 5120 đơn 2023-09 stock",
			"Đơn (Xử lý): 410 đơn 2023-09 stock phần=sáng chế",
			"Đơn (Xử lý): 960 đơn 2023-09 stock phần=nhãn hiệu quốc tế",
		}},
		{"Tỷ lệ hồ sơ toàn trình: tháng 9/2023 đạt 41,2% (tháng 8/2023: 38,4%; tháng 7/2023: 36,9%).", []string{
			"Tỷ lệ hồ sơ toàn trình: 41.2 % 2023-09 rate",
			"Tỷ lệ hồ sơ toàn trình: 38.4 % 2023-08 rate",
			"Tỷ lệ hồ sơ toàn trình: 36.9 % 2023-07 rate",
		}},
	}},
}
