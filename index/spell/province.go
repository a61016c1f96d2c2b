package spell

import (
	"strings"
	"unicode/utf8"

	"solieu/corpus/vi"
	"solieu/index"
)

// shortProvinces are the names of provinces by what chats make of them: the first letter
// and the second syllable, "Q.Nam", "BDuong". What stands for two of them is none.
var shortProvinces = func() map[string]string {
	short := map[string]string{}
	for _, names := range vi.Provinces {
		first, second, _ := strings.Cut(names[0], " ")
		letter, _ := utf8.DecodeRuneInString(first)
		form := vi.Fold(string(letter) + second)
		if second == "" || strings.Contains(second, " ") || vi.IsSyllable(form) {
			continue
		}
		if _, taken := short[form]; taken {
			short[form] = ""
			continue
		}
		short[form] = names[0]
	}
	return short
}()

// cityInitials are those of cities as they are written; in other letters they are short
// for something else: "DN" for doanh nghiệp.
var cityInitials = map[string]string{"HN": "hà nội", "hn": "hà nội", "ĐN": "đà nẵng", "đn": "đà nẵng", "HP": "hải phòng"}

// provinces writes the short names of provinces out.
func (s *Speller) provinces(l *line) []index.Fix {
	var fixes []index.Fix
	for i := 0; i < len(l.pieces); i++ {
		typed, form, span := l.pieces[i].text, l.pieces[i].fold, 1
		if l.pieces[i].class != word {
			continue
		}
		if second := l.at(i + 2); utf8.RuneCountInString(typed) == 1 && l.at(i+1).text == "." && second.class == word && l.at(i-1).class != sign {
			typed, form, span = typed+"."+second.text, form+second.fold, 3
		}
		name := shortProvinces[form]
		if city := cityInitials[typed]; city != "" {
			name = city
		}
		if name == "" || span == 1 && (l.pieces[i].fixed || s.words.known(form)) {
			continue
		}
		fixes = append(fixes, index.Fix{Typed: typed, Read: name, Kind: index.FixShort})
		l.set(i, name)
		l.pieces = append(l.pieces[:i+1], l.pieces[i+span:]...)
	}
	return fixes
}
