package corpus

import (
	"reflect"
	"strings"
	"testing"
	"time"
)

// to is a pointer to a value.
func to[T any](v T) *T { return &v }

func decimal(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestFieldsOver(t *testing.T) {
	full, none := fullDecision().Set, Fields{}
	other := Fields{Unit: to("lượt"), Dimension: to(Dimension{"phần": "Hà Nội"})}
	want := full
	want.Unit, want.Dimension = other.Unit, other.Dimension
	if full.Over(none) != full || none.Over(full) != full || other.Over(full) != want {
		t.Error("a field is lost")
	}
}

// fullDecision has every field filled.
func fullDecision() Decision {
	fields := Fields{
		Indicator: to("ndxp.transactions"), Name: to("Giao dịch qua NDXP"), Subject: to("giao dịch"),
		Dimension: to(Dimension{"loại": "Phishing"}), Measure: to(Total), Value: to(decimal("48300000")), Step: to(decimal("100000")),
		Of: to(decimal("63")), Unit: to("giao dịch"), Qualifier: to(MoreThan), Period: to(Quarter(2024, 1)),
		Coverage: to(Span{To: Date{2024, 3, 31}}), Changes: to([]Change{{Value: decimal("35.6"), Unit: "%", Direction: Down, Versus: Month(2023, 8)}}),
	}
	return Decision{
		Figure:  FigureKey{Report: "109-bc-btttt-2023", Quote: "Đạt <48,3> triệu “giao dịch”.", Value: decimal("48.3"), Unit: "%", Occurrence: 2},
		Verdict: Correct, Set: fields, As: fields, By: "lan", At: time.Date(2024, 4, 2, 8, 30, 0, 0, time.UTC), Note: "đọc lại",
	}
}

func TestDecisionJSON(t *testing.T) {
	full := fullDecision()
	for _, v := range []any{full, full.Set, full.Figure} {
		fields := reflect.ValueOf(v)
		for i := range fields.NumField() {
			if name := fields.Type().Field(i).Name; fields.Field(i).IsZero() && name != "ID" {
				t.Errorf("%T.%s is not filled in the test", v, name)
			}
		}
	}
	bare := Decision{ID: "k3f9a2b7qd", Verdict: Accept}
	cleared := Decision{ID: "k3f9a2b7qd", Verdict: Correct, Set: Fields{Indicator: to(""), Dimension: to(Dimension{}), Of: to(Decimal{}), Coverage: to(Span{}), Changes: to([]Change{})}}
	for _, d := range []Decision{full, bare, cleared} {
		form, err := d.JSON()
		if err != nil {
			t.Fatal(err)
		}
		got, err := ParseDecision(form)
		if err != nil || !reflect.DeepEqual(got, d) {
			t.Errorf("%s:\ngot  %+v, %v\nwant %+v", form, got, err, d)
		}
	}
}

func TestParseDecisionRefuses(t *testing.T) {
	const figure = `"figure":{"report":"r","quote":"q 5","value":5}`
	for _, test := range []struct{ in, want string }{
		{``, "decision"},
		{`[]`, "decision"},
		{`{"id":"a","verdict":"accept"} {}`, "more than one"},
		{`{"id":"a","verdict":"accept","vlaue":3}`, "vlaue"},
		{`{"id":"a","verdict":"correct","set":{"vlaue":3}}`, "vlaue"},
		{`{"id":"a","verdict":"maybe"}`, "accept, correct, reject, undo"},
		{`{"verdict":"accept"}`, "name the figure"},
		{`{"id":"a",` + figure + `,"verdict":"accept"}`, "name the figure"},
		{`{"figure":{"report":"r","quote":" ","value":5},"verdict":"accept"}`, "report, quote and value"},
		{`{` + figure + `,"verdict":"correct"}`, "at least one field"},
		{`{` + figure + `,"verdict":"reject","set":{"unit":"%"}}`, "sets no fields"},
		{`{` + figure + `,"verdict":"correct","set":{"measure":"sum"}}`, "average_daily"},
		{`{` + figure + `,"verdict":"correct","set":{"qualifier":"about"}}`, "more_than"},
		{`{` + figure + `,"verdict":"correct","set":{"unit":" "}}`, "unit is empty"},
		{`{` + figure + `,"verdict":"correct","set":{"unit":"% năm"}}`, "noun counted"},
		{`{` + figure + `,"verdict":"correct","set":{"name":""}}`, "name is empty"},
		{`{` + figure + `,"verdict":"correct","set":{"period":"2023-13"}}`, "2023-09, 2024-Q1"},
		{`{` + figure + `,"verdict":"correct","set":{"period":""}}`, "period is empty"},
		{`{` + figure + `,"verdict":"correct","set":{"of":-1}}`, "negative"},
		{`{` + figure + `,"verdict":"correct","set":{"coverage":{"from":"2023-09-15","to":"2023-09-01"}}}`, "is after"},
		{`{` + figure + `,"verdict":"correct","set":{"dimension":{"":"x"}}}`, "dimension"},
		{`{` + figure + `,"verdict":"correct","set":{"changes":[{"value":3,"unit":"%","direction":"sideways"}]}}`, "up, down, level"},
		{`{` + figure + `,"verdict":"correct","set":{"changes":[{"value":3,"unit":"","direction":"up"}]}}`, "unit is empty"},
		{`{` + figure + `,"verdict":"accept","at":"0001-02-03T00:00:00Z"}`, "year 1"},
	} {
		_, err := ParseDecision([]byte(test.in))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.in, err, test.want)
		}
	}
}

