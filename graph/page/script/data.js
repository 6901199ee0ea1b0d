// What the page holds: columns of things, articles, facts, quotes and lines, and indexes over them.
const read = (id) => JSON.parse(document.getElementById(id).textContent);

export const data = read("data");
export const outOf = read("outOf");
export const picture = { nodes: read("nodes"), edges: read("edges"), options: read("options") };
const { kinds, facts: classes, roles, statuses, beside } = data.legend;
const { things, articles, facts, quotes, lines, hubs } = data;
export { kinds, classes, roles, statuses, beside, things, articles, facts, quotes, lines, hubs };
export const thingCount = things.name.length;
export const articleCount = articles.iri.length;
export const factCount = facts.iri.length;

/** Lists of numbers by owner, packed: `of(owner)` gives the members in their first order. */
function index(owners, each) {
  const sizes = new Uint32Array(owners + 1);
  each((owner) => sizes[owner + 1]++);
  for (let i = 0; i < owners; i++) sizes[i + 1] += sizes[i];
  const filled = sizes.slice(), members = new Uint32Array(sizes[owners]);
  each((owner, member) => { members[filled[owner]++] = member; });
  return (owner) => members.subarray(sizes[owner], sizes[owner + 1]);
}

/** Calls `take(thing, fact)` once for each thing of each fact. */
function eachThing(take) {
  facts.roles.forEach((filled, fact) => {
    const seen = new Set();
    for (let i = 1; i < filled.length; i += 2) {
      if (typeof filled[i] === "number" && !seen.has(filled[i])) { seen.add(filled[i]); take(filled[i], fact); }
    }
  });
}

const firstQuotes = new Uint32Array(factCount + 1);
facts.quotes.forEach((count, fact) => { firstQuotes[fact + 1] = firstQuotes[fact] + count; });

export const factsOf = index(thingCount, eachThing);
export const articlesOf = index(thingCount, (take) => {
  articles.things.forEach((named, article) => named.forEach((thing) => take(thing, article)));
});
/** The things that a thing may be one with. */
export const perhaps = index(thingCount, (take) => {
  data.pairs.forEach(([one, other]) => { take(one, other); take(other, one); });
});
export const linesOf = index(thingCount + hubs.fact.length, (take) => {
  lines.start.forEach((start, line) => { take(start, line); take(lines.stop[line], line); });
});
export const hubOfFact = new Map(hubs.fact.map((fact, hub) => [fact, thingCount + hub]));

/** The numbers of a fact's quotes. */
export const quotesOf = (fact) =>
  Array.from({ length: facts.quotes[fact] }, (_, i) => firstQuotes[fact] + i);

const factsByArticle = new Map();
for (let fact = 0; fact < factCount; fact++) {
  for (const article of new Set(quotesOf(fact).map((quote) => quotes.article[quote]))) {
    if (!factsByArticle.has(article)) factsByArticle.set(article, []);
    factsByArticle.get(article).push(fact);
  }
}
export const factsIn = (article) => factsByArticle.get(article) || [];

/** The sentence as printed. */
export const quoteText = (quote) =>
  quotes.text[quote] || articles.body[quotes.article[quote]].slice(quotes.start[quote], quotes.stop[quote]);

/** What fills a fact's roles: pairs of role and filler, a number is a thing. */
export function filled(fact) {
  const flat = facts.roles[fact], pairs = [];
  for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i], flat[i + 1]]);
  return pairs;
}
export const thingsIn = (fact) => [...new Set(filled(fact).map((pair) => pair[1]).filter((f) => typeof f === "number"))];
export const lastDay = (fact) => facts.last[fact] || facts.first[fact];
export const isThing = (node) => node < thingCount;
export const hubFact = (node) => hubs.fact[node - thingCount];
export const kindOf = (node) => (isThing(node) ? things.kinds[node][0] : hubs.kind[node - thingCount]);
export const otherEnd = (line, node) => (lines.start[line] === node ? lines.stop[line] : lines.start[line]);
export const neighbours = (node) => [...new Set(Array.from(linesOf(node), (line) => otherEnd(line, node)))];

const byIri = { things: null, facts: null, articles: null };
/** The number of the thing, fact or article with this local name, or -1. */
export function find(room, iri) {
  byIri[room] ||= new Map(data[room].iri.map((name, number) => [name, number]));
  return byIri[room].get(iri) ?? -1;
}
