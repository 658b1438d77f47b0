// What the page knows: the documents, the words of its interface, and what is selected.
"use strict";
const given = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const state = { tongue: given.tongue, doc: 0, position: null, finding: -1, coverage: false, corrections: new Map() };
const current = () => given.documents[state.doc];
const word = (name) => given.words[state.tongue][name] ?? given.words.en[name] ?? name;

// Everything that comes from a document enters the page as text, never as markup. Marks that turn the direction of
// writing are shown as a sign, one for one, so that they turn nothing and offsets hold.
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const plain = (text) => String(text).replace(TURNING, "\u2426");

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null) made.setAttribute(name, value);
  }
  for (const child of children) made.append(typeof child === "string" ? plain(child) : child);
  return made;
}

// Spans count code points, strings of the browser count halves of them beyond U+FFFF.
const wide = (text) => /[\ud800-\udbff]/.test(text);
const piece = (text, start, end) => (wide(text) ? Array.from(text).slice(start, end).join("") : text.slice(start, end));
const size = (text) => (wide(text) ? Array.from(text).length : text.length);

function say(text) { byId("said").textContent = text; }
const both = (text) => (text ? [text.kk, text.ru].filter(Boolean).join(" / ") : "");
const flat = (spans) => (Array.isArray(spans) ? spans : spans ? [...(spans.kk ?? []), ...(spans.ru ?? [])] : []);
