// The words of the page in Chinese and English, and how values are written in each.
import { beside, classes, facts, hubFact, hubs, isThing, roles, statuses, thingCount, things, filled } from "./data.js";
import { state } from "./state.js";

const WORDS = {
  search: ["搜索人物、机构、地点、报道", "Search people, organizations, places, articles"], searchHint: ["名称、简称、拼音、首字母或 English", "name, short form, pinyin, initials or English"],
  noHits: ["没有找到“{0}”", "Nothing found for “{0}”"], hits: ["{0} 个结果", "{0} results"],
  graph: ["图谱", "Graph"], list: ["列表", "List"], time: ["时间线", "Timeline"], articles: ["报道", "Articles"],
  views: ["视图", "Views"], export: ["导出", "Export"], dark: ["深色", "Dark"], light: ["浅色", "Light"], language: ["English", "中文"], keys: ["快捷键", "Keys"],
  legend: ["事物种类", "Kinds of thing"], only: ["Shift+单击：只看此类", "Shift-click: only this kind"], relations: ["事实种类", "Kinds of fact"], all: ["全部", "All"], none: ["全不选", "None"],
  loose: ["未连线", "Unlinked"], looseHint: ["没有画出连线的事物", "Things without a drawn line"],
  shown: ["{0} 个事物 · {1} 条事实", "{0} things · {1} facts"], inPicture: ["图中 {0} 个", "{0} in the picture"],
  undated: ["含无日期", "Include undated"], period: ["时间", "Time"], from: ["起始", "From"], to: ["截止", "To"], whole: ["全部时间", "All time"], allTime: ["重设", "Reset"],
  welcome: ["点一个名字，看它在报上的来历", "Choose a name to see where it stands in the paper"], overview: ["{0} 篇报道 · {1} 个事物 · {2} 条事实", "{0} articles · {1} things · {2} facts"],
  outOf: ["这一页选自 {0} 篇报道 · {1} 个事物 · {2} 条事实：事实最多的事物，及其间的事实。全部在 graph.ttl。", "This page is a choice out of {0} articles · {1} things · {2} facts: the things of most facts, and the facts among them. All of it is in graph.ttl."],
  central: ["联系最多", "Most connected"], groups: ["群组", "Communities"], latest: ["报道", "Articles"], more: ["再列 {0}（共 {1}）", "{0} more (of {1})"], moreArticles: ["全部 {0} 篇报道", "All {0} articles"],
  aka: ["又称", "Also"], around: ["只看周围", "Only around it"], everything: ["看全图", "Whole graph"], expand: ["展开 {0}（还有 {1}）", "Expand {0} ({1} remain)"], expanded: ["加入 {0} 个，还有 {1} 个未显示", "{0} added, {1} remain"], allShown: ["相连者均已在图中", "All its neighbours are in the picture"],
  path: ["找路径…", "Path to…"], pathTo: ["到哪里？选择另一个事物", "To where? Choose another thing"], noPath: ["两者之间没有路径", "There is no path between the two"], steps: ["{0} 步", "{0} steps"], cancel: ["取消", "Cancel"],
  copy: ["复制链接", "Copy link"], copied: ["链接已复制", "Link copied"], close: ["关闭", "Close"], home: ["首页", "Overview"], turtle: ["在 Turtle 中", "In the Turtle"],
  perhaps: ["或为同一事物", "Perhaps the same as"], oneName: ["同名", "one name"], company: ["都与 {0} 同见于报道", "both named with {0}"],
  mentioned: ["见于报道", "Named in"], noFacts: ["报道中没有读出关于它的事实。", "No fact about it was read from the articles."], filteredOut: ["另有 {0} 条事实被筛选隐去。", "{0} more facts are hidden by filters."],
  between: ["两者之间", "Between the two"], confidence: ["可信度 {0}", "confidence {0}"], readArticle: ["读全文", "Read the article"], inferred: ["日期为推断", "day inferred"], undatedArticle: ["日期不详", "no date"], untitled: ["（无标题）", "(untitled)"],
  factsRead: ["{0} 条事实", "{0} facts"], thingsNamed: ["点名 {0} 个", "{0} named"], articleFacts: ["读出的事实", "Facts read"], marks: ["粗体是点名的人和事物，下划线是读出事实的句子，其后的标签是事实。", "Bold: names. Underlined: sentences that facts were read from; the tags behind them are the facts."], noBody: ["图中没有收录全文，只有引文。", "The full text is not included; quotes only."], source: ["源文件", "Source file"], by: ["记者", "By"],
  things: ["事物", "Things"], facts: ["事实", "Facts"], kind: ["种类", "Kind"], what: ["内容", "What"], day: ["日期", "Date"], status: ["状态", "Status"], sentence: ["原句", "Sentence"], name: ["名称", "Name"], paper: ["报道", "Article"],
  nothing: ["没有符合筛选条件的内容。", "Nothing matches the filters."], empty: ["这里还没有任何事物。", "There is nothing here yet."], resetFilters: ["清除筛选", "Clear filters"], noDated: ["没有带日期的事实。", "No dated facts."], undatedBelow: ["无日期", "Undated"],
  png: ["图片 PNG", "Picture, PNG"], svg: ["矢量图 SVG", "Drawing, SVG"], csv: ["表格 CSV", "Table, CSV"], json: ["数据 JSON", "Data, JSON"], print: ["打印", "Print"], saved: ["已保存 {0}", "{0} saved"],
  fit: ["全图适合窗口", "Fit"], zoomIn: ["放大", "Zoom in"], zoomOut: ["缩小", "Zoom out"], canvas: ["关系图。方向键在事物之间移动，回车打开，加减号缩放，0 看全图。", "Graph. Arrow keys move between things, Enter opens, plus and minus zoom, 0 fits."],
  keyList: ["/ 搜索 · 方向键 移动 · Enter 打开 · Esc 返回 · + − 0 缩放 · G 图谱 · L 列表 · T 时间线 · A 报道", "/ search · arrows move · Enter opens · Esc back · + − 0 zoom · G graph · L list · T timeline · A articles"],
  rows: ["{0} 行", "{0} rows"], skip: ["跳到内容", "Skip to content"], panel: ["详情", "Details"], back: ["返回", "Back"], rule: ["规则", "rule"],
};

