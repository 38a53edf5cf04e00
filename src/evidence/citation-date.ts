/** A reference is written in English in any course: APA style names its months so. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The year that stands in a label: "2017", "2013–2015" for two years, "n.d." where none is known. */
export function citedYear(issued: string | undefined): string {
  if (!issued) return 'n.d.';
  const years = issued.split('/').map((date) => date.slice(0, 4));
  return [...new Set(years)].join('–');
}

/** The date within a reference: "2024, August 9", as exact as it is known. */
export function referenceDate(issued: string | undefined): string {
  if (!issued || issued.includes('/')) return citedYear(issued);
  const { year, month, day } = partsOf(issued);
  if (!month) return year;
  return day ? `${year}, ${month} ${day}` : `${year}, ${month}`;
}

/** A date as it is said within a sentence in the American manner: "August 9, 2024". */
export function retrievalDate(date: string): string {
  const { year, month, day } = partsOf(date);
  if (!month) return year;
  return day ? `${month} ${day}, ${year}` : `${month} ${year}`;
}

/** A date as the platform says it: "10 August 2024". */
export function statusDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return [day, month, year].filter(Boolean).join(' ');
}

function partsOf(date: string): { year: string; month: string | null; day: number | null } {
  const [year = '', month, day] = date.split('-');
  return { year, month: months[Number(month) - 1] ?? null, day: day === undefined ? null : Number(day) };
}
