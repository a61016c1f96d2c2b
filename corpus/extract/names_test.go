package extract

import (
	"fmt"
	"strings"
	"testing"

	"solieu/corpus"
)

// named shows value, unit, name and part of a figure, "?" behind one held back.
func named(f *corpus.Figure) string {
	s := fmt.Sprintf("%s %s %s", value(f), f.Unit, f.Name)
	if part := f.Dimension[corpus.DimensionPart]; part != "" {
		s += " | " + part
	}
	if f.Status != corpus.Accepted {
		s += " ?"
	}
	return s
}

// TestNames reads sentences whose figures are named by what stands farther off.
func TestNames(t *testing.T) {
	for _, group := range names {
		t.Run(group.name, func(t *testing.T) {
			for _, test := range group.tests {
				_, report := readReport(t, "bao-cao.md", []byte(reportOfTests+test.text+"\n"))
				var got []string
				for i := range report.Figures {
					got = append(got, named(&report.Figures[i]))
				}
				if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
					t.Errorf("%s\n got %s\nwant %s", test.text, strings.Join(got, "\n     "), strings.Join(test.want, "\n     "))
				}
			}
		})
	}
}

var names = []struct {
	name  string
	tests []sentenceTest
}{
	{"lists of names", []sentenceTest{
		{"Về tỷ lệ chi trả, Lào Cai dẫn đầu với 81,2%, tiếp theo là Sơn La 79,4%; thấp nhất là Bạc Liêu, 40,3%.", []string{"81.2 % Tỷ lệ chi trả | Lào Cai", "79.4 % Tỷ lệ chi trả | Sơn La", "40.3 % Tỷ lệ chi trả | Bạc Liêu"}},
		{"Tỷ lệ hài lòng cao nhất là Bắc Kạn 98,1%, thấp nhất là Cao Bằng 90,2%.", []string{"98.1 % Tỷ lệ hài lòng | Bắc Kạn", "90.2 % Tỷ lệ hài lòng | Cao Bằng"}},
		{"Công suất phòng trong tháng đạt 62,4%. Địa phương cao: Lào Cai 71,4%, TP. Vũng Tàu 66,2%, Cao Bằng 58%.", []string{"62.4 % Công suất phòng", "71.4 % Công suất phòng | Lào Cai", "66.2 % Công suất phòng | TP. Vũng Tàu", "58 % Công suất phòng | Cao Bằng"}},
		{"Thị phần theo doanh số: Alosan 61,3%, Chợ Nhanh 30,2%, các sàn còn lại 8,5%.", []string{"61.3 % Thị phần theo doanh số | Alosan", "30.2 % Thị phần theo doanh số | Chợ Nhanh", "8.5 % Thị phần theo doanh số | các sàn còn lại"}},
		{"Thị trường quốc tế lớn nhất là Hàn Quốc với 1,2 triệu lượt, tiếp theo là Nhật Bản 310 nghìn lượt.", []string{"1200000 lượt Lượt (thị trường quốc tế) | Hàn Quốc", "310000 lượt Lượt (thị trường quốc tế) | Nhật Bản"}},
		{"Toàn tỉnh có 6.210 ca mắc, nhiều nhất là Phong Hải (1.240 ca), Sông Vệ (980 ca).", []string{"6210 ca Ca mắc", "1240 ca Ca mắc | Phong Hải", "980 ca Ca mắc | Sông Vệ"}},
		{"Tổng đài tiếp nhận 8.240 phản ánh. Lĩnh vực được phản ánh nhiều nhất là trật tự đô thị (3.120), kế đến là cây xanh, chiếu sáng (1.450).", []string{"8240 phản ánh Phản ánh (Tổng đài tiếp nhận)", "3120 phản ánh Phản ánh (Tổng đài tiếp nhận) | trật tự đô thị", "1450 phản ánh Phản ánh (Tổng đài tiếp nhận) | cây xanh, chiếu sáng"}},
		{"Hồ sơ quá hạn 912 hồ sơ, tập trung ở lĩnh vực đất đai (640 hồ sơ).", []string{"912 hồ sơ Hồ sơ quá hạn", "640 hồ sơ Hồ sơ quá hạn | đất đai"}},
		{"Kích hoạt 512.300 tài khoản, đạt 61,4%. Thành phố Vị Xuyên cao nhất (72,3%); huyện Bắc Mê thấp nhất (44,8%).", []string{"512300 tài khoản Tài khoản (Kích hoạt)", "61.4 % Tỷ lệ tài khoản (Kích hoạt)", "72.3 % Tỷ lệ tài khoản (Kích hoạt) | Thành phố Vị Xuyên", "44.8 % Tỷ lệ tài khoản (Kích hoạt) | huyện Bắc Mê"}},
		{"Xảy ra 240 vụ cháy. Loại hình: nhà ở 118 vụ, kho xưởng 57 vụ.", []string{"240 vụ Vụ cháy (Xảy ra)", "118 vụ Vụ cháy (Xảy ra) | nhà ở", "57 vụ Vụ cháy (Xảy ra) | kho xưởng"}},
		{"Đạt 44,2% kế hoạch. Xuất khẩu sang Hoa Kỳ 3,1 tỷ USD, nhập khẩu từ Nhật Bản 1,2 tỷ USD.", []string{"44.2 % Kế hoạch ?", "3100000000 USD Xuất khẩu sang Hoa Kỳ", "1200000000 USD Nhập khẩu từ Nhật Bản"}},
		{"Số trạm 4G: 21.300 trạm; 5G: 412 trạm.", []string{"21300 trạm Số trạm 4G", "412 trạm Trạm (5G; Số trạm 4G)"}},
	}},
	{"parts in brackets", []sentenceTest{
		{"Bưu điện chuyển phát 9,3 triệu hồ sơ (tiếp nhận: 4,1 triệu; trả kết quả: 5,2 triệu).", []string{"9300000 hồ sơ Hồ sơ (Bưu điện chuyển phát)", "4100000 hồ sơ Hồ sơ (Bưu điện chuyển phát) | tiếp nhận", "5200000 hồ sơ Hồ sơ (Bưu điện chuyển phát) | trả kết quả"}},
		{"Ghi nhận 412 cuộc tấn công (301 Phishing, 64 Deface, 47 Malware).", []string{"412 cuộc Cuộc tấn công (Ghi nhận)", "301 cuộc Cuộc tấn công (Ghi nhận) | Phishing", "64 cuộc Cuộc tấn công (Ghi nhận) | Deface", "47 cuộc Cuộc tấn công (Ghi nhận) | Malware"}},
		{"Tiếp nhận 1.204 đơn (khiếu nại: 150; kiến nghị, phản ánh: 1.054).", []string{"1204 đơn Đơn (Tiếp nhận)", "150 đơn Đơn (Tiếp nhận) | khiếu nại", "1054 đơn Đơn (Tiếp nhận) | kiến nghị, phản ánh"}},
		{"Có 171 xã có đài truyền thanh, trong đó 64 đài ứng dụng viễn thông (truyền thanh thông minh).", []string{"171 xã Xã có đài truyền thanh", "64 đài Xã có đài truyền thanh | đài ứng dụng viễn thông (truyền thanh thông minh)"}},
	}},
	{"rates", []sentenceTest{
		{"Nền tảng Alosan đã gỡ 1.318 bài viết (tỷ lệ đáp ứng 94%); Vidoo gỡ 207 video (91%).", []string{"1318 bài Bài viết (Nền tảng Alosan đã gỡ)", "94 % Tỷ lệ đáp ứng (bài viết; Nền tảng Alosan đã gỡ)", "207 video Video (Vidoo gỡ)", "91 % Tỷ lệ đáp ứng (video; Vidoo gỡ)"}},
		{"Tiền di động có 9,6 triệu khách hàng, trong đó khoảng 71% ở nông thôn, miền núi.", []string{"9600000 khách hàng Khách hàng Mobile Money", "71 % Tỷ lệ khách hàng (Tiền di động; ở nông thôn, miền núi)"}},
		{"Tốc độ tải xuống trung bình: mạng cố định 163 Mbps, xếp thứ 34 thế giới; mạng di động 48,4 Mbps.", []string{"163 Mbps Tốc độ băng rộng cố định", "34 thứ hạng Thứ hạng tốc độ tải xuống trung bình (mạng cố định; thế giới)", "48.4 Mbps Tốc độ tải xuống trung bình (mạng di động)"}},
		{"Chương trình mục tiêu quốc gia giải ngân 12.870 tỷ đồng, đạt 47,3% kế hoạch.", []string{"12870000000000 VND Chương trình mục tiêu quốc gia giải ngân", "47.3 % Tỷ lệ chương trình mục tiêu quốc gia giải ngân (kế hoạch)"}},
	}},
	{"another time", []sentenceTest{
		{"Tháng 9/2023, toàn quốc xảy ra 912 vụ cháy rừng, làm chết 12 người. 9 tháng năm 2023, toàn quốc xảy ra 7.413 vụ, làm chết 96 người.", []string{"912 vụ Vụ cháy rừng (xảy ra)", "12 người Người (làm chết; vụ cháy rừng)", "7413 vụ Vụ cháy rừng (xảy ra)", "96 người Người (làm chết; vụ cháy rừng)"}},
		{"Trong 9 tháng, doanh thu dịch vụ logistics đạt 24.600 tỷ đồng. Riêng tháng 9, doanh thu đạt 2.910 tỷ đồng.", []string{"24600000000000 VND Doanh thu dịch vụ logistics", "2910000000000 VND Doanh thu dịch vụ logistics"}},
		{"Trong tháng 9/2023 chặn 1.023 website giả mạo. Tính chung 9 tháng năm 2023, con số này là 7.716 website.", []string{"1023 website Website giả mạo (chặn)", "7716 website Website giả mạo (chặn)"}},
		{"Toàn tỉnh có 214 dự án, tổng vốn 3,1 tỷ USD.", []string{"214 dự án Dự án", "3100000000 USD Tổng vốn (dự án)"}},
		{"Cung cấp 1.012 DVCTT toàn trình và 603 DVCTT một phần.", []string{"1012 dịch vụ công trực tuyến DVCTT toàn trình (Cung cấp)", "603 dịch vụ công trực tuyến DVCTT một phần"}},
	}},
	{"speakers, negations and sections", []sentenceTest{
		{"Giám đốc Trung tâm cho biết, trong tháng có 1.204 người nộp hồ sơ hưởng trợ cấp.", []string{"1204 người Người nộp hồ sơ hưởng trợ cấp"}},
		{"Xảy ra 5 vụ cháy, không có thiệt hại về người, tài sản thiệt hại 1,2 tỷ đồng.", []string{"5 vụ Vụ cháy (Xảy ra)", "1200000000 VND Tài sản thiệt hại"}},
		{"Trong tháng, 214 chuyến bị hủy, nguyên nhân chủ yếu do thời tiết.", []string{"214 chuyến Chuyến bị hủy"}},
		{"Một số mặt hàng xuất khẩu: điện thoại và linh kiện 5,1 tỷ USD; dệt may 2,4 tỷ USD.", []string{"5100000000 USD Điện thoại và linh kiện (Một số mặt hàng xuất khẩu)", "2400000000 USD Dệt may (Một số mặt hàng xuất khẩu)"}},
		{"Trong tháng xảy ra 240 vụ tai nạn lao động, làm chết 31 người. Trong đó: mỏ 40 vụ, chết 12 người; xây dựng 96 vụ, chết 9 người.", []string{"240 vụ Vụ tai nạn lao động (xảy ra)", "31 người Người (làm chết; vụ tai nạn lao động)", "40 vụ Vụ tai nạn lao động (xảy ra) | mỏ", "12 người Người (làm chết; vụ tai nạn lao động) | mỏ", "96 vụ Vụ tai nạn lao động (xảy ra) | xây dựng", "9 người Người (làm chết; vụ tai nạn lao động) | xây dựng"}},
		{"1. Cảng Phong Hải\n- Hành khách: 412.300 lượt.\n2. Cảng Cam Hà\n- Hành khách: 218.400 lượt.", []string{"412300 lượt Lượt (Hành khách; Cảng Phong Hải)", "218400 lượt Lượt (Hành khách; Cảng Cam Hà)"}},
		{"Theo địa bàn: huyện Sông Vệ có tỷ lệ hộ nghèo cao nhất, 47,3%; huyện Phong Hải 44,1%.", []string{"47.3 % Tỷ lệ hộ nghèo | huyện Sông Vệ", "44.1 % Tỷ lệ hộ nghèo | huyện Phong Hải"}},
	}},
	{"labels and topics", []sentenceTest{
		{"Sốt xuất huyết: Trong tháng ghi nhận 214 ca mắc. Cộng dồn 9 tháng có 1.386 ca mắc.", []string{"214 ca Ca mắc (ghi nhận; Sốt xuất huyết)", "1386 ca Ca mắc (Sốt xuất huyết)"}},
		{"Diện tích nuôi tôm 1.836 ha; sản lượng thu hoạch trong tháng 48,7 nghìn tấn.", []string{"1836 ha Diện tích nuôi tôm", "48700 tấn Sản lượng thu hoạch (Diện tích nuôi tôm)"}},
		{"Lúa Hè Thu 2023: đã gặt 72.410 ha.", []string{"72410 ha Đã gặt (Lúa Hè Thu 2023)"}},
		{"Bộ chỉ số phục vụ người dân (766): 91,4 điểm, xếp thứ 5/34 tỉnh, thành phố.", []string{"91.4 điểm Điểm (Bộ chỉ số phục vụ người dân)", "5 of 34 thứ hạng Thứ hạng điểm (Bộ chỉ số phục vụ người dân; tỉnh, thành phố)"}},
		{"Tỷ lệ người từ 18 tuổi tiêm đủ 2 mũi vắc xin 96,3%; mũi 3 là 1.204.300 liều.", []string{"96.3 % Tỷ lệ người từ 18 tuổi tiêm đủ 2 mũi vắc xin", "1204300 liều Liều (mũi 3)"}},
		{"Tổng doanh số của 05 sàn lớn đạt 318 nghìn tỷ đồng.", []string{"5 sàn lớn Sàn lớn", "318000000000000 VND Tổng doanh số của 05 sàn lớn"}},
		{"Kiểm tra: 2.016 cuộc, chủ yếu ở ngành dệt may.", []string{"2016 cuộc Cuộc (Kiểm tra)"}},
	}},
}
