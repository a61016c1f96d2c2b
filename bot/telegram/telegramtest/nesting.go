package telegramtest

import "slices"

// The kinds of entities that nest by rules of their own. All others, such as
// links and mentions, stand for themselves: none lies in another.
var (
	styles   = []string{"bold", "italic", "underline", "strikethrough", "spoiler"}
	quotes   = []string{"blockquote", "expandable_blockquote"}
	verbatim = []string{"pre", "code", "date_time"}
)

// nest applies Telegram's rules on entities that lie in one another [td:
// fix_entities]: quotes do not nest, links and code do not overlap anything of
// their kind, and styles do not reach into code and are cut where another
// entity begins or ends. What breaks a rule is dropped without an error.
func nest(entities []Entity) []Entity {
	var solid, quoted, styled []Entity
	for _, e := range ordered(entities) {
		switch {
		case slices.Contains(styles, e.Type):
			styled = append(styled, e)
		case slices.Contains(quotes, e.Type):
			quoted = append(quoted, e)
		default:
			solid = append(solid, e)
		}
	}
	quoted = apart(quoted)
	solid = slices.DeleteFunc(apart(solid), func(e Entity) bool {
		return slices.ContainsFunc(quoted, func(q Entity) bool {
			return e.Offset < q.end() && q.Offset < e.end() && (e.Offset < q.Offset || e.end() > q.end())
		})
	})
	return ordered(append(append(pieces(styled, append(solid, quoted...)), solid...), quoted...))
}

// apart drops what begins inside an earlier one.
func apart(entities []Entity) []Entity {
	end := 0
	return slices.DeleteFunc(slices.Clone(entities), func(e Entity) bool {
		if e.Offset < end {
			return true
		}
		end = e.end()
		return false
	})
}

// pieces joins styles of one kind that touch, and cuts them at the borders of
// the others; what lies in code is left out.
func pieces(styled, others []Entity) []Entity {
	var cuts []int
	for _, e := range others {
		cuts = append(cuts, e.Offset, e.end())
	}
	slices.Sort(cuts)
	var all []Entity
	for _, kind := range styles {
		for _, e := range joined(styled, kind) {
			at := e.Offset
			for _, cut := range append(slices.Clone(cuts), e.end()) {
				if cut <= at || cut > e.end() {
					continue
				}
				piece := Entity{Type: kind, Offset: at, Length: cut - at}
				if at = cut; !inCode(piece, others) {
					all = append(all, piece)
				}
			}
		}
	}
	return all
}

func joined(styled []Entity, kind string) []Entity {
	var all []Entity
	for _, e := range styled {
		last := len(all) - 1
		switch {
		case e.Type != kind:
		case last >= 0 && e.Offset <= all[last].end():
			all[last].Length = max(all[last].end(), e.end()) - all[last].Offset
		default:
			all = append(all, e)
		}
	}
	return all
}

func inCode(piece Entity, others []Entity) bool {
	return slices.ContainsFunc(others, func(e Entity) bool {
		return slices.Contains(verbatim, e.Type) && e.Offset <= piece.Offset && piece.end() <= e.end()
	})
}

// ordered sorts by place, the longer first.
func ordered(entities []Entity) []Entity {
	sorted := slices.Clone(entities)
	slices.SortStableFunc(sorted, func(a, b Entity) int {
		if a.Offset != b.Offset {
			return a.Offset - b.Offset
		}
		return b.Length - a.Length
	})
	return sorted
}
