// The search box: a combobox over names and headlines.
import { articles, factsOf, kindOf, kinds, things } from "./data.js";
import { $, badge, el, say } from "./dom.js";
import { route } from "./panel.js";
import { searchArticles, searchThings } from "./search.js";
import { choose, state } from "./state.js";
import { foreign, nameOf, t } from "./words.js";
import { articleDay } from "./cards.js";

let hits = [], at = -1;

function option(hit, n) {
  const known = hit.type === "e"
    ? [badge(kinds[kindOf(hit.id)]), el("span", { class: "hit", lang: "zh" }, nameOf(hit.id)), el("span", { class: "aside" }, state.lang === "en" ? foreign(hit.id) : things.other[hit.id].slice(0, 2).join("、")), el("span", { class: "count" }, factsOf(hit.id).length)]
    : [el("span", { class: "page", "aria-hidden": "true" }), el("span", { class: "hit", lang: "zh" }, articles.headline[hit.id]), el("span", { class: "aside" }, articleDay(hit.id))];
  return el("li", { role: "option", id: `hit${n}`, "aria-selected": String(n === at), onmousedown: (event) => { event.preventDefault(); take(n); } }, known);
}

function show() {
  const list = $("hits"), query = $("query");
  list.replaceChildren(...hits.map(option));
  if (!hits.length && query.value.trim()) list.append(el("li", { class: "aside", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("noHits", query.value.trim())));
  const open = Boolean(query.value.trim()) && document.activeElement === query;
  list.hidden = !open;
  query.setAttribute("aria-expanded", String(open));
  if (at >= 0 && open) { query.setAttribute("aria-activedescendant", `hit${at}`); $(`hit${at}`).scrollIntoView({ block: "nearest" }); }
  else query.removeAttribute("aria-activedescendant");
}

function look() {
  const query = $("query").value;
  hits = [...searchThings(query).map((id) => ({ type: "e", id })), ...(route.from < 0 ? searchArticles(query).map((id) => ({ type: "a", id })) : [])];
  at = hits.length ? 0 : -1;
  show();
  if (query.trim()) say(hits.length ? t("hits", hits.length) : t("noHits", query.trim()));
}

function take(n) {
  const hit = hits[n];
  if (!hit) return;
  const from = route.from;
  leave();
  if (from >= 0 && hit.type === "e" && hit.id !== from) choose({ type: "p", ends: [from, hit.id] });
  else choose(hit);
  $("panel").focus({ preventScroll: true });
}

/** Close the list and forget the words. */
export function leave() {
  const query = $("query");
  query.value = ""; hits = []; at = -1;
  route.from = -1;
  query.placeholder = t("search");
  show();
}

function key(event) {
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves && hits.length) { at = (at + moves[event.key] + hits.length) % hits.length; show(); event.preventDefault(); }
  else if (event.key === "Enter") { take(at); event.preventDefault(); }
  else if (event.key === "Escape") { if (!$("query").value && route.from < 0) $("query").blur(); leave(); event.stopPropagation(); }
}

/** Make the box; its words follow the language. */
export function makeSearch() {
  $("search").replaceChildren(
    el("input", { id: "query", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "hits",
      oninput: look, onkeydown: key, onfocus: show, onblur: () => setTimeout(show, 100) }),
    el("kbd", { "aria-hidden": "true" }, "/"),
    el("ul", { id: "hits", role: "listbox", hidden: true }));
}
export function renderSearch() {
  $("query").placeholder = route.from < 0 ? t("search") : t("pathTo");
  $("query").setAttribute("aria-label", `${t("search")} (${t("searchHint")})`);
  $("query").title = t("searchHint");
  $("hits").setAttribute("aria-label", t("search"));
}
