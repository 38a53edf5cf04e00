export interface ZoneChoice {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface ZoneGroup {
  readonly label: string;
  readonly choices: readonly ZoneChoice[];
}

const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

export const isTimeZone = (name: string): boolean => name === 'UTC' || zones.includes(name);

/** Every time zone by its part of the world, and within it by its city. */
export function zoneGroups(chosen: string | null): readonly ZoneGroup[] {
  const groups = new Map<string, ZoneChoice[]>();
  for (const value of zones) {
    const [region = '', ...city] = value.split('/');
    if (city.length === 0) continue;
    const text = city.join(', ').replaceAll('_', ' ');
    groups.set(region, [...(groups.get(region) ?? []), { value, text, chosen: value === chosen }]);
  }
  const world = [{ value: 'UTC', text: 'UTC', chosen: chosen === 'UTC' }];
  return [...groups].map(([label, choices]) => ({ label, choices })).concat({ label: 'UTC', choices: world });
}
