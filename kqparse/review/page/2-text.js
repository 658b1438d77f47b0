// The source text: lines, and what is lit in them.
const CHUNK = 60;
let lines = [];
let marked = new Set();
const lineOf = new WeakMap();

function layText() {
  const doc = current();
  let at = 0;
  lines = doc.text.split("\n").map((text) => {
    const line = { start: at, text, size: size(text) };
    at += line.size + 1;
    return line;
  });
  marked = new Set();
  const box = byId("text");
  box.textContent = "";
  for (let first = 0; first < lines.length; first += CHUNK) {
    const chunk = element("div", { class: "chunk" });
    for (const line of lines.slice(first, first + CHUNK)) {
      line.element = element("div", { class: "line" }, line.text);
      lineOf.set(line.element, line);
      chunk.append(line.element);
    }
    box.append(chunk);
  }
  layPages();
}

function lineAt(offset) {
  let low = 0, high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle].start <= offset) low = middle; else high = middle - 1;
  }
  return low;
}

// Marks of one line: pieces between all edges, the last mark that covers a piece names it.
function fill(line, marks) {
  line.element.textContent = "";
  const edges = new Set([0, line.size]);
  for (const mark of marks) { edges.add(Math.max(mark.start - line.start, 0)); edges.add(Math.min(mark.end - line.start, line.size)); }
  const cuts = [...edges].sort((a, b) => a - b);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const text = plain(piece(line.text, cuts[i], cuts[i + 1]));
    const over = marks.filter((mark) => mark.start - line.start <= cuts[i] && mark.end - line.start >= cuts[i + 1]);
    if (!over.length) { line.element.append(text); continue; }
    line.element.append(element("mark", { class: over[over.length - 1].name }, text));
  }
}

function showMarks(marks) {
  const wanted = new Map();
  for (const mark of marks) {
    for (let i = lineAt(mark.start); i < lines.length && lines[i].start < mark.end; i++) {
      if (!wanted.has(i)) wanted.set(i, []);
      wanted.get(i).push(mark);
    }
  }
  for (const i of marked) if (!wanted.has(i)) fill(lines[i], []);
  for (const [i, own] of wanted) fill(lines[i], own);
  marked = new Set(wanted.keys());
}

function light(spans, scroll = true) {
  const marks = [];
  if (state.coverage) {
    for (const [start, end] of current().coverage.unassigned_spans) marks.push({ start, end, name: "unassigned" });
  } else if (state.position !== null) {
    for (const [start, end] of current().positions[state.position].spans) marks.push({ start, end, name: "own" });
  }
  for (const [start, end] of spans) marks.push({ start, end, name: "lit" });
  showMarks(marks);
  const boxed = lightBoxes(spans, scroll);
  if (spans.length) say(spans.map(([start, end]) => `${word("characters")} ${start}–${end}`).join(", "));
  if (scroll && spans.length && !boxed) lines[lineAt(spans[0][0])].element.scrollIntoView({ block: "center" });
}

// A click in the text: which character it is, and what became of it.
function offsetAt(event) {
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = place ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = place ? place.offsetNode : range?.startContainer;
  const line = lineOf.get((node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".line"));
  if (!line) return null;
  let before = 0;
  const walk = document.createTreeWalker(line.element, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const own = place ? place.offset : range.startOffset;
    if (text === node) return line.start + before + size(text.data.slice(0, own));
    before += size(text.data);
  }
  return line.start;
}

function tellOffset(offset, scroll = false) {
  const doc = current();
  const within = (spans) => flat(spans).some(([start, end]) => start <= offset && offset < end);
  const index = doc.positions.findIndex((position) => within(position.spans));
  if (index >= 0) {
    const hit = rowsOf(doc.positions[index]).filter((row) => within(row.spans));
    selectPosition(index, false);
    light(hit.length ? flat(hit[hit.length - 1].spans) : [[offset, offset + 1]], scroll);
    say(hit.length ? hit.map((row) => row.name).join(", ") : word("no_value"));
    return;
  }
  const passage = doc.passages.find((each) => within(each.spans));
  const lost = within(doc.coverage.unassigned_spans);
  light(passage ? flat(passage.spans) : [[offset, offset + 1]], scroll);
  say(passage ? `${word("passage")}: ${word(passage.kind)}` : lost ? word("unassigned") : word("no_value"));
}

// By keyboard: the places in the text where a value, a passage or unassigned text begins, one after the other.
function stepPlace(by) {
  const doc = current();
  if (!doc.places) {
    const spans = [...doc.coverage.unassigned_spans, ...doc.passages.flatMap((each) => flat(each.spans))];
    for (const position of doc.positions) for (const row of rowsOf(position)) spans.push(...flat(row.spans));
    doc.places = [...new Set(spans.map(([start]) => start))].sort((a, b) => a - b);
  }
  if (!doc.places.length) return;
  if (state.place < 0 && state.position !== null) {
    const begin = doc.positions[state.position].spans[0][0];
    state.place = firstFrom(doc.places, begin, (place) => place) - (by > 0 ? 1 : 0);
  }
  const place = Math.min(Math.max(state.place + by, 0), doc.places.length - 1);
  tellOffset(doc.places[place], true);
  state.place = place;
}

// Pages of a PDF, as pictures, with the boxes of what is lit over them.
function layPages() {
  const doc = current();
  const box = byId("pages");
  box.textContent = "";
  for (const page of doc.pictures) {
    const frame = element("div", { class: "page", "data-page": page.number });
    frame.append(element("img", { src: page.image, decoding: "async", width: Math.round(page.width), height: Math.round(page.height), alt: `${word("page")} ${page.number}` }));
    box.append(frame);
  }
  if (doc.without_picture) box.append(element("p", { class: "note" }, `${word("without_picture")}: ${doc.without_picture} / ${doc.source.pages}`));
}

function lightBoxes(spans, scroll) {
  document.querySelectorAll(".box").forEach((box) => box.remove());
  const doc = current();
  let first = null;
  for (const [start, end] of doc.pages.size ? spans : []) {
    for (let i = firstFrom(doc.fragments, start - doc.longest, (each) => each[0]); i < doc.fragments.length && doc.fragments[i][0] < end; i++) {
      const [, to, page, x0, y0, x1, y1] = doc.fragments[i];
      const { width, height } = doc.pages.get(page) ?? {};
      const frame = to > start && width ? document.querySelector(`.page[data-page="${page}"]`) : null;
      if (!frame) continue;
      const box = element("div", { class: "box" });
      Object.assign(box.style, { left: `${(100 * x0) / width}%`, top: `${(100 * y0) / height}%`, width: `${(100 * (x1 - x0)) / width}%`, height: `${(100 * (y1 - y0)) / height}%` });
      frame.append(box);
      first ??= box;
    }
  }
  if (scroll) first?.scrollIntoView({ block: "center" });
  return first !== null;
}

// A click in a picture: the text printed there, and what became of it.
function pictureOffset(event) {
  const frame = event.target.closest(".page");
  if (!frame) return null;
  const number = Number(frame.dataset.page);
  const { width, height } = current().pages.get(number);
  const area = frame.getBoundingClientRect();
  const x = ((event.clientX - area.left) / area.width) * width;
  const y = ((event.clientY - area.top) / area.height) * height;
  const hit = current().fragments.find(([, , page, x0, y0, x1, y1]) => page === number && x0 <= x && x <= x1 && y0 <= y && y <= y1);
  return hit ? hit[0] : null;
}
