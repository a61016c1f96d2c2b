package telegramtest

import "encoding/json"

func (s *Server) sendPhoto(p params) (any, *refusal) {
	return s.sendFile(p, "photo", p.get("photo"))
}

func (s *Server) sendDocument(p params) (any, *refusal) {
	return s.sendFile(p, "document", p.get("document"))
}

func (s *Server) sendFile(p params, kind, given string) (any, *refusal) {
	m, bad := s.media(p, kind, given)
	if bad != nil {
		return nil, bad
	}
	m.Caption, m.Entities, bad = caption(p.get("caption"), p.get("parse_mode"), p.get("caption_entities"))
	if bad != nil {
		return nil, bad
	}
	return s.send(p, m)
}

// media makes a message of a file that is uploaded or was before.
func (s *Server) media(p params, kind, given string) (Message, *refusal) {
	if kind == "document" {
		known, up, bad := s.file(p, kind, given, kindDocument)
		if bad == nil && known == nil {
			known, bad = s.document(*up)
		}
		return Message{Document: known}, bad
	}
	known, up, bad := s.file(p, kind, given, kindPhoto)
	if bad != nil {
		return Message{}, bad
	}
	sizes := s.sizesOf(known)
	if up != nil {
		if sizes, bad = s.photo(*up); bad != nil {
			return Message{}, bad
		}
	}
	return Message{Photo: sizes[len(sizes)-1], sizes: sizes}, nil
}

// sizesOf gives all sizes of a photo that is known by one.
func (s *Server) sizesOf(f *File) []*File {
	for _, c := range s.chats {
		for _, m := range c.messages {
			for _, size := range m.sizes {
				if size == f {
					return m.sizes
				}
			}
		}
	}
	return []*File{f}
}

// inputMedia is what editMessageMedia puts in a message.
type inputMedia struct {
	Type     string          `json:"type"`
	Media    string          `json:"media"`
	Caption  string          `json:"caption"`
	Mode     string          `json:"parse_mode"`
	Entities json.RawMessage `json:"caption_entities"`
}

// inputMedia reads the parameter media; kinds but photo and document are not
// modelled.
func (s *Server) inputMedia(p params) (Message, *refusal) {
	var in inputMedia
	switch given := p.get("media"); {
	case given == "":
		return Message{}, badRequest(`parameter "media" is required`)
	case json.Unmarshal([]byte(given), &in) != nil:
		return Message{}, badRequest("can't parse input media JSON object")
	case in.Type == "":
		return Message{}, badRequest(`can't parse InputMedia: Can't find field "type"`)
	case in.Media == "":
		return Message{}, badRequest("can't parse InputMedia: media not found")
	case in.Type != "photo" && in.Type != "document":
		return Message{}, badRequest("media of type " + in.Type + " is not modelled here")
	}
	m, bad := s.media(p, in.Type, in.Media)
	if bad != nil {
		return Message{}, bad
	}
	m.Caption, m.Entities, bad = caption(in.Caption, in.Mode, string(in.Entities))
	return m, bad
}
