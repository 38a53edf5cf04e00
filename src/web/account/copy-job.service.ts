import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Person } from '../../accounts/person.entity.js';
import { Profiles } from '../../accounts/profiles.service.js';
import type { CertificateStatement } from '../../credentials/statement.js';
import { fileName } from '../../credentials/statement.js';
import { type ArchivedFile, zipped } from '../../kernel/archive.js';
import { Copying, copyJob, sweepJob } from '../../interchange/copying.service.js';
import { PersonalParts } from '../../interchange/personal-parts.service.js';
import { Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../kernel/jobs/job-handlers.service.js';
import type { CopiedTable } from '../../kernel/own-data/own-table.js';
import { addresses } from '../addresses.js';
import { CertificateSheets } from '../credentials/certificate-sheets.service.js';
import { Views } from '../views/views.js';
import { ownDataFile } from './own-data-file.page.js';

const style = 'style.css';

/** Makes the copies that people asked for: everything as JSON, the same to be read, and their certificates. */
@Injectable()
export class CopyJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly copying: Copying,
    private readonly parts: PersonalParts,
    private readonly profiles: Profiles,
    private readonly sheets: CertificateSheets,
    private readonly views: Views,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.on(copyJob, ({ copyId }) => this.#make(copyId), {
      attempts: 5,
      gaveUp: ({ copyId }) => this.copying.giveUp(copyId),
      again: ({ copyId }) => this.copying.tryAgain(copyId),
    });
    this.handlers.on(sweepJob, () => this.copying.sweep());
  }

  async #make(copyId: string): Promise<void> {
    const personId = await this.copying.wanted(copyId);
    if (personId === null) return;
    const person = await this.profiles.of(personId);
    const madeAt = this.clock.now();
    const copied = await this.parts.copy(personId);
    const json = {
      format: 'attune-own-data',
      version: 1,
      madeAt,
      person: personId,
      data: Object.fromEntries(copied.map(({ name, rows }) => [name, rows])),
    };
    const files = [
      { path: 'my-data.json', body: `${JSON.stringify(json, null, 2)}\n` },
      { path: 'my-data.html', body: this.#readable(person, copied, madeAt) },
      { path: style, body: this.#style() },
      ...(await this.#certificates(copied)),
    ];
    await this.copying.keep(copyId, await zipped(files, madeAt), {
      ...{ personId, address: person.email, language: person.language, template: 'data-copy-ready' },
      ...{ key: `data-copy:${copyId}`, data: { name: person.name, link: addresses.ownData } },
    });
  }

  #readable({ name, language, timeZone }: Person, copied: readonly CopiedTable[], madeAt: Date): string {
    const spoken = this.views.options.languages.includes(language) ? language : 'en';
    const model = ownDataFile({ name, madeAt, styleHref: style }, copied, this.views.words(spoken, timeZone));
    return this.views.render('account/own-data-file', model, {
      ...{ language: spoken, timeZone, path: addresses.ownData },
      ...{ viewer: null, csrf: null },
    });
  }

  /** As on the site, in the reader's own typefaces: where the file lies there are no others. */
  #style(): string {
    const { bundles } = this.views;
    const css = bundles.at(bundles.address('account.css'))?.body.toString('utf8') ?? '';
    return css.replace(/@font-face\s*\{[^}]*\}/g, '');
  }

  async #certificates(copied: readonly CopiedTable[]): Promise<ArchivedFile[]> {
    const rows = copied.find(({ name }) => name === 'certificates')?.rows ?? [];
    const statements = rows.map(({ statement }) => statement as CertificateStatement);
    return Promise.all(
      statements.map(async (statement) => ({
        path: `certificates/${fileName(statement)}`,
        body: await this.sheets.pdf(statement),
      })),
    );
  }
}
