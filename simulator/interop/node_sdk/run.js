// Tells every story to the simulator, in both forms, and writes down which methods were driven.
//
// INTEROP_API and INTEROP_CONTROL say where the simulator is, INTEROP_REPORT where the notes go;
// arguments name stories: `calls` for stories/calls.js. Status 1 when a story fails.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const Bandwidth = require("node-bandwidth");
const { FORMS, driven, offered, refused } = require("./recorder");
const { World } = require("./world");

const folder = path.join(__dirname, "stories");
const all = fs.readdirSync(folder).map((file) => path.basename(file, ".js"));
const names = process.argv.length > 2 ? process.argv.slice(2) : all.sort();
let stories = 0;

for (const form of FORMS) {
  for (const name of names) {
    for (const [title, story] of Object.entries(require(path.join(folder, name)))) {
      stories += 1;
      test(`${title} (${form})`, async () => story(await new World(form).prepare()));
    }
  }
}

process.on("exit", () => {
  const methods = offered(new Bandwidth({ userId: "u", apiToken: "t", apiSecret: "s" }));
  const report = { stories, offered: methods, driven, refused };
  fs.writeFileSync(process.env.INTEROP_REPORT, JSON.stringify(report));
});
