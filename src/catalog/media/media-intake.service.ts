import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { NotTaken, TooLarge } from '../../kernel/errors.js';
import { Objects } from '../../kernel/objects/objects.js';
import { Spool } from '../../kernel/spool.js';
import { Turns } from '../../kernel/turns.js';
import { withoutPersonal } from './blank-mp4.reader.js';
import { readCaptions } from './captions.js';
import { type Container, containerOf } from './file-kind.reader.js';
import { type Picture, smallerPictures, storedPicture } from './image.reader.js';
import { inMegabytes, mostBytes } from './media-limits.js';
import { readPdf } from './pdf.reader.js';
import { readRecording } from './recording.reader.js';
import type { TakenFile } from './taken-file.js';

/** One picture is unpacked at a time: several large ones at once would take the whole memory. In milliseconds. */
const longestWait = 60_000;

/** The one way for a file into the store: judged by its bytes, made safe to serve, and kept. */
@Injectable()
export class MediaIntake {
  readonly #turns = new Turns(longestWait);

  constructor(
    private readonly objects: Objects,
    private readonly spool: Spool,
  ) {}

  /** @throws NotTaken, TooLarge, RuleBroken with what is wrong with the file */
  async take(path: string): Promise<TakenFile> {
    const container = await containerOf(path);
    if (!container) throw new NotTaken('medium-kind');
    const { size } = await stat(path);
    if (container === 'image') return this.#image(path, size);
    if (container === 'pdf') return this.#document(path, size);
    return this.#recording(path, container, size);
  }

  /** Keeps captions. Returns the name of the object. @throws NotTaken, TooLarge, RuleBroken */
  async captions(bytes: Uint8Array): Promise<string> {
    return this.objects.keepBytes(readCaptions(bytes), 'vtt');
  }

  async #image(path: string, size: number): Promise<TakenFile> {
    refuseHeavy('image', size);
    const give = await this.#turns.take();
    try {
      const picture = await storedPicture(path);
      const { bytes, width, height } = picture;
      const sizes = [];
      for (const smaller of await smallerPictures(picture)) sizes.push(await this.#kept(smaller));
      const file = await this.objects.keepBytes(bytes, 'webp');
      return { kind: 'image', file, type: 'image/webp', bytes: bytes.length, width, height, sizes };
    } finally {
      give();
    }
  }

  async #kept({ bytes, width, height }: Picture) {
    return { file: await this.objects.keepBytes(bytes, 'webp'), width, height };
  }

  async #recording(path: string, container: Exclude<Container, 'image' | 'pdf'>, size: number): Promise<TakenFile> {
    const { ending, ...read } = await readRecording(path, container);
    refuseHeavy(read.kind, size);
    const keep = (clean: string) => this.objects.keepFile(clean, ending);
    const file = container === 'mp4' ? await withoutPersonal(path, this.spool, keep) : await keep(path);
    return { ...read, file, bytes: size };
  }

  async #document(path: string, size: number): Promise<TakenFile> {
    refuseHeavy('document', size);
    const { pages } = await readPdf(path);
    const file = await this.objects.keepFile(path, 'pdf');
    return { kind: 'document', file, type: 'application/pdf', bytes: size, pages };
  }
}

function refuseHeavy(kind: 'image' | 'audio' | 'video' | 'document', size: number): void {
  if (size > mostBytes[kind]) throw new TooLarge('medium-heavy', { kind, most: inMegabytes(mostBytes[kind]) });
}
