"use strict";

const $ = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const app = $(".app");
const sheet = $("#sheet");

/* Morphing: an update touches only what changed, so focus, scroll and screen readers stay where they were. */

const key = (node) => (node?.dataset && (node.dataset.key || node.id || node.dataset.place)) || "";
const alike = (have, want) => have?.nodeName === want.nodeName && key(have) === key(want);

function morph(from, to) {
  const wanted = new Set([...to.children].map(key));
  [...from.children].filter((child) => key(child) && !wanted.has(key(child))).forEach((child) => child.remove());
  let at = from.firstChild;
  for (const want of [...to.childNodes]) {
    const have = alike(at, want) ? at : key(want) && [...from.children].find((child) => alike(child, want));
    if (!have) {
      from.insertBefore(want, at);
    } else {
      if (have === at) at = at.nextSibling;
      else (from.moveBefore ?? from.insertBefore).call(from, have, at);
      revise(have, want);
    }
  }
  while (at) {
    const rest = at.nextSibling;
    at.remove();
    at = rest;
  }
}

function revise(have, want) {
  if (have.nodeType === Node.TEXT_NODE) {
    if (have.data !== want.data) have.data = want.data;
  } else if (have.nodeType === Node.ELEMENT_NODE && have.nodeName !== "CANVAS" && !("own" in have.dataset)) {
    for (const { name } of [...have.attributes]) {
      if (!want.hasAttribute(name) && name !== "open") have.removeAttribute(name);
    }
    for (const { name, value } of want.attributes) {
      if (have.getAttribute(name) !== value && name !== "aria-live") have.setAttribute(name, value);
    }
    morph(have, want);
  }
}

htmx.defineExtension("morph", {
  handleSwap(style, target, fragment) {
    if (style !== "morph") return false;
    const focused = document.activeElement;
    const name = key(focused) || key(focused?.closest("[data-key]"));
    morph(target, fragment);
    htmx.process(target);
    if (focused && !focused.isConnected) {
      const again = name && $(`#${CSS.escape(name)}, [data-key="${CSS.escape(name)}"]`);
      ((again && (again.matches("a, button") ? again : $("a, button", again))) || $(".log, .figures-scroll", target))
        ?.focus({ preventScroll: true });
    }
    return [];
  },
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const asker = detail.requestConfig.elt;
  if (asker.matches(".place, .place *") && !asker.isConnected) detail.shouldSwap = false;
  if (asker.matches(".say") && (!asker.value || asker !== document.activeElement)) detail.shouldSwap = false;
});

document.addEventListener("htmx:afterSwap", ({ detail: { target, requestConfig } }) => {
  if (target === sheet) showSheet();
  if (target.matches(".suggestions")) offer(target);
  if (requestConfig.elt.matches("a, [data-arrives]")) arrive(target);
  settle();
  if (requestConfig.elt.matches(".settings")) $("[data-key=round-trial]", target)?.scrollIntoView({ block: "nearest" });
});

