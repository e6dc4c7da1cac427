// Recordings of calls, and what was said in them.
"use strict";

const assert = require("node:assert/strict");
const { SECONDS_TO_SAVE, advance } = require("../world");

module.exports = {
  async "a recording is listed, shown and downloaded"(world) {
    const { Media, Recording } = world.client;
    const { id } = await world.recording();
    const recording = await Recording.get(id);
    assert.match(id, /^rec-\w+$/);
    assert.equal(recording.state, "complete");
    assert.deepEqual((await Recording.list({ size: 10 })).map((one) => one.id), [id]);
    const name = recording.media.substring(recording.media.lastIndexOf("/") + 1);
    const file = await Media.download(name, null);
    assert.equal(file.contentType, "audio/wav");
    assert.equal(file.content.subarray(0, 4).toString(), "RIFF");
  },

  async "a recording is transcribed"(world) {
    const { Recording } = world.client;
    const recording = await world.recording();
    const { id } = await Recording.createTranscription(recording.id);
    await advance(SECONDS_TO_SAVE);
    const transcription = await Recording.getTranscription(recording.id, id);
    assert.deepEqual([transcription.state, transcription.text], ["completed", "Press one"]);
    const all = await Recording.getTranscriptions(recording.id);
    assert.deepEqual(all.map((one) => one.id), [id]);
  },

  async "a call that asks for it is transcribed by itself"(world) {
    const { Call } = world.client;
    const call = await world.activeCall({ recordingEnabled: true, transcriptionEnabled: true });
    await Call.speakSentence(call, "Press two");
    await advance(30);
    await Call.hangup(call);
    await advance(2 * SECONDS_TO_SAVE);
    const [transcription] = await Call.getTranscriptions(call);
    assert.equal(transcription.text, "Press two");
  },
};
