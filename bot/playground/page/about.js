/** What can be known and done about a chat or a message: its card, its menu, and the welcome before the first word. */

import { avatar, el, icon } from "./dom.js";
import { openMenu, openSheet, question } from "./sheet.js";

/** The card shown in a chat in which nobody has spoken yet. */
export function welcome(phone, chat) {
  const words =
    chat.kind === "bot"
      ? chat.description || "A shop that lives in this chat. Press START to look around."
      : chat.kind === "group"
        ? "Nobody has spoken here yet."
        : "Say hello.";
  const heading = chat.kind === "bot" ? el("strong", {}, "What can this bot do?") : null;
  return el(
    "div",
    { class: "welcome" },
    avatar(chat.title, chat.id),
    heading,
    el("p", { dir: "auto" }, words),
  );
}

/** Show who is in a chat, or what a bot says about itself. */
export function showAbout(phone, chat) {
  const sheet = openSheet(phone.screen, chat.title, { name: "about" });
  sheet.body.append(
    el(
      "div",
      { class: "about-face" },
      avatar(chat.title, chat.id),
      el("p", { class: "quiet" }, chat.username ? `@${chat.username}` : (KIND_WORDS[chat.kind] ?? chat.kind)),
    ),
  );
  if (chat.description) sheet.body.append(el("p", { dir: "auto" }, chat.description));
  if (chat.kind === "bot") sheet.body.append(linkLine(phone, `https://t.me/${chat.username}`));
  if (chat.members.length)
    sheet.body.append(
      el(
        "ul",
        { class: "members", "aria-label": "Members" },
        chat.members.map((name) => el("li", {}, avatar(name, name), el("span", { dir: "auto" }, name))),
      ),
    );
}

/** The menu in the head of a chat. */
export function chatMenu(phone, anchor, chat) {
  const lines = [
    {
      label: chat.kind === "group" ? "Members" : "About",
      shape: chat.kind === "group" ? "people" : "person",
      act: () => showAbout(phone, chat),
    },
  ];
  if (chat.kind === "bot") lines.push(...botLines(phone, chat));
  openMenu(phone.screen, anchor, lines, `About ${chat.title}`);
}

/** The menu of one message. */
export function messageMenu(phone, anchor, chat, message) {
  const words = message.text || message.caption;
  const lines = [
    { label: "Reply", shape: "reply", act: () => phone.answerTo(message) },
    words && { label: "Copy text", shape: "copy", act: () => phone.copy(words) },
    !message.protected && { label: "Forward", shape: "share", act: () => forward(phone, chat, message) },
    {
      label: "Delete for me and all",
      shape: "close",
      style: "danger",
      act: () => remove(phone, chat, message),
    },
  ];
  openMenu(
    phone.screen,
    anchor,
    lines.filter((line) => line && (line.style !== "danger" || message.mine)),
    "Message",
  );
}

function botLines(phone, chat) {
  const change = chat.blocked
    ? { label: "Unblock the bot", shape: "check", act: () => phone.unblock(chat) }
    : { label: "Block the bot", shape: "block", style: "danger", act: () => block(phone, chat) };
  return [
    { label: "Copy the shop's link", shape: "copy", act: () => phone.copy(`https://t.me/${chat.username}`) },
    change,
  ];
}

async function block(phone, chat) {
  const sure = await question(
    phone.screen,
    "Block the bot?",
    `${chat.title} will not be able to write to ${phone.name} until unblocked.`,
    [
      { label: "Keep it", value: false },
      { label: "Block", value: true, style: "danger" },
    ],
  );
  if (sure) phone.block(chat);
}

async function forward(phone, chat, message) {
  const to = await phone.chooseChat("Forward to…");
  if (!to) return;
  const done = await phone.ask("forward", { chat: chat.id, message: message.id, to: to.id });
  if (done) phone.openChat(to.id);
}

function remove(phone, chat, message) {
  phone.ask("delete", { chat: chat.id, message: message.id });
}

function linkLine(phone, address) {
  return el(
    "button",
    { type: "button", class: "choice", onclick: () => phone.copy(address) },
    icon("copy"),
    el("span", {}, address),
  );
}

const KIND_WORDS = { bot: "bot", group: "group", channel: "channel", friend: "person" };
