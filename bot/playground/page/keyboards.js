/** The two keyboards a bot can show: buttons under a message, and keys in place of the typing field. */

import { el, icon } from "./dom.js";

/** The buttons under a message. `press(button, row, column, element)` is called for every tap. */
export function inlineKeyboard(rows, busy, press) {
  if (!rows.length) return null;
  const line = (row, y) =>
    el(
      "div",
      { class: "key-row" },
      row.map((button, x) => inlineKey(button, y, x, busy, press)),
    );
  return el("div", { class: "inline-keyboard", "data-test": "inline-keyboard" }, rows.map(line));
}

/** The keys that stand for typing: `press(button)` says them, or shares a number or a place. */
export function replyKeyboard(keyboard, press) {
  const key = (button) =>
    el(
      "button",
      {
        type: "button",
        class: `reply-key ${button.style ?? ""}`,
        "data-test": "reply-key",
        dir: "auto",
        onclick: () => press(button),
      },
      button.kind in REPLY_ICONS ? icon(REPLY_ICONS[button.kind]) : null,
      el("span", {}, button.label),
    );
  const line = (row) => el("div", { class: "key-row" }, row.map(key));
  return el(
    "div",
    {
      class: `reply-keyboard ${keyboard.resize ? "" : "tall"}`,
      role: "group",
      "aria-label": "Keyboard of the bot",
      "data-test": "reply-keyboard",
    },
    keyboard.rows.map(line),
  );
}

function inlineKey(button, row, column, busy, press) {
  const waiting = busy(row, column);
  const key = el(
    "button",
    {
      type: "button",
      class: `inline-key ${button.style ?? ""}`,
      "data-test": "inline-key",
      "data-kind": button.kind,
      dir: "auto",
      "data-row": row,
      "data-column": column,
      "aria-busy": waiting ? "true" : undefined,
      onclick: () => press(button, row, column, key),
    },
    el("span", {}, button.label),
    button.kind in INLINE_ICONS ? icon(INLINE_ICONS[button.kind]) : null,
  );
  return key;
}

const INLINE_ICONS = {
  url: "out",
  login_url: "out",
  web_app: "tab",
  copy: "copy",
  switch_inline: "share",
  pay: "card",
};

const REPLY_ICONS = { contact: "phone", location: "place" };
