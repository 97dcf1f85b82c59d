/** Formatted text: Telegram's entities (bold, links, spoilers …) as elements, with addresses and commands found in plain words. */

import { el } from "./dom.js";

/** The elements of a text. `act` says what links, commands and codes do: {link, command, copy}. */
export function formatted(text, entities, act) {
  const marks = [...(entities ?? [])].sort(
    (one, other) => one.offset - other.offset || other.length - one.length,
  );
  return inside(text, 0, text.length, marks, act);
}

function inside(text, from, to, marks, act) {
  const parts = [];
  let at = from;
  while (marks.length && marks[0].offset < to) {
    const mark = marks.shift();
    const end = Math.min(mark.offset + mark.length, to);
    if (mark.offset < at || end <= mark.offset) continue;
    parts.push(...plain(text.slice(at, mark.offset), act));
    const within = takeWithin(marks, end);
    parts.push(
      dress(mark, text.slice(mark.offset, end), () => childrenOf(mark, text, end, within, act), act),
    );
    at = BLOCKS.has(mark.type) && text[end] === "\n" ? Math.min(end + 1, to) : end;
  }
  parts.push(...plain(text.slice(at, to), act));
  return parts;
}

function childrenOf(mark, text, end, within, act) {
  const literal = LITERAL.has(mark.type) && within.length === 0;
  return literal ? [text.slice(mark.offset, end)] : inside(text, mark.offset, end, within, act);
}

function takeWithin(marks, end) {
  const within = [];
  while (marks.length && marks[0].offset < end) within.push(marks.shift());
  return within;
}

function dress(mark, words, children, act) {
  const make = DRESSES[mark.type];
  return make ? make(mark, words, children(), act) : el("span", {}, children());
}

function link(address, children, act) {
  return el(
    "a",
    {
      href: address,
      target: "_blank",
      rel: "noopener noreferrer",
      onclick: (event) => act.link(event, address),
    },
    children,
  );
}

function copyable(name, mark, words, children, act) {
  const copy = () => act.copy(words);
  const byKey = (event) => event.key === "Enter" && copy();
  const hint = { title: "Copy", role: "button", tabindex: "0", "aria-label": `Copy ${words}` };
  return el(name, { class: "code", onclick: copy, onkeydown: byKey, ...hint }, children);
}

function spoiler(children) {
  const reveal = (event) => {
    if (box.classList.contains("shown")) return;
    event.preventDefault();
    event.stopPropagation();
    box.classList.add("shown");
    box.removeAttribute("role");
    box.removeAttribute("aria-label");
  };
  const byKey = (event) => (event.key === "Enter" || event.key === " ") && reveal(event);
  const attributes = {
    class: "spoiler",
    role: "button",
    tabindex: "0",
    "aria-label": "Hidden text, press to show",
  };
  const box = el("span", { ...attributes, onclick: reveal, onkeydown: byKey }, el("span", {}, children));
  return box;
}

function folded(children) {
  const quote = el("blockquote", { class: "folded", dir: "auto" }, children);
  const toggle = () => button.setAttribute("aria-expanded", String(quote.classList.toggle("unfolded")));
  const button = el("button", {
    type: "button",
    class: "unfold",
    "aria-label": "Show the whole quotation",
    "aria-expanded": "false",
    onclick: toggle,
  });
  quote.append(button);
  return quote;
}

function command(words, act) {
  return el("a", { href: "#", class: "command", onclick: (event) => act.command(event, words) }, words);
}

function plain(text, act) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(FINDABLE)) {
    const words = found[0];
    parts.push(
      text.slice(at, found.index),
      found.groups.command ? command(words, act) : link(addressOf(words), [words], act),
    );
    at = found.index + words.length;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}

function addressOf(words) {
  if (words.startsWith("@")) return `https://t.me/${words.slice(1)}`;
  return /^https?:/i.test(words) ? words : `https://${words}`;
}

const FINDABLE =
  /(?<address>https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|(?<![\w.\/@])t\.me\/[\w$+\/?=&%-]+[\w])|(?<command>(?<![\w\/<>.])\/[a-zA-Z][a-zA-Z0-9_]{0,31}(?:@\w+)?(?![\w\/.]))|(?<name>(?<![\w@.\/])@[a-zA-Z]\w{3,31})/g;

/** A block ends its own line: the line break after it is not drawn again. */
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

const LITERAL = new Set([
  "code",
  "pre",
  "url",
  "text_link",
  "mention",
  "text_mention",
  "bot_command",
  "email",
  "phone_number",
]);

const DRESSES = {
  bold: (mark, words, children) => el("strong", {}, children),
  italic: (mark, words, children) => el("em", {}, children),
  underline: (mark, words, children) => el("u", {}, children),
  strikethrough: (mark, words, children) => el("s", {}, children),
  code: (mark, words, children, act) => copyable("code", mark, words, children, act),
  pre: (mark, words, children, act) => copyable("pre", mark, words, children, act),
  spoiler: (mark, words, children) => spoiler(children),
  blockquote: (mark, words, children) => el("blockquote", { dir: "auto" }, children),
  expandable_blockquote: (mark, words, children) => folded(children),
  text_link: (mark, words, children, act) => link(mark.url, children, act),
  url: (mark, words, children, act) => link(addressOf(words), children, act),
  mention: (mark, words, children, act) => link(addressOf(words), children, act),
  email: (mark, words, children) => el("a", { href: `mailto:${words}` }, children),
  phone_number: (mark, words, children) => el("a", { href: `tel:${words}` }, children),
  bot_command: (mark, words, children, act) => command(words, act),
  text_mention: (mark, words, children) => el("span", { class: "mention" }, children),
  hashtag: (mark, words, children) => el("span", { class: "mention" }, children),
  cashtag: (mark, words, children) => el("span", { class: "mention" }, children),
};
