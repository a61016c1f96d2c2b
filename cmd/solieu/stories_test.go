package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image/png"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"solieu/bot/telegram/telegramtest"
)

// Stories of people who talk with the whole program over HTTP, to be read as such.

// visitor is a person in a private chat with the bot.
type visitor struct {
	t      *testing.T
	server *telegramtest.Server
	chat   telegramtest.Private
}

func visit(t *testing.T, args ...string) *visitor {
	t.Helper()
	server := telegramtest.New(t)
	startBot(t, server, args...)
	return &visitor{t, server, server.Private(telegramtest.Person{ID: 11, Name: "Lan"})}
}

// says sends a text and gives the answer.
func (v *visitor) says(text string) telegramtest.Message {
	v.t.Helper()
	v.chat.Say(text)
	return v.chat.WaitForMessage()
}

// taps presses a button that opens a message.
func (v *visitor) taps(m telegramtest.Message, label string) telegramtest.Message {
	v.t.Helper()
	v.server.WaitForAnswered(v.chat.Press(m, label))
	opened := v.chat.WaitForMessage()
	if opened.ReplyTo != m.ID {
		v.t.Errorf("%q opens a message that replies to %d, want %d", label, opened.ReplyTo, m.ID)
	}
	return opened
}

// turns presses a button that changes the message itself.
func (v *visitor) turns(m telegramtest.Message, label string) telegramtest.Message {
	v.t.Helper()
	v.server.WaitForAnswered(v.chat.Press(m, label))
	return v.chat.WaitForEdit(m)
}

// reads checks what stands in a message.
func (v *visitor) reads(m telegramtest.Message, parts ...string) telegramtest.Message {
	v.t.Helper()
	wantAll(v.t, m.Text+m.Caption, parts...)
	if m.Preview {
		v.t.Error("links are previewed")
	}
	return m
}

// sees checks which buttons a message has, in order.
func (v *visitor) sees(m telegramtest.Message, labels ...string) {
	v.t.Helper()
	if got := labelsOf(m); !slices.Equal(got, labels) {
		v.t.Errorf("buttons %q, want %q", got, labels)
	}
}

func labelsOf(m telegramtest.Message) []string {
	var labels []string
	for _, b := range slices.Concat(m.Buttons...) {
		labels = append(labels, b.Label)
	}
	return labels
}

// marked gives the pieces of a message that an entity marks.
func marked(m telegramtest.Message, kind string) []string {
	var pieces []string
	units := []rune(m.Text) // nothing beyond the basic plane stands in these
	for _, e := range m.Entities {
		if e.Type == kind {
			pieces = append(pieces, string(units[e.Offset:e.Offset+e.Length]))
		}
	}
	return pieces
}

// Lan opens the bot for the first time. It says in three lines what it is; each
// question that it offers has an answer, and so has what she types herself.
func TestStoryNewcomer(t *testing.T) {
	lan := visit(t)
	hello := lan.reads(lan.says("/start"), "Bot Số Liệu")
	if lines := strings.Count(hello.Text, "\n") + 1; lines != 3 {
		t.Errorf("it introduces itself in %d lines, want 3:\n%s", lines, hello.Text)
	}
	if n := len(hello.Buttons); n != 4 {
		t.Fatalf("%d questions are offered, want 4", n)
	}
	for _, label := range labelsOf(hello) {
		answer := lan.taps(hello, label)
		lan.reads(answer, "Nguồn")
		if bold := marked(answer, "bold"); len(bold) == 0 || !strings.HasPrefix(answer.Text, bold[0]) {
			t.Errorf("the answer to %q does not begin with the figure in bold:\n%s", label, answer.Text)
		}
	}

	answer := lan.reads(lan.says("ndxp t9/2023"),
		"21.231.141 giao dịch — Giao dịch qua NDXP, tháng 9/2023 (từ 01/9 đến 15/9/2023)",
		"Bình quân mỗi ngày: khoảng 1,4 triệu giao dịch", "hơn 1,47 tỷ giao dịch", "Nguồn: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4")
	lan.sees(answer, "📄 Nguồn", "📊 Biểu đồ", "⚖️ So sánh", "🗓 Các kỳ khác", "⬇️ Excel", "⬇️ CSV", "🔔 Theo dõi", "⚠️ Báo sai")

	lan.reads(lan.says("/help"), "/chitieu – ", "/kiemtra – ", "/xoadulieu – ")
	lan.reads(lan.says("giá vàng hôm nay"), "Không báo cáo nào")
	lan.reads(lan.says("/xyz"), "không có lệnh này")
}

