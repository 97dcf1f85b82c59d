/** What a message carries besides words: pictures, albums, files, places and visiting cards. */

import { avatar, el, icon } from "./dom.js";
import { fileSize } from "./words.js";

/** The address of a picture or file of this little Telegram. */
export function fileAddress(media) {
  return `/playground/files/${encodeURIComponent(media.unique_id)}`;
}

/** The address of a picture that this very server hands out, or nothing: the page asks nobody outside. */
export function ownAddress(address) {
  if (!address) return undefined;
  const url = new URL(address, location.href);
  const here = [location.hostname, "localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return here && url.port === location.port ? url.pathname + url.search : undefined;
}

/** One picture or file as it stands in a bubble. `open` shows a picture large. */
export function mediaOf(message, open) {
  const media = message.media;
  if (PICTURES.has(media.kind)) return picture(message, open);
  if (media.kind === "video" || media.kind === "animation") return film(media);
  if (media.kind === "sticker")
    return el("span", { class: "sticker", role: "img", "aria-label": "Sticker" }, media.emoji ?? "🙂");
  return file(media);
}

/** Several pictures of one album in a grid. */
export function albumOf(messages, open) {
  return el(
    "div",
    { class: `album of-${Math.min(messages.length, 10)}` },
    messages.map((message) => mediaOf(message, open)),
  );
}

/** A place, drawn without asking any map for it. */
export function placeOf(details) {
  const { latitude, longitude } = details;
  const where = `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? "S" : "N"}, ${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? "W" : "E"}`;
  const words = el(
    "span",
    { class: "card-words" },
    el("strong", {}, details.title ?? "Location"),
    el("span", { class: "quiet" }, details.address ?? where),
  );
  return el(
    "div",
    { class: "place" },
    el("div", { class: "map", "aria-hidden": "true" }, icon("place")),
    words,
  );
}

/** A visiting card with a name and a phone number. */
export function contactOf(details) {
  const name = [details.first_name, details.last_name].filter(Boolean).join(" ");
  const words = el(
    "span",
    { class: "card-words" },
    el("strong", { dir: "auto" }, name),
    el("span", { class: "quiet" }, details.phone_number),
  );
  return el("div", { class: "contact" }, avatar(name || "?", details.user_id ?? name), words);
}

function picture(message, open) {
  const { media } = message;
  const image = el("img", {
    src: fileAddress(media),
    alt: message.caption || "Photo",
    width: media.width || 320,
    height: media.height || 240,
    draggable: "false",
  });
  image.addEventListener("error", () => image.classList.add("broken"));
  return el(
    "button",
    {
      type: "button",
      class: "picture",
      "data-test": "photo",
      "aria-label": `Open ${message.caption ? `photo: ${message.caption.slice(0, 60)}` : "photo"}`,
      onclick: () => open(message),
    },
    image,
  );
}

function film(media) {
  return el("video", {
    src: fileAddress(media),
    controls: media.kind === "video",
    autoplay: media.kind === "animation",
    loop: media.kind === "animation",
    muted: true,
    playsinline: true,
  });
}

function file(media) {
  const words = el(
    "span",
    { class: "card-words" },
    el("strong", { dir: "auto" }, media.name ?? "File"),
    el("span", { class: "quiet" }, fileSize(media.size)),
  );
  return el(
    "a",
    { class: "file", href: fileAddress(media), download: media.name ?? "file", "data-test": "file" },
    el("span", { class: "file-mark" }, icon("file")),
    words,
  );
}

const PICTURES = new Set(["photo"]);
