package spell_test

import (
	"strings"
	"testing"
	"unicode"

	"solieu/index/spell"
)

func TestRepair(t *testing.T) {
	s := speller(t)
	for _, test := range []struct{ typed, want string }{
		{"thnág 9/2023 tấn công mạng", "tháng 9/2023 tấn công mạng"},
		{"tháng 9/2023 tấn côgn mạng", "tháng 9/2023 tấn công mạng"},
		{"tấn ccông mạng tháng 9/2023", "tấn công mạng tháng 9/2023"},
		{"ngyaf 15/9/2023", "ngày 15/9/2023"},
		{"tấn công mạng bnhieu", "tấn công mạng bao nhiêu"},
		{"tấn công mạng bnhiêu cuộc", "tấn công mạng bao nhiêu cuộc"},
		{"ta61n cong mang tha1ng 9", "tấn cong mang tháng 9"},
		{"ta61n co6ng ma5ng", "tấn công mạng"},
		{"so61 cuo6c5 ta61n co6ng", "số cuộc tấn công"},
		{"d9ie65n tu73 thang 9", "điện tử thang 9"},
		{"dich5 vu5 cong", "dịch vụ cong"},
		{"6 thang1 đầu năm 2022", "6 tháng đầu năm 2022"},
		{"thủ tục hanh2 chính", "thủ tục hành chính"},
		{"soos cuoocj taasn coong mangj thasng 9", "số cuộc tấn công mạng tháng 9"},
		{"ddien tuwr", "dien tử"},
		{"dichj vuj coong", "dịch vụ công"},
		{"tieen thueef", "tien thue"},
		{"ca'p ddooj an toàn", "cap độ an toàn"},
		{"cấp ddooj an toàn", "cấp độ an toàn"},
		{"dichvucong quoc gia", "dich vu cong quoc gia"},
		{"Q.Nam t5/23", "quảng nam t5/23"},
		{"dân số BDuong", "dân số bình dương"},
		{"văn bảnđiện tử", "văn bản điện tử"},
		{"tổng số địac hỉ số", "tổng số địa chỉ số"},
		{"bao nhiêu ngừoi dùng", "bao nhiêu người dùng"},
		{"Bình Duơng", "Bình Dương"},
		{"cấp dộ an toàn", "cấp độ an toàn"},
		{"tấncông mạng thang9/2023", "tấn công mạng thang 9/2023"},
		{"tấn công mạngcuối 2023", "tấn công mạng cuối 2023"},
		{"tấn công mạngtháng 9/2023", "tấn công mạng tháng 9/2023"},
		{"dữliệu khaisinh tháng4/2023", "dữ liệu khai sinh tháng 4/2023"},
		{"t hang 9/2023 tấn cô ng mạng", "thang 9/2023 tấn công mạng"},
		{"tấn cô ng mạng", "tấn công mạng"},
		{"dịch v ụ công trực tuyến", "dịch vụ công trực tuyến"},
		{"số k hách hàng Mobile Money", "số khách hàng Mobile Money"},
		{"N DXP 9/2023", "NDXP 9/2023"},
		{"Gia o dịch M obile Money", "Giao dịch Mobile Money"},
		{"tiền thuê bao nhiêuuu", "tiền thuê bao nhiêu"},
		{"gấppp gấppp tấn công mạng", "gấp gấp tấn công mạng"},
		{"TTài khoản Cổng DVCQG", "Tài khoản Cổng DVCQG"},
		{"ndxp t9/23 bn gd ạ", "ndxp t9/23 bn giao dịch ạ"},
		{"sl tk dvcqg t4/2024", "sl tài khoản dvcqg t4/2024"},
		{"tấn công mạng t9 svck", "tấn công mạng t9 so với cùng kỳ"},
		{"tấn công mạng thg 9 so vs thg trc", "tấn công mạng thg 9 so với thg trước"},
		{"cty nào, dn nào", "công ty nào, doanh nghiệp nào"},
		{"hso trực tuyến", "hồ sơ trực tuyến"},
		{"b/c tháng 9", "báo cáo tháng 9"},
		{"vb lk 9T/2023", "văn bản lũy kế 9T/2023"},
		{"phising tháng 9/2023", "Phishing tháng 9/2023"},
		{"phiishing tháng 9", "Phishing tháng 9"},
		{"phisihng", "Phishing"},
		{"phishinq", "Phishing"},
		{"malwaer", "malware"},
		{"ndpx tháng 4", "ndxp tháng 4"},
		{"NDPX tháng 4/2023", "NDXP tháng 4/2023"},
		{"NDXPP tháng 9/2023", "NDXP tháng 9/2023"},
		{"VNPSOT chuyển trả bao nhiêu kết quả", "VNPOST chuyển trả bao nhiêu kết quả"},
		{"mobile moeny tháng 8", "mobile Money tháng 8"},
		{"Moblie Money tháng 8/2023", "Mobile Money tháng 8/2023"},
		{"lượt truy cập onetuch", "lượt truy cập OneTouch"},
		{"dữ liệu hộ tịch khai sih", "dữ liệu hộ tịch khai sinh"},
		{"TẤN CÔGN MẠNG THÁNG 9/2023", "TẤN CÔNG MẠNG THÁNG 9/2023"},
		{"hệ thốgn thông tin được phê duyệt", "hệ thống thông tin được phê duyệt"},
		{"hệ thống thông tni", "hệ thống thông tin"},
		{"doanh nghiêpj sử dụng", "doanh nghiệp sử dụng"},
		{"doang nghiệp", "doanh nghiệp"},
		{"giao dihc qua ndxp", "giao dich qua ndxp"},
		{"giao dicjh qua ndxp", "giao dịch qua ndxp"},
		{"quuý 1/2024 tấn công mạng", "quý 1/2024 tấn công mạng"},
		{"qýu I/2024 tấn côg mạng", "quý I/2024 tấn công mạng"},
		{"ttháng 9", "tháng 9"},
		{"6thang dau nam 2022", "6 thang dau nam 2022"},
		{"9tháng đầu năm 2023", "9 tháng đầu năm 2023"},
		{"tấn công mạng？？ ９/２０２３", "tấn công mạng? 9/2023"},
		{"🤖 NDXP 📅 tháng 9️⃣/2023 ❓❓", "NDXP tháng 9/2023"},
		{"ND\u200bXP tháng 9/2023", "NDXP tháng 9/2023"},
		{"@SoLieuBot tấn côgn mạng", "@SoLieuBot tấn công mạng"},
		{"tấn công mạng!!! ???", "tấn công mạng! ?"},
		{"thu nhập bình qân", "thu nhập bình quân"},
		{"bao nhieeu giao dịch", "bao nhiêu giao dịch"},
		{"thủ tục hàh chính", "thủ tục hành chính"},
		{"truc lien thog van ban", "truc lien thong van ban"},
		{"van bna dien tu", "van ban dien tu"},
		{"tổ côgn nghệ số cộng đồng", "tổ công nghệ số cộng đồng"},
		{"tan cong mnag thang 9", "tan cong mang thang 9"},
		{"xác thựcc nhân khẩu", "xác thực nhân khẩu"},
		{"khahc hang mobile money", "khach hang mobile money"},
		{"tỷ lệ hộ gia đìnhh có internet", "tỷ lệ hộ gia đình có internet"},
		{"cáp qaung", "cáp quang"},
		{"cung ky nam ngoia", "cung ky nam ngoai"},
		{"trung binh moi ngafy", "trung binh moi ngày"},
		{"chi tieets theo loại", "chi tiết theo loại"},
		{"luyx kee ndxp", "lũy ke ndxp"},
		{"taasn coong ddos thasng 9", "tấn công ddos tháng 9"},
		{"thuw ddieenj tuwr", "thu điện tử"},
		{"tấ công mạng tháng 4", "tấn công mạng tháng 4"},
	} {
		got, fixes := s.Repair(test.typed)
		if got != test.want {
			t.Errorf("Repair(%q) = %q, want %q (%v)", test.typed, got, test.want, fixes)
		}
	}
}

