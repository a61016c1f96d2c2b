package telegramtest

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	_ "image/gif"  // kinds of pictures
	_ "image/jpeg" // that Telegram
	_ "image/png"  // takes
	"mime"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
)

// File is a file that the server keeps. The bot may send it again by its ID.
type File struct {
	ID     string `json:"file_id"`
	Unique string `json:"file_unique_id"`
	Name   string `json:"file_name,omitempty"`
	MIME   string `json:"mime_type,omitempty"`
	Size   int    `json:"file_size"`
	Width  int    `json:"width,omitempty"`
	Height int    `json:"height,omitempty"`
	Data   []byte `json:"-"`

	kind string // Photo or Document
	path string
}

const (
	kindPhoto    = "Photo"
	kindDocument = "Document"

	maxUpload   = 50 << 20
	maxDownload = 20 << 20
	maxPhoto    = 10 << 20
	// maxSides is what width and height of a photo may be together, maxRatio
	// the longer to the shorter.
	maxSides = 10000
	maxRatio = 20
)

// keep stores a file. Its ID is made anew each time, as at Telegram.
func (s *Server) keep(f File) *File {
	n := len(s.files) + 1
	prefix := map[string]string{kindPhoto: "AgACAgUAAxkD", kindDocument: "BQACAgUAAxkD"}[f.kind]
	f.ID = fmt.Sprintf("%s%06dstandin", prefix, n)
	f.Unique, f.Size = fmt.Sprintf("AQAD%06d", n), len(f.Data)
	folder := map[string]string{kindPhoto: "photos", kindDocument: "documents"}[f.kind]
	f.path = fmt.Sprintf("%s/file_%d%s", folder, n, filepath.Ext(f.Name))
	s.files[f.ID] = &f
	return &f
}

// document stores an uploaded document.
func (s *Server) document(u upload) (*File, *refusal) {
	if len(u.data) == 0 {
		return nil, badRequest("file must be non-empty")
	}
	kind := u.mime
	if kind == "" || kind == "application/octet-stream" {
		kind = cmp.Or(mime.TypeByExtension(filepath.Ext(u.name)), "application/octet-stream")
	}
	kind, _, _ = strings.Cut(kind, ";")
	return s.keep(File{Name: filepath.Base(u.name), MIME: kind, Data: u.data, kind: kindDocument}), nil
}

// longestSides are the sizes in which a photo is kept. Telegram scales it and
// makes a JPEG of it; here all sizes hold the bytes that were sent.
var longestSides = []int{90, 320, 800, 1280}

// photo stores an uploaded photo in all its sizes, the largest last.
func (s *Server) photo(u upload) ([]*File, *refusal) {
	switch n := len(u.data); {
	case n == 0:
		return nil, badRequest("file must be non-empty")
	case n > maxPhoto:
		return nil, badRequest(fmt.Sprintf("file of size %d bytes is too big for a photo; the maximum size is %d bytes", n, maxPhoto))
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(u.data))
	w, h := config.Width, config.Height
	switch {
	case err != nil:
		return nil, badRequest("IMAGE_PROCESS_FAILED")
	case w+h > maxSides, max(w, h) > maxRatio*min(w, h):
		return nil, badRequest("PHOTO_INVALID_DIMENSIONS")
	}
	var sizes []*File
	for i, side := range longestSides {
		if i > 0 && max(w, h) <= longestSides[i-1] {
			break
		}
		f := File{Data: u.data, kind: kindPhoto, Width: w, Height: h, Name: "file.jpg"}
		if longest := max(w, h); longest > side {
			f.Width, f.Height = max(1, w*side/longest), max(1, h*side/longest)
		}
		kept := s.keep(f)
		kept.Name = "" // a photo has none
		sizes = append(sizes, kept)
	}
	return sizes, nil
}

// file finds what a parameter names: an upload of this call, or a file known
// by its ID. Addresses are not fetched.
func (s *Server) file(p params, part, given, kind string) (*File, *upload, *refusal) {
	if name, ok := strings.CutPrefix(given, "attach://"); ok {
		part, given = name, ""
	}
	switch up, uploaded := p.files[part]; {
	case given == "" && uploaded:
		return nil, &up, nil
	case given == "":
		return nil, nil, badRequest(fmt.Sprintf("there is no %s in the request", strings.ToLower(kind)))
	case strings.Contains(given, "://"):
		return nil, nil, badRequest("failed to get HTTP URL content")
	}
	f := s.files[given]
	switch {
	case f == nil:
		return nil, nil, badRequest("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
	case f.kind != kind:
		return nil, nil, badRequest(fmt.Sprintf("can't use file of type %s as %s", f.kind, kind))
	}
	return f, nil, nil
}

func (s *Server) getFile(p params) (any, *refusal) {
	if p.get("file_id") == "" {
		return nil, badRequest("file_id not specified")
	}
	f := s.files[p.get("file_id")]
	switch {
	case f == nil:
		return nil, badRequest("invalid file_id")
	case f.Size > maxDownload:
		return nil, badRequest("file is too big")
	}
	return map[string]any{"file_id": f.ID, "file_unique_id": f.Unique, "file_size": f.Size, "file_path": f.path}, nil
}

// download serves /file/bot<token>/<path>.
func (s *Server) download(w http.ResponseWriter, path string) {
	token, path, _ := strings.Cut(path, "/")
	if token != Token {
		respond(w, nil, &refusal{Code: http.StatusUnauthorized, Description: "Unauthorized"})
		return
	}
	s.mu.Lock()
	var data []byte
	for _, f := range s.files {
		if f.path == path && f.Size <= maxDownload {
			data = f.Data
		}
	}
	s.mu.Unlock()
	if data == nil {
		respond(w, nil, &refusal{Code: http.StatusNotFound, Description: "Not Found"})
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.Write(data)
}

// SendFile sends the bot a document.
func (p Private) SendFile(name string, data []byte, caption string) Message {
	return p.say(p.server.attachment(p.person, name, data, caption))
}

// SendFile sends a document to the group.
func (g Group) SendFile(by Person, name string, data []byte, caption string) Message {
	return g.say(g.server.attachment(by, name, data, caption))
}

func (s *Server) attachment(by Person, name string, data []byte, caption string) Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	kind := cmp.Or(mime.TypeByExtension(filepath.Ext(name)), "application/octet-stream")
	kind, _, _ = strings.Cut(kind, ";")
	f := s.keep(File{Name: name, MIME: kind, Data: data, kind: kindDocument})
	return Message{From: by, Caption: caption, Document: f}
}
