// The account, its applications, and what went wrong.
"use strict";

const assert = require("node:assert/strict");
const Bandwidth = require("node-bandwidth");
const { OUTSIDE, advance, control, refusal } = require("../world");

const URL = "http://app.example/calls";

module.exports = {
  async "the balance is told"({ client }) {
    const account = await client.Account.get();
    assert.deepEqual(Object.keys(account).sort(), ["accountType", "balance"]);
    assert.ok(Number(account.balance) > 0);
  },

  async "transactions are listed over several pages"(world) {
    const { Account, Message } = world.client;
    for (let index = 0; index < 3; index += 1) {
      await Message.send({ from: world.number, to: OUTSIDE, text: `${index}` });
    }
    const found = await world.everyPage(await Account.getTransactions({ size: 2 }), "transactions");
    assert.equal(found.length, 4);
    assert.ok(found.every((one) => one.type === "charge" && Number(one.amount) > 0));
    const payments = await Account.getTransactions({ type: "payment" });
    assert.deepEqual([payments.transactions, payments.hasNextPage], [[], false]);
  },

  async "an application is created, shown, updated and deleted"({ client }) {
    const { Application } = client;
    const { id } = await Application.create({ name: "App", incomingCallUrl: URL, autoAnswer: false });
    const shown = await Application.get(id);
    assert.match(id, /^a-\w+$/);
    assert.deepEqual([shown.id, shown.name, shown.autoAnswer], [id, "App", false]);
    await Application.update(id, { name: "Other" });
    assert.equal((await Application.get(id)).name, "Other");
    await Application.delete(id);
    await refusal(Application.get(id), 404);
  },

  async "applications are listed over several pages"(world) {
    const { Application } = world.client;
    const made = [];
    for (let index = 0; index < 3; index += 1) {
      made.push((await Application.create({ name: `App ${index}`, incomingCallUrl: URL })).id);
    }
    const found = await world.everyPage(await Application.list({ size: 2 }), "applications");
    assert.deepEqual(found.map((application) => application.id), made);
  },

  async "errors are listed over several pages and fetched"(world) {
    const { Call, Error } = world.client;
    for (const id of ["c-1", "c-2", "c-3"]) {
      const refused = await refusal(Call.get(id), 404);
      assert.match(refused.message, new RegExp(id));
    }
    const found = await world.everyPage(await Error.list({ size: 2 }), "errors");
    assert.deepEqual(found.map((error) => error.code), Array(3).fill("call-not-found"));
    const error = await Error.get(found[0].id);
    assert.deepEqual([error.id, error.category], [found[0].id, "not-found"]);
    assert.ok(error.details.some((detail) => detail.name === "requestPath"));
  },

  async "a wrong password is refused"(world) {
    await refusal(world.newClient({ apiSecret: "wrong" }).Account.get(), 401);
  },

  async "too many requests are refused with the time when more are allowed"({ client }) {
    await control("/limits", { mode: "documented" });
    try {
      await client.Account.get();
      const error = await client.Account.get().catch((reason) => reason);
      assert.ok(error instanceof Bandwidth.RateLimitError, String(error));
      assert.deepEqual([error.statusCode, error.message.code], [429, "too-many-requests"]);
      const milliseconds = Number(error.limitReset) - Date.now();
      assert.ok(milliseconds > -60_000 && milliseconds <= 1001, error.limitReset);
      await advance(1);
      assert.ok((await client.Account.get()).balance);
    } finally {
      await control("/limits", { mode: "off" });
    }
  },
};
