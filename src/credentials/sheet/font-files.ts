import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openFonts, type CertificateFonts } from './fonts.js';

const require = createRequire(import.meta.url);

/** The faces as their packages hold them (STIX Two Text and Public Sans, SIL Open Font License 1.1). Call it once. */
export function installedFonts(): CertificateFonts {
  const file = (path: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/${path}.ttf`));
  return openFonts({
    serif: file('stix-two-text/400Regular/STIXTwoText_400Regular'),
    italic: file('stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic'),
    semibold: file('stix-two-text/600SemiBold/STIXTwoText_600SemiBold'),
    sans: file('public-sans/400Regular/PublicSans_400Regular'),
    sansMedium: file('public-sans/500Medium/PublicSans_500Medium'),
  });
}
