/** A date of the registry as the page says it, as exact as it is known: "2024", "August 2024", "10 August 2024". */
export function dateWords(date: string, locale: string, month: 'long' | 'short' = 'long'): string {
  const [year = '', monthNumber, day] = date.split('-');
  if (monthNumber === undefined) return year;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month,
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? 1)));
}
