import type { FormModel } from '../views/form.js';
import type { When, Words } from '../views/words.js';
import type { OwnTable } from '../../kernel/own-data/own-table.js';

export type ErasureField = 'confirmation' | 'understood';
export const erasureFields = ['confirmation', 'understood'] as const;

/** "Erase my account": what goes, what stays and why, and the way back while there is one. */
export interface ErasurePage {
  readonly plannedFor: When | null;
  readonly gone: readonly string[];
  readonly kept: readonly { readonly what: string; readonly why: string }[];
  readonly form: FormModel<ErasureField>;
  /** What somebody types to show that it is them. */
  readonly confirmation: { readonly type: string; readonly autocomplete: string; readonly label: string };
}

export interface ErasureFacts {
  readonly plannedFor: Date | null;
  readonly confirmsBy: 'password' | 'address';
  /** The person's tables that have rows. */
  readonly held: readonly Pick<OwnTable, 'name' | 'fate'>[];
}

const fields = {
  password: { type: 'password', autocomplete: 'current-password' },
  address: { type: 'email', autocomplete: 'off' },
} as const;

export function erasurePage(
  { plannedFor, confirmsBy, held }: ErasureFacts,
  form: ErasurePage['form'],
  words: Words,
): ErasurePage {
  const title = ({ name }: { readonly name: string }) => words.say(`own-data.table.${name}`);
  return {
    plannedFor,
    gone: held.filter(({ fate }) => fate === 'deleted').map(title),
    kept: held
      .filter(({ fate }) => fate !== 'deleted')
      .map((table) => ({ what: title(table), why: words.say(`erasure.kept.${table.name}`) })),
    form,
    confirmation: { ...fields[confirmsBy], label: words.say(`erasure.confirm.${confirmsBy}`) },
  };
}