const column = () => (state.lang === "en" ? 1 : 0);
/** The word in the reader's language; {0}, {1} are filled in. */
export const t = (key, ...values) => WORDS[key][column()].replace(/\{(\d)\}/g, (_, n) => String(values[n])).replace(ONE, "1 $1");
const ONE = /(?<![\d,.])1 (article|fact|result|row|step|thing)s\b/g;
export const term = (word) => (state.lang === "en" ? word.en[0].toUpperCase() + word.en.slice(1) : word.zh);
export const count = (n) => n.toLocaleString("en-US");

export const className = (fact) => term(classes[facts.kind[fact]]);
export const isPlanned = (fact) => facts.status[fact] !== 0;
export const statusName = (fact) => term(statuses[facts.status[fact]]);

/** What a thing or a hub is called: in Chinese always; for readers of English `foreign` gives the rest. */
export const nameOf = (node) => (isThing(node) ? things.name[node] : hubs.text[node - thingCount] || className(hubFact(node)));
export const foreign = (node) => (isThing(node) ? things.english[node] : className(hubFact(node)));
const cut = (name, most) => ([...name].length > most ? `${[...name].slice(0, most - 1).join("")}…` : name);
/** The name in rows where readers of English need both: Latin letters, then the Chinese. */
export const bothNames = (node) => (state.lang === "en" && foreign(node) && foreign(node) !== nameOf(node) ? [cut(foreign(node), 24), cut(nameOf(node), 12)] : null);
export const shortName = (node) => (state.lang === "en" && foreign(node)) || nameOf(node);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** A day, month or year, or an interval of them, as readers write it. */
export function date(iso) {
  if (iso.includes("/")) return iso.split("/").map(date).join(" – ");
  const [year, month, day] = iso.split("-").map(Number);
  if (state.lang === "en") return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

const WEEK = [["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"], ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]];
const SCALES = [[[1e8, "亿"], [1e4, "万"]], [[1e9, " billion"], [1e6, " million"]]];
const MONEY = { CNY: "元", USD: "美元", EUR: "欧元", HKD: "港元", JPY: "日元", GBP: "英镑" };

function figure(text) {
  const value = Number(text);
  const [size, name] = SCALES[column()].find(([least]) => Math.abs(value) >= least) || [1, ""];
  return (value / size).toLocaleString("en-US", { maximumFractionDigits: 4 }) + name;
}

function measured(text, fact) {
  const [currency, unit, qualifier] = facts.beside[fact] || ["", "", ""];
  const sum = state.lang === "zh"
    ? figure(text) + (currency ? MONEY[currency] || ` ${currency}` : unit)
    : (currency ? `${currency} ` : "") + figure(text) + (currency ? "" : unit === "%" ? "%" : unit && ` ${unit}`);
  if (!qualifier) return sum;
  return "近约逾超".includes(qualifier) && state.lang === "zh" ? qualifier + sum : `${sum}${state.lang === "zh" ? "" : " "}${qualifier}`;
}

/** A change is per cent unless its text says otherwise. */
const percent = (value) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value)}%`;

/** A literal that fills a role, as readers write it. */
export function literal(role, text, fact) {
  const { name, values } = roles[role];
  if (values.includes("gYear") && /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(text)) return date(text);
  if (values === "integer" && name === "weekday") return WEEK[column()][Number(text)] || text;
  if (values.includes("decimal") && text !== "" && Number.isFinite(Number(text))) return name === "change" ? percent(Number(text)) : measured(text, fact);
  return text;
}

/** The dates of a fact, as precise as the text. */
export const dates = (fact) => filled(fact).filter(([role]) => /^(date|period|since|until)$/.test(roles[role].name)).map((pair) => String(pair[1])).sort();
/** When a fact is, in words; nothing where that is unknown. */
export const when = (fact) => dates(fact).map(date).join(" – ");
export const besideName = (n) => term(beside[n]);
