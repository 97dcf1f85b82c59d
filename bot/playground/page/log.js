/** The messages of one chat on the screen: new ones slide in, edited ones change in place, and the eye is never made to jump. */

import { el, iconButton } from "./dom.js";
import { drawn } from "./bubble.js";
import { dayInWords } from "./words.js";

const NEAR_THE_END = 60;
const SAME_BREATH = 300;

export class Log {
  #entries = [];
  #sticks = true;
  #newBelow = 0;
  #size = "";

  constructor(phone, chat) {
    this.phone = phone;
    this.chat = chat;
    this.list = el("ol", { class: "messages" });
    this.typing = el(
      "div",
      { class: "typing", hidden: true },
      el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
      el("span", { class: "typing-words" }),
    );
    this.early = el("div", { class: "early" });
    this.scroller = el(
      "div",
      {
        class: "scroller",
        tabindex: "0",
        role: "log",
        "aria-live": "polite",
        "aria-relevant": "additions text",
        "aria-label": `Messages: ${chat.title}`,
        "data-test": "log",
        onscroll: () => this.#scrolled(),
      },
      this.early,
      this.list,
      this.typing,
    );
    this.toEnd = iconButton("down", "Go to the newest message", {
      class: "icon-button to-end",
      hidden: true,
      onclick: () => this.goToEnd(true),
    });
    this.element = el("div", { class: "log" }, this.scroller, this.toEnd);
    this.scroller.addEventListener("keydown", (event) => this.#walk(event));
    this.#watchSizes();
    this.redraw();
  }

  /** Draw everything anew, keeping the place where the reader is. */
  redraw() {
    const scrolled = this.scroller.scrollTop;
    this.#entries = [];
    for (const message of this.chat.messages) this.#place(message);
    this.list.replaceChildren(...this.#entries.map((entry) => entry.item));
    this.#entries.forEach((entry, place) => this.#decorate(place));
    this.#drawEarly();
    if (this.#sticks) this.goToEnd();
    else this.scroller.scrollTop = scrolled;
  }

  add(message) {
    const before = this.#entries.length;
    this.#place(message);
    const entry = this.#entries.at(-1);
    if (this.#entries.length > before) {
      entry.item.classList.add("arriving");
      this.list.append(entry.item);
    }
    this.#decorate(this.#entries.length - 1);
    this.#drawEarly();
    if (this.#sticks || message.mine) this.goToEnd();
    else this.#noteBelow();
  }

  change(message) {
    const entry = this.#entryOf(message.id);
    if (!entry) return;
    entry.messages = entry.messages.map((known) => (known.id === message.id ? message : known));
    this.#draw(entry);
    if (this.#sticks) this.goToEnd();
  }

  remove(ids) {
    for (const entry of [...this.#entries]) {
      const left = entry.messages.filter((message) => !ids.includes(message.id));
      if (left.length === entry.messages.length) continue;
      entry.messages = left;
      if (left.length) this.#draw(entry);
      else this.#drop(entry);
    }
    this.#drawEarly();
  }

  /** Older messages were put before the first: keep what the reader looks at where it is. */
  grewUpwards() {
    const fromEnd = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.#sticks = false;
    this.redraw();
    this.scroller.scrollTop = this.scroller.scrollHeight - fromEnd;
  }

  show(id) {
    const item = this.#entryOf(id)?.item;
    if (!item) return false;
    item.scrollIntoView({ block: "center" });
    item.classList.remove("flash");
    requestAnimationFrame(() => item.classList.add("flash"));
    return true;
  }

  goToEnd(gently = false) {
    this.#sticks = true;
    this.#newBelow = 0;
    this.toEnd.hidden = true;
    const calm = gently && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: calm ? "smooth" : "instant" });
  }

  /** Say that somebody is typing or uploading; empty words say nothing. */
  tellTyping(words) {
    this.typing.hidden = !words;
    this.typing.querySelector(".typing-words").textContent = words ?? "";
    if (this.#sticks) this.goToEnd();
  }

  #place(message) {
    const last = this.#entries.at(-1);
    if (message.album && last?.messages[0].album === message.album) {
      last.messages.push(message);
      this.#draw(last);
      return;
    }
    const item = el("li", {
      tabindex: "-1",
      class: "entry",
      "data-test": "message",
      "data-message": message.id,
    });
    item.addEventListener("contextmenu", (event) => this.#menu(event, item));
    const entry = { messages: [message], item };
    this.#entries.push(entry);
    this.#draw(entry);
  }

  #draw(entry) {
    const focused = entry.item.contains(document.activeElement) ? placeOfFocus(entry.item) : -1;
    const [message] = entry.messages;
    entry.item.className = entryClass(message, entry.item);
    entry.item.replaceChildren(...drawn(entry.messages, this.phone, this.chat).filter(Boolean));
    if (focused >= 0) focusables(entry.item)[focused]?.focus({ preventScroll: true });
    const place = this.#entries.indexOf(entry);
    if (place >= 0) this.#decorate(place);
  }

  /** A date above the first message of a day, and no gap between messages of one breath. */
  #decorate(place) {
    const { messages, item } = this.#entries[place];
    const before = this.#entries[place - 1]?.messages.at(-1);
    const day = dayInWords(messages[0].date, this.phone.world.zone);
    const newDay = !before || dayInWords(before.date, this.phone.world.zone) !== day;
    const shown = item.querySelector(":scope > .day");
    if (newDay && !shown) item.prepend(el("div", { class: "day" }, el("span", {}, day)));
    if (!newDay) shown?.remove();
    item.classList.toggle("follows", !newDay && sameBreath(before, messages[0]));
  }

  #drop(entry) {
    const place = this.#entries.indexOf(entry);
    this.#entries.splice(place, 1);
    entry.item.remove();
    if (this.#entries[place]) this.#decorate(place);
  }

  #entryOf(id) {
    return this.#entries.findLast((entry) => entry.messages.some((message) => message.id === id));
  }

  #drawEarly() {
    const parts = [];
    if (this.chat.more)
      parts.push(
        el(
          "button",
          { type: "button", class: "soft-button", onclick: () => this.phone.fetchEarlier(this.chat) },
          "Earlier messages",
        ),
      );
    if (!this.chat.messages.length) parts.push(this.phone.welcome(this.chat));
    this.early.replaceChildren(...parts);
  }

  #scrolled() {
    if (this.#resized()) return;
    const toGo = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight;
    this.#sticks = toGo < NEAR_THE_END;
    if (this.#sticks) this.#newBelow = 0;
    this.toEnd.hidden = this.#sticks;
  }

  /** Whether the column or what is in it changed size since we looked: then it was not the reader who scrolled. */
  #resized() {
    const { scrollHeight, clientHeight, clientWidth } = this.scroller;
    const size = `${scrollHeight}/${clientHeight}/${clientWidth}`;
    const changed = size !== this.#size;
    this.#size = size;
    return changed;
  }

  #noteBelow() {
    this.#newBelow += 1;
    this.toEnd.hidden = false;
    this.toEnd.dataset.count = this.#newBelow;
  }

