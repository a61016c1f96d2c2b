package bot

import (
	"reflect"
	"testing"
)

func TestActionIsReadBack(t *testing.T) {
	for _, a := range []action{
		to(doNothing),
		to(doSource, "109-bc-btttt-2023.12", "t3botn77xy"),
		to(doAsk, "50% | tháng 9/2023?"),
		to(doTopic, "", "2"),
		to(doComplain, "%7C", "a||b"),
	} {
		if got, ok := parseAction(a.String()); !ok || !reflect.DeepEqual(got, a) {
			t.Errorf("%s: got %+v %v, want %+v", a, got, ok, a)
		}
	}
}

func FuzzParseAction(f *testing.F) {
	f.Add("1s|109-bc-btttt.12|")
	f.Add("1%")
	f.Add("1s|%zz")
	f.Fuzz(func(t *testing.T, data string) {
		a, ok := parseAction(data)
		if !ok {
			return
		}
		if again, ok := parseAction(a.String()); !ok || !reflect.DeepEqual(again, a) {
			t.Errorf("%q: %+v is read back as %+v", data, a, again)
		}
	})
}

func TestActionsHaveAnOwner(t *testing.T) {
	a := to(doAsk, "NDXP tháng 9/2023?")
	a.by = 1<<52 - 1 // accounts have numbers of up to 52 bits
	got, ok := parseAction(a.String())
	if !ok || !reflect.DeepEqual(got, a) {
		t.Errorf("%s: got %+v %v, want %+v", a, got, ok, a)
	}
	for _, data := range []string{"1q@|x", "1q@-|x", "1q@zzzzzzzzzzzzzzz|x"} {
		if got, ok := parseAction(data); ok {
			t.Errorf("%q: got %+v", data, got)
		}
	}
}
