// Everything here is extra: without it, every page still works by links and forms.
"use strict";

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const tell = (text) => { one("#told").textContent = text; };

// --- light and dark -------------------------------------------------------------------------------------------------

one("[data-theme-switch]").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : root.dataset.theme === "dark";
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `prover_theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=strict`;
  tell(`${root.dataset.theme} colours`);
});

// --- help -----------------------------------------------------------------------------------------------------------

const help = one("#help");
one("[data-help]").addEventListener("click", () => help.showModal());

// --- search as you type ---------------------------------------------------------------------------------------------

const search = one("[data-search]");
let asked = 0;
let under_way = null;

function address_of(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
  return query.toString();
}

async function fetched(path, signal) {
  const answer = await fetch(path, { signal, headers: { "X-Part": "1" } });
  if (!answer.ok && answer.status !== 400) throw new Error(`${answer.status}`);
  return answer.status === 204 ? null : answer.text();
}

async function find() {
  const query = address_of(search);
  const mine = ++asked;
  under_way?.abort();
  under_way = new AbortController();
  const { signal } = under_way;
  const results = one("#results");
  results.classList.add("busy");
  try {
    const part = await fetched(`/results?${query}`, signal);
    if (mine !== asked || part === null) return;
    results.innerHTML = part;
    one("#meaning").replaceChildren();
    history.replaceState(null, "", query ? `/?${query}` : "/");
    tell(one("#count").textContent.trim());
    show_chosen();
    results.classList.remove("busy");
    await find_by_meaning(query, mine, signal);
  } catch (error) {
    if (error.name !== "AbortError") tell("The page cannot be reached.");
  } finally {
    if (mine === asked) results.classList.remove("busy");
  }
}

async function find_by_meaning(query, mine, signal) {
  if (!new URLSearchParams(query).get("q")) return;
  const part = await fetched(`/meaning?${query}`, signal);
  if (mine === asked && part !== null) one("#meaning").innerHTML = part;
}

if (search) {
  let timer = 0;
  search.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(find, event.target.id === "q" ? 110 : 0);
  });
  search.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); find(); });
  const query = location.search.slice(1);
  const controller = new AbortController();
  under_way = controller;
  find_by_meaning(query, asked, controller.signal).catch(() => {});
}

// --- lists ----------------------------------------------------------------------------------------------------------

let place = -1;
const rows = () => all("[data-row]");

function go(to) {
  const list = rows();
  if (!list.length) return;
  place = Math.max(0, Math.min(list.length - 1, to));
  list.forEach((row, index) => row.classList.toggle("here", index === place));
  list[place].scrollIntoView({ block: "nearest" });
  one("a", list[place])?.focus({ preventScroll: true });
}

// --- selection ------------------------------------------------------------------------------------------------------

const bar = one("#export.selection");

function show_chosen() {
  if (!bar) return;
  const number = all(".choose:checked").length;
  bar.hidden = number === 0;
  one("#chosen").textContent = `${number} chosen`;
}

document.addEventListener("change", (event) => { if (event.target.matches(".choose")) show_chosen(); });
one("[data-choose-none]")?.addEventListener("click", () => {
  all(".choose:checked").forEach((box) => { box.checked = false; });
  show_chosen();
});

// --- copying --------------------------------------------------------------------------------------------------------

async function copy(button) {
  const text = one(`#${button.dataset.copy}`).textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No clipboard without a secure address: by a selection then.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const before = button.textContent;
  button.textContent = "Copied";
  tell("Copied");
  setTimeout(() => { button.textContent = before; }, 1400);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
});

// --- parts that come later, and parts that change -------------------------------------------------------------------

for (const part of all("[data-load]")) {
  fetched(part.dataset.load).then((text) => { part.innerHTML = text ?? ""; }).catch(() => { part.textContent = "It cannot be loaded."; });
}

function replace(part, text) {
  const open = new Set(all("details[open][id]", part).map((details) => details.id));
  const focused = part.contains(document.activeElement) ? document.activeElement.id || document.activeElement.getAttribute("href") : null;
  part.innerHTML = text;
  for (const details of all("details[id]", part)) if (open.has(details.id)) details.open = true;
  if (focused) (document.getElementById(focused) ?? all("a", part).find((link) => link.getAttribute("href") === focused))?.focus({ preventScroll: true });
  if (place >= 0) rows()[place]?.classList.add("here");
}

for (const part of all("[data-live]")) {
  const source = new EventSource(part.dataset.live);
  let loading = false;
  let again = false;
  const refresh = async () => {
    if (loading) { again = true; return; }
    loading = true;
    try {
      do {
        again = false;
        const text = await fetched(part.dataset.part);
        if (text !== null) replace(part, text);
      } while (again);
    } catch {
      // The stream says when there is news again.
    } finally {
      loading = false;
    }
  };
  source.addEventListener("changed", refresh);
  source.addEventListener("done", async () => {
    source.close();
    await refresh();
    const summary = one("[data-summary]", part);
    if (summary) tell(summary.textContent.trim());
  });
  addEventListener("pagehide", () => source.close());
}

// --- drawings -------------------------------------------------------------------------------------------------------

for (const middle of all(".scroll .g-middle")) {
  const frame = middle.closest(".scroll");
  const where = middle.getBoundingClientRect();
  frame.scrollLeft += where.left + where.width / 2 - frame.getBoundingClientRect().left - frame.clientWidth / 2;
}

// --- two runs to compare --------------------------------------------------------------------------------------------

document.addEventListener("change", (event) => {
  if (!event.target.matches(".pick")) return;
  const picked = all(".pick:checked");
  if (picked.length > 2) picked.find((box) => box !== event.target).checked = false;
  const button = one("[data-compare]");
  if (button) button.disabled = all(".pick:checked").length !== 2;
});

// --- keyboard -------------------------------------------------------------------------------------------------------

let before = "";
addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Escape") {
    if (typing) { event.target.blur(); return; }
    const back = one("[data-back]");
    if (back) back.click();
    else if (/^\/(skills|remove)\//.test(location.pathname)) document.referrer.startsWith(location.origin) ? history.back() : location.assign("/");
    else if (place >= 0) { rows()[place]?.classList.remove("here"); place = -1; document.activeElement.blur(); }
    return;
  }
  if (typing) {
    if (event.target.id === "q" && (event.key === "ArrowDown" || event.key === "Enter")) {
      if (event.key === "ArrowDown") { event.preventDefault(); go(0); }
    }
    return;
  }
  const chord = before === "g" ? `g${event.key}` : event.key;
  before = event.key;
  const visit = { gl: "/", ga: "/add", gr: "/runs", gf: "/figures" }[chord];
  if (visit) { location.assign(visit); return; }
  switch (chord) {
    case "/": {
      const box = one("#q");
      event.preventDefault();
      if (box) { box.focus(); box.select(); } else location.assign("/");
      return;
    }
    case "j": case "ArrowDown": if (rows().length) { event.preventDefault(); go(place + 1); } return;
    case "k": case "ArrowUp": if (rows().length && place >= 0) { event.preventDefault(); if (place === 0 && one("#q")) { rows()[0].classList.remove("here"); place = -1; one("#q").focus(); } else go(place - 1); } return;
    case "x": if (place >= 0) { const box = one(".choose, .pick", rows()[place]); if (box) { box.click(); } } return;
    case "n": one("a[rel=next]")?.click(); return;
    case "p": one("a[rel=prev]")?.click(); return;
    case "c": { const button = one("[data-copy]"); if (button) copy(button); return; }
    case "?": help.showModal(); return;
  }
});

show_chosen();
