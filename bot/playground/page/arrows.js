/** Arrow keys in lists: up and down walk, Home and End jump, as in any messenger on a desk. */

/** Walk over the parts of `list` that match `parts`; with `grid` the left and right arrows walk too. */
export function walkWithArrows(list, parts, { grid = false } = {}) {
  list.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, ...(grid ? { ArrowRight: 1, ArrowLeft: -1 } : {}) };
    const all = [...list.querySelectorAll(parts)].filter((part) => part.offsetParent !== null);
    const at = all.indexOf(document.activeElement.closest?.(parts));
    const next = target(event.key, steps, all, at);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  });
}

function target(key, steps, all, at) {
  if (key === "Home" && at >= 0) return all[0];
  if (key === "End" && at >= 0) return all.at(-1);
  if (!(key in steps)) return undefined;
  return all[at < 0 ? (steps[key] > 0 ? 0 : all.length - 1) : at + steps[key]];
}
