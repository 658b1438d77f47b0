// Wiring: events, keys, language and theme.
function showWords() {
  document.documentElement.lang = state.tongue;
  document.querySelectorAll("[data-word]").forEach((each) => { each.textContent = word(each.dataset.word); });
  document.querySelectorAll("[data-label]").forEach((each) => { each.setAttribute("aria-label", word(each.dataset.label)); });
}

function showAll() {
  showWords();
  items = new Map();
  showChoices();
  showList();
  showFields();
  showFigures();
}

function openDocument(index) {
  Object.assign(state, { doc: index, position: null, finding: -1, place: -1 });
  document.title = plain(`${current().source.name} – kqparse`);
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

const filter = () => { showList(); showFigures(); };

function listen() {
  for (const id of ["search", "section", "category", "level", "months"]) byId(id).addEventListener("input", filter);
  toggle("only-findings", filter);
  toggle("coverage", (pressed) => { state.coverage = pressed; light([], false); say(coverageSaid()); });
  toggle("charts", (pressed) => { byId("figures").hidden = !pressed; showFigures(); });
  byId("before-finding").addEventListener("click", () => stepFinding(-1));
  byId("next-finding").addEventListener("click", () => stepFinding(1));
  byId("download").addEventListener("click", download);
  byId("load").addEventListener("change", (event) => {
    const [file] = event.target.files;
    event.target.value = ""; // else the same file could not be chosen a second time
    if (file) load(file);
  });
  byId("tongue").addEventListener("change", () => { state.tongue = byId("tongue").value; say(""); showAll(); });
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  byId("positions").addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) selectPosition(Number(item.dataset.index));
  });
  byId("text").addEventListener("click", (event) => { const offset = offsetAt(event); if (offset !== null) tellOffset(offset); });
  byId("pages").addEventListener("click", (event) => { const offset = pictureOffset(event); if (offset !== null) tellOffset(offset); });
  window.addEventListener("hashchange", openPlace);
  window.addEventListener("beforeunload", (event) => { if (state.unsaved) event.preventDefault(); });
}

const WITHIN = {
  positions: { ArrowDown: () => step(1), ArrowUp: () => step(-1), Home: () => step(-Infinity), End: () => step(Infinity) },
  source: { ArrowRight: () => stepPlace(1), ArrowLeft: () => stepPlace(-1) },
};

function listenToKeys() {
  for (const [id, keys] of Object.entries(WITHIN)) {
    byId(id).addEventListener("keydown", (event) => {
      const act = event.target === event.currentTarget ? keys[event.key] : null;
      if (act) { event.preventDefault(); act(); }
    });
  }
  document.addEventListener("keydown", (event) => {
    const elsewhere = event.target.matches("input:not([type=checkbox]), select, textarea") || event.ctrlKey || event.metaKey || event.altKey;
    const act = elsewhere || !byId("keys").checked ? null : KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });
}

function start() {
  const names = byId("document");
  sources.forEach((source, index) => names.append(element("option", { value: index }, source.name)));
  names.addEventListener("change", () => openDocument(Number(names.value)));
  byId("tongue").value = state.tongue;
  if (sources.length) { listen(); listenToKeys(); openDocument(0); } else showWords();
  openPlace();
}

// Rows of a workbook lead here: #, the first 12 signs of the source's hash, and a position.
function openPlace() {
  const [, digest, id] = /^#([0-9a-f]{12})-(p\d+)?$/.exec(location.hash) ?? [];
  const index = digest ? sources.findIndex((source) => source.sha256.startsWith(digest)) : -1;
  if (index < 0) return;
  if (index !== state.doc) { byId("document").value = String(index); openDocument(index); }
  const place = current().positions.findIndex((position) => position.id === id);
  if (place >= 0) selectPosition(place);
}
start();
