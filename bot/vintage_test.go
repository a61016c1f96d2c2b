package bot

import (
	"errors"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// TestRevisedIsTold holds message and data to the same words, once each.
func TestRevisedIsTold(t *testing.T) {
	const note = "Số liệu đã được điều chỉnh: báo cáo 45/BC-BTTTT (25/4/2023) ghi 921."
	a := answers(t)["figure_revised"]
	reply, err := Render(a)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(reply.Text, "921") != 1 || !strings.Contains(reply.Text, "Lưu ý: "+note+"\n") {
		t.Errorf("reply does not say once %q:\n%s", note, reply.Text)
	}
	told := Annotate(a)
	if got := told.Figures[0].Notes; len(got) != 1 || got[0] != note {
		t.Errorf("notes are %q, want %q", got, note)
	}
	if len(a.Figures[0].Notes) > 0 {
		t.Error("Annotate changed the answer that it was given")
	}
}

// TestRevisionPassesTheGateHonestly takes away what the note's digits belong to.
func TestRevisionPassesTheGateHonestly(t *testing.T) {
	a := answers(t)["figure_revised"]
	p := &page{}
	compose(p, a)
	if err := gate(p, evidenceOf(a)); err != nil {
		t.Fatal(err)
	}
	bare := a
	bare.Figures = []corpus.Figure{a.Figures[0]}
	bare.Figures[0].Vintages = nil
	if err := gate(p, evidenceOf(bare)); !errors.Is(err, ErrUnstated) {
		t.Errorf("without the older figure: got %v, want %v", err, ErrUnstated)
	}
}

func TestVintagesAwaitingReviewAreRefused(t *testing.T) {
	a := answers(t)["figure_revised"]
	older := a.Figures[0].Vintages[0]
	older.Figure.Status = corpus.Review
	f := a.Figures[0]
	f.Vintages = []corpus.Vintage{older}
	if _, err := Render(index.Answer{Kind: index.KindFigure, Figures: []corpus.Figure{f}}); !errors.Is(err, ErrUnstated) {
		t.Errorf("got %v, want %v", err, ErrUnstated)
	}
}
