package telegramtest

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// readParts reads form data. Telegram's own reading of a part's head is more
// lenient than Go's: a name of a file may stand there without quotes and in
// any script, and is decoded like a part of an address [td: HttpReader].
func (p params) readParts(r *http.Request) error {
	reader, err := r.MultipartReader()
	if err != nil {
		return err
	}
	for {
		part, err := reader.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		head, err := disposition(part.Header.Get("Content-Disposition"))
		if err != nil {
			return err
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return err
		}
		if name, isFile := head["filename"]; isFile {
			p.files[head["name"]] = upload{name, part.Header.Get("Content-Type"), data}
		} else {
			p.fields[head["name"]] = string(data)
		}
	}
}

// disposition reads the head of a part: form-data; key=value; …
func disposition(head string) (map[string]string, error) {
	rest, ok := strings.CutPrefix(head, "form-data;")
	if !ok {
		return nil, errors.New("expected form-data content disposition")
	}
	found := map[string]string{}
	for {
		key, after, more := strings.Cut(strings.TrimSpace(rest), "=")
		if !more {
			break
		}
		var value string
		if after = strings.TrimSpace(after); strings.HasPrefix(after, `"`) {
			if value, rest, ok = quoted(after[1:]); !ok {
				return nil, errors.New("unclosed quoted string in Content-Disposition header")
			}
			rest = strings.TrimPrefix(strings.TrimSpace(rest), ";")
		} else {
			value, rest, _ = strings.Cut(after, ";")
			value = strings.TrimSpace(value)
		}
		if plain, err := url.PathUnescape(value); err == nil {
			value = plain
		}
		found[strings.TrimSpace(key)] = value
	}
	if found["name"] == "" {
		return nil, errors.New("field name in multipart/form-data not found")
	}
	return found, nil
}

// quoted reads up to the closing quote; a backslash takes the next character
// as it is.
func quoted(s string) (value, rest string, ok bool) {
	var text strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			return text.String(), s[i+1:], true
		case '\\':
			if i++; i == len(s) {
				return "", "", false
			}
		}
		text.WriteByte(s[i])
	}
	return "", "", false
}
