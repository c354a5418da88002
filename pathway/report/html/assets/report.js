
(async () => {
"use strict";
const read = (id) => JSON.parse(document.getElementById(id).textContent);
/* Pressed by zlib, in base64. */
const unpacked = async (id) => {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
};
const words = read("words"), { marks, breaks } = read("setup");
const fill = (text, blanks) => text.replace(/\{(\w+)\}/g, (all, key) => blanks[key] ?? all);
const element = (tag, text, set = {}) => {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  return Object.assign(made, set);
};
pathwayFigures.bind(document.body, breaks);
const count = (n) => n.toLocaleString(document.documentElement.lang);

/* Downloads: with a byte order mark, so that Chinese is read as what it is; text that a
   spreadsheet would take for a formula stays text. */

const quoted = (cell) => {
  const text = String(cell);
  const safe = typeof cell === "string" && /^[=+\-@\t\r]/.test(text) && isNaN(text.replace(/,/g, "")) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
const save = (name, rows) => {
  const text = "\ufeff" + rows.map((row) => row.map(quoted).join(",")).join("\r\n") + "\r\n";
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = element("a", "", { href: url, download: `${name}.csv` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
};

/* Charts: one figure of each, chosen by study, business, scope and year. */

const { studies, shared } = await unpacked("charts-data");
const held = (node) => (node !== null && typeof node === "object" && "$" in node ? held(shared[node.$]) : node);
const whole = (node) => {
  const here = held(node);
  if (Array.isArray(here)) return here.map(whole);
  if (here === null || typeof here !== "object") return here;
  return Object.fromEntries(Object.entries(here).map(([key, below]) => [key, whole(below)]));
};

const controls = document.querySelector(".controls");
const pick = {};
for (const label of controls.querySelectorAll("label")) pick[label.dataset.of] = label.querySelector("select");
const study = () => held(studies[Number(pick.study.value) || 0]);
const chosen = () => [pick.business.value, pick.scope.value, pick.year.value];
const named = (list, id) => whole(list).find((one) => one.id === id)?.name ?? id;

const described = (key) => {
  const [business, scope, year] = key.split("/");
  const parts = [business && named(study().businesses, business), scope && named(study().scopes, scope)];
  return [parts.filter(Boolean).join(" · ") || words.whole, year].filter(Boolean).join(" · ");
};

const nearest = (views) => {
  const [business, scope, year] = chosen();
  const tries = [[business, scope, year], [business, scope, ""], ["", "", year], ["", "", ""]];
  return tries.map((parts) => parts.join("/")).find((key) => key in views);
};

/* Whether that is what was asked for; a chart without years shows them all. */
const fits = (views, key) => {
  const [business, scope, year] = key.split("/"), wanted = chosen();
  const hasYears = Object.keys(views).some((one) => !one.endsWith("/"));
  return business === wanted[0] && scope === wanted[1] && (!hasYears || year === wanted[2]);
};

const draw = (block) => {
  const views = held(held(study().charts)[block.dataset.chart]);
  block.hidden = !views;
  if (!views) return;
  const key = nearest(views), shown = `${pick.study.value} ${key}`, instead = block.querySelector(".instead");
  instead.hidden = fits(views, key);
  instead.textContent = instead.hidden ? "" : fill(words.not_for, { view: described(key) });
  if (block.dataset.shown === shown) return;
  block.dataset.shown = shown;
  const figure = whole(views[key]);
  block.classList.add("answers");
  block.answer ??= new pathwayFigures.Figure(block.querySelector(".answer"), { ...read("setup"), heading: "h4" });
  block.answer.show(figure, instead.textContent);
};

const blocks = [...document.querySelectorAll(".chart")];
let queue = [];
const drawNext = () => {
  const block = queue.shift();
  if (!block) return void (document.documentElement.dataset.drawn = "yes");
  draw(block);
  setTimeout(drawNext);
};
const drawAll = () => {
  const idle = !queue.length;
  delete document.documentElement.dataset.drawn;
  queue = [...blocks];
  if (idle) setTimeout(drawNext);
};

const offer = (name, choices, all) => {
  const select = pick[name], before = select.value;
  const list = all ? [{ id: "", name: all }, ...choices] : choices;
  select.replaceChildren(...list.map(({ id, name: text, off }) => element("option", text, { value: id, disabled: Boolean(off) })));
  select.value = list.some(({ id, off }) => id === before && !off) ? before : list[0]?.id ?? "";
  select.closest("label").hidden = list.length < 2;
};

const offerParts = () => {
  const { businesses, scopes, years, parts } = whole({ ...study(), charts: {} });
  const there = new Set(parts);
  offer("business", businesses, words.all_businesses);
  const business = pick.business.value;
  const scopesOf = scopes.map((one) => ({ ...one, off: business && !there.has(`${business}/${one.id}/`) }));
  offer("scope", scopesOf, words.all_scopes);
  offer("year", years.map((year) => ({ id: year, name: year })), words.every_year);
};

const change = () => {
  offerParts();
  drawAll();
  const view = [studies.length > 1 && study().name, described(chosen().join("/"))].filter(Boolean).join(" · ");
  controls.querySelector("[role=status]").textContent = fill(words.showing, { view });
};

const several = (name) => studies.filter((one) => held(one).name === name).length > 1;
offer("study", studies.map(held).map(({ name, run }, i) => ({ id: String(i), name: several(name) ? `${name} (${run})` : name })));
offerParts();
controls.hidden = [...controls.querySelectorAll("label")].every((label) => label.hidden);
controls.addEventListener("change", change);
controls.addEventListener("submit", (event) => event.preventDefault());

drawAll();

/* Tables: one at a time, sorted, filtered, a page of rows at a time. */

const PAGE = 50;

/* A column as it was packed: places in runs, numbers with so many decimals, rounded half up. */
const places = (runs) => {
  const found = [];
  for (let i = 0; i < runs.length; i += 2)
    for (let n = 0; n < Math.abs(runs[i + 1]); n++) found.push(runs[i] + (runs[i + 1] < 0 ? n : 0));
  return found;
};
const rounded = (value, decimals) => {
  if (typeof value !== "number") return value;
  const [whole, part = ""] = String(Math.abs(value)).split(".");
  const digits = BigInt(whole + part.padEnd(decimals, "0").slice(0, decimals)) + (part[decimals] >= "5" ? 1n : 0n);
  const text = String(digits).padStart(decimals + 1, "0"), point = text.length - decimals;
  const grouped = text.slice(0, point).replace(/\B(?=(\d{3})+$)/g, marks.group);
  return (value < 0 && digits ? "\u2212" : "") + grouped + (decimals ? marks.decimal + text.slice(point) : "");
};
const unpack = (column) => {
  if (column.texts) return;
  const { decimals, shown, values } = column;
  column.at = places(column.at);
  column.texts = decimals === undefined ? (shown ?? values) : values.map((value, i) => shown?.[i] ?? rounded(value, decimals));
};

/* Where a number is from: the lines of its arithmetic, read when the first is asked for. */

let traces;
const readTraces = async () => {
  const { texts, lines, tables } = await unpacked("traces-data");
  let fresh = 0;
  const placed = lines.map(([back, ...below], at) => [back ? fresh - back : fresh++, ...below.map((one) => at - one)]);
  return { texts, lines: placed, tables };
};
const told = (at) => {
  const [text, ...below] = traces.lines[at], item = element("li", traces.texts[text]);
  if (below.length) item.append(listed(below));
  return item;
};
const listed = (lines) => {
  const list = element("ul");
  list.append(...lines.map(told));
  return list;
};

class Browser {
  constructor(box, tables) {
    this.box = box;
    this.tables = tables;
    this.select = box.querySelector(".pick select");
    this.input = box.querySelector("input");
    this.select.replaceChildren(...this.tables.map(({ label }, i) => element("option", label, { value: i })));
    box.querySelector(".pick").hidden = this.tables.length < 2;
    this.select.addEventListener("change", () => this.open());
    this.input.addEventListener("input", () => this.find());
    box.querySelector(".save").addEventListener("click", () => this.save());
    box.querySelector(".back").addEventListener("click", () => this.turn(-1));
    box.querySelector(".on").addEventListener("click", () => this.turn(1));
    box.hidden = !this.tables.length;
    if (this.tables.length) this.open();
  }

  open() {
    this.table = this.tables[Number(this.select.value)];
    this.table.columns.forEach(unpack);
    this.sorted = { column: -1, down: false };
    this.input.value = "";
    this.box.querySelector(".about").textContent = this.table.about;
    this.box.querySelector("caption").textContent = this.table.label;
    this.box.querySelector(".scroll").setAttribute("aria-label", this.table.label);
    const heads = this.table.columns.map((column, i) => {
      const head = element("th", undefined, { scope: "col" });
      head.classList.toggle("number", Boolean(column.number));
      head.setAttribute("aria-sort", "none");
      const button = element("button", column.label, { type: "button" });
      button.addEventListener("click", () => this.sort(i));
      head.append(button);
      return head;
    });
    this.box.querySelector("thead tr").replaceChildren(...heads);
    this.find();
  }

  value(column, row) { return column.values[column.at.length ? column.at[row] : 0]; }

  shown(column, row) { return column.texts[column.at.length ? column.at[row] : 0]; }

  find() {
    const wanted = this.input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const { columns, rows } = this.table;
    const found = [...Array(rows).keys()];
    this.table.texts ??= found.map((row) => columns.map((column) => `${this.shown(column, row)} ${this.value(column, row)}`).join(" ").toLocaleLowerCase());
    this.rows = wanted.length ? found.filter((row) => wanted.every((word) => this.table.texts[row].includes(word))) : found;
    this.order();
  }

  sort(i) {
    const { column, down } = this.sorted;
    this.sorted = { column: i, down: column === i && !down };
    this.order();
  }

  order() {
    const { column: i, down } = this.sorted;
    this.box.querySelectorAll("thead th").forEach((head, j) => {
      head.setAttribute("aria-sort", j === i ? (down ? "descending" : "ascending") : "none");
    });
    this.rows.sort((a, b) => a - b);
    if (i >= 0) {
      const column = this.table.columns[i], turn = down ? -1 : 1;
      const numbers = column.values.every((value) => typeof value === "number" || value === "");
      this.rows.sort((a, b) => {
        const x = this.value(column, a), y = this.value(column, b);
        if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
        return turn * (numbers ? x - y : String(this.shown(column, a)).localeCompare(String(this.shown(column, b)), document.documentElement.lang)) || a - b;
      });
    }
    this.first = 0;
    this.fill();
  }

  turn(by) {
    this.first += by * PAGE;
    this.fill();
    this.box.querySelector(".scroll").scrollTop = 0;
  }

  fill() {
    const { columns, rows: all } = this.table;
    const last = Math.min(this.first + PAGE, this.rows.length);
    const lines = this.rows.slice(this.first, last).map((row) => {
      const line = element("tr");
      line.append(...columns.map((column) => {
        const cell = element("td", this.traced(column, row) ? undefined : this.shown(column, row));
        if (this.traced(column, row)) cell.append(this.asking(column, row, line));
        if (column.number) cell.className = "number";
        if (column.width) cell.className = column.width;
        return cell;
      }));
      return line;
    });
    this.box.querySelector("tbody").replaceChildren(...lines);
    const blanks = { from: count(this.first + 1), to: count(last), n: count(this.rows.length) };
    const some = this.rows.length < all ? fill(words.of_all, { all: count(all) }) : "";
    this.box.querySelector(".range").textContent = (this.rows.length ? fill(words.range, blanks) : words.no_rows) + some;
    this.box.querySelector(".back").disabled = this.first === 0;
    this.box.querySelector(".on").disabled = last >= this.rows.length;
  }

  traced(column, row) {
    return column.name === this.table.traced && Boolean(this.value(column, row));
  }

  /* A number that tells its arithmetic in a row below its own, and takes it away again. */
  asking(column, row, line) {
    const button = element("button", this.shown(column, row), { type: "button", className: "from", title: words.from });
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-expanded") === "true") {
        line.nextSibling.remove();
        return button.setAttribute("aria-expanded", "false");
      }
      traces ??= await readTraces();
      const below = element("tr", undefined, { className: "arithmetic" });
      const cell = element("td", undefined, { colSpan: this.table.columns.length });
      cell.append(listed([traces.tables[this.table.name].at[row]]));
      below.append(cell);
      line.after(below);
      button.setAttribute("aria-expanded", "true");
    });
    return button;
  }

  save() {
    const { name, columns } = this.table;
    save(name, [columns.map((column) => column.name), ...this.rows.map((row) => columns.map((column) => this.value(column, row)))]);
  }
}

for (const box of document.querySelectorAll(".browser")) new Browser(box, await unpacked(box.dataset.from));

window.addEventListener("beforeprint", () => {
  while (queue.length) draw(queue.shift());
  for (const details of document.querySelectorAll(".on-paper-too")) details.open = true;
});
})();
