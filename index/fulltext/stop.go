package fulltext

// stopPhrases ask and do not name what is asked for. Phrases of two and more
// words are known without marks, too; single words are not, for too many of
// them fold to a word that matters (là and lá, hỏi and hội, bảo and báo).
var stopPhrases = []string{
	"bao nhiêu", "bao lâu", "bao giờ", "như thế nào", "thế nào", "ra sao",
	"là gì", "là bao nhiêu", "là mấy", "cái gì", "những gì", "có phải", "có không",
	"có bao nhiêu", "hay không", "phải không", "đúng không", "được không",
	"cho biết", "cho hỏi", "cho tôi", "cho mình", "cho em", "xin hỏi", "xin cho",
	"vui lòng", "làm ơn", "khi nào", "lúc nào", "ở đâu", "tại sao", "vì sao",
	"là", "thì", "và", "của", "gì", "nào", "mấy", "đâu", "nhé", "nhỉ", "ạ", "vậy",
	"tôi", "mình", "hãy", "những", "được", "bị", "với", "có", "hả", "thế", "đã",
}

// stopList is stopPhrases as tokens, by the folded first word.
type stopList map[string][][]token

func newStopList() stopList {
	list := make(stopList)
	cut := newTokenizer()
	for _, phrase := range stopPhrases {
		words := cut.tokens(phrase)
		list[words[0].folded] = append(list[words[0].folded], words)
	}
	return list
}

// questionStops never changes once made.
var questionStops = newStopList()

// find marks the words of a question that belong to a stop phrase.
func (l stopList) find(words []token) []bool {
	stops := make([]bool, len(words))
	for i, word := range words {
		for _, phrase := range l[word.folded] {
			if matchesStop(phrase, words[i:]) {
				for k := range phrase {
					stops[i+k] = true
				}
			}
		}
	}
	return stops
}

func matchesStop(phrase, words []token) bool {
	if len(phrase) > len(words) {
		return false
	}
	for k, want := range phrase {
		got := words[k]
		bare := len(phrase) > 1 && !got.marked() && got.folded == want.folded
		if got.form != want.form && !bare {
			return false
		}
	}
	return true
}
