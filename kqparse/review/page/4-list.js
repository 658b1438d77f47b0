// The list of positions, its filters, the figures, and stepping through findings.
let kept = [];
let items = new Map();

function keep() {
  const doc = current();
  const text = byId("search").value.trim().toLowerCase();
  const [section, category, level] = ["section", "category", "level"].map((id) => byId(id).value);
  const months = byId("months").value === "" ? null : Number(byId("months").value);
  const flagged = byId("only-findings").getAttribute("aria-pressed") === "true";
  kept = [...doc.positions.keys()].filter((index) => {
    const position = doc.positions[index];
    if (section && both(position.section) !== section) return false;
    if (category && position.category !== category) return false;
    if (level && !(position.education?.levels ?? []).includes(level)) return false;
    if (months !== null && (position.experience?.min_months ?? 0) > months) return false;
    if (flagged && !doc.grave[index]) return false;
    return !text || searchable(doc, index).includes(text);
  });
}

function searchable(doc, index) {
  const position = doc.positions[index];
  doc.searched[index] ??= [both(position.title), both(position.section), position.category, ...position.codes, ...position.criteria.map((each) => both(each.text))].filter(Boolean).join(" ").toLowerCase();
  return doc.searched[index];
}

function itemOf(index) {
  const made = items.get(index);
  if (made) return made;
  const position = current().positions[index];
  const grave = current().grave[index];
  const title = spoken(position.title);
  const item = element("li", { role: "option", "data-index": index, id: `position-${index}`, "aria-selected": String(index === state.position) }, `${position.ordinal ?? position.id}. `, ...(title.length ? title : [position.category ?? ""]));
  if (grave) item.append(element("span", { class: "flag" }, element("span", { "aria-hidden": "true" }, ` ⚑${grave}`), element("span", { class: "spoken" }, `, ${word("findings")}: ${grave}`)));
  const facts = [position.category, position.headcount].filter((each) => !isNothing(each)).join(" · ");
  const section = spoken(position.section);
  item.append(element("small", {}, facts, ...(facts && section.length ? [" · "] : []), ...section));
  items.set(index, item);
  return item;
}

// The entries are made once; a filter only takes them in and out. They stand in groups, of which the browser lays out
// those in sight.
const GROUP = 20;

function showList() {
  keep();
  const entries = kept.map((index, place) => {
    const item = itemOf(index);
    item.setAttribute("aria-posinset", place + 1);
    item.setAttribute("aria-setsize", kept.length);
    return item;
  });
  const groups = [];
  for (let first = 0; first < entries.length; first += GROUP) groups.push(element("ul", { class: "group", role: "none" }, ...entries.slice(first, first + GROUP)));
  byId("positions").replaceChildren(...groups);
  const active = kept.includes(state.position);
  if (active) byId("positions").setAttribute("aria-activedescendant", `position-${state.position}`);
  else byId("positions").removeAttribute("aria-activedescendant");
  byId("list-head").textContent = `${word("positions")} (${kept.length} / ${current().positions.length})`;
}

function selectPosition(index, scroll = true) {
  if (index !== state.position) {
    items.get(state.position)?.setAttribute("aria-selected", "false");
    state.position = index;
    const item = items.get(index);
    item?.setAttribute("aria-selected", "true");
    if (item?.isConnected) byId("positions").setAttribute("aria-activedescendant", item.id);
    showFields();
  }
  const item = items.get(index);
  if (item?.isConnected) item.scrollIntoView({ block: "nearest" });
  state.place = -1;
  light([], false);
  if (scroll && index !== null) showPlace(current().positions[index].spans[0][0]);
}

// Where a text begins: on its page where there is one, else in the text.
function showPlace(offset) {
  const fragments = current().fragments;
  const printed = fragments[firstFrom(fragments, offset, (each) => each[1])];
  const page = printed && document.querySelector(`.page[data-page="${printed[2]}"]`);
  (page ?? lines[lineAt(offset)].element).scrollIntoView({ block: "start" });
}

function step(by) {
  const place = kept.indexOf(state.position);
  if (kept.length) selectPosition(kept[Math.min(Math.max(place + by, 0), kept.length - 1)]);
}

// Repairs are many and need no look; they are stepped through only where there is nothing graver.
function findingsToStep() {
  const placed = current().diagnostics.filter((finding) => finding.spans.length);
  const graver = placed.filter((finding) => finding.severity !== "info");
  return graver.length ? graver : placed;
}

// Beyond the last finding of a document stands the first of the next one that has something graver.
function documentBeside(by) {
  const count = sources.length;
  for (let far = 1; far < count; far += 1) {
    const index = (state.doc + by * far + count * far) % count;
    if (sources[index].grave) return index;
  }
  return state.doc;
}

function stepFinding(by) {
  let at = state.finding < 0 && by < 0 ? -1 : state.finding + by;
  let found = findingsToStep();
  let where = "";
  if (!(at in found)) {
    const next = documentBeside(by);
    if (next !== state.doc) {
      byId("document").value = String(next);
      openDocument(next);
      found = findingsToStep();
      where = `${plain(current().source.name)} `;
    }
    at = by > 0 ? 0 : found.length - 1;
  }
  if (!found.length) { say(word("no_findings")); return; }
  state.finding = at;
  const finding = found[at];
  const index = current().indexOf.get(finding.position);
  if (index !== undefined) selectPosition(index, false);
  light(finding.spans);
  say(`${where}${at + 1}/${found.length} ${finding.code} ${plain(finding.sentences[state.tongue])}`);
}

function choices(id, values) {
  const box = byId(id);
  const before = box.value;
  box.textContent = "";
  box.append(element("option", { value: "" }, word("all")));
  for (const value of [...new Set(values)].filter(Boolean).sort()) box.append(element("option", { value }, id === "level" ? word(value) : value));
  box.value = [...box.options].some((option) => option.value === before) ? before : "";
}

function showChoices() {
  const positions = current().positions;
  choices("section", positions.map((position) => both(position.section)));
  choices("category", positions.map((position) => position.category));
  choices("level", positions.flatMap((position) => position.education?.levels ?? []));
}

function showFigures() {
  const box = byId("figures");
  if (box.hidden) return;
  box.textContent = "";
  const positions = kept.map((index) => current().positions[index]);
  const months = (position) => position.experience?.min_months;
  const groups = {
    months: positions.map((position) => months(position)).filter((value) => value !== undefined && value !== null),
    level: positions.flatMap((position) => (position.education?.levels ?? []).map(word)),
    field: positions.flatMap((position) => (position.education?.fields ?? []).map((field) => field.isced_f ?? both(field.text))),
    findings: current().diagnostics.map((finding) => finding.code),
  };
  for (const [name, values] of Object.entries(groups)) box.append(bars(word(name === "months" ? "min_months" : name), values));
}

function bars(head, values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rows = [...counts].sort((a, b) => (typeof a[0] === "number" ? a[0] - b[0] : b[1] - a[1])).slice(0, 15);
  const most = Math.max(1, ...rows.map(([, count]) => count));
  const box = element("div", {}, element("h2", {}, head));
  for (const [value, count] of rows) {
    const bar = element("i");
    bar.style.width = `${(100 * count) / most}%`;
    box.append(element("div", { class: "bar" }, element("span", {}, String(value)), element("span", {}, bar), element("span", {}, String(count))));
  }
  return box;
}
