package telegramtest

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strconv"
	"testing"
)

var lan = Person{ID: 7, Name: "Lan", Username: "lan_official"}

// answer is what a call gives.
type answer struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result"`
	Code        int             `json:"error_code"`
	Description string          `json:"description"`
	Parameters  map[string]int64
	status      int
}

func post(t *testing.T, s *Server, token, method string, values url.Values) answer {
	t.Helper()
	return decode(t, func() (*http.Response, error) {
		return http.PostForm(s.URL()+"/bot"+token+"/"+method, values)
	})
}

func decode(t *testing.T, send func() (*http.Response, error)) answer {
	t.Helper()
	response, err := send()
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: response.StatusCode}
	if err := json.Unmarshal(body, &a); err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return a
}

// call makes a call with parameters given as name, value, name, value …
func call(t *testing.T, s *Server, method string, pairs ...string) answer {
	t.Helper()
	values := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		values.Set(pairs[i], pairs[i+1])
	}
	return post(t, s, Token, method, values)
}

// ids gives the numbers of the updates that a poll brings.
func ids(t *testing.T, s *Server, pairs ...string) []int64 {
	t.Helper()
	got := call(t, s, "getUpdates", pairs...)
	var updates []struct {
		ID int64 `json:"update_id"`
	}
	if err := json.Unmarshal(got.Result, &updates); err != nil {
		t.Fatalf("%+v: %v", got, err)
	}
	var all []int64
	for _, u := range updates {
		all = append(all, u.ID)
	}
	return all
}

// update is an update as the bot gets it: its kind, and what is in it.
type update struct {
	kind    string
	content map[string]any
}

// take gives the waiting updates and confirms them.
func take(t *testing.T, s *Server) []update {
	t.Helper()
	all := waiting(t, s)
	call(t, s, "getUpdates", "offset", strconv.FormatInt(s.LastUpdate()+1, 10))
	return all
}

// waiting gives the waiting updates.
func waiting(t *testing.T, s *Server) []update {
	t.Helper()
	var raws []map[string]json.RawMessage
	got := call(t, s, "getUpdates")
	if err := json.Unmarshal(got.Result, &raws); err != nil {
		t.Fatalf("%+v: %v", got, err)
	}
	var all []update
	for _, raw := range raws {
		for kind, content := range raw {
			if kind == "update_id" {
				continue
			}
			u := update{kind: kind}
			if err := json.Unmarshal(content, &u.content); err != nil {
				t.Fatal(err)
			}
			all = append(all, u)
		}
	}
	return all
}

// at gives what lies at the end of a way through objects.
func (u update) at(way ...string) any {
	var found any = u.content
	for _, name := range way {
		object, _ := found.(map[string]any)
		found = object[name]
	}
	return found
}

// refusals is a table of calls and what they are refused with, "" where they
// are done.
type refusals []struct {
	method string
	pairs  []string
	want   string
}

func (table refusals) check(t *testing.T, s *Server) {
	t.Helper()
	for _, tt := range table {
		got := call(t, s, tt.method, tt.pairs...)
		want := tt.want
		if want != "" && got.Code == http.StatusBadRequest {
			want = "Bad Request: " + want
		}
		if got.OK != (want == "") || got.Description != want {
			t.Errorf("%s %.150q: got %v %q, want %q", tt.method, tt.pairs, got.OK, got.Description, want)
		}
		if !got.OK && (got.Code != got.status || got.Code == 0) {
			t.Errorf("%s %.150q: code %d with status %d", tt.method, tt.pairs, got.Code, got.status)
		}
	}
}

// sent decodes a message that a call has sent.
func sent(t *testing.T, a answer) (m struct {
	ID       int    `json:"message_id"`
	Thread   int    `json:"message_thread_id"`
	Caption  string `json:"caption"`
	Photo    []File `json:"photo"`
	Document File   `json:"document"`
}) {
	t.Helper()
	if err := json.Unmarshal(a.Result, &m); err != nil || !a.OK {
		t.Fatalf("%+v: %v", a, err)
	}
	return m
}

// uploading makes a call with a file.
func uploading(t *testing.T, s *Server, method, part, name string, data []byte, pairs ...string) answer {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for i := 0; i < len(pairs); i += 2 {
		form.WriteField(pairs[i], pairs[i+1])
	}
	file, err := form.CreateFormFile(part, name)
	if err != nil {
		t.Fatal(err)
	}
	file.Write(data)
	form.Close()
	return decode(t, func() (*http.Response, error) {
		return http.Post(s.URL()+"/bot"+Token+"/"+method, form.FormDataContentType(), &body)
	})
}
