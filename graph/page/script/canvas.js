// The picture: vis draws dots and lines where Python put them; we say which are shown and how they look.
import { hubFact, isThing, kindOf, kinds, lines, linesOf, otherEnd, picture, thingCount, facts, thingsIn } from "./data.js";
import { $ } from "./dom.js";
import { passing } from "./filter.js";
import { choose, state } from "./state.js";
import { isPlanned, nameOf, t } from "./words.js";

export const places = new Map(picture.nodes.map((node) => [node.id, { x: node.x, y: node.y }]));
export const looks = new Map();
export const drawnLines = new Map();
const nodes = new vis.DataSet(), edges = new vis.DataSet();
export const drawing = { network: null, swell: 1 };
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const degree = (node) => linesOf(node).length;
export const weight = (node) => degree(node) + (isThing(node) ? 0 : -1000);
const sizeOf = (node) => drawing.swell * (isThing(node) ? Math.min(20, 7.5 + 2.4 * Math.sqrt(degree(node))) : 5);
const pairKey = (a, b) => (a < b ? `${a}-${b}` : `${b}-${a}`);

/** The lines between nodes of the picture, parallel ones as one. */
function pairsShown() {
  const pairs = new Map();
  for (const node of places.keys()) {
    for (const line of linesOf(node)) {
      const start = lines.start[line], stop = lines.stop[line];
      if (start !== node || !places.has(stop)) continue;
      const key = pairKey(start, stop);
      if (!pairs.has(key)) pairs.set(key, []);
      pairs.get(key).push(line);
    }
  }
  return pairs;
}
let pairs = pairsShown();

/** What a choice lights up: the node or nodes in its middle, and those around. */
export function spotlight() {
  const c = state.chosen;
  if (!c) return null;
  if (c.type === "e") return { core: [c.id], near: new Set([c.id, ...neighboursPassing(c.id)]) };
  if (c.type === "l") return { core: c.ends, near: new Set(c.ends) };
  if (c.type === "p") return { core: c.path || c.ends, near: new Set(c.path || c.ends), path: true };
  if (c.type === "f") {
    const hub = [...places.keys()].find((node) => !isThing(node) && hubFact(node) === c.id);
    return { core: hub === undefined ? thingsIn(c.id) : [hub], near: new Set([...thingsIn(c.id), ...(hub === undefined ? [] : [hub])]) };
  }
  return { core: [], near: new Set(c.things || []), whole: true };
}
const neighboursPassing = (node) => Array.from(linesOf(node)).filter((line) => passing.facts[lines.fact[line]]).map((line) => otherEnd(line, node));

export function nodeShown(node, light) {
  if (!isThing(node)) return Boolean(passing.facts[hubFact(node)]) && thingsIn(hubFact(node)).some((thing) => passing.things[thing]);
  if (!passing.things[node]) return false;
  return degree(node) > 0 || state.loose || fewLinked || Boolean(light && light.core.includes(node));
}
const linked = picture.nodes.filter((node) => degree(node.id)).length;
export const fewLinked = linked < 8;

function lineLit(light, ends, own) {
  if (!light) return true;
  if (light.path) { const i = light.core.indexOf(ends[0]), j = light.core.indexOf(ends[1]); return i >= 0 && j >= 0 && Math.abs(i - j) === 1; }
  if (state.chosen.type === "f") return own.some((line) => lines.fact[line] === state.chosen.id);
  if (light.whole) return ends.every((end) => light.near.has(end));
  return ends.some((end) => light.core.includes(end)) && ends.every((end) => light.near.has(end));
}

/** Bring what is drawn in step with what is chosen and what passes. */
export function redraw() {
  const light = spotlight(), ink = colour("--ink"), line = colour("--line-ink"), accent = colour("--accent");
  looks.clear(); drawnLines.clear();
  const newNodes = [], newEdges = [];
  for (const [node, place] of places) {
    const lit = !light || light.near.has(node) || (light.whole && !isThing(node) && thingsIn(hubFact(node)).some((x) => light.near.has(x)) && light.facts?.has(hubFact(node)));
    if (!nodeShown(node, light) || (state.around && light && !lit)) continue;
    const core = Boolean(light && light.core.includes(node)), kind = kinds[kindOf(node)], size = sizeOf(node);
    looks.set(node, { lit, core, size });
    newNodes.push({ id: node, ...place, shape: kind.shape, size, label: undefined, opacity: lit ? 1 : 0.16, borderWidth: core ? 3 : isThing(node) ? 0 : 1.5,
      color: isThing(node) ? { background: kind.colour, border: core ? ink : kind.colour, highlight: { background: kind.colour, border: ink }, hover: { background: kind.colour, border: ink } }
        : { background: colour("--paper"), border: kind.colour, highlight: { background: colour("--paper"), border: kind.colour }, hover: { background: kind.colour, border: kind.colour } } });
  }
  for (const [key, all] of pairs) {
    const own = all.filter((n) => passing.facts[lines.fact[n]]);
    const ends = [lines.start[all[0]], lines.stop[all[0]]];
    if (!own.length || !ends.every((end) => looks.has(end))) continue;
    const lit = lineLit(light, ends, own), planned = own.every((n) => isPlanned(lines.fact[n]));
    drawnLines.set(key, { ends, own, lit: lit && Boolean(light) && !light.whole, planned });
    const to = own.some((n) => lines.arrow[n] && lines.start[n] === ends[0]), from = own.some((n) => lines.arrow[n] && lines.stop[n] === ends[0]);
    newEdges.push({ id: key, from: ends[0], to: ends[1], dashes: planned ? [5, 5] : false, width: (lit && light && !light.whole ? 2 : 1) + Math.min(2, (own.length - 1) * 0.4),
      arrows: { to: { enabled: to, scaleFactor: 0.42 }, from: { enabled: from, scaleFactor: 0.42 } },
      color: { color: lit && light && !light.whole ? accent : line, highlight: accent, hover: accent, opacity: lit ? 1 : 0.22 } });
  }
  const gone = (set, list) => { const kept = new Set(list.map((item) => item.id)); set.remove(set.getIds().filter((id) => !kept.has(id))); };
  gone(edges, newEdges); gone(nodes, newNodes);
  nodes.update(newNodes); edges.update(newEdges);
}

