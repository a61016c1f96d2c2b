package telegramtest

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

const (
	maxResults    = 50
	maxResultID   = 64 // bytes
	maxNextOffset = 64 // bytes
	defaultCache  = 300
	maxCache      = 24 * 60 * 60
)

var startParameter = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

func (s *Server) answerInlineQuery(p params) (any, *refusal) {
	results, bad := s.results(p.get("results"))
	if bad != nil {
		return nil, bad
	}
	answer := Results{Results: results, Personal: p.bool("is_personal"), NextOffset: p.get("next_offset")}
	seconds, bad := p.number("cache_time", defaultCache)
	if bad != nil {
		return nil, bad
	}
	answer.CacheTime = int(min(max(seconds, 0), maxCache))
	if answer.Button, answer.ButtonStart, bad = resultsButton(p.get("button")); bad != nil {
		return nil, bad
	}
	query := s.queries[p.get("inline_query_id")]
	switch {
	case query == nil || query.answer != nil || s.now().Sub(query.at) > queryLife:
		return nil, badRequest(tooOld)
	case len(answer.NextOffset) > maxNextOffset:
		return nil, badRequest("NEXT_OFFSET_INVALID")
	}
	query.answer = &answer
	return true, nil
}

// resultsButton reads the button above the results; web apps are not modelled.
func resultsButton(given string) (text, start string, bad *refusal) {
	if given == "" {
		return "", "", nil
	}
	var b struct {
		Text  string  `json:"text"`
		Start *string `json:"start_parameter"`
	}
	const cannot = "can't parse inline query results button: "
	switch {
	case json.Unmarshal([]byte(given), &b) != nil:
		return "", "", badRequest("can't parse inline query results button JSON object")
	case b.Text == "":
		return "", "", badRequest(cannot + `Can't find field "text"`)
	case b.Start == nil:
		return "", "", badRequest(cannot + "InlineQueryResultsButton must have exactly one optional field")
	case *b.Start == "":
		return "", "", badRequest("can't use empty start_parameter")
	case len(*b.Start) > 64:
		return "", "", badRequest("too long start_parameter specified")
	case !startParameter.MatchString(*b.Start):
		return "", "", badRequest("unallowed characters in start_parameter are used")
	}
	return b.Text, *b.Start, nil
}

// results reads the results of an inline query.
func (s *Server) results(given string) ([]Result, *refusal) {
	var raws []json.RawMessage
	switch {
	case given == "" || given == "null":
		return nil, nil
	case !json.Valid([]byte(given)):
		return nil, badRequest("can't parse JSON encoded inline query results")
	case json.Unmarshal([]byte(given), &raws) != nil:
		return nil, badRequest("expected an Array of inline query results")
	case len(raws) > maxResults:
		return nil, badRequest("too many inline query results specified")
	}
	var all []Result
	seen := map[string]bool{}
	for _, raw := range raws {
		r, reason := s.result(raw)
		switch {
		case reason != "":
			return nil, badRequest("can't parse inline query result: " + reason)
		case r.ID == "" || len(r.ID) > maxResultID:
			return nil, badRequest("RESULT_ID_INVALID")
		case seen[r.ID]:
			return nil, badRequest("RESULT_ID_DUPLICATE")
		case utf8.RuneCountInString(r.Text) > maxText:
			return nil, badRequest("MESSAGE_TOO_LONG")
		case utf8.RuneCountInString(r.Caption) > maxCaption:
			return nil, badRequest("MEDIA_CAPTION_TOO_LONG")
		}
		seen[r.ID] = true
		all = append(all, r)
	}
	return all, nil
}

// givenResult is a result as it comes; articles, and photos and documents by
// the ID of a file, are modelled.
type givenResult struct {
	ID          *string         `json:"id"`
	Type        *string         `json:"type"`
	Title       *string         `json:"title"`
	Description string          `json:"description"`
	Photo       string          `json:"photo_file_id"`
	Document    string          `json:"document_file_id"`
	Caption     string          `json:"caption"`
	Mode        string          `json:"parse_mode"`
	Entities    json.RawMessage `json:"caption_entities"`
	Markup      json.RawMessage `json:"reply_markup"`
	Content     *struct {
		Text     string          `json:"message_text"`
		Mode     string          `json:"parse_mode"`
		Entities json.RawMessage `json:"entities"`
		Preview  struct {
			Disabled bool `json:"is_disabled"`
		} `json:"link_preview_options"`
		NoPreview bool `json:"disable_web_page_preview"`
	} `json:"input_message_content"`
}

func (s *Server) result(raw []byte) (Result, string) {
	var g givenResult
	if err := json.Unmarshal(raw, &g); err != nil {
		return Result{}, "Inline query result must be an object"
	}
	missing := func(field string) (Result, string) { return Result{}, fmt.Sprintf("Can't find field %q", field) }
	switch {
	case g.Type == nil:
		return missing("type")
	case g.ID == nil:
		return missing("id")
	case *g.Type == "article" && g.Content == nil:
		return missing("message_text")
	case g.Title == nil && *g.Type != "photo":
		return missing("title")
	}
	r := Result{ID: *g.ID, Type: strings.ToLower(*g.Type), Description: g.Description}
	if g.Title != nil {
		r.Title = *g.Title
	}
	if len(g.Markup) > 0 {
		var bad *refusal
		if r.Buttons, bad = readKeyboard(g.Markup); bad != nil {
			return Result{}, strings.TrimPrefix(bad.Description, "Bad Request: ")
		}
	}
	var reason string
	if g.Content != nil {
		r.Text, r.Entities, reason = formatted(g.Content.Text, g.Content.Mode, string(g.Content.Entities))
		if reason == "" && r.Text == "" {
			reason = "Message text is empty"
		}
		r.Preview = !g.Content.Preview.Disabled && !g.Content.NoPreview
		return r, reason
	}
	r.Caption, r.Entities, reason = formatted(g.Caption, g.Mode, string(g.Entities))
	if reason != "" {
		return Result{}, reason
	}
	return s.resultFile(r, g)
}

func (s *Server) resultFile(r Result, g givenResult) (Result, string) {
	id, kind := g.Photo, kindPhoto
	switch {
	case r.Type == "document":
		id, kind = g.Document, kindDocument
	case r.Type != "photo":
		return Result{}, "results of type " + r.Type + " are not modelled here"
	}
	f := s.files[id]
	switch {
	case id == "":
		return Result{}, fmt.Sprintf("Can't find field %q", r.Type+"_file_id")
	case f == nil || f.kind != kind:
		return Result{}, "Wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
	case kind == kindPhoto:
		r.sizes = s.sizesOf(f)
		r.Photo = r.sizes[len(r.sizes)-1]
	default:
		r.Document = f
	}
	return r, ""
}
