/* Draws a figure into an element: title, legend, column and table are HTML, Plotly draws the plot.
   It is laid out anew whenever its room, the scheme or the medium changes. */
const pathwayFigures = (() => {
"use strict";
const NARROW = 768, LEAST = 12, SHEET = 340; /* px: of several plots on a sheet of paper, the height */
const element = (tag, text, set = {}) => {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(set)) key in made ? (made[key] = value) : made.setAttribute(key, value);
  return made;
};
const fill = (text, blanks) => text.replace(/\{(\w+)\}/g, (all, key) => blanks[key] ?? all);
const sum = (values) => values.reduce((a, b) => a + b, 0);
const schemes = matchMedia("(prefers-color-scheme: dark)"), printing = matchMedia("print");
/* From before the pages are counted until they are printed: what is drawn anew later would leave empty ones. */
let counting = false;
const onPaper = () => counting || printing.matches;
addEventListener("beforeprint", () => { counting = true; });
addEventListener("afterprint", () => { counting = false; });
const coarse = matchMedia("(pointer: coarse)");
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/%\{/g, "%&#123;");

/* Text of a spreadsheet that would be a formula stays text; a byte order mark for Chinese. */
const quoted = (cell) => {
  const text = String(cell);
  const safe = /^[=+\-@\t\r]/.test(text) && isNaN(text.replace(/[,.\s%]/g, "")) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
const save = (name, content) => {
  const link = element("a", "", { href: content, download: name });
  document.body.append(link);
  link.click();
  link.remove();
};
const saveTable = (name, table) => {
  const rows = [table.columns, ...table.rows].map((row) => row.map(quoted).join(",")).join("\r\n");
  const url = URL.createObjectURL(new Blob([`\ufeff${rows}\r\n`], { type: "text/csv;charset=utf-8" }));
  save(`${name}.csv`, url);
  setTimeout(() => URL.revokeObjectURL(url), 10000);
};

/* How long a text is at a size, and the lines it breaks into. */
const pen = document.createElement("canvas").getContext("2d");
const measure = (text, size, family) => {
  pen.font = `${size}px ${family}`;
  return pen.measureText(text).width;
};
/* What no line may break, each with the space after it: as where texts are measured for pictures. */
const wide = (c) => /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]|[\ud800-\udfff]/.test(c);
const pieces = (text, { whole, never_first, never_last, many, of }) => {
  const may = (before, after) => {
    if (never_first.includes(after) || never_last.includes(before) || after === " ") return false;
    if (before === " ") return true;
    if ((many.includes(before) && of.includes(after)) || /\d/.test(before)) return false;
    return wide(before) || wide(after);
  };
  const found = [];
  for (const word of text.match(new RegExp(`${whole}|[^]`, "gu")) ?? []) {
    const last = found[found.length - 1];
    if (last && !may(last[last.length - 1], word[0])) found[found.length - 1] += word;
    else found.push(word);
  }
  return found;
};
let breaks;
const broken = (text, size, family, room) => {
  const lines = [""];
  for (const piece of pieces(text, breaks)) {
    const longer = lines[lines.length - 1] + piece;
    if (lines[lines.length - 1] && measure(longer.trimEnd(), size, family) > room) lines.push(piece.trimStart());
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.trimEnd()).filter(Boolean);
};

/* A text that breaks between pieces alone. */
const write = (into, text) => {
  into.classList.add("pieced");
  into.replaceChildren(...pieces(text, breaks).flatMap((piece) => [/ |／|\d–\d/.test(piece.trim()) ? element("span", piece.trimEnd(), { className: "whole" }) : piece.trimEnd(), / $/.test(piece) ? " " : element("wbr")]));
  if (into.lastChild?.tagName === "WBR") into.lastChild.remove();
  return into;
};

/* All text of an element, its numbers on the line of their units, and spans of years whole. */
const bind = (root, by) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (!/\d/.test(data) || parentElement.closest("script, style, svg, .pieced")) continue;
    const told = pieces(data, by).map((piece) => {
      if (!/\d/.test(piece)) return piece;
      const bound = piece.replace(/ (?=\S)/g, "\u00a0").replace(/(\d–)(?=\d)/g, "$1\u2060");
      return /^[−+<>≤≥]?\d/.test(bound) ? bound.replace(/[^](?=[\u2e80-\uff60])/g, "$&\u2060") : bound;
    }).join("");
    if (told !== data) texts.currentNode.data = told;
  }
};

/* The outline of a bar that is as high in each step as its share. */
const tapered = (sizes) => {
  const half = sizes.map((size) => Math.max(50 * Math.min(size, 1), 8)), at = (i) => (100 * i) / sizes.length;
  const upper = half.flatMap((y, i) => [[at(i), 50 - y], [at(i + 1), 50 - y]]), lower = upper.map(([x, y]) => [x, 100 - y]).reverse();
  return `polygon(${[...upper, ...lower].map(([x, y]) => `${x}% ${y}%`).join(", ")})`;
};

