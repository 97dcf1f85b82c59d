/** One person's messenger: the list of chats, the open chat, and what lies over them for a moment. */

import { avatar, el, icon, iconButton } from "./dom.js";
import * as attaching from "./attaching.js";
import { ChatList } from "./chat_list.js";
import { Conversation } from "./conversation.js";
import { showAbout, chatMenu, messageMenu, welcome } from "./about.js";
import { chooseChat } from "./choosing.js";
import { followCommand, followLink } from "./links.js";
import { payInvoice } from "./paying.js";
import { showPicture } from "./pictures.js";
import { pressInline } from "./pressing.js";
import { showReceipt } from "./receipt.js";
import { remembered, remember } from "./memory.js";
import { question } from "./sheet.js";
import { markRead } from "./unread.js";

const TOAST_LASTS = 3200;

export class Phone {
  waiting = new Map();
  drafts = new Map();
  payloads = new Map();
  openChatId = null;
  #conversation = null;
  #ending = new AbortController();

  constructor(world, line, person, { onclose, alone } = {}) {
    Object.assign(this, { world, line, person: person.id, name: person.name });
    this.list = new ChatList(this);
    this.panes = el("div", { class: "panes" }, this.list.element, el("div", { class: "talk-pane" }));
    this.toasts = el("div", {
      class: "toasts",
      role: "status",
      "aria-live": "polite",
      "data-test": "toasts",
    });
    this.screen = el("div", { class: "screen" }, this.panes, this.toasts);
    this.element = el(
      "section",
      {
        class: "phone",
        "aria-label": `${person.name}, ${person.role}`,
        "data-test": "phone",
        "data-person": person.name,
      },
      this.#bar(person, onclose, alone),
      this.screen,
    );
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.closeChat());
    this.#listen();
    this.redraw();
  }

  /** Let go of everything; the element is then only a picture. */
  end() {
    this.#ending.abort();
  }

  /** Draw all of it from the world as it is now, staying in the open chat. */
  redraw() {
    const open = this.openChatId ?? remembered(`open/${this.person}`);
    this.waiting.clear();
    if (open !== null && open !== undefined && this.world.chat(this.person, open))
      this.openChat(open, { quietly: true });
    else this.closeChat();
  }

  openChat(id, { quietly = false } = {}) {
    const chat = this.world.chat(this.person, id);
    if (!chat) return;
    this.#keepDraft();
    this.openChatId = id;
    remember(`open/${this.person}`, id);
    this.#conversation = new Conversation(this, chat);
    this.panes.lastChild.replaceChildren(this.#conversation.element);
    this.element.classList.add("talking");
    this.#conversation.log.goToEnd();
    if (this.drafts.get(id)) this.#conversation.composer.field.value = this.drafts.get(id);
    markRead(this.world, chat);
    this.list.draw();
    if (!quietly) this.#conversation.focus();
  }

  closeChat() {
    const left = this.openChatId;
    this.#keepDraft();
    this.openChatId = null;
    remember(`open/${this.person}`, null);
    this.#conversation = null;
    this.element.classList.remove("talking");
    this.panes.lastChild.replaceChildren(el("p", { class: "no-talk quiet" }, "Choose a chat"));
    this.list.draw();
    if (left !== null)
      this.list.element
        .querySelector(`[data-chat="${CSS.escape(String(left))}"]`)
        ?.focus({ preventScroll: true });
  }

  /** Ask the playground to do something as this person; what it refuses is shown in words, and undefined comes back. */
  async ask(deed, details) {
    try {
      return await this.line.ask(deed, { ...details, as: this.person });
    } catch (refused) {
      this.toast(refused.message);
      return undefined;
    }
  }

  toast(words) {
    const toast = el("div", { class: "toast", "data-test": "toast", dir: "auto" }, words);
    this.toasts.append(toast);
    setTimeout(() => toast.remove(), TOAST_LASTS + words.length * 40);
  }

  alert(words) {
    return question(
      this.screen,
      this.world.shop.name,
      words,
      [{ label: "OK", value: true, style: "primary" }],
      { name: "alert" },
    );
  }

  async copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      this.toast("Copied");
    } catch {
      this.toast(`Copy this: ${words}`);
    }
  }

  /** Open the shop's chat; with a payload the foot asks to press START, as a link does. */
  openShop(payload) {
    if (payload) this.payloads.set(this.world.shop.id, payload);
    this.openChat(this.world.shop.id);
  }

  async start(chat) {
    const payload = this.payloads.get(chat.id) ?? "";
    this.payloads.delete(chat.id);
    await this.ask("start", { chat: chat.id, payload });
    this.#conversation?.factsChanged();
    this.#conversation?.focus();
  }

  block = (chat) => this.ask("block", { chat: chat.id });
  unblock = (chat) => this.ask("start", { chat: chat.id, payload: "" });

  draftIn(chatId, words) {
    this.openChat(chatId);
    this.draftHere(words);
  }

  draftHere = (words) => this.#conversation?.composer.draft(words);
  answerTo = (message) => this.#conversation?.composer.answer(message);
  showMessage = (id) => this.#conversation?.log.show(id) || this.toast("This message is no longer here.");
  redrawMessage = (message) => this.#conversation?.log.change(message);
  fetchEarlier = async (chat) => {
    const got = await this.ask("earlier", { chat: chat.id, before: chat.messages[0].id });
    if (got) this.world.take({ kind: "earlier", person: this.person, chat: chat.id, ...got });
  };

  textActs = (chat) => ({
    link: (event, address) => followLink(this, event, address),
    command: (event, words) => followCommand(this, event, chat, words),
    copy: (words) => this.copy(words),
  });
  pressInline = (...details) => pressInline(this, ...details);
  pay = (chat, details) => payInvoice(this, chat, details);
  showReceipt = (chat, message) => showReceipt(this, chat, message);
  showPicture = (messages, message) => showPicture(this, messages, message);
  showAbout = (chat) => showAbout(this, chat);
  chatMenu = (anchor, chat) => chatMenu(this, anchor, chat);
  messageMenu = (anchor, chat, message) => messageMenu(this, anchor, chat, message);
  welcome = (chat) => welcome(this, chat);
  chooseChat = (title, accept) => chooseChat(this, title, accept);
  attachMenu = (anchor, chat) => attaching.attachMenu(this, anchor, chat);
  confirmPhotos = (chat, files) => attaching.confirmPhotos(this, chat, files);
  shareContact = (chat) => attaching.shareContact(this, chat);
  sharePlace = (chat) => attaching.sharePlace(this, chat);

  #bar(person, onclose, alone) {
    const tab = el(
      "a",
      {
        class: "icon-button",
        href: `?as=${encodeURIComponent(person.username ?? person.id)}`,
        target: "_blank",
        "aria-label": `Open ${person.name} in a tab of its own`,
        title: "Open in a tab of its own",
      },
      icon("tab"),
    );
    const close =
      onclose &&
      iconButton("close", `Put ${person.name} away`, { "data-test": "put-away", onclick: onclose });
    return el(
      "header",
      { class: "phone-bar" },
      avatar(person.name, person.id),
      el(
        "span",
        { class: "phone-name" },
        el("strong", { dir: "auto" }, person.name),
        el("span", { class: `role ${person.role}` }, person.role),
      ),
      alone ? null : tab,
      close,
    );
  }

  #listen() {
    const { signal } = this.#ending;
    const mine = (act) => (happening) => happening.person === this.person && act(happening);
    this.world.on(
      "message",
      mine(({ message }) => this.#came(message)),
      signal,
    );
    this.world.on(
      "edited",
      mine(({ message }) => this.#here(message.chat_id)?.log.change(message) ?? this.list.draw()),
      signal,
    );
    this.world.on(
      "deleted",
      mine(({ chat_id: chat, message_ids: ids }) => this.#wentAway(chat, ids)),
      signal,
    );
    this.world.on(
      "earlier",
      mine(({ chat }) => this.#here(chat)?.log.grewUpwards()),
      signal,
    );
    this.world.on(
      "chat",
      ({ chat, keyboard_is_new: isNew }) => chat.person === this.person && this.#factsChanged(chat.id, isNew),
      signal,
    );
    this.world.on(
      "action",
      mine(
        ({ chat_id: chat, action, sender_id: sender }) =>
          sender !== this.person && this.#here(chat)?.tellAction(action),
      ),
      signal,
    );
    this.world.on(
      "answered",
      mine((answer) => this.#answered(answer)),
      signal,
    );
    this.world.on("clock", () => this.list.draw(), signal);
  }

  #came(message) {
    const open = this.#here(message.chat_id);
    open?.came(message);
    if (open && !document.hidden) markRead(this.world, open.chat);
    this.list.draw();
  }

  #wentAway(chat, ids) {
    this.#here(chat)?.log.remove(ids);
    this.list.draw();
  }

  #factsChanged(chatId, keyboardIsNew) {
    const open = this.#here(chatId);
    if (keyboardIsNew) open?.composer.keyboardCame();
    open?.factsChanged();
    this.list.draw();
  }

  #answered({ callback_id: callback, text, alert, url }) {
    for (const [place, waiting] of this.waiting) {
      if (waiting.callback !== callback) continue;
      this.waiting.delete(place);
      waiting.done();
    }
    if (text && alert) this.alert(text);
    else if (text) this.toast(text);
    if (url) followLink(this, null, url);
  }

  #here(chatId) {
    return this.#conversation?.chat.id === chatId ? this.#conversation : null;
  }

  #keepDraft() {
    if (this.#conversation) this.drafts.set(this.openChatId, this.#conversation.composer.field.value);
  }
}
