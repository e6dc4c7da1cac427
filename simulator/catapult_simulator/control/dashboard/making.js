// Makes elements. Text is always put in as text, and only these attributes can be set.

const ATTRIBUTES = new Set(["class", "type", "title", "value", "rows", "cols", "scope", "aria-label"]);

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name)) throw new TypeError(`no attribute ${name} here`);
    made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function button(text, act, kind = "") {
  const made = make("button", { type: "button", class: kind }, text);
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    act();
  });
  return made;
}

export function table(columns, rows, open) {
  const names = columns.map(({ name, kind = "" }) =>
    make("th", { scope: "col", class: kind === "number" ? kind : "" }, name),
  );
  const body = rows.map((row) => {
    const cells = columns.map((column) => make("td", { class: column.kind ?? "" }, cell(column.of(row))));
    const line = make("tr", {}, ...cells);
    if (open) {
      line.tabIndex = 0;
      line.addEventListener("click", () => open(row));
      line.addEventListener("keydown", (event) => event.key === "Enter" && open(row));
    }
    return line;
  });
  const nothing = make("p", { class: "nothing" }, "Nothing yet.");
  if (!rows.length) return nothing;
  return make("table", {}, make("thead", {}, make("tr", {}, ...names)), make("tbody", {}, ...body));
}

export function state(word) {
  const known = WORDS.find(([, words]) => words.includes(String(word)));
  return make("span", { class: `tag ${known ? known[0] : ""}` }, text(word));
}

export function json(value) {
  return make("pre", {}, JSON.stringify(value, null, 2));
}

export function text(value) {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export function clock(time) {
  return text(time).replace("T", " ").replace("Z", "");
}

const WORDS = [
  ["good", ["active", "answer", "completed", "complete", "delivered", "enabled", "received", "sent"]],
  ["bad", ["failed", "error", "rejected", "lost", "dropped", "unknown", "not-delivered"]],
  ["busy", ["started", "transferring", "queued", "sending", "waiting", "transcribing"]],
];

function cell(value) {
  return value instanceof Node ? value : text(value);
}
