import { dateFormat, listFormat, localeOf, numberFormat } from './intl.js';
import type { MessageArguments } from './message.js';
import type { Catalogue } from './messages.js';

/** A point in time (Date or ISO string), a calendar day (YYYY-MM-DD) or a month (YYYY-MM). */
export type When = Date | string;
export type DateStyle = 'day' | 'weekday' | 'short' | 'month' | 'time' | 'moment' | 'iso';

const styles: Record<Exclude<DateStyle, 'iso'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  moment: {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  },
};

type Dates = Readonly<Record<keyof typeof styles, Intl.DateTimeFormat>>;

const datesIn = (locale: string, timeZone: string): Dates =>
  Object.fromEntries(
    Object.entries(styles).map(([style, options]) => [style, dateFormat(locale, { ...options, timeZone })]),
  ) as Dates;

const fixed = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** Everything that a page says in its reader's language: sentences, dates, numbers, durations. */
export class Words {
  readonly #catalogue: Catalogue;
  readonly #locale: string;
  readonly #dates: Dates;
  readonly #days: Dates;

  constructor(
    catalogue: Catalogue,
    readonly timeZone = 'UTC',
  ) {
    this.#catalogue = catalogue;
    this.#locale = localeOf(catalogue.language);
    this.#dates = datesIn(this.#locale, timeZone);
    this.#days = datesIn(this.#locale, 'UTC');
  }

  /** The same words for a reader elsewhere; where the zone is unknown here, they are told the time of the site. */
  inZone(timeZone: string): Words {
    try {
      return new Words(this.#catalogue, timeZone);
    } catch (error) {
      if (error instanceof RangeError) return this;
      throw error;
    }
  }

  get language(): string {
    return this.#catalogue.language;
  }

  say(key: string, values?: MessageArguments): string {
    return this.#catalogue.say(key, values);
  }

  /** A calendar day is the same day everywhere; a point in time is told in the reader's time zone, by name. */
  date(when: When, style: DateStyle = 'day'): string {
    if (style === 'iso') return typeof when === 'string' ? when : when.toISOString();
    const date = new Date(when);
    if (Number.isNaN(date.getTime())) throw new RangeError(`"${String(when)}" is not a date`);
    const isDay = typeof when === 'string' && when.length <= 10;
    return (isDay ? this.#days : this.#dates)[style].format(date);
  }

  /** With `decimals` exactly so many, for columns of figures; else at most two. */
  number(value: number, decimals?: number): string {
    const digits = decimals === undefined ? { maximumFractionDigits: 2 } : fixed(decimals);
    return numberFormat(this.#locale, digits).format(value);
  }

  /** `value` is in per cent. Rounded down to one decimal, so that 79.97 is never shown as the 80 that passes. */
  percent(value: number): string {
    const shown = Math.floor(value * 10 + 1e-9) / 10;
    return numberFormat(this.#locale, { style: 'percent', maximumFractionDigits: 1 }).format(shown / 100);
  }

  /** Whole minutes, rounded: "25 minutes", "3 h 20 min". */
  duration(minutes: number): string {
    const whole = Math.round(minutes);
    if (whole < 60) return this.say('duration.minutes', { minutes: whole });
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    return rest === 0 ? this.say('duration.hours', { hours }) : this.say('duration.both', { hours, minutes: rest });
  }

  list(things: readonly string[]): string {
    return listFormat(this.#locale, { type: 'conjunction' }).format(things);
  }
}
