package qa

import (
	"context"
	"slices"

	"solieu/index/lookup"
)

// clearer is how much better a meaning of a short form must fit the question than
// the next one.
const clearer = 1.08

// clearEnough is how well it must fit at least: initials may be of anything.
const clearEnough = 0.5

// spellOut writes out the short forms with several meanings, each by the meaning
// with which the question speaks best of some series.
func (e *Engine) spellOut(ctx context.Context, words []lookup.Word) []lookup.Word {
	if len(words) < 2 {
		return words // nothing beside it tells what it is short for
	}
	for i := 0; i < len(words); i++ {
		meanings := e.lookup.Meanings(words[i])
		if len(meanings) == 0 {
			continue
		}
		meanings = slices.DeleteFunc(meanings, func(m []lookup.Word) bool { return lookup.Within(m, words) })
		best, at, next := 0.0, -1, e.speaksOf(ctx, words)
		for k, meaning := range meanings {
			switch fit := e.speaksOf(ctx, slices.Replace(slices.Clone(words), i, i+1, meaning...)); {
			case fit > best:
				best, at, next = fit, k, best
			case fit > next:
				next = fit
			}
		}
		if at >= 0 && best > clearer*next && best >= clearEnough {
			words = slices.Replace(slices.Clone(words), i, i+1, meanings[at]...)
			i += len(meanings[at]) - 1
		}
	}
	return words
}

// speaksOf is how well words speak of the series that they fit best.
func (e *Engine) speaksOf(ctx context.Context, words []lookup.Word) float64 {
	if found := e.find(ctx, words); len(found) > 0 {
		return found[0].Score
	}
	return 0
}
