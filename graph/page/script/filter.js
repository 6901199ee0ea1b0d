// Which things and facts pass the filters, and how many.
import { articleCount, factCount, facts, kinds, lastDay, thingCount, things, classes, factsOf, thingsIn } from "./data.js";
import { state } from "./state.js";

export const passing = { facts: new Uint8Array(factCount), things: new Uint8Array(thingCount), factTotal: 0, thingTotal: 0, byKind: [], byClass: [] };

const inTime = (fact) => {
  if (!facts.first[fact]) return state.undated;
  return (!state.first || lastDay(fact) >= state.first) && (!state.last || facts.first[fact] <= state.last);
};
const kindOn = (thing) => things.kinds[thing].some((kind) => !state.offKinds.has(kind));

/** Whether any filter on facts is on: then a thing passes only by one of its facts. */
export const narrowed = () => state.offClasses.size > 0 || Boolean(state.first || state.last) || !state.undated;
export const filtering = () => narrowed() || state.offKinds.size > 0;

/** Work out anew what passes: a fact by its class, time and things; a thing by its kind and facts. */
export function refilter() {
  passing.byClass = classes.map(() => 0);
  passing.byKind = kinds.map(() => 0);
  passing.factTotal = passing.thingTotal = 0;
  for (let fact = 0; fact < factCount; fact++) {
    const kept = inTime(fact) && (!state.offKinds.size || thingsIn(fact).some(kindOn) || !thingsIn(fact).length);
    if (kept) passing.byClass[facts.kind[fact]]++;
    passing.facts[fact] = kept && !state.offClasses.has(facts.kind[fact]) ? 1 : 0;
    passing.factTotal += passing.facts[fact];
  }
  const strict = narrowed();
  for (let thing = 0; thing < thingCount; thing++) {
    const told = !strict || factsOf(thing).some((fact) => inTime(fact) && !state.offClasses.has(facts.kind[fact]));
    if (told) for (const kind of things.kinds[thing]) passing.byKind[kind]++;
    passing.things[thing] = told && kindOn(thing) ? 1 : 0;
    passing.thingTotal += passing.things[thing];
  }
}

export const everything = { thingCount, factCount, articleCount };
