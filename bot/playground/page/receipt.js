/** The receipt of a payment: what was paid for, line by line, and under which number. */

import { el, icon } from "./dom.js";
import { openSheet } from "./sheet.js";
import { momentInWords, sum } from "./words.js";

/** Show the receipt that belongs to a payment or to a paid invoice of a chat. */
export function showReceipt(phone, chat, message) {
  const isPayment = message.service === "successful_payment";
  const payment = isPayment
    ? message
    : chat.messages.find((one) => one.id > message.id && one.service === "successful_payment");
  const invoice = (isPayment ? invoiceBefore(chat, message) : message)?.invoice;
  const currency = invoice?.currency ?? message.details.currency;
  const sheet = openSheet(phone.screen, "Receipt", { name: "receipt" });
  sheet.body.append(
    el(
      "p",
      { class: "outcome good" },
      icon("check"),
      el("strong", { dir: "auto" }, invoice?.title ?? phone.world.shop.name),
    ),
    priceTable(phone, currency, invoice?.prices ?? [], payment?.details.total_amount ?? invoice.total),
    el(
      "p",
      { class: "quiet" },
      `${momentInWords((payment ?? message).date, phone.world.zone)} · play card •••• 4242`,
    ),
  );
  const number = payment?.details.telegram_payment_charge_id;
  if (number) sheet.body.append(el("p", { class: "quiet" }, `Payment ${number}`));
}

/** Labelled amounts with their total; what the lines leave out (delivery, a tip) has a line of its own. */
export function priceTable(phone, currency, lines, total) {
  const money = (minor) => sum(minor, currency, phone.world.exponent(currency));
  const row = ([label, amount], kind = "") =>
    el("div", { class: `price-line ${kind}` }, el("dt", { dir: "auto" }, label), el("dd", {}, money(amount)));
  const rest = total - lines.reduce((sofar, [, amount]) => sofar + amount, 0);
  const extra = lines.length && rest ? [["Delivery and extras", rest]] : [];
  return el(
    "dl",
    { class: "prices" },
    [...lines, ...extra].map((line) => row(line)),
    row(["Total", total], "total"),
  );
}

function invoiceBefore(chat, payment) {
  return chat.messages.findLast(
    (one) => one.id < payment.id && one.invoice?.paid && one.invoice.currency === payment.details.currency,
  );
}