/** Add nodes to the picture, each on the nearest free spot round `anchor`. */
export function place(added, anchor) {
  const middle = places.get(anchor) || { x: 0, y: 0 };
  for (const node of added) {
    if (places.has(node)) continue;
    places.set(node, freeSpot(middle));
  }
  pairs = pairsShown();
}
function freeSpot(middle) {
  for (let radius = 110; ; radius += 38) {
    for (let turn = 0; turn < 28; turn++) {
      const angle = (turn / 28) * 2 * Math.PI + radius, spot = { x: middle.x + 1.3 * radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      if ([...places.values()].every((other) => Math.abs(other.x - spot.x) > 105 || Math.abs(other.y - spot.y) > 52)) return spot;
    }
  }
}

/** Room that the count, the buttons and the names of the outermost need, in pixels of the window. */
const EDGE = { x: 62, top: 44, bottom: 46 };

/** Bring these nodes into the window, no larger and no smaller than told. */
function frame(ids, least, most) {
  if (!ids.length) return;
  drawing.network.setSize("100%", "100%");
  const { clientWidth: width, clientHeight: height } = $("canvas"), spots = ids.map((node) => places.get(node));
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)].map((all) => [Math.min(...all), Math.max(...all)]);
  const room = { x: Math.max(80, width - 2 * EDGE.x), y: Math.max(80, height - EDGE.top - EDGE.bottom) };
  const scale = Math.max(least, Math.min(most, room.x / (xs[1] - xs[0] || 1), room.y / (ys[1] - ys[0] || 1)));
  const position = { x: (xs[0] + xs[1]) / 2, y: (ys[0] + ys[1]) / 2 + (EDGE.bottom - EDGE.top) / 2 / scale };
  drawing.network.moveTo({ position, scale, animation: false });
  drawing.resize();
}
export const fit = (some) => frame((some || [...looks.keys()]).filter((node) => looks.has(node)), 0.02, 1.25);
export const zoom = (factor) => drawing.network.moveTo({ scale: drawing.network.getScale() * factor, animation: false });

/** Bring the lit part into the window if it is out of it or too small to read. */
export function reveal() {
  const light = spotlight(), lit = light && [...light.near].filter((node) => looks.has(node));
  if (lit) frame(lit, 0.3, Math.max(0.9, Math.min(1.1, drawing.network.getScale())));
}

export function start(paint) {
  const options = { ...picture.options, nodes: { ...picture.options.nodes, font: { size: 0 } } };
  const network = (drawing.network = new vis.Network($("canvas"), { nodes, edges }, options));
  redraw();
  network.fit({ animation: false });
  const swell = () => Math.max(0.75, Math.min(1.6, 0.55 / network.getScale()));
  drawing.swell = swell();
  network.on("zoom", () => { if (Math.abs(swell() / drawing.swell - 1) > 0.08) { drawing.swell = swell(); redraw(); } });
  drawing.resize = () => { drawing.swell = swell(); redraw(); };
  network.on("afterDrawing", paint);
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) pick(node);
    else if (edge) choose({ type: "l", ends: drawnLines.get(edge).ends });
    else if (state.chosen) choose(null);
  });
  network.on("hoverNode", () => { $("canvas").classList.add("pointing"); });
  network.on("blurNode", () => { $("canvas").classList.remove("pointing"); });
  const surface = $("canvas").querySelector("canvas");
  surface.setAttribute("tabindex", "0");
  surface.setAttribute("role", "application");
}
const pick = (node) => choose(isThing(node) ? { type: "e", id: node } : { type: "f", id: hubFact(node) });
export { pick };
