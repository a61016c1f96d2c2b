package telegramtest

import "unicode/utf8"

// What the bot's profile holds at most, in characters [docs].
const (
	maxName             = 64
	maxDescription      = 512
	maxShortDescription = 120
)

type profileKey struct{ field, language string }

// setProfile makes the method that sets a field. The words of the refusal of a
// text that is too long are not published.
func setProfile(field string, most int) method {
	return func(s *Server, p params) (any, *refusal) {
		switch language := p.get("language_code"); {
		case !languageCode.MatchString(language):
			return nil, badRequest("invalid language code specified")
		case utf8.RuneCountInString(p.get(field)) > most:
			return nil, badRequest(field + " is too long")
		default:
			s.profile[profileKey{field, language}] = p.get(field)
		}
		return true, nil
	}
}

// getProfile makes the method that tells a field: in the language, or in none.
func getProfile(field string) method {
	return func(s *Server, p params) (any, *refusal) {
		value := s.profile[profileKey{field, p.get("language_code")}]
		if value == "" {
			value = s.profile[profileKey{field, ""}]
		}
		return map[string]string{field: value}, nil
	}
}

// Profile gives a field of the bot's profile in a language: name, description
// or short_description.
func (s *Server) Profile(field, language string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.profile[profileKey{field, language}]
}
