/** Times, sums and short descriptions in words, in the shop's time zone. */

/** "14:05". `date` is a Date or Unix seconds. */
export function timeOfDay(date, zone) {
  return format(date, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "Sunday, 22 November". */
export function dayInWords(date, zone) {
  return format(date, zone, { weekday: "long", day: "numeric", month: "long" });
}

/** "Sun 22 Nov 2026, 14:05". */
export function momentInWords(date, zone) {
  const day = format(date, zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  return `${day}, ${timeOfDay(date, zone)}`;
}

/** "Sun 22 Nov, 14:05". */
export function shortMoment(date, zone) {
  return `${format(date, zone, { weekday: "short", day: "numeric", month: "short" })}, ${timeOfDay(date, zone)}`;
}

/** A sum of minor units as people of that currency write it; XTR are Stars. */
export function sum(minor, currency, exponent) {
  if (currency === "XTR") return `${minor} Stars`;
  const major = minor / 10 ** exponent;
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  return new Intl.NumberFormat("en", { style: "currency", currency, ...digits }).format(major);
}

/** "12.4 kB". */
export function fileSize(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** One line that stands for a message in the chat list or above an answer. */
export function inShort(message, world) {
  const said = message.text || message.caption || "";
  if (message.service) return serviceWords(message, world);
  if (message.invoice) return `Invoice: ${message.invoice.title}`;
  if (message.media) return [MEDIA_WORDS[message.media.kind] ?? "File", said].filter(Boolean).join(" · ");
  if (message.details?.phone_number) return "Contact";
  if (message.details?.latitude !== undefined) return "Location";
  return said;
}

/** What a service message tells, seen by its viewer. */
export function serviceWords(message, world) {
  const who = message.mine ? "You" : message.sender_name;
  const tell = SERVICE_WORDS[message.service];
  return tell ? tell(who, message.details ?? {}, world) : message.service.replaceAll("_", " ");
}

function money(details, world) {
  return sum(details.total_amount, details.currency, world.exponent(details.currency));
}

function names(details) {
  return (details.members ?? []).join(", ");
}

function format(date, zone, options) {
  const instant = typeof date === "number" ? new Date(date * 1000) : date;
  const key = zone + JSON.stringify(options);
  if (!FORMATS.has(key)) FORMATS.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
  return FORMATS.get(key).format(instant);
}

const FORMATS = new Map();

const MEDIA_WORDS = {
  photo: "Photo",
  document: "File",
  video: "Video",
  animation: "Animation",
  audio: "Audio",
  voice: "Voice message",
  sticker: "Sticker",
};

const SERVICE_WORDS = {
  successful_payment: (who, details, world) => `${who} paid ${money(details, world)} to ${world.shop.name}`,
  refunded_payment: (who, details, world) => `${world.shop.name} gave back ${money(details, world)}`,
  pinned_message: (who) => `${who} pinned a message`,
  new_chat_members: (who, details) => (names(details) ? `${names(details)} joined` : `${who} joined`),
  left_chat_member: (who, details) => `${details.member ?? who} left`,
  group_chat_created: (who) => `${who} created the group`,
  supergroup_chat_created: (who) => `${who} created the group`,
  channel_chat_created: () => "The channel was created",
  new_chat_title: (who, details) => `${who} renamed the group “${details.new_chat_title ?? ""}”`,
  forum_topic_created: (who, details) => `${who} opened the topic “${details.name ?? ""}”`,
};
