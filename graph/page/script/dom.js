// Elements made of plain text: nothing here or elsewhere ever parses markup.
const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
/** Put these in the place of all that `node` holds; gaps are left out. */
export const refill = (node, ...children) => node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
export const $ = (id) => document.getElementById(id);

const POINTS = {
  square: "M2 2H14V14H2Z", triangle: "M8 1.5L15 14H1Z", triangleDown: "M8 14.5L15 2H1Z",
  diamond: "M8 .5L15.5 8L8 15.5L.5 8Z", hexagon: "M4.2 1.5H11.8L15.6 8L11.8 14.5H4.2L.4 8Z",
  star: "M8 .4L10 5.8L15.8 6L11.2 9.6L12.8 15.2L8 12L3.2 15.2L4.8 9.6L.2 6L6 5.8Z",
  dot: "M8 1A7 7 0 1 1 7.99 1Z",
};

/** The small picture of a kind of thing: its shape in its colour. */
export function badge(kind, size = 12) {
  return svg("svg", { class: "badge", width: size, height: size, viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { d: POINTS[kind.shape] || POINTS.dot, fill: kind.colour }));
}

let speaking = 0;
/** Tells screen readers what happened. */
export function say(text) {
  $("news").textContent = "";
  clearTimeout(speaking);
  speaking = setTimeout(() => { $("news").textContent = text; }, 60);
}
