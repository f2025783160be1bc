import { maskResidentId } from '../facts/resident-id'
import type { PersonValue } from './field'

/** A telephone number with its middle hidden: 138****5678; short ones wholly. */
export function maskPhone(phone: string): string {
  const signs = phone.trim()
  return signs.length < 7 ? '*'.repeat(signs.length) : `${signs.slice(0, 3)}${'*'.repeat(signs.length - 7)}${signs.slice(-4)}`
}

/** A person as lists, logs and exports show one: identity number (first 3, last 2) and telephone hidden (documents 11.5). */
export function maskPerson(person: PersonValue): PersonValue {
  return { ...person, idNumber: maskResidentId(person.idNumber), phone: maskPhone(person.phone) }
}

const ID_NUMBER = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g
const MOBILE = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g

/** Free text with identity numbers and mobile numbers hidden, for exports and audit entries. */
export function maskText(text: string): string {
  return text.replace(ID_NUMBER, (id) => maskResidentId(id)).replace(MOBILE, (phone) => maskPhone(phone))
}
