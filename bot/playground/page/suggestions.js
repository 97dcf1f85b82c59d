/** What is offered above the typing field: the bot's commands after "/", and its answers after "@bot". */

import { el } from "./dom.js";
import { resultLine } from "./inline_results.js";

const PAUSE_BEFORE_ASKING = 250;

export class Suggestions {
  #chosen = -1;
  #timer = 0;
  #asking = 0;

  constructor(composer) {
    this.composer = composer;
    this.phone = composer.phone;
    this.list = el("div", {
      class: "suggestion-list",
      role: "listbox",
      "aria-label": "Suggestions",
      id: `suggestions-${++made}`,
    });
    this.head = el("div", { class: "suggestion-head" });
    this.element = el(
      "div",
      { class: "suggestions", hidden: true, "data-test": "suggestions" },
      this.head,
      this.list,
    );
    const { field } = composer;
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
  }

  /** Offer what fits the words typed so far. */
  follow(words) {
    clearTimeout(this.#timer);
    const { username } = this.phone.world.shop;
    const inline = words.match(/^@(\w+)\s(.*)$/s);
    if (/^\/\w*$/.test(words)) this.#offerCommands(words.slice(1));
    else if (inline && inline[1].toLowerCase() === username.toLowerCase())
      this.#timer = setTimeout(() => this.#askBot(inline[2]), PAUSE_BEFORE_ASKING);
    else if (/^@\w*$/.test(words) && `@${username}`.toLowerCase().startsWith(words.toLowerCase()))
      this.#offerBot(username);
    else this.hide();
  }

  toggleCommands() {
    if (!this.element.hidden) this.hide();
    else this.#offerCommands("");
  }

  hide() {
    clearTimeout(this.#timer);
    this.#asking += 1;
    this.element.hidden = true;
    this.composer.field.removeAttribute("aria-activedescendant");
  }

  /** Whether this key was for the list. */
  takes(event) {
    if (this.element.hidden) return false;
    const deeds = {
      ArrowDown: () => this.#choose(this.#chosen + 1),
      ArrowUp: () => this.#choose(this.#chosen - 1),
      Escape: () => this.hide(),
      Enter: () => this.#press(),
      Tab: () => this.#complete(),
    };
    if (!deeds[event.key] || (event.key === "Enter" && this.#chosen < 0)) return false;
    event.preventDefault();
    event.stopPropagation();
    deeds[event.key]();
    return true;
  }

  #offerCommands(begun) {
    const fitting = this.composer.chat.commands.filter(([name]) => name.startsWith(begun.toLowerCase()));
    fitting.sort(([one], [other]) => Number(other === begun) - Number(one === begun));
    const line = ([name, description]) =>
      this.#option(
        [el("strong", {}, `/${name}`), el("span", { dir: "auto" }, description)],
        () => this.#say(`/${name}`),
        `/${name} `,
      );
    this.#show(fitting.map(line), null);
  }

  #offerBot(username) {
    const words = [
      el("strong", {}, `@${username}`),
      el("span", {}, "search the shop and send a card into this chat"),
    ];
    this.#show([this.#option(words, () => this.composer.draft(`@${username} `), `@${username} `)], null);
  }

  async #askBot(query) {
    const number = ++this.#asking;
    this.#show([], el("span", { class: "quiet" }, "Asking the shop…"));
    const answer = await this.phone.ask("inline", { chat: this.composer.chat.id, query });
    if (number !== this.#asking) return;
    if (answer) this.#showResults(answer);
    else this.hide();
  }

  #showResults({ query_id: query, results, button }) {
    const send = (result) => {
      this.composer.draft("");
      this.hide();
      this.phone.ask("choose", { chat: this.composer.chat.id, query_id: query, result_id: result.id });
    };
    const head = button
      ? this.#headButton(button)
      : results.length
        ? null
        : el("span", { class: "quiet" }, "Nothing found");
    this.#show(
      results.map((result) => this.#option(resultLine(result), () => send(result))),
      head,
    );
  }

  #headButton(button) {
    const open = () => this.phone.openShop(button.start_parameter);
    return el("button", { type: "button", class: "soft-button", onclick: open }, button.text);
  }

  #option(parts, act, completion) {
    const option = el(
      "button",
      {
        type: "button",
        class: "suggestion",
        role: "option",
        tabindex: "-1",
        "aria-selected": "false",
        id: `suggestion-${++made}`,
        "data-test": "suggestion",
        onclick: act,
      },
      parts,
    );
    option.completion = completion;
    return option;
  }

  #show(options, head) {
    this.#chosen = -1;
    this.list.replaceChildren(...options);
    this.head.replaceChildren(...(head ? [head] : []));
    this.element.hidden = !options.length && !head;
    if (options.length) this.#choose(0);
  }

  #choose(place) {
    const options = [...this.list.children];
    if (!options.length) return;
    this.#chosen = (place + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.#chosen)));
    options[this.#chosen].scrollIntoView({ block: "nearest" });
    this.composer.field.setAttribute("aria-activedescendant", options[this.#chosen].id);
  }

  #press() {
    this.list.children[this.#chosen]?.click();
  }

  #complete() {
    const completion = this.list.children[this.#chosen]?.completion;
    if (completion) this.composer.draft(completion);
  }

  #say(words) {
    this.composer.draft("");
    this.hide();
    this.composer.say(words);
  }
}

let made = 0;
