package catalog

import "testing"

func TestLink(t *testing.T) {
	tests := []struct {
		name string
		s    said
		want string // indicator, or indicator/part; "" for none
	}{
		{"name and noun in one clause", said{
			Clause: "tổng số giao dịch thực hiện thông qua Nền tảng tích hợp, chia sẻ dữ liệu quốc gia đạt 30.112.009 giao dịch",
			Unit:   "giao dịch",
		}, "ndxp.transactions"},
		{"abbreviation", said{Clause: "bình quân 1,9 triệu lượt mỗi ngày qua NDXP", Unit: "lượt"}, "ndxp.transactions"},
		{"no noun behind the number", said{
			Clause: "tổng số giao dịch qua NDXP trong tháng là 41.200.318",
		}, "ndxp.transactions"},
		{"name in the sentence before", said{
			Clause: "Lũy kế từ khi khai trương: hơn 2,1 tỷ giao dịch",
			Before: "Trong tháng, NDXP tiếp tục vận hành ổn định.",
			Unit:   "giao dịch",
		}, "ndxp.transactions"},
		{"name in the heading only", said{
			Clause:   "Tổng số khách hàng đạt gần 9,4 triệu khách hàng",
			Headings: "1.3. Hạ tầng số - Về dịch vụ Mobile Money:",
			Unit:     "khách hàng",
		}, "mobile_money.customers"},
		{"a name nowhere", said{
			Clause: "Tổng số khách hàng đạt gần 9,4 triệu khách hàng", Unit: "khách hàng",
		}, ""},
		{"words beside the figure beat the heading", said{
			Clause:   "hơn 52 triệu giao dịch bằng Mobile Money",
			Headings: "Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP)",
			Unit:     "giao dịch",
		}, "mobile_money.transactions"},
		{"payments are no data exchange", said{
			Clause:   "hơn 3 triệu giao dịch thanh toán trực tuyến",
			Headings: "Cổng DVCQG và NDXP",
			Unit:     "giao dịch",
		}, "dvcqg.payments"},
		{"money beside a count", said{
			Clause:   "hơn 3 triệu giao dịch thanh toán trực tuyến với số tiền hơn 800 tỷ đồng",
			Headings: "Cổng DVCQG",
			Unit:     "VND",
		}, "dvcqg.payment_value"},
		{"lost syllable", said{
			Clause:   "hơn 31 triệu hồ đồng bộ trạng thái",
			Sentence: "Cổng Dịch vụ công quốc gia có hơn 31 triệu hồ đồng bộ trạng thái.",
			Unit:     "hồ sơ",
		}, "dvcqg.synced_dossiers"},
		{"lost last syllable of a long name", said{
			Clause:   "20 địa phương",
			Sentence: "CSDL quốc gia về dân đã kết nối với 20 địa phương.",
			Unit:     "địa phương",
		}, "population.connected_units/Địa phương"},
		{"stray number within a name", said{
			Clause: "tổng số hệ thống thông 12 tin là 3.377", Unit: "",
		}, "systems.total"},
		{"footnote digit glued on", said{
			Clause:   "14 bộ, ngành3",
			Sentence: "CSDL quốc gia về đăng ký doanh nghiệp đã kết nối với 14 bộ, ngành3.",
			Unit:     "bộ, ngành",
		}, "business.connected_units/Bộ, ngành"},
		{"old and new spelling", said{Clause: "tỉ lệ hộ gia đình có cáp quang đạt 81,5%", Unit: "%"}, "fiber.households_rate"},
		{"no marks", said{Clause: "ghi nhan 640 cuoc tan cong mang", Unit: "cuoc"}, "attacks.recorded"},
		{"another noun for the same", said{Clause: "xử lý 640 vụ tấn công mạng", Unit: "vụ"}, "attacks.recorded"},
		{"part", said{
			Clause:   "610 cuộc lừa đảo",
			Sentence: "Ghi nhận 640 cuộc tấn công mạng (610 cuộc lừa đảo, 30 cuộc mã độc).",
			Unit:     "cuộc",
		}, "attacks.recorded/Phishing"},
		{"level of the base period", said{
			Clause:   "702 cuộc",
			Sentence: "Ghi nhận 640 cuộc tấn công mạng, giảm so với tháng trước (702 cuộc).",
			Unit:     "cuộc",
		}, "attacks.recorded"},
		{"a call is no attack", said{
			Clause:   "12 nghìn cuộc gọi rác",
			Sentence: "Ghi nhận 640 cuộc tấn công mạng và 12 nghìn cuộc gọi rác.",
			Unit:     "cuộc gọi",
		}, ""},
		{"a share is no count", said{Clause: "tấn công mạng giảm 12%", Unit: "%"}, ""},
		{"two parts are the whole", said{
			Clause:   "số văn bản gửi, nhận đạt 901.000 văn bản",
			Headings: "Trục liên thông văn bản quốc gia",
			Unit:     "văn bản",
		}, "edoc.exchanged"},
		{"cut between two parts", said{
			Clause:   "nhận qua Trục khoảng 901.000 văn bản",
			Sentence: "Trên Trục liên thông văn bản quốc gia, số văn bản gửi, nhận qua Trục khoảng 901.000 văn bản.",
			Unit:     "văn bản",
		}, "edoc.exchanged"},
		{"one part", said{
			Clause:   "nhận: 700.000 văn bản",
			Sentence: "Trục liên thông văn bản quốc gia: 901.000 văn bản (gửi: 201.000 văn bản, nhận: 700.000 văn bản)",
			Unit:     "văn bản",
		}, "edoc.exchanged/Nhận"},
		{"a part's name in another word", said{
			Clause:   "đã tiếp nhận 700.000 văn bản điện tử",
			Headings: "Trục liên thông văn bản quốc gia",
			Unit:     "văn bản",
		}, "edoc.exchanged"},
		{"sibling names differ in the last word", said{
			Clause:   "4.911.023 dữ liệu đăng ký khai tử",
			Headings: "CSDL hộ tịch điện tử",
			Unit:     "dữ liệu",
		}, "civil_status.records/Khai tử"},
		{"approved beside all", said{
			Clause:   "2.512 HTTT được phê duyệt cấp độ an toàn",
			Sentence: "Trong tổng số HTTT, 2.512 HTTT được phê duyệt cấp độ an toàn.",
			Unit:     "HTTT",
		}, "systems.approved"},
		{"its rate", said{
			Clause:   "đạt tỷ lệ 71,4%",
			Sentence: "2.512 HTTT được phê duyệt cấp độ an toàn, đạt tỷ lệ 71,4%",
			Unit:     "%",
		}, "systems.approved_rate"},
		{"full is more than online", said{Clause: "51,2% TTHC được cung cấp dưới dạng DVCTT toàn trình", Unit: "%"}, "tthc.full_online_rate"},
		{"online", said{Clause: "82,6% TTHC được cung cấp dưới dạng DVCTT", Unit: "%"}, "tthc.online_rate"},
		{"fixed", said{Clause: "Tốc độ tải xuống trung bình của mạng băng rộng cố định là 105,8", Unit: "Mbps"}, "speed.fixed"},
		{"mobile", said{Clause: "tốc độ internet di động đạt 52,1 Mbps", Unit: "Mbps"}, "speed.mobile"},
		{"villages still without", said{Clause: "còn 180 thôn chưa được phủ sóng", Unit: "thôn"}, "villages.unserved"},
		{"villages covered", said{
			Clause:   "đã phủ sóng cho 74 thôn",
			Sentence: "Trong 254 thôn lõm sóng, đã phủ sóng cho 74 thôn, còn 180 thôn chưa được phủ sóng.",
			Unit:     "thôn",
		}, "villages.covered"},
		// Neighbouring fields.
		{"exports", said{Clause: "Tổng kim ngạch xuất khẩu hàng hóa ước đạt 31,41 tỷ USD", Unit: "USD"}, "trade.exports"},
		{"imports", said{Clause: "kim ngạch nhập khẩu hàng hóa đạt 29,12 tỷ USD", Unit: "USD"}, "trade.imports"},
		{"both", said{Clause: "tổng kim ngạch xuất, nhập khẩu hàng hóa đạt 60,5 tỷ USD", Unit: "USD"}, "trade.total"},
		{"exports of one product", said{Clause: "xuất khẩu sản phẩm gỗ đạt 1,2 tỷ USD", Unit: "USD"}, ""},
		{"exports of IT products", said{Clause: "kim ngạch xuất khẩu sản phẩm công nghệ thông tin đạt 9,8 tỷ USD", Unit: "USD"}, "it.exports"},
		{"imports of IT products", said{Clause: "nhập khẩu sản phẩm công nghệ thông tin đạt 9,8 tỷ USD", Unit: "USD"}, ""},
		{"surplus", said{Clause: "cán cân thương mại hàng hóa ước xuất siêu 2,3 tỷ USD", Unit: "USD"}, "trade.balance/Xuất siêu"},
		{"visitors", said{Clause: "khách quốc tế đến nước ta ước đạt 1,1 triệu lượt người", Unit: "lượt người"}, "tourism.international_visitors"},
		{"revenue", said{Clause: "tổng thu ngân sách Nhà nước ước đạt 104,5 nghìn tỷ đồng", Unit: "VND"}, "budget.revenue"},
		{"spending", said{Clause: "tổng chi ngân sách nhà nước ước đạt 140 nghìn tỷ đồng", Unit: "VND"}, "budget.expenditure"},
		{"foreign investment registered", said{Clause: "tổng vốn đầu tư nước ngoài đăng ký vào Việt Nam đạt 13,4 tỷ USD", Unit: "USD"}, "fdi.registered"},
		{"foreign investment realised", said{Clause: "vốn đầu tư trực tiếp nước ngoài thực hiện ước đạt 10 tỷ USD", Unit: "USD"}, "fdi.disbursed"},
		{"unemployment in a part", said{Clause: "tỷ lệ thất nghiệp khu vực thành thị là 2,66%", Unit: "%"}, "labour.unemployment_rate/Thành thị"},
		{"digital share is no growth", said{Clause: "kinh tế số chiếm 16,5% GDP", Unit: "%"}, "digital_economy.gdp_share"},
		{"cashless is not cash", said{Clause: "40% bệnh viện thanh toán dùng tiền mặt", Unit: "%"}, ""},
		{"nothing", said{}, ""},
		{"unknown thing", said{Clause: "gieo trồng 2,9 triệu ha lúa", Unit: "ha"}, ""},
	}
	catalog := builtinCatalog(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := tt.s
			if s.Sentence == "" {
				s.Sentence = s.Clause
			}
			link, ok := s.link(catalog)
			got := link.Indicator
			if link.Part != "" {
				got += "/" + link.Part
			}
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("got %q, %v; want %q", got, ok, tt.want)
			}
		})
	}
}

