// The official JavaScript SDK against a running gateway. Prints one JSON line a case: {case, ...what it saw}.
import OpenAI from "openai";

const [address, apiKey] = process.argv.slice(2);
const baseURL = `${address}/v1`;
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0, timeout: 20_000 });
const hello = [{ role: "user", content: "hello" }];
const say = (name, seen) => console.log(JSON.stringify({ case: name, ...seen }));

async function failing(name, work) {
  try {
    await work();
    say(name, { raised: null });
  } catch (error) {
    say(name, {
      raised: error.constructor.name,
      status: error.status ?? null,
      code: error.code ?? null,
      requestID: error.requestID ?? null,
      message: String(error.message),
    });
  }
}

const whole = await client.chat.completions.create({ model: "m", messages: hello });
say("chat", { text: whole.choices[0].message.content, total: whole.usage.total_tokens });

let text = "";
let finish = null;
let usage = null;
const stream = await client.chat.completions.create({
  model: "m", messages: hello, stream: true, stream_options: { include_usage: true },
});
for await (const chunk of stream) {
  text += chunk.choices[0]?.delta?.content ?? "";
  finish = chunk.choices[0]?.finish_reason ?? finish;
  usage = chunk.usage ?? usage;
}
say("chat stream", { text, finish, total: usage.total_tokens });

const crossed = client.chat.completions.stream({
  model: "c", messages: hello,
  tools: [{ type: "function", function: { name: "get_weather", parameters: { type: "object" } } }],
});
const final = await crossed.finalChatCompletion();
say("tool stream across dialects", {
  name: final.choices[0].message.tool_calls[0].function.name,
  arguments: JSON.parse(final.choices[0].message.tool_calls[0].function.arguments),
  finish: final.choices[0].finish_reason,
});

const types = [];
let spoken = "";
for await (const event of await client.responses.create({ model: "m", input: "hello", stream: true })) {
  types.push(event.type);
  if (event.type === "response.output_text.delta") spoken += event.delta;
}
say("responses stream", { first: types[0], last: types.at(-1), text: spoken });

const names = [];
for await (const model of client.models.list()) names.push(model.id);
say("models", { names: names.sort() });

await failing("unknown model", () => client.chat.completions.create({ model: "nope", messages: hello }));
await failing("wrong key", () =>
  new OpenAI({ baseURL, apiKey: "tg-wrong", maxRetries: 3 }).chat.completions.create({ model: "m", messages: hello }));
await failing("upstream error", () => client.chat.completions.create({ model: "bad", messages: hello }));
await failing("cut stream", async () => {
  const cut = await client.chat.completions.create({ model: "cut", messages: hello, stream: true });
  for await (const _ of cut);
});

const abort = new AbortController();
const endless = await client.chat.completions.create(
  { model: "endless", messages: hello, stream: true }, { signal: abort.signal });
for await (const _ of endless) { abort.abort(); break; }
say("abort", { done: true });
