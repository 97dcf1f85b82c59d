/** Sending more than words: photos, files, a place, one's own phone number. */

import { el } from "./dom.js";
import { openMenu, openSheet, question } from "./sheet.js";

/** The menu behind the paper clip. */
export function attachMenu(phone, anchor, chat) {
  const lines = [
    { label: "Photo", shape: "image", act: () => pickPhotos(phone, chat) },
    { label: "File", shape: "file", act: () => pickFile(phone, chat) },
    { label: "Location", shape: "place", act: () => sharePlace(phone, chat) },
    { label: "My contact", shape: "phone", act: () => shareContact(phone, chat) },
  ];
  openMenu(phone.screen, anchor, lines, "Attach");
}

/** Show the chosen pictures with room for a caption, then send them. */
export function confirmPhotos(phone, chat, files) {
  const sheet = openSheet(phone.screen, files.length > 1 ? `Send ${files.length} photos` : "Send a photo", {
    name: "send-photo",
    onclose: () => addresses.forEach((address) => URL.revokeObjectURL(address)),
  });
  const addresses = files.map((file) => URL.createObjectURL(file));
  const caption = el("input", {
    type: "text",
    dir: "auto",
    placeholder: "Caption",
    "aria-label": "Caption",
    maxlength: "1024",
  });
  const send = async (event) => {
    event.preventDefault();
    sheet.close();
    await upload(phone, chat, files, caption.value);
  };
  const previews = el(
    "div",
    { class: "previews" },
    addresses.map((address) => el("img", { src: address, alt: "Chosen photo" })),
  );
  sheet.body.append(
    el(
      "form",
      { class: "form", onsubmit: send },
      previews,
      caption,
      el("button", { class: "button primary", "data-test": "send-photo-now" }, "Send"),
    ),
  );
  caption.focus();
}

/** Ask before one's number is shared; resolves to whether it was. */
export async function shareContact(phone, chat) {
  const words = `${chat.title} will see ${phone.name}'s phone number (a play number).`;
  const sure = await question(
    phone.screen,
    "Share the phone number?",
    words,
    [
      { label: "Cancel", value: false },
      { label: "Share", value: true, style: "primary" },
    ],
    { name: "share-contact" },
  );
  return Boolean(sure && (await phone.ask("contact", { chat: chat.id })));
}

/** Choose one of a few places of the playground; resolves to whether it was sent. */
export function sharePlace(phone, chat) {
  return new Promise((resolve) => {
    const sheet = openSheet(phone.screen, "Share a place", {
      name: "share-place",
      onclose: () => resolve(false),
    });
    const send = async (place) => {
      resolve(
        Boolean(
          await phone.ask("location", {
            chat: chat.id,
            latitude: place.latitude,
            longitude: place.longitude,
          }),
        ),
      );
      sheet.close();
    };
    const line = (place) =>
      el(
        "button",
        { type: "button", class: "choice", "data-test": "place", onclick: () => send(place) },
        el(
          "span",
          { class: "choice-words" },
          el("strong", {}, place.title),
          el("span", { class: "quiet" }, place.hint),
        ),
      );
    sheet.body.append(el("div", { class: "choices" }, PLACES.map(line)));
    sheet.body.querySelector("button")?.focus();
  });
}

function pickPhotos(phone, chat) {
  const picker = el("input", { type: "file", accept: "image/*", multiple: true });
  picker.addEventListener(
    "change",
    () => picker.files.length && confirmPhotos(phone, chat, [...picker.files].slice(0, 10)),
  );
  picker.click();
}

function pickFile(phone, chat) {
  const picker = el("input", { type: "file" });
  picker.addEventListener("change", () => picker.files.length && upload(phone, chat, [picker.files[0]], "", "file"));
  picker.click();
}

async function upload(phone, chat, files, caption, kind = "photo") {
  const form = new FormData();
  form.append("as", phone.person);
  form.append("chat", chat.id);
  form.append("caption", caption);
  files.forEach((file) => form.append(kind, file, file.name));
  const answer = await fetch("/playground/photos", { method: "POST", body: form }).catch(() => null);
  if (!answer) phone.toast(`The ${kind} could not be sent.`);
  else if (!answer.ok) phone.toast(await answer.text());
}

const PLACES = [
  {
    title: "At home",
    hint: "Harbour Lane, where the play addresses are",
    latitude: 53.5436,
    longitude: 9.9716,
  },
  { title: "At work", hint: "An office across the river", latitude: 53.5511, longitude: 10.0063 },
  {
    title: "Far away",
    hint: "An island, to see what the shop says",
    latitude: -16.5004,
    longitude: -151.7415,
  },
];
