// The panel: an overview, or what is known of the chosen thing, fact, line or path.
import { articles, articleCount, articlesOf, classes, data, factCount, facts, factsOf, isThing, kinds, lines, outOf, things, thingCount, hubFact, linesOf, perhaps } from "./data.js";
import { $, badge, el, refill, say } from "./dom.js";
import { fit, redraw, reveal } from "./canvas.js";
import { article } from "./article.js";
import { articleDay, card, go, headline, thingLink } from "./cards.js";
import { between, expand, remaining, STEP } from "./expand.js";
import { passing } from "./filter.js";
import { communityName } from "./labels.js";
import { address, change, choose, state } from "./state.js";
import { className, count, foreign, nameOf, t, term } from "./words.js";

const FIRST = 10, CARDS = 40, NEAR = 5;
/** The thing that a path is to begin at, while its other end is being chosen; else -1. */
export const route = { from: -1 };

const button = (text, act, more) => el("button", { type: "button", class: "button", onclick: act, ...more }, text);
const heading = (text, number) => el("h3", {}, text, number === undefined ? null : el("span", { class: "count" }, count(number)));

/** A list that shows its first items and, on demand, more. */
export function some(items, make, step, attributes) {
  const list = el("ul", attributes), more = el("button", { type: "button", class: "button more" });
  let shown = 0;
  const grow = () => {
    list.append(...items.slice(shown, shown + step).map((item) => el("li", {}, make(item))));
    shown = Math.min(items.length, shown + step);
    more.textContent = t("more", Math.min(step, items.length - shown), count(items.length));
    more.hidden = shown >= items.length;
  };
  more.addEventListener("click", grow);
  grow();
  return [list, more];
}

export const articleLink = (number, fact) => go({ type: "a", id: number, fact }, "link row", el("span", { lang: "zh" }, headline(number)), el("span", { class: "aside", title: articleDay(number) }, articles.day[number]));

function overview() {
  const central = Array.from({ length: thingCount }, (_, n) => n).filter((n) => passing.things[n]).sort((a, b) => factsOf(b).length - factsOf(a).length || a - b).slice(0, FIRST);
  if (!thingCount && !articleCount) return [el("h2", {}, t("empty"))];
  return [
    el("h2", { class: "welcome" }, t("welcome")),
    el("p", { class: "aside" }, t("overview", count(articleCount), count(thingCount), count(factCount))),
    outOf.length ? el("p", { class: "aside out-of" }, t("outOf", ...outOf.map(count))) : null,
    data.communities.length ? [heading(t("groups")), el("ul", { class: "plain" }, data.communities.slice(0, 12).map((group) => el("li", {},
      el("button", { type: "button", class: "link row", onclick: () => fit(group) }, el("span", { lang: "zh" }, communityName(group)), el("span", { class: "aside" }, count(group.length))))))] : null,
    central.length ? [heading(t("central")), el("ul", { class: "plain" }, central.map((thing) => el("li", { class: "row" }, thingLink(thing), el("span", { class: "aside" }, t("factsRead", count(factsOf(thing).length))))))] : null,
    articleCount ? [heading(t("latest"), articleCount), some(Array.from({ length: articleCount }, (_, n) => n).sort((a, b) => articles.day[b].localeCompare(articles.day[a]) || a - b), (number) => articleLink(number), FIRST, { class: "plain" })] : null,
    el("p", { class: "aside keys" }, t("keyList")),
  ];
}

/** Facts by class, each with its cards. */
function grouped(numbers, self) {
  const shown = numbers.filter((fact) => passing.facts[fact]), hidden = numbers.length - shown.length;
  const groups = classes.map((_, kind) => shown.filter((fact) => facts.kind[fact] === kind)
    .sort((a, b) => (facts.first[b] || "").localeCompare(facts.first[a] || "") || a - b));
  return [groups.map((group, kind) => (group.length ? el("section", {}, heading(term(classes[kind]), group.length), some(group, (fact) => card(fact, self, true), CARDS, { class: "cards" })) : null)),
    hidden ? el("p", { class: "aside" }, t("filteredOut", hidden)) : null,
    numbers.length ? null : el("p", { class: "aside" }, t("noFacts"))];
}

function copyLink() {
  const url = location.href.split("#")[0] + address();
  const done = () => { say(t("copied")); const here = $("copy"); if (here) here.textContent = t("copied"); };
  const byHand = () => { const area = el("textarea", { readonly: true }); area.value = url; document.body.append(area); area.select(); document.execCommand("copy"); area.remove(); done(); };
  if (navigator.clipboard && isSecureContext) navigator.clipboard.writeText(url).then(done, byHand);
  else byHand();
}
export const copyButton = () => button(t("copy"), copyLink, { id: "copy" });
export const homeButton = () => el("button", { type: "button", class: "close", title: `${t("close")} (Esc)`, "aria-label": t("close"), onclick: () => choose(null) }, "×");