// TestRepairLeaves has what must stay as typed: other words than the library's,
// names, codes, numbers.
func TestRepairLeaves(t *testing.T) {
	s := speller(t)
	for _, text := range []string{
		"tấn công mạng mạnh tháng 9",
		"tấn công máng tháng 9",
		"số khách hàng Viettel tháng 9",
		"số khách hàng Grab tháng 9/2023",
		"số khách hàng grab tháng 9/2023",
		"lượt truy cập zalo tháng 8/2023",
		"lượt truy cập Zalo tháng 8/2023",
		"lượt truy cập tiktok tháng 8/2023",
		"người dùng TikTok",
		"người dùng facebook",
		"tấn công ddos tháng 9/2023",
		"tấn công DDoS tháng 9/2023",
		"tấn công ddos",
		"tan cong ddos thang 9",
		"khách hàng momo",
		"khách hàng MoMo",
		"khách hàng vnpay",
		"khach hang vib thang 9",
		"khach hang acb thang 9",
		"khách hàng fpt",
		"thuê bao mobifone",
		"thuê bao vinaphone",
		"thue bao vietnamobile",
		"giá vàng hôm nay",
		"gia vang hom nay",
		"xuất khẩu gạo tháng 9",
		"xuat khau gao thang 9/2023",
		"tấn công mạng ở hà nam",
		"tan cong mang o ha nam",
		"tan cong mang o ha noi",
		"tấn công mạng ở đắk lắk",
		"tan cong mang o dak lak",
		"tan cong mang o krong pac",
		"tan cong mang o pleiku",
		"tấn công mạng ở Thủ Đức",
		"tấn công mạng ở Buôn Ma Thuột",
		"bộ công an",
		"bo cong thuong",
		"109/BC-BTTTT",
		"Thông tư 13/2023/TT-BNV hướng dẫn việc gì?",
		"Nghị định 13/2023/NĐ-CP",
		"tấn công mạng t9/23",
		"quý 3/2023",
		"q1/2024",
		"T4.2023",
		"5G 4G",
		"covid19",
		"số ca mắc covid tháng 6/2022",
		"asdf qwer zxcv",
		"what can I ask?",
		"cyberattacks in Hanoi in September 2023",
		"How many customers does Grab have?",
		"trận bóng tối qua tỷ số mấy",
		"iPhone 15",
		"eKYC",
		"lương công chức năm 2023",
		"lượng văn bản",
		"12.345.678 giao dịch",
		"tỷ lệ 12,5%",
		"bitcoin tháng 9",
		"chatgpt tháng 9",
		"shopee lazada tiki",
		"số giao dịch qua napas",
		"số giao dịch qua swift",
		"thuê bao itelecom",
		"ngan hang mbbank",
		"máy bay vietjet",
		"thửa đất ở củ chi",
		"xe vinfast",
		"3..5 6,,7 1.234,5",
	} {
		if got, fixes := s.Repair(text); got != text {
			t.Errorf("Repair(%q) = %q (%v), want it unchanged", text, got, fixes)
		}
	}
}

