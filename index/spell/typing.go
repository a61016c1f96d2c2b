package spell

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
)

// Input methods build a letter with marks from several keys. One that is off, or a
// key typed too late, leaves the keys in the text: Telex "tieengs", VNI "tie61ng",
// VIQR "ca'p".

// marks that keys stand for.
const (
	acute, grave, hook, tilde, dot = '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'
	hat, breve, horn               = '\u0302', '\u0306', '\u031b'
)

var (
	telexTones = map[rune]rune{'s': acute, 'f': grave, 'r': hook, 'x': tilde, 'j': dot}
	vniMarks   = map[rune]rune{'1': acute, '2': grave, '3': hook, '4': tilde, '5': dot, '6': hat, '7': horn, '8': breve}
	viqrMarks  = map[rune]rune{'\'': acute, '`': grave, '~': tilde, '^': hat}
)

// typing is a word that is put together key by key.
type typing struct {
	letters []rune
	tone    rune
	// used says that some key was no letter of its own.
	used bool
}

// shape gives the last vowels that can have it a hat, horn or breve.
func (t *typing) shape(mark rune) bool {
	could := map[rune]string{hat: "aeo", breve: "a", horn: "uo"}[mark]
	for i := len(t.letters) - 1; i >= 0; i-- {
		if !strings.ContainsRune(could, t.letters[i]) {
			continue
		}
		t.letters[i] = composed(t.letters[i], mark)
		if mark == horn && t.letters[i] == 'ơ' && i > 0 && t.letters[i-1] == 'u' && (i == 1 || t.letters[i-2] != 'q') {
			t.letters[i-1] = 'ư' // "duowc" is được
		}
		t.used = true
		return true
	}
	return false
}

// stroke makes a d at the beginning đ.
func (t *typing) stroke() bool {
	if len(t.letters) == 0 || t.letters[0] != 'd' {
		return false
	}
	t.letters[0], t.used = 'đ', true
	return true
}

func (t *typing) toned(mark rune) { t.tone, t.used = mark, true }

func (t *typing) hasVowel() bool {
	return strings.ContainsAny(vi.Fold(string(t.letters)), "aeiouy")
}

// word is what was typed, its tone where it belongs; false where no key was a mark.
func (t *typing) word() (string, bool) {
	if !t.used {
		return "", false
	}
	letters := strings.NewReplacer("ưo", "ươ").Replace(string(t.letters))
	if t.tone != 0 {
		at := strings.LastIndexFunc(letters, func(r rune) bool { return strings.ContainsAny(vi.Fold(string(r)), "aeiouy") })
		if at < 0 {
			return "", false
		}
		_, size := decode(letters[at:])
		letters = letters[:at+size] + string(t.tone) + letters[at+size:]
	}
	return vi.Syllable(norm.NFC.String(letters)), true
}

func composed(letter, mark rune) rune {
	r, _ := decode(norm.NFC.String(string([]rune{letter, mark})))
	return r
}

// telex reads the keys of Telex.
func telex(typed string) (string, bool) {
	var t typing
	for _, r := range strings.ToLower(typed) {
		n := len(t.letters)
		tone, isTone := telexTones[r]
		switch {
		case isTone && t.hasVowel():
			if t.tone != 0 && t.tone != tone {
				return "", false
			}
			t.toned(tone)
		case r == 'd' && n > 0 && t.letters[0] == 'd' && (n == 1 || t.hasVowel()) && t.stroke():
		case strings.ContainsRune("aeo", r) && n > 0 && t.letters[n-1] == r && t.shape(hat):
		case r == 'w' && (t.shape(horn) || t.shape(breve)):
		default:
			t.letters = append(t.letters, r)
		}
	}
	return t.word()
}

// signs reads the keys of VNI and VIQR.
func signs(typed string) (string, bool) {
	var t typing
	for _, r := range strings.ToLower(typed) {
		mark, ok := vniMarks[r]
		if !ok {
			mark, ok = viqrMarks[r]
		}
		switch {
		case r == '9' && t.stroke():
		case ok && mark != hat && mark != horn && mark != breve && t.hasVowel():
			t.toned(mark)
		case ok && t.shape(mark):
		case !unicode.IsLetter(r):
			return "", false
		default:
			t.letters = append(t.letters, r)
		}
	}
	return t.word()
}
