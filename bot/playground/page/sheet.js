/** Sheets and small menus that lie over a column: they hold the focus, Esc closes them, and the focus goes back where it was. */

import { el, icon, iconButton } from "./dom.js";
import { walkWithArrows } from "./arrows.js";

const FOCUSABLE = "button:not([disabled]), a[href], input, select, textarea, [tabindex='0']";

/** Lay a sheet over `host`; returns {element, body, close}. `onclose` runs however it is closed. */
export function openSheet(host, title, { name, alert = false, wide = false, onclose } = {}) {
  const before = document.activeElement;
  const body = el("div", { class: "sheet-body" });
  const close = () => {
    if (!veil.isConnected) return;
    veil.remove();
    cover(host);
    if (before?.isConnected) before.focus({ preventScroll: true });
    onclose?.();
  };
  const head = el(
    "header",
    { class: "sheet-head" },
    el("h2", { dir: "auto" }, title),
    iconButton("close", "Close", { "data-test": "close-sheet", onclick: close }),
  );
  const element = el(
    "div",
    {
      class: `sheet ${wide ? "wide" : ""}`,
      role: alert ? "alertdialog" : "dialog",
      "aria-modal": "true",
      "aria-label": title,
      tabindex: "-1",
      "data-test": name,
    },
    head,
    body,
  );
  const veil = el("div", { class: "veil" }, element);
  veil.addEventListener("mousedown", (event) => event.target === veil && close());
  veil.addEventListener("keydown", (event) => keepFocus(event, element, close));
  host.append(veil);
  cover(host);
  element.focus({ preventScroll: true });
  return { element, body, close };
}

/** A question with buttons; resolves to the chosen button's value, or undefined when it is closed. */
export function question(host, title, words, choices, { name = "question" } = {}) {
  return new Promise((resolve) => {
    const sheet = openSheet(host, title, { name, alert: true, onclose: () => resolve(undefined) });
    const answer = (value) => {
      resolve(value);
      sheet.close();
    };
    const button = ({ label, value, style = "" }) =>
      el("button", { type: "button", class: `button ${style}`, onclick: () => answer(value) }, label);
    sheet.body.append(
      el("p", { class: "question", dir: "auto" }, words),
      el("div", { class: "buttons" }, choices.map(button)),
    );
    sheet.body.querySelector("button")?.focus();
  });
}

/** A small menu beside `anchor`; `lines` are {label, shape, style, act}. */
export function openMenu(host, anchor, lines, label) {
  host.querySelector(".menu")?.remove();
  const before = document.activeElement;
  const watch = new AbortController();
  const close = () => {
    watch.abort();
    menu.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
  const choose = (line) => {
    close();
    line.act();
  };
  const item = (line) =>
    el(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: `menu-item ${line.style ?? ""}`,
        onclick: () => choose(line),
      },
      icon(line.shape),
      el("span", {}, line.label),
    );
  const menu = el(
    "div",
    { class: "menu", role: "menu", "aria-label": label, "data-test": "menu" },
    lines.map(item),
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  walkWithArrows(menu, ".menu-item");
  host.append(menu);
  settle(menu, host, anchor);
  menu.querySelector("button")?.focus({ preventScroll: true });
  document.addEventListener("pointerdown", (event) => !menu.contains(event.target) && close(), {
    signal: watch.signal,
    capture: true,
  });
}

/** What lies under the topmost sheet can be neither pressed nor read out. */
function cover(host) {
  const veils = [...host.querySelectorAll(":scope > .veil")];
  for (const child of host.children)
    child.inert = veils.length > 0 && child !== veils.at(-1) && !child.matches(".toasts");
}

function settle(menu, host, anchor) {
  const edge = host.getBoundingClientRect();
  const at = anchor.getBoundingClientRect();
  const room = 8;
  const left = Math.max(Math.min(at.left - edge.left, edge.width - menu.offsetWidth - room), room);
  const below = at.bottom - edge.top + 4;
  const fits = below + menu.offsetHeight + room < edge.height;
  menu.style.left = `${left}px`;
  menu.style.top = `${fits ? below : Math.max(room, at.top - edge.top - menu.offsetHeight - 4)}px`;
}

function keepFocus(event, element, close) {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
  if (event.key !== "Tab") return;
  const stops = [...element.querySelectorAll(FOCUSABLE)].filter((stop) => stop.offsetParent !== null);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (
    document.activeElement !== edge &&
    element.contains(document.activeElement) &&
    document.activeElement !== element
  )
    return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
