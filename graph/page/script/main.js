// The page: begin with the address, then keep every part in step with what is chosen.
import { articles, isThing } from "./data.js";
import { $, el } from "./dom.js";
import { fit, redraw, reveal, start, zoom, places, looks } from "./canvas.js";
import { renderChips, takeStock } from "./chips.js";
import { ensure, path } from "./expand.js";
import { csv, json, png, svg } from "./exports.js";
import { passing, refilter } from "./filter.js";
import { listen } from "./keys.js";
import { paint, painted } from "./labels.js";
import { renderPanel } from "./panel.js";
import { makeSearch, renderSearch } from "./searchbox.js";
import { renderSheet } from "./sheets.js";
import { begin, change, onChange, state } from "./state.js";
import { measure, renderTimebar } from "./timebar.js";
import { count, t } from "./words.js";

const VIEWS = ["graph", "list", "time", "articles"];
const isDark = () => (state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

function renderTop() {
  document.documentElement.lang = state.lang === "en" ? "en" : "zh-CN";
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  $("skip").textContent = t("skip");
  $("views").setAttribute("aria-label", t("views"));
  $("views").replaceChildren(...VIEWS.map((view) => el("button", { type: "button", "data-view": view, "aria-current": state.view === view ? "page" : null, onclick: () => change({ view }) }, t(view))));
  const open = $("tools").querySelector("details")?.open;
  $("tools").replaceChildren(
    el("details", { class: "menu", open: open || false }, el("summary", { class: "button" }, t("export")), el("div", { class: "drop" },
      [["png", png], ["svg", svg], ["csv", csv], ["json", json], ["print", () => print()]].map(([name, act]) => el("button", { type: "button", class: "button", id: `save-${name}`, onclick: act }, t(name))))),
    el("button", { type: "button", class: "button", id: "theme", onclick: () => change({ theme: isDark() ? "light" : "dark" }) }, isDark() ? t("light") : t("dark")),
    el("button", { type: "button", class: "button", id: "language", lang: state.lang === "en" ? "zh" : "en", onclick: () => change({ lang: state.lang === "en" ? "zh" : "en" }) }, t("language")));
  $("zoom").replaceChildren(...[["zoomIn", "+", () => zoom(1.25)], ["zoomOut", "−", () => zoom(0.8)], ["fit", "⤢", () => fit()]].map(([name, sign, act]) => el("button", { type: "button", class: "button", title: t(name), "aria-label": t(name), onclick: act }, sign)));
}

/** Have what is chosen in the picture. */
function attend() {
  const c = state.chosen;
  if (!c) return;
  if (c.type === "e") ensure([c.id]);
  if (c.type === "l") ensure(c.ends);
  if (c.type === "p") { c.path = path(...c.ends); ensure(c.path || c.ends); }
  if (c.type === "a") { c.things = articles.things[c.id]; }
}

const key = (s) => JSON.stringify([s.chosen && [s.chosen.type, s.chosen.id, s.chosen.ends], s.around, s.view]);

function render(before) {
  refilter();
  attend();
  renderTop(); renderSearch(); renderChips(); renderTimebar(); renderSheet();
  redraw();
  $("shown").textContent = t("shown", count(passing.thingTotal), count(passing.factTotal)) + (places.size < passing.thingTotal ? ` · ${t("inPicture", count([...looks.keys()].filter(isThing).length))}` : "");
  renderPanel();
  $("canvas").querySelector("canvas")?.setAttribute("aria-label", t("canvas"));
  if (!before || key(before) !== key(state)) requestAnimationFrame(() => { if (state.chosen && state.chosen.type !== "a") reveal(); else if (!before || before.around) fit(); });
  else if (before.loose !== state.loose) fit();
}

function go() {
  refilter();
  takeStock();
  measure();
  makeSearch();
  start(paint);
  listen();
  onChange(render);
  begin();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => render({ ...state }));
  $("skip").addEventListener("click", (event) => { event.preventDefault(); (state.view === "graph" ? $("panel") : $("main")).focus(); });
  fit();
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
  window.baotu = { painted, looks, places, passing, state };
}
go();
