package bot

import "context"

// parked puts data that is too long for a button into the memory, and its key into the
// button. A button whose data can be kept nowhere is left out.
func (c *Conversation) parked(ctx context.Context, chat, user int64, r Reply) Reply {
	var long []string
	for _, row := range r.Buttons {
		for _, b := range row {
			if len(b.Data) > maxButtonBytes {
				long = append(long, b.Data)
			}
		}
	}
	if long == nil {
		return r
	}
	keys, err := c.memory.Park(ctx, chat, user, long)
	if err != nil {
		c.log.Warn("buttons not kept", "chat", chat, "error", err)
	}
	var rows [][]Button
	for _, row := range r.Buttons {
		var kept []Button
		for _, b := range row {
			if len(b.Data) > maxButtonBytes {
				if len(keys) == 0 {
					continue
				}
				b.Data, keys = to(doParked, keys[0]).String(), keys[1:]
			}
			kept = append(kept, b)
		}
		if kept != nil {
			rows = append(rows, kept)
		}
	}
	r.Buttons = rows
	return r
}

// unpark gives the data behind a key, "" where it is not kept any more.
func (c *Conversation) unpark(ctx context.Context, chat int64, key string) string {
	data, err := c.memory.Parked(ctx, chat, key)
	if err != nil {
		c.log.Warn("a button is not remembered", "chat", chat, "error", err)
	}
	return data
}
