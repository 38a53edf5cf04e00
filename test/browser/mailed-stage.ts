import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { MailServer } from '../support/mail-server.js';
import { Stage } from './stage.js';

/** A site whose letters go out through a real mail server, where they are read as they arrived. */
export class MailedStage {
  private constructor(
    readonly stage: Stage,
    readonly post: MailServer,
  ) {}

  static async open(): Promise<MailedStage> {
    const post = await MailServer.start();
    const stage = await Stage.open();
    await stage.site.stop();
    stage.site.smtp = { url: post.url, from: 'Attune <office@attune.test>' };
    await stage.site.start();
    return new MailedStage(stage, post);
  }

  /** Sends what waits. Returns the first link of the newest letter to this address, as it stands in its plain text. */
  async linkTo(address: string, subject: RegExp): Promise<string> {
    await this.stage.site.app.get(JobRunner).runDue();
    const letters = this.post.taken.filter(({ to }) => [to ?? []].flat().some(({ text }) => text === address));
    const letter = letters.findLast((each) => subject.test(each.subject ?? ''));
    const [found] = /http:\/\/\S+/.exec(letter?.text ?? '') ?? [];
    if (found) return found;
    throw new Error(`No such letter to ${address}: ${letters.map((each) => each.subject).join(', ')}`);
  }

  async close(): Promise<void> {
    await this.stage.close();
    await this.post.stop();
  }
}
