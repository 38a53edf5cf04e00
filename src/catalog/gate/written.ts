/** The text in a field of something that was written and may have any shape; empty where there is none. */
export function field(value: unknown, name: string): string {
  const found = fieldsOf(value)[name];
  return typeof found === 'string' ? found : '';
}

export function listIn(value: unknown, name: string): readonly unknown[] {
  const found = fieldsOf(value)[name];
  return Array.isArray(found) ? (found as unknown[]) : [];
}

export function namesOf(value: unknown, name: string): readonly string[] {
  return listIn(value, name).filter((entry) => typeof entry === 'string');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
