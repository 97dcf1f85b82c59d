/** One message as people see it: its bubble, what it answers, its picture, its words, its buttons. */

import { el, hueOf, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { inlineKeyboard } from "./keyboards.js";
import { albumOf, contactOf, mediaOf, ownAddress, placeOf } from "./media.js";
import { inShort, serviceWords, sum, timeOfDay } from "./words.js";

/** The insides of one entry of the log; `messages` holds one message, or those of an album. */
export function drawn(messages, phone, chat) {
  const [message] = messages;
  if (message.service) return [serviceLine(message, phone, chat)];
  const keyboard = keyboardOf(message, phone, chat);
  return [
    el(
      "div",
      { class: `stack ${keyboard ? "keyed" : ""} ${message.media?.kind === "photo" ? "pictured" : ""}` },
      bubble(messages, phone, chat),
      moreButton(message, phone, chat),
      keyboard,
    ),
  ];
}

function serviceLine(message, phone, chat) {
  const words = el("span", { dir: "auto" }, serviceWords(message, phone.world));
  if (message.service !== "successful_payment") return el("div", { class: "service" }, words);
  const receipt = () => phone.showReceipt(chat, message);
  return el(
    "div",
    { class: "service paid", "data-test": "paid" },
    icon("check"),
    words,
    el("button", { type: "button", class: "link", onclick: receipt }, "Receipt"),
  );
}

function bubble(messages, phone, chat) {
  const [message] = messages;
  const captioned = messages.find((one) => one.caption) ?? message;
  const pictured = message.media?.kind === "photo";
  const classes = [
    "bubble",
    pictured && "with-picture",
    pictured && !captioned.caption && "bare",
    message.media?.kind === "sticker" && "stuck",
    endsOpen(captioned) && "tight",
  ];
  return el(
    "div",
    { class: classes.filter(Boolean).join(" "), "data-test": "bubble" },
    senderLine(message, phone, chat),
    forwardLine(message),
    viaLine(message, phone),
    quotedLine(message, phone, chat),
    mediaPart(messages, phone),
    detailsPart(message),
    invoicePart(message, phone),
    wordsPart(captioned, phone, chat),
    reactionsPart(message),
    footLine(captioned, phone),
  );
}

function senderLine(message, phone, chat) {
  if (chat.kind !== "group" || message.mine) return el("span", { class: "unseen" }, `${nameOf(message)}: `);
  const mark = message.from_bot ? el("span", { class: "tag" }, "bot") : null;
  return el(
    "div",
    { class: `sender ink-${hueOf(message.sender_id)}` },
    el("span", { dir: "auto" }, message.sender_name),
    mark,
  );
}

function forwardLine(message) {
  return message.forwarded_from
    ? el(
        "div",
        { class: "aside" },
        icon("share"),
        el("span", { dir: "auto" }, `Forwarded from ${message.forwarded_from}`),
      )
    : null;
}

function viaLine(message, phone) {
  if (!message.via_bot) return null;
  const name = message.via_bot.replace(/^@/, "");
  return el(
    "div",
    { class: "aside" },
    "via ",
    el("button", { type: "button", class: "link", onclick: () => phone.draftHere(`@${name} `) }, `@${name}`),
  );
}

function quotedLine(message, phone, chat) {
  if (!message.reply_to) return null;
  const original = chat.messages.find((one) => one.id === message.reply_to);
  const who = el("strong", { dir: "auto" }, original ? nameOf(original) : "Reply");
  const what = el(
    "span",
    { dir: "auto" },
    original ? inShort(original, phone.world) || "Message" : "A message that is gone",
  );
  return el(
    "button",
    {
      type: "button",
      class: "quoted",
      "aria-label": "Go to the message this answers",
      onclick: () => phone.showMessage(message.reply_to),
    },
    who,
    what,
  );
}

function nameOf(message) {
  return message.mine ? "You" : message.sender_name;
}

function mediaPart(messages, phone) {
  const open = (message) => phone.showPicture(messages, message);
  if (messages.length > 1) return albumOf(messages, open);
  return messages[0].media ? mediaOf(messages[0], open) : null;
}

function detailsPart(message) {
  const details = message.details ?? {};
  if (details.latitude !== undefined) return placeOf(details);
  if (details.phone_number) return contactOf(details);
  if (details.value !== undefined && details.emoji)
    return el("div", { class: "dice" }, `${details.emoji} ${details.value}`);
  return null;
}

function invoicePart(message, phone) {
  const { invoice } = message;
  if (!invoice) return null;
  const total = sum(invoice.total, invoice.currency, phone.world.exponent(invoice.currency));
  return el(
    "div",
    { class: `invoice ${invoice.paid ? "settled" : ""}`, "data-test": "invoice" },
    invoicePhoto(invoice),
    el("strong", { dir: "auto" }, invoice.title),
    el("p", { dir: "auto" }, invoice.description),
    el(
      "p",
      { class: "price" },
      el("span", {}, total),
      el("span", { class: "tag" }, invoice.paid ? "paid" : "play money"),
    ),
  );
}

function invoicePhoto(invoice) {
  const address = ownAddress(invoice.photo_url);
  if (!address) return null;
  const photo = el("img", { class: "invoice-photo", src: address, alt: "" });
  photo.addEventListener("error", () => photo.remove());
  return photo;
}

function wordsPart(message, phone, chat) {
  const words = message.text || message.caption;
  if (!words) return null;
  return el(
    "div",
    { class: "words", dir: "auto", "data-test": "words" },
    formatted(words, message.entities, phone.textActs(chat)),
    spaceForFoot(message),
  );
}

/** Whether the time fits behind the last words: they run from left to right and end in no quotation or code block. */
function endsOpen(message) {
  const words = message.text || message.caption || "";
  const last = words.slice(words.lastIndexOf("\n") + 1);
  const blocked = (message.entities ?? []).some(
    (mark) => BLOCKS.has(mark.type) && mark.offset + mark.length >= words.trimEnd().length,
  );
  return (
    Boolean(last) && !RIGHT_TO_LEFT.test(last) && !blocked && !message.reactions?.length && !message.invoice
  );
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u2067\ufb1d-\ufdff\ufe70-\ufefc]/;

function reactionsPart(message) {
  return message.reactions?.length
    ? el(
        "div",
        { class: "reactions" },
        message.reactions.map((emoji) => el("span", {}, emoji)),
      )
    : null;
}

/** Keeps the last line of words clear of the time that stands at its end. */
function spaceForFoot(message) {
  return endsOpen(message)
    ? el("span", {
        class: `space ${message.mine ? "sent" : ""} ${message.edited ? "changed" : ""}`,
        "aria-hidden": "true",
      })
    : null;
}

function footLine(message, phone) {
  const { zone } = phone.world;
  const time = el(
    "time",
    { datetime: new Date(message.date * 1000).toISOString() },
    timeOfDay(message.date, zone),
  );
  const edited = message.edited
    ? el(
        "span",
        { class: "edited", "data-test": "edited", title: `Edited at ${timeOfDay(message.edited, zone)}` },
        "edited",
      )
    : null;
  const sent = message.mine && el("span", { class: "ticks" }, icon("check"));
  return el("div", { class: "foot" }, edited, time, sent);
}

function moreButton(message, phone, chat) {
  const open = (event) => phone.messageMenu(event.currentTarget, chat, message);
  return el(
    "button",
    {
      type: "button",
      class: "more",
      "aria-label": "What to do with this message",
      "aria-haspopup": "menu",
      tabindex: "-1",
      "data-test": "message-menu",
      onclick: open,
    },
    icon("more"),
  );
}

function keyboardOf(message, phone, chat) {
  const rows = message.invoice ? payRows(message, phone) : (message.buttons ?? []);
  const busy = (row, column) => phone.waiting.has(`${chat.id}/${message.id}/${row}/${column}`);
  return inlineKeyboard(rows, busy, (button, row, column, key) =>
    phone.pressInline(chat, message, button, row, column, key),
  );
}

/** An invoice can be paid until it is a receipt; Telegram's own button says what it costs. */
function payRows(message, phone) {
  const { invoice } = message;
  const rows = message.buttons ?? [];
  if (invoice.paid) return [[{ label: "Receipt", kind: "receipt" }], ...rows];
  const total = sum(invoice.total, invoice.currency, phone.world.exponent(invoice.currency));
  const own = { label: `Pay ${total}`, kind: "pay", style: "primary" };
  const plain = rows.length <= 1 && (rows[0]?.length ?? 0) <= 1 && (rows[0]?.[0]?.label ?? "Pay") === "Pay";
  return plain ? [[own]] : rows;
}
