// Messages: one, many, and finding them again.
"use strict";

const assert = require("node:assert/strict");
const { CALLBACK_URL, OUTSIDE, advance } = require("../world");

module.exports = {
  async "a message is sent and delivered"({ client, number }) {
    const { id } = await client.Message.send({
      from: number,
      to: OUTSIDE,
      text: "Hello, wörld",
      receiptRequested: "all",
      callbackUrl: CALLBACK_URL,
      tag: "a tag",
    });
    await advance(60);
    const message = await client.Message.get(id);
    assert.match(id, /^m-\w+$/);
    assert.deepEqual([message.id, message.text], [id, "Hello, wörld"]);
    assert.deepEqual([message.state, message.deliveryState], ["sent", "delivered"]);
  },

  async "many messages are sent at once and each is answered"({ client, number }) {
    const results = await client.Message.sendMultiple([
      { from: number, to: OUTSIDE, text: "one" },
      { from: number, to: "nowhere", text: "two" },
    ]);
    assert.deepEqual(results.map((one) => one.result), ["accepted", "failed"]);
    assert.equal((await client.Message.get(results[0].message.id)).text, "one");
    assert.equal(results[1].error.category, "bad-request");
    assert.ok(results[1].error.message);
  },

  async "the text of a message is taken away"({ client, number }) {
    const { id } = await client.Message.send({ from: number, to: OUTSIDE, text: "secret" });
    await client.Message.patch(id, { text: "" });
    assert.ok(!(await client.Message.get(id)).text);
  },

  async "messages are listed over several pages with filters"(world) {
    const { Message } = world.client;
    const made = [];
    for (let index = 0; index < 5; index += 1) {
      made.push((await Message.send({ from: world.number, to: OUTSIDE, text: `${index}` })).id);
    }
    const asked = { from: world.number, direction: "out", sortOrder: "asc", size: 2 };
    const first = await Message.list(asked);
    assert.equal(first.nextLink.from, world.number);
    const found = await world.everyPage(first, "messages");
    assert.deepEqual(found.map((message) => message.id), made);
  },
};
