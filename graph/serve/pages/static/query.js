"use strict";
// The query page: asks the endpoint beside it, shows rows, yes or no, or Turtle. All text goes in as text.

const at = (id) => document.getElementById(id);
const form = at("ask"), text = at("text"), examples = at("examples"), told = at("told"), answer = at("answer"), saves = at("saves");
const LIKED = "application/sparql-results+json, text/turtle;q=0.9";

function element(name, content) {
  const made = document.createElement(name);
  if (content !== undefined) made.textContent = content;
  return made;
}

function cell(term) {
  const made = element("td");
  if (!term) return made;
  const local = /^https?:\/\/[^#]*\/id\/([\w-]+)$/.exec(term.value);
  if (term.type !== "uri") made.textContent = term.value;
  else if (local) made.append(Object.assign(element("a", `id:${local[1]}`), { href: `/id/${local[1]}` }));
  else made.textContent = term.value;
  return made;
}

function table(found) {
  const names = found.head.vars, made = element("table"), head = element("tr"), body = element("tbody");
  for (const name of names) head.append(Object.assign(element("th", name), { scope: "col" }));
  for (const row of found.results.bindings) {
    const line = element("tr");
    for (const name of names) line.append(cell(row[name]));
    body.append(line);
  }
  made.append(element("thead"), body);
  made.tHead.append(head);
  return made;
}

function shown(type, content) {
  if (!type.startsWith("application/sparql-results+json")) return [element("pre", content), "Turtle"];
  const found = JSON.parse(content);
  if ("boolean" in found) return [Object.assign(element("p", found.boolean ? "是 yes" : "否 no"), { className: "verdict" }), ""];
  return [table(found), `${found.results.bindings.length} 行 rows`];
}

function ask(accept) {
  return fetch("/sparql", { method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: accept }, body: text.value });
}

async function save(accept, name) {
  const response = await ask(accept);
  const link = Object.assign(element("a"), { href: URL.createObjectURL(await response.blob()), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

function offer(rows) {
  const forms = rows ? [["text/csv", "answer.csv"], ["application/sparql-results+json", "answer.json"]] : [["text/turtle", "answer.ttl"]];
  saves.replaceChildren(...forms.map(([accept, name]) => {
    const button = Object.assign(element("a", name), { href: "#", role: "button" });
    button.addEventListener("click", (event) => { event.preventDefault(); save(accept, name); });
    return button;
  }).flatMap((button) => [button, " "]));
  saves.hidden = false;
}

// “line 2, column 7” of a complaint is where the cursor goes.
function point(complaint) {
  const found = /line (\d+), column (\d+)/.exec(complaint);
  if (!found) return;
  const before = text.value.split("\n").slice(0, found[1] - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const start = before + Number(found[2]) - 1;
  text.focus();
  text.setSelectionRange(start, start + 1);
}

async function run() {
  told.textContent = "… ";
  answer.replaceChildren();
  saves.hidden = true;
  try {
    const begun = performance.now(), response = await ask(LIKED), content = await response.text();
    if (!response.ok) {
      answer.append(Object.assign(element("p", content.trim()), { className: "problem" }));
      told.textContent = "";
      return point(content);
    }
    const [made, count] = shown(response.headers.get("Content-Type"), content);
    answer.append(made);
    offer(made.tagName === "TABLE");
    told.textContent = `${count} · ${Math.round(performance.now() - begun)} ms`;
  } catch (error) {
    told.textContent = `服务器没有回答 the server does not answer (${error.message})`;
  }
}

function choose(name) {
  const option = [...examples.options].find((one) => one.value && one.value === name);
  if (!option) return;
  examples.value = name;
  text.value = option.dataset.text;
}

form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
text.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(); });
examples.addEventListener("change", () => { choose(examples.value); history.replaceState(null, "", `#${examples.value}`); });
choose(decodeURIComponent(location.hash.slice(1)));
