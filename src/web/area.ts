import type { Type } from '@nestjs/common';

/** What a folder of pages consists of: its controllers, in the order in which their addresses are tried, and their services. */
export interface Area {
  readonly controllers: readonly Type[];
  readonly providers: readonly Type[];
}

export const joined = (...areas: readonly Area[]): Area => ({
  controllers: areas.flatMap(({ controllers }) => controllers),
  providers: areas.flatMap(({ providers }) => providers),
});
