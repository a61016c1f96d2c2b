package qa

import (
	"context"
	"slices"
	"strings"

	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// A question may ask of several places at once: "Hòa Bình với Bắc Giang bên nào nhiều
// hơn". It is asked of each place by itself, and the figures are set side by side.

// severalPlaces answers a question that names more than one place which reports of the
// library are on.
func (e *Engine) severalPlaces(ctx context.Context, q Question) (index.Answer, bool) {
	t := vi.NewQuestion(q.Text)
	places := e.lookup.PlacesIn(t)
	if len(places) < 2 || len(places) > mostSeries || q.Intent == IntentWhy || q.Intent == IntentPassages {
		return index.Answer{}, false
	}
	rest := without(t, places)
	var pieces []piece
	for _, place := range places {
		p := piece{text: rest + " tại " + t.Source[t.At(place.First).Start:t.At(place.Last-1).End]}
		p.q = e.understand(ctx, p.text, e.today())
		p.q.Intent = IntentFigure
		p.d = e.decide(ctx, &p.q, index.Understood{})
		if p.d.series == nil || p.q.Impossible != "" {
			return index.Answer{}, false
		}
		pieces = append(pieces, p)
	}
	return e.joined(q, pieces, againsts.Within(t, 0, len(t.Tokens)) || sideWords.Within(t, 0, len(t.Tokens)))
}

// sideWords ask which of the places has more or less.
var sideWords = vi.NewSet("bên nào | nơi nào | tỉnh nào | địa phương nào | hơn")

// placeJoins stand between places and join them.
var placeJoins = vi.NewSet("và | với | , | hay | hoặc | cùng | so với | vs | bên nào | nơi nào | tỉnh nào | địa phương nào | nhiều hơn | ít hơn | cao hơn | thấp hơn | lớn hơn | hơn | ở | tại | của | thì | giữa")

// without is a question's text without the places and the words around that join them.
func without(t *vi.Text, places []lookup.Place) string {
	var kept []string
	apart := slices.ContainsFunc(t.Tokens, func(tok vi.Token) bool { return tok.Key == "hơn" }) // "nhiều người nộp hồ sơ hơn"
	for i := 0; i < len(t.Tokens); {
		n := 0
		for _, p := range places {
			if p.First == i {
				n = p.Last - p.First
			}
		}
		if n == 0 {
			_, n = placeJoins.At(t, i)
		}
		if n == 0 && apart {
			_, n = degreeWords.At(t, i)
		}
		if n == 0 {
			n = 1
			kept = append(kept, t.Source[t.At(i).Start:t.At(i).End])
			if t.Glued(i) {
				kept[len(kept)-1] += "\x00" // goes on without a space
			}
		}
		i += n
	}
	return strings.ReplaceAll(strings.Join(kept, " "), "\x00 ", "")
}
