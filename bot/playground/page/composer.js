/** Where a person writes: words, commands, `@bot` queries, attachments, and the bot's own keys. */

import { el, icon, iconButton } from "./dom.js";
import { replyKeyboard } from "./keyboards.js";
import { Suggestions } from "./suggestions.js";
import { inShort } from "./words.js";

export class Composer {
  #keysShown = true;
  #answers = null;
  #askedFor = null;

  constructor(phone, chat) {
    this.phone = phone;
    this.chat = chat;
    this.field = el("textarea", {
      class: "field",
      rows: "1",
      dir: "auto",
      "aria-label": `Message to ${chat.title}`,
      placeholder: "Message",
      "data-test": "field",
      enterkeyhint: "send",
      autocomplete: "off",
    });
    this.suggestions = new Suggestions(this);
    this.quote = el("div", { class: "answering", hidden: true });
    this.keys = el("div", { class: "keys" });
    this.sendButton = iconButton("send", "Send", {
      class: "icon-button send",
      "data-test": "send",
      onclick: () => this.send(),
    });
    this.menuButton = el(
      "button",
      {
        type: "button",
        class: "menu-button",
        "data-test": "command-menu",
        "aria-label": "Commands of the bot",
        onclick: () => this.suggestions.toggleCommands(),
        onkeydown: (event) => this.suggestions.takes(event),
      },
      icon("slash"),
      el("span", {}, "Menu"),
    );
    this.keysButton = iconButton("keys", "Show or hide the bot's keyboard", {
      "data-test": "toggle-keyboard",
      onclick: () => this.#toggleKeys(),
    });
    const clip = iconButton("clip", "Attach", {
      "data-test": "attach",
      "aria-haspopup": "menu",
      onclick: (event) => phone.attachMenu(event.currentTarget, chat),
    });
    const row = el(
      "div",
      { class: "composer-row" },
      this.menuButton,
      clip,
      this.field,
      this.keysButton,
      this.sendButton,
    );
    this.element = el("div", { class: "composer" }, this.suggestions.element, this.quote, row, this.keys);
    this.#listen();
    this.refresh();
  }

  /** Draw again what the bot has set: commands, keyboard, the question it asked. */
  refresh() {
    const { keyboard, force_reply: asked } = this.chat;
    this.menuButton.hidden = this.chat.kind !== "bot" || !this.chat.commands.length;
    this.keysButton.hidden = !keyboard;
    this.keys.replaceChildren(
      ...(keyboard && this.#keysShown ? [replyKeyboard(keyboard, (button) => this.#pressKey(button))] : []),
    );
    this.field.placeholder = asked?.placeholder || (this.#keysShown && keyboard?.placeholder) || "Message";
    this.#takeUp(asked);
    this.#grow();
  }

  /** The bot sent a keyboard: it is worth seeing even if the last one was put away. */
  keyboardCame() {
    this.#keysShown = true;
    this.refresh();
  }

  draft(words) {
    this.field.value = words;
    this.field.focus();
    this.#typed();
  }

  answer(message, { focus = true } = {}) {
    this.#answers = message ?? null;
    this.quote.hidden = !message;
    if (!message) return;
    const cancel = iconButton("close", "Do not answer it", { onclick: () => this.answer(null) });
    const words = el(
      "div",
      { class: "answering-words" },
      el("strong", { dir: "auto" }, `Answer to ${message.mine ? "yourself" : message.sender_name}`),
      el("span", { dir: "auto" }, inShort(message, this.phone.world)),
    );
    this.quote.replaceChildren(icon("reply"), words, cancel);
    if (focus) this.field.focus({ preventScroll: true });
  }

  /** The bot asked to be answered: begin the answer once, and leave the cursor where it is. */
  #takeUp(asked) {
    if (this.#askedFor === (asked?.message_id ?? null)) return;
    this.#askedFor = asked?.message_id ?? null;
    this.answer(
      this.chat.messages.find((message) => message.id === this.#askedFor),
      { focus: false },
    );
  }

  async send() {
    const text = this.field.value;
    if (!text.trim()) return;
    this.field.value = "";
    this.suggestions.hide();
    const sent = await this.say(text);
    if (!sent && !this.field.value) this.field.value = text;
    this.#grow();
  }

  /** Say words in this chat, as an answer if one was begun. Returns whether they went out. */
  async say(text) {
    const reply = this.#answers?.id;
    this.answer(null);
    this.#afterKeys();
    return Boolean(await this.phone.ask("say", { chat: this.chat.id, text, reply_to: reply }));
  }

  #pressKey(button) {
    if (button.kind === "contact")
      return this.phone.shareContact(this.chat).then((sent) => sent && this.#afterKeys());
    if (button.kind === "location")
      return this.phone.sharePlace(this.chat).then((sent) => sent && this.#afterKeys());
    return this.say(button.value ?? button.label);
  }

  #afterKeys() {
    if (!this.chat.keyboard?.one_time) return;
    this.#keysShown = false;
    this.refresh();
  }

  #toggleKeys() {
    this.#keysShown = !this.#keysShown;
    this.refresh();
  }

  #listen() {
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("paste", (event) => this.#pasted(event));
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.suggestions.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    }
    if (event.key === "Escape" && this.#answers) {
      event.stopPropagation();
      this.answer(null);
    }
  }

  #pasted(event) {
    const picture = [...event.clipboardData.files].find((file) => file.type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    this.phone.confirmPhotos(this.chat, [picture]);
  }

  #typed() {
    this.#grow();
    this.suggestions.follow(this.field.value);
    this.phone.drafts.set(this.chat.id, this.field.value);
  }

  #grow() {
    this.element.classList.toggle("empty", !this.field.value.trim());
    if (!this.field.isConnected || CSS.supports("field-sizing", "content")) return;
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }
}
