type Person = readonly [first: string, last: string, street: string, city: string, zip: string, country: string]

const people: readonly Person[] = [
  ['Ines', 'Carvalho', '19 Bleecker Street', 'New York', '10012', 'US'],
  ['Tom', 'Whitaker', '4 Calder Row', 'Leeds', 'LS2 7DJ', 'GB'],
  ['Amal', 'Al-Rashid', 'Salem Al Mubarak Street 12', 'Salmiya', '22001', 'KW'],
  ['Grace', 'Lindqvist', '2210 Larimer Street', 'Denver', '80205', 'US'],
  ['Yuto', 'Sakamoto', '3-14 Nakameguro', 'Tokyo', '153-0061', 'JP'],
  ['Priya', 'Raman', '88 Robertson Quay', 'Singapore', '238245', 'SG'],
  ['Hassan', 'Darwish', 'Gulf Road 41', 'Kuwait City', '13001', 'KW'],
  ['Elena', 'Moretti', '705 Valencia Street', 'San Francisco', '94110', 'US'],
  ['Oluwaseun', 'Bello', '31 Camden Passage', 'London', 'N1 8EA', 'GB'],
  ['Hannah', 'Beck', '1422 Guadalupe Street', 'Austin', '78701', 'US'],
  ['Mariam', 'Saleh', 'Block 5, Street 9', 'Hawalli', '32001', 'KW'],
] // prettier-ignore

let given = 0

/** One shopper after another; each order is somebody's first, at a door of its own. */
export function nextBuyer() {
  const round = Math.floor(given / people.length)
  const person = people[given % people.length]
  given += 1
  if (!person) throw new Error('there is nobody to buy')
  const [firstName, lastName, street, city, zip, countryCode] = person
  const mailbox = `${firstName}.${lastName}${round || ''}`.toLowerCase().replace(/[^a-z0-9.]/g, '')
  const address1 = round ? `${street}, floor ${round + 1}` : street
  return { email: `${mailbox}@example.com`, address: { firstName, lastName, address1, city, zip, countryCode } }
}
