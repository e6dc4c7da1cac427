// What the rest of the world does: it calls and writes, picks up, presses keys, speaks, hangs up.

import { ask, segment } from "./asking.js";
import { button, make } from "./making.js";

const RINGING = {
  answer: "Answers", busy: "Is busy", reject: "Rejects", "no-answer": "Does not answer",
  unallocated: "Is no number", unreachable: "Cannot be reached",
};
const SOMEBODY = "+13035551234";

// What the far end of a call can do in its state; `done` is called with the call as it then is.
export function callParts(user, call, act, done) {
  const path = `/users/${segment(user)}/calls/${segment(call.id)}`;
  const does = (what, body = {}) => act(async () => done(await ask("POST", `${path}/${what}`, { body })));
  const rings = call.direction === "out" && call.state === "started" ? Object.entries(RINGING) : [];
  const buttons = rings.map(([what, title]) => button(title, () => does(what)));
  if (call.endTime) return [];
  const parts = [
    make("h3", {}, "The far end"),
    make("div", { class: "line" }, ...buttons, button("Hangs up", () => does("hang-up"), "danger")),
  ];
  if (call.state !== "active") return parts;
  return [
    ...parts,
    form("Presses", { Keys: "1#" }, ({ Keys }) => does("digits", { digits: Keys })),
    form("Says", { Sentence: "" }, ({ Sentence }) => does("speak", { sentence: Sentence })),
  ];
}

// Forms above a view: what comes from outside.
export function arrival(view, act) {
  const calls = ({ From, To }) => act(() => ask("POST", "/calls", { body: { from: From, to: To } }));
  const writes = ({ From, To, Text }) =>
    act(() => ask("POST", "/messages", { body: { from: From, to: To, text: Text } }));
  if (view === "calls") return form("Let a call arrive", { From: SOMEBODY, To: "" }, calls);
  if (view === "messages") return form("Let a message arrive", { From: SOMEBODY, To: "", Text: "" }, writes);
  return null;
}

function form(title, fields, submit) {
  const inputs = Object.entries(fields).map(([name, value]) => [name, make("input", { type: "text", value })]);
  const labels = inputs.map(([name, input]) => make("label", {}, `${name} `, input));
  const made = make("form", { class: "line" }, ...labels, make("button", {}, title));
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(Object.fromEntries(inputs.map(([name, input]) => [name, input.value])));
  });
  return made;
}
