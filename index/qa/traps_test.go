package qa_test

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/vi"
	"solieu/index"
)

// The traps are questions that no report of the built-in library answers, made by
// putting a known indicator next to a period, a place or a part that nobody states
// for it. The only right answers hold no figure. What is listed in
// testdata/traps.known, one question a line, is excused: the list may only shrink,
// and -update writes it anew.

// trapNames is how many names of an indicator are tried: its own and an alias.
const trapNames = 2

// trapPlaces narrow a figure to a place, a ministry or a firm; %s is the indicator.
// None of them stands with a figure in the digests.
var trapPlaces = []string{
	"%s của Hà Nội", "%s Bộ Y tế", "%s của Sở Xây dựng", "%s in Hanoi",
	"%s tại tỉnh Nghệ An", "Bộ Tài chính: %s bao nhiêu?", "%s của huyện Sóc Sơn", "%s của Tập đoàn FPT", "%s o da nang",
}

// trapParts ask for a part by what no digest divides anything, or for what is no
// observation.
var trapParts = []string{
	"%s của người cao tuổi", "%s theo giới tính", "mục tiêu %s", "%s ở các khu công nghiệp", "%s của người nước ngoài", "%s riêng ngành thủy sản", "dự báo %s",
}

// How many templates each name of an indicator is put into; the next name goes on
// with the next ones.
const (
	placesPerName = 4
	partsPerName  = 2
)

// trapNouns are things that the digests state no figure about.
var trapNouns = strings.Split("giá vàng|giá xăng|lượng mưa|nhiệt độ|sản lượng lúa|số bệnh viện|số giường bệnh|số học sinh|số giáo viên|số trường học|"+
	"tỷ lệ hộ nghèo|tỷ lệ sinh|tuổi thọ trung bình|dân số|số ca mắc sốt xuất huyết|tỷ giá USD|lãi suất huy động|VN-Index|giá nhà|số căn hộ bán được|"+
	"số chuyến bay|hành khách qua cảng|số ô tô đăng ký mới|số xe điện|lượng điện tiêu thụ|số vụ cháy|số vụ án hình sự|tỷ lệ che phủ rừng|"+
	"số hộ chiếu đã cấp|số giấy phép lái xe|xuất khẩu cà phê|xuất khẩu thủy sản|nhập khẩu ô tô|số người thất nghiệp|lương tối thiểu|"+
	"số máy bay không người lái|số robot|số vệ tinh|doanh thu phim chiếu rạp|số huy chương vàng|gold price|population|unemployment rate|number of hospitals", "|")

// trap is a question and what it was made of.
type trap struct{ indicator, text string }

func TestTrapPeriods(t *testing.T) {
	var traps []trap
	for _, s := range trapSeries(t, engine(t).Figures()) {
		for _, p := range s.unstated() {
			for _, name := range s.names {
				traps = append(traps, trap{s.id, name + " " + vi.NamePeriod(p) + "?"})
			}
		}
	}
	spring(t, traps)
}

func TestTrapPlaces(t *testing.T) {
	t.Parallel()
	spring(t, templated(t, trapPlaces, placesPerName))
}

func TestTrapParts(t *testing.T) { spring(t, templated(t, trapParts, partsPerName)) }

func TestTrapNouns(t *testing.T) {
	var traps []trap
	for _, noun := range trapNouns {
		for _, form := range []string{"%s", "%s tháng 9/2023", "%s năm 2023 là bao nhiêu?", "%s quý I/2024"} {
			text := fmt.Sprintf(form, noun)
			traps = append(traps, trap{"", text}, trap{"", vi.Fold(text)})
		}
	}
	spring(t, traps)
}

// templated puts the names of each indicator into some of the templates, in turn,
// every other one with a period that is stated of the whole.
func templated(t *testing.T, templates []string, perName int) []trap {
	t.Helper()
	var traps []trap
	next := 0
	for _, s := range trapSeries(t, engine(t).Figures()) {
		for _, name := range s.names {
			for range perName {
				text := fmt.Sprintf(templates[next%len(templates)], name)
				if next%2 == 1 {
					text += " " + vi.NamePeriod(s.figures[0].Period)
				}
				traps = append(traps, trap{s.id, text})
				next++
			}
		}
	}
	return traps
}

