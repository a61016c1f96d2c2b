package main

import (
	"strings"
	"testing"

	"solieu/bot/telegram/telegramtest"
)

// districtReport has two figures that the reader is not sure of.
const districtReport = `---
number: 45/BC-UBND
issued: 2024-10-28
period: 2024-10
title: Báo cáo chuyển đổi số tháng 10/2024
---

## 1. Dịch vụ công trực tuyến
Trong tháng 10/2024, toàn huyện tiếp nhận 9.641 hồ sơ trực tuyến; số hoá 12,345 trang tài liệu.

Trung bình mỗi tuần tổng đài nhận 450 cuộc gọi.

## 2. An toàn thông tin mạng
Trong tháng 10/2024, ghi nhận 1.012 cuộc tấn công mạng gây ra sự cố vào các hệ thống thông tin tại Việt Nam.
`

// Hà runs the bot. She sends a report, looks at what was found, decides about what is held
// back, and publishes it; Lan, who follows attacks, is told. Then Hà looks at how the bot
// is, what it could not answer, and what was reported as wrong.
func TestStoryOperator(t *testing.T) {
	dir := t.TempDir()
	importSample(t, dir)
	server := telegramtest.New(t)
	stop := startBot(t, server, "--data", dir, "--admin", "21")
	lan := &visitor{t, server, server.Private(telegramtest.Person{ID: 11, Name: "Lan"})}
	ha := &visitor{t, server, server.Private(telegramtest.Person{ID: 21, Name: "Hà"})}
	lan.says("/theodoi mọi lúc")
	lan.reads(lan.says("/theodoi tấn công mạng"), "bot sẽ báo ở đây")
	lan.reads(lan.says("giá vàng hôm nay"), "Không báo cáo nào")
	lan.reads(lan.says("Gia vang hom nay"), "Không báo cáo nào")
	wrong := lan.taps(lan.says("tấn công mạng tháng 9/2023"), "⚠️ Báo sai")
	lan.turns(wrong, "Con số")

	ha.chat.SendFile("45.md", []byte(districtReport), "")
	found := ha.reads(ha.chat.WaitForMessage(), "45/BC-UBND ngày 28/10/2024 – tháng 10/2024", "• 2 số liệu chờ duyệt", "Chưa công bố")
	ha.sees(found, "🔎 Duyệt (2)", "✅ Công bố", "🗑 Bỏ báo cáo này")
	lan.reads(lan.says("hồ sơ trực tuyến tháng 10/2024"), "không nêu")

	held := ha.reads(ha.turns(found, "🔎 Duyệt (2)"), "Chờ duyệt 1/2", "12.345 trang", "Nghi: một dấu phẩy trước ba chữ số", "»12,345«", "Nguồn: 45/BC-UBND")
	ha.sees(held, "✅ Nhận", "✏️ Sửa", "✖ Loại", "1/2", "›", "↩️ Trở lại")
	held = ha.reads(ha.turns(held, "›"), "Chờ duyệt 2/2", "»450« cuộc gọi")
	held = ha.reads(ha.turns(held, "✖ Loại"), "Chờ duyệt 1/1", "12.345 trang")
	held = ha.reads(ha.turns(held, "✏️ Sửa"), "Sửa điều gì?")
	ask := ha.taps(held, "Giá trị")
	ha.reads(ask, "Giá trị, đúng như câu văn viết")
	ha.reads(ha.says("99.999"), "Chưa nhận được")
	ha.reads(ha.says("/huy"), "Đã thôi")
	ha.reads(ha.taps(held, "Tên"), "Tên:")
	ha.reads(ha.says("Trang tài liệu số hoá"), "Đã duyệt hết.")

	again := ha.turns(held, "↩️ Trở lại")
	ha.reads(ha.turns(again, "↩️ Trở lại"), "• 1 số liệu bị loại")
	published := ha.reads(ha.turns(latest(ha, again), "✅ Công bố"), "Đã công bố")
	if len(published.Buttons) != 0 {
		t.Errorf("nothing waits any more: %v", labelsOf(published))
	}
	lan.reads(lan.chat.WaitForMessage(), "🔔 Số liệu mới", "1.012 cuộc", "tháng 10/2024")
	lan.reads(lan.says("trang tài liệu số hoá tháng 10/2024"), "12.345 trang")

	status := ha.reads(ha.says("/trangthai"), "• 6 báo cáo", "• không có câu hỏi chưa trả lời")
	misses := ha.reads(ha.turns(status, "❓ Chưa trả lời"), "1. “Gia vang hom nay” – 2 lần")
	miss := ha.reads(ha.turns(misses, "1"), "Chưa trả lời được: “Gia vang hom nay”")
	misses = ha.turns(miss, "↩️ Trở lại")
	status = ha.turns(misses, "↩️ Trở lại")
	status = ha.turns(ha.reads(ha.turns(status, "⚠️ Bị báo sai"), "Con số – “tấn công mạng tháng 9/2023”: 903 cuộc"), "↩️ Trở lại")
	ha.reads(ha.turns(status, "📜 Nhật ký"), "21 – Đã công bố: 45-bc-ubnd", "21 – Đã sửa và nhận", "21 – Đã loại")

	// What people call attacks becomes a name of theirs.
	lan.reads(lan.says("vụ việc zyx tháng 9/2023"), "Không báo cáo nào")
	misses = ha.turns(ha.says("/trangthai"), "❓ Chưa trả lời")
	miss = ha.reads(ha.turns(misses, "2"), "Thêm tên gọi “vụ việc zyx” cho chỉ tiêu")
	ha.taps(miss, "⌨️ Chỉ tiêu khác")
	choice := ha.reads(ha.says("tấn công mạng"), "Thêm tên gọi “vụ việc zyx”")
	ha.reads(ha.turns(choice, "➕ Cuộc tấn công mạng gây ra sự cố"), "Đã thêm tên gọi “vụ việc zyx” cho Cuộc tấn công mạng gây ra sự cố.")
	lan.reads(lan.says("vụ việc zyx tháng 9/2023"), "903 cuộc")

	// Another report is thrown away, after a question.
	ha.chat.SendFile("46.txt", []byte(strings.ReplaceAll(districtReport, "45/BC", "46/BC")), "")
	thrown := ha.turns(ha.chat.WaitForMessage(), "🗑 Bỏ báo cáo này")
	ha.reads(ha.turns(ha.reads(thrown, "Bỏ báo cáo này"), "🗑 Bỏ báo cáo này"), "Đã bỏ")
	ha.reads(ha.says("/baocao"), "45/BC-UBND")
	ha.chat.SendFile("x.docx", word(t, "Trong tháng 11/2024, toàn huyện tiếp nhận 9.000 hồ sơ trực tuyến."), "")
	ha.reads(ha.chat.WaitForMessage(), "Chưa công bố")

	// What is Hà's to do is not Lan's.
	lan.reads(lan.says("/trangthai"), "không có lệnh này")
	lan.chat.SendFile("45.md", []byte(districtReport), "")
	lan.reads(lan.chat.WaitForMessage(), "Tổng cộng")
	if got := server.WaitForAnswered(lan.chat.PressData(telegramtest.Person{ID: 11, Name: "Lan"}, wrong, "1P|x")); !strings.Contains(got.Text, "không còn dùng được") {
		t.Errorf("Lan publishes: %q", got.Text)
	}
	_, log := stop()
	wantAll(t, log, "what=publish", "user=21")
}

// latest is a message as it is now.
func latest(v *visitor, m telegramtest.Message) telegramtest.Message {
	now, _ := v.chat.Message(m.ID)
	return now
}
