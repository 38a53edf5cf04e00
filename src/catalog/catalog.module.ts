import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { Drafts } from './drafts.service.js';
import { Editions } from './editions.service.js';
import { Importing } from './importing.service.js';
import { Publishing } from './publishing.service.js';
import { Rests } from './rests.service.js';

@Module({
  imports: [EvidenceModule],
  providers: [Drafts, Editions, Importing, Publishing, Rests],
  exports: [Editions, Importing, Rests],
})
export class CatalogModule {}