// FuzzParseDecision: whatever is given, there is no panic, and what is taken is
// read back as the same decision.
func FuzzParseDecision(f *testing.F) {
	form, err := fullDecision().JSON()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(form)
	f.Add([]byte(`{"id":"a b","verdict":"accept","at":"2024-04-02T08:30:00.5+07:00"}`))
	f.Add([]byte(`{"figure":{"report":"r","quote":"q\u00a05","value":5.50},"verdict":"correct","set":{"changes":null,"dimension":{}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := ParseDecision(data)
		if err != nil {
			return
		}
		form, err := d.JSON()
		if err != nil {
			t.Fatalf("%q: %v", data, err)
		}
		again, err := ParseDecision(form)
		if err != nil || !reflect.DeepEqual(again, d) {
			t.Fatalf("%q:\ngot  %+v, %v\nwant %+v", form, again, err, d)
		}
	})
}

// reviewedReport has three figures, two of them alike.
func reviewedReport() Report {
	figure := func(id, quote, value, unit string) Figure {
		return Figure{ID: id, Name: "Hồ sơ", Value: decimal(value), Unit: unit, Measure: Total, Qualifier: Exact, Period: Month(2023, 9), Status: Review, Reasons: []string{"doubt"}, Source: Citation{Quote: quote}}
	}
	return Report{ID: "r", Figures: []Figure{
		figure("r#1", "Huyện A đạt 5 hồ sơ,  huyện B đạt 5 hồ sơ.", "5", "hồ sơ"),
		figure("r#2", "Huyện A đạt 5 hồ sơ, huyện B đạt\n5 hồ sơ.", "5", "hồ sơ"),
		figure("r#3", "Đạt 5%.", "5", "%"),
	}, Findings: []Finding{{Figures: []string{"r#1", "r#3"}}, {Figures: []string{"r#2"}}}}
}

func TestDecide(t *testing.T) {
	r := reviewedReport()
	keys := Keys(&r, nil)
	decisions := []Decision{
		{Figure: keys[0], Verdict: Reject},
		{Figure: keys[0], Verdict: Accept},
		{Figure: keys[1], Verdict: Correct, Set: Fields{Period: to(Month(2023, 8))}},
		{Figure: keys[2], Verdict: Accept},
		{Figure: keys[2], Verdict: Undo},
		{Figure: FigureKey{Report: "r", Quote: "gone", Occurrence: 1}, Verdict: Accept},
	}
	got := Decide(r, Latest(decisions))
	if !reflect.DeepEqual(r, reviewedReport()) {
		t.Error("the report as read was changed")
	}
	want := reviewedReport()
	for i := range 2 {
		want.Figures[i].Status, want.Figures[i].Reasons = Accepted, nil
	}
	want.Figures[1].Period = Month(2023, 8)
	want.Findings = want.Findings[:1]
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	rejected := Decide(r, Latest([]Decision{{Figure: keys[2], Verdict: Reject}}))
	if f := rejected.Figures[2]; f.Status != Rejected || f.Reasons == nil || len(rejected.Findings) != 1 {
		t.Errorf("rejected: %+v, findings %v", f, rejected.Findings)
	}
}

// TestDecideOnAnotherReading: what was accepted stays what it was, though another
// reader or catalogue numbers, dates and names it otherwise.
func TestDecideOnAnotherReading(t *testing.T) {
	r := reviewedReport()
	d := Decision{Figure: Keys(&r, nil)[1], Verdict: Accept, As: Identity(r.Figures[1])}
	again := reviewedReport()
	again.Figures = append([]Figure{{ID: "r#1", Value: decimal("7"), Source: Citation{Quote: "Mới: 7."}}}, again.Figures...)
	f := &again.Figures[2]
	f.ID, f.Unit, f.Indicator, f.Name, f.Measure, f.Period = "r#3", "bộ hồ sơ", "files", "Hồ sơ nộp", Stock, Month(2023, 7)
	got := Decide(again, Latest([]Decision{d})).Figures[2]
	want := *f
	want.Status, want.Reasons, want.Measure, want.Period = Accepted, nil, Total, Month(2023, 9)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestDecideQuotedElsewhere: a reader that quotes the other of two places keeps
// the decision, unless another figure stands there.
func TestDecideQuotedElsewhere(t *testing.T) {
	r := reviewedReport()
	key := Keys(&r, nil)[2]
	latest := Latest([]Decision{{Figure: key, Verdict: Accept}})
	f := &r.Figures[2]
	f.Also, f.Source.Quote = []Citation{f.Source}, "Nói cách khác: 5%."
	if got := Decide(r, latest).Figures[2]; got.Status != Accepted {
		t.Errorf("the decision is lost: %+v", got)
	}
	if keys := Keys(&r, latest); keys[2] != key {
		t.Errorf("key %+v", keys[2])
	}
	there := *f
	there.Also, there.Source = nil, f.Also[0]
	r.Figures = append(r.Figures, there)
	if got := Decide(r, latest).Figures; got[2].Status != Review || got[3].Status != Accepted {
		t.Errorf("the decision went to %+v", got[2])
	}
}

// TestDecideOnAnotherCatalogue: an indicator that was accepted stays, in the words
// that the catalogue has for it now.
func TestDecideOnAnotherCatalogue(t *testing.T) {
	r := reviewedReport()
	f := &r.Figures[0]
	f.Indicator = "files"
	d := Decision{Figure: Keys(&r, nil)[0], Verdict: Accept, As: Identity(*f)}
	for _, test := range []struct{ indicator, name, unit, want string }{
		{"files", "Hồ sơ nộp", "bộ hồ sơ", "files Hồ sơ nộp bộ hồ sơ"},
		{"letters", "Thư", "lá thư", "files Hồ sơ hồ sơ"},
	} {
		f.Indicator, f.Name, f.Unit = test.indicator, test.name, test.unit
		got := Decide(r, Latest([]Decision{d})).Figures[0]
		if words := got.Indicator + " " + got.Name + " " + got.Unit; words != test.want {
			t.Errorf("%+v: got %s", test, words)
		}
	}
}

func TestKeys(t *testing.T) {
	r := reviewedReport()
	keys := Keys(&r, nil)
	ids := map[string]bool{}
	for _, k := range keys {
		ids[k.ID()] = true
		if id := k.ID(); len(id) != 10 || strings.ToLower(id) != id {
			t.Errorf("id %q", id)
		}
	}
	if len(ids) != 3 || keys[0].Occurrence != 1 || keys[1].Occurrence != 2 || keys[2].Unit != "%" || keys[0].Unit != "" {
		t.Errorf("keys %+v", keys)
	}
}
