package extract

import (
	"math/big"
	"strings"

	"solieu/corpus"
)

// Figures that sections of a report state in the same words, each of its own: "1. Cảng Đà
// Hải – Hành khách: 11 triệu lượt; 2. Cảng Cam Hà – Hành khách: 5 triệu lượt".

// stated is what a figure says it is.
type stated struct {
	subject, unit, dimension string
	period                   corpus.Period
	measure                  corpus.Measure
}

// tellSections adds the innermost heading to the names of figures which sections state
// with other values.
func (x *extractor) tellSections() {
	headings := map[string]string{}
	for i := range x.report.Passages {
		p := &x.report.Passages[i]
		all := strings.Split(p.Heading, headingSign)
		for len(all) > 1 && strings.HasPrefix(p.Text, all[len(all)-1]) {
			all = all[:len(all)-1] // the item's own label
		}
		headings[p.ID] = all[len(all)-1]
	}
	seen := map[stated]*corpus.Figure{}
	unlike := map[string]bool{}
	for i := range x.told {
		f := &x.told[i].Figure
		if f.Indicator != "" || f.Subject == "" || f.Period.IsZero() {
			continue
		}
		key := stated{f.Subject, f.Unit, dimensionKey(f.Dimension), f.Period, f.Measure}
		of := seen[key]
		if of == nil {
			seen[key] = f
			continue
		}
		a, b := headings[of.Source.Passage], headings[f.Source.Passage]
		unlike[f.Subject] = unlike[f.Subject] || a != b && a != "" && b != "" && farApart(of.Value, f.Value)
	}
	for i := range x.told {
		f := &x.told[i].Figure
		heading := headings[f.Source.Passage]
		if f.Indicator != "" || !unlike[f.Subject] || len(heading) > longestContextName {
			continue
		}
		f.Subject = within(f.Subject, lowerCapitals(heading))
		f.Name = sentenceCase(f.Subject)
	}
}

func dimensionKey(d corpus.Dimension) string {
	return strings.Join([]string{d[corpus.DimensionPart], d[corpus.DimensionKind]}, "|")
}

// farApart reports whether two values are not one rounded: they differ by more than a
// twentieth of the larger.
func farApart(a, b corpus.Decimal) bool {
	x, y := a.Rat(), b.Rat()
	if x.Cmp(y) < 0 {
		x, y = y, x
	}
	part := new(big.Rat).Mul(x, big.NewRat(1, 20))
	return new(big.Rat).Sub(x, y).Cmp(part) > 0
}
