/** Choosing a chat: where to forward, share, or send a card. */

import { avatar, el } from "./dom.js";
import { walkWithArrows } from "./arrows.js";
import { openSheet } from "./sheet.js";

/** Let the person choose one of the chats; resolves to the chat, or undefined. */
export function chooseChat(phone, title, accept = () => true) {
  return new Promise((resolve) => {
    const sheet = openSheet(phone.screen, title, { name: "choose-chat", onclose: () => resolve(undefined) });
    const choose = (chat) => {
      resolve(chat);
      sheet.close();
    };
    const line = (chat) =>
      el(
        "button",
        {
          type: "button",
          class: "choice",
          "data-test": "choice",
          "data-title": chat.title,
          onclick: () => choose(chat),
        },
        avatar(chat.title, chat.id),
        el("strong", { dir: "auto" }, chat.title),
      );
    const list = el("div", { class: "choices" }, phone.world.chatsOf(phone.person).filter(accept).map(line));
    walkWithArrows(list, ".choice");
    sheet.body.append(list);
    list.querySelector("button")?.focus();
  });
}