// Lan asks something that may mean several things, taps the one she means, asks on,
// compares, and looks at the other periods.
func TestStoryFollowUpAndDisambiguation(t *testing.T) {
	lan := visit(t)
	unclear := lan.reads(lan.says("dịch vụ công"), "Ý anh/chị là:", "2. Dịch vụ công cho cá nhân trên VssID")
	lan.reads(lan.taps(unclear, "2"), "7 dịch vụ công", "tháng 6/2022")
	lan.reads(lan.says("không, cái kia"), "Ý anh/chị là:", "1. Dịch vụ công thiết yếu", "2. Dịch vụ công trực tuyến trên Cổng")
	lan.reads(lan.taps(unclear, "2"), "7 dịch vụ công") // an old choice stands alone

	lan.reads(lan.says("tấn công mạng tháng 9/2023"), "903 cuộc", "So với tháng 8/2023: giảm 35,6%; so với cùng kỳ (tháng 9/2022): giảm 8,6%")
	answer := lan.reads(lan.says("còn tháng 8?"), "1.402 cuộc", "Hiểu là: Cuộc tấn công mạng gây ra sự cố, tháng 8/2023.")

	bases := lan.reads(lan.taps(answer, "⚖️ So sánh"), "So với kỳ nào?")
	lan.sees(bases, "tháng 4/2023", "tháng 9/2022", "tháng 6/2022")
	lan.reads(lan.turns(bases, "tháng 4/2023"), "1.402 cuộc", "498 cuộc", "tăng 904 cuộc (181,5%) – bot tính từ hai số trên")

	periods := lan.reads(lan.taps(answer, "🗓 Các kỳ khác"), "1. quý I/2024: 2.323 cuộc", "4. tháng 4/2023: 498 cuộc")
	lan.reads(lan.taps(periods, "4"), "498 cuộc", "tháng 4/2023")
	lan.reads(lan.says("gồm những loại nào tháng 9/2023?"), "Phishing: 873 cuộc")

	wrong := lan.reads(lan.taps(answer, "⚠️ Báo sai"), "sai ở đâu")
	lan.reads(lan.turns(wrong, "Kỳ"), "Đã ghi lại")
}

// Lan wants to see where a figure stands: the sentence is marked, she reads the
// paragraphs around it in the same message, and takes the original file along.
func TestStorySource(t *testing.T) {
	lan := visit(t)
	answer := lan.says("NDXP tháng 9/2023?")
	source := lan.reads(lan.taps(answer, "📄 Nguồn"), "Nguồn: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4", "Lũy kế từ khi khai trương")
	if got := marked(source, "underline"); !slices.Equal(got, []string{"21.231.141"}) {
		t.Errorf("underlined: %q", got)
	}
	if got := strings.Join(marked(source, "bold"), "|"); !strings.Contains(got, "Trong tháng 9/2023") || strings.Contains(got, "Lũy kế") {
		t.Errorf("in bold: %q", got)
	}
	lan.sees(source, "«", "‹", "38/148", "›", "»", "📎 Tệp gốc")

	next := lan.turns(source, "›")
	lan.sees(next, "«", "‹", "39/148", "›", "»", "📍 Câu được dẫn", "📎 Tệp gốc")
	last := lan.turns(next, "»")
	lan.sees(last, "«", "‹", "148/148", "📍 Câu được dẫn", "📎 Tệp gốc")
	back := lan.turns(last, "📍 Câu được dẫn")
	if back.Text != source.Text {
		t.Errorf("back at the sentence:\n%s\nwant\n%s", back.Text, source.Text)
	}
	lan.server.WaitForAnswered(lan.chat.Press(back, "38/148")) // it only tells where one is

	file := lan.reads(lan.taps(back, "📎 Tệp gốc"), "Tệp gốc: 109/BC-BTTTT")
	if file.Document == nil || file.Document.Name != "2023-09.md" || !strings.Contains(string(file.Document.Data), "21.231.141") {
		t.Errorf("the original: %+v", file.Document)
	}
	if n := len(lan.chat.FromBot()); n != 3 {
		t.Errorf("the bot wrote %d messages, want 3: pages are turned in place", n)
	}
}

