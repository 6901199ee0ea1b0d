// The article as an annotated newspaper: names in their colours, the sentences of facts underlined.
import { articles, facts, factsIn, quotes, quotesOf, things } from "./data.js";
import { el } from "./dom.js";
import { articleDay, card, go, headline, thingLink } from "./cards.js";
import { className, t } from "./words.js";

/** Where each name of the article's things stands: [start, stop, thing], longest names first. */
function names(body, named) {
  const forms = new Map();
  for (const thing of named) for (const name of [things.name[thing], ...things.other[thing]]) if (name.length > 1 && !forms.has(name)) forms.set(name, thing);
  const sorted = [...forms.keys()].sort((a, b) => b.length - a.length), byFirst = new Map(), found = [];
  for (const form of sorted) { if (!byFirst.has(form[0])) byFirst.set(form[0], []); byFirst.get(form[0]).push(form); }
  for (let at = 0; at < body.length;) {
    const form = (byFirst.get(body[at]) || []).find((one) => body.startsWith(one, at));
    if (!form) { at++; continue; }
    found.push([at, at + form.length, forms.get(form)]); at += form.length;
  }
  return found;
}

/** The sentences that facts were read from: [start, stop, facts], by place. */
function sentences(article) {
  const spans = new Map();
  for (const fact of factsIn(article)) for (const quote of quotesOf(fact)) {
    if (quotes.article[quote] !== article || quotes.stop[quote] === 0) continue;
    const key = `${quotes.start[quote]}-${quotes.stop[quote]}`;
    if (!spans.has(key)) spans.set(key, [quotes.start[quote], quotes.stop[quote], []]);
    spans.get(key)[2].push(fact);
  }
  return [...spans.values()].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** One stretch of text with its names. */
function withNames(body, start, stop, found) {
  const out = []; let at = start;
  for (const [from, to, thing] of found) {
    if (from < at || to > stop) continue;
    out.push(body.slice(at, from), go({ type: "e", id: thing }, "name", body.slice(from, to)));
    at = to;
  }
  return [...out, body.slice(at, stop)];
}

const flag = (fact) => go({ type: "f", id: fact }, "flag", className(fact));

/** A paragraph from `start` to `stop`, cut where sentences begin and end. */
function paragraph(body, start, stop, found, told, fact) {
  const inside = told.filter(([from, to]) => from < stop && to > start);
  const cuts = [...new Set([start, stop, ...inside.flatMap(([from, to]) => [Math.max(from, start), Math.min(to, stop)])])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((to, n) => {
    const from = cuts[n], over = inside.filter((s) => s[0] <= from && s[1] >= to), words = withNames(body, from, to, found);
    if (!over.length) return words;
    const all = over.flatMap((s) => s[2]), ending = over.filter((s) => s[1] === to || (to === stop && s[1] > stop)).flatMap((s) => s[2]);
    return [el("span", { class: all.includes(fact) ? "said here" : "said" }, words), [...new Set(ending)].map(flag)];
  });
}

/** The text as paragraphs; the line that is the headline stands larger. */
function reading(article, fact) {
  const body = articles.body[article], found = names(body, articles.things[article]), told = sentences(article), parts = [];
  const title = articles.headline[article].replace(/\s/g, "");
  let at = 0, seen = false;
  for (const line of body.split("\n")) {
    const start = at, stop = at + line.length; at = stop + 1;
    if (!line.trim()) continue;
    const heads = !seen && title && line.replace(/\s/g, "") === title;
    seen ||= heads;
    if (heads) continue;
    parts.push(el("p", {}, paragraph(body, start, stop, found, told, fact)));
  }
  return parts;
}

/** The article, whole, with the facts read from it below. */
export function article(number, fact = -1) {
  const told = factsIn(number);
  return [
    el("header", { class: "masthead" }, el("p", { class: "aside" }, [articles.newspaper[number], articleDay(number)].filter(Boolean).join(" · ")),
      el("h2", { lang: "zh" }, headline(number)), el("p", { class: "aside" }, `${t("factsRead", told.length)} · ${t("thingsNamed", articles.things[number].length)}`)),
    articles.body[number] ? [el("p", { class: "aside hint" }, t("marks")), el("div", { class: "reading", lang: "zh" }, reading(number, fact))] : el("p", { class: "aside" }, t("noBody")),
    told.length ? [el("h3", {}, t("articleFacts"), el("span", { class: "count" }, told.length)), el("ul", { class: "cards" }, [...told].sort((a, b) => facts.kind[a] - facts.kind[b]).map((one) => el("li", {}, card(one))))] : null,
    articles.things[number].length ? [el("h3", {}, t("things")), el("p", { class: "tags" }, articles.things[number].map((thing) => thingLink(thing)))] : null,
    el("p", { class: "aside turtle" }, `${t("source")} ${articles.file[number]}`),
  ];
}
