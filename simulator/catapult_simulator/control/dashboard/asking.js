// Asks the control API. Whatever it answers is data: nothing here or elsewhere makes markup of it.

const KEY = "catapult-control-token";

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export async function ask(method, path, { query = {}, body } = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = given.length ? `?${new URLSearchParams(given)}` : "";
  const token = sessionStorage.getItem(KEY);
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const request = { method, headers, cache: "no-store", redirect: "error" };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  const reply = await fetch(`/_sim${path}${search}`, request);
  const value = await reply.json();
  if (!reply.ok) throw new Refused(reply.status, told(value));
  return value;
}

export function remember(token) {
  sessionStorage.setItem(KEY, token);
}

export function segment(text) {
  return encodeURIComponent(text);
}

function told({ code, message, details = [] }) {
  const more = details.map(({ name, value }) => `${name}: ${value}`).join(", ");
  return `${message} (${code}${more ? `; ${more}` : ""})`;
}
