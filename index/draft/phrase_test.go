package draft_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// text is a draft with one number left open: before it and behind it.
type text struct{ before, behind string }

// hole is where a template has its number.
const hole = "{N}"

func (t text) with(number string) string { return t.before + number + t.behind }

// Templates by what kind of count it is, in wordings that no report has. {S} is the
// subject, {P} the time, {N} the number with its unit.
var (
	flows = []string{
		"{P}, {s} đạt {N}.",
		"Về {s}, {p} ghi nhận {N}.",
		"{S} đạt {N} trong {p}.",
		"Theo báo cáo, trong {p}, {s} là {N}.",
		"{S} {p}: {N}",
		"Kết quả {p}:\n\n- {S}: {N};\n- Các nội dung khác tiếp tục được triển khai.",
		"# {P}\n\n- {S} đạt {N}.",
		"Trong {p}, số liệu về {s}: {N}.",
	}
	standing = []string{
		"Đến hết {p}, {s} là {N}.",
		"Tính đến {p}, {s} đạt {N}.",
		"{S} tính đến cuối {p} đạt {N}.",
		"Về {s}, đến {p} đạt {N}.",
		"Đến {p}:\n\n- {S}: {N};\n- Các nội dung khác tiếp tục được triển khai.",
	}
	sinceStart = []string{
		"Lũy kế đến {p}, {s} đạt {N}.",
		"{S} lũy kế đến hết {p} là {N}.",
		"Về {s}, lũy kế đến {p} đạt {N}.",
	}
	daily = []string{
		"{P}, {s} bình quân đạt {N} mỗi ngày.",
		"Bình quân mỗi ngày trong {p}, {s} đạt {N}.",
		"Về {s}, {p} trung bình mỗi ngày có {N}.",
	}
)

func templates(f *corpus.Figure) []string {
	switch f.Measure {
	case corpus.AverageDaily:
		return daily
	case corpus.Cumulative:
		return sinceStart
	case corpus.Total:
		return flows
	}
	return standing
}

// reworded puts the figure into a template that no report has, by one of its names;
// false where nothing names it.
func reworded(l library, f *corpus.Figure, r *rand.Rand) (text, bool) {
	subject := subjectOf(l, f, r)
	if subject == "" || f.Period.IsZero() {
		return text{}, false
	}
	list := templates(f)
	t := fill(list[r.IntN(len(list))], subject, vi.NamePeriod(f.Period))
	before, behind, _ := strings.Cut(t, hole)
	return text{before, behind}, true
}

// twice puts two figures into one sentence, the open one first or last.
func twice(l library, f, other *corpus.Figure, r *rand.Rand) (text, bool) {
	a, b := subjectOf(l, f, r), subjectOf(l, other, r)
	if a == "" || b == "" || f.Period != other.Period || f.Period.IsZero() || f.Measure != other.Measure {
		return text{}, false
	}
	lead := map[corpus.Measure]string{corpus.Total: "Trong ", corpus.AverageDaily: "Bình quân mỗi ngày trong ", corpus.Cumulative: "Lũy kế đến "}[f.Measure]
	if lead == "" {
		lead = "Đến hết "
	}
	lead += vi.NamePeriod(f.Period) + ", "
	if r.IntN(2) == 0 {
		return text{lead + a + " đạt ", ", " + b + " đạt " + own(other).String() + "."}, true
	}
	return text{lead + b + " đạt " + own(other).String() + "; " + a + " đạt ", "."}, true
}

func fill(template, subject, period string) string {
	return strings.NewReplacer("{S}", upper(subject), "{s}", lower(subject), "{P}", upper(period), "{p}", period).Replace(template)
}

// subjectOf names a figure: by the catalogue's name or an alias, else in the report's
// words; a part is named behind its whole.
func subjectOf(l library, f *corpus.Figure, r *rand.Rand) string {
	subject := f.Subject
	if s, ok := l.series.Get(f.Indicator); ok && f.Indicator != "" {
		names := append([]string{s.Indicator.Name}, s.Indicator.Aliases...)
		names = slices.DeleteFunc(names, func(n string) bool { return english(n) })
		subject = names[r.IntN(len(names))]
	}
	part := f.Dimension[corpus.DimensionPart]
	switch {
	case strings.Contains(part, "…"), strings.Contains(part, "trong số"):
		return ""
	case part == "":
		return subject
	case r.IntN(2) == 0:
		return subject + " (" + part + ")"
	}
	return subject + " – " + lower(part)
}

// english tells a name without a Vietnamese letter that is no abbreviation.
func english(name string) bool {
	for _, c := range name {
		if c > 127 {
			return false
		}
	}
	return strings.Contains(name, " ") || strings.ToLower(name) == name
}

func upper(s string) string { return change(s, strings.ToUpper) }

// lower begins with a small letter, except abbreviations and names.
func lower(s string) string {
	if first, _, _ := strings.Cut(s, " "); first == strings.ToUpper(first) {
		return s
	}
	return change(s, strings.ToLower)
}

func change(s string, to func(string) string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return to(string(r[:1])) + string(r[1:])
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
