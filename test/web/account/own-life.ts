import { AuthenticatorApps } from '../../../src/accounts/factors/authenticator-apps.service.js';
import { RememberedDevices } from '../../../src/accounts/factors/remembered-devices.service.js';
import { Invitations } from '../../../src/accounts/invitations/invitations.service.js';
import { PeopleImport } from '../../../src/accounts/invitations/people-import.entity.js';
import { Identities } from '../../../src/accounts/oidc/identities.service.js';
import { People } from '../../../src/accounts/people.service.js';
import type { Person } from '../../../src/accounts/person.entity.js';
import { Roles } from '../../../src/accounts/roles/roles.service.js';
import { DraftPieces } from '../../../src/catalog/draft/draft-pieces.service.js';
import { DraftVisits } from '../../../src/catalog/draft/draft-visits.service.js';
import { courseDetails } from '../../../src/catalog/draft/piece.js';
import { Edition } from '../../../src/catalog/edition.entity.js';
import { Closings } from '../../../src/catalog/editions/closings.service.js';
import { Editions } from '../../../src/catalog/editions.service.js';
import { StudyProposalAnswer } from '../../../src/catalog/proposals/study-proposal-answer.entity.js';
import { StudyProposal } from '../../../src/catalog/proposals/study-proposal.entity.js';
import { CommentThread } from '../../../src/catalog/review/comments/comment-thread.entity.js';
import { Comment } from '../../../src/catalog/review/comments/comment.entity.js';
import { Declaration } from '../../../src/catalog/review/disclosures/declaration.entity.js';
import { Mitigation } from '../../../src/catalog/review/disclosures/mitigation.entity.js';
import { EditionReview } from '../../../src/catalog/review/edition-review.entity.js';
import { PlannedEdition } from '../../../src/catalog/review/planning/planned-edition.entity.js';
import { ReviewRule } from '../../../src/catalog/review/sign-off/review-rule.entity.js';
import { SignOff } from '../../../src/catalog/review/sign-off/sign-off.entity.js';
import { Staff } from '../../../src/catalog/staff/staff.service.js';
import { Settings } from '../../../src/kernel/settings/settings.service.js';
import { newId } from '../../../src/kernel/ids.js';
import { Accommodations } from '../../../src/learning/accommodations/accommodations.service.js';
import { Announcements } from '../../../src/learning/announcements/announcements.service.js';
import { Attempt } from '../../../src/learning/attempt.entity.js';
import { CatchUp } from '../../../src/learning/moving/catch-up.entity.js';
import { EditionMove } from '../../../src/learning/moving/edition-move.entity.js';
import { DueDates } from '../../../src/learning/due/due-dates.service.js';
import { Enrolment } from '../../../src/learning/enrolment.entity.js';
import { Groups } from '../../../src/learning/groups/groups.service.js';
import { MarkingLease } from '../../../src/learning/marking/marking-lease.entity.js';
import { MediaPosition } from '../../../src/learning/media/media-position.entity.js';
import { Marking } from '../../../src/learning/marking/marking.entity.js';
import { ItemCorrection } from '../../../src/learning/regrading/item-correction.entity.js';
import { ReviewAnswer } from '../../../src/learning/review/review-answer.entity.js';
import { ReviewCard } from '../../../src/learning/review/review-card.entity.js';
import { ReviewPlan } from '../../../src/learning/review/review-plan.entity.js';
import type { Authenticator } from '../../support/authenticator.js';
import type { Browser } from '../../support/browser.js';
import { addPasskey, codeNow } from '../../support/factors.js';
import { press } from '../../support/page.js';
import { course, type TestSite } from '../../support/site.js';
import { account, complete, enrol, robin, sasha, signIn, take, type TestPerson } from '../../support/world.js';

export const petra: TestPerson = {
  name: 'Petra Holmgaard',
  email: 'petra@holmgaard.example',
  password: 'the quiet river of Petra Holmgaard',
};
/** Whom Robin invited; they have no account. */
export const guest = { name: 'Gudrun Gast', email: 'gudrun@gast.example' };

/** What Robin wrote and nobody else could have; each is looked for where it should be, and where it should not. */
export const robins = {
  note: 'The river goes on below the ice, says nobody but me.',
  pronouns: 'ey/em',
  profession: 'Licensed river therapist',
  body: 'Board of Quiet Waters',
  number: 'QW-7734-XK',
  need: 'Robin reads with the ears, slowly',
  passkey: 'The key under the third stone',
  addressThere: 'robin.of.the.river@harbour.example',
  praise: 'The river is well described',
} as const;
export const sashasNote = 'Sasha alone thinks of lighthouses here.';

const lesson = `/learn/${course}/m1-dsm5`;

