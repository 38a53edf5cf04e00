import { checkContent, summaryText } from './catalog/package/check.js';
import { faultText } from './catalog/package/content-fault.js';
import { readContent } from './catalog/package/content.reader.js';

/** `npm run content:check [folder or zip]`: prints every fault of a content package with its line, and fails on any. */
const { files, faults: unread } = await readContent(process.argv[2] ?? 'content');
const { faults, summary } = unread.length > 0 ? { faults: unread, summary: null } : checkContent(files);

for (const fault of faults) console.log(faultText(fault));
if (summary && faults.length === 0) console.log(`No faults: ${summaryText(summary)}.`);
else {
  console.log(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`);
  process.exitCode = 1;
}