/** What the page knows and the server does not: what is open, what time it is there, what is filtered, what is drawn. */
function settle() {
  const open = all(".slot:not([hidden]) > .place").map((place) => place.dataset.place);
  for (const link of all("a[data-place]")) {
    if (open.includes(link.dataset.place)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const now of all("[data-now]")) {
    const there = $(`#everyone [data-place="${CSS.escape(now.closest(".place").dataset.place)}"] time`);
    if (there && now.textContent !== there.textContent) now.textContent = there.textContent;
  }
  const running = $(".machine").dataset.running === "true";
  all(".log").forEach((log) => log.setAttribute("aria-live", running ? "off" : "polite"));
  all("[data-filter]").forEach(sift);
  all("[data-chart]").forEach(draw);
}

/* What the server could not do, in its own words. */

let hush;
document.addEventListener("htmx:responseError", ({ detail }) => {
  const notice = $("#notice");
  notice.textContent = new DOMParser().parseFromString(detail.xhr.responseText, "text/html").body.textContent.trim();
  notice.hidden = !notice.textContent;
  clearTimeout(hush);
  hush = setTimeout(() => (notice.hidden = true), 8000);
});

/* What changed on the server: names of fragments, gathered and fetched a few times a second at most. */

const stale = new Set();

function refresh() {
  for (const name of stale) {
    all(`[data-on="${CSS.escape(name)}"]`).forEach((part) => htmx.trigger(part, "refresh"));
  }
  stale.clear();
}

function listen() {
  const stream = new EventSource("/playground/stream");
  for (const name of ["clock", "people", "dashboard", "conversation"]) {
    stream.addEventListener(name, ({ data }) => stale.add(name === "conversation" ? `${name}:${data}` : name));
  }
  stream.addEventListener("error", () => ($("#away").hidden = false));
  stream.addEventListener("open", () => {
    if (!$("#away").hidden) all("[data-on]").forEach((part) => stale.add(part.dataset.on));
    $("#away").hidden = true;
  });
  setInterval(refresh, 250);
}

/* Columns, the address of the page, and the one pane of a phone. */

function activate(slot) {
  all(".slot").forEach((other) => other.classList.toggle("is-active", other === slot));
}

function beside(shown) {
  $("#right").hidden = !shown;
  activate($(shown ? "#right" : "#left"));
  address();
  settle();
}

function address() {
  const [first, second] = all(".slot:not([hidden]) > .place").map((place) => place.dataset.place);
  const query = new URLSearchParams();
  if (first) query.set("place", first);
  else if (app.dataset.pane === "people") query.set("pane", "people");
  if (second) query.set("beside", second);
  const url = query.size ? `/?${query}` : "/";
  go(url);
}

/** The address that the page shows; what comes after # only says where on it one is. */
let shown = location.pathname + location.search;

function go(url) {
  if (url !== shown) history.pushState(null, "", url);
  shown = url;
}

addEventListener("popstate", () => location.pathname + location.search !== shown && location.reload());
document.addEventListener("focusin", ({ target }) => target.closest(".slot") && activate(target.closest(".slot")));
document.addEventListener("pointerdown", ({ target }) => target.closest(".slot") && activate(target.closest(".slot")));

document.addEventListener("htmx:beforeRequest", (event) => {
  const place = event.detail.elt.matches("a[data-place]") && event.detail.elt.dataset.place;
  const shown = place && all(".slot:not([hidden])").find((slot) => $(".place", slot).dataset.place === place);
  if (shown) {
    event.preventDefault();
    activate(shown);
    app.dataset.pane = "talk";
  }
});

/** Somebody went to another place; on a phone it takes the whole screen, so the focus moves along. */
function arrive(slot) {
  app.dataset.pane = "talk";
  address();
  if (!document.activeElement?.checkVisibility() || document.activeElement === document.body) $("#stage").focus();
}

document.addEventListener("click", ({ target }) => {
  const on = (selector) => target.closest(selector);
  if (on("[data-beside]")) beside(true);
  if (on("[data-close]")) beside(false);
  if (on("[data-close-sheet]")) leaveSheet(on("[data-close-sheet]").dataset.closeSheet === "forget");
  if (on("[data-theme-switch]")) turnTheme();
  if (on("[data-back]")) showPeople();
  if (on(".skip")) uncover($(on(".skip").hash));
  const option = on("[role=option]");
  if (option) take(option);
});

function showPeople() {
  app.dataset.pane = "people";
  go("/?pane=people");
}

/** Shows the pane that a link leads to; on a phone it may be the other one. */
function uncover(pane) {
  if (pane.checkVisibility()) return;
  if (pane.id === "people") {
    showPeople();
  } else {
    app.dataset.pane = "talk";
    address();
  }
}

function turnTheme() {
  const themes = ["auto", "light", "dark"];
  const root = document.documentElement;
  root.dataset.theme = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
  document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
  all("canvas").forEach((canvas) => Chart.getChart(canvas)?.destroy());
  settle();
}

/* Filters, and arrow keys in the list of people. */

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function sift(input) {
  const list = $(input.dataset.filter);
  const words = plain(input.value).split(/\s+/);
  for (const item of all("li, label", list)) {
    const text = plain(item.textContent);
    item.hidden = !words.every((word) => text.includes(word));
  }
  const none = $(`${input.dataset.filter}-none`);
  const said = $("li:not([hidden]), label:not([hidden])", list) ? "" : none.dataset.none;
  if (none.textContent !== said) none.textContent = said;
  if (input.value) all("details", list).forEach((details) => (details.open = true));
}

document.addEventListener("input", ({ target }) => target.matches("[data-filter]") && sift(target));

$("#people").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const rows = all("#people input, #everyone a, #everyone summary").filter((row) => row.checkVisibility());
  rows[rows.indexOf(document.activeElement) + step]?.focus();
  event.preventDefault();
});

/* Answers that cannot be undone, and forms. */

document.addEventListener("htmx:confirm", (event) => {
  const sure = event.detail.triggeringEvent?.submitter?.dataset.sure;
  if (sure && !confirm(sure)) event.preventDefault();
});

