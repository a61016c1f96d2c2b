package read

// The words that reading hangs on, folded (vi.Fold): no marks, lower case, no
// punctuation at the ends. Rules that need more than a word are in the files
// that use these tables.

// furnitureWords are whole lines of web pages that say nothing, wherever they stand.
var furnitureWords = wordSet(
	"chia se", "chia se facebook", "chia se bai viet", "chia se len facebook", "facebook", "twitter", "zalo",
	"linkedin", "telegram", "in trang", "in bai viet", "in bai nay", "ban in", "in", "print", "share", "like", "tweet",
	"gui email", "gui cho ban be", "gui bai viet", "luu bai viet", "gui binh luan", "binh luan", "viet binh luan",
	"y kien ban doc", "xem thu", "nghe bai viet", "quay lai", "ve dau trang", "len dau trang", "tro ve", "dau trang",
	"co chu", "co chu a- a a+", "a- a a+", "tang co chu", "giam co chu", "doc bai viet", "dang tai", "xem toan man hinh",
)

// marginWords are whole lines of web pages before and after the report.
var marginWords = wordSet(
	"trang chu", "gioi thieu", "gioi thieu chung", "tin tuc", "tin tuc su kien", "tin tuc - su kien", "su kien",
	"van ban", "van ban phap luat", "van ban moi", "he thong van ban", "thong bao", "lien he", "lien he - gop y",
	"hoi dap", "hoi - dap", "gop y", "so do site", "so do trang", "rss", "english", "tieng viet", "dang nhap",
	"dang xuat", "dang ky", "tim kiem", "tim kiem nang cao", "menu", "danh muc", "chuyen muc", "thu vien",
	"thu vien anh", "thu vien video", "video", "hinh anh", "lien ket", "lien ket website", "lien ket web",
	"tin lien quan", "tin cung chuyen muc", "tin khac", "cac tin khac", "cac tin da dua", "tin moi", "tin moi nhat",
	"tin noi bat", "tin doc nhieu", "doc nhieu", "xem nhieu", "bai viet lien quan", "bai viet khac", "xem them",
	"doc them", "xem tiep", "xem tat ca", "xem chi tiet", "chi tiet", "tu khoa", "tags", "tag", "thong ke",
	"thong ke truy cap", "binh chon", "tham do y kien", "ket qua", "bieu quyet", "dich vu cong truc tuyen",
	"tai ve", "tai tep", "tai file dinh kem", "tep dinh kem", "file dinh kem", "van ban dinh kem", "quang cao",
	"all rights reserved", "noi dung chinh", "dieu huong", "bo qua dieu huong", "toi trang chinh",
)

// marginStarts begin lines of web pages before and after the report.
var marginStarts = []string{
	"ban quan tam", "cong khai tien do", "chuyen muc", "so luot truy cap", "luot truy cap", "tong luot truy cap",
	"tong so truy cap", "so nguoi truy cap", "so nguoi dang", "dang truc tuyen", "luot xem", "so lan xem", "da xem",
	"dien thoai", "dt:", "tel:", "fax", "hotline", "duong day nong", "email", "e-mail", "thu dien tu", "website:",
	"ban quyen", "copyright", "ghi ro nguon", "vui long ghi ro", "giay phep so", "giay phep thiet lap", "co quan chu quan",
	"chiu trach nhiem", "truong ban bien tap", "tong bien tap", "phat trien boi", "thiet ke boi", "xay dung boi",
	"bao loi", "tu khoa:", "tags:", "tin lien quan", "xem them:", "doc them:", "tim kiem", "skip to", "chia se:",
	"mang xa hoi", "theo doi chung toi", "danh gia bai viet", "hay la nguoi dau tien", "tai file",
	"tep dinh kem", "file dinh kem", "luot tai", "so luot xem", "thong tin lien he", "chia se bai viet", "tai lieu kem theo", "trang truoc", "tin moi hon", "tin cu hon",
}

// certainStarts begin short lines of web pages that no report has, wherever they
// stand.
var certainStarts = []string{
	"danh gia bai viet", "so luot xem:", "luot xem:", "luot doc:", "chia se bai viet", "tin moi hon", "tin cu hon", "trang truoc |",
	"y kien cua ban", "binh luan (", "toi thieu 10 chu",
}

// counterWords name the numbers of a page's visitor counter.
var counterWords = wordSet(
	"truy cap", "hom nay", "hom qua", "dang truy cap", "dang truc tuyen", "online", "dang online", "luot truy cap",
	"tong luot truy cap", "tong so luot truy cap", "tong truy cap", "so luot truy cap", "luot xem",
)

// moreCounterWords are names that a counter shares with tables.
var moreCounterWords = wordSet(
	"tuan nay", "tuan truoc", "thang nay", "thang truoc", "nam nay", "nam truoc", "tat ca", "tong cong", "tong",
	"truc tuyen", "dang xem", "khach", "thanh vien", "trong ngay", "trong tuan", "trong thang",
)

