// Conferences and their members.
"use strict";

const assert = require("node:assert/strict");
const { CALLBACK_URL } = require("../world");

const FILE = "http://app.example/a.mp3";

async function conference({ client, number }) {
  return (await client.Conference.create({ from: number, callbackUrl: CALLBACK_URL })).id;
}

async function member(world, id) {
  const callId = await world.activeCall({ conferenceId: id });
  const made = await world.client.Conference.createMember(id, { callId, joinTone: true });
  return [callId, made.id];
}

module.exports = {
  async "a conference is created, shown, updated and removed"(world) {
    const { Conference } = world.client;
    const id = await conference(world);
    const shown = await Conference.get(id);
    assert.match(id, /^conf-\w+$/);
    assert.deepEqual([shown.id, shown.state, shown.activeMembers], [id, "created", 0]);
    assert.equal(shown.from, world.number);
    await member(world, id);
    await Conference.update(id, { mute: true });
    assert.equal((await Conference.get(id)).mute, true);
    await Conference.remove(id);
    assert.equal((await Conference.get(id)).state, "completed");
  },

  async "a member is added, shown, listed, updated and removed"(world) {
    const { Conference } = world.client;
    const id = await conference(world);
    const [callId, memberId] = await member(world, id);
    const shown = await Conference.getMember(id, memberId);
    assert.match(memberId, /^member-\w+$/);
    assert.deepEqual([shown.id, shown.state, shown.joinTone], [memberId, "active", true]);
    assert.ok(shown.call.endsWith(`/calls/${callId}`));
    assert.deepEqual(await Conference.getMembers(id), [shown]);
    await Conference.updateMember(id, memberId, { mute: true, hold: true });
    const changed = await Conference.getMember(id, memberId);
    assert.deepEqual([changed.mute, changed.hold], [true, true]);
    await Conference.removeMember(id, memberId);
    assert.equal((await Conference.getMember(id, memberId)).state, "completed");
  },

  async "audio is played to a conference and to one member in every form"(world) {
    const { Conference } = world.client;
    const id = await conference(world);
    const [, memberId] = await member(world, id);
    await Conference.speakSentence(id, "Welcome");
    await Conference.stopSpeaking(id);
    await Conference.playAudioFile(id, FILE);
    await Conference.stopAudioFilePlayback(id);
    await Conference.playAudioAdvanced(id, { sentence: "Again", loopEnabled: true });
    await Conference.speakSentenceToMember(id, memberId, "Only for you");
    await Conference.playAudioFileToMember(id, memberId, FILE);
    await Conference.playAudioAdvancedToMember(id, memberId, { fileUrl: "" });
    assert.equal((await Conference.getMember(id, memberId)).state, "active");
  },
};
