// Media: files up and down, byte for byte.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { Readable } = require("node:stream");
const { refusal } = require("../world");

const BYTES = Buffer.from(Array.from({ length: 80_000 }, (_, index) => index % 256));

async function downloaded(Media, name) {
  const { content, contentType } = await Media.download(name, null);
  return { equal: BYTES.equals(content), contentType };
}

module.exports = {
  async "bytes come down as they went up"({ client: { Media } }) {
    await Media.upload("a file.bin", BYTES, "image/png");
    assert.deepEqual(await downloaded(Media, "a file.bin"), {
      equal: true,
      contentType: "image/png",
    });
  },

  async "a file is streamed from disk"({ client: { Media } }) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "interop-"));
    try {
      const file = path.join(folder, "voice.wav");
      fs.writeFileSync(file, BYTES);
      await Media.upload("voice.wav", file, "audio/wav");
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
    assert.equal((await downloaded(Media, "voice.wav")).equal, true);
  },

  async "a stream is collected by the SDK and uploaded with its size"({ client: { Media } }) {
    const pieces = [BYTES.subarray(0, 30_000), BYTES.subarray(30_000)];
    await Media.upload("stream.bin", Readable.from(pieces, { objectMode: false }), null);
    assert.deepEqual(await downloaded(Media, "stream.bin"), {
      equal: true,
      contentType: "application/octet-stream",
    });
  },

  async "text comes down as text"({ client: { Media } }) {
    await Media.upload("a.txt", Buffer.from("Hello, wörld"), "text/plain");
    const { content, contentType } = await Media.download("a.txt", "utf8");
    assert.deepEqual([content, contentType], ["Hello, wörld", "text/plain"]);
  },

  async "files are listed and deleted"({ client: { Media } }) {
    await Media.upload("one.txt", Buffer.from("one"), "text/plain");
    const [file] = await Media.list();
    assert.deepEqual([file.mediaName, file.contentLength], ["one.txt", 3]);
    await Media.delete("one.txt");
    assert.deepEqual(await Media.list(), []);
    await refusal(Media.download("one.txt", null), 404);
  },
};