// stampWords may stand beside the digits of a time stamp.
var stampWords = wordSet(
	"ngay", "gio", "luc", "dang", "xuat", "ban", "cap", "nhat", "thu", "hai", "ba", "tu", "nam", "sau", "bay",
	"chu", "gmt", "utc", "am", "pm", "sa", "ch", "post", "update", "tao", "thang", "phat", "hanh", "thoi", "gian",
	"lan", "cuoi", "h", "luot", "xem", "nguoi", "admin",
	// what buttons and counters beside it say
	"a", "co", "doc", "bai", "viet", "in", "trang", "gui", "mail", "email", "chia", "se", "zalo", "facebook", "truy",
	"truc", "tuyen", "binh", "luan", "so", "nghe", "online", "tac", "gia", "voi",
)

// postedWords are those of them without which a bare date is no stamp.
var postedWords = wordSet("dang", "xuat", "cap", "nhat", "post", "update", "hanh", "luot")

// headStarts begin the lines that identify a report.
var headStarts = []string{
	"so:", "so :", "bao cao", "cong hoa", "doc lap", "bo ", "uy ban nhan dan", "ubnd", "so ", "van phong", "tong cuc",
	"cuc ", "chinh phu", "thu tuong", "kinh gui", "thong bao", "to trinh", "ngan hang", "kho bac", "tinh ", "thanh pho ",
	"ban chi dao",
}

// captionStarts begin captions and the lines that say where a text is from.
var captionStarts = []string{
	"anh minh hoa", "hinh minh hoa", "anh:", "anh :", "nguon:", "nguon :", "nguon anh", "tac gia:", "bai:", "bai, anh",
	"bai va anh", "tin:", "tin, anh", "nguoi viet:", "bien tap:", "(nguon", "(anh", "(theo", "(bai", "theo:", "anh tu lieu",
}

// signatureStarts begin the block of signature and addressees that ends a report.
var signatureStarts = []string{
	"noi nhan", "tm. ", "tm.", "kt. ", "kt.", "tl. ", "tuq. ", "q. bo truong", "q. chu tich", "quyen bo truong",
	"bo truong", "thu truong", "chu tich", "pho chu tich", "giam doc", "pho giam doc", "tong cuc truong",
	"nguoi lap bieu", "thu truong don vi",
}

// signatureOpeners are those of them that alone show that a signature begins.
var signatureOpeners = []string{"noi nhan", "tm. ", "kt. ", "tl. ", "tuq. "}

// afterSignature begin what may follow a signature and belongs to the report.
var afterSignature = []string{"phu luc", "bieu ", "bang ", "phan ", "bieu so", "danh muc", "(kem theo"}

// danglingWords end neither a sentence nor a title: what follows continues it.
// They keep their marks. "Số" is not among them, for many titles end in it.
var danglingWords = wordSet(
	"và", "của", "tại", "với", "cho", "các", "những", "về", "từ", "đến", "là", "hoặc", "để", "theo", "do", "bởi",
	"trên", "một", "gồm", "như", "được", "đã", "đang", "sẽ", "bị", "trong", "nếu", "mà", "thuộc", "nhằm", "giữa",
	"bằng", "đạt", "hơn", "gần", "khoảng",
)

// reportingEnds end words before a colon that announce a sentence or a list
// rather than name a thing.
var reportingEnds = []string{
	"cho biet", "nhu sau", "cu the", "gom", "la", "rang", "trong do", "cho hay", "neu ro", "khang dinh", "nhan manh",
	"do do", "theo do", "vi du", "nhu", "yeu cau", "ket qua",
}

// partWords name the parts above Roman numbers; alone: without a number too.
var partWords = []struct {
	word  string
	alone bool
}{{"phan", false}, {"chuong", false}, {"muc", false}, {"phu luc", true}}

// ordinals, from 1; some have two forms.
var ordinals = map[string]int{
	"nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
}

func ordinalNumber(word string) int { return ordinals[word] }

// bulletSigns are the signs that list items begin with.
const bulletSigns = "-–—−+*•·●○◦▪■□►➢➤✓✔‣⁃\uf0b7\uf0a7\uf02d\uf0d8\uf0fc"

func wordSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, word := range words {
		set[word] = true
	}
	return set
}

// contactStarts begin lines with telephone numbers and licences, whose digits
// are no figures.
var contactStarts = []string{
	"dien thoai", "dt:", "tel", "fax", "hotline", "duong day nong", "giay phep", "email", "e-mail", "copyright", "ban quyen",
	"luot truy cap", "so luot truy cap", "tong luot truy cap", "tong so truy cap", "luot xem", "so lan xem", "da xem", "so luot xem", "danh gia bai viet",
	"thong tin lien he", "chia se bai viet", "tai lieu kem theo", "trang truoc", "binh luan",
}
