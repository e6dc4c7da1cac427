// Calls: placing, answering, ending, transferring; what is sent, gathered and noted in one.
"use strict";

const assert = require("node:assert/strict");
const { CALLBACK_URL, OUTSIDE, RING_SECONDS, advance, control } = require("../world");

module.exports = {
  async "a call is placed with everything that is documented"({ client, number }) {
    const call = await client.Call.create({
      from: number,
      to: OUTSIDE,
      callTimeout: 60,
      callbackUrl: CALLBACK_URL,
      callbackTimeout: 2000,
      callbackHttpMethod: "GET",
      fallbackUrl: "http://app.example/fallback",
      recordingEnabled: true,
      recordingFileFormat: "wav",
      recordingMaxDuration: 120,
      transcriptionEnabled: true,
      tag: "a tag",
      sipHeaders: { "X-Header-1": "one" },
    });
    const shown = await client.Call.get(call.id);
    assert.match(call.id, /^c-\w+$/);
    assert.equal(shown.id, call.id);
    assert.equal(shown.state, "started");
    assert.equal(shown.direction, "out");
    assert.equal(shown.callTimeout, 60);
    assert.equal(shown.recordingEnabled, true);
    assert.deepEqual(shown.sipHeaders, { "X-Header-1": "one" });
    assert.ok(shown.events.endsWith(`/calls/${call.id}/events`));
  },

  async "calls are listed"({ client, number }) {
    const made = [];
    for (let index = 0; index < 3; index += 1) {
      made.push((await client.Call.create({ from: number, to: OUTSIDE })).id);
    }
    const asked = { from: number, to: OUTSIDE, sortOrder: "asc", size: 2 };
    const pages = [await client.Call.list(asked), await client.Call.list({ ...asked, page: 1 })];
    assert.deepEqual(pages.flat().map((call) => call.id), made);
  },

  async "an arriving call is answered"(world) {
    const id = await world.arrivingCall();
    await world.client.Call.answer(id);
    const call = await world.client.Call.get(id);
    assert.deepEqual([call.state, call.direction], ["active", "in"]);
  },

  async "an arriving call is rejected"(world) {
    const id = await world.arrivingCall();
    await world.client.Call.reject(id);
    assert.equal((await world.client.Call.get(id)).state, "rejected");
  },

  async "a call is hung up"(world) {
    const id = await world.activeCall();
    await advance(10);
    await world.client.Call.hangup(id);
    const call = await world.client.Call.get(id);
    assert.deepEqual([call.state, call.chargeableDuration], ["completed", 60]);
  },

  async "a call is updated to be completed"(world) {
    const id = await world.activeCall();
    await world.client.Call.update(id, { state: "completed" });
    assert.equal((await world.client.Call.get(id)).state, "completed");
  },

  async "a call is transferred with a whisper and the new call is told"(world) {
    const id = await world.activeCall();
    const leg = await world.client.Call.transfer(id, {
      transferTo: "+14155551313",
      transferCallerId: world.number,
      whisperAudio: { sentence: "You have a call", gender: "male", voice: "Paul", locale: "en_US" },
    });
    assert.notEqual(leg.id, id);
    await advance(RING_SECONDS);
    const call = await world.client.Call.get(leg.id);
    assert.deepEqual([call.to, call.state], ["+14155551313", "active"]);
  },

  async "audio is spoken, played and stopped in every form"(world) {
    const { Call } = world.client;
    const id = await world.activeCall();
    await Call.speakSentence(id, "Hello");
    await Call.stopSpeaking(id);
    await Call.playAudioFile(id, "http://app.example/a.mp3");
    await Call.stopAudioFilePlayback(id);
    await Call.playAudioAdvanced(id, { sentence: "hola", locale: "es", voice: "Jorge", tag: "t" });
    assert.deepEqual((await world.eventNames(id)).slice(2), [
      ...["speak", "speak", "playback", "playback", "speak"],
    ]);
  },

  async "a recording is turned on and off and its longest duration set"(world) {
    const { Call } = world.client;
    const id = await world.activeCall();
    await Call.setMaxRecordingDuration(id, 60);
    await Call.enableRecording(id);
    assert.equal((await Call.get(id)).recordingEnabled, true);
    await Call.disableRecording(id);
    assert.equal((await Call.get(id)).recordingEnabled, false);
    await advance(60);
    const [recording] = await Call.getRecordings(id);
    assert.ok(recording.call.endsWith(`/calls/${id}`));
  },

  async "digits are gathered until the terminating one"(world) {
    const { Call } = world.client;
    const id = await world.activeCall();
    const gather = await Call.createGather(id, {
      maxDigits: 5,
      interDigitTimeout: 7,
      terminatingDigits: "*",
      prompt: { sentence: "Please enter your 5 digit code", gender: "male" },
    });
    await control(`/users/${world.userId}/calls/${id}/digits`, { digits: "12*" });
    const done = await Call.getGather(id, gather.id);
    assert.deepEqual([done.state, done.reason], ["completed", "terminating-digit"]);
  },

  async "a gather is stopped"(world) {
    const { Call } = world.client;
    const id = await world.activeCall();
    const gather = await Call.createGather(id, { maxDigits: 3 });
    await Call.completeGather(id, gather.id);
    assert.equal((await Call.getGather(id, gather.id)).state, "completed");
  },

  async "the events of a call are listed and fetched"(world) {
    const { Call } = world.client;
    const id = await world.activeCall();
    const events = await Call.getEvents(id);
    assert.deepEqual(events.map((event) => event.name), ["create", "answer"]);
    const event = await Call.getEvent(id, events[0].id);
    assert.deepEqual([event.id, event.name], [events[0].id, "create"]);
  },

  async "tones are sent"(world) {
    const id = await world.activeCall();
    assert.equal(await world.client.Call.sendDtmf(id, "1234#"), undefined);
  },
};
