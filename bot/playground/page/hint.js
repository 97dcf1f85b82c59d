/** The bar that leads a newcomer from the first look to a delivered order; it goes on by itself as things are done. */

import { el, iconButton } from "./dom.js";
import { remember, remembered } from "./memory.js";

export class Hint {
  constructor(world, shown) {
    this.world = world;
    this.shown = shown;
    this.words = el("p", { class: "hint-words", "aria-live": "polite", "data-test": "hint-words" });
    this.steps = el("div", { class: "hint-steps", "aria-hidden": "true" });
    this.element = el(
      "div",
      { class: "hint", role: "region", "aria-label": "First steps", "data-test": "hint" },
      this.steps,
      this.words,
      iconButton("close", "I can find my way", {
        "data-test": "close-hint",
        onclick: () => this.#away(true),
      }),
    );
  }

  draw() {
    this.element.hidden = Boolean(remembered("hint away")) || !this.world.ready;
    const { step, words } = this.#next();
    this.element.parentElement.dataset.step = this.element.hidden ? "" : step;
    if (this.element.hidden) return;
    this.steps.replaceChildren(
      ...STEPS.map((_, place) => el("i", { class: place < step ? "done" : place === step ? "now" : "" })),
    );
    if (this.words.textContent !== words) this.words.textContent = words;
  }

  showAgain() {
    this.#away(false);
  }

  #away(away) {
    remember("hint away", away);
    this.draw();
  }

  #next() {
    const cast = this.#cast();
    const step = STEPS.findIndex(({ done }) => !done(this.world, cast));
    const at = step < 0 ? STEPS.length - 1 : step;
    return { step: at, words: STEPS[at].words(this.world, cast) };
  }

  #cast() {
    const people = [...this.world.people.values()];
    const shoppers = people.filter((person) => person.role !== "merchant");
    const buyer = shoppers.find((person) => this.shown().includes(person.id)) ?? shoppers[0] ?? people[0];
    const merchant = people.find((person) => person.role === "merchant");
    return { buyer, merchant, other: shoppers.find((person) => person !== buyer) };
  }
}

const said = (world, person) => (person && world.shopChatOf(person.id)?.messages) ?? [];
const started = (world, person) => said(world, person).some((message) => message.mine);
const invoiced = (world, person) => said(world, person).some((message) => message.invoice);

/** When the buyer paid, or else when the merchant was rung up without having asked for anything; 0 before that. */
function soldAt(world, { buyer, merchant }) {
  const paid = said(world, buyer).findLast((message) => message.service === "successful_payment");
  return paid?.date ?? rangAt(world, buyer, merchant);
}

function rangAt(world, buyer, merchant) {
  const begun = said(world, buyer).find((message) => message.mine)?.date ?? Infinity;
  const asked = said(world, merchant).findLast((message) => message.mine)?.date ?? 0;
  return (
    said(world, merchant).find((message) => message.from_bot && message.date > Math.max(begun, asked + 2))
      ?.date ?? 0
  );
}

function answeredBy(world, cast) {
  const since = soldAt(world, cast);
  return said(world, cast.merchant).some(
    (message) => (message.mine && message.date > since) || message.edited > since,
  );
}

const STEPS = [
  {
    done: (world, { buyer }) => started(world, buyer),
    words: (world, { buyer }) =>
      `You are ${buyer?.name}. Open “${world.shop.name}” in ${buyer?.name}'s chats and press START.`,
  },
  {
    done: (world, cast) => invoiced(world, cast.buyer) || soldAt(world, cast) > 0,
    words: () => "Press the buttons, or just write “teapot”. Add one to the cart and check out.",
  },
  {
    done: (world, cast) => soldAt(world, cast) > 0,
    words: () => "Press Pay under the invoice and pay with the play card. Nobody is charged.",
  },
  {
    done: (world, cast) => !cast.merchant || answeredBy(world, cast),
    words: (world, { merchant }) =>
      started(world, merchant)
        ? `Sold! The order rings at ${merchant.name}, the merchant: accept it there and send it off.`
        : `Sold! Now open “${world.shop.name}” as ${merchant?.name}, the merchant, and press START to see the order.`,
  },
  {
    done: () => false,
    words: (world, { other }) =>
      `A whole sale! Go on: push the shop's clock, try ${other?.name ?? "a second shopper"} and the group, write “@${world.shop.username} teapot” anywhere.`,
  },
];