export interface Life {
  readonly robin: Person;
  readonly sasha: Person;
  readonly petra: Person;
  readonly browser: Browser;
  readonly other: Browser;
  readonly serial: string;
  /** With it Robin signs in. */
  readonly key: Authenticator;
}

/** Robin with something in every table in which a person can have something, among others who are not to be touched. */
export async function livedLife(site: TestSite): Promise<Life> {
  const people = site.app.get(People);
  const office = await people.register({ ...petra, language: 'en' }, ['administrator']);
  const [one, two] = [await account(site, robin), await account(site, sasha)];
  const browser = await signIn(site, robin);
  const other = await signIn(site, sasha);
  for (const [who, note] of [
    [browser, robins.note],
    [other, sashasNote],
  ] as const) {
    await enrol(who);
    await writeNote(who, note);
    await take(site, who, 'wrong');
  }
  await press(browser, await browser.get('/account/profile'), 'Save', {
    ...{ pronouns: robins.pronouns, profession: robins.profession },
    ...{ 'body-1': robins.body, 'number-1': robins.number },
  });
  const preferences = await browser.get('/account/preferences');
  const { status } = await browser.post('/account/preferences', { language: 'en', zone: 'America/Vancouver' });
  if (preferences.status !== 200 || status !== 303) throw new Error('No preferences');
  await workTogether(site, one, office);
  await keepFresh(site, one);
  await movedOn(site, one);
  await lookAfterEachOther(site, one, office);
  await reviewEachOther(site, one, office);
  await markEachOther(site, one, two, office);
  const [serial, key] = [await complete(site, browser), await secondFactors(site, one, browser)];
  return { robin: one, sasha: two, petra: office, browser, other, serial, key };
}

async function secondFactors(site: TestSite, { id }: Person, browser: Browser): Promise<Authenticator> {
  const { key } = await addPasskey(browser, robins.passkey);
  const apps = site.app.get(AuthenticatorApps);
  const secret = apps.newKey();
  await apps.add(id, secret, codeNow(site, secret));
  await site.app.get(RememberedDevices).remember(id, 'node');
  const there = { issuer: 'https://login.harbour.example', subject: 'r-1', name: '', email: robins.addressThere };
  await site.app.get(Identities).link(id, there, 'Harbour University');
  return key;
}

async function writeNote(browser: Browser, text: string): Promise<void> {
  const page = await browser.get(lesson);
  const action = /action="([^"]*\/reflections\/[^"]*)"/.exec(page.html)?.[1];
  const kept = action && (await browser.post(action, { text }));
  if (!kept || kept.status !== 303) throw new Error('The note was not kept');
}

/** What ties Robin to others: roles, invitations both ways, a course's staff, an edition, a list of people. */
async function workTogether(site: TestSite, one: Person, office: Person): Promise<void> {
  const { app, database, clock } = site;
  const invitations = app.get(Invitations);
  await app.get(Settings).change(one.id, { 'oidc-label': 'Harbour University' });
  await app.get(Roles).grant(one.id, 'instructor', office.id, `${robin.name} writes a course`);
  const offer = { role: 'practitioner', course: null, language: 'en' } as const;
  const { secret } = await invitations.invite({ ...offer, email: robin.email, name: 'Robin, of the river' }, office.id);
  await invitations.accept(secret, one.id);
  await invitations.invite({ ...offer, ...guest }, one.id);
  const [enrolment] = await database.reads.findBy(Enrolment, { personId: one.id });
  await app.get(Accommodations).grant(office.id, enrolment!.id, {
    ...{ quizKey: null, extraPercent: 50, extraMinutes: null, extraAttempts: null, pauseMinutes: null },
    reason: robins.need,
  });
  const edition = (await app.get(Editions).newestOf(course))!;
  await app.get(Staff).add(edition.courseId, one.id, 'author', office.id);
  await app.get(Staff).remove(edition.courseId, one.id, office.id, `${robin.name} asked for it`);
  await app.get(Staff).add(edition.courseId, one.id, 'author', office.id);
  await writeInDraft(site, edition.courseId, one, office);
  await database.writes.unit(async (unit) => {
    await unit.update(Edition, { id: edition.id }, { publishedBy: one.id });
    await unit.insert(PeopleImport, {
      ...{ id: newId(), madeBy: one.id, madeAt: clock.now(), language: 'en', ignored: [], startedAt: null },
      ...{ lines: [{ email: guest.email, name: guest.name }] as never, done: 0, invited: 0, endedAt: null },
    });
  });
}

