// The fields of a position: a row for each value, with its spans, and a path under which it can be corrected.
const CORRECTABLE = /^(?:(title|section)\.(kk|ru)|ordinal|category|codes|headcount|employers|qualification\.(level|category)|education\.(levels|degrees)|education\.fields\.\d+\.(isced_f|kz_direction)|(grades\.\d+\.)?experience\.(min_months|max_months|alternatives\.\d+\.conditions\.\d+\.(min_months|max_months))|(criteria|grades)\.\d+\.text\.(kk|ru))$/;
const isNothing = (value) => value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length);

function rowsOf(position) {
  const rows = [];
  const proof = position.provenance;
  const add = (path, value, spans, more = {}) => { if (!isNothing(value)) rows.push({ path, value, spans, name: word(path.split(".")[0]), ...more }); };
  const inBoth = (path, text, spans, name = word(path.split(".")[0])) => { for (const lang of ["kk", "ru"]) if (text?.[lang]) add(`${path}.${lang}`, text[lang], spans(lang), { name: `${name} (${lang})`, lang }); };
  const said = (path) => Object.entries(proof).filter(([key]) => key === path || key.startsWith(`${path}.`)).flatMap(([, spans]) => spans);
  inBoth("title", position.title, (key) => proof[`title.${key}`]);
  inBoth("section", position.section, (key) => proof[`section.${key}`]);
  for (const name of ["ordinal", "category", "tier", "codes", "headcount", "employers"]) add(name, position[name], said(name));
  for (const name of ["level", "category"]) add(`qualification.${name}`, position.qualification?.[name], said(`qualification.${name}`), { show: word });
  addEducation(add, "education", position.education);
  addExperience(add, "experience", position.experience);
  position.grades.forEach((grade, i) => {
    const name = [word("grade"), ...[grade.level, grade.category].filter(Boolean).map(word)].join(" ");
    inBoth(`grades.${i}.text`, grade.text, (key) => grade.spans[key], name);
    addExperience(add, `grades.${i}.experience`, grade.experience, name);
  });
  position.criteria.forEach((criterion, i) => inBoth(`criteria.${i}.text`, criterion.text, (key) => criterion.spans[key], word(criterion.kind)));
  position.references.forEach((reference, i) => add(`references.${i}`, both(reference.text), reference.spans, { name: word("reference") }));
  return rows;
}

const words = (values) => values.map((each) => word(each)).join(", ");

function addEducation(add, path, education) {
  if (!education) return;
  const proof = education.provenance;
  for (const name of ["levels", "degrees"]) add(`${path}.${name}`, education[name], [...(proof[`${name}.kk`] ?? []), ...(proof[`${name}.ru`] ?? [])], { name: word(name), show: words });
  education.fields.forEach((field, i) => {
    // The code is what can be wrong; the name is as printed.
    const told = (code) => [both(field.text), code, field.kz_direction].filter(Boolean).join(" · ");
    rowOfCode(add, `${path}.fields.${i}.isced_f`, field, told);
  });
}

function rowOfCode(add, path, field, told) {
  add(path, field.isced_f ?? "–", field.spans, { name: word("field"), was: field.isced_f, show: (code) => told(code === "–" ? null : code) });
}

function addExperience(add, path, experience, name) {
  if (!experience) return;
  const conditions = experience.alternatives.flatMap((each) => each.conditions).filter((each) => each.kind === "experience" && !each.preferred);
  // Where conditions state amounts, the one in question is corrected, and the least follows.
  add(`${path}.min_months`, experience.min_months, experience.alternatives.flatMap((each) => flat(each.spans)), { name: name ?? word("min_months"), follows: conditions.length ? (position) => leastNow(position, path, experience) : undefined });
  experience.alternatives.forEach((alternative, i) => {
    alternative.conditions.forEach((condition, k) => {
      const own = condition.kind === "experience";
      const more = { name: `${word("alternative")} ${i + 1}`, was: own ? condition.min_months : undefined, show: (value) => (own ? tellCondition({ ...condition, min_months: value === "–" ? null : value }) : value) };
      add(`${path}.alternatives.${i}.conditions.${k}${own ? ".min_months" : ""}`, own ? (condition.min_months ?? "–") : tellCondition(condition), condition.spans, more);
    });
  });
}

