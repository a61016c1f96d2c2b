package telegram

import (
	"context"
	"fmt"
	"log/slog"
)

// Redact wraps a log handler so that whatever looks like a token is written
// as ***. It is the last fence: nothing here logs a token in the first place.
func Redact(next slog.Handler) slog.Handler { return redacting{next} }

type redacting struct{ next slog.Handler }

func (r redacting) Enabled(ctx context.Context, level slog.Level) bool {
	return r.next.Enabled(ctx, level)
}

func (r redacting) Handle(ctx context.Context, record slog.Record) error {
	clean := slog.NewRecord(record.Time, record.Level, redactText(record.Message), record.PC)
	record.Attrs(func(a slog.Attr) bool {
		clean.AddAttrs(redactAttr(a))
		return true
	})
	return r.next.Handle(ctx, clean)
}

func (r redacting) WithAttrs(attrs []slog.Attr) slog.Handler {
	return redacting{r.next.WithAttrs(redactAttrs(attrs))}
}

func (r redacting) WithGroup(name string) slog.Handler {
	return redacting{r.next.WithGroup(name)}
}

func redactText(s string) string { return tokenLike.ReplaceAllString(s, hidden) }

func redactAttrs(attrs []slog.Attr) []slog.Attr {
	clean := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		clean[i] = redactAttr(a)
	}
	return clean
}

func redactAttr(a slog.Attr) slog.Attr {
	value := a.Value.Resolve()
	switch value.Kind() {
	case slog.KindString:
		value = slog.StringValue(redactText(value.String()))
	case slog.KindGroup:
		value = slog.GroupValue(redactAttrs(value.Group())...)
	case slog.KindAny:
		if s := fmt.Sprintf("%+v", value.Any()); tokenLike.MatchString(s) {
			value = slog.StringValue(redactText(s))
		}
	}
	return slog.Attr{Key: redactText(a.Key), Value: value}
}
