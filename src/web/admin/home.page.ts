import type { JobState } from '../../kernel/jobs/job.entity.js';
import type { LetterState } from '../../kernel/mail/letter.entity.js';
import { addresses } from '../addresses.js';
import type { Words } from '../views/words.js';
import type { HealthReport } from './health.service.js';

/** How many things wait for somebody, or for their time. */
export interface Waiting {
  readonly jobs: Readonly<Record<JobState, number>>;
  readonly letters: Readonly<Record<LetterState, number>>;
  readonly invitations: number;
}

interface Finding {
  readonly label: string;
  readonly text: string;
  /** Where it is seen to; null where there is nothing to see. */
  readonly href: string | null;
  readonly link: string;
  /** Whether somebody has to see to it. */
  readonly stop: boolean;
}

export interface AdminHomePage {
  readonly waiting: readonly Finding[];
  readonly health: readonly Finding[];
}

const gigabyte = 1_000_000_000;
/** With less room than this, in bytes, somebody should see to it. */
const littleRoom = gigabyte;

export const adminHomePage = (waiting: Waiting, health: HealthReport, words: Words): AdminHomePage => ({
  waiting: waitingFindings(waiting, words),
  health: healthFindings(health, words),
});

function waitingFindings({ jobs, letters, invitations }: Waiting, words: Words): Finding[] {
  const one = (name: string, count: number, href: string, stop: boolean): Finding => ({
    label: words.say(`admin.home.${name}`),
    text: words.number(count),
    href: count > 0 ? href : null,
    link: words.say('admin.home.show'),
    stop: stop && count > 0,
  });
  return [
    one('jobs-failed', jobs.failed, `${addresses.jobs}?show=failed`, true),
    one('letters-uncertain', letters.uncertain, `${addresses.mail}?show=uncertain`, true),
    one('letters-failed', letters.failed, `${addresses.mail}?show=failed`, true),
    one('letters-queued', letters.queued, `${addresses.mail}?show=queued`, false),
    one('invitations-open', invitations, addresses.invitations, false),
  ];
}

function healthFindings({ room, ...health }: HealthReport, words: Words): Finding[] {
  const one = (name: string, text: string, stop = false): Finding => ({
    ...{ label: words.say(`admin.health.${name}`), text, stop, href: null, link: '' },
  });
  const database = words.say(`admin.health.database.${health.database}`, { ms: health.answeredIn });
  return [
    one('database', database),
    one('schema', health.schema),
    room === null
      ? one('room', words.say('admin.health.room-elsewhere'))
      : one(
          'room',
          words.say('admin.health.room-free', { gigabytes: words.number(room / gigabyte) }),
          room < littleRoom,
        ),
    one('mail', words.say(health.sendsMail ? 'admin.health.mail.on' : 'admin.health.mail.off'), !health.sendsMail),
    one('version', health.version),
  ];
}
