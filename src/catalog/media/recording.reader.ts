import { parseFile } from 'music-metadata';
import { NotTaken, RuleBroken } from '../../kernel/errors.js';
import type { Container } from './file-kind.reader.js';
import { mostHours } from './media-limits.js';
import { type Mp4, readMp4 } from './mp4.reader.js';
import { isWholeWebm } from './webm.reader.js';

export interface RecordingRead {
  readonly kind: 'audio' | 'video';
  readonly type: string;
  readonly ending: string;
  readonly seconds: number;
  readonly width: number | null;
  readonly height: number | null;
}

type Recorded = Exclude<Container, 'image' | 'pdf'>;

/**
 * How long a recording is and what it holds. Nothing is re-encoded: one that browsers cannot play is not taken.
 * @throws NotTaken, RuleBroken with what is wrong with it
 */
export async function readRecording(path: string, container: Recorded): Promise<RecordingRead> {
  const read = await byContainer[container](path);
  if (!Number.isFinite(read.seconds) || read.seconds <= 0) throw new RuleBroken('medium-length', {}, 'file');
  if (read.seconds > mostHours * 3_600) throw new RuleBroken('medium-long', { most: mostHours }, 'file');
  return { ...read, seconds: Math.round(read.seconds * 10) / 10 || 0.1 };
}

const sound = { kind: 'audio', width: null, height: null } as const;

const byContainer = {
  mp3: async (path) => ({ ...sound, type: 'audio/mpeg', ending: 'mp3', seconds: await heard(path, ['MPEG']) }),
  wav: async (path) => ({ ...sound, type: 'audio/wav', ending: 'wav', seconds: await heard(path, ['PCM']) }),
  ogg: async (path) => ({ ...sound, type: 'audio/ogg', ending: 'ogg', seconds: await heard(path, ['Opus', 'Vorbis']) }),
  mp4: async (path) => ofMp4(await readMp4(path)),
  webm: ofWebm,
} satisfies Record<Recorded, (path: string) => Promise<RecordingRead>>;

const codecs = { video: ['avc1', 'avc3', 'av01', 'vp09'], audio: ['mp4a', 'Opus', '.mp3'] } as const;

function ofMp4(mp4: Mp4 | null): RecordingRead {
  if (mp4?.isCutOff) throw new RuleBroken('medium-cut-off', {}, 'file');
  if (!mp4) throw new RuleBroken('medium-broken', {}, 'file');
  const { seconds, size, tracks } = mp4;
  for (const { kind, codec } of tracks) {
    if (kind !== 'other' && !(codecs[kind] as readonly string[]).includes(codec)) throw notPlayed(codec);
  }
  if (tracks.some(({ kind }) => kind === 'video')) {
    return { kind: 'video', type: 'video/mp4', ending: 'mp4', seconds, ...(size ?? { width: null, height: null }) };
  }
  if (!tracks.some(({ kind }) => kind === 'audio')) throw new RuleBroken('medium-broken', {}, 'file');
  return { ...sound, type: 'audio/mp4', ending: 'm4a', seconds };
}

async function ofWebm(path: string): Promise<RecordingRead> {
  if (!(await isWholeWebm(path))) throw new RuleBroken('medium-cut-off', {}, 'file');
  const { trackInfo, duration = 0 } = await formatOf(path);
  for (const { codecName = '' } of trackInfo) {
    if (!/^(?:VP[89]|AV1|OPUS|VORBIS|S_TEXT)/i.test(codecName.replace(/^[VA]_/, ''))) throw notPlayed(codecName);
  }
  const video = trackInfo.find((track) => track.video)?.video;
  if (!video) return { ...sound, type: 'audio/webm', ending: 'webm', seconds: duration };
  const [width, height] = [video.pixelWidth ?? null, video.pixelHeight ?? null];
  return { kind: 'video', type: 'video/webm', ending: 'webm', seconds: duration, width, height };
}

/** The length of a file of sound alone, coded in one of these ways. */
async function heard(path: string, codings: readonly string[]): Promise<number> {
  const { codec = '', duration = 0 } = await formatOf(path);
  if (!codings.some((coding) => codec.startsWith(coding))) throw notPlayed(codec);
  return duration;
}

/** Pictures and words that were put into the file are skipped. */
async function formatOf(path: string) {
  try {
    return (await parseFile(path, { duration: true, skipCovers: true, skipPostHeaders: true })).format;
  } catch {
    throw new RuleBroken('medium-broken', {}, 'file');
  }
}

const notPlayed = (codec: string) =>
  new NotTaken('medium-codec', {
    codec:
      codec
        .replace(/[^\w .-]/g, '')
        .trim()
        .slice(0, 40) || '?',
  });
