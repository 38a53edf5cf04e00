import { Letter } from '../../src/kernel/mail/letter.entity.js';
import type { LetterName } from '../../src/kernel/mail/letter-kinds.js';
import { Sending } from '../../src/kernel/mail/sending.service.js';
import type { TestSite } from './site.js';

export interface ReadLetter {
  readonly template: LetterName;
  readonly subject: string;
  readonly text: string;
  /** Paths of the site, for a browser to follow; the link back to its first page is left out. */
  readonly links: readonly string[];
}

/** The letters that wait for this address, the oldest first, as their reader would see them. */
export async function lettersTo(site: TestSite, address: string): Promise<readonly ReadLetter[]> {
  const letters = await site.database.reads.find(Letter, {
    where: { addressKey: address.toLowerCase() },
    order: { id: 'ASC' },
  });
  return letters.map((letter): ReadLetter => {
    const written = site.app.get(Sending).write(letter);
    if (!written) throw new Error(`What the letter “${letter.template}” said has been forgotten`);
    const paths = written.links.map((link) => new URL(link)).map(({ pathname, search }) => pathname + search);
    const { subject, text } = written;
    return { template: letter.template, subject, text, links: paths.filter((path) => path !== '/') };
  });
}
