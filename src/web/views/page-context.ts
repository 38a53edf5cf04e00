import type { Installation } from './installation.js';

/** What every page knows beside its own model: who reads it, in which language, and at which address. */
export interface PageContext {
  readonly language: string;
  /** The reader's time zone; without one, that of the site. */
  readonly timeZone?: string | null;
  /** The path of the page, such as `/learn/my-course`: it tells the masthead where we are. */
  readonly path: string;
  readonly viewer: { readonly name: string; readonly administers?: boolean; readonly isOnStaff?: boolean } | null;
  /** The token for the page's forms; null where the page has no session, and then a form that posts cannot be printed. */
  readonly csrf: string | null;
  /** Who runs the place, where that was set. */
  readonly installation?: Installation;
}
