package bot

import (
	"strings"

	"solieu/index"
)

// catalogueRunes is how much of a message the rows of a catalogue may take.
const catalogueRunes = 3600

// composeCatalogue writes what can be asked, group by group, or which reports
// there are. Where there are too many, each group shows its first.
func composeCatalogue(p *page, a index.Answer) {
	if len(a.Items) == 0 {
		p.add(core, words(wordCatalogueNone))
		return
	}
	p.add(core, words(wordCatalogue).bold())
	groups := groupItems(a.Items)
	if p.short {
		p.list(core, itemRows(a.Items), maxShortRows, wordMoreItems)
	} else if rows, all := fitGroups(groups); rows != nil {
		for _, row := range rows {
			p.add(core, row...)
		}
		if !all && a.Items[0].Ask != "" {
			p.add(useful, words(wordCatalogueRest))
		}
	} else { // more groups than a message has room for
		p.list(core, itemRows(a.Items), maxItems, wordMoreItems)
	}
	p.notes(a)
}

// itemGroup is one heading of the catalogue and a row for each of its items.
type itemGroup struct {
	name string
	rows [][]piece
}

// groupItems puts neighbours of one group together.
func groupItems(items []index.Item) []itemGroup {
	var groups []itemGroup
	for i, row := range itemRows(items) {
		if n := len(groups); n == 0 || groups[n-1].name != items[i].Group {
			groups = append(groups, itemGroup{name: items[i].Group})
		}
		last := &groups[len(groups)-1]
		last.rows = append(last.rows, row)
	}
	return groups
}

// fitGroups lists as many items of each group as fit, and says whether those are
// all; nil where not even one of each does.
func fitGroups(groups []itemGroup) (rows [][]piece, all bool) {
	longest := 0
	for _, g := range groups {
		longest = max(longest, len(g.rows))
	}
	for n := min(longest, maxItems); n > 0; n-- {
		if rows := groupRows(groups, n); len(rows) <= maxItems && runesOfRows(rows) <= catalogueRunes {
			return rows, n >= longest
		}
	}
	return nil, false
}

func runesOfRows(rows [][]piece) int {
	n := 0
	for _, row := range rows {
		n += runesOf(row) + 1
	}
	return n
}

func groupRows(groups []itemGroup, limit int) [][]piece {
	var rows [][]piece
	for _, g := range groups {
		if squash(g.name) != "" {
			rows = append(rows, []piece{theirs(g.name, nameRunes).bold()})
		}
		n := min(len(g.rows), limit)
		rows = append(rows, g.rows[:n]...)
		if rest := len(g.rows) - n; rest > 0 {
			rows = append(rows, []piece{words(wordMore), counted(rest), words(wordMoreItems)})
		}
	}
	return rows
}

// itemRows writes: • NDXP tháng 9/2023?, or the name and then what to ask where
// the question doesn't hold the name.
func itemRows(items []index.Item) [][]piece {
	rows := make([][]piece, 0, len(items))
	for _, item := range items {
		name := title(item.Name, nameRunes)
		row := []piece{words("• ")}
		switch {
		case name.text == "" && squash(item.Ask) == "":
			row = append(row, words(wordUntitled))
		case item.Ask != "" && strings.HasPrefix(strings.ToLower(squash(item.Ask)), strings.ToLower(name.text)):
			row = append(row, ask(item.Ask))
		case item.Ask != "":
			row = append(row, name, words(" — "), ask(item.Ask))
		default:
			row = append(row, name)
		}
		rows = append(rows, row)
	}
	return rows
}
