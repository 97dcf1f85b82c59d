/** The whole desk: the bar, the hint, the people's columns side by side, and the pane of refusals. */

import { el } from "./dom.js";
import { Hint } from "./hint.js";
import { remember, remembered } from "./memory.js";
import { Phone } from "./phone.js";
import { Refusals } from "./refusals.js";
import { openSheet } from "./sheet.js";
import { Topbar } from "./topbar.js";
import { unreadOf } from "./unread.js";

const COLUMN = 350;

export class Desk {
  #phones = new Map();

  constructor(world, line, as) {
    Object.assign(this, { world, line, as });
    this.shown = [];
    this.columns = el("main", { class: "columns", "data-test": "columns" });
    this.nobody = el("p", { class: "no-talk quiet", hidden: true });
    this.refusals = new Refusals(world, () => this.toggleRefusals(false));
    this.hint = new Hint(world, () => this.#visible());
    this.topbar = new Topbar(this);
    this.cut = el(
      "div",
      { class: "cut", role: "status", hidden: true },
      "The line to the playground is cut. Calling again…",
    );
    this.element = el(
      "div",
      { class: "desk" },
      this.topbar.element,
      this.hint.element,
      this.cut,
      el("div", { class: "middle" }, this.columns, this.nobody, this.refusals.element),
    );
    this.#dress(remembered("theme"));
    this.#listen();
  }

  /** The world came, or came anew: keep what is open, draw all of it. */
  redraw() {
    if (!this.shown.length) this.shown = this.#firstShown();
    this.shown = this.shown.filter((id) => this.world.people.has(id));
    for (const phone of this.#phones.values()) phone.redraw();
    this.#arrange();
  }

  isShown = (person) => this.#visible().includes(person);

  /** Show a person or put them away; where only one column fits, the one shown is exchanged. */
  togglePerson(person) {
    if (this.as) return this.#become(person);
    if (this.#fitting() === 1) this.shown = [person];
    else if (this.isShown(person)) this.shown = this.shown.filter((id) => id !== person);
    else this.shown = [...this.#visible(), person].slice(-this.#fitting());
    this.#arrange();
    this.#phones.get(person)?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** In a tab of one person: be somebody else, and say so in the address. */
  #become(person) {
    this.as = this.world.people.get(person).username ?? String(person);
    history.replaceState(null, "", `?as=${encodeURIComponent(this.as)}`);
    this.shown = [person];
    this.#arrange();
  }

  async pushClock(minutes) {
    await this.#ask("advance", { minutes });
  }

  addPerson() {
    const sheet = openSheet(this.element, "Add a person", { name: "new-person" });
    const name = el("input", {
      name: "name",
      required: true,
      maxlength: "40",
      dir: "auto",
      autocomplete: "off",
      placeholder: "Carol",
    });
    const language = el(
      "select",
      { name: "language" },
      LANGUAGES.map(([code, title]) => el("option", { value: code }, title)),
    );
    const add = async (event) => {
      event.preventDefault();
      const answer = await this.#ask("add_person", { name: name.value.trim(), language: language.value });
      if (!answer) return;
      sheet.close();
      if (!this.isShown(answer.person)) this.togglePerson(answer.person);
    };
    const labelled = (label, input) => el("label", { class: "labelled" }, el("span", {}, label), input);
    sheet.body.append(
      el(
        "form",
        { class: "form", onsubmit: add },
        labelled("Name", name),
        labelled("Language of the app", language),
        el("button", { class: "button primary", "data-test": "add-person-now" }, "Add"),
      ),
    );
    name.focus();
  }

  toggleRefusals(shown = this.refusals.element.hidden) {
    this.refusals.element.hidden = !shown;
    this.refusals.draw();
    const button = this.topbar.element.querySelector("[data-test=refusals]");
    button.setAttribute("aria-expanded", String(shown));
    (shown ? this.refusals.close : button).focus();
  }

  isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  toggleTheme() {
    this.#dress(this.isDark() ? "light" : "dark");
    this.topbar.drawTheme();
  }

  showHint = () => this.hint.showAgain();

  #listen() {
    const { world } = this;
    world.on("state", () => this.redraw());
    for (const kind of ["message", "edited", "chat"]) world.on(kind, () => this.hint.draw());
    for (const kind of ["clock", "person", "refused", "unread", "message"])
      world.on(kind, () => this.#drawBars());
    world.on("refused", () => this.refusals.draw());
    this.line.addEventListener("connected", ({ detail }) => (this.cut.hidden = detail || !world.ready));
    addEventListener("resize", () => this.#arrange());
  }

  #drawBars() {
    this.topbar.draw();
    const unread = this.shown.reduce((total, person) => total + unreadOf(this.world, person), 0);
    const whose = this.as ? `${this.world.findPerson(this.as)?.name ?? "Nobody"} · ` : "";
    document.title = `${unread ? `(${unread}) ` : ""}${whose}Parley playground`;
  }

  /** Columns for which there is no room wait unseen, with whatever is half written in them. */
  #arrange() {
    if (!this.world.ready) return;
    const chosen = [...this.world.people.keys()].filter((person) => this.shown.includes(person));
    const shown = chosen.filter((person) => this.isShown(person));
    for (const [person, phone] of [...this.#phones])
      if (!chosen.includes(person)) this.#putAway(person, phone);
    for (const person of shown) if (!this.#phones.has(person)) this.#bringOut(person);
    const kept = chosen.filter((person) => this.#phones.has(person));
    for (const person of kept) this.#phones.get(person).element.hidden = !shown.includes(person);
    const elements = kept.map((person) => this.#phones.get(person).element);
    this.nobody.hidden = shown.length > 0;
    this.nobody.textContent = this.as
      ? `Nobody here is called “${this.as}”: choose somebody above.`
      : "Choose somebody above.";
    elements.forEach(
      (element, place) =>
        this.columns.children[place] !== element &&
        this.columns.insertBefore(element, this.columns.children[place] ?? null),
    );
    remember("shown", this.shown);
    this.hint.draw();
    this.#drawBars();
  }

  #putAway(person, phone) {
    phone.end();
    phone.element.remove();
    this.#phones.delete(person);
  }

  #bringOut(person) {
    const onclose = this.as ? undefined : () => this.togglePerson(person);
    this.#phones.set(
      person,
      new Phone(this.world, this.line, this.world.people.get(person), { onclose, alone: Boolean(this.as) }),
    );
  }

  #firstShown() {
    if (this.as) return [this.world.findPerson(this.as)?.id].filter(Boolean);
    const before = (remembered("shown") ?? []).filter((id) => this.world.people.has(id));
    if (before.length) return before;
    const people = [...this.world.people.values()];
    const merchant = people.find((person) => person.role === "merchant");
    const [first, second] = people.filter((person) => person !== merchant);
    const wished = [first, merchant, second].filter(Boolean).map((person) => person.id);
    return wished.slice(0, this.#fitting());
  }

  /** Those of the chosen people for whom there is room. */
  #visible() {
    return this.shown.slice(-this.#fitting());
  }

  #fitting() {
    return this.as ? 1 : Math.max(1, Math.floor((this.columns.clientWidth || innerWidth) / COLUMN));
  }

  #dress(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    if (theme) remember("theme", theme);
  }

  async #ask(deed, details) {
    try {
      return await this.line.ask(deed, details);
    } catch (refused) {
      this.#phones.values().next().value?.toast(refused.message);
      return undefined;
    }
  }
}

const LANGUAGES = [
  ["en", "English"],
  ["zh-hans", "简体中文"],
  ["de", "Deutsch"],
  ["ru", "Русский"],
  ["ar", "العربية"],
];
