package qa_test

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// wide is how many traps of each kind are laid for a series, and forms for a noun.
var wide = flag.Int("wide", 1, "how many times TestWideTraps goes through the series of a library")

// lay makes the traps of every kind.
func (b *bait) lay() {
	series := b.e.Lookup().All()
	for _, s := range series {
		names := namesOf(s)
		for range *wide {
			b.places(s, pick(b.r, names))
			b.groups(s, pick(b.r, names))
			b.units(s, pick(b.r, names))
			b.periods(s, pick(b.r, names))
			b.followUps(s)
		}
		b.swaps(s, pick(b.r, names))
		b.nearPeriods(s, pick(b.r, names))
		b.english(s)
	}
	for _, noun := range wideNouns {
		for range *wide {
			b.noun(pick(b.r, series), noun)
		}
	}
}

// at is a period of the series for some of the questions.
func (b *bait) at(s *lookup.Series) string {
	if b.r.IntN(2) == 0 || len(s.Figures) == 0 {
		return ""
	}
	return " " + vi.NamePeriod(pick(b.r, s.Figures).Period)
}

func (b *bait) places(s *lookup.Series, name string) {
	if place := pick(b.r, widePlaces); b.silent(s, name, place) {
		b.add("place", fmt.Sprintf(pick(b.r, placeForms), name, place)+b.at(s))
		b.traps[len(b.traps)-1].with = place
	}
}

func (b *bait) groups(s *lookup.Series, name string) {
	if group := pick(b.r, wideGroups); b.silent(s, name, group) {
		b.add("group", name+" "+group+b.at(s))
		b.traps[len(b.traps)-1].with = spelledOut(group)
	}
}

func (b *bait) periods(s *lookup.Series, name string) {
	period := pick(b.r, widePeriods)
	if b.r.IntN(3) == 0 {
		b.add("period", period+" "+name)
		return
	}
	b.add("period", name+" "+period)
}

// nearPeriods asks for the periods next to those stated, and for those that one stated
// lies in or that lie in it.
func (b *bait) nearPeriods(s *lookup.Series, name string) {
	figures := b.of(s, name)
	for _, f := range s.Figures[:min(2, len(s.Figures))] {
		month := corpus.Period{Start: f.Period.End() - 1, Months: 1}
		for _, p := range []corpus.Period{
			month.Shift(1), month.Shift(-1), f.Period.YearBefore(), {Start: month.Start - month.Start%3, Months: 3}, corpus.Year(f.Period.EndYear()),
			{Start: month.Start - month.Start%6, Months: 6}, month,
		} {
			if !slices.ContainsFunc(figures, func(g told) bool { return known{figures: []corpus.Figure{g.Figure}}.states(p) }) && !f.Period.IsZero() && b.r.IntN(3) == 0 {
				b.add("near", name+" "+vi.NamePeriod(p))
			}
		}
		if f.Measure == corpus.Total && f.Period.Months == 1 && b.r.IntN(3) == 0 {
			b.add("near", fmt.Sprintf("%s ngày 7/%d/%d", name, f.Period.StartMonth(), f.Period.StartYear()))
			b.add("near", fmt.Sprintf("%s tuần 2 tháng %d/%d", name, f.Period.StartMonth(), f.Period.StartYear()))
		}
	}
}

func (b *bait) units(s *lookup.Series, name string) {
	unit := pick(b.r, wideUnits)
	if strings.HasPrefix(name, "Mức tăng") || slices.ContainsFunc(b.of(s, name), func(f told) bool { return answersUnit(f, unit.asks) }) {
		return
	}
	b.add("unit", fmt.Sprintf(unit.form, strings.ToLower(name))+b.at(s))
	b.traps[len(b.traps)-1].share = unit.asks == "share"
	switch word, isWord := strings.CutPrefix(unit.asks, "word "); {
	case isWord:
		b.traps[len(b.traps)-1].with = word
	case unit.asks == "money":
		b.traps[len(b.traps)-1].with = name // a figure of money may have another name
	}
}

// answersUnit reports whether a figure may be what is asked for.
func answersUnit(f told, asks string) bool {
	word, isWord := strings.CutPrefix(asks, "word ")
	switch {
	case isWord:
		return holds(f.text, word)
	case asks == "money":
		return f.Unit == "VND" || f.Unit == "USD"
	case asks == "share":
		return f.Unit == "%" || f.Measure == corpus.Ratio || strings.Contains(f.text, " muc tang ")
	case asks == "daily":
		return f.Measure != corpus.Total || strings.Contains(f.text, " binh quan ") || strings.Contains(f.text, " trung binh ")
	case asks == "wish":
		return !f.Observed()
	}
	return holds(f.text, asks) || asks == "lần" && (f.Unit == "%" || slices.Contains([]string{"ca", "vụ", "cuộc", "cuộc gọi"}, f.Unit) || strings.Contains(f.Unit, "lượt")) || asks == "người"
}

func (b *bait) swaps(s *lookup.Series, name string) {
	lower := " " + strings.ToLower(name) + " "
	for _, row := range wideSwaps {
		for _, from := range row {
			if !strings.Contains(lower, " "+from+" ") {
				continue
			}
			for _, to := range row {
				swapped := strings.TrimSpace(strings.Replace(lower, " "+from+" ", " "+to+" ", 1))
				if to != from && !strings.Contains(lower, " "+to+" ") && b.nowhere(swapped) && b.silent(s, name, to) {
					b.add("swap", swapped+b.at(s))
					b.traps[len(b.traps)-1].with = to
				}
			}
		}
	}
}

func (b *bait) noun(s *lookup.Series, noun string) {
	name := namesOf(s)[0]
	if b.nowhere(noun) {
		b.add("noun", fmt.Sprintf(pick(b.r, nounForms), name, noun)) // %[1]s may be left out
	}
}

// followUps asks in the second turn, and what it asked a turn later again.
func (b *bait) followUps(s *lookup.Series) {
	first := b.plainQuestion(s)
	if first == "" {
		return
	}
	rest := pick(b.r, [][]string{widePlaces, wideGroups, wideNouns, widePeriods})
	phrase := pick(b.r, rest)
	if !b.silent(s, bareName(s.Name), phrase) || !b.nowhere(spelledOut(phrase)) {
		return
	}
	form := pick(b.r, wideFollowUps)
	if slices.Contains(widePeriods, phrase) {
		form = pick(b.r, []string{"còn %s?", "thế %s thì sao", "%s?"})
	}
	second := fmt.Sprintf(form, phrase)
	b.add("follow-up", first, second)
	if b.r.IntN(3) == 0 && !slices.Contains(widePeriods, phrase) {
		b.add("follow-up", first, second, "còn "+vi.NamePeriod(pick(b.r, s.Figures).Period)+"?")
	}
}

// plainQuestion asks for the series as a whole; "" where that has no answer.
func (b *bait) plainQuestion(s *lookup.Series) string {
	for _, f := range s.Figures {
		if f.Whole() && !f.Period.IsZero() {
			return strings.ReplaceAll(s.Name, "(", "") + " " + vi.NamePeriod(f.Period)
		}
	}
	return ""
}

func (b *bait) english(s *lookup.Series) {
	if s.Indicator == nil || s.Indicator.English == "" {
		return
	}
	b.add("english", fmt.Sprintf(pick(b.r, wideEnglish), s.Indicator.English))
}
