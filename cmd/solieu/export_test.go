package main

import (
	"bytes"
	"encoding/csv"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// exportedTable runs export and gives the rows below the head.
func exportedTable(t *testing.T, args ...string) [][]string {
	t.Helper()
	code, out, errOut := run(t, "", append([]string{"export"}, args...)...)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if code != exitDone || errOut != "" || err != nil || len(rows) == 0 {
		t.Fatalf("export %v: code %d, err %q, %v", args, code, errOut, err)
	}
	return rows[1:]
}

func TestExport(t *testing.T) {
	if rows := exportedTable(t, "--format", "csv", "NDXP tháng 9/2023?"); len(rows) == 0 || rows[0][13] != "21231141" {
		t.Errorf("rows of one question: %v", rows)
	}
	all := exportedTable(t)
	if len(all) < 150 {
		t.Errorf("%d rows of all figures", len(all))
	}
	if rows := exportedTable(t, "--format", "sdmx-csv"); len(rows) != len(all) || rows[0][4] != "VN" {
		t.Errorf("%d rows of SDMX for %d figures, the first %v", len(rows), len(all), rows[0])
	}
	for _, row := range exportedTable(t, "--indicator", "attacks.recorded", "--report", "109/bc-btttt") {
		if row[4] != "attacks.recorded" || row[2] != "2023-09.md" {
			t.Errorf("not asked for: %v", row)
		}
	}
	if rows := exportedTable(t, "--report", "2022-06.md", "NDXP tháng 9/2023?"); len(rows) >= len(exportedTable(t, "NDXP tháng 9/2023?")) {
		t.Errorf("--report narrows nothing down: %v", rows)
	}
}

func TestExportToFile(t *testing.T) {
	dir := t.TempDir()
	read := func(name string, args ...string) []byte {
		path := filepath.Join(dir, name)
		code, out, errOut := run(t, "", append([]string{"export", "--output", path}, args...)...)
		if code != exitDone || out != "" || errOut != "" {
			t.Fatalf("%s: code %d, out %.40q, err %q", name, code, out, errOut)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	book, err := excelize.OpenReader(bytes.NewReader(read("a.xlsx", "--format", "xlsx", "NDXP tháng 9/2023?")))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if value, err := book.GetCellValue(book.GetSheetList()[0], "G2", excelize.Options{RawCellValue: true}); err != nil || value != "21231141" {
		t.Errorf("the workbook has %q, %v", value, err)
	}
	if _, err := png.Decode(bytes.NewReader(read("a.png", "--format", "png", "xu hướng tấn công mạng"))); err != nil {
		t.Error(err)
	}
	if data := read("a.csv"); !bytes.HasPrefix(data, []byte("report,")) {
		t.Errorf("the table begins %.40q", data)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 3 {
		t.Errorf("files %v, %v", left, err)
	}
}

// TestExportRefusals: what can't be given is one clear line, and no file.
func TestExportRefusals(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "no", "a.csv")
	picture := filepath.Join(t.TempDir(), "a.png")
	for _, tt := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"--format", "ods"}, exitUsage, "give csv, xlsx, sdmx-csv or png"},
		{[]string{"--indicator", "ndxp"}, exitUsage, "--indicator ndxp"},
		{[]string{"--report", "none.txt"}, exitUsage, "--report none.txt"},
		{[]string{"--output", missing}, exitFailed, "can't be written"},
		{[]string{"--format", "png", "--output", picture, "NDXP là gì"}, exitFailed, "nothing to draw"},
	} {
		code, out, errOut := run(t, "", append([]string{"export"}, tt.args...)...)
		if code != tt.code || out != "" || !strings.HasPrefix(errOut, "solieu: ") || strings.Count(errOut, "\n") != 1 || !strings.Contains(errOut, tt.want) {
			t.Errorf("%v: code %d, out %.40q, err %q; want code %d and %q", tt.args, code, out, errOut, tt.code, tt.want)
		}
	}
	if _, err := os.Stat(picture); err == nil {
		t.Error("a picture of nothing was written")
	}
}

// TestNoBytesOnTerminals: a workbook is not poured onto a screen.
func TestNoBytesOnTerminals(t *testing.T) {
	var out bytes.Buffer
	c := console{out: &out, err: &out, terminal: true}
	err := exportCommand.run(t.Context(), c, []string{"--format", "xlsx"}, nil)
	if err == nil || !strings.Contains(err.Error(), "--output") || out.Len() > 0 {
		t.Errorf("%v, %q", err, out.String())
	}
}
