// Corrections: a reviewer's word on a value, kept under source, position and field, and downloaded as a file.
const keyOf = (sha256, id, path) => `${sha256}\n${id}\n${path}`;
const correctionKey = (position, path) => keyOf(current().source.sha256, position.id, path);
const NUMBERS = /(^|\.)(ordinal|headcount|min_months|max_months)$/;
const LISTS = /(^|\.)(codes|employers|levels|degrees)$/;
const CHOICES = { levels: ["basic_secondary", "general_secondary", "technical_vocational", "post_secondary", "higher", "postgraduate"], degrees: ["bachelor", "specialist", "master", "doctorate"] };
const ONE_OF = { "qualification.level": ["high", "mid"], "qualification.category": ["highest", "first", "second", "none"] };
const LOOK_ALIKE = { "А": "A", "В": "B", "С": "C", "Е": "E", "О": "O", "К": "K", "М": "M", "Н": "H", "Р": "P", "Т": "T", "Х": "X" };
const SHAPES = [[/^category$/, /^[A-Z](-[A-Z]+)*-\d+$/], [/\.isced_f$/, /^\d{2,4}$/]];
const readOf = (row) => ("was" in row ? row.was : row.value);

function note(position, row, more) {
  state.corrections.set(correctionKey(position, row.path), { sha256: current().source.sha256, document: current().source.name, position: position.id, field: row.path, was: readOf(row), ...more });
  state.unsaved = true;
  say(`${state.corrections.size} ${word("noted")}`);
}

// Only the row is made anew, so that who works by keyboard stays where they are.
function renewRow(position, row, act) {
  const least = row.path.replace(/alternatives\.\d+\.conditions\.\d+\.m/, "m");
  for (const path of new Set([least, row.path])) {
    const own = path === row.path ? row : rowsOf(position).find((each) => each.path === path);
    const now = document.querySelector(`[data-row="${path}"]`);
    if (own && now) now.replaceWith(rowElement(position, own));
  }
  document.querySelector(`[data-row="${row.path}"] [data-act="${act}"]`).focus();
}

// The least amount, with what was corrected in the conditions that it follows from.
function leastNow(position, path, experience) {
  const fixed = (name, before) => {
    const made = state.corrections.get(correctionKey(position, name));
    return made && !made.confirmed ? made.value : before;
  };
  const amounts = experience.alternatives.map((alternative, i) => alternative.conditions.map((each, k) => (each.kind === "experience" && !each.preferred ? fixed(`${path}.alternatives.${i}.conditions.${k}.min_months`, each.min_months) : null)).filter((each) => each !== null));
  const told = amounts.filter((each) => each.length).map((each) => Math.max(...each));
  return told.length && experience.min_months !== null ? Math.min(...told) : experience.min_months;
}

function confirmValue(position, row) {
  note(position, row, { confirmed: true });
  renewRow(position, row, "confirm");
}

function correctValue(position, row) {
  const made = state.corrections.get(correctionKey(position, row.path));
  const before = made && !made.confirmed ? made.value : readOf(row);
  const name = row.path.split(".").pop();
  const editor = name in CHOICES ? choiceEditor(row, CHOICES[name], before ?? []) : row.path in ONE_OF ? oneEditor(row, ONE_OF[row.path], before) : textEditor(row, before);
  const fault = element("span", { class: "fault", role: "alert" });
  const save = () => {
    const value = editor.value();
    const wrong = isWrong(row.path, value);
    editor.box.toggleAttribute("aria-invalid", wrong);
    if (wrong) { fault.textContent = word("no_such_value"); return; }
    note(position, row, { value });
    renewRow(position, row, "correct");
  };
  const cancel = () => renewRow(position, row, "correct");
  const form = element("form", { class: "editor" }, editor.box, fault, element("button", { type: "submit" }, word("save")), element("button", { type: "button", onclick: cancel }, word("cancel")));
  form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") cancel();
    if (event.key === "Enter" && event.ctrlKey) save();
    event.stopPropagation();
  });
  const own = document.querySelector(`[data-row="${row.path}"]`);
  own.querySelector(".value").replaceWith(form);
  own.querySelector(".tools").hidden = true;
  editor.first.focus();
  if (editor.first.type === "text") editor.first.select();
}

function textEditor(row, before) {
  const long = /\.text\.(kk|ru)$/.test(row.path);
  const input = element(long ? "textarea" : "input", { "aria-label": row.name, lang: row.lang, inputmode: NUMBERS.test(row.path) ? "decimal" : undefined, rows: long ? 6 : undefined });
  input.value = Array.isArray(before) ? before.join("; ") : (before ?? "");
  return { box: input, first: input, value: () => typed(row.path, input.value) };
}

function choiceEditor(row, choices_, before) {
  const box = element("fieldset", {}, element("legend", {}, row.name));
  const boxes = choices_.map((name) => element("input", { type: "checkbox", value: name }));
  boxes.forEach((each) => { each.checked = before.includes(each.value); box.append(element("label", {}, each, " ", word(each.value))); });
  return { box, first: boxes[0], value: () => boxes.filter((each) => each.checked).map((each) => each.value).sort() };
}

function oneEditor(row, choices_, before) {
  const box = element("select", { "aria-label": row.name }, element("option", { value: "" }, "–"), ...choices_.map((name) => element("option", { value: name }, word(name))));
  box.value = before ?? "";
  return { box, first: box, value: () => box.value || null };
}

// A correction has the type of the value that it takes the place of; nothing at all means unknown.
function typed(path, text) {
  const clean = text.trim();
  if (LISTS.test(path)) return clean.split(/[;,]/).map((part) => part.trim()).filter(Boolean);
  if (clean === "") return null;
  if (path === "category") return clean.toUpperCase().replace(/[\u2010-\u2015]/g, "-").replace(/[\u0400-\u04ff]/g, (letter) => LOOK_ALIKE[letter] ?? letter);
  return NUMBERS.test(path) ? Number(clean.replace(",", ".")) : clean;
}

function isWrong(path, value) {
  if (value === null) return /^(criteria|grades)\.\d+\.text\./.test(path);
  if (NUMBERS.test(path)) return !(value >= 0 && (path === "headcount" || Number.isInteger(value)));
  return SHAPES.some(([of, shape]) => of.test(path) && !shape.test(value));
}

function download() {
  const rows = [...state.corrections.values()];
  const text = `${JSON.stringify({ kqparse_corrections: 1, corrections: rows }, null, 1)}\n`;
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: "corrections.json" });
  document.body.append(link);
  link.click();
  link.remove();
  state.unsaved = false;
}

// Corrections of an earlier day, to go on with; those made since on this page count.
async function load(file) {
  let rows;
  try {
    const whole = JSON.parse(await file.text());
    rows = whole.kqparse_corrections === 1 ? whole.corrections : null;
  } catch { rows = null; }
  if (!Array.isArray(rows)) { say(word("no_corrections")); return; }
  for (const row of rows) {
    const key = keyOf(row.sha256, row.position, row.field);
    if (!state.corrections.has(key)) state.corrections.set(key, row);
  }
  showFields();
  say(`${state.corrections.size} ${word("noted")}`);
}