func TestFixes(t *testing.T) {
	s := speller(t)
	for _, test := range []struct{ text, typed, read, kind string }{
		{"phising tháng 9", "phising", "Phishing", "slip"},
		{"ta61n công mạng", "ta61n", "tấn", "keys"},
		{"tấncông mạng", "tấncông", "tấn công", "spacing"},
		{"tấn cô ng mạng", "cô ng", "công", "spacing"},
		{"tấn công mạng bnhieu", "bnhieu", "bao nhiêu", "short"},
		{"tấn công mạng thnag9", "thnag9", "thang 9", "slip"}, // parted, then corrected
	} {
		_, fixes := s.Repair(test.text)
		if len(fixes) != 1 || fixes[0].Typed != test.typed || fixes[0].Read != test.read || string(fixes[0].Kind) != test.kind {
			t.Errorf("Repair(%q) fixes %v, want %q as %q (%s)", test.text, fixes, test.typed, test.read, test.kind)
		}
	}
}

func TestEmptyVocabulary(t *testing.T) {
	s := spell.New(func(func(string) bool) {})
	for _, text := range []string{"", " ", "khoa hcọ nào", "thurq", "zzlamf9"} {
		if got, _ := s.Repair(text); got != strings.TrimSpace(text) {
			t.Errorf("Repair(%q) = %q of no words known", text, got)
		}
	}
}

// FuzzRepair: repairing twice is repairing once, and numbers keep their digits.
func FuzzRepair(f *testing.F) {
	s := speller(f)
	for _, text := range []string{"thnág9/2023 tấn côgn  mạng!!", "t hang 9", "ta61n co6ng 6thang", "soos cuoocj DDoS", "\xff\x00 ợ̛̣ NDXP\u200b", "９/２０２３ svck k h ách", "b/c c.ty 12.345,6 kh2 gd.tk"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once, _ := s.Repair(text)
		if twice, fixes := s.Repair(once); twice != once {
			t.Errorf("Repair(%q) = %q, repaired again %q (%v)", text, once, twice, fixes)
		}
		if before, after := numbersOf(spell.Clean(text)), numbersOf(once); !inOrder(before, after) {
			t.Errorf("Repair(%q) = %q: numbers %q became %q", text, once, before, after)
		}
	})
}

// numbersOf lists the runs of digits that stand behind no letter or sign of a word:
// there they may be the marks of an input method.
func numbersOf(text string) []string {
	var list []string
	var run []rune
	inWord := false
	for _, r := range text + " " {
		if r >= '0' && r <= '9' {
			run = append(run, r)
			continue
		}
		if len(run) > 0 && !inWord {
			list = append(list, string(run))
		}
		if len(run) == 0 || !inWord {
			inWord = false
		}
		run = nil
		inWord = unicode.IsLetter(r) || unicode.IsMark(r) || strings.ContainsRune("'`~^", r)
	}
	return list
}

// inOrder reports whether all of some numbers are among others, in order.
func inOrder(some, others []string) bool {
	for _, o := range others {
		if len(some) > 0 && some[0] == o {
			some = some[1:]
		}
	}
	return len(some) == 0
}

func BenchmarkRepair(b *testing.B) {
	s := speller(b)
	for _, bench := range []struct{ name, text string }{
		{"right", "Văn bản điện tử gửi, nhận trên Trục liên thông văn bản quốc gia tháng 6/2022 là bao nhiêu?"},
		{"mistyped", "vawn bản ddiện tửu gửi nahn trên trujc lieen thôngg thnág 6/2022 bnhieu"},
		{"garbage", strings.Repeat("xưqzj wkfmbopq zzdhs ", 45)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.Repair(bench.text)
			}
		})
	}
}
