import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mailing } from '../../kernel/mail/carrier.js';
import { Objects } from '../../kernel/objects/objects.js';
import { Site } from '../site.js';

export interface HealthReport {
  readonly database: 'sqlite' | 'postgres';
  /** Milliseconds until the database answered a plain question. */
  readonly answeredIn: number;
  /** The newest migration that the database has seen. */
  readonly schema: string;
  /** Bytes that are free for stored files; null where nobody can tell. */
  readonly room: number | null;
  readonly version: string;
  readonly sendsMail: boolean;
}

/** How the installation does. */
@Injectable()
export class Health {
  readonly #version: string;

  constructor(
    private readonly reader: DataSource,
    private readonly objects: Objects,
    private readonly mailing: Mailing,
    site: Site,
  ) {
    const about = JSON.parse(readFileSync(join(site.root, 'package.json'), 'utf8')) as { readonly version: string };
    this.#version = about.version;
  }

  async report(): Promise<HealthReport> {
    const asked = performance.now();
    const rows: { readonly name: string }[] = await this.reader.query(newestMigration);
    return {
      database: this.reader.options.type === 'postgres' ? 'postgres' : 'sqlite',
      answeredIn: Math.ceil(performance.now() - asked),
      schema: rows[0]?.name.replace(/\d+$/, '') ?? '',
      room: await this.objects.room(),
      version: this.#version,
      sendsMail: this.mailing.carrier !== null,
    };
  }
}

const newestMigration = 'SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1';
