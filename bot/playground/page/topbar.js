/** The bar above everything: who is shown, the shop's clock, what was refused, light or dark. */

import { avatar, el, icon, iconButton } from "./dom.js";
import { unreadOf } from "./unread.js";
import { momentInWords, shortMoment } from "./words.js";

const narrow = matchMedia("(max-width: 760px)");
const STEPS = [
  ["+15 min", 15],
  ["+1 day", 24 * 60],
  ["+30 days", 30 * 24 * 60],
];

export class Topbar {
  constructor(desk) {
    this.desk = desk;
    this.people = el("div", {
      class: "people",
      role: "group",
      "aria-label": "People on the screen",
      "data-test": "people",
    });
    this.time = el("time", { class: "shop-time", "data-test": "shop-time" });
    this.badge = el("span", { class: "badge alarm", hidden: true, "data-test": "refusal-count" });
    const refusals = iconButton("shield", "Refused calls of the bot", {
      class: "icon-button with-badge",
      "data-test": "refusals",
      onclick: () => desk.toggleRefusals(),
    });
    refusals.append(this.badge);
    this.theme = iconButton("moon", "Light or dark", {
      "data-test": "theme",
      onclick: () => desk.toggleTheme(),
    });
    const help = iconButton("help", "Show the first steps", {
      "data-test": "show-hint",
      onclick: () => desk.showHint(),
    });
    const brand = el(
      "h1",
      { class: "brand" },
      el(
        "a",
        { href: "/", title: "Everybody side by side" },
        el("span", { class: "brand-mark", "aria-hidden": "true" }, icon("group")),
        el("span", {}, "Parley"),
        el("span", { class: "quiet" }, "playground"),
      ),
    );
    this.element = el(
      "header",
      { class: "topbar" },
      brand,
      this.people,
      this.#clock(),
      el("div", { class: "tools" }, refusals, help, this.theme),
    );
    setInterval(() => this.tick(), 1000);
  }

  draw() {
    const { world } = this.desk;
    const focused = document.activeElement?.dataset?.person;
    const hadFocus = this.people.contains(document.activeElement);
    const add = el(
      "button",
      { type: "button", class: "chip add", "data-test": "add-person", onclick: () => this.desk.addPerson() },
      icon("plus"),
      el("span", {}, "Add a person"),
    );
    this.people.replaceChildren(...[...world.people.values()].map((person) => this.#chip(person)), add);
    if (hadFocus) this.people.querySelector(`[data-person="${CSS.escape(focused ?? "")}"]`)?.focus();
    this.badge.hidden = !world.refusals.length;
    this.badge.textContent = world.refusals.length > 99 ? "99+" : String(world.refusals.length);
    this.drawTheme();
    this.badge.setAttribute("aria-label", `${world.refusals.length} refused`);
    this.tick();
  }

  drawTheme() {
    this.theme.replaceChildren(icon(this.desk.isDark() ? "sun" : "moon"));
  }

  tick() {
    if (!this.desk.world.ready) return;
    const { world } = this.desk;
    const words = (narrow.matches ? shortMoment : momentInWords)(world.now(), world.zone);
    if (this.time.textContent !== words) this.time.textContent = words;
    this.time.dateTime = world.now().toISOString();
    this.time.title = `The shop's time (${world.zone})`;
  }

  #chip(person) {
    const { desk } = this;
    const shown = desk.isShown(person.id);
    const unread = shown ? 0 : unreadOf(desk.world, person.id);
    const badge = unread
      ? el("span", { class: "badge", "aria-label": `${unread} unread` }, String(unread))
      : null;
    return el(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-pressed": String(shown),
        "data-test": "person-chip",
        "data-person": person.name,
        title: `${person.name}, ${person.role}`,
        onclick: () => desk.togglePerson(person.id),
      },
      avatar(person.name, person.id),
      el("span", { dir: "auto" }, person.name),
      badge,
    );
  }

  #clock() {
    const push = ([label, minutes]) =>
      el(
        "button",
        {
          type: "button",
          class: "chip",
          "data-test": "push-clock",
          "data-minutes": minutes,
          "aria-label": `Push the shop's clock ${label}`,
          onclick: () => this.desk.pushClock(minutes),
        },
        label,
      );
    return el(
      "div",
      { class: "clock", role: "group", "aria-label": "The shop's clock" },
      icon("clock"),
      this.time,
      STEPS.map(push),
    );
  }
}
