// Another Bot API server, telegram-test-api, for the bot to run against.
//
//   node server.mjs PORT TOKEN
//
// It prints "ready". Then each line on its standard input is what a person
// does, in JSON, and the answer is a line: null, or the history for
// {"do":"history"}.
import readline from "node:readline";
import TelegramServer from "telegram-test-api";

const [port, token] = process.argv.slice(2);
const server = new (TelegramServer.default ?? TelegramServer)({ port: Number(port), host: "127.0.0.1" });
await server.start();
console.log("ready");

for await (const line of readline.createInterface({ input: process.stdin })) {
  const step = JSON.parse(line);
  const client = server.getClient(token, { userId: step.user, chatId: step.chat, type: step.type, firstName: "Lan" });
  let told = null;
  switch (step.do) {
    case "say":
      await client.sendMessage(client.makeMessage(step.text));
      break;
    case "command":
      await client.sendCommand(client.makeCommand(step.text));
      break;
    case "press":
      await client.sendCallback(client.makeCallbackQuery(step.data, { message: { message_id: step.message } }));
      break;
    case "history":
      told = (await client.getUpdatesHistory()).filter((u) => u.message && "chat_id" in u.message);
      break;
    default:
      throw new Error(`no such step: ${line}`);
  }
  console.log(JSON.stringify(told));
}
process.exit(0);
