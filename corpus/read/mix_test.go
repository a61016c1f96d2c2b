package read

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// The lines and breaks that TestMixes throws together.
var (
	mixLines = []string{
		opening, second, third, opening, "I. KẾT QUẢ", "II. NHIỆM VỤ", "1. Chính phủ số", "1.4. Dữ liệu số", "2. Đã ban hành 5 văn bản.",
		"a) Về thể chế", "- Về Mobile Money:", "+ Có 5,2 triệu khách hàng;", "• Nhóm khác", "(1) Thủ tục đầu;", "Kết quả cụ thể như sau:",
		"1 Bộ Công an, Bộ Y tế.", "2 Theo báo cáo", "đạt 31 thôn", "11.625 dữ liệu;", "873", "2", "- 3 -", "Trang 4/9", "Truy cập", "Hôm nay:", "1",
		"Hôm qua: 5", "Đăng lúc: 06/10/2023 14:16:47 (GMT+7)", "Số: 109/BC-BTTTT", "BÁO CÁO", "Hà Nội, ngày 28 tháng 9 năm 2023",
		"Nơi nhận:", "KT. BỘ TRƯỞNG", "Nguyễn Văn Mẫu", "PHỤ LỤC", "Phần thứ hai", "Thứ hai, về hạ tầng: có 12 trạm.", "Ảnh minh họa",
		"Trang chủ » Tin tức » Báo cáo", "-----", "…", "\u200b", "# Đề mục", "## 1. Đề mục", "| a | 5,2 |", "Bộ Tài chính đã phê duyệt của",
		"Kế hoạch của tỉnh gồm nhiều nội dung và các nhiệm vụ sẽ triển khai tại", "--- ---", "-", "+", "1.", "I.", "(", "“", "đ", "Đ.", "a b\tc    d",
		"chữ rời\u0301 \u0301dấu", "Xem thêm", "Lượt xem: 20345", "Thôn Mẫu và các thôn\u2028lân cận",
	}
	mixBreaks = []string{"\n", "\n", "\n\n", "\n\n\n", "\r\n", "\r", "\f", "\n\f", " ", "\n   ", "\n\t"}
)

// TestMixes reads texts that nobody would write: whatever comes, quotes are
// literal and no line is lost.
func TestMixes(t *testing.T) {
	random := rand.New(rand.NewPCG(20230928, 109))
	for i := range 1500 {
		var b strings.Builder
		b.WriteString(mixLines[random.IntN(4)])
		for range 1 + random.IntN(40) {
			b.WriteString(mixBreaks[random.IntN(len(mixBreaks))])
			b.WriteString(mixLines[random.IntN(len(mixLines))])
		}
		text, name := b.String(), "a.txt"
		if random.IntN(4) == 0 {
			text += "\n" + text
		}
		if random.IntN(3) == 0 {
			name = "a.md"
		}
		d, err := File(name, []byte(text))
		if err != nil {
			continue // it may be all furniture
		}
		if checkDocument(t, name, []byte(text), d); t.Failed() {
			t.Fatalf("text %d: %q", i, text)
		}
	}
}

// longReport is a report of n bytes or a little more, no paragraph like another.
func longReport(n int) []byte {
	var b strings.Builder
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields(opening + " " + second)
	for b.Len() < n {
		b.WriteString("1.4. Dữ liệu số\n\n")
		for range 20 {
			b.WriteString("- ")
			for range 6 + random.IntN(60) {
				b.WriteString(words[random.IntN(len(words))])
				b.WriteByte(' ')
			}
			b.WriteString("đạt.\n\n")
		}
	}
	return []byte(b.String())
}

func BenchmarkFile(b *testing.B) {
	data := longReport(4 << 20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := File("a.txt", data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWorst reads texts made to be slow; their speed must not fall with size.
func BenchmarkWorst(b *testing.B) {
	texts := map[string]string{
		"one line":          opening + strings.Repeat(" đạt", 1<<20),
		"one word":          opening + "\n" + strings.Repeat("ấ", 1<<20),
		"colons":            opening + "\n" + strings.Repeat("- Về A:\n", 1<<18),
		"notes":             opening + "\n" + strings.Repeat("1 Bộ Y tế1\n\n\n", 1<<17),
		"menus":             strings.Repeat("Thủ tục\n", 1<<18) + opening,
		"counters":          opening + "\n" + strings.Repeat("Hôm nay được xem:\nHôm nay:\n1\n", 1<<16),
		"copies":            strings.Repeat(opening+"\n"+strings.Repeat("Đạt.\n", 50), 1<<11),
		"copies far apart":  strings.Repeat(opening+"\n"+string(longReport(2000)), 1<<10),
		"half paragraphs":   opening + "\n" + strings.Repeat("đã có\n1 Bộ Y tế\n\n\n", 1<<16),
		"signatures":        opening + "\n" + strings.Repeat("KT. BỘ TRƯỞNG\n5,2 triệu\n", 1<<16),
		"unfinished, short": opening + "\n" + strings.Repeat("đ\n", 1<<19),
	}
	for name, text := range texts {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := File("a.txt", []byte(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
