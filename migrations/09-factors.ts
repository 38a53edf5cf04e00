import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, dropTables, makeTables, type OptionalColumns, type Plans } from './tables.js';

const columns: OptionalColumns = { authenticated_at: 'instant?' };

const plans: Plans = {
  passkeys: {
    columns: {
      id: 'text',
      person_id: 'text',
      name: 'text',
      credential_id: 'text',
      public_key: 'text',
      counter: 'instant',
      transports: 'text',
      created_at: 'instant',
      used_at: 'instant?',
    },
    unique: { passkeys_credential: ['credential_id'] },
    index: { passkeys_by_person: ['person_id'] },
    references: { passkeys_person: ['person_id', 'people', 'CASCADE'] },
  },
  passkey_challenges: {
    columns: { id: 'text', purpose: 'text', browser: 'text', expires_at: 'instant' },
    index: { passkey_challenges_by_expiry: ['expires_at'] },
  },
  authenticator_apps: {
    columns: {
      id: 'text',
      person_id: 'text',
      sealed_key: 'text',
      last_step: 'integer',
      created_at: 'instant',
      used_at: 'instant?',
    },
    unique: { authenticator_apps_person: ['person_id'] },
    references: { authenticator_apps_person_id: ['person_id', 'people', 'CASCADE'] },
  },
  recovery_codes: {
    columns: { id: 'text', person_id: 'text', hash: 'text', created_at: 'instant', used_at: 'instant?' },
    index: { recovery_codes_by_person: ['person_id'] },
    references: { recovery_codes_person: ['person_id', 'people', 'CASCADE'] },
  },
  remembered_devices: {
    columns: {
      id: 'text',
      person_id: 'text',
      agent: 'text?',
      created_at: 'instant',
      used_at: 'instant',
      expires_at: 'instant',
    },
    index: { remembered_devices_by_person: ['person_id'], remembered_devices_by_expiry: ['expires_at'] },
    references: { remembered_devices_person: ['person_id', 'people', 'CASCADE'] },
  },
};

/** What somebody shows beside a password; and in each session, when its person last showed who they are. */
export class Factors1795000000009 implements MigrationInterface {
  name = 'Factors1795000000009';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'sessions', columns);
    await makeTables(runner, plans);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, plans);
    await dropColumns(runner, 'sessions', columns);
  }
}