// Lan needs a picture for her slides and the figures for her table. The second time
// nothing is uploaded.
func TestStoryChartAndExport(t *testing.T) {
	lan := visit(t)
	answer := lan.says("xu hướng tấn công mạng")
	picture := lan.reads(lan.taps(answer, "📊 Biểu đồ"), "• tháng 9/2023: 903 cuộc", "Nguồn 1: ")
	if picture.Photo == nil {
		t.Fatalf("no picture: %+v", picture)
	}
	if image, err := png.DecodeConfig(bytes.NewReader(picture.Photo.Data)); err != nil || image.Width != 1280 {
		t.Errorf("the picture: %+v %v", image, err)
	}
	again := lan.taps(answer, "📊 Biểu đồ")
	if again.Photo == nil || again.Photo.ID != picture.Photo.ID {
		t.Error("the same picture is uploaded again")
	}
	file := lan.taps(picture, "🖼 Gửi dạng tệp")
	if file.Document == nil || file.Document.Name != "bieu-do.png" || !bytes.Equal(file.Document.Data, picture.Photo.Data) {
		t.Errorf("the picture as a file: %+v", file.Document)
	}

	workbook := lan.reads(lan.taps(answer, "⬇️ Excel"), "7 số liệu")
	sheet, err := excelize.OpenReader(bytes.NewReader(workbook.Document.Data))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := sheet.GetRows("Số liệu")
	if err != nil || len(rows) != 8 || workbook.Document.Name != "so-lieu.xlsx" {
		t.Errorf("%s has %d rows, %v", workbook.Document.Name, len(rows), err)
	}
	table := lan.taps(answer, "⬇️ CSV")
	if lines := strings.Count(string(table.Document.Data), "\n"); lines != 8 {
		t.Errorf("the table has %d lines, want 8:\n%s", lines, table.Document.Data)
	}

	parts := lan.taps(lan.says("tấn công mạng tháng 9/2023 gồm những loại nào"), "📊 Biểu đồ")
	lan.reads(parts, "Phishing: 873 cuộc")
	alone := lan.says("dịch vụ công cho cá nhân trên VssID tháng 6/2022")
	if slices.Contains(labelsOf(alone), "📊 Biểu đồ") {
		t.Error("a picture of a single figure is offered")
	}
}

// Lan does not know what to ask. She walks along the shelves, in one message, until a
// figure is what she wants.
func TestStoryBrowse(t *testing.T) {
	lan := visit(t)
	shelf := lan.reads(lan.says("/chitieu"), "Chỉ tiêu theo lĩnh vực")
	shelf = lan.reads(lan.turns(shelf, "An toàn thông tin mạng (4)"), "1. Cuộc tấn công mạng gây ra sự cố – quý I/2024")
	shelf = lan.reads(lan.turns(shelf, "1"), "2. tháng 9/2023: 903 cuộc", "3. tháng 9/2023 – Phishing: 873 cuộc")
	all := lan.reads(lan.taps(shelf, "⬇️ Excel"), "10 số liệu")
	if all.Document == nil || all.Document.Name != "attacks.recorded.xlsx" {
		t.Errorf("an indicator's workbook: %+v", all.Document)
	}
	lan.reads(lan.taps(shelf, "2"), "903 cuộc", "Nguồn: 109/BC-BTTTT")
	shelf = lan.turns(shelf, "↩️ Trở lại")
	shelf = lan.turns(shelf, "↩️ Trở lại")
	shelf = lan.turns(shelf, "Dữ liệu số (29)")
	lan.sees(shelf, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "1/3", "›", "»", "↩️ Trở lại")
	shelf = lan.reads(lan.turns(shelf, "»"), "29. ")
	lan.sees(shelf, "21", "22", "23", "24", "25", "26", "27", "28", "29", "«", "‹", "3/3", "↩️ Trở lại")

	reports := lan.reads(lan.says("/baocao"), "3. 109/BC-BTTTT ngày 28/9/2023 – tháng 9/2023")
	reports = lan.reads(lan.turns(reports, "3"), "109/BC-BTTTT", " số liệu")
	section := lan.turns(reports, "1")
	lan.reads(lan.taps(section, "1"), "Nguồn: 109/BC-BTTTT")
	reports = lan.turns(section, "↩️ Trở lại")
	report := lan.taps(reports, "⬇️ CSV")
	if report.Document == nil || report.Document.Name != "109-bc-btttt-2023.csv" {
		t.Errorf("a report's table: %+v", report.Document)
	}
	lan.sees(lan.says("có những chỉ tiêu nào?"), "📚 Chỉ tiêu", "🗂 Báo cáo")
}

