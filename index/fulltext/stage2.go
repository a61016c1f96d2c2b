package fulltext

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// How the parts of a score join; BM25 is taken as a share of the best.
const (
	shareCoverage = 0.3
	shareWindow   = 0.2
	// windowWords is about a clause: words farther apart seldom belong together.
	windowWords = 25
	// contextShare is what a word in the headings or the report's title counts
	// for, against one in the text.
	contextShare = 0.5
)

// rank scores candidates exactly and gives them best first.
func rank(p *plan, from stored, found []scoredDocument) ([]Hit, error) {
	m := newMatcher(p)
	hits := make([]Hit, 0, len(found))
	best := 0.0
	var words forward // scratch
	for _, f := range found {
		passage, record, err := from.forward(f.number)
		if err != nil {
			return nil, err
		}
		if err := words.decode(record); err != nil {
			return nil, fmt.Errorf("%w: passage %s: %w", ErrDamaged, passage, err)
		}
		// A phrase was looked for by one of its pairs; it may not be there.
		if hit := m.hit(passage, &words); hit.Score > 0 {
			hits = append(hits, hit)
			best = max(best, hit.Score)
		}
	}
	for i := range hits {
		hits[i].Score = hits[i].Score/best + shareCoverage*hits[i].Coverage + shareWindow*hits[i].Window
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Passage, b.Passage)) })
	for i := len(hits) - 1; i >= 0; i-- {
		hits[i].Score /= hits[0].Score
	}
	return hits, nil
}

// matcher holds passages against a plan. It serves one search.
type matcher struct {
	plan *plan
	// numbers of the folded words that the plan looks for.
	numbers map[string]int
	// begins tells most other words without a look at a map: the first letters of those
	// looked for. A letter without marks is folded already.
	begins [utf8.RuneSelf]bool
	// byForm remembers the number of a word of a passage; 0 for all others.
	byForm map[string]int
	// sequences are the numbers of each alternative's words, by group.
	sequences [][][]int
	mass      float64

	// Scratch of one passage.
	at    []int  // number of the word at each place, 0 where it is of no interest
	spots []int  // places that are of interest
	marks []mark // where the text has words of the question
	seen  []float64
}

// mark is a group found at a place of the text.
type mark struct {
	group, from, to int // words, to excluded
	strength        float64
}

func newMatcher(p *plan) *matcher {
	m := &matcher{plan: p, numbers: make(map[string]int), byForm: make(map[string]int)}
	for _, g := range p.groups {
		var sequences [][]int
		for _, a := range g.alternatives {
			sequences = append(sequences, m.number(a.folded))
		}
		m.sequences = append(m.sequences, sequences)
		m.mass += g.mass
	}
	m.seen = make([]float64, len(p.groups))
	return m
}

func (m *matcher) number(words []string) []int {
	sequence := make([]int, len(words))
	for i, word := range words {
		if m.numbers[word] == 0 {
			m.numbers[word] = len(m.numbers) + 1
			if word != "" && word[0] < utf8.RuneSelf {
				m.begins[word[0]] = true
			}
		}
		sequence[i] = m.numbers[word]
	}
	return sequence
}

// hit scores a passage; its Score is BM25 yet.
func (m *matcher) hit(passage string, f *forward) Hit {
	m.locate(f)
	m.marks = m.marks[:0]
	hit := Hit{Passage: passage, Report: f.report}
	length := float64(f.length())
	for g := range m.plan.groups {
		score, strength := m.group(g, f, length)
		hit.Score += score
		hit.Coverage += m.plan.groups[g].mass * strength
	}
	if m.mass > 0 {
		hit.Coverage = min(1, hit.Coverage/m.mass)
		m.window(&hit, f)
	}
	return hit
}

// locate numbers the words of a passage.
func (m *matcher) locate(f *forward) {
	m.at, m.spots = m.at[:0], m.spots[:0]
	for i, form := range f.words {
		n := m.numberOf(form)
		m.at = append(m.at, n)
		if n != 0 {
			m.spots = append(m.spots, i)
		}
	}
}

// numberOf is the number of a word of a passage, 0 where it is of no interest.
func (m *matcher) numberOf(form string) int {
	if form == "" || form[0] < utf8.RuneSelf && !m.begins[form[0]] {
		return 0
	}
	n, ok := m.byForm[form]
	if !ok {
		n = m.numbers[vi.Fold(form)]
		m.byForm[form] = n
	}
	return n
}

// group scores a group in a passage: its best alternative, and how strongly
// the passage has it, 0 to 1.
func (m *matcher) group(g int, f *forward, length float64) (score, strength float64) {
	group := m.plan.groups[g]
	for i, sequence := range m.sequences[g] {
		a := &group.alternatives[i]
		var exact, folded float64 // how often
		for _, spot := range m.spots {
			if !m.matches(sequence, spot) {
				continue
			}
			count, sure := 1.0, a.sure
			if spot >= f.text {
				count = contextShare
			}
			folded += count
			if sameForms(a.forms, f.words[spot:]) {
				exact += count
				sure = 1
			}
			strength = max(strength, sure)
			if spot < f.text && group.mass > 0 {
				m.marks = append(m.marks, mark{g, spot, spot + len(sequence), sure})
			}
		}
		score = max(score,
			a.weight*a.idf*saturation(folded, length, m.plan.average),
			a.exact*a.idf*saturation(exact, length, m.plan.average))
	}
	return score, strength
}

func (m *matcher) matches(sequence []int, spot int) bool {
	if spot+len(sequence) > len(m.at) {
		return false
	}
	for k, n := range sequence {
		if m.at[spot+k] != n {
			return false
		}
	}
	return true
}

// sameForms reports whether a passage has the words with their marks.
func sameForms(forms, words []string) bool {
	for k, form := range forms {
		if words[k] != form {
			return false
		}
	}
	return len(forms) > 0
}

// window finds the stretch of the text that covers most of the question, the
// shortest of equal ones.
func (m *matcher) window(hit *Hit, f *forward) {
	slices.SortFunc(m.marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.group, b.group))
	})
	best, from, to := 0.0, 0, 0
	for i, first := range m.marks {
		mass, end := m.windowFrom(i)
		if mass > best || mass == best && end-first.from < to-from {
			best, from, to = mass, first.from, end
		}
	}
	if best > 0 {
		hit.Window = min(1, best/m.mass)
		hit.Start, hit.End = f.spans[from][0], f.spans[to-1][1]
	}
}

// windowFrom is the mass covered from a mark on, and the end of the word that
// completed it.
func (m *matcher) windowFrom(first int) (mass float64, end int) {
	clear(m.seen)
	limit := m.marks[first].from + windowWords
	for _, k := range m.marks[first:] {
		if k.from >= limit {
			break
		}
		if k.to <= limit && k.strength > m.seen[k.group] {
			mass += (k.strength - m.seen[k.group]) * m.plan.groups[k.group].mass
			m.seen[k.group] = k.strength
			end = max(end, k.to)
		}
	}
	return mass, end
}
