package export

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// dataflow is what SDMX messages say they are of: AGENCY:ID(VERSION). The version
// rises when a column or code changes its meaning.
const dataflow = "SOLIEU:FIGURES(1.0.0)"

// dimensions, the measure and attributes of the data structure; SDMX.md says what
// each means and which codes it has.
var sdmxColumns = []string{
	"STRUCTURE", "STRUCTURE_ID", "ACTION",
	"FREQ", "REF_AREA", "INDICATOR", "MEASURE", "PART", "NATURE", "UNIT_MEASURE", "REPORT", "STATEMENT", "TIME_PERIOD",
	"OBS_VALUE",
	"UNIT_MULT", "OBS_STATUS", "QUALIFIER", "DENOMINATOR", "COVERAGE_FROM", "COVERAGE_TO", "TITLE", "PART_NAME", "UNIT_NAME",
	"COMMENT_OBS", "QUOTE", "SOURCE", "SOURCE_TITLE", "SOURCE_DATE", "SOURCE_FILE", "SECTION",
}

// Codes that SDMX shares among code lists.
const (
	codeTotal   = "_T"
	codeUnknown = "_U"
	codeOther   = "_O"
)

// actionInformation says that the message is to be read; it orders no store to change.
const actionInformation = "I"

// SDMX writes the figures as SDMX-CSV 2.0. area gives the place that a figure counts
// in: Country for all of it, the name of a part of it, "" where that is not known; nil
// knows none. A figure without a period has no TIME_PERIOD and can't be told: left
// counts them.
func SDMX(w io.Writer, figures []corpus.Figure, area func(*corpus.Figure) string) (left int, err error) {
	table := csv.NewWriter(w)
	if err := table.Write(sdmxColumns); err != nil {
		return 0, err
	}
	seen := map[[9]string]int{}
	for i := range figures {
		f := &figures[i]
		if f.Period.IsZero() {
			left++
			continue
		}
		key := sdmxKey(f, area)
		seen[key]++
		row := append([]string{"dataflow", dataflow, actionInformation}, key[:8]...)
		row = append(row, fmt.Sprint(seen[key]), key[8], f.Value.String())
		if err := table.Write(append(row, sdmxAttributes(f)...)); err != nil {
			return left, err
		}
	}
	table.Flush()
	return left, table.Error()
}

// sdmxKey is the values of the dimensions but STATEMENT, which numbers the statements
// of one report that share the others: SDMX wants each key once.
func sdmxKey(f *corpus.Figure, area func(*corpus.Figure) string) [9]string {
	freq, period := sdmxPeriod(f.Period)
	place := codeUnknown
	if area != nil {
		if name := area(f); name == Country {
			place = Country
		} else if name != "" {
			place = Country + "_" + code(name)
		}
	}
	indicator := code(f.Indicator)
	if f.Indicator == "" {
		indicator = ownWords + code(f.Name)
	}
	parts, nature := codeTotal, "OBSERVED"
	if p := part(f); p != "" {
		parts = code(p)
	}
	if !f.Observed() {
		nature = code(f.Dimension[corpus.DimensionKind])
	}
	return [9]string{freq, place, indicator, code(string(f.Measure)), parts, nature, unitCode(f.Unit), reportCode(f), period}
}

// Country is the code of the whole country.
const Country = "VN"

// ownWords begins the code of what nobody has catalogued: the report's own words.
const ownWords = "X_"

// sdmxPeriod gives FREQ and TIME_PERIOD: M and 2023-09, Q and 2023-Q3, S and 2023-S1,
// A and 2023; of other lengths a range, 2023-01-01/P9M.
func sdmxPeriod(p corpus.Period) (freq, period string) {
	switch said := p.String(); {
	case strings.Contains(said, "/"):
		length := fmt.Sprintf("P%dM", p.Months)
		if p.Months%12 == 0 {
			length = fmt.Sprintf("P%dY", p.Months/12)
		}
		return codeOther, p.Days().From.String() + "/" + length
	case p.Months == 1:
		return "M", said
	case p.Months == 3:
		return "Q", said
	case p.Months == 6:
		return "S", said
	default:
		return "A", said
	}
}

// unitCodes are those of units that SDMX has codes for, or that no letters name.
var unitCodes = map[string]string{"%": "PT", "điểm %": "PP", "lần": "TIMES"}

func unitCode(unit string) string {
	if c, ok := unitCodes[unit]; ok {
		return c
	}
	return code(unit)
}

// reportCode names the report: its id, which the ids of its passages begin with.
func reportCode(f *corpus.Figure) string {
	id := f.Source.Passage
	if dot := strings.LastIndexByte(id, '.'); dot > 0 {
		id = id[:dot]
	}
	return strings.ReplaceAll(code(id), "_", "-")
}

// maxCode keeps codes readable; longer ones end in a hash of all their words.
const maxCode = 48

// code makes an SDMX identifier, which has only letters, digits and _, of words: Khai
// sinh is KHAI_SINH. What has none, and what is too long, is told by a hash.
func code(words string) string {
	c := strings.Join(strings.FieldsFunc(strings.ToUpper(vi.Fold(words)), func(r rune) bool {
		return (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	}), "_")
	if c != "" && len(c) <= maxCode {
		return c
	}
	sum := sha256.Sum256([]byte(vi.Squash(words)))
	hash := strings.ToUpper(hex.EncodeToString(sum[:4]))
	if c == "" {
		return hash
	}
	return strings.TrimRight(c[:maxCode-len(hash)-1], "_") + "_" + hash
}

// statusOf tells exact values (A, normal) from those that the report gives roughly
// (E, estimated). The word itself is in QUALIFIER.
func statusOf(q corpus.Qualifier) string {
	if q == corpus.Exact || q == "" {
		return "A"
	}
	return "E"
}

func sdmxAttributes(f *corpus.Figure) []string {
	comment := strings.Join(append(append([]string(nil), f.Notes...), said(changes(f.Changes))...), "; ")
	return []string{
		"0", // values are whole: nghìn, triệu and tỷ are applied
		statusOf(f.Qualifier), string(f.Qualifier), of(f), f.Coverage.From.String(), f.Coverage.To.String(),
		guard(f.Name), guard(part(f)), guard(f.Unit), guard(comment), guard(f.Source.Quote),
		guard(f.Source.Report), guard(f.Source.Title), f.Source.Issued.String(), guard(f.Source.File), guard(f.Source.Section),
	}
}

// said is a text in a list, and nothing where it is empty.
func said(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
