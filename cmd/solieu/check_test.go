package main

import (
	"encoding/json"
	"strings"
	"testing"
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
