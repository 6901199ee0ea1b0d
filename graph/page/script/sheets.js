// The other views: a list of facts or things, a timeline of dated facts, and the articles.
import { articleCount, articles, factCount, facts, factsIn, factsOf, articlesOf, kinds, lastDay, quoteText, quotes, quotesOf, thingCount, things } from "./data.js";
import { $, el, refill } from "./dom.js";
import { articleDay, go, headline, inLinks, statusMark, thingLink } from "./cards.js";
import { passing } from "./filter.js";
import { some } from "./panel.js";
import { state } from "./state.js";
import { className, count, date, dates, isPlanned, t, term, when } from "./words.js";

const PAGE = 100;
let room = "facts";

const passingFacts = () => { const list = []; for (let fact = 0; fact < factCount; fact++) if (passing.facts[fact]) list.push(fact); return list; };
const passingThings = () => { const list = []; for (let thing = 0; thing < thingCount; thing++) if (passing.things[thing]) list.push(thing); return list; };
const nothing = (text) => el("p", { class: "nothing" }, text);

/** A table that shows its first rows and more on demand. */
function table(look, heads, items, row) {
  const body = el("tbody"), more = el("button", { type: "button", class: "button more" });
  let shown = 0;
  const grow = () => {
    body.append(...items.slice(shown, shown + PAGE).map((item) => el("tr", {}, row(item).map((cell, n) => el(n ? "td" : "th", n ? {} : { scope: "row" }, cell)))));
    shown = Math.min(items.length, shown + PAGE);
    more.textContent = t("more", Math.min(PAGE, items.length - shown), count(items.length));
    more.hidden = shown >= items.length;
  };
  more.addEventListener("click", grow);
  grow();
  return [el("table", { class: look }, el("thead", {}, el("tr", {}, heads.map((key) => el("th", { scope: "col" }, t(key))))), body), more];
}

const openFact = (fact, text) => go({ type: "f", id: fact }, "link", text);
const said = (fact) => quotesOf(fact).slice(0, 1).map((quote) => el("span", { class: "words", lang: "zh" }, quoteText(quote)));
const printed = (fact) => quotesOf(fact).slice(0, 1).map((quote) => go({ type: "a", id: quotes.article[quote], fact }, "link", el("span", { lang: "zh" }, headline(quotes.article[quote]))));

function factTable() {
  const list = passingFacts().sort((a, b) => facts.kind[a] - facts.kind[b] || (facts.first[b] || "").localeCompare(facts.first[a] || "") || a - b);
  if (!list.length) return nothing(t("nothing"));
  return table("facts", ["kind", "what", "day", "sentence", "paper"], list, (fact) => [[openFact(fact, className(fact)), statusMark(fact)], inLinks(fact), when(fact), said(fact), printed(fact)]);
}

function thingTable() {
  const list = passingThings().sort((a, b) => factsOf(b).length - factsOf(a).length || a - b);
  if (!list.length) return nothing(t("nothing"));
  return table("things", ["name", "kind", "aka", "facts", "articles"], list, (thing) => [thingLink(thing), things.kinds[thing].map((kind) => term(kinds[kind])).join(" / "), el("span", { lang: "zh" }, things.other[thing].join("、")), count(factsOf(thing).length), count(articlesOf(thing).length)]);
}

function list() {
  const tab = (name, number) => el("button", { type: "button", class: "chip", "aria-pressed": String(room === name), onclick: () => { room = name; renderSheet(); } }, t(name), el("span", { class: "count" }, count(number)));
  return [el("div", { class: "chips tabs" }, tab("facts", passing.factTotal), tab("things", passing.thingTotal)), room === "facts" ? factTable() : thingTable()];
}

function entry(fact) {
  return el("div", { class: isPlanned(fact) ? "entry planned" : "entry" },
    el("p", { class: "entryhead" }, openFact(fact, className(fact)), statusMark(fact), el("span", { class: "when" }, when(fact))), el("p", { class: "what" }, inLinks(fact)), el("p", { class: "words", lang: "zh" }, quotesOf(fact).slice(0, 1).map(quoteText)));
}

/** The month that a fact begins in, or the year where no month is known. */
const began = (fact) => dates(fact).map((iso) => iso.split("/")[0]).sort()[0]?.slice(0, 7) || facts.first[fact].slice(0, 7);

/** Dated facts from early to late, under their months. */
function timeline() {
  const dated = passingFacts().filter((fact) => facts.first[fact]).sort((a, b) => facts.first[a].localeCompare(facts.first[b]) || began(a).length - began(b).length || lastDay(a).localeCompare(lastDay(b)) || a - b);
  if (!dated.length) return nothing(passing.factTotal ? t("noDated") : t("nothing"));
  let before = "";
  return el("div", { class: "timeline" }, some(dated, (fact) => {
    const month = began(fact), head = month !== before ? el("h3", {}, date(month)) : null;
    before = month;
    return [head, entry(fact)];
  }, PAGE, { class: "plain" }));
}

function articleList() {
  const numbers = Array.from({ length: articleCount }, (_, n) => n).filter((n) => !factsIn(n).length || factsIn(n).some((fact) => passing.facts[fact]))
    .sort((a, b) => articles.day[b].localeCompare(articles.day[a]) || a - b);
  if (!numbers.length) return nothing(t("nothing"));
  return el("div", { class: "papers" }, some(numbers, (number) => go({ type: "a", id: number }, "paper",
    el("span", { class: "headline", lang: "zh" }, headline(number)),
    el("span", { class: "opening", lang: "zh" }, opening(number)),
    el("span", { class: "aside" }, [articles.newspaper[number], articleDay(number), t("factsRead", factsIn(number).length), t("thingsNamed", articles.things[number].length)].filter(Boolean).join(" · "))), PAGE, { class: "plain" }));
}
/** The first paragraph that is a sentence. */
const opening = (number) => (articles.body[number].split("\n").find((line) => /[。！？]/.test(line) && line.length > 20) || "").slice(0, 110);

/** Draw the view beside the graph that is chosen. */
export function renderSheet() {
  const sheet = $("sheet"), made = { list, time: timeline, articles: articleList }[state.view];
  sheet.hidden = !made;
  document.body.dataset.view = state.view;
  refill(sheet, made ? [el("h2", { class: "unseen" }, t(state.view)), made()] : []);
}
