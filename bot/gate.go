package bot

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/index"
)

// The gate is the last thing before a message leaves: it reads the finished
// page back and refuses digits that the answer does not hold. It shares no code
// with the writing of numbers and dates, so that a mistake there stops here.

// ErrUnstated says that a reply had digits that belong to no figure, date or
// text of its answer, or a figure that no answer may use.
var ErrUnstated = errors.New("reply says what its answer does not state")

// evidence is what the digits of a message may belong to.
type evidence struct {
	numbers map[corpus.Decimal]bool
	ratios  map[[2]corpus.Decimal]bool
	days    map[corpus.Date]bool
	months  map[[2]int]bool // year, month
	years   map[int]bool
	// lengths are numbers of months, and months named without their year.
	lengths map[int]bool
	// dayCounts are how many days the figures compared cover.
	dayCounts map[int]bool
	// said are the digits of texts that are copied.
	said map[string]bool
	// read are the texts already searched: figures share quotes and titles.
	read map[string]bool
	// count is the most that a list's number or a count may be.
	count int
}

func newEvidence() *evidence {
	return &evidence{
		numbers: map[corpus.Decimal]bool{}, ratios: map[[2]corpus.Decimal]bool{},
		days: map[corpus.Date]bool{}, months: map[[2]int]bool{}, years: map[int]bool{},
		lengths: map[int]bool{}, dayCounts: map[int]bool{}, said: map[string]bool{}, read: map[string]bool{},
	}
}

// evidenceOf gathers everything that an answer states.
func evidenceOf(a index.Answer) *evidence {
	e := newEvidence()
	e.addAnswer(a)
	return e
}

func (e *evidence) addAnswer(a index.Answer) {
	e.addTexts(a.Question, a.Understood.Name, a.Understood.Part, a.Place)
	e.addTexts(a.Choices...)
	e.addTexts(a.Notes...)
	e.addPeriods(a.Understood.Periods...)
	e.addPeriods(a.Longer)
	e.addTexts(a.Time)
	for i := range a.Figures {
		e.addFigure(&a.Figures[i])
	}
	for _, f := range a.Findings {
		e.addFinding(f)
	}
	for _, h := range a.Passages {
		e.addTexts(h.File, h.Report, h.Title, h.Section, h.Text)
		e.addDays(h.Issued)
	}
	for _, item := range a.Items {
		e.addTexts(item.Group, item.Name, item.Ask)
	}
	if c := a.Comparison; c != nil {
		e.addNumbers(c.Difference)
		if c.Percent != nil {
			e.addNumbers(*c.Percent)
		}
		e.addDayCounts(a.Figures)
	}
	if a.Calculation != nil && calculationHolds(a) {
		e.addNumbers(a.Calculation.Result)
		e.addTexts(a.Calculation.Unit)
	}
	if a.Extreme != nil {
		e.addDayCounts(a.Figures)
	}
	for _, m := range a.Missing {
		e.addTexts(m.Name, m.Part)
		e.addPeriods(m.Periods...)
	}
	if d := a.Definition; d != nil {
		e.addTexts(d.Short)
		e.addTexts(d.Long...)
	}
	e.count = max(e.count, len(a.Figures), len(a.Passages), len(a.Items), len(a.Choices))
}

// evidenceOfSource gathers what a passage and its report state.
func evidenceOfSource(r corpus.Report, p corpus.Passage) *evidence {
	e := newEvidence()
	e.addReport(&r)
	e.addTexts(p.Section, p.Heading, p.Text)
	e.count = len(r.Passages)
	return e
}

func (e *evidence) addReport(r *corpus.Report) {
	e.addTexts(r.File, r.Number, r.Title, r.Issuer)
	e.addDays(r.Issued)
	e.addPeriods(r.Period)
}

