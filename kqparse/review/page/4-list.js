// The list of positions, its filters, the figures, and stepping through findings.
function kept() {
  const text = byId("search").value.trim().toLowerCase();
  const [section, category, level] = ["section", "category", "level"].map((id) => byId(id).value);
  const months = byId("months").value === "" ? null : Number(byId("months").value);
  const flagged = byId("only-findings").getAttribute("aria-pressed") === "true";
  return current().positions.flatMap((position, index) => {
    if (section && both(position.section) !== section) return [];
    if (category && position.category !== category) return [];
    if (level && !(position.education?.levels ?? []).includes(level)) return [];
    if (months !== null && (position.experience?.min_months ?? 0) > months) return [];
    if (flagged && !findingsOf(position).some((finding) => finding.severity !== "info")) return [];
    if (text && !searchable(position).includes(text)) return [];
    return [index];
  });
}

function searchable(position) {
  return [both(position.title), both(position.section), position.category, ...position.codes, ...position.criteria.map((each) => both(each.text))].filter(Boolean).join(" ").toLowerCase();
}

function showList() {
  const box = byId("positions");
  box.textContent = "";
  const indices = kept();
  for (const index of indices) {
    const position = current().positions[index];
    const graver = findingsOf(position).filter((finding) => finding.severity !== "info").length;
    const note = [position.category, position.headcount !== null ? `${position.headcount}` : "", both(position.section)].filter(Boolean).join(" · ");
    const item = element("li", { role: "option", "data-index": index, id: `position-${index}`, "aria-selected": String(index === state.position), onclick: () => selectPosition(index) }, `${position.ordinal ?? position.id}. ${both(position.title)}`);
    if (graver) item.append(element("span", { class: "flag", title: word("findings") }, ` ⚑${graver}`));
    item.append(element("small", {}, note));
    box.append(item);
  }
  byId("list-head").textContent = `${word("positions")} (${indices.length} / ${current().positions.length})`;
}

function selectPosition(index, scroll = true) {
  state.position = index;
  document.querySelectorAll("#positions li").forEach((item) => item.setAttribute("aria-selected", String(Number(item.dataset.index) === index)));
  byId("list").setAttribute("aria-activedescendant", `position-${index}`);
  document.querySelector(`#positions li[data-index="${index}"]`)?.scrollIntoView({ block: "nearest" });
  showFields();
  light([], false);
  if (scroll && index !== null) showPlace(current().positions[index].spans[0][0]);
}

// Where a text begins: on its page where there is one, else in the text.
function showPlace(offset) {
  const printed = (current().fragments ?? []).find(([start, end]) => end > offset);
  const page = printed && document.querySelector(`.page[data-page="${printed[2]}"]`);
  (page ?? lines[lineAt(offset)].element).scrollIntoView({ block: "start" });
}

function step(by) {
  const indices = kept();
  const place = indices.indexOf(state.position);
  if (indices.length) selectPosition(indices[Math.min(Math.max(place + by, 0), indices.length - 1)]);
}

function stepFinding(by) {
  const placed = current().diagnostics.filter((finding) => finding.spans.length);
  // Repairs are many and need no look; they are stepped through only where there is nothing graver.
  const graver = placed.filter((finding) => finding.severity !== "info");
  const found = graver.length ? graver : placed;
  if (!found.length) { say(word("no_findings")); return; }
  state.finding = (state.finding + by + found.length) % found.length;
  const finding = found[state.finding];
  const index = current().positions.findIndex((position) => position.id === finding.position);
  if (index >= 0) selectPosition(index, false);
  light(finding.spans);
  say(`${state.finding + 1}/${found.length} ${finding.code} ${plain(finding.sentences[state.tongue])}`);
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
  box.textContent = "";
  const positions = kept().map((index) => current().positions[index]);
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
  const box = element("div", {}, element("h3", {}, head));
  for (const [value, count] of rows) {
    const bar = element("i");
    bar.style.width = `${(100 * count) / most}%`;
    box.append(element("div", { class: "bar" }, element("span", {}, String(value)), element("span", {}, bar), element("span", {}, String(count))));
  }
  return box;
}
