// Bridges: two calls that hear each other.
"use strict";

const assert = require("node:assert/strict");

module.exports = {
  async "two calls are bridged, shown, and parted"(world) {
    const { Bridge } = world.client;
    const callIds = [await world.activeCall(), await world.activeCall()];
    const { id } = await Bridge.create({ bridgeAudio: true, callIds });
    const bridge = await Bridge.get(id);
    assert.match(id, /^brg-\w+$/);
    assert.deepEqual([bridge.id, bridge.state, bridge.bridgeAudio], [id, "active", true]);
    assert.deepEqual((await Bridge.getCalls(id)).map((call) => call.id), callIds);
    await Bridge.update(id, { callIds: callIds.slice(1), bridgeAudio: false });
    assert.equal((await Bridge.get(id)).bridgeAudio, false);
    assert.deepEqual((await Bridge.getCalls(id)).map((call) => call.id), callIds.slice(1));
  },

  async "bridges are listed over several pages"(world) {
    const { Bridge } = world.client;
    const made = [];
    for (let index = 0; index < 5; index += 1) {
      made.push((await Bridge.create({ bridgeAudio: true })).id);
    }
    const found = await world.everyPage(await Bridge.list({ size: 2 }), "bridges");
    assert.deepEqual(found.map((bridge) => bridge.id).sort(), made.sort());
  },

  async "audio is played to a bridge in every form"(world) {
    const { Bridge } = world.client;
    const call = await world.activeCall();
    const { id } = await Bridge.create({ callIds: [call] });
    await Bridge.speakSentence(id, "Hello");
    await Bridge.stopSpeaking(id);
    await Bridge.playAudioFile(id, "http://app.example/a.mp3");
    await Bridge.stopAudioFilePlayback(id);
    await Bridge.playAudioAdvanced(id, { fileUrl: "http://app.example/a.mp3", loopEnabled: true });
    assert.deepEqual((await world.eventNames(call)).slice(2), [
      ...["speak", "speak", "playback", "playback", "playback"],
    ]);
  },
};
