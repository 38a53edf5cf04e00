export interface PackageLimits {
  readonly files: number;
  /** Bytes of all files together, unpacked. */
  readonly allBytes: number;
  readonly fileBytes: number;
  /** Bytes of a file in media/, and of all of them. */
  readonly largeBytes: number;
  readonly allLargeBytes: number;
  /** How many times larger than packed a file of an archive may be. */
  readonly ratio: number;
}

/** Room for a long course with pictures, and none for an archive made to fill the memory. */
export const packageLimits: PackageLimits = {
  files: 5_000,
  allBytes: 200 * 1024 * 1024,
  fileBytes: 20 * 1024 * 1024,
  largeBytes: 500 * 1024 * 1024,
  allLargeBytes: 2_000 * 1024 * 1024,
  ratio: 100,
};

/** A YAML or Markdown file: a module's quiz has some 50 kB. */
export const mostTextBytes = 1024 * 1024;

export const mostImageBytes = 2 * 1024 * 1024;
