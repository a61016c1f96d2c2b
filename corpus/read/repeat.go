package read

// Web pages and exports often have the whole report twice, sometimes with other
// lines of title or date in front. A later copy is found by a long piece that
// stood before; from there both copies are walked side by side.
//
// Care is taken with what only looks alike: tables and annexes repeat their row
// names with other numbers. A run counts only where nearly all of it stood
// before and where little else stands between the two copies.

const (
	anchorRunes  = 60  // a shorter piece starts no run
	lookahead    = 3   // pieces of either copy that may differ at one place
	loneRunes    = 100 // a run of less is left alone
	sureRunes    = 600 // a run of more is no chance
	allowedGap   = 400 // runes between the copies, besides a share of the run
	gapShare     = 8   // that share: one eighth
	missedShare  = 8   // so many of a run's pieces may be new
	leadInPieces = 12  // pieces of title walked back over
)

// run is a later copy that stands side by side with an earlier one.
type run struct {
	from, to int // its pieces, to excluded
	earlier  int // where the earlier copy ends, excluded
	matched  []int
	missed   int
	runes    int32
}

func markRepeats(pieces []piece) {
	firsts := make(map[uint64]int, len(pieces))
	kept := make([]int64, len(pieces)+1) // runes kept of the first n pieces
	copies := int32(0)
	for j := 0; j < len(pieces); {
		to := j + 1
		if i, known := firsts[pieces[j].hash]; known && isAnchor(&pieces[j]) {
			r := walk(pieces, i, j)
			to = max(to, r.to)
			if r.trim(pieces); r.counts(pieces, kept) {
				copies++
				walkBack(pieces, &r, i)
				r.mark(pieces, copies)
			}
		}
		for ; j < to; j++ {
			kept[j+1] = kept[j]
			if pieces[j].fate.omitted() {
				continue
			}
			kept[j+1] += int64(pieces[j].runes)
			if _, known := firsts[pieces[j].hash]; !known && isAnchor(&pieces[j]) {
				firsts[pieces[j].hash] = j
			}
		}
	}
}

func isAnchor(p *piece) bool { return p.fate == inBody && p.runes >= anchorRunes }

// walk goes on while the copies agree, up to lookahead pieces of either being
// passed over at a time. A piece of the later copy passed over is missed.
func walk(pieces []piece, i, j int) run {
	r := run{from: j, to: j, earlier: i}
	stop := j // the earlier copy ends before the later begins
	for i < stop && j < len(pieces) {
		skipI, skipJ, ok := nextMatch(pieces, i, j, stop)
		if !ok {
			break
		}
		r.missed += missedPieces(pieces[j : j+skipJ])
		i, j = i+skipI, j+skipJ
		r.matched = append(r.matched, j)
		r.runes += pieces[j].runes
		i, j = i+1, j+1
		r.earlier, r.to = i, j
	}
	return r
}

// nextMatch finds the nearest pair of equal pieces.
func nextMatch(pieces []piece, i, j, stop int) (skipI, skipJ int, ok bool) {
	for sum := 0; sum <= 2*lookahead; sum++ {
		for skipJ = max(0, sum-lookahead); skipJ <= min(sum, lookahead); skipJ++ {
			skipI = sum - skipJ
			if i+skipI < stop && j+skipJ < len(pieces) && same(&pieces[i+skipI], &pieces[j+skipJ]) {
				return skipI, skipJ, true
			}
		}
	}
	return 0, 0, false
}

func same(a, b *piece) bool {
	return a.hash == b.hash && a.fate != inFront && b.fate != inFront
}

// missedPieces counts the pieces that are no mere stamp of time or number.
func missedPieces(pieces []piece) int {
	missed := 0
	for i := range pieces {
		missed += count(!isStamp(pieces[i].text))
	}
	return missed
}

// trim takes lead-ins off the run's end: the list that one opens did not stand
// before, so it is not the same list.
func (r *run) trim(pieces []piece) {
	for n := len(r.matched); n > 0 && endingOf(pieces[r.matched[n-1]].text) == endsColon; n-- {
		r.runes -= pieces[r.matched[n-1]].runes
		r.matched = r.matched[:n-1]
	}
}

// counts reports whether the run is a copy. A short one may be chance: nothing
// numbered and no figure may stand between its copies.
func (r *run) counts(pieces []piece, kept []int64) bool {
	between := kept[r.from] - kept[r.earlier]
	if r.runes < loneRunes || r.missed*missedShare > len(r.matched) || between > allowedGap+int64(r.runes)/gapShare {
		return false
	}
	if r.runes >= sureRunes {
		return true
	}
	for k := r.earlier; k < r.from; k++ {
		if p := &pieces[k]; !p.fate.omitted() && (p.label.kind != noLabel || hasFigure(p.text)) {
			return false
		}
	}
	return true
}

// walkBack takes the title lines before the first long piece into the run.
func walkBack(pieces []piece, r *run, i int) {
	j := r.from
	for back := 0; back < leadInPieces; back++ {
		skipI, skipJ, ok := previousMatch(pieces, i, j)
		if !ok {
			return
		}
		i, j = i-skipI, j-skipJ
		r.matched = append(r.matched, j)
	}
}

func previousMatch(pieces []piece, i, j int) (stepI, stepJ int, ok bool) {
	for sum := 2; sum <= 4; sum++ {
		for stepJ = 1; stepJ < sum; stepJ++ {
			stepI = sum - stepJ
			if i-stepI >= 0 && j-stepJ > i && same(&pieces[i-stepI], &pieces[j-stepJ]) && !pieces[j-stepJ].fate.omitted() {
				return stepI, stepJ, true
			}
		}
	}
	return 0, 0, false
}

func (r *run) mark(pieces []piece, number int32) {
	for _, j := range r.matched {
		pieces[j].fate, pieces[j].copy = asRepeat, number
	}
}
