/** A form as it was sent: a name given several times has a list. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Every value sent under a name, trimmed; blank ones, such as “Choose one”, were not an answer. */
export function sent(fields: Fields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const values = typeof value === 'string' ? [value] : (value ?? []);
  return values.map((each) => each.trim()).filter((each) => each !== '');
}
