package vi

// multipliers and their powers of ten.
var multipliers = NewTable(
	Meaning[int]{"nghìn | ngàn", 3},
	Meaning[int]{"vạn | chục nghìn | chục ngàn", 4},
	Meaning[int]{"trăm nghìn | trăm ngàn", 5},
	Meaning[int]{"triệu", 6},
	Meaning[int]{"chục triệu", 7},
	Meaning[int]{"trăm triệu", 8},
	Meaning[int]{"tỷ", 9},
	Meaning[int]{"chục tỷ", 10},
	Meaning[int]{"trăm tỷ", 11},
	Meaning[int]{"nghìn tỷ | ngàn tỷ", 12},
	Meaning[int]{"chục nghìn tỷ", 13},
	Meaning[int]{"trăm nghìn tỷ", 14},
	Meaning[int]{"triệu tỷ", 15},
)

// notMultiplier are words that begin like a multiplier: "một tỷ lệ".
var notMultiplier = NewSet("tỷ lệ | tỷ giá | tỷ trọng | tỷ suất | tỷ số | tỷ phú | triệu tập | triệu hồi | triệu chứng | triệu phú")

// certificates are counted in millions: "17,9 triệu chứng thư số".
var certificates = NewSet("triệu chứng thư | triệu chứng chỉ | triệu chứng từ | triệu chứng nhận")

// multiplierAt reads the multiplier at token i and the tokens it has.
func multiplierAt(t *Text, i int) (power, n int) {
	if notMultiplier.Has(t, i) && !certificates.Has(t, i) {
		return 0, 0
	}
	return multipliers.At(t, i)
}

func isMultiplier(t *Text, i int) bool {
	_, n := multiplierAt(t, i)
	return n > 0
}

// unitSigns are the units that are not nouns counted, in the form of the contract.
var unitSigns = NewTable(
	Meaning[string]{"% | phần trăm | ( % )", "%"},
	Meaning[string]{"điểm phần trăm | điểm % | % điểm | đpt", "điểm %"},
	Meaning[string]{"lần", "lần"},
	Meaning[string]{"đồng | vnđ | vnd | đồng việt nam", "VND"},
	Meaning[string]{"usd | đô la mỹ | đô la | đôla | đô-la | us$", "USD"},
	Meaning[string]{"mbps | mbit / s | mb / s | mbit / giây | mb / giây", "Mbps"},
)

// notUnit are words that make "đồng" something else than money, and "lần" no
// multiple.
var notUnit = NewSet("lần lượt | lần thứ | lần đầu | lần này | đồng bộ | đồng thời | đồng hồ | đồng ý | đồng nhất | đồng loạt | đồng bào | đồng chí | đồng nai | đồng tháp | đồng hành | đồng ruộng | đồng bằng")

// UnitSign reads the unit sign at token i and the tokens it has.
func UnitSign(t *Text, i int) (unit string, n int) {
	if notUnit.Has(t, i) {
		return "", 0
	}
	return unitSigns.At(t, i)
}

// perNouns are what prices, wages and rates are told for: đồng/kg, %/tháng.
var perNouns = NewTable(perRows("kg", "tấn", "tạ", "thùng", "lít", "km", "ha", "kWh", "người", "hộ", "thuê bao", "tháng", "quý", "năm", "tuần", "giờ", "lượt",
	"lượng", "chỉ", "ounce", "cổ phiếu", "sản phẩm", "học sinh", "dân", "vạn dân", "USD", "EUR", "h", "hồ sơ", "giao dịch", "hộ gia đình", "lao động", "vé", "container", "TEU", "chục", "con", "quả", "trái", "cây", "suất", "phòng", "máy", "xã", "tỉnh")...)

func perRows(nouns ...string) []Meaning[string] {
	rows := []Meaning[string]{{"m 2 | m ² | mét vuông", "m2"}, {"m 3 | m ³ | mét khối", "m3"}}
	for _, n := range nouns {
		rows = append(rows, Meaning[string]{n, n})
	}
	return rows
}

// Per reads what a quantity is told for at token i, "/kg", "/người/tháng", and the
// tokens it has.
func Per(t *Text, i int) (per string, n int) {
	for t.At(i+n).Key == "/" {
		j, many := i+n+1, ""
		if t.At(j).Class == Number { // thuê bao/100 dân
			j, many = j+1, t.At(j).Key+" "
		}
		noun, k := perNouns.At(t, j)
		if k == 0 {
			break
		}
		per, n = per+"/"+many+noun, j+k-i
	}
	return per, n
}
