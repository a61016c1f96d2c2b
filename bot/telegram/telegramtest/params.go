package telegramtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"
)

// params are the parameters of a call, and the files uploaded with it.
type params struct {
	fields map[string]string
	files  map[string]upload
}

type upload struct {
	name, mime string
	data       []byte
}

const (
	// maxParams is how long all parameters without files may be together.
	maxParams = 1 << 20
	// maxBody is what a call with a file may weigh: 50 MB and its parameters.
	maxBody = maxUpload + maxParams
)

// neverNull are parameters that a client with an empty list must leave out.
// Telegram ignores null in some of them; here it is refused.
var neverNull = []string{"entities", "caption_entities", "allowed_updates", "reply_markup", "commands"}

// readParams reads the query, a form, form data or a JSON object; every value
// that is no string keeps the text of its JSON.
func readParams(r *http.Request) (params, *refusal) {
	p := params{fields: map[string]string{}, files: map[string]upload{}}
	r.Body = http.MaxBytesReader(nil, r.Body, maxBody)
	var err error
	switch kind := r.Header.Get("Content-Type"); {
	case strings.HasPrefix(kind, "application/json"):
		err = p.readJSON(r.Body)
	case strings.HasPrefix(kind, "multipart/form-data"):
		err = p.readParts(r)
	default:
		err = r.ParseForm()
	}
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return p, &refusal{Code: http.StatusRequestEntityTooLarge, Description: "Request Entity Too Large"}
	case err != nil:
		return p, badRequest("can't parse the request body")
	case r.Form == nil:
		r.Form = r.URL.Query()
	}
	for name, values := range r.Form {
		p.fields[name] = values[0]
	}
	return p, p.check()
}

func (p params) check() *refusal {
	total := 0
	for name, value := range p.fields {
		if total += len(name) + len(value); !utf8.ValidString(value) {
			return badRequest("strings must be encoded in UTF-8")
		}
	}
	if total > maxParams {
		return &refusal{Code: http.StatusRequestEntityTooLarge, Description: "Request Entity Too Large: too many parameters"}
	}
	for _, name := range neverNull {
		if p.fields[name] == "null" {
			return badRequest(fmt.Sprintf("can't parse %s JSON object", name))
		}
	}
	return nil
}

func (p params) readJSON(body io.Reader) error {
	data, err := io.ReadAll(body)
	if err != nil || len(bytes.TrimSpace(data)) == 0 {
		return err
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	for name, raw := range object {
		var text string
		if json.Unmarshal(raw, &text) != nil || string(raw) == "null" {
			text = string(raw)
		}
		p.fields[name] = text
	}
	return nil
}

func (p params) fileNames() map[string]string {
	names := map[string]string{}
	for part, file := range p.files {
		names[part] = file.name
	}
	return names
}

func (p params) get(name string) string { return p.fields[name] }

// number reads an optional integer.
func (p params) number(name string, otherwise int64) (int64, *refusal) {
	if p.get(name) == "" {
		return otherwise, nil
	}
	n, err := strconv.ParseInt(p.get(name), 10, 64)
	if err != nil {
		return 0, badRequest(fmt.Sprintf("field %q must be a valid number", name))
	}
	return n, nil
}

func (p params) bool(name string) bool {
	switch strings.ToLower(p.get(name)) {
	case "true", "yes", "1":
		return true
	}
	return false
}

// withPreview reports whether links would be previewed.
func (p params) withPreview() bool {
	var options struct {
		Disabled bool `json:"is_disabled"`
	}
	if p.get("link_preview_options") == "" || json.Unmarshal([]byte(p.get("link_preview_options")), &options) != nil {
		return !p.bool("disable_web_page_preview")
	}
	return !options.Disabled
}
