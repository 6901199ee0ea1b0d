// What the reader has chosen, kept in the address so that a link and the Back button hold it.
import { classes, data, find, kinds, thingCount, things, facts, articles } from "./data.js";

export const state = {
  view: "graph", chosen: null, offKinds: new Set(), offClasses: new Set(), first: "", last: "",
  undated: true, around: false, loose: false, lang: "zh", theme: "",
};
const listeners = [];
export const onChange = (listener) => listeners.push(listener);

const named = (list, name) => list.findIndex((term) => term.name === name);
const names = (list, numbers) => [...numbers].sort((a, b) => a - b).map((n) => list[n].name).join(",");
const numbers = (list, text) => new Set((text || "").split(",").map((name) => named(list, name)).filter((n) => n >= 0));

const ROOMS = { e: things, f: facts, a: articles };
const ROOM_NAMES = { e: "things", f: "facts", a: "articles" };

function writeChosen(query, c) {
  if (!c) return;
  if (c.type === "l" || c.type === "p") query.set(c.type, c.ends.map((n) => things.iri[n] ?? n).join("~"));
  else query.set(c.type, ROOMS[c.type].iri[c.id]);
}

function readChosen(query) {
  for (const type of ["e", "f", "a"]) {
    const id = query.has(type) ? find(ROOM_NAMES[type], query.get(type)) : -1;
    if (id >= 0) return { type, id };
  }
  for (const type of ["l", "p"]) {
    if (!query.has(type)) continue;
    const ends = query.get(type).split("~").map((iri) => (/^\d+$/.test(iri) ? Number(iri) : find("things", iri)));
    if (ends.length === 2 && ends.every((n) => n >= 0 && n < thingCount + data.hubs.fact.length)) return { type, ends };
  }
  return null;
}

/** The address of a choice, the filters as they are now. */
export function address(chosen = state.chosen) {
  const query = new URLSearchParams();
  writeChosen(query, chosen);
  const flags = { v: state.view === "graph" ? "" : state.view, k: names(kinds, state.offKinds), r: names(classes, state.offClasses),
    d: state.first || state.last ? `${state.first}~${state.last}` : "", u: state.undated ? "" : "0",
    g: state.around ? "1" : "", s: state.loose ? "1" : "", lang: state.lang === "zh" ? "" : state.lang, theme: state.theme };
  for (const [name, value] of Object.entries(flags)) if (value) query.set(name, value);
  return `#${query.toString()}`;
}

function readAddress() {
  const query = new URLSearchParams(location.hash.slice(1));
  const [first, last] = (query.get("d") || "~").split("~");
  const views = ["graph", "list", "time", "articles"];
  Object.assign(state, {
    chosen: readChosen(query), view: views.includes(query.get("v")) ? query.get("v") : "graph",
    offKinds: numbers(kinds, query.get("k")), offClasses: numbers(classes, query.get("r")),
    first: first || "", last: last || "", undated: query.get("u") !== "0", around: query.get("g") === "1",
    loose: query.get("s") === "1", lang: query.get("lang") === "en" ? "en" : "zh",
    theme: ["dark", "light"].includes(query.get("theme")) ? query.get("theme") : "",
  });
}

const tell = (before) => listeners.forEach((listener) => listener(before));

/** Change what is chosen; a new choice of thing is a step that Back undoes. */
export function change(patch) {
  const before = { ...state };
  Object.assign(state, patch);
  const step = "chosen" in patch || "view" in patch;
  const to = address();
  if (to !== location.hash) history[step ? "pushState" : "replaceState"](null, "", to === "#" ? location.pathname + location.search : to);
  tell(before);
}

export const choose = (chosen, more) => change({ chosen, ...(chosen ? {} : { around: false }), ...more });

/** Begin with the address, and follow it. */
export function begin() {
  readAddress();
  const follow = () => { const before = { ...state }; readAddress(); tell(before); };
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  tell(null);
}
