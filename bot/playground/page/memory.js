/** Small things this browser remembers between visits: what is shown, what was read, light or dark. */

const kept = new Map();

/** What was remembered under a name, or undefined. Reading marks and open chats belong to this tab alone. */
export function remembered(name) {
  if (kept.has(name)) return kept.get(name);
  try {
    return JSON.parse(shelf(name).getItem(`parley/${name}`) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remember a plain value; null forgets it. A browser that forbids storage remembers until the page closes. */
export function remember(name, value) {
  kept.set(name, value);
  try {
    shelf(name).setItem(`parley/${name}`, JSON.stringify(value));
  } catch {
    kept.set(name, value);
  }
}

function shelf(name) {
  return /^(open|read|shown)/.test(name) ? sessionStorage : localStorage;
}
