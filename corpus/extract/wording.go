package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// The words of a range of tokens, without what says nothing there.

// words gives the tokens from <= i < to as text, without the stretches of time
// and bracketed asides, without lead-ins at the front and verbs at the end.
func (s *scan) words(from, to int, before bool) string {
	kept := s.kept(from, to)
	if before {
		kept = s.trimSet(s.trimLead(kept), verbs)
	}
	return s.join(kept)
}

// kept is the tokens that words keep, before lead-ins and verbs are trimmed.
func (s *scan) kept(from, to int) []int {
	kept := make([]int, 0, max(to-from, 0))
	depth := 0
	for i := from; i < to; i++ {
		if _, n := againstWords.At(s.Text, i); n > 0 {
			i += n - 1
			continue
		}
		if _, n := plainTimes.At(s.Text, i); n > 0 && i+n <= to && s.mentionAt(i+n) == nil {
			i += n - 1
			continue
		}
		tok := s.Tokens[i]
		switch {
		case tok.Key == "(":
			depth++
		case tok.Key == ")":
			depth = max(depth-1, 0)
		case depth > 0, s.mentionAt(i) != nil, s.leadsToTime(i):
		default:
			kept = append(kept, i)
		}
	}
	return kept
}

// plainTimes name the report's own time and nothing of what is counted.
var plainTimes = vi.NewSet("trong tháng | trong quý | trong kỳ | trong tuần | trong kỳ báo cáo")

// leadsToTime reports whether the token at i only joins the stretch of time
// behind it to the clause: "trong tháng 9", "tháng 9, …".
func (s *scan) leadsToTime(i int) bool {
	if s.mentionAt(i+1) != nil && timePrepositions.Has(s.Text, i) {
		return true
	}
	return s.Tokens[i].Key == "," && s.mentionAt(i-1) != nil
}

var timePrepositions = vi.NewSet("trong | vào | từ | đến | tính | tại | của | hết | kể | cả | riêng")

// trimLead drops separators, lead-ins and cues at the front, and who says it: "theo
// báo cáo của sở, …".
func (s *scan) trimLead(kept []int) []int {
	kept = s.behindSpeaker(kept)
	for len(kept) > 0 {
		i := kept[0]
		if s.Tokens[i].Class == vi.Sign {
			kept = kept[1:]
			continue
		}
		if n := s.aside(kept); n > 0 {
			kept = kept[n:]
			continue
		}
		if n := longest(s.Text, i, leadIns, partOpeners, dailyWords); n > 0 && n <= len(kept) {
			kept = kept[n:]
			continue
		}
		return kept
	}
	return kept
}

// speaking ends the words that say who tells a figure.
var speaking = vi.NewSet("cho biết | cho hay | cho biết thêm | thông tin thêm")

// longestSpeaker is how many tokens they have at most.
const longestSpeaker = 20

// behindSpeaker drops who tells it: "Báo cáo tại hội nghị cho biết, …".
func (s *scan) behindSpeaker(kept []int) []int {
	for n := 1; n < min(len(kept), longestSpeaker); n++ {
		if _, k := speaking.At(s.Text, kept[n]); k > 0 && n+k < len(kept) {
			return kept[n+k:]
		}
	}
	return kept
}

// asideOpeners open words before a comma that say who tells a figure or what field it
// is from.
var asideOpeners = vi.NewSet("theo | về | do | nhờ | đối với | qua | thông qua | để | nhằm | trước tình hình")

// aside is how many of the words at the front are such words, with their comma.
func (s *scan) aside(kept []int) int {
	if !asideOpeners.Has(s.Text, kept[0]) {
		return 0
	}
	first := 0
	for n, i := range kept {
		switch s.Tokens[i].Key {
		case ":":
			return 0
		case ",":
			if n+1 == len(kept) {
				continue
			}
			if _, head := subjectHeads.At(s.Text, kept[n+1]); head > 0 {
				return n + 1
			}
			if first == 0 {
				first = n + 1
			}
		}
	}
	return first
}

// trimSet drops verbs of a set and signs at the end.
func (s *scan) trimSet(kept []int, set *vi.Table[bool]) []int {
	for len(kept) > 0 {
		i := kept[len(kept)-1]
		if s.Tokens[i].Class == vi.Sign {
			kept = kept[:len(kept)-1]
			continue
		}
		_, n := set.Before(s.Text, i+1)
		if n == 1 && s.nameTail(i) {
			return kept // Cao Bằng
		}
		if n == 0 || n > len(kept) || n == len(kept) && n > 1 {
			return kept
		}
		kept = kept[:len(kept)-n]
	}
	return kept
}

func longest(t *vi.Text, i int, sets ...*vi.Table[bool]) int {
	best := 0
	for _, set := range sets {
		if _, n := set.At(t, i); n > best {
			best = n
		}
	}
	return best
}

// longestSubject is how many words of a subject are kept.
const longestSubject = 24

// join writes tokens as text; a piece left out between two of them leaves one
// space.
func (s *scan) join(kept []int) string {
	if len(kept) > longestSubject {
		kept = kept[len(kept)-longestSubject:]
	}
	var b strings.Builder
	for k, i := range kept {
		tok := s.Tokens[i]
		if k > 0 && s.Tokens[kept[k-1]].End != tok.Start {
			b.WriteByte(' ')
		}
		b.WriteString(s.Source[tok.Start:tok.End])
	}
	return strings.Trim(strings.TrimSpace(b.String()), ",;:.-–+()/ ")
}

// lowerFirst begins a name with a small letter, unless it is an abbreviation or a proper
// name: "Trung Quốc", "TikTok Shop".
func lowerFirst(name string) string {
	r, n := utf8.DecodeRuneInString(name)
	if next, _ := utf8.DecodeRuneInString(name[n:]); unicode.IsUpper(next) {
		return name
	}
	first, rest, _ := strings.Cut(name, " ")
	if isCapitalized(rest) || strings.ToLower(first[n:]) != first[n:] {
		return name
	}
	return string(unicode.ToLower(r)) + name[n:]
}

// isCapitalized reports whether words begin with a capital and go on in small letters.
func isCapitalized(words string) bool {
	r, n := utf8.DecodeRuneInString(words)
	next, _ := utf8.DecodeRuneInString(words[n:])
	return unicode.IsUpper(r) && unicode.IsLower(next)
}

// sentenceCase begins a name with a capital letter.
func sentenceCase(name string) string {
	if name == "" {
		return "" // a figure held back, for nothing says what it counts
	}
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(r)) + name[n:]
}
