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
		{"Tổng đài tiếp nhận 8.240 phản ánh. Nội dung được nêu nhiều nhất là chiếu sáng (3.120), kế đến là cây xanh, vỉa hè (1.450).", []string{"8240 phản ánh Phản ánh (Tổng đài tiếp nhận)", "3120 phản ánh Phản ánh (Tổng đài tiếp nhận) | chiếu sáng", "1450 phản ánh Phản ánh (Tổng đài tiếp nhận) | cây xanh, vỉa hè"}},
		{"Hồ sơ quá hạn 912 hồ sơ, tập trung ở lĩnh vực đất đai (640 hồ sơ).", []string{"912 hồ sơ Hồ sơ quá hạn", "640 hồ sơ Hồ sơ quá hạn | đất đai"}},
		{"Kích hoạt 512.300 tài khoản, đạt 61,4%. Thị xã Sông Vệ cao nhất (72,3%); huyện Phong Hải thấp nhất (44,8%).", []string{"512300 tài khoản Tài khoản (Kích hoạt)", "61.4 % Tỷ lệ tài khoản (Kích hoạt)", "72.3 % Tỷ lệ tài khoản (Kích hoạt) | Thị xã Sông Vệ", "44.8 % Tỷ lệ tài khoản (Kích hoạt) | huyện Phong Hải"}},
		{"Xảy ra 240 vụ cháy. Loại hình: chung cư 21 vụ, chợ 34 vụ.", []string{"240 vụ Vụ cháy (Xảy ra)", "21 vụ Vụ cháy (Xảy ra) | chung cư", "34 vụ Vụ cháy (Xảy ra) | chợ"}},
		{"Đạt 44,2% kế hoạch. Xuất khẩu sang Hoa Kỳ 3,1 tỷ USD, nhập khẩu từ Nhật Bản 1,2 tỷ USD.", []string{"44.2 % Kế hoạch ?", "3100000000 USD Xuất khẩu sang Hoa Kỳ", "1200000000 USD Nhập khẩu từ Nhật Bản"}},
		{"Số trạm 4G: 21.300 trạm; 5G: 412 trạm.", []string{"21300 trạm Trạm thu phát sóng di động (BTS) | 4G", "412 trạm Trạm (5G; Số trạm 4G)"}},
	}},
	{"places among those told before", []sentenceTest{
		{"Xảy ra 142 vụ cháy rừng.\n\nĐịa bàn nhiều nhất: TP. Phong Hải 37 vụ; Cam Hà 24 vụ; ít nhất là Sông Vệ với 5 vụ.", []string{"142 vụ Vụ cháy rừng (Xảy ra)", "37 vụ Vụ cháy rừng (Xảy ra) | TP. Phong Hải", "24 vụ Vụ cháy rừng (Xảy ra) | Cam Hà", "5 vụ Vụ cháy rừng (Xảy ra) | Sông Vệ"}},
		{"Phá rừng: 214 vụ. Khởi tố 17 bị can. Huyện Ia H'Nai có 52 vụ, cao nhất tỉnh.", []string{"214 vụ Vụ (Phá rừng)", "17 bị can Bị can (Khởi tố; Phá rừng)", "52 vụ Vụ (Phá rừng) | Huyện Ia H'Nai"}},
		{"Tổng đài tiếp nhận 3.946 phản ánh; đã xử lý 3.702 phản ánh. Lĩnh vực nhiều nhất là hạ tầng (1.127 phản ánh), tiếp đến vỉa hè (842).", []string{"3946 phản ánh Phản ánh (Tổng đài tiếp nhận)", "3702 phản ánh Phản ánh (đã xử lý)", "1127 phản ánh Phản ánh (Tổng đài tiếp nhận) | hạ tầng", "842 phản ánh Phản ánh (Tổng đài tiếp nhận) | vỉa hè"}},
		{"Cổng tiếp nhận 21.384 phản ánh. Quận/huyện trễ hạn nhiều nhất là Sông Vệ (316 phản ánh), tiếp đến Cam Hà (204). Ít nhất là Phong Hải với 3 phản ánh.", []string{"21384 phản ánh Phản ánh (Cổng tiếp nhận)", "316 phản ánh Phản ánh (trễ hạn) | Sông Vệ", "204 phản ánh Phản ánh (trễ hạn) | Cam Hà", "3 phản ánh Phản ánh (trễ hạn) | Phong Hải"}},
		{"Cấp 936 giấy phép lao động, trong đó Hàn Quốc 502, Lào 430.", []string{"936 giấy phép Giấy phép lao động (Cấp)", "502 giấy phép Giấy phép lao động (Cấp) | Hàn Quốc", "430 giấy phép Giấy phép lao động (Cấp) | Lào"}},
	}},
	{"sums", []sentenceTest{
		{"Có 82 doanh nghiệp bảo hiểm: 34 phi nhân thọ, 48 nhân thọ.", []string{"82 doanh nghiệp Doanh nghiệp bảo hiểm", "34 doanh nghiệp Doanh nghiệp bảo hiểm | phi nhân thọ", "48 doanh nghiệp Doanh nghiệp bảo hiểm | nhân thọ"}},
		{"Xảy ra 140 vụ sạt lở, làm chết 104 người, bị thương 88 người.\n\nMỏ: 100 vụ, chết 80 người; xây dựng 40 vụ, chết 24 người.", []string{"140 vụ Vụ sạt lở (Xảy ra)", "104 người Người (làm chết; vụ sạt lở)", "88 người Người (bị thương; vụ sạt lở)", "100 vụ Vụ sạt lở (Xảy ra) | mỏ", "80 người Người (làm chết; vụ sạt lở) | mỏ", "40 vụ Vụ sạt lở (Xảy ra) | xây dựng", "24 người Người (làm chết; vụ sạt lở) | xây dựng"}},
		{"Tổng dư nợ 58.706 tỷ đồng. Dư nợ theo kỳ hạn: ngắn hạn 31.450 tỷ đồng; trung, dài hạn 27.256 tỷ đồng.", []string{"58706000000000 VND Tổng dư nợ", "31450000000000 VND Tổng dư nợ | ngắn hạn", "27256000000000 VND Tổng dư nợ | trung, dài hạn"}},
		{"Hoàn thuế GTGT: 204 hồ sơ, 913 tỷ đồng.", []string{"204 hồ sơ Hồ sơ (Hoàn thuế GTGT)", "913000000000 VND Trị giá (Hoàn thuế GTGT hồ sơ)"}},
		{"Xử phạt 11 cơ sở tổng số tiền 296 triệu đồng.", []string{"11 cơ sở Cơ sở (Xử phạt)", "296000000 VND Tổng số tiền (Xử phạt cơ sở)"}},
	}},
	{"told apart", []sentenceTest{
		{"Số trạm BTS trên địa bàn: 1.531 trạm.\n\nBão làm 385 trạm BTS bị mất liên lạc.", []string{"1531 trạm Trạm thu phát sóng di động (BTS)", "385 trạm Trạm BTS bị mất liên lạc (Bão làm)"}},
		{"5G đã phủ 41% dân số với 9.204 trạm phát sóng.", []string{"41 % Tỷ lệ dân số được phủ sóng 5G", "9204 trạm Trạm thu phát sóng di động (BTS) | 5G"}},
		{"Đã cấp 9.846.220 chứng thư chữ ký số cá nhân.", []string{"9846220 chứng thư số Chứng thư số, chữ ký số đã cấp | cá nhân"}},
		{"Cháy kho: 1.408 vụ, tỷ lệ dập tắt kịp thời 97,5%.", []string{"1408 vụ Vụ (Cháy kho)", "97.5 % Tỷ lệ dập tắt kịp thời"}},
		{"Giao dịch tại quầy giảm 17,8%, còn 189,2 triệu món.", []string{"17.8 % Mức giảm: Giao dịch tại quầy", "189200000 món Món (Giao dịch tại quầy)"}},
	}},
	{"parts in brackets", []sentenceTest{
		{"Bưu điện chuyển 640 nghìn hồ sơ (tiếp nhận: 250 nghìn; trả kết quả: 390 nghìn).", []string{"640000 hồ sơ Hồ sơ (Bưu điện chuyển)", "250000 hồ sơ Hồ sơ (Bưu điện chuyển) | tiếp nhận", "390000 hồ sơ Hồ sơ (Bưu điện chuyển) | trả kết quả"}},
		{"Ghi nhận 412 cuộc tấn công (301 Phishing, 64 Deface, 47 Malware).", []string{"412 cuộc Cuộc tấn công (Ghi nhận)", "301 cuộc Cuộc tấn công (Ghi nhận) | Phishing", "64 cuộc Cuộc tấn công (Ghi nhận) | Deface", "47 cuộc Cuộc tấn công (Ghi nhận) | Malware"}},
		{"Tiếp nhận 1.204 đơn (khiếu nại: 150; kiến nghị, phản ánh: 1.054).", []string{"1204 đơn Đơn (Tiếp nhận)", "150 đơn Đơn (Tiếp nhận) | khiếu nại", "1054 đơn Đơn (Tiếp nhận) | kiến nghị, phản ánh"}},
		{"Có 130 xã có đài truyền thanh, trong đó 41 đài dùng mạng viễn thông (đài thông minh).", []string{"130 xã Xã có đài truyền thanh", "41 đài Xã có đài truyền thanh | đài dùng mạng viễn thông (đài thông minh)"}},
	}},
	{"rates", []sentenceTest{
		{"Nền tảng Alosan đã gỡ 1.318 bài viết (tỷ lệ đáp ứng 94%); Vidoo gỡ 207 video (91%).", []string{"1318 bài Bài viết (Nền tảng Alosan đã gỡ)", "94 % Tỷ lệ đáp ứng (bài viết; Nền tảng Alosan đã gỡ)", "207 video Video (Vidoo gỡ)", "91 % Tỷ lệ đáp ứng (video; Vidoo gỡ)"}},
		{"Tiền di động có 9,6 triệu khách hàng, trong đó khoảng 71% ở nông thôn, miền núi.", []string{"9600000 khách hàng Khách hàng Mobile Money", "71 % Tỷ lệ khách hàng (Tiền di động; ở nông thôn, miền núi)"}},
		{"Tốc độ tải xuống trung bình: mạng cố định 91 Mbps, xếp thứ 41 thế giới; mạng di động 38,6 Mbps.", []string{"91 Mbps Tốc độ băng rộng cố định", "41 thứ hạng Thứ hạng tốc độ tải xuống trung bình (mạng cố định; thế giới)", "38.6 Mbps Tốc độ tải xuống trung bình (mạng di động)"}},
		{"Chương trình mục tiêu quốc gia về y tế giải ngân 940 tỷ đồng, đạt 52,6% kế hoạch.", []string{"940000000000 VND Chương trình mục tiêu quốc gia về y tế giải ngân", "52.6 % Tỷ lệ chương trình mục tiêu quốc gia về y tế giải ngân (kế hoạch)"}},
	}},
	{"another time", []sentenceTest{
		{"Tháng 9/2023, cả nước xảy ra 38 vụ cháy rừng, làm chết 2 người. 9 tháng năm 2023, cả nước xảy ra 264 vụ, làm chết 9 người.", []string{"38 vụ Vụ cháy rừng (xảy ra)", "2 người Người (làm chết; vụ cháy rừng)", "264 vụ Vụ cháy rừng (xảy ra)", "9 người Người (làm chết; vụ cháy rừng)"}},
		{"Trong 9 tháng, doanh thu dịch vụ logistics đạt 8.120 tỷ đồng. Riêng tháng 9, doanh thu đạt 964 tỷ đồng.", []string{"8120000000000 VND Doanh thu dịch vụ logistics", "964000000000 VND Doanh thu dịch vụ logistics"}},
		{"Trong tháng 9/2023 chặn 314 website giả mạo. Tính chung 9 tháng năm 2023, con số này là 2.208 website.", []string{"314 website Website giả mạo (chặn)", "2208 website Website giả mạo (chặn)"}},
		{"Toàn tỉnh có 214 dự án, tổng vốn 3,1 tỷ USD.", []string{"214 dự án Dự án", "3100000000 USD Tổng vốn (dự án)"}},
		{"Vận hành 845 DVCTT toàn trình và 320 DVCTT một phần.", []string{"845 dịch vụ công trực tuyến DVCTT toàn trình (Vận hành)", "320 dịch vụ công trực tuyến DVCTT một phần"}},
	}},
	{"speakers, negations and sections", []sentenceTest{
		{"Giám đốc Trung tâm cho biết, trong tháng có 1.204 người nộp hồ sơ hưởng trợ cấp.", []string{"1204 người Người nộp hồ sơ hưởng trợ cấp"}},
		{"Xảy ra 8 vụ cháy, không có thiệt hại về người, tài sản hư hỏng 2,3 tỷ đồng.", []string{"8 vụ Vụ cháy (Xảy ra)", "2300000000 VND Tài sản hư hỏng"}},
		{"Trong tháng, 36 chuyến bị hủy, nguyên nhân là thời tiết xấu.", []string{"36 chuyến Chuyến bị hủy"}},
		{"Một số mặt hàng xuất khẩu: điện thoại và linh kiện 5,1 tỷ USD; dệt may 2,4 tỷ USD.", []string{"5100000000 USD Điện thoại và linh kiện (Một số mặt hàng xuất khẩu)", "2400000000 USD Dệt may (Một số mặt hàng xuất khẩu)"}},
		{"Trong tháng xảy ra 240 vụ tai nạn lao động, làm chết 31 người. Trong đó: mỏ 40 vụ, chết 12 người; xây dựng 96 vụ, chết 9 người.", []string{"240 vụ Vụ tai nạn lao động (xảy ra)", "31 người Người (làm chết; vụ tai nạn lao động)", "40 vụ Vụ tai nạn lao động (xảy ra) | mỏ", "12 người Người (làm chết; vụ tai nạn lao động) | mỏ", "96 vụ Vụ tai nạn lao động (xảy ra) | xây dựng", "9 người Người (làm chết; vụ tai nạn lao động) | xây dựng"}},
		{"1. Cảng Phong Hải\n- Hành khách: 412.300 lượt.\n2. Cảng Cam Hà\n- Hành khách: 218.400 lượt.", []string{"412300 lượt Lượt (Hành khách; Cảng Phong Hải)", "218400 lượt Lượt (Hành khách; Cảng Cam Hà)"}},
		{"Theo địa bàn: huyện Sông Vệ có tỷ lệ hộ nghèo cao nhất, 47,3%; huyện Phong Hải 44,1%.", []string{"47.3 % Tỷ lệ hộ nghèo | huyện Sông Vệ", "44.1 % Tỷ lệ hộ nghèo | huyện Phong Hải"}},
	}},
	{"labels and topics", []sentenceTest{
		{"## 2. Mức độ đạt chuẩn kỹ năng số\n\na) Giáo viên: 71,4%.\n\nb) Học sinh THPT: 58,2%.", []string{"71.4 % Giáo viên (Mức độ đạt chuẩn kỹ năng số)", "58.2 % Học sinh THPT (Mức độ đạt chuẩn kỹ năng số)"}},
		{"Sốt xuất huyết: Trong tháng ghi nhận 61 ca mắc. Cộng dồn 9 tháng có 702 ca mắc.", []string{"61 ca Ca mắc (ghi nhận; Sốt xuất huyết)", "702 ca Ca mắc (ghi nhận; Sốt xuất huyết)"}},
		{"Diện tích nuôi tôm 2.140 ha; sản lượng thu hoạch trong tháng 3,6 nghìn tấn.", []string{"2140 ha Diện tích nuôi tôm", "3600 tấn Sản lượng thu hoạch (Diện tích nuôi tôm)"}},
		{"Lúa Hè Thu 2023: đã gặt 5.120 ha.", []string{"5120 ha Đã gặt (Lúa Hè Thu 2023)"}},
		{"Bộ chỉ số phục vụ người dân (218): 88,3 điểm, xếp thứ 7/63 tỉnh, thành phố.", []string{"88.3 điểm Điểm (Bộ chỉ số phục vụ người dân)", "7 of 63 thứ hạng Thứ hạng điểm (Bộ chỉ số phục vụ người dân; tỉnh, thành phố)"}},
		{"Tỷ lệ người từ 18 tuổi tiêm đủ 2 mũi vắc xin 92,8%; mũi 3 là 1.204.300 liều.", []string{"92.8 % Tỷ lệ người từ 18 tuổi tiêm đủ 2 mũi vắc xin", "1204300 liều Liều (mũi 3)"}},
		{"Tổng công suất của 07 nhà máy lớn đạt 410 tỷ đồng.", []string{"7 nhà máy Nhà máy lớn", "410000000000 VND Tổng công suất của 07 nhà máy lớn"}},
		{"Kiểm tra: 340 cuộc, chủ yếu ở ngành dệt may.", []string{"340 cuộc Cuộc (Kiểm tra)"}},
	}},
}