/** What was filled in and not sent, by form, until the page is left. */
const drafts = new Map();

function leaveSheet(forget) {
  const form = $("form", sheet);
  if (form && forget) drafts.delete(form.dataset.key);
  else if (form) drafts.set(form.dataset.key, new FormData(form));
  sheet.replaceChildren();
  if (sheet.open) sheet.close();
}

function fill(form, answers) {
  for (const field of all("[name^='answer.']", form)) {
    const given = answers.getAll(field.name);
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = given.includes(field.value);
    else field.value = given[0] ?? "";
  }
}

function showSheet() {
  const form = $("form", sheet);
  if (!sheet.open) {
    sheet.showModal();
    if (drafts.has(form?.dataset.key)) fill(form, drafts.get(form.dataset.key));
  }
  const field = $("[aria-invalid=true]", sheet)?.closest(".field") ?? $(".field", sheet);
  (field && ($(":checked:not(option)", field) ?? $("input, textarea, select", field)))?.focus();
}

sheet.addEventListener("close", () => leaveSheet(false));
document.addEventListener("submitted", () => leaveSheet(true));

/* The composer: suggestions while typing. */

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (!detail.elt.matches(".composer") || !detail.successful) return;
  $(".say", detail.elt).value = "";
  const log = $(".log", detail.elt.closest(".place"));
  if (log) log.scrollTop = 0;
  dismiss($(".say", detail.elt));
});

const listOf = (input) => $(".suggestions", input.closest(".line"));

function offer(list) {
  const input = $(".say", list.parentNode);
  input.setAttribute("aria-expanded", String(list.children.length > 0));
  mark(input, null);
}

function mark(input, option) {
  for (const other of all("[role=option]", input.closest(".line"))) other.setAttribute("aria-selected", other === option);
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

function dismiss(input) {
  listOf(input).replaceChildren();
  offer(listOf(input));
}

function take(option) {
  const input = $(".say", option.closest(".line"));
  input.value = `${option.dataset.value} `;
  dismiss(input);
  input.focus();
}

document.addEventListener("keydown", (event) => {
  if (!event.target.matches(".say")) return;
  const options = all("[role=option]", listOf(event.target));
  if (!options.length) return;
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) mark(event.target, options.at((at + step + options.length + (at < 0 && step < 0)) % options.length));
  else if (event.key === "Enter" && at >= 0) take(options[at]);
  else if (event.key === "Escape") dismiss(event.target);
  else return;
  event.preventDefault();
});
document.addEventListener("focusout", ({ target }) => target.matches(".say") && setTimeout(dismiss, 150, target));

/* Charts, drawn from the tables next to them. */

function draw(figure) {
  const canvas = $("canvas", figure);
  if (!canvas) return;
  const cells = all("tbody td", figure);
  const names = all("tbody th", figure).map((cell) => cell.textContent);
  const numbers = cells.map((cell) => Number(cell.dataset.number));
  const shown = Chart.getChart(canvas);
  if (shown) {
    shown.data.labels = names;
    shown.data.datasets[0].data = numbers;
    shown.update();
    return;
  }
  const { color, caretColor, borderTopColor } = getComputedStyle(canvas);
  const sort = figure.dataset.chart;
  const label = ({ dataIndex }) => $(`tbody tr:nth-child(${dataIndex + 1}) td`, figure)?.textContent ?? "";
  const line = sort === "line";
  const axis = (grid) => ({
    beginAtZero: true,
    border: { display: false },
    grid: { display: grid, color: borderTopColor },
    ticks: { color: caretColor, precision: 0, maxRotation: 0, maxTicksLimit: grid ? 5 : 14 },
  });
  new Chart(canvas, {
    type: line ? "line" : "bar",
    data: {
      labels: names,
      datasets: [{
        data: numbers, backgroundColor: line ? "transparent" : color, borderColor: color, borderWidth: line ? 2.5 : 0,
        borderRadius: 5, maxBarThickness: 34, tension: 0.3, pointRadius: 0, pointHitRadius: 14,
      }],
    },
    options: {
      indexAxis: sort === "funnel" ? "y" : "x",
      maintainAspectRatio: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 250 },
      scales: { x: axis(sort === "funnel"), y: axis(sort !== "funnel") },
      plugins: { legend: { display: false }, tooltip: { displayColors: false, callbacks: { label } } },
    },
  });
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  all("canvas").forEach((canvas) => Chart.getChart(canvas)?.destroy());
  settle();
});

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
settle();
listen();
