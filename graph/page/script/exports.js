// Saving what is visible: a picture, a drawing, a table, data.
import { articles, classes, facts, factCount, filled, kindOf, kinds, quoteText, quotes, quotesOf, roles, statuses, things, thingCount, data, isThing } from "./data.js";
import { el, say } from "./dom.js";
import { colour, drawnLines, looks, drawing, places } from "./canvas.js";
import { inWords } from "./cards.js";
import { passing } from "./filter.js";
import { wrapped } from "./labels.js";
import { className, shortName, statusName, t } from "./words.js";

function save(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link); link.click(); link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say(t("saved", name));
}
const shownFacts = () => { const list = []; for (let fact = 0; fact < factCount; fact++) if (passing.facts[fact]) list.push(fact); return list; };

/** The picture as it stands in the window, on paper. */
export function png() {
  const from = drawing.network.canvas.frame.canvas, to = el("canvas", { width: from.width, height: from.height }), pen = to.getContext("2d");
  pen.fillStyle = colour("--paper"); pen.fillRect(0, 0, to.width, to.height);
  pen.drawImage(from, 0, 0);
  to.toBlob((blob) => save("graph.png", blob), "image/png");
}

const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
const SHAPES = { square: [[-1, -1], [1, -1], [1, 1], [-1, 1]], triangle: [[0, -1.1], [1.1, 0.9], [-1.1, 0.9]], triangleDown: [[0, 1.1], [1.1, -0.9], [-1.1, -0.9]], diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]], hexagon: [[-0.5, -0.87], [0.5, -0.87], [1, 0], [0.5, 0.87], [-0.5, 0.87], [-1, 0]],
  star: Array.from({ length: 10 }, (_, n) => { const r = n % 2 ? 0.5 : 1.2, a = (n / 10) * 2 * Math.PI - Math.PI / 2; return [r * Math.cos(a), r * Math.sin(a)]; }) };

function mark(node, x, y) {
  const { size, lit } = looks.get(node), kind = kinds[kindOf(node)];
  const paint = isThing(node) ? `fill="${kind.colour}"` : `fill="${colour("--paper")}" stroke="${kind.colour}" stroke-width="1.5"`, faint = lit ? "" : ' opacity="0.2"';
  const points = SHAPES[kind.shape];
  return points ? `<polygon points="${points.map(([a, b]) => `${(x + a * size).toFixed(1)},${(y + b * size).toFixed(1)}`).join(" ")}" ${paint}${faint}/>` : `<circle cx="${x}" cy="${y}" r="${size}" ${paint}${faint}/>`;
}

/** The whole picture, not only the window, as SVG with its names as text. */
export function svg() {
  const all = [...looks.keys()].map((node) => places.get(node)), xs = all.map((p) => p.x), ys = all.map((p) => p.y);
  const box = all.length ? [Math.min(...xs) - 90, Math.min(...ys) - 60, Math.max(...xs) - Math.min(...xs) + 180, Math.max(...ys) - Math.min(...ys) + 130] : [0, 0, 100, 100];
  const strokes = [...drawnLines.values()].map(({ ends, planned, lit }) => { const [a, b] = ends.map((end) => places.get(end)); return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${lit ? colour("--accent") : colour("--line-ink")}"${planned ? ' stroke-dasharray="5 5"' : ""}/>`; });
  const names = [...looks].map(([node, { size, lit }]) => { const { x, y } = places.get(node); return wrapped(shortName(node)).map((row, n) => `<text x="${x}" y="${y + size + 15 + n * 15}"${lit ? "" : ' opacity="0.3"'}>${escaped(row)}</text>`).join(""); });
  save("graph.svg", `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" font-family="sans-serif" font-size="13" text-anchor="middle" fill="${colour("--ink")}"><rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${colour("--paper")}"/>${strokes.join("")}${[...looks.keys()].map((node) => mark(node, places.get(node).x, places.get(node).y)).join("")}${names.join("")}</svg>`, "image/svg+xml");
}

/** A cell that no spreadsheet takes for a formula. */
const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The facts that pass, a row each, for a spreadsheet. */
export function csv() {
  const heads = ["fact", "kind", "status", "from", "to", "text", "quote", "headline", "newspaper", "published", "confidence"];
  const rows = shownFacts().map((fact) => { const [quote] = quotesOf(fact), at = quote === undefined ? -1 : quotes.article[quote];
    return [data.base + facts.iri[fact], className(fact), statusName(fact), facts.first[fact], facts.last[fact] || facts.first[fact], inWords(fact), quote === undefined ? "" : quoteText(quote), at < 0 ? "" : articles.headline[at], at < 0 ? "" : articles.newspaper[at], at < 0 ? "" : articles.day[at], quote === undefined ? "" : String(quotes.confidence[quote])]; });
  save("graph.csv", `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`, "text/csv;charset=utf-8");
}

/** The things and facts that pass, for programs. */
export function json() {
  const thing = (n) => data.base + things.iri[n], kept = [];
  for (let n = 0; n < thingCount; n++) if (passing.things[n]) kept.push({ iri: thing(n), kinds: things.kinds[n].map((kind) => kinds[kind].name), name: things.name[n], other: things.other[n], english: things.english[n] });
  const told = shownFacts().map((fact) => ({ iri: data.base + facts.iri[fact], class: classes[facts.kind[fact]].name, status: statuses[facts.status[fact]].name, from: facts.first[fact], to: facts.last[fact] || facts.first[fact],
    roles: filled(fact).map(([role, value]) => ({ role: roles[role].name, ...(typeof value === "number" ? { thing: thing(value) } : { text: value }) })),
    evidence: quotesOf(fact).map((quote) => ({ article: data.base + articles.iri[quotes.article[quote]], quote: quoteText(quote), confidence: quotes.confidence[quote] })) }));
  save("graph.json", JSON.stringify({ things: kept, facts: told }, null, 1), "application/json");
}
