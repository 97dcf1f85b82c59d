/** A picture seen large, and its neighbours in the album. */

import { el, iconButton } from "./dom.js";
import { fileAddress } from "./media.js";
import { openSheet } from "./sheet.js";

/** Show one picture of an album (or the only one) over the column; arrow keys page through. */
export function showPicture(phone, messages, message) {
  let place = messages.indexOf(message);
  const sheet = openSheet(phone.screen, "Photo", { name: "picture", wide: true });
  const image = el("img", { class: "large-picture", alt: "" });
  const caption = el("p", { dir: "auto" });
  const turn = (step) => {
    place = (place + step + messages.length) % messages.length;
    image.src = fileAddress(messages[place].media);
    image.alt = messages[place].caption || "Photo";
    caption.textContent = messages[place].caption ?? "";
  };
  const pages =
    messages.length > 1
      ? el(
          "div",
          { class: "pages" },
          iconButton("back", "Picture before", { onclick: () => turn(-1) }),
          iconButton("forward", "Next picture", { onclick: () => turn(1) }),
        )
      : null;
  sheet.element.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") turn(-1);
    if (event.key === "ArrowRight") turn(1);
  });
  sheet.body.append(...[image, caption, pages].filter(Boolean));
  turn(0);
}
