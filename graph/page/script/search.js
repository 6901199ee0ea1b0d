// Search over names: Chinese, short forms, pinyin and its initials, English; and headlines of articles.
import { articles, articleCount, factsOf, things, thingCount } from "./data.js";

let names = null;

function prepare() {
  names = new Array(thingCount);
  for (let thing = 0; thing < thingCount; thing++) {
    const syllables = things.pinyin[thing];
    names[thing] = {
      written: [things.name[thing], ...things.other[thing]].map((name) => name.toLowerCase()),
      sound: syllables.replaceAll(" ", ""), initials: syllables.split(" ").map((s) => s[0]).join(""),
      english: things.english[thing].toLowerCase(),
    };
  }
}

/** Whether the characters of `text` stand in `name` in this order, the first at its begin: 中车四方. */
function shortFor(text, name) {
  if (text.length < 2 || text[0] !== name[0]) return false;
  let at = 0;
  for (const char of name) if (char === text[at]) at++;
  return at >= text.length;
}

function rank({ written, sound, initials, english }, text, joined, han) {
  for (const [n, name] of written.entries()) {
    if (name === text) return n ? 95 : 100;
    if (name.startsWith(text)) return n ? 80 : 85;
  }
  if (written.some((name) => name.includes(text))) return 60;
  if (han) return written.some((name) => shortFor(text, name)) ? 40 : 0;
  if (sound === joined || english === text) return 90;
  if (initials === joined) return 75;
  if (sound.startsWith(joined) || english.startsWith(text)) return 70;
  if (joined.length > 1 && initials.startsWith(joined)) return 50;
  if (english.split(" ").some((word) => word.startsWith(text))) return 48;
  return joined.length > 2 && (sound.includes(joined) || english.replaceAll(" ", "").includes(joined)) ? 30 : 0;
}

/** The things whose names fit, the best first, and among equals the one with more facts. */
export function searchThings(query, most = 12) {
  const text = query.trim().toLowerCase();
  if (!text) return [];
  if (!names) prepare();
  const joined = text.replace(/[\s'-]/g, ""), han = /[^\u0000-\u024f]/.test(text), hits = [];
  for (let thing = 0; thing < thingCount; thing++) {
    const fit = rank(names[thing], text, joined, han);
    if (fit) hits.push([fit, factsOf(thing).length, thing]);
  }
  hits.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2]);
  return hits.slice(0, most).map((hit) => hit[2]);
}

/** The articles whose headline holds the words. */
export function searchArticles(query, most = 4) {
  const text = query.trim().toLowerCase(), hits = [];
  for (let article = 0; text.length > 1 && article < articleCount && hits.length < most; article++) {
    if (articles.headline[article].toLowerCase().includes(text)) hits.push(article);
  }
  return hits;
}
