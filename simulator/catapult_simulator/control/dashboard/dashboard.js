// The dashboard: one view at a time, read again every two seconds.

import { Refused, ask, remember, segment } from "./asking.js";
import { button, clock, json, make, state, table, text } from "./making.js";
import { arrival, callParts } from "./outside.js";
import { VIEWS, outcome } from "./views.js";

const PAGE = 50;
const EVERY_MILLISECONDS = 2000;
const $ = (id) => document.getElementById(id);
const shown = { view: "accounts", account: "", word: "", search: "", offset: 0, cursors: [], last: "", more: false };

// What there is to see

async function read() {
  const view = VIEWS[shown.view];
  if (view.kind) return readKept(view.kind);
  if (view.log) return readLog(view);
  const rows = shown.view === "due" ? (await ask("GET", "/clock")).due : await ask("GET", `/${shown.view}`);
  return { rows, place: rows.length ? `${rows.length}` : "" };
}

async function readKept(kind) {
  if (!shown.account) return { rows: [], place: "" };
  const query = { offset: shown.offset, size: PAGE, contains: shown.search };
  const { total, items } = await ask("GET", `/users/${segment(shown.account)}/${kind}`, { query });
  const last = shown.offset + items.length;
  shown.more = last < total;
  return { rows: items, place: total ? `${shown.offset + 1}–${last} of ${total.toLocaleString("en")}` : "" };
}

async function readLog({ log, filter }) {
  const query = { newestFirst: true, size: PAGE + 1, before: shown.cursors.at(-1), contains: shown.search };
  const rows = await ask("GET", log, { query: { ...query, userId: shown.account, [filter]: shown.word } });
  shown.more = rows.length > PAGE;
  return { rows: rows.slice(0, PAGE), place: rows.length ? `page ${shown.cursors.length + 1}` : "" };
}

async function refresh() {
  showClock(await ask("GET", "/clock"));
  showAccounts(await ask("GET", "/accounts"));
  const found = await read();
  const now = JSON.stringify([shown.view, found]);
  if (now !== shown.last) show(found);
  shown.last = now;
  $("newer").disabled = !shown.offset && !shown.cursors.length;
  $("older").disabled = !shown.more;
}

function showClock({ mode, time, due }) {
  $("time").textContent = clock(time);
  $("mode").textContent = mode;
  $("due").textContent = due.length ? `${due.length}${due.length === 1000 ? "+" : ""} due` : "nothing due";
  for (const id of ["advance", "next", "seconds"]) {
    $(id).disabled = mode === "real";
    $(id).title = mode === "real" ? "Start with --clock manual to move time" : "";
  }
}

function showAccounts(accounts) {
  const view = VIEWS[shown.view];
  const users = accounts.map(({ userId }) => userId);
  const wanted = view.log ? ["", ...users] : users;
  if (!wanted.includes(shown.account)) shown.account = wanted[0] ?? "";
  const select = $("account");
  if (JSON.stringify([...select.options].map(({ value }) => value)) !== JSON.stringify(wanted)) {
    select.replaceChildren(...wanted.map((user) => make("option", { value: user }, user || "all")));
  }
  select.value = shown.account;
}

function show({ rows, place }) {
  const view = VIEWS[shown.view];
  $("place").textContent = place;
  $("content").replaceChildren(table(view.columns, rows, (row) => open(row)));
}

// Details of one row

function open(row) {
  const known = { deliveries: deliveryParts, faults: faultParts, accounts: accountParts, calls: callActs };
  const parts = known[shown.view];
  const title = make("h2", {}, text(row.id ?? row.userId ?? row.what));
  $("detail").replaceChildren(button("Close", close, "close"), title, ...(parts?.(row) ?? []), json(row));
  $("detail").hidden = false;
}

function close() {
  $("detail").hidden = true;
  $("detail").replaceChildren();
}

function deliveryParts(delivery) {
  const path = `/deliveries/${segment(delivery.id)}/replay`;
  const columns = [
    { name: "Time", kind: "time", of: ({ time }) => clock(time) },
    { name: "URL", kind: "long", of: ({ url }) => url },
    { name: "Answer", of: outcome },
    { name: "ms", kind: "number", of: ({ milliseconds }) => milliseconds },
    { name: "Body", kind: "long", of: ({ answer }) => answer },
  ];
  const replay = () => act(async () => open(await ask("POST", path, { body: { wait: 10 } })));
  return [
    make("p", {}, state(delivery.state), " ", button("Replay", replay)),
    make("h3", {}, "Attempts"),
    table(columns, delivery.attempts),
    make("h3", {}, "All"),
  ];
}

