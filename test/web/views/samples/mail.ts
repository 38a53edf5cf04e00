import type { OutboxPage } from '../../../../src/web/mail/outbox.page.js';
import { unsubscribePage } from '../../../../src/web/mail/unsubscribe.page.js';
import { anonymous, longTitle, practitioner, words, type Sample } from './sample.js';

const outbox: OutboxPage = {
  letters: [
    {
      ...{
        id: '01',
        address: 'robin.specimen@example.org',
        at: '2026-11-23T09:00:00.000Z',
        subject: longTitle,
        why: null,
      },
      blocks: [
        { text: 'Robin Specimen, you have completed “Trauma”, and your certificate has been issued.', href: null },
        { text: 'See the certificate', href: 'http://localhost:3000/certificates/ATN-2026-7K4M' },
      ],
    },
    {
      ...{
        id: '02',
        address: `${'a'.repeat(64)}@example.org`,
        at: '2026-11-23T08:00:00.000Z',
        subject: 'A test letter',
      },
      ...{ blocks: [], why: 'Kept back: there were more than ten letters to this address within an hour.' },
    },
  ],
};
const address = `/unsubscribe/${'t0ken'.repeat(25)}`;
const unsubscribe = (refused: boolean) => unsubscribePage('learning', refused, address, words);

export const mailSamples: readonly Sample[] = [
  { name: 'outbox', template: 'mail/outbox', model: outbox, context: anonymous('/outbox') },
  { name: 'outbox-empty', template: 'mail/outbox', model: { letters: [] }, context: practitioner('/outbox') },
  { name: 'unsubscribe', template: 'mail/unsubscribe', model: unsubscribe(false), context: anonymous(address) },
  { name: 'unsubscribed', template: 'mail/unsubscribe', model: unsubscribe(true), context: practitioner(address) },
];
