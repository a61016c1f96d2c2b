// Package telegramtest is a Bot API for tests: an HTTP server that is strict
// where Telegram is strict, and the people who write to the bot through it.
//
// The bot's side is the HTTP interface. The people's side is Go: Private and
// Group give chats to write in, Inline types inline queries, and WaitFor… wait
// for what the bot does. Nothing here sleeps or gives up: a bot that does not
// do what is waited for hangs the test, and the test's own time limit tells
// where. Faults can be ordered with Fail, and Advance puts the clock forward.
//
// # What is modelled, and by what
//
// [docs] is Telegram's published reference of the Bot API with its guides and
// FAQ, as of 10.3; [src] the official server's own source, version 10.0
// (tdlib/telegram-bot-api: Client.cpp, WebhookActor.cpp), and [td] the library
// under it (tdlib/td). Words of refusals are those of [src] and [td] unless
// noted.
//
//   - Requests by query, form, form data and JSON, in UTF-8, with at most 1 MB
//     of parameters [src: Query, HttpReader].
//   - HTML: tags, attributes, references, the refusal of anything else with
//     its place in bytes [td: parse_html], and how entities nest [td:
//     fix_entities].
//   - Limits: 4096 and 1024 characters after parsing [td: MessageContent], 64
//     bytes in a button, 200 characters in an answer to a press, 512 and 120 of
//     the descriptions [docs]; commands [td: BotCommand].
//   - getUpdates: confirmation by offset, redelivery, allowed_updates, 409
//     [src: do_get_updates, fail_query_conflict]. Messages are kept for 24 h,
//     presses for 150 s, chosen results for 10 min, inline queries for 30 s
//     [src: add_update].
//   - Webhooks: the secret's header, one update per lane at a time, tries again
//     at once and then after 2, 4, 8 … s, Retry-After, 410 [src: WebhookActor].
//   - Replies to messages that are there or not, topics of forums, groups that
//     moved, 403 from who blocked the bot, is gone, or threw it out [src:
//     check_chat_access, check_message_topic, check_reply_parameters].
//   - Privacy mode, by the list in [docs].
//   - Photos and documents by upload and by file_id, getFile, downloads of up
//     to 20 MB; photos of up to 10 MB, 10000 pixels of width and height
//     together and a ratio of 20, uploads of up to 50 MB [docs; td:
//     FileLoaderUtils].
//   - Edits of text, caption, media and buttons; deletion within 48 h [docs].
//   - Inline queries, their results, what is chosen of them, and edits of
//     messages that were sent so, without uploads [docs; src:
//     get_inline_query_results].
//   - Commands by scope and language, and which list a person sees [docs].
//   - my_chat_member, and getChatMember for who was seen in the chat.
//
// # What is stricter
//
// null for a list and a button of two kinds are refused, where Telegram ignores
// the one and drops a part of the other. Any second poll ends the first, where
// Telegram lets one go by that does not wait.
//
// # What is not modelled
//
// Channels, business accounts, albums, drafts, rich messages, reactions, polls,
// payments, web apps, stickers, voice and video; keyboards that are not inline;
// Markdown; addresses that Telegram would fetch a file from; calls in the
// answer to a webhook; replies to other chats and quotes; rates, whose numbers
// are not published: order 429 with Fail and Flood. Entities that Telegram
// finds by itself are commands, mentions and addresses, and only in texts
// without marks. Photos keep the bytes that were sent. How long a press or a
// query can be answered, and what the bot is told when it is thrown out of a
// basic group, was not seen and is assumed; so are the words for a field of
// the profile that is too long.
package telegramtest
