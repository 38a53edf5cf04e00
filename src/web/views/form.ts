export interface Problem {
  /** The field to mend; null where none is to blame. */
  readonly field: string | null;
  readonly text: string;
}

/** What a form shows: what was typed, and what stands in the way of it, beside the field and in the summary. */
export interface FormModel<Field extends string> {
  readonly values: Readonly<Record<Field, string>>;
  readonly errors: Readonly<Record<Field, string | null>>;
  readonly problems: readonly Problem[];
}

/** `fields` are in the order of the page, so that the summary names problems in the order in which one meets them. */
export function formModel<Field extends string>(
  fields: readonly Field[],
  typed: Readonly<Record<string, string | undefined>> = {},
  problems: readonly Problem[] = [],
): FormModel<Field> {
  const known = new Set<string | null>(fields);
  const first = (field: Field) => problems.find((problem) => problem.field === field)?.text ?? null;
  const place = (problem: Problem) => fields.indexOf(problem.field as Field);
  return {
    values: record(fields, (field) => typed[field] ?? ''),
    errors: record(fields, first),
    problems: problems
      .map((problem) => (known.has(problem.field) ? problem : { ...problem, field: null }))
      .sort((one, other) => place(one) - place(other)),
  };
}

function record<Field extends string, Value>(fields: readonly Field[], value: (field: Field) => Value) {
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as Record<Field, Value>;
}
