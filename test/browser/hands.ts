import type { Locator, Page } from 'playwright-core';

/** The ways to work a page: by pointing, or by the keyboard alone. */
export interface Hands {
  readonly page: Page;
  /** Presses a button that leads nowhere else, or follows a link within the page. */
  press(target: Locator): Promise<void>;
  /** Follows a link or presses a button that leads to a page, and waits for it. */
  go(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** Ticks a box, or picks one of several. */
  tick(box: Locator): Promise<void>;
  /** Chooses from a drop-down list. */
  choose(list: Locator, label: string): Promise<void>;
}

export class Pointer implements Hands {
  constructor(readonly page: Page) {}

  press(target: Locator): Promise<void> {
    return target.click();
  }

  go(target: Locator): Promise<void> {
    return arriving(this.page, () => target.click());
  }

  write(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  tick(box: Locator): Promise<void> {
    return box.check();
  }

  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
  }
}

/** Does what leads to another page, and comes back when that page is there. */
export async function arriving(page: Page, leave: () => Promise<void>): Promise<void> {
  const arrival = page.waitForEvent('load');
  arrival.catch(() => undefined); // when leaving itself fails, that is the error to tell
  await leave();
  await arrival;
}