function tellCondition(condition) {
  if (condition.kind !== "experience") return [condition.kind, ...(condition.levels ?? []), ...(condition.degrees ?? []), both(condition.text)].filter(Boolean).map((part) => word(part)).join(" ");
  const least = condition.min_months, most = condition.max_months;
  const amount = least === null && most === null ? word("no_amount") : `${least ?? ""}${most !== null ? `–${most}` : ""} ${word("months_unit")}`;
  const parts = [condition.preferred ? word("preferred") : "", condition.strict ? ">" : "", amount, ...condition.scopes.map((scope) => word(scope === "field" ? "scope_field" : scope)), both(condition.detail)];
  const inner = condition.includes.map(tellCondition).join("; ");
  return parts.filter(Boolean).join(" ") + (inner ? ` (${word("including")} ${inner})` : "");
}

// Values that a post may have and this one has not: a reviewer may see them where kqparse did not.
function missingRows(position, rows) {
  const there = new Set(rows.map((row) => row.path));
  const lang = current().source.languages;
  const paths = [...lang.map((each) => `title.${each}`), "ordinal", "category", "codes", "headcount", "education.levels", ...(position.experience?.alternatives.length ? [] : ["experience.min_months"]), ...(position.qualification ? ["qualification.level", "qualification.category"] : [])];
  return paths.filter((path) => !there.has(path)).map((path) => {
    const [first, last] = path.split(".");
    const name = first === "title" ? `${word(first)} (${last})` : word(first === "qualification" ? first : (last ?? first));
    return { path, value: LISTS.test(path) ? [] : null, spans: [], name, show: LISTS.test(path) ? words : path in ONE_OF ? word : undefined, lang: first === "title" ? last : undefined };
  });
}

function showFields() {
  const box = byId("rows");
  box.textContent = "";
  byId("findings").textContent = "";
  byId("fields-head").textContent = "";
  byId("findings-head").hidden = true;
  if (state.position === null) { byId("fields-head").textContent = word("fields"); return; }
  const position = current().positions[state.position];
  const title = spoken(position.title);
  byId("fields-head").append(...(title.length ? title : [plain(position.category ?? position.id)]));
  const rows = rowsOf(position);
  for (const row of rows) box.append(rowElement(position, row));
  const missing = missingRows(position, rows);
  if (missing.length) box.append(element("details", {}, element("summary", {}, word("not_read")), ...missing.map((row) => rowElement(position, row))));
  byId("findings-head").hidden = !findingsOf(position).length;
  findingsOf(position).forEach((finding) => {
    const said = `${finding.code} ${finding.sentences[state.tongue]}`;
    byId("findings").append(element("li", {}, element("button", { type: "button", class: finding.severity, onclick: () => light(finding.spans) }, said)));
  });
}

function rowElement(position, row) {
  const made = state.corrections.get(correctionKey(position, row.path));
  const fixed = made && !made.confirmed;
  const shown = fixed ? made.value : row.follows ? row.follows(position) : row.value;
  const printed = isNothing(shown) ? "–" : row.show ? row.show(shown) : Array.isArray(shown) ? shown.join(", ") : String(shown);
  const value = element("button", { type: "button", class: fixed ? "value fixed" : "value", "data-path": row.path, lang: row.lang, onclick: () => light(flat(row.spans)) }, printed);
  const tools = element("span", { class: "tools" });
  if (CORRECTABLE.test(row.path)) {
    const tool = (act, sign, done, onclick) => tools.append(element("button", { type: "button", class: done ? "done" : "", "aria-pressed": String(Boolean(done)), title: word(act), "data-act": act, "aria-label": `${word(act)}: ${row.name}`, onclick }, sign));
    if (!isNothing(row.value)) tool("confirm", "✓", made?.confirmed, () => confirmValue(position, row));
    if (!row.follows) tool("correct", "✎", fixed, () => correctValue(position, row));
  }
  return element("div", { class: "row", "data-row": row.path }, element("span", { class: "name" }, row.name), value, tools);
}
const findingsOf = (position) => current().byPosition.get(position.id);
