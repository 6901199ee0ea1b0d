// Names beside their dots: the weightiest first, each where it covers neither a name nor a dot.
import { data, isThing, lines, roles } from "./data.js";
import { colour, drawnLines, looks, drawing, places, weight } from "./canvas.js";
import { $ } from "./dom.js";
import { bothNames, className, nameOf, shortName, term } from "./words.js";

export const painted = { labels: [] };
const PER_LINE = 9, LONGEST = 2, NARROW = 500;
/** How many of the weightiest are named even where that hides a dot. */
const always = (width) => (width < NARROW ? 2 : 10);

/** The name in lines of about nine Chinese characters, cut with … after the second. */
export function wrapped(name) {
  const wide = (char) => (/[\u2e80-\uffff]/.test(char) ? 1 : 0.55);
  const rows = [""]; let width = 0;
  const words = name.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) || [name];
  const total = [...name].reduce((sum, char) => sum + wide(char), 0);
  const room = total > PER_LINE && total <= 2 * PER_LINE ? Math.max(4, Math.ceil(total / 2)) : PER_LINE;
  for (const word of words) {
    const size = [...word.trimEnd()].reduce((sum, char) => sum + wide(char), 0);
    if (width && width + size > room + 0.5) { rows.push(""); width = 0; }
    rows[rows.length - 1] += word; width += [...word].reduce((sum, char) => sum + wide(char), 0);
  }
  const kept = rows.map((row) => row.trim()).filter(Boolean);
  if (kept.length <= LONGEST) return kept;
  return [kept[0], `${kept[1].slice(0, -1)}…`];
}

const hit = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A grid of boxes that tells quickly whether a new one is free. */
function board() {
  const cells = new Map(), SIDE = 80;
  const keys = (box) => { const found = [];
    for (let x = Math.floor(box.left / SIDE); x <= Math.floor(box.right / SIDE); x++)
      for (let y = Math.floor(box.top / SIDE); y <= Math.floor(box.bottom / SIDE); y++) found.push(`${x},${y}`);
    return found; };
  const under = (box, but, key) => (cells.get(key) || []).filter((other) => (but === undefined || other.node !== but) && hit(box, other));
  return {
    free: (box, but) => !keys(box).some((key) => under(box, but, key).length),
    loss: (box) => [...new Set(keys(box).flatMap((key) => under(box, undefined, key)))].reduce((sum, { node }) => sum + Math.max(1, weight(node)) ** 2, 0),
    put: (box) => keys(box).forEach((key) => { if (!cells.has(key)) cells.set(key, []); cells.get(key).push(box); }),
  };
}

function spots({ x, y }, size, width, height) {
  const gap = size + 3;
  return [[x - width / 2, y + gap], [x + gap + 2, y - height / 2], [x - gap - 2 - width, y - height / 2], [x - width / 2, y - gap - height],
    [x + gap * 0.6, y + gap * 0.7], [x - gap * 0.6 - width, y + gap * 0.7], [x + gap * 0.6, y - gap * 0.7 - height], [x - gap * 0.6 - width, y - gap * 0.7 - height]]
    .map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }));
}

function importance(node) {
  const { core, lit } = looks.get(node);
  return (core ? 1e7 : 0) + (lit ? 1e5 : 0) + weight(node);
}

function write(pen, rows, box, size, style) {
  pen.textAlign = "center"; pen.textBaseline = "top"; pen.lineJoin = "round";
  pen.globalAlpha = style.faint ? 0.3 : 1;
  rows.forEach((row, n) => {
    const x = (box.left + box.right) / 2, y = box.top + n * size * 1.22 + 1;
    pen.lineWidth = 4; pen.strokeStyle = style.paper; pen.strokeText(row, x, y);
    pen.fillStyle = style.ink; pen.fillText(row, x, y);
  });
  pen.globalAlpha = 1;
}

/** What is written on a line: the posts or roles of its facts. */
export function lineText({ own }) {
  const texts = own.map((n) => { const text = lines.text[n]; return typeof text === "string" ? text : text < 0 ? className(lines.fact[n]) : term(roles[text]); });
  const once = [...new Set(texts)];
  return once.slice(0, 2).join("、") + (once.length > 2 ? "…" : "");
}

/** Where a part of the page that lies over the canvas is, in the canvas's own pixels. */
function outline(part, sheet) {
  const { left, right, top, bottom } = part.getBoundingClientRect();
  return { left: left - sheet.left - 3, right: right - sheet.left + 3, top: top - sheet.top - 3, bottom: bottom - sheet.top + 3 };
}

