// What the page knows: the documents, the words of its interface, and what is selected.
"use strict";
const given = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const state = { tongue: given.tongue, doc: 0, position: null, finding: -1, place: -1, coverage: false, corrections: new Map(), unsaved: false };
const word = (name) => given.words[state.tongue][name] ?? given.words.en[name] ?? name;

// Each document stands in an element of its own and is read when it is opened; only one is held at a time.
const sources = [...document.querySelectorAll("script.document")].map((holder) => ({ holder, name: holder.dataset.name, sha256: holder.dataset.sha256, grave: Number(holder.dataset.grave) }));
let opened = { index: -1, doc: null };
function current() {
  if (opened.index !== state.doc) opened = { index: state.doc, doc: indexed(JSON.parse(sources[state.doc].holder.textContent)) };
  return opened.doc;
}

// What is asked for again and again, worked out once: findings by position, texts to search in, pages by number.
function indexed(doc) {
  const found = new Map(doc.positions.map((position) => [position.id, []]));
  for (const finding of doc.diagnostics) found.get(finding.position)?.push(finding);
  doc.byPosition = found;
  doc.indexOf = new Map(doc.positions.map((position, index) => [position.id, index]));
  doc.grave = doc.positions.map((position) => found.get(position.id).filter((finding) => finding.severity !== "info").length);
  doc.searched = [];
  doc.pages = new Map(doc.pictures.map((picture) => [picture.number, picture]));
  doc.fragments.sort((a, b) => a[0] - b[0]);
  doc.longest = doc.fragments.reduce((most, [start, end]) => Math.max(most, end - start), 0);
  return doc;
}

// The first of some entries, in ascending order, whose key is not below a value.
function firstFrom(entries, value, key) {
  let low = 0, high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(entries[middle]) < value) low = middle + 1; else high = middle;
  }
  return low;
}

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

// A text in its languages, each marked as what it is, so that it is read aloud right.
function spoken(text) {
  const parts = [];
  for (const lang of ["kk", "ru"]) {
    if (!text?.[lang]) continue;
    if (parts.length) parts.push(" / ");
    parts.push(element("span", { lang }, text[lang]));
  }
  return parts;
}
