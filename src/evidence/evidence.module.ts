import { Module } from '@nestjs/common';
import { Recording } from './recording.service.js';
import { RegistryToday } from './registry-today.service.js';

@Module({ providers: [Recording, RegistryToday], exports: [Recording, RegistryToday] })
export class EvidenceModule {}
