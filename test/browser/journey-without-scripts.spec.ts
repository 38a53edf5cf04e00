import { Pointer } from './hands.js';
import { journey } from './journey.js';

jest.setTimeout(60_000);

journey('the way to a certificate, without scripts', { scripts: false, hands: (page) => new Pointer(page) });
