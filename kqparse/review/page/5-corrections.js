// Corrections: a reviewer's word on a value, kept under source, position and field, and downloaded as a file.
const correctionKey = (position, path) => `${current().source.sha256}\n${position.id}\n${path}`;

function note(position, row, more) {
  state.corrections.set(correctionKey(position, row.path), { sha256: current().source.sha256, document: current().source.name, position: position.id, field: row.path, was: row.value, ...more });
  showFields();
  say(`${state.corrections.size} ${word("noted")}`);
}

function confirmValue(position, row) { note(position, row, { confirmed: true }); }

function correctValue(position, row, button) {
  const made = state.corrections.get(correctionKey(position, row.path));
  const before = made && !made.confirmed ? made.value : row.value;
  const input = element("input", { "aria-label": row.name, "data-path": row.path });
  input.value = Array.isArray(before) ? before.join("; ") : String(before);
  const keep = () => note(position, row, { value: typed(row.value, input.value) });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") keep();
    if (event.key === "Escape") showFields();
    event.stopPropagation();
  });
  button.replaceWith(input);
  input.focus();
}

// A correction has the type of the value that it takes the place of; nothing at all means unknown.
function typed(was, text) {
  const clean = text.trim();
  if (Array.isArray(was)) return clean.split(";").map((part) => part.trim()).filter(Boolean);
  if (clean === "") return null;
  return typeof was === "number" && !Number.isNaN(Number(clean)) ? Number(clean) : clean;
}

function download() {
  const rows = [...state.corrections.values()];
  const text = `${JSON.stringify({ kqparse_corrections: 1, corrections: rows }, null, 1)}\n`;
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: "corrections.json" });
  document.body.append(link);
  link.click();
  link.remove();
}
