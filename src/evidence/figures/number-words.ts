/** A number as it was published, with a true minus sign. */
export function numberWords(value: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  return format.format(value === 0 ? 0 : value).replace('-', '\u2212');
}