func (e *evidence) addFigure(f *corpus.Figure) {
	e.addNumbers(f.Value)
	if f.Of != nil {
		e.ratios[[2]corpus.Decimal{magnitude(f.Value), magnitude(*f.Of)}] = true
	}
	for _, c := range f.Changes {
		e.addNumbers(c.Value)
		e.addPeriods(c.Versus)
		e.addTexts(c.Unit)
	}
	for _, part := range f.Dimension {
		e.addTexts(part)
	}
	e.addPeriods(f.Period, f.Beside)
	e.addDays(f.Coverage.From, f.Coverage.To)
	e.addTexts(f.Name, f.Subject, f.Unit)
	for _, note := range f.Notes {
		e.addNote(f, note)
	}
	e.addTexts(f.Source.Quote)
	for _, c := range append([]corpus.Citation{f.Source}, f.Also...) {
		e.addDays(c.Issued)
		e.addTexts(c.File, c.Report, c.Title, c.Section)
	}
	for i := range f.Vintages {
		e.addFigure(&f.Vintages[i].Figure)
	}
}

func (e *evidence) addNumbers(values ...corpus.Decimal) {
	for _, v := range values {
		e.numbers[magnitude(v)] = true
	}
}

func (e *evidence) addDays(days ...corpus.Date) {
	for _, d := range days {
		if !d.IsZero() {
			e.days[d] = true
		}
	}
}

func (e *evidence) addDayCounts(figures []corpus.Figure) {
	for _, f := range figures {
		switch {
		case !f.Coverage.From.IsZero() && !f.Coverage.To.IsZero():
			e.dayCounts[f.Coverage.From.DaysTo(f.Coverage.To)] = true
		case !f.Period.IsZero():
			e.dayCounts[f.Period.Days().From.DaysTo(f.Period.Days().To)] = true
		}
	}
}

func (e *evidence) addPeriods(periods ...corpus.Period) {
	for _, p := range periods {
		if p.IsZero() {
			continue
		}
		e.years[p.StartYear()], e.years[p.EndYear()] = true, true
		e.months[[2]int{p.StartYear(), p.StartMonth()}] = true
		e.months[[2]int{p.EndYear(), p.EndMonth()}] = true
		e.lengths[p.Months], e.lengths[p.StartMonth()] = true, true
	}
}

func (e *evidence) addTexts(texts ...string) {
	for _, s := range texts {
		if e.read[s] {
			continue
		}
		e.read[s] = true
		for _, digits := range digitRuns.FindAllString(squash(s), -1) {
			e.said[digits] = true
		}
	}
}

// digitRuns finds numbers with the signs inside them.
var digitRuns = regexp.MustCompile(`[0-9](?:[0-9.,/]*[0-9])?`)

// gate checks every piece of a page and of its buttons by its role.
func gate(p *page, e *evidence) error {
	if err := gateDigits(p, e); err != nil {
		return err
	}
	if n := utf8.RuneCountInString(p.text()); n > p.runesAllowed() {
		return fmt.Errorf("reply has %d code points, %d may be sent: shorten the data it is made from", n, p.runesAllowed())
	}
	return nil
}

