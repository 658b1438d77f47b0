// The fields of a position: a row for each value, with its spans, and a path under which it can be corrected.
function rowsOf(position) {
  const rows = [];
  const proof = position.provenance;
  const add = (path, value, spans, name = word(path.split(".")[0])) => {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length)) return;
    rows.push({ path, value, spans, name });
  };
  const inBoth = (path, text, spans, name) => { for (const key of ["kk", "ru"]) if (text?.[key]) add(`${path}.${key}`, text[key], spans(key), name ? `${name} (${key})` : `${word(path.split(".")[0])} (${key})`); };
  const said = (path) => [...(proof[path] ?? []), ...(proof[`${path}.kk`] ?? []), ...(proof[`${path}.ru`] ?? [])];
  inBoth("title", position.title, (key) => proof[`title.${key}`]);
  inBoth("section", position.section, (key) => proof[`section.${key}`]);
  for (const name of ["ordinal", "category", "codes", "headcount", "employers"]) add(name, position[name], said(name));
  if (position.qualification) add("qualification", [position.qualification.level, position.qualification.category].filter(Boolean), said("qualification"));
  addEducation(add, "education", position.education);
  addExperience(add, "experience", position.experience);
  position.grades.forEach((grade, i) => {
    const name = [word("grade"), grade.level, grade.category].filter(Boolean).join(" ");
    inBoth(`grades.${i}.text`, grade.text, (key) => grade.spans[key], name);
    addExperience(add, `grades.${i}.experience`, grade.experience, name);
  });
  position.criteria.forEach((criterion, i) => inBoth(`criteria.${i}.text`, criterion.text, (key) => criterion.spans[key], word(criterion.kind)));
  position.references.forEach((reference, i) => add(`references.${i}`, both(reference.text), reference.spans, word("reference")));
  return rows;
}

function addEducation(add, path, education) {
  if (!education) return;
  const proof = education.provenance;
  for (const name of ["levels", "degrees"]) add(`${path}.${name}`, education[name], [...(proof[`${name}.kk`] ?? []), ...(proof[`${name}.ru`] ?? [])], word(name));
  education.fields.forEach((field, i) => add(`${path}.fields.${i}`, [both(field.text), field.isced_f, field.kz_direction].filter(Boolean).join(" · "), field.spans, word("field")));
}

function addExperience(add, path, experience, name) {
  if (!experience) return;
  add(`${path}.min_months`, experience.min_months, experience.alternatives.flatMap((each) => flat(each.spans)), name ?? word("min_months"));
  experience.alternatives.forEach((alternative, i) => {
    alternative.conditions.forEach((condition, k) => add(`${path}.alternatives.${i}.${k}`, tellCondition(condition), condition.spans, `${word("alternative")} ${i + 1}`));
  });
}

function tellCondition(condition) {
  if (condition.kind !== "experience") return [condition.kind, ...(condition.levels ?? []), ...(condition.degrees ?? []), both(condition.text)].filter(Boolean).map((part) => word(part)).join(" ");
  const amount = condition.min_months === null ? word("no_amount") : `${condition.min_months}${condition.max_months !== null ? `–${condition.max_months}` : ""} ${word("months_unit")}`;
  const parts = [condition.preferred ? word("preferred") : "", condition.strict ? ">" : "", amount, ...condition.scopes.map(word), both(condition.detail)];
  const inner = condition.includes.map(tellCondition).join("; ");
  return parts.filter(Boolean).join(" ") + (inner ? ` (${word("including")} ${inner})` : "");
}

function showFields() {
  const box = byId("rows");
  box.textContent = "";
  byId("findings").textContent = "";
  if (state.position === null) { byId("fields-head").textContent = ""; return; }
  const position = current().positions[state.position];
  byId("fields-head").textContent = plain(both(position.title) || position.id);
  for (const row of rowsOf(position)) box.append(rowElement(position, row));
  findingsOf(position).forEach((finding) => {
    const said = `${finding.code} ${finding.sentences[state.tongue]}`;
    byId("findings").append(element("li", {}, element("button", { type: "button", class: finding.severity, onclick: () => light(finding.spans) }, said)));
  });
}

const EDITABLE = /^(title\.(kk|ru)|section\.(kk|ru)|ordinal|category|codes|headcount|employers|education\.(levels|degrees)|experience\.min_months|criteria\.\d+\.text\.(kk|ru))$/;
const WORDS = /^education\.(levels|degrees)$/;

function rowElement(position, row) {
  const key = correctionKey(position, row.path);
  const made = state.corrections.get(key);
  const shown = made && !made.confirmed ? made.value : row.value;
  const shownAs = WORDS.test(row.path) ? word : String;
  const printed = Array.isArray(shown) ? shown.map((each) => shownAs(each)).join(", ") : String(shown);
  const value = element("button", { type: "button", class: made && !made.confirmed ? "value fixed" : "value", "data-path": row.path, onclick: () => light(flat(row.spans)) }, printed);
  const tools = element("span", { class: "tools" });
  if (EDITABLE.test(row.path)) {
    tools.append(element("button", { type: "button", class: made?.confirmed ? "done" : "", title: word("confirm"), "aria-label": `${word("confirm")}: ${row.name}`, onclick: () => confirmValue(position, row) }, "✓"));
    tools.append(element("button", { type: "button", class: made && !made.confirmed ? "done" : "", title: word("correct"), "aria-label": `${word("correct")}: ${row.name}`, onclick: () => correctValue(position, row, value) }, "✎"));
  }
  return element("div", { class: "row" }, element("span", { class: "name" }, row.name), value, tools);
}
const findingsOf = (position) => current().diagnostics.filter((finding) => finding.position === position.id);
