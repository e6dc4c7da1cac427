// Notes which methods of the SDK were driven, in which form, and what each of them sent.
//
// A method counts as driven when it succeeded; one that the SDK calls by itself does not count.
"use strict";

const http = require("node:http");

const FORMS = ["promise", "callback"];
const driven = {};
const refused = {};
let sent = new Set();

// The SDK offers no place to listen, so what it sends is seen where node sends it.
const send = http.request;
http.request = function (options, ...more) {
  sent.add(`${options.method} ${options.path.split("?")[0].replace(/^\/v1/, "")}`);
  return send.call(http, options, ...more);
};

/** Every public method of a client, as `Call.create`, found by looking at the client. */
function offered(client, prefix = "") {
  return Object.keys(client).flatMap((name) => {
    const member = client[name];
    if (typeof member === "function") {
      return name.startsWith("_") ? [] : [prefix + name];
    }
    return typeof member === "object" ? offered(member, `${prefix}${name}.`) : [];
  });
}

/** Call a method in one of the two forms; a promise of its result either way. */
function invoke(form, owner, method, args) {
  if (form === "promise") {
    return Promise.resolve(method.apply(owner, args));
  }
  return new Promise((resolve, reject) => {
    let calls = 0;
    method.call(owner, ...args, (error, result) => {
      calls += 1;
      if (calls > 1) {
        throw new Error("the SDK called back twice");
      }
      error ? reject(error) : resolve(result);
    });
  });
}

function note(book, key, values) {
  book[key] = [...new Set([...(book[key] || []), ...values])].sort();
}

/** A function that drives a method and notes how it went. */
function noted(form, key, owner, method) {
  return async (...args) => {
    sent = new Set();
    try {
      const result = await invoke(form, owner, method, args);
      note((driven[key] ||= {}), form, sent);
      return result;
    } catch (error) {
      note(refused, key, [String(error.statusCode || error)]);
      throw error;
    }
  };
}

/** The client, unchanged, whose methods are all called in one form and return promises. */
function recorded(form, client, prefix = "") {
  return new Proxy(client, {
    get(target, name) {
      const member = target[name];
      if (typeof member === "function") {
        return noted(form, prefix + name, target, member);
      }
      return typeof member === "object" ? recorded(form, member, `${prefix}${name}.`) : member;
    },
  });
}

module.exports = { FORMS, driven, invoke, offered, recorded, refused };
