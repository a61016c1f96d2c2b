package review

import (
	"fmt"
	"strings"

	"solieu/corpus"
)

// List is all figures of the reports as read, with the decisions that hold, and
// behind them the orphaned decisions, oldest first.
type List struct {
	Items []Item
	byKey map[corpus.FigureKey]int
	byID  map[string]int
}

// New lists what the reports state and what was decided about it.
func New(reports []corpus.Report, decisions []corpus.Decision) *List {
	l := &List{byKey: map[corpus.FigureKey]int{}, byID: map[string]int{}}
	latest := corpus.Latest(decisions)
	for r := range reports {
		passages := make(map[string]corpus.Passage)
		for _, p := range reports[r].Passages {
			passages[p.ID] = p
		}
		for i, key := range corpus.Keys(&reports[r], latest) {
			f := reports[r].Figures[i]
			item := Item{Key: key, ID: key.ID(), Read: f, Now: f, Passage: passages[f.Source.Passage]}
			if d, ok := latest[key]; ok {
				item.Take(d)
			}
			l.add(item)
		}
	}
	for _, d := range decisions {
		last, ok := latest[d.Figure]
		if _, known := l.byKey[d.Figure]; ok && !known {
			l.add(Item{Key: d.Figure, ID: d.Figure.ID(), Decision: &last})
		}
	}
	return l
}

func (l *List) add(item Item) {
	l.byKey[item.Key], l.byID[item.ID] = len(l.Items), len(l.Items)
	l.Items = append(l.Items, item)
}

// Resolve returns the item that a decision is about.
func (l *List) Resolve(d corpus.Decision) (*Item, error) {
	if d.ID != "" {
		return l.Find(d.ID)
	}
	if i, ok := l.byKey[d.Figure]; ok {
		return &l.Items[i], nil
	}
	return nil, fmt.Errorf("report %s states no such figure: “%s”", d.Figure.Report, d.Figure.Quote)
}

// Find returns the item with an id, or with the beginning of one.
func (l *List) Find(id string) (*Item, error) {
	id = strings.ToLower(id)
	if i, ok := l.byID[id]; ok {
		return &l.Items[i], nil
	}
	var found *Item
	for i := range l.Items {
		switch {
		case id == "" || !strings.HasPrefix(l.Items[i].ID, id):
		case found != nil:
			return nil, fmt.Errorf("several figures have an id that begins with %s; give more of it", id)
		default:
			found = &l.Items[i]
		}
	}
	if found == nil {
		return nil, fmt.Errorf("no figure has the id %q; \"solieu review --all\" lists them", id)
	}
	return found, nil
}