function expandButton(thing) {
  const left = remaining(thing).length;
  if (!left) return null;
  return button(t("expand", Math.min(STEP, left), count(left)), () => {
    const { added, remain } = expand(thing);
    redraw(); reveal();
    say(t("expanded", added.length, count(remain)));
    renderPanel();
  }, { id: "expand" });
}

function thingHead(thing) {
  return [homeButton(), el("h2", { lang: "zh" }, nameOf(thing)),
    foreign(thing) && foreign(thing) !== nameOf(thing) ? el("p", { class: "foreign", lang: "en" }, foreign(thing)) : null,
    el("p", { class: "kinds" }, things.kinds[thing].map((kind) => el("span", {}, badge(kinds[kind]), term(kinds[kind])))),
    things.other[thing].length ? el("p", { class: "aside" }, `${t("aka")} `, el("span", { lang: "zh" }, things.other[thing].join("、"))) : null,
    el("div", { class: "buttons" },
      linksOfCount(thing) ? button(state.around ? t("everything") : t("around"), () => change({ around: !state.around }), { id: "around", "aria-pressed": String(state.around) }) : null,
      expandButton(thing), button(t("path"), () => { route.from = thing; $("query").focus(); $("query").placeholder = t("pathTo"); say(t("pathTo")); }, { id: "path" }), copyButton())];
}
const linksOfCount = (thing) => linesOf(thing).length;

function subject(iri) {
  const prefixed = iri.includes("/") ? iri : `id:${iri}`;
  return el("p", { class: "aside turtle" }, `${t("turtle")} `, el("a", { href: `graph.ttl#:~:text=${encodeURIComponent(`${prefixed} a`).replaceAll("-", "%2D")}` }, prefixed));
}

/** The names of a thing, and those that stand in articles beside it. */
const names = (thing) => [things.name[thing], ...things.other[thing]];
const company = (thing) => new Set(Array.from(articlesOf(thing)).flatMap((number) => articles.things[number]).map((other) => things.name[other]));

/** Why two things may be one: what they are both called, and whom both are named with. */
function likeness(one, other) {
  const own = new Set([...names(one), ...names(other)]), near = company(other);
  const both = [...company(one)].filter((name) => near.has(name) && !own.has(name)).slice(0, NEAR);
  return [names(one).some((name) => names(other).includes(name)) ? t("oneName") : "", both.length ? t("company", both.join("、")) : ""].filter(Boolean).join(" · ");
}

function candidates(thing) {
  const others = Array.from(perhaps(thing));
  return others.length ? el("section", { class: "perhaps" }, heading(t("perhaps"), others.length),
    some(others, (other) => [thingLink(other), el("span", { class: "aside" }, [likeness(thing, other), t("factsRead", count(factsOf(other).length))].filter(Boolean).join(" · "))], FIRST, { class: "plain" })) : null;
}

function aboutThing(thing) {
  const where = Array.from(articlesOf(thing));
  return [thingHead(thing), candidates(thing), grouped(Array.from(factsOf(thing)), thing),
    where.length ? [heading(t("mentioned"), where.length), some(where, (number) => articleLink(number), FIRST, { class: "plain" })] : null, subject(things.iri[thing])];
}

function aboutLine([a, b]) {
  const numbers = [...new Set(between(a, b).map((line) => lines.fact[line]))];
  return [homeButton(), el("h2", {}, ends(a, b)), el("div", { class: "buttons" }, copyButton()), grouped(numbers, -1)];
}
const nodeLink = (node) => (isThing(node) ? thingLink(node) : go({ type: "f", id: hubFact(node) }, "link", nameOf(node)));
const ends = (a, b) => [nodeLink(a), " — ", nodeLink(b)];

function aboutPath({ ends: [a, b], path: way }) {
  if (!way) return [homeButton(), el("h2", {}, ends(a, b)), el("p", {}, t("noPath"))];
  return [homeButton(), el("h2", {}, ends(a, b)), el("p", { class: "aside" }, t("steps", way.length - 1)), el("div", { class: "buttons" }, copyButton()),
    way.slice(1).map((node, n) => el("section", {}, el("h3", {}, ends(way[n], node)),
      el("ul", { class: "cards" }, [...new Set(between(way[n], node).map((line) => lines.fact[line]))].filter((fact) => passing.facts[fact]).map((fact) => el("li", {}, card(fact))))))];
}

/** Draw the panel anew for what is chosen. */
export function renderPanel() {
  const c = state.chosen, panel = $("panel");
  panel.setAttribute("aria-label", t("panel"));
  document.body.classList.toggle("chosen", Boolean(c));
  const parts = !c ? overview() : c.type === "e" ? aboutThing(c.id) : c.type === "a" ? [homeButton(), article(c.id, c.fact)]
    : c.type === "l" ? aboutLine(c.ends) : c.type === "p" ? aboutPath(c) : [homeButton(), el("h2", {}, className(c.id)), card(c.id, -1, true), el("div", { class: "buttons" }, copyButton())];
  refill(panel, parts);
  panel.scrollTop = 0;
  const marked = panel.querySelector(".said.here");
  if (marked) marked.scrollIntoView({ block: "center" });
}
