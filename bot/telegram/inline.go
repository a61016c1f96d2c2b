package telegram

import (
	"context"
	"encoding/json"
	"log/slog"
	"strconv"
	"time"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot"
)

const (
	// offerLimit leaves time to send the cards: the service forgets a query after 30 s.
	offerLimit = 15 * time.Second
	// offerCache is how long the service may show the same cards again. It is short, for
	// a report that is imported changes them; who types a query letter by letter is
	// served from it all the same.
	offerCache = 30 * time.Second
)

// offer answers an inline query. Who is not served, and what cannot be answered, gets an
// empty list rather than a list that never comes.
func (h *handler) offer(ctx context.Context, log *slog.Logger, q *query, allowed bool, attempt int) error {
	var cards []bot.Card
	switch {
	case !allowed:
		log.Info("nothing is offered: the user is not allowed")
	case attempt > maxAttempts:
		log.Error("a query was taken up too often, nothing is offered", "attempt", attempt)
	case q.Offset == "": // there is but one page
		cards = h.cards(ctx, log, q)
	}
	params := tg.Params{
		"inline_query_id": q.ID,
		"results":         results(cards),
		"cache_time":      strconv.Itoa(int(offerCache.Seconds())),
	}
	// Where not everybody is served, one person's cards are not for the next.
	params.AddBool("is_personal", len(h.allow) > 0)
	_, err := h.sender.call(ctx, "answerInlineQuery", params, anew)
	if Classify(err) == Ignorable {
		return nil // the person has typed on
	}
	return err
}

// cards has the talker make them; when it panics there are none.
func (h *handler) cards(ctx context.Context, log *slog.Logger, q *query) (cards []bot.Card) {
	defer func() {
		if cause := recover(); cause != nil {
			h.panicked(log, cause)
			cards = nil
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, offerLimit)
	defer cancel()
	return h.talker.Offer(ctx, bot.Query{User: q.From.ID, Text: q.Text})
}

// maxResults is how many cards one answer may have.
const maxResults = 50

// results writes cards as articles, numbered. A card whose text is no single message
// cannot be sent so, and is left out.
func results(cards []bot.Card) string {
	type content struct {
		Text    string `json:"message_text"`
		Mode    string `json:"parse_mode"`
		Preview struct {
			Disabled bool `json:"is_disabled"`
		} `json:"link_preview_options"`
		NoPreview bool `json:"disable_web_page_preview"` // the same under its name of 2021
	}
	type article struct {
		Type        string  `json:"type"`
		ID          string  `json:"id"`
		Title       string  `json:"title"`
		Description string  `json:"description,omitempty"`
		Content     content `json:"input_message_content"`
	}
	articles := []article{}
	for i, card := range cards[:min(len(cards), maxResults)] {
		parts := partsOf(card.Reply)
		if len(parts) != 1 || card.Title == "" {
			continue
		}
		c := content{Text: parts[0].html, Mode: tg.ModeHTML, NoPreview: true}
		c.Preview.Disabled = true
		articles = append(articles, article{"article", strconv.Itoa(i + 1), card.Title, card.Description, c})
	}
	encoded, err := json.Marshal(articles)
	if err != nil {
		return "[]"
	}
	return string(encoded)
}
