package vi

import "strings"

// IsSyllable reports whether a folded word is built like a Vietnamese syllable:
// an initial and a rime of the language. A typed word that is none may be a slip
// or a foreign word.
func IsSyllable(fold string) bool {
	for n := min(3, len(fold)-1); n >= 0; n-- {
		if (n == 0 || initials[fold[:n]]) && rimes[fold[n:]] {
			return true
		}
	}
	return false
}

var initials = wordSet("b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x")

// rimes as the keys write them, marks off and final y as i where both occur.
var rimes = wordSet("a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et ech eu i ia ich iec iem ien ieng iep iet ieu im in ing inh ip it iu " +
	"o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot u ua uac uan uang uat uay ub uc ue uech uen uenh uet ui um un ung " +
	"uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uyn uynh uyt uyu uin y yen yem yet yeu ych yt uom uou uoi uech")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
