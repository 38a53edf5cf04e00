const megabyte = 1024 * 1024;

/** What is taken of each kind, in bytes. */
export const mostBytes = {
  image: 20 * megabyte,
  audio: 200 * megabyte,
  video: 500 * megabyte,
  document: 30 * megabyte,
  captions: megabyte,
} as const;

/** Of a picture: the light of a phone's camera, and no more than a memory can hold. */
export const imageLimits = {
  pixels: 40_000_000,
  /** The longer side against the shorter one. */
  ratio: 10,
  /** Of a picture that moves. */
  frames: 300,
  /** As they are stored. */
  longestSide: 2_400,
  /** Widths for phones and small windows, in pixels. */
  widths: [480, 960, 1600],
} as const;

export const mostHours = 6;

export const inMegabytes = (bytes: number): number => Math.round(bytes / megabyte);
