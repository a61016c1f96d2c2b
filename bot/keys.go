package bot

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// key is a button before it is written. Its label is made of pieces, so that the gate
// reads it as it reads the lines.
type key struct {
	label []piece
	do    action
}

// labelRunes is what a telephone shows of a label that has a row of its own.
const labelRunes = 60

// keysInRow are those whose labels are short words.
const keysInRow = 3

func keyed(label string, do action) key { return key{[]piece{words(label)}, do} }

// row adds keys side by side; none add nothing.
func (p *page) row(keys ...key) {
	if len(keys) > 0 {
		p.keys = append(p.keys, keys)
	}
}

// rows adds keys, n side by side.
func (p *page) rows(n int, keys []key) {
	for len(keys) > n {
		p.row(keys[:n]...)
		keys = keys[n:]
	}
	p.row(keys...)
}

// numbered gives a key for each row of a list: its number.
func numbered(from int, actions []action) []key {
	keys := make([]key, 0, len(actions))
	for i, do := range actions {
		keys = append(keys, key{[]piece{counted(from + i + 1)}, do})
	}
	return keys
}

// numbersInRow are numbers side by side.
const numbersInRow = 5

// pager adds the row that leads through pages: « ‹ 2/7 › »; nothing where there is but
// one page.
func (p *page) pager(at, pages int, turn func(page int) action) {
	if pages < 2 {
		return
	}
	var keys []key
	add := func(label string, page int, there bool) {
		if there {
			keys = append(keys, keyed(label, turn(page)))
		}
	}
	add(signFirst, 0, at > 1)
	add(signPrevious, at-1, at > 0)
	keys = append(keys, key{[]piece{counted(at + 1), words("/"), counted(pages)}, to(doNothing)})
	add(signNext, at+1, at < pages-1)
	add(signLast, pages-1, at < pages-2)
	p.row(keys...)
}

// perPage is how many rows of a list a page has: their numbers fit two rows of keys.
const perPage = 10

// shortRow cuts what is of others in a row, so that a whole page of rows fits a message.
func shortRow(row []piece) []piece {
	if runesOf(row) <= rowRunes {
		return row
	}
	short := slices.Clone(row)
	for i := range short {
		if short[i].role == roleTheirs {
			short[i].text = clip(short[i].text, unitRunes)
		}
	}
	return short
}

// rowRunes is what most rows stay within.
const rowRunes = 240

// pageOf reads the number of a page and gives the rows on it; a number that is none,
// or of a page that is gone, gives the nearest.
func pageOf(number string, rows int) (at, pages, from, until int) {
	pages = max(1, (rows+perPage-1)/perPage)
	at, _ = strconv.Atoi(number)
	at = min(max(at, 0), pages-1)
	return at, pages, at * perPage, min((at+1)*perPage, rows)
}

// buttons writes the keys.
func (p *page) buttons() [][]Button {
	var rows [][]Button
	for _, keys := range p.keys {
		var row []Button
		for _, k := range keys {
			if label := textOf(k.label); utf8.RuneCountInString(label) > 0 {
				row = append(row, Button{Label: label, Data: k.do.String()})
			}
		}
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}
