/** The form of the pay sheet: name, phone, e-mail and address, filled with play values that may be changed. */

import { el } from "./dom.js";

const COUNTRIES =
  "DE AT CH FR ES IT PT NL BE LU GB IE DK SE NO FI IS PL CZ SK HU RO BG GR HR SI EE LV LT MT CY TR UA RS GE IL AE SA EG MA ZA NG KE IN CN HK TW JP KR SG TH VN ID MY PH AU NZ US CA MX BR AR CL CO".split(
    " ",
  );

/** A form that asks what the invoice needs; `given` receives {address, person}. */
export function addressForm(invoice, person, given) {
  const fields = [
    ...personFields(invoice, person),
    ...(invoice.needs_address || invoice.is_flexible ? addressFields(person.address) : []),
  ];
  const submit = (event) => {
    event.preventDefault();
    given(read(new FormData(form)));
  };
  const form = el(
    "form",
    { class: "form", onsubmit: submit },
    fields,
    el("button", { class: "button big primary", "data-test": "pay-continue" }, "Continue"),
  );
  return form;
}

function personFields(invoice, { name, phone }) {
  return [
    invoice.needs_name && field("name", "Name", { value: name, autocomplete: "off" }),
    invoice.needs_phone && field("phone", "Phone", { value: phone, type: "tel" }),
    invoice.needs_email && field("email", "E-mail", { value: `${latin(name)}@example.org`, type: "email" }),
  ].filter(Boolean);
}

function addressFields(address) {
  return [
    field("street_line1", "Street and number", { value: address.street_line1 }),
    field("street_line2", "Flat, floor", { value: address.street_line2, required: false }),
    el(
      "div",
      { class: "pair" },
      field("post_code", "Postcode", { value: address.post_code }),
      field("city", "City", { value: address.city }),
    ),
    field("state", "State or region", { value: address.state, required: false }),
    countryField(address.country_code),
  ];
}

function field(name, label, attributes) {
  return el(
    "label",
    { class: "labelled" },
    el("span", {}, label),
    el("input", { name, dir: "auto", required: true, autocomplete: "off", ...attributes }),
  );
}

function countryField(chosen) {
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  const sorted = COUNTRIES.map((code) => [names.of(code), code]).sort(([one], [other]) =>
    one.localeCompare(other),
  );
  const options = sorted.map(([title, code]) =>
    el("option", { value: code, selected: code === chosen }, title),
  );
  return el(
    "label",
    { class: "labelled" },
    el("span", {}, "Country"),
    el("select", { name: "country_code" }, options),
  );
}

function read(form) {
  const of = (names) =>
    Object.fromEntries(
      names.filter((name) => form.has(name)).map((name) => [name, String(form.get(name)).trim()]),
    );
  const address = form.has("street_line1")
    ? of(["country_code", "state", "city", "street_line1", "street_line2", "post_code"])
    : null;
  return { address, person: of(["name", "phone", "email"]) };
}

function latin(name) {
  return (
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "") || "guest"
  );
}
