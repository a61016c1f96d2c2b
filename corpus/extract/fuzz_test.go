package extract

import (
	"testing"

	"solieu/corpus/read"
)

// FuzzReport reads arbitrary bytes: whatever they are, every figure is complete
// and quotes the file.
func FuzzReport(f *testing.F) {
	for name, data := range messyReports(f) {
		f.Add(name, data)
	}
	for _, group := range sentences {
		for _, test := range group.tests {
			f.Add("bao-cao.md", []byte(reportOfTests+test.text+"\n"))
		}
	}
	f.Add("a.txt", []byte("\ufeffQuý I/2023 đạt 1.23.4,5 triệu tỷ %%1 (12/0, trong đó: -3) lần lượt là 5, 6 và 7\r\n1 Bộ Y tế\f2"))
	cat := builtin(f)
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		doc, err := read.File(name, data)
		if err != nil {
			return
		}
		report := Report(doc, name, sumOfTests, Given{}, cat)
		checkReport(t, doc, &report)
	})
}
