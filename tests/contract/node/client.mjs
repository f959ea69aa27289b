// The official JavaScript SDK against a running gateway. Prints one JSON line a case: {case, ...what it saw}.
// It judges nothing: test_openai_node.py does.
import OpenAI from "openai";

const [address, apiKey] = process.argv.slice(2);
const baseURL = `${address}/v1`;
const hello = [{ role: "user", content: "hello" }];
const weather = { type: "function", function: { name: "get_weather", parameters: { type: "object" } } };

let calls = 0;
function countingFetch(...given) {
  calls += 1;
  return fetch(...given);
}

function connect(more = {}) {
  return new OpenAI({ baseURL, apiKey, maxRetries: 0, timeout: 20_000, fetch: countingFetch, ...more });
}

const client = connect();

// -- cases: each gives what it saw; one that throws gives the error

const cases = {
  async "chat"() {
    const { data, response, request_id } = await client.chat.completions
      .create({ model: "m", messages: hello, temperature: 0.2 })
      .withResponse();
    return {
      text: data.choices[0].message.content, finish: data.choices[0].finish_reason, total: data.usage.total_tokens,
      id: data.id, requestID: request_id, exchange: response.headers.get("x-tidegate-exchange"),
      claimed: response.headers.get("x-tidegate-model-claimed"), sameID: data._request_id === request_id,
    };
  },

  async "chat stream"() {
    const seen = { text: "", finish: null, total: null };
    const stream = await client.chat.completions.create({
      model: "m", messages: hello, stream: true, stream_options: { include_usage: true },
    });
    for await (const chunk of stream) {
      seen.text += chunk.choices[0]?.delta?.content ?? "";
      seen.finish = chunk.choices[0]?.finish_reason ?? seen.finish;
      seen.total = chunk.usage?.total_tokens ?? seen.total;
    }
    return seen;
  },

  async "chat stream without usage"() {
    const stream = await client.chat.completions.create({ model: "m", messages: hello, stream: true });
    let usages = 0;
    let empty = 0;
    for await (const chunk of stream) {
      usages += chunk.usage ? 1 : 0;
      empty += chunk.choices.length ? 0 : 1;
    }
    return { usages, empty };
  },

  async "tool stream"() {
    return called(await client.chat.completions
      .stream({ model: "tools", messages: hello, tools: [weather] }).finalChatCompletion());
  },

  async "tool stream across dialects"() {
    return called(await client.chat.completions
      .stream({ model: "c", messages: hello, tools: [weather] }).finalChatCompletion());
  },

  async "tools run by the SDK"() {
    const asked = [];
    const runner = client.chat.completions.runTools({
      model: "tools", messages: hello, stream: true,
      tools: [{
        type: "function",
        function: {
          name: "get_weather", parameters: { type: "object" }, parse: JSON.parse,
          function: (given) => { asked.push(given.city); return `rain in ${given.city}`; },
        },
      }],
    });
    return { text: await runner.finalContent(), asked: asked.sort() };
  },

  async "responses"() {
    const answer = await client.responses.create({ model: "m", input: "hello", instructions: "be brief" });
    return { text: answer.output_text, status: answer.status, total: answer.usage.total_tokens };
  },

  async "responses stream"() {
    const types = [];
    const numbers = [];
    let text = "";
    const stream = client.responses.stream({ model: "m", input: "hello" });
    for await (const event of stream) {
      types.push(event.type);
      numbers.push(event.sequence_number);
      if (event.type === "response.output_text.delta") text += event.delta;
    }
    const final = await stream.finalResponse();
    return { first: types[0], last: types.at(-1), numbers, text, final: final.output_text, status: final.status };
  },

  async "responses tool stream"() {
    const tools = [{ type: "function", name: "get_weather", parameters: { type: "object" }, strict: false }];
    const final = await client.responses.stream({ model: "tools", input: "hello", tools }).finalResponse();
    const found = final.output.filter((item) => item.type === "function_call");
    return { names: found.map((item) => item.name), arguments: found.map((item) => JSON.parse(item.arguments)) };
  },

  async "completions stream"() {
    let text = "";
    for await (const chunk of await client.completions.create({ model: "m", prompt: "hello", stream: true })) {
      text += chunk.choices[0]?.text ?? "";
    }
    return { text };
  },

  async "embeddings"() {
    const answer = await client.embeddings.create({ model: "m", input: "hello" });
    return { vector: Array.from(answer.data[0].embedding) };
  },

  async "models"() {
    const names = [];
    for await (const model of client.models.list()) names.push(model.id);
    return { names: names.sort(), one: (await client.models.retrieve("m")).id };
  },

  "unknown model": () => client.chat.completions.create({ model: "nope", messages: hello }),
  "wrong key": () => connect({ apiKey: "tg-wrong", maxRetries: 3 }).chat.completions
    .create({ model: "m", messages: hello }),
  "upstream error": () => connect({ maxRetries: 3 }).chat.completions.create({ model: "bad", messages: hello }),
  "upstream error before a stream": () => client.chat.completions
    .create({ model: "bad", messages: hello, stream: true }),
  "not worth a retry": () => connect({ maxRetries: 3 }).chat.completions.create({ model: "broke", messages: hello }),
  "worth a retry": async () => {
    const answer = await connect({ maxRetries: 3 }).chat.completions.create({ model: "flaky", messages: hello });
    return { text: answer.choices[0].message.content };
  },
  "retries used up": () => connect({ maxRetries: 1 }).chat.completions.create({ model: "down", messages: hello }),
  "cut stream": async () => {
    let text = "";
    try {
      const cut = await client.chat.completions.create({ model: "cut", messages: hello, stream: true });
      for await (const chunk of cut) text += chunk.choices[0]?.delta?.content ?? "";
    } catch (error) {
      return { ...described(error), text };
    }
    return { raised: null };
  },
  "cut responses stream": async () => {
    for await (const event of await client.responses.create({ model: "cut", input: "hello", stream: true })) {
      if (event.type === "response.completed") return { raised: null };
    }
    return { raised: null };
  },

  async "abort of a stream"() {
    const abort = new AbortController();
    const stream = await client.chat.completions.create(
      { model: "endless", messages: hello, stream: true }, { signal: abort.signal });
    let seen = 0;
    for await (const _ of stream) {
      seen += 1;
      abort.abort();
    }
    return { seen };
  },

  async "abort before the answer"() {
    const abort = new AbortController();
    const answer = client.chat.completions.create({ model: "silent", messages: hello }, { signal: abort.signal });
    setTimeout(() => abort.abort(), 200);
    return await answer;
  },

  "timeout": () => connect({ timeout: 200 }).chat.completions.create({ model: "silent", messages: hello }),
};

function called(completion) {
  const found = completion.choices[0].message.tool_calls;
  return {
    names: found.map((call) => call.function.name),
    arguments: found.map((call) => JSON.parse(call.function.arguments)),
    finish: completion.choices[0].finish_reason,
  };
}

function described(error) {
  return {
    raised: error.constructor.name, status: error.status ?? null, code: error.code ?? null,
    requestID: error.requestID ?? null, message: String(error.message),
    should: error.headers?.get?.("x-should-retry") ?? null, kind: error.headers?.get?.("x-tidegate-error") ?? null,
  };
}

for (const [name, run] of Object.entries(cases)) {
  calls = 0;
  let seen;
  try {
    const given = await run();
    seen = given?.choices ? { raised: null } : given;
  } catch (error) {
    seen = described(error);
  }
  console.log(JSON.stringify({ case: name, calls, ...seen }));
}