function faultParts(fault) {
  const path = `/faults/${segment(fault.id)}`;
  return [button("Remove", () => act(() => ask("DELETE", path).then(close)), "danger")];
}

function accountParts({ userId }) {
  const remove = () =>
    confirm(`Close ${userId}, with everything it has?`) &&
    act(() => ask("DELETE", `/accounts/${segment(userId)}`).then(close));
  return [button("Close this account", remove, "danger")];
}

function callActs(call) {
  return callParts(shown.account, call, act, open);
}

function faultForm() {
  const given = make("textarea", { rows: "2", cols: "60", "aria-label": "A fault, as JSON" });
  given.value = '{"kind": "status", "status": 503, "operation": "createCall", "times": 1}';
  const set = () => act(async () => ask("POST", "/faults", { body: JSON.parse(given.value) }));
  const clear = () => act(() => ask("DELETE", "/faults"));
  return make("div", { class: "line" }, given, button("Set", set), button("Remove all", clear, "danger"));
}

// What is done

async function act(doing) {
  try {
    await doing();
    say("");
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return askForToken();
    say(error.message);
    return undefined;
  }
  return refreshSafely();
}

let reading = false;
let again = false;
async function refreshSafely() {
  again = reading;
  if (reading) return;
  reading = true;
  try {
    await refresh();
    if ($("said").classList.contains("gone")) say("");
  } catch (error) {
    if (error instanceof Refused && error.status === 401) askForToken();
    else say(error instanceof Refused ? error.message : "The simulator does not answer.", "gone");
  } finally {
    reading = false;
  }
  // What is wanted has changed while it was read.
  if (again) refreshSafely();
}

function say(message, kind = "") {
  $("said").textContent = message;
  $("said").className = kind;
  $("said").hidden = !message;
}

function askForToken() {
  if (!$("asking").open) $("asking").showModal();
}

function turn(changes) {
  Object.assign(shown, { offset: 0, cursors: [], last: "", more: false }, changes);
  refreshSafely();
}

function choose(name) {
  const view = VIEWS[name] ? name : "accounts";
  for (const link of $("views").children) {
    if (link.value === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const { words, kind, log } = VIEWS[view];
  $("choice-of-word").hidden = !words;
  $("choice-of-word").firstChild.textContent = view === "requests" ? "Method " : "State ";
  $("word").replaceChildren(...["", ...(words ?? [])].map((word) => make("option", { value: word }, word || "any")));
  $("account").parentElement.hidden = !kind && !log;
  $("newer").hidden = $("older").hidden = $("searching").hidden = !kind && !log;
  $("search").value = "";
  const acts = view === "faults" ? faultForm() : arrival(view, act);
  $("acts").replaceChildren(...(acts ? [acts] : []));
  close();
  turn({ view, word: "", search: "", account: log ? "" : shown.account });
}

function start() {
  $("views").append(
    ...Object.entries(VIEWS).map(([name, { title }]) => {
      const link = button(title, () => (location.hash = name));
      link.value = name;
      return link;
    }),
  );
  addEventListener("keydown", ({ key }) => key === "Escape" && close());
  addEventListener("hashchange", () => choose(location.hash.slice(1)));
  $("account").addEventListener("change", () => turn({ account: $("account").value }));
  $("word").addEventListener("change", () => turn({ word: $("word").value }));
  $("search").addEventListener("input", () => turn({ search: $("search").value }));
  $("older").addEventListener("click", older);
  $("newer").addEventListener("click", () =>
    turn({ offset: Math.max(0, shown.offset - PAGE), cursors: shown.cursors.slice(0, -1) }));
  $("clock").addEventListener("submit", (event) => {
    event.preventDefault();
    act(() => ask("POST", "/clock/advance", { body: { seconds: Number($("seconds").value) } }));
  });
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("next").addEventListener("click", () => act(() => ask("POST", "/clock/advance", { body: {} })));
  $("reset").addEventListener("click", () => confirm("Forget all state, logs and due events?") &&
    act(() => ask("POST", "/reset", { body: {} }).then(close)));
  $("asking").addEventListener("close", () => {
    remember($("token").value);
    $("token").value = "";
    refreshSafely();
  });
  setInterval(() => $("live").checked && !document.hidden && !$("asking").open && refreshSafely(), EVERY_MILLISECONDS);
  choose(location.hash.slice(1));
}

async function older() {
  if (VIEWS[shown.view].kind) return turn({ offset: shown.offset + PAGE });
  const { rows } = await read();
  return turn({ cursors: [...shown.cursors, rows.at(-1).id] });
}

start();
