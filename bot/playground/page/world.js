/** What the page knows of this little Telegram: people, their chats, the shop's clock, and what was refused. */

export class World extends EventTarget {
  people = new Map();
  chats = new Map();
  refusals = [];
  shop = { id: 0, name: "The shop", username: "shop", description: "" };
  zone = "UTC";
  exponents = {};
  ready = false;
  run = "";
  #shopTime = 0;
  #heardAt = 0;

  /** Note one happening, then tell everybody who listens for its kind. */
  take(happening) {
    CHANGES[happening.kind]?.(this, happening);
    this.dispatchEvent(new CustomEvent(happening.kind, { detail: happening }));
  }

  /** Listen for one kind of happening until `signal` ends it. */
  on(kind, listener, signal) {
    this.addEventListener(kind, (event) => listener(event.detail), { signal });
  }

  /** The shop's own time now, as a Date; it runs on between the server's words. */
  now() {
    return new Date(this.#shopTime + (performance.now() - this.#heardAt));
  }

  setClock(instant) {
    this.#shopTime = Date.parse(instant);
    this.#heardAt = performance.now();
  }

  /** A person's chat by its id, as that person sees it. */
  chat(person, id) {
    return this.chats.get(keyOf(person, id));
  }

  /** A person's chats: the shop stays on top, then newest talk first. */
  chatsOf(person) {
    const mine = [...this.chats.values()].filter((chat) => chat.person === person);
    const isShop = (chat) => Number(chat.id === this.shop.id);
    return mine.sort(
      (one, other) =>
        isShop(other) - isShop(one) || lastDate(other) - lastDate(one) || rank(one) - rank(other),
    );
  }

  /** The chat in which a person talks with the shop's bot alone. */
  shopChatOf(person) {
    return this.chat(person, this.shop.id);
  }

  /** Find a person by id, name or username, as written in an address. */
  findPerson(words) {
    const sought = String(words).toLowerCase().replace(/^@/, "");
    const names = (person) => [
      String(person.id),
      person.name.toLowerCase(),
      (person.username ?? "").toLowerCase(),
    ];
    return [...this.people.values()].find((person) => names(person).includes(sought));
  }

  /** The number of decimals a currency has. */
  exponent(currency) {
    return this.exponents[currency] ?? 2;
  }
}

const CHANGES = {
  state(world, state) {
    world.people = new Map(state.people.map((person) => [person.id, person]));
    world.chats = new Map(state.chats.map((chat) => [keyOf(chat.person, chat.id), chat]));
    Object.assign(world, {
      shop: state.shop,
      zone: state.zone,
      exponents: state.exponents,
      run: state.run,
      ready: true,
    });
    world.refusals = state.refusals;
    world.setClock(state.now);
  },
  person: (world, { person }) => world.people.set(person.id, person),
  shop: (world, { shop }) => Object.assign(world.shop, shop),
  clock: (world, { now }) => world.setClock(now),
  refused: (world, { refusal }) => world.refusals.push(refusal),
  chat(world, { chat }) {
    const key = keyOf(chat.person, chat.id);
    const messages = chat.messages ?? world.chats.get(key)?.messages ?? [];
    world.chats.set(key, Object.assign(world.chats.get(key) ?? {}, chat, { messages }));
  },
  message(world, { person, message }) {
    const messages = world.chat(person, message.chat_id)?.messages;
    if (messages && !messages.some((known) => known.id === message.id)) messages.push(message);
  },
  edited(world, { person, message }) {
    const messages = world.chat(person, message.chat_id)?.messages ?? [];
    const place = messages.findIndex((known) => known.id === message.id);
    if (place >= 0) messages[place] = message;
  },
  deleted(world, { person, chat_id: chat, message_ids: ids }) {
    const known = world.chat(person, chat);
    if (known) known.messages = known.messages.filter((message) => !ids.includes(message.id));
  },
  earlier(world, { person, chat, messages, more }) {
    const known = world.chat(person, chat);
    if (known) Object.assign(known, { messages: [...messages, ...known.messages], more });
  },
};

function keyOf(person, chat) {
  return `${person}/${chat}`;
}

function lastDate(chat) {
  return chat.messages.at(-1)?.date ?? 0;
}

function rank(chat) {
  return ["bot", "group", "channel", "person"].indexOf(chat.kind);
}
