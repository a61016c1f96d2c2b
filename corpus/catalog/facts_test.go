package catalog

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/corpustest"
	"solieu/corpus/vi"
)

// fact is a figure of a real report, annotated by hand.
type fact struct {
	ID, File, Quote, Unit, Subject, Measure string
	AsWritten                               string `json:"as_written"`
	Minor                                   bool
}

// uncatalogued are annotated subjects that the catalogue leaves out on purpose.
var uncatalogued = map[string]string{
	"Số huyện dự kiến tiếp tục xây dựng Cơ sở dữ liệu đất đai":                               "a plan",
	"Số tỉnh, thành phố có huyện dự kiến tiếp tục xây dựng Cơ sở dữ liệu đất đai":            "a plan",
	"Số xã đã bàn giao dữ liệu địa chỉ số":                                                   "one province's",
	"Tỷ lệ hoàn thành thành lập Tổ công nghệ số cộng đồng đến cấp xã":                        "always 100% of those that are counted",
	"Ngưỡng số người dùng bình quân hằng tháng của một nền tảng, ứng dụng di động được tính": "a threshold",
	"Ngưỡng số lượng tài khoản hoạt động trong tháng của một ứng dụng được tính":             "a threshold",
}

// TestLinksAgreeWithAnnotatedFacts holds the catalogue against real reports: the
// figures of one subject have one indicator, and no indicator has the figures of
// two subjects.
func TestLinksAgreeWithAnnotatedFacts(t *testing.T) {
	facts := readFacts(t, corpustest.Shared(t, "eval", "facts.jsonl"))
	catalog := builtinCatalog(t)
	reports := map[string]*reportText{}
	idOf, subjectOf := map[string]string{}, map[string]string{}
	linked, counted := 0, 0
	for _, f := range facts {
		if f.Measure == "change" {
			continue // belongs to the figure that it changes
		}
		if reports[f.File] == nil {
			reports[f.File] = readReport(t, corpustest.Shared(t, "reports", f.File))
		}
		s := reports[f.File].statement(f)
		link, ok := s.link(catalog)
		if !f.Minor {
			counted++
		}
		if !ok {
			if !f.Minor && uncatalogued[f.Subject] == "" {
				t.Errorf("%s: no link for %s (%s); clause %q", f.ID, f.AsWritten, f.Subject, s.Clause)
			}
			continue
		}
		if !f.Minor {
			linked++
		}
		if id := idOf[f.Subject]; id != "" && id != link.Indicator {
			t.Errorf("%s (%s): linked to %s, its others to %s; clause %q", f.ID, f.Subject, link.Indicator, id, s.Clause)
		}
		if other := subjectOf[link.Indicator]; other != "" && other != f.Subject {
			t.Errorf("%s: %s collects %q and %q; clause %q", f.ID, link.Indicator, other, f.Subject, s.Clause)
		}
		if uncatalogued[f.Subject] != "" {
			t.Errorf("%s: linked to %s, but is %s", f.ID, link.Indicator, uncatalogued[f.Subject])
		}
		idOf[f.Subject], subjectOf[link.Indicator] = link.Indicator, f.Subject
	}
	t.Logf("%d of %d annotated figures linked (%.1f%%)", linked, counted, 100*float64(linked)/float64(counted))
	logUncut(t, catalog, facts, idOf)
}

// logUncut says how links fare when the clause is the whole quote, with several
// figures in it: worse, but seldom wrong.
func logUncut(t *testing.T, catalog *Catalog, facts []fact, idOf map[string]string) {
	same, other, none := 0, 0, 0
	for _, f := range facts {
		if f.Measure == "change" || idOf[f.Subject] == "" {
			continue
		}
		link, ok := said{Clause: f.Quote, Sentence: f.Quote, Unit: f.Unit}.link(catalog)
		switch {
		case !ok:
			none++
		case link.Indicator == idOf[f.Subject]:
			same++
		default:
			other++
			t.Logf("uncut %s: %s for %s; %q", f.ID, link.Indicator, idOf[f.Subject], f.Quote)
		}
	}
	t.Logf("whole quotes for clauses, nothing around them: %d same, %d none, %d other", same, none, other)
}

func readFacts(t *testing.T, name string) []fact {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var facts []fact
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var f fact
		if err := json.Unmarshal(lines.Bytes(), &f); err != nil {
			t.Fatal(err)
		}
		facts = append(facts, f)
	}
	return facts
}

// reportText is a report as one text, with where its lines begin.
type reportText struct {
	text  string
	lines []int
}

