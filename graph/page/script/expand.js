// Bringing more into the picture: neighbours by 25, whole paths, things found by search.
import { factCount, isThing, lines, linesOf, neighbours, otherEnd, thingsIn, hubOfFact, articles } from "./data.js";
import { places, place, weight } from "./canvas.js";
import { passing } from "./filter.js";

export const STEP = 25;
const most = (list) => [...list].sort((a, b) => weight(b) - weight(a) || a - b);
const passes = (node) => !isThing(node) || passing.things[node];

/** The neighbours that are not in the picture yet, the weightiest first. */
export const remaining = (node) => most(neighbours(node).filter((other) => !places.has(other) && passes(other)));

/** Add up to 25 neighbours; how many came and how many remain. */
export function expand(node) {
  const left = remaining(node), added = left.slice(0, STEP);
  place(added, node);
  return { added, remain: left.length - added.length };
}

/** Have these in the picture, each beside a neighbour that is there. */
export function ensure(nodes) {
  for (const node of nodes) {
    if (places.has(node)) continue;
    const anchor = neighbours(node).find((other) => places.has(other));
    place([node], anchor ?? places.keys().next().value);
    if (anchor === undefined || linesOf(node).length <= 3) place(remaining(node).slice(0, STEP), node);
  }
}

/** The shortest way between two nodes along lines that pass, or null. */
export function path(from, to) {
  const came = new Map([[from, from]]);
  let edge = [from];
  while (edge.length && !came.has(to)) {
    const next = [];
    for (const node of edge) for (const line of linesOf(node)) {
      const other = otherEnd(line, node);
      if (came.has(other) || !passing.facts[lines.fact[line]]) continue;
      came.set(other, node); next.push(other);
    }
    edge = next;
  }
  if (!came.has(to)) return null;
  const way = [to];
  while (way[0] !== from) way.unshift(came.get(way[0]));
  return way;
}

/** The lines between two nodes. */
export const between = (a, b) => Array.from(linesOf(a)).filter((line) => otherEnd(line, a) === b);
