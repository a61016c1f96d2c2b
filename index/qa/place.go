package qa

import (
	"cmp"
	"context"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// place finds and notes the part of the country or of the state that a question names.
func (e *Engine) place(q *Question, t *vi.Text) lookup.Place {
	for i := range t.Tokens {
		q.Nation = q.Nation || nationWords.Has(t, i)
	}
	at, known := e.lookup.PlaceIn(t)
	if known && t.At(at.Last).Key == "-" && t.Glued(at.Last-1) && t.Glued(at.Last) {
		known = false // "Hue-S" is no place
	}
	if first, last := placeIn(t); last > 0 && (!known || at.Files == nil) {
		at, known = lookup.Place{First: first, Last: last}, true
	}
	if !known {
		return lookup.Place{}
	}
	q.Place = t.Source[t.Tokens[at.First].Start:t.Tokens[at.Last-1].End]
	q.PlaceFiles = at.Files
	for first := at.First - 1; first >= 0 && (beforePlaces.Has(t, first) || t.At(first).Key == "." || t.Is(first, "phố")); first-- {
		at.First = first // "TP. Hồ Chí Minh"
	}
	q.PlaceWords = e.lookup.Words(q.Place)
	if beforePlaces.Has(t, at.First) {
		for _, noun := range []string{"tỉnh", "thành phố", "tp", "địa bàn"} {
			q.PlaceWords = append(q.PlaceWords, e.lookup.Words(noun)...)
		}
	}
	return at
}

// beforePlaces stand before the name of a place.
var beforePlaces = vi.NewSet("tỉnh | thành phố | tp | địa bàn")

// Place is the first part of the country or the state that a text names, "" for none.
func Place(text string) string {
	t := vi.NewQuestion(text)
	first, last := placeIn(t)
	if last == 0 {
		return ""
	}
	return t.Source[t.Tokens[first].Start:t.Tokens[last-1].End]
}

// placeIn finds the tokens of the first province or body; last is 0 for none.
func placeIn(t *vi.Text) (first, last int) {
	for i := range t.Tokens {
		if i == 0 && intents.Has(t, 0) && !t.At(0).Upper {
			continue // "dien bien so ho so" asks for the course of something
		}
		_, n := lookup.Provinces.At(t, i)
		if n == 0 {
			_, n = bodies.At(t, i)
		}
		if n == 1 && (t.Is(i+1, "động") || t.At(i+1).Key == "-" && t.Glued(i) && t.Glued(i+1)) {
			n = 0 // "lao động" is not in Laos, "Hue-S" is no city
		}
		if n == 0 && initials[t.Source[t.At(i).Start:t.At(i).End]] {
			n = 1
		}
		if _, k := beforePlaces.At(t, i); n == 0 && k > 0 && shortName(t.At(i+k)) {
			n = k + 1
		}
		// Without its mark "so" means too many things.
		if n == 0 && t.At(i).Key == "sở" && t.At(i+1).Class == vi.Word && t.At(i-1).Fold != "co" {
			n = 2
		}
		if n > 0 {
			return i, i + n
		}
	}
	return 0, 0
}

// initials are those of cities as they are written; in other letters they are short for
// something else: "DN" for doanh nghiệp.
var initials = map[string]bool{"HN": true, "ĐN": true, "đn": true}

// shortName reports whether a word behind "tỉnh", "tp" or "địa bàn" is a place's
// initials: no syllable, and no abbreviation is a place.
func shortName(tok vi.Token) bool {
	return tok.Class == vi.Word && len(tok.Fold) > 1 && len(tok.Fold) < 4 && !vi.IsSyllable(tok.Fold)
}

// elsewhere is the words of a question that do not belong to the place.
func (q *Question) elsewhere() []lookup.Word {
	return slices.DeleteFunc(slices.Clone(q.Words), func(w lookup.Word) bool {
		return slices.ContainsFunc(q.PlaceWords, func(p lookup.Word) bool { return p.Fold == w.Fold })
	})
}

// inPlace lists the series that the words beside the place speak of, with the
// figures of the reports on that place only.
func (e *Engine) inPlace(ctx context.Context, q *Question, open []string) []lookup.Match {
	if len(q.PlaceFiles) == 0 {
		return nil
	}
	var list []lookup.Match
	for _, m := range e.lookUp(ctx, q.elsewhere(), open) {
		m.Series = m.Series.Where(func(f *corpus.Figure) bool { return q.PlaceFiles[f.Source.File] })
		if m.Located = true; len(m.Series.Figures) > 0 {
			list = append(list, m)
		}
	}
	return list
}

// everywhere keeps the figures of all reports.
func everywhere(*corpus.Figure) bool { return true }

// reportsOn keeps the figures of the reports on a place.
func (e *Engine) reportsOn(place string) func(f *corpus.Figure) bool {
	at, _ := e.lookup.PlaceIn(vi.NewQuestion(place))
	return func(f *corpus.Figure) bool { return at.Files[f.Source.File] }
}

// placeOfBefore takes a question that names nothing but a place for one that asks of
// it what the question before asked.
func (e *Engine) placeOfBefore(ctx context.Context, q *Question, before index.Understood) (decision, bool) {
	if len(q.PlaceFiles) == 0 || len(q.elsewhere()) > 0 || before.Name == "" {
		return decision{}, false
	}
	same := *q
	same.Words = append(e.lookup.Words(before.Name), q.PlaceWords...)
	sound, _ := e.admitted(&same, e.inPlace(ctx, &same, e.openFor(ctx, &same, before)))
	if was, ok := e.lookup.Get(before.Indicator); ok {
		slices.SortStableFunc(sound, func(a, b lookup.Match) int {
			return cmp.Or(boolOrder(a.Series.Unit == was.Unit, b.Series.Unit == was.Unit), cmp.Compare(b.Score, a.Score))
		})
	}
	if len(sound) == 0 {
		return decision{reason: index.ReasonPart, unmet: q.Place}, true
	}
	d := decision{series: sound[0].Series, part: before.Part, followUp: true, filled: []index.Slot{index.SlotIndicator}}
	q.Reports = q.Place
	if q.Measure == "" {
		q.Measure = before.Measure
	}
	if len(q.Periods) == 0 && !before.Newest {
		d.fillPeriods(q, before)
	}
	return d, true
}

// whereabouts sees to it that figures of one part of the country answer. A question
// that names none means the whole; where only a part states it, the answer says of
// which, and where several do, the choice is the person's.
func (e *Engine) whereabouts(q *Question, d *decision) {
	if q.Place != "" || q.Reports != "" || d.series == nil {
		return
	}
	places, whole := d.series.Places()
	if whole && len(places) > 0 && e.onlyIn(q, d, places) {
		return
	}
	switch {
	case whole:
		d.series = d.series.Where(func(f *corpus.Figure) bool { return !d.series.Local(f) })
	case len(places) == 1:
		d.place = places[0]
	case len(places) > 1:
		for _, place := range places {
			d.choices = append(d.choices, lookup.Match{Series: d.series.In(place), Part: d.part})
		}
		d.series = nil
	}
}

// onlyIn offers the places that state figures for the period asked for where the whole
// has none.
func (e *Engine) onlyIn(q *Question, d *decision, places []string) bool {
	p := q.period()
	wholly := d.series.Where(func(f *corpus.Figure) bool { return !d.series.Local(f) })
	if q.Nation || p.IsZero() || len(choose(wholly, d.part, q.Measure, p)) > 0 {
		return false
	}
	for _, place := range places {
		if in := d.series.In(place); len(choose(in, d.part, q.Measure, p)) > 0 {
			d.choices = append(d.choices, lookup.Match{Series: in, Part: d.part})
		}
	}
	if len(d.choices) == 0 {
		return false
	}
	d.series, d.asking = nil, true
	return true
}

// goesOnThere reports whether a question of a few words that names neither a time nor a
// place goes on about the place that was spoken of: "mấy người chết?" after the accidents
// of a province is no question for those of the country.
func (q *Question) goesOnThere(before index.Understood) bool {
	const few = 3 // words
	return before.Place != "" && q.Place == "" && !q.Nation && len(q.Periods) == 0 && !q.Newest && len(q.Typed) <= few
}

// inherit takes the place of the question before for one that goes on from it and
// names none.
func (e *Engine) inherit(q *Question, before index.Understood) bool {
	if !q.Follows || q.Place != "" || q.Nation || before.Place == "" || len(q.Words) == 0 {
		return false
	}
	at, _ := e.lookup.PlaceIn(vi.NewQuestion(before.Place))
	if at.Files == nil {
		return false
	}
	q.Place, q.PlaceFiles, q.PlaceWords = before.Place, at.Files, e.lookup.Words(before.Place)
	return true
}

// explainsPlace reports whether the series, or the part of it, is named with the
// place asked for. Words of the place scattered over its sentences don't count:
// the national figure must never answer for a ministry.
func (e *Engine) explainsPlace(m *lookup.Match, place string) bool {
	named := e.lookup.Words(place)
	for _, name := range append([]string{m.Series.Name}, m.Parts...) {
		if lookup.Within(named, e.lookup.Words(name)) {
			return true
		}
	}
	return false
}
