/** The pay sheet: what the invoice asks, how it is delivered, the play card, and how it ended. */

import { el, icon } from "./dom.js";
import { addressForm } from "./pay_form.js";
import { priceTable } from "./receipt.js";
import { openSheet } from "./sheet.js";
import { sum } from "./words.js";

/** Open the pay sheet for an invoice message, or for an invoice link. */
export async function payInvoice(phone, chat, { message, link }) {
  const invoice = message?.invoice ?? (await phone.ask("invoice", { chat: chat.id, link }))?.invoice;
  if (!invoice) return;
  if (invoice.paid) phone.toast("This invoice has been paid.");
  else new PaySheet(phone, chat, invoice, { message: message?.id, link }).ask();
}

class PaySheet {
  #address = null;
  #person = {};
  #options = [];
  #option = null;
  #tip = 0;

  constructor(phone, chat, invoice, target) {
    Object.assign(this, { phone, chat, invoice, target });
    this.sheet = openSheet(phone.screen, "Checkout", { name: "pay-sheet" });
  }

  /** Begin with what the invoice needs to know, or with the sum if it needs nothing. */
  ask() {
    const { invoice } = this;
    const needs =
      invoice.needs_address ||
      invoice.is_flexible ||
      invoice.needs_name ||
      invoice.needs_phone ||
      invoice.needs_email;
    if (needs) this.#askDetails();
    else this.#review();
  }

