import { Module } from '@nestjs/common';
import { RegistryHistory } from './history.service.js';
import { Recording } from './recording.service.js';
import { RegistryToday } from './registry-today.service.js';
import { Searching } from './searching.service.js';

const services = [Recording, RegistryToday, RegistryHistory, Searching];

@Module({ providers: services, exports: services })
export class EvidenceModule {}