func TestLinkRefusesATie(t *testing.T) {
	catalog := loadText(t, `
topic: Thử
indicators:
  - {id: a, name: Cầu treo, english: A, unit: cầu, measures: [stock], wordings: [{near: [cây cầu treo], unit: [cầu]}]}
  - {id: b, name: Cầu khỉ, english: B, unit: cầu, measures: [stock], wordings: [{near: [cây cầu treo | cây cầu khỉ], unit: [cầu]}]}
`)
	if link, ok := (said{Clause: "có 12 cây cầu treo", Unit: "cầu"}).link(catalog); ok {
		t.Errorf("two indicators fit equally well, got %s", link.Indicator)
	}
	if link, _ := (said{Clause: "có 12 cây cầu khỉ", Unit: "cầu"}).link(catalog); link.Indicator != "b" {
		t.Errorf("got %q, want b", link.Indicator)
	}
}

func TestLinkUsesDefinitionsOfTheReport(t *testing.T) {
	s := said{
		Clause:   "32 DN",
		Sentence: "CSDL quốc gia về dân cư kết nối với 32 DN viễn thông",
		Unit:     "DN viễn thông",
	}
	s.Clause = "32 DN viễn thông"
	catalog := builtinCatalog(t)
	if link, ok := s.link(catalog.WithDefinitions("hỗ trợ các doanh nghiệp (DN) trên cả nước")); !ok || link.Part != "Doanh nghiệp viễn thông" {
		t.Errorf("got %+v, %v", link, ok)
	}
	if got := len(catalog.Abbreviations().Long("dn")); got < 2 {
		t.Errorf("DN has %d meanings in the catalogue itself, want several", got)
	}
}

