// The keyboard: everything that a pointer can do.
import { $, say } from "./dom.js";
import { fit, looks, drawing, pick, places, zoom } from "./canvas.js";
import { leave } from "./searchbox.js";
import { change, choose, state } from "./state.js";
import { isThing } from "./data.js";
import { nameOf } from "./words.js";

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let here = -1;

/** The nearest node in a direction, a step aside counting double. */
function step([dx, dy]) {
  const chosen = state.chosen?.type === "e" && looks.has(state.chosen.id) ? state.chosen.id : here;
  const from = looks.has(chosen) ? places.get(chosen) : drawing.network.getViewPosition();
  let best = -1, least = Infinity;
  for (const node of looks.keys()) {
    if (node === chosen || !isThing(node)) continue;
    const { x, y } = places.get(node), along = (x - from.x) * dx + (y - from.y) * dy, aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    if (along <= 1) continue;
    const far = along + 2 * aside;
    if (far < least) { least = far; best = node; }
  }
  if (best >= 0) { here = best; pick(best); say(nameOf(best)); }
}

function inCanvas(event) {
  if (event.key in DIRECTIONS) step(DIRECTIONS[event.key]);
  else if (event.key === "Enter") $("panel").focus({ preventScroll: true });
  else return false;
  return true;
}

const VIEWS = { g: "graph", l: "list", t: "time", a: "articles" };
function anywhere(event) {
  if (event.key === "/") $("query").focus();
  else if (event.key === "Escape") { const open = document.querySelector("details[open]"); if (open) { open.open = false; open.querySelector("summary").focus(); } else { leave(); if (state.chosen) choose(null); } }
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fit();
  else if (VIEWS[event.key.toLowerCase()]) change({ view: VIEWS[event.key.toLowerCase()] });
  else return false;
  return true;
}

/** Listen to the keyboard. */
export function listen() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.key !== "Escape") return;
    if ((event.target.tagName === "CANVAS" && inCanvas(event)) || anywhere(event)) event.preventDefault();
  });
  document.addEventListener("click", (event) => document.querySelectorAll("details[open]").forEach((menu) => { if (!menu.contains(event.target) && document.contains(event.target)) menu.open = false; }));
}
