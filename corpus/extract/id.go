package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// firstWords cuts text at a word's end, at most n bytes.
func firstWords(text string, n int) string {
	if len(text) <= n {
		return text
	}
	if at := strings.LastIndexByte(text[:n], ' '); at > 0 {
		return text[:at] + "…"
	}
	return text[:n]
}

// reportID is a slug of the number and the year, or of the file's name.
func reportID(r *corpus.Report) string {
	name := r.Number
	if name == "" {
		name = r.File
		if at := strings.LastIndexByte(name, '.'); at > 0 {
			name = name[:at]
		}
	} else if r.Issued.Year > 0 {
		name += "-" + r.Issued.String()[:4]
	}
	return slug(name)
}

// longestSlug keeps ids short enough for a button of 64 bytes.
const longestSlug = 40

func slug(name string) string {
	var b strings.Builder
	for _, r := range vi.Fold(name) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	s := strings.Trim(b.String(), "-")
	if len(s) > longestSlug {
		s = s[:longestSlug]
	}
	if s == "" {
		return "report"
	}
	return s
}

func joinHeadings(headings []string) string { return strings.Join(headings, headingSign) }

// headingSign stands between the headings above a passage.
const headingSign = " › "
