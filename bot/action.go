package bot

import (
	"net/url"
	"strconv"
	"strings"
)

// maxButtonBytes is Telegram's limit for the data of a button.
const maxButtonBytes = 64

// actionVersion opens the data of every button. A program that gives the same letters
// another meaning takes another version, so that old buttons are known to be old.
const actionVersion = "1"

// verb is what a button does.
type verb byte

// Verbs, with what they are done to. Those in place page through what they show.
const (
	doNothing    verb = '-' // the number of a page
	doAsk        verb = 'q' // a question
	doFigure     verb = 'f' // a figure: its answer
	doSource     verb = 's' // a passage, and the figure whose sentence is marked
	doPassage    verb = 'p' // the same in place
	doOriginal   verb = 'o' // a report
	doDraw       verb = 'g' // what is drawn (see drawn)
	doDrawFile   verb = 'G' // the same as a file
	doCourse     verb = 'k' // a figure: its periods
	doCoursePage verb = 'K' // the same in place, and a page
	doBases      verb = 'c' // a figure: what to compare it with
	doAgainst    verb = 'v' // a figure and its base, in place
	doTake       verb = 'x' // a format and what is taken (see taken)
	doTopics     verb = 't' // a page, in place
	doTopic      verb = 'T' // a topic and a page, in place
	doIndicator  verb = 'i' // an indicator and a page, in place
	doReports    verb = 'r' // a page, in place
	doReport     verb = 'R' // a report and a page, in place
	doSection    verb = 'S' // a report, a section and a page, in place
	doComplain   verb = 'w' // a figure and the question
	doWrong      verb = 'W' // why, a figure and the question, in place
	doForget     verb = 'z' // yes or no, in place
	doFollow     verb = 'n' // what is followed (an indicator, or every report)
	doUnfollow   verb = 'N' // the same
	doFollows    verb = 'l' // a page, in place
	doAdd        verb = 'a' // what is followed and a page, in place
	doDrop       verb = 'd' // the same
	doQuiet      verb = 'h' // what can be chosen, in place
	doSetQuiet   verb = 'H' // from and until in minutes, in place
	doOpenReport verb = 'O' // a report
	// Of operators; a draft is "" for the library. All in place.
	doDraft      verb = 'D' // a draft
	doReview     verb = 'e' // a draft, and which of the figures that wait
	doAccept     verb = 'A' // a draft, a figure, and which it is
	doReject     verb = 'J' // the same
	doFix        verb = 'X' // the same
	doField      verb = 'F' // the same, and a field
	doSetField   verb = 'M' // the same, and what is right
	doPublish    verb = 'P' // a draft
	doDiscard    verb = 'Q' // a draft, yes
	doStatus     verb = 'Y'
	doMisses     verb = 'm' // a page
	doComplaints verb = 'u' // a page
	doDeeds      verb = 'y' // a page
	doMiss       verb = 'V' // a question that had no answer
	doAlias      verb = 'I' // an indicator and another name for it
	doAliasOf    verb = 'U' // another name, of an indicator to be typed
	doParked     verb = '#' // a key in the memory, behind which the action lies
)

// action is what a button does, and to what. It prints itself as a button's data.
type action struct {
	verb verb
	args []string
	// by is who alone may press it, 0 for anybody.
	by int64
}

func to(v verb, args ...string) action { return action{verb: v, args: args} }

// argument is the i-th argument, "" where there is none.
func (a action) argument(i int) string {
	if i < len(a.args) {
		return a.args[i]
	}
	return ""
}

// argumentEscaper keeps arguments apart.
var argumentEscaper = strings.NewReplacer("%", "%25", "|", "%7C")

// An owner stands behind the verb, in as few letters as can be: 1q@k3x9|….
const (
	signOwner = "@"
	ownerBase = 36
)

func (a action) String() string {
	var b strings.Builder
	b.WriteString(actionVersion)
	b.WriteByte(byte(a.verb))
	if a.by != 0 {
		b.WriteString(signOwner + strconv.FormatInt(a.by, ownerBase))
	}
	for _, arg := range a.args {
		b.WriteByte('|')
		b.WriteString(argumentEscaper.Replace(arg))
	}
	return b.String()
}

// parseAction reads what String gives. Data of another version is no action.
func parseAction(data string) (action, bool) {
	rest, ok := strings.CutPrefix(data, actionVersion)
	if !ok || rest == "" {
		return action{}, false
	}
	a := action{verb: verb(rest[0])}
	rest = rest[1:]
	if owned, ok := strings.CutPrefix(rest, signOwner); ok {
		owner, _, _ := strings.Cut(owned, "|")
		by, err := strconv.ParseInt(owner, ownerBase, 64)
		if err != nil {
			return action{}, false
		}
		a.by, rest = by, owned[len(owner):]
	}
	if rest == "" {
		return a, true
	}
	if rest, ok = strings.CutPrefix(rest, "|"); !ok {
		return action{}, false
	}
	for arg := range strings.SplitSeq(rest, "|") {
		plain, err := url.PathUnescape(arg)
		if err != nil {
			return action{}, false
		}
		a.args = append(a.args, plain)
	}
	return a, true
}
