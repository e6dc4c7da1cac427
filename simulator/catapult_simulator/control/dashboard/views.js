// What can be looked at: where it comes from, and its columns.

import { clock, state, text } from "./making.js";

const plain = (name, key, kind) => ({ name, kind, of: (row) => row[key] });
const time = (name, key) => ({ name, kind: "time", of: (row) => clock(row[key]) });
const word = (name, key) => ({ name, of: (row) => (row[key] === undefined ? "" : state(row[key])) });
const id = plain("Id", "id", "id");
const from = plain("From", "from", "id");
const to = plain("To", "to", "id");
const seconds = plain("Seconds", "chargeableDuration", "number");

const kept = (title, kind, ...columns) => ({ title, kind, columns });

export const VIEWS = {
  accounts: {
    title: "Accounts",
    columns: [
      plain("User", "userId", "id"),
      plain("Balance, $", "balance", "number"),
      {
        name: "Has",
        of: ({ documents }) =>
          Object.entries(documents)
            .filter(([kind]) => kind !== "accounts")
            .map(([kind, count]) => `${count} ${kind}`).join(", "),
      },
    ],
  },
  calls: kept("Calls", "calls", time("Started", "startTime"), word("State", "state"),
    plain("Direction", "direction"), from, to, time("Ended", "endTime"), seconds, id),
  conferences: kept("Conferences", "conferences", time("Created", "createdTime"),
    word("State", "state"), from, plain("Members", "activeMembers", "number"),
    time("Completed", "completedTime"), id),
  bridges: kept("Bridges", "bridges", time("Created", "createdTime"), word("State", "state"),
    plain("Calls", "callIds"), plain("Audio", "bridgeAudio"), id),
  messages: kept("Messages", "messages", time("Time", "time"), word("State", "state"),
    plain("Direction", "direction"), from, to, plain("Text", "text", "long"),
    word("Delivery", "deliveryState"), id),
  numbers: kept("Numbers", "phoneNumbers", plain("Number", "number", "id"),
    word("State", "numberState"), plain("Name", "name", "long"),
    plain("Application", "applicationId", "id"), time("Since", "createdTime"), id),
  applications: kept("Applications", "applications", plain("Name", "name", "long"),
    plain("Calls to", "incomingCallUrl", "long"), plain("Messages to", "incomingMessageUrl", "long"), id),
  recordings: kept("Recordings", "recordings", time("Started", "startTime"), word("State", "state"),
    time("Ended", "endTime"), id),
  transcriptions: kept("Transcriptions", "transcriptions", time("Time", "time"),
    word("State", "state"), plain("Text", "text", "long"), id),
  media: kept("Media", "media", plain("Name", "id", "long"), plain("Type", "contentType"),
    plain("Bytes", "contentLength", "number")),
  errors: kept("Errors", "errors", time("Time", "time"), plain("Code", "code"),
    plain("Message", "message", "long"), id),
  deliveries: {
    title: "Deliveries",
    log: "/deliveries",
    filter: "state",
    words: ["queued", "sending", "delivered", "failed", "recorded", "lost", "dropped", "unknown"],
    columns: [
      plain("No.", "id", "number"), time("Time", "time"), word("State", "state"),
      { name: "Event", of: ({ event }) => text(event.eventType) },
      plain("User", "userId", "id"), plain("URL", "url", "long"),
      { name: "Attempts", kind: "number", of: ({ attempts }) => String(attempts.length) },
      { name: "Answer", of: ({ attempts }) => outcome(attempts.at(-1)) },
    ],
  },
  requests: {
    title: "Requests",
    log: "/requests",
    filter: "method",
    words: ["GET", "POST", "PATCH", "PUT", "DELETE"],
    columns: [
      time("Time", "time"), plain("User", "userId", "id"), plain("Method", "method"),
      plain("Path", "path", "long"),
      { name: "Status", of: ({ status }) => status },
      plain("Code", "code"),
      plain("ms", "milliseconds", "number"), plain("Operation", "operation"),
    ],
  },
  due: {
    title: "Due",
    columns: [
      { name: "When", kind: "time", of: ({ timestamp }) => clock(new Date(timestamp * 1000).toISOString()) },
      plain("What", "what"), plain("About", "subject", "id"), plain("User", "userId", "id"),
    ],
  },
  faults: {
    title: "Faults",
    columns: [
      id, plain("Kind", "kind"), plain("Struck", "fired", "number"), plain("Times", "times", "number"),
      plain("Probability", "probability", "number"),
      { name: "Where", kind: "long", of: where },
    ],
  },
};

export function outcome(attempt) {
  if (!attempt) return "";
  return attempt.error ?? `${attempt.status}`;
}

function where({ id: _, kind, fired, times, probability, ...rest }) {
  return Object.entries(rest).map(([name, value]) => `${name}=${text(value)}`).join(" ");
}
