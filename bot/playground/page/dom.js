/** Builds elements from values, never from markup, so that nothing a person types can become code. */

/** An element with attributes (`onclick` and its like are listeners) and children; empty children are left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) give(element, key, value);
  element.append(...children.flat().filter(isThere));
  return element;
}

/** A round or square button of one icon, with the words a screen reader says and a mouse sees. */
export function iconButton(shape, label, attributes = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, ...attributes },
    icon(shape),
  );
}

/** One of the page's own line drawings, hidden from screen readers. */
export function icon(shape) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${shape}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[shape]);
  svg.append(path);
  return svg;
}

/** The round picture of a person or a room: its first letter on a colour of its own. */
export function avatar(title, id) {
  const letter = [...title.replace(/^[^\p{L}\p{N}]+/u, "")][0] ?? "?";
  return el("span", { class: `avatar hue-${hueOf(id)}`, "aria-hidden": "true" }, letter.toLocaleUpperCase());
}

/** The colour number (0 to 6) that belongs to an id for ever. */
export function hueOf(id) {
  let sum = 0;
  for (const character of String(id)) sum = (sum * 31 + character.charCodeAt(0)) % 7919;
  return sum % 7;
}

function give(element, key, value) {
  if (value === undefined || value === null || value === false) return;
  if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
  else element.setAttribute(key, value === true ? "" : value);
}

function isThere(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

const SVG = "http://www.w3.org/2000/svg";

const SHAPES = {
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  down: "M6 10l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-8-6 16-3-6.500zM11 13.500L20 4",
  clip: "M19 11.500l-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400l8-8a3 3 0 0 1 4.300 4.300l-8 8a1.500 1.500 0 0 1-2.200-2.200l7-7",
  keys: "M4 7h16v10H4zM7.500 10.500h.01M11 10.500h.01M14.500 10.500h.01M8 14h8",
  slash: "M5 4h14v16H5zM14 8l-4 8",
  more: "M12 5.500h.01M12 12h.01M12 18.500h.01",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400",
  moon: "M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z",
  shield:
    "M12 3l7.500 3v5.500c0 4.500-3 8-7.500 9.500-4.500-1.500-7.500-5-7.500-9.500V6zM12 8.500v4M12 15.500h.01",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4.500l3 1.500",
  pin: "M9 4h6l-.5 6 3 3.500H6.500l3-3.500zM12 13.500V20",
  copy: "M9 9h10v11H9zM5 15V4h10",
  out: "M9 6h9v9M18 6L7 17",
  share: "M13 6l6 5.500-6 5.500v-3.500c-4 0-6.500 1-8.500 4 .3-5 3-8 8.500-8.500z",
  reply: "M11 6l-6 5.500 6 5.500v-3.500c4 0 6.500 1 8.500 4-.3-5-3-8-8.500-8.500z",
  check: "M5 12.500l4.500 4.500L19 7.500",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6.500 6.500l11 11",
  person:
    "M12 4.500a3.800 3.800 0 1 0 0 7.600 3.800 3.800 0 0 0 0-7.600M5 20c.6-4 3.200-5.800 7-5.800s6.400 1.800 7 5.800",
  people:
    "M9 5.500a3.300 3.300 0 1 0 0 6.600 3.300 3.300 0 0 0 0-6.600M3 19c.5-3.500 2.700-5 6-5s5.500 1.500 6 5M15.500 5.800a3.200 3.200 0 0 1 0 6M17.500 14.300c2 .6 3.200 2.100 3.500 4.700",
  place:
    "M12 21c4.500-4.800 6.500-8 6.500-11a6.500 6.500 0 0 0-13 0c0 3 2 6.200 6.500 11M12 7.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5",
  phone:
    "M6 4h3.500l1.500 4-2 1.500a11 11 0 0 0 5 5l1.500-2 4 1.500V17.500A2.500 2.500 0 0 1 17 20 13 13 0 0 1 4 7a2.500 2.500 0 0 1 2-3z",
  image: "M4 5h16v14H4zM4 16l4.500-4.500 4 4 2.500-2.500 5 5M15.500 8.500h.01",
  file: "M6 3.500h8l4.500 4.500v12.500H6zM14 3.500V8h4.500",
  card: "M3.500 6h17v12h-17zM3.500 10h17M7 14.500h4",
  group: "M4 5h16v11H12l-4.500 4v-4H4z",
  tab: "M5 5h6M5 5v14h14v-6M14 5h5v5M19 5l-8 8",
  help: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M9.800 9.500c.2-1.500 1-2 2.200-2 1.300 0 2.200.8 2.200 2 0 1.800-2.200 1.800-2.200 3.700M12 16h.01",
};
