/** What happens when a button under a message is pressed, kind by kind. */

import { followLink } from "./links.js";

const LONGEST_SPIN = 15000;

/** Press an inline button. A callback turns a small wheel until the bot answers. */
export function pressInline(phone, chat, message, button, row, column, key) {
  const press = PRESSES[button.kind];
  if (!press) return phone.toast("The playground has no such button.");
  return press(phone, { chat, message, button, row, column, key });
}

const PRESSES = {
  callback: pressCallback,
  url: (phone, { button }) => followLink(phone, null, button.value),
  login_url: (phone, { button }) => followLink(phone, null, button.value),
  copy: (phone, { button }) => phone.copy(button.value),
  pay: (phone, { chat, message }) => phone.pay(chat, { message }),
  receipt: (phone, { chat, message }) => phone.showReceipt(chat, message),
  switch_inline: (phone, { button }) => shareInline(phone, button.value ?? ""),
  switch_inline_here: (phone, { button }) =>
    phone.draftHere(`@${phone.world.shop.username} ${button.value ?? ""}`),
  web_app: (phone) => phone.toast("Mini apps are not part of the playground."),
};

async function pressCallback(phone, { chat, message, row, column, key }) {
  const place = `${chat.id}/${message.id}/${row}/${column}`;
  if (phone.waiting.has(place)) return;
  const timer = setTimeout(() => stop(), LONGEST_SPIN);
  const stop = () => {
    clearTimeout(timer);
    phone.waiting.delete(place);
    currentKey(phone, message, row, column)?.removeAttribute("aria-busy");
  };
  const waiting = { callback: undefined, done: stop };
  phone.waiting.set(place, waiting);
  key.setAttribute("aria-busy", "true");
  const tapped = await phone.ask("tap", { chat: chat.id, message: message.id, row, column });
  if (!tapped || tapped.answered) stop();
  else waiting.callback = tapped.callback;
}

/** The message may have been drawn anew meanwhile: find the button where it stands now. */
function currentKey(phone, message, row, column) {
  return phone.element.querySelector(
    `[data-message="${message.id}"] .inline-key[data-row="${row}"][data-column="${column}"]`,
  );
}

async function shareInline(phone, query) {
  const chat = await phone.chooseChat("Send to…");
  if (chat) phone.draftIn(chat.id, `@${phone.world.shop.username} ${query}`);
}
