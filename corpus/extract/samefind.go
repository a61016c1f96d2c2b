package extract

import (
	"slices"

	"solieu/corpus"
)

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
			s.date(first, i)
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
			s.date(s.of[i], i)
		}
	}
}

// date takes the time of a statement for named where another one of the same time
// names it.
func (s *same) date(i, by int) { s.all[i].undated = s.all[i].undated && s.all[by].undated }

// mostOpenings keeps titles and leads from being looked up without end.
const mostOpenings = 64

// openings joins what a title or lead states to what the body does. A title is
// short: it may leave out the time and some of the words.
func (s *same) openings() {
	near := map[int][]int{}
	looked := 0
	for i := range s.all {
		if s.of[i] != i || !s.all[i].opening || looked == mostOpenings {
			continue
		}
		looked++
		for _, k := range s.body(i) {
			near[i], near[k] = append(near[i], k), append(near[k], i)
		}
	}
	for i := range s.all {
		s.join(i, near[i])
	}
}

// body lists what a title or lead may state; of an undated one with more digits
// than the body has, only what is all of one time.
func (s *same) body(i int) []int {
	var body []int
	times := map[timing]bool{}
	coarser := func(k int) bool { return s.rounds(k, i) && s.finer(i, k) }
	for k := range s.all {
		if s.of[k] == k && s.opensFor(i, k) {
			body = append(body, k)
			if coarser(k) && !s.all[k].undated {
				times[s.times[k]] = true
			}
		}
	}
	if s.all[i].undated && len(times) > 1 {
		body = slices.DeleteFunc(body, coarser)
	}
	return body
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
		if s.rounds(i, k) && !s.agree(k, best) {
			return
		}
	}
	if best != i {
		s.of[i] = best
	}
}

// agree reports whether two statements that i rounds may be one figure.
func (s *same) agree(k, best int) bool {
	undated := s.all[k].undated || s.all[best].undated
	return s.all[k].Rounds(&s.all[best].Figure) && (undated || s.times[k] == s.times[best])
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
	return a.Rounds(&b.Figure) && (i == k || sameBodies(&a.Figure, &b.Figure))
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
	measures := a.measure == b.measure || counts[a.measure] && counts[b.measure]
	justBefore := b.measure.AtDate() && b.period.End() == a.period.Start
	return measures && a.versus == b.versus && (a.period.IsZero() || a.period.Overlaps(b.period) || justBefore)
}

// counts are the measures that only the time tells apart.
var counts = map[corpus.Measure]bool{corpus.Total: true, corpus.Stock: true, corpus.Cumulative: true}

// onlyUndated reports whether a statement waits for review only because nothing
// tells its time.
func (t *told) onlyUndated() bool {
	return t.undated && slices.Equal(t.Reasons, []string{reasonNoPeriod})
}
