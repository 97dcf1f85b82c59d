/**
 * The chat page of the playground: a messenger of our own in which several people talk to the shop's bot.
 *
 * What a test may hold on to (all by `data-test`, the words in brackets are further attributes):
 *
 *   person-chip [data-person]     who is shown; aria-pressed        add-person · add-person-now
 *   phone [data-person]           one person's column               put-away
 *   chat [data-chat, data-title]  a line in the chat list           unread (a badge inside)
 *   conversation [data-title]     the open chat                     back · chat-info · chat-menu · pinned · subtitle
 *   log                           role="log"; newest message last
 *   message [data-message]        one message (or album)            bubble · words · edited · photo · file · invoice · paid · message-menu
 *   inline-key [data-kind, data-row, data-column]                   a button under a message; aria-busy while the bot is asked
 *   reply-keyboard · reply-key    the bot's keys                    toggle-keyboard
 *   field · send · attach         the composer                      command-menu · suggestions · suggestion
 *   start · unblock               the foot before the first word    toast · alert · question · menu
 *   pay-sheet                     role="dialog"                     pay-continue · shipping-option · pay-now · pay-declined · pay-twice
 *   pay-outcome                   [data-outcome] inside             pay-done · pay-again · receipt
 *   choose-chat · choice [data-title]                               forwarding and sharing
 *   shop-time · push-clock [data-minutes]                           the shop's clock
 *   refusals · refusal-count · refusal-pane · refusal               what Telegram refused
 *   hint · hint-words · close-hint · show-hint · theme              the first steps; light and dark
 *
 * `?as=alice` shows one person only. Without it: the first shoppers and the merchant, side by side where they fit.
 */

import { Desk } from "./desk.js";
import { Line } from "./line.js";
import { World } from "./world.js";

const world = new World();
const line = new Line(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/playground/line`);
const desk = new Desk(world, line, new URLSearchParams(location.search).get("as"));

line.addEventListener("happening", ({ detail }) => world.take(detail));
document.getElementById("app").replaceChildren(desk.element);
