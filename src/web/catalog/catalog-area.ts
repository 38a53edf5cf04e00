import type { Area } from '../area.js';
import { CoursesController } from './courses.controller.js';
import { GlossaryController } from './glossary.controller.js';
import { MediaController } from './media.controller.js';

/** The courses on offer, with their glossaries and media. */
export const catalogArea: Area = {
  controllers: [CoursesController, GlossaryController, MediaController],
  providers: [],
};
