/** The bot's answers to an `@bot` query, one line each: a small picture, a title, a description. */

import { avatar, el } from "./dom.js";

/** The insides of one line for a result, which is what the bot gave (`InlineQueryResult…` of the Bot API). */
export function resultLine(result) {
  const title = result.title ?? result.caption ?? KIND_WORDS[result.type] ?? result.type;
  const facts = el(
    "span",
    { class: "result-facts" },
    el("strong", { dir: "auto" }, title),
    el("span", { class: "quiet", dir: "auto" }, result.description ?? firstLine(result)),
  );
  return [thumbnail(result, title), facts];
}

function thumbnail(result, title) {
  const address = result.picture ?? ours(result.thumbnail_url) ?? ours(result.photo_url);
  return address ? el("img", { class: "thumbnail", src: address, alt: "" }) : avatar(title, result.id);
}

/** The page asks nobody outside: a picture from elsewhere is shown as a letter. */
function ours(address) {
  return address && new URL(address, location.href).origin === location.origin ? address : undefined;
}

function firstLine(result) {
  return (result.input_message_content?.message_text ?? "").replace(/<[^>]*>/g, "").split("\n")[0];
}

const KIND_WORDS = {
  photo: "Photo",
  article: "Article",
  document: "File",
  location: "Location",
  contact: "Contact",
};
