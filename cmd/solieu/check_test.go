package main

import (
	"encoding/json"
	"strings"
	"testing"

	"solieu/corpus/read"
)

func TestCheck(t *testing.T) {
	const wrong = "Tháng 9/2023, NDXP thực hiện 21.321.141 giao dịch."
	code, out, errOut := run(t, wrong, "check", "-")
	if code != exitFailed || !strings.Contains(errOut, "1 figures of the draft do not match") {
		t.Errorf("exit %d, %q", code, errOut)
	}
	wantAll(t, out, "✗ Không khớp: 21.321.141 giao dịch", "Báo cáo ghi: 21.231.141 giao dịch", "gõ nhầm chữ số", "Tổng cộng: 1 không khớp.")

	code, out, _ = run(t, "Tháng 9/2023, NDXP thực hiện 21,2 triệu giao dịch.", "check", "--json", "-")
	var line struct {
		Quote, Verdict, Unit, Period string
		Value                        float64
		Slip                         *string
		Figure                       struct{ Indicator string }
	}
	if err := json.Unmarshal([]byte(out), &line); err != nil || code != exitDone {
		t.Fatalf("exit %d, %v: %s", code, err, out)
	}
	if line.Verdict != "near" || line.Slip != nil || line.Figure.Indicator != "ndxp.transactions" || line.Period != "2023-09" || line.Value != 21200000 {
		t.Errorf("got %s", out)
	}
	if !strings.Contains(out, `"slip":null`) {
		t.Errorf("slip is left out: %s", out)
	}

	if code, _, errOut = run(t, "", "check"); code != exitUsage || !strings.Contains(errOut, "needs one file") {
		t.Errorf("exit %d, %q", code, errOut)
	}
	if code, out, _ = run(t, "Trong tháng này các đơn vị đã họp và trao đổi về kế hoạch.", "check", "-"); code != exitDone || !strings.Contains(out, "Không thấy số liệu nào") {
		t.Errorf("exit %d, %q", code, out)
	}
}

// What can't be checked ends with one line that says what to do, and nothing on
// standard output.
func TestCheckRefuses(t *testing.T) {
	folder := t.TempDir()
	for _, test := range []struct {
		in   string
		args []string
		code int
		want string
	}{
		{"", []string{"-"}, exitFailed, "is empty"},
		{" \n\n", []string{"-"}, exitFailed, "is empty"},
		{"%PDF-1.7\n1 0 obj", []string{"-"}, exitFailed, "not plain text"},
		{strings.Repeat("a", read.MaxBytes+1), []string{"-"}, exitFailed, "too large"},
		{"", []string{folder}, exitFailed, "is a folder"},
		{"", []string{folder + "/none.txt"}, exitFailed, "no such file"},
		{"", []string{"a.txt", "b.txt"}, exitUsage, "needs one file"},
		{"", []string{"--period", "2023-13", "-"}, exitUsage, "period"},
	} {
		code, out, errOut := run(t, test.in, append([]string{"check"}, test.args...)...)
		if code != test.code || out != "" || !strings.Contains(errOut, test.want) || strings.Count(errOut, "\n") != 1 {
			t.Errorf("check %v: exit %d, %q, %q", test.args, code, out, errOut)
		}
	}
}
