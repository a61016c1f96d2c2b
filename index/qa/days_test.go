package qa_test

import (
	"testing"

	"solieu/corpus/sample"
	"solieu/index"
)

// quarterly is a report of a quarter whose data stands at a day before its end, and of a
// half that names no day.
var quarterly = []sample.File{
	{Name: "cang-q3.md", Data: []byte("---\nnumber: 9/BC-CV\nissued: 2023-09-29\nperiod: 2023-Q3\ntitle: Báo cáo cảng vụ quý III năm 2023\n---\n" +
		"(Số liệu chốt ngày 20/9/2023)\n\n# I. Kết quả\n\nCảng vụ quản lý 214 phao tiêu báo hiệu hàng hải. Trong quý, cấp 1.870 giấy phép rời cảng.\n")},
	{Name: "rung-s1.md", Data: []byte("---\nnumber: 4/BC-KL\nissued: 2023-07-06\nperiod: 2023-S1\ntitle: Báo cáo kiểm lâm 6 tháng đầu năm 2023\n---\n" +
		"# I. Kết quả\n\nTỷ lệ che phủ rừng ngập mặn đạt 41,3%. Toàn vùng có 96 trạm gác cửa rừng. Trong 6 tháng đầu năm 2023, trồng 512 nghìn cây đước.\n")},
}

// TestDaysOfReports asks what stood on a day that a report gives its data, or that its
// period ends on; what came about within the period is no day's.
func TestDaysOfReports(t *testing.T) {
	t.Parallel()
	e, err := engineOver(quarterly, today)
	if err != nil {
		t.Fatal(err)
	}
	for question, want := range map[string]string{
		"số phao tiêu báo hiệu hàng hải đến 20/9/2023":         "214",
		"số phao tiêu báo hiệu hàng hải chốt ngày 20.9.23":     "214",
		"số phao tiêu báo hiệu hàng hải quý 3/2023":            "214",
		"số phao tiêu báo hiệu hàng hải đến 15/9/2023":         "",
		"số phao tiêu báo hiệu hàng hải 30/6/2023":             "",
		"giấy phép rời cảng ngày 20/9/2023":                    "",
		"giấy phép rời cảng quý 3/2023, riêng trong quý":       "1870",
		"tỷ lệ che phủ rừng ngập mặn 30/6/2023":                "41.3",
		"tỷ lệ che phủ rừng ngập mặn 30.6.2023":                "41.3",
		"tỷ lệ che phủ rừng ngập mặn đến hết tháng 6 năm 2023": "41.3",
		"tỷ lệ che phủ rừng ngập mặn giữa năm 2023":            "41.3",
		"tỷ lệ che phủ rừng ngập mặn 29/6/2023":                "",
		"trạm gác cửa rừng giữa 2023":                          "96",
		"cây đước trồng ngày 30/6/2023":                        "",
		"cây đước trồng giữa năm 2023":                         "",
		"cây đước trồng từ đầu năm 2023":                       "512000",
	} {
		a := e.Ask(t.Context(), question, index.Understood{})
		got := ""
		if len(a.Figures) > 0 {
			got = a.Figures[0].Value.String()
		}
		if got != want {
			t.Errorf("%q: got %s, want %q", question, brief(&a), want)
		}
	}
}
