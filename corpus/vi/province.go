package vi

// Provinces are the provinces and cities of the country, those before July 2025 and
// those since, each with the other ways in which its name is written.
var Provinces = [][]string{
	{"hà nội"}, {"hồ chí minh", "tp hcm", "tphcm", "hcm", "sài gòn", "tp . hcm"}, {"đà nẵng"}, {"hải phòng"}, {"cần thơ"},
	{"huế", "thừa thiên huế", "thừa thiên - huế", "tt huế"}, {"an giang"}, {"bà rịa - vũng tàu", "bà rịa vũng tàu", "brvt"}, {"bắc giang"}, {"bắc kạn"},
	{"bạc liêu"}, {"bắc ninh"}, {"bến tre"}, {"bình định"}, {"bình dương"},
	{"bình phước"}, {"bình thuận"}, {"cà mau"}, {"cao bằng"}, {"đắk lắk", "đăk lăk", "đắc lắc", "đăk lắk", "daklak"},
	{"đắk nông", "đăk nông", "đắc nông", "daknong"}, {"điện biên"}, {"đồng nai"}, {"đồng tháp"}, {"gia lai"},
	{"hà giang"}, {"hà nam"}, {"hà tĩnh"}, {"hải dương"}, {"hậu giang"},
	{"hòa bình"}, {"hưng yên"}, {"khánh hòa"}, {"kiên giang"}, {"kon tum"},
	{"lai châu"}, {"lâm đồng"}, {"lạng sơn"}, {"lào cai"}, {"long an"},
	{"nam định"}, {"nghệ an"}, {"ninh bình"}, {"ninh thuận"}, {"phú thọ"},
	{"phú yên"}, {"quảng bình"}, {"quảng nam"}, {"quảng ngãi"}, {"quảng ninh"},
	{"quảng trị"}, {"sóc trăng"}, {"sơn la"}, {"tây ninh"}, {"thái bình"},
	{"thái nguyên"}, {"thanh hóa"}, {"tiền giang"}, {"trà vinh"}, {"tuyên quang"},
	{"vĩnh long"}, {"vĩnh phúc"}, {"yên bái"},
}
