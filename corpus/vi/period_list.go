package vi

import (
	"slices"
	"strings"
)

// splitLists cuts "7,8,9" behind tháng or quý into the numbers listed, and "9,2023"
// into a month and its year.
func splitLists(tokens []Token) []Token {
	var split []Token
	for i, tok := range tokens {
		var parts []Token
		if i > 0 && tok.Class == Number && strings.Contains(tok.Key, ",") && listLead[tokens[i-1].Fold] {
			parts = listParts(tok)
		}
		switch {
		case parts != nil && split == nil:
			split = append(slices.Clone(tokens[:i]), parts...)
		case parts != nil:
			split = append(split, parts...)
		case split != nil:
			split = append(split, tok)
		}
	}
	if split == nil {
		return tokens
	}
	return split
}

var listLead = map[string]bool{"thang": true, "thg": true, "th": true, "t": true, "qui": true, "q": true}

// listParts are the tokens of a list of months, nil where a part can be none.
func listParts(tok Token) []Token {
	var parts []Token
	at := tok.Start
	all := strings.Split(tok.Key, ",")
	for k, part := range all {
		n := atoi(part)
		year := k == len(all)-1 && len(part) == 4 && isYear(n)
		if !year && (len(part) > 2 || n < 1 || n > 12) {
			return nil
		}
		if k > 0 {
			parts = append(parts, Token{Class: Sign, Key: ",", Fold: ",", Start: at - 1, End: at})
		}
		parts = append(parts, Token{Class: Number, Key: part, Fold: part, Start: at, End: at + len(part)})
		at += len(part) + 1
	}
	return parts
}

// listed goes on a list of months or quarters: the 9 of "tháng 8 và 9 năm 2023".
func (p periodParser) listed(i int) (Mention, bool) {
	before := p.last
	months := before.Period.Months
	joined := p.sign(i-1, ",", "&", ";") || p.Is(i-1, "và") || p.Is(i-1, "với") || p.Is(i-1, "hoặc") || p.Is(i-1, "hay") || p.Is(i-1, "and")
	if !joined || before.Last != i-1 || before.Kind != Within || !before.Span.IsZero() || before.Unit > 0 || months != 1 && months != 3 {
		return Mention{}, false
	}
	n, ok := p.number(i, 2)
	if q, roman := quarterNumbers[p.At(i).Key]; months == 3 && roman {
		n, ok = q, true
	}
	if !ok || n < 1 || n*months > 12 {
		return Mention{}, false
	}
	year, k := p.trailingYear(i + 1)
	if end := p.At(i + 1); k == 0 && end.Class != Sign && !p.Is(i+1, "và") || k == 0 && p.sign(i+1, "/", "%") {
		return Mention{}, false // it counts something: "tháng 8 và 9 văn bản"
	}
	return p.months((n-1)*months+1, n*months, year, i+1+k), true
}
