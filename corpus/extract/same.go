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
// places of the others are added to it. Those of fewer digits are returned too.
func oneEach(all []told, report string) ([]corpus.Figure, []Rounded) {
	s := newSame(all)
	s.repeats()
	s.roundings()
	s.openings()
	var figures []corpus.Figure
	var rounded []Rounded
	for i, members := range s.groups() {
		if members == nil {
			continue
		}
		f := s.joined(i, members)
		f.ID = fmt.Sprintf("%s#%d", report, len(figures)+1)
		figures = append(figures, f)
		for _, m := range members {
			if again := s.all[m].Figure; again.Value != f.Value {
				again.ID = fmt.Sprintf("%s~%d", f.ID, len(rounded)+1)
				again.Period, again.Coverage, again.Measure = f.Period, f.Coverage, f.Measure
				rounded = append(rounded, Rounded{Figure: again, Rounds: f.ID})
			}
		}
	}
	return figures, rounded
}

// same finds the statements of one figure.
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

// repeats joins statements in the same digits.
func (s *same) repeats() {
	type key struct {
		thing
		timing
		value     corpus.Decimal
		qualifier corpus.Qualifier
	}
	seen := map[key]int{}
	for i := range s.all {
		f := &s.all[i].Figure
		k := key{s.things[i], s.times[i], f.Value, f.Qualifier}
		if first, ok := seen[k]; ok {
			s.of[i] = first
		} else {
			seen[k] = i
		}
	}
}

// crowd is from how many values on, stated of one thing and time, the words do not
// tell what each is of.
const crowd = 10

// roundings joins statements of the same thing and time in fewer digits to the
// finest.
func (s *same) roundings() {
	type key struct {
		thing
		timing
	}
	about := map[key][]int{}
	for i := range s.all {
		if s.of[i] == i {
			k := key{s.things[i], s.times[i]}
			about[k] = append(about[k], i)
		}
	}
	for i := range s.all {
		if others := about[key{s.things[i], s.times[i]}]; s.of[i] == i && len(others) < crowd {
			s.join(i, others)
		}
	}
}

// mostOpenings keeps titles and leads from being looked up without end.
const mostOpenings = 64

// openings joins what a title or lead states to what the body does. A title is
// short: it may leave out the time and some of the words.
func (s *same) openings() {
	looked := 0
	for i := range s.all {
		if s.of[i] != i || !s.all[i].opening || looked == mostOpenings {
			continue
		}
		looked++
		var body []int
		for k := range s.all {
			if s.of[k] == k && s.opensFor(i, k) {
				body = append(body, k)
			}
		}
		s.join(i, body)
		for _, k := range body {
			if s.of[i] == i && s.rounds(k, i) && s.finer(i, k) {
				s.of[k] = i // the title has more digits
			}
		}
	}
}

// join makes i a coarser statement of the finest of those given, if they do not
// contradict each other: of 14,1% and 14,3% none can be told to be "hơn 14%".
func (s *same) join(i int, others []int) {
	best := i
	for _, k := range others {
		if s.rounds(i, k) && s.finer(k, best) {
			best = k
		}
	}
	for _, k := range others {
		if s.rounds(i, k) && !s.all[k].Rounds(&s.all[best].Figure) {
			return
		}
	}
	s.of[i] = best
}

// rounds reports whether i may give the value of k with as many digits or fewer,
// for the same places and days. What waits for review never stands for what needs
// none.
func (s *same) rounds(i, k int) bool {
	a, b := &s.all[i], &s.all[k]
	covers := a.Coverage == b.Coverage || a.Coverage.IsZero() || b.Coverage.IsZero()
	if !covers || b.Status == corpus.Review && a.Status == corpus.Accepted && !b.onlyUndated() {
		return false
	}
	return a.Rounds(&b.Figure) && slices.Equal(bodies(a.Subject), bodies(b.Subject))
}

// finer orders statements of one figure: more digits first, then the one that names
// its time, the body before the title, and the first.
func (s *same) finer(i, k int) bool {
	a, b := &s.all[i], &s.all[k]
	switch c := a.CompareDigits(&b.Figure); {
	case c != 0:
		return c < 0
	case a.undated != b.undated:
		return b.undated
	case a.opening != b.opening:
		return b.opening
	}
	return i < k
}

// opensFor reports whether a title or lead may state what k does in the body.
func (s *same) opensFor(i, k int) bool {
	a, b := s.things[i], s.things[k]
	subjects := a.subject == b.subject || clipped(a.subject, b.subject)
	a.subject, b.subject = "", ""
	return i != k && subjects && a == b && s.sameTime(i, k)
}

// sameTime allows for what was guessed where no words name the time.
func (s *same) sameTime(i, k int) bool {
	a, b := s.times[i], s.times[k]
	if !s.all[i].undated || s.all[k].undated {
		return a == b
	}
	return a.versus == b.versus && (a.measure == b.measure || counts[a.measure] && counts[b.measure]) &&
		(a.period.IsZero() || a.period.Overlaps(b.period))
}

// counts are the measures that only the time tells apart.
var counts = map[corpus.Measure]bool{corpus.Total: true, corpus.Stock: true, corpus.Cumulative: true}

// onlyUndated reports whether a statement waits for review only because nothing
// tells its time.
func (t *told) onlyUndated() bool {
	return t.undated && slices.Equal(t.Reasons, []string{reasonNoPeriod})
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
		if s.all[head].undated && !again.undated && f.Period != again.Period {
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
