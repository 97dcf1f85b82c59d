/** How far a person has read each chat; kept in this tab. */

import { remember, remembered } from "./memory.js";

/** How many messages of others came since the person last looked into the chat; silent ones and notes do not count. */
export function unreadIn(world, chat) {
  const last = remembered(markOf(world, chat)) ?? 0;
  return chat.messages.filter(
    (message) => message.id > last && !message.mine && !message.silent && !message.service,
  ).length;
}

/** The same over all chats of a person. */
export function unreadOf(world, person) {
  return world.chatsOf(person).reduce((total, chat) => total + unreadIn(world, chat), 0);
}

/** The person looks at the newest message of the chat. */
export function markRead(world, chat) {
  const last = chat.messages.at(-1)?.id;
  if (last) remember(markOf(world, chat), last);
  world.dispatchEvent(new CustomEvent("unread"));
}

function markOf(world, chat) {
  return `read/${world.run}/${chat.person}/${chat.id}`;
}