func readReport(t *testing.T, name string) *reportText {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	r := &reportText{}
	for line := range strings.Lines(string(data)) {
		if line = vi.Squash(line); line != "" {
			r.lines = append(r.lines, len(r.text))
			r.text += line + " "
		}
	}
	return r
}

// statement cuts out a fact's surroundings, roughly as the reader of reports does.
func (r *reportText) statement(f fact) said {
	quote := vi.Squash(f.Quote)
	at := strings.Index(r.text, quote)
	if at < 0 {
		return said{Clause: clauseOf(quote, f.AsWritten), Sentence: quote, Unit: f.Unit}
	}
	number := at + max(0, strings.Index(quote, f.AsWritten))
	line, _ := slices.BinarySearch(r.lines, number+1)
	line--
	begin := r.lines[line]
	paragraphEnd := len(r.text)
	if line+1 < len(r.lines) {
		paragraphEnd = r.lines[line+1]
	}
	from, to := sentenceAround(r.text[begin:paragraphEnd], number-begin)
	sentence := r.text[begin+from : max(begin+to, at+len(quote))]
	return said{
		Clause:   clauseOf(quote, f.AsWritten),
		Sentence: sentence,
		Before:   r.text[begin : begin+from],
		Headings: r.headings(line),
		Unit:     f.Unit,
	}
}

var numbered = regexp.MustCompile(`^(\d+(\.\d+)*\.|[IVX]+\.) \p{Lu}`)

// headings gathers the lead-ins above a line, and the heading above them.
func (r *reportText) headings(line int) string {
	var found []string
	for i := line - 1; i >= 0 && i > line-8; i-- {
		text := r.text[r.lines[i]:r.lines[i+1]]
		switch {
		case numbered.MatchString(text) && len(text) < 160:
			return strings.Join(append(found, text), " ")
		case strings.HasSuffix(text, ": ") && len(text) < 200, strings.HasPrefix(text, "Về ") && len(text) < 160:
			found = append(found, text)
		case line-i == 1:
			// A lead-in may end a paragraph, and a page may cut one in two.
			found = append(found, lastSentence(text))
		}
	}
	return strings.Join(found, " ")
}

func lastSentence(text string) string {
	from, _ := sentenceAround(text, len(text)-1)
	return text[from:]
}

// sentenceAround finds the sentence of a byte, by full stops in front of capitals.
func sentenceAround(text string, at int) (from, to int) {
	to = len(text)
	for i := 1; i+2 < len(text); i++ {
		if text[i] != '.' || text[i+1] != ' ' {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[i+2:]); !unicode.IsUpper(next) && (!unicode.IsDigit(next) || unicode.IsDigit(rune(text[i-1]))) {
			continue
		}
		if i < at {
			from = i + 2
		} else {
			return from, i + 1
		}
	}
	return from, to
}

var (
	dates     = regexp.MustCompile(`\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|[IVX]+/\d{4}|giai đoạn \d+\s*[–-]\s*\d+|(ngày|tháng|năm|số|mức độ|Đề án|Quyết định) \d+[/\d]*|(CP|ngành|TTg)\d|[34]G`)
	strongEnd = regexp.MustCompile(`[;()]|: \p{L}|trong đó| (và|với) \d`)
	weakEnd   = regexp.MustCompile(`, `)
	figures   = regexp.MustCompile(`\d[\d.,/]*`)
)

// clauseOf cuts a quote into pieces with one number each, and returns the one
// with the number as written. It cuts at the last strong sign between two
// numbers, or else at the last comma.
func clauseOf(quote, asWritten string) string {
	at := strings.Index(quote, asWritten)
	if at < 0 {
		return quote
	}
	masked := dates.ReplaceAllStringFunc(quote, func(s string) string {
		return strings.Repeat("_", len(s))
	})
	from := 0
	numbers := figures.FindAllStringIndex(masked, -1)
	for i := 1; i < len(numbers); i++ {
		end, next := numbers[i-1][1], numbers[i][0]
		cut := -1
		for _, sign := range []*regexp.Regexp{weakEnd, strongEnd} {
			// One byte more, for the signs that need the digit.
			if found := sign.FindAllStringIndex(masked[end:next+1], -1); found != nil {
				cut = end + found[len(found)-1][0]
			}
		}
		switch {
		case cut < 0:
		case cut <= at:
			from = cut
		default:
			return quote[from:cut]
		}
	}
	return quote[from:]
}

func builtinCatalog(t testing.TB) *Catalog {
	t.Helper()
	catalog, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}
