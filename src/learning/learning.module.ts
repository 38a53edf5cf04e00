import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { Attempts } from './attempts.service.js';
import { Enrolments } from './enrolments.service.js';
import { LessonProgress } from './lesson-progress.service.js';
import { LearningOwnData } from './own-data.service.js';
import { QuizRecords } from './quiz-records.service.js';
import { Reflections } from './reflections.service.js';

const work = [Attempts, Enrolments, LessonProgress, QuizRecords, Reflections, LearningOwnData];

@Module({ imports: [CatalogModule], providers: work, exports: work })
export class LearningModule {}
