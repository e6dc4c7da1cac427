// What every story of the Node SDK begins with: an account of its own, and the world outside.
"use strict";

const assert = require("node:assert/strict");
const Bandwidth = require("node-bandwidth");
const { invoke, recorded } = require("./recorder");

const OUTSIDE = "+14155551212";
const CALLBACK_URL = "http://app.example/events";
const RING_SECONDS = 0.5;
const SECONDS_TO_SAVE = 60;
let serial = 0;

async function control(path, body) {
  const response = await fetch(`${process.env.INTEROP_CONTROL}/_sim${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  assert.equal(response.status, 200, JSON.stringify(answer));
  return answer;
}

const advance = (seconds) => control("/clock/advance", { seconds });

/** Assert that a promise is rejected with the SDK's error of this status; returns the error. */
async function refusal(promise, status) {
  const error = await promise.then(
    () => assert.fail("this should have been refused"),
    (reason) => reason,
  );
  assert.ok(error instanceof Bandwidth.UnexpectedResponseError, String(error));
  assert.equal(error.statusCode, status);
  assert.ok(error.message);
  return error;
}

/** An account that nobody else uses, and its client, all of whose methods return promises. */
class World {
  constructor(form) {
    serial += 1;
    this.form = form;
    this.userId = `u-node-${serial}`;
    this.number = `+1919555${3000 + serial}`;
    const apiToken = `t-node-${serial}`;
    this.login = { userId: this.userId, apiToken, apiSecret: "a:secret" };
    this.client = recorded(form, this.newClient({}));
  }

  newClient(changes) {
    return new Bandwidth({ ...this.login, baseUrl: process.env.INTEROP_API, ...changes });
  }

  async prepare() {
    const { userId, apiToken, apiSecret } = this.login;
    await control("/accounts", { userId, token: apiToken, secret: apiSecret });
    await this.newClient({}).PhoneNumber.create({ number: this.number });
    return this;
  }

  /** Place a call that is answered; returns its id. */
  async activeCall(properties = {}) {
    const asked = { from: this.number, to: OUTSIDE, ...properties };
    const { id } = await this.client.Call.create(asked);
    await advance(RING_SECONDS);
    assert.equal((await this.client.Call.get(id)).state, "active");
    return id;
  }

  /** Let a call arrive that nobody has answered yet; returns its id. */
  async arrivingCall() {
    const { Application, PhoneNumber } = this.client;
    const asked = { name: "Calls", incomingCallUrl: CALLBACK_URL, autoAnswer: false };
    const application = await Application.create(asked);
    const number = await PhoneNumber.get(this.number);
    await PhoneNumber.update(number.id, { applicationId: application.id });
    return (await control("/calls", { from: OUTSIDE, to: this.number })).id;
  }

  /** Record a call to its end; returns the recording. */
  async recording() {
    const call = await this.activeCall({ recordingEnabled: true });
    await this.client.Call.speakSentence(call, "Press one");
    await advance(30);
    await this.client.Call.hangup(call);
    await advance(SECONDS_TO_SAVE);
    const [recording] = await this.client.Call.getRecordings(call);
    return recording;
  }

  /** The items of a list and of all pages behind it; asserts that there is more than one page. */
  async everyPage(first, items) {
    const found = [...first[items]];
    let page = first;
    assert.equal(page.hasNextPage, true);
    while (page.hasNextPage) {
      page = await invoke(this.form, page, page.getNextPage, []);
      found.push(...page[items]);
    }
    await assert.rejects(invoke(this.form, page, page.getNextPage, []), /does not exist/);
    return found;
  }

  /** The names of what happened to a call, in order. */
  async eventNames(call) {
    return (await this.client.Call.getEvents(call)).map((event) => event.name);
  }
}

module.exports = {
  CALLBACK_URL,
  OUTSIDE,
  RING_SECONDS,
  SECONDS_TO_SAVE,
  World,
  advance,
  control,
  refusal,
};