  /** Pictures that load and columns that change width must not push the newest message out of sight. */
  #watchSizes() {
    const keep = new ResizeObserver(() => this.#sticks && this.goToEnd());
    keep.observe(this.list);
    keep.observe(this.scroller);
  }

  #walk(event) {
    if (event.target !== this.scroller && !event.target.classList.contains("entry")) return;
    const items = this.#entries.map((entry) => entry.item);
    const at = items.indexOf(document.activeElement);
    if (event.key === "ArrowUp") this.#step(event, items[at < 0 ? items.length - 1 : at - 1]);
    if (event.key === "ArrowDown" && at >= 0) this.#step(event, items[at + 1]);
    if ((event.key === "Enter" || event.key === "ContextMenu") && at >= 0) this.#menu(event, items[at]);
  }

  #step(event, item) {
    event.preventDefault();
    item?.focus();
  }

  #menu(event, item) {
    const message = this.#entries.find((entry) => entry.item === item)?.messages[0];
    if (!message || message.service || event.target.closest?.("a, input, textarea")) return;
    event.preventDefault();
    this.phone.messageMenu(item.querySelector(".more") ?? item, this.chat, message);
  }
}

function entryClass(message, item) {
  const kept = ["flash", "follows"].filter((name) => item.classList.contains(name));
  return ["entry", message.service ? "told" : message.mine ? "mine" : "theirs", ...kept].join(" ");
}

function sameBreath(before, message) {
  const together = before.sender_id === message.sender_id && message.date - before.date < SAME_BREATH;
  return together && !before.service === !message.service;
}

function focusables(item) {
  return [...item.querySelectorAll("button, a, [tabindex]")];
}

function placeOfFocus(item) {
  return focusables(item).indexOf(document.activeElement);
}
