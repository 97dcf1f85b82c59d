/** The line to the playground: asks it to do things, hears what happens, and calls again when it is cut. */

const LONGEST_PAUSE = 8000;
const PATIENCE = 30000;

export class Line extends EventTarget {
  #socket = null;
  #asked = new Map();
  #lastNumber = 0;
  #pause = 250;

  constructor(address) {
    super();
    this.address = address;
    this.#call();
  }

  /** Ask for `deed` (for instance "say") with its details; resolves to the answer, rejects with words to show. */
  ask(deed, details = {}) {
    if (this.#socket?.readyState !== WebSocket.OPEN)
      return Promise.reject(new Error("No connection to the playground."));
    const number = ++this.#lastNumber;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#settle({ re: number, error: "The playground did not answer." }),
        PATIENCE,
      );
      this.#asked.set(number, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ ...details, do: deed, number }));
    });
  }

  #call() {
    this.#socket = new WebSocket(this.address);
    this.#socket.addEventListener("open", () => this.#opened());
    this.#socket.addEventListener("message", (event) => this.#hear(JSON.parse(event.data)));
    this.#socket.addEventListener("close", () => this.#cut());
  }

  #opened() {
    this.#pause = 250;
    this.#tell("connected", true);
  }

  #hear(words) {
    if (words.re === undefined) this.#tell("happening", words);
    else this.#settle(words);
  }

  #settle(answer) {
    const asked = this.#asked.get(answer.re);
    if (!asked) return;
    this.#asked.delete(answer.re);
    clearTimeout(asked.timer);
    if (answer.error) asked.reject(new Error(answer.error));
    else asked.resolve(answer.answer ?? {});
  }

  #cut() {
    for (const number of [...this.#asked.keys()])
      this.#settle({ re: number, error: "The connection was cut." });
    this.#tell("connected", false);
    setTimeout(() => this.#call(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}
