// A small bot by grammY. It does what the test tells it to, in the way that
// grammY's users do it, and knows nothing of the stand-in but its address.
//
//   node bot.mjs API TOKEN [webhook PORT SECRET]
//
// It prints "ready" when it takes updates, and a line of JSON when it ends by
// an error of the API.
import http from "node:http";
import { Bot, GrammyError, InlineKeyboard, InlineQueryResultBuilder, InputFile, InputMediaBuilder, webhookCallback } from "grammy";

const [apiRoot, token, mode, port, secret] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });

// refusals runs calls that must fail and tells how they did.
async function refusals(calls) {
  const told = [];
  for (const call of calls) {
    try {
      await call();
      told.push("done");
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      told.push(`${error.error_code} ${error.description} ${JSON.stringify(error.parameters)}`);
    }
  }
  return told.join("\n");
}

const picture = Buffer.from( // 1 × 1
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

bot.command("start", (ctx) => ctx.reply("<b>Số Liệu</b> trả lời &lt;bằng&gt; con số", { parse_mode: "HTML" }));

bot.command("nut", (ctx) => ctx.reply("Chọn một nguồn", {
  reply_markup: new InlineKeyboard().text("Nguồn", "src:1").url("Trang", "https://example.org/").row().switchInline("Gửi", "NDXP"),
  reply_parameters: { message_id: ctx.msg.message_id },
}));

bot.callbackQuery("src:1", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Đây", show_alert: true });
  await ctx.editMessageText("<i>nguồn</i>", { parse_mode: "HTML" });
});

bot.callbackQuery("more", async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageText("thêm"); // of an inline message
});

bot.command("anh", async (ctx) => {
  await ctx.replyWithChatAction("upload_photo");
  const sent = await ctx.replyWithPhoto(new InputFile(picture, "bieu-do.png"), { caption: "<b>một</b>", parse_mode: "HTML" });
  await ctx.replyWithPhoto(sent.photo.at(-1).file_id, { caption: "hai" });
  await ctx.api.editMessageMedia(ctx.chat.id, sent.message_id,
    InputMediaBuilder.document(new InputFile(Buffer.from("năm,giá trị\n2023,5\n"), "số liệu.csv"), { caption: "ba" }));
  await ctx.api.editMessageCaption(ctx.chat.id, sent.message_id, { caption: "bốn" });
});

bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const got = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`);
  await ctx.reply(`${ctx.msg.document.file_name} ${ctx.msg.document.mime_type} ${await got.text()}`);
});

bot.on("edited_message:text", (ctx) => ctx.reply(`đã sửa: ${ctx.editedMessage.text}`));

bot.on("inline_query", (ctx) => ctx.answerInlineQuery([
  InlineQueryResultBuilder.article("1", "NDXP", {
    description: ctx.inlineQuery.query, reply_markup: new InlineKeyboard().text("Thêm", "more"),
  }).text("<b>NDXP</b> 5", { parse_mode: "HTML" }),
], { cache_time: 5, is_personal: true, button: { text: "Mở", start_parameter: "inline" } }));

bot.on("chosen_inline_result", (ctx) => ctx.editMessageText(`đã chọn ${ctx.chosenInlineResult.result_id}`, {
  reply_markup: new InlineKeyboard().text("Thêm", "more"),
}));

bot.on("my_chat_member", async (ctx) => {
  const { old_chat_member: old, new_chat_member: now } = ctx.myChatMember;
  if (ctx.chat.type !== "private") await ctx.api.sendMessage(ctx.from.id, `${old.status} → ${now.status}`);
});

bot.command("menu", async (ctx) => {
  const scope = { type: "all_private_chats" };
  await ctx.api.setMyCommands([{ command: "hoi", description: "Hỏi" }], { scope, language_code: "vi" });
  await ctx.api.setMyCommands([{ command: "ask", description: "Ask" }, { command: "x", description: "X" }], { scope });
  await ctx.api.setMyDescription("Số liệu có nguồn");
  await ctx.api.setMyShortDescription("Số liệu");
  const me = await ctx.api.getChatMember(ctx.chat.id, ctx.me.id);
  const list = await ctx.api.getMyCommands({ scope });
  await ctx.reply(`${me.status} ${list.map((c) => c.command)}`);
});

bot.command("chude", (ctx) => ctx.reply("trong chủ đề", { message_thread_id: ctx.msg.message_thread_id }));

bot.command("xoa", async (ctx) => {
  const sent = await ctx.reply("xoá ngay");
  await ctx.api.deleteMessage(ctx.chat.id, sent.message_id);
  await ctx.deleteMessage();
  await ctx.reply("đã xoá");
});

bot.command("loi", async (ctx) => {
  const id = ctx.chat.id;
  const sent = await ctx.reply("một");
  await ctx.reply(await refusals([
    () => ctx.reply("<b>x", { parse_mode: "HTML" }),
    () => ctx.reply("5 < 6", { parse_mode: "HTML" }),
    () => ctx.reply("x".repeat(4097)),
    () => ctx.reply(""),
    () => ctx.reply("x", { reply_markup: new InlineKeyboard().text("a", "ế".repeat(22)) }),
    () => ctx.reply("x", { reply_parameters: { message_id: 999999 } }),
    () => ctx.reply("x", { message_thread_id: 77 }),
    () => ctx.api.editMessageText(id, sent.message_id, "một"),
    () => ctx.api.editMessageText(id, 999999, "hai"),
    () => ctx.api.deleteMessage(id, 999999),
    () => ctx.api.sendMessage(12345, "x"),
    () => ctx.api.answerCallbackQuery("12345"),
    () => ctx.api.answerInlineQuery("12345", []),
    () => ctx.api.getFile("none"),
    () => ctx.api.setMyCommands([{ command: "Hỏi", description: "x" }]),
    () => ctx.replyWithPhoto(new InputFile(Buffer.from("no picture"), "x.png")),
    () => ctx.api.sendMessage(-5, "x"),
    () => ctx.api.sendMessage(8, "x"),
    () => ctx.api.raw.sendPoem(),
  ]));
});

bot.command("ngap", async (ctx) => {
  await ctx.reply(await refusals([() => ctx.replyWithChatAction("typing")]));
});

const allowed_updates = ["message", "edited_message", "callback_query", "inline_query", "chosen_inline_result", "my_chat_member"];
bot.catch((error) => { throw error; });
try {
  if (mode === "webhook") {
    const handle = webhookCallback(bot, "http", { secretToken: secret });
    const failed = (response) => () => response.writeHead(500).end();
    http.createServer((q, a) => handle(q, a).catch(failed(a))).listen(Number(port), "127.0.0.1", async () => {
      await bot.api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: secret, allowed_updates });
      console.log("ready");
    });
  } else {
    await bot.start({ allowed_updates, onStart: () => console.log("ready") });
  }
} catch (error) {
  const cause = error.error ?? error;
  console.log(JSON.stringify({ code: cause.error_code, description: cause.description, message: cause.message }));
  console.error(String(cause.message));
  process.exit(3);
}
