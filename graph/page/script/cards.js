// A fact as a card: who did what, then the sentence it was read from, its article, day and confidence.
import { articles, classes, facts, filled, kindOf, kinds, quoteText, quotes, quotesOf, roles, things } from "./data.js";
import { badge, el } from "./dom.js";
import { address, choose, state } from "./state.js";
import { className, date, foreign, isPlanned, literal, nameOf, statusName, t, term, when } from "./words.js";

/** A link to a choice: its address is real, but the page follows it without loading anew. */
export function go(chosen, look, ...children) {
  const follow = (event) => { if (event.ctrlKey || event.metaKey || event.shiftKey) return; event.preventDefault(); choose(chosen); };
  return el("a", { href: address(chosen), class: look, onclick: follow }, children);
}

/** A link to a thing: its badge and name; the name is plain where `self` is that thing. */
export function thingLink(thing, self = -1, plain = false) {
  const name = el("span", { lang: "zh" }, nameOf(thing)), abroad = state.lang === "en" && foreign(thing);
  const words = abroad && abroad !== nameOf(thing) ? [`${abroad} `, el("span", { class: "zh", lang: "zh" }, nameOf(thing))] : [name];
  if (thing === self) return el("b", { class: "self" }, words);
  return go({ type: "e", id: thing }, "link", plain ? null : badge(kinds[kindOf(thing)], 10), words);
}

const filler = (role, value, fact, self) =>
  typeof value === "number" ? thingLink(value, self) : el("span", { lang: "zh" }, literal(role, value, fact));

function joined(parts) {
  return parts.flatMap((part, n) => (n ? [el("span", { class: "comma" }, "、"), part] : [part]));
}

/** Fillers by role, in the order of the roles that this class begins with. */
function byRole(fact) {
  const found = new Map();
  for (const [role, value] of filled(fact)) {
    if (!found.has(role)) found.set(role, []);
    found.get(role).push(value);
  }
  return found;
}

const LEAD = ["start", "stop"], DATES = /^(date|period|since|until)$/;
/** The roles of a fact as a small table, without those that stand elsewhere and the dates. */
function rolesOf(fact, self, elsewhere) {
  const found = byRole(fact), looks = classes[facts.kind[fact]];
  const order = [...found.keys()].filter((role) => !elsewhere.includes(role) && !DATES.test(roles[role].name)).sort((a, b) => rankRole(a, looks) - rankRole(b, looks) || a - b);
  if (!order.length) return null;
  return el("dl", { class: "roles" }, order.map((role) => [
    el("dt", {}, term(roles[role])), el("dd", {}, joined(found.get(role).map((value) => filler(role, value, fact, self)))),
  ]));
}
const rankRole = (role, looks) => {
  const { name, values } = roles[role], lead = LEAD.findIndex((end) => looks[end] === name);
  return lead >= 0 ? lead : /gYear/.test(values) ? 60 : values.includes("decimal") ? 50 : values && !/string/.test(values) ? 55 : 10;
};

/** The fact in one line of text: for lists, exports and screen readers. */
export function inWords(fact) {
  const found = byRole(fact), looks = classes[facts.kind[fact]];
  const order = [...found.keys()].filter((role) => !/gYear/.test(roles[role].values)).sort((a, b) => rankRole(a, looks) - rankRole(b, looks) || a - b);
  return order.map((role) => found.get(role).map((value) => (typeof value === "number" ? things.name[value] : literal(role, value, fact))).join("、")).join(" · ");
}

/** The same with links. */
export function inLinks(fact) {
  const found = byRole(fact), looks = classes[facts.kind[fact]];
  const order = [...found.keys()].filter((role) => !/gYear/.test(roles[role].values)).sort((a, b) => rankRole(a, looks) - rankRole(b, looks) || a - b);
  return order.flatMap((role, n) => [n ? el("span", { class: "dot" }, " · ") : null, ...joined(found.get(role).map((value) => (typeof value === "number" ? thingLink(value, -1, true) : el("span", { lang: "zh" }, literal(role, value, fact)))))]);
}

export const statusMark = (fact) => (isPlanned(fact) ? el("span", { class: "status" }, statusName(fact)) : null);

export const articleDay = (article) =>
  articles.day[article] ? date(articles.day[article]) + (articles.inferred[article] ? (state.lang === "en" ? ` (${t("inferred")})` : `（${t("inferred")}）`) : "") : t("undatedArticle");
export const headline = (article) => articles.headline[article] || t("untitled");

/** The sentence with the fact's own names in bold, and where it was printed. */
function sentence(quote, fact) {
  const text = quoteText(quote), names = [...new Set(filled(fact).flatMap(([, value]) => (typeof value === "number" ? [things.name[value], ...things.other[value]] : [])))];
  const article = quotes.article[quote];
  return el("figure", { class: "quote" },
    el("blockquote", { lang: "zh" }, emphasised(text, names.filter((name) => name.length > 1))),
    el("figcaption", {}, go({ type: "a", id: article, fact }, "link source", el("span", { lang: "zh" }, `《${headline(article)}》`)),
      el("span", {}, [articles.newspaper[article], articleDay(article), quotes.confidence[quote] ? t("confidence", `${Math.round(quotes.confidence[quote] * 100)}%`) : ""].filter(Boolean).join(" · "))));
}

/** The text with every one of `names` in bold, the longest first. */
export function emphasised(text, names) {
  const sorted = names.sort((a, b) => b.length - a.length), out = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const name = sorted.find((one) => text.startsWith(one, at));
    if (!name) { plain += text[at++]; continue; }
    out.push(plain, el("b", {}, name)); plain = ""; at += name.length;
  }
  return [...out, plain].filter((part) => part !== "");
}

/** The whole card; `self` is the thing whose panel it stands in, `grouped` leaves out the class's name. */
export function card(fact, self = -1, grouped = false) {
  const open = (text) => go({ type: "f", id: fact }, "plain", text), day = when(fact), line = asLine(fact);
  const head = !grouped || day || isPlanned(fact);
  return el("article", { class: isPlanned(fact) ? "card planned" : "card", "data-fact": fact },
    head ? el("p", { class: "eyebrow" }, grouped ? null : open(className(fact)), statusMark(fact), day ? el("span", { class: "when" }, grouped ? open(day) : day) : null) : null,
    line ? el("p", { class: "line" }, line.map((values, n) => [n ? el("span", { class: "dash" }, n === 1 && line.length === 3 ? "—" : "→") : null, joined(values.map(([role, value]) => filler(role, value, fact, self)))])) : null,
    rolesOf(fact, self, line ? line.flat().map((pair) => pair[0]) : []), quotesOf(fact).map((quote) => sentence(quote, fact)));
}

/** The roles of a line with both its ends: start, what is written on it, stop. */
function asLine(fact) {
  const looks = classes[facts.kind[fact]], of = (name) => (name ? filled(fact).filter(([role]) => roles[role].name === name) : []);
  if (looks.way !== "Line" || !of(looks.start).length || !of(looks.stop).length) return null;
  return [of(looks.start), of(looks.text), of(looks.stop)].filter((values) => values.length);
}