// Lan holds her draft against the reports before she signs it: pasted, then as a Word
// document, with what is wrong first.
func TestStoryDraftCheck(t *testing.T) {
	lan := visit(t)
	const draft = "Tháng 9/2023, cả nước ghi nhận 903 cuộc tấn công mạng. NDXP thực hiện 21.321.141 giao dịch trong tháng 9/2023."
	lan.reads(lan.says("/kiemtra"), "Xin gửi")
	verdict := lan.reads(lan.says(draft), "Tổng cộng: 1 không khớp, 1 khớp.", "Báo cáo ghi: 21.231.141 giao dịch", "Có thể gõ nhầm chữ số.", "✓ Khớp: 903 cuộc")
	if strings.Index(verdict.Text, "✗") > strings.Index(verdict.Text, "✓") {
		t.Errorf("what is wrong does not come first:\n%s", verdict.Text)
	}
	lan.reads(lan.says("/kiemtra "+draft), "1 không khớp")

	lan.chat.SendFile("bao-cao.docx", word(t, draft), "")
	lan.reads(lan.chat.WaitForMessage(), "1 không khớp, 1 khớp")
	lan.chat.SendFile("bao-cao.txt", []byte(draft), "/kiemtra")
	lan.reads(lan.chat.WaitForMessage(), "1 không khớp, 1 khớp")
	lan.chat.SendFile("bao-cao.pdf", []byte("%PDF"), "")
	lan.reads(lan.chat.WaitForMessage(), ".txt và .docx")
	lan.chat.SendFile("bao-cao.docx", []byte("PK"), "")
	lan.reads(lan.chat.WaitForMessage(), "Không đọc được")

	lan.says("/kiemtra")
	lan.reads(lan.says("/huy"), "Đã thôi")
	lan.reads(lan.says("NDXP tháng 9/2023?"), "21.231.141 giao dịch — ")

	var long strings.Builder
	for i := range 40 {
		fmt.Fprintf(&long, "%d. Tháng 9/2023, NDXP thực hiện 21.321.%d giao dịch.\n\n", i+1, 100+i)
	}
	lan.chat.SendFile("dai.txt", []byte(long.String()), "")
	result := lan.reads(lan.chat.WaitForMessage(), "không khớp")
	if result.Document == nil || strings.Count(string(result.Document.Data), "✗") < 40 {
		t.Errorf("a long result is sent as %+v", result)
	}
}

// word makes a Word document of one paragraph.
func word(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	w, err := archive.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte(`<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`))
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Buttons outlive a restart, and what is kept of a person can be deleted. What cannot
// be done any more is said kindly.
func TestStoryOldButtonsAndMyData(t *testing.T) {
	dir := t.TempDir()
	importSample(t, dir)
	server := telegramtest.New(t)
	stop := startBot(t, server, "--data", dir)
	person := telegramtest.Person{ID: 11, Name: "Lan"}
	lan := &visitor{t, server, server.Private(person)}
	answer := lan.says("tấn công mạng")
	if code, log := stop(); code != exitDone {
		t.Fatalf("exit code %d:\n%s", code, log)
	}
	startBot(t, server, "--data", dir)
	lan.reads(lan.taps(answer, "⬇️ Excel"), "7 số liệu")
	lan.reads(lan.taps(lan.taps(answer, "📄 Nguồn 1"), "📎 Tệp gốc"), "Tệp gốc")

	ask := lan.reads(lan.says("/xoadulieu"), "Bot đang giữ", "Xóa tất cả?")
	lan.reads(lan.turns(ask, "Xóa"), "Đã xóa")
	if got := server.WaitForAnswered(lan.chat.Press(answer, "⬇️ Excel")); !strings.Contains(got.Text, "Xin gõ lại câu hỏi") {
		t.Errorf("an old button says %q", got.Text)
	}
	for _, data := range []string{"src:109-bc-btttt.12", "9x|?", "1f|gone"} {
		if got := server.WaitForAnswered(lan.chat.PressData(person, answer, data)); !strings.Contains(got.Text, "Xin gõ lại câu hỏi") {
			t.Errorf("the button %q says %q", data, got.Text)
		}
	}
	lan.reads(lan.says("còn tháng 4/2023?"), "Ý anh/chị là:") // what was asked before is forgotten
}