/** Robin writes in a draft, Petra after Robin, and Robin once more. */
async function writeInDraft({ app }: TestSite, courseId: string, one: Person, office: Person): Promise<void> {
  const pieces = app.get(DraftPieces);
  const { id, content } = await pieces.at(courseId, courseDetails);
  for (const [at, { id: by }] of [one, office, one].entries()) {
    await pieces.save(courseId, courseDetails, { content: { ...content, summary: `Version ${at}` }, after: null, by });
  }
  await app.get(DraftVisits).touch(id, one.id);
}

/** Robin in a group, with a date and an announcement to put away; and a group, a date and an announcement that Robin made. */
async function lookAfterEachOther({ app, database, clock }: TestSite, one: Person, office: Person): Promise<void> {
  const [enrolment] = await database.reads.findBy(Enrolment, { personId: one.id });
  const { id: enrolmentId, courseId } = enrolment!;
  const [groups, dates, announcements] = [app.get(Groups), app.get(DueDates), app.get(Announcements)];
  const due = {
    courseId,
    groupId: null,
    partKind: 'course',
    partKey: null,
    day: '2027-06-01',
    timeZone: 'UTC',
  } as const;
  const [subject, expiresAt] = ['On Friday', new Date(clock.now().getTime() + 1e9)];
  for (const by of [office.id, one.id]) {
    const group = await groups.make(courseId, `Made by ${by}`, by);
    if (by === office.id) await groups.add(courseId, group, [enrolmentId], by);
    await dates.set({ ...due, enrolmentId: by === office.id ? enrolmentId : null }, by);
    const said = { courseId, groupId: null, subject, text: 'We meet.', expiresAt, byLetter: false };
    const id = await announcements.send(said, by);
    if (by === office.id) await announcements.dismiss(courseId, enrolmentId, id);
  }
}

/** Robin came from an edition before, knows what changed in a lesson, and closed an edition on the staff of the course. */
async function movedOn({ app, database, clock }: TestSite, one: Person): Promise<void> {
  const [enrolment] = await database.reads.findBy(Enrolment, { personId: one.id });
  const { id: enrolmentId, editionId } = enrolment!;
  const now = clock.now();
  const edition = await app.get(Editions).byId(editionId);
  await app.get(Closings).close(edition, one.id, 'It has a misprint');
  await app.get(Closings).reopen(edition, one.id);
  await database.writes.unit(async (unit) => {
    const places = { enrolmentId, fromEditionId: editionId, toEditionId: editionId };
    await unit.insert(EditionMove, { id: newId(), ...places, why: 'chosen', acknowledgedAt: null, movedAt: now });
    await unit.insert(CatchUp, {
      id: newId(),
      enrolmentId,
      activityKey: 'm1-dsm5',
      editionId,
      how: 'read',
      caughtUpAt: now,
    });
  });
}

/** What Robin keeps fresh, with an answer to it, and where Robin stopped in a recording. */
async function keepFresh({ database, clock }: TestSite, one: Person): Promise<void> {
  const [enrolment] = await database.reads.findBy(Enrolment, { personId: one.id });
  const [attempt] = await database.reads.findBy(Attempt, { enrolmentId: enrolment!.id });
  const [now, on, card, enrolmentId] = [clock.now(), '2026-11-23', newId(), enrolment!.id];
  const memory = { stability: 2, difficulty: 5, answers: 1, lapses: 0, lastOn: on, dueOn: on };
  await database.writes.unit(async (unit) => {
    const stopped = { mediumKey: 'a-talk', file: 'a.mp3', seconds: 754, at: now };
    await unit.insert(MediaPosition, { id: newId(), enrolmentId, ...stopped });
    await unit.insert(ReviewPlan, { id: newId(), enrolmentId, startedAt: now, stoppedAt: null, letterAt: null });
    const what = { source: 'item', key: attempt!.paper.items[0]!.key, contentHash: 'a', takenOutAt: null } as const;
    await unit.insert(ReviewCard, { id: card, enrolmentId, ...what, memory, dueOn: on });
    await unit.insert(ReviewAnswer, {
      ...{ id: newId(), reviewCardId: card, number: 1, rating: 'good', answeredAt: now, answeredOn: on },
      ...{ elapsedDays: null, contentHash: 'a', before: null, after: memory },
    });
  });
}