func FuzzLink(f *testing.F) {
	f.Add("ghi nhận 640 cuộc tấn công mạng", "640 cuộc", "trước", "I. Tiêu đề", "cuộc")
	f.Add("", "\xff\u0301", "CSDL (CSDL)", "|", "%")
	f.Add("TT&TT", "TT&TT 12", "đơn vị", "", "Mbps")
	catalog, err := Builtin()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, clause, sentence, before, headings, unit string) {
		s := said{clause, sentence, before, headings, unit}
		link, ok := s.link(catalog.WithDefinitions(before))
		if _, known := catalog.Indicator(link.Indicator); known != ok {
			t.Errorf("linked: %v, to %q", ok, link.Indicator)
		}
		if again, same := s.link(catalog.WithDefinitions(before)); again != link || same != ok {
			t.Errorf("linked to %+v, then to %+v", link, again)
		}
	})
}

func BenchmarkLink(b *testing.B) {
	catalog := builtinCatalog(b)
	s := said{
		Clause:   "hơn 19,1 triệu hồ sơ trực tuyến thực hiện từ Cổng",
		Sentence: "Trong 9 tháng, Cổng đã có hơn 5,1 triệu tài khoản đăng ký, hơn 80 triệu hồ sơ đồng bộ trạng thái; hơn 12 triệu lượt thực hiện các dịch vụ tiện ích; hơn 19,1 triệu hồ sơ trực tuyến thực hiện từ Cổng.",
		Before:   "Đến nay, Cổng Dịch vụ công quốc gia đã tích hợp với 140 hệ thống thông tin, CSDL của các cơ quan, đơn vị; công khai toàn bộ TTHC, trong đó đã cung cấp 4.400 dịch vụ công trực tuyến.",
		Headings: "1.5. Dịch vụ công trực tuyến - Cổng Dịch vụ công quốc gia:",
		Unit:     "hồ sơ",
	}
	for b.Loop() {
		s.link(catalog)
	}
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		source, err := readEmbedded()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := source.compile(); err != nil {
			b.Fatal(err)
		}
	}
}
