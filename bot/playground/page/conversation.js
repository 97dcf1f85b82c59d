/** One open chat: its head, what is pinned, the messages, and the foot where a person writes, presses START or unblocks. */

import { avatar, el, icon, iconButton } from "./dom.js";
import { Composer } from "./composer.js";
import { Log } from "./log.js";
import { inShort } from "./words.js";

const ACTION_LASTS = 5500;

export class Conversation {
  #typingTimer = 0;
  #pinnedShown = -1;

  constructor(phone, chat) {
    this.phone = phone;
    this.chat = chat;
    this.log = new Log(phone, chat);
    this.composer = new Composer(phone, chat);
    this.subtitle = el("span", { class: "quiet", "data-test": "subtitle" });
    this.pinned = el("div", { class: "pinned", hidden: true });
    this.foot = el("footer", { class: "chat-foot" });
    this.element = el(
      "section",
      {
        class: "talk",
        "aria-label": `Chat with ${chat.title}`,
        "data-test": "conversation",
        "data-title": chat.title,
      },
      this.#head(),
      this.pinned,
      this.log.element,
      this.foot,
    );
    this.factsChanged();
  }

  /** The chat's facts changed: blocked, pinned, keyboard, commands, members. */
  factsChanged() {
    this.subtitle.textContent = this.#about();
    this.#drawPinned();
    this.#drawFoot();
    this.composer.refresh();
  }

  came(message) {
    this.log.add(message);
    if (message.from_bot) this.tellAction(null);
    this.#drawFoot();
  }

  tellAction(action) {
    clearTimeout(this.#typingTimer);
    const words = action && (ACTION_WORDS[action] ?? "working…");
    this.log.tellTyping(words);
    this.subtitle.textContent = words || this.#about();
    this.subtitle.classList.toggle("busy", Boolean(words));
    if (words) this.#typingTimer = setTimeout(() => this.tellAction(null), ACTION_LASTS);
  }

  focus() {
    const typing = this.foot.contains(this.composer.element);
    if (typing && matchMedia("(hover: hover)").matches) this.composer.field.focus({ preventScroll: true });
    else (typing ? this.log.scroller : this.foot.querySelector("button"))?.focus({ preventScroll: true });
  }

  #head() {
    const { chat, phone } = this;
    const back = iconButton("back", "Back to the chats", {
      class: "icon-button back",
      "data-test": "back",
      onclick: () => phone.closeChat(),
    });
    const title = el(
      "button",
      {
        type: "button",
        class: "talk-title",
        "data-test": "chat-info",
        "aria-label": `About ${chat.title}`,
        onclick: () => phone.showAbout(chat),
      },
      avatar(chat.title, chat.id),
      el("span", { class: "talk-words" }, el("strong", { dir: "auto" }, chat.title), this.subtitle),
    );
    const more = iconButton("more", "More about this chat", {
      "data-test": "chat-menu",
      "aria-haspopup": "menu",
      onclick: (event) => phone.chatMenu(event.currentTarget, chat),
    });
    return el("header", { class: "talk-head" }, back, title, more);
  }

  #about() {
    const { chat } = this;
    if (chat.kind === "bot") return chat.blocked ? "bot · blocked by you" : "bot";
    if (chat.kind === "channel") return "channel";
    return chat.kind === "group"
      ? `${chat.members.length} members`
      : chat.username
        ? `@${chat.username}`
        : "";
  }

  #drawPinned() {
    const pins = this.chat.pinned
      .map((id) => this.chat.messages.find((message) => message.id === id))
      .filter(Boolean);
    this.pinned.hidden = !pins.length;
    if (!pins.length) return;
    this.#pinnedShown = Math.min(Math.max(this.#pinnedShown, 0), pins.length - 1);
    const pin = pins[pins.length - 1 - this.#pinnedShown];
    const next = () => {
      this.log.show(pin.id);
      this.#pinnedShown = (this.#pinnedShown + 1) % pins.length;
      this.#drawPinned();
    };
    const words = el(
      "span",
      { class: "pinned-words" },
      el(
        "strong",
        {},
        pins.length > 1
          ? `Pinned message ${pins.length - this.#pinnedShown} of ${pins.length}`
          : "Pinned message",
      ),
      el("span", { dir: "auto" }, inShort(pin, this.phone.world)),
    );
    this.pinned.replaceChildren(
      el(
        "button",
        { type: "button", class: "pinned-bar", "data-test": "pinned", onclick: next },
        icon("pin"),
        words,
      ),
    );
  }

  #drawFoot() {
    const kind = this.#footKind();
    if (this.foot.dataset.kind === kind && kind === "composer") return;
    this.foot.dataset.kind = kind;
    this.foot.replaceChildren(this.#footFor(kind));
  }

  #footKind() {
    const { chat, phone } = this;
    if (chat.kind === "bot" && chat.blocked) return "blocked";
    if (chat.kind === "bot" && phone.payloads.has(chat.id)) return "payload";
    if (chat.kind === "bot" && !chat.started) return "start";
    if (chat.kind === "channel" || chat.is_member === false) return "silent";
    return "composer";
  }

  #footFor(kind) {
    const { chat, phone } = this;
    const big = (label, act, test) =>
      el("button", { type: "button", class: "button big primary", "data-test": test, onclick: act }, label);
    const feet = {
      composer: () => this.composer.element,
      start: () => big("START", () => phone.start(chat), "start"),
      payload: () => big("START", () => phone.start(chat), "start"),
      blocked: () => big("UNBLOCK AND RESTART", () => phone.unblock(chat), "unblock"),
      silent: () => el("p", { class: "silent quiet" }, "You can only read here."),
    };
    return feet[kind]();
  }
}

const ACTION_WORDS = {
  typing: "typing…",
  upload_photo: "sending a photo…",
  upload_document: "sending a file…",
  upload_video: "sending a video…",
  record_voice: "recording…",
  find_location: "looking for a place…",
  choose_sticker: "choosing a sticker…",
};
