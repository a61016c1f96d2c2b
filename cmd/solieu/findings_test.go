package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// What does not hold is said at import, within a report and between reports, and
// beside the figures of an answer.
func TestFindings(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "library")
	september := writeFile(t, "thang-9.txt", "Tháng 9/2023, có 2.365/3.418 hệ thống thông tin được phê duyệt cấp độ an toàn, đạt tỷ lệ 68,2%.\nTrong tháng 8/2023 ghi nhận 1.402 cuộc tấn công mạng gây ra sự cố.")
	august := writeFile(t, "thang-8.txt", "Trong tháng 8/2023 ghi nhận 1.420 cuộc tấn công mạng gây ra sự cố.")
	const share = "Báo cáo ghi 68,2%; tính từ 2.365/3.418 là 69,2%."
	const same = "Hai báo cáo ghi khác nhau: 1.402 và 1.420."

	_, out, _ := run(t, "", "import", "--data", dir, "--period", "2023-09", september)
	wantAll(t, out, "does not hold (share): "+share)
	if strings.Contains(out, "Between reports") {
		t.Errorf("there is no other report yet:\n%s", out)
	}
	_, out, _ = run(t, "", "import", "--data", dir, "--period", "2023-08", august)
	wantAll(t, out, "Between reports:\n  does not hold (same): "+same)

	_, out, _ = run(t, "", "import", "--json", "--data", dir, "--period", "2023-09", september)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want the file's and that of the findings between reports:\n%s", len(lines), out)
	}
	for i, note := range []string{share, same} {
		var got struct{ Findings []corpus.Finding }
		if err := json.Unmarshal([]byte(lines[i]), &got); err != nil || len(got.Findings) != 1 || got.Findings[0].Note != note {
			t.Errorf("line %d: %v, want the finding %q in\n%s", i+1, err, note, lines[i])
		}
	}

	_, out, _ = run(t, "", "ask", "--json", "--data", dir, "tấn công mạng tháng 8/2023?")
	var a index.Answer
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Figures) == 0 || len(a.Figures[0].Notes) != 1 || !strings.Contains(a.Figures[0].Notes[0], "1.402") {
		t.Errorf("one note of the other value is wanted beside the figure:\n%s", out)
	}
	wantAll(t, a.Text, "1.402")
}
