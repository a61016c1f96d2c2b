package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// The same thing in another time: "Riêng tháng 9, doanh thu đạt …" behind the nine
// months' revenue, "Tính chung 9 tháng, con số này là …".

// againLeads stand before the time of what was told of another time just before.
var againLeads = vi.NewSet("riêng | tính riêng | chỉ tính riêng | trong đó riêng | riêng trong | tính chung | chung | tính cả | lũy kế | luỹ kế | cộng dồn | cũng trong")

// spoken is a level with the syllables of its clause, for one that goes on about it.
type spoken struct {
	figure corpus.Figure
	words  map[string]bool
	// block is the number of its block.
	block int
}

// manySpoken is how far back a report goes on about something.
const manySpoken = 40

// speak remembers a level.
func (s *scan) speak(st *statement) {
	f := &st.figure
	if st.role != level || st.kind != "" || st.direction != "" || st.rank || !f.Whole() || f.Subject == "" || f.Measure == corpus.AverageDaily {
		return
	}
	if len(s.spoken) == manySpoken {
		s.extractor.spoken = append(s.spoken[:0:0], s.spoken[1:]...)
	}
	words := s.saidWords(st)
	for word := range strings.FieldsSeq(plainSyllables(f.Subject)) {
		words[word] = true
	}
	s.extractor.spoken = append(s.spoken, spoken{*f, words, len(s.report.Passages)})
}

// plainSyllables is a text in small letters without its signs.
func plainSyllables(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("(),;:./", r) {
			return ' '
		}
		return r
	}, strings.ToLower(text))
}

// saidWords are the syllables of a clause that say something, its noun's among them.
func (s *scan) saidWords(st *statement) map[string]bool {
	words := map[string]bool{}
	_, noun := units.At(s.Text, st.after)
	if measured, _ := units.At(s.Text, st.after); !measureUnits[measured] {
		noun = 0
	}
	for _, kept := range [][]int{s.trimLead(s.kept(st.from, st.lead)), s.kept(st.after+noun, st.to)} {
		for k := 0; k < len(kept); k++ {
			i := kept[k]
			if n := longest(s.Text, i, thisNumber, againLeads, sameHeads); n > 0 {
				k += n - 1
				continue
			}
			if key := s.Tokens[i].Key; s.Tokens[i].Class == vi.Word && !emptySyllables[key] {
				words[key] = true
			}
		}
	}
	return words
}

// sameHeads stand for what was told before, whatever it was called.
var sameHeads = vi.NewSet("kim ngạch | tổng kim ngạch | tổng số | kết quả")

// goesOnAgain gives a level the name of the one before that it tells of another time.
func (s *scan) goesOnAgain(st *statement) bool {
	of := s.toldAgain(st)
	if of == nil {
		return false
	}
	f := &st.figure
	f.Indicator, f.Name, f.Subject = of.Indicator, of.Name, of.Subject
	if !special(f.Unit) {
		f.Unit = of.Unit
	}
	st.again = true
	return true
}

// toldAgain is the level that a statement tells of another time: of those counted in the
// same unit that have all its words, the one with the fewest others.
func (s *scan) toldAgain(st *statement) *corpus.Figure {
	const (
		enough = 3 // syllables that name something by themselves
		more   = 2 // that the other may have beside them
	)
	w := &st.grounds.time
	anaphor := thisNumber.Within(s.Text, st.from, st.lead)
	led, opened := s.opensAgain(st)
	if st.kind != "" || st.per != "" || st.direction != "" || w.period.IsZero() || !anaphor && !led && !opened {
		return nil
	}
	words := s.saidWords(st)
	if !anaphor && (len(words) == 0 || s.amountOf(st)) {
		return nil
	}
	own := 0
	for word := range words {
		if !poorSyllables[word] {
			own++
		}
	}
	if !anaphor && !led && own > 0 {
		return nil
	}
	near := len(s.report.Passages) - 1
	var best *corpus.Figure
	least := 0
	for i := len(s.spoken) - 1; i >= 0; i-- {
		of := &s.spoken[i]
		extra, ok := others(of.words, words)
		if of.figure.Source.Section != s.block.Section || !led && of.block < near {
			break
		}
		if !ok || !likeUnit(of.figure.Unit, st.figure.Unit) || of.figure.Measure == corpus.Rate && st.q.Unit != "%" || of.figure.Period == w.period && w.since == (of.figure.Measure == corpus.Cumulative) || own >= enough && extra > more {
			continue
		}
		if best == nil || extra < least && !anaphor {
			best, least = &of.figure, extra
		}
	}
	return best
}

// likeUnit reports whether two nouns count the same, one perhaps said in short: "lượt" of
// "lượt khách".
func likeUnit(a, b string) bool {
	return a == b || a != "" && b != "" && !special(a) && !special(b) && (strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" "))
}

// amountOf reports whether a statement tells more of a count before it in the sentence that
// is no other's: "Lũy kế có 85 dự án, tổng vốn 2,4 tỷ USD".
func (s *scan) amountOf(st *statement) bool {
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence && s.found[i].q.First > st.grounds.time.after; i-- {
		if of := s.found[i]; of.role == level && !of.again && (of.figure.Indicator == "" || amounts.Has(s.Text, st.from)) {
			return true
		}
	}
	return false
}

// others counts the words that a has beside those of b; ok says that it has all of them.
func others(a, b map[string]bool) (n int, ok bool) {
	for word := range b {
		if !a[word] {
			return 0, false
		}
	}
	return len(a) - len(b), true
}

// opensAgain reports whether the time of a statement is led in as another than the one
// spoken of, and whether its sentence opens with it.
func (s *scan) opensAgain(st *statement) (led, opened bool) {
	w := &st.grounds.time
	m := s.mentionAt(w.after)
	if w.from != "clause" && w.from != "sentence" || m == nil || m.First < st.sentence.first || m.First > st.lead {
		return false, false
	}
	_, n := againLeads.Before(s.Text, m.First)
	led = n > 0 || againLeads.Has(s.Text, m.First)
	first := st.sentence.first
	return led, m.First == first || m.First == first+1 && timePrepositions.Has(s.Text, first)
}
