package qa_test

import (
	"slices"
	"testing"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// first gives the first figure of an answer.
func first(t *testing.T, question string) corpus.Figure {
	t.Helper()
	a := engine(t).Ask(t.Context(), question, index.Understood{})
	if len(a.Figures) == 0 {
		t.Fatalf("%s: no figure", question)
	}
	return a.Figures[0]
}

func periodsOf(figures []corpus.Figure) []string {
	var names []string
	for _, f := range figures {
		names = append(names, vi.NamePeriod(f.Period))
	}
	return names
}

// What is pointed at is what a question for it gives.
func TestAbout(t *testing.T) {
	for _, question := range []string{"NDXP tháng 9/2023?", "phishing tháng 9/2023", "tấn công mạng tháng 8/2023"} {
		asked := engine(t).Ask(t.Context(), question, index.Understood{})
		pointed, ok := engine(t).About(asked.Figures[0].ID)
		if !ok || pointed.Kind != index.KindFigure || len(pointed.Figures) == 0 || pointed.Figures[0].ID != asked.Figures[0].ID {
			t.Errorf("%s: got %v %+v", question, ok, pointed.Figures)
		}
		if got, want := pointed.Understood, asked.Understood; got.Indicator != want.Indicator || got.Part != want.Part || !slices.Equal(got.Periods, want.Periods) {
			t.Errorf("%s: understood %+v, want %+v", question, got, want)
		}
	}
	if _, ok := engine(t).About("none"); ok {
		t.Error("an unknown id has an answer")
	}
}

func TestEveryFigureCanBePointedAt(t *testing.T) {
	for _, f := range engine(t).Figures() {
		a, ok := engine(t).About(f.ID)
		if !ok || len(a.Figures) == 0 || a.Figures[0].ID != f.ID {
			t.Errorf("%s (%s): got %v", f.ID, f.Name, ok)
		}
		for _, base := range engine(t).Bases(f.ID) {
			if a, ok := engine(t).Against(f.ID, base.ID); !ok || a.Comparison == nil {
				t.Errorf("%s cannot be compared with %s", f.ID, base.ID)
			}
		}
	}
}

func TestCourseAndBases(t *testing.T) {
	f := first(t, "tấn công mạng tháng 9/2023")
	want := []string{"quý I/2024", "tháng 9/2023", "tháng 8/2023", "tháng 4/2023", "tháng 9/2022", "tháng 6/2022", "6 tháng đầu năm 2022"}
	if got := periodsOf(engine(t).Course(f.ID)); !slices.Equal(got, want) {
		t.Errorf("course: %v, want %v", got, want)
	}
	if got, want := periodsOf(engine(t).Bases(f.ID)), []string{"tháng 9/2022", "tháng 8/2023", "tháng 4/2023", "tháng 6/2022"}; !slices.Equal(got, want) {
		t.Errorf("bases: %v, want %v", got, want)
	}
	bases := engine(t).Bases(f.ID)
	a, ok := engine(t).Against(f.ID, bases[1].ID)
	if !ok || a.Comparison.Difference != corpus.NewDecimal(903-1402) {
		t.Errorf("against August: %v %+v", ok, a.Comparison)
	}
	if _, ok := engine(t).Against(f.ID, f.ID); ok {
		t.Error("a figure is compared with itself")
	}
}

func TestShelvesAreFull(t *testing.T) {
	topics := engine(t).Topics()
	if len(topics) < 3 {
		t.Fatalf("%d topics", len(topics))
	}
	for _, topic := range topics {
		for _, ind := range topic.Indicators {
			got, figures, ok := engine(t).Indicator(ind.Key)
			if !ok || got.Name != ind.Name || len(figures) != ind.Figures || ind.Figures == 0 {
				t.Errorf("%s: %v, %d figures of %d", ind.Key, ok, len(figures), ind.Figures)
			}
		}
	}
	for _, r := range engine(t).Reports() {
		if got, ok := engine(t).Report(r.ID); !ok || got.Title != r.Title {
			t.Errorf("%s: not found", r.ID)
		}
	}
}
