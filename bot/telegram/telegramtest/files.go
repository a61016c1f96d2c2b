package telegramtest

import (
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"unicode/utf8"
)

// File is a file that the server keeps. The bot may send it again by its ID.
type File struct {
	ID   string `json:"file_id"`
	Name string `json:"file_name,omitempty"`
	Size int    `json:"file_size"`
	Data []byte `json:"-"`

	path string
}

const maxCaption = 1024

// keep stores a file; the lock is held.
func (s *Server) keep(name string, data []byte) *File {
	n := len(s.files) + 1
	f := &File{ID: fmt.Sprintf("FILE%06dstandin", n), Name: name, Size: len(data), Data: data, path: fmt.Sprintf("files/file_%d", n)}
	s.files[f.ID] = f
	return f
}

// uploads reads the files of a call, which are handed on among its parameters under
// names that no parameter has.
func (s *Server) uploads(form *multipart.Form, p params) *refusal {
	if form == nil {
		return nil
	}
	for part, headers := range form.File {
		file, err := headers[0].Open()
		if err != nil {
			return badRequest("can't read the file")
		}
		data, err := io.ReadAll(file)
		file.Close()
		if err != nil || len(data) == 0 {
			return badRequest("file must be non-empty")
		}
		s.mu.Lock()
		p[part] = s.keep(headers[0].Filename, data).ID
		s.mu.Unlock()
	}
	return nil
}

func (s *Server) sendPhoto(p params) (any, *refusal) { return s.sendFile(p, "photo") }

func (s *Server) sendDocument(p params) (any, *refusal) { return s.sendFile(p, "document") }

func (s *Server) sendFile(p params, kind string) (any, *refusal) {
	f := s.files[p[kind]]
	if f == nil {
		return nil, badRequest("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
	}
	m, bad := s.newMessage(p)
	if bad != nil {
		return nil, bad
	}
	p["text"] = p["caption"]
	if m.Caption, m.Entities, m.Buttons, bad = content(p, maxCaption); bad != nil {
		return nil, bad
	}
	if kind == "photo" {
		m.Photo = f
	} else {
		m.Document = f
	}
	return s.json(s.post(m)), nil
}

func (s *Server) getFile(p params) (any, *refusal) {
	f := s.files[p["file_id"]]
	if f == nil {
		return nil, badRequest("invalid file_id")
	}
	return map[string]any{"file_id": f.ID, "file_size": f.Size, "file_path": f.path}, nil
}

// download serves /file/bot<token>/<path>.
func (s *Server) download(w http.ResponseWriter, path string) {
	token, path, _ := strings.Cut(path, "/")
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.files {
		if f.path == path && token == Token {
			w.Write(f.Data)
			return
		}
	}
	w.WriteHeader(http.StatusNotFound)
}

// SendFile sends the bot a document.
func (p Private) SendFile(name string, data []byte, caption string) Message {
	p.server.mu.Lock()
	f := p.server.keep(name, data)
	p.server.mu.Unlock()
	return p.say(Message{From: p.person, Caption: caption, Entities: typedEntities(caption), Document: f})
}

// WaitForEdit waits until a message of the bot's is newer than the given state of it.
func (c Chat) WaitForEdit(m Message) Message {
	var found Message
	c.server.waitFor(func() bool {
		now := c.server.chats[c.id].messages[m.ID]
		if now == nil || now.Edits <= m.Edits {
			return false
		}
		found = *now
		return true
	})
	return found
}

func tooLong(text string, limit int) bool { return utf8.RuneCountInString(text) > limit }
