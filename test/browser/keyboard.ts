/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { arriving, type Hands } from './hands.js';

/** More stops than any page has. */
const tooFar = 400;

/** A keyboard and no pointer. At every stop it sees to it that one can tell where one is. */
export class Keyboard implements Hands {
  /** What was wrong with the focus on the way. */
  readonly faults = new Set<string>();

  constructor(readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  go(target: Locator): Promise<void> {
    return arriving(this.page, () => this.press(target));
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    const type = await field.getAttribute('type');
    if (type === 'date' || type === 'datetime-local') return this.#writeDay(text);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    const isRadio = (await box.getAttribute('type')) === 'radio';
    if (!isRadio || !(await this.#groupIsAnswered(box))) await this.page.keyboard.press('Space');
    for (let steps = 0; isRadio && !(await box.isChecked()); steps += 1) {
      if (steps > 20) throw new Error('The arrow keys do not lead to this choice');
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async choose(list: Locator, label: string): Promise<void> {
    await this.reach(list);
    const options = await list.locator('option').allTextContents();
    const chosen = () => list.evaluate((each) => (each as HTMLSelectElement).selectedIndex);
    for (let from = await chosen(), to = options.indexOf(label); from !== to; from = await chosen()) {
      if (to < 0) throw new Error(`The list does not hold “${label}”`);
      await this.page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
    }
  }

  /** Tabs to the target, forwards or back. A page that was just opened begins with the way past its head. */
  async reach(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    for (let stops = 0; stops < tooFar; stops += 1) {
      const { way, isFresh } = await element.evaluate(wayTo);
      if (way === 'here') return;
      await this.page.keyboard.press(way);
      const stop = await this.page.evaluate(lookAtFocus);
      const faults = [...stop.faults, ...(isFresh && !stop.skips ? ['it comes before the skip link'] : [])];
      for (const fault of faults) this.faults.add(`${new URL(this.page.url()).pathname}: ${stop.what}: ${fault}`);
    }
    throw new Error(`The keyboard does not reach ${String(target)}`);
  }

  /** A day, or a day and a time, as its field holds it, into the parts of the field, which stand in the order of American English. */
  async #writeDay(text: string): Promise<void> {
    const [, year = '', month = '', day = '', hour, minute = ''] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?$/.exec(text)!;
    for (let part = 0; part < 6; part += 1) await this.page.keyboard.press('ArrowLeft');
    await this.page.keyboard.type(`${month}${day}${year}`);
    if (hour === undefined) return;
    await this.page.keyboard.press('ArrowRight'); // a year may have more digits than four
    const [ofTwelve, half] = [String(Number(hour) % 12 || 12).padStart(2, '0'), Number(hour) < 12 ? 'AM' : 'PM'];
    await this.page.keyboard.type(`${ofTwelve}${minute}${half}`);
  }

  async #groupIsAnswered(radio: Locator): Promise<boolean> {
    const name = await radio.getAttribute('name');
    return (await this.page.locator(`input[name="${name}"]:checked`).count()) > 0;
  }
}

/** Which key leads there (a group of radio buttons is one stop), and whether nothing on the page had the focus yet. */
function wayTo(target: Element): { way: 'here' | 'Tab' | 'Shift+Tab'; isFresh: boolean } {
  const at = document.activeElement;
  const isFresh = at === document.body && location.hash === '';
  const nameOf = (each: Element | null) =>
    each instanceof HTMLInputElement && each.type === 'radio' ? each.name : null;
  if (at === target || (nameOf(at) !== null && nameOf(at) === nameOf(target))) return { way: 'here', isFresh };
  const isBefore =
    at !== null && at !== document.body && at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return { way: isBefore ? 'Shift+Tab' : 'Tab', isFresh };
}

/** Says what has the focus, and what hides it: no outline, no size, out of sight, or something in front of it. */
function lookAtFocus(): { what: string; skips: boolean; faults: string[] } {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return { what: 'nothing', skips: false, faults: [] };
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const [box] = at.getClientRects();
  const faults: string[] = [];
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) faults.push('the focus has no outline');
  if (at.tabIndex > 0) faults.push('it stands in an order of its own');
  if (!box || box.width < 4 || box.height < 4) faults.push('it has no size');
  else {
    // Of a field of many lines the browser brings the one into sight in which one types, and not always the others.
    const [top, bottom] = at instanceof HTMLTextAreaElement ? [0, innerHeight] : [-Infinity, Infinity];
    const [x, y] = [box.x + box.width / 2, (Math.max(box.top, top) + Math.min(box.bottom, bottom)) / 2];
    const front = document.elementFromPoint(x, y);
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push('it is out of sight');
    else if (!front || !(at.contains(front) || front.contains(at) || front.closest('label')?.control === at)) {
      faults.push(`${front?.className ?? 'something'} covers it`);
    }
  }
  const skips = at.matches('.skip');
  return { what: `${at.tagName.toLowerCase()} “${(at.textContent ?? '').trim().slice(0, 40)}”`, skips, faults };
}
