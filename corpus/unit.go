package corpus

import "slices"

// UnitSigns are the units that are no noun counted, in the form of the contract.
var UnitSigns = []string{"%", "điểm %", "lần", "VND", "USD", "Mbps"}

// IsSign reports whether a unit is a sign rather than the noun counted.
func IsSign(unit string) bool { return slices.Contains(UnitSigns, unit) }
