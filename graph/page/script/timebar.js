// The time bar: a histogram of the dates of facts under two handles.
import { factCount, facts, lastDay } from "./data.js";
import { $, el, refill, svg } from "./dom.js";
import { passing } from "./filter.js";
import { change, state } from "./state.js";
import { date, t } from "./words.js";

const DAY = 86400000, BARS = 80;
const number = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
let first = 0, last = -1, marks = [];

/** The span of all dated facts, without the few far out at either end. */
export function measure() {
  const days = [];
  for (let fact = 0; fact < factCount; fact++) if (facts.first[fact]) days.push(number(facts.first[fact]), number(lastDay(fact)));
  days.sort((a, b) => a - b);
  const sane = days.filter((day) => Number.isFinite(day));
  if (!sane.length) return;
  [first, last] = [sane[0], sane[sane.length - 1]];
}

function histogram() {
  const width = Math.max(1, Math.ceil((last - first + 1) / BARS)), heights = new Array(Math.ceil((last - first + 1) / width)).fill(0);
  for (let fact = 0; fact < factCount; fact++) {
    if (!facts.first[fact]) continue;
    const middle = Math.floor((number(facts.first[fact]) + number(lastDay(fact))) / 2);
    heights[Math.floor((middle - first) / width)]++;
  }
  return heights;
}

function slider(id, name, value) {
  return el("input", { type: "range", id, min: first, max: last, step: 1, value, "aria-label": t(name), "aria-valuetext": date(iso(value)), oninput: () => label(), onchange: settle });
}
const ends = () => { const a = Number($("from").value), b = Number($("to").value); return [Math.min(a, b), Math.max(a, b)]; };
function label() {
  const [a, b] = ends();
  $("span").textContent = `${date(iso(a))} – ${date(iso(b))}`;
  for (const id of ["from", "to"]) $(id).setAttribute("aria-valuetext", date(iso(Number($(id).value))));
  marks.forEach((mark, n) => mark.setAttribute("class", first + ((n + 1) / marks.length) * (last - first + 1) > a && first + (n / marks.length) * (last - first + 1) <= b ? "on" : "off"));
}
function settle() {
  const [a, b] = ends();
  change({ first: a === first ? "" : iso(a), last: b === last ? "" : iso(b) });
}

/** Draw the bar; nothing where no fact has a date. */
export function renderTimebar() {
  const bar = $("timebar");
  bar.hidden = last <= first;
  if (bar.hidden) return;
  const at = document.activeElement?.id, heights = histogram(), most = Math.max(...heights);
  marks = heights.map((height, n) => svg("rect", { x: n * (1000 / heights.length) + 0.5, width: Math.max(1, 1000 / heights.length - 1), y: height ? 30 - Math.max(3, (height / most) * 30) : 30, height: height ? Math.max(3, (height / most) * 30) : 0 }));
  refill(bar, el("span", { class: "label" }, t("period")),
    el("div", { class: "track" }, svg("svg", { viewBox: "0 0 1000 30", preserveAspectRatio: "none", "aria-hidden": "true" }, marks),
      slider("from", "from", state.first ? number(state.first) : first), slider("to", "to", state.last ? number(state.last) : last)),
    el("output", { id: "span", for: "from to" }),
    state.first || state.last ? el("button", { type: "button", class: "button", onclick: () => change({ first: "", last: "" }) }, t("allTime")) : null,
    el("label", { class: "check" }, el("input", { type: "checkbox", id: "undated", checked: state.undated, onchange: (event) => change({ undated: event.target.checked }) }), t("undated")));
  label();
  if (["from", "to", "undated"].includes(at)) $(at).focus();
}
