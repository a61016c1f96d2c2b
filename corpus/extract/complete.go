package extract

import (
	"cmp"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// complete makes the figure of a statement.
func (s *scan) complete(st *statement) {
	f := &st.figure
	f.Value, f.Step, f.Of, f.Qualifier = st.q.Value, st.q.Step, st.q.Of, st.qualifier
	f.Status = corpus.Accepted
	f.Subject = s.subject(st)
	if s.isWorth(st) {
		f.Subject = "trị giá"
	}
	st.own = f.Subject
	f.Unit, st.per = s.unit(st)
	f.Source = s.citation(st)
	if st.kind == "" {
		st.kind = s.plan(st)
	}
	if st.grounds.listed && contentless(f.Subject) {
		f.Subject, st.partOf = st.partOf, "" // the items share no words
	}
	if f.Subject == "" || s.insideBracket(st) && s.namedPlan(st) != "" {
		f.Subject = cmp.Or(s.saidOf(st), f.Subject)
	}
	if st.role == base && st.of == nil {
		st.of = cmp.Or(s.levelElsewhere(st), s.levelMeant(st))
	}
	w := s.time(st)
	if st.kind != "" {
		w = s.planTime(st, w)
	}
	st.grounds.time = w
	st.undated = st.role == level && w.undated && w.from == "report"
	if st.role == part && st.of != nil && (w.from == "clause" || w.from == "sentence") && !w.undated && w.period != st.of.figure.Period && st.of.figure.Period.Months > 0 && w.after >= st.of.q.Last {
		st.role, st.of = level, nil // "quý II đạt 240, trong đó tháng 4 đạt 78": no part, another period
	}
	s.inherit(st)
	s.nameRate(st)
	s.link(st, w)
	if f.Subject == "" && (f.Unit == "VND" || f.Unit == "USD") && s.Is(st.lead-1, "với") {
		f.Subject = "số tiền" // "41 lượt dự án tăng vốn với 118 triệu USD"
	}
	if !hasOthers(st.core, poorSyllables, 1) {
		st.core = f.Subject
	}
	if st.again {
		st.partOf = ""
	} else if st.listed != "" && f.Indicator == "" {
		f.Subject, f.Name, st.core = st.listed, "", st.listed
	} else if subject, item := s.ofList(st); subject != "" {
		f.Subject, st.partOf = subject, item
	} else {
		f.Subject = s.inContext(st)
	}
	s.setTime(st, w)
	s.setDimension(st)
	if f.Name == "" {
		f.Name = sentenceCase(f.Subject)
	}
	s.judge(st)
	s.speak(st)
}

// isWorth reports whether a sum of money without words is what the count right before it
// is worth: "Cà phê: 1,23 triệu tấn, 6,98 tỷ USD", "154 xe (3,4 triệu USD)".
func (s *scan) isWorth(st *statement) bool {
	of := s.neighbour(st.at, -1)
	if of == nil || st.role != level || !isMoney(st.q.Unit) || st.q.Per != "" || st.figure.Subject != "" || of.role != level || special(of.q.Unit) || of.q.Per != "" {
		return false
	}
	sign := s.At(st.lead - 1).Key
	_, n := units.At(s.Text, of.after)
	return (sign == "," || sign == "(") && st.lead-1 == of.after+max(n, 1)
}

// saidOf names a share or a plan whose clause names nothing ("…, chiếm 69%", "bằng 65%
// kế hoạch năm (6.544 tỷ)"): it is that of the figure before.
func (s *scan) saidOf(st *statement) string {
	name := ""
	switch {
	case st.kind != "":
		name = st.kind
	case st.q.Unit == "%":
		name = "tỷ lệ"
	case special(st.q.Unit) && (st.q.Unit == "VND" || st.q.Unit == "USD") && s.sumOfCount(st):
		name = "số tiền"
	default:
		return ""
	}
	for i := len(s.found) - 1; i > 0; i-- {
		if of := s.found[i-1]; s.found[i] == st && of.sentence == st.sentence && of.figure.Subject != "" {
			subject := strings.TrimPrefix(lowerFirst(of.figure.Subject), "tỷ lệ ")
			if name == "tỷ lệ" && rateHeads.Has(vi.NewText(subject), 0) {
				return subject
			}
			if name == "số tiền" {
				return within(name, subject)
			}
			return name + " " + subject
		}
	}
	return ""
}

// sumOfCount reports whether a sum without words stands right behind what it is of: "Hoàn thuế:
// 204 hồ sơ, 913 tỷ đồng", "gạo 7,5 triệu tấn, 3,8 tỷ USD".
func (s *scan) sumOfCount(st *statement) bool {
	of := s.neighbour(st.at, -1)
	return st.role == level && of != nil && of.role == level && !special(of.q.Unit) && !s.insideBracket(of) && s.At(st.lead-1).Key == "," && contentless(s.text(st.from, st.lead)) &&
		contentless(s.words(of.after+1, st.lead-1, false)) == contentless(s.words(of.after+1, of.to, false)) && s.mentionBetween(of.q.Last, st.lead) == nil
}

// unit is the unit of the figure, and what it is told for: a price in đồng/kg has
// the unit VND, a use in GB/tháng is counted in just that.
func (s *scan) unit(st *statement) (unit, per string) {
	switch {
	case st.q.Unit != "":
		return st.q.Unit, st.q.Per
	case st.rank:
		return "thứ hạng", ""
	case s.saidPercent(st):
		st.q.Unit = "%"
		return "%", ""
	}
	if of := s.wholesUnit(st); of != "" {
		return of, ""
	}
	noun := s.nounAfter(st)
	for i := st.after + 1; i < st.to && s.At(i-1).Class != vi.Sign; i++ {
		if per, _ := vi.Per(s.Text, i); per != "" {
			return noun + per, per
		}
	}
	if money := s.moneyBefore(st); money != "" {
		return money, ""
	}
	return noun, ""
}

// wholesUnit is the unit that a part shares with its whole, where no noun of its own
// stands behind the number: "(trực tuyến: 512; trực tiếp: 80)", "(841 Phishing)".
func (s *scan) wholesUnit(st *statement) string {
	if st.role != part || st.of == nil || st.q.Power > 0 && st.of.q.Unit != "" || special(st.of.figure.Unit) || s.noun(st.after) != "" {
		return ""
	}
	if behind := s.At(st.after); !st.summed && st.after < st.to && behind.Class == vi.Word && !(behind.Upper && s.insideBracket(st)) {
		return ""
	}
	return st.of.figure.Unit
}

// percentWords say before a number that it is a share: "tỷ lệ % … là 96,4".
var percentWords = vi.NewSet("( % ) | tỷ lệ % | tỷ lệ phần trăm")

// saidPercent reports whether the words before a number without a noun give it in
// per cent.
func (s *scan) saidPercent(st *statement) bool {
	return st.q.Of == nil && st.q.Power == 0 && !s.namesNoun(st.after, st.to) && percentWords.Within(s.Text, st.from, st.lead)
}

// signWords are the units as prices and rates are named in.
var signWords = map[string]string{"VND": "đồng"}

// nameRate says in the subject what the value is told for: "giá gạo (đồng/kg)" is
// no sum of money.
func (s *scan) nameRate(st *statement) {
	if st.per == "" || st.figure.Unit != st.q.Unit {
		return
	}
	word := cmp.Or(signWords[st.q.Unit], st.q.Unit)
	st.figure.Subject = strings.TrimSpace(st.figure.Subject + " (" + word + st.per + ")")
}

// moneyBefore is the currency of an amount that leaves it out, as parts do: "đạt
// 728,9 tỷ đồng, trong đó nội trú 431,5 tỷ".
func (s *scan) moneyBefore(st *statement) string {
	behind := s.At(st.after)
	if st.q.Power < million || s.countsNoun(st) || s.noun(st.after) != "" || behind.Class == vi.Word && isCapitals(s.Source[behind.Start:behind.End]) {
		return "" // "2,1 triệu EUR"
	}
	currency := ""
	if s.saysMoney(st.from, st.lead) {
		currency = "VND" // "Chi ngân sách địa phương: 3.148 tỷ"
	}
	for _, of := range s.found {
		if of == st {
			break
		}
		if of.sentence == st.sentence && (of.q.Unit == "VND" || of.q.Unit == "USD") {
			currency = of.q.Unit
		}
	}
	return currency
}

// saysMoney reports whether words name a sum of money: not "thu hoạch", which begins with
// a word that does.
func (s *scan) saysMoney(from, to int) bool {
	for i := from; i < to; i++ {
		if n := longest(s.Text, i, noMoney); n > 0 {
			i += n - 1
		} else if moneyWords.Has(s.Text, i) {
			return true
		}
	}
	return false
}

// countsNoun reports whether a noun stands behind a number that is counted rather than
// what a sum was spent on.
func (s *scan) countsNoun(st *statement) bool {
	return s.namesNoun(st.after, st.to) && !s.At(st.after).Upper && longest(s.Text, st.after, deeds) == 0
}

func (s *scan) citation(st *statement) corpus.Citation {
	r := s.report
	return corpus.Citation{
		File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued,
		Section: s.block.Section, Passage: s.passage.ID, Quote: s.quote(st),
	}
}

// inherit gives a base's level and a part what they share with their level.
func (s *scan) inherit(st *statement) {
	if st.of == nil {
		return
	}
	f, of := &st.figure, &st.of.figure
	switch st.role {
	case base:
		f.Indicator, f.Name, f.Subject, f.Measure = of.Indicator, of.Name, of.Subject, of.Measure
		if f.Measure == corpus.Ratio && st.q.Of == nil {
			f.Measure = corpus.Stock // "18/30 xã (năm trước 12 xã)"
		}
		if contentless(s.words(st.from, st.lead, true)) || thisNumber.Within(s.Text, st.from, st.lead) {
			st.partOf = of.Dimension[corpus.DimensionPart]
		}
		if special(f.Unit) == special(of.Unit) {
			f.Unit = of.Unit
		}
	case part:
		if st.partOf == "" {
			st.partOf = s.partName(st)
		}
		if f.Unit == "" {
			f.Unit = of.Unit
		}
		if st.partOf != "" && of.Subject != "" {
			f.Subject = of.Subject // what the whole counts; the part says of which
		}
	}
}

// special reports whether a unit is a sign of the contract rather than a noun.
func special(unit string) bool { return corpus.IsSign(unit) }

func (s *scan) text(from, to int) string {
	if from >= to {
		return ""
	}
	return s.Source[s.Tokens[from].Start:s.Tokens[to-1].End]
}
