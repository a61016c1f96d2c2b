package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Fields are those of a figure that a person may correct; nil leaves one as it is.
type Fields struct {
	Indicator *string    `json:"indicator,omitempty"`
	Name      *string    `json:"name,omitempty"`
	Subject   *string    `json:"subject,omitempty"`
	Dimension *Dimension `json:"dimension,omitempty"` // an empty one: the whole
	Measure   *Measure   `json:"measure,omitempty"`
	Value     *Decimal   `json:"value,omitempty"`
	// Step goes with Value and is read off the quote.
	Step      *Decimal   `json:"step,omitempty"`
	Of        *Decimal   `json:"of,omitempty"` // 0: the figure is no ratio
	Unit      *string    `json:"unit,omitempty"`
	Qualifier *Qualifier `json:"qualifier,omitempty"`
	Period    *Period    `json:"period,omitempty"`
	Coverage  *Span      `json:"coverage,omitempty"`
	Changes   *[]Change  `json:"changes,omitempty"`
}

// Identity returns the fields that say which figure it is. Where no indicator is
// known, it, the name and the unit are left out: they are the catalogue's, which
// grows.
func Identity(f Figure) Fields {
	part, of := Dimension{}, Decimal{}
	if len(f.Dimension) > 0 {
		part = f.Dimension
	}
	if f.Of != nil {
		of = *f.Of
	}
	s := Fields{Dimension: &part, Measure: &f.Measure, Of: &of, Qualifier: &f.Qualifier, Period: &f.Period, Coverage: &f.Coverage}
	if f.Indicator != "" {
		s.Indicator, s.Name, s.Unit = &f.Indicator, &f.Name, &f.Unit
	}
	return s
}

// Apply replaces those fields of the figure that are given.
func (c Fields) Apply(f *Figure) {
	replace(&f.Indicator, c.Indicator)
	replace(&f.Name, c.Name)
	replace(&f.Subject, c.Subject)
	replace(&f.Dimension, c.Dimension)
	replace(&f.Measure, c.Measure)
	replace(&f.Value, c.Value)
	replace(&f.Step, c.Step)
	replace(&f.Unit, c.Unit)
	replace(&f.Qualifier, c.Qualifier)
	replace(&f.Period, c.Period)
	replace(&f.Coverage, c.Coverage)
	replace(&f.Changes, c.Changes)
	if c.Of != nil {
		f.Of = c.Of
	}
	if f.Of != nil && f.Of.Sign() == 0 {
		f.Of = nil
	}
	if len(f.Dimension) == 0 {
		f.Dimension = nil
	}
	if len(f.Changes) == 0 {
		f.Changes = nil
	}
}

// Over is the fields given, and those of an earlier correction where they are not.
func (c Fields) Over(earlier Fields) Fields {
	return Fields{
		Indicator: cmp.Or(c.Indicator, earlier.Indicator),
		Name:      cmp.Or(c.Name, earlier.Name),
		Subject:   cmp.Or(c.Subject, earlier.Subject),
		Dimension: cmp.Or(c.Dimension, earlier.Dimension),
		Measure:   cmp.Or(c.Measure, earlier.Measure),
		Value:     cmp.Or(c.Value, earlier.Value),
		Step:      cmp.Or(c.Step, earlier.Step),
		Of:        cmp.Or(c.Of, earlier.Of),
		Unit:      cmp.Or(c.Unit, earlier.Unit),
		Qualifier: cmp.Or(c.Qualifier, earlier.Qualifier),
		Period:    cmp.Or(c.Period, earlier.Period),
		Coverage:  cmp.Or(c.Coverage, earlier.Coverage),
		Changes:   cmp.Or(c.Changes, earlier.Changes),
	}
}

func replace[T any](field, by *T) {
	if by != nil {
		*field = *by
	}
}

// What a figure's fields may say.
var (
	measures   = []Measure{Total, AverageDaily, Cumulative, Stock, Rate, Speed, Ratio, Rank}
	qualifiers = []Qualifier{Exact, Approx, Nearly, MoreThan, LessThan}
	directions = []Direction{Up, Down, Level}
)

// Check refuses what no figure can say.
func (c Fields) Check() error {
	if err := oneOf("measure", c.Measure, measures); err != nil {
		return err
	}
	if err := oneOf("qualifier", c.Qualifier, qualifiers); err != nil {
		return err
	}
	switch {
	case c.Name != nil && *c.Name == "":
		return errors.New("the name is empty")
	case c.Period != nil && c.Period.IsZero():
		return errors.New("the period is empty: want a form like 2023-09, 2024-Q1, 2022-S1 or 2023")
	case c.Coverage != nil && !c.Coverage.From.IsZero() && c.Coverage.To.Compare(c.Coverage.From) < 0:
		return fmt.Errorf("coverage: %s is after %s", c.Coverage.From, c.Coverage.To)
	case c.Of != nil && c.Of.Sign() < 0:
		return errors.New("of is negative")
	}
	if c.Unit != nil {
		if err := checkUnit(*c.Unit); err != nil {
			return err
		}
	}
	if c.Dimension != nil {
		for name, part := range *c.Dimension {
			if name == "" || part == "" {
				return errors.New("dimension: want a name and a part, as in loại and Phishing")
			}
		}
	}
	if c.Changes != nil {
		return checkChanges(*c.Changes)
	}
	return nil
}

// checkUnit takes the signs of the contract and nouns.
func checkUnit(unit string) error {
	if unit == "" {
		return errors.New("the unit is empty")
	}
	if !IsSign(unit) && strings.ContainsFunc(unit, func(r rune) bool { return r == '%' || unicode.IsDigit(r) }) {
		return fmt.Errorf("unit %q: want %s or the noun counted", unit, strings.Join(UnitSigns, ", "))
	}
	return nil
}

func checkChanges(changes []Change) error {
	for i := range changes {
		c := &changes[i]
		if err := oneOf("direction of a change", &c.Direction, directions); err != nil {
			return err
		}
		if c.Qualifier != "" {
			if err := oneOf("qualifier of a change", &c.Qualifier, qualifiers); err != nil {
				return err
			}
		}
		if err := checkUnit(c.Unit); err != nil {
			return fmt.Errorf("change: %w", err)
		}
	}
	return nil
}

func oneOf[T ~string](what string, given *T, known []T) error {
	if given == nil || slices.Contains(known, *given) {
		return nil
	}
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	return fmt.Errorf("%s %q is not known: want one of %s", what, *given, strings.Join(names, ", "))
}
