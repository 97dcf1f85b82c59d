/** Links in messages: those into this little Telegram are followed here, others open in a tab of their own. */

/** Follow an address; `event` (if there is one) is held back when the page can follow it itself. */
export function followLink(phone, event, address) {
  const target = readLink(address);
  const follow = target && FOLLOW[target.kind];
  if (!follow) return event ? undefined : openOutside(phone, address);
  event?.preventDefault();
  return follow(phone, target);
}

/** A command in a text is said in the chat it stands in. */
export function followCommand(phone, event, chat, words) {
  event.preventDefault();
  phone.ask("say", { chat: chat.id, text: words });
}

/** What a `t.me` or `tg:` address points to, or null for the world outside. */
export function readLink(address) {
  const url = parse(address);
  if (!url) return null;
  if (url.protocol === "tg:")
    return readLink(`https://t.me/${url.searchParams.get("domain") ?? ""}${url.search}`);
  if (!/^(www\.)?(t\.me|telegram\.me)$/.test(url.hostname)) return null;
  const [first, second] = url.pathname.slice(1).split("/");
  const query = url.searchParams;
  if (first.startsWith("$")) return { kind: "invoice", address: url.href };
  if (first === "invoice") return { kind: "invoice", address: url.href };
  if (first === "share")
    return { kind: "share", words: [query.get("text"), query.get("url")].filter(Boolean).join("\n") };
  return { kind: "name", name: first, payload: query.get("start") ?? "", post: second };
}

const FOLLOW = {
  invoice: (phone, { address }) => phone.pay(phone.world.shopChatOf(phone.person), { link: address }),
  share: (phone, { words }) => share(phone, words),
  name: (phone, target) => openName(phone, target),
};

function openName(phone, { name, payload }) {
  const { shop } = phone.world;
  if (name.toLowerCase() === shop.username.toLowerCase()) return phone.openShop(payload);
  const person = phone.world.findPerson(name);
  const chat = person && phone.world.chat(phone.person, person.id);
  if (chat) return phone.openChat(chat.id);
  return phone.toast(person?.id === phone.person ? "That is you." : `Nobody here is called @${name}.`);
}

async function share(phone, words) {
  const chat = await phone.chooseChat("Share with…");
  if (chat) phone.draftIn(chat.id, words);
}

function openOutside(phone, address) {
  const opened = window.open(address, "_blank", "noopener,noreferrer");
  if (!opened) phone.toast(`The shop points to ${address}`);
}

function parse(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
