package bot

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/index"
)

// isCard checks a card. The service names no limits for titles and descriptions; these
// are what a telephone may show.
func isCard(t *testing.T, card Card) {
	t.Helper()
	wellFormed(t, card.Reply)
	if n := utf8.RuneCountInString(card.Title); n == 0 || n > 400 || strings.Contains(card.Title, "\n") {
		t.Errorf("a title of %d code points: %q", n, card.Title)
	}
	if n := utf8.RuneCountInString(card.Description); n == 0 || n > 900 {
		t.Errorf("a description of %d code points: %q", n, card.Description)
	}
	if len(card.Reply.Buttons) > 0 || card.Reply.File != nil || strings.Count(card.Reply.Text, "\n") >= maxGroupLines {
		t.Errorf("what is sent: %+v", card.Reply)
	}
}

func titles(cards []Card) []string {
	var all []string
	for _, card := range cards {
		all = append(all, card.Title)
	}
	return all
}

// Every kind of answer gives cards that the service takes, whatever the reports hold.
func TestEveryCardIsWellFormed(t *testing.T) {
	for name, text := range map[string]string{"plain": "Tấn công mạng", "hostile": hostile, "digits": strings.Repeat("1234567890. ", 200)} {
		l := newCrowded(t, text)
		for _, card := range conversing(l, newNotes(), io.Discard).Offer(t.Context(), Query{Text: " "}) {
			isCard(t, card)
		}
		for kind, a := range answers(t) {
			t.Run(name+"/"+kind, func(t *testing.T) {
				var log bytes.Buffer
				c := New(Options{Answerer: answering{l, a}, Shelf: func() Shelf { return l }, Log: slog.New(slog.NewTextHandler(&log, nil))})
				cards := c.Offer(t.Context(), Query{Text: "câu hỏi"})
				if len(cards) == 0 || len(cards) > maxCards {
					t.Errorf("%d cards", len(cards))
				}
				for _, card := range cards {
					isCard(t, card)
				}
				if log.Len() > 0 {
					t.Errorf("cards were held back:\n%.2000s", &log)
				}
			})
		}
	}
}

// answering gives the same answer to every question but the choices that it offers.
type answering struct {
	*crowded
	answer index.Answer
}

func (l answering) Ask(ctx context.Context, question string, before index.Understood) index.Answer {
	if question != "câu hỏi" {
		return l.crowded.Ask(ctx, question, before)
	}
	return l.answer
}

func TestCardsOfAnAnswer(t *testing.T) {
	l := newCrowded(t, "Tấn công mạng")
	all := answers(t)
	offer := func(a index.Answer) []Card {
		return New(Options{Answerer: answering{l, a}, Shelf: func() Shelf { return l }}).Offer(t.Context(), Query{Text: "câu hỏi"})
	}
	first := offer(all["figure"])[0]
	if first.Title != "21.231.141 giao dịch — Giao dịch qua NDXP" ||
		first.Description != "tháng 9/2023 (từ 01/9 đến 15/9/2023)\nNguồn: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4" {
		t.Errorf("got %q\n%s", first.Title, first.Description)
	}
	if !strings.Contains(first.Reply.Text, "Nguồn: 109/BC-BTTTT") || !strings.HasPrefix(first.Reply.HTML, "<b>") {
		t.Errorf("what is sent: %s", first.Reply.HTML)
	}
	none := offer(all["no_period"])
	if len(none) != 1 || none[0].Title != "Báo cáo không nêu số liệu này" || !strings.Contains(none[0].Description, wordCanBeAsked) {
		t.Errorf("of what no report states: %+v", none)
	}
	if got := offer(all["clarify"]); len(got) != len(all["clarify"].Choices) {
		t.Errorf("of several meanings: %q", titles(got))
	}
	if got := offer(all["comparison"]); !strings.HasPrefix(got[0].Title, "So sánh: ") {
		t.Errorf("of a comparison: %q", titles(got))
	}
	if got := offer(index.Answer{Kind: index.KindFigure, Figures: []corpus.Figure{{Status: corpus.Review}}}); len(got) != 0 {
		t.Errorf("of a figure that waits for review: %q", titles(got))
	}
}

func TestHeadlinesAreOfSeveralTopics(t *testing.T) {
	cards := conversing(newCrowded(t, "cuộc"), newNotes(), io.Discard).Offer(t.Context(), Query{})
	if len(cards) != maxHeadlines { // all indicators of this library have one key, so one topic
		t.Errorf("%d cards", len(cards))
	}
	bareCards := talking(&library{}, nil, nil).Offer(t.Context(), Query{})
	if len(bareCards) != 1 || !strings.Contains(bareCards[0].Description, askIndicators) {
		t.Errorf("of an empty library: %+v", bareCards)
	}
}

func TestProfiles(t *testing.T) {
	languages := map[string]bool{}
	for _, p := range Profiles {
		if n := utf8.RuneCountInString(p.Long); n == 0 || n > 512 {
			t.Errorf("%q: a description of %d code points", p.Language, n)
		}
		if n := utf8.RuneCountInString(p.Short); n == 0 || n > 120 {
			t.Errorf("%q: a short description of %d code points", p.Language, n)
		}
		languages[p.Language] = true
	}
	if !languages[""] || !languages["en"] {
		t.Error(fmt.Sprint("languages: ", languages))
	}
}
