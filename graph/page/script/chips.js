// Chips: each kind of thing with its shape and its number, legend and filter in one; the same for facts.
import { classes, kinds, linesOf, thingCount } from "./data.js";
import { $, badge, el, refill } from "./dom.js";
import { fewLinked } from "./canvas.js";
import { filtering, passing } from "./filter.js";
import { change, state } from "./state.js";
import { count, t, term } from "./words.js";

function toggled(off, number, all, only) {
  if (only) return off.size === all.length - 1 && !off.has(number) ? new Set() : new Set(all.filter((n) => n !== number));
  const next = new Set(off);
  if (!next.delete(number)) next.add(number);
  return next;
}

function chip(number, label, amount, off, act, picture) {
  return el("button", { type: "button", class: "chip", "aria-pressed": String(!off.has(number)), title: t("only"), "data-name": label.name, onclick: (event) => act(number, event.shiftKey) },
    picture, el("span", {}, term(label)), el("span", { class: "count" }, count(amount)));
}

const usedKinds = () => kinds.map((_, n) => n).filter((n) => present.kinds[n]);
const usedClasses = () => classes.map((_, n) => n).filter((n) => present.classes[n]);
const present = { kinds: [], classes: [] };
let loose = 0, open = false;

/** Remember which kinds and classes there are at all: before any filter is on. */
export function takeStock() {
  present.kinds = [...passing.byKind]; present.classes = [...passing.byClass];
  for (let thing = 0; thing < thingCount; thing++) if (!linesOf(thing).length) loose++;
}

/** Draw the chips anew, keeping the keyboard's place. */
export function renderChips() {
  const at = document.activeElement?.dataset?.name, all = usedKinds(), told = usedClasses();
  const act = (number, only) => change({ offKinds: toggled(state.offKinds, number, all, only) });
  const actClass = (number, only) => change({ offClasses: toggled(state.offClasses, number, told, only) });
  const off = told.filter((n) => state.offClasses.has(n)).length;
  refill($("filters"), 
    el("div", { class: "chips", role: "group", "aria-label": t("legend") }, all.map((n) => chip(n, kinds[n], passing.byKind[n], state.offKinds, act, badge(kinds[n], 13)))),
    el("div", { class: "chips" },
      told.length ? el("details", { class: "menu", open: open || false, ontoggle: (event) => { open = event.target.open; } },
        el("summary", { class: off ? "chip active" : "chip", "data-name": "relations" }, t("relations"), el("span", { class: "count" }, off ? `${told.length - off}/${told.length}` : told.length)),
        el("div", { class: "drop", role: "group", "aria-label": t("relations") }, told.map((n) => chip(n, classes[n], passing.byClass[n], state.offClasses, actClass)),
          el("button", { type: "button", class: "button", onclick: () => change({ offClasses: off ? new Set() : new Set(told) }) }, off ? t("all") : t("none")))) : null,
      loose && !fewLinked ? el("button", { type: "button", class: "chip", "data-name": "loose", "aria-pressed": String(state.loose), title: t("looseHint"), onclick: () => change({ loose: !state.loose }) }, t("loose"), el("span", { class: "count" }, count(loose))) : null,
      filtering() ? el("button", { type: "button", class: "chip clear", "data-name": "reset", onclick: () => change({ offKinds: new Set(), offClasses: new Set(), first: "", last: "", undated: true }) }, t("resetFilters")) : null));
  if (at) $("filters").querySelector(`[data-name="${CSS.escape(at)}"]`)?.focus();
}
