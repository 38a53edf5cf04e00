import { Pointer } from './hands.js';
import { journey } from './journey.js';

jest.setTimeout(60_000);

journey('the way to a certificate, with scripts and a pointer', { scripts: true, hands: (page) => new Pointer(page) });