/** Paint on vis' canvas, after its own drawing, in pixels of the window. */
export function paint(pen) {
  const scale = drawing.network.getScale(), ratio = pen.canvas.width / pen.canvas.clientWidth;
  const font = (bold, size) => { pen.font = `${bold ? 600 : 400} ${size}px ${colour("--sans")}`; };
  const style = { ink: colour("--ink"), paper: colour("--paper") };
  const spot = (node) => drawing.network.canvasToDOM(places.get(node));
  const dots = board(), names = board(), size = scale > 0.5 ? 13 : 12, labels = [];
  const taken = { free: (box, but) => names.free(box) && dots.free(box, but), put: names.put };
  const sheet = pen.canvas.getBoundingClientRect(), ALWAYS = always(sheet.width);
  const inside = ({ left, right, top, bottom }) => left > 1 && top > 1 && right < sheet.width - 1 && bottom < sheet.height - 1;
  for (const part of [$("shown"), ...$("zoom").children]) names.put(outline(part, sheet));
  pen.save(); pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const [node, look] of looks) {
    const { x, y } = spot(node), reach = look.size * scale;
    dots.put({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach, node });
  }
  let heads = null;
  const order = [...looks.keys()].sort((a, b) => importance(b) - importance(a) || a - b);
  for (const [n, node] of order.entries()) {
    if (n === ALWAYS && sheet.width >= NARROW) heads = placeCommunities(pen, font, spot, { taken, names, inside }, scale);
    const look = looks.get(node), small = !isThing(node);
    if (small && !look.core && scale < 0.5) continue;
    const rows = bothNames(node) || wrapped(shortName(node)), letters = small ? size - 1 : size;
    font(look.core, letters);
    const width = Math.max(...rows.map((row) => pen.measureText(row).width)) + 4, height = rows.length * letters * 1.22 + 2;
    const room = spots(spot(node), look.size * scale, width, height).filter(inside);
    const box = room.find((one) => taken.free(one, node)) || (n < ALWAYS && room.filter((one) => names.free(one)).sort((a, b) => dots.loss(a) - dots.loss(b))[0]);
    if (!box) continue;
    names.put(box);
    labels.push({ node, rows, box, letters, faint: !look.lit, core: look.core });
  }
  paintLineTexts(pen, font, spot, taken, scale);
  for (const { rows, box, letters, faint, core } of labels) { font(core, letters); write(pen, rows, box, letters, { ...style, faint }); }
  font(true, 15);
  for (const { rows, box } of heads || []) write(pen, rows, box, 15, { ink: colour("--accent"), paper: colour("--paper") });
  pen.restore();
  painted.labels = labels.map(({ node, box }) => ({ node, ...box }));
}

function paintLineTexts(pen, font, spot, taken, scale) {
  const style = { ink: colour("--accent"), paper: colour("--paper") };
  font(false, 12);
  for (const drawn of drawnLines.values()) {
    if (!drawn.lit && scale < 1.3) continue;
    const [a, b] = drawn.ends.map(spot), text = lineText(drawn), width = pen.measureText(text).width + 4;
    if (Math.hypot(a.x - b.x, a.y - b.y) < width * 0.8) continue;
    for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const x = a.x + (b.x - a.x) * part, y = a.y + (b.y - a.y) * part;
      const box = { left: x - width / 2, right: x + width / 2, top: y - 8, bottom: y + 8 };
      if (!taken.free(box)) continue;
      taken.put(box);
      write(pen, [text], box, 12, { ...style, ink: drawn.lit ? style.ink : colour("--muted") });
      break;
    }
  }
}

const oneLine = (name, lines = wrapped(name)) => (lines.length > 1 ? `${lines[0]}…` : lines[0]);

export const communityName = (group) => group.filter(isThing).slice(0, 2).map((node) => shortName(node)).join(" · ") || nameOf(group[0]);

/** Things that a community has at least to be named in the picture: a handful is named by its own. */
const CROWD = 12;

/** Where the names of communities go over a large picture seen from afar. */
function placeCommunities(pen, font, spot, { taken, names, inside }, scale) {
  if (scale > 0.6 || [...looks.values()].some((look) => !look.lit)) return [];
  font(true, 15);
  const placed = [];
  for (const group of data.communities.slice(0, 9)) {
    const seen = group.filter((node) => looks.has(node)).map(spot);
    if (seen.length < CROWD) continue;
    const rows = group.filter(isThing).slice(0, 2).map((node) => oneLine(shortName(node)));
    const width = Math.max(...rows.map((row) => pen.measureText(row).width)) + 10, height = rows.length * 18 + 4;
    const x = seen.reduce((sum, p) => sum + p.x, 0) / seen.length, y = seen.reduce((sum, p) => sum + p.y, 0) / seen.length;
    const room = around(x, y).map(([left, top]) => ({ left: left - width / 2, right: left + width / 2, top: top - height / 2, bottom: top + height / 2 })).filter(inside);
    const box = room.find((one) => taken.free(one)) || room.find((one) => names.free(one));
    if (!box) continue;
    taken.put(box);
    placed.push({ rows, box });
  }
  return placed;
}
/** Points in a widening spiral. */
const around = (x, y) => Array.from({ length: 60 }, (_, n) => [x + 1.6 * 9 * Math.sqrt(n) * Math.cos(n * 2.4), y + 9 * Math.sqrt(n) * Math.sin(n * 2.4)]);
