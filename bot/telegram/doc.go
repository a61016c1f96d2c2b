// Package telegram carries messages between the Bot API and a conversation.
// Everything that knows Telegram lies here: the token, the calls and their
// errors, polling, which messages are meant for the bot, splitting and sending.
// What the bot says is not its business: a Talker says it.
//
// An update takes this way:
//
//	getUpdates → Inbox.Put → (only then confirmed) → its chat's lane →
//	address → Talker → sender → Inbox.Done
//
// An inline query takes the same way, in a lane of its own, to the Talker's cards. What
// the bot is in a chat, and that a group has another number, tells the inbox what to
// forget and what to move.
//
// A crash anywhere on the way leaves the update in the inbox, and the next Run
// takes it up: every update is handled at least once, those of a chat in order.
// A webhook would fill the same inbox and leave the rest as it is.
//
// Of the client library only the request encoder and the types are used. Its
// own polling confirms updates that nobody has handled, its errors hold the
// token, and its commands ignore whose they are.
package telegram
