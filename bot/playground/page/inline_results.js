/** The bot's answers to an `@bot` query, one line each: a small picture, a title, a description. */

import { avatar, el } from "./dom.js";
import { fileAddress, ownAddress } from "./media.js";

/** The insides of one line for a result {id, type, title, description, thumbnail_url, unique_id}. */
export function resultLine(result) {
  const title = result.title || KIND_WORDS[result.type] || result.type;
  const facts = el(
    "span",
    { class: "result-facts" },
    el("strong", { dir: "auto" }, title),
    el("span", { class: "quiet", dir: "auto" }, result.description ?? ""),
  );
  return [thumbnail(result, title), facts];
}

function thumbnail(result, title) {
  const letter = avatar(title, result.id);
  const address = result.unique_id ? fileAddress(result) : ownAddress(result.thumbnail_url);
  if (!address) return letter;
  const picture = el("img", { class: "thumbnail", src: address, alt: "" });
  picture.addEventListener("error", () => picture.replaceWith(letter));
  return picture;
}

const KIND_WORDS = {
  photo: "Photo",
  article: "Article",
  document: "File",
  location: "Location",
  contact: "Contact",
};