// maxListed bounds the failures listed.
const maxListed = 40

// spring asks every trap and lists those that were answered with a figure.
func spring(t *testing.T, traps []trap) {
	t.Helper()
	e := engine(t)
	excused := readKnown(t)
	var caught, listed []string
	for _, trap := range traps {
		a := e.Ask(t.Context(), trap.text, index.Understood{})
		if len(a.Figures) == 0 || !answering(&a).Observed() { // a stated target may answer for a target
			if excused[trap.text] && !*update {
				t.Errorf("%s: no longer answered with a figure; take it off the known ones with -update", trap.text)
			}
			continue
		}
		caught = append(caught, trap.text)
		if !excused[trap.text] {
			listed = append(listed, fmt.Sprintf("%s ⇒ %s", trap.text, brief(&a)))
		}
	}
	t.Logf("%d traps, %d answered with a figure", len(traps), len(caught))
	if *update {
		writeKnown(t, traps, caught)
		return
	}
	if len(listed) > 0 {
		t.Errorf("%d answered with a figure that no report states:\n%s", len(listed), strings.Join(listed[:min(maxListed, len(listed))], "\n"))
	}
}

const knownFile = "testdata/traps.known"

// readKnown reads the excused traps; there need be none.
func readKnown(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	data, err := os.ReadFile(knownFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for text := range strings.Lines(string(data)) {
		known[strings.TrimSuffix(text, "\n")] = true
	}
	return known
}

// writeKnown excuses the caught ones among the traps, and leaves those of other
// tests as they are.
func writeKnown(t *testing.T, traps []trap, caught []string) {
	t.Helper()
	known := readKnown(t)
	for _, trap := range traps {
		delete(known, trap.text)
	}
	for _, text := range caught {
		known[text] = true
	}
	if len(known) == 0 {
		if err := os.Remove(knownFile); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		return
	}
	list := slices.Sorted(maps.Keys(known))
	if err := os.WriteFile(knownFile, []byte(strings.Join(list, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// known is an indicator that the library states.
type known struct {
	id      string
	names   []string
	figures []corpus.Figure // the newest first
}

// trapSeries are the catalogued indicators with observed figures, in the
// catalogue's order.
func trapSeries(t *testing.T, figures []corpus.Figure) []known {
	t.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var list []known
	for _, ind := range cat.All() {
		s := known{id: ind.ID, names: append([]string{ind.Name}, ind.Aliases...)}
		s.names = s.names[:min(trapNames, len(s.names))]
		for _, f := range figures {
			if f.Indicator == ind.ID && f.Observed() && !f.Period.IsZero() {
				s.figures = append(s.figures, f)
			}
		}
		slices.SortStableFunc(s.figures, func(a, b corpus.Figure) int { return b.Period.Compare(a.Period) })
		if len(s.figures) > 0 {
			list = append(list, s)
		}
	}
	return list
}

// trapPeriods is how many periods are tried for an indicator.
const trapPeriods = 3

// unstated are the periods nearest to what is stated that no figure of the
// indicator is of: the month after the newest, the year before, the month's quarter
// and year, and periods far off.
func (s known) unstated() []corpus.Period {
	newest := s.figures[0].Period
	month := corpus.Period{Start: newest.End() - 1, Months: 1}
	quarter := corpus.Period{Start: month.Start - month.Start%3, Months: 3}
	candidates := []corpus.Period{
		month.Shift(1), newest.YearBefore(), quarter, corpus.Year(newest.EndYear()),
		corpus.Month(2023, 5), corpus.Quarter(2021, 3), corpus.Year(2019),
	}
	var list []corpus.Period
	for _, p := range candidates {
		if !s.states(p) && len(list) < trapPeriods && !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// states reports whether some figure may answer for a period. What stands at a date
// may answer for every period that the date lies in or ends.
func (s known) states(p corpus.Period) bool {
	return slices.ContainsFunc(s.figures, func(f corpus.Figure) bool {
		if f.Period == p || f.Beside == p {
			return true
		}
		standing := f.Measure.AtDate() || f.Measure == corpus.Cumulative || f.Measure == corpus.Ratio
		return standing && (f.Period.End() == p.End() || p.Contains(f.Period))
	})
}
