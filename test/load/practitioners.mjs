// A thousand practitioners in the midst of the course, all signed in, written through the product's own services.
import { randomBytes } from 'node:crypto';
import { dist, openedApp } from './opened.mjs';
import { signedIn } from './signed-in.mjs';

const people = 1000;
/** Of so many, one has finished the course and holds its certificate; the others have an attempt open. */
const certifiedEach = 10;

/** Fills the database in the folder. Returns the course's longest lesson and what each practitioner's browser knows. */
export async function makePractitioners(folder, sessionSecret) {
  const { app, database } = await openedApp(folder, sessionSecret);
  const { Editions } = await dist('catalog/editions.service.js');
  const [edition] = await app.get(Editions).newest();
  const lessons = edition.content.modules[0].activities.filter(({ kind }) => kind === 'lesson');
  const longest = lessons.reduce((one, other) => (one.words > other.words ? one : other));
  const make = await maker(app, edition, lessons, sessionSecret);
  const made = await database.writes.unit(async (unit) => {
    const all = [];
    for (let number = 0; number < people; number += 1) all.push(await make(unit, number));
    return all;
  });
  await app.close();
  await database.close();
  const { slug } = edition.content;
  return { practitioners: made, lesson: `/learn/${slug}/${longest.key}`, course: `/learn/${slug}` };
}

async function maker(app, edition, lessons, sessionSecret) {
  const [
    { Person },
    { Sessions },
    { hashPassword },
    { hashOf, newId },
    { Enrolments },
    { LessonProgress },
    { Beginnings },
  ] = await Promise.all(
    [
      ...['accounts/person.entity.js', 'accounts/sessions.service.js', 'accounts/passwords.js', 'kernel/ids.js'],
      ...['learning/enrolments.service.js', 'learning/lesson-progress.service.js', 'learning/beginnings.service.js'],
    ].map(dist),
  );
  const [{ QuizRecords }, { Certificate }, { certificateStatement }, { makeSerial }] = await Promise.all(
    [
      ...['learning/quiz-records.service.js', 'credentials/certificate.entity.js'],
      ...['credentials/statement.js', 'credentials/serial.js'],
    ].map(dist),
  );
  const [sessions, enrolments, progress] = [Sessions, Enrolments, LessonProgress].map((service) => app.get(service));
  const [beginnings, records] = [Beginnings, QuizRecords].map((service) => app.get(service));
  const passwordHash = await hashPassword('nobody signs in with this');
  const quiz = edition.content.modules[0].activities.find(({ kind }) => kind === 'quiz');
  const formOf = await formFiller();

  return async (unit, number) => {
    const id = newId();
    const email = `practitioner-${number}@load.invalid`;
    const person = { id, email, emailKey: email, name: `Practitioner ${number}`, passwordHash, language: 'en' };
    await unit.insert(Person, { ...person, createdAt: new Date(), confirmedAt: new Date() });
    const browser = await signedIn({ sessions, hashOf, sessionSecret }, id);
    await enrolments.enrol(id, edition.content.slug, true);
    const isCertified = number % certifiedEach === 0;
    const standing = await enrolments.standing(id, edition.content.slug);
    for (const [place, lesson] of lessons.entries()) {
      await progress.viewed(standing, lesson);
      if (isCertified || place < 3) await progress.finish(standing, lesson);
    }
    return { ...browser, ...(isCertified ? await certified(unit, standing, person) : await answering(standing, id)) };
  };

  async function answering(standing, personId) {
    const attempt = await beginnings.begin(standing, quiz);
    return { attempt, form: formOf(await records.attempt(personId, attempt)) };
  }

  async function certified(unit, { enrolment }, { id: personId, name: holder }) {
    const [serial, issuedAt] = [makeSerial(randomBytes(8), new Date().getUTCFullYear()), new Date()];
    const completedOn = issuedAt.toISOString().slice(0, 10);
    const statement = certificateStatement({ serial, holder, edition, completedOn, issuedAt });
    const owners = { enrolmentId: enrolment.id, personId, editionId: edition.id };
    await unit.insert(Certificate, { id: newId(), serial, ...owners, statement, issuedAt });
    return { certificate: serial };
  }
}

/** Fills in the form of an attempt as a browser would send it: the option at `choice` wherever there is one to choose. */
async function formFiller() {
  const [{ present }, { asked }] = await Promise.all(['assessment/behaviour.js', 'learning/asked.js'].map(dist));
  return (record) => (choice) =>
    asked(record).flatMap(({ item, order, name }) => fields(present(item, order, null, name), name, choice));
}

function fields(control, name, choice) {
  if (control.type === 'matching') return control.prompts.map((each, at) => [each.name, each.options.at(at).value]);
  if (control.type === 'ordering') return [[name, control.lines.map(({ value }) => value).join()]];
  if (control.type === 'numeric') return [[name, '6']];
  if (control.type !== 'cloze') return [[name, control.options.at(choice).value]];
  return control.pieces.flatMap(({ gap }) => (gap ? [[gap.name, gap.options.at(choice).value]] : []));
}
