package review

import (
	"encoding/json"
	"fmt"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// setters read the fields of a figure as people type them.
var setters = map[string]func(set *corpus.Fields, text string) error{
	"indicator": func(set *corpus.Fields, text string) error { set.Indicator = &text; return nil },
	"name":      func(set *corpus.Fields, text string) error { set.Name = &text; return nil },
	"subject":   func(set *corpus.Fields, text string) error { set.Subject = &text; return nil },
	"unit":      func(set *corpus.Fields, text string) error { set.Unit = &text; return nil },
	"measure": func(set *corpus.Fields, text string) error {
		m := corpus.Measure(text)
		set.Measure = &m
		return nil
	},
	"qualifier": func(set *corpus.Fields, text string) error {
		q := corpus.Qualifier(text)
		set.Qualifier = &q
		return nil
	},
	"value":     setValue,
	"of":        setOf,
	"dimension": setDimension,
	"period": func(set *corpus.Fields, text string) (err error) {
		set.Period = new(corpus.Period)
		*set.Period, err = corpus.ParsePeriod(text)
		return err
	},
	"coverage": setCoverage,
	"changes": func(set *corpus.Fields, text string) error {
		set.Changes = new([]corpus.Change)
		if err := json.Unmarshal([]byte(text), set.Changes); err != nil {
			return fmt.Errorf(`want JSON, as in [{"value":35.6,"unit":"%%","direction":"down","versus":"2023-08"}]: %w`, err)
		}
		return nil
	},
}

// Set gives a field of a correction the value that a person typed.
func Set(set *corpus.Fields, field, text string) error {
	setter, ok := setters[field]
	if !ok {
		return fmt.Errorf("there is no field %q; there are indicator, name, subject, dimension, measure, value, of, unit, qualifier, period, coverage and changes", field)
	}
	if err := setter(set, strings.Join(strings.Fields(text), " ")); err != nil {
		return fmt.Errorf("%s: %w", field, err)
	}
	return set.Check()
}

// setValue reads a value as reports write it; a sign behind it is its unit.
func setValue(set *corpus.Fields, text string) error {
	q, ok := vi.ParseQuantity(text)
	if !ok {
		return fmt.Errorf("%q is no number; write it as reports do (48,3 triệu), the noun counted with --unit", text)
	}
	set.Value = &q.Value
	if q.Of != nil {
		set.Of = q.Of
	}
	if q.Unit != "" && set.Unit == nil {
		set.Unit = &q.Unit
	}
	return nil
}

// setOf reads the b of a ratio; nothing takes it away.
func setOf(set *corpus.Fields, text string) error {
	set.Of = new(corpus.Decimal)
	if text == "" {
		return nil
	}
	q, ok := vi.ParseQuantity(text)
	if !ok || q.Of != nil {
		return fmt.Errorf("%q is no number", text)
	}
	*set.Of = q.Value
	return nil
}

// setDimension reads "loại=Phishing; phần=Hà Nội"; nothing means the whole.
func setDimension(set *corpus.Fields, text string) error {
	dimension := corpus.Dimension{}
	for pair := range strings.SplitSeq(text, ";") {
		if pair = strings.TrimSpace(pair); pair == "" {
			continue
		}
		name, part, ok := strings.Cut(pair, "=")
		if !ok {
			return fmt.Errorf("want name=part, as in loại=Phishing, not %q", pair)
		}
		dimension[strings.TrimSpace(name)] = strings.TrimSpace(part)
	}
	set.Dimension = &dimension
	return nil
}

// setCoverage reads "2023-09-01/2023-09-15", or "/2023-09-15" where the start is
// not known; nothing takes it away.
func setCoverage(set *corpus.Fields, text string) error {
	set.Coverage = new(corpus.Span)
	if text == "" {
		return nil
	}
	from, to, ok := strings.Cut(text, "/")
	if !ok {
		return fmt.Errorf("%q: want FROM/TO, as in 2023-09-01/2023-09-15, or /2023-09-15", text)
	}
	if err := set.Coverage.From.UnmarshalText([]byte(from)); err != nil {
		return err
	}
	return set.Coverage.To.UnmarshalText([]byte(to))
}
