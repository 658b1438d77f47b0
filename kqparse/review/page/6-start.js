// Wiring: events, keys, language and theme.
function showWords() {
  document.documentElement.lang = state.tongue;
  document.querySelectorAll("[data-word]").forEach((each) => { each.textContent = word(each.dataset.word); });
}

function showAll() {
  showWords();
  showChoices();
  showList();
  showFields();
  showFigures();
}

function openDocument(index) {
  Object.assign(state, { doc: index, position: null, finding: -1 });
  layText();
  showAll();
  if (current().positions.length) selectPosition(0);
}

function toggle(id, change) {
  byId(id).addEventListener("click", (event) => {
    const pressed = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(pressed));
    change(pressed);
  });
}

function coverageSaid() {
  const { characters, assigned, noise, unassigned } = current().coverage;
  return `${word("characters")}: ${characters} = ${assigned} ${word("assigned")} + ${noise} ${word("noise")} + ${unassigned} ${word("unassigned")}`;
}

const KEYS = { n: () => stepFinding(1), p: () => stepFinding(-1), j: () => step(1), k: () => step(-1), "/": () => byId("search").focus() };

function start() {
  const names = byId("document");
  given.documents.forEach((doc, index) => names.append(element("option", { value: index }, doc.source.name)));
  names.addEventListener("change", () => openDocument(Number(names.value)));
  for (const id of ["search", "section", "category", "level", "months"]) byId(id).addEventListener("input", () => { showList(); showFigures(); });
  toggle("only-findings", () => { showList(); showFigures(); });
  toggle("coverage", (pressed) => { state.coverage = pressed; light([], false); say(coverageSaid()); });
  toggle("charts", (pressed) => { byId("figures").hidden = !pressed; });
  byId("download").addEventListener("click", download);
  byId("tongue").value = state.tongue;
  byId("tongue").addEventListener("change", () => { state.tongue = byId("tongue").value; showAll(); });
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  byId("text").addEventListener("click", (event) => { const offset = offsetAt(event); if (offset !== null) tellOffset(offset); });
  byId("pages").addEventListener("click", (event) => { const offset = pictureOffset(event); if (offset !== null) tellOffset(offset); });
  byId("list").addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) { event.preventDefault(); step(by); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  window.addEventListener("hashchange", openPlace);
  if (given.documents.length) openDocument(0); else showWords();
  openPlace();
}

// Rows of a workbook lead here: #, the first 12 signs of the source's hash, and a position.
function openPlace() {
  const [, digest, id] = /^#([0-9a-f]{12})-(p\d+)?$/.exec(location.hash) ?? [];
  const index = digest ? given.documents.findIndex((doc) => doc.source.sha256.startsWith(digest)) : -1;
  if (index < 0) return;
  if (index !== state.doc) { byId("document").value = String(index); openDocument(index); }
  const place = current().positions.findIndex((position) => position.id === id);
  if (place >= 0) selectPosition(place);
}
start();