/** Robin proposes a study, comments, signs, decides, declares, records what Petra's relationship asks for, and plans an edition. */
async function reviewEachOther({ app, database, clock }: TestSite, one: Person, office: Person): Promise<void> {
  const { courseId, id: editionId, hash } = (await app.get(Editions).newestOf(course))!;
  const [at, by, proposalId, threadId] = [clock.now(), one.id, newId(), newId()];
  const [declared, theirs] = [newId(), newId()];
  const relationships = [{ company: 'A maker of lamps', nature: 'Fees', ended: false }] as never;
  const place = { pieceKind: 'details', pieceKey: 'course', textId: null, passageAt: null } as const;
  const over = { endedAt: at, endedBy: null, outcome: 'published', reasons: null, editionId } as const;
  const planned = { courseId, waitsFor: null, afterEdition: null, content: '{}', hash, files: {}, note: 'Plainer.' };
  await database.writes.unit(async (unit) => {
    const proposal = { courseId, key: 'lamp2026', study: {} as never, proposedBy: by, proposedAt: at, inForce: null };
    await unit.insert(StudyProposal, { id: proposalId, ...proposal });
    const answer = { answer: 'withdrawn', reason: null, how: null, source: null } as const;
    await unit.insert(StudyProposalAnswer, { id: newId(), proposalId, ...answer, answeredBy: by, answeredAt: at });
    const about = { about: 'The course', quotation: null, resolvedAt: null, resolvedBy: null };
    await unit.insert(CommentThread, { id: threadId, courseId, ...place, ...about, openedAt: at, openedBy: by });
    const said = { text: 'Which river?', writtenAt: at, writtenBy: by, editedAt: null, toldAt: at };
    await unit.insert(Comment, { id: newId(), threadId, ...said });
    const signed = { verdict: 'signed', draftHash: hash, draftState: {} as never, note: null } as const;
    await unit.insert(SignOff, { id: newId(), courseId, ...signed, signedAt: at, signedBy: by, toldAt: at });
    const rule = { number: 1, needsSignOff: 0, needsDisclosures: 0, decidedAt: at, decidedBy: by };
    await unit.insert(ReviewRule, { id: newId(), courseId, ...rule });
    for (const [id, personId] of [
      [declared, one.id],
      [theirs, office.id],
    ] as const) {
      await unit.insert(Declaration, { id, courseId, personId, number: 1, relationships, declaredAt: at });
    }
    const done = { relationship: 0, text: 'Another author wrote of lamps.', recordedAt: at };
    await unit.insert(Mitigation, { id: newId(), declarationId: declared, ...done, recordedBy: office.id });
    await unit.insert(Mitigation, { id: newId(), declarationId: theirs, ...done, recordedBy: by });
    const when = { publishAt: at, plannedAt: at, plannedBy: by };
    await unit.insert(PlannedEdition, { id: newId(), ...planned, standing: {} as never, ...when, ...over });
    await unit.insert(EditionReview, {
      ...{ id: newId(), courseId, editionId, standing: {} as never, decidedAt: at, decidedBy: by },
    });
  });
}

/** Petra marks Robin, Robin marks Sasha, and Robin corrects an item. */
async function markEachOther({ app, database, clock }: TestSite, one: Person, two: Person, office: Person) {
  const { courseId } = (await app.get(Editions).newestOf(course))!;
  const attemptOf = async ({ id }: Person) => {
    const [enrolment] = await database.reads.findBy(Enrolment, { personId: id });
    return (await database.reads.findBy(Attempt, { enrolmentId: enrolment!.id }))[0]!;
  };
  const [ours, theirs, now] = [await attemptOf(one), await attemptOf(two), clock.now()];
  const [item] = ours.paper.items;
  const marking = (attempt: Attempt, markedBy: string, comment: string | null) => ({
    ...{ id: newId(), attemptId: attempt.id, itemKey: attempt.paper.items[0]!.key, part: 'first' as const },
    ...{ marks: {}, comments: {}, comment, markedBy, markedAt: now },
  });
  await database.writes.unit(async (unit) => {
    await unit.insert(Marking, marking(ours, office.id, robins.praise));
    await unit.insert(Marking, marking(theirs, one.id, null));
    const lease = { attemptId: ours.id, itemKey: item!.key, heldBy: office.id, until: now };
    await unit.insert(MarkingLease, { id: newId(), ...lease });
    await unit.insert(ItemCorrection, {
      ...{
        id: newId(),
        courseId,
        itemKey: item!.key,
        revision: 'of long ago',
        number: 1,
        remedy: 'everyone',
        key: null,
      },
      ...{ reason: 'The wording was poor', foreseen: {} as never, madeBy: one.id, madeAt: now },
    });
  });
}

/** Every row of every table, as the database holds it. */
export async function everything(site: TestSite): Promise<ReadonlyMap<string, readonly Record<string, unknown>[]>> {
  const { reader } = site.database;
  const tables = reader.entityMetadatas.map(async ({ tableName }) => {
    const rows: Record<string, unknown>[] = await reader.query(`SELECT * FROM ${tableName}`);
    return [tableName, rows] as const;
  });
  return new Map(await Promise.all(tables));
}
