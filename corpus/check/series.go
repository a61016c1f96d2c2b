package check

import (
	"cmp"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// series is the accepted whole figures, or those of one part, of a catalogued
// indicator, as reports of one scope state them. Figures that nobody has
// catalogued are not compared over reports: equal words may mean two things.
type series struct {
	key     seriesKey
	members []member // ordered by id
}

type seriesKey struct{ scope, indicator, part, unit string }

type member struct {
	*corpus.Figure
	report int // its place among the reports
}

// groupSeries sorts the figures of reports into series, in a fixed order.
func groupSeries(reports []corpus.Report) []*series {
	byKey := map[seriesKey]*series{}
	for i := range reports {
		scope := scopeOf(&reports[i])
		for k := range reports[i].Figures {
			f := &reports[i].Figures[k]
			if !checked(f) || f.Indicator == "" || f.Period.IsZero() {
				continue
			}
			key := seriesKey{scope, f.Indicator, f.Dimension[corpus.DimensionPart], f.Unit}
			if byKey[key] == nil {
				byKey[key] = &series{key: key}
			}
			byKey[key].members = append(byKey[key].members, member{f, i})
		}
	}
	list := make([]*series, 0, len(byKey))
	for _, s := range byKey {
		slices.SortFunc(s.members, func(a, b member) int { return compareIDs(a.ID, b.ID) })
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *series) int { return compareIDs(a.members[0].ID, b.members[0].ID) })
	return list
}

// with is the members of a measure.
func (s *series) with(m corpus.Measure) []member {
	var list []member
	for _, x := range s.members {
		if x.Measure == m {
			list = append(list, x)
		}
	}
	return list
}

// openingPassages are read for the place that a report is of.
const openingPassages = 3

// scopeOf tells the reports of one place from those of the country: "tổng số hệ
// thống" of a province is no part of the nation's series. A local report whose
// issuer is not known is comparable with no other.
func scopeOf(r *corpus.Report) string {
	texts := []string{r.Number, r.Issuer, r.Title}
	for _, p := range r.Passages[:min(len(r.Passages), openingPassages)] {
		texts = append(texts, p.Text)
	}
	for _, s := range texts {
		if t := vi.NewText(s); localWords.Within(t, 0, len(t.Tokens)) {
			return cmp.Or(r.Issuer, r.ID)
		}
	}
	return ""
}