// gateDigits is the gate but for the length.
func gateDigits(p *page, e *evidence) error {
	for _, l := range p.lines {
		if err := e.checks(l.pieces); err != nil {
			return err
		}
	}
	for _, row := range p.keys {
		for _, k := range row {
			if err := e.checks(k.label); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *evidence) checks(pieces []piece) error {
	for i, x := range pieces {
		if i > 0 && digitsTouch(pieces[i-1].text, x.text) {
			return fmt.Errorf("%w: two numbers run together in %q", ErrUnstated, pieces[i-1].text+x.text)
		}
		if !e.allows(x) {
			return fmt.Errorf("%w: %.200q", ErrUnstated, x.text)
		}
	}
	return nil
}

func digitsTouch(a, b string) bool {
	return a != "" && b != "" && isDigit(a[len(a)-1]) && isDigit(b[0])
}

func (e *evidence) allows(x piece) bool {
	switch x.role {
	case roleNumber:
		return e.allowsNumber(x.text)
	case roleWhen:
		return e.all(x.text, e.allowsWhen)
	case roleCounted:
		n, err := strconv.Atoi(x.text)
		return err == nil && 1 <= n && n <= e.count
	case roleDays:
		n, err := strconv.Atoi(x.text)
		return err == nil && e.dayCounts[n]
	case roleTheirs:
		return e.all(x.text, func(digits string) bool { return e.said[digits] })
	}
	return !digitRuns.MatchString(x.text)
}

func (e *evidence) all(text string, allowed func(string) bool) bool {
	for _, digits := range digitRuns.FindAllString(text, -1) {
		if !allowed(digits) {
			return false
		}
	}
	return true
}

func (e *evidence) allowsNumber(text string) bool {
	if a, b, ok := strings.Cut(text, "/"); ok {
		value, read := readNumber(a)
		of, readOf := readNumber(b)
		return read && readOf && e.ratios[[2]corpus.Decimal{value, of}]
	}
	value, ok := readNumber(text)
	return ok && e.numbers[value]
}

// writtenNumber is a number as messages write it: grouped by dots, a comma
// before decimals, then nghìn, triệu or tỷ, or a per cent sign.
var writtenNumber = regexp.MustCompile(`^-?([0-9]{1,3}(?:\.[0-9]{3})*)(?:,([0-9]+))?(?: (nghìn|triệu))?( tỷ)?%?$`)

// readNumber reads a number back, without its sign.
func readNumber(s string) (corpus.Decimal, bool) {
	m := writtenNumber.FindStringSubmatch(s)
	if m == nil {
		return corpus.Decimal{}, false
	}
	digits := strings.ReplaceAll(m[1], ".", "")
	if m[2] != "" {
		digits += "." + m[2]
	}
	value, err := corpus.ParseDecimal(digits)
	if err != nil {
		return corpus.Decimal{}, false
	}
	zeros := map[string]int{"nghìn": 3, "triệu": 6}[m[3]]
	if m[4] != "" {
		zeros += 9
	}
	return value.Shift(zeros)
}

// allowsWhen reads a day (28/9/2023 or 28/9), a month (9/2023), a year, or a
// number of months.
func (e *evidence) allowsWhen(digits string) bool {
	var n []int
	for _, s := range strings.Split(digits, "/") {
		v, err := strconv.Atoi(s)
		if err != nil {
			return false
		}
		n = append(n, v)
	}
	switch {
	case len(n) == 3:
		return e.days[corpus.Date{Year: n[2], Month: n[1], Day: n[0]}]
	case len(n) == 2 && n[1] > 31:
		return e.months[[2]int{n[1], n[0]}]
	case len(n) == 2:
		return e.hasDay(n[0], n[1])
	case len(n) == 1:
		return e.years[n[0]] || e.lengths[n[0]]
	}
	return false
}

func (e *evidence) hasDay(day, month int) bool {
	for d := range e.days {
		if d.Day == day && d.Month == month {
			return true
		}
	}
	return false
}

// checkFigures refuses figures that no answer may use.
func checkFigures(figures []corpus.Figure) error {
	for _, f := range figures {
		switch {
		case f.Status == corpus.Review:
			return fmt.Errorf("%w: figure %q waits for review", ErrUnstated, f.ID)
		case f.Status == corpus.Rejected:
			return fmt.Errorf("%w: figure %q was rejected", ErrUnstated, f.ID)
		case strings.TrimSpace(f.Source.Quote) == "":
			return fmt.Errorf("%w: figure %q has no quote", ErrUnstated, f.ID)
		}
		for _, v := range f.Vintages {
			if err := checkFigures([]corpus.Figure{v.Figure}); err != nil {
				return err
			}
		}
	}
	return nil
}
