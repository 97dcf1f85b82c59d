/** The pane that lists the Bot API calls this little Telegram refused, newest first. */

import { el, iconButton } from "./dom.js";
import { momentInWords } from "./words.js";

export class Refusals {
  constructor(world, onclose) {
    this.world = world;
    this.list = el("ol", { class: "refusal-list" });
    this.close = iconButton("close", "Close the list of refusals", {
      "data-test": "close-refusals",
      onclick: onclose,
    });
    this.element = el(
      "aside",
      { class: "refusals", hidden: true, "aria-label": "Refused calls", "data-test": "refusal-pane" },
      el("header", { class: "sheet-head" }, el("h2", {}, "Refused by Telegram"), this.close),
      this.list,
    );
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && onclose());
  }

  draw() {
    const lines = this.world.refusals
      .toReversed()
      .slice(0, 200)
      .map((refusal) => this.#line(refusal));
    this.list.replaceChildren(
      ...(lines.length
        ? lines
        : [
            el(
              "li",
              { class: "quiet nothing" },
              "Nothing was refused. When the bot calls the Bot API in a way Telegram would not accept, it is listed here with Telegram's own words.",
            ),
          ]),
    );
  }

  #line({ method, code, description, at, params }) {
    const call = Object.keys(params ?? {}).length
      ? el("details", {}, el("summary", {}, "The call"), el("pre", {}, JSON.stringify(params, null, 1)))
      : null;
    return el(
      "li",
      { class: "refusal", "data-test": "refusal" },
      el(
        "div",
        { class: "refusal-head" },
        el("strong", {}, method),
        el("span", { class: "tag alarm" }, String(code)),
        el("time", { class: "quiet" }, momentInWords(new Date(at), this.world.zone)),
      ),
      el("p", { dir: "auto" }, description),
      call,
    );
  }
}
