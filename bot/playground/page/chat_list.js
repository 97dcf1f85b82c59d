/** The list of a person's chats: who, the last words, when, and how much is unread. */

import { avatar, el, icon } from "./dom.js";
import { walkWithArrows } from "./arrows.js";
import { unreadIn } from "./unread.js";
import { inShort, timeOfDay, dayInWords } from "./words.js";

export class ChatList {
  constructor(phone) {
    this.phone = phone;
    this.list = el("ul", { class: "chat-list" });
    this.element = el(
      "nav",
      { class: "chats-pane", "aria-label": `Chats of ${phone.name}`, "data-test": "chat-list" },
      this.list,
    );
    walkWithArrows(this.list, ".chat-line");
  }

  draw() {
    const focused = document.activeElement?.dataset?.chat;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(
      ...this.phone.world.chatsOf(this.phone.person).map((chat) => el("li", {}, this.#line(chat))),
    );
    if (hadFocus)
      this.list.querySelector(`[data-chat="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  #line(chat) {
    const { world } = this.phone;
    const last = chat.messages.at(-1);
    const unread = unreadIn(world, chat);
    const open = this.phone.openChatId === chat.id;
    const badge = unread
      ? el(
          "span",
          { class: "badge", "data-test": "unread", "aria-label": `${unread} unread` },
          String(unread),
        )
      : null;
    return el(
      "button",
      {
        type: "button",
        class: `chat-line ${open ? "open" : ""}`,
        "data-test": "chat",
        "data-chat": chat.id,
        "data-title": chat.title,
        "aria-current": open ? "true" : undefined,
        onclick: () => this.phone.openChat(chat.id),
      },
      avatar(chat.title, chat.id),
      el(
        "span",
        { class: "chat-facts" },
        el(
          "span",
          { class: "chat-top" },
          el("strong", { dir: "auto" }, chat.title),
          kindMark(chat),
          el("time", {}, last ? whenShort(last.date, world) : ""),
        ),
        el(
          "span",
          { class: "chat-bottom" },
          el("span", { class: "preview", dir: "auto" }, previewOf(chat, world)),
          badge,
        ),
      ),
    );
  }
}

function kindMark(chat) {
  if (chat.kind === "group") return el("span", { class: "kind", title: "Group" }, icon("people"));
  if (chat.kind === "channel") return el("span", { class: "tag" }, "channel");
  return chat.kind === "bot" ? el("span", { class: "tag" }, "bot") : null;
}

function whenShort(date, world) {
  const today = dayInWords(world.now(), world.zone) === dayInWords(date, world.zone);
  return today
    ? timeOfDay(date, world.zone)
    : dayInWords(date, world.zone)
        .replace(/^\w+, /, "")
        .replace(/(\w{3})\w*$/, "$1");
}

function previewOf(chat, world) {
  const last = chat.messages.at(-1);
  if (!last)
    return (
      { bot: "Press START to visit the shop", group: "Say hello to everybody" }[chat.kind] ??
      "Nothing said yet"
    );
  const words = inShort(last, world).replaceAll("\n", " ");
  if (last.service) return words;
  if (last.mine) return `You: ${words}`;
  return chat.kind === "group" ? `${last.sender_name}: ${words}` : words;
}