  #askDetails() {
    const form = addressForm(this.invoice, this.phone.world.people.get(this.phone.person), (given) =>
      this.#details(given),
    );
    this.#show(this.#title("Where does it go?"), form);
    form.querySelector("input, select")?.focus();
  }

  async #details({ address, person }) {
    this.#address = address;
    this.#person = person;
    if (!this.invoice.is_flexible) return this.#review();
    this.#wait("Asking the shop how it can be delivered…");
    const answer = await this.#ask("shipping", { address });
    if (!answer) return this.#askDetails();
    if (answer.outcome !== "offered") return this.#ended([answer]);
    this.#options = answer.shipping_options;
    return this.#chooseOption();
  }

  #chooseOption() {
    const choose = (option) => {
      this.#option = option;
      this.#review();
    };
    const line = (option) =>
      el(
        "button",
        { type: "button", class: "choice", "data-test": "shipping-option", onclick: () => choose(option) },
        el("span", { class: "choice-words" }, el("strong", { dir: "auto" }, option.title)),
        el(
          "span",
          { class: "price" },
          this.#money(option.prices.reduce((total, [, amount]) => total + amount, 0)),
        ),
      );
    this.#show(
      this.#title("How shall it be delivered?"),
      el("div", { class: "choices" }, this.#options.map(line)),
    );
    this.sheet.body.querySelector("button")?.focus();
  }

  #review() {
    const { invoice } = this;
    const lines = [
      ...invoice.prices,
      ...(this.#option?.prices ?? []),
      ...(this.#tip ? [["Tip", this.#tip]] : []),
    ];
    const total = lines.reduce((sofar, [, amount]) => sofar + amount, 0);
    this.total = total;
    const pay = el(
      "button",
      { type: "button", class: "button big primary", "data-test": "pay-now", onclick: () => this.#pay({}) },
      `Pay ${this.#money(total)}`,
    );
    const decline = el(
      "button",
      {
        type: "button",
        class: "button",
        "data-test": "pay-declined",
        onclick: () => this.#pay({ succeed: false }),
      },
      "Let the card be declined",
    );
    const twice = el(
      "button",
      { type: "button", class: "button", "data-test": "pay-twice", onclick: () => this.#pay({ times: 2 }) },
      "Pay twice at once",
    );
    this.#show(
      this.#title(invoice.title),
      el("p", { class: "quiet", dir: "auto" }, invoice.description),
      priceTable(this.phone, invoice.currency, lines, total),
      this.#tips(),
      this.#deliveryLine(),
      playCard(),
      pay,
      el(
        "details",
        { class: "curious" },
        el("summary", {}, "What could go wrong?"),
        el("div", { class: "buttons" }, decline, twice),
      ),
    );
    pay.focus();
  }

  /** What the invoice suggests to add for those who serve. */
  #tips() {
    const { suggested_tips: tips } = this.invoice;
    if (!tips?.length) return null;
    const give = (tip) => {
      this.#tip = tip === this.#tip ? 0 : tip;
      this.#review();
    };
    const chip = (tip) =>
      el(
        "button",
        {
          type: "button",
          class: "chip",
          "aria-pressed": String(tip === this.#tip),
          onclick: () => give(tip),
        },
        this.#money(tip),
      );
    return el(
      "div",
      { class: "tips", role: "group", "aria-label": "Tip" },
      el("span", { class: "quiet" }, "Tip"),
      tips.map(chip),
    );
  }

  #deliveryLine() {
    if (!this.#address) return null;
    const { street_line1: street, post_code: code, city } = this.#address;
    return el(
      "p",
      { class: "quiet", dir: "auto" },
      [`${street}, ${code} ${city}`, this.#option?.title].filter(Boolean).join(" · "),
    );
  }

  async #pay(how) {
    this.#wait("Paying…");
    const details = {
      address: this.#address,
      option: this.#option?.id,
      tip: this.#tip,
      ...this.#person,
      ...how,
    };
    const answer = await this.#ask("pay", details);
    if (answer) this.#ended([answer, ...(answer.again ?? [])]);
    else this.sheet.close();
  }

  #ask(deed, details) {
    return this.phone.ask(deed, { chat: this.chat.id, ...this.target, ...details });
  }

  #ended(results) {
    const shown = results.map((result, place) =>
      this.#result(result, results.length > 1 ? `${place + 1}. ` : ""),
    );
    const paid = results.some((result) => result.outcome === "paid");
    const again = el(
      "button",
      { type: "button", class: "button", "data-test": "pay-again", onclick: () => this.ask() },
      "Try again",
    );
    const done = el(
      "button",
      { type: "button", class: "button primary", "data-test": "pay-done", onclick: () => this.sheet.close() },
      paid ? "Done" : "Close",
    );
    this.#show(
      el("div", { class: "outcomes", role: "status", "data-test": "pay-outcome" }, shown),
      el("div", { class: "buttons" }, paid ? null : again, done),
    );
    done.focus();
  }

  #result(result, number) {
    const [words, good] = OUTCOMES[result.outcome] ?? [result.outcome, false];
    const sums = good ? el("span", { class: "price" }, this.#money(result.total || this.total)) : null;
    return el(
      "div",
      { class: `outcome ${good ? "good" : "bad"}`, "data-outcome": result.outcome },
      icon(good ? "check" : "block"),
      el(
        "div",
        {},
        el("strong", {}, number + words),
        result.reason && result.outcome !== "declined" ? el("p", { dir: "auto" }, result.reason) : null,
      ),
      sums,
    );
  }

  #title(words) {
    return el("h3", { dir: "auto" }, words);
  }

  #wait(words) {
    this.#show(
      el(
        "p",
        { class: "waiting", role: "status" },
        el("span", { class: "wheel", "aria-hidden": "true" }),
        words,
      ),
    );
    this.sheet.element.focus({ preventScroll: true });
  }

  #money(minor) {
    return sum(minor, this.invoice.currency, this.phone.world.exponent(this.invoice.currency));
  }

  #show(...parts) {
    this.sheet.body.replaceChildren(...parts.filter(Boolean));
  }
}

function playCard() {
  return el(
    "div",
    { class: "play-card" },
    icon("card"),
    el(
      "span",
      { class: "choice-words" },
      el("strong", {}, "Play card •••• 4242"),
      el("span", { class: "quiet" }, "Play money: nobody is charged"),
    ),
  );
}

const OUTCOMES = {
  paid: ["Paid", true],
  refused: ["The shop said no. Nothing was charged.", false],
  declined: ["The card was declined. Nothing was charged.", false],
  timed_out: ["The shop did not answer in ten seconds. Nothing was charged.", false],
};
