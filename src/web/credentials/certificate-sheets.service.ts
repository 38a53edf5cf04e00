import { Injectable } from '@nestjs/common';
import { renderCertificatePdf } from '../../credentials/certificate-pdf.js';
import { type CertificateWords, certificateWords, type Wording } from '../../credentials/certificate-words.js';
import { installedFonts } from '../../credentials/sheet/font-files.js';
import { unprintable } from '../../credentials/sheet/fonts.js';
import type { CertificateStatement } from '../../credentials/statement.js';
import { addresses } from '../addresses.js';
import { Site } from '../site.js';
import { localeOf } from '../views/intl.js';
import { Views } from '../views/views.js';

/** Certificates in words, on the page and on paper, with the address at which anyone can check them. */
@Injectable()
export class CertificateSheets {
  readonly #fonts = installedFonts();

  constructor(
    private readonly views: Views,
    private readonly site: Site,
  ) {}

  words(statement: CertificateStatement): CertificateWords {
    return certificateWords(statement, this.verifyUrl(statement), this.wording(statement));
  }

  pdf(statement: CertificateStatement): Promise<Buffer> {
    const wording = this.wording(statement);
    return renderCertificatePdf(statement, { ...wording, verifyUrl: this.verifyUrl(statement), fonts: this.#fonts });
  }

  verifyUrl({ serial }: CertificateStatement): string {
    return this.site.url(addresses.verify(serial));
  }

  /** The characters of a name that no typeface here can print. */
  unprintable(name: string): readonly string[] {
    return unprintable(name, this.#fonts);
  }

  /** A certificate speaks the language of its edition where the platform does, and English elsewhere. */
  wording({ language }: CertificateStatement): Wording {
    const spoken = this.views.options.languages.includes(language) ? language : 'en';
    const words = this.views.words(spoken);
    return { say: (key, values) => words.say(key, values), locale: localeOf(spoken) };
  }
}