class Figure {
  constructor(root, setup) {
    breaks = setup.breaks;
    Object.assign(this, { root, known: setup.looks, looks: setup.looks, words: setup.words, marks: setup.marks, fonts: setup.fonts, heading: setup.heading ?? "h3" });
    this.hidden = new Set();
    this.zoom = null;
    this.build();
    let asked = 0;
    this.ask = () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(() => this.draw()); };
    new ResizeObserver(this.ask).observe(this.plot);
    for (const query of [schemes, coarse]) query.addEventListener("change", this.ask);
    printing.addEventListener("change", () => this.draw());
    for (const event of ["beforeprint", "afterprint"]) addEventListener(event, () => this.draw());
  }

  /* The parts that stay, whatever figure is shown. */
  build() {
    const { words, root } = this;
    root.classList.add("figure");
    this.title = element(this.heading, "", { className: "title" });
    this.subtitle = element("p", "", { className: "subtitle" });
    this.instead = element("p", "", { className: "instead", hidden: true });
    this.tools = element("div", null, { className: "tools", role: "group", "aria-label": words.tools });
    const tool = (name, act) => this.tools.append(element("button", name, { type: "button", onclick: act }));
    this.zooms = [
      tool(words.zoom_in, () => this.stretch(0.5)), tool(words.zoom_out, () => this.stretch(2)),
      tool(words.reset, () => { this.zoom = null; this.hideFirst(); this.write(); this.draw(); }),
      tool("PNG", () => this.picture("png")), tool("SVG", () => this.picture("svg")),
      tool(words.data, () => saveTable(this.figure.chart, this.figure.table)),
    ];
    this.plot = element("div", null, { className: "plot", role: "img" });
    this.listing = element("div", null, { className: "listing" });
    this.totals = element("p", "", { className: "totals", role: "status" });
    this.legend = element("ul", null, { className: "legend", "aria-label": words.legend });
    this.column = element("div", null, { className: "column" });
    this.notes = element("p", "", { className: "notes" });
    this.details = element("details");
    this.about = element("p", "", { className: "about" });
    this.table = element("table");
    const scroll = element("div", null, { className: "scroll", tabIndex: 0, role: "region", "aria-label": words.table });
    scroll.append(this.table);
    this.details.append(element("summary", words.table), this.about, scroll);
    const middle = element("div", null, { className: "middle" }), main = element("div", null, { className: "main" });
    main.append(this.tools, this.plot, this.listing, this.totals, this.legend);
    middle.append(main, this.column);
    root.replaceChildren(this.title, this.subtitle, this.instead, middle, this.notes, this.details);
  }

  show(figure, instead = "") {
    this.figure = figure;
    this.looks = { ...this.known, ...figure.looks };
    this.hideFirst();
    this.zoom = null;
    this.instead.textContent = instead;
    this.instead.hidden = !instead;
    write(this.title, figure.title);
    write(this.subtitle, figure.subtitle);
    this.notes.textContent = figure.notes.join(this.words.joint);
    this.about.textContent = figure.description;
    this.plot.setAttribute("aria-label", figure.title);
    this.root.classList.toggle("listed", !!figure.listing);
    this.writeColumn();
    this.writeTable();
    this.writeListing();
    this.write();
    bind(this.root, breaks);
    this.draw();
  }

  hideFirst() {
    this.hidden = new Set(this.figure.panels.flatMap((panel) => panel.series.filter((series) => series.hidden).map((series) => series.key)));
  }

  paint(look) {
    const dark = schemes.matches && !onPaper() && !this.exporting;
    const known = this.looks[look] ?? this.looks.muted;
    return dark ? known.dark : known.light;
  }

  swatch(look) {
    const known = this.looks[look] ?? this.looks.muted;
    const made = element("span", "", { className: `swatch${known.pattern ? ` pattern-${{ "/": "up", "\\": "down", ".": "dots" }[known.pattern]}` : ""}`, ariaHidden: "true" });
    made.style.setProperty("--light", known.light);
    made.style.setProperty("--dark", known.dark);
    made.style.setProperty("--ink", known.ink ?? known.light);
    return made;
  }

  /* A swatch, or a stroke of a line. */
  sample(series) {
    const made = this.swatch(series.look);
    if (series.form === "line") made.classList.add("line", series.dash);
    return made;
  }

  /* Legend: a list of toggles. The first click hides, a double click shows one alone. */
  write() {
    const seen = new Map();
    for (const panel of this.figure.panels) {
      for (const series of panel.series) if (!seen.has(series.key)) seen.set(series.key, series);
    }
    if (this.legend.childElementCount !== seen.size || [...this.legend.children].some((item, i) => item.dataset.key !== [...seen.keys()][i])) {
      this.legend.replaceChildren(...[...seen.values()].map((series) => {
        const item = element("li"), button = element("button", null, { type: "button" });
        item.dataset.key = series.key;
        button.append(this.sample(series), element("span", series.name));
        if (series.note) button.append(element("span", series.note, { className: "note" }));
        button.addEventListener("click", () => this.toggle(series.key));
        button.addEventListener("dblclick", () => this.alone(series.key, [...seen.keys()]));
        button.addEventListener("focus", () => this.follow(series.name));
        button.addEventListener("blur", () => this.follow(null));
        item.append(button);
        return item;
      }));
    }
    for (const item of this.legend.children) {
      item.firstChild.setAttribute("aria-pressed", String(!this.hidden.has(item.dataset.key)));
    }
    this.legend.hidden = seen.size < 2 || this.figure.panels.every((panel) => panel.names.length && panel.series.length > 1 && panel.series.every((series) => series.start.length));
    this.writeTotals();
  }

  toggle(key) {
    this.hidden.has(key) ? this.hidden.delete(key) : this.hidden.add(key);
    this.write();
    this.draw();
  }

  alone(key, keys) {
    const others = keys.filter((other) => other !== key);
    const already = others.every((other) => this.hidden.has(other));
    this.hidden = new Set(already ? [] : others);
    this.write();
    this.draw();
  }

  /* The column of the table that is of what the legend's focus is on. */
  follow(name) {
    const at = name === null ? -1 : this.figure.table?.columns.indexOf(name) ?? -1;
    for (const row of this.table.rows) [...row.cells].forEach((cell, i) => cell.classList.toggle("followed", i === at && at > 0));
  }

  /* What is left in the last year of what hangs from business as usual, when some is hidden. */
  writeTotals() {
    const panel = this.figure.panels.find((one) => one.hangs);
    this.totals.textContent = "";
    if (!panel) return;
    const wedges = panel.series.filter((series) => series.form === "wedge");
    const off = wedges.filter((series) => this.hidden.has(series.key));
    this.totals.hidden = !off.length;
    if (!off.length) return;
    const last = panel.x.length - 1, base = panel.series.find((series) => series.key === panel.hangs);
    const cut = sum(wedges.filter((series) => !this.hidden.has(series.key)).map((series) => series.y[last]));
    const write = (value) => `${this.number(value, panel.decimals)} ${panel.unit}`;
    this.totals.textContent = fill(this.words.totals, {
      year: panel.x[last], bau: write(base.y[last]), cut: write(cut), left: write(base.y[last] - cut),
      hidden: off.map((series) => series.name).join(this.words.comma),
    });
  }

  number(value, decimals) {
    const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
    const marked = whole.replace(/\B(?=(\d{3})+(?!\d))/g, this.marks.group) + (rest ? this.marks.decimal + rest : "");
    return value < 0 && /[1-9]/.test(marked) ? `\u2212${marked}` : marked;
  }

  writeColumn() {
    const { figure } = this;
    this.column.replaceChildren();
    this.column.hidden = !figure.column.length;
    if (!figure.column.length) return;
    const table = element("table"), head = element("tr"), body = element("tbody");
    head.append(element("td", ""), element("th", figure.header, { scope: "col" }), element("th", figure.share, { scope: "col" }));
    if (!figure.share) head.lastChild.remove();
    const lines = figure.panels.flatMap((panel) => panel.series).filter((series) => series.form === "line");
    for (const row of figure.column) {
      const drawn = lines.find((series) => series.name === row.name);
      const line = element("tr", null, { className: row.level ? "level" : "" }), name = element("th", null, { scope: "row" });
      if (drawn || row.key) name.append(drawn ? this.sample(drawn) : this.swatch(row.key));
      name.append(write(element("span"), row.name));
      line.append(name, element("td", row.value));
      if (figure.share) line.append(element("td", row.share));
      body.append(line);
    }
    const top = element("thead");
    top.append(head);
    table.append(top, body);
    this.column.append(table);
  }

  writeTable() {
    const { table } = this.figure;
    this.details.hidden = !table;
    if (!table) return;
    const head = element("thead"), body = element("tbody"), top = element("tr");
    top.append(...table.columns.map((name) => element("th", name, { scope: "col" })));
    head.append(top);
    for (const row of table.rows) {
      const line = element("tr");
      line.append(...row.map((cell, i) => (i ? element("td", cell) : element("th", cell, { scope: "row" }))));
      body.append(line);
    }
    this.table.replaceChildren(element("caption", table.caption), head, body);
  }

  /* A picture that is a list: names, cells, and bars over years. */
  writeListing() {
    const { listing } = this.figure;
    this.listing.hidden = !listing;
    this.plot.hidden = !this.figure.panels.length;
    this.tools.classList.toggle("still", !this.figure.panels.length);
    this.tools.hidden = !this.figure.panels.length && !this.figure.table;
    this.listing.replaceChildren();
    if (!listing) return;
    this.listing.classList.toggle("grid", listing.grid);
    if (listing.grid) Object.assign(this.listing, { tabIndex: 0, role: "region", ariaLabel: this.figure.title });
    if (listing.key.length) {
      const key = element("ul", null, { className: "key" });
      key.append(...listing.key.map(({ look, name }) => { const item = element("li"); item.append(this.swatch(look), element("span", name)); return item; }));
      this.listing.append(key);
    }
    const table = element("table"), head = element("thead"), top = element("tr"), body = element("tbody");
    top.append(listing.columns[0] ? element("th", listing.columns[0], { scope: "col" }) : element("td", ""));
    const [first, end] = listing.span ?? [0, 1], share = (value) => `${((value - first) / (end - first || 1)) * 100}%`;
    if (listing.span) {
      const years = element(listing.years.length ? "th" : "td", null, { className: "years" }), { years: all } = listing, every = all.length > 12 ? 5 : 2;
      const last = all[all.length - 1];
      years.append(...all.filter((year) => year === all[0] || year === last || (year % every === 0 && Math.min(year - all[0], last - year) > (end - first) / 6)).map((year) => {
        const made = element("span", String(year), { className: "tick" });
        made.style.left = share(year + 0.5);
        return made;
      }));
      top.append(years);
    }
    const sampled = (cell, i) => { if (listing.looks[i]) cell.prepend(this.swatch(listing.looks[i])); return cell; };
    top.append(...listing.columns.slice(1).map((name, i) => sampled(write(element("th", "", { scope: "col", className: "cell" }), name), i)));
    head.append(top);
    let group = "";
    for (const line of listing.lines) {
      if (line.group !== group) {
        group = line.group;
        const row = element("tr", null, { className: "group" });
        row.append(element("th", group, { colSpan: top.childElementCount, scope: "colgroup" }));
        body.append(row);
      }
      const row = element("tr", null, { className: line.strong ? "strong" : "" }), name = element("th", null, { scope: "row" });
      if (line.look) name.append(this.swatch(line.look));
      name.append(write(element("span"), line.name));
      row.append(name);
      if (listing.span) {
        const cell = element("td", null, { className: "years" });
        if (first < 0 && end > 0) {
          const zero = element("span", "", { className: "zero", ariaHidden: "true" });
          zero.style.left = share(0);
          cell.append(zero);
        }
        for (const bar of line.bars) {
          const made = this.swatch(bar.look);
          made.classList.add("bar");
          const from = Math.min(bar.first, bar.end), to = Math.max(bar.first, bar.end), tall = 18 / listing.rows;
          made.style.left = share(from);
          made.style.width = `max(1px, ${((to - from) / (end - first || 1)) * 100}%)`;
          const high = tall - (listing.rows > 1 ? 1 : 2);
          made.style.top = `calc(${6 + bar.row * tall + (bar.thin ? high / 2 - 1 : 0)} * var(--step))`;
          made.style.height = `calc(${bar.thin ? 2 : high} * var(--step))`;
          if (bar.told) made.title = bar.told;
          if (bar.sizes?.length) made.style.clipPath = tapered(bar.sizes);
          cell.append(made);
        }
        row.append(cell);
      }
      row.append(...line.cells.map((text, i) => this.shaded(sampled(write(element("td", "", { className: "cell", "data-name": listing.columns[i + 1] ?? "" }), text), i), line.shades[i])));
      body.append(row);
    }
    table.append(head, body);
    this.listing.append(table);
  }

  /* A cell on a ground, mixed with the paper. */
  shaded(cell, shade) {
    if (!shade) return cell;
    const ground = this.swatch(shade.look);
    cell.style.cssText = ground.style.cssText;
    cell.style.setProperty("--part", `${shade.share * 55}%`);
    cell.classList.add("shade", ...[...ground.classList].filter((name) => name.startsWith("pattern")));
    return cell;
  }

  draw() {
    if (!this.figure || !this.figure.panels.length) return;
    const width = Math.floor(this.plot.clientWidth);
    if (!width) return;
    const { data, layout } = this.drawing(width);
    this.plot.style.height = `${layout.height}px`;
    Plotly.react(this.plot, data, layout, { displayModeBar: false, responsive: false, doubleClick: "reset", scrollZoom: false });
  }

  stretch(by) {
    const axis = this.plot._fullLayout?.xaxis, panel = this.figure.panels[0];
    if (!axis || panel.names.length) return;
    const [low, high] = this.zoom ?? [panel.x[0], panel.x[panel.x.length - 1]];
    const middle = (low + high) / 2, half = ((high - low) / 2) * by;
    const whole = half * 2 >= panel.x[panel.x.length - 1] - panel.x[0];
    this.zoom = whole ? null : [Math.max(panel.x[0], middle - half), Math.min(panel.x[panel.x.length - 1], middle + half)];
    this.draw();
  }

  async picture(format) {
    this.exporting = true;
    const size = { width: 1280, height: 720 }, { data, layout } = this.drawing(size.width, true);
    this.exporting = false;
    const url = await Plotly.toImage({ data, layout: { ...layout, ...size } }, { format, ...size, scale: format === "png" ? 2 : 1 });
    save(`${this.figure.chart}.${format}`, url);
  }

  /* Traces and layout for a width. */
  drawing(width, whole = false) {
    const { figure } = this, narrow = width < 560, size = narrow ? LEAST : width < 1000 ? 13 : 15;
    const count = figure.panels.length, columns = narrow ? 1 : Math.min(figure.across, count, Math.max(1, Math.floor(width / 240)));
    const rows = Math.ceil(count / columns), head = whole ? 110 : 8, foot = whole ? 190 : count > 1 ? 8 : this.lines(figure.panels[0], narrow, width, size) * size * 1.35 + 16;
    const lying = count === 1 && this.lies(figure.panels[0], narrow, width, size) ? figure.panels[0].x.length * size * 2.4 + 30 : 0;
    const each = count === 1 ? Math.round(Math.max(Math.min(Math.max(width * 0.56, 300), onPaper() ? 310 : 620), onPaper() ? Math.min(lying, SHEET) : lying)) : Math.min(Math.max(190, Math.min(300, width / columns * 0.7)), onPaper() ? SHEET / rows : Infinity);
    const layout = {
      width, height: whole ? 720 : each * rows + 40, autosize: false,
      margin: { l: 8, r: 22, t: head, b: foot, autoexpand: false },
      paper_bgcolor: this.paint("paper"), plot_bgcolor: this.paint("paper"),
      font: { family: this.fonts, size, color: this.paint("ink") },
      showlegend: whole, legend: { orientation: "h", y: -0.09, font: { size: 13 } }, separators: this.marks.decimal + this.marks.group,
      barmode: "relative", bargap: 0.25, hovermode: "x unified", hoverdistance: 30,
      hoverlabel: { bgcolor: this.paint("paper"), bordercolor: this.paint("muted"), font: { family: this.fonts, size: Math.max(size, 13), color: this.paint("ink") }, align: "left", namelength: -1 },
      dragmode: coarse.matches ? "pan" : "zoom", annotations: [], shapes: [], uirevision: figure.chart,
    };
    const data = [], ranges = figure.alike ? figure.panels.map((panel) => this.range(panel, this.stacked(panel))) : [];
    const same = figure.alike ? [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))] : null;
    figure.panels.forEach((panel, i) => {
      const at = { column: i % columns, row: Math.floor(i / columns) };
      this.panel(panel, i, { ...at, same, columns, rows, width, narrow, size, whole, height: layout.height - head - foot, head }, data, layout);
    });
    if (whole) this.frame(layout);
    return { data, layout };
  }

  /* Title and notes, for a picture that leaves its page. */
  frame(layout) {
    const { figure } = this, put = (text, y, size, color, anchor) => layout.annotations.push({
      text, x: 0, xref: "paper", xanchor: "left", y, yref: "paper", yanchor: anchor, showarrow: false, align: "left", font: { size, color: this.paint(color) },
    });
    const title = broken(figure.title, 24, this.fonts, 1180).slice(0, 2).map(escaped).join("<br>");
    put(`<b>${title}</b><br><span style="font-size:15px">${escaped(figure.subtitle)}</span>`, 1.0 + 16 / 420, 24, "ink", "bottom");
    put(broken(figure.notes.join(this.words.joint), 12, this.fonts, 1240).slice(0, 4).map(escaped).join("<br>"), -0.27, 12, "muted", "top");
  }

  panel(panel, i, at, data, layout) {
    const n = i ? String(i + 1) : "", xref = `x${n}`, yref = `y${n}`;
    const flat = this.lies(panel, at.narrow, at.width, at.size);
    const stacks = this.stacked(panel), [low, high] = at.same ?? this.range(panel, stacks);
    const gap = at.columns > 1 ? 0.05 : 0, left = this.labels(panel, at, low, high, flat);
    const wide = (1 - gap * (at.columns - 1)) / at.columns, x0 = at.column * (wide + gap), tall = 1 / at.rows;
    const inside = [x0 + left / at.width, x0 + wide - 6 / at.width];
    const lines = broken([panel.title, panel.unit].filter(Boolean).join(", "), at.size * (panel.title ? 1.08 : 1), this.fonts, (inside[1] - inside[0]) * at.width);
    const headroom = (lines.length ? at.size * (1.3 * lines.length + 0.5) + 10 : 6) / at.height;
    const up = [1 - (at.row + 1) * tall + (at.rows > 1 || at.columns > 1 ? 40 : 4) / at.height, 1 - at.row * tall - headroom];
    const common = { fixedrange: coarse.matches || panel.names.length > 0, zeroline: false, tickfont: { size: at.size, color: this.paint("ink") }, automargin: false, showline: false, ticklabeloverflow: "allow" };
    const values = { ...common, range: [low, high], gridcolor: this.paint("grid"), nticks: at.narrow ? 5 : 7, tickformat: panel.percent ? "" : ",~r", ticksuffix: panel.percent ? this.marks.percent : "", zeroline: true, zerolinecolor: this.paint("ink"), zerolinewidth: 2, ticklabelstandoff: 8, tickfont: { size: at.size, color: this.paint("muted") } };
    const along = { ...common, ...this.along(panel, at, (inside[1] - inside[0]) * at.width, flat), ticklabelstandoff: 5, hoverformat: panel.numbered ? ",.2f" : "", showgrid: false, showspikes: true, spikemode: "across", spikethickness: 1, spikecolor: this.paint("muted"), spikedash: "solid" };
    layout[`xaxis${n}`] = { ...(flat ? values : along), domain: inside, anchor: yref };
    layout[`yaxis${n}`] = { ...(flat ? { ...along, showspikes: false } : values), domain: up, anchor: xref };
    const heading = lines.map((line) => (panel.title ? `<b>${escaped(line)}</b>` : escaped(line))).join("<br>");
    if (heading) layout.annotations.push({ text: heading, x: inside[0], xanchor: "left", xref: "paper", y: up[1] + 4 / at.height, yanchor: "bottom", yref: "paper", showarrow: false, align: "left", font: { size: at.size, color: this.paint(panel.title ? "ink" : "muted") } });
    const axes = { xaxis: xref, yaxis: yref };
    for (const trace of this.traces(panel, stacks, flat, at)) data.push({ ...trace, ...axes });
    this.annotate(panel, { ...at, xref, yref, inside, up, low, high, flat }, data, layout, stacks);
  }

  /* Levels between which each area lies, when some are hidden; from what hangs, or from zero. */
  stacked(panel) {
    const found = new Map(), shown = (series) => !this.hidden.has(series.key), base = panel.series.find((series) => series.key === panel.hangs);
    if (base) {
      const wedges = panel.series.filter((series) => series.form === "wedge" && shown(series));
      const top = [...base.y], added = new Map();
      for (const series of wedges) {
        const from = [...top];
        series.y.forEach((value, i) => { top[i] += Math.max(-(value ?? 0), 0); });
        if (top.some((value, i) => value > from[i])) added.set(series.key, [from, [...top]]);
      }
      let now = [...top];
      for (const series of wedges) {
        const next = now.map((value, i) => value - Math.max(series.y[i] ?? 0, 0));
        found.set(series.key, { high: now, low: next, added: added.get(series.key) });
        now = next;
      }
      found.left = now;
      found.top = top;
    }
    const over = panel.x.map(() => 0), under = panel.x.map(() => 0);
    for (const series of panel.series.filter((one) => one.form === "area" && shown(one))) {
      if (series.start.length) { found.set(series.key, { low: series.start, high: series.y }); continue; }
      const from = series.y.map((value, i) => (value < 0 ? under[i] : over[i]));
      const to = series.y.map((value, i) => from[i] + (value ?? 0));
      if (series.stacked) to.forEach((value, i) => { series.y[i] < 0 ? (under[i] = value) : (over[i] = value); });
      found.set(series.key, { low: series.stacked ? from : from.map(() => 0), high: to });
    }
    return found;
  }

  range(panel, stacks) {
    const values = [0], over = panel.x.map(() => 0), under = panel.x.map(() => 0);
    for (const series of panel.series) {
      if (series.form === "line") values.push(...series.y);
      if (series.form === "bar") {
        if (series.start.length) values.push(...series.start, ...series.y.map((v, i) => series.start[i] + v));
        else series.y.forEach((value, i) => { value < 0 ? (under[i] += value) : (over[i] += value ?? 0); });
      }
    }
    for (const level of stacks.values()) values.push(...level.high, ...level.low);
    if (stacks.top) values.push(...stacks.top);
    values.push(...over, ...under, ...panel.marks.map((mark) => mark.y), ...panel.rules.filter((rule) => !rule.upright).map((rule) => rule.at));
    const kept = values.filter((value) => Number.isFinite(value)), low = Math.min(...kept), high = Math.max(...kept), span = high - low || 1;
    const below = panel.numbered && panel.marks.length ? 0.13 : 0.06;
    return [low < -1e-4 * span ? low - below * span : 0, high > 1e-4 * span ? high + (panel.names.length ? 0.14 : 0.09) * span : 0.05 * span];
  }

  /* Room at the left for the labels of what stands there. */
  labels(panel, at, low, high, flat) {
    if (flat) return Math.min(at.width * 0.42, Math.max(...panel.names.map((name) => measure(name, at.size, this.fonts))) + 12);
    const digits = Math.max(Math.abs(low), Math.abs(high));
    const widest = this.number(digits >= 10 ? Math.round(digits) : digits, digits >= 10 ? 0 : digits >= 1 ? 1 : 2) + (panel.percent ? this.marks.percent : "");
    return measure((low < 0 ? "\u2212" : "") + widest, at.size, this.fonts) + 20;
  }

  /* Names of categories as the lines that there is room for, as alike as can be. */
  named(panel, size, room) {
    return panel.names.map((name) => {
      let lines = broken(name, size, this.fonts, room);
      for (let less = room - size / 2; less > 2 * size; less -= size / 2) {
        const next = broken(name, size, this.fonts, less);
        if (next.length > lines.length) break;
        lines = next;
      }
      return lines.slice(0, 3);
    });
  }

  /* Bars lie where their names would not fit under them. */
  lies(panel, narrow, width, size) {
    if (!panel.names.length) return false;
    const room = (width - 80) / panel.x.length - 4, words = panel.names.flatMap((name) => pieces(name, breaks));
    return narrow || words.some((word) => measure(word.trimEnd(), size, this.fonts) > room);
  }

  lines(panel, narrow, width, size) {
    if (!panel.names.length || this.lies(panel, narrow, width, size)) return 1;
    return Math.max(...this.named(panel, size, Math.max((width - 80) / panel.x.length - 6, 40)).map((lines) => lines.length));
  }

  along(panel, at, room, flat) {
    const { x } = panel;
    if (panel.names.length) {
      const names = this.named(panel, at.size, flat ? at.width * 0.42 - 14 : Math.max((at.width - 80) / x.length - 6, 40));
      return { tickvals: x, ticktext: names.map((lines) => lines.map(escaped).join("<br>")), range: flat ? [x[x.length - 1] + 0.5, x[0] - 0.5] : [x[0] - 0.5, x[x.length - 1] + 0.5], tickangle: 0 };
    }
    const bars = panel.series.some((series) => series.form === "bar"), edge = bars && !panel.numbered ? 0.6 : 0;
    const range = this.zoom ?? [x[0] - edge, x[x.length - 1] + edge + (panel.numbered && bars ? 0 : 0)];
    if (panel.numbered) return { range: this.zoom ?? panel.span ?? [Math.min(...x), Math.max(...x)], nticks: at.narrow ? 5 : 9, tickformat: ",~r" };
    const widest = measure("2000", at.size, this.fonts) + 14, [from, to] = range.map(Math.round);
    const fits = Math.max(1, Math.floor(room / widest)), span = to - from + 1;
    const every = [1, 2, 5, 10, 20, 50].find((step) => span / step <= fits) ?? 100;
    const bold = new Set(panel.bold), kept = [];
    const near = (year, others) => others.some((other) => Math.abs(other - year) / Math.max(span - 1, 1) * room < widest);
    for (const year of [...x.filter((year) => bold.has(year)), x[0], x[x.length - 1], ...x.filter((year) => year % every === 0)]) {
      if (year >= range[0] && year <= range[1] && !kept.includes(year) && !near(year, kept)) kept.push(year);
    }
    kept.sort((a, b) => a - b);
    return { range, tickvals: kept, ticktext: kept.map((year) => (bold.has(year) ? `<b>${year}</b>` : String(year))), tickangle: 0 };
  }

  pattern(look) {
    const known = this.looks[look] ?? {};
    return known.pattern ? { shape: known.pattern, bgcolor: this.paint(look), fgcolor: known.ink, fgopacity: 1, size: known.pattern === "." ? 6 : 10, solidity: 0.22 } : undefined;
  }

  traces(panel, stacks, flat, at) {
    const out = [], { x } = panel, paper = this.paint("paper"), ring = (low, high) => [[...x, ...[...x].reverse()], [...high, ...[...low].reverse()]];
    const polygon = (name, look, low, high, more = {}) => {
      const [px, py] = ring(low, high), fillpattern = this.pattern(look);
      out.push({ type: "scatter", mode: "none", fill: "toself", x: px, y: py, name, fillcolor: this.paint(look), ...(fillpattern && { fillpattern }), hoverinfo: "skip", ...more });
    };
    const telling = (series) => series.said.map((value, i) => [`<b>${escaped(value)}</b>`, escaped(series.told[i] ?? "")].filter(Boolean).join(" "));
    const box = (look) => `<span style="color:${this.paint(look)}">\u25a0</span> `;
    const hover = (series) => ({ customdata: telling(series), hovertemplate: `${series.form === "line" ? "" : box(series.look)}${escaped(series.name)}  %{customdata}<extra></extra>` });
    if (stacks.left) polygon(this.words.left, "left", x.map(() => 0), stacks.left.map((value) => Math.max(value, 0)), { showlegend: false });
    const first = panel.series.filter((series) => series.key === panel.hangs && !this.hidden.has(series.key));
    for (const series of first) out.push({ type: "scatter", mode: "lines", x, y: series.y, line: { color: this.paint(series.look), width: 0 }, showlegend: false, ...hover(series) });
    for (const series of panel.series) {
      if (this.hidden.has(series.key)) continue;
      const level = stacks.get(series.key);
      if (level) {
        const veil = panel.hangs && series.form === "area"; /* seen through: it lies over the wedges */
        polygon(series.name, series.look, level.low, level.high, veil ? { opacity: 0.6 } : {});
        if (veil) out.push({ type: "scatter", mode: "lines", x, y: level.low, line: { color: this.paint(series.look), width: 1.2 }, hoverinfo: "skip", showlegend: false });
        if (level.added) {
          polygon(series.name, series.look, level.added[0], level.added[1], { showlegend: false, fillpattern: { shape: "\\", bgcolor: "rgba(0,0,0,0)", fgcolor: this.paint("ink"), fgopacity: 1, size: 8, solidity: 0.15 } });
        }
        out.push({ type: "scatter", mode: "lines", x, y: level.high.map((value, i) => (series.y[i] === null ? null : value)), line: { color: veil ? this.paint(series.look) : paper, width: 1.2 }, name: series.name, showlegend: false, ...hover(series) });
      }
    }
    for (const series of panel.series) {
      if (this.hidden.has(series.key)) continue;
      if (series.form === "bar") {
        const fillpattern = this.pattern(series.look), y = series.y, places = x;
        out.push({
          type: "bar", orientation: flat ? "h" : "v", x: flat ? y : places, y: flat ? places : y, name: series.name,
          ...(series.start.length && { base: series.start }), ...(series.width.length ? { width: series.width } : {}),
          marker: { color: this.paint(series.look), line: { color: paper, width: 1 }, ...(fillpattern && { pattern: fillpattern }) }, ...hover(series),
        });
        if (series.valued) {
          const end = y.map((value, i) => (value === null ? null : Math.max((series.start[i] ?? 0) + value, series.start[i] ?? 0)));
          out.push({ type: "scatter", mode: "text", x: flat ? end : places, y: flat ? places : end, text: series.said.map((text) => `${flat ? "\u00a0" : ""}<b>${escaped(text)}</b>`), textposition: flat ? "middle right" : "top center", textfont: { size: at.size, color: this.paint("ink") }, cliponaxis: false, hoverinfo: "skip", showlegend: false });
        }
      } else if (series.form === "line") {
        const thin = at.narrow ? 2 : 2.5, width = series.quiet ? 1 : series.dash !== "solid" ? thin + 0.5 : { net: at.narrow ? 4 : 6, bau: at.narrow ? 2.5 : 4 }[series.look] ?? thin;
        out.push({ type: "scatter", mode: x.length === 1 ? "markers" : "lines", connectgaps: false, x, y: series.y, name: series.name, line: { color: this.paint(series.look), width, dash: series.dash === "dot" ? "2px,4px" : series.dash === "dash" ? "9px,5px" : "solid" }, ...(series.key === panel.hangs || series.quiet ? { hoverinfo: "skip" } : hover(series)) });
      }
    }
    for (const mark of panel.marks.filter((one) => one.shape !== "none")) {
      const diamond = mark.shape === "diamond";
      out.push({ type: "scatter", mode: "markers", x: [mark.x], y: [mark.y], hoverinfo: "skip", showlegend: false, cliponaxis: false, marker: { symbol: diamond ? "diamond" : "circle", size: at.narrow ? 11 : diamond ? 16 : 12, color: diamond ? this.paint("target") : paper, line: { color: diamond ? paper : this.paint(mark.look), width: diamond ? 1.5 : 3 } } });
    }
    return out;
  }

  /* Names of points, each where there is room: above or below, at either side, on plain paper. */
  annotate(panel, at, data, layout, stacks) {
    const wide = (at.inside[1] - at.inside[0]) * at.width, tall = (at.up[1] - at.up[0]) * at.height;
    const range = layout[`xaxis${at.xref.slice(1)}`].range;
    const px = (x) => ((x - range[0]) / (range[1] - range[0])) * wide, py = (y) => (1 - (y - at.low) / (at.high - at.low)) * tall;
    for (const rule of panel.rules) {
      const line = { color: this.paint(rule.look), width: 1.5, dash: "dash" };
      layout.shapes.push(rule.upright
        ? { type: "line", xref: at.xref, x0: rule.at, x1: rule.at, yref: `${at.yref} domain`, y0: 0, y1: 1, line }
        : { type: "line", xref: `${at.xref} domain`, x0: 0, x1: 1, yref: at.yref, y0: rule.at, y1: rule.at, line });
    }
    const taken = [], named = [...panel.marks.filter((mark) => mark.lines.length)].sort((a, b) => a.rank - b.rank);
    const ruled = panel.rules.filter((rule) => rule.name).map((rule) => ({ x: rule.upright ? rule.at : range[0], y: rule.upright ? at.high : rule.at, lines: [rule.name], look: rule.look, rank: 1 }));
    /* Where bars over or under a width end: names of steps stand beyond them. */
    const ends = (x, w, side) => [py(0), ...panel.series.filter((series) => series.form === "bar" && !this.hidden.has(series.key)).flatMap((series) => series.y.flatMap((value, i) => {
      const half = ((series.width[i] ?? 0.68) / (range[1] - range[0])) * wide / 2, far = Math.abs(px(panel.x[i]) - x);
      return value === null || far >= half + w / 2 || (value < 0) !== (side > 0) ? [] : [py((series.start[i] ?? 0) + value)];
    }))];
    const limit = at.narrow && !panel.numbered ? 3 : 99, size = at.size, curve = (x) => panel.series.filter((series) => series.form === "line" && !this.hidden.has(series.key)).map((series) => {
      const i = Math.min(panel.x.length - 1, Math.max(0, Math.round((x - panel.x[0]) / ((panel.x[panel.x.length - 1] - panel.x[0]) || 1) * (panel.x.length - 1))));
      return py(series.y[i] ?? 0);
    });
    if (at.flat) return;
    for (const mark of [...ruled, ...named].slice(0, limit)) {
      if (mark.x < range[0] || mark.x > range[1]) continue;
      const lines = mark.lines.flatMap((line) => broken(line, size, this.fonts, Math.min(wide * 0.6, 340)));
      const step = panel.numbered && mark.shape === "none";
      const w = Math.max(...lines.map((line) => measure(line, size, this.fonts))) * 1.04 + (step ? 4 : 10), h = lines.length * size * 1.3 + (step ? 0 : 6);
      const cx = px(mark.x), cy = py(mark.y), places = [];
      if (step) for (const far of [0, 14, 28, 42, 56]) places.push({ x: cx - w / 2, y: mark.y < 0 ? Math.max(...ends(cx, w, 1)) + far + 2 : Math.min(...ends(cx, w, -1)) - far - h - 2 });
      else for (const far of [14, 40, 80, 130]) for (const [dx, dy] of [[0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]]) {
        places.push({ x: cx + dx * (w / 2 + far / 2) - w / 2, y: cy + dy * (h / 2 + far) - h / 2 });
      }
      if (mark.shape === "diamond") for (const far of [16, 60, 110, 170, 240]) places.push({ x: cx - w - far, y: cy - h - 8 });
      const clamp = (place) => ({ ...place, x: Math.min(Math.max(place.x, 2), wide - w - 2) });
      const free = (place) => place.y >= (step ? -1.4 * h : -4) && place.y + h <= tall - 2 && !taken.some((other) => place.x < other.x + other.w + 6 && other.x < place.x + w + 6 && place.y < other.y + other.h + 4 && other.y < place.y + h + 4);
      const crossed = (place) => [0.1, 0.5, 0.9].some((share) => curve(range[0] + ((place.x + w * share) / wide) * (range[1] - range[0])).some((y) => y > place.y - 2 && y < place.y + h + 2));
      const level = (values, x) => py(values[Math.min(panel.x.length - 1, Math.max(0, Math.round(((range[0] + (x / wide) * (range[1] - range[0])) - panel.x[0]) / ((panel.x[panel.x.length - 1] - panel.x[0]) || 1) * (panel.x.length - 1))))]);
      const plain = (place) => !stacks.left || [0, w / 2, w].every((dx) => place.y > level(stacks.left, place.x + dx) + 2) || [0, w / 2, w].every((dx) => place.y + h < level(stacks.top, place.x + dx) - 2);
      const tried = places.map(clamp).filter(free), clear = tried.filter((one) => !crossed(one)), place = clear.find(plain) ?? clear[0] ?? tried[0];
      if (!place) continue;
      taken.push({ ...place, w, h });
      layout.annotations.push({
        text: lines.map((line, k) => (k || mark.shape === undefined ? escaped(line) : `<b>${escaped(line)}</b>`)).join("<br>"), xref: at.xref, yref: at.yref, showarrow: true, arrowhead: 0, arrowwidth: 1, arrowcolor: this.paint("muted"),
        standoff: 6, x: mark.x, y: mark.y, ax: place.x + w / 2 - cx, ay: place.y + h / 2 - cy, axref: "pixel", ayref: "pixel",
        ...(Math.hypot(place.x + w / 2 - cx, place.y + h / 2 - cy) < h / 2 + 30 || mark.shape === undefined || (mark.shape === "none" && !step) ? { arrowcolor: "rgba(0,0,0,0)" } : {}),
        font: { size, color: mark.look === "target" || mark.shape === "diamond" ? this.paint("warning") : this.paint("ink") }, align: "left", ...(step ? {} : { bgcolor: this.paint("paper"), opacity: 0.94, borderpad: 2 }),
      });
    }
    this.gap(panel, stacks, at, layout);
  }

  /* The gap above the net line is named after what is hidden. */
  gap(panel, stacks, at, layout) {
    const off = panel.series.filter((series) => series.form === "wedge" && this.hidden.has(series.key));
    const net = panel.series.find((series) => series.look === "net");
    if (!off.length || !stacks.left || !net) return;
    const i = stacks.left.reduce((best, value, k) => (value - net.y[k] > stacks.left[best] - net.y[best] ? k : best), 0);
    if (stacks.left[i] - net.y[i] <= 0) return;
    layout.annotations.push({ text: escaped(fill(this.words.gap, { names: off.map((series) => series.name).join(this.words.comma) })), xref: at.xref, yref: at.yref, x: panel.x[i], y: (stacks.left[i] + net.y[i]) / 2, xanchor: i > panel.x.length / 2 ? "right" : "left", showarrow: false, font: { size: at.size, color: this.paint("ink") }, bgcolor: this.paint("left") });
  }
}
return { Figure, bind, element, fill, saveTable, pieces: (text) => pieces(text, breaks) };
})();
