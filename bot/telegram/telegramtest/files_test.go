package telegramtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io"
	"net/http"
	"strings"
	"testing"
)

func picture(t *testing.T, width, height int) []byte {
	t.Helper()
	var data bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&data, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

func TestPhotosThatAreTaken(t *testing.T) {
	s := New(t)
	s.Private(lan)
	tests := []struct {
		what string
		data []byte
		want string
	}{
		{"a chart", picture(t, 1280, 720), ""},
		{"20 to 1", picture(t, 400, 20), ""},
		{"more than 20 to 1", picture(t, 401, 20), "PHOTO_INVALID_DIMENSIONS"},
		{"more than 10000 pixels in all", picture(t, 5000, 5001), "PHOTO_INVALID_DIMENSIONS"},
		{"nothing", nil, "file must be non-empty"},
		{"no picture", []byte("x"), "IMAGE_PROCESS_FAILED"},
		{"more than 10 MB", make([]byte, maxPhoto+1), "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"},
	}
	for _, tt := range tests {
		got := uploading(t, s, "sendPhoto", "photo", "bieu-do.png", tt.data, "chat_id", "7")
		if got.OK != (tt.want == "") || !strings.HasSuffix(got.Description, tt.want) {
			t.Errorf("%s: got %v %q, want %q", tt.what, got.OK, got.Description, tt.want)
		}
	}
}

func TestPhotoHasSizesAndIsSentAgain(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	first := sent(t, uploading(t, s, "sendPhoto", "photo", "a.png", picture(t, 1280, 720), "chat_id", "7", "caption", "một"))
	var widths []int
	for _, size := range first.Photo {
		widths = append(widths, size.Width)
	}
	if fmt.Sprint(widths) != "[90 320 800 1280]" {
		t.Errorf("the sizes are %v", widths)
	}
	id := first.Photo[len(first.Photo)-1].ID
	again := sent(t, call(t, s, "sendPhoto", "chat_id", "7", "photo", id))
	if len(again.Photo) != 4 || again.Photo[3].ID != id {
		t.Errorf("sent again it is %+v", again.Photo)
	}
	if m := chat.WaitForMessage(); m.Caption != "một" || len(m.Photo.Data) == 0 || m.Photo.Width != 1280 {
		t.Errorf("got %+v", m)
	}
	refusals{
		{"sendDocument", []string{"chat_id", "7", "document", id}, "can't use file of type Photo as Document"},
		{"sendPhoto", []string{"chat_id", "7", "photo", "none"}, "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"},
		{"sendPhoto", []string{"chat_id", "7", "photo", "https://example.org/a.png"}, "failed to get HTTP URL content"},
		{"sendPhoto", []string{"chat_id", "7"}, "there is no photo in the request"},
		{"sendDocument", []string{"chat_id", "7", "document", "attach://x"}, "there is no document in the request"},
		{"sendPhoto", []string{"chat_id", "7", "photo", id, "caption", strings.Repeat("ế", 1024)}, ""},
		{"sendPhoto", []string{"chat_id", "7", "photo", id, "caption", strings.Repeat("e", 1025)}, "message caption is too long"},
		{"sendPhoto", []string{"chat_id", "7", "photo", id, "caption", "<b>" + strings.Repeat("e", 1024) + "</b>", "parse_mode", "html"}, ""},
	}.check(t, s)
}

func TestDocumentsAndDownloads(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	document := sent(t, uploading(t, s, "sendDocument", "document", "số liệu.csv", []byte("a,b"), "chat_id", "7")).Document
	if document.Name != "số liệu.csv" || document.MIME != "text/csv" || document.Size != 3 {
		t.Errorf("got %+v", document)
	}
	big := chat.SendFile("lớn.pdf", make([]byte, maxDownload+1), "")
	refusals{
		{"getFile", nil, "file_id not specified"},
		{"getFile", []string{"file_id", "none"}, "invalid file_id"},
		{"getFile", []string{"file_id", big.Document.ID}, "file is too big"},
	}.check(t, s)
	var file struct {
		Path string `json:"file_path"`
	}
	if err := json.Unmarshal(call(t, s, "getFile", "file_id", document.ID).Result, &file); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		Token + "/" + file.Path:     "a,b",
		Token + "/documents/none":   `{"ok":false,"error_code":404,"description":"Not Found"}`,
		"1:wrong" + "/" + file.Path: `{"ok":false,"error_code":401,"description":"Unauthorized"}`,
	} {
		response, err := http.Get(s.URL() + "/file/bot" + path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		if strings.TrimSpace(string(body)) != want {
			t.Errorf("%s: got %s, want %s", path, body, want)
		}
	}
	group := s.Group(-1001)
	group.SendFile(lan, "a.txt", []byte("x"), "/kiemtra")
	group.SendFile(lan, "a.txt", []byte("x"), " /kiemtra@solieu_bot")
	u := take(t, s)
	if len(u) != 2 || u[0].at("document", "file_name") != "lớn.pdf" || u[0].at("text") != nil {
		t.Errorf("the bot is told %v", u)
	}
	if u[1].at("caption") != "/kiemtra@solieu_bot" || u[1].at("caption_entities") == nil || u[1].at("document", "mime_type") != "text/plain" {
		t.Errorf("in the group the bot is told %v", u[1])
	}
}

func TestUploadsOfMoreThan50MB(t *testing.T) {
	s := New(t)
	s.Private(lan)
	if got := uploading(t, s, "sendDocument", "document", "a", make([]byte, maxUpload+maxParams), "chat_id", "7"); got.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("got %+v", got)
	}
	if got := call(t, s, "sendMessage", "chat_id", "7", "text", strings.Repeat("x", maxParams)); got.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("too many parameters: got %+v", got)
	}
}

func TestDispositionIsReadAsTelegramDoes(t *testing.T) {
	for head, want := range map[string]string{
		`form-data; name="a"; filename="số liệu.csv"`: "a|số liệu.csv",
		`form-data;name="a";filename=số liệu.csv`:     "a|số liệu.csv",
		`form-data; filename="a\"b" ; name=c`:         `c|a"b`,
		`form-data; name="a"; filename="s%E1%BB%91"`:  "a|số",
		`form-data; name="a`:                          "refused",
		`form-data; filename="a"`:                     "refused",
		`attachment; name="a"`:                        "refused",
	} {
		got := "refused"
		if found, err := disposition(head); err == nil {
			got = found["name"] + "|" + found["filename"]
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", head, got, want)
		}
	}
}
