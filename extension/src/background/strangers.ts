/** Readers whom the page names and the roster does not know. */

import type { Person, Recipient } from "../protocol.ts";

/** Each as a person without a place, to be added once the writer says where they are. */
export function strangers(recipients: readonly Recipient[], people: readonly Person[]): Person[] {
  const addresses = new Set(people.flatMap((person) => person.addresses.map((address) => address.toLowerCase())));
  const names = new Set(people.map((person) => person.name));
  return recipients
    .filter(({ name, address }) => !(address !== null && addresses.has(address.toLowerCase())) && !(name !== null && names.has(name)))
    .flatMap(({ name, address }) => {
      const called = name ?? address;
      return called === null ? [] : [person(called, address)];
    });
}

function person(name: string, address: string | null): Person {
  return {
    id: address ?? name,
    name,
    place: "",
    zone: "",
    addresses: address === null ? [] : [address],
    working: null,
    holidays: null,
    days_off: [],
  };
}
