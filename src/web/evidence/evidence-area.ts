import type { Area } from '../area.js';
import { ClaimsController } from './claims.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { StudiesController } from './studies.controller.js';
import { StudyFilesController } from './study-files.controller.js';
import { WhereUsed } from './where-used.service.js';

/** The registry. The files of a study stand before its page, whose key may hold a dot. */
export const evidenceArea: Area = {
  controllers: [EvidenceController, StudyFilesController, StudiesController, ClaimsController],
  providers: [WhereUsed],
};
