package extract

import (
	"fmt"
	"slices"

	"solieu/corpus"
)

// told is one statement of a figure. A report states the same figure in its title,
// its lead and its body, and with more digits or fewer.
type told struct {
	corpus.Figure
	// opening says that it stands in a title or lead, undated that no words name
	// its time.
	opening, undated bool
}

// oneEach makes one figure of the statements of each: the finest is the figure, the
// places of the others are added to it. Those of fewer digits are returned too,
// and the place of the figure of each statement.
func oneEach(all []told, report string) (figures []corpus.Figure, rounded []Rounded, places []int) {
	s := newSame(all)
	places = make([]int, len(all))
	s.repeats()
	s.roundings()
	s.openings()
	for i, members := range s.groups() {
		if members == nil {
			continue
		}
		f := s.joined(i, members)
		f.ID = fmt.Sprintf("%s#%d", report, len(figures)+1)
		figures = append(figures, f)
		for _, m := range members {
			places[m] = len(figures) - 1
			if again := s.all[m].Figure; again.Value != f.Value {
				again.ID = fmt.Sprintf("%s~%d", f.ID, len(rounded)+1)
				again.Period, again.Coverage, again.Measure = f.Period, f.Coverage, f.Measure
				rounded = append(rounded, Rounded{Figure: again, Rounds: f.ID})
			}
		}
	}
	return figures, rounded, places
}

// same finds the statements of one figure: the same digits again (repeats), other
// digits in the same words (roundings), the title's words (openings).
type same struct {
	all []told
	// things and times are what each statement is about.
	things []thing
	times  []timing
	// of is the place of the statement that each one repeats or rounds, its own for
	// a figure by itself.
	of []int
}

// thing is what a figure counts, without the time.
type thing struct{ indicator, subject, dimension, unit, of string }

// timing is of when a figure is, and which statistic.
type timing struct {
	period  corpus.Period
	measure corpus.Measure
	// versus is the base of a figure that is itself a change.
	versus corpus.Period
}

func newSame(all []told) *same {
	s := &same{all: all}
	for i := range all {
		f := &all[i].Figure
		s.things = append(s.things, thingOf(f))
		s.times = append(s.times, timing{f.Period, f.Measure, versus(f)})
		s.of = append(s.of, i)
	}
	return s
}

func thingOf(f *corpus.Figure) thing {
	t := thing{indicator: f.Indicator, unit: f.Unit}
	if f.Indicator == "" {
		t.subject = plainSubject(f.Subject)
	}
	if len(f.Dimension) > 0 {
		t.dimension = fmt.Sprint(f.Dimension)
	}
	if f.Of != nil {
		t.of = f.Of.String()
	}
	return t
}

// versus is the base of a figure that is itself a change ("GDP tăng 5,33% so với
// cùng kỳ"): against another base it is another figure.
func versus(f *corpus.Figure) corpus.Period {
	for _, c := range f.Changes {
		if c.Value == f.Value && c.Unit == f.Unit {
			return c.Versus
		}
	}
	return corpus.Period{}
}

// head is the statement that i was found to repeat or round, at the end of all.
func (s *same) head(i int) int {
	for s.of[i] != i {
		i = s.of[i]
	}
	return i
}

// groups lists the statements of each figure at the place of the one that it is
// told by; nil for the others.
func (s *same) groups() [][]int {
	groups := make([][]int, len(s.all))
	for i := range s.all {
		head := s.head(i)
		groups[head] = append(groups[head], i)
	}
	return groups
}

// joined is the figure of a group, with what the other statements add: time,
// changes, places.
func (s *same) joined(head int, members []int) corpus.Figure {
	f := s.all[head].Figure
	for _, m := range members {
		again := &s.all[m]
		if s.all[head].undated && !again.undated && s.times[m] != s.times[head] {
			f.Period, f.Coverage, f.Beside, f.Measure = again.Period, again.Coverage, again.Beside, again.Measure
			f.Reasons = slices.DeleteFunc(slices.Clone(f.Reasons), func(r string) bool { return r == reasonNoPeriod })
		}
		if len(f.Changes) == 0 {
			f.Changes = again.Changes
		}
		if f.Coverage.IsZero() {
			f.Coverage = again.Coverage
		}
		if again.Value == f.Value && again.Status == corpus.Accepted || len(f.Reasons) == 0 {
			f.Status, f.Reasons = corpus.Accepted, nil
		}
		if again.Source != f.Source && !slices.Contains(f.Also, again.Source) {
			f.Also = append(f.Also, again.Source)
		}
	}
	return f
}
